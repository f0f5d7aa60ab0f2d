# generated from tests/ade/_async/test_client.py by scripts/unasync.py; do not edit
"""The ADE client against the emulator: starting, following, waiting, and all that belongs to a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._common import sync_backend as backend
from runs_sdk.ade import Where
from runs_sdk.ade._sync.client import Ade
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

Connect = Callable[..., Ade]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes clients for an emulator, and closes them."""
    made: list[Ade] = []

    def make(service: Emulator, **options: Any) -> Ade:
        made.append(Ade(service.url, **{**service.credentials, **options}))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def service() -> Iterator[Any]:
    with emulator("ade", documents=["in.csv", "other.csv"], strict=True) as service:
        yield service
        assert service.wire.wait_until_idle()
        assert service.open_streams == 0


def document(service: Any, name: str = "in.csv") -> str:
    return next(each.id for each in service.state.documents.values() if each.name == name)


def test_the_steps_of_the_instructions(connect: Connect) -> None:
    with emulator("ade", documents=["in.csv"], hold="in.csv", strict=True) as service:
        client = connect(service)
        run = client.start(document(service), operation="process")
        assert run.id in service.state.runs
        assert run.status == "queued"
        assert not (run.output_metadata()).ready
        service.release("in.csv")
        result = run.wait(timeout=10)
        assert run.status == "succeeded" and result.is_success and result.attempts == run.attempts == 1
        assert (run.output_metadata()).ready
        assert (run.output())["filename"] == "in.xlsx"
        assert run.document_id == document(service)
        assert not run.is_deduplicated


def test_connect_by_name(service: Any) -> None:
    with runs_sdk.connect("ade", base_url=service.url, **service.credentials) as client:
        run = client.start(document(service), {"dry_run": True})
        result = run.wait(timeout=10)
    assert result.is_success and result.error is None
    assert result.output == {"ready": False, **{key: result.output[key] for key in result.output if key != "ready"}}
    assert result.raw["failure_message"] == "Dry run"


def test_events_of_a_run(service: Any, connect: Connect) -> None:
    run = connect(service).start(document(service))
    events = [event for event in run]
    kinds = [event.kind for event in events if event.id]
    assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete"
    assert [event.event_type for event in events if event.id][2:4] == ["step_started", "step_started"]
    assert len(kinds) == len(set(kinds))
    assert isinstance(events[-1], RunFinished) and events[-1].snapshot.is_success
    assert [event.name for event in events if isinstance(event, ArtifactReady)] == ["in.xlsx"]
    log = [event for event in connect(service).logs(run.id)]
    assert [event.id for event in log] == [event.id for event in events if event.id]
    assert [event.id for event in connect(service).attach(run.id) if event.id] == [event.id for event in log]


def test_a_run_that_fails_three_times(connect: Connect) -> None:
    fail = {"bad.csv": "File is not a zip file"}
    with emulator("ade", fail=fail, vague=True, documents=["bad.csv"], retry_delay=0.4) as service:
        run = connect(service).start(document(service, "bad.csv"))
        events = [event for event in run]
        assert [event.attempt for event in events if isinstance(event, RunRetried)] == [2, 3]
        assert not [event for event in events if isinstance(event, EventsMissed)]
        lines = [(event["timestamp"], event.id) for event in events if event.id and not isinstance(event, RunRetried)]
        assert len(lines) == len(set(lines))
        assert len([line for line in lines if line[1] == lines[0][1]]) == 3
        words = [event.native_status for event in events if isinstance(event, StatusChanged)]
        assert "queued" in words[words.index("running") :]
        with pytest.raises(RunFailed, match=r"Engine failed \(exit 1\): BadZipFile: File is not a zip file") as caught:
            run.output()
        assert run.attempts == caught.value.snapshot.attempts == 3
        assert caught.value.snapshot.error.details["exit_code"] == 1
        result = connect(service).attach(run.id).wait(timeout=10)
        assert result.status is RunStatus.FAILED and result.error.message == "Engine failed (exit 1)"


