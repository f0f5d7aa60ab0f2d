"""What reaches the wire for every form of a parameter, compared with tables written from RFC 6570 and OpenAPI by hand.

The values are awkward on purpose: separators and reserved characters in items, spaces, what is not ASCII.
"""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

TEXT = "a b/c&d=é"
LIST = ["a,b", "c/d"]
OBJECT = {"R": "1,0", "g b": "ü"}
DEEP = {"a": {"b": {"c d": "1&2"}, "list": ["x", "y z"], "items": [{"n": 1}, {"n": 2}]}, "t": True}

STRING = {"type": "string"}
ARRAY = {"type": "array", "items": STRING}
MAP = {"type": "object", "additionalProperties": True}


class Anything(dict[str, Callable[[BaseHTTPRequestHandler], None]]):
    """Every path is answered."""

    def __missing__(self, path: str) -> Callable[[BaseHTTPRequestHandler], None]:
        return reply()


@pytest.fixture
def echo(server: Server) -> Server:
    server.answers = Anything()
    return server


def calls(build: Build, echo: Server, place: str, **forms: dict[str, Any]) -> Callable[..., Any]:
    """A function that calls the operation of a form with a value, and returns the request."""
    paths = {}
    for name, form in forms.items():
        parameter = {"name": form.pop("name", "color"), "in": place, "required": place == "path", **form}
        path = f"/{name}/{{color}}" if place == "path" else f"/{name}"
        paths[path] = {"get": operation(operationId=name, parameters=[parameter])}
    built = build(document(paths, openapi="3.2.0"))

    def call(name: str, value: Any) -> Any:
        with built.load().Client(echo.url) as client:
            module = built.load(f"api.job.{name}")
            argument = next(each for each in module.sync.__annotations__ if each != "client")
            module.sync_detailed(**{argument: value}, client=client)
        return echo.requests[-1]

    return call


PATHS: list[tuple[str, dict[str, Any], Any, str]] = [
    ("simple", {"schema": STRING}, TEXT, "a%20b%2Fc%26d%3D%C3%A9"),
    ("simple_list", {"schema": ARRAY}, LIST, "a%2Cb,c%2Fd"),
    ("simple_list_exploded", {"schema": ARRAY, "explode": True}, LIST, "a%2Cb,c%2Fd"),
    ("simple_object", {"schema": MAP}, OBJECT, "R,1%2C0,g%20b,%C3%BC"),
    ("simple_object_exploded", {"schema": MAP, "explode": True}, OBJECT, "R=1%2C0,g%20b=%C3%BC"),
    ("label", {"schema": STRING, "style": "label"}, TEXT, ".a%20b%2Fc%26d%3D%C3%A9"),
    ("label_list", {"schema": ARRAY, "style": "label"}, LIST, ".a%2Cb,c%2Fd"),
    ("label_list_exploded", {"schema": ARRAY, "style": "label", "explode": True}, LIST, ".a%2Cb.c%2Fd"),
    ("label_object", {"schema": MAP, "style": "label"}, OBJECT, ".R,1%2C0,g%20b,%C3%BC"),
    ("label_object_exploded", {"schema": MAP, "style": "label", "explode": True}, OBJECT, ".R=1%2C0.g%20b=%C3%BC"),
    ("matrix", {"schema": STRING, "style": "matrix"}, TEXT, ";color=a%20b%2Fc%26d%3D%C3%A9"),
    ("matrix_empty", {"schema": STRING, "style": "matrix"}, "", ";color"),
    ("matrix_list", {"schema": ARRAY, "style": "matrix"}, LIST, ";color=a%2Cb,c%2Fd"),
    ("matrix_list_exploded", {"schema": ARRAY, "style": "matrix", "explode": True}, LIST, ";color=a%2Cb;color=c%2Fd"),
    ("matrix_object", {"schema": MAP, "style": "matrix"}, OBJECT, ";color=R,1%2C0,g%20b,%C3%BC"),
    ("matrix_object_exploded", {"schema": MAP, "style": "matrix", "explode": True}, OBJECT, ";R=1%2C0;g%20b=%C3%BC"),
]


def test_paths(build: Build, echo: Server) -> None:
    call = calls(build, echo, "path", **{name: dict(form) for name, form, _, _ in PATHS})
    for name, _, value, wanted in PATHS:
        assert call(name, value)["path"] == f"/{name}/{wanted}", name


def test_paths_that_would_be_others_are_refused(build: Build, echo: Server) -> None:
    call = calls(build, echo, "path", simple={"schema": STRING}, label={"schema": STRING, "style": "label"})
    for name, value in (("simple", ""), ("simple", "."), ("simple", ".."), ("label", ""), ("label", ".")):
        with pytest.raises(ValueError, match="color: is part of the path"):
            call(name, value)
    assert echo.requests == []


