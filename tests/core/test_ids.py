"""Ids of runs: what may be asked for, what an answer tells, and whether the two are the same."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from runs_sdk.core.errors import DecodeError, InputValidationError
from runs_sdk.core.ids import check_answer_id, check_id, id_problem, is_same_id, read_id

UUID_TEXT = "1b4e28ba-2fa1-41d2-883f-0016d3cca427"


@pytest.mark.parametrize("value", ["a", "run 1", "Ümlaut", 7, UUID(UUID_TEXT), "x" * 512])
def test_what_can_be_an_id(value: Any):
    assert check_id(value) == str(value)
    assert read_id(value) == str(value)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (None, "is None"),
        (True, "is a bool"),
        (1.5, "is a float"),
        (["a"], "is a list"),
        ("", "is empty"),
        ("  ", "is empty"),
        ("x" * 513, "has 513 characters"),
        ("a\nb", "holds characters that none has"),
        ("a\x7fb", "holds characters that none has"),
        ("a\ud800b", "holds characters that none has"),
    ],
)
def test_what_can_be_none(value: Any, problem: str):
    assert problem in str(id_problem(value))
    assert read_id(value) is None
    with pytest.raises(InputValidationError, match="agent_id: must be an id") as caught:
        check_id(value, "agent_id", service="toy")
    assert caught.value.service == "toy"


@pytest.mark.parametrize("dots", [".", ".."])
def test_an_answer_cannot_make_a_path_of_an_id(dots: str):
    assert read_id(dots) is None


def test_uuids_may_be_written_in_several_ways():
    assert is_same_id("a", "a")
    assert not is_same_id("a", "A")
    assert is_same_id(UUID_TEXT, UUID_TEXT.upper()) and is_same_id(UUID_TEXT, UUID_TEXT.replace("-", ""))


def test_an_answer_about_the_run_that_was_asked_for():
    check_answer_id({"id": "r1"}, "id", "r1", service="toy")
    check_answer_id({"id": UUID_TEXT.upper()}, "id", UUID_TEXT, service="toy")
    check_answer_id({"status": "done"}, "id", "r1", service="toy", states=("phase", "status"))
    check_answer_id({"id": "", "status": "done"}, "id", "r1", service="toy", states=("status",))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"id": "r2"}, "is about 'r2'"),
        ({}, "has no id"),
        ({"status": None}, "has no id"),
        ({"id": ["r1"]}, r"has a id that is none \(list\)"),
    ],
)
def test_an_answer_about_another_run_or_about_none(answer: dict[str, Any], said: str):
    with pytest.raises(DecodeError, match=f"toy: run r1 was asked for, but the answer {said}") as caught:
        check_answer_id(answer, "id", "r1", service="toy", states=("status",))
    assert (caught.value.path, caught.value.run_id) == ("$.id", "r1")
