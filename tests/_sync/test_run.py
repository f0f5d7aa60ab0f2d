# generated from tests/_async/test_run.py by scripts/unasync.py; do not edit
"""`client.run`: start and result in one call, on services that have no cheaper way."""

from __future__ import annotations

import pytest

import runs_sdk
from runs_sdk._sync.client import RunsClient
from runs_sdk.core.errors import UnsupportedOperation
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.testing import Cut, emulator


def test_services_without_a_cheaper_way_start_and_wait() -> None:
    script = ("execution.start", ("execution.success", {"data": {"total": 42}}))
    with emulator("cloudcruise", script=script) as service:
        client = runs_sdk.connect("cloudcruise", base_url=service.url, **service.credentials)
        with client:
            result = client.run("workflow-123", timeout=20)
        assert (result.is_success, result.output) == (True, {"total": 42})
    with emulator("acp") as service:
        client = runs_sdk.connect("acp", base_url=service.url, **service.credentials)
        with client:
            result = client.run(service.agent_id, {"message": "hello", "mode": "echo"}, timeout=20)
        assert result.is_success


def test_a_client_that_starts_nothing_says_so() -> None:
    class Reader(RunsClient):
        SERVICE = Stepflow.SERVICE
        API_PACKAGE = Stepflow.API_PACKAGE
        _auth = Stepflow._auth
        _rules = Stepflow._rules

    with Reader({"base_url": "http://127.0.0.1:9"}) as client:
        with pytest.raises(UnsupportedOperation, match="start runs"):
            client.run("x")


def test_a_long_acp_run_in_one_call_is_not_lost_when_its_time_is_over_or_its_answer() -> None:
    with emulator("acp") as service:
        with runs_sdk.connect("acp", base_url=service.url, **service.credentials) as client:
            before = len(service.requests)
            result = client.run(service.agent_id, {"message": "hello", "mode": "echo"}, timeout=20)
            assert result.is_success
            posts = [one for one in service.requests[before:] if one.method == "POST" and "search" not in one.path]
            assert [one.path.rpartition("/")[2] for one in posts] == ["wait"]
            service.inject(Cut(0, method="POST", path=r"/runs/wait"))
            again = client.run(service.agent_id, {"message": "again", "mode": "echo"}, timeout=20)
            assert again.is_success and again.run_id != result.run_id
