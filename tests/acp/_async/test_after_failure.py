"""A start behind a failure: the reference server closes a connection on which it answered 5xx, without saying so."""

from __future__ import annotations

import json
import threading

import pytest

from runs_sdk.acp import AsyncAcp
from runs_sdk.core.errors import ServerError
from tests.wire import Wire, WireServer, answer

pytestmark = pytest.mark.anyio

RUN = {"run_id": "22222222-2222-4222-8222-222222222222", "agent_id": "a", "status": "pending"}
RUN_ANSWER = answer(
    json.dumps({**RUN, "creation": {"stream_mode": "values"}}).encode(), Content_Type="application/json"
)


@pytest.mark.parametrize("status", ["500 Internal Server Error", "503 Service Unavailable"])
async def test_a_start_right_after_a_failure_is_not_lost(status: str) -> None:
    lock = threading.Lock()
    failed: set[int] = set()

    def respond(wire: Wire) -> bytes | bool:
        with lock:
            if id(wire.sock) in failed:
                return False  # it had closed this connection, and said so to nobody
            if wire.target.startswith(b"/runs/") and wire.method == b"GET":
                failed.add(id(wire.sock))
                return answer(b'{"detail": "broken"}', status, Content_Type="application/json")
        return RUN_ANSWER

    with WireServer(respond) as server:
        async with AsyncAcp(server.url, version="0.2", max_retries=0) as client:
            for turn in range(3):
                with pytest.raises(ServerError):
                    await client.get(RUN["run_id"])
                run = await client.start("11111111-1111-4111-8111-111111111111", {"turn": turn}, validate=False)
                assert run.id == RUN["run_id"]
        starts = [wire for wire in server.requests if wire.method == b"POST"]
        assert len(starts) == 3
