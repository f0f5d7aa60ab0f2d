"""What reaches the wire for every form of a body with fields, compared with tables written by hand: the Encoding Object
of OpenAPI 3.0 to 3.2, RFC 6570 for its styles, RFC 7578 for parts."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes
from email.message import Message
from io import BytesIO
from typing import Any

import pytest

from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

STRING: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": STRING}
MAP: dict[str, Any] = {"type": "object", "additionalProperties": True}
PAIR: dict[str, Any] = {"type": "object", "required": ["a"], "properties": {"a": STRING, "b": {"type": "integer"}}}
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}
FORM = "application/x-www-form-urlencoded"
FILES = "multipart/form-data"


def given(media_type: str, *bodies: tuple[str, dict[str, Any], dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A document with an operation for each: its name, the properties of its body, their encoding."""
    paths = {}
    for name, properties, encoding in bodies:
        media = {"schema": {"type": "object", "properties": properties}, "encoding": encoding}
        body = {"required": True, "content": {media_type: media}}
        paths[f"/{name}"] = {"post": operation(operationId=name, requestBody=body)}
    return document(paths, **{"openapi": "3.1.1", **more})


def send(built: Built, server: Server, name: str, value: dict[str, Any], **files: Any) -> Any:
    """Send a body; the request as it arrived."""
    server.answers[f"/{name}"] = reply()
    module = built.load(f"api.job.{name}")
    body = built.model("".join(part.title() for part in name.split("_")) + "Body").from_dict(value)
    for attribute, file in files.items():
        setattr(body, attribute, file)
    with built.load().Client(server.url) as client:
        module.sync_detailed(client=client, body=body)
    return server.requests[-1]


# fmt: off
URLENCODED: list[tuple[str, dict[str, Any], dict[str, Any], Any, str]] = [
    ("plain", STRING, {}, "a b+c&d=é/", "v=a+b%2Bc%26d%3D%C3%A9%2F"),
    ("number", {"type": "number"}, {}, 1.5, "v=1.5"),
    ("truth", {"type": "boolean"}, {}, True, "v=true"),
    ("empty", STRING, {}, "", "v="),
    ("a_list", LIST, {}, ["a,b", "c d"], "v=a%2Cb&v=c+d"),
    ("list_empty", LIST, {}, [], ""),
    ("an_object", MAP, {}, {"k": "x y"}, "v=%7B%22k%22%3A+%22x+y%22%7D"),
    ("objects", {"type": "array", "items": MAP}, {}, [{"k": 1}, {}], "v=%7B%22k%22%3A+1%7D&v=%7B%7D"),
    ("as_json", LIST, {"contentType": "application/json"}, ["a"], "v=%22a%22"),
    ("form_list", LIST, {"style": "form"}, ["a,b", "c"], "v=a%2Cb&v=c"),
    ("form_object", MAP, {"style": "form"}, {"R": "1,0", "g b": "ü"}, "R=1%2C0&g+b=%C3%BC"),
    ("explode", LIST, {"explode": True}, ["a", "b"], "v=a&v=b"),
    ("comma_list", LIST, {"explode": False}, ["a,b", "c/d"], "v=a%2Cb,c%2Fd"),
    ("comma_object", MAP, {"style": "form", "explode": False}, {"R": "1,0", "G": 2}, "v=R,1%2C0,G,2"),
    ("space_list", LIST, {"style": "spaceDelimited"}, ["a", "c/d"], "v=a%20c%2Fd"),
    ("pipe_list", LIST, {"style": "pipeDelimited"}, ["a,", "b"], "v=a%2C%7Cb"),
    ("deep", MAP, {"style": "deepObject"}, {"k": "a b", "é&": 1}, "v%5Bk%5D=a+b&v%5B%C3%A9%26%5D=1"),
    ("deep_list", LIST, {"style": "deepObject", "explode": True}, ["a", "b c"], "v%5B%5D=a&v%5B%5D=b+c"),
    ("deeper", MAP, {"style": "deepObject"}, {"a": {"b": {"c": True}}, "l": ["x", "y"], "o": [{"n": 1}, {"n": 2}]},
     "v%5Ba%5D%5Bb%5D%5Bc%5D=true&v%5Bl%5D%5B%5D=x&v%5Bl%5D%5B%5D=y&v%5Bo%5D%5B0%5D%5Bn%5D=1&v%5Bo%5D%5B1%5D%5Bn%5D=2"),
    ("reserved", STRING, {"allowReserved": True}, "/a?b=c&d", "v=/a?b=c%26d"),
]
# fmt: on


