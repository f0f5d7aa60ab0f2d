"""Where requests go: the servers of the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from .errors import InputError

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


@frozen
class Server:
    """An address in the document. `variables` are the names in its URL, each with its default and the values that it
    can have, which are any if none are listed."""

    url: str
    variables: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    name: str = ""

    @property
    def is_absolute(self) -> bool:
        """Whether the address can be used alone."""
        return self.address({}).startswith(("http://", "https://"))

    def address(self, given: Mapping[str, str]) -> str:
        """The URL with these variables, the others with their defaults. It has no slash at its end.

        Raises InputError for a value that is not listed, or that would lead to another server than it seems.
        """
        authority = re.match(r"[^/]*//([^/]*)", self.url)
        texts = {}
        for name, default, allowed in self.variables:
            value = texts[name] = given.get(name, default)
            where = f"server_variables[{name!r}]"
            if name in given and allowed and value not in allowed:
                raise InputError(where, f"is one of {', '.join(allowed)}")
            if (
                name in given
                and authority
                and f"{{{name}}}" in authority[1]
                and not re.fullmatch(r"[\w.:\[\]-]*", value)
            ):
                raise InputError(where, f"cannot stand in the name of a host: {value!r}")
            if name in given and re.search(r"[?#\\\s]", value):
                raise InputError(where, f"cannot hold spaces, backslashes, ? or #: {value!r}")
        return _VARIABLE.sub(lambda found: texts.get(found[1], ""), self.url).rstrip("/")


def choose(servers: tuple[Server, ...], wanted: int | str) -> Server | None:
    """The server at this place, or of this name or URL; None if the document has none at all and the first is wanted.

    Raises InputError for one that is not there.
    """
    if isinstance(wanted, int):
        if 0 <= wanted < len(servers):
            return servers[wanted]
        if wanted == 0:
            return None
    for server in servers:
        if wanted in (server.name, server.url) and wanted:
            return server
    there = ", ".join(server.name or server.url for server in servers) or "none"
    raise InputError("server", f"the document has no such server; there are: {there}")


def check_variables(given: Mapping[str, str], servers: tuple[Server, ...]) -> None:
    """Raise InputError for variables that no server has, and for values that they cannot have."""
    known = {name for server in servers for name, _, _ in server.variables}
    for name in given:
        if name not in known:
            there = ", ".join(sorted(known)) or "none"
            raise InputError(f"server_variables[{name!r}]", f"there is no such variable; there are: {there}")
    for server in servers:
        server.address(given)


__all__ = ["Server", "check_variables", "choose"]
