"""One layout for what is generated: ruff, with settings of its own, so that whole texts can be compared."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from runs_sdk.codegen.errors import CodegenError
from runs_sdk.core.errors import MissingExtra

SETTINGS: Final = 'line-length = 120\ntarget-version = "py311"\n\n[format]\nline-ending = "lf"\n'


def lay_out(folder: Path, settings: Path) -> None:
    """Sort imports and format all modules in a folder. `settings` is where the settings file is put.

    Raises CodegenError if ruff is not installed, or finds something that is no Python.
    """
    settings.write_text(SETTINGS, encoding="utf-8")
    for arguments in (
        ["check", "--select=I", "--fix-only", "--exit-zero", "--no-cache", "--quiet"],
        ["format", "--no-cache", "--quiet"],
    ):
        command = [_ruff(), *arguments, f"--config={settings}", str(folder)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
        except OSError as error:
            raise CodegenError(f"ruff cannot be run ({error.strerror}): install runs-sdk[codegen]") from None
        if done.returncode != 0:
            raise CodegenError(f"ruff {arguments[0]} failed on the generated package:\n{done.stderr[:2000]}")


def _ruff() -> str:
    try:
        from ruff import find_ruff_bin  # type: ignore[import-untyped]
    except ImportError:
        beside = Path(sys.executable).with_name("ruff.exe" if os.name == "nt" else "ruff")
        if beside.exists():
            return str(beside)
        raise MissingExtra.of("generating needs", "ruff", "codegen") from None
    return str(find_ruff_bin())
