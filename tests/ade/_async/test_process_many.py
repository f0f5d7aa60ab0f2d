"""Many documents: one run for each, outputs on the disk, and a journal that lets the same call go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from runs_sdk.ade import AsyncAde
from runs_sdk.core.errors import ConflictError, InputValidationError, RunFailed
from runs_sdk.testing import emulator
from runs_sdk.testing.faults import Reset

pytestmark = pytest.mark.anyio


def files_in(folder: Path, count: int) -> list[Path]:
    made = [folder / f"d{number}.csv" for number in range(count)]
    for file in made:
        file.write_text("a,b\n1,2\n")
    return made


async def test_each_file_gets_one_run_and_its_output(tmp_path: Path) -> None:
    files, told = files_in(tmp_path, 12), []
    with emulator("ade", fail={"d5.csv": "no rows"}, retry_delay=0.01) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            done = [
                one
                async for one in client.process_many(
                    files, tmp_path / "out", concurrency=4, on_progress=lambda *numbers: told.append(numbers)
                )
            ]
            assert len(service.state.runs) == len(service.state.documents) == 12
            names = {document.id: document.name for document in service.state.documents.values()}
            assert all(one.run is not None and names[one.run.document_id] == one.file.name for one in done)
    assert told == [(number, 12) for number in range(1, 13)]
    [failed] = [one for one in done if one.error is not None]
    assert failed.file.name == "d5.csv" and isinstance(failed.error, RunFailed) and "no rows" in str(failed.error)
    outputs = [one.path for one in done if one is not failed]
    assert all(path is not None and path.is_file() and path.parent == tmp_path / "out" for path in outputs)
    assert len(set(outputs)) == 11 and failed.path is None


async def test_the_same_call_goes_on_where_it_was_left(tmp_path: Path) -> None:
    files = files_in(tmp_path, 10)
    with emulator("ade") as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            seen = []
            stream = client.process_many(files, tmp_path / "out", concurrency=3, resume=tmp_path / "night.db")
            async for one in stream:
                seen.append(one.file)
                if len(seen) == 4:
                    break
            await stream.aclose()
            downloads = [request for request in service.requests if request.path.endswith("/download")]
            again = [one async for one in client.process_many(files, tmp_path / "out", resume=tmp_path / "night.db")]
            assert {one.file for one in again} == {*files} and [one for one in again if one.error] == []
            assert len(service.state.documents) == len(service.state.runs) == 10, "nothing is uploaded or run twice"
            all_downloads = [request for request in service.requests if request.path.endswith("/download")]
            assert len(all_downloads) == 10 and len(downloads) == 4, "what is there is not downloaded again"
            assert len([*(tmp_path / "out").iterdir()]) == 10


async def test_an_upload_whose_answer_was_lost_is_found_by_its_name(tmp_path: Path) -> None:
    files = files_in(tmp_path, 3)
    lost = Reset(0, method="POST", path="/documents$", nth=2)
    with emulator("ade", faults=[lost]) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            for _ in range(2):
                done = [
                    one
                    async for one in client.process_many(
                        files, tmp_path / "out", concurrency=1, resume=tmp_path / "night.db"
                    )
                ]
            assert [one.error for one in done] == [None, None, None]
            assert len(service.state.documents) == len(service.state.runs) == 3


async def test_what_has_failed_is_done_again_when_asked(tmp_path: Path) -> None:
    files = files_in(tmp_path, 2)
    with emulator("ade", fail={"d1.csv": "no rows"}, retry_delay=0.01) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            for again in ({}, {}, {"redo_failed": True}):
                journal = tmp_path / "night.db"
                done = [one async for one in client.process_many(files, tmp_path / "out", resume=journal, **again)]
                assert sorted(one.file.name for one in done if isinstance(one.error, RunFailed)) == ["d1.csv"]
                assert len(service.state.runs) == (3 if again else 2)
            assert len(service.state.documents) == 2, "the second time it is a new version"


async def test_what_is_done_again_leaves_documents_of_others_alone(tmp_path: Path) -> None:
    files = files_in(tmp_path, 2)
    with emulator("ade", documents=["d1.csv"]) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            found = client.process_many(files, tmp_path / "out", resume=tmp_path / "night.db", redo_failed=True)
            done = {one.file.name: one.error async for one in found}
            assert done["d0.csv"] is None and isinstance(done["d1.csv"], ConflictError)
            assert len(service.state.documents) == 2


async def test_a_name_that_is_taken_fails_alone(tmp_path: Path) -> None:
    files = files_in(tmp_path, 3)
    with emulator("ade", documents=["d1.csv"]) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            done = {one.file.name: one async for one in client.process_many(files, tmp_path / "out")}
    assert [name for name, one in done.items() if one.error is not None] == ["d1.csv"]
    assert isinstance(done["d1.csv"].error, ConflictError) and done["d1.csv"].run is None


async def test_all_that_is_wrong_with_the_files_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    [file] = files_in(tmp_path, 1)
    (tmp_path / "other").mkdir()
    [twin] = files_in(tmp_path / "other", 1)
    with emulator("ade") as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            with pytest.raises(InputValidationError) as caught:
                async for _ in client.process_many([file, tmp_path / "gone.csv", tmp_path, twin], tmp_path / "out"):
                    pass
        assert service.requests == []
    assert [problem.path for problem in caught.value.errors] == ["paths[1]", "paths[2]", "paths[3]"]
    assert "there is no such file" in str(caught.value) and "has the same name" in str(caught.value)
