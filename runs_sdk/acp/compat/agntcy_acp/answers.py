"""Bodies of requests, and answers as models. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ....core.errors import DecodeError
from ..models._base import CheckedModel, not_an_object

M = TypeVar("M", bound=CheckedModel)


def build_body(model: type[CheckedModel], given: CheckedModel | Mapping[str, Any]) -> dict[str, Any]:
    """The body of a request. Raises ApiValueError that names what is wrong with it."""
    if not isinstance(given, CheckedModel | Mapping):
        raise not_an_object(model.__name__, type(given).__name__)
    made = given if isinstance(given, CheckedModel) else model.model_validate(given)
    return made.to_dict()


def read_one(model: type[M], answer: Any) -> M:
    """An answer as a model. Raises DecodeError for what is no object."""
    if not isinstance(answer, Mapping):
        raise DecodeError(
            f"acp: a {model.__name__} that is no object, but {type(answer).__name__}", path="$", service="acp"
        )
    return model.from_dict(answer)


def read_list(model: type[M], answer: Any) -> list[M]:
    """An answer as models. Raises DecodeError for what is no list of objects."""
    if not isinstance(answer, list):
        raise DecodeError(f"acp: no list of {model.__name__}, but {type(answer).__name__}", path="$", service="acp")
    return [read_one(model, each) for each in answer]
