"""Where a setting comes from: an argument, else an environment variable, else a profile, else its default. Secrets that
are in none of them may be in the system's keyring.

Pure: the environment and the profile file's text are passed in. A profile file looks like this, and what is in the
service's own table wins:

    [profiles.staging]
    base_url = "https://staging.example"

    [profiles.staging.SERVICE]
    base_url = "http://localhost:7840"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from .errors import ConfigError
from .redact import redact_url
from .setting import ConfigField as ConfigField
from .setting import Kind as Kind
from .setting import Profile as Profile
from .setting import Setting as Setting
from .trust import NamedAddress, find_stranger, refuse_credentials, why_not
from .urls import Addresses, normalise_base_url

DEFAULT_PROFILE = "default"
"""The profile that holds when none is named; it need not exist."""

Keys = Callable[[str], str | None]
"""Looks up a secret that the system keeps."""

_TRUE = frozenset(("1", "true", "yes", "on"))
_FALSE = frozenset(("0", "false", "no", "off"))
_KIND_WORDS = {
    "text": "text",
    "url": "an http address",
    "urls": "one http address, or several in a list",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
}


@frozen(eq=False, repr=False)
class Settings:
    """The settings of one client, by name. Its repr hides what is secret; it is no Mapping, which is walked and shown.

    `stranger` is an address among them that the working folder chose, and that nobody has trusted.
    """

    items_by_name: Mapping[str, Setting]
    stranger: NamedAddress | None = None

    def __getitem__(self, name: str) -> Any:
        return self.items_by_name[name].value

    def __iter__(self) -> Iterator[str]:
        return iter(self.items_by_name)

    def __len__(self) -> int:
        return len(self.items_by_name)

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{item.name}={item.shown}' for item in self.items_by_name.values())})"

    @property
    def secrets(self) -> tuple[str, ...]:
        """The secret values, for redaction."""
        return tuple(str(item.value) for item in self.items_by_name.values() if item.secret and item.value)

    def refuse_credentials(self, credentials: Iterable[str]) -> None:
        """Raise ConfigError when these credentials, in words for people, would go where the working folder chose."""
        refuse_credentials(self.stranger, credentials)

    def report(self) -> list[Setting]:
        """Every setting, with where it came from."""
        return list(self.items_by_name.values())


def parse_profiles(text: str, path: str, trusted: Collection[str] | None = None) -> dict[str, Profile]:
    """The profiles of a `runs.toml`, by name; `trusted` is as for `Profile`.

    Raises ConfigError that names the file and, for bad TOML, the line.
    """
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    unknown = [key for key in data if key != "profiles"]
    if unknown:
        raise ConfigError(f"{path}: no such table: {unknown[0]}. Settings stand in [profiles.NAME].")
    profiles = data.get("profiles", {})
    if not isinstance(profiles, Mapping) or not all(isinstance(values, Mapping) for values in profiles.values()):
        raise ConfigError(f"{path}: settings stand in tables [profiles.NAME], such as [profiles.default].")
    return {name: Profile(name, path, values, text, trusted) for name, values in profiles.items()}


def resolve(
    service: str,
    fields: Sequence[ConfigField],
    arguments: Mapping[str, Any],
    environ: Mapping[str, str],
    profile: Profile | None = None,
    keys: Keys | None = None,
) -> Settings:
    """The settings of a client for `service`. An argument that is None, and an empty variable, count as not given.
    `keys` gives the secrets that the system keeps, by the name of the setting; it is asked last.

    Raises one ConfigError that lists everything missing or wrong; for each it names the argument, the variables and the
    profile's key.
    """
    settings, problems = examine(service, fields, arguments, environ, profile, keys)
    if problems:
        head = f"The configuration of {service} is incomplete or wrong:"
        raise ConfigError("\n  ".join([head, *problems]) if len(problems) > 1 else problems[0], service=service)
    return settings


def examine(
    service: str,
    fields: Sequence[ConfigField],
    arguments: Mapping[str, Any],
    environ: Mapping[str, str],
    profile: Profile | None = None,
    keys: Keys | None = None,
) -> tuple[Settings, list[str]]:
    """As `resolve`, but what is missing or wrong comes as a list, with the settings as far as they are known."""
    problems: list[str] = []
    found: dict[str, Setting] = {}
    for item in fields:
        value, source, is_stored = _first(service, item, arguments, environ, profile, keys)
        if value is None and item.required:
            problems.append(f"{item.name} is missing: {_ways(service, item, profile)}.")
        elif value is not None:
            try:
                value = _convert(item, value)
            except ValueError as error:
                shown = "" if item.secret else f" {_shown(value)}"
                problems.append(f"{item.name}{shown} ({source}): {error}.")
                is_stored = False  # not used
        found[item.name] = Setting(item.name, value, source, item.secret, is_stored)
    stranger = find_stranger(service, fields, found, profile)
    if stranger is not None:
        secrets = [item for item in found.values() if item.secret and item.value is not None and not item.is_stored]
        problem = why_not(stranger, [f"{item.name} ({item.source})" for item in secrets])
        problems += [] if problem is None else [problem]
    return Settings(found, stranger), problems + _unknown(service, fields, arguments, profile)


def _first(
    service: str,
    item: ConfigField,
    arguments: Mapping[str, Any],
    environ: Mapping[str, str],
    profile: Profile | None,
    keys: Keys | None,
) -> tuple[Any, str, bool]:
    """The value, where it comes from in words, and whether that is the profile."""
    if arguments.get(item.name) is not None:
        return arguments[item.name], "argument", False
    for variable in item.env:
        if environ.get(variable, "").strip():
            return environ[variable].strip(), f"environment variable {variable}", False
    stored = profile.lookup(service, item.name) if profile else None
    if stored is not None:
        return *stored, True
    if keys is not None and item.secret and (kept := keys(item.name)) is not None:
        return kept, "the system's keyring", False
    return item.default, "default" if item.default is not None else "nowhere", False


def _convert(item: ConfigField, value: Any) -> Any:
    """The value as its kind wants it. Raises ValueError that says, as a clause, what it must be."""
    converted = _of_kind(item.kind, value)
    if converted is None:
        raise ValueError(f"it must be {_KIND_WORDS[item.kind]}")
    if converted == "":
        raise ValueError("it is empty")
    if item.choices and converted not in item.choices:
        raise ValueError(f"it must be one of {', '.join(item.choices)}")
    return converted


def _of_kind(kind: Kind, value: Any) -> Any:
    text = value.strip() if isinstance(value, str) else None
    if kind == "urls" and not isinstance(value, bool | int | float):
        listed = re.split(r"[ \t,]+", text) if text is not None else value
        if not isinstance(listed, list | tuple) or not all(isinstance(one, str) for one in listed):
            return None
        return Addresses.of(one for one in listed if one)
    if kind == "bool":
        if isinstance(value, bool):
            return value
        lowered = (text or "").lower()
        return True if lowered in _TRUE else False if lowered in _FALSE else None
    if isinstance(value, bool):
        return None
    if kind in ("int", "float"):
        number = int if kind == "int" else float
        if isinstance(value, int) or (kind == "float" and isinstance(value, float)):
            return number(value)
        try:
            return number(text) if text is not None and len(text) < 100 else None
        except ValueError:
            return None
    if text is None:
        return None if not isinstance(value, int | float) else str(value)
    return normalise_base_url(text) if kind == "url" and text else text


def _shown(value: Any) -> str:
    return repr(redact_url(value)) if isinstance(value, str) else repr(value)


def _ways(service: str, item: ConfigField, profile: Profile | None) -> str:
    """How to set it, all the ways."""
    ways = [f"pass {item.name}=..."]
    if item.env:
        ways.append(f"set {' or '.join(item.env)}")
    name, path = (profile.name, profile.path) if profile else (DEFAULT_PROFILE, "runs.toml")
    ways.append(f"put {item.name} into [profiles.{name}.{service}] of {path}")
    return f"{', '.join(ways[:-1])}, or {ways[-1]}"


def _unknown(
    service: str, fields: Sequence[ConfigField], arguments: Mapping[str, Any], profile: Profile | None
) -> list[str]:
    """What is set, by argument or in the service's own table, that is no setting: most often a typing error."""
    from .text import did_you_mean

    names = [item.name for item in fields]
    table = profile.values.get(service) if profile else None
    found = [(name, "argument") for name, value in arguments.items() if value is not None and name not in names]
    if profile and isinstance(table, Mapping):
        found += [
            (name, f"[profiles.{profile.name}.{service}] in {profile.path}") for name in table if name not in names
        ]
    known = ", ".join(names) or "none"
    return [
        f"{name} ({source}): no such setting{did_you_mean(name, names) or f'; there are {known}'}."
        for name, source in found
    ]
