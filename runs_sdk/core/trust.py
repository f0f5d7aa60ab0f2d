"""Where a credential may go when a file in the working folder names the address.

Whoever wrote a folder may not decide where the user's keys are sent. An address from a file that is not the user's own
is used with a credential of the same file, or when somebody has said that folder and address are trusted. Pure: what is
trusted is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from .errors import ConfigError
from .urls import Addresses, nodes_of, service_place

if TYPE_CHECKING:
    from .setting import ConfigField, Profile, Setting

TRUST_VARIABLE = "RUNS_TRUST_FOLDER"
"""With 1, whatever the working folder's file names is trusted."""


@frozen(eq=False, repr=False)
class NamedAddress:
    """An address that a profile file names: in `line` of `path`, for the setting `name` of `service`."""

    service: str
    name: str
    address: str
    path: str
    line: int

    @property
    def host(self) -> str:
        """The origin, as people read it."""
        return service_place(self.address)


def refuse_credentials(address: NamedAddress | None, credentials: Iterable[str]) -> None:
    """Raise ConfigError when one of these credentials, in words for people, would go to an address nobody trusts."""
    if address is not None and (problem := why_not(address, list(credentials))):
        raise ConfigError(problem, service=address.service)


def why_not(address: NamedAddress, credentials: Sequence[str]) -> str | None:
    """Why the credentials must not go to the address, or None when there are none."""
    if not credentials:
        return None
    what = ", ".join(dict.fromkeys(credentials))
    return (
        f"{address.path}, line {address.line}: {address.name} would send {what} to {address.host}. A file in the "
        f"working folder may choose an address only together with its own credential. If you trust this folder with "
        f"{address.host}: `runs trust` there, or {TRUST_VARIABLE}=1; if not, set {address.name} yourself."
    )


def find_stranger(
    service: str, fields: Sequence[ConfigField], found: Mapping[str, Setting], profile: Profile | None
) -> NamedAddress | None:
    """An address among the settings that the profile chose and that nobody has trusted."""
    if profile is None or profile.trusted is None:
        return None
    for item in fields:
        setting = found[item.name]
        if item.kind not in ("url", "urls") or not setting.is_stored:
            continue
        for address in nodes_of(setting.value):
            if address not in (*profile.trusted, item.default):
                line = line_of(profile.text, profile.name, service, item.name)
                return NamedAddress(service, item.name, address, profile.path, line)
    return None


def named_addresses(
    profiles: Mapping[str, Profile], fields: Mapping[str, Sequence[ConfigField]], text: str
) -> list[NamedAddress]:
    """Every address that the profiles of a file name for these services, those that make no sense left out."""
    found = {}
    for profile in profiles.values():
        for service, settings in fields.items():
            for item in settings:
                stored = profile.lookup(service, item.name) if item.kind in ("url", "urls") else None
                if stored is None:
                    continue
                listed = stored[0] if isinstance(stored[0], list) else str(stored[0]).replace(",", " ").split()
                try:
                    addresses = Addresses.of(listed).nodes
                except (ValueError, AttributeError):
                    continue  # said when somebody uses it
                line = line_of(text, profile.name, service, item.name)
                for address in addresses:
                    found[line, address] = NamedAddress(service, item.name, address, profile.path, line)
    return list(found.values())


_TABLE = re.compile(r"\s*\[\s*(?P<name>[^\[\]]+?)\s*\]\s*(#.*)?$")


def line_of(text: str, profile: str, service: str, name: str) -> int:
    """The line of a TOML file in which a profile sets `name` for a service; 1 where it is written in an unusual way."""
    own: int | None = None
    shared: int | None = None
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _TABLE.match(line):
            table = re.sub(r"[\"'\s]", "", header["name"])
            continue
        key, equals, _ = line.partition("=")
        if not equals:
            continue
        path = f"{table}.{key}".replace(" ", "").replace('"', "").replace("'", "").strip(".")
        inline = path in (f"profiles.{profile}.{service}", f"profiles.{profile}") and re.search(rf"\b{name}\b", line)
        if path == f"profiles.{profile}.{service}.{name}" or inline:
            own = own or number
        elif path == f"profiles.{profile}.{name}":
            shared = shared or number
    return own or shared or 1
