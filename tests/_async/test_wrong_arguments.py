"""Every public method of every client, handle, part and surface of an older client, with arguments that make no sense.

Each call ends, in an error of ours or in a TypeError for a wrong signature, and nothing from inside escapes.
"""

from __future__ import annotations

import faulthandler
import inspect
import json
import pickle
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

import runs_sdk
from runs_sdk.core.errors import InputValidationError, RunsError
from runs_sdk.testing import emulator
from tests.start_faults import STARTERS
from tests.wire import Wire, WireServer, answer

LONE = "\ud800"
TEXTS = ["", "  ", "x", "..", "a/b?c#d", "r\r\nx: y", "\0", LONE, "\u202e", "9" * 3000]
NUMBERS = [0, -1, 2**70, 1.5, float("nan"), float("inf"), True]
ODD: list[Any] = [*TEXTS, *NUMBERS, None, b"x", [], [None], ["x", 3], {}, {"x": 1}, {3: 4}, {"x": {1, 2}}, (), set(),
                  object(), Exception, print]  # fmt: skip
RUN = "11111111-1111-4111-8111-aaaaaaaaaaaa"
ENDS = ("aclose", "close")


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    """A call that never ends ends the tests, and shows where it is."""
    faulthandler.dump_traceback_later(300, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def _refuse(wire: Wire) -> bytes:
    return answer(b'{"detail": "not here", "error": {"message": "not here"}, "message": "no", "code": 404}',
                  "404 Not Found", Content_Type="application/json")  # fmt: skip


def _client(name: str, url: str) -> Any:
    starter = STARTERS[name]
    return runs_sdk.connect_async(
        starter.service, base_url=url, max_retries=0, timeout=2.0, **{**starter.settings, **_QUICK.get(name, {})}
    )


_QUICK: dict[str, dict[str, Any]] = {"acp": {"settle": 0}}

PARTS: dict[str, tuple[str, ...]] = {
    "stepflow": ("blobs",),
    "cloudcruise": ("runs", "workflows", "vault"),
    "acp": ("agents", "threads"),
    "langgraph": ("assistants", "threads", "crons", "store"),
    "ade": ("documents",),
    "runai": (),
}


def _surfaces(name: str, client: Any) -> Iterator[tuple[str, Callable[[], Any]]]:
    yield "client", lambda: client
    yield "handle", lambda: client.attach(RUN)
    for part in PARTS[name]:
        yield part, lambda part=part: getattr(client, part)
    if name == "cloudcruise":
        yield "runs.attach", lambda: client.runs.attach(RUN)


def _methods(thing: Any) -> Iterator[str]:
    for method in dir(type(thing)):
        if not method.startswith("_") and method not in ENDS and inspect.isfunction(getattr(type(thing), method)):
            yield method


async def _finish(value: Any) -> None:
    """Await what a call gave, or take all of it."""
    if hasattr(value, "__await__"):
        value = await value
    if hasattr(value, "__aiter__") and type(value).__name__.endswith(("Pages", "Events", "generator")):
        async for _ in value:
            pass


def _wrong(error: BaseException) -> str:
    """What is wrong with an error; nothing when it is one for people."""
    if isinstance(error, RunsError):
        if error.__cause__ is error:
            return "it is its own cause"
        if not str(error).strip() or "object at 0x" in str(error):
            return f"it says nothing: {error}"
        return "" if str(pickle.loads(pickle.dumps(error))) == str(error) else "it cannot be pickled"
    if isinstance(error, TypeError) and ("missing" in str(error) or "unexpected keyword" in str(error)):
        return ""  # a wrong signature
    return f"{type(error).__name__} escapes: {error}"


def _parameters(thing: Any, method: str) -> list[inspect.Parameter]:
    kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    found = list(inspect.signature(getattr(type(thing), method)).parameters.values())[1:]
    return [each for each in found if each.kind not in kinds]


def _sent_before(error: BaseException, requests: Sequence[Any]) -> str:
    """What is wrong with an InputValidationError, which says that nothing was sent, after these requests.

    Reading what the input has to fit is none, and neither is Stepflow's dry run of a flow.
    """
    if not isinstance(error, InputValidationError):
        return ""
    for request in requests:
        method = request.method.decode() if isinstance(request.method, bytes) else request.method
        if method != "GET" and b'"dryRun": true' not in request.body.replace(b'"dryRun":true', b'"dryRun": true'):
            return f"it comes after {method} {request.target!r}: {error}"
    return ""


async def _call(server: Any, thing: Any, method: str, *args: Any, **given: Any) -> str:
    before = len(server.requests)
    try:
        await _finish(getattr(thing, method)(*args, **given))
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        return _wrong(error) or _sent_before(error, server.requests[before:])
    return ""


def sampled(values: Sequence[Any], share: float, seed: str) -> Sequence[Any]:
    """A part of them, the same at every time; at least two."""
    count = min(len(values), max(2, round(share * len(values))))
    return random.Random(seed).sample(values, count)


async def _fuzz(
    server: Any, surfaces: Iterator[tuple[str, Callable[[], Any]]], share: float, **first: Any
) -> dict[str, str]:
    """Call every method with values that make no sense. Returns what was wrong, by call."""
    found: dict[str, str] = {}
    for title, make in surfaces:
        for method in _methods(make()):
            parameters = _parameters(make(), method)
            needed = [each for each in parameters if each.default is each.empty]
            calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []
            for value in ODD:
                calls.append(((value,) * len(needed), {}))
                calls += [
                    (tuple(first.get(one.name, RUN) for one in needed), {each.name: value})
                    for each in parameters
                    if each not in needed or each.kind is each.KEYWORD_ONLY
                ]
            for args, given in sampled(calls, share, f"{title}.{method}"):
                limit = {"timeout": 1.0} if any(each.name == "timeout" for each in parameters) else {}
                if said := await _call(server, make(), method, *args, **{**limit, **given}):
                    found[ascii(f"{title}.{method}({args}, {given})"[:200])] = said[:200]
    return found


SHARES = [0.06, pytest.param(1.0, marks=pytest.mark.full)]


@pytest.mark.anyio
@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("name", PARTS)
@pytest.mark.filterwarnings("ignore:the flow declares no variable")
async def test_no_wrong_argument_brings_out_what_is_inside(
    name: str, share: float, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    with WireServer(_refuse) as server:
        async with _client(name, server.url) as client:
            found = await _fuzz(server, _surfaces(name, client), share)
    assert not found, "\n".join(f"LEAK {k} -> {v}" for k, v in found.items())


FLOW = {"name": "f", "steps": [{"id": "a", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "a"}, "schemas": {"properties": {"input": {"type": "object"}}}}  # fmt: skip
DOCUMENTS = {"documents": ["a.csv"]}


@pytest.mark.anyio
@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("name", PARTS)
@pytest.mark.filterwarnings("ignore:the flow declares no variable")
async def test_a_refused_argument_comes_before_anything_is_sent(
    name: str, share: float, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
):
    """On a service that does what it is asked: InputValidationError promises that it was asked for nothing."""
    monkeypatch.chdir(tmp_path)
    with emulator(name, **(DOCUMENTS if name == "ade" else {})) as server:
        first: dict[str, Any] = {"flow": FLOW, "kind": "training", "agent": getattr(server, "agent_id", RUN)}
        if name == "ade":
            first["document"] = next(iter(server.state.documents))
        settings = {**server.credentials, **_QUICK.get(name, {})}
        async with runs_sdk.connect_async(name, base_url=server.url, max_retries=0, timeout=2.0, **settings) as client:
            found = await _fuzz(server, _surfaces(name, client), share, **first)
    assert not found, "\n".join(f"LEAK {k} -> {v}" for k, v in found.items())


WORDS = (
    *("data", "summary", "run", "runs", "items", "projects", "workloads", "flow", "steps", "results", "input", "meta"),
    *("errors", "output", "diagnostics", "metadata", "specs", "components", "pods", "vault", "analysis"),
)
BODIES = {
    "nothing": b"",
    **{text: text.encode() for text in ("null", "{}", "[]", "7", '"x"', "[7]", "[{}]", '{"items": 5, "runs": 7}')},
    "lists for objects": json.dumps({name: [[]] for name in WORDS}).encode(),
    "numbers for all": json.dumps(dict.fromkeys(WORDS, 7)).encode(),
    "nested too deep": b"[" * 100_000,
}
GO_ON = ("output", "listen", "process", "wait", "events", "get_results")
"""Methods that go on for a while, as they should: the service may come back."""


@pytest.mark.anyio
@pytest.mark.parametrize("name", PARTS)
async def test_no_bad_answer_brings_out_what_is_inside(name: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flow.json").write_text('{"steps": [], "output": 1}')
    found: dict[str, str] = {}
    now = [b""]
    with WireServer(lambda wire: answer(now[0], Content_Type="application/json")) as server:
        async with _client(name, server.url) as client:
            for title, body in BODIES.items():
                now[0] = body
                for part, make in _surfaces(name, client):
                    for method in _methods(make()):
                        parameters = _parameters(make(), method)
                        args = [_fit(each) for each in parameters if each.default is each.empty]
                        if method in GO_ON or (name, method) == ("cloudcruise", "start"):
                            continue
                        limit = {"timeout": 1.0} if any(each.name == "timeout" for each in parameters) else {}
                        if said := await _call(server, make(), method, *args, **limit):
                            found[f"{part}.{method} with {title}"] = ascii(said)[:200]
    assert not found, "\n".join(f"LEAK {k} -> {v}" for k, v in found.items())


def _fit(parameter: inspect.Parameter) -> Any:
    """Something that a parameter may be."""
    annotation = str(parameter.annotation)
    if parameter.name == "flow":
        return "flow.json"
    if annotation.startswith(("Mapping", "dict")):
        return {"x": "y"}
    if annotation.startswith(("Sequence", "Iterable", "list")):
        return [RUN]
    return "training" if parameter.name == "kind" else RUN


@pytest.mark.anyio
@pytest.mark.parametrize("name", PARTS)
async def test_wrong_arguments_are_all_named_at_once(name: str):
    with WireServer(_refuse) as server:
        async with _client(name, server.url) as client:
            with pytest.raises(InputValidationError) as caught:
                client.with_options(timeout="soon", max_retries=1.5)
            assert [problem.path for problem in caught.value.errors] == ["timeout", "max_retries"]
            assert str(caught.value).splitlines() == [
                "with_options(...) has 2 problems:",
                "  timeout: must be a number or None, but is a str",
                "  max_retries: must be a whole number or None, but is 1.5",
            ]
            with pytest.raises(InputValidationError, match="timeout: must be a number or None, but is a str"):
                await client.attach(RUN).wait("5 s")
        assert server.requests == []
