"""What comparing two documents finds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import define, field, frozen

from runs_sdk.codegen.comparison.rules import RULES, SEVERITIES, Direction, Severity


@frozen
class Change:
    """One change, for a caller.

    `operation` is the operation as `GET /path`, empty for what belongs to no single one: then `operations` has all that
    it reaches. `schema` is the component that has changed, where it is in one. `old` and `new` are the places in the
    two documents (JSON pointers, empty where there is none). `names` are the names of the generated package that it
    touches, such as `api.run.get_run(wait)` and `models.Run.status`.
    """

    rule: str
    severity: Severity
    direction: Direction | None
    what: str
    operation: str = ""
    schema: str = ""
    old: str = ""
    new: str = ""
    operations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    silenced: str = ""
    """The reason for which this change is accepted, from a file of silenced rules."""

    @property
    def group(self) -> str:
        """What it is listed under."""
        return self.operation or (f"schema {self.schema}" if self.schema else "the whole API")

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "direction": self.direction,
            "what": self.what,
            "operation": self.operation or None,
            "schema": self.schema or None,
            "old": self.old or None,
            "new": self.new or None,
            "operations": list(self.operations),
            "names": list(self.names),
            "silenced": self.silenced or None,
        }


def change(rule: str, direction: Direction | None, what: str, **details: Any) -> Change:
    """A change with the severity that its rule has in this direction."""
    severity = getattr(RULES[rule], direction or "request")
    return Change(rule, severity, direction, what, **details)


@define
class Diff:
    """All changes from one document to another, most severe first within each operation or schema."""

    old_title: str
    new_title: str
    changes: list[Change] = field(factory=list)

    @property
    def active(self) -> list[Change]:
        """The changes that no rule of a file silences."""
        return [each for each in self.changes if not each.silenced]

    def count(self, severity: Severity) -> int:
        """How many changes of this severity are not silenced."""
        return sum(each.severity == severity for each in self.active)

    @property
    def worst(self) -> Severity | None:
        """The highest severity of what is not silenced; None when nothing has changed."""
        found = Counter(each.severity for each in self.active)
        return next((each for each in SEVERITIES if found[each]), None)

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "old": self.old_title,
            "new": self.new_title,
            "counts": {severity: self.count(severity) for severity in SEVERITIES},
            "changes": [each.as_json() for each in self.changes],
        }
