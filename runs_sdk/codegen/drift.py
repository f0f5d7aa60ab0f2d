"""What a service says of itself, held against the package that is used to call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import frozen

from runs_sdk.codegen.comparison import Change, Diff, diff
from runs_sdk.codegen.errors import CodegenError, shown
from runs_sdk.codegen.lockfile import unpacked

DEVIATIONS: Final = "deviations.txt"
"""The file beside a service's code that says where its package differs from what the service publishes, and why."""

_NEW: Final = re.compile(
    r"(operation|parameter|body|media-type|success|header|property|enum-value|alternative)-added.*"
)
_MOST_LINES: Final = 60


@frozen
class Drift:
    """The differences from a package to the document that a service serves now."""

    package: str
    changes: Diff

    @property
    def breaks(self) -> list[Change]:
        """What a program that uses the package does wrongly by now."""
        return [each for each in self.changes.active if each.severity == "breaking"]

    @property
    def doubtful(self) -> list[Change]:
        """What some programs have to be looked at for."""
        return [each for each in self.changes.active if each.severity == "risky"]

    @property
    def missing(self) -> list[Change]:
        """What the service has and the package lacks."""
        return [each for each in self.changes.active if each.severity == "safe" and _NEW.fullmatch(each.rule)]

    @property
    def known(self) -> list[Change]:
        """Differences on purpose, each with its reason."""
        return [each for each in self.changes.changes if each.silenced]

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "package": self.package,
            "release": self.changes.old_title,
            "served": self.changes.new_title,
            "breaks": [each.as_json() for each in self.breaks],
            "doubtful": [each.as_json() for each in self.doubtful],
            "missing": [each.as_json() for each in self.missing],
            "known": len(self.known),
        }

    def as_text(self) -> str:
        """For people: what breaks, what to look at, what is missing here."""
        lines = [
            f"the service serves {shown(self.changes.new_title, 120)}; "
            f"this release has {shown(self.changes.old_title, 120)} ({self.package})"
        ]
        for title, found in (
            ("breaks with this release", self.breaks),
            ("to be looked at", self.doubtful),
            ("not in this release", self.missing),
        ):
            if found:
                lines += ["", f"{title}: {len(found)}", *_limited(list(_listed(found)))]
        if not (self.breaks or self.doubtful or self.missing):
            lines.append("nothing is missing, and nothing breaks")
        if self.known:
            lines += ["", f"{len(self.known)} differences are known, and right in this release"]
        return "\n".join(lines)


def _limited(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[:_MOST_LINES], f"  and {len(lines) - _MOST_LINES} more lines; --json has all"]


def _listed(changes: list[Change]) -> Iterator[str]:
    for group, found in groupby(changes, key=lambda each: each.group):
        items = list(found)
        if len(items) == 1 and items[0].rule in ("operation-added", "operation-removed"):
            yield f"  {shown(group, 200)}: {items[0].what}"
            continue
        yield f"  {shown(group, 200)}"
        for each in items:
            names = f"  {', '.join(each.names[:3])}" if each.names else ""
            yield f"    {shown(each.what, 400)}  [{each.rule}]{names}"


def drift(package: str, served: Mapping[str, Any], deviations: Path | None = None) -> Drift:
    """Compare what a service serves with a package that is installed (such as `runs_api.shop`).

    `deviations` is a file of differences on purpose; see `runs_sdk.codegen.comparison.silence`. Raises CodegenError for
    a package that is not there or was not generated, and for a document that cannot be read.
    """
    ours = unpacked(folder_of(package))
    if ours is None:
        raise CodegenError(f"the package {package} has no document: it is no package of this generator")
    return Drift(package, diff(at_root(ours), at_root(served), silences=deviations))


def at_root(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with the path of its servers in front of its paths: some have it there, and some here."""
    servers = [each.get("url", "") for each in document.get("servers") or () if isinstance(each, dict)]
    prefixes = {urlsplit(url).path.rstrip("/") for url in servers if isinstance(url, str)}
    prefix = prefixes.pop() if len(prefixes) == 1 else ""
    if not prefix or "{" in prefix:
        return dict(document)
    paths = {f"{prefix}{path}": item for path, item in (document.get("paths") or {}).items()}
    return {**document, "paths": paths, "servers": [{"url": "/"}]}


def folder_of(package: str) -> Path:
    """The folder of a package that is installed."""
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise CodegenError(f"there is no package {package}")
    return Path(next(iter(spec.submodule_search_locations)))


def deviations_of(module: str) -> Path | None:
    """The file of deviations of a service whose code is in this package, where it has one."""
    path = folder_of(module) / DEVIATIONS
    return path if path.is_file() else None
