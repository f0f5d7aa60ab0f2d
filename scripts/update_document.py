"""What a service publishes by now, held against our document of it: `scripts/generate.py --update NAME --from NEW`.

A document that is written by hand stays as it is; what is new in NEW is listed for whoever edits it. What differs on
purpose is in the service's `deviations.txt`, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from attrs import evolve

from runs_sdk.codegen.comparison import Change, diff
from runs_sdk.codegen.comparison.changes import Diff
from runs_sdk.codegen.comparison.read import read
from runs_sdk.codegen.comparison.render import as_text
from runs_sdk.codegen.comparison.silence import Silence, read_silences
from runs_sdk.codegen.drift import DEVIATIONS, at_root

ROOT = Path(__file__).resolve().parent.parent


def deviations_file(name: str) -> Path:
    """Where the deviations of a document are: beside the code of its service."""
    return ROOT / "runs_sdk" / re.sub(r"_v\d+(_\d+)*$", "", name) / DEVIATIONS


def compare(document: Path, published: str, deviations: Path) -> tuple[Diff, list[Silence]]:
    """The changes from our document to the published one, those on purpose with their reason; and the lines of the file
    that no change needs any more."""
    silences = read_silences(deviations) if deviations.is_file() else []
    ours: dict[str, Any] = read(document).document
    found = diff(at_root(ours), at_root(read(published).document))
    used: set[int] = set()
    changes: list[Change] = []
    for each in found.changes:
        number = next((number for number, one in enumerate(silences) if one.covers(each)), None)
        if number is not None:
            used.add(number)
            each = evolve(each, silenced=silences[number].reason)
        changes.append(each)
    idle = [one for number, one in enumerate(silences) if number not in used]
    return Diff(found.old_title, found.new_title, changes), idle


def report(document: Path, published: str, deviations: Path) -> tuple[str, bool]:
    """The report, and whether there is nothing left to do."""
    found, idle = compare(document, published, deviations)
    lines = [f"openapi/{document.name} against {found.new_title}"]
    kept = Counter((each.rule, each.silenced) for each in found.changes if each.silenced)
    if kept:
        lines += ["", f"kept by {deviations.parent.name}/{deviations.name}: {sum(kept.values())}"]
        lines += [f"  {count:>4}  {rule}: {reason}" for (rule, reason), count in sorted(kept.items())]
    if idle:
        lines += ["", "lines of that file that nothing needs here:"]
        lines += [f"  {each.rule}  {each.place}  {each.reason}" for each in idle]
    todo = Diff(found.old_title, found.new_title, found.active)
    if todo.changes:
        lines += ["", "new, or different for no reason that is written down:", as_text(todo)]
    else:
        lines += ["", "nothing is new"]
    return "\n".join(lines), not todo.changes
