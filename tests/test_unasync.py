from __future__ import annotations

from pathlib import Path

import pytest
import unasync

ASYNC = '''"""A room.

    async with AsyncRoom() as room:
        async for event in await room.events():
            print(event)
    await room.aclose()
"""

from runs_sdk._async.engine import AsyncEngine  # an async engine
from collections.abc import AsyncIterator

import pytest

pytestmark = pytest.mark.anyio


class AsyncRoom:
    engine: AsyncEngine

    async def __aenter__(self) -> AsyncRoom:
        return self

    async def numbers(self) -> AsyncIterator[int]:
        words = [word async for word in self.words()]
        if hasattr(words, "__aiter__"):  # unasync: remove
            raise TypeError  # unasync: remove
        yield await (await self.count())

    async def call(self) -> None:
        await get_run.asyncio_detailed(client=self.api)
        await get_run.asyncio(client=self.api)
        self.asyncio = awaited = "an AsyncRun, an AsyncEvent, Async"
'''

SYNC = '''# generated from runs_sdk/room/aio.py by scripts/unasync.py; do not edit
"""A room.

with Room() as room:
    for event in room.events():
        print(event)
room.close()
"""

from collections.abc import Iterator

from runs_sdk._sync.engine import Engine  # a sync engine


class Room:
    engine: Engine

    def __enter__(self) -> Room:
        return self

    def numbers(self) -> Iterator[int]:
        words = [word for word in self.words()]
        yield (self.count())

    def call(self) -> None:
        get_run.sync_detailed(client=self.api)
        get_run.sync(client=self.api)
        self.asyncio = awaited = "a Run, an Event, Async"
'''


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    room = tmp_path / "runs_sdk" / "room"
    room.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 120\n")
    (room / "aio.py").write_text(ASYNC)
    monkeypatch.setattr(unasync, "ROOT", tmp_path)
    return room


def test_words_examples_and_imports_are_rewritten(project: Path, capsys: pytest.CaptureFixture[str]):
    assert unasync.main([]) == 0
    assert capsys.readouterr().out == "runs_sdk/room/sync.py\n"
    written = (project / "sync.py").read_text()
    assert written.split() == SYNC.split()
    compile(written, "sync.py", "exec")


def test_check_names_what_differs_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]):
    assert unasync.main(["--check"]) == 1
    assert not (project / "sync.py").exists()
    unasync.main([])
    capsys.readouterr()
    assert unasync.main(["--check"]) == 0
    assert capsys.readouterr().out == ""
    with (project / "sync.py").open("a") as file:
        file.write("# edited\n")
    assert unasync.main(["--check"]) == 1
    assert capsys.readouterr().out == "runs_sdk/room/sync.py\n"


def test_the_twins_of_this_project_are_up_to_date(capsys: pytest.CaptureFixture[str]):
    assert unasync.main(["--check"]) == 0, capsys.readouterr().out
