"""What is sent to start and to answer runs: bodies for both versions, and all problems at once."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk.acp.inputs import Start, build_body, check_answer, resume_schema, sends_output, split_config
from runs_sdk.core.errors import InputValidationError, UnsupportedOperation

DESCRIPTOR: dict[str, Any] = {
    "specs": {
        "input": {"type": "object", "properties": {"message": {"type": "string"}}, "required": ["message"]},
        "config": {"type": "object", "properties": {"test": {"type": "boolean"}}},
        "interrupts": [{"interrupt_type": "approval", "resume_payload": {"type": "object", "required": ["answer"]}}],
    }
}


def test_the_newer_body() -> None:
    start = Start("a", {"message": "hi"}, {"test": True}, {"k": "v"}, stream_mode=["values", "custom"], tags=["x"],
                  on_disconnect="continue", multitask_strategy="enqueue", after_seconds=0, on_completion="keep",
                  webhook="http://localhost/hook", recursion_limit=5)  # fmt: skip
    assert build_body(start, "0.2", DESCRIPTOR) == {
        "agent_id": "a",
        "input": {"message": "hi"},
        "metadata": {"k": "v"},
        "config": {"tags": ["x"], "recursion_limit": 5, "configurable": {"test": True}},
        "webhook": "http://localhost/hook",
        "stream_mode": ["values", "custom"],
        "on_disconnect": "continue",
        "multitask_strategy": "enqueue",
        "after_seconds": 0,
        "on_completion": "keep",
    }


def test_the_older_body() -> None:
    start = Start("a", {"message": "hi"}, {"test": True}, thread="t", stream_mode="values")
    assert build_body(start, "0.1", DESCRIPTOR) == {
        "agent_id": "a",
        "thread_id": "t",
        "input": {"message": "hi"},
        "config": {"test": True},
        "streaming": "result",
    }


def test_what_is_not_given_is_not_sent_but_for_a_configuration_that_the_agent_describes() -> None:
    assert build_body(Start("a", {"message": "hi"}), "0.2") == {"agent_id": "a", "input": {"message": "hi"}}
    body = build_body(Start("a", {"message": "hi"}), "0.2", DESCRIPTOR)
    assert body["config"] == {"configurable": {}}
    assert build_body(Start("a"), "0.2")["input"] == {}


def test_a_whole_configuration_is_taken_as_it_is() -> None:
    assert split_config({"tags": ["x"], "configurable": {"test": True}}) == ({"tags": ["x"]}, {"test": True})
    assert split_config({"test": True}) == ({}, {"test": True})
    assert split_config({}) == ({}, {})
    body = build_body(Start("a", {"message": "hi"}, {"tags": ["x"]}), "0.2", DESCRIPTOR)
    assert body["config"] == {"tags": ["x"], "configurable": {}}


def test_all_problems_at_once() -> None:
    start = Start(
        "a", {"msg": 1}, {"test": "no"}, webhook="nota url", on_disconnect="explode", stream_mode="everything"
    )
    with pytest.raises(InputValidationError) as caught:
        build_body(start, "0.2", DESCRIPTOR)
    assert sorted(problem.path for problem in caught.value.errors) == [
        "config.test",
        "input.message",
        "on_disconnect",
        "stream_mode",
        "webhook",
    ]
    assert "the start of the run has 5 problems" in str(caught.value)


def test_any_json_can_be_an_input() -> None:
    for value in ("text", 5, 1.5, True, [1, 2], {"a": None}):
        assert build_body(Start("a", value), "0.2")["input"] == value
    with pytest.raises(InputValidationError, match="bytes"):
        build_body(Start("a", {"x": b"no"}), "0.2")


def test_options_that_the_older_version_does_not_have() -> None:
    with pytest.raises(UnsupportedOperation, match="on_disconnect, tags"):
        build_body(Start("a", {}, {"tags": ["x"]}, on_disconnect="cancel"), "0.1")
    with pytest.raises(UnsupportedOperation, match="more than one stream_mode"):
        build_body(Start("a", {}, stream_mode=["values", "custom"]), "0.1")


def test_options_for_runs_in_a_thread_and_for_the_others() -> None:
    with pytest.raises(UnsupportedOperation, match="if_not_exists"):
        build_body(Start("a", {}, if_not_exists="create"), "0.2")
    with pytest.raises(UnsupportedOperation, match="on_completion"):
        build_body(Start("a", {}, thread="t", on_completion="keep"), "0.2")
    body = build_body(Start("a", {}, thread="t", if_not_exists="create", stream_subgraphs=True), "0.2")
    assert body == {"agent_id": "a", "input": {}, "if_not_exists": "create", "stream_subgraphs": True}


def test_answers_are_checked_against_the_schema_of_their_question() -> None:
    schema = resume_schema(DESCRIPTOR, "approval")
    check_answer(schema, {"answer": "yes"}, "r")
    with pytest.raises(InputValidationError, match="answer.answer: is missing") as caught:
        check_answer(schema, {"nope": 1}, "r")
    assert caught.value.run_id == "r"
    assert resume_schema(DESCRIPTOR, "other") is resume_schema(None, "approval") is None


@pytest.mark.parametrize(
    ("mode", "output"),
    [(None, True), ("values", True), ("custom", False), (["custom"], False), (["values", "custom"], True), ([], True)],
)
def test_which_streams_bring_the_output(mode: Any, output: bool) -> None:
    assert sends_output(mode) is output
