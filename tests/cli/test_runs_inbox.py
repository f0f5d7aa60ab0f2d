"""`runs inbox`."""

from __future__ import annotations

import runs_sdk
from runs_sdk.testing import emulator
from tests.cli.command_process import Command
from tests.cli.test_runs_command import lines

AGENT = "11111111-1111-4111-8111-111111111111"


def test_questions_are_listed_and_answered(runs: Command) -> None:
    with emulator("acp") as served, runs_sdk.connect("acp", base_url=served.url) as client:
        there = {"ACP_BASE_URL": served.url}
        assert runs("inbox", **there).stderr.strip() == "no questions"
        run = client.start(AGENT, {"message": "hi", "mode": "interrupt"})
        run.wait(30)
        table = runs("inbox", "acp", **there).stdout
        assert "approve hi?" in table and run.id in table
        [shown] = lines(runs("inbox", "--json", **there))
        assert shown["schema"]["type"] == "object" and shown["seconds_left"] is None
        unanswered = runs("inbox", "--answer", shown["id"], **there)
        assert unanswered.returncode == 2 and "It asks: approve hi?" in unanswered.stderr
        refused = runs("inbox", "--answer", shown["id"], "-i", "answer=5", **there)
        assert refused.returncode == 2 and "answer" in refused.stderr
        answered = runs("inbox", "--answer", shown["id"], "-i", "answer=yes", "--json", **there)
        assert lines(answered) == [{"type": "answered", "id": shown["id"], "service": "acp", "run_id": run.id}]
        assert run.wait(30).output["reply"].endswith("yes")
        again = runs("inbox", "--answer", shown["id"], "-i", "answer=no", **there)
        assert again.returncode == 2 and "no run asks the question" in again.stderr


def test_an_inbox_of_nothing_says_so(runs: Command) -> None:
    done = runs("inbox")
    assert done.returncode == 2 and "no service is set up" in done.stderr
    assert "none of these services asks" in runs("inbox", "stepflow").stderr
