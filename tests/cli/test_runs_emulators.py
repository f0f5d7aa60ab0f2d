"""The command on each service that has an emulator: what is said of it in one way holds for all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.testing import emulator
from tests.cli.command_process import ROOT, Command
from tests.cli.test_runs_command import lines, only_line

AGENT = "11111111-1111-4111-8111-111111111111"
GREET = str(ROOT / "examples" / "greet.yaml")
SPEC = 'spec={"image": "ubuntu"}'
QUESTION = [
    "execution.start",
    "interaction.waiting",
    ("execution.success", {"data": {"total": 42}}),
]

CASES: dict[str, dict[str, Any]] = {
    "stepflow": {"start": [GREET, "-i", "name=World"], "output": {"hello": "World"}},
    "cloudcruise": {"start": ["wf1", "-i", "a=1"], "output": {"total": 42}},
    "acp": {
        "start": [AGENT, "-i", "message=hi", "-i", "mode=loop", "-i", "n=2"],
        "output": {"i": 2, "message": "hi", "reply": "echo 2: hi"},
    },
    "runai": {
        "start": ["training", "--project", "team-a", "-i", "name=t1", "-i", SPEC],
        "again": ["-i", "name=t2"],  # names are unique
        "output": {"phase": "Completed"},
    },
}
ASKING: dict[str, dict[str, Any]] = {
    "cloudcruise": {"options": {"script": QUESTION}, "start": ["wf1"], "answer": ["-i", "code=123"]},
    "acp": {
        "options": {},
        "start": [AGENT, "-i", "message=hi", "-i", "mode=interrupt", "-i", "n=1"],
        "answer": ["-i", "answer=yes"],
    },
}


def settings(service: str, served: Any) -> dict[str, str]:
    """The environment that leads the command to an emulator."""
    prefix = service.upper()
    found = {f"{prefix}_BASE_URL": served.url}
    return found | {f"{prefix}_{name.upper()}": value for name, value in served.credentials.items()}


def told(case: dict[str, Any], output: Any) -> Any:
    """Of an output, the fields that the case knows; the others are ids and times."""
    return {name: value for name, value in output.items() if name in case["output"]}


def test_a_document_run_its_log_and_its_file(runs: Command, tmp_path: Path) -> None:
    with emulator("ade", documents=["people.csv"]) as served:
        there = settings("ade", served)
        document = next(iter(served.state.documents))
        done = runs("start", "ade", document, "--operation", "process", **there)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["filename"] == "people.xlsx"
        assert "engine.run: succeeded" in done.stderr
        [listed] = lines(runs("list", "ade", "--json", "--document-id", document, **there))
        assert "Starting run" in runs("logs", "ade", listed["run_id"], **there).stdout.splitlines()
        fetched = runs("download", "ade", listed["run_id"], "-o", str(tmp_path), **there)
        assert fetched.returncode == 0, fetched.stderr
        assert (tmp_path / "people.xlsx").stat().st_size > 0
        taken = runs("download", "ade", listed["run_id"], "-o", str(tmp_path), **there)
        assert taken.returncode == 2 and "give --overwrite, or another name" in taken.stderr
        (tmp_path / "people.xlsx").write_text("old")
        again = runs("download", "ade", listed["run_id"], "-o", str(tmp_path), "--overwrite", **there)
        assert again.returncode == 0, again.stderr
        assert (tmp_path / "people.xlsx").read_bytes() != b"old"
        [found] = lines(runs("find", "ade", "--since", "2020-01-01", "--json", **there))
        assert found["run_id"] == listed["run_id"]


@pytest.mark.parametrize("service", CASES)
def test_from_start_to_timeline(service: str, runs: Command) -> None:
    case = CASES[service]
    with emulator(service) as served:
        there = settings(service, served)
        done = runs("start", service, *case["start"], **there)
        assert done.returncode == 0, done.stderr
        assert told(case, json.loads(done.stdout)) == case["output"]
        [listed] = lines(runs("list", service, "--json", **there))
        run_id = listed["run_id"]
        assert listed["status"] == "succeeded"
        followed = runs("follow", service, run_id, "--json", **there)
        assert followed.returncode == 0
        assert told(case, lines(followed)[-1]["snapshot"]["output"]) == case["output"]
        assert told(case, json.loads(runs("output", service, run_id, **there).stdout)) == case["output"]
        drawn = runs("timeline", service, run_id, **there)
        assert (drawn.returncode, drawn.stdout.splitlines()[0].split(",")[0]) == (
            0,
            f"{service} run {run_id}: succeeded",
        )
        assert runs("config", "check", service, **there).returncode == 0
        detached = runs("start", service, *case["start"], *case.get("again", ()), "--detach", **there)
        assert runs("wait", service, detached.stdout.strip(), **there).returncode == 0


def test_a_workload_is_suspended_and_resumed(runs: Command) -> None:
    with emulator("runai", hold=["t1"]) as served:
        there = settings("runai", served)
        words = ["start", "runai", "training", "--project", "team-a", "-i", "name=t1", "-i", SPEC, "--detach"]
        run_id = runs(*words, **there).stdout.strip()
        halted = runs("suspend", "runai", run_id, "--json", **there)
        assert halted.returncode == 0, halted.stderr
        assert lines(halted)[0]["run_id"] == run_id
        waited = runs("wait", "runai", run_id, "--timeout", "20", "--json", **there)
        assert waited.returncode == 0, waited.stderr
        [stands] = lines(waited)
        assert (stands["status"], stands["native_status"]) == ("suspended", "Stopped")
        gone_on = runs("resume", "runai", run_id, **there)
        assert (gone_on.returncode, "Stopped" in gone_on.stdout) == (0, False), gone_on.stderr
        served.release()
        ended = runs("wait", "runai", run_id, "--timeout", "20", **there)
        assert (ended.returncode, json.loads(ended.stdout)["phase"]) == (0, "Completed")
        lacking = runs("cancel", "runai", run_id, **there)
        assert lacking.returncode == 2 and "acp" in lacking.stderr


@pytest.mark.parametrize("service", ASKING)
def test_a_question_and_its_answer(service: str, runs: Command) -> None:
    case = ASKING[service]
    with emulator(service, **case["options"]) as served:
        there = settings(service, served)
        asked = runs("start", service, *case["start"], "--json", **there)
        assert asked.returncode == 5
        run_id = lines(asked)[0]["run_id"]
        assert f"runs respond {service} {run_id}" in asked.stderr
        answered = runs("respond", service, run_id, *case["answer"], **there)
        assert answered.returncode == 0, answered.stderr
        assert runs("wait", service, run_id, "--timeout", "20", **there).returncode == 0


SERVICES = ("acp", "ade", "cloudcruise", "runai", "stepflow")
ANY_RUN = "00000000-0000-7000-8000-000000000000"
REACHING = {
    "ACP_BASE_URL": "http://127.0.0.1:1",
    "ADE_BASE_URL": "http://127.0.0.1:1",
    "ADE_API_KEY": "prefix.s3cret-of-a-key",
    "ADE_WORKSPACE_ID": ANY_RUN,
    "CLOUDCRUISE_BASE_URL": "http://127.0.0.1:1",
    "CLOUDCRUISE_API_KEY": "s3cret-of-a-key",
    "RUNAI_BASE_URL": "http://127.0.0.1:1",
    "RUNAI_CLIENT_ID": "somebody",
    "RUNAI_CLIENT_SECRET": "s3cret-of-a-key",
    "STEPFLOW_BASE_URL": "http://127.0.0.1:1",
}


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("verb", ["get", "follow", "wait"])
def test_a_dead_server_is_one_line_and_3(service: str, verb: str, runs: Command) -> None:
    done = runs(verb, service, ANY_RUN, **REACHING)
    assert done.returncode == 3
    assert "127.0.0.1:1" in only_line(done)
    assert "s3cret" not in done.stderr


@pytest.mark.parametrize("service", SERVICES)
def test_an_empty_id_is_one_line_and_2(service: str, runs: Command) -> None:
    done = runs("wait", service, "", **REACHING)
    assert (done.returncode, only_line(done)) == (2, "runs: RUN_ID is empty: give the service's id of the run.")


@pytest.mark.parametrize(
    ("service", "variables"),
    [("ade", ["ADE_WORKSPACE_ID"]), ("cloudcruise", ["CLOUDCRUISE_API_KEY"]), ("runai", ["RUNAI_BASE_URL"])],
)
def test_a_missing_setting_names_its_variable(service: str, variables: list[str], runs: Command) -> None:
    done = runs("get", service, ANY_RUN)
    assert done.returncode == 2
    assert all(name in done.stderr for name in variables) and "Traceback" not in done.stderr


def test_a_wrong_key_of_ade(runs: Command) -> None:
    with emulator("ade") as served:
        there = settings("ade", served) | {"ADE_API_KEY": "wr0ng.s3cret-of-a-key-that-is-long-enough"}
        done = runs("get", "ade", ANY_RUN, **there)
        assert done.returncode == 2
        assert "401" in only_line(done) and "wr0ng" not in done.stderr


def test_steps_of_a_service_that_tells_no_ends_do_not_last_until_the_run_ends(runs: Command) -> None:
    step = "execution.step"
    script = ["execution.start", (step, {"current_step": "One"}), 1.2, (step, {"current_step": "Two"}),
              "execution.success"]  # fmt: skip
    with emulator("cloudcruise", script=script) as served:
        done = runs("start", "cloudcruise", "wf1", "--json", **settings("cloudcruise", served))
        assert done.returncode == 0, done.stderr
    started = [line["name"] for line in lines(done) if line["type"] == "step_started"]
    assert started == ["One", "Two"]
    assert not any(line["type"] == "step_finished" for line in lines(done)), "no event is made up"


@pytest.mark.parametrize("service", [name for name in CASES if name not in ("stepflow", "runai")])
def test_a_wrong_key(service: str, runs: Command) -> None:
    options = {"api_key": "right-one"} if service == "acp" else {}
    with emulator(service, **options) as served:
        there = settings(service, served) | {f"{service.upper()}_API_KEY": "wr0ng-s3cret"}
        done = runs("start", service, *CASES[service]["start"], **there)
        assert done.returncode == 2
        assert "401" in done.stderr and "wr0ng" not in done.stderr and "Traceback" not in done.stderr


def test_a_wrong_secret_gets_no_token(runs: Command) -> None:
    with emulator("runai") as served:
        there = settings("runai", served) | {"RUNAI_CLIENT_SECRET": "wr0ng-s3cret"}
        done = runs("start", "runai", *CASES["runai"]["start"], **there)
        assert done.returncode == 2
        assert (
            "check client_id and client_secret" in done.stderr
            and "wr0ng" not in done.stderr
            and "Traceback" not in done.stderr
        )


def test_a_document_is_served_and_a_bad_one_is_named(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\n")
    done = runs("emulate", "bad.yaml")
    assert (done.returncode, "no operations" in done.stderr) == (2, True)
