"""One contract for downloads, whoever sends them: generated functions and groups, and our clients, sync and async.

Each returns where the file is; in a folder it has the server's name, made safe; it is there whole or not at all, and
nothing is overwritten unless that is asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from runs_api.stepflow import Client
from runs_api.stepflow.api.blob import get_blob
from runs_api.stepflow.groups import AsyncBlobApi, BlobApi

from runs_sdk import RunsError
from runs_sdk.ade import Ade, AsyncAde
from runs_sdk.stepflow import AsyncStepflow, Stepflow
from tests.codegen.conftest import Server, chunks, reply

BLOB = "b" * 64
WORKSPACE, DOCUMENT = "0192d3b4-0000-7000-8000-000000000001", "0192d3b4-0000-7000-8000-000000000002"
STEPFLOW, ADE = f"/api/v1/blobs/{BLOB}", f"/api/v1/workspaces/{WORKSPACE}/documents/{DOCUMENT}/download"
PIECES = [b"%05d" % number for number in range(500)]
WHOLE = b"".join(PIECES)
NAME = 'attachment; filename="../../x y.bin"'


def _generated(url: str, into: Any, overwrite: bool) -> Path:
    with Client(base_url=url) as client:
        return get_blob.download(BLOB, client=client).save(into, overwrite=overwrite)


async def _generated_async(url: str, into: Any, overwrite: bool) -> Path:
    async with Client(base_url=url) as client:
        return await get_blob.adownload(BLOB, client=client).save(into, overwrite=overwrite)


def _group(url: str, into: Any, overwrite: bool) -> Path:
    with Client(base_url=url) as client:
        return BlobApi(client).get_blob_stream(BLOB).save(into, overwrite=overwrite)


async def _group_async(url: str, into: Any, overwrite: bool) -> Path:
    async with Client(base_url=url) as client:
        return await AsyncBlobApi(client).get_blob_stream(BLOB).save(into, overwrite=overwrite)


def _api_of_ours(url: str, into: Any, overwrite: bool) -> Path:
    with Stepflow(base_url=url, max_retries=0) as client:
        return get_blob.download(BLOB, client=client.api).save(into, overwrite=overwrite)


async def _api_of_ours_async(url: str, into: Any, overwrite: bool) -> Path:
    async with AsyncStepflow(base_url=url, max_retries=0) as client:
        return await get_blob.adownload(BLOB, client=client.api).save(into, overwrite=overwrite)


def _stepflow(url: str, into: Any, overwrite: bool) -> Path:
    with Stepflow(base_url=url, max_retries=0) as client:
        return client.blobs.download(BLOB, into, overwrite=overwrite)


async def _stepflow_async(url: str, into: Any, overwrite: bool) -> Path:
    async with AsyncStepflow(base_url=url, max_retries=0) as client:
        return await client.blobs.download(BLOB, into, overwrite=overwrite)


def _ade(url: str, into: Any, overwrite: bool) -> Path:
    with Ade(base_url=url, api_key="k", workspace_id=WORKSPACE, max_retries=0) as client:
        return client.documents.download(DOCUMENT, into, overwrite=overwrite)


async def _ade_async(url: str, into: Any, overwrite: bool) -> Path:
    async with AsyncAde(base_url=url, api_key="k", workspace_id=WORKSPACE, max_retries=0) as client:
        return await client.documents.download(DOCUMENT, into, overwrite=overwrite)


KINDS = [
    *(_generated, _generated_async, _group, _group_async, _api_of_ours, _api_of_ours_async),
    *(_stepflow, _stepflow_async, _ade, _ade_async),
]
Download = Callable[[Any, bool], Path]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__.strip("_"))
def download(request: pytest.FixtureRequest, server: Server) -> Download:
    def call(into: Any, overwrite: bool = False) -> Path:
        made = request.param(server.url, into, overwrite)
        return asyncio.run(made) if asyncio.iscoroutine(made) else made

    return call


def _serve(server: Server, answer: Any) -> None:
    server.answers[STEPFLOW] = server.answers[ADE] = answer


def test_where_a_download_is(server: Server, download: Download, tmp_path: Path) -> None:
    _serve(server, chunks(PIECES, "application/octet-stream", content_disposition=NAME))
    assert download(tmp_path) == tmp_path / "x y.bin"
    assert (tmp_path / "x y.bin").read_bytes() == WHOLE
    assert download(str(tmp_path / "own")) == tmp_path / "own"
    assert download(f"{tmp_path}/made/here/") == tmp_path / "made" / "here" / "x y.bin"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["made", "own", "x y.bin"]


def test_a_download_overwrites_nothing_unless_asked(server: Server, download: Download, tmp_path: Path) -> None:
    _serve(server, reply(200, WHOLE, "application/octet-stream", content_disposition=NAME))
    there = tmp_path / "x y.bin"
    there.write_bytes(b"mine")
    asked = len(server.requests)
    with pytest.raises(ValueError, match="is there already; pass overwrite=True"):
        download(there)
    with pytest.raises(ValueError, match="there is no folder|There is no folder"):
        download(tmp_path / "nowhere" / "x")
    assert len(server.requests) == asked, "what cannot be written is not asked for"
    with pytest.raises(ValueError, match="is there already; pass overwrite=True"):
        download(tmp_path)
    assert there.read_bytes() == b"mine"
    assert download(tmp_path, True) == there
    assert there.read_bytes() == WHOLE
    assert [each.name for each in tmp_path.iterdir()] == ["x y.bin"]


def test_half_a_download_leaves_nothing(server: Server, download: Download, tmp_path: Path) -> None:
    def half(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "application/octet-stream")
        handler.send_header("content-length", "2500")
        handler.end_headers()
        handler.wfile.write(WHOLE[:1000])
        handler.close_connection = True

    _serve(server, half)
    with pytest.raises((RunsError, httpx.HTTPError)):
        download(tmp_path / "out")
    with pytest.raises((RunsError, httpx.HTTPError)):
        download(tmp_path)
    assert list(tmp_path.iterdir()) == []
