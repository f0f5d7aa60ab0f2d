# generated from tests/ade/_async/test_many.py by scripts/unasync.py; do not edit
"""Many runs at once: pages of the list serve all, at a few requests a second."""

from __future__ import annotations

from typing import Any

import pytest

import runs_sdk
from runs_sdk._common import sync_backend as backend
from runs_sdk.ade._sync.client import Ade
from runs_sdk.core.errors import NotFoundError
from runs_sdk.testing import Status, emulator

pytestmark = [pytest.mark.anyio]


def densest_second(service: Any) -> int:
    times = [request.received_at for request in service.requests if request.method == "GET"]
    return max(sum(1 for one in times if 0 <= one - at < 1.0) for at in times)


def test_hundreds_of_runs() -> None:
    with emulator("ade", documents=["in.csv"]) as service:
        document = next(iter(service.state.documents))
        ids = [service.add_run(document, "running") for _ in range(300)]
        with Ade(service.url, **service.credentials) as client:
            runs = [client.attach(run_id) for run_id in ids]  # of which nothing is known
            waiting = backend.spawn(runs_sdk.wait_all, runs, 60, name="wait")  # type: ignore[arg-type]
            backend.sleep(1.5)
            for run_id in ids:
                service.set_status(run_id, "succeeded")
            assert waiting.join(30) and waiting.error is None, waiting.error
            assert all(run.snapshot.is_success for run in runs)
        assert densest_second(service) <= 5
        assert len(service.requests) < 30
        assert service.open_streams == 0


def test_runs_that_are_deep_in_the_list_or_nowhere() -> None:
    with emulator("ade", documents=["in.csv"]) as service:
        document = next(iter(service.state.documents))
        old = [service.add_run(document, "running") for _ in range(3)]
        for _ in range(900):
            service.add_run(document, "failed")
        with Ade(service.url, **service.credentials) as client:
            handles = [client.attach(run_id) for run_id in old]
            waiting = backend.spawn(runs_sdk.wait_all, handles, 60, name="wait")  # type: ignore[arg-type]
            backend.sleep(1.0)
            for run_id in old:
                service.set_status(run_id, "failed")
            assert waiting.join(30) and waiting.error is None, waiting.error
            nobody = [client.attach(f"00000000-0000-7000-8000-00000000000{n}") for n in range(4)]
            for handle in nobody:
                with pytest.raises(NotFoundError, match="Run not found"):
                    handle.wait(timeout=20)
            assert client._watcher._waiters == [] and client._watcher._leader is None


def test_polling_survives_failures() -> None:
    with emulator("ade", documents=["in.csv"]) as service:
        document = next(iter(service.state.documents))
        ids = [service.add_run(document, "running") for _ in range(20)]
        service.inject(Status(500, method="GET", path=r"/runs\?", times=4))
        with Ade(service.url, **service.credentials, max_retries=0) as client:
            runs = [client.attach(run_id) for run_id in ids]
            waiting = backend.spawn(runs_sdk.wait_all, runs, 60, name="wait")  # type: ignore[arg-type]
            backend.sleep(1.0)
            for run_id in ids:
                service.set_status(run_id, "cancelled")
            assert waiting.join(30) and waiting.error is None, waiting.error
            assert {run.status for run in runs} == {"cancelled"}
