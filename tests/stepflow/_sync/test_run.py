# generated from tests/stepflow/_async/test_run.py by scripts/unasync.py; do not edit
"""Start and result in one call: by one request where the run is short, without losing one that is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from runs_sdk.core.errors import InputValidationError, StartUnknown, WaitTimeout
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.testing import Cut, WireProxy, emulator
from tests.stepflow.sample_flows import GREET, SLOW


@pytest.fixture
def client(url: str) -> Iterator[Stepflow]:
    with Stepflow(url) as client:
        yield client


def test_a_short_run_is_one_request() -> None:
    with emulator("stepflow", retries=0) as service:
        with Stepflow(service.url) as client:
            client.run(GREET, {"name": "x"})  # stores the flow
            before = len(service.requests)
            result = client.run(GREET, {"name": "World"})
            assert (result.is_success, result.output) == (True, {"name": "World"})
            (request,) = service.requests[before:]
            assert (request.method, request.path) == ("POST", "/api/v1/runs")
            assert {"wait": True, "timeoutSecs": 1}.items() <= request.json().items()
            quick = client.with_options(timeout=2)  # a request of which may not be held for a second
            assert (quick.run(GREET, {"name": "y"})).output == {"name": "y"}
            body = [r for r in service.requests if r.method == "POST"][-1].json()
            assert "wait" not in body and body["timeoutSecs"] == 0


def test_a_start_is_answered_at_once(client: Stepflow) -> None:
    run = client.start(SLOW, {"ms": 9000})  # it says timeoutSecs 0
    assert not (run.refresh()).is_finished
    batch = client.start_batch(SLOW, [{"ms": 9000}, {"ms": 9000}])
    assert not (batch.refresh()).is_finished


def test_a_longer_run_is_followed_to_its_end(client: Stepflow) -> None:
    result = client.run(SLOW, {"ms": 1300})
    assert result.is_success
    assert result.output == (client.get(result.run_id)).output


def test_a_run_that_outlasts_its_timeout_goes_on(client: Stepflow) -> None:
    with pytest.raises(WaitTimeout) as caught:
        client.run(SLOW, {"ms": 3000}, timeout=0.2)
    assert caught.value.run_id is not None
    assert (client.attach(caught.value.run_id).wait(timeout=20)).is_success


def test_a_failed_run_is_a_result_with_its_error() -> None:
    with emulator("stepflow", fail={"greet": "no such language"}, retries=0) as service:
        with Stepflow(service.url) as client:
            result = client.run("examples/greet.yaml", {"name": "World"})
            assert result.status == "failed"
            assert result.error is not None
            assert "no such language" in result.error.message


def test_a_start_whose_answer_is_lost_is_unknown_and_not_sent_again(url: str) -> None:
    with WireProxy(url) as proxy:
        with Stepflow(proxy.url) as client:
            flow_id = client.store(GREET)
            proxy.inject(Cut(0, method="POST", path=r"/runs$"))
            with pytest.raises(StartUnknown):
                client.run(flow_id, {"name": "x"})
            assert sum(request.path.endswith("/runs") and request.method == "POST" for request in proxy.requests) == 1


def test_problems_and_unknown_options_are_refused(client: Stepflow) -> None:
    with pytest.raises(InputValidationError):
        client.run("no-such-file.yaml")
    with pytest.raises(TypeError, match="unexpected options: nonsense"):
        client.run(GREET, {"name": "x"}, nonsense=1)
