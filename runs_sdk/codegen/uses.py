"""Which lines of somebody's code touch what has changed in a generated package.

Found by names and through imports, without running anything: calls of functions, their arguments, classes, and
attributes of the names that have changed in modules that import the package. An attribute is known by its name only, so
that a line which reads another object's attribute of the same name is listed too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import define, field, frozen

from runs_sdk.codegen.comparison import Change
from runs_sdk.codegen.errors import CodegenError

MOST_FILES: Final = 20_000
LARGEST: Final = 4 * 1024 * 1024
SKIPPED: Final = frozenset(("__pycache__", "node_modules", "site-packages", "build", "dist"))


@frozen(order=True)
class Use:
    """One line that touches a change. `text` is the line, `name` what of the package it names."""

    file: Path
    line: int
    text: str
    name: str
    change: Change = field(order=False)


@define
class _Wanted:
    """Names that have changed: functions and their arguments, classes and their attributes."""

    functions: dict[str, list[Change]] = field(factory=dict)
    arguments: dict[tuple[str, str], list[Change]] = field(factory=dict)
    classes: dict[str, list[Change]] = field(factory=dict)
    attributes: dict[tuple[str, str], list[Change]] = field(factory=dict)

    @classmethod
    def of(cls, changes: Iterable[Change]) -> _Wanted:
        found = cls()
        for change in changes:
            for name in change.names:
                kind, _, rest = name.partition(".")
                if kind == "api":
                    function, _, argument = rest.rpartition(".")[2].partition("(")
                    if argument:
                        found.arguments.setdefault((function, argument.rstrip(")")), []).append(change)
                    else:
                        found.functions.setdefault(function, []).append(change)
                elif kind == "models":
                    class_name, _, attribute = rest.partition(".")
                    if attribute:
                        found.attributes.setdefault((class_name, attribute), []).append(change)
                    else:
                        found.classes.setdefault(class_name, []).append(change)
        return found


def find_uses(changes: Iterable[Change], package: str, source: Path) -> list[Use]:
    """The lines below a folder (or of one file) that touch changes which are breaking or risky, in order.

    `package` is the name under which that code imports the package, such as `my_service` or `app.my_service`. Raises
    CodegenError when there is no such folder, or when it has too many files.
    """
    wanted = _Wanted.of(each for each in changes if each.severity != "safe" and not each.silenced)
    if not source.exists():
        raise CodegenError(f"{source} does not exist; --uses names the folder of your own code")
    found: set[Use] = set()
    for path in _modules(source, package):
        try:
            text = path.read_text(encoding="utf-8-sig")
            tree = ast.parse(text)
        except (OSError, SyntaxError, ValueError, RecursionError):
            continue  # no Python that this interpreter reads, so no line of it can be named
        visitor = _Visitor(package, wanted)
        visitor.visit(tree)
        lines = text.splitlines()
        for line, name, change in visitor.found if visitor.imports_package else ():
            found.add(Use(path, line, lines[line - 1].strip()[:200] if line <= len(lines) else "", name, change))
    return sorted(found)


def _modules(source: Path, package: str) -> Iterator[Path]:
    """The Python files, without those of the package itself, of environments and of caches."""
    if source.is_file():
        yield source
        return
    inside = tuple(package.split("."))
    count = 0
    for path in sorted(source.rglob("*.py")):
        parts = path.relative_to(source).parts
        hidden = any(part in SKIPPED or part.startswith(".") for part in parts[:-1])
        own = any(parts[start : start + len(inside)] == inside for start in range(len(parts) - 1))
        if hidden or own or not path.is_file() or path.stat().st_size > LARGEST:
            continue
        count += 1
        if count > MOST_FILES:
            raise CodegenError(f"{source} has more than {MOST_FILES} Python files; name a smaller folder with --uses")
        yield path


class _Visitor(ast.NodeVisitor):
    """Goes through one module and notes what it names of the package."""

    def __init__(self, package: str, wanted: _Wanted) -> None:
        self._package = package
        self._wanted = wanted
        self._names: dict[str, str] = {}  # what a name of this module is in the package, as `models.Job`
        self.imports_package = False
        self.found: list[tuple[int, str, Change]] = []

    def _note(self, node: ast.AST, name: str, changes: Iterable[Change]) -> None:
        line = getattr(node, "lineno", 0)
        self.found += [(line, name, change) for change in changes]

    def visit_Import(self, node: ast.Import) -> None:
        for each in node.names:
            if each.name == self._package or each.name.startswith(f"{self._package}."):
                self.imports_package = True
                self._imported(node, each.name.removeprefix(self._package).lstrip("."), each.asname)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        last = self._package.rpartition(".")[2]
        if node.level and (module == last or module.startswith(f"{last}.")):
            inside = module.removeprefix(last).lstrip(".")
        elif module == self._package or module.startswith(f"{self._package}."):
            inside = module.removeprefix(self._package).lstrip(".")
        elif any(f"{module}.{each.name}" == self._package or (node.level and each.name == last) for each in node.names):
            self.imports_package = True
            return
        else:
            return
        self.imports_package = True
        for each in node.names:
            self._imported(node, f"{inside}.{each.name}".lstrip("."), each.asname or each.name)

    def _imported(self, node: ast.AST, path: str, local: str | None) -> None:
        """`path` is what was imported, below the package: `api.jobs.list_jobs`, `models.Job`, `models.job.Job`."""
        parts = path.split(".") if path else []
        if parts[:1] == ["models"] and len(parts) > 1:
            name = parts[-1]
            self._note(node, f"models.{name}", self._wanted.classes.get(name, ()))
            if local:
                self._names[local] = name
        elif parts[:1] == ["api"] and len(parts) > 2:
            function = parts[2]
            self._note(node, f"{'.'.join(parts[:3])}", self._wanted.functions.get(function, ()))
            if local:
                self._names[local] = function

    def visit_Call(self, node: ast.Call) -> None:
        names = set(_names_in(node.func))
        names |= {self._names[each] for each in names if each in self._names}
        for keyword in node.keywords:
            for name in names:
                pair = (name, keyword.arg or "")
                at = keyword.value if not hasattr(keyword, "lineno") else keyword
                self._note(at, f"{name}({keyword.arg})", self._wanted.arguments.get(pair, ()))
                self._note(at, f"{name}({keyword.arg})", self._wanted.attributes.get(pair, ()))
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._note(node, node.attr, self._wanted.functions.get(node.attr, ()))
        self._note(node, f"models.{node.attr}", self._wanted.classes.get(node.attr, ()))
        for (class_name, attribute), changes in self._wanted.attributes.items():
            if attribute == node.attr:
                self._note(node, f"{class_name}.{attribute}", changes)
        self.generic_visit(node)


def _names_in(node: ast.AST) -> Iterator[str]:
    """The names of `a.b.c`: a, b and c."""
    while isinstance(node, ast.Attribute):
        yield node.attr
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def as_markdown(uses: list[Use], base: Path) -> str:
    """A section for a report: by file and line."""
    if not uses:
        return "\n## Your code\n\nNo line was found that touches what breaks.\n"
    lines = ["", "## Your code", ""]
    for each in uses:
        try:
            name = each.file.relative_to(base).as_posix()
        except ValueError:
            name = each.file.as_posix()
        code = each.text.replace("`", "'")
        lines.append(f"- `{name}:{each.line}` {each.change.severity}: `{each.name}` — {each.change.what}  `{code}`")
    return "\n".join(lines) + "\n"


def as_text(uses: list[Use]) -> str:
    """For people: a line for each place."""
    if not uses:
        return "no line of your code was found that touches what breaks"
    return "\n".join(
        f"{each.file}:{each.line}: {each.change.severity}: {each.name}: {each.change.what}\n    {each.text}"
        for each in uses
    )
