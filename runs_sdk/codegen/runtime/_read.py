"""From JSON to models.

Reading is tolerant. A missing key becomes UNSET and null becomes None whatever the document promises, a scalar of the
wrong type is passed on as it is, unknown keys are kept. Only a value of another shape (text where an object or a list
was promised) is an error, a `DecodeError` that says where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, ClassVar, Final, Protocol, TypeVar, cast

import attrs

from ._scalars import NO_OBJECTS, PASSED_ON, SCALAR_FIT
from ._scalars import anything as anything
from ._scalars import boolean as boolean
from ._scalars import date as date
from ._scalars import decimal as decimal
from ._scalars import file as file
from ._scalars import integer as integer
from ._scalars import moment as moment
from ._scalars import null as null
from ._scalars import number as number
from ._scalars import string as string
from ._scalars import uuid as uuid
from .errors import DecodeError
from .types import UNSET

T = TypeVar("T")

ABSENT: Final[Any] = UNSET
"""What a field has that only the service writes, in an object that was not read."""

_LEAST_FIT: Final = 5
"""What fits less is of another type: `anything` is the least."""


class Model(Protocol):
    """What generated models have in common.

    `_wire` maps attribute to key, `_required` are the keys that the document requires, `_tags` are the values that tell
    this model from its siblings in a union, by key. A model that shares a key with a sibling, but not its type, has
    `_telling()` besides: the decoders of such keys, under None that of undeclared keys.
    """

    _wire: ClassVar[Mapping[str, str]]
    _required: ClassVar[frozenset[str]]
    _tags: ClassVar[Mapping[str, tuple[Any, ...]]]
    additional_properties: dict[str, Any]


def fields(model: type[Any], source: Any) -> dict[str, Any]:
    """A copy of an object's keys and values, or a DecodeError if it is no object."""
    if not isinstance(source, Mapping):
        raise DecodeError(f"{model.__name__} is an object, not {_kind(source)}")
    return dict(source)


def variant(variants: Mapping[str, Any], source: Any, key: str) -> Any:
    """The model that the value of the discriminator names, or None."""
    value = source.get(key) if isinstance(source, Mapping) else None
    if isinstance(value, bool):
        value = "true" if value else "false"
    return variants.get(str(value)) if isinstance(value, str | int) else None


def own_init(made: T) -> T:
    """An object of a class that somebody derived from a model, as its own `__init__` makes it."""
    own = [each for each in attrs.fields(cast("Any", type(made))) if each.init and hasattr(made, each.name)]
    whole = type(made)(**{each.alias: getattr(made, each.name) for each in own})
    whole.additional_properties = made.additional_properties  # type: ignore[attr-defined]
    return whole


def rest(source: dict[str, Any], decode: Callable[[Any], T]) -> dict[str, T]:
    """What is left of an object, decoded."""
    key = ""
    try:
        for key, value in source.items():
            if value is not None:
                source[key] = decode(value)
    except DecodeError as error:
        raise error.below(f".{key}") from None
    return source


def rest_by(
    patterns: tuple[tuple[str, Any], ...], others: Any = None, names: Any = None
) -> Callable[[dict[str, Any]], dict[Any, Any]]:
    """What decodes the undeclared keys of an object, each by the first pattern that it matches. `names` decodes the
    keys themselves."""
    compiled = [(re.compile(pattern), decode) for pattern, decode in patterns]

    def decode_rest(source: dict[str, Any]) -> dict[Any, Any]:
        for key, value in source.items():
            decode = next((each for pattern, each in compiled if pattern.search(key)), others)
            if decode is not None and value is not None:
                try:
                    source[key] = decode(value)
                except DecodeError as error:
                    raise error.below(f".{key}") from None
        return source if names is None else {names(key): value for key, value in source.items()}

    return decode_rest


