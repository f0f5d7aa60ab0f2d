"""Adds to a document of ours the operations that a service publishes and ours lacks, reduced to facts.

    python scripts/reduce_document.py NAME PUBLISHED

Names, paths, parameters, schemas, bounds, defaults and deprecations are taken; no text that people read: a summary is
made of the operation's own name. What the document has already, written by hand or added earlier, stays as it is.
How the documents of each service differ in their ways is in `reduction.py`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from textwrap import indent
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from runs_sdk.codegen.load import load  # noqa: E402
from runs_sdk.codegen.swagger import convert  # noqa: E402
from scripts.reduction import WAYS, Reducer  # noqa: E402

METHODS = ("get", "post", "put", "patch", "delete", "head", "options")
MARK = "# from here on added by scripts/reduce_document.py"


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation, the parameters of the path among its own."""
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        for method in METHODS:
            if method in item:
                own = item[method]
                yield path, method, {**own, "parameters": [*shared, *own.get("parameters", ())]}


def add_missing(text: str, published: dict[str, Any], name: str) -> tuple[str, int]:
    """The document's text with what it lacks, and how many operations were added."""
    ours = YAML(typ="safe").load(text)
    reducer = Reducer(ours, published, WAYS[name])
    have = {(path, method) for path, method, _ in operations(ours)}
    for path, method, operation in operations(ours):
        theirs = next((each for p, m, each in operations(published) if (p, m) == (path, method)), None)
        if theirs is not None:
            reducer.match_operation(operation, theirs)
    added: dict[str, dict[str, Any]] = {}
    for path, method, operation in operations(published):
        if (path, method) not in have and reducer.ways.wants(path, method, operation):
            added.setdefault(path, {})[method] = reducer.operation(operation, path, method)
    reducer.finish()
    for path, item in added.items():
        text = _add_path(text, path, item, known=path in ours["paths"])
    for kind, entries in reducer.components.items():
        if entries:
            text = _add_component(text, kind, entries)
    return _add_tags(text, ours, published, reducer), sum(map(len, added.values()))


def as_yaml(value: Any, depth: int) -> str:
    """A value as lines of the document, so many steps of indentation deep."""
    yaml = YAML()
    yaml.default_flow_style = None
    yaml.width = 116 - 2 * depth
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(value, stream)
    lines = "".join(line for line in stream.getvalue().splitlines(keepends=True) if line != "...\n")
    return indent(lines, "  " * depth)


def _section(lines: list[str], head: str, depth: int) -> tuple[int, int]:
    """The lines of a mapping's key at this depth: behind its head, up to what follows it."""
    start = lines.index("  " * depth + head + "\n") + 1
    end = start
    prefix = "  " * (depth + 1)
    while end < len(lines) and (lines[end].startswith(prefix) or not lines[end].strip()):
        end += 1
    return start, end


def _add_path(text: str, path: str, item: dict[str, Any], *, known: bool) -> str:
    lines = text.splitlines(keepends=True)
    if known:
        _, end = _section(lines, f"{path}:", 1)
        new = as_yaml(item, 2)
    else:
        _, end = _section(lines, "paths:", 0)
        new = as_yaml({path: item}, 1)
    return "".join([*lines[:end], new, *lines[end:]])


def _add_component(text: str, kind: str, entries: Mapping[str, Any]) -> str:
    lines = text.splitlines(keepends=True)
    _, end = _section(lines, f"{kind}:", 1)
    new = as_yaml(dict(sorted(entries.items())), 2)
    return "".join([*lines[:end], new, *lines[end:]])


def _add_tags(text: str, ours: Mapping[str, Any], published: Mapping[str, Any], reducer: Reducer) -> str:
    """The tags of the new operations, and the groups of tags, in the order in which they are published."""
    named = [each["name"] for each in ours["tags"]]
    new = [{"name": tag} for tag in reducer.tags if tag not in named]
    if new:
        lines = text.splitlines(keepends=True)
        _, end = _section(lines, "tags:", 0)
        text = "".join([*lines[:end], as_yaml(new, 0), *lines[end:]])
    if "x-tagGroups" in ours:
        groups = [{"name": each["name"], "tags": each["tags"]} for each in published["x-tagGroups"]]
        lines = text.splitlines(keepends=True)
        start, end = _section(lines, "x-tagGroups:", 0)
        text = "".join([*lines[:start], as_yaml(groups, 0), *lines[end:]])
    return text


def main(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    if len(arguments) != 2 or arguments[0] not in WAYS:
        print(f"usage: python scripts/reduce_document.py {{{','.join(WAYS)}}} PUBLISHED", file=sys.stderr)
        return 2
    name, published = arguments
    path = ROOT / "openapi" / f"{name}.yaml"
    text, count = add_missing(path.read_text(encoding="utf-8"), convert(load(published)), name)
    path.write_text(re.sub(r"[ \t]+\n", "\n", text), encoding="utf-8")
    print(f"openapi/{name}.yaml: {count} operations added")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
