"""A file that a script writes, or compares with what it would write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def formatted(text: str, target: Path) -> str:
    """Python as the linter would have it at this place."""
    for command in (["check", "--quiet", "--select", "I", "--fix"], ["format"]):
        words = [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(target), "-"]
        text = subprocess.run(words, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return text


def write(text: str, target: Path, arguments: Sequence[str]) -> int:
    """Write the file, or with `--check` only compare it. The exit status: 1 where `--check` finds a difference."""
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return 0
    print(target.relative_to(ROOT))
    if "--check" in arguments:
        return 1
    target.write_text(text, encoding="utf-8")
    return 0
