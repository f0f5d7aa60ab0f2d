"""Uploads and downloads: whole, or a clear error and nothing left behind."""

from __future__ import annotations

import os
import socket
import struct
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.ade._async.client import AsyncAde
from runs_sdk.core.errors import (
    ApiError,
    BadRequestError,
    ConfigError,
    ConflictError,
    InputValidationError,
    NotFoundError,
    RateLimitError,
    RunFailed,
    StreamBroken,
    TransportError,
)
from runs_sdk.testing import Cut, Reset, Status, emulator

pytestmark = [pytest.mark.anyio]

Connect = Callable[..., AsyncAde]


@pytest.fixture
async def connect() -> AsyncIterator[Connect]:
    """Makes clients for an emulator, and closes them."""
    made: list[AsyncAde] = []

    def make(service: Any, **options: Any) -> AsyncAde:
        made.append(AsyncAde(service.url, **{**service.credentials, **options}))
        return made[-1]

    yield make
    for client in made:
        await client.aclose()


@pytest.fixture
def members(tmp_path: Path) -> Path:
    path = tmp_path / "members.csv"
    path.write_bytes(b"name\r\n" + b"Jordan\r\n" * 20_000)
    return path


@pytest.fixture
def big(tmp_path: Path) -> Path:
    path = tmp_path / "big.csv"
    path.write_bytes(bytes(8_000_000))
    return path


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def size_of(path: Path) -> int:
    return path.stat().st_size


async def finished_run(client: AsyncAde, members: Path) -> Any:
    run = client.attach((await client.documents.upload(members)).last_run.id)
    await run.wait(timeout=10)
    return run


async def test_upload_with_progress_and_all_its_parts(connect: Connect, members: Path) -> None:
    with emulator("ade", paused=True) as service:
        client, told = connect(service), []
        document = await client.documents.upload(
            members,
            metadata={"source": "sdk"},
            sheets=["A"],
            on_progress=lambda sent, total: told.append((sent, total)),
        )
        size = size_of(members)
        assert document.name == "members.csv" and document.byte_size == size and document.metadata == {"source": "sdk"}
        assert document.content_type == "text/csv" and not document.last_run
        assert told[-1] == (size, size) and [sent for sent, _ in told] == sorted({sent for sent, _ in told})
        assert max(b - a for (a, _), (b, _) in zip(told, told[1:], strict=False)) <= 64 * 1024
        (stored,) = service.state.documents.values()
        assert len(stored.content) == size


async def test_names_that_are_taken(connect: Connect, members: Path) -> None:
    with emulator("ade", paused=True) as service:
        client = connect(service)
        first = await client.documents.upload(members)
        with pytest.raises(ConflictError, match=r"already in use.*keep_both"):
            await client.documents.upload(members)
        assert (await client.documents.upload(members, conflict="keep_both")).name == "members (2).csv"
        assert (await client.documents.upload(members, conflict="new_version")).current_version_no == 2
        assert (await client.documents.upload_version(first.id, members)).current_version_no == 3
        assert {row.name async for row in client.documents.list()} == {"members.csv", "members (2).csv"}
        assert (await client.documents.list(search="(2)").first()).name == "members (2).csv"
        await client.documents.archive(first.id)
        assert [row.id async for row in client.documents.list(lifecycle="archived")] == [first.id]
        assert (await client.documents.get(first.id)).name == "members.csv"
        with pytest.raises(NotFoundError):
            await client.start(first.id)
        with pytest.raises(InputValidationError, match="keep_both"):
            await client.documents.upload(members, conflict="replace")
        with pytest.raises(InputValidationError, match="cannot be read"):
            await client.documents.upload("/no/such/file")
        with pytest.raises(InputValidationError) as both:
            await client.documents.upload(members, sheets=["a"], active_sheet_only=True, metadata={"a": object()})
        assert len(both.value.errors) == 2


async def test_many_documents_come_page_by_page(connect: Connect) -> None:
    names = [f"{number:03}.csv" for number in range(450)]
    with emulator("ade", documents=names, paused=True) as service:
        found = [row.name async for row in connect(service).documents.list()]
        assert found == names[::-1]
        assert len(service.requests) == 3


