"""Tables and schemas, held against the document and the generated package."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from runs_sdk._common.request_schemas import request_schemas
from runs_sdk.core.errors import DecodeError
from runs_sdk.core.models import RunStatus
from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.core.times import read_time
from runs_sdk.runai.checks import _arguments, find_problems
from runs_sdk.runai.compat.runai_client import RunaiClient
from runs_sdk.runai.kinds import KINDS
from runs_sdk.runai.rules import LAST, RECORD, SAME, RunaiRules
from runs_sdk.runai.snapshots import STATUS, build_snapshot
from runs_sdk.runai.versions import NEWEST, read_version

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    (path.parent.name, path.stem)
    for path in sorted((ROOT / "generated/runs_api/runai/api").glob("*/*.py"))
    if path.stem != "__init__"
]


def module(name):
    [tag] = [tag for tag, each in MODULES if each == name]
    return import_module(f"runs_api.runai.api.{tag}.{name}")


@pytest.fixture(scope="module")
def document():
    return YAML(typ="safe").load((ROOT / "openapi" / "runai.yaml").read_text(encoding="utf-8"))


def test_every_phase_of_the_document_has_a_status(document):
    assert set(STATUS) == set(document["components"]["schemas"]["Phase"]["enum"])
    assert {native for native, status in STATUS.items() if status.is_finished} == {"Completed", "Failed"}
    assert STATUS["Stopped"] is RunStatus.SUSPENDED


def test_the_package_says_which_control_plane_it_describes(document):
    assert document["info"]["version"] == RunaiClient.document_version == ".".join(map(str, NEWEST))


def test_every_kind_has_its_operations(document):
    known = {operation["operationId"] for item in document["paths"].values() for operation in item.values()}
    for kind in KINDS.values():
        verbs = ("suspend", "resume", "get", "delete") if kind.suspends else ("get", "delete")
        for name in (kind.create, *(f"{verb}_{kind.noun}" for verb in verbs)):
            assert name in known
            import_module(f"runs_api.runai.api.{kind.tag}.{name}")


def test_every_checked_parameter_is_one_of_the_generated_function(document):
    for tag, name in MODULES:
        module = import_module(f"runs_api.runai.api.{tag}.{name}")
        known = request_schemas("runs_api.runai").of(module.OPERATION.method, module.OPERATION.path)
        parameters = inspect.signature(module._get_kwargs).parameters
        assert known is not None
        assert len(_arguments(module)) == len(known.query)
        assert known.body is None or "body" in parameters


@pytest.mark.parametrize(
    ("operation", "parameters", "words"),
    [
        ("get_workloads", {"limit": 501}, "at most 500"),
        ("get_workloads", {"sort_order": "up"}, '"asc"'),
        ("get_workloads", {"filter_by": ["name~x"]}, "must match"),
        ("create_project", {"body": {"name": "p"}}, "clusterId"),
        ("create_training1", {"body": {"name": "t", "projectId": 1, "clusterId": "c"}}, "must be text"),
        ("create_training1", {"body": {"name": "t", "projectId": "1", "clusterId": "c", "sepc": {}}}, '"spec"'),
    ],
)
def test_bad_requests_are_found(operation, parameters, words):
    assert words in "\n".join(map(str, find_problems(module(operation), parameters)))


def test_good_requests_are_let_through():
    spec = {"image": None, "labels": [{"name": "a", "value": "b"}], "compute": {"gpuPortionRequest": 0.5}}
    body = {"name": "t", "projectId": "1", "clusterId": "c", "spec": spec}
    assert find_problems(module("create_training1"), {"body": body}) == []


def record(phase: str, name: str) -> ServerSentEvent:
    update = {"phase": phase, "phaseMessage": ""}
    meta = {"creationTimestamp": "2026-01-01T00:00:00Z", "type": "PhaseUpdate"}
    return ServerSentEvent(name, json.dumps({"meta": meta, "spec": {"phaseUpdate": update}}), "1")


def test_only_the_last_change_of_phase_ends_a_run():
    rules = RunaiRules("r")
    assert rules.decode(record("Failed", LAST)).ends
    assert not rules.decode(record("Failed", RECORD)).ends
    assert not rules.decode(record("Running", LAST)).ends
    assert rules.decode(record("Pending", SAME)).events[0].event_type == "service_event"
    assert rules.decode(record("Sleeping", RECORD)).events[0].status is RunStatus.UNKNOWN


@pytest.mark.parametrize("data", ["", "[]", "3", '{"meta": 3}', '{"spec": [1]}'])
def test_what_is_no_record_is_a_decode_error_or_kept(data):
    try:
        assert RunaiRules("r").decode(ServerSentEvent("record", data, "1")).events
    except DecodeError as error:
        assert error.run_id == "r"


def test_snapshots_survive_what_is_missing_or_new():
    assert build_snapshot({"id": "x"}).status is RunStatus.QUEUED
    assert build_snapshot({"id": "x", "phase": "Dreaming"}).status is RunStatus.UNKNOWN
    assert build_snapshot({"id": "x", "phase": "Running", "deletedAt": "2026-01-01T00:00:00Z"}).is_finished
    assert build_snapshot({"id": "x", "phase": "Failed", "conditions": [{"message": "why"}]}).error.message == "why"
    with pytest.raises(DecodeError):
        build_snapshot({})
    assert read_time("yesterday") is None and read_time("2026-01-01T00:00:00").tzinfo is not None
    assert read_version("v2.18") == (2, 18) and read_version("latest") is None
