"""What notebooks show of a run: a small table of HTML. All is escaped in it: a service wrote most of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any, Protocol

from .text import clean

LONGEST = 2000
"""Characters of an output or a text; the rest is left out."""


class Shown(Protocol):
    """What is shown of a snapshot."""

    @property
    def run_id(self) -> str: ...

    @property
    def status(self) -> str: ...

    @property
    def native_status(self) -> str: ...

    @property
    def workflow(self) -> Any: ...

    @property
    def created_at(self) -> datetime | None: ...

    @property
    def started_at(self) -> datetime | None: ...

    @property
    def finished_at(self) -> datetime | None: ...

    @property
    def attempts(self) -> int: ...

    @property
    def interaction(self) -> Any: ...

    @property
    def error(self) -> Any: ...

    @property
    def output(self) -> Any: ...


def snapshot_html(snapshot: Shown, title: str = "run") -> str:
    """A snapshot as a table: what it is, its state, its times in UTC, its error or output."""
    rows: dict[str, Any] = {
        "status": _status(snapshot),
        "workflow": snapshot.workflow,
        "created": snapshot.created_at,
        "started": snapshot.started_at,
        "finished": snapshot.finished_at,
        "attempts": snapshot.attempts if snapshot.attempts > 1 else None,
        "question": snapshot.interaction.prompt if snapshot.interaction else None,
        "error": snapshot.error,
        "output": snapshot.output,
    }
    return table_html(f"{title} {snapshot.run_id}", rows)


def table_html(caption: str, rows: Mapping[str, Any]) -> str:
    """A table with a line for each value that is not None."""
    lines = [
        f"<tr><th>{escape(name)}</th><td>{_cell(value)}</td></tr>" for name, value in rows.items() if value is not None
    ]
    return f"<table><caption>{escape(clean(caption, lines=False))}</caption>{''.join(lines)}</table>"


def _status(snapshot: Shown) -> str:
    word = str(snapshot.status)
    return word if snapshot.native_status in ("", word) else f"{word} ({snapshot.native_status})"


def _cell(value: Any) -> str:
    match value:
        case datetime():
            return escape(f"{value:%Y-%m-%d %H:%M:%S} UTC")
        case str() | int() | float():
            return escape(_shortened(str(value)))
        case Mapping() | list() | tuple():
            return f"<pre>{escape(_shortened(json.dumps(value, indent=2, ensure_ascii=False, default=str)))}</pre>"
        case _:
            return escape(_shortened(str(value)))


def _shortened(text: str) -> str:
    text = clean(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} ... ({len(text) - LONGEST} more characters)"
