"""The models' ways to be read and written."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from runs_sdk.acp.compat import (
    ApiValueError,
    Run,
    RunCreate,
    RunError,
    RunSearchRequest,
    RunStatus,
    StreamingMode,
)

RUN = {
    "run_id": "r1",
    "agent_id": "a1",
    "created_at": "2026-01-02T03:04:05",
    "updated_at": "2026-01-02T03:04:06",
    "status": "success",
    "creation": {"agent_id": "a1", "input": {"message": "hi"}, "streaming": "custom"},
}


def test_a_model_is_read_and_written_in_every_form():
    run = Run.from_json(json.dumps(RUN))
    assert run == Run.from_dict(RUN) == Run.model_validate(RUN) == Run.model_validate_json(json.dumps(RUN))
    assert (run.status, run.created_at) == (RunStatus.SUCCESS, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert run.creation.streaming is StreamingMode.CUSTOM
    assert json.loads(run.to_json()) == run.to_dict()
    assert run.to_dict()["created_at"] == "2026-01-02T03:04:05+00:00"
    dumped = run.model_dump()
    assert dumped["creation"]["input"] == {"message": "hi"}
    assert (dumped["status"], dumped["thread_id"]) == (RunStatus.SUCCESS, None)
    assert "thread_id" not in run.model_dump(exclude_none=True) | run.model_dump(exclude_unset=True)
    assert run.model_dump(include=["run_id"]) == {"run_id": "r1"}
    assert json.loads(run.model_dump_json(exclude={"creation"}))["status"] == "success"
    assert "'run_id': 'r1'" in run.to_str()
    assert run.model_copy(update={"run_id": "r2"}).run_id == "r2"


@pytest.mark.parametrize("text", ["", "[1]", "null", "{"])
def test_what_is_no_object_is_refused(text: str):
    with pytest.raises(ApiValueError, match=r"\$: (is no JSON|must be an object)"):
        RunCreate.from_json(text)
    with pytest.raises(ValueError, match="RunSearchRequest has 1 problem"):
        RunSearchRequest.model_validate(text)


def test_validation_names_every_field():
    with pytest.raises(ApiValueError) as caught:
        RunError.model_validate({"run_id": "r1", "errcode": "seven"})
    assert {problem.path for problem in caught.value.errors} == {"errcode", "description"}
