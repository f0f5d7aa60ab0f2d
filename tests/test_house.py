"""How the house is kept: a module fits in a head, and tests go by what is public."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATED = {"_sync", "_generated"}
LONGEST = 400
WHY = "Longer than other modules:"


def reason(text: str) -> str:
    return (ast.get_docstring(ast.parse(text)) or "").partition(WHY)[2]


PRIVATE = 122
"""So many times tests reach into what is private. Better ways are welcome; more of it is not."""

GENERATORS_OWN = frozenset({"_get_kwargs", "_parse_response", "_build_response", "_parse_item", "_wire", "_required"})
"""What endpoint modules and models of generated packages have for whoever sends and reads by himself."""

NOT_PRIVATE = GENERATORS_OWN | {"_exit", "_repr_html_", "_code"}  # of os, of notebooks, of pytest


def private_attributes(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Where a name with an underscore is taken of something that is not the object itself."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or not re.match(r"_[a-z]", node.attr) or node.attr in NOT_PRIVATE:
            continue
        if not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
            yield node


def test_tests_go_by_what_is_public() -> None:
    files = [path for path in (ROOT / "tests").rglob("*.py") if not GENERATED & set(path.parts)]
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.attr}"
        for path in files
        for node in private_attributes(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert len(found) <= PRIVATE, found


def test_a_private_attribute_is_found() -> None:
    tree = ast.parse("self._mine; other._theirs; run._repr_html_(); os._exit(0); other.__dict__; self._mine._deep")
    assert [node.attr for node in private_attributes(tree)] == ["_theirs", "_deep"]


def test_a_long_module_says_why() -> None:
    files = [path for path in (ROOT / "runs_sdk").rglob("*.py") if not GENERATED & set(path.parts)]
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}
    assert len(texts) > 400
    long = {name: text for name, text in texts.items() if text.count("\n") > LONGEST}
    assert [name for name, text in long.items() if not reason(text)] == []
