# generated from tests/cloudcruise/_async/test_workspace.py by scripts/unasync.py; do not edit
"""What surrounds the runs: limits, error codes, secret providers, and looks into a run."""

from __future__ import annotations

from typing import Any

import pytest
from runs_api.cloudcruise.api.error_code import create_error_code, list_error_codes, update_error_code
from runs_api.cloudcruise.api.run import get_debug_snapshots, get_live_connection, list_workflow_errors
from runs_api.cloudcruise.api.secret_provider import list_secret_provider_items, list_secret_providers
from runs_api.cloudcruise.models.error_code import ErrorCode

from runs_sdk.cloudcruise._sync.client import CloudCruise
from runs_sdk.core.errors import ApiError, BadRequestError, InputValidationError, RateLimitError
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

KEY = CloudCruiseEmulator.credentials["api_key"]
ASKING = ("execution.start", "interaction.waiting", ("execution.success", {"data": 1}))
BLOCKED = ("execution.start", "execution.input_required", ("execution.success", {"data": 1}))
FAILING = ("execution.start", ("execution.failed", {"errors": [{"message": "Button not found", "error_code": "E1"}]}))
SCRIPTS = {"asking": ASKING, "blocked": BLOCKED, "failing": FAILING}


def connect(service: Any, **options: Any) -> CloudCruise:
    return CloudCruise(KEY, base_url=service.url, **options)


def test_beyond_the_rate_limit_a_request_is_429_and_says_when_to_come_back():
    with emulator("cloudcruise", rate_limit=2, strict=True) as service:
        with connect(service, max_retries=0) as client:
            run = client.attach("nobody's")
            for _ in range(2):
                with pytest.raises(ApiError) as missing:
                    run.refresh()
                assert missing.value.headers["x-ratelimit-limit"] == "2"
            assert missing.value.headers["x-ratelimit-remaining"] == "0"
            with pytest.raises(RateLimitError) as limited:
                run.refresh()
            error = limited.value
            assert error.headers["retry-after"] == error.headers["x-ratelimit-reset"] == "1"
            assert error.details["limit"] == 2 and error.details["remaining"] == 0
            assert error.details["retryAfterSeconds"] == 1


def test_a_start_beyond_the_usage_limit_is_402_and_not_sent_again():
    with emulator("cloudcruise", usage_limit=1, strict=True) as service:
        with connect(service) as client:
            assert ((client.start("wf1")).wait(timeout=10)).is_success
            with pytest.raises(ApiError, match="Usage limit exceeded.*usage limit is reached") as refused:
                client.start("wf1")
            error = refused.value
            assert (error.status_code, error.code) == (402, "USAGE_LIMIT_EXCEEDED")
            assert (error.details["currentUsage"], error.details["limit"]) == (1, 1)
            assert [request.path for request in service.requests if request.method == "POST"] == ["/run"] * 2


def test_a_question_that_nobody_answers_fails_the_run_and_input_is_too_late():
    with emulator("cloudcruise", scripts=SCRIPTS, input_timeout=0.05, strict=True) as service:
        with connect(service) as client:
            for workflow in ("asking", "blocked"):
                run = client.start(workflow)
                result = run.wait(timeout=10, on_waiting="wait")
                assert result.status is RunStatus.FAILED
                assert result.error is not None and result.error.code == "INPUT-E0001"
            with pytest.raises(BadRequestError, match="does not wait for input any more"):
                client.runs.submit_new_input_variables(run.id, {"a": 1})


