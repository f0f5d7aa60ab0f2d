"""Workloads as runs, against the emulator."""

from __future__ import annotations

import pytest
from attrs import evolve

from runs_sdk import connect_async, wait_all
from runs_sdk._async import waiting
from runs_sdk.core.errors import (
    BadRequestError,
    ConfigError,
    ConflictError,
    InputValidationError,
    NotFoundError,
    RunFailed,
    RunWaiting,
    StartUnknown,
    UnsupportedOperation,
    WaitTimeout,
)
from runs_sdk.core.models import RunStatus
from runs_sdk.runai._async import server
from runs_sdk.runai._async.client import AsyncRunai
from runs_sdk.runai.rules import POLICY, RunaiRules
from runs_sdk.testing import Cut, Delay, Status, emulator

pytestmark = pytest.mark.anyio

SPEC = {"image": "ubuntu", "command": "sleep", "args": "1", "compute": {"gpuDevicesRequest": 1}}


async def test_a_training_is_followed_by_its_history_to_its_end():
    with emulator("runai", strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            seen = [(event.event_type, event.name) async for event in run]
            assert seen == [
                ("status_changed", "Creating"),
                ("service_event", "Initializing"),
                ("service_event", "Pending"),
                ("log_line", "Scheduled"),
                ("status_changed", "Running"),
                ("run_finished", "Completed"),
            ]
            result = await run.wait()
            assert (result.status, result.native_status) == (RunStatus.SUCCEEDED, "Completed")
            assert result.finished_at is not None and (await run.output())["phase"] == "Completed"


@pytest.mark.parametrize("newest_first", [False, True])
async def test_a_history_of_many_pages_in_either_order_comes_once_and_in_order(newest_first):
    with emulator("runai", hold=["t1"], newest_first=newest_first) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            workload = service.workloads[run.id]
            service.call(lambda: [workload.tell("Pulled", str(number)) for number in range(250)])
            told = []
            async for event in run:
                if event.name == "Pulled":
                    told.append(int(event.text))
                if len(told) == 250 and workload.name in service._inside.engine.held:
                    service.call(lambda: [workload.tell("Pulled", str(number)) for number in range(250, 260)])
                    service.release()
            assert told == list(range(260))


async def test_an_attached_handle_gets_the_whole_history():
    with emulator("runai") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.wait(20)
            other = client.attach(run.id)
            names = [event.name async for event in other]
            assert names[0] == "Creating" and names[-1] == "Completed" and len(names) == 6


async def test_a_failed_workload_says_why():
    with emulator("runai", fail={"bad": "image pull failed"}) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("distributed", "bad", "team-a", {**SPEC, "numWorkers": 2})
            with pytest.raises(RunFailed, match="image pull failed"):
                await run.output(20)
            assert run.status is RunStatus.FAILED


async def test_a_suspended_workload_has_not_ended_and_wait_says_so():
    with emulator("runai", hold=["t1"], strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            with pytest.raises(WaitTimeout):
                await run.wait(0.3)
            await run.suspend()
            halted = await run.wait(20)
            assert halted.status is RunStatus.SUSPENDED and halted.native_status == "Stopped" and not halted.is_finished
            with pytest.raises(RunWaiting, match="resume"):
                await run.wait(20, on_suspended="raise")
            with pytest.raises(WaitTimeout):
                await run.wait(0.3, on_suspended="wait")
            assert (await run.resume()).native_status in ("Resuming", "Pending", "Running")
            service.release()
            assert (await run.wait(20)).status is RunStatus.SUCCEEDED


@pytest.mark.parametrize("attached", [False, True])
async def test_a_resumed_workload_is_not_suspended_again_because_the_control_plane_lags(attached, latency):
    with emulator("runai", hold=["t1"], resume_lag=0.6 + 8 * latency, strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.suspend()
            assert (await run.wait(20)).status is RunStatus.SUSPENDED
            async with AsyncRunai(service.url, **service.credentials) as stranger:
                if attached:
                    run = stranger.attach(run.id)
                resumed = await run.resume()
                assert service.workloads[run.id].phase == "Stopped"
                assert (resumed.status, resumed.native_status) == (RunStatus.QUEUED, "Resuming")
                with pytest.raises(WaitTimeout):
                    await run.wait(0.3, on_suspended="raise")
                service.release()
                assert (await run.wait(20, on_suspended="raise")).status is RunStatus.SUCCEEDED


@pytest.mark.parametrize("timeout", [None, 20.0])
async def test_a_pause_that_cannot_be_confirmed_now_is_asked_about_again(timeout, monkeypatch):
    """The history has shown of the stop; the GET that would confirm it fails, or is not answered in the wait's time."""
    monkeypatch.setattr(waiting, "CONFIRM_EVERY", 0.05)
    with emulator("runai", hold=["t1"], strict=True) as service:
        async with AsyncRunai(service.url, max_retries=0, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            assert (await run.refresh()).status is not RunStatus.SUSPENDED
            await run.suspend()
            service.set_phase(run.id, "Stopped", "")
            service.inject(Status(503, b"{}", path=f"/trainings/{run.id}$|/workloads/{run.id}$", times=3))
            halted = await run.wait(timeout, on_suspended="return")
            assert halted.status is RunStatus.SUSPENDED
            service.inject(Delay(30.0, path=f"/trainings/{run.id}$|/workloads/{run.id}$", times=None))
            with pytest.raises(WaitTimeout):
                await run.wait(0.3, on_suspended="raise")


async def test_events_of_a_resumed_workload_tell_of_one_stop():
    with emulator("runai", hold=["t1"], resume_lag=0.4, strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.suspend()
            assert (await run.wait(20)).status is RunStatus.SUSPENDED
            await run.resume()
            service.release()
            told = [event.name async for event in run if event.event_type != "log_line"]
            assert told[-3:] == ["Pending", "Running", "Completed"] and told.count("Stopped") <= 1


async def test_a_workload_that_stays_stopped_after_resume_is_reported_in_the_end(monkeypatch):
    monkeypatch.setattr(server, "RESUMES_WITHIN", 0.3)
    rules = lambda client, run_id: RunaiRules(run_id, evolve(POLICY, check_every=0.2))  # noqa: E731
    monkeypatch.setattr(AsyncRunai, "_rules", rules)
    with emulator("runai", hold=["t1"], resume_lag=600, strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.suspend()
            assert (await run.wait(20)).status is RunStatus.SUSPENDED
            await run.resume()
            assert (await run.wait(20)).native_status == "Stopped"


async def test_a_workload_that_is_suspended_anew_says_so():
    with emulator("runai", hold=["t1"], strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            for _ in range(2):
                await run.suspend()
                assert (await run.wait(20)).status is RunStatus.SUSPENDED
                assert (await run.resume()).status in (RunStatus.QUEUED, RunStatus.RUNNING)


@pytest.mark.parametrize(
    ("given", "comes"),
    [
        ({}, "snapshot"),
        ({"on_suspended": "return"}, "snapshot"),
        ({"on_suspended": "raise"}, "error"),
        ({"on_suspended": "wait"}, "timeout"),
        ({"on_waiting": "raise"}, "error"),
        ({"on_waiting": "wait"}, "timeout"),
        ({"on_waiting": "raise", "on_suspended": "return"}, "snapshot"),
    ],
)
async def test_what_wait_does_with_a_suspended_workload(given, comes):
    with emulator("runai", hold=["t1"], strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.suspend()
            if comes == "snapshot":
                assert (await run.wait(20, **given)).status is RunStatus.SUSPENDED
            else:
                wanted, limit = (RunWaiting, 20) if comes == "error" else (WaitTimeout, 0.5)
                with pytest.raises(wanted, match=run.id) as caught:
                    await run.wait(limit, **given)
                assert comes == "timeout" or caught.value.snapshot.native_status == "Stopped"


async def test_waiting_through_a_suspension_ends_with_the_end():
    with emulator("runai", hold=["t1"], strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            await run.suspend()
            assert (await run.wait(20)).status is RunStatus.SUSPENDED
            async with AsyncRunai(service.url, **service.credentials) as somebody:
                await somebody.resume(run.id)
            service.release()
            assert (await run.wait(20, on_suspended="wait")).is_success


async def test_a_deleted_workload_is_a_cancelled_run():
    with emulator("runai", strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("workspace", "w1", "team-a", SPEC)
            assert (await run.delete()).native_status in ("Deleting", "Deleted")
            result = await run.wait(20)
            assert (result.status, result.native_status) == (RunStatus.CANCELLED, "Deleted")


async def test_a_workload_of_unknown_kind_is_suspended_resumed_and_deleted_too():
    with emulator("runai", strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            started = await client.start("workspace", "w1", "team-a", SPEC)
            async with AsyncRunai(service.url, **service.credentials) as stranger:
                run = stranger.attach(started.id)
                assert (await run.suspend()).native_status in ("Stopping", "Stopped")
                assert (await run.wait(20)).status is RunStatus.SUSPENDED
                await run.resume()
                await run.delete()
                assert (await run.wait(20)).status is RunStatus.CANCELLED


async def test_pods_metrics_history_list_and_find():
    with emulator("runai", partial_metrics=True, strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            runs = [await client.start("training", f"t{number}", "team-a", SPEC) for number in range(3)]
            results = wait_all(runs, 20)
            results = await results  # unasync: remove
            assert [result.status for result in results] == [RunStatus.SUCCEEDED] * 3
            assert [pod.name for pod in await runs[0].pods()] == ["t0-0"]
            measured = (await runs[0].metrics("GPU_UTILIZATION", "CPU_USAGE_CORES")).measurements
            assert [each.type_ for each in measured] == ["GPU_UTILIZATION", "CPU_USAGE_CORES"]
            assert measured[0].values[0].value == "0.5" and measured[1].values == []
            assert [each["meta"]["type"] for each in await runs[0].history()][:1] == ["PhaseUpdate"]
            listed = [snapshot async for snapshot in client.list(limit=2)]
            assert [snapshot.raw["name"] for snapshot in listed] == ["t2", "t1"]
            assert len(await client.list(project="team-b").all()) == 0
            assert len(await client.list(status=RunStatus.SUCCEEDED).all()) == 3
            assert await client.list(status=RunStatus.QUEUED, project="team-a").all() == []
            assert len(await client.list(status="Completed", limit=1).all()) == 1
            with pytest.raises(InputValidationError, match="Completed"):
                client.list(status="done")
            assert [run.id for run in await client.find("t1")] == [runs[1].id]
            assert [project.name for project in await client.projects()] == ["team-a", "team-b"]


async def test_everything_wrong_with_a_submission_is_said_at_once_before_any_request():
    with emulator("runai") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            with pytest.raises(InputValidationError) as caught:
                await client.start("training", "", None, {"comput": {}, "compute": {"gpuDevicesRequest": "2"}})
            text = str(caught.value)
            assert all(word in text for word in ("name", "project", 'mean "compute"', "gpuDevicesRequest"))
            with pytest.raises(ConfigError, match="did you mean"):
                await client.start("trainning", "t", "team-a", SPEC)
            with pytest.raises(InputValidationError, match="comma"):
                await client.list(filter_by=["name==a,b"]).all()
            assert service.requests == []


async def test_what_only_the_control_plane_can_know_is_one_clear_error():
    with emulator("runai", policy={"image": "options"}) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            with pytest.raises(ConfigError, match='did you mean "team-a"'):
                await client.start("training", "t", "team-aa", SPEC)
            with pytest.raises(BadRequestError, match=r"spec.image: ubuntu is not allowed \(rule options\)"):
                await client.start("training", "t", "team-a", SPEC)
            await client.start("training", "t", "team-a", {"command": "true"})
            with pytest.raises(ConflictError, match="name"):
                await client.start("training", "t", "team-a", {"command": "true"})
            with pytest.raises(NotFoundError):
                await client.attach("no-such-run").wait(5)
            inference = await client.start("inference", "i", "4500001", {"command": "serve"})
            with pytest.raises(UnsupportedOperation, match="cannot be suspended"):
                await inference.suspend()
            with pytest.raises(UnsupportedOperation):
                await inference.cancel()


async def test_a_start_whose_answer_is_lost_is_not_sent_again_and_can_be_found():
    with emulator("runai", faults=[]) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            service.inject(Cut(0, path="/trainings$"))
            with pytest.raises(StartUnknown, match="find"):
                await client.start("training", "t1", "team-a", SPEC)
            assert len([each for each in service.requests if each.path.endswith("/trainings")]) == 1
            assert len(await client.find("t1")) == 1


async def test_a_start_that_did_nothing_is_sent_again():
    with emulator("runai", unavailable=1) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", SPEC)
            assert (await run.wait(20)).is_success and len(service.workloads) == 1


@pytest.mark.parametrize("endpoints", [["v2", "v1"], ["v1"], ["app_token"]])
@pytest.mark.parametrize("opaque", [False, True])
async def test_tokens_of_every_kind_are_had_and_renewed_after_a_401(endpoints, opaque):
    with emulator("runai", token_endpoints=endpoints, opaque_tokens=opaque, strict=True) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            run = await client.start("workspace", "w1", "team-a", SPEC)
            service.expire_tokens()
            assert (await run.refresh()).native_status
            assert service.tokens.issued == 2


async def test_wrong_credentials_are_one_clear_error_without_the_secret():
    with emulator("runai") as service:
        async with AsyncRunai(service.url, "emulator", "wrong-secret") as client:
            with pytest.raises(Exception, match="client_id and client_secret") as caught:
                await client.projects()
            assert caught.value.status_code == 401 and "wrong-secret" not in str(caught.value)


async def test_connect_and_a_mapping_start_a_workload_as_the_command_does():
    with emulator("runai") as service:
        async with connect_async("runai", base_url=service.url, **service.credentials) as client:
            run = await client.start("training", {"name": "t1", "project": "team-b", "spec": SPEC})
            assert (await run.wait(20)).is_success
            assert service.workloads[run.id].project["name"] == "team-b"
