"""How a parameter that is a list or an object is in a request, by the tables of OpenAPI, and whether it does."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote, unquote

import httpx
from attrs import frozen

from runs_sdk.codegen.verification.original import Original

LIST: Final = ["one,1", "two/2"]
OBJECT: Final = {"key": "a,b", "other": "c/d"}
BETWEEN: Final = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "ssv": "%20", "pipes": "%7C", "tsv": "%09"}


@frozen
class Form:
    """A parameter of the document whose value is a list or an object."""

    place: str
    name: str
    style: str
    explode: bool
    value: Any
    json: bool = False

    def expected(self) -> str:
        """What is in the path, the query, the header or the cookies."""
        if self.json:
            return f"{quote(self.name, safe='')}={quote(json.dumps(self.value), safe='')}"
        if self.place == "header":
            return self._header()
        items = [quote(item, safe="") for item in self.value]
        if isinstance(self.value, dict):
            values = [quote(item, safe="") for item in self.value.values()]
            pairs = list(zip(items, values, strict=True))
            listed = [text for pair in pairs for text in pair]
            named = [f"{key}={text}" for key, text in pairs]
        else:
            listed = items
            named = [f"{quote(self.name, safe='')}={item}" for item in items]
        if self.place == "path":
            return self._path(listed, named)
        if self.style == "deepObject" and isinstance(self.value, dict):
            return "&".join(
                f"{quote(f'{self.name}[{key}]', safe='')}={quote(v, safe='')}" for key, v in self.value.items()
            )
        if self.style == "cookie" and self.explode:
            return "; ".join(unquote(each) for each in named)
        if self.explode:
            return "&".join(named)
        text = BETWEEN.get(self.style, ",").join(listed)
        return f"{quote(self.name, safe='')}={text}"

    def _path(self, listed: list[str], named: list[str]) -> str:
        pairs = isinstance(self.value, dict)
        if self.style == "matrix":
            return "".join(f";{each}" for each in named) if self.explode else f";{quote(self.name)}={','.join(listed)}"
        between = "." if self.style == "label" and self.explode else ","
        start = "." if self.style == "label" else ""
        return start + between.join(named if pairs and self.explode else listed)

    def _header(self) -> str:
        if not isinstance(self.value, dict):
            return ",".join(self.value)
        between = "=" if self.explode else ","
        return ",".join(f"{key}{between}{item}" for key, item in self.value.items())

    def problem(self, request: httpx.Request) -> str | None:
        """What is wrong with how a request carries it, if anything."""
        if self.place == "header":
            found, wanted = request.headers.get(self.name, ""), self.expected()
            return None if found == wanted else f"{wanted!r} is sent as {found!r}"
        found = {
            "path": request.url.raw_path.partition(b"?")[0].decode(),
            "query": request.url.query.decode(),
            "cookie": request.headers.get("cookie", ""),
        }[self.place]
        wanted = self.expected()
        return None if wanted in found else f"{wanted!r} is not in {found!r}"


def form(original: Original, parameter: dict[str, Any]) -> Form | None:
    """The form of a parameter whose value is a list or an object; None for any other."""
    place, name = str(parameter.get("in")), str(parameter.get("name"))
    content = parameter.get("content")
    if isinstance(content, dict) and content and not parameter.get("schema"):
        media_type = next(iter(content)).partition(";")[0].strip().lower()
        if not media_type.endswith(("/json", "+json")) or place not in ("query", "cookie"):
            return None
        return Form(place, name, "form", True, dict(OBJECT), json=True)
    if parameter.get("allowReserved") is True or (place in ("header", "cookie") and not _word(name)):
        return None  # the one has no table, the other no place in HTTP
    schema = original.resolve(parameter["schema"]) if isinstance(parameter.get("schema"), dict) else parameter
    kind = schema.get("type") if isinstance(schema, dict) else None
    if kind not in ("array", "object"):
        return None
    value: Any = list(LIST) if kind == "array" else dict(OBJECT)
    if place == "header":
        value = [each.replace(",", "") for each in value] if kind == "array" else {"key": "ab", "other": "cd"}
    if parameter.get("style") == "cookie":  # is not percent-encoded, so that not every text is possible
        value = [each.replace(",", "") for each in value] if kind == "array" else {"key": "ab", "other": "cd"}
    style = str(parameter.get("style") or {"path": "simple", "header": "simple"}.get(place, "form"))
    explode = parameter.get("explode")
    if "swagger" in original.document:
        style = str(parameter.get("collectionFormat") or "csv")
        explode = style == "multi"
    return Form(place, name, style, explode if isinstance(explode, bool) else style in ("form", "cookie"), value)


def _word(text: str) -> bool:
    return text.isascii() and bool(text) and all(char.isalnum() or char in "!#$%&'*+-.^_`|~" for char in text)
