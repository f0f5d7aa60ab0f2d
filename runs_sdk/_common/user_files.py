"""Files of ours in the user's configuration folder."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any


def user_folder() -> Path | None:
    """Where programs keep the user's settings; None where there is no home folder, as in some containers."""
    variable = "APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME"
    given = os.environ.get(variable, "")
    if given and Path(given).is_absolute():
        return Path(given)
    try:
        return Path.home() / ".config"
    except RuntimeError:
        return None


def own_file(name: str) -> Path | None:
    """A file of ours in it, which need not exist."""
    folder = user_folder()
    return None if folder is None else folder / "runs" / name


def write_json(file: Path, value: Any) -> None:
    """Write a file whole or not at all; its folder is made. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
    fresh.replace(file)
