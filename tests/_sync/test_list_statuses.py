# generated from tests/_async/test_list_statuses.py by scripts/unasync.py; do not edit
"""Lists take each status of the words that all services share; where a service has no such state, they are empty."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk import RunStatus, Snapshot, connect
from runs_sdk._common import sync_backend as backend
from runs_sdk.core.errors import InputValidationError
from runs_sdk.testing import emulator

from .test_told_end import OPTIONS, start

AGENT = "11111111-1111-4111-8111-111111111111"
LACKS = {
    "acp": {"queued", "suspended", "cancelled", "unknown"},
    "ade": {"waiting", "suspended", "unknown"},
    "cloudcruise": {"suspended", "unknown"},
    "runai": {"waiting", "unknown"},
    "stepflow": {"queued", "waiting", "unknown"},
}
"""The states that no run of the service can have."""


def client_of(served: Any) -> Any:
    return connect(served.service, base_url=served.url, **served.credentials)


def settled(run: Any) -> Snapshot:
    """The state of a run that is held, once it is at work."""
    while (snapshot := run.refresh()).status != RunStatus.RUNNING:
        backend.sleep(0.001)
    return snapshot


@pytest.mark.parametrize("service", sorted(LACKS))
def test_each_status_of_all_services_can_be_asked_for(service: str) -> None:
    with emulator(service, **OPTIONS.get(service, {})) as served:
        with client_of(served) as client:
            if service == "acp":
                run = client.start(AGENT, {"message": "hi", "mode": "interrupt"})
                status = (run.wait(on_waiting="return", timeout=60)).status
            else:
                run = start(client, service, served)
                status = (settled(run)).status
            found = {word: [each for each in client.list(status=word)] for word in RunStatus}
            assert [each.run_id for each in found[status]] == [run.id]
            assert all(each.status == word for word, each_found in found.items() for each in each_found)
            served.wire.requests.clear()
            for word in LACKS[service]:
                assert client.list(status=RunStatus(word), limit=5).all() == []
            assert served.requests == [], "nothing to ask for"
            with pytest.raises(InputValidationError, match=r"status: .*'odd'"):
                client.list(status="odd").all()


def test_of_several_statuses_those_that_there_are_count() -> None:
    with emulator("ade", **OPTIONS["ade"]) as served:
        with client_of(served) as client:
            run = start(client, "ade", served)
            status = (settled(run)).status
            assert [each.run_id for each in client.list(status=["waiting", status])] == [run.id]
            assert client.list(status=["waiting", "suspended"]).all() == []
            either: Any = {"document_id": next(iter(served.state.documents)), "match": "any"}
            assert [each.run_id for each in client.list(status="waiting", **either)] == [run.id]
            assert client.list(status="waiting", match="any").all() == []
            with pytest.raises(InputValidationError, match="'odd'"):
                client.list(status=["waiting", "odd"]).all()


def test_a_workload_that_was_deleted_is_listed_as_cancelled() -> None:
    with emulator("runai", **OPTIONS["runai"]) as served:
        with client_of(served) as client:
            run = start(client, "runai", served)
            assert client.list(status="cancelled").all() == []
            client.delete(run.id)
            run.wait(timeout=60)
            found = client.list(status="cancelled").all()
            assert [(each.run_id, each.status) for each in found] == [(run.id, "cancelled")]
            assert client.list(status="running").all() == []
