"""A timeline as a picture: SVG, a page of HTML that holds it, or lines of text. Nothing is fetched to show them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from .models import RunStatus

if TYPE_CHECKING:
    from .spans import Drawable, Span

WIDTH = 900
ROW = 24
TOP = 64
LABEL_LIMIT = 40
ROW_LIMIT = 300
COLOURS = {
    RunStatus.SUCCEEDED: "#2e9e5b",
    RunStatus.FAILED: "#d1453b",
    RunStatus.CANCELLED: "#b8860b",
    RunStatus.WAITING: "#e0a800",
    RunStatus.RUNNING: "#3b82c4",
}
OTHER_COLOUR = "#8a8f98"
WAIT_COLOUR = "#e0a800"


@frozen
class Row:
    """All attempts at one step, or one wait, on one line."""

    label: str
    spans: Sequence[Span]


def rows_of(timeline: Drawable) -> list[Row]:
    """The timeline's lines, in the order in which they were first seen."""
    found: dict[tuple[str, str, int], list[Span]] = {}
    for span in timeline.spans:
        key = (span.kind, span.name, span.item if span.kind == "step" else span.number)
        found.setdefault(key, []).append(span)
    batch = timeline.is_batch
    return [
        Row(f"{name}[{item}]" if batch and kind == "step" else name, spans)
        for (kind, name, item), spans in found.items()
    ]


@frozen
class Scale:
    """From moments to places between `left` and `right`."""

    start: datetime
    end: datetime
    left: float
    right: float

    @classmethod
    def of(cls, timeline: Drawable, left: float, right: float, now: datetime) -> Scale:
        """The scale that shows all of a timeline; what lasts goes on to `now`."""
        moments = [time for span in timeline.spans for time in (span.start, span.end) if time is not None]
        if timeline.end is None:
            moments += [now, *(mark.at for mark in timeline.marks)]
        moments += [time for time in (timeline.start, timeline.end) if time is not None]
        return cls(min(moments), max(moments), left, right) if moments else cls(now, now, left, right)

    @property
    def seconds(self) -> float:
        """The time from one end to the other."""
        return (self.end - self.start).total_seconds()

    def place(self, moment: datetime) -> float:
        """Where a moment is; those outside are at the ends."""
        share = (moment - self.start).total_seconds() / self.seconds if self.seconds > 0 else 0.0
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def ticks(self, most: int = 8) -> list[float]:
        """Round numbers of seconds from the start, at most so many."""
        if self.seconds <= 0:
            return [0.0]
        step = 10.0 ** math.floor(math.log10(self.seconds / most))
        step *= next(factor for factor in (1, 2, 5, 10) if self.seconds / (step * factor) <= most)
        if step >= 30:  # minutes and hours have their own round numbers
            step = next((each for each in (60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400) if each >= step), step)
        return [index * step for index in range(int(self.seconds / step) + 1)]


def clock(seconds: float) -> str:
    """Seconds as people read them on an axis."""
    if seconds >= 3600:
        return f"{seconds / 3600:g} h"
    if seconds >= 60:
        return f"{seconds / 60:g} min"
    return f"{seconds:g} s"


def to_svg(timeline: Drawable, now: datetime) -> str:
    """The timeline as an SVG image. What has not ended is drawn up to `now` (UTC)."""
    rows = rows_of(timeline)
    shown, hidden = rows[:ROW_LIMIT], len(rows) - ROW_LIMIT
    longest = max((len(_short(row.label)) for row in shown), default=4)
    left = 24.0 + 7.2 * longest
    scale = Scale.of(timeline, left, WIDTH - 24.0, now)
    height = TOP + ROW * (len(shown) + (hidden > 0)) + 16
    title = f"{timeline.service} run {timeline.run_id}".strip()
    state = f"{timeline.status}, {scale.seconds:.2f} s"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="runs-timeline" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{_text(f"Timeline of {title}: {state}")}" '
        'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="12">',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="12" y="22" fill="#1f2328" font-weight="bold">{_text(title)}</text>',
        f'<text x="{WIDTH - 12}" y="22" fill="{_colour(timeline.status)}" text-anchor="end">{_text(state)}</text>',
        *_axis(scale, height),
        *(part for index, row in enumerate(shown) for part in _row(row, TOP + ROW * index, scale, now)),
        *_marks(timeline, scale, height),
    ]
    if hidden > 0:
        parts.append(f'<text x="12" y="{TOP + ROW * len(shown) + 16}" fill="#656d76">{hidden} more</text>')
    return "\n".join([*parts, "</svg>"])


def _axis(scale: Scale, height: float) -> list[str]:
    parts = []
    for seconds in scale.ticks():
        share = seconds / scale.seconds if scale.seconds > 0 else 0.0
        x = scale.left + share * (scale.right - scale.left)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 12}" y2="{height - 12}" stroke="#d8dee4"/>')
        parts.append(f'<text x="{x:.1f}" y="{TOP - 18}" fill="#656d76" text-anchor="middle">{clock(seconds)}</text>')
    return parts


