"""What an ADE server does beside its runs: redirects, its own headers, workers that are lost."""

from __future__ import annotations

import pytest

from runs_sdk._common import async_backend as backend
from runs_sdk.ade._async.client import AsyncAde
from runs_sdk.core.events import Event, RunFinished
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator

pytestmark = [pytest.mark.anyio]


async def test_a_path_with_a_slash_too_many_is_redirected() -> None:
    with emulator("ade", strict=True) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            path = f"/api/v1/workspaces/{service.workspace_id}/runs"
            answer = await client.request("GET", f"{path}/", params={"limit": 3})
            assert answer.status_code == 200 and answer.json()["items"] == []
            assert [(request.path, request.status) for request in service.requests[-2:]] == [
                (f"{path}/", 307),
                (path, 200),
            ]
            assert service.requests[-1].query == {"limit": "3"}
            assert int(answer.headers["x-response-time-ms"]) >= 0


async def test_a_run_whose_worker_is_lost_is_tried_again() -> None:
    """Nothing tells it but a GET between the two: the new attempt's log begins as the old one did."""
    with emulator("ade", documents=["slow.csv"], hold="slow.csv", strict=True) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            run = await client.start(next(iter(service.state.documents)))
            state = service.state.runs[run.id]
            seen: list[Event] = []
            async with run.events(timeout=30) as events:
                async for event in events:
                    seen.append(event)
                    if state.status == "running" and state.attempt == 1:
                        service.expire_lease(run.id)
                        while state.attempt == 1:
                            await backend.sleep(0.01)
                        service.release("slow.csv")
            assert state.attempt == 2
            assert [event for event in seen if isinstance(event, RunFinished)] == seen[-1:]
            assert run.status is RunStatus.SUCCEEDED


async def test_a_run_whose_workers_are_all_lost_has_failed() -> None:
    with emulator("ade", documents=["slow.csv"], hold="slow.csv", attempts=1, strict=True) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            run = await client.start(next(iter(service.state.documents)))
            async with run.events(timeout=30) as events:
                async for _ in events:
                    if service.state.runs[run.id].status == "running":
                        service.expire_lease(run.id)
            result = await run.wait(timeout=10)
            assert result.status is RunStatus.FAILED
            assert result.error is not None and result.error.message == "lease expired"
