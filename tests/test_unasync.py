from __future__ import annotations

from pathlib import Path

import pytest
import unasync

ASYNC = '''"""A house.

    async with AsyncHouse() as house:
        async for event in await house.events():
            print(event)
    await house.aclose()
"""

from runs_sdk._async.engine import AsyncEngine  # an async engine
from collections.abc import AsyncIterator

import pytest

pytestmark = pytest.mark.anyio


class AsyncHouse:
    engine: AsyncEngine

    async def __aenter__(self) -> AsyncHouse:
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

SYNC = '''# generated from runs_sdk/house/_async/client.py by scripts/unasync.py; do not edit
"""A house.

with House() as house:
    for event in house.events():
        print(event)
house.close()
"""

from collections.abc import Iterator

from runs_sdk._sync.engine import Engine  # a sync engine


class House:
    engine: Engine

    def __enter__(self) -> House:
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
    house = tmp_path / "runs_sdk" / "house"
    (house / "_async").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 120\n")
    (house / "_async" / "__init__.py").write_text("")
    (house / "_async" / "client.py").write_text(ASYNC)
    (house / "_async" / "by_hand.py").write_text("# unasync: skip\nasync def run(): ...\n")
    (tmp_path / "tests").mkdir()
    monkeypatch.setattr(unasync, "ROOT", tmp_path)
    return house


def test_words_examples_and_imports_are_rewritten(project: Path, capsys: pytest.CaptureFixture[str]):
    assert unasync.main([]) == 0
    assert capsys.readouterr().out == "runs_sdk/house/_sync/__init__.py\nruns_sdk/house/_sync/client.py\n"
    written = (project / "_sync" / "client.py").read_text()
    assert written.split() == SYNC.split()
    compile(written, "client.py", "exec")
    assert "Never edit it" in (project / "_sync" / "__init__.py").read_text()
    assert not (project / "_sync" / "by_hand.py").exists()


def test_check_names_what_differs_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]):
    assert unasync.main(["--check"]) == 1
    assert not (project / "_sync").exists()
    unasync.main([])
    capsys.readouterr()
    assert unasync.main(["--check"]) == 0
    assert capsys.readouterr().out == ""
    with (project / "_sync" / "client.py").open("a") as file:
        file.write("# edited\n")
    assert unasync.main(["--check"]) == 1
    assert capsys.readouterr().out == "runs_sdk/house/_sync/client.py\n"


def test_what_has_no_async_module_goes(project: Path, capsys: pytest.CaptureFixture[str]):
    unasync.main([])
    (project / "_sync" / "old.py").write_text("")
    capsys.readouterr()
    assert unasync.main(["--check"]) == 1
    assert capsys.readouterr().out == "runs_sdk/house/_sync/old.py\n"
    unasync.main([])
    assert not (project / "_sync" / "old.py").exists()


def test_the_sync_code_of_this_project_is_up_to_date(capsys: pytest.CaptureFixture[str]):
    assert unasync.main(["--check"]) == 0, capsys.readouterr().out
