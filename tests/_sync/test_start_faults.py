# generated from tests/_async/test_start_faults.py by scripts/unasync.py; do not edit
"""Starts whose answer does not tell which run was made: StartUnknown in every service, and no second start."""

from __future__ import annotations

import pickle

import pytest

import runs_sdk
from runs_sdk.core.errors import RunsError, StartUnknown
from tests.start_faults import REFUSED, STARTERS, UNKNOWN, Starter, with_id
from tests.wire import WireServer


def _try(starter: Starter, url: str) -> str:
    """The name of the error that a start ends with; its text where it is not what an error should be."""
    with runs_sdk.connect(starter.service, base_url=url, max_retries=0, **starter.settings) as client:
        try:
            run = getattr(client, starter.method)(*starter.arguments, **starter.options)
        except RunsError as error:
            if error.service != starter.service or not str(error).startswith(starter.service):
                return f"{type(error).__name__} without its service: {error}"
            if str(pickle.loads(pickle.dumps(error))) != str(error):
                return f"{type(error).__name__} that cannot be pickled"
            if isinstance(error, StartUnknown) and "not sent again. Look for it" not in str(error):
                return f"StartUnknown that does not say what to do: {error}"
            return type(error).__name__
        except Exception as error:
            return f"no RunsError but {error!r}"
        return f"a handle: {run!r}"


@pytest.mark.parametrize("name", STARTERS)
def test_a_start_whose_answer_tells_no_run_is_unknown_and_is_sent_once(name: str):
    starter = STARTERS[name]
    found = {}
    for title, fault in UNKNOWN.items():
        with WireServer(starter.respond(fault)) as server:
            found[title] = _try(starter, server.url)
            targets = [wire.target.decode().partition("?")[0] for wire in server.requests if wire.method == b"POST"]
            if (count := targets.count(starter.target)) != 1:
                found[title] += f", sent {count} times"
    assert {title: said for title, said in found.items() if said != "StartUnknown"} == {}
    assert len(UNKNOWN) >= 58


@pytest.mark.parametrize("name", STARTERS)
def test_a_start_that_was_refused_says_so(name: str):
    starter = STARTERS[name]
    found = {}
    for title, (fault, _) in REFUSED.items():
        with WireServer(starter.respond(fault)) as server:
            found[title] = _try(starter, server.url)
    assert found == {title: expected for title, (_, expected) in REFUSED.items()}


@pytest.mark.parametrize("name", [name for name in STARTERS if name != "acp-wait"])
def test_a_start_that_was_answered_gives_the_run_of_that_id(name: str):
    starter = STARTERS[name]
    with WireServer(starter.respond(with_id("run-1"))) as server:
        with runs_sdk.connect(starter.service, base_url=server.url, **starter.settings) as client:
            made = getattr(client, starter.method)(*starter.arguments, **starter.options)
    assert (made[0] if isinstance(made, list) else made).id == "run-1"
