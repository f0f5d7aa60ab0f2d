"""Leaves out of the wheel what generated modules say to the tools of this repository in their first lines."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Trim(BuildHookInterface):  # type: ignore[type-arg]
    """Puts copies of the generated modules in the wheel, without the comments at their head."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel is built; an editable one has the modules themselves."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory(prefix="runs-sdk-wheel-")
        root = Path(self.root) / "generated"
        for path in sorted(root.glob("runs_api/**/*.py")):
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            code = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
            copy = Path(self._folder.name) / path.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text("".join(lines[code:]), encoding="utf-8")
            build_data["force_include"][str(copy)] = str(path.relative_to(root))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when it is built."""
        if version != "editable":
            self._folder.cleanup()
