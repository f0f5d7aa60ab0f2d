"""References: followed inside the document, refused outside of it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import unquote

from runs_sdk.codegen.errors import DocumentError, LimitExceeded

LONGEST_CHAIN: Final = 64
MOST_WORK: Final = 100_000


def pointer_of(reference: object) -> str:
    """A reference as a pointer in one spelling, so that equal references are equal strings.

    Raises DocumentError for a reference to another document: nothing outside of the document is ever read.
    """
    if not isinstance(reference, str):
        raise DocumentError(f"$ref is {reference!r}, which is no text")
    if not reference.startswith("#"):
        raise DocumentError(f"$ref {reference[:200]!r} leaves the document; bundle the document into one file first")
    return "#" + unquote(reference[1:])


def split(pointer: str) -> list[str]:
    """The steps of a pointer."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer[2:].split("/")] if len(pointer) > 1 else []


def join(*steps: str) -> str:
    """The pointer with these steps."""
    return "#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)


def at_pointer(document: Any, pointer: str) -> Any:
    """What is at a pointer. Raises KeyError where it leads nowhere."""
    place = document
    for step in split(pointer):
        if isinstance(place, dict) and step in place:
            place = place[step]
        elif isinstance(place, list) and step.isdecimal() and int(step) < len(place):
            place = place[int(step)]
        else:
            raise KeyError(pointer)
    return place


class References:
    """The places of one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self._definitions: dict[str, Any] | None = None
        self._work = 0

    def spend(self) -> None:
        """Count one step of work. A small document can ask for very much of it by unions in unions."""
        self._work += 1
        if self._work > MOST_WORK:
            raise LimitExceeded("the document's unions come to too many combinations when they are written out")

    def schema_at(self, pointer: str) -> Any:
        """The schema at a pointer, or None if the pointer leads nowhere.

        Definitions that a schema carries itself are often referred to as if they were the document's.
        """
        try:
            return self.at(pointer)
        except DocumentError:
            steps = split(pointer)
            if len(steps) == 2 and steps[0] in ("$defs", "definitions"):
                return self._carried().get(steps[1])
            return None

    def _carried(self) -> dict[str, Any]:
        """All definitions that component schemas carry, by name."""
        if self._definitions is None:
            self._definitions = {}
            schemas = (self.document.get("components") or {}).get("schemas")
            for node in (schemas if isinstance(schemas, dict) else {}).values():
                for key in ("$defs", "definitions"):
                    carried = node.get(key) if isinstance(node, dict) else None
                    for name, each in (carried if isinstance(carried, dict) else {}).items():
                        self._definitions.setdefault(name, each)
        return self._definitions

    def at(self, pointer: str) -> Any:
        """What is at a pointer, which may be a reference again."""
        try:
            return at_pointer(self.document, pointer)
        except KeyError:
            raise DocumentError(f"$ref {pointer[:200]!r} leads nowhere") from None

    def follow(self, node: Any) -> Any:
        """The node itself, or what it refers to in the end. Not for schemas, whose references have names."""
        for _ in range(LONGEST_CHAIN):
            if not (isinstance(node, dict) and "$ref" in node):
                return node
            node = self.at(pointer_of(node["$ref"]))
        raise LimitExceeded(f"a chain of references is longer than {LONGEST_CHAIN}, or goes in a circle")

    def schema(self, node: Any) -> dict[str, Any]:
        """A schema, or the one that it refers to in the end; nothing if that leads nowhere."""
        for _ in range(LONGEST_CHAIN):
            if not (isinstance(node, dict) and "$ref" in node):
                return node if isinstance(node, dict) else {}
            node = self.schema_at(pointer_of(node["$ref"]))
        return {}
