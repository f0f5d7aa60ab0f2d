"""The size of the house's rooms: a module fits in a head."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATED = {"_sync", "_generated"}
LONGEST = 400
WHY = "Longer than other modules:"


def reason(text: str) -> str:
    return (ast.get_docstring(ast.parse(text)) or "").partition(WHY)[2]


def test_a_long_module_says_why() -> None:
    files = [path for path in (ROOT / "runs_sdk").rglob("*.py") if not GENERATED & set(path.parts)]
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}
    assert len(texts) > 400
    long = {name: text for name, text in texts.items() if text.count("\n") > LONGEST}
    assert [name for name, text in long.items() if not reason(text)] == []
