# generated from tests/_async/test_portable.py by scripts/unasync.py; do not edit
"""A run that is continued by another handle: from a token, by copy, by pickle."""

from __future__ import annotations

import copy
import pickle

import pytest

import runs_sdk
from runs_sdk._sync.handle import Run
from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.core.events import Event, EventsMissed, InteractionNeeded, RunFinished, ServiceEvent, StatusChanged
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator
from tests._sync.test_handle import Toy, expected, names
from tests.toy import ToyService


def take(run: Run, count: int) -> list[Event]:
    """So many events, or all there are."""
    found: list[Event] = []
    with run.events(timeout=20) as events:
        if count:
            for event in events:
                found.append(event)
                if len(found) == count:
                    break
    return found


def told(events: list[Event]) -> list[tuple[str, str, str | None]]:
    return [(type(event).__name__, event.name, event.id) for event in events]


def test_each_place_of_a_run_can_be_gone_on_from() -> None:
    with ToyService() as service:
        with Toy(service.url) as client:
            run = client.start()
            service.runs[run.id].steps(9)
            whole = told([event for event in client.attach(run.id)])
            for count in range(len(whole) + 1):
                first = client.attach(run.id)
                before = take(first, count)
                with Toy(service.url) as other:
                    second = other.resume(first.token())
                    after = [event for event in second.events(timeout=20)]
                    assert told([*before, *after]) == whole, count
                    assert (second.output(timeout=20)) == {"steps": 9}


def test_a_chain_of_handles_and_a_run_that_goes_on_meanwhile() -> None:
    with ToyService() as service:
        with Toy(service.url) as client:
            run = client.start()
            found: list[Event] = []
            for step in range(5):
                service.runs[run.id].emit(f"step-{step}", shared=step % 3 == 2)
                found += take(run, 1)
                run = client.resume(run.token())
            service.runs[run.id].finish(output=1)
            found += [event for event in run]
            assert names(found) == expected(5)
            assert isinstance(found[-1], RunFinished)


def test_copies_and_pickles_are_independent_handles() -> None:
    with emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url) as client:
            flow = {"schemas": {}, "steps": [{"id": f"s{n}", "component": "/builtin/noop", "input": {}}
                                             for n in range(3)], "output": 1}  # fmt: skip
            run = client.start(flow)  # type: ignore[attr-defined]
            whole = told([event for event in client.attach(run.id)])
            before = take(run, 4)
            for other in (copy.copy(run), copy.deepcopy(run), pickle.loads(pickle.dumps(run))):
                assert (type(other), other.id) == (type(run), run.id)
                after = [event for event in other]
                assert told([*before, *after]) == whole
            again = [pickle.loads(pickle.dumps(run)) for _ in range(2)]
            assert again[0].client is again[1].client  # one client for all that arrive
            assert again[0].client is not client
            again[0].client.close()


def test_a_client_is_not_pickled_and_says_what_to_do() -> None:
    with Toy("http://127.0.0.1:9") as client:
        for attempt in (pickle.dumps, copy.deepcopy):
            with pytest.raises(TypeError, match="token"):
                attempt(client)


def test_where_a_service_repeats_nothing_what_is_missing_is_said_first() -> None:
    with emulator("acp") as service:
        with runs_sdk.connect("acp", base_url=service.url, **service.credentials) as client:
            run = client.start(service.agent_id, {"message": "a", "mode": "echo"})  # type: ignore[attr-defined]
            token = run.token()
            assert (run.wait(timeout=20)).is_success
            events = [event for event in client.resume(token)]
            assert isinstance(events[0], EventsMissed)
            assert [type(event) for event in events].count(EventsMissed) == 1
            assert isinstance(events[-1], RunFinished)
            finished = client.resume(token)
            take(finished, 100)
            assert take(client.resume(finished.token()), 100) == []


def test_a_question_is_not_asked_again_and_can_be_answered() -> None:
    with ToyService() as service:
        with Toy(service.url) as client:
            run = client.start()
            service.runs[run.id].ask("really?")
            found: list[Event] = []
            with run.events() as events:
                for event in events:
                    found.append(event)
                    if isinstance(event, InteractionNeeded):
                        break
            other = client.resume(run.token())
            assert other.status is RunStatus.WAITING
            other.respond("yes")
            service.runs[run.id].finish()
            after = [event for event in other]
            assert service.runs[run.id].answers == ["yes"]
            assert not any(isinstance(event, InteractionNeeded) for event in after)
            assert isinstance(after[-1], RunFinished)


def test_tokens_of_other_places_and_texts_that_are_none() -> None:
    with Toy("http://127.0.0.1:9") as client, Toy("http://127.0.0.1:8") as other:
        token = client.attach("7").token()
        with pytest.raises(ConfigError, match="address that only a token names"):
            other.resume(token)
        with pytest.raises(ConfigError, match="the client is for stepflow"):
            runs_sdk.connect("stepflow").resume(token)
        for text in ("", "7", token[:-1], token[:20], token.replace(".", ".A", 1), "runs2" + token[5:]):
            with pytest.raises(InputValidationError, match="token"):
                client.resume(text)
        assert len(token) < 200


def test_a_resumed_run_finds_its_client_by_profile_or_argument(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RUNS_CONFIG", str(tmp_path / "runs.toml"))
    with emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url) as client:
            run = client.start({"steps": [], "output": 3})  # type: ignore[attr-defined]
            token = run.token()
        found = runs_sdk.resume(token, base_url=service.url)
        assert found.output(timeout=20) == 3
        found.client.close()
        with pytest.raises(ConfigError, match=service.url):
            runs_sdk.resume(token)


def test_statuses_are_told_once() -> None:
    from runs_sdk.core.follow.delivered import Delivered
    from runs_sdk.core.policy import Cursor

    one = Delivered()
    one.mark(1, Cursor("0", 1))
    one.mark(3, Cursor("1", 1))
    assert one.checkpoint().cursor == Cursor()
    one.tell(StatusChanged(name="running", status=RunStatus.RUNNING))
    one.tell(ServiceEvent(name="x"))
    assert (one.checkpoint().cursor, one.checkpoint().status) == (Cursor("0", 1), RunStatus.RUNNING)
