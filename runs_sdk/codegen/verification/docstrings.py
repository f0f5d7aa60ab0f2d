"""What docstrings have to say: the defaults of parameters, and what is raised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from runs_sdk.codegen.verification.original import Operation, Original

LONGEST = 60
"""Characters of a default that are compared; a docstring may cut long ones."""


def undocumented(original: Original, operation: Operation, module: ModuleType) -> Iterator[str]:
    """What the docstring of an operation does not say."""
    text = getattr(module, "sync").__doc__ or ""  # noqa: B009 - what is generated has it
    for (place, wire), node in operation.nodes.items():
        schema = original.resolve(node.get("schema", node))
        default = schema.get("default") if isinstance(schema, dict) else None
        if default is not None and _dense(f"Default: {_spelt(default)}") not in _dense(text):
            yield f"the default of {wire} in {place} is missing"
    arguments, _, raised = text.rpartition("Raises:")
    if not raised.strip() or not arguments:
        yield "what is raised is missing"
    elif (operation.parameters or operation.bodies) and "InputError" not in raised:
        yield "that arguments may be refused is missing"


def _spelt(default: Any) -> str:
    text = json.dumps(default, default=str, ensure_ascii=False)[:LONGEST]
    return text.encode("utf-8", "replace").decode()


def _dense(text: str) -> str:
    """A text without what may differ: white space and what cannot be printed."""
    return "".join(each for each in text if each.isprintable() and not each.isspace())