def test_urlencoded(build: Build, server: Server) -> None:
    bodies = [(name, {"v": schema}, {"v": encoding} if encoding else {}) for name, schema, encoding, _, _ in URLENCODED]
    built = build(given(FORM, *bodies))
    for name, _, _, value, wanted in URLENCODED:
        request = send(built, server, name, {"v": value})
        assert request["body"].decode() == wanted, name
        assert request["headers"]["Content-Type"] == FORM, name


def test_fields_of_swagger(build: Build, server: Server) -> None:
    wanted = {"": "c=a%2Cb,c", "csv": "c=a%2Cb,c", "ssv": "c=a%2Cb%20c", "pipes": "c=a%2Cb%7Cc", "multi": "c=a%2Cb&c=c"}
    paths = {}
    for name in wanted:
        field = {"name": "c", "in": "formData", "type": "array", "items": STRING}
        more = {"collectionFormat": name} if name else {}
        paths[f"/{name}_way"] = {
            "post": {
                "operationId": f"{name or 'no'}_way",
                "consumes": [FORM],
                "parameters": [{**field, **more}],
                "responses": {"200": {"description": ""}},
            }
        }
    built = build({"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": paths})
    for name, text in wanted.items():
        server.answers[f"/{name}_way"] = reply()
        module = built.load(f"api.default.{name or 'no'}_way")
        body = built.load("models").__dict__.get("unused") or module._get_kwargs.__annotations__["body"].split(" ")[0]
        with built.load().Client(server.url) as client:
            module.sync_detailed(client=client, body=built.model(body)(c=["a,b", "c"]))
        assert server.requests[-1]["body"].decode() == text, name


def parts_of(request: dict[str, Any]) -> list[Message]:
    head = f"Content-Type: {request['headers']['Content-Type']}\r\n\r\n".encode()
    found = message_from_bytes(head + request["body"]).get_payload()
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Message)]


def shown(part: Message) -> tuple[str, str | None, bytes]:
    """Its disposition, media type and content."""
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return part["Content-Disposition"], part["Content-Type"], content


V = 'form-data; name="v"'

