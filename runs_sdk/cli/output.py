"""Where words go: results to stdout, everything for people's eyes to stderr; with `--json` one object a line."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Container, Mapping
from datetime import datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from ..core.text import clean, escape

if TYPE_CHECKING:
    from ..core.events import Event
    from ..core.models import Snapshot


class Output:
    """One command's way of speaking. `as_json` prints one JSON object a line on stdout and nothing else there."""

    def __init__(self, as_json: bool = False) -> None:
        self.as_json = as_json
        self.terminal = sys.stderr.isatty() and not as_json and os.environ.get("TERM") != "dumb"
        """Whether people look on: there may be a live view and questions."""
        self.above: Callable[[str], None] | None = None
        """While a live view is drawn: prints a line above it."""

    @property
    def can_ask(self) -> bool:
        """Whether somebody can be asked: both the questions' and the answers' ends are a terminal."""
        return self.terminal and sys.stdin.isatty()

    @property
    def width(self) -> int:
        """How wide a picture made of text may be, in characters."""
        import shutil

        return shutil.get_terminal_size((100, 24)).columns

    def say(self, text: str) -> None:
        """A line for people, on stderr."""
        if self.above is not None:
            self.above(clean(text))
        else:
            print(clean(text), file=sys.stderr, flush=True)

    def fail(self, text: str) -> None:
        """What went wrong, for people."""
        self.say(f"runs: {text}")

    def data(self, value: Any) -> None:
        """A result, on stdout: JSON, on one line with `as_json`, indented for people."""
        text = to_json(value, indent=None if self.as_json else 2)
        print(escape(text) if sys.stdout.isatty() else text, flush=True)

    def line(self, text: str) -> None:
        """A line of a result, on stdout."""
        print(clean(text), flush=True)

    def table(self, head: list[str], rows: list[list[str]], keep: Container[int] = (0,)) -> None:
        """A result for people: columns as wide as they need. On a terminal a table is no wider than that.

        There the widest columns are shortened, but for those to `keep`: the first one holds what is copied.
        """
        cells = [[clean(cell, lines=False) for cell in row] for row in [head, *rows]]
        widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
        if sys.stdout.isatty():
            widths = fitting(widths, self.width, keep)
        for row in cells:
            shown = (_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True))
            self.line("  ".join(shown).rstrip())


NARROWEST = 8


def fitting(widths: list[int], room: int, keep: Container[int] = (0,)) -> list[int]:
    """Widths of columns, two apart, that fit into so many characters: the widest ones give way, those to keep never."""
    widths = list(widths)
    others = [column for column in range(len(widths)) if column not in keep]
    while sum(widths) + 2 * (len(widths) - 1) > room:
        widest = max(others, key=lambda column: widths[column], default=None)
        if widest is None or widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"


def write_file(path: Path, text: str) -> None:
    """Write a file; when that fails, nothing of a new one is left, and the OSError names it."""
    is_new = not path.exists()
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        if is_new:
            path.unlink(missing_ok=True)
        error.filename = error.filename or str(path)
        raise


def to_json(value: Any, indent: int | None = None) -> str:
    """JSON for anything that the SDK returns."""
    return json.dumps(value, indent=indent, ensure_ascii=False, default=plain)


def plain(value: Any) -> Any:
    """What JSON makes of an object that it does not know."""
    match value:
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case Mapping():
            return dict(value)
        case set() | frozenset():
            return sorted(value, key=str)
        case bytes():
            return value.decode("utf-8", "replace")
        case PurePath():
            return str(value)
    if callable(to_dict := getattr(value, "to_dict", None)):
        return to_dict()
    fields = getattr(type(value), "__attrs_attrs__", None)
    if fields is not None:
        return {field.name: getattr(value, field.name) for field in fields if not field.name.startswith("_")}
    return str(value)


def event_as_dict(event: Event) -> dict[str, Any]:
    """An event as `--json` prints it: its class as `type`, then its fields; `raw` is left out, `payload` says it."""
    found = {field.name: getattr(event, field.name) for field in type(event).__attrs_attrs__}
    found.pop("raw")
    if found.get("snapshot") is not None:
        found["snapshot"] = snapshot_as_dict(found["snapshot"])
    return {"type": event.event_type, **found}


def snapshot_as_dict(snapshot: Snapshot, service: str | None = None) -> dict[str, Any]:
    """A snapshot as `--json` prints it: without the service's raw answer, and with what a failure's details say."""
    found = {} if service is None else {"service": service}
    found |= {field.name: getattr(snapshot, field.name) for field in type(snapshot).__attrs_attrs__}
    del found["raw"]
    return found
