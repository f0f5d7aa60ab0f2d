"""Classes that inherit: a base with a discriminator, and the schemas that are made of it by allOf.

A value of the base is read as the class that its discriminator names: by the mapping, by the name of the schema, or by
the values that the schema's own property lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from runs_sdk.codegen.normalise.identity import base_pointers
from runs_sdk.codegen.normalise.plan import ClassPlan
from runs_sdk.codegen.normalise.references import References, split

Values = Callable[[str, str], tuple[Any, ...]]
"""The values that a property of a class can have, if they are listed."""


def discriminator_of(node: Any) -> dict[str, Any] | None:
    """The discriminator of a base: of a schema that does not list its alternatives itself."""
    if not isinstance(node, dict) or node.get("oneOf") or node.get("anyOf"):
        return None
    found = node.get("discriminator")
    return found if isinstance(found, dict) and isinstance(found.get("propertyName"), str) else None


def inherit(
    references: References,
    classes: dict[str, ClassPlan],
    class_behind: Callable[[str], str | None],
    target: Callable[[str], str],
    listed: Values,
    note: Callable[[str, str, str], None],
) -> None:
    """Give classes their bases, and bases what tells their subclasses apart.

    `class_behind` is the class of a pointer, `target` the pointer that a mapping means.
    """
    own = {key: each for key, each in classes.items() if len(split(each.source)) == 3 and each.source.startswith("#")}
    nodes = {key: references.schema_at(each.source) for key, each in own.items() if each.kind == "object"}
    roots = {key: found for key, node in nodes.items() if (found := discriminator_of(node)) is not None}
    bases = {key: _bases(references, classes[key], class_behind) for key in nodes}
    family = _family(roots, bases)
    for key in family:
        possible = [
            base for base in bases.get(key, []) if base in family and key not in (base, *_ancestors(base, classes))
        ]
        if len(possible) > 1:
            note("inheritance", classes[key].source, "is made of several bases; its class inherits from the first one")
        if possible:
            classes[key].base = possible[0]
    for root, about in roots.items():
        below = [key for key in family if root in _ancestors(key, classes)]
        mapping = about.get("mapping")
        pairs = mapping.items() if isinstance(mapping, dict) else ()
        meant = {str(value): class_behind(target(str(where))) for value, where in pairs}
        values = {value: key for value, key in meant.items() if key in below}
        names = {split(classes[key].source)[-1]: key for key in below}
        for value, key in [*names.items(), *_listed_values(root, below, about["propertyName"], classes, listed)]:
            if value not in meant:
                values.setdefault(value, key)
        if values:
            classes[root].variants = (about["propertyName"], values)
    for key in family:  # one between a base and its subclasses tells them apart as the base does
        above = next((classes[each].variants for each in _ancestors(key, classes) if classes[each].variants), None)
        if above is not None and classes[key].variants is None:
            below_it = {value: each for value, each in above[1].items() if key in _ancestors(each, classes)}
            classes[key].variants = (above[0], below_it) if below_it else None


def _listed_values(
    root: str, below: list[str], wire: str, classes: dict[str, ClassPlan], listed: Values
) -> Iterator[tuple[str, str]]:
    """The values that subclasses list on their own, each with the class nearest to the base that lists it."""
    shared = set(listed(root, wire))
    found: dict[str, list[str]] = {}
    for key in below:
        values = listed(key, wire)
        for value in values if set(values) != shared else ():
            found.setdefault(_text(value), []).append(key)
    for value, keys in found.items():
        tops = [key for key in keys if all(key == other or key in _ancestors(other, classes) for other in keys)]
        if tops:
            yield value, tops[0]


def _bases(references: References, plan: ClassPlan, class_behind: Callable[[str], str | None]) -> list[str]:
    found = [class_behind(pointer) for pointer in base_pointers(references, plan.source)]
    return [key for key in dict.fromkeys(found) if key is not None and key != plan.key]


def _family(roots: dict[str, Any], bases: dict[str, list[str]]) -> dict[str, None]:
    """The classes with a discriminator, and all that are made of them, bases first."""
    children: dict[str, list[str]] = {}
    for key, each in bases.items():
        for base in each:
            children.setdefault(base, []).append(key)
    found: dict[str, None] = {}
    waiting = list(roots)
    while waiting:
        key = waiting.pop(0)
        if key not in found:
            found[key] = None
            waiting.extend(children.get(key, ()))
    return found


def _ancestors(key: str, classes: dict[str, ClassPlan]) -> list[str]:
    found: list[str] = []
    base = classes[key].base
    while base is not None and base not in found:
        found.append(base)
        base = classes[base].base
    return found


def _text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
