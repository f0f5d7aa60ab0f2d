"""Rules for waiting for many runs at once."""

from __future__ import annotations

from runs_sdk.core.many import Rounds, is_worth_a_list, list_limit, unfinished_text, unfinished_word
from runs_sdk.core.models import RunStatus, Snapshot


def snapshot(status: RunStatus, native: str = "odd") -> Snapshot:
    return Snapshot(run_id="1", status=status, native_status=native)


def test_pauses_grow_while_nothing_ends_and_are_worth_their_requests():
    rounds = Rounds()
    pauses = [rounds.pause(ended=0, asked=1, random=lambda: 1.0) for _ in range(20)]
    assert pauses == sorted(pauses) and pauses[0] < pauses[-1] <= 5.0
    assert rounds.pause(ended=1, asked=1, random=lambda: 1.0) < pauses[0]
    assert rounds.pause(ended=1, asked=2000, random=lambda: 0.0) >= 2.0
    assert rounds.pause(ended=1, asked=1_000_000, random=lambda: 0.0) <= 5.0


def test_one_list_for_many():
    assert not is_worth_a_list(19)
    assert is_worth_a_list(20)
    assert [list_limit(wanted) for wanted in (20, 66, 67, 1000)] == [200, 200, 300, 1600]


def test_the_word_for_a_run_when_the_time_is_over():
    assert unfinished_word(None, RunStatus.WAITING, asked=True) == "waiting"
    assert unfinished_word(None, RunStatus.UNKNOWN, asked=True) == "not answered yet"
    assert unfinished_word(None, RunStatus.UNKNOWN, asked=False) == "not asked yet"
    assert unfinished_word(snapshot(RunStatus.FAILED), RunStatus.FAILED, asked=True) is None
    assert unfinished_word(snapshot(RunStatus.RUNNING), RunStatus.RUNNING, asked=True) == "running"
    assert unfinished_word(snapshot(RunStatus.UNKNOWN, "brewing"), RunStatus.UNKNOWN, asked=True) == "brewing"


def test_the_text_counts_and_names():
    text = unfinished_text(["running", None, "waiting", "running"], ["a", "b", "c", "d"], 2.5)
    assert text.startswith("3 of 4 runs have not finished in 2.5 s (2 running, 1 waiting): a (running), c (waiting), ")
    assert text.endswith("They go on; wait again. The results of the others are in this error's `results`.")
    many = unfinished_text(["running"] * 12, [f"run {n}" for n in range(12)], 1)
    assert "run 9 (running) and 2 more. They go on; wait again." in many
    assert "results" not in many
