"""Finds emulators by the name of their service. Names no service itself."""

from __future__ import annotations

import inspect
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from .._common.services import declaration
from ..core.errors import MissingExtra
from ..core.text import did_you_mean
from .faults import KINDS, from_keywords

if TYPE_CHECKING:
    from .server import Emulator


def emulator(
    service: str | None = None,
    *,
    replay: str | Path | None = None,
    strict: bool = False,
    latency: float = 0.0,
    unstruck: Literal["raise", "ignore"] = "raise",
    port: int = 0,
    **faults: Any,
) -> Emulator:
    """An emulator of a service, to be used in a `with` statement.

    Keyword arguments that name a fault script the wire: `cut=317` cuts the first event stream after 317 bytes,
    `status={"code": 503, "path": "/runs$", "times": 2}` answers the first two requests to that path with 503; see
    `runs_sdk.testing.faults.from_keywords`. All others are options of that emulator. With `strict`, leaving the block
    raises ContractViolation also for requests that the OpenAPI document does not allow, otherwise only for answers.
    `latency` is how many seconds everything is on its way, in each direction. A fault that has never struck raises
    FaultNeverStruck when the block ends, unless `unstruck` is "ignore". `port` is where it listens; 0 takes a free one.

    With `replay`, the emulator plays a recording (see `runs_sdk.record`) instead: what the service answered then. Its
    options are `speed` (how many times as fast as it was; 0, the default: at once) and `waits`; `service` is needed for
    a recording of several services alone, and `emulator.ids` has the runs.

    Raises LookupError for a service that has no emulator, TypeError for an unknown option, ImportError when the extra
    `testing` is not installed.
    """
    given = {**faults, "strict": strict, "latency": latency, "unstruck": unstruck, "port": port}
    if replay is not None:
        server_module()
        from .replay import replaying

        kind = replaying(replay, service, lambda name: find_emulator(name)().credentials)
        return prepared(kind, kind.service, given, recording=replay)
    if service is None:
        raise TypeError("emulator() needs the name of a service, or a recording to replay")
    return prepared(find_emulator(service), service, given)


def prepared(kind: type[Emulator], service: str, given: dict[str, Any], **own: Any) -> Emulator:
    """An emulator with faults and options as keywords, those of all emulators among them. Raises TypeError."""
    common: dict[str, Any] = {"strict": False, "latency": 0.0, "unstruck": "raise", "port": 0}
    common |= {name: value for name, value in given.items() if name in common}
    script, options = from_keywords({name: value for name, value in given.items() if name not in common})
    known = [name for name in inspect.signature(kind).parameters if name not in ("common", *own)]
    unknown = sorted(options.keys() - set(known))
    if unknown:
        hint = did_you_mean(unknown[0], [*known, *KINDS])
        raise TypeError(
            f"the {service} emulator has no {', '.join(map(repr, unknown))}{hint}; "
            f"its options are {', '.join(known) or 'none'}; faults are {', '.join(KINDS)}"
        )
    made = kind(faults=script, strict=common["strict"], **own, **options)
    made.latency = common["latency"]
    made.unstruck = common["unstruck"]
    made.port = common["port"]
    return made


def find_emulator(service: str) -> type[Emulator]:
    """The emulator class of a service: ours, or the one that an installed service names.

    A service of another package is found by the entry-point group `runs_sdk.services`, and its emulator by its SERVICE.
    """
    server_module()
    modules = import_module(".emulators", __package__)
    ours = {module.name for module in iter_modules(modules.__path__)}
    name = service.replace("-", "_")
    if name in ours:
        found: type[Emulator] = import_module(f"{modules.__name__}.{name}").EMULATOR
        return found
    others = {entry.name: entry.module for entry in entry_points(group="runs_sdk.services")}
    declared = declaration(import_module(others[service])) if service in others else None
    if declared is not None and declared.emulator:
        module, _, attribute = declared.emulator.partition(":")
        theirs: type[Emulator] = getattr(import_module(module), attribute)
        return theirs
    known = ", ".join(sorted(ours))
    raise LookupError(
        f"there is no emulator for {service!r}; there is one for {known}, and for services of other packages that are "
        "installed"
    )


_DISTRIBUTIONS = {"ruamel": "ruamel.yaml"}
"""What is missing, by the name to install it under."""


def server_module() -> ModuleType:
    """The module with the emulators' common server. Raises MissingExtra."""
    try:
        import ruamel.yaml  # noqa: F401
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ModuleNotFoundError as error:
        name = str(error.name).partition(".")[0]
        raise MissingExtra.of("emulators need", _DISTRIBUTIONS.get(name, name), "testing") from None
    return import_module(".server", __package__)