async def test_uploads_that_are_refused(connect: Connect, members: Path) -> None:
    with emulator("ade", upload_limit=1000, upload_slots=0) as service:
        with pytest.raises(RateLimitError, match="eight uploads"):
            await connect(service, max_retries=0).documents.upload(members)
    with emulator("ade", upload_limit=1000) as service:
        with pytest.raises(ApiError, match=r"160,006 bytes which exceeds the allowed maximum of 1,000 bytes") as large:
            await connect(service).documents.upload(members)
        assert large.value.status_code == 413
        assert not service.state.documents
    with emulator("ade", status={"code": 400, "method": "POST", "path": "/documents"}) as service:
        with pytest.raises(BadRequestError):
            await connect(service).documents.upload(members)


async def test_an_upload_whose_connection_is_closed(connect: Connect, members: Path) -> None:
    for fault in (
        Reset(0, counting="raw", method="POST", path="/documents"),
        Cut(0, counting="raw", method="POST", path="/documents", forward=False),
    ):
        with emulator("ade", faults=[fault]) as service:
            with pytest.raises(TransportError, match=r"POST .*/documents") as broken:
                await connect(service).documents.upload(members)
            assert broken.value.sent
            assert len([request for request in service.requests if request.method == "POST"]) == 1


async def test_a_connection_that_is_closed_in_mid_upload(big: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    accepted: list[int] = []

    def serve() -> None:
        connection, _ = listener.accept()
        accepted.append(len(connection.recv(40_000)))
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()  # a reset, in the middle of the body

    server = threading.Thread(target=serve)
    server.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    client = AsyncAde(url, "a.b", "01a2007b-8d81-72e5-a844-2f452b366fc3", max_retries=0)
    try:
        with pytest.raises(TransportError, match="may have carried it out; it was not sent again"):
            await client.documents.upload(big)
    finally:
        await client.aclose()
        server.join()
        listener.close()
    assert accepted[0]


async def test_a_file_that_changes_while_it_is_sent(connect: Connect, big: Path) -> None:
    with emulator("ade") as service:
        client = connect(service)

        def grow(sent: int, total: int) -> None:
            with big.open("ab") as file:
                file.write(b"more")

        def shrink(sent: int, total: int) -> None:
            os.truncate(big, 2_000_000)

        assert (await client.documents.upload(big, on_progress=grow)).byte_size == 8_000_000
        with pytest.raises(InputValidationError, match=r"big\.csv: it has become shorter while it was sent"):
            await client.documents.upload(big, conflict="keep_both", on_progress=shrink)
        assert len(service.state.documents) == 1 and service.wire.wait_until_idle()
        os.mkfifo(pipe := big.with_name("pipe"))
        with pytest.raises(InputValidationError, match="no ordinary file"):
            await client.documents.upload(pipe)


async def test_download_of_a_big_output(connect: Connect, members: Path, into: Path) -> None:
    with emulator("ade", output=3_000_000) as service:
        run, told = await finished_run(connect(service), members), []
        path = await run.download(into, on_progress=lambda got, total: told.append((got, total)))
        assert path == into / "members.xlsx" and path.stat().st_size == 3_000_000
        assert told[-1] == (3_000_000, 3_000_000)
        with pytest.raises(ConfigError, match="overwrite=True"):
            await run.download(into)
        with pytest.raises(ConfigError, match="no folder"):
            await run.download(into / "nowhere" / "x.xlsx")
        assert await run.download(f"{into}/made/") == into / "made" / "members.xlsx"
        assert (await run.download(path, overwrite=True)) == path
        assert await run.client.documents.download(run.document_id, into) == into / "members.csv"
        assert names_in(into) == ["made", "members.csv", "members.xlsx"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../evil.xlsx", "evil.xlsx"),
        ("..\\..\\evil.xlsx", "evil.xlsx"),
        ("/etc/passwd", "passwd"),
        ("..", None),
        ("C:evil", "C_evil"),
        ("Größe €.xlsx", "Größe €.xlsx"),
    ],
)
async def test_no_name_leads_out_of_the_folder(
    connect: Connect, members: Path, into: Path, name: str, safe: str | None
) -> None:
    with emulator("ade", output_name=name) as service:
        run = await finished_run(connect(service), members)
        path = await run.download(into)
        assert path == into / (safe or f"{run.id}.xlsx")
        assert path.read_bytes().startswith(b"first_name")
        assert [each.name for each in into.parent.iterdir() if each.suffix == ".xlsx"] == []