# fmt: off
MULTIPART: list[tuple[str, dict[str, Any], dict[str, Any], Any, list[tuple[str, str | None, bytes]]]] = [
    ("plain", STRING, {}, "a é", [(V, "text/plain", "a é".encode())]),
    ("number", {"type": "integer"}, {}, 5, [(V, "text/plain", b"5")]),
    ("a_list", LIST, {}, ["a", "b"], [(V, "text/plain", b"a"), (V, "text/plain", b"b")]),
    ("an_object", MAP, {}, {"k": 1}, [(V, "application/json", b'{"k": 1}')]),
    ("objects", {"type": "array", "items": MAP}, {}, [{"k": 1}, {}],
     [(V, "application/json", b'{"k": 1}'), (V, "application/json", b"{}")]),
    ("csv", STRING, {"contentType": "text/csv"}, "a;b", [(V, "text/csv", b"a;b")]),
    ("as_json", STRING, {"contentType": "application/json"}, "a", [(V, "application/json", b'"a"')]),
    ("vendor", MAP, {"contentType": "application/vnd.x+json; charset=utf-8"}, {"k": 1},
     [(V, "application/vnd.x+json; charset=utf-8", b'{"k": 1}')]),
    ("deep", MAP, {"style": "deepObject"}, {"k": "a b", "l": ["x"]},
     [('form-data; name="v[k]"', "text/plain", b"a b"), ('form-data; name="v[l][]"', "text/plain", b"x")]),
    ("commas", LIST, {"style": "form", "explode": False}, ["a", "b c"], [(V, "text/plain", b"a,b c")]),
    ("based", {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, {}, "AAAA",
     [(V, "image/png", b"AAAA")]),
]
# fmt: on


def test_multipart(build: Build, server: Server) -> None:
    bodies = [(name, {"v": schema}, {"v": encoding} if encoding else {}) for name, schema, encoding, _, _ in MULTIPART]
    built = build(given(FILES, *bodies))
    for name, _, _, value, wanted in MULTIPART:
        assert [shown(each) for each in parts_of(send(built, server, name, {"v": value}))] == wanted, name


def test_files_have_names_types_and_headers_as_they_say(build: Build, server: Server) -> None:
    headers = {"X-Version": {"required": True, "schema": {"const": "7"}}, "X-Note": {"schema": STRING}}
    several = {"type": "array", "items": BINARY}
    built = build(
        given(
            FILES,
            ("one", {"v": BINARY}, {"v": {"contentType": "image/png, image/jpeg", "headers": headers}}),
            ("many", {"v": several}, {}),
        )
    )
    file = built.load("types").File

    def sent(name: str, value: Any) -> list[tuple[str, str | None, bytes]]:
        return [shown(each) for each in parts_of(send(built, server, name, {}, v=value))]

    assert sent("one", file(BytesIO(b"x"))) == [(V, "image/png", b"x")]
    jpeg = file(BytesIO(b"x"), 'a"b.jpg', "image/jpeg", headers={"X-Note": "n"})
    assert sent("one", jpeg) == [('form-data; name="v"; filename="a%22b.jpg"', "image/jpeg", b"x")]
    part = parts_of(server.requests[-1])[0]
    assert (part["X-Version"], part["X-Note"]) == ("7", "n")
    assert sent("many", [file(BytesIO(b"x"), "1"), file(BytesIO(b"y"), "2")]) == [
        ('form-data; name="v"; filename="1"', "application/octet-stream", b"x"),
        ('form-data; name="v"; filename="2"', "application/octet-stream", b"y"),
    ]
    with pytest.raises(ValueError, match="X-Note: a header can only hold"):
        sent("one", file(BytesIO(b""), headers={"X-Note": "a\r\nX-Other: 1"}))


def test_an_object_that_is_no_json_is_asked_for_as_a_file(build: Build, server: Server) -> None:
    built = build(given(FILES, ("xml", {"v": MAP}, {"v": {"contentType": "application/xml"}})))
    assert [(each.kind, each.where) for each in built.report.simplifications] == [
        ("encoding", "POST /xml body multipart/form-data v")
    ]
    with pytest.raises(ValueError, match="v: is sent as application/xml; give it as a File"):
        send(built, server, "xml", {"v": {"a": 1}})
    body = send(built, server, "xml", {}, v=built.load("types").File(BytesIO(b"<a/>")))
    assert [shown(each) for each in parts_of(body)] == [(V, "application/xml", b"<a/>")]


def test_other_kinds_of_multipart(build: Build, server: Server) -> None:
    mixed = {"schema": {"type": "object", "properties": {"a": STRING, "f": BINARY}}}
    listed = {
        "schema": {"type": "array", "items": MAP},
        "prefixEncoding": [{"contentType": "application/vnd.first+json"}],
        "itemEncoding": {"contentType": "application/json"},
    }
    paths = {
        "/mixed": {
            "post": operation(
                operationId="mixed", requestBody={"required": True, "content": {"multipart/mixed": mixed}}
            )
        },
        "/listed": {
            "post": operation(
                operationId="listed", requestBody={"required": True, "content": {"multipart/related": listed}}
            )
        },
    }
    built = build(document(paths, openapi="3.2.0"))
    request = send(built, server, "mixed", {"a": "x"}, f=built.load("types").File(BytesIO(b"\0\r\n"), "f"))
    assert request["headers"]["Content-Type"].startswith("multipart/mixed; boundary=")
    assert [shown(each) for each in parts_of(request)] == [
        ('form-data; name="a"', "text/plain", b"x"),
        ('form-data; name="f"; filename="f"', "application/octet-stream", b"\0\r\n"),
    ]
    server.answers["/listed"] = reply()
    with built.load().Client(server.url) as client:
        built.load("api.job.listed").sync_detailed(client=client, body=[{"a": 1}, {}])
    request = server.requests[-1]
    assert request["headers"]["Content-Type"].startswith("multipart/related; boundary=")
    assert [(each["Content-Disposition"], each["Content-Type"], each.get_payload()) for each in parts_of(request)] == [
        (None, "application/vnd.first+json", '{"a": 1}'),
        (None, "application/json", "{}"),
    ]


@pytest.mark.parametrize(
    ("media_type", "schema", "encoding", "was", "becomes"),
    [
        (FORM, PAIR, {"style": "deepObject"}, '"deep"', '"csv"'),
        (FORM, LIST, {"explode": False}, '"csv"', '"form"'),
        (FORM, LIST, {"contentType": "application/json"}, '"application/json"', '"text/plain"'),
        (FILES, STRING, {"contentType": "text/csv"}, '"text/csv"', '"text/plain"'),
        (FILES, PAIR, {"style": "deepObject"}, '"deep"', '"csv"'),
        ("multipart/mixed", STRING, {}, '"multipart/mixed"', '"multipart/form-data"'),
    ],
)
def test_the_verification_sees_it(
    build: Build, media_type: str, schema: Any, encoding: Any, was: str, becomes: str
) -> None:
    doc = given(media_type, ("work", {"v": schema}, {"v": encoding}))
    built = build(doc)
    module = built.report.folder / "api" / "job" / "work.py"
    text = module.read_text()
    assert was in text
    module.write_text(text.replace(was, becomes))
    assert [each.kind for each in verify(doc, built.report.folder).losses] == ["bodies"]
