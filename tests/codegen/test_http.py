"""A package sends with httpx or httpx2, which one module alone imports."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, generate
from tests.codegen.conftest import HTTP, ROOT, Built, Server, document, operation, reply

Build = Callable[..., Built]
OWN = {"tokenUrl": "/token", "scopes": {}}
SCHEMES = {"securitySchemes": {"login": {"type": "oauth2", "flows": {"clientCredentials": OWN}}}}


def example() -> dict[str, Any]:
    """Operations of every kind: JSON, parts, a stream, a file, with tokens that are fetched."""
    data = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
    files = {"required": True, "content": {"multipart/form-data": {"schema": data}}}
    lines = {"200": {"description": "", "content": {"application/jsonl": {"schema": {"type": "integer"}}}}}
    binary = {"200": {"description": "", "content": {"image/png": {}}}}
    paths = {
        "/json": {"get": operation({"type": "object"}, operationId="as_json", security=[{"login": []}])},
        "/files": {"post": operation(operationId="files", requestBody=files)},
        "/lines": {"get": operation(operationId="lines", responses=lines)},
        "/binary": {"get": operation(operationId="binary", responses=binary)},
    }
    return document(paths, components=SCHEMES)


@pytest.mark.parametrize("http", ["httpx", "httpx2"])
def test_all_kinds_of_requests(build: Build, server: Server, http: str) -> None:
    built = build(example(), http=http)
    api = {name: built.load(f"api.job.{name}") for name in ("as_json", "files", "lines", "binary")}
    server.answers = {
        "/token": reply(content={"access_token": "t", "expires_in": 60}),
        "/json": reply(307, location="/moved"),
        "/moved": reply(content={"a": 1}),
        "/files": reply(),
        "/lines": reply(content=b"1\n2\n", content_type="application/jsonl"),
        "/binary": reply(content=b"png", content_type="image/png"),
    }
    client = built.load().Client(
        server.url,
        credentials={"login": built.load().ClientCredentials("id", "secret")},
        follow_redirects=True,
    )
    with client:
        assert type(client.get_httpx_client()).__module__.partition(".")[0] == http
        assert api["as_json"].sync(client=client) == {"a": 1}
        file = built.load("types").File(BytesIO(b"x"), "x")
        assert api["files"].sync_detailed(client=client, body=built.model("FilesBody")(file=file)).status_code == 200
        assert list(api["lines"].stream(client=client)) == [1, 2]
        assert api["binary"].download(client=client).read() == b"png"

    async def anew() -> None:
        async with built.load().Client(server.url, follow_redirects=True) as other:
            assert [each async for each in api["lines"].astream(client=other)] == [1, 2]
            assert await api["binary"].adownload(client=other).read() == b"png"

    asyncio.run(anew())


def test_one_module_knows_the_library(build: Build) -> None:
    folder = build(example(), http="httpx2").report.folder
    found = [
        path.name
        for path in folder.rglob("*.py")
        if re.search(r"^\s*(import|from) httpx", path.read_text(), re.MULTILINE)
    ]
    assert found == ["_http.py"]
    assert "from httpx2 import Client" in (folder / "_http.py").read_text()
    script = f"import {folder.name}.api.job.lines, {folder.name}.client, sys; print('httpx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=folder.parent, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_another_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="httpx or httpx2, not with 'requests'"):
        generate(example(), "p", tmp_path, http="requests")  # type: ignore[arg-type] - what the test is about


@pytest.mark.full
def test_what_reaches_the_wire_is_the_same_with_httpx2() -> None:
    names = ("test_wire", "test_wire_forms", "test_lines", "test_security")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *(f"tests/codegen/{name}.py" for name in names)],
        cwd=ROOT,
        env={**os.environ, HTTP: "httpx2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
