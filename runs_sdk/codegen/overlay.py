"""OpenAPI Overlay 1.0: changes to a document, kept beside it.

Targets are JSONPath. What is understood: `$`, `.name`, `['name']`, `[0]`, `.*`, `[*]`, `..name`, `..*`, and filters
that compare one key with one value or ask whether it is there, as in `[?(@.name == 'limit')]` or `[?@.deprecated]`.
"""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any, Final

from attrs import frozen

from runs_sdk.codegen.errors import DocumentError

_STEP: Final = re.compile(
    r"""(?P<deep>\.\.)?(?:
        \.?(?P<name>[A-Za-z_$][\w$-]*) |
        \.?(?P<star>\*) |
        \[\s*(?P<index>-?\d+)\s*\] |
        \[\s*(?P<all>\*)\s*\] |
        \[\s*(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*\] |
        \[\s*\?\s*\(?\s*@(?P<key>(?:\.[\w$-]+|\['[^']*'\])+)\s*(?:(?P<op>==|!=)\s*(?P<value>'[^']*'|"[^"]*"|[\w.+-]+))?\s*\)?\s*\]
    )""",
    re.VERBOSE,
)


@frozen
class _Place:
    """A value and the container and key that it is at; the document itself is at nothing."""

    value: Any
    holder: Any = None
    key: Any = None


def apply_overlay(document: dict[str, Any], overlay: dict[str, Any]) -> dict[str, Any]:
    """The document with the actions of the overlay applied in order.

    Raises DocumentError for what is no overlay, for a target that cannot be read, and for one that matches nothing.
    """
    if "overlay" not in overlay or not isinstance(overlay.get("actions"), list):
        raise DocumentError("the overlay has no `overlay` version or no list of `actions`")
    changed = deepcopy(document)
    for number, action in enumerate(overlay["actions"], 1):
        target = action.get("target") if isinstance(action, dict) else None
        if not isinstance(target, str):
            raise DocumentError(f"action {number} of the overlay has no target")
        places = _find(changed, target)
        if not places:
            raise DocumentError(f"action {number} of the overlay matches nothing: {target}")
        if action.get("remove") is True:
            for place in reversed(places):
                _remove(place, target)
        elif "update" in action:
            for place in places:
                _update(place, action["update"], target)
    return changed


def _find(document: dict[str, Any], target: str) -> list[_Place]:
    if not target.startswith("$"):
        raise DocumentError(f"the target {target!r} does not begin with $")
    places = [_Place(document)]
    position = 1
    while position < len(target):
        step = _STEP.match(target, position)
        if step is None:
            raise DocumentError(f"the target {target!r} cannot be read from {target[position:]!r} on")
        position = step.end()
        if step["deep"]:
            places = [inner for place in places for inner in _below(place)]
        places = [inner for place in places for inner in _children(place, step)]
    return places


def _children(place: _Place, step: re.Match[str]) -> list[_Place]:
    value = place.value
    if step["star"] or step["all"]:
        return _every(value)
    if step["key"]:
        return [inner for inner in _every(value) if _passes(inner.value, step)]
    if step["index"]:
        index = int(step["index"])
        return (
            [_Place(value[index], value, index)]
            if isinstance(value, list) and -len(value) <= index < len(value)
            else []
        )
    name = step["name"] or re.sub(r"\\(.)", r"\1", step["quoted"][1:-1])
    return [_Place(value[name], value, name)] if isinstance(value, dict) and name in value else []


def _every(value: Any) -> list[_Place]:
    if isinstance(value, dict):
        return [_Place(item, value, key) for key, item in value.items()]
    return [_Place(item, value, index) for index, item in enumerate(value)] if isinstance(value, list) else []


def _below(place: _Place) -> list[_Place]:
    found, waiting = [], [place]
    while waiting:
        one = waiting.pop(0)
        found.append(one)
        waiting.extend(_every(one.value))
    return found


def _passes(value: Any, step: re.Match[str]) -> bool:
    for key in re.findall(r"\.([\w$-]+)|\['([^']*)'\]", step["key"]):
        name = key[0] or key[1]
        if not isinstance(value, dict) or name not in value:
            return bool(step["op"] == "!=")
        value = value[name]
    if not step["op"]:
        return True
    written = step["value"]
    try:
        wanted = written[1:-1] if written[0] in "'\"" else json.loads(written)
    except ValueError:
        raise DocumentError(f"{written!r} in a filter of the overlay is no value") from None
    return bool((value == wanted) == (step["op"] == "=="))


def _remove(place: _Place, target: str) -> None:
    if place.holder is None:
        raise DocumentError(f"the target {target!r} is the whole document, which cannot be removed")
    del place.holder[place.key]


def _update(place: _Place, update: Any, target: str) -> None:
    if isinstance(place.value, dict) and isinstance(update, dict):
        _merge(place.value, update)
    elif isinstance(place.value, list):
        place.value.extend(deepcopy(update) if isinstance(update, list) else [deepcopy(update)])
    elif place.holder is not None:
        place.holder[place.key] = deepcopy(update)
    else:
        raise DocumentError(f"the update of {target!r} is no object")


def _merge(value: dict[str, Any], update: dict[str, Any]) -> None:
    for key, item in update.items():
        old = value.get(key)
        if isinstance(old, dict) and isinstance(item, dict):
            _merge(old, item)
        elif isinstance(old, list) and isinstance(item, list):
            old.extend(deepcopy(item))
        else:
            value[key] = deepcopy(item)
