"""What the Stepflow emulator can do besides being like the real server: faults, knobs, time in small coin."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any, ClassVar

import httpx
import pytest

import runs_sdk
from runs_sdk.testing import Cut, Emulator, Reset, Silence, after_frames, emulator
from runs_sdk.testing.emulators.stepflow import PAUSED, StepflowEmulator

FLOW = {
    "name": "two",
    "description": "d",
    "steps": [
        {"id": "a", "component": "/builtin/noop", "input": {"x": {"$input": "x"}}},
        {"id": "b", "component": "/builtin/noop", "input": {"y": {"$step": "a", "path": "x"}}},
    ],
    "output": {"$step": "b"},
}
KINDS = ["RunCreated", "StepsNeeded", "StepStarted", "StepCompleted", "StepReady", "StepStarted", "StepCompleted"]
KINDS += ["RunCompleted"]


class Client:
    """As much of a client as these tests need."""

    opened: ClassVar[list[httpx.Client]] = []

    def __init__(self, service: Emulator) -> None:
        self.http = httpx.Client(base_url=f"{service.url}/api/v1", timeout=5, verify=False)
        self.opened.append(self.http)

    def start(self, flow: dict[str, Any] = FLOW, given: Any = None, **more: Any) -> dict[str, Any]:
        flow_id = self.http.post("/blobs", json={"jsonData": flow, "blobType": "flow"}).json()["blobId"]
        body = {"flowId": flow_id, "input": [given or {"x": 1}], **more}
        answer: dict[str, Any] = self.http.post("/runs", json=body).json()
        return answer

    def run_id(self, **more: Any) -> str:
        return str(self.start(**more)["summary"]["runId"])

    def frames(self, run_id: str, **query: Any) -> Iterator[str]:
        params = {"runId": run_id, **query}
        with self.http.stream("GET", f"/runs/{run_id}/events", params=params) as response:
            yield from (line for line in response.iter_lines() if line)

    def kinds(self, run_id: str, **query: Any) -> list[str]:
        frames = [json.loads(line.removeprefix("data: ")) for line in self.frames(run_id, **query)]
        return [next(iter(frame["event"])) for frame in frames]


@pytest.fixture(autouse=True)
def close_clients() -> Iterator[None]:
    yield
    while Client.opened:
        Client.opened.pop().close()


def test_a_run_can_be_followed_while_it_goes_on() -> None:
    with emulator("stepflow", hold=["b"], strict=True) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        run_id = client.run_id()
        frames = client.frames(run_id)
        seen = [next(frames) for _ in range(6)]
        assert '"StepStarted"' in seen[-1] and '"stepId":"b"' in seen[-1]
        items = client.http.get(f"/runs/{run_id}/items").json()["results"]
        assert items == [{"itemIndex": 0, "status": 1}]
        assert service.call(lambda: service.state.open_streams) == 1
        service.release("b")
        assert ['"StepCompleted"' in line or '"RunCompleted"' in line for line in frames] == [True, True]
        assert service.state.runs[run_id].executed


def test_a_step_can_be_made_to_fail_and_a_run_to_pause() -> None:
    with emulator("stepflow", fail={"a": "no such luck"}, hold=["b"], strict=True) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        run_id = client.run_id()
        service.set_status(run_id, PAUSED)
        assert client.http.get(f"/runs/{run_id}").json()["summary"]["status"] == PAUSED
        service.release()
        client.http.get(f"/runs/{run_id}", params={"wait": "true"})
        [item] = client.http.get(f"/runs/{run_id}/items").json()["results"]
        assert (item["status"], item["errorMessage"], item["errorCode"]) == (3, "no such luck", 3)


def test_own_components() -> None:
    async def double(given: Any) -> Any:
        return given["x"] * 2

    def refuse(given: Any) -> Any:
        raise ValueError(f"bad thing: {given}")

    steps = [
        {"id": "d", "component": "/python/double", "input": {"x": {"$input": "x"}}},
        {"id": "r", "component": "/python/refuse", "input": {"x": {"$step": "d"}}},
    ]
    with emulator("stepflow", components={"/python/double": double, "/python/refuse": refuse}, strict=True) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        [result] = client.start({"name": "f", "steps": steps[:1], "output": {"$step": "d"}}, wait=True)["results"]
        assert result["output"] == 2.0
        [result] = client.start({"name": "f", "steps": steps, "output": {"$step": "r"}}, wait=True)["results"]
        assert (result["errorMessage"], result["errorCode"]) == ("bad thing: {'x': 2}", 3)


def test_keepalives() -> None:
    with emulator("stepflow", hold=["a"], keepalive=0.02, poll=0.005, strict=True) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        frames = client.frames(client.run_id())
        assert [next(frames) for _ in range(5)][3:] == [": keep-alive"] * 2
        frames.close()  # type: ignore[attr-defined]
        assert service.wire.wait_until_idle()


@pytest.mark.parametrize("fault", [Cut(after_frames(4)), Reset(after_frames(4, -1)), Cut(after_frames(4, 1))])
def test_a_stream_that_broke_can_be_taken_up_at_since(fault: Any) -> None:
    with emulator("stepflow", faults=[fault], strict=True) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        run_id = client.run_id(wait=True)
        seen = []
        with pytest.raises(httpx.TransportError):
            for line in client.frames(run_id):
                seen.append(line)
        assert len(seen) in (3, 4)
        assert client.kinds(run_id, since=3) == KINDS[3:]
        assert service.wire.struck == [fault]


def test_faults_by_keyword() -> None:
    with emulator("stepflow", status={"code": 503, "path": "/health"}, garbage={"at": 10, "data": b"\xff"}) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        assert [client.http.get("/health").status_code for _ in range(2)] == [503, 200]
        run_id = client.run_id(wait=True)
        assert client.http.get(f"/runs/{run_id}/events?runId={run_id}").content[10:11] == b"\xff"
        assert client.kinds(run_id) == KINDS


def test_silence_in_mid_stream_is_only_on_the_wire() -> None:
    with emulator("stepflow", silence={"at": after_frames(2)}) as service:
        assert isinstance(service, StepflowEmulator)
        client = Client(service)
        run_id = client.run_id(wait=True)
        with pytest.raises(httpx.ReadTimeout):
            client.http.get(f"/runs/{run_id}/events?runId={run_id}", timeout=0.2)
        assert client.kinds(run_id) == KINDS
        assert service.wire.struck == [Silence(service.wire.faults[0].at)]  # type: ignore[attr-defined]


def test_ids_of_flows_differ_and_ids_of_blobs_do_not() -> None:
    flow = {
        "name": "f",
        "description": "d",
        "steps": [{"id": "a", "component": "/builtin/noop", "input": dict.fromkeys("abcdef", 1)}],
    }
    with emulator("stepflow", strict=True) as service:
        http = Client(service).http
        assert len({http.post("/flows", json={"flow": flow}).json()["flowId"] for _ in range(8)}) > 1
        assert len({http.post("/blobs", json={"jsonData": flow}).json()["blobId"] for _ in range(8)}) == 1


def test_leaving_in_the_middle_of_runs_and_streams_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    with emulator("stepflow", hold=["a"]) as service:
        assert isinstance(service, StepflowEmulator)
        frames = Client(service).frames(Client(service).run_id())
        next(frames)
    left = set(threading.enumerate()) - before
    assert not [thread.name for thread in left if thread.name.startswith("runs-sdk")]


def test_the_sdk_runs_a_flow_on_it_over_a_broken_wire() -> None:
    with emulator("stepflow", cut=317, status={"code": 503, "method": "GET", "path": "/runs/[^/]+$"}) as service:
        with runs_sdk.connect("stepflow", base_url=service.url, **service.credentials) as client:
            run = client.start(FLOW, {"x": 5})
            assert [event.name for event in run.events() if isinstance(event, runs_sdk.StepFinished)] == ["a", "b"]
            assert run.output(timeout=5) == {"y": 5}
        assert [type(fault).__name__ for fault in service.wire.struck] == ["Cut", "Status"]
        assert service.violations == []
        assert service.wire.wait_until_idle(closed=True)


def test_credentials_are_what_connect_takes_besides_the_url() -> None:
    with emulator("stepflow") as service:
        assert dict(service.credentials) == {}
        assert service.url.startswith("http://127.0.0.1:")