@pytest.mark.parametrize("iterates", [False, True])
def test_the_emulator_gives_the_message_that_it_was_told(connect: Connect, iterates: bool) -> None:
    with emulator("ade", fail={"d.csv": "no rows"}, documents=["d.csv"]) as service:
        run = connect(service).start(document(service, "d.csv"))
        if iterates:
            assert [event for event in run][-1].status is RunStatus.FAILED
        result = run.wait(timeout=20)
        assert result.error.message == "no rows"


def test_a_wait_sees_retries_too(connect: Connect) -> None:
    with emulator(
        "ade", fail={"bad.csv": "x"}, succeed_at=2, documents=["bad.csv"], retry_delay=1.0, run_time=0.8
    ) as service:
        run = connect(service).start(document(service, "bad.csv"))
        assert (run.wait(timeout=20)).is_success
        assert run.attempts == 2
        assert service.open_streams == 0


def test_a_wait_counts_the_attempts_of_a_run_that_fails(connect: Connect) -> None:
    with emulator("ade", fail={"bad.csv": "x"}, documents=["bad.csv"], retry_delay=1.2, run_time=0.8) as service:
        run = connect(service).start(document(service, "bad.csv"))
        result = run.wait(timeout=30)
        assert (result.status, result.attempts, run.attempts) == (RunStatus.FAILED, 3, 3)


def test_cancel_while_running(connect: Connect) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        run = client.start(document(service))
        events = []
        with run.events() as following:
            for event in following:
                events.append(event)
                if event.kind == "engine.run.started":
                    assert (run.cancel()).status is RunStatus.CANCELLED
                    service.release()
        assert "run.lost_claim" in [event.kind for event in events]  # the engine went on
        assert [event.kind for event in events if event.kind == "engine.run.completed"]
        assert events[-1].status is RunStatus.CANCELLED
        with pytest.raises(RunCancelled):
            run.output()
        assert (client.cancel(run.id)).status is RunStatus.CANCELLED
        with pytest.raises(NotFoundError, match="RUN_CANCELLED_NO_OUTPUT"):
            run.download("/nowhere")


def test_cancelling_a_finished_run_leaves_it(service: Any, connect: Connect) -> None:
    run = connect(service).start(document(service))
    run.wait(timeout=10)
    assert (run.cancel()).status is RunStatus.SUCCEEDED