async def test_a_download_that_is_cut_leaves_nothing(connect: Connect, members: Path, into: Path) -> None:
    with emulator("ade", output=300_000) as service:
        run = await finished_run(connect(service, max_retries=0), members)
        for fault in (Cut(100_000, path="/output/download"), Reset(100_000, path="/output/download"),
                      Cut(100_000, path="/output/download", clean=True)):  # fmt: skip
            service.inject(fault)
            with pytest.raises(StreamBroken, match=r"members\.xlsx is incomplete.*again is safe") as broken:
                await run.download(into)
            assert broken.value.run_id == run.id
            assert names_in(into) == []
            service.wire.clear_faults()
        service.inject(Status(500, path="/output/download", times=None))
        with pytest.raises(ApiError):
            await run.download(into)
        assert names_in(into) == []
        service.wire.clear_faults()
        assert (await run.download(into)).stat().st_size == 300_000
        assert service.wire.wait_until_idle()


async def test_a_full_disk_leaves_nothing(connect: Connect, members: Path, into: Path) -> None:
    """A limit on the size of files means the end of the disk: the file system refuses to write on."""
    resource = pytest.importorskip("resource")
    with emulator("ade", output=300_000) as service:
        run = await finished_run(connect(service), members)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        for limit in (100_001, 299_999):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            try:
                with pytest.raises(ConfigError, match=r"members\.xlsx cannot be written: File too large") as full:
                    await run.download(into)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            assert full.value.run_id == run.id and "\n" not in str(full.value)
            assert names_in(into) == []
        assert service.wire.wait_until_idle()


async def test_places_that_cannot_be_written_to(connect: Connect, members: Path, into: Path) -> None:
    with emulator("ade") as service:
        client = connect(service)
        run = await finished_run(client, members)
        (into / "members.xlsx").mkdir()
        for place, said in ((into, "no ordinary file"), ("/dev/null", "no ordinary file"),
                            (f"{members}/", "is no folder, and cannot be made one"),
                            (f"{members}/in/", "cannot be made: Not a directory")):  # fmt: skip
            with pytest.raises(ConfigError, match=said):
                await run.download(place, overwrite=True)
        assert names_in(into) == ["members.xlsx"]
        uploads = len(service.state.documents)
        for place, said in ((into / "nowhere" / "x.xlsx", "no folder"), (members, "is there already"),
                            (f"{members}/", "cannot be made one")):  # fmt: skip
            with pytest.raises(ConfigError, match=said):
                await client.process(members, place, conflict="new_version")
        with pytest.raises(InputValidationError, match=r"nope\.csv: it cannot be read: No such file"):
            await client.process(members.with_name("nope.csv"), into)
        assert len(service.state.documents) == uploads
        assert [request.method for request in service.requests].count("POST") == 1


async def test_process_does_it_all(connect: Connect, members: Path, into: Path) -> None:
    with emulator("ade", fail={"bad.csv": "File is not a zip file"}, attempts=1) as service:
        client = connect(service)
        done = await client.process(members, into)
        assert done.path == into / "members.xlsx" and done.result.is_success
        assert len(service.state.runs) == 1 and done.run.id == done.document.last_run.id
        assert not [request for request in service.requests if request.method == "POST" and "/runs" in request.target]
        bad = members.with_name("bad.csv")
        bad.write_bytes(b"x")
        with pytest.raises(RunFailed, match="File is not a zip file") as failed:
            await client.process(bad, into)
        assert failed.value.run_id in service.state.runs
        assert names_in(into) == ["members.xlsx"]
    with emulator("ade", paused=True) as service:
        client = connect(service)
        assert (await client.process(members, into, overwrite=True, active_sheet_only=True)).result.is_success
        (run,) = service.state.runs.values()
        assert run.options["active_sheet_only"] is True
        other = service.call(lambda: service.state.add_configuration("Other").id)
        again = await client.process(members, into, conflict="keep_both", configuration_id=other)
        assert again.result.raw["configuration_id"] == other
