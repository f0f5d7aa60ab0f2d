"""What the models have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any

from attrs import fields


def to_json(value: Any) -> Any:
    """As JSON values."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    return value


class Model:
    """The base of the models: attrs classes whose attributes are named as on the wire."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """As a JSON object; what is None is left out."""
        kind: Any = type(self)
        names = [attribute.name for attribute in fields(kind)]
        return {name: to_json(value) for name in names if (value := getattr(self, name)) is not None}
