# generated from tests/_inbox/_async/test_inbox.py by scripts/unasync.py; do not edit
"""The inbox over emulated services: what waits, one answer for each question, what expires."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import runs_sdk
from runs_sdk._common import sync_backend as backend
from runs_sdk._inbox._sync.inbox import Inbox, inbox
from runs_sdk._inbox.question import Question, QuestionClosed
from runs_sdk.core.errors import ConnectFailed, InputValidationError
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator

AGENT = "11111111-1111-4111-8111-111111111111"
ASKS = {"message": "hi", "mode": "interrupt"}
POPUP = {"reason": "non_dismissible_popup", "popup_context": {"available_actions": [{"id": "a1", "label": "Go"}]}}
SCRIPT = (
    "execution.start",
    ("interaction.waiting", {"message": "code?", "expected_json_schema_datamodel": {"type": "object"}}),
    ("execution.input_required", POPUP),
    ("execution.success", {"data": {"done": True}}),
)


def ask(client: Any) -> Any:
    run = client.start(AGENT, ASKS)
    assert (run.wait(30)).status is RunStatus.WAITING
    return run


def test_what_waits_is_shown_and_answered_once() -> None:
    with emulator("acp") as served, emulator("stepflow") as other:
        with (
            runs_sdk.connect("acp", base_url=served.url) as client,
            runs_sdk.connect("stepflow", base_url=other.url) as silent,
        ):
            new: list[Question] = []
            box = inbox([client, silent], on_new=new.append)
            assert box.questions() == []
            run = ask(client)
            [question] = box.questions()
            assert (question.service, question.run_id) == ("acp", run.id)
            assert question.prompt == "approve hi?" and question.schema["type"] == "object"
            assert question.id.startswith("acp:") and question.expires_at is None
            assert box.questions() == [question] == new
            with pytest.raises(InputValidationError):
                box.answer(question, {"answer": 5})
            box.answer(question.id, {"answer": "yes"})
            with pytest.raises(QuestionClosed, match="counts no more: it has been answered"):
                box.answer(question, {"answer": "no"})
            assert (run.wait(30)).output["reply"].endswith("yes")
            assert box.questions() == []
            with pytest.raises(QuestionClosed, match="no run asks the question"):
                box.answer(question.id, {"answer": "no"})
        assert other.requests == []


def test_of_two_inboxes_the_first_answer_counts() -> None:
    with emulator("acp") as served:
        with runs_sdk.connect("acp", base_url=served.url) as client:
            run = ask(client)
            one, other = inbox([client]), inbox([client])
            [question] = one.questions()
            assert other.questions() == [question]
            one.answer(question, {"answer": "yes"})
            with pytest.raises(QuestionClosed, match="Nothing was sent now"):
                other.answer(question, {"answer": "no"})
            assert (run.wait(30)).output["reply"].endswith("yes")
        assert len([one for one in served.requests if one.method == "POST" and run.id in one.target]) == 1


def test_a_service_that_cannot_be_reached_hides_no_other() -> None:
    with emulator("acp") as served:
        with (
            runs_sdk.connect("acp", base_url=served.url) as client,
            runs_sdk.connect("cloudcruise", base_url="http://127.0.0.1:9", api_key="k", max_retries=0) as dead,
        ):
            ask(client)
            box = inbox([dead, client])
            assert len(box.questions()) == 1
            assert isinstance(box.problems["cloudcruise"], ConnectFailed)


def changes(box: Inbox, wanted: int) -> list[Question]:
    """The questions as soon as there are so many."""
    for found in box.watch():
        if len(found) == wanted:
            return found
    raise AssertionError


def test_questions_that_only_streams_show_count_for_seconds() -> None:
    with emulator("cloudcruise", script=SCRIPT) as served:
        with runs_sdk.connect("cloudcruise", base_url=served.url, **served.credentials) as client:
            box = inbox([client], every=0.01)
            run = client.start("wf1", {"a": 1})
            box.add(run)
            first = run.wait(30)
            [question] = box.questions()
            assert first.interaction == question.interaction and question.expires_at is None
            box.answer(question, {"code": "1"})
            second = run.wait(30)
            assert second.interaction is not None and second.interaction.id != question.interaction.id
            with pytest.raises(QuestionClosed):
                box.answer(question, {"code": "2"})
            [popup] = box.questions()
            assert popup.expires_at is not None and popup.seen_at is not None
            assert (popup.expires_at - popup.seen_at).total_seconds() == 15
            late = inbox([], answer_within={"cloudcruise": 0.0})
            late.add(run)
            late._streamed.update(box._streamed)
            assert late.questions() == []  # it counts no more
            box.answer(popup, {"modal_action": "a1"})
            assert (run.wait(30)).output == {"done": True}
            assert box.questions() == []
        assert [run.answers for run in served.state.runs.values()] == [[{"code": "1"}, {"modal_action": "a1"}]]


def test_an_expired_question_is_not_answered() -> None:
    with emulator("acp") as served:
        with runs_sdk.connect("acp", base_url=served.url) as client:
            run = ask(client)
            box = inbox([client], answer_within={"acp": 3600.0})
            [question] = box.questions()
            with pytest.raises(QuestionClosed, match="it has expired"):
                box.answer(evolve(question, expires_at=question.seen_at), {"answer": "yes"})
        assert not [one for one in served.requests if one.method == "POST" and run.id in one.target]


def test_watching_brings_each_change() -> None:
    with emulator("acp") as served:
        with runs_sdk.connect("acp", base_url=served.url) as client:
            box = inbox([client], every=0.01)
            assert changes(box, 0) == []
            ask(client)
            [question] = changes(box, 1)
            box.answer(question, {"answer": "yes"})
            assert changes(box, 0) == []


def until(holds: Callable[[], bool]) -> None:
    """Wait for a state of the emulator."""
    for _ in range(3000):
        if holds():
            return
        backend.sleep(0.01)
    raise AssertionError("it has not come to that")


def test_watching_listens_where_only_streams_show_questions() -> None:
    with emulator("cloudcruise", script=("execution.start", 3600)) as served:
        there = {"base_url": served.url, "client_id": "c1", **served.credentials}
        with runs_sdk.connect("cloudcruise", **there) as client:
            run = client.start("wf1", {"a": 1})
        emulated = served.state.runs[run.id]
        until(lambda: emulated.status == "execution.start" and not served.state.streams.get("c1"))
        with runs_sdk.connect("cloudcruise", **there) as other:
            box = inbox([other], every=0.01)
            looks = box.watch()
            assert next(looks) == []
            until(lambda: bool(served.state.streams.get("c1")))
            served.call(lambda: served.state.tell(emulated, "interaction.waiting", {"message": "code?"}))
            [question] = next(looks)
            assert (question.prompt, question.run_id) == ("code?", run.id)
            served.call(lambda: served.state.tell(emulated, "interaction.finished", {"message": "thanks"}))
            assert next(looks) == []
            looks.close()
