"""Files and fields in one body."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.core.multipart import Multipart


def body(data: Any = None, files: Any = None) -> bytes:
    form = Multipart(data, files, "b0")
    whole = b"".join(form)
    assert b"".join(form) == whole, "it can be sent again"
    headers = form.headers
    assert headers["Content-Type"] == "multipart/form-data; boundary=b0"
    assert headers.get("Content-Length", str(len(whole))) == str(len(whole))
    return whole


def test_fields():
    fields = {"text": "ü", "number": 7, "yes": True, "none": None, "raw": b"\xff", "many": ["a", "b"]}
    parts = body(fields).split(b"--b0\r\n")[1:]
    told = [part.partition(b"\r\n\r\n") for part in parts]
    assert [head.decode() for head, _, _ in told] == [
        f'Content-Disposition: form-data; name="{name}"'
        for name in ("text", "number", "yes", "none", "raw", "many", "many")
    ]
    values = [value.removesuffix(b"--b0--\r\n") for _, _, value in told]
    assert values == [b"\xc3\xbc\r\n", b"7\r\n", b"true\r\n", b"\r\n", b"\xff\r\n", b"a\r\n", b"b\r\n"]
    assert body() == b"--b0--\r\n"


def test_files(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"1,2\n")
    with path.open("rb") as opened:
        opened.read(2)
        whole = body(files=[("one", opened), ("two", ("b", "text")), ("three", (None, b"x"))])
    one, two, three = whole.removesuffix(b"--b0--\r\n").split(b"--b0\r\n")[1:]
    assert b'name="one"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n1,2\n\r\n' in one
    assert b'name="two"; filename="b"\r\nContent-Type: application/octet-stream\r\n\r\ntext' in two
    assert three == b'Content-Disposition: form-data; name="three"\r\n\r\nx\r\n'


def test_content_type_and_headers_of_a_file():
    given = ("f", ("n.bin", b"x", "text/plain", {"X-Own": "1"}))
    assert b"X-Own: 1\r\nContent-Type: text/plain\r\n\r\nx" in body(files=[given])
    own = ("f", ("n.bin", b"x", None, {"content-type": "a/b"}))
    assert body(files=[own]).count(b"ontent-") == 2, "the one that was given, and the disposition"


def test_names_are_quoted_as_browsers_do():
    whole = body(files={'a"b': ('C:\\x\r\n"y".txt', b"1")})
    assert b'name="a%22b"; filename="C:\\\\x%0D%0A%22y%22.txt"' in whole

    class Named(io.BytesIO):
        name = "C:\\folder\\report.pdf"

    assert b'filename="report.pdf"' in body(files={"f": Named(b"1")})


def test_what_only_reading_would_tell_goes_in_chunks():
    reader, writer = os.pipe()
    os.write(writer, b"piped")
    os.close(writer)
    with open(reader, "rb") as pipe:
        form = Multipart(None, {"f": ("p", pipe)}, "b0")
        assert form.headers["Transfer-Encoding"] == "chunked"
        assert b"piped" in b"".join(form)

    class Reading:
        pieces = ["ab", "c", ""]

        def read(self, size: int) -> str:
            return self.pieces.pop(0)

    form = Multipart(None, {"f": ("p", Reading())}, "b0")
    assert "Content-Length" not in form.headers
    assert b"\r\n\r\nabc\r\n" in b"".join(form)


def test_what_cannot_be_sent():
    with pytest.raises(TypeError, match="field 'a' must be a text, a number or bytes, not dict"):
        Multipart({"a": {}}, None, "b0")
    with pytest.raises(TypeError, match="file 'f' must be open in binary mode"):
        Multipart(None, {"f": io.StringIO("x")}, "b0")
    with pytest.raises(ValueError, match="header of the file 'f' holds a line break"):
        Multipart(None, {"f": ("n", b"x", "a/b\r\nX: 1")}, "b0")
