"""From answers to what operations return."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO
from typing import Any, Final, TypeVar, cast

from ._json import loads
from ._lines import LINES, is_sequence
from ._read import anything, string
from .errors import ApiError, DecodeError, UnexpectedStatus
from .types import File, Operation, Response

T = TypeVar("T")

TEXTS: Final = frozenset(
    (
        *("application/csv", "application/graphql", "application/javascript", "application/jwt"),
        *("application/openmetrics-text", "application/sql", "application/toml", "application/x-pem-file"),
        *("application/x-yaml", "application/xml", "application/yaml"),
    )
)
"""Media types that are text, though their names do not say so."""


def http_status(code: int) -> HTTPStatus:
    """The status, also one that has no name."""
    try:
        return HTTPStatus(code)
    except ValueError:
        return cast("HTTPStatus", code)


def whole(response: Any, parsed: T | None) -> Response[T]:
    """The answer with what was read from it."""
    return Response(http_status(response.status_code), response.content, response.headers, parsed)


def media_type(response: Any) -> str:
    """The media type of an answer in lower case, without parameters; empty if there is none."""
    headers = response.headers
    value = headers.get("content-type") or headers.get("Content-Type") or ""
    return str(value).partition(";")[0].strip().lower()


def parse(
    response: Any,
    operation: Operation,
    decode: Callable[[Any], Any],
    kinds: tuple[str, ...] = ("json",),
    item: Callable[[str], Any] | None = None,
) -> Any:
    """Read the body of a documented answer.

    `kinds` are the forms that the document allows: json, text, bytes, events and lines. An empty body is None. A
    successful answer that cannot be read is a DecodeError; a failed one is None then, since its status says enough.
    """
    found = media_type(response)
    if not response.content and (response.status_code >= 400 or not found or found.endswith("json")):
        return None
    kind = _kind_of(found, kinds)
    if kind == "bytes":
        return File(payload=BytesIO(response.content), mime_type=found or None)
    if kind == "text":
        return response.text
    try:
        if kind == "events":
            from ._events import Events

            return [(item or anything)(text) for text in Events().feed(response.content)]
        if kind == "lines":
            from ._lines import whole_items

            return [(item or anything)(text) for text in whole_items(response.content, found)]
        value = _json(response)
        return None if value is None else decode(value)
    except DecodeError as error:
        if response.status_code >= 400:
            return None
        raise error.during(operation.id) from None


def item_of(text: str, operation: Operation, decode: Callable[[Any], Any]) -> Any:
    """Read the data of one event. Where any text is an item, what is no JSON is passed on."""
    try:
        value = loads(text)
    except DecodeError as error:
        raise error.during(operation.id) from None
    except (ValueError, RecursionError):
        fit = getattr(decode, "fit", None)
        if decode in (anything, string) or (fit is not None and fit(text)):
            return text
        raise DecodeError(f"JSON is promised, but the event is {text[:60]!r}", operation=operation.id) from None
    if decode is string:
        return text
    try:
        return None if value is None else decode(value)
    except DecodeError as error:
        raise error.during(operation.id) from None


def line_of(text: str, operation: Operation, decode: Callable[[Any], Any]) -> Any:
    """Read one item of lines or of an array."""
    try:
        value = loads(text)
    except DecodeError as error:
        raise error.during(operation.id) from None
    except (ValueError, RecursionError):
        raise DecodeError(f"JSON is promised, but the item is {text[:60]!r}", operation=operation.id) from None
    try:
        return None if value is None else decode(value)
    except DecodeError as error:
        raise error.during(operation.id) from None


def _kind_of(found: str, kinds: tuple[str, ...]) -> str:
    """How an answer of this media type is read, among the ways that the document has."""
    if len(kinds) == 1 or not found:
        return kinds[0]
    if found == "text/event-stream":
        likely = ["events", "text", "bytes"]
    elif found in LINES or is_sequence(found):
        likely = ["lines", "text", "bytes"]
    elif found in ("application/json", "text/json", "application/x-json") or found.endswith("+json"):
        likely = ["json", "lines"]
    elif found.startswith("text/") or found in TEXTS or (found.endswith(("+xml", "+yaml")) and found[:6] != "image/"):
        likely = ["text", "bytes"]
    else:
        likely = ["bytes", "text"]
    return next((kind for kind in likely if kind in kinds), kinds[0])


def _json(response: Any) -> Any:
    try:
        return loads(response.content)
    except DecodeError:
        raise
    except (ValueError, RecursionError):
        found = media_type(response)
        start = response.content[:60].decode(errors="replace")
        shown = f"it begins with {start!r}" if start else "it is empty"
        raise DecodeError(f"JSON is promised, but the body is {found or 'of no content type'} and {shown}") from None


def failure(response: Any, operation: Operation, module: Any = None) -> ApiError:
    """The error for an answer that is no success, whose body has been read. With its endpoint `module` it is parsed."""
    parsed = None if module is None else module._parse_response(client=_Lenient, response=response)
    url = str(response.url.copy_with(query=None, fragment=None, username=None, password=None))
    return ApiError(response.status_code, response.content, response.headers, operation.id, url, parsed)


class _Lenient:
    """Takes the place of a client, for answers with any status."""

    raise_on_unexpected_status = False


def unexpected(client: Any, response: Any) -> None:
    """What to do with a status that the document does not list: raise if the client wants that, else nothing."""
    if client.raise_on_unexpected_status:
        raise UnexpectedStatus(response.status_code, response.content)
