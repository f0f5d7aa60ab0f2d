"""Changes that somebody has accepted, with the reason, in a file beside the document.

    # rule                    place                              reason
    operation-removed         GET /v1/apps                       nobody here uses apps
    enum-value-added          schema RunStatus                   we treat all as text
    bound-*                   *                                  checked by the service

Behind a rule may stand what the change says, after one space: `format-changed *uuid`. In all three `*` is any text and
`{id,name}` one of these. A place is an operation, `schema NAME`, a JSON pointer, or `*`. Columns are set apart by two
spaces or a tab.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from attrs import evolve, frozen

from runs_sdk.codegen.comparison.changes import Change, Diff
from runs_sdk.codegen.comparison.rules import RULES
from runs_sdk.codegen.errors import CodegenError


@frozen
class Silence:
    """One line of such a file."""

    rule: str
    place: str
    reason: str

    def covers(self, change: Change) -> bool:
        """Whether it accepts this change: by its rule, and by where it is."""
        schema = f"schema {change.schema.partition(',')[0]}" if change.schema else ""
        places = (change.operation, schema, change.old, change.new)
        rule, _, text = self.rule.partition(" ")
        if not _fits(rule, change.rule) or (text and not _fits(text, change.what)):
            return False
        return any(place and _fits(self.place, place) for place in (*places, "-"))


def _fits(pattern: str, text: str) -> bool:
    """Whether a text is this one; `*` means any part, and `{a,b}` one of two."""
    return pattern == text or _matcher(pattern).fullmatch(text) is not None


@lru_cache(maxsize=1024)
def _matcher(pattern: str) -> re.Pattern[str]:
    found = ""
    for part in re.split(r"(\{[^{}]*,[^{}]*\}|\*)", pattern):
        if part == "*":
            found += ".*"
        elif len(part) > 2 and part.startswith("{") and part.endswith("}") and "," in part:
            found += "(?:" + "|".join(_matcher(each).pattern for each in part[1:-1].split(",")) + ")"
        else:
            found += re.escape(part)
    return re.compile(found, re.DOTALL)


def read_silences(path: Path) -> list[Silence]:
    """The lines of a file. Raises CodegenError that names every line which cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CodegenError(f"cannot read {path}: {error.strerror or error}") from error
    found, wrong = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        columns = [each for each in re.split(r"\t+| {2,}", line.strip(), maxsplit=2) if each]
        if len(columns) < 3:
            wrong.append(f"{path}:{number}: a line has a rule, a place and a reason, two spaces apart")
        elif not any(_fits(columns[0].partition(" ")[0], rule) for rule in RULES):
            wrong.append(f"{path}:{number}: there is no rule {columns[0]}")
        else:
            found.append(Silence(*columns))
    if wrong:
        raise CodegenError("\n".join(wrong))
    return found


def apply_silences(diff: Diff, path: Path) -> Diff:
    """The same changes, those that the file accepts marked with the reason."""
    silences = read_silences(path)
    changes = []
    for each in diff.changes:
        reason = next((one.reason for one in silences if one.covers(each)), "")
        changes.append(evolve(each, silenced=reason) if reason else each)
    return Diff(diff.old_title, diff.new_title, changes)
