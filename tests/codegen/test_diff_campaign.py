"""Random edits of whole documents: each is found, judged right, and nothing else is said."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen.comparison import Source, diff, read
from runs_sdk.codegen.load import load
from tests.codegen.edits import EDITS, edited, retold, shuffled

ROOT = Path(__file__).resolve().parents[2]
OURS = sorted((ROOT / "openapi").glob("*.yaml"))
SMALL_FIRST = [pytest.param(path, marks=[pytest.mark.full] if path.stem in ("ade", "runai") else []) for path in OURS]
"""The two large documents take minutes."""
PUBLISHED = sorted((ROOT.parent / "shared" / "specs").glob("*.*"))

_document = cache(load)
_source = cache(read)


def _found(old: Source, new: dict[str, Any], seed: int) -> Counter[tuple[str, str]]:
    other = read(new)
    if seed % 10:
        other.names = old.names  # nobody looks at them here, and to find those of a large document takes longest
    return Counter((each.rule, each.severity) for each in diff(old, other).changes)


def _one_by_one(path: Path, count: int) -> None:
    document = _document(path)
    wrong = []
    for seed in range(count):
        chooser = random.Random(f"{path.name} {seed}")
        edit = EDITS[seed % len(EDITS)]
        new, expected = edited(document, [edit], chooser)
        found = _found(_source(path), new, seed)
        if set(found) != set(expected):
            wrong.append((seed, edit.__name__, expected, dict(found)))
    assert not wrong, f"{len(wrong)} of {count}: {wrong[:5]}"


def _ten_together(path: Path, count: int) -> None:
    document = _document(path)
    # what an edit does to a schema cannot be seen any more when the only operation that reaches it is gone
    kinds = [each for each in EDITS if each.__name__ not in ("remove_operation", "remove_property", "remove_success")]
    wrong = []
    for seed in range(count):
        chooser = random.Random(f"{path.name} together {seed}")
        new, expected = edited(document, chooser.sample(kinds, 10), chooser)
        found = _found(_source(path), new, seed)
        if set(found) != set(expected):
            wrong.append((seed, sorted(expected), dict(found)))
    assert not wrong, f"{len(wrong)} of {count}: {wrong[:3]}"


@pytest.mark.parametrize("path", SMALL_FIRST, ids=lambda path: path.stem)
def test_each_edit_of_our_documents_is_found_and_judged(path: Path) -> None:
    _one_by_one(path, len(EDITS))


@pytest.mark.full
@pytest.mark.parametrize("path", PUBLISHED or OURS, ids=lambda path: path.name)
def test_three_hundred_edits_are_found_and_judged(path: Path) -> None:
    _one_by_one(path, 300)


@pytest.mark.full
@pytest.mark.parametrize("path", PUBLISHED or OURS, ids=lambda path: path.name)
def test_three_hundred_times_ten_edits_together_are_found(path: Path) -> None:
    _ten_together(path, 300)


@pytest.mark.parametrize("path", SMALL_FIRST, ids=lambda path: path.stem)
def test_a_document_that_was_only_rewritten_has_not_changed(path: Path) -> None:
    document = _document(path)
    assert diff(document, document).changes == []
    assert diff(document, shuffled(document, random.Random(7))).changes == []
    assert diff(document, dict(retold(document))).changes == []


@pytest.mark.skipif(not PUBLISHED, reason="the published documents are not here")
@pytest.mark.full
@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_a_published_document_that_was_only_rewritten_has_not_changed(path: Path) -> None:
    document = _document(path)
    assert diff(document, shuffled(document, random.Random(7))).changes == []
    assert diff(document, dict(retold(document))).changes == []


ACP = [each for each in PUBLISHED if each.name.startswith("acp-")]


@pytest.mark.skipif(len(ACP) != 2, reason="the published documents are not here")
def test_what_changed_between_two_real_versions_of_acp() -> None:
    """Each line of what is known to differ between the versions 0.1 and 0.2.3 is in the report."""
    changes = diff(*sorted(ACP)).changes
    said = {(each.rule, each.operation or each.schema.partition(",")[0], each.what) for each in changes}
    new = {operation for rule, operation, _ in said if rule == "operation-added"}
    assert {
        "POST /runs/wait", "POST /runs/stream", "GET /runs/{run_id}/wait", "POST /runs/{run_id}/cancel",
        "PATCH /threads/{thread_id}", "POST /threads/{thread_id}/copy", "GET /threads/{thread_id}/runs",
        "POST /threads/{thread_id}/runs", "POST /threads/{thread_id}/runs/stream",
        "POST /threads/{thread_id}/runs/wait",
        "GET /threads/{thread_id}/runs/{run_id}", "POST /threads/{thread_id}/runs/{run_id}",
        "DELETE /threads/{thread_id}/runs/{run_id}", "GET /threads/{thread_id}/runs/{run_id}/wait",
        "GET /threads/{thread_id}/runs/{run_id}/stream", "POST /threads/{thread_id}/runs/{run_id}/cancel",
    } <= new  # fmt: skip
    gone = {operation for rule, operation, _ in said if rule == "operation-removed"}
    assert {"GET /runs/{run_id}/output", "GET /runs/{run_id}/threadstate"} <= gone
    for expected in (
        ("success-removed", "GET /runs/{run_id}/stream", "the answer 204 is gone"),
        ("success-removed", "DELETE /runs/{run_id}", "the answer 200 is gone"),
        ("success-added", "DELETE /runs/{run_id}", "there is an answer 204 now"),
        ("error-removed", "GET /runs/{run_id}", "the answer 409 is gone"),
        ("property-became-optional", "RunCreate", "the property agent_id is optional now"),
        ("property-removed", "RunCreate", "the property thread_id is gone"),
        ("property-removed", "RunCreate", "the property streaming is gone"),
        ("property-added", "RunCreate", "the property stream_mode is new"),
        ("property-added", "RunCreate", "the property on_disconnect is new"),
        ("property-added", "RunCreate", "the property multitask_strategy is new"),
        ("property-added", "RunCreate", "the property after_seconds is new"),
        ("property-removed", "Thread", "the property agent_id is gone"),
        ("property-added-required", "Thread", "the property status is new, and required"),
        ("property-added-required", "Thread", "the property created_at is new, and required"),
    ):
        assert expected in said, expected
    data = {what for rule, place, what in said if rule.startswith("alternative-") and place == "RunOutputStream"}
    assert "data: can be ValueRunErrorUpdate besides" in data
    assert "data: can be ValueRunInterruptUpdate besides" in data
    assert "data: cannot be RunResult any more" in data
