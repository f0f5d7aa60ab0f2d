"""A comparison as text for people, and as Markdown for a changelog."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from runs_sdk.codegen.comparison.changes import Change, Diff
from runs_sdk.codegen.comparison.rules import SEVERITIES
from runs_sdk.codegen.errors import shown

TITLES = {"breaking": "Breaking", "risky": "Risky", "safe": "Safe"}


def as_text(diff: Diff, *, names: int = 4) -> str:
    """For people: by operation and schema, those with the most severe changes first."""
    lines = [f"{shown(diff.old_title, 120)} -> {shown(diff.new_title, 120)}: {summary(diff)}"]
    for _, found in groupby(diff.changes, key=lambda each: each.group):
        changes = list(found)
        lines += ["", _head(changes)]
        for each in changes:
            accepted = f"  (accepted: {shown(each.silenced, 200)})" if each.silenced else ""
            lines.append(f"  {each.severity:<9}{shown(each.what, 400)}  [{each.rule}]{accepted}")
            if each.names:
                more = f" and {len(each.names) - names} more" if len(each.names) > names else ""
                lines.append(f"           {', '.join(each.names[:names])}{more}")
    return "\n".join(lines)


def summary(diff: Diff) -> str:
    """How many changes there are of each severity."""
    counts = [f"{diff.count(severity)} {severity}" for severity in SEVERITIES if diff.count(severity)]
    silenced = sum(bool(each.silenced) for each in diff.changes)
    if silenced:
        counts.append(f"{silenced} accepted")
    return ", ".join(counts) or "nothing has changed for a caller"


def _head(changes: list[Change]) -> str:
    first = changes[0]
    if not first.schema or first.operation:
        return shown(first.group, 200)
    reached = list(dict.fromkeys(each for change in changes for each in change.operations))
    if not reached:
        return shown(first.group, 200)
    more = f" and {len(reached) - 3} more" if len(reached) > 3 else ""
    return f"{shown(first.group, 200)}  (in {', '.join(shown(each, 100) for each in reached[:3])}{more})"


def as_markdown(diff: Diff) -> str:
    """A draft for a changelog: most severe first, with the names that are touched."""
    lines = [f"## {_md(diff.old_title)} → {_md(diff.new_title)}", "", f"{summary(diff).capitalize()}."]
    for severity in SEVERITIES:
        changes = [each for each in diff.active if each.severity == severity]
        if changes:
            lines += ["", f"### {TITLES[severity]}", "", *_items(changes)]
    return "\n".join(lines) + "\n"


def _items(changes: list[Change]) -> Iterator[str]:
    for each in changes:
        names = "".join(f" `{name}`" for name in each.names[:4])
        yield f"- **{_md(each.group)}**: {_md(each.what)}{' —' + names if names else ''}"


def _md(text: str) -> str:
    """A text of a document that is no markup."""
    safe = shown(text, 400)
    for char in "\\`*_[]<>|#":
        safe = safe.replace(char, f"\\{char}")
    return safe
