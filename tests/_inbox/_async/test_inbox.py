"""The inbox over emulated services: what waits, one answer for each question, what expires."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import runs_sdk
from runs_sdk._common import async_backend as backend
from runs_sdk._inbox._async.inbox import AsyncInbox, inbox_async
from runs_sdk._inbox.question import Question, QuestionClosed
from runs_sdk.core.errors import ConnectFailed, InputValidationError
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator

pytestmark = pytest.mark.anyio

AGENT = "11111111-1111-4111-8111-111111111111"
ASKS = {"message": "hi", "mode": "interrupt"}
POPUP = {"reason": "non_dismissible_popup", "popup_context": {"available_actions": [{"id": "a1", "label": "Go"}]}}
SCRIPT = (
    "execution.start",
    ("interaction.waiting", {"message": "code?", "expected_json_schema_datamodel": {"type": "object"}}),
    ("execution.input_required", POPUP),
    ("execution.success", {"data": {"done": True}}),
)


async def ask(client: Any) -> Any:
    run = await client.start(AGENT, ASKS)
    assert (await run.wait(30)).status is RunStatus.WAITING
    return run


async def test_what_waits_is_shown_and_answered_once() -> None:
    with emulator("acp") as served, emulator("stepflow") as other:
        async with (
            runs_sdk.connect_async("acp", base_url=served.url) as client,
            runs_sdk.connect_async("stepflow", base_url=other.url) as silent,
        ):
            new: list[Question] = []
            box = inbox_async([client, silent], on_new=new.append)
            assert await box.questions() == []
            run = await ask(client)
            [question] = await box.questions()
            assert (question.service, question.run_id) == ("acp", run.id)
            assert question.prompt == "approve hi?" and question.schema["type"] == "object"
            assert question.id.startswith("acp:") and question.expires_at is None
            assert await box.questions() == [question] == new
            with pytest.raises(InputValidationError):
                await box.answer(question, {"answer": 5})
            await box.answer(question.id, {"answer": "yes"})
            with pytest.raises(QuestionClosed, match="counts no more: it has been answered"):
                await box.answer(question, {"answer": "no"})
            assert (await run.wait(30)).output["reply"].endswith("yes")
            assert await box.questions() == []
            with pytest.raises(QuestionClosed, match="no run asks the question"):
                await box.answer(question.id, {"answer": "no"})
        assert other.requests == []


async def test_of_two_inboxes_the_first_answer_counts() -> None:
    with emulator("acp") as served:
        async with runs_sdk.connect_async("acp", base_url=served.url) as client:
            run = await ask(client)
            one, other = inbox_async([client]), inbox_async([client])
            [question] = await one.questions()
            assert await other.questions() == [question]
            await one.answer(question, {"answer": "yes"})
            with pytest.raises(QuestionClosed, match="Nothing was sent now"):
                await other.answer(question, {"answer": "no"})
            assert (await run.wait(30)).output["reply"].endswith("yes")
        assert len([one for one in served.requests if one.method == "POST" and run.id in one.target]) == 1


async def test_a_service_that_cannot_be_reached_hides_no_other() -> None:
    with emulator("acp") as served:
        async with (
            runs_sdk.connect_async("acp", base_url=served.url) as client,
            runs_sdk.connect_async("cloudcruise", base_url="http://127.0.0.1:9", api_key="k", max_retries=0) as dead,
        ):
            await ask(client)
            box = inbox_async([dead, client])
            assert len(await box.questions()) == 1
            assert isinstance(box.problems["cloudcruise"], ConnectFailed)


async def changes(box: AsyncInbox, wanted: int) -> list[Question]:
    """The questions as soon as there are so many."""
    async for found in box.watch():
        if len(found) == wanted:
            return found
    raise AssertionError


async def test_questions_that_only_streams_show_count_for_seconds() -> None:
    with emulator("cloudcruise", script=SCRIPT) as served:
        async with runs_sdk.connect_async("cloudcruise", base_url=served.url, **served.credentials) as client:
            box = inbox_async([client], every=0.01)
            run = await client.start("wf1", {"a": 1})
            await box.add(run)
            first = await run.wait(30)
            [question] = await box.questions()
            assert first.interaction == question.interaction and question.expires_at is None
            await box.answer(question, {"code": "1"})
            second = await run.wait(30)
            assert second.interaction is not None and second.interaction.id != question.interaction.id
            with pytest.raises(QuestionClosed):
                await box.answer(question, {"code": "2"})
            [popup] = await box.questions()
            assert popup.expires_at is not None and popup.seen_at is not None
            assert (popup.expires_at - popup.seen_at).total_seconds() == 15
            late = inbox_async([], answer_within={"cloudcruise": 0.0})
            await late.add(run)
            late._streamed.update(box._streamed)
            assert await late.questions() == []  # it counts no more
            await box.answer(popup, {"modal_action": "a1"})
            assert (await run.wait(30)).output == {"done": True}
            assert await box.questions() == []
        assert [run.answers for run in served.state.runs.values()] == [[{"code": "1"}, {"modal_action": "a1"}]]


async def test_an_expired_question_is_not_answered() -> None:
    with emulator("acp") as served:
        async with runs_sdk.connect_async("acp", base_url=served.url) as client:
            run = await ask(client)
            box = inbox_async([client], answer_within={"acp": 3600.0})
            [question] = await box.questions()
            with pytest.raises(QuestionClosed, match="it has expired"):
                await box.answer(evolve(question, expires_at=question.seen_at), {"answer": "yes"})
        assert not [one for one in served.requests if one.method == "POST" and run.id in one.target]


async def test_watching_brings_each_change() -> None:
    with emulator("acp") as served:
        async with runs_sdk.connect_async("acp", base_url=served.url) as client:
            box = inbox_async([client], every=0.01)
            assert await changes(box, 0) == []
            await ask(client)
            [question] = await changes(box, 1)
            await box.answer(question, {"answer": "yes"})
            assert await changes(box, 0) == []


async def until(holds: Callable[[], bool]) -> None:
    """Wait for a state of the emulator."""
    for _ in range(3000):
        if holds():
            return
        await backend.sleep(0.01)
    raise AssertionError("it has not come to that")


async def test_watching_listens_where_only_streams_show_questions() -> None:
    with emulator("cloudcruise", script=("execution.start", 3600)) as served:
        there = {"base_url": served.url, "client_id": "c1", **served.credentials}
        async with runs_sdk.connect_async("cloudcruise", **there) as client:
            run = await client.start("wf1", {"a": 1})
        emulated = served.state.runs[run.id]
        await until(lambda: emulated.status == "execution.start" and not served.state.streams.get("c1"))
        async with runs_sdk.connect_async("cloudcruise", **there) as other:
            box = inbox_async([other], every=0.01)
            looks = box.watch()
            assert await anext(looks) == []
            await until(lambda: bool(served.state.streams.get("c1")))
            served.call(lambda: served.state.tell(emulated, "interaction.waiting", {"message": "code?"}))
            [question] = await anext(looks)
            assert (question.prompt, question.run_id) == ("code?", run.id)
            served.call(lambda: served.state.tell(emulated, "interaction.finished", {"message": "thanks"}))
            assert await anext(looks) == []
            await looks.aclose()
