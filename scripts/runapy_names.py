"""Writes the names of runapy that its users' code is made of: `runapy_names.py FOLDER...`.

In each folder lies the package `runai` of one release, the oldest first; of what several have, the last one counts.
Names alone, as facts: of each method of the last release the parameters in their order, and which one is the body (`*`,
with the names that it had before); of each model the fields, what they are called on the wire where that is not the
same in camel case, and which may be null (`?`); the values of enumerations. The modules are read, not imported.
"""

from __future__ import annotations

import ast
import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "runs_sdk" / "runai" / "compat" / "runapy" / "names.json.gz"


def read_names(folders: Sequence[Path]) -> dict[str, Any]:
    """The names of the packages `runai` in the folders."""
    bodies: dict[str, dict[str, None]] = {}
    models: dict[str, Any] = {}
    groups: dict[str, dict[str, list[str]]] = {}
    classes: dict[str, str] = {}
    for folder in folders:
        package = folder / "runai"
        classes = dict(sorted(_groups(package / "runai_client.py")))
        groups = {name: dict(_methods(package / "api", module)) for name, module in classes.items()}
        for group, methods in groups.items():
            for method, parameters in methods.items():
                for body in (each for each in parameters if each[0] == "*"):
                    bodies.setdefault(f"{group}.{method}", {})[body] = None
        for path in sorted((package / "models").glob("*.py")):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    models[node.name] = _model(node)
    for group, methods in groups.items():
        for method, parameters in methods.items():
            before = bodies.get(f"{group}.{method}", {})
            named = [
                each if each[0] != "*" else "".join([each, *sorted(before.keys() - {each})]) for each in parameters
            ]
            methods[method] = " ".join(named)  # type: ignore[assignment]
    return {"classes": classes, "groups": groups, "models": models}


def _groups(path: Path) -> Iterator[tuple[str, str]]:
    """Properties of the categories, and the class of each."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Attribute):
            yield node.name, node.returns.attr


def _methods(folder: Path, wanted: str) -> Iterator[tuple[str, list[str]]]:
    """The methods of a group's class: names of parameters, the body's with a star."""
    for path in sorted(folder.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.ClassDef) or node.name != wanted:
                continue
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name != "__init__":
                    yield method.name, _parameters(method)


def _parameters(method: ast.FunctionDef) -> list[str]:
    bodies = {
        statement.value.id
        for statement in method.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Name)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id == "body_params"
    }
    names = [argument.arg for argument in method.args.args[1:]]
    return [f"*{name}" if name in bodies else name for name in names]


def _model(node: ast.ClassDef) -> Any:
    """Its fields in a line; the names and values of an enumeration."""
    if any(isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases):
        return [
            [statement.targets[0].id, ast.literal_eval(statement.value)]
            for statement in node.body
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
        ]
    nullable = set(re.findall(r"if self\.(\w+) is None and", ast.unparse(node)))
    fields = []
    for statement in node.body:
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        name = statement.target.id
        if (
            name.startswith(("_", "anyof_", "any_of_"))
            or name == "model_config"
            or "ClassVar" in ast.unparse(statement.annotation)
        ):
            continue
        alias = re.search(r"alias='([^']*)'", ast.unparse(statement.value)) if statement.value is not None else None
        wire = alias[1] if alias else name
        words = name.split("_")
        usual = words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:])
        fields.append(f"{name}{'' if wire == usual else f'={wire}'}{'?' if name in nullable else ''}")
    return " ".join(fields)


if __name__ == "__main__":
    text = json.dumps(read_names([Path(folder) for folder in sys.argv[1:]]), separators=(",", ":"), sort_keys=True)
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{TARGET.name}: {len(text)} bytes, compressed {TARGET.stat().st_size}")