def test_looks_into_a_run():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            seen, unseen = client.start("asking", debug=True), client.start("asking")
            found = (get_debug_snapshots.sync_detailed(seen.id, "node-1", client=client.api)).parsed
            assert (found.session_id, found.node_id) == (seen.id, "node-1")
            assert found.page_snapshot_url.endswith("node-1.html") and len(found.screenshots) == 1
            missing = get_debug_snapshots.sync_detailed(unseen.id, "node-1", client=client.api)
            assert missing.status_code == 404
            tokens = set()
            for _ in range(2):
                live = (get_live_connection.sync_detailed(seen.id, client=client.api)).parsed
                assert live.session_id == seen.id and live.url.startswith("wss://")
                tokens.add(live.auth_token)
            assert len(tokens) == 2  # each can be used once
            seen.cancel()
            assert (get_live_connection.sync_detailed(seen.id, client=client.api)).status_code == 404


def test_the_errors_of_a_workflow_come_by_their_codes():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            runs = [client.start("failing") for _ in range(3)]
            for run in runs:
                assert (run.wait(timeout=10)).status is RunStatus.FAILED
            since = "2020-01-01T00:00:00+00:00"
            for limit, count in ((1000, 3), (2, 2)):
                told = list_workflow_errors.sync_detailed(
                    "failing", client=client.api, start_timestamp=since, limit=limit
                )
                assert told.parsed.total_errors == count
                [(code, group)] = told.parsed.error_groups.additional_properties.items()
                assert code == "E1" and group.count == count and group.errors[0].message == "Button not found"
            none = list_workflow_errors.sync_detailed("asking", client=client.api, start_timestamp=since)
            assert none.parsed.total_errors == 0
            wrong = list_workflow_errors.sync_detailed("asking", client=client.api, start_timestamp="soon")
            assert wrong.status_code == 400


def test_error_codes_and_secret_providers():
    with emulator("cloudcruise", secret_providers={"vault-1": ["Bank", "Shop"]}, strict=True) as service:
        with connect(service) as client:
            body = ErrorCode(error_code="ERR-0001", workflow_id="wf1", retries=2)
            added = (create_error_code.sync_detailed(client=client.api, body=body)).parsed
            change = ErrorCode(error_action="retry")
            changed = update_error_code.sync_detailed(added.id, client=client.api, body=change)
            assert (changed.parsed.error_action, changed.parsed.retries) == ("retry", 2)
            for workflow, count in (("wf1", 1), ("wf2", 0)):
                listed = (list_error_codes.sync_detailed(client=client.api, workflow_id=workflow)).parsed
                assert len(listed) == count
            missing = update_error_code.sync_detailed("no", client=client.api, body=change)
            assert missing.status_code == 404
            [provider] = (list_secret_providers.sync_detailed(client=client.api)).parsed
            items = (list_secret_provider_items.sync_detailed(provider.id, client=client.api)).parsed
            assert [item.title for item in items] == ["Bank", "Shop"]
            assert (list_secret_provider_items.sync_detailed("no", client=client.api)).status_code == 404


def test_looks_into_a_run_and_at_secret_providers():
    with emulator("cloudcruise", scripts=SCRIPTS, secret_providers={"team": ["Bank"]}, strict=True) as service:
        with connect(service) as client:
            run = client.start("asking", debug=True)
            snapshots = run.debug_snapshots("node-1")
            assert (snapshots.session_id, snapshots.node_id) == (run.id, "node-1")
            assert snapshots == client.runs.debug_snapshots(run.id, "node-1")
            assert snapshots.screenshots
            live = run.live_view()
            assert live.session_id == run.id and live.url.startswith("wss://")
            assert live.auth_token and live.auth_token not in repr(live)
            [provider, *_] = client.secret_providers.list()
            assert provider.provider_type == "1password"
            [item, *_] = client.secret_providers.items(provider.id)
            assert item.ref


def test_runs_of_several_workflows_are_listed():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            for name in ("asking", "blocked", "failing"):
                client.start(name)
            found = [run.workflow for run in client.list(workflow_id=["asking", "failing"])]
            assert found == ["failing", "asking"]
            assert [run.workflow for run in client.list(workflow_id="blocked")] == ["blocked"]
            with pytest.raises(InputValidationError, match="credential_id: is an empty list"):
                client.list(credential_id=[])