def _row(row: Row, y: float, scale: Scale, now: datetime) -> list[str]:
    parts = [f'<text x="12" y="{y + 15}" fill="#1f2328">{_text(_short(row.label))}</text>']
    for span in row.spans:
        start = scale.place(span.start or span.end or now)
        width = max(2.0, scale.place(span.end or now) - start)
        colour = WAIT_COLOUR if span.kind == "wait" else _colour(span.status)
        lasting = ' stroke-dasharray="4 2"' if span.end is None else ""
        faint = ' fill-opacity="0.45"' if span.kind == "wait" or span.end is None else ""
        parts.append(
            f'<rect x="{start:.1f}" y="{y + 3}" width="{width:.1f}" height="{ROW - 8}" rx="2" fill="{colour}"{faint} '
            f'stroke="{colour}"{lasting}><title>{_text(describe(row.label, span))}</title></rect>'
        )
        if span.attempt > 1 and width > 14:
            parts.append(f'<text x="{start + 4:.1f}" y="{y + 15}" fill="#ffffff">{span.attempt}</text>')
    return parts


def _marks(timeline: Drawable, scale: Scale, height: float) -> list[str]:
    return [
        f'<line x1="{scale.place(mark.at):.1f}" x2="{scale.place(mark.at):.1f}" y1="{TOP - 12}" y2="{height - 12}" '
        f'stroke="#8250df" stroke-width="2" stroke-dasharray="2 3"><title>{_text(mark.text)}</title></line>'
        for mark in timeline.marks
    ]


def describe(label: str, span: Span) -> str:
    """A span in words."""
    again = f", attempt {span.attempt}" if span.attempt > 1 else ""
    took = f" in {span.seconds:.3f} s" if span.seconds is not None else ""
    kind = "waited for: " if span.kind == "wait" else ""
    why = f": {span.error}" if span.error else ""
    state = "running" if span.end is None else ("answered" if span.kind == "wait" else str(span.status))
    return f"{kind}{label}{again}: {state}{took}{why}"


def to_html(timeline: Drawable, now: datetime) -> str:
    """A whole page that holds the picture and the same facts as a table. It loads nothing."""
    rows = [
        f"<tr><td>{_text(row.label)}</td><td>{span.attempt}</td><td>{_text(_state(span))}</td>"
        f"<td>{_offset(timeline, span.start)}</td><td>{'' if span.seconds is None else f'{span.seconds:.3f}'}</td>"
        f"<td>{_text(span.error or '')}</td></tr>"
        for row in rows_of(timeline)
        for span in row.spans
    ]
    marks = [
        f"<tr><td colspan=3>{_text(mark.text)}</td><td>{_offset(timeline, _within(timeline, mark.at))}</td>"
        "<td></td><td></td></tr>"
        for mark in timeline.marks
    ]
    title = _text(f"{timeline.service} run {timeline.run_id}".strip())
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{title}</title>",
            "<style>body{font:14px system-ui,sans-serif;margin:24px;color:#1f2328;background:#fff}"
            "table{border-collapse:collapse;margin-top:16px}td,th{padding:3px 12px;text-align:left;"
            "border-bottom:1px solid #d8dee4}</style></head><body>",
            to_svg(timeline, now),
            "<table><tr><th>step</th><th>attempt</th><th>state</th>",
            "<th>began (s)</th><th>took (s)</th><th>error</th></tr>",
            *rows,
            *marks,
            "</table></body></html>",
        ]
    )


def to_text(timeline: Drawable, now: datetime, width: int = 100) -> str:
    """The timeline as lines of text with bars, at most `width` characters wide."""
    rows = rows_of(timeline)
    label = min(max((len(row.label) for row in rows), default=4), max(8, width // 3))
    room = max(10, width - label - 14)
    scale = Scale.of(timeline, 0.0, float(room), now)
    lines = [f"{timeline.service} run {timeline.run_id}: {timeline.status}, {scale.seconds:.2f} s".strip()]
    for row in rows:
        bar = [" "] * room
        for span in row.spans:
            first = min(room - 1, int(scale.place(span.start or span.end or now)))
            last = min(room - 1, max(first, math.ceil(scale.place(span.end or now)) - 1))
            bar[first : last + 1] = _letter(span) * (last - first + 1)
        for before, after in pairwise(row.spans):
            border = min(room - 1, int(scale.place(after.start or after.end or now)))
            if before.end is not None:
                bar[border] = "|"
        last_span = row.spans[-1]
        took = f"{last_span.seconds:9.2f} s" if last_span.seconds is not None else "        ..."
        lines.append(f"{_cut(row.label, label).ljust(label)}  {''.join(bar)} {took}")
    lines += [f"{_offset(timeline, _within(timeline, mark.at))} s: {mark.text}" for mark in timeline.marks]
    return "\n".join(line.rstrip() for line in lines)


def _letter(span: Span) -> str:
    if span.kind == "wait":
        return "░"
    if span.end is None:
        return "▒"
    return {RunStatus.SUCCEEDED: "█", RunStatus.FAILED: "x", RunStatus.CANCELLED: "-"}.get(span.status, "▓")


def _state(span: Span) -> str:
    if span.end is None:
        return "running"
    return "answered" if span.kind == "wait" else str(span.status)


def _offset(timeline: Drawable, moment: datetime | None) -> str:
    if moment is None or timeline.start is None:
        return ""
    return f"{(moment - timeline.start).total_seconds():.3f}"


def _within(timeline: Drawable, moment: datetime) -> datetime:
    """A moment that the reader's clock said, which for a run that ended before is later than all of it."""
    return moment if timeline.end is None else min(moment, timeline.end)


def _colour(status: RunStatus) -> str:
    return COLOURS.get(status, OTHER_COLOUR)


def _short(label: str) -> str:
    return _cut(label, LABEL_LIMIT)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _text(text: str) -> str:
    """Text for SVG and HTML: escaped, and without what XML cannot hold."""
    return escape(
        "".join(
            c if c in "\t\n" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff" else "�" for c in text
        )
    )