JSON = {"content": {"application/json": {"schema": MAP}}}
QUERIES: list[tuple[str, dict[str, Any], Any, str]] = [
    ("form", {"schema": STRING}, TEXT, "color=a%20b%2Fc%26d%3D%C3%A9"),
    ("form_empty", {"schema": STRING}, "", "color="),
    ("form_plus", {"schema": STRING}, "1+1", "color=1%2B1"),
    ("form_name", {"schema": STRING, "name": "a b[]"}, "x", "a%20b%5B%5D=x"),
    ("form_number", {"schema": {"type": "number"}}, 1.5, "color=1.5"),
    ("form_boolean", {"schema": {"type": "boolean"}}, True, "color=true"),
    ("form_list", {"schema": ARRAY}, LIST, "color=a%2Cb&color=c%2Fd"),
    ("form_list_empty", {"schema": ARRAY}, [], ""),
    ("form_object", {"schema": MAP}, OBJECT, "R=1%2C0&g%20b=%C3%BC"),
    ("comma_list", {"schema": ARRAY, "explode": False}, LIST, "color=a%2Cb,c%2Fd"),
    ("comma_list_empty", {"schema": ARRAY, "explode": False}, [], ""),
    ("comma_object", {"schema": MAP, "explode": False}, OBJECT, "color=R,1%2C0,g%20b,%C3%BC"),
    ("space_list", {"schema": ARRAY, "style": "spaceDelimited"}, LIST, "color=a%2Cb%20c%2Fd"),
    ("space_object", {"schema": MAP, "style": "spaceDelimited"}, {"R": 1, "G": 2}, "color=R%201%20G%202"),
    ("space_list_exploded", {"schema": ARRAY, "style": "spaceDelimited", "explode": True}, ["a b"], "color=a%20b"),
    ("pipe_list", {"schema": ARRAY, "style": "pipeDelimited"}, LIST, "color=a%2Cb%7Cc%2Fd"),
    ("pipe_object", {"schema": MAP, "style": "pipeDelimited"}, {"R": 1, "G": 2}, "color=R%7C1%7CG%7C2"),
    (
        "deep",
        {"schema": MAP, "style": "deepObject", "explode": True},
        OBJECT,
        "color%5BR%5D=1%2C0&color%5Bg%20b%5D=%C3%BC",
    ),
    (
        "deeper",
        {"schema": MAP, "style": "deepObject"},
        DEEP,
        "color%5Ba%5D%5Bb%5D%5Bc%20d%5D=1%262&color%5Ba%5D%5Blist%5D%5B%5D=x&color%5Ba%5D%5Blist%5D%5B%5D=y%20z"
        "&color%5Ba%5D%5Bitems%5D%5B0%5D%5Bn%5D=1&color%5Ba%5D%5Bitems%5D%5B1%5D%5Bn%5D=2&color%5Bt%5D=true",
    ),
    ("reserved", {"schema": STRING, "allowReserved": True}, "/a?b=c d&e#f%2Fé", "color=/a?b=c%20d%26e%23f%2F%C3%A9"),
    ("reserved_list", {"schema": ARRAY, "allowReserved": True}, ["a/b", "c,d"], "color=a/b&color=c,d"),
    ("content", JSON, {"a": [1, "é&"]}, "color=%7B%22a%22%3A%20%5B1%2C%20%22%5Cu00e9%26%22%5D%7D"),
    ("content_text", {"content": {"text/plain": {"schema": STRING}}}, "a b", "color=a%20b"),
]


def test_queries(build: Build, echo: Server) -> None:
    call = calls(build, echo, "query", **{name: dict(form) for name, form, _, _ in QUERIES})
    for name, _, value, wanted in QUERIES:
        assert call(name, value)["query"] == wanted, name


def test_items_that_nobody_could_tell_apart_are_refused(build: Build, echo: Server) -> None:
    call = calls(
        build,
        echo,
        "query",
        space={"schema": ARRAY, "style": "spaceDelimited"},
        pipe={"schema": ARRAY, "style": "pipeDelimited"},
        comma={"schema": ARRAY, "explode": False, "allowReserved": True},
    )
    for name, value in (("space", ["a b"]), ("pipe", ["a|b"]), ("comma", ["a,b"])):
        with pytest.raises(ValueError, match="color: an item cannot hold"):
            call(name, value)
    assert echo.requests == []


def test_queries_keep_the_parameters_of_the_client(build: Build, echo: Server) -> None:
    built = build(document({"/x": {"get": operation(parameters=[{"name": "a", "in": "query", "schema": STRING}])}}))
    with built.load().Client(echo.url, httpx_args={"params": {"a": "old", "version": "1 0"}}) as client:
        built.load("api.job.work").sync_detailed(client=client, a="new ,")
    assert echo.requests[-1]["query"] in ("version=1+0&a=new%20%2C", "version=1%200&a=new%20%2C")


