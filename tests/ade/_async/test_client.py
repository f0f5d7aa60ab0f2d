"""The ADE client against the emulator: starting, following, waiting, and all that belongs to a run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._common import async_backend as backend
from runs_sdk.ade import Where
from runs_sdk.ade._async.client import AsyncAde
from runs_sdk.core.errors import (
    ApiError,
    AuthenticationError,
    ConfigError,
    ConflictError,
    InputValidationError,
    NotFoundError,
    PermissionDeniedError,
    RunCancelled,
    RunFailed,
    StartUnknown,
    UnprocessableEntityError,
    WaitTimeout,
)
from runs_sdk.core.events import ArtifactReady, EventsMissed, LogLine, RunFinished, RunRetried, StatusChanged
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import Cut, Emulator, Status, emulator

pytestmark = [pytest.mark.anyio]

Connect = Callable[..., AsyncAde]


@pytest.fixture
async def connect() -> AsyncIterator[Connect]:
    """Makes clients for an emulator, and closes them."""
    made: list[AsyncAde] = []

    def make(service: Emulator, **options: Any) -> AsyncAde:
        made.append(AsyncAde(service.url, **{**service.credentials, **options}))
        return made[-1]

    yield make
    for client in made:
        await client.aclose()


@pytest.fixture
def service() -> Iterator[Any]:
    with emulator("ade", documents=["in.csv", "other.csv"], strict=True) as service:
        yield service
        assert service.wire.wait_until_idle()
        assert service.open_streams == 0


def document(service: Any, name: str = "in.csv") -> str:
    return next(each.id for each in service.state.documents.values() if each.name == name)


async def test_the_steps_of_the_instructions(connect: Connect) -> None:
    with emulator("ade", documents=["in.csv"], hold="in.csv", strict=True) as service:
        client = connect(service)
        run = await client.start(document(service), operation="process")
        assert run.id in service.state.runs
        assert run.status == "queued"
        assert not (await run.output_metadata()).ready
        service.release("in.csv")
        result = await run.wait(timeout=10)
        assert run.status == "succeeded" and result.is_success and result.attempts == run.attempts == 1
        assert (await run.output_metadata()).ready
        assert (await run.output())["filename"] == "in.xlsx"
        assert run.document_id == document(service)
        assert not run.is_deduplicated


async def test_connect_by_name(service: Any) -> None:
    async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
        run = await client.start(document(service), {"dry_run": True})
        result = await run.wait(timeout=10)
    assert result.is_success and result.error is None
    assert result.output == {"ready": False, **{key: result.output[key] for key in result.output if key != "ready"}}
    assert result.raw["failure_message"] == "Dry run"


async def test_events_of_a_run(service: Any, connect: Connect) -> None:
    run = await connect(service).start(document(service))
    events = [event async for event in run]
    kinds = [event.kind for event in events if event.id]
    assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete"
    assert [event.event_type for event in events if event.id][2:4] == ["step_started", "step_started"]
    assert len(kinds) == len(set(kinds))
    assert isinstance(events[-1], RunFinished) and events[-1].snapshot.is_success
    assert [event.name for event in events if isinstance(event, ArtifactReady)] == ["in.xlsx"]
    log = [event async for event in connect(service).logs(run.id)]
    assert [event.id for event in log] == [event.id for event in events if event.id]
    assert [event.id async for event in connect(service).attach(run.id) if event.id] == [event.id for event in log]


async def test_a_run_that_fails_three_times(connect: Connect) -> None:
    fail = {"bad.csv": "File is not a zip file"}
    with emulator("ade", fail=fail, vague=True, documents=["bad.csv"], retry_delay=0.4) as service:
        run = await connect(service).start(document(service, "bad.csv"))
        events = [event async for event in run]
        assert [event.attempt for event in events if isinstance(event, RunRetried)] == [2, 3]
        assert not [event for event in events if isinstance(event, EventsMissed)]
        lines = [(event["timestamp"], event.id) for event in events if event.id and not isinstance(event, RunRetried)]
        assert len(lines) == len(set(lines))
        assert len([line for line in lines if line[1] == lines[0][1]]) == 3
        words = [event.native_status for event in events if isinstance(event, StatusChanged)]
        assert "queued" in words[words.index("running") :]
        with pytest.raises(RunFailed, match=r"Engine failed \(exit 1\): BadZipFile: File is not a zip file") as caught:
            await run.output()
        assert run.attempts == caught.value.snapshot.attempts == 3
        assert caught.value.snapshot.error.details["exit_code"] == 1
        result = await connect(service).attach(run.id).wait(timeout=10)
        assert result.status is RunStatus.FAILED and result.error.message == "Engine failed (exit 1)"


@pytest.mark.parametrize("iterates", [False, True])
async def test_the_emulator_gives_the_message_that_it_was_told(connect: Connect, iterates: bool) -> None:
    with emulator("ade", fail={"d.csv": "no rows"}, documents=["d.csv"]) as service:
        run = await connect(service).start(document(service, "d.csv"))
        if iterates:
            assert [event async for event in run][-1].status is RunStatus.FAILED
        result = await run.wait(timeout=20)
        assert result.error.message == "no rows"


async def test_a_wait_sees_retries_too(connect: Connect) -> None:
    with emulator(
        "ade", fail={"bad.csv": "x"}, succeed_at=2, documents=["bad.csv"], retry_delay=1.0, run_time=0.8
    ) as service:
        run = await connect(service).start(document(service, "bad.csv"))
        assert (await run.wait(timeout=20)).is_success
        assert run.attempts == 2
        assert service.open_streams == 0


async def test_a_wait_counts_the_attempts_of_a_run_that_fails(connect: Connect) -> None:
    with emulator("ade", fail={"bad.csv": "x"}, documents=["bad.csv"], retry_delay=1.2, run_time=0.8) as service:
        run = await connect(service).start(document(service, "bad.csv"))
        result = await run.wait(timeout=30)
        assert (result.status, result.attempts, run.attempts) == (RunStatus.FAILED, 3, 3)


async def test_cancel_while_running(connect: Connect) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        run = await client.start(document(service))
        events = []
        async with run.events() as following:
            async for event in following:
                events.append(event)
                if event.kind == "engine.run.started":
                    assert (await run.cancel()).status is RunStatus.CANCELLED
                    service.release()
        assert "run.lost_claim" in [event.kind for event in events]  # the engine went on
        assert [event.kind for event in events if event.kind == "engine.run.completed"]
        assert events[-1].status is RunStatus.CANCELLED
        with pytest.raises(RunCancelled):
            await run.output()
        assert (await client.cancel(run.id)).status is RunStatus.CANCELLED
        with pytest.raises(NotFoundError, match="RUN_CANCELLED_NO_OUTPUT"):
            await run.download("/nowhere")


async def test_cancelling_a_finished_run_leaves_it(service: Any, connect: Connect) -> None:
    run = await connect(service).start(document(service))
    await run.wait(timeout=10)
    assert (await run.cancel()).status is RunStatus.SUCCEEDED


async def test_a_deduplicated_start_is_reported(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        first = await client.start(document(service))
        second = await client.start(document(service), dry_run=True)
        assert second.id == first.id
        assert second.is_deduplicated and not first.is_deduplicated
        assert "active already" in caplog.text
        elsewhere = await connect(service).start(document(service))  # a client that knows nothing of the first
        assert elsewhere.is_deduplicated == (elsewhere.native_status != "queued")
        service.release()
        await first.wait(timeout=10)
        assert not (await client.start(document(service))).is_deduplicated


async def test_a_batch_keeps_the_order(service: Any, connect: Connect) -> None:
    client = connect(service)
    wanted = [document(service, "other.csv"), document(service, "in.csv")]
    runs = await client.start_many(wanted, metadata={"a": "b"})
    assert [run.document_id for run in runs] == wanted
    results = await runs_sdk.wait_all(runs, timeout=20)
    assert all(result.is_success for result in results)
    with pytest.raises(NotFoundError):
        await client.start_many([wanted[0], "00000000-0000-7000-8000-000000000000"])
    with pytest.raises(InputValidationError, match="at least one document"):
        await client.start_many([])
    assert [run.document_id for run in await client.start_many(wanted[0])] == [wanted[0]]


async def test_an_older_server_is_recognised_once(connect: Connect) -> None:
    with emulator("ade", api="older", documents=["in.csv"]) as service:
        client = connect(service)
        run = await client.start(document(service), dry_run=True, metadata={"order_id": "7"})
        assert (await run.wait(timeout=10)).raw["failure_message"] == "Dry run"
        assert service.state.runs[run.id].options["metadata"] == {"order_id": "7"}
        posts = [request for request in service.requests if request.method == "POST"]
        assert len(posts) == 2
        await client.with_options(timeout=5).start(document(service))
        assert len([request for request in service.requests if request.method == "POST"]) == 3
        assert [each.document_id for each in await client.start_many([document(service)])] == [document(service)]
        with pytest.raises(NotFoundError):
            await client.start("00000000-0000-7000-8000-000000000000")


async def test_a_422_of_todays_server_is_no_reason_to_try_again(service: Any, connect: Connect) -> None:
    service.strict = False
    with pytest.raises(UnprocessableEntityError, match="input_document_id: Input should be a valid UUID"):
        await connect(service).start("not-a-uuid")
    assert len([request for request in service.requests if request.method == "POST"]) == 1


async def test_a_start_whose_answer_is_lost(connect: Connect) -> None:
    lost = Cut(0, counting="raw", method="POST", path="/runs$")
    with emulator("ade", faults=[lost], hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        with pytest.raises(StartUnknown, match="find"):
            await client.start(document(service))
        assert len(service.state.runs) == 1
        (found,) = await client.find(document(service))
        assert found.id in service.state.runs and found.document_id == document(service)
        assert (await client.start(document(service))).is_deduplicated in (True, False)
        assert len(service.state.runs) == 1


async def test_problems_are_found_before_sending(service: Any, connect: Connect) -> None:
    client = connect(service)
    with pytest.raises(InputValidationError) as caught:
        await client.start(
            None, operation="proces", log_level="LOUD", sheets=["a"], active_sheet_only=True, metadata={"a": 1}
        )
    assert [problem.path for problem in caught.value.errors] == ["operation", "log_level", "sheets", "metadata"]
    with pytest.raises(InputValidationError, match='dry_rum: .*did you mean "dry_run"'):
        await client.start("x", {"dry_rum": True})
    with pytest.raises(InputValidationError, match="a document is needed"):
        await client.start()
    with pytest.raises(InputValidationError, match=r"where\[0\]: it must be a Where.*\n.*sort: "):
        client.list(status="failed", where=["status"], sort="size")
    with pytest.raises(InputValidationError, match=r"\n  status: it cannot be 'faild'; .*\n  created_after: "):
        client.list(status="faild", created_after="yesterday")
    with pytest.raises(InputValidationError, match="run_id: must be an id, but is empty"):
        await client.get("")
    with pytest.raises(ConfigError, match="no UUID"):
        await connect(service, workspace_id="main").start("x")
    with pytest.raises(ConfigError, match="workspace_id is missing"):
        AsyncAde(service.url)
    assert not service.requests


async def test_lists_are_filtered_sorted_and_lazy(service: Any, connect: Connect) -> None:
    client = connect(service)
    ids = [service.add_run(document(service), "failed") for _ in range(120)]
    ids += [service.add_run(document(service, "other.csv"), "succeeded") for _ in range(3)]
    assert [run.run_id for run in await client.list(limit=2)] == ids[:-3:-1]
    assert len(service.requests) == 1
    every = await client.list(sort="created_at").all()
    assert [run.run_id for run in every] == ids
    assert {run.run_id for run in await client.list(status="succeeded")} == set(ids[-3:])
    assert {run.run_id for run in await client.list(document_id=document(service, "other.csv"))} == set(ids[-3:])
    found = await client.list(
        status=[RunStatus.SUCCEEDED, "cancelled"], has_output=True, file_type="csv", search="other"
    )
    assert {run.run_id for run in found} == set(ids[-3:])
    after = every[60].created_at
    assert [run.run_id for run in await client.list(created_after=after, sort="created_at")] == ids[60:]
    either = (Where("status", "eq", "succeeded"), Where("created_at", "lt", every[1].created_at))
    assert {run.run_id for run in await client.list(where=either, match="any")} == {ids[0], *ids[-3:]}
    assert await client.list(where=Where("completed_at", "isEmpty")).all() == []
    with pytest.raises(InputValidationError) as caught:
        client.list(
            status="done", sort="name", search="x " * 9,
            where=[Where("state", "eq", 1), Where("status", "lt", "x"), Where("created_at", "between", "now")],
        )  # fmt: skip
    assert len(caught.value.errors) == 6


async def test_what_belongs_to_a_run(service: Any, connect: Connect, tmp_path: Path) -> None:
    client = connect(service)
    service.state.held.add("in.csv")
    run = await client.start(document(service))
    with pytest.raises(ConflictError, match="OUTPUT_NOT_READY.*run.wait") as early:
        await run.sheets()
    assert early.value.code == "OUTPUT_NOT_READY" and early.value.run_id == run.id
    with pytest.raises(NotFoundError, match="metrics"):
        await run.metrics()
    assert await run.fields() == []
    service.release()
    await run.wait(timeout=10)
    assert (await run.input()).filename == "in.csv"
    assert [sheet.name for sheet in await run.sheets()] == ["Member Roster"]
    preview = await run.preview(0, max_rows=1, max_columns=1)
    assert preview.rows == [["first_name"]] and preview.truncated_rows
    assert (await run.metrics()).sheet_count == 1
    assert [field.field for field in await run.fields()] == ["first_name"]
    assert [column.header_raw for column in await run.columns(mapping="unmapped")] == ["Notes"]
    assert (await run.download(tmp_path)).read_bytes().startswith(b"first_name")
    assert (await run.download_input(tmp_path)).name == "in.csv"
    log = await run.download_log(tmp_path)
    assert log.name.startswith("in_") and log.suffix == ".ndjson" and b"run.complete" in log.read_bytes()
    corrected = tmp_path / "corrected.csv"
    corrected.write_bytes(b"first_name\r\nAda\r\n")
    assert (await run.upload_output(corrected)).version_no == 2
    assert (await run.preview("Member Roster")).rows[1] == ["Ada"]
    assert (await run.edit_output([["x"]], sheet=0)).version_no == 3
    assert (await client.download(run.id, tmp_path / "again.xlsx")).read_bytes() == b"x"


async def test_validate_and_publish(connect: Connect) -> None:
    with emulator("ade", active_configuration=False, documents=["in.csv"]) as service:
        client = connect(service)
        with pytest.raises(NotFoundError, match="publish") as caught:
            await client.start(document(service))
        assert caught.value.details["detail"] == "active_configuration_not_found"
        from runs_api.ade.api.configurations import create_configuration
        from runs_api.ade.models import ConfigurationCreate

        body = ConfigurationCreate.from_dict({"display_name": "Default", "source": {"type": "template"}})
        draft = await client.call(create_configuration, workspace_id=client.workspace_id, body=body)
        assert (await (await client.start(operation="validate", configuration_id=draft.id)).wait(10)).is_success
        run = await client.start(operation="publish", configuration_id=draft.id)
        result = await run.wait(timeout=10)
        assert result.is_success and not result.output["ready"]
        with pytest.raises(NotFoundError):
            await run.input()
        assert (await (await client.start(document(service))).wait(timeout=10)).is_success
        with pytest.raises(ConflictError, match="must be a draft"):
            await client.start(operation="publish", configuration_id=draft.id)


async def test_errors_say_what_to_do(service: Any, connect: Connect) -> None:
    service.strict = False
    client = connect(service)
    for key, said in ((None, "Authentication required"), ("nodot", "separator"), ("a.b", "not recognized")):
        with pytest.raises(AuthenticationError, match=rf"{said}.*\. Check .*ADE_API_KEY"):
            await connect(service, api_key=key).get("x")
    with pytest.raises(PermissionDeniedError, match="workspace_id") as denied:
        await connect(service, workspace_id="00000000-0000-7000-8000-000000000000").get("x")
    assert denied.value.request_id.startswith("req_")
    with pytest.raises(NotFoundError, match="Run not found"):
        await client.get("00000000-0000-7000-8000-000000000000")
    from runs_api.ade.api.runs import create_run
    from runs_api.ade.models import RunCreate

    for body, code in (
        ({"options": {"operation": "x"}}, "enum"),
        ({"options": {"operation": "x", "log_level": "y", "metadata": {"a": 1}}}, "literal_error"),  # the first of them
    ):
        with pytest.raises(UnprocessableEntityError) as refused:
            await client.call(create_run, workspace_id=client.workspace_id, body=RunCreate.from_dict(body))
        assert refused.value.code == code
    assert all(path in str(refused.value) for path in ("options.operation", "options.log_level", "options.metadata.a"))
    run = client.attach(service.add_run(document(service), "queued"))
    with pytest.raises(NotFoundError, match=r"not available\. A run has figures once it has processed its document\.$"):
        await run.metrics()
    with pytest.raises(ApiError) as failed:
        [line async for line in client.logs(run.id)]
    assert failed.value.status_code == 500 and failed.value.request_id  # from the body: there is no header


async def test_no_secret_is_shown(service: Any, connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "runs_sdk")
    key = service.credentials["api_key"]
    client = connect(service)
    await (await client.start(document(service))).wait(timeout=10)
    try:
        await connect(service, api_key=key + "x").get("x")
    except AuthenticationError as error:
        assert key not in f"{error!r}{error}{error.response}{error.details}"
    assert key not in caplog.text + repr(client) + repr(client.settings)


async def test_a_wait_that_is_too_short_cancels_nothing(connect: Connect) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        run = await connect(service).start(document(service))
        with pytest.raises(WaitTimeout, match=run.id):
            await run.wait(timeout=0.7)
        with pytest.raises(WaitTimeout):
            await connect(service).attach(run.id).on("*", lambda event: None).wait(timeout=0.5)
        service.release()
        assert (await run.wait(timeout=10)).is_success


async def test_a_wait_while_the_service_is_away(service: Any, connect: Connect) -> None:
    run = connect(service, max_retries=0).attach("x")
    service.wire.go_offline()
    for seconds in (0.3, 3.0, 30.0):  # until it has tried
        with pytest.raises(WaitTimeout) as caught:
            await run.wait(timeout=seconds)
        if "cannot be reached now; wait again" in str(caught.value):
            break
    assert f"has not finished in {seconds:g} s" in str(caught.value)
    assert "cannot be reached now; wait again" in str(caught.value)
    service.wire.go_online()


async def test_a_service_that_stumbles(service: Any, connect: Connect) -> None:
    service.inject(Status(503, method="GET", path=r"/runs(\?|/)", times=2))
    run = await connect(service, max_retries=0).start(document(service))
    assert (await run.wait(timeout=20)).is_success


async def test_many_at_once_open_few_streams(connect: Connect) -> None:
    names = [f"{number}.csv" for number in range(12)]
    with emulator("ade", documents=names, hold=names, pool=6, pool_timeout=1.0) as service:
        client = connect(service)
        runs = await client.start_many([each.id for each in service.state.documents.values()])
        seen: dict[str, list[Any]] = {run.id: [] for run in runs}
        most = 0

        async def follow(run: Any) -> None:
            nonlocal most
            async for event in run:
                most = max(most, service.open_streams)
                seen[run.id].append(event)

        tasks = [backend.spawn(follow, run, name=run.id) for run in runs]
        await backend.sleep(1.0)
        service.release()
        for task in tasks:
            assert await task.join(30)
            assert task.error is None, task.error
        assert 1 <= most <= 4
        for run in runs:
            kinds = [event.kind for event in seen[run.id] if event.id]
            assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete", kinds
            assert len(kinds) == len(set(kinds))
            assert isinstance(seen[run.id][-1], RunFinished)
            assert not [event for event in seen[run.id] if isinstance(event, EventsMissed)]
            assert [event for event in seen[run.id] if isinstance(event, LogLine)]


async def test_without_streams_all_is_polled(service: Any, connect: Connect) -> None:
    run = await connect(service, max_streams=0).start(document(service))
    events = [event async for event in run]
    kinds = [event.kind for event in events if event.id]
    assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete"
    assert events[-1].status is RunStatus.SUCCEEDED
    assert not [request for request in service.requests if "events/stream" in request.target]
    with pytest.raises(ConfigError):
        connect(service, max_streams=-1)