def test_a_deduplicated_start_is_reported(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        first = client.start(document(service))
        second = client.start(document(service), dry_run=True)
        assert second.id == first.id
        assert second.is_deduplicated and not first.is_deduplicated
        assert "active already" in caplog.text
        elsewhere = connect(service).start(document(service))  # a client that knows nothing of the first
        assert elsewhere.is_deduplicated == (elsewhere.native_status != "queued")
        service.release()
        first.wait(timeout=10)
        assert not (client.start(document(service))).is_deduplicated


def test_a_batch_keeps_the_order(service: Any, connect: Connect) -> None:
    client = connect(service)
    wanted = [document(service, "other.csv"), document(service, "in.csv")]
    runs = client.start_many(wanted, metadata={"a": "b"})
    assert [run.document_id for run in runs] == wanted
    results = runs_sdk.wait_all(runs, timeout=20)
    assert all(result.is_success for result in results)
    with pytest.raises(NotFoundError):
        client.start_many([wanted[0], "00000000-0000-7000-8000-000000000000"])
    with pytest.raises(InputValidationError, match="at least one document"):
        client.start_many([])
    assert [run.document_id for run in client.start_many(wanted[0])] == [wanted[0]]


def test_an_older_server_is_recognised_once(connect: Connect) -> None:
    with emulator("ade", api="older", documents=["in.csv"]) as service:
        client = connect(service)
        run = client.start(document(service), dry_run=True, metadata={"order_id": "7"})
        assert (run.wait(timeout=10)).raw["failure_message"] == "Dry run"
        assert service.state.runs[run.id].options["metadata"] == {"order_id": "7"}
        posts = [request for request in service.requests if request.method == "POST"]
        assert len(posts) == 2
        client.with_options(timeout=5).start(document(service))
        assert len([request for request in service.requests if request.method == "POST"]) == 3
        assert [each.document_id for each in client.start_many([document(service)])] == [document(service)]
        with pytest.raises(NotFoundError):
            client.start("00000000-0000-7000-8000-000000000000")


def test_a_422_of_todays_server_is_no_reason_to_try_again(service: Any, connect: Connect) -> None:
    service.strict = False
    with pytest.raises(UnprocessableEntityError, match="input_document_id: Input should be a valid UUID"):
        connect(service).start("not-a-uuid")
    assert len([request for request in service.requests if request.method == "POST"]) == 1


def test_a_start_whose_answer_is_lost(connect: Connect) -> None:
    lost = Cut(0, counting="raw", method="POST", path="/runs$")
    with emulator("ade", faults=[lost], hold=["in.csv"], documents=["in.csv"]) as service:
        client = connect(service)
        with pytest.raises(StartUnknown, match="find"):
            client.start(document(service))
        assert len(service.state.runs) == 1
        (found,) = client.find(document(service))
        assert found.id in service.state.runs and found.document_id == document(service)
        assert (client.start(document(service))).is_deduplicated in (True, False)
        assert len(service.state.runs) == 1


def test_problems_are_found_before_sending(service: Any, connect: Connect) -> None:
    client = connect(service)
    with pytest.raises(InputValidationError) as caught:
        client.start(
            None, operation="proces", log_level="LOUD", sheets=["a"], active_sheet_only=True, metadata={"a": 1}
        )
    assert [problem.path for problem in caught.value.errors] == ["operation", "log_level", "sheets", "metadata"]
    with pytest.raises(InputValidationError, match='dry_rum: .*did you mean "dry_run"'):
        client.start("x", {"dry_rum": True})
    with pytest.raises(InputValidationError, match="a document is needed"):
        client.start()
    with pytest.raises(InputValidationError, match=r"where\[0\]: it must be a Where.*\n.*sort: "):
        client.list(status="failed", where=["status"], sort="size")
    with pytest.raises(InputValidationError, match=r"\n  status: it cannot be 'faild'; .*\n  created_after: "):
        client.list(status="faild", created_after="yesterday")
    with pytest.raises(InputValidationError, match="run_id: must be an id, but is empty"):
        client.get("")
    with pytest.raises(ConfigError, match="no UUID"):
        connect(service, workspace_id="main").start("x")
    with pytest.raises(ConfigError, match="workspace_id is missing"):
        Ade(service.url)
    assert not service.requests


def test_lists_are_filtered_sorted_and_lazy(service: Any, connect: Connect) -> None:
    client = connect(service)
    ids = [service.add_run(document(service), "failed") for _ in range(120)]
    ids += [service.add_run(document(service, "other.csv"), "succeeded") for _ in range(3)]
    assert [run.run_id for run in client.list(limit=2)] == ids[:-3:-1]
    assert len(service.requests) == 1
    every = client.list(sort="created_at").all()
    assert [run.run_id for run in every] == ids
    assert {run.run_id for run in client.list(status="succeeded")} == set(ids[-3:])
    assert {run.run_id for run in client.list(document_id=document(service, "other.csv"))} == set(ids[-3:])
    found = client.list(status=[RunStatus.SUCCEEDED, "cancelled"], has_output=True, file_type="csv", search="other")
    assert {run.run_id for run in found} == set(ids[-3:])
    after = every[60].created_at
    assert [run.run_id for run in client.list(created_after=after, sort="created_at")] == ids[60:]
    either = (Where("status", "eq", "succeeded"), Where("created_at", "lt", every[1].created_at))
    assert {run.run_id for run in client.list(where=either, match="any")} == {ids[0], *ids[-3:]}
    assert client.list(where=Where("completed_at", "isEmpty")).all() == []
    with pytest.raises(InputValidationError) as caught:
        client.list(
            status="done", sort="name", search="x " * 9,
            where=[Where("state", "eq", 1), Where("status", "lt", "x"), Where("created_at", "between", "now")],
        )  # fmt: skip
    assert len(caught.value.errors) == 6


def test_what_belongs_to_a_run(service: Any, connect: Connect, tmp_path: Path) -> None:
    client = connect(service)
    service.state.held.add("in.csv")
    run = client.start(document(service))
    with pytest.raises(ConflictError, match="OUTPUT_NOT_READY.*run.wait") as early:
        run.sheets()
    assert early.value.code == "OUTPUT_NOT_READY" and early.value.run_id == run.id
    with pytest.raises(NotFoundError, match="metrics"):
        run.metrics()
    assert run.fields() == []
    service.release()
    run.wait(timeout=10)
    assert (run.input()).filename == "in.csv"
    assert [sheet.name for sheet in run.sheets()] == ["Member Roster"]
    preview = run.preview(0, max_rows=1, max_columns=1)
    assert preview.rows == [["first_name"]] and preview.truncated_rows
    assert (run.metrics()).sheet_count == 1
    assert [field.field for field in run.fields()] == ["first_name"]
    assert [column.header_raw for column in run.columns(mapping="unmapped")] == ["Notes"]
    assert (run.download(tmp_path)).read_bytes().startswith(b"first_name")
    assert (run.download_input(tmp_path)).name == "in.csv"
    log = run.download_log(tmp_path)
    assert log.name.startswith("in_") and log.suffix == ".ndjson" and b"run.complete" in log.read_bytes()
    corrected = tmp_path / "corrected.csv"
    corrected.write_bytes(b"first_name\r\nAda\r\n")
    assert (run.upload_output(corrected)).version_no == 2
    assert (run.preview("Member Roster")).rows[1] == ["Ada"]
    assert (run.edit_output([["x"]], sheet=0)).version_no == 3
    assert (client.download(run.id, tmp_path / "again.xlsx")).read_bytes() == b"x"


def test_validate_and_publish(connect: Connect) -> None:
    with emulator("ade", active_configuration=False, documents=["in.csv"]) as service:
        client = connect(service)
        with pytest.raises(NotFoundError, match="publish") as caught:
            client.start(document(service))
        assert caught.value.details["detail"] == "active_configuration_not_found"
        from runs_api.ade.api.configurations import create_configuration
        from runs_api.ade.models import ConfigurationCreate

        body = ConfigurationCreate.from_dict({"display_name": "Default", "source": {"type": "template"}})
        draft = client.call(create_configuration, workspace_id=client.workspace_id, body=body)
        assert ((client.start(operation="validate", configuration_id=draft.id)).wait(10)).is_success
        run = client.start(operation="publish", configuration_id=draft.id)
        result = run.wait(timeout=10)
        assert result.is_success and not result.output["ready"]
        with pytest.raises(NotFoundError):
            run.input()
        assert ((client.start(document(service))).wait(timeout=10)).is_success
        with pytest.raises(ConflictError, match="must be a draft"):
            client.start(operation="publish", configuration_id=draft.id)


def test_errors_say_what_to_do(service: Any, connect: Connect) -> None:
    service.strict = False
    client = connect(service)
    for key, said in ((None, "Authentication required"), ("nodot", "separator"), ("a.b", "not recognized")):
        with pytest.raises(AuthenticationError, match=rf"{said}.*\. Check .*ADE_API_KEY"):
            connect(service, api_key=key).get("x")
    with pytest.raises(PermissionDeniedError, match="workspace_id") as denied:
        connect(service, workspace_id="00000000-0000-7000-8000-000000000000").get("x")
    assert denied.value.request_id.startswith("req_")
    with pytest.raises(NotFoundError, match="Run not found"):
        client.get("00000000-0000-7000-8000-000000000000")
    from runs_api.ade.api.runs import create_run
    from runs_api.ade.models import RunCreate

    for body, code in (
        ({"options": {"operation": "x"}}, "enum"),
        ({"options": {"operation": "x", "log_level": "y", "metadata": {"a": 1}}}, "literal_error"),  # the first of them
    ):
        with pytest.raises(UnprocessableEntityError) as refused:
            client.call(create_run, workspace_id=client.workspace_id, body=RunCreate.from_dict(body))
        assert refused.value.code == code
    assert all(path in str(refused.value) for path in ("options.operation", "options.log_level", "options.metadata.a"))
    run = client.attach(service.add_run(document(service), "queued"))
    with pytest.raises(NotFoundError, match=r"not available\. A run has figures once it has processed its document\.$"):
        run.metrics()
    with pytest.raises(ApiError) as failed:
        [line for line in client.logs(run.id)]
    assert failed.value.status_code == 500 and failed.value.request_id  # from the body: there is no header


def test_no_secret_is_shown(service: Any, connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "runs_sdk")
    key = service.credentials["api_key"]
    client = connect(service)
    (client.start(document(service))).wait(timeout=10)
    try:
        connect(service, api_key=key + "x").get("x")
    except AuthenticationError as error:
        assert key not in f"{error!r}{error}{error.response}{error.details}"
    assert key not in caplog.text + repr(client) + repr(client.settings)


def test_a_wait_that_is_too_short_cancels_nothing(connect: Connect) -> None:
    with emulator("ade", hold=["in.csv"], documents=["in.csv"]) as service:
        run = connect(service).start(document(service))
        with pytest.raises(WaitTimeout, match=run.id):
            run.wait(timeout=0.7)
        with pytest.raises(WaitTimeout):
            connect(service).attach(run.id).on("*", lambda event: None).wait(timeout=0.5)
        service.release()
        assert (run.wait(timeout=10)).is_success


def test_a_wait_while_the_service_is_away(service: Any, connect: Connect) -> None:
    run = connect(service, max_retries=0).attach("x")
    service.wire.go_offline()
    for seconds in (0.3, 3.0, 30.0):  # until it has tried
        with pytest.raises(WaitTimeout) as caught:
            run.wait(timeout=seconds)
        if "cannot be reached now; wait again" in str(caught.value):
            break
    assert f"has not finished in {seconds:g} s" in str(caught.value)
    assert "cannot be reached now; wait again" in str(caught.value)
    service.wire.go_online()


def test_a_service_that_stumbles(service: Any, connect: Connect) -> None:
    service.inject(Status(503, method="GET", path=r"/runs(\?|/)", times=2))
    run = connect(service, max_retries=0).start(document(service))
    assert (run.wait(timeout=20)).is_success


def test_many_at_once_open_few_streams(connect: Connect) -> None:
    names = [f"{number}.csv" for number in range(12)]
    with emulator("ade", documents=names, hold=names, pool=6, pool_timeout=1.0) as service:
        client = connect(service)
        runs = client.start_many([each.id for each in service.state.documents.values()])
        seen: dict[str, list[Any]] = {run.id: [] for run in runs}
        most = 0

        def follow(run: Any) -> None:
            nonlocal most
            for event in run:
                most = max(most, service.open_streams)
                seen[run.id].append(event)

        tasks = [backend.spawn(follow, run, name=run.id) for run in runs]
        backend.sleep(1.0)
        service.release()
        for task in tasks:
            assert task.join(30)
            assert task.error is None, task.error
        assert 1 <= most <= 4
        for run in runs:
            kinds = [event.kind for event in seen[run.id] if event.id]
            assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete", kinds
            assert len(kinds) == len(set(kinds))
            assert isinstance(seen[run.id][-1], RunFinished)
            assert not [event for event in seen[run.id] if isinstance(event, EventsMissed)]
            assert [event for event in seen[run.id] if isinstance(event, LogLine)]


def test_without_streams_all_is_polled(service: Any, connect: Connect) -> None:
    run = connect(service, max_streams=0).start(document(service))
    events = [event for event in run]
    kinds = [event.kind for event in events if event.id]
    assert kinds[0] == "environment.reuse" and kinds[-1] == "run.complete"
    assert events[-1].status is RunStatus.SUCCEEDED
    assert not [request for request in service.requests if "events/stream" in request.target]
    with pytest.raises(ConfigError):
        connect(service, max_streams=-1)
