"""A setting: how a service declares it, the profile that may hold it, and the value that it has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from attrs import frozen

from .redact import REDACTED

Kind = Literal["text", "url", "urls", "int", "float", "bool"]


@frozen(eq=False)
class ConfigField:
    """One setting of a service.

    name      the keyword argument, and the key in a profile
    env       environment variables that hold it, the first one set wins
    default   its value when nothing says otherwise
    secret    never shown
    required  must come from somewhere
    kind      what it is; a `url` loses the slash at its end, `urls` may be several, in a list or with commas
    help      one line for people
    choices   the values that it may have, where they are few
    """

    name: str
    env: tuple[str, ...] = ()
    default: Any = None
    secret: bool = False
    required: bool = False
    kind: Kind = "text"
    help: str = ""
    choices: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Profile:
    """One `[profiles.NAME]` of a file; `path` and `text` are only for messages.

    trusted   the addresses that it may name for credentials that are not its own; None: any, the file is the user's
    """

    name: str
    path: str
    values: Mapping[str, Any]
    text: str = ""
    trusted: Collection[str] | None = None

    def nothing_for(self, service: str, fields: Sequence[ConfigField]) -> str | None:
        """What to say of a profile that was asked for by its name and has nothing for the service; else None."""
        from .text import did_you_mean

        if isinstance(self.values.get(service), Mapping) or any(item.name in self.values for item in fields):
            return None
        tables = [name for name, value in self.values.items() if isinstance(value, Mapping)]
        others = [name for name in self.values if name not in tables]
        has = ", ".join([*(f"[profiles.{self.name}.{name}]" for name in tables), *others]) or "nothing"
        return (
            f'the profile "{self.name}" in {self.path} has nothing for {service}{did_you_mean(service, tables)}; '
            f"it has {has}."
        )

    def lookup(self, service: str, name: str) -> tuple[Any, str] | None:
        """The value and where it is, or None."""
        table = self.values.get(service)
        if isinstance(table, Mapping) and name in table:
            return table[name], f"[profiles.{self.name}.{service}] in {self.path}"
        if name in self.values and not isinstance(self.values[name], Mapping):
            return self.values[name], f"[profiles.{self.name}] in {self.path}"
        return None


@frozen(eq=False, repr=False)
class Setting:
    """The value of one setting and where it came from, in words for people."""

    name: str
    value: Any
    source: str
    secret: bool = False
    is_stored: bool = False  # in a profile

    @property
    def shown(self) -> str:
        """The value, fit to be shown."""
        if self.value is None:
            return "not set"
        return REDACTED if self.secret else str(self.value)
