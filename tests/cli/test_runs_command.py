"""The command on a service that it knows nothing of, in processes of its own."""

from __future__ import annotations

import json
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk.testing import emulator
from tests.cli.command_process import ROOT, Command, Done
from tests.cli.kitchen_server import KEY, Kitchen


def lines(done: Done) -> list[dict[str, Any]]:
    """The JSON lines of stdout; all of it must be that."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def only_line(done: Done) -> str:
    """The one line that was said to people, besides where the service is."""
    [line] = [line for line in done.stderr.splitlines() if " is at http" not in line and " is at unix:" not in line]
    assert done.stdout == ""
    return line


# ---- start


def test_start_follows_to_the_end_and_prints_the_output(cook: Command) -> None:
    done = cook("start", "kitchen", "soup", "-i", "salt=3", "-i", "name=World", "-i", "herbs=[1, 2]")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {"dish": "soup", "for": {"salt": 3, "name": "World", "herbs": [1, 2]}}
    said = done.stderr
    for words in ("chop: started", "chop: succeeded", "stove: succeeded", "kitchen run r1: succeeded", "sharp knife"):
        assert words in said


def test_control_characters_of_a_service_do_not_reach_the_terminal(cook: Command) -> None:
    assert "\x1b" not in cook("start", "kitchen", "soup").stderr


def test_json_prints_one_object_a_line_and_nothing_else(cook: Command) -> None:
    done = cook("start", "kitchen", "burn", "--json")
    found = lines(done)
    assert done.returncode == 1
    assert found[0] == {"type": "started", "service": "kitchen", "run_id": "r1"}
    assert [line["type"] for line in found if line["type"].startswith("step")] == [
        "step_started",
        "step_finished",
        "step_started",
        "step_finished",
    ]
    assert found[-1]["type"] == "run_finished"
    assert found[-1]["snapshot"]["error"]["message"] == "it burnt"


def test_a_failed_run_is_status_1_and_says_why(cook: Command) -> None:
    done = cook("start", "kitchen", "burn")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1] == "kitchen run r1: failed: it burnt (KITCHEN)"
    assert "stove: failed" in done.stderr and "too hot" in done.stderr


def test_input_from_a_file_and_from_stdin(cook: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    (tmp_path / "given.json").write_text('{"salt": 1, "pan": "big"}')
    (tmp_path / "given.yaml").write_text("salt: 2\npan: no\n")
    cook("start", "kitchen", "soup", "--detach", "--input-file", "given.json", "-i", "salt=5")
    cook("start", "kitchen", "soup", "--detach", "--input-file", "given.yaml")
    cook("start", "kitchen", "soup", "--detach", "--input-file", "-", stdin="[1, 2]")
    cook("start", "kitchen", "soup", "--detach")
    assert [run["input"] for run in kitchen.runs.values()] == [
        {"salt": 5, "pan": "big"},
        {"salt": 2, "pan": "no"},
        [1, 2],
        None,
    ]


def test_the_service_start_options_are_flags(cook: Command, kitchen: Kitchen) -> None:
    words = ["--servings", "3", "--spice", "a", "--spice", "b c", "--notes", "table=4", "--notes", "x=y", "--hurry"]
    done = cook("start", "kitchen", "soup", "--detach", *words)
    assert done.stdout == "r1\n"
    assert done.stderr == "Follow it: runs follow kitchen r1\n"
    assert kitchen.runs["r1"]["options"] == {
        "servings": 3,
        "spice": ["a", "b c"],
        "notes": {"table": 4, "x": "y"},
        "hurry": True,
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-i", "salt"], "key=value"),
        (["-i", "=3", "-i", "x"], "'=3', 'x'"),
        (["--input-file", "none.json"], "none.json: No such file"),
        (["--input-file", "-"], "standard input is not JSON: Expecting value at line 1, column 1"),
        (
            ["--input-file", "bad.json"],
            "bad.json is not JSON: Expecting property name enclosed in double quotes at line 2",
        ),
        (["--input-file", "bad.yaml"], "bad.yaml is not YAML"),
        (["--input-file", "list.json", "-i", "x=1"], "list.json holds a list"),
        (["--input-file", "picture.json"], "picture.json is not text in UTF-8: invalid start byte at byte 0"),
        (["--input-file", "picture.yaml"], "picture.yaml is not text in UTF-8"),
        (["--input-file", "control.yaml"], "control.yaml is not YAML: unacceptable character #x0000"),
        (["--input-file", "deep.json"], "deep.json is nested too deeply"),
        (["--input-file", "deep.yaml"], "deep.yaml is not YAML: it is nested too deeply"),
        (["--input-file", "digits.json"], "digits.json cannot be read as JSON: Exceeds the limit (4300 digits)"),
        (["--input-file", "."], ".: Is a directory"),
        (["-i", "x=" + "[" * 50_000], "an input is nested too deeply: [[[["),
    ],
)
def test_input_that_cannot_be_read_is_one_line(
    cook: Command, kitchen: Kitchen, tmp_path: Path, words: list[str], said: str
) -> None:
    (tmp_path / "bad.json").write_text("{\n,}")
    (tmp_path / "bad.yaml").write_text("a: [1\nb: 2")
    (tmp_path / "list.json").write_text("[]")
    for name in ("picture.json", "picture.yaml"):
        (tmp_path / name).write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "control.yaml").write_text("a: \0")
    (tmp_path / "deep.json").write_text("[" * 50_000)
    (tmp_path / "deep.yaml").write_text("[" * 5_000)
    (tmp_path / "digits.json").write_text("1" * 5000)
    done = cook("start", "kitchen", "soup", *words)
    assert done.returncode == 2
    assert said in only_line(done)
    assert kitchen.requests == []


def test_yaml_that_json_cannot_carry(cook: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").write_text("day: 2026-11-22\nbig: .nan\n1: one\n")
    done = cook("start", "kitchen", "soup", "--input-file", "odd.yaml")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "runs: odd.yaml has 2 problems:"
    (tmp_path / "day.yaml").write_text("day: 2026-11-22\n")
    cook("start", "kitchen", "soup", "--input-file", "day.yaml", "--detach")
    assert kitchen.runs["r1"]["input"] == {"day": "2026-11-22"}


def test_input_that_does_not_fit_lists_its_problems(cook: Command) -> None:
    done = cook("start", "kitchen", "soup", "-i", "salt=much")
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["runs: input has 1 problem:", "  input.salt: must be a whole number"]


# ---- runs that are there


def test_follow_wait_get_output_of_a_finished_run(cook: Command, kitchen: Kitchen) -> None:
    run = kitchen.new("soup", {"salt": 1})
    for _ in range(3):
        kitchen.advance(run)
    dish = {"dish": "soup", "for": {"salt": 1}}
    followed = cook("follow", "kitchen", "r1")
    assert (followed.returncode, json.loads(followed.stdout)) == (0, dish)
    waited = cook("wait", "kitchen", "r1", "--json")
    assert [line["output"] for line in lines(waited)] == [dish]
    got = cook("get", "kitchen", "r1")
    assert got.stdout.startswith("kitchen run r1: succeeded\noutput: {")
    assert got.stderr == ""
    assert json.loads(cook("output", "kitchen", "r1").stdout) == dish


def test_list(cook: Command, kitchen: Kitchen) -> None:
    for recipe in ("soup", "burn", "stew"):
        kitchen.new(recipe)
    kitchen.runs["r2"]["state"] = "failed"
    assert cook("list", "kitchen").stdout.splitlines() == [
        "RUN  STATUS  WORKFLOW  CREATED",
        "r3   queued  stew",
        "r2   failed  burn",
        "r1   queued  soup",
    ]
    assert [line["run_id"] for line in lines(cook("list", "kitchen", "--json", "-n", "2"))] == ["r3", "r2"]
    assert [line["run_id"] for line in lines(cook("list", "kitchen", "--json", "--status", "failed"))] == ["r2"]
    nothing = cook("list", "kitchen", "--status", "cancelled")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (0, "", "no runs\n")


def test_cancel_and_the_status_of_a_cancelled_run(cook: Command, kitchen: Kitchen) -> None:
    kitchen.new("stew")
    assert cook("cancel", "kitchen", "r1").returncode == 0
    assert cook("get", "kitchen", "r1").returncode == 4
    done = cook("follow", "kitchen", "r1", "--json")
    assert done.returncode == 4
    assert lines(done)[-1]["status"] == "cancelled"


def test_timeout_is_124_and_says_how_to_go_on(cook: Command, kitchen: Kitchen) -> None:
    kitchen.new("stew")
    for verb in ("follow", "wait"):
        done = cook(verb, "kitchen", "r1", "--timeout", "0.2", "--stove", "wood")
        assert done.returncode == 124
        assert "has not finished in 0.2 s (last seen: running)" in done.stderr
        assert done.stderr.endswith("It goes on; follow it: runs follow kitchen r1 --stove wood\n")
    assert kitchen.runs["r1"]["state"] == "running"


def test_what_the_sdk_advises_is_advised_as_a_command(cook: Command, kitchen: Kitchen) -> None:
    kitchen.new("stew")
    done = cook("output", "kitchen", "r1", "--timeout", "0.2")
    assert done.returncode == 124
    assert only_line(done).endswith("It goes on; wait again, or `runs follow kitchen r1`.")


def test_a_run_that_asks_is_5_where_nobody_can_be_asked(cook: Command) -> None:
    done = cook("start", "kitchen", "ask")
    assert done.returncode == 5
    assert "waits for input: How shall it taste?" in done.stderr
    assert "runs respond kitchen r1 -i KEY=VALUE" in done.stderr


OUT = "no contact with Kitchen, trying again: kitchen: GET /runs/r1 answered 503: the cook is out"
BACK = "in contact with Kitchen again"


@pytest.mark.parametrize("verb", ["start", "follow", "wait", "output", "timeline"])
def test_a_service_that_is_away_for_a_while_is_told_of_once(cook: Command, kitchen: Kitchen, verb: str) -> None:
    kitchen.failures = 3  # a request and its two retries
    if verb != "start":
        kitchen.new("soup")
    done = cook(verb, "kitchen", "soup" if verb == "start" else "r1")
    assert done.returncode == 0
    assert [line[-len(OUT) :] for line in done.stderr.splitlines() if "no contact" in line] == [OUT]
    assert done.stderr.count(BACK) == 1


def test_an_outage_is_a_json_line_where_events_are_what_is_printed(cook: Command, kitchen: Kitchen) -> None:
    kitchen.failures = 3
    found = lines(cook("start", "kitchen", "soup", "--json"))
    [lost] = [line for line in found if line["type"] == "contact_lost"]
    assert lost["run_id"] == "r1" and lost["error"].endswith("503: the cook is out") and lost["attempt"] == 1
    assert [line["type"] for line in found].count("reconnected") == 1
    kitchen.failures = 3
    kitchen.new("soup")
    waited = cook("wait", "kitchen", "r2", "--json")
    assert [line["status"] for line in lines(waited)] == ["succeeded"]
    assert OUT.replace("r1", "r2") in waited.stderr.splitlines() and BACK in waited.stderr.splitlines()


# ---- what goes wrong


def test_unknown_service(runs: Command) -> None:
    done = runs("start", "nowhere", "x")
    assert done.returncode == 2
    assert "there is no service 'nowhere'" in only_line(done)
    assert "kitchen" in done.stderr


def test_missing_settings_are_all_named_with_their_variables(runs: Command) -> None:
    done = runs("get", "kitchen", "r1")
    assert done.returncode == 2
    assert "KITCHEN_URL" in done.stderr and "KITCHEN_KEY" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_key_is_not_shown(cook: Command) -> None:
    done = cook("get", "kitchen", "r1", "--api-key", "wr0ng-s3cret")
    assert done.returncode == 2
    assert "401" in only_line(done)
    assert "wr0ng" not in done.stderr


@pytest.mark.parametrize("verb", ["get", "follow", "wait", "output", "timeline", "list", "cancel"])
def test_a_dead_server_is_3(runs: Command, verb: str) -> None:
    run = [] if verb == "list" else ["r1"]
    done = runs(verb, "kitchen", *run, "--base-url", "http://127.0.0.1:1", "--api-key", KEY)
    assert done.returncode == 3
    assert "cannot connect to 127.0.0.1:1" in only_line(done)


@pytest.mark.parametrize("broken", ["html", "error"])
def test_what_answers_is_not_the_service_is_3(cook: Command, kitchen: Kitchen, broken: str) -> None:
    kitchen.broken = broken
    done = cook("get", "kitchen", "r1", "--request-timeout", "1")
    assert done.returncode == 3
    assert "Traceback" not in only_line(done)


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
@pytest.mark.parametrize(
    "verb",
    ["follow", "wait", "get", "steps", "output", "download", "logs", "timeline", "respond", "cancel", "suspend",
     "resume", "start", "validate"],
)  # fmt: skip
def test_an_empty_argument_is_refused_before_any_request(
    cook: Command, kitchen: Kitchen, verb: str, blank: str
) -> None:
    done = cook(verb, "kitchen", blank)
    assert done.returncode == 2
    wanted = "WORKFLOW is empty: give what to run." if verb in ("start", "validate") else "RUN_ID is empty: give the "
    assert only_line(done).startswith(f"runs: {wanted}")
    assert kitchen.requests == []


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "-inf", "1e400"])
@pytest.mark.parametrize("flag", ["--timeout", "--request-timeout"])
def test_a_time_that_makes_no_sense(cook: Command, kitchen: Kitchen, flag: str, seconds: str) -> None:
    done = cook("wait", "kitchen", "r1", f"{flag}={seconds}")
    assert done.returncode == 2
    assert only_line(done).startswith(f"runs: {flag} takes a number of seconds, ")
    assert cook("wait", "kitchen", "r1", "--request-timeout=0").returncode == 2
    assert kitchen.requests == []


def test_unknown_run_is_2(cook: Command) -> None:
    done = cook("follow", "kitchen", "r99")
    assert done.returncode == 2
    assert "no such run" in only_line(done)


def test_debug_shows_the_traceback(cook: Command) -> None:
    done = cook("get", "kitchen", "r99", "--debug")
    assert done.returncode == 2
    assert "Traceback (most recent call last)" in done.stderr
    assert KEY not in done.stderr


def test_a_verb_that_a_service_lacks_names_those_that_have_it(runs: Command) -> None:
    done = runs("local", "kitchen")
    assert done.returncode == 2
    assert only_line(done).startswith("runs: Kitchen has no `local`;")


def test_options_may_stand_before_the_service(cook: Command, kitchen: Kitchen) -> None:
    kitchen.new("soup")
    done = cook("list", "--limit", "1", "--json", "kitchen")
    assert [line["run_id"] for line in lines(done)] == ["r1"]


def test_settings_from_a_profile(runs: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    kitchen.new("soup")
    (tmp_path / "runs.toml").write_text(
        f'[profiles.home.kitchen]\nbase_url = "{kitchen.url}"\napi_key = "{KEY}"\n', encoding="utf-8"
    )
    assert runs("get", "kitchen", "r1", "--profile", "home").returncode == 0
    assert runs("get", "kitchen", "r1", RUNS_PROFILE="home").returncode == 0
    done = runs("get", "kitchen", "r1", "--profile", "work")
    assert done.returncode == 2
    assert 'There is no profile "work"' in done.stderr


# ---- help


def test_help_of_everything(runs: Command) -> None:
    done = runs("--help")
    assert done.returncode == 0
    verbs = [line.split()[0] for line in done.stdout.partition("Commands:\n")[2].splitlines() if line[2:3] != " "]
    assert {"start", "follow", "wait", "get", "list", "cancel", "local"} <= set(verbs)
    for verb in ("start", "follow", "list"):
        of_all = runs(verb, "--help")
        assert "Example:" in of_all.stdout and "kitchen" in of_all.stdout
        of_one = runs(verb, "kitchen", "--help")
        assert f"runs {verb} kitchen" in of_one.stdout
        assert "KITCHEN_URL" in of_one.stdout


def test_help_loads_no_service_and_nothing_heavy(fresh: Command) -> None:
    done = fresh("--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "runs_sdk.cli.app" in loaded
    assert not [
        name for name in loaded if name.split(".")[0] in ("rich", "httpx", "attr", "kitchen", "runs_api", "anyio")
    ]


def test_version(runs: Command) -> None:
    import runs_sdk

    assert runs("--version").stdout == f"runs-sdk {runs_sdk.__version__}\n"


# ---- the other verbs


def test_steps_logs_workflows(cook: Command, kitchen: Kitchen) -> None:
    run = kitchen.new("burn")
    for _ in range(3):
        kitchen.advance(run)
    assert cook("steps", "kitchen", "r1").stdout.splitlines() == [
        "NAME   STATE      ERROR",
        "chop   succeeded",
        "stove  failed     too hot",
    ]
    assert [line["name"] for line in lines(cook("steps", "kitchen", "r1", "--json"))] == ["chop", "stove"]
    assert cook("logs", "kitchen", "r1").stdout == "sharp knife  [31mred\n"
    assert lines(cook("logs", "kitchen", "r1", "--json"))[0]["text"] == "sharp knife \x1b[31mred"
    assert cook("workflows", "kitchen").stdout.split() == ["soup", "burn", "ask", "stew"]


def test_validate(cook: Command) -> None:
    good, bad = cook("validate", "kitchen", "soup"), cook("validate", "kitchen", "soap", "--json")
    assert (good.returncode, good.stdout, good.stderr) == (0, "", "soup: can be run\n")
    assert bad.returncode == 2
    assert lines(bad) == [{"path": "soap", "message": "no such recipe", "kind": "other", "expected": None}]


def test_suspend_and_resume(cook: Command, kitchen: Kitchen) -> None:
    kitchen.new("stew")
    assert cook("suspend", "kitchen", "r1").stdout == "kitchen run r1: suspended\n"
    assert kitchen.runs["r1"]["state"] == "suspended"
    assert lines(cook("resume", "kitchen", "r1", "--json"))[0]["status"] == "running"


def test_respond_checks_before_it_sends(cook: Command, kitchen: Kitchen) -> None:
    run = kitchen.new("ask")
    for _ in range(2):
        kitchen.advance(run)
    wrong = cook("respond", "kitchen", "r1", "-i", "salt=12")
    assert wrong.returncode == 2
    assert "answer.salt" in wrong.stderr and "answer.secret_sauce" in wrong.stderr
    silent = cook("respond", "kitchen", "r1")
    assert silent.returncode == 2
    assert "It asks: How shall it taste?" in only_line(silent)
    assert kitchen.answers == []
    right = cook("respond", "kitchen", "r1", "-i", "salt=1", "-i", "secret_sauce=x")
    assert right.returncode == 0
    assert right.stderr == "Answered. Follow the run: runs follow kitchen r1\n"
    assert kitchen.answers == [{"salt": 1, "secret_sauce": "x"}]
    cook("cancel", "kitchen", "r1")
    late = cook("respond", "kitchen", "r1", "-i", "salt=1")
    assert late.returncode == 2
    assert "is over (cancelled); it asks nothing any more" in only_line(late)


def test_download_into_a_folder_a_file_and_a_full_disk(cook: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    kitchen.new("soup")
    assert cook("download", "kitchen", "r1").stdout == "r1.jpg\n"
    assert (tmp_path / "r1.jpg").stat().st_size == 100_000
    assert lines(cook("download", "kitchen", "r1", "-o", "photo.jpg", "--json"))[0]["path"] == "photo.jpg"
    before = len(kitchen.requests)
    refused = cook("download", "kitchen", "r1", "--overwrite")
    assert refused.returncode == 2
    assert only_line(refused) == "runs: Kitchen has no --overwrite: give --into another name."
    assert len(kitchen.requests) == before and (tmp_path / "r1.jpg").stat().st_size == 100_000
    if Path("/dev/full").exists():
        full = cook("download", "kitchen", "r1", "-o", "/dev/full")
        assert full.returncode == 2
        assert "no space left on the disk" in only_line(full)


@pytest.mark.parametrize(
    ("words", "streams", "code", "said"),
    [
        (["get", "kitchen", "r1"], "2>&-", 0, "kitchen run r1: running\n"),
        (["get", "kitchen", "r9"], "2>&-", 2, ""),
        (["get", "kitchen", "r1"], "<&- >&- 2>&-", 0, ""),
        (["respond", "kitchen", "r1"], "<&- 2>&1", 2, "runs: give the answer with -i KEY=VALUE or --input-file.\n"),
        (
            ["start", "kitchen", "soup", "--input-file", "-"],
            "<&- 2>&1",
            2,
            "runs: standard input is not JSON: Expecting value at line 1, column 1.\n",
        ),
        (["services"], "2>&1 >/dev/full", 2, "runs: no space left on the disk: free some, or write elsewhere\n"),
        (
            ["wait", "kitchen", "r2"],
            "2>&1 >/dev/full",
            2,
            "kitchen run r2: succeeded\nPrint its output again: runs output kitchen r2\n"
            "runs: no space left on the disk: free some, or write elsewhere\n",
        ),
        (
            ["timeline", "kitchen", "r2", "--svg", "/dev/full"],
            "2>&1",
            2,
            "runs: /dev/full: no space left on the disk: free some, or write elsewhere\n",
        ),
    ],
)
def test_streams_that_are_closed_or_full(
    environment: dict[str, str],
    tmp_path: Path,
    kitchen: Kitchen,
    words: list[str],
    streams: str,
    code: int,
    said: str,
) -> None:
    if "/dev/full" in f"{streams} {words}" and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    kitchen.new("stew")
    kitchen.new("soup")
    command = shlex.join([sys.executable, "-m", "runs_sdk.cli", *words])
    there = {"KITCHEN_URL": kitchen.url, "KITCHEN_KEY": KEY}
    done = subprocess.run(
        ["/bin/sh", "-c", f"{command} {streams}"],
        env=environment | there, cwd=tmp_path, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    told = done.stdout.replace(f"kitchen is at {kitchen.url} (environment variable KITCHEN_URL).\n", "")
    assert (done.returncode, told, done.stderr) == (code, said, "")


def test_timeline(cook: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    kitchen.new("burn")
    done = cook("timeline", "kitchen", "r1", "--svg", "a.svg", "--html", "a.html")
    assert done.returncode == 0
    assert done.stderr == "wrote a.svg\nwrote a.html\n"
    for name in ("a.svg", "a.html"):
        assert "too hot" in (tmp_path / name).read_text()
    [head, chop, stove] = cook("timeline", "kitchen", "r1", COLUMNS="60").stdout.splitlines()
    assert head.startswith("kitchen run r1: failed")
    assert chop.startswith("chop") and stove.startswith("stove")
    [found] = lines(cook("timeline", "kitchen", "r1", "--json"))
    assert [(span["name"], span["status"]) for span in found["spans"]] == [("chop", "succeeded"), ("stove", "failed")]


# ---- about services and settings


def test_services(runs: Command) -> None:
    found = {line["name"]: line for line in lines(runs("services", "--json"))}
    assert found["kitchen"]["settings"] == ["base_url", "api_key", "stove"]
    assert "respond" in found["kitchen"]["capabilities"]
    assert any(line.startswith("kitchen ") for line in runs("services").stdout.splitlines())


def test_config_check_masks_secrets_and_asks_the_service(cook: Command, kitchen: Kitchen) -> None:
    done = cook("config", "check", "kitchen")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "Kitchen (kitchen)",
        f"  base_url  {kitchen.url}  (environment variable KITCHEN_URL)",
        "  api_key   ***  (environment variable KITCHEN_KEY)",
        "  stove     gas  (default)",
        "  answers",
    ]
    wrong = cook("config", "check", "kitchen", "--json", KITCHEN_KEY="wr0ng-s3cret")
    assert wrong.returncode == 2
    [found] = lines(wrong)
    assert found["answers"] is False and "401" in found["said"]
    assert "wr0ng" not in wrong.stdout
    assert cook("config", "check", "kitchen", KITCHEN_URL="http://127.0.0.1:1").returncode == 3
    count = len(kitchen.requests)
    assert cook("config", "check", "kitchen", "--no-reach").returncode == 0
    assert len(kitchen.requests) == count


def test_config_check_of_all_does_not_complain_of_what_nobody_uses(runs: Command) -> None:
    done = runs("config", "check", "--no-reach")
    assert done.returncode == 0
    assert "KITCHEN_KEY" in done.stdout
    assert runs("config", "check", "kitchen", "--no-reach").returncode == 2


def test_generate_writes_a_package(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /x:\n    get:\n      operationId: getX\n"
        "      tags: [x]\n      responses:\n        '200':\n          description: ok\n"
        "          content: {application/json: {schema: {type: string}}}\n"
    )
    done = runs("generate", "api.yaml", "--package", "tiny", "--into", "out")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "tiny" / "api" / "x" / "get_x.py").exists()
    missing = runs("generate", "none.yaml", "--package", "tiny", "--into", "out")
    assert missing.returncode == 2
    assert "none.yaml" in missing.stderr and "Traceback" not in missing.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(runs: Command, shell: str) -> None:
    """The shell asks the command, as typer's scripts do."""
    state = {
        "bash": {"COMP_WORDS": "runs follow k", "COMP_CWORD": "2"},
        "zsh": {"_TYPER_COMPLETE_ARGS": "runs follow k"},
        "fish": {"_TYPER_COMPLETE_ARGS": "runs follow k", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    assert "kitchen" in runs(_RUNS_COMPLETE=f"complete_{shell}", **state).stdout
    assert "_RUNS_COMPLETE" in runs(_RUNS_COMPLETE=f"source_{shell}").stdout


def complete(runs: Command, line: str, **more: str) -> list[str]:
    words = line.split(" ")
    state = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    return runs(_RUNS_COMPLETE="complete_bash", **state, **more).stdout.split()


def test_completion_offers_runs_and_statuses(runs: Command, kitchen: Kitchen) -> None:
    kitchen.new("soup")
    kitchen.new("stew")
    there = {"KITCHEN_URL": kitchen.url, "KITCHEN_KEY": KEY}
    assert complete(runs, "runs follow kitchen r", **there) == ["r2", "r1"]
    assert complete(runs, "runs get kitchen r1", **there) == ["r1"]
    assert complete(runs, "runs list kitchen --status s", **there) == ["suspended", "succeeded"]
    nobody = {"KITCHEN_URL": "http://127.0.0.1:9", "KITCHEN_KEY": KEY}
    assert complete(runs, "runs follow kitchen r", **nobody) == [], "nobody is there: nothing, and no error"


def test_ade_from_nothing(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("a,b\n1,2\n")
    (tmp_path / "teams.csv").write_text("a,b\n1,2\n")
    with emulator("ade") as served:
        there = {"ADE_BASE_URL": served.url}
        there |= {f"ADE_{name.upper()}": value for name, value in served.credentials.items()}
        done = runs("start", "ade", "members.csv", "--sheets", "one", **there)
        assert done.returncode == 0 and json.loads(done.stdout)["ready"], done.stderr
        assert len(served.state.runs) == 1, "the run that the upload has started is the one that is followed"
        refused = runs("start", "ade", "teams.csv", "--dry-run", "--log-level", "INFO", **there)
        assert refused.returncode == 2
        assert "takes no --dry-run, --log-level: upload it first" in refused.stderr and len(served.state.documents) == 1
        [sent] = lines(runs("upload", "ade", "teams.csv", "--json", **there))
        assert sent["type"] == "uploaded" and runs("wait", "ade", sent["run_id"], **there).returncode == 0
        listed = lines(runs("workflows", "ade", "--json", **there))
        assert [(each["name"], each["last_run"]) for each in listed] == [
            ("teams.csv", "succeeded"), ("members.csv", "succeeded"),
        ]  # fmt: skip
        [found] = lines(runs("workflows", "ade", "--search", "members", "--json", **there))
        assert runs("start", "ade", found["id"], **there).returncode == 0
        [run, *_] = lines(runs("list", "ade", "--json", **there))
        assert runs("download", "ade", run["run_id"], "--into", "out.csv", **there).returncode == 0
        assert (tmp_path / "out.csv").exists()


def test_agents_are_listed(runs: Command) -> None:
    with emulator("acp") as served:
        [agent] = lines(runs("workflows", "acp", "--json", ACP_BASE_URL=served.url))
        assert agent["id"] == served.ids["agent_id"] and agent["name"] and agent["version"]
        assert lines(runs("workflows", "acp", "--name", "nobody", "--json", ACP_BASE_URL=served.url)) == []


def test_delete(runs: Command) -> None:
    with emulator("acp") as served:
        there = {"ACP_BASE_URL": served.url}
        agent = served.ids["agent_id"]
        run_id = runs("start", "acp", agent, "-i", "message=hi", "--detach", **there).stdout.strip()
        done = runs("delete", "acp", run_id, **there)
        assert (done.returncode, done.stdout) == (0, "") and done.stderr.endswith(f"Deleted: ACP run {run_id}\n")
        again = runs("delete", "acp", run_id, "--json", **there)
        assert again.returncode == 2 and run_id in again.stderr


def test_emulate_tells_its_options(runs: Command) -> None:
    done = runs("emulate", "cloudcruise", "-h")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: runs emulate ")
    assert "  input_timeout=15.0\n" in done.stdout and "Faults, likewise: cut, " in done.stdout


def test_emulate_serves_until_it_is_told_to_stop(environment: dict[str, str], tmp_path: Path, runs: Command) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "runs_sdk.cli", "emulate", "stepflow", "--json"],
        env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        try:
            assert process.stdout is not None
            served = json.loads(process.stdout.readline())
            assert (served["type"], served["service"], served["ids"]) == ("listening", "stepflow", {})
            taken = runs("emulate", "stepflow", "--port", served["base_url"].rpartition(":")[2])
            assert taken.returncode == 2 and "address already in use" in only_line(taken)
            flow = str(ROOT / "examples" / "greet.yaml")
            there = {"STEPFLOW_BASE_URL": served["base_url"]}
            done = runs("start", "stepflow", flow, "-i", "name=World", **there)
            assert (done.returncode, json.loads(done.stdout)) == (0, {"hello": "World"}), done.stderr
            [found] = lines(runs("find", "stepflow", "--flow", flow, "--since", "2020-01-01", "--json", **there))
            assert found["status"] == "succeeded"
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        finally:
            process.kill()  # whatever has failed: nothing is left behind, and nothing is waited for


def test_emulate_ends_when_the_emulator_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    from runs_sdk import testing
    from runs_sdk.cli.output import Output
    from runs_sdk.cli.serving import emulate
    from runs_sdk.core.errors import RunsError

    async def work() -> None:
        raise RuntimeError("it broke in the background")

    def breaking(service: str, **options: Any) -> testing.Emulator:
        served = testing.registry.emulator(service, **options).start()
        served.call(lambda: served.spawn(work()))
        return served

    monkeypatch.setattr(testing, "emulator", breaking)
    with pytest.raises(RunsError, match="(?s)the stepflow emulator has failed.*it broke in the background"):
        emulate(Output(), "stepflow", [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "there is no emulator for 'nowhere'"),
        (["stepflow", "-o", "nix=3"], "the stepflow emulator has no 'nix'"),
        (["stepflow", "-o", "nix"], "name=value"),
    ],
)
def test_an_emulator_that_cannot_be_had(runs: Command, words: list[str], said: str) -> None:
    done = runs("emulate", *words)
    assert done.returncode == 2
    assert said in only_line(done)


@pytest.mark.parametrize("time", ["tomorrowish", "", "99999999999", "9999-12-31T23:59:59-23:59"])
def test_a_time_that_is_none(runs: Command, time: str) -> None:
    done = runs("find", "stepflow", "--since", time)
    assert done.returncode == 2
    assert f"{time!r} is no time" in only_line(done)


def test_a_number_beyond_all_reason(cook: Command, kitchen: Kitchen) -> None:
    done = cook("list", "kitchen", "-n", "9" * 20)
    assert (done.returncode, done.stdout, kitchen.requests) == (2, "", [])
    assert "Traceback" not in done.stderr


def test_a_broken_package_harms_only_its_own_service(
    runs: Command, tmp_path: Path, environment: dict[str, str]
) -> None:
    info = tmp_path / "other" / "broken-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[runs_sdk.services]\nbroken = broken_room\n")
    (tmp_path / "other" / "broken_room.py").write_text("import nothing_of_that_name\n")
    path = f"{environment['PYTHONPATH']}:{tmp_path / 'other'}"
    done = subprocess.run(
        [sys.executable, "-m", "runs_sdk.cli", "services", "--json"],
        env=environment | {"PYTHONPATH": path}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0
    names = [line["name"] for line in lines(done)]
    assert "kitchen" in names and "broken" not in names
    [said] = done.stderr.splitlines()
    assert said.startswith("warning: the service 'broken' is installed, but its module broken_room cannot be loaded")


def test_diff_says_what_changed(runs: Command, tmp_path: Path) -> None:
    text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /x:\n    get:\n      operationId: getX\n"
    (tmp_path / "old.yaml").write_text(text + "      responses: {'200': {description: ok}}\n")
    (tmp_path / "new.yaml").write_text(text + "      responses: {'204': {description: ok}}\n")
    done = runs("diff", "old.yaml", "new.yaml", "--fail-on", "breaking")
    assert done.returncode == 1
    assert "the answer 200 is gone  [success-removed]" in done.stdout
    assert runs("diff", "old.yaml", "old.yaml", "--fail-on", "any").returncode == 0
    missing = runs("diff", "old.yaml", "none.yaml")
    assert missing.returncode == 2
    assert "none.yaml" in missing.stderr and "Traceback" not in missing.stderr


# ---- whose folder this is


def test_a_folder_is_trusted_by_a_command(runs: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    (tmp_path / "runs.toml").write_text(f'[profiles.default.kitchen]\nbase_url = "{kitchen.url}"\n')
    refused = runs("list", "kitchen", KITCHEN_KEY=KEY)
    assert refused.returncode == 2 and not kitchen.requests
    assert "runs.toml, line 2: base_url would send api_key" in refused.stderr and kitchen.url in refused.stderr
    assert "runs trust" in runs("config", "check", "kitchen", KITCHEN_KEY=KEY).stdout

    trusted = runs("trust")
    assert (trusted.returncode, trusted.stdout) == (0, f"{kitchen.url}  (line 2)\n")
    allowed = runs("list", "kitchen", KITCHEN_KEY=KEY)
    assert allowed.returncode == 0
    assert allowed.stderr.splitlines()[0].startswith(f"kitchen is at {kitchen.url} ([profiles.default.kitchen] in ")

    assert runs("trust", "--forget").returncode == 0
    assert runs("list", "kitchen", KITCHEN_KEY=KEY).returncode == 2
    assert runs("list", "kitchen", KITCHEN_KEY=KEY, RUNS_TRUST_FOLDER="1").returncode == 0


def test_trust_without_a_file_is_refused(runs: Command) -> None:
    done = runs("trust")
    assert done.returncode == 2 and "there is no runs.toml" in done.stderr


def test_examples_are_written_and_nothing_is_lost(runs: Command, tmp_path: Path) -> None:
    done = runs("examples")
    names = sorted(path.name for path in (ROOT / "examples").iterdir() if path.is_file())
    assert (done.returncode, done.stdout.split()) == (0, [f"examples/{name}" for name in names])
    assert all((tmp_path / "examples" / name).read_bytes() == (ROOT / "examples" / name).read_bytes() for name in names)
    (tmp_path / "examples" / "greet.yaml").write_text("mine")
    refused = runs("examples")
    assert refused.returncode == 2 and "greet.yaml: give --overwrite" in refused.stderr
    assert (tmp_path / "examples" / "greet.yaml").read_text() == "mine"
    assert runs("examples", "--overwrite").returncode == 0
    assert (tmp_path / "examples" / "greet.yaml").read_text() != "mine"


def test_a_list_without_a_service_asks_all_that_are_set_up(cook: Command, runs: Command, kitchen: Kitchen) -> None:
    kitchen.new("soup")
    with emulator("stepflow") as other:
        with runs_sdk.connect("stepflow", base_url=other.url) as client:
            run = client.start({"steps": [{"id": "a", "component": "/builtin/noop"}], "output": 1}, {})
            run.wait(timeout=60)
        found = cook("list", "--json", STEPFLOW_BASE_URL=other.url)
        assert [(line["service"], line["run_id"]) for line in lines(found)] == [("stepflow", run.id), ("kitchen", "r1")]
        assert cook("list", "-n", "1", STEPFLOW_BASE_URL=other.url).stdout.splitlines()[1].split()[:2] == [
            "stepflow",
            run.id,
        ]
        waiting = cook("list", "--status", "queued", STEPFLOW_BASE_URL=other.url)
        assert waiting.stdout.splitlines()[1].split() == ["kitchen", "r1", "queued", "soup"]
        refused = cook("list", STEPFLOW_BASE_URL=other.url, KITCHEN_KEY="wrong")
        assert (refused.returncode, run.id in refused.stdout) == (2, True)
        assert "runs: kitchen: " in refused.stderr
    assert "no service is set up" in runs("list").stderr
    odd = cook("list", "--status", "odd")
    assert (odd.returncode, "no run can be 'odd'" in odd.stderr) == (2, True)


def test_the_last_lines_of_a_log_and_what_is_logged_from_then_on(cook: Command, kitchen: Kitchen) -> None:
    done = kitchen.new("soup")
    done |= {"state": "succeeded", "stage": 9, "log": ["one", "two", "three"]}
    assert cook("logs", "kitchen", "r1", "-n", "2").stdout == "two\nthree\n"
    assert cook("logs", "kitchen", "r1", "-n", "0").stdout == ""
    kitchen.new("soup")
    followed = cook("logs", "kitchen", "r2", "-f", "-n", "0")
    assert (followed.returncode, kitchen.runs["r2"]["state"]) == (0, "succeeded")
    assert followed.stdout.count("sharp knife") <= 1
    kitchen.new("soup")
    assert cook("logs", "kitchen", "r3", "-f").stdout.count("sharp knife") == 1


def test_the_page_of_a_run(cook: Command, runs: Command, kitchen: Kitchen) -> None:
    assert cook("open", "kitchen", "a/b").stdout == f"{kitchen.url}/watch?run=a%2Fb\n"
    assert lines(cook("open", "kitchen", "r1", "--json"))[0]["url"] == f"{kitchen.url}/watch?run=r1"
    refused = runs("open", "stepflow", "r1")
    assert (refused.returncode, "Stepflow has no `open`; these do: kitchen" in refused.stderr) == (2, True)
