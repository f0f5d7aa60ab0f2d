"""Answers to a GET that are about another run, or about none: DecodeError in every service, and no hang."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import runs_sdk
from runs_sdk.core.errors import DecodeError, InputValidationError, RunsError
from tests.start_faults import STARTERS, Starter, answer, as_json
from tests.wire import Wire, WireServer

ASKED = "11111111-1111-4111-8111-aaaaaaaaaaaa"
OTHER = "22222222-2222-4222-8222-222222222222"
NAMES = ["stepflow", "cloudcruise", "acp", "acp-0.1", "ade", "runai"]


def _running(name: str, run_id: Any) -> dict[str, Any]:
    """A run that is under way, as the service has it."""
    match name:
        case "stepflow":
            return {"summary": {"runId": run_id, "status": 1, "flowId": "f" * 64, "items": {"total": 1}}}
        case "cloudcruise":
            return {"session_id": run_id, "status": "execution.start"}
        case "ade":
            return {"id": run_id, "status": "running", "operation": "process"}
        case "runai":
            return {"id": run_id, "phase": "Running", "name": "t1"}
    return {"run_id": run_id, "status": "pending", "agent_id": "a"}


def _get(name: str, url: str, **options: Any) -> Any:
    starter: Starter = STARTERS[name]
    return runs_sdk.connect_async(starter.service, base_url=url, max_retries=0, timeout=5, **starter.settings)


@pytest.mark.anyio
@pytest.mark.parametrize("name", NAMES)
async def test_an_answer_about_another_run_is_none(name: str):
    with WireServer(lambda wire: as_json(_running(name, OTHER))) as server:
        async with _get(name, server.url) as client:
            with pytest.raises(DecodeError, match=f"{ASKED} was asked for, but the answer is about") as caught:
                await client.get(ASKED)
            assert caught.value.run_id == ASKED
            with pytest.raises(DecodeError):
                await client.attach(ASKED).refresh()


@pytest.mark.anyio
@pytest.mark.parametrize("name", NAMES)
async def test_an_id_in_capitals_is_the_same(name: str):
    with WireServer(lambda wire: as_json(_running(name, ASKED.upper()))) as server:
        async with _get(name, server.url) as client:
            assert not (await client.get(ASKED)).is_finished


BAD: dict[str, Callable[[Wire], bytes | bool | None]] = {
    "nothing": lambda wire: answer(b"", Content_Type="application/json"),
    "204": lambda wire: b"HTTP/1.1 204 No Content\r\n\r\n",
    **{text: (lambda body: lambda wire: answer(body, Content_Type="application/json"))(text.encode())
       for text in ("null", "{}", "[]", "[1]", "true", "7", '"text"', "NaN",
                    '{"summary": []}', '{"summary": {"runId": 5}}',
                    '{"summary": "x"}', '{"id": {}}', '{"run_id": []}', '{"session_id": {"a": 1}}')},
    "deep lists": lambda wire: answer(b"[" * 100_000 + b"]" * 100_000, Content_Type="application/json"),
    "deep objects": lambda wire: answer(b'{"id":' * 100_000 + b"1" + b"}" * 100_000, Content_Type="application/json"),
    "a page": lambda wire: answer(b"<html>", Content_Type="text/html"),
    "an unknown charset": lambda wire: answer("{}".encode("cp037"), Content_Type="application/json; charset=x-none"),
    "a charset that cannot be": lambda wire: answer(b"\xff", "500 No", Content_Type="text/plain; charset=idna"),
    "an error of lists": lambda wire: answer(b'{"errors": 5, "detail": [5], "error": [1]}', "400 No"),
    "an error nested too deep": lambda wire: answer(b"[" * 100_000, "400 No", Content_Type="application/json"),
    "an error nested deep": lambda wire: answer(b"[" * 900 + b"]" * 900, "400 No", Content_Type="application/json"),
}  # fmt: skip


@pytest.mark.anyio
@pytest.mark.parametrize("name", NAMES)
async def test_what_cannot_be_read_is_an_error_of_ours(name: str):
    found = {}
    for title, respond in BAD.items():
        with WireServer(respond) as server:
            async with _get(name, server.url) as client:
                try:
                    found[title] = repr(await client.get(ASKED))
                except RunsError as error:
                    found[title] = "" if error.__cause__ is not error else "its own cause"
                except Exception as error:
                    found[title] = repr(error)
    assert {title: said for title, said in found.items() if said} == {}


def _shapes(value: Any) -> list[Any]:
    """The answer again and again, with one of its values of another form each time."""
    found: list[Any] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += [{**value, key: other} for other in (None, [], {}, "x", 7, True, [[1]], {"a": []}, 1e400, -1)]
            found += [{**value, key: other} for other in _shapes(inner)]
        found += [
            {**value, key: [7, "x", None]} for key in ("steps", "errors", "output", "input", "conditions", "creation")
        ]
    return found


@pytest.mark.anyio
@pytest.mark.parametrize("name", NAMES)
async def test_parts_of_another_form_are_errors_of_ours(name: str):
    bodies = [json.dumps(each).encode() for each in _shapes(_running(name, ASKED))]
    now: list[bytes] = [b""]
    escaped = []
    with WireServer(lambda wire: answer(now[0], Content_Type="application/json")) as server:
        async with _get(name, server.url) as client:
            for body in bodies:
                now[0] = body
                try:
                    await client.get(ASKED, timeout=2)
                except RunsError:
                    continue
                except Exception as error:
                    escaped.append((body, repr(error)))
    assert escaped == []


@pytest.mark.anyio
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("run_id", [None, "", "  ", b"r", [], {}, True, "r\n", "\ud800"])
async def test_an_id_that_is_none_is_refused_before_a_request(name: str, run_id: Any):
    with WireServer(lambda wire: answer(b"{}", "404 Not Found")) as server:
        async with _get(name, server.url) as client:
            with pytest.raises(InputValidationError, match="must be (an id|text)|half a character"):
                client.attach(run_id)
            for method in ("get", "cancel", "delete", "logs", "download", "suspend", "steps"):
                if hasattr(client, method):
                    with pytest.raises(InputValidationError, match="must be (an id|text)|half a character"):
                        called = getattr(client, method)(run_id)
                        if hasattr(called, "__aiter__"):
                            async for _ in called:
                                pass
                        elif hasattr(called, "__await__"):
                            await called
        assert server.requests == []
