"""Names: each class, operation, property and parameter gets one that Python allows and nothing else has."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case

LONGEST: Final = 96
"""Longest name in bytes. File names end at 255, and a name becomes longer when its words are set apart."""

TAKEN_CLASSES: Final = frozenset(
    [
        "any",
        "async_caller",
        "async_download",
        "async_event_stream",
        "async_file_stream",
        "async_item_stream",
        "async_iterable",
        "authenticated_client",
        "caller",
        "class_var",
        "client",
        "decimal",
        "download",
        "event_stream",
        "file",
        "file_stream",
        "http_status",
        "item_stream",
        "iterable",
        "literal",
        "mapping",
        "none",
        "optional",
        "request_files",
        "response",
        "self",
        "type_checking",
        "union",
        "unset",
        "uuid",
    ]
)
"""Module names of classes that generated modules import, or that a person would mix up with them."""

TAKEN_ATTRIBUTES: Final = frozenset(
    ("additional_keys", "additional_properties", "from_dict", "to_dict", "to_multipart", "mro")
)

TAKEN_PARAMETERS: Final = frozenset(("body", "client", "self", "url"))


@lru_cache(maxsize=8192)
def identifier(text: str, prefix: str) -> str:
    """A snake case name for this text. Python reads names in normal form, so they are written in it."""
    name = _cut(unicodedata.normalize("NFKC", str(PythonIdentifier(text[:1000], prefix))))
    return name if name.isidentifier() else f"{prefix.rstrip('_')}_{len(text)}"


def class_name(parts: Iterable[str]) -> str:
    """A Pascal case name for these words."""
    text = ""
    for part in parts:
        text += pascal_case(part[:1000])
        if len(text) >= LONGEST:
            break
    name = _cut(unicodedata.normalize("NFKC", str(ClassName(text[:LONGEST] or "Model", "Model"))))
    return name if name.isidentifier() else f"Model{len(text)}"


def _cut(name: str) -> str:
    return name.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore")


@lru_cache(maxsize=8192)
def module_name(name: str) -> str:
    """The module of a class."""
    return str(PythonIdentifier(name, "model_"))


class ClassNames:
    """Gives class names out, each once. Two classes never share a module, also where case does not count.

    `reserved` are names that only those get who had them before.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._modules: set[str] = set(TAKEN_CLASSES) | {module_name(name).lower() for name in reserved}
        self._numbers: dict[str, int] = {}

    def allocate(self, *parts: str) -> tuple[str, str]:
        """Class name and module name for these words."""
        base = class_name(parts)
        if base.startswith("ClassVar"):  # attrs would take an annotation that begins so for no field
            base = f"Model{base}"
        name = base
        if module_name(name).lower().rstrip("_") in TAKEN_CLASSES:
            name = base = f"{base.rstrip('_')}Model"
        while module_name(name).lower() in self._modules:
            number = self._numbers[base] = self._numbers.get(base, 1) + 1
            name = f"{base}{number}" if not base[-1].isdecimal() else f"{base}V{number}"
        self._modules.add(module_name(name).lower())
        return name, module_name(name)


def unique(names: Iterable[str], taken: Iterable[str] = (), kept: Mapping[int, str] | None = None) -> list[str]:
    """The names in order; one that is taken gets a number. `kept` has names that stay as they are, by their index."""
    kept = kept or {}
    used = {*taken, *kept.values()}
    numbers: dict[str, int] = {}
    result = []
    for index, base in enumerate(names):
        if index in kept:
            result.append(kept[index])
            continue
        name = base
        while name in used:
            number = numbers[base] = numbers.get(base, 1) + 1
            name = f"{base}_{number}"
        used.add(name)
        result.append(name)
    return result


def member_names(
    values: Iterable[str | int], given: list[str] | None = None, locked: Mapping[str, str] | None = None
) -> list[str]:
    """Names for the values of an enumeration, those given by the document if there is one for each.

    `locked` has the names of values that were there before, by the value as JSON.
    """
    wanted: list[str] = []
    all_values = list(values)
    source: list[str | int] = list(given) if given and len(given) == len(all_values) else list(all_values)
    for index, value in enumerate(source):
        if isinstance(value, int):
            wanted.append(f"VALUE_NEGATIVE_{-value}" if value < 0 else f"VALUE_{value}")
            continue
        name = identifier(value.upper(), "VALUE_").upper().rstrip("_")
        plain = name.isidentifier() and not name.startswith("_") and any(c.isalpha() for c in value)
        wanted.append(name if plain else f"VALUE_{index}")
    locked = locked or {}
    kept = {index: locked[json.dumps(value)] for index, value in enumerate(all_values) if json.dumps(value) in locked}
    return unique(wanted, locked.values(), kept)