def list_of(decode: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    """Decoder of a list of this. Null in it stays."""

    def decode_list(value: Any) -> list[Any]:
        if type(value) is not list:
            value = _as_list(value)
        try:
            return [decode(item) if item is not None else item for item in value]
        except DecodeError:
            return _list_slowly(value, decode)

    if decode in PASSED_ON:
        return _fitting(lambda value: _as_list(value), lambda value: _list_fit(value, decode))
    return _fitting(decode_list, lambda value: _list_fit(value, decode))


def positions(*decoders: Any, rest: Any = anything) -> Callable[[Any], list[Any]]:
    """Decoder of a list whose first items are of these types, and the others of that of `rest`. Null in it stays."""

    def by_index(value: list[Any]) -> list[Any]:
        return [*decoders[: len(value)], *[rest] * (len(value) - len(decoders))]

    def decode(value: Any) -> list[Any]:
        items = _as_list(value)
        for index, decoder in enumerate(by_index(items)):
            if items[index] is not None:
                try:
                    items[index] = decoder(items[index])
                except DecodeError as error:
                    raise error.below(f"[{index}]") from None
        return items

    def fit(value: Any) -> int:
        if not isinstance(value, list):
            return 0
        fits = [_fit(each, item) for each, item in zip(by_index(value), value, strict=True) if item is not None]
        return _of_items(min(fits[: len(decoders) + 3], default=_LEAST_FIT))

    return _fitting(decode, fit)


def _as_list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise DecodeError(f"a list is promised, not {_kind(value)}")
    return list(value)


def _list_slowly(value: list[Any], decode: Callable[[Any], Any]) -> list[Any]:
    """A list that has an item which cannot be read, to say which."""
    items: list[Any] = []
    for index, item in enumerate(value):
        try:
            items.append(decode(item) if item is not None else item)
        except DecodeError as error:
            raise error.below(f"[{index}]") from None
    return items


def enumeration(kind: Callable[[Any], T]) -> Callable[[Any], T]:
    """Decoder of an open enumeration. A value of another type than its members is passed on."""
    raw: type = str if issubclass(cast("type", kind), str) else int
    members = cast("type[Enum]", kind)._value2member_map_

    def decode(value: Any) -> T:
        try:
            return members[value]  # type: ignore[return-value]
        except (KeyError, TypeError):  # what cannot be hashed is no member
            pass
        try:
            return kind(value)
        except ValueError:
            return cast("T", value)

    def fit(value: Any) -> int:
        if not isinstance(value, raw) or isinstance(value, bool):
            return 0
        return 90 if value in cast("type[Enum]", kind)._value2member_map_ else 20

    return _fitting(decode, fit)


def literal(expected: object) -> Callable[[Any], Any]:
    """Decoder of a constant. Another value is passed on."""
    return _fitting(lambda value: value, lambda value: 95 if value == expected else 0)


def mapping(value: Any) -> dict[str, Any]:
    """Decoder of an object without declared keys."""
    if not isinstance(value, Mapping):
        raise DecodeError(f"an object is promised, not {_kind(value)}")
    return dict(value)


def one_of(*decoders: Any) -> Callable[[Any], Any]:
    """Decoder of a union. Each alternative is a decoder or a model; the one that fits best decodes the value.

    A model that a discriminating value names wins; then the one whose required keys are there and that knows most keys,
    and whose values are what it promises where another one promises something else. An alternative that cannot read the
    value after all leaves it to the next one. What no alternative fits is passed on.
    """

    whole = _only_object(decoders)

    def decode(value: Any) -> Any:
        if whole is not None and type(value) is dict:
            return whole(value)
        fits = [(_fit(decoder, value), decoder) for decoder in decoders]
        fits = [each for each in fits if each[0] > 0]
        if len(fits) > 1:
            # stable: the order of the document if nothing tells them apart
            fits.sort(key=lambda each: _told(each[1], value, each[0]), reverse=True)
        failed: DecodeError | None = None
        for _, decoder in fits:
            try:
                return decoder.from_dict(value) if hasattr(decoder, "from_dict") else decoder(value)
            except DecodeError as error:
                failed = failed or error
        if failed is not None:
            raise failed
        return value

    return _fitting(decode, lambda value: max((_fit(decoder, value) for decoder in decoders), default=0))


def _only_object(decoders: tuple[Any, ...]) -> Callable[[Any], Any] | None:
    """The one alternative that is an object, if there is only one, and it takes every object."""
    found = [each for each in decoders if each not in NO_OBJECTS]
    if len(found) != 1:
        return None
    model = found[0] if hasattr(found[0], "_wire") else getattr(found[0], "__self__", None)
    return cast("Callable[[Any], Any]", model.from_dict) if model is not None and not model._tags else None


def _told(decoder: Any, value: Any, fit: int) -> tuple[int, ...]:
    """How well an alternative fits; for equal ones how well by the keys that siblings promise something else for; how
    well by undeclared keys, which only settle what declared ones leave open; and how closely: the one that requires
    more of the keys, and then the one that has fewer others.

    Another type costs more than required and known keys can earn, less than the discriminator.
    """
    model = decoder if hasattr(decoder, "_wire") else getattr(decoder, "__self__", None)
    telling = getattr(model, "_telling", None)
    if model is None or not isinstance(value, Mapping):
        return fit, 0, 0, 0, 0
    closely = (len(model._required) if model._required <= value.keys() else 0, -len(model._wire))
    if telling is None:
        return fit, 0, 0, *closely
    decoders = telling()
    fits = [_fit(decode, value[key]) for key, decode in decoders.items() if value.get(key) is not None]
    others: list[int] = []
    if None in decoders:
        known = set(model._wire.values())
        undeclared = [item for key, item in value.items() if key not in known and item is not None]
        others = [_fit(decoders[None], item) for item in undeclared[:3]]
    misfits = sum(each < _LEAST_FIT for each in (*fits, *others))
    return fit - 5_000 * misfits, sum(fits), sum(others), *closely


def _fit(decoder: Any, value: Any) -> int:
    """How well an alternative fits a value: 0 not at all, 100 and more for an object with all that is required."""
    if hasattr(decoder, "_wire"):
        return _model_fit(decoder, value)
    owner = getattr(decoder, "__self__", None)
    if owner is not None and hasattr(owner, "_wire"):
        return _model_fit(owner, value)
    fit = getattr(decoder, "fit", None)
    if fit is not None:
        return int(fit(value))
    if decoder is mapping:
        return 8 if isinstance(value, Mapping) else 0
    return SCALAR_FIT[decoder](value) if decoder in SCALAR_FIT else 1


def _model_fit(model: type[Model], value: Any) -> int:
    if not isinstance(value, Mapping):
        return 0
    score = 0
    for key, known in model._tags.items():
        if key in value:
            if value[key] not in known:
                return 0
            score += 10_000
    if all(key in value for key in model._required):
        score += 100
    return score + 10 + 3 * sum(key in value for key in model._wire.values())


def _list_fit(value: Any, decode: Any) -> int:
    """A list of what does not fit is hardly better than no list."""
    if not isinstance(value, list):
        return 0
    return _of_items(min((_fit(decode, item) for item in value[:3] if item is not None), default=_LEAST_FIT))


def _of_items(worst: int) -> int:
    return 10 + worst if worst >= _LEAST_FIT else 1


def _fitting(decode: Callable[[Any], T], fit: Callable[[Any], int]) -> Callable[[Any], T]:
    decode.fit = fit  # type: ignore[attr-defined]
    return decode


def _kind(value: Any) -> str:
    if isinstance(value, str | bytes):
        return f"text ({value[:40]!r})"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Mapping):
        return "an object"
    return repr(value)[:40]
