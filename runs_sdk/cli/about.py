"""Commands about the services and their settings: `services`, `config check`, `trust`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .exits import Exit, of_error
from .output import Output

if TYPE_CHECKING:
    from ..core.config import Setting
    from ..core.service import Service


def show_services(output: Output) -> Exit:
    """What services are installed, and what each can do."""
    from .._common.services import services

    found = list(services())
    for service in found if output.as_json else ():
        output.data(
            {
                "name": service.name,
                "title": service.title,
                "capabilities": sorted(service.capabilities),
                "settings": [setting.name for setting in service.fields],
                "workflow": service.workflow,
                "local": service.local is not None,
            }
        )
    if not output.as_json:
        output.table(
            ["NAME", "SERVICE", "CAN"],
            [[service.name, service.title, ", ".join(sorted(service.capabilities))] for service in found],
        )
    return Exit.SUCCEEDED


def check_config(output: Output, names: list[str], profile: str | None, reach: bool) -> Exit:
    """Show each setting and where it comes from, and whether the service answers.

    The worst finding is the status; services that nobody has set up count only when they are named.
    """
    from .._common.services import find_service, services

    worst = Exit.SUCCEEDED
    for service in [find_service(name) for name in names] or list(services()):
        found = _check(output, service, profile, reach)
        if names or is_set_up(service, profile):
            worst = max(worst, found)
    for problem in _strange_tables(profile):
        output.say(problem)
        worst = max(worst, Exit.USAGE)
    return worst


def _strange_tables(profile: str | None) -> list[str]:
    """Tables of the profile that are for no service that is installed."""
    from .._common.services import services
    from .._common.settings import load_profile
    from ..core.text import did_you_mean

    stored = load_profile(profile)
    if stored is None:
        return []
    names = [service.name for service in services()]
    return [
        f"[profiles.{stored.name}.{table}] in {stored.path}: there is no service {table!r}{did_you_mean(table, names)}."
        for table, value in stored.values.items()
        if isinstance(value, dict) and table not in names
    ]


def is_set_up(service: Service, profile: str | None) -> bool:
    """Whether somebody has set anything for the service; one that nobody uses is no reason to complain."""
    from .._common.settings import load_profile

    stored = load_profile(profile)
    return any(os.environ.get(name) for setting in service.fields for name in setting.env) or (
        stored is not None and service.name in stored.values
    )


def _check(output: Output, service: Service, profile: str | None, reach: bool) -> Exit:
    from .._common.settings import load_settings
    from ..core.errors import ConfigError

    report: list[Setting] = []
    code, problem = Exit.SUCCEEDED, None
    try:
        report = load_settings(service.name, service.fields, {}, profile=profile).report()
        answers = _reach(service, profile) if reach else None
    except ConfigError as error:
        code, problem = of_error(error)
        answers = None
    if answers is not None and answers[0]:
        code = answers[0]
    if output.as_json:
        output.data(
            {
                "service": service.name,
                "settings": [{"name": item.name, "value": item.shown, "source": item.source} for item in report],
                "problem": problem,
                "answers": None if answers is None else answers[0] is Exit.SUCCEEDED,
                "said": None if answers is None else answers[1],
            }
        )
        return code
    output.line(f"{service.title} ({service.name})")
    width = max((len(item.name) for item in report), default=0)
    for item in report:
        output.line(f"  {item.name.ljust(width)}  {item.shown}  ({item.source})")
    if problem is not None:
        output.line(f"  {problem}")
    if answers is not None:
        output.line(f"  {answers[1]}")
    return code


def _reach(service: Service, profile: str | None) -> tuple[Exit, str]:
    """Whether the service answers with these settings, and what it says."""
    from .._common.services import load_class
    from ..core.errors import RunsError

    try:
        with load_class(service.client)(profile=profile, timeout=10.0, max_retries=0) as client:
            return Exit.SUCCEEDED, _greet(service, client)
    except RunsError as error:
        code, text = of_error(error)
        return code, f"does not answer: {text}"


def _greet(service: Service, client: Any) -> str:
    """The cheapest request that needs the credential: `health()` where a client has it, else a list of one run."""
    health = getattr(client, "health", None)
    if callable(health):
        status = getattr(health(), "status", None)
        return f"answers: {status}" if isinstance(status, str) else "answers"
    if "list" in service.capabilities:
        next(iter(client.list(limit=1)), None)
        return "answers"
    return "not asked: it has neither health nor list"


def trust_folder(output: Output, forget: bool) -> Exit:
    """Trust the addresses that the working folder's file names, or none of them any more."""
    from .._common.services import services
    from .._common.settings import FILE_NAME, trust_addresses
    from ..core.config import parse_profiles
    from ..core.errors import ConfigError
    from ..core.trust import named_addresses

    path = Path.cwd() / FILE_NAME
    if forget:
        trust_addresses(path.parent, ())
        output.say(f"No address in {path} is trusted any more.")
        return Exit.SUCCEEDED
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"there is no {FILE_NAME} in this folder, so there is nothing to trust") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} cannot be read: {error}") from None
    fields = {service.name: service.fields for service in services()}
    found = named_addresses(parse_profiles(text, str(path)), fields, text)
    trust_addresses(path.parent, {named.address for named in found})
    for address in dict.fromkeys(named.address for named in found):
        uses = [named for named in found if named.address == address]
        if output.as_json:
            where = sorted({named.line for named in uses})
            output.data({"file": str(path), "base_url": address, "lines": where})
        else:
            lines = ", ".join(str(line) for line in sorted({named.line for named in uses}))
            output.line(f"{address}  (line {lines})")
    output.say(f"Your keys may go there from {path.parent}." if found else f"{path} names no address.")
    return Exit.SUCCEEDED
