"""From models and Python values to requests."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from operator import attrgetter
from typing import Any, ClassVar, Final, Self
from urllib.parse import quote, unquote
from uuid import UUID

from ._json import dumps
from .errors import InputError
from .types import UNSET, File

_PLAIN: Final = frozenset((str, int, float, bool, type(None)))
"""Types that are written as they are. Enumerations are of classes of their own."""

_GETTERS: Final[dict[type[Any], tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]]] = {}
"""The keys of a model, and what gets their values; made when the first object is written."""


def dump(value: Any) -> Any:
    """As JSON values. Models, enumerations, dates and UUIDs are written; plain values and Decimals stay as they are.

    Raises InputError for a datetime without an offset, unless it was read: then it is written as it came.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [item if type(item) in _PLAIN else dump(item) for item in value]
    if kind is datetime.datetime:
        if value.tzinfo is None:
            raise InputError("datetime", f"{value.isoformat()} says no offset from UTC: give it a tzinfo")
        return value.isoformat()
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value._value_
    if isinstance(value, Mapping):
        return {key: dump(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple | set | frozenset):
        return [dump(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def dump_model(model: Any) -> dict[str, Any]:
    """A model as a JSON object: what is UNSET is left out, additional properties come first."""
    undeclared = model.additional_properties
    written: dict[str, Any] = {str(key): dump(value) for key, value in undeclared.items()} if undeclared else {}
    keys, get = _GETTERS.get(type(model)) or _getter(type(model))
    for key, value in zip(keys, get(model), strict=True):
        if type(value) in _PLAIN:
            written[key] = value
        elif value is not UNSET:
            written[key] = dump(value)
    return written


class Model:
    """What all models have in common. Keys are names on the wire: of fields that are there, and of all others."""

    __slots__ = ()

    additional_properties: Any
    _wire: ClassVar[dict[str, str]] = {}
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        raise NotImplementedError  # every model has its own

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return dump_model(self)

    @property
    def additional_keys(self) -> list[Any]:
        """The keys that the document does not declare."""
        return list(self.additional_properties)

    def __getitem__(self, key: Any) -> Any:
        field = self._field(key)
        value = UNSET if field is None else getattr(self, field)
        return self.additional_properties[key] if value is UNSET else value

    def __setitem__(self, key: Any, value: Any) -> None:
        field = self._field(key)
        if field is None:
            self.additional_properties[key] = value
        else:
            setattr(self, field, value)

    def __delitem__(self, key: Any) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        field = self._field(key)
        return key in self.additional_properties if field is None else getattr(self, field) is not UNSET

    def _field(self, key: object) -> str | None:
        """The attribute of a declared field."""
        return next((attribute for attribute, wire in self._wire.items() if wire == key), None)


def _getter(model: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    attributes = tuple(model._wire)
    several = len(attributes) > 1
    get = attrgetter(*attributes) if several else lambda made: tuple(getattr(made, each) for each in attributes)
    found = _GETTERS[model] = (tuple(model._wire.values()), get)
    return found


def flat(value: Any) -> str:
    """A plain value as text; an object or a list as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value)
    return "" if value is None else str(value)


def segment(name: str, value: Any, style: str = "simple", *, explode: bool = False, wire: str = "") -> str:
    """A path parameter as one segment of a URL, or a part of one, as RFC 6570 has it.

    Styles: simple, label (`.value`), matrix (`;wire=value`). Raises InputError for what would make another path: the
    empty text, "." and "..".
    """
    dumped = dump(value)
    if style == "matrix":
        text = "".join(f";{quote(key, safe='')}={found}" for key, found in _named(wire, dumped, explode=explode))
        text = text.removesuffix("=") if not isinstance(dumped, dict | list) else text
    elif style == "label":
        text = "." + _joined(dumped, explode=explode, between="." if explode else ",")
    else:
        text = _joined(dumped, explode=explode, between=",")
    if text in ("", ".", ".."):
        shown = unquote(text.removeprefix(".") if style == "label" else text)
        raise InputError(name, f"is part of the path and cannot be {shown!r}")
    return text


def _encoded(value: Any) -> str:
    return quote(flat(value), safe="")


def _joined(dumped: Any, *, explode: bool, between: str) -> str:
    """The items of a list, or the keys and values of an object, each percent-encoded."""
    if isinstance(dumped, dict):
        given = [(_encoded(key), _encoded(item)) for key, item in dumped.items() if item is not None]
        return (
            between.join(f"{key}={item}" for key, item in given)
            if explode
            else ",".join(",".join(pair) for pair in given)
        )
    return between.join(_encoded(item) for item in dumped) if isinstance(dumped, list) else _encoded(dumped)


def _named(name: str, dumped: Any, *, explode: bool) -> list[tuple[str, str]]:
    """Pairs of a name and percent-encoded text: one, or one for each item if the value is exploded."""
    if explode and isinstance(dumped, dict):
        return [(key, _encoded(item)) for key, item in dumped.items() if item is not None]
    if explode and isinstance(dumped, list):
        return [(name, _encoded(item)) for item in dumped]
    return [(name, _joined(dumped, explode=False, between=","))] if dumped not in ([], {}) else []


def header(name: str, value: Any, *, explode: bool = False) -> str:
    """A value as a header, with commas between the items of a list.

    Raises InputError for what a header cannot hold, and for items with a comma, which would be taken for two.
    """
    dumped = dump(value)
    if isinstance(dumped, dict):
        parts = [(str(key), flat(item)) for key, item in dumped.items() if item is not None]
        texts = ["=".join(pair) for pair in parts] if explode else [text for pair in parts for text in pair]
    elif isinstance(dumped, list):
        texts = [flat(item) for item in dumped]
    else:
        return header_text(name, flat(dumped))
    if any("," in item for item in texts):
        raise InputError(name, "an item of a list in a header cannot hold a comma")
    return header_text(name, ",".join(texts))


class Raw(str):
    """A text of a query that is percent-encoded already."""

    percent_encoded = True


_SEPARATORS: Final = {"csv": ",", "space": "%20", "pipes": "%7C", "tabs": "%09"}
_RESERVED: Final = ":/?@!$'()*,;="
"""Characters that `allowReserved` leaves as they are. The others of RFC 3986 would end the value or the query, or be
taken for a space."""


def query(params: dict[str, Any], name: str, value: Any, style: str = "form", *, reserved: bool = False) -> None:
    """Add a query parameter, unless it is unset or null. A list without items is not sent, nor is an empty object.

    Styles: form (a list repeats the name; the keys of an object are parameters of their own), csv, space, pipes and
    tabs (a list is one value; the separator in an item is percent-encoded), deep (`name[key]`, also further down), json
    (the value as JSON text). `reserved` leaves characters such as the slash as they are.

    Raises InputError for an item with a space, a bar or a tab where that is the separator: nobody could tell it.
    """
    if value is UNSET or value is None:
        return
    dumped = dump(value)
    if style == "json":
        params[name] = json.dumps(dumped)
    elif style == "deep" and isinstance(dumped, dict | list):
        params.update(nested(name, dumped))
    elif style in _SEPARATORS and isinstance(dumped, dict | list):
        items = dumped if isinstance(dumped, list) else [each for pair in dumped.items() for each in pair]
        separator = _SEPARATORS[style]
        encoded = [_reserved(item) if reserved else _encoded(item) for item in items]
        plain = unquote(separator)
        if (plain != "," or reserved) and any(plain in flat(item) for item in items):
            raise InputError(name, f"an item cannot hold {plain!r}, which separates the items")
        if encoded:
            params[name] = Raw(separator.join(encoded))
    elif isinstance(dumped, dict):
        for key, item in dumped.items():
            query(params, str(key), item if not isinstance(item, dict) else json.dumps(item), reserved=reserved)
    elif isinstance(dumped, list):
        params[name] = [Raw(_reserved(item)) if reserved else flat(item) for item in dumped]
    else:
        params[name] = Raw(_reserved(dumped)) if reserved else dumped


def _reserved(value: Any) -> str:
    """Percent-encoded but for reserved characters, and for what is percent-encoded already."""
    return re.sub(r"%25(?=[0-9A-Fa-f]{2})", "%", quote(flat(value), safe=_RESERVED))


def nested(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """An object as `name[key]`, to any depth. A list of plain values repeats `name[]`; other items are numbered."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from nested(f"{name}[{key}]", item)
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for index, item in enumerate(value):
            yield from nested(f"{name}[{index}]", item)
    elif isinstance(value, list):
        yield f"{name}[]", [flat(item) for item in value]
    elif value is not None:
        yield name, value


def query_text(params: Mapping[str, Any]) -> str:
    """The query of a URL, percent-encoded; a list repeats its name."""
    pairs = []
    for name, value in params.items():
        for item in value if isinstance(value, list) else [value]:
            pairs.append(f"{quote(name, safe='')}={item if isinstance(item, Raw) else _encoded(item)}")
    return "&".join(pairs)


def put(target: dict[str, Any], name: str, value: Any, *, explode: bool = False) -> None:
    """Add a header, unless it is unset or null."""
    if value is not UNSET and value is not None:
        target[name] = header(name, value, explode=explode)


def cookie(target: dict[str, Any], name: str, value: Any, style: str = "form", *, explode: bool = True) -> None:
    """Add a cookie, unless it is unset or null. Style form is percent-encoded, and so is JSON text with style json.
    With style cookie values are sent as they are, and InputError is raised for what a cookie cannot hold."""
    if value is UNSET or value is None:
        return
    dumped = dump(value)
    if style == "json":
        target[name] = quote(json.dumps(dumped), safe="")
        return
    pairs = _named(name, dumped, explode=explode)
    if style == "cookie":
        pairs = [(key, unquote(text)) for key, text in pairs]
        for key, text in pairs:
            check_cookie(key, text.replace(",", "") if isinstance(dumped, dict | list) and not explode else text)
    if pairs:
        between = "; " if style == "cookie" else "&"
        (first, text), *others = pairs
        target[first] = between.join([text, *(f"{key}={more}" for key, more in others)])


def header_text(name: str, text: str) -> str:
    """A text that can be sent as a header. Raises InputError for one that cannot."""
    if not all(" " <= char <= "~" or char == "\t" for char in text):
        raise InputError(name, "a header can only hold visible ASCII characters, spaces and tabs")
    return text


def check_cookie(name: str, text: str) -> None:
    """Raise InputError for a text that cannot stand in a cookie as it is."""
    if not all("!" <= char <= "~" and char not in '",;\\' for char in text):
        raise InputError(
            name, "a cookie cannot hold spaces, quotes, commas, semicolons, backslashes or what is not ASCII"
        )


def json_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send a value as JSON. None is sent as null, and a Decimal as a number with all its digits."""
    headers["Content-Type"] = media_type
    dumped = dump(value)
    exact = b"null" if dumped is None else dumps(dumped)
    if exact is not None:
        kwargs["content"] = exact
    else:
        kwargs["json"] = dumped


def raw_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send bytes, text, a `File` or a file object as it is. A `File` may say its media type itself."""
    own = value.mime_type if isinstance(value, File) else None
    headers["Content-Type"] = own or media_type
    kwargs["content"] = value.payload if isinstance(value, File) else value