HEADERS: list[tuple[str, dict[str, Any], Any, str]] = [
    ("simple", {"schema": STRING}, "a b/c&d=%", "a b/c&d=%"),
    ("many", {"schema": ARRAY}, ["a", "c/d"], "a,c/d"),
    ("one_object", {"schema": MAP}, {"R": 1, "G": "x y"}, "R,1,G,x y"),
    ("object_exploded", {"schema": MAP, "explode": True}, {"R": 1, "G": "x y"}, "R=1,G=x y"),
    ("truth", {"schema": {"type": "boolean"}}, False, "false"),
]


def test_headers(build: Build, echo: Server) -> None:
    call = calls(build, echo, "header", **{name: {**form, "name": "X-Color"} for name, form, _, _ in HEADERS})
    for name, _, value, wanted in HEADERS:
        assert call(name, value)["headers"]["X-Color"] == wanted, name


@pytest.mark.parametrize("value", ["é", "a\nX-Other: 1", "\x00", "€"])
def test_headers_that_cannot_be_sent_are_refused(build: Build, echo: Server, value: str) -> None:
    call = calls(build, echo, "header", one={"schema": STRING, "name": "X-A"}, many={"schema": ARRAY, "name": "X-A"})
    with pytest.raises(ValueError, match="X-A: a header can only hold") as caught:
        call("one", value)
    assert type(caught.value).__name__ == "InputError"
    with pytest.raises(ValueError, match="X-A: an item of a list in a header cannot hold a comma"):
        call("many", ["a,b"])
    assert echo.requests == []


COOKIES: list[tuple[str, dict[str, Any], Any, str]] = [
    ("form", {"schema": STRING}, 'a b;c,"é', "color=a%20b%3Bc%2C%22%C3%A9"),
    ("several", {"schema": ARRAY, "explode": False}, ["a,b", "c;d"], "color=a%2Cb,c%3Bd"),
    ("list_exploded", {"schema": ARRAY}, ["a,b", "c;d"], "color=a%2Cb&color=c%3Bd"),
    ("one_object", {"schema": MAP, "explode": False}, {"R": "1;", "G": 2}, "color=R,1%3B,G,2"),
    ("object_exploded", {"schema": MAP}, {"R": "1;", "G": 2}, "R=1%3B&G=2"),
    ("own", {"schema": STRING, "style": "cookie"}, "a/b=%", "color=a/b=%"),
    ("own_list", {"schema": ARRAY, "style": "cookie"}, ["a/b", "c"], "color=a/b; color=c"),
]


def test_cookies(build: Build, echo: Server) -> None:
    call = calls(build, echo, "cookie", **{name: dict(form) for name, form, _, _ in COOKIES})
    for name, _, value, wanted in COOKIES:
        assert call(name, value)["headers"]["Cookie"] == wanted, name
    with pytest.raises(ValueError, match="color: a cookie cannot hold"):
        call("own", "a; b")


def test_lists_of_swagger(build: Build, echo: Server) -> None:
    wanted = {
        "csv": "c=a%2Cb,c",
        "ssv": "c=a%2Cb%20c",
        "tsv": "c=a%2Cb%09c",
        "pipes": "c=a%2Cb%7Cc",
        "multi": "c=a%2Cb&c=c",
    }
    paths = {}
    for name in wanted:
        parameter = {"name": "c", "in": "query", "type": "array", "items": STRING, "collectionFormat": name}
        paths[f"/{name}"] = {
            "get": {"operationId": name, "parameters": [parameter], "responses": {"200": {"description": ""}}}
        }
    built = build({"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": paths})
    with built.load().Client(echo.url) as client:
        for name, text in wanted.items():
            built.load(f"api.default.{name}").sync_detailed(client=client, c=["a,b", "c"])
            assert echo.requests[-1]["query"] == text, name


@pytest.mark.parametrize(
    ("place", "more", "was", "becomes"),
    [
        ("query", {"style": "deepObject"}, '"deep"', '"csv"'),
        ("query", {"explode": False}, '"csv"', '"form"'),
        ("path", {"style": "matrix"}, '"matrix"', '"label"'),
        ("path", {"style": "label", "explode": True}, "explode=True", "explode=False"),
        ("header", {"explode": True}, "explode=True", "explode=False"),
        ("cookie", {"explode": False}, "explode=False", "explode=True"),
    ],
)
def test_the_verification_sees_it(build: Build, place: str, more: dict[str, Any], was: str, becomes: str) -> None:
    parameter = {"name": "color", "in": place, "required": True, "schema": MAP, **more}
    path = "/x/{color}" if place == "path" else "/x"
    given = document({path: {"get": operation(parameters=[parameter])}})
    built = build(given)
    module = built.report.folder / "api" / "job" / "work.py"
    text = module.read_text()
    assert was in text
    module.write_text(text.replace(was, becomes))
    losses = verify(given, built.report.folder).losses
    assert [each.kind for each in losses] == ["parameters"]
    assert "is not in" in losses[0].reason or "is sent as" in losses[0].reason
