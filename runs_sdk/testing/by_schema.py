"""Answers any operation of an OpenAPI document by its schemas, and keeps what is created.

What is at `/things` is a collection where the document has `/things/{id}` too: POST creates, GET lists, and at the path
of an item GET reads, PUT and PATCH change, DELETE removes. Everything else is answered with a value of its schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qs, unquote

from attrs import define, field
from starlette.requests import Request
from starlette.responses import Response

from .contract import Contract, Operation
from .samples import NoSample, Samples

_LAST: Final = re.compile(r"/\{([^{}]+)\}$")
_BYTES: Final = re.compile(r"\b(octet-stream|zip|pdf|image/|audio/|video/|gzip|spreadsheet|binary)")
EVENTS: Final = 3
"""How many events a stream has that is answered by its schema."""


@define
class Thing:
    """What was created, as it was sent and as it is answered."""

    id: str
    values: dict[str, Any]


@define
class BySchema:
    """The state behind the operations of a document. `seed` makes ids, so that they are the same in each run."""

    contract: Contract
    collections: dict[str, dict[str, Thing]] = field(factory=dict)
    _number: int = 0

    async def answer(self, request: Request) -> Response | None:
        """The answer to a request; None where the document has no such operation."""
        path = request.scope["path"]
        operation = self.contract.operation(request.method, path)
        if operation is None:
            return None
        body = await request.body()
        query = parse_qs(request.scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        problems = self.contract.check_request(
            request.method,
            path,
            [(key, value) for key, values in query.items() for value in values],
            {key.lower(): value for key, value in request.headers.items()},
            body,
        )
        if problems:
            return self._refuse(operation, (400, 422), "; ".join(problems))
        return self._act(operation, path, query, _json_of(request, body))

    # ---- what an operation means

    def _act(self, operation: Operation, path: str, query: Mapping[str, list[str]], body: Any) -> Response:
        template = operation.name.partition(" ")[2]
        if self.contract.has_path(f"{template.rstrip('/')}/{{}}"):
            if operation.method == "POST" and isinstance(body, Mapping):
                return self._create(operation, path, body)
            if operation.method == "GET" and self._creates(template):
                return self._list(operation, path, query)
        if (last := _LAST.search(template)) is not None and self._creates(template[: last.start()]):
            return self._item(operation, path, body)
        if template.endswith("/count") and operation.method == "GET":
            things = self.collections.get(path.removesuffix("/count"), {})
            return self._success(operation, {"count": len(things)})
        return self._success(operation, {})

    def _creates(self, template: str) -> bool:
        """Whether things can be made in this collection."""
        return self.contract.has_operation("POST", template.rstrip("/")) or self.contract.has_operation(
            "POST", template
        )

    def _create(self, operation: Operation, path: str, body: Mapping[str, Any]) -> Response:
        self._number += 1
        collection = self.collections.setdefault(path.rstrip("/"), {})
        made = self._value(operation, dict(body), turn=self._number)
        thing = Thing(self._id_of(made, operation, body), {**body, **(made if isinstance(made, dict) else {})})
        collection[thing.id] = thing
        return self._success(operation, thing.values, turn=self._number)

    def _id_of(self, made: Any, operation: Operation, body: Mapping[str, Any]) -> str:
        """The id by which the item's path names it: a property of that name, or one called id, name or key."""
        names = self.contract.item_parameters(operation.name.partition(" ")[2])
        for holder in (made, made.get("meta") if isinstance(made, dict) else None, body):
            if not isinstance(holder, Mapping):
                continue
            known = {_plain(name): value for name, value in holder.items()}
            for name in (*names, "id", "uuid", *(_short(each) for each in names), "name", "key", "slug"):
                value = known.get(_plain(name))
                if isinstance(value, str | int) and not isinstance(value, bool):
                    return str(value)
        return f"{self._number}"

    def _item(self, operation: Operation, path: str, body: Any) -> Response:
        parent, _, last = path.rstrip("/").rpartition("/")
        collection = self.collections.get(parent, {})
        thing = collection.get(unquote(last))
        if thing is None:
            return self._refuse(operation, (404,), f"there is no {unquote(last)}")
        if operation.method == "DELETE":
            del collection[thing.id]
        elif operation.method in ("PUT", "PATCH", "POST") and isinstance(body, Mapping):
            thing.values = _changed(thing.values, body)
        return self._success(operation, thing.values)

    def _list(self, operation: Operation, path: str, query: Mapping[str, list[str]]) -> Response:
        things = list(self.collections.get(path.rstrip("/"), {}).values())
        start, limit = _whole(query, "offset", "skip", "cursor"), _whole(query, "limit", "pageSize", "per_page", "size")
        if page := _whole(query, "page"):
            start = (page - 1) * (limit or 50)
        chosen = things[start or 0 :][: limit or None]
        following = (start or 0) + len(chosen)
        return self._success(operation, [each.values for each in chosen], rest=following < len(things) and following)

    # ---- answers

    def _success(self, operation: Operation, values: Any, *, turn: int = 0, rest: Any = None) -> Response:
        """The answer that is documented for success, with these values where its schema has a place for them."""
        status, content = self.contract.success(operation)
        if not content:
            return Response(status_code=status)
        media, spec = _preferred(content)
        schema = spec.get("schema", {})
        if media == "text/event-stream":
            return Response(self._events(schema), status, media_type=media)
        if not media.endswith("json"):
            text = b"bytes" if _BYTES.search(media) else b"text"
            return Response(text, status, media_type=media if "*" not in media else "application/octet-stream")
        value = self._value(operation, values, turn=turn, rest=rest)
        return Response(json.dumps(value), status, media_type=media)

    def _events(self, schema: Any) -> bytes:
        made = []
        for turn in range(EVENTS):
            value = Samples(self.contract.document, turn=turn, skip="writeOnly").value(schema)
            made.append(f"data: {value if isinstance(value, str) else json.dumps(value)}\n\n")
        return "".join(made).encode()

    def _value(self, operation: Operation, values: Any, *, turn: int = 0, rest: Any = None) -> Any:
        _, content = self.contract.success(operation)
        if not content:
            return None
        schema = _preferred(content)[1].get("schema", {})
        samples = Samples(self.contract.document, turn=turn, skip="writeOnly")
        return self._filled(samples, schema, values, rest)

    def _filled(self, samples: Samples, schema: Any, values: Any, rest: Any = None) -> Any:
        """A value of a schema with what is known put in its places. What would not fit stays out."""
        try:
            value = samples.value(schema)
        except NoSample:
            return values
        flat = samples.flat(schema) if isinstance(schema, Mapping) else {}
        if isinstance(values, list):
            return self._page(samples, flat, value, values, rest)
        if not isinstance(value, dict) or not isinstance(values, Mapping):
            return values if isinstance(values, type(value)) and self._fits(flat, values) else value
        for name, known in values.items():
            each = flat.get("properties", {}).get(name)
            if isinstance(each, Mapping) and samples.flat(each).get("writeOnly") is True:
                continue
            if each is not None and self._fits(each, known):
                value[name] = known
            elif each is not None and isinstance(known, Mapping) and isinstance(value.get(name), dict):
                value[name] = self._filled(samples, each, known)
            elif each is None and flat.get("additionalProperties") not in (None, False):
                value[name] = known
        return value if self._fits(flat, value) else samples.value(schema)

    def _page(self, samples: Samples, flat: Mapping[str, Any], value: Any, values: list[Any], rest: Any) -> Any:
        """A list: the answer itself, or the property of it that holds objects."""
        if isinstance(value, list):
            return [self._filled(samples, flat.get("items", {}), each) for each in values]
        if not isinstance(value, dict):
            return value
        for name, each in flat.get("properties", {}).items():
            inner = samples.flat(each) if isinstance(each, Mapping) else {}
            if name in value and isinstance(value[name], list):
                value[name] = [self._filled(samples, inner.get("items", {}), one) for one in values]
                break
        for name in ("next", "nextCursor", "next_cursor", "nextPage", "offset"):
            if name in flat.get("properties", {}) and name not in flat.get("required", ()):
                if rest and self._fits(flat["properties"][name], rest):
                    value[name] = rest
                else:
                    value.pop(name, None)
        for name in ("total", "totalCount", "total_count", "count"):
            if isinstance(value.get(name), int):
                value[name] = len(values)
        return value

    def _fits(self, schema: Any, value: Any) -> bool:
        return not self.contract.problems(schema, value)

    def _refuse(self, operation: Operation, statuses: tuple[int, ...], text: str) -> Response:
        """The documented error of one of these statuses, or the one for all; with the text where it has a place."""
        status, content = self.contract.error(operation, statuses)
        if not content:
            return Response(text, status, media_type="text/plain")
        media, spec = _preferred(content)
        if not media.endswith("json"):
            return Response(text, status, media_type=media)
        said = {
            "message": text,
            "detail": text,
            "details": text,
            "title": text,
            "error": text,
            "code": status,
            "status": status,
        }
        value = self._filled(Samples(self.contract.document), spec.get("schema", {}), said)
        return Response(json.dumps(value), status, media_type=media)


def _json_of(request: Request, body: bytes) -> Any:
    if not body or "json" not in request.headers.get("content-type", ""):
        return None
    return json.loads(body)


def _preferred(content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The media type to answer with: JSON where there is one, else the first."""
    name = next((each for each in content if each.partition(";")[0].endswith("json")), next(iter(content)))
    return name, content[name]


def _short(name: str) -> str:
    """`id` of `projectId`: what is behind the last word's beginning."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)
    return words[-1].lower() if words else name


def _plain(name: str) -> str:
    """A name without regard to how its words are set apart."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(old)
    for key, value in new.items():
        before = made.get(key)
        made[key] = _changed(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
    return made


def _whole(query: Mapping[str, list[str]], *names: str) -> int | None:
    for name in names:
        if (given := query.get(name, [""])[-1]).isdecimal():
            return int(given)
    return None
