# generated from tests/langgraph/_async/test_conversation.py by scripts/unasync.py; do not edit
"""Runs of a LangGraph server from start to end, on the emulator and on the real one."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk import (
    ConflictError,
    Event,
    InputValidationError,
    InteractionNeeded,
    NotFoundError,
    OutputUpdated,
    RunCancelled,
    RunFailed,
    RunFinished,
    RunStatus,
    RunWaiting,
    StepFinished,
    StepStarted,
    UnprocessableEntityError,
)
from runs_sdk._common import sync_backend as backend
from runs_sdk.langgraph import LangGraph


def steps(events: list[Event]) -> list[tuple[str, str]]:
    kinds = {StepStarted: "begins", StepFinished: "ends"}
    return [(kinds[type(event)], event.name) for event in events if type(event) in kinds]


def all_of(run: Any) -> list[Event]:
    return [event for event in run]


def test_a_run_is_followed_step_by_step_to_its_output(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"})
        events = all_of(run)
        assert steps(events) == [("begins", "first"), ("ends", "first"), ("begins", "second"), ("ends", "second")]
        assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.SUCCEEDED
        assert {type(event).__name__ for event in events} == {
            "StatusChanged", "StepStarted", "StepFinished", "RunFinished",
        }  # fmt: skip
        assert run.output() == {"name": "Ada", "greeting": "hello Ada", "log": ["first", "second"]}
        assert run.ids == (run.id,) and run.thread_id is not None


def test_three_questions_in_one_conversation(url: str):
    with LangGraph(url) as client:
        run = client.start("ask", {"name": "Ada"})
        asked, questions = [], []
        for event in run:
            if isinstance(event, InteractionNeeded):
                assert event.interaction is not None
                asked.append(event.interaction.prompt)
                questions.append(event.interaction.id)
                run.respond(f"to {event.interaction.prompt}")
        assert asked == ["one", "two", "three"] and len(set(questions)) == 3
        assert run.output() == {"name": "Ada", "log": ["to one", "to two", "to three"]}
        assert len(run.ids) == 4 and run.id == run.ids[-1]
        again = client.attach(run.ids[0], thread=run.thread_id)  # all four are found from the first one
        events = all_of(again)
        assert steps(events)[-1] == ("ends", "ask3") and again.ids == run.ids
        assert InteractionNeeded not in {type(event) for event in events}  # nobody is asked what is answered


def test_a_question_waits_and_anybody_may_answer_it(url: str):
    with LangGraph(url) as client:
        run = client.start("ask", {"name": "Ada"})
        waiting = run.wait()
        assert waiting.status is RunStatus.WAITING and waiting.native_status == "success"
        assert waiting.interaction is not None and waiting.interaction.payload == {"question": "one"}
        with pytest.raises(RunWaiting, match="one"):
            run.output()
        with LangGraph(url) as other:
            elsewhere = other.attach(run.id)  # whose thread nobody has said
            elsewhere.respond("x")
            assert elsewhere.thread_id == run.thread_id
        second = run.wait()
        assert second.interaction is not None and second.interaction.prompt == "two"
        assert run.ids == elsewhere.ids


def test_a_question_that_is_not_open_cannot_be_answered(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"})
        run.wait()
        with pytest.raises(ConflictError, match="asks nothing"):
            run.respond("x")


def test_a_thread_that_goes_on_leaves_the_question_behind(url: str):
    with LangGraph(url) as client:
        run = client.start("ask", {"name": "Ada"})
        run.wait()
        later = client.start("ask", {"name": "Bob"}, thread=run.thread_id)
        later.wait()
        result = run.wait()
        assert result.status is RunStatus.CANCELLED
        assert result.error is not None and result.error.code == "superseded" and later.id in result.error.message


def test_the_output_of_a_run_is_its_own_when_its_thread_goes_on(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"})
        run.wait()
        (client.start("greet", {"name": "Bob"}, thread=run.thread_id)).wait()
        assert (client.attach(run.id, thread=run.thread_id).output())["name"] == "Ada"


def test_a_failed_run_says_why_and_where(url: str):
    with LangGraph(url) as client:
        run = client.start("fails", {"name": "Ada"})
        events = all_of(run)
        failed = [event for event in events if isinstance(event, StepFinished)]
        assert [event.error for event in failed] == ["ValueError: the node broke"]
        with pytest.raises(RunFailed, match="the node broke") as caught:
            run.output()
        error = caught.value.snapshot.error  # type: ignore[union-attr]
        assert error is not None and (error.code, error.step, error.message) == ("ValueError", "boom", "the node broke")


@pytest.mark.parametrize("action", [None, "interrupt", "rollback"])
def test_a_cancelled_run_is_cancelled(url: str, action: Any):
    with LangGraph(url) as client:
        run = client.start("emits", {"count": 10000, "seconds": 0.01})
        for event in run:
            if isinstance(event, OutputUpdated):
                break
        run.cancel(action=action)
        result = run.wait()
        assert result.status is RunStatus.CANCELLED
        assert result.native_status == ("rolled back" if action == "rollback" else "interrupted")
        with pytest.raises(RunCancelled):
            run.output()
        assert (run.cancel()).status is RunStatus.CANCELLED  # once more, of one that is over


@pytest.mark.parametrize("strategy", ["reject", "interrupt", "rollback", "enqueue"])
def test_a_busy_thread(url: str, strategy: Any):
    with LangGraph(url) as client:
        run = client.start("emits", {"count": 10000, "seconds": 0.01})
        for event in run:
            if isinstance(event, OutputUpdated):
                break
        if strategy == "reject":
            with pytest.raises(ConflictError, match="multitask_strategy='enqueue' waits"):
                client.start("greet", {"name": "B"}, thread=run.thread_id, multitask_strategy=strategy)
            run.cancel()
            return
        later = client.start("greet", {"name": "B"}, thread=run.thread_id, multitask_strategy=strategy)
        if strategy == "enqueue":
            assert (later.refresh()).status is RunStatus.QUEUED
            run.cancel()
        result = run.wait()
        assert result.status is RunStatus.CANCELLED
        if strategy == "rollback":
            assert result.error is not None and result.error.code == "rolled_back"
        assert (later.output())["greeting"] == "hello B"


def test_tokens_come_one_by_one_and_sub_graphs_have_their_path(url: str):
    with LangGraph(url) as client:
        run = client.start("talk", {"messages": [{"role": "user", "content": "hi"}]})
        pieces = [event.output for event in all_of(run) if isinstance(event, OutputUpdated)]
        assert len(pieces) == 7 and "".join(pieces) == "one two three four"
        run = client.start("nested", {"name": "Ada"}, stream_subgraphs=True)
        assert [name for what, name in steps(all_of(run)) if what == "ends"] == [
            "child/first", "child/second", "child",
        ]  # fmt: skip


def test_values_and_updates_where_they_are_asked_for(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"}, stream_mode=["values", "updates"])
        events = all_of(run)
        values = [event.output for event in events if isinstance(event, OutputUpdated)]
        assert values[-1] == run.output()
        assert [event.name for event in events if isinstance(event, StepFinished)] == ["first", "second"]


def test_what_is_wrong_is_refused_before_it_is_sent(url: str):
    with LangGraph(url) as client:
        with pytest.raises(InputValidationError) as caught:
            client.start("greet", {"nam": 1}, context={"tone": 3})
        assert sorted(problem.path for problem in caught.value.errors) == ["context.tone", "input.name"]
        with pytest.raises(InputValidationError, match="stream_mode"):
            client.start("greet", {"name": "x"}, stream_mode="nope", webhook="nowhere")
        with pytest.raises(UnprocessableEntityError, match="Must be either"):
            client.start("no-such-graph", {"name": "x"})
        with pytest.raises(NotFoundError, match="if_not_exists"):
            client.start("greet", {"name": "x"}, thread="5f395981-06c6-4cf8-8299-4e2fe5f74751")


def test_a_run_of_a_deleted_thread_is_gone(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"})
        run.wait()
        client.threads.delete(str(run.thread_id))
        with pytest.raises(NotFoundError, match="its thread was deleted, or the server has forgotten it"):
            run.refresh()
        with pytest.raises(NotFoundError, match="no thread is found"):
            client.attach("01a220e9-977c-7164-815e-b1d3c0e57e71").refresh()


def test_runs_are_listed_and_found(url: str):
    with LangGraph(url) as client:
        run = client.start("greet", {"name": "Ada"}, metadata={"mark": "m1"})
        run.wait()
        later = client.start("greet", {"name": "Bob"}, thread=run.thread_id)
        later.wait()
        listed = client.list(thread=run.thread_id).all()
        assert [shown.run_id for shown in listed] == [later.id, run.id]
        found = client.find("greet", {"name": "Ada"}, thread=run.thread_id)
        assert [each.id for each in found] == [run.id]
        assert run.id in [shown.run_id for shown in client.list(limit=50).all()]
        assert client.list(thread=run.thread_id, status="failed").all() == []


def test_a_handle_goes_on_elsewhere_by_its_token(url: str):
    with LangGraph(url) as client:
        run = client.start("ask", {"name": "Ada"})
        run.wait()
        run.respond("1")
        run.wait()
        token, thread = run.token(), run.thread_id
    with LangGraph(url) as client:
        again = client.resume(token)
        assert again.thread_id == thread and len(again.ids) == 2
        again.respond("2")
        for event in again:
            if isinstance(event, InteractionNeeded) and event.name == "three":
                again.respond("3")
        assert (again.output())["log"] == ["1", "2", "3"]


def test_schemas_assistants_and_threads(url: str):
    with LangGraph(url) as client:
        found = client.schemas("greet")
        assert found.name == "greet" and found.input["required"] == ["name"]
        assert {"greet", "ask"} <= {str(each["graph"]) for each in client.workflows()}
        run = client.start("greet", {"name": "Ada"})
        run.wait()
        state = client.threads.state(str(run.thread_id))
        history = client.threads.history(str(run.thread_id))
        assert state["values"]["greeting"] == "hello Ada" and history[0]["values"] == state["values"]
        assert (client.threads.get(str(run.thread_id)))["status"] == "idle"


def test_the_thread_is_joined_late_and_nothing_is_missing(url: str):
    with LangGraph(url) as client:
        run = client.start("emits", {"count": 30})
        run.wait()
        backend.sleep(0)
        events = all_of(client.attach(run.id, thread=run.thread_id))
        numbers = [event.output["i"] for event in events if isinstance(event, OutputUpdated)]
        assert numbers == [*range(30)] and "EventsMissed" not in {type(event).__name__ for event in events}
