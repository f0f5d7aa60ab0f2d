"""What generating did: counted, with every simplification and every loss by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import field, frozen

from runs_sdk.codegen.errors import Simplification, shown
from runs_sdk.codegen.replace import Kept
from runs_sdk.codegen.verification import Loss


@frozen
class Report:
    """The outcome for one document.

    `document` and `package` count operations, parameters, bodies, responses, models and properties on either side.
    `trips` is the number of sampled values that came back from the models as they were.
    """

    source: str
    title: str
    version: str
    folder: Path
    document: dict[str, int]
    package: dict[str, int]
    modules: int
    trips: int
    deprecated: int = 0
    simplifications: tuple[Simplification, ...] = field(default=())
    losses: tuple[Loss, ...] = field(default=())
    refused: tuple[str, ...] = field(default=())
    kept: Kept = field(factory=Kept)
    """Files of an older package that stay: those that were not generated, and those that somebody has edited."""
    differences: tuple[tuple[str, str], ...] = field(default=())
    """Files of an older package that are not as the document gives them, each with how."""
    written: bool = True

    @property
    def complete(self) -> bool:
        """Whether all of the document is in the package."""
        return not self.losses

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "source": self.source,
            "title": self.title,
            "version": self.version,
            "folder": str(self.folder),
            "document": self.document,
            "package": self.package,
            "modules": self.modules,
            "roundTrips": self.trips,
            "deprecated": self.deprecated,
            "simplifications": [
                {"kind": each.kind, "where": each.where, "what": each.what} for each in self.simplifications
            ],
            "losses": [{"kind": each.kind, "name": each.name, "reason": each.reason} for each in self.losses],
            "refused": list(self.refused),
            "kept": {"own": list(self.kept.own), "edited": list(self.kept.edited)},
            "differences": [{"file": name, "how": how} for name, how in self.differences],
            "written": self.written,
        }

    def as_text(self, *, most: int = 40) -> str:
        """For people; at most `most` simplifications are listed, and every loss."""
        lines = [f"{shown(self.source)} -> {self.folder}  ({shown(f'{self.title} {self.version}', 120)})"]
        for kind, count in self.document.items():
            lines.append(f"  {kind:<11}{self.package[kind]:>6} of {count}")
        lines.append(f"  {'modules':<11}{self.modules:>6} imported, {self.trips} values round-tripped")
        if self.simplifications:
            lines.append(f"  simplified, without loss on the wire ({len(self.simplifications)}):")
            lines += [
                f"    {each.kind}: {shown(each.where, 200)}: {shown(each.what)}" for each in self.simplifications[:most]
            ]
            if len(self.simplifications) > most:
                lines.append(f"    and {len(self.simplifications) - most} more; --json lists all")
        if not self.written:
            lines += [f"  {shown(name)} {how}" for name, how in self.differences]
            lines.append(
                "  nothing was written" if self.differences else "  everything is up to date; nothing was written"
            )
        lines += [f"  kept, not generated: {shown(name)}" for name in self.kept.own[:most]]
        lines += [
            f"  kept as it was edited, not written anew: {shown(name)}  (--discard-edits)"
            for name in self.kept.edited[:most]
        ]
        lines += [f"  LOST {shown(str(loss), 600)}" for loss in self.losses]
        lines += [f"  the generator says: {shown(text)}" for text in self.refused]
        return "\n".join(lines)
