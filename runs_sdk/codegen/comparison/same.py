"""What is written the same in both documents, with all that it refers to: nothing can have changed there.

Most of two versions of a document is the same, so that most of a comparison is done by comparing texts.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final
from urllib.parse import unquote

from runs_sdk.codegen.normalise.references import join, split

_REFERENCE: Final = re.compile(r'"\$ref": "((?:[^"\\]|\\.)*)"')
_ELSEWHERE: Final = re.compile(r'"\$(?:dynamicRef|recursiveRef|dynamicAnchor|recursiveAnchor|anchor|id)": ')
"""Keywords that make the meaning of a schema depend on what is around it."""


class Same:
    """Knows the components that two documents have alike, both without texts for people."""

    def __init__(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        self._components: set[str] = set()
        if _version(old) != _version(new):
            return  # the same words may mean something else
        references: dict[str, set[str]] = {}
        for section, components in _sections(old).items():
            others = _sections(new).get(section, {})
            for name, node in components.items():
                found = _if_same(node, others[name]) if name in others else None
                if found is not None:
                    references[join("components", section, str(name))] = found
        self._components = _closed(references)

    def __call__(self, one: Any, two: Any) -> bool:
        """Whether two nodes, of the one document and the other, are the same down to the last."""
        found = _if_same(one, two) if self._components else None
        return found is not None and found <= self._components


def _version(document: dict[str, Any]) -> str:
    return ".".join(str(document.get("openapi", "")).split(".")[:2])


def _sections(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    components = document.get("components")
    sections = components if isinstance(components, dict) else {}
    return {str(name): each for name, each in sections.items() if isinstance(each, dict)}


def _if_same(one: Any, two: Any) -> set[str] | None:
    """The components that a node refers to, if the other one is the same."""
    if one != two:
        return None
    text = _text(one)
    if text != _text(two) or _ELSEWHERE.search(text):  # 1 is true and 1.0 for Python alone
        return None
    found = set()
    for written in set(_REFERENCE.findall(text)):
        steps = split(unquote(json.loads(f'"{written}"')))
        if steps[:1] != ["components"] or len(steps) < 3:
            return None  # to somewhere else in the document
        found.add(join(*steps[:3]))
    return found


def _text(node: Any) -> str:
    return json.dumps(node, sort_keys=True, default=str)


def _closed(references: dict[str, set[str]]) -> set[str]:
    """Those that refer to each other alone, not to one that has changed."""
    used_by: dict[str, list[str]] = {}
    for name, others in references.items():
        for other in others:
            used_by.setdefault(other, []).append(name)
    same = set(references)
    waiting = [name for name in used_by if name not in same]
    while waiting:
        for user in used_by.get(waiting.pop(), ()):
            if user in same:
                same.remove(user)
                waiting.append(user)
    return same
