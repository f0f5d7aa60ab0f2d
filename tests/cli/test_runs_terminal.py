"""The command on a terminal: the live view, questions, Ctrl-C, and readers that go away."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from runs_sdk.cli.live import LiveView
from runs_sdk.cli.output import Output
from runs_sdk.core.events import StepFinished, StepStarted
from runs_sdk.core.models import RunStatus
from runs_sdk.core.service import Service
from tests.cli.command_process import Command
from tests.cli.kitchen_server import KEY, Kitchen

LIMIT = 30.0
ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")


class Terminal:
    """A command with a terminal for stdin and stderr; its stdout is a pipe unless `whole`."""

    def __init__(
        self,
        words: list[str],
        environment: dict[str, str],
        folder: Path,
        *,
        whole: bool = False,
        command: Sequence[str] = (sys.executable, "-m", "runs_sdk.cli"),
    ) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [*command, *words],
            env=environment | {"TERM": "xterm-256color"},
            cwd=folder,
            stdin=slave,
            stdout=slave if whole else subprocess.PIPE,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.shown = b""

    def read(self, limit: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], limit)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other end is closed
            return False
        self.shown += data
        return bool(data)

    def expect(self, text: str) -> None:
        """Read until the text has come; it is then gone from what is looked through."""
        end = time.monotonic() + LIMIT
        while text.encode() not in ESCAPES.sub(b"", self.shown):
            if time.monotonic() > end or (
                not self.read(0.2) and self.process.poll() is not None and not self.read(0.1)
            ):
                pytest.fail(f"{text!r} did not come; the terminal shows {self.shown!r}")
        self.shown = ESCAPES.sub(b"", self.shown).partition(text.encode())[2]

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def finish(self) -> tuple[int, str, str]:
        """The exit status, what came to stdout, and the rest of what the terminal showed."""
        end = time.monotonic() + 2 * LIMIT
        while self.read(0.5) or self.process.poll() is None:
            if time.monotonic() > end:
                self.process.kill()
                pytest.fail(f"the command does not end; the terminal shows {self.shown!r}")
        output = self.process.stdout.read().decode() if self.process.stdout else ""
        if self.process.stdout:
            self.process.stdout.close()
        os.close(self.master)
        return self.process.wait(LIMIT), output, self.shown.decode()


@pytest.fixture
def settings(environment: dict[str, str], kitchen: Kitchen) -> dict[str, str]:
    return environment | {"KITCHEN_URL": kitchen.url, "KITCHEN_KEY": KEY}


def test_the_live_view_shows_steps_and_leaves_its_last_picture(settings: dict[str, str], tmp_path: Path) -> None:
    terminal = Terminal(["start", "kitchen", "burn"], settings, tmp_path)
    code, output, shown = terminal.finish()
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown)
    last = plain[plain.rindex("Kitchen burn") :]
    assert (code, output) == (1, "")
    assert "✓ chop" in last and "✗ stove" in last and "too hot" in last
    assert "log: sharp knife  [31mred" in last
    assert last.rstrip().endswith("kitchen run r1: failed: it burnt (KITCHEN)")
    assert "\x1b[?25h" in shown, "the cursor is shown again"


def test_no_color_has_no_colours(settings: dict[str, str], tmp_path: Path) -> None:
    coloured = Terminal(["start", "kitchen", "soup"], settings, tmp_path).finish()[2]
    plain = Terminal(["start", "kitchen", "soup"], settings | {"NO_COLOR": "1"}, tmp_path).finish()[2]
    colour = re.compile(r"\x1b\[(?:[0-9;]*;)?3[0-7]m")
    assert colour.search(coloured)
    assert not colour.search(plain)


def test_json_on_a_terminal_is_only_json(settings: dict[str, str], tmp_path: Path) -> None:
    code, _, shown = Terminal(["start", "kitchen", "soup", "--json"], settings, tmp_path, whole=True).finish()
    where, *found, said = shown.splitlines()
    assert code == 0 and where.startswith("kitchen is at ")
    assert [json.loads(line)["type"] for line in found][-1] == "run_finished"
    assert said == "kitchen run r1: succeeded"


def test_a_question_is_asked_until_the_answer_fits(settings: dict[str, str], tmp_path: Path, kitchen: Kitchen) -> None:
    terminal = Terminal(["start", "kitchen", "ask"], settings, tmp_path)
    terminal.expect("How shall it taste?\r\n")
    terminal.expect("salt (grains): ")
    terminal.type("much\n")
    terminal.expect("it must be a whole number")
    terminal.expect("salt (grains): ")
    terminal.type("12\n")
    terminal.expect("hot (y/n; default: false): ")
    terminal.type("\n")
    terminal.expect("secret_sauce: ")
    terminal.type("hidden-words\n")
    terminal.expect("answer.salt")
    terminal.expect("salt (grains): ")
    terminal.type("9\n")
    terminal.expect("hot (y/n; default: false): ")
    terminal.type("y\n")
    terminal.expect("secret_sauce: ")
    terminal.type("hidden-words\n")
    code, output, shown = terminal.finish()
    assert code == 0
    assert kitchen.answers == [{"salt": 9, "hot": True, "secret_sauce": "hidden-words"}]
    assert json.loads(output) == {"taste": kitchen.answers[0]}
    assert "hidden-words" not in shown


def test_an_answer_that_comes_too_late_does_not_hide_how_the_run_ended(
    settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    terminal = Terminal(["start", "kitchen", "ask"], settings, tmp_path)
    terminal.expect("salt (grains): ")
    kitchen.runs["r1"] |= {"state": "failed", "error": "nobody answered", "question": None}
    terminal.type("1\n")
    terminal.expect("hot (y/n; default: false): ")
    terminal.type("\n")
    terminal.expect("secret_sauce: ")  # what was typed before is thrown away
    terminal.type("x\n")
    code, _, shown = terminal.finish()
    assert code == 1
    assert "nothing was asked" in shown
    assert shown.rstrip().endswith("kitchen run r1: failed: nobody answered (KITCHEN)")


@pytest.mark.parametrize("width", [100, 72, 40, 20])
def test_a_narrow_terminal_cuts_names_and_keeps_how_things_stand(width: int) -> None:
    class Handle:
        id = "01a200fe-acde-77e3-ae74-3aebe7291f33"
        status = RunStatus.RUNNING
        snapshot = None

        class client:  # noqa: N801 - an attribute
            SERVICE = Service("toy", "Toy", client="", async_client="")

    view = LiveView(Output(), "Toy a-file-whose-name-is-longer-than-any-terminal-is-wide.yaml", Handle())  # type: ignore[arg-type]
    view.console = Console(width=width, height=20, file=io.StringIO())
    now = datetime.now(UTC)
    view._timeline.add(StepStarted("long " * 40, timestamp=now), now)
    view._timeline.add(StepStarted("bad", timestamp=now), now)
    view._timeline.add(StepFinished("bad", timestamp=now, status=RunStatus.FAILED, error="because " * 40), now)
    with view.console.capture() as shown:
        view.console.print(view._picture())
    head, long, bad = shown.get().splitlines()
    assert all(len(line) <= width for line in (head, long, bad))
    assert re.search(r"… (01a200fe\S* )?running \d+\.\d\d s *$", head)
    assert ("01a200fe" in head) is (width >= 72)
    assert re.match(r"  ⠋ lo[long ]*… \d+\.\d\d s", long)
    assert re.match(r"  ✗ bad +0\.00 s beca[because ]*…", bad)


def test_the_live_view_says_when_there_is_no_contact(
    settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    kitchen.failures = 6
    kitchen.new("stew")
    terminal = Terminal(["follow", "kitchen", "r1"], settings, tmp_path)
    terminal.expect("no contact with Kitchen for 0 s, trying again")
    terminal.expect("in contact with Kitchen again")
    kitchen.runs["r1"]["state"] = "cancelled"
    code, _, shown = terminal.finish()
    assert code == 4
    assert "no contact" not in shown.rpartition("simmer")[2], "the last picture says nothing of it"


def test_the_end_of_input_at_a_question_leaves_the_run_waiting(
    settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    terminal = Terminal(["start", "kitchen", "ask"], settings, tmp_path)
    terminal.expect("salt (grains): ")
    terminal.type("\x04")
    code, _, shown = terminal.finish()
    assert code == 5
    assert "runs respond kitchen r1 -i KEY=VALUE" in shown
    assert kitchen.runs["r1"]["state"] == "waiting"


def test_ctrl_c_leaves_the_run_running_and_says_how_to_attach(
    settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    terminal = Terminal(["start", "kitchen", "stew"], settings, tmp_path)
    terminal.expect("simmer")
    terminal.process.send_signal(signal.SIGINT)
    code, output, shown = terminal.finish()
    assert (code, output) == (130, "")
    assert "the run goes on. Follow it: runs follow kitchen r1" in shown
    assert "Traceback" not in shown
    assert kitchen.runs["r1"]["state"] == "running"


def test_a_second_ctrl_c_goes_at_once(settings: dict[str, str], tmp_path: Path, kitchen: Kitchen) -> None:
    terminal = Terminal(["start", "kitchen", "stew"], settings, tmp_path)
    terminal.expect("simmer")
    while terminal.process.poll() is None:  # whatever it is doing about the first one
        terminal.process.send_signal(signal.SIGINT)
        terminal.read(0.01)
    code, output, shown = terminal.finish()
    assert code in (130, -signal.SIGINT) and output == ""
    assert "Traceback" not in shown
    assert kitchen.runs["r1"]["state"] == "running"


def test_a_reader_that_goes_away_is_no_fuss(settings: dict[str, str], tmp_path: Path, kitchen: Kitchen) -> None:
    kitchen.new("stew")
    process = subprocess.Popen(
        [sys.executable, "-m", "runs_sdk.cli", "follow", "kitchen", "r1", "--json", "--timeout", "20"],
        env=settings, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    kitchen.runs["r1"]["state"] = "cancelled"
    said = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(LIMIT) == 141
    assert said.splitlines() == [f"kitchen is at {kitchen.url} (environment variable KITCHEN_URL)."]


def test_generate_shows_its_progress_and_wipes_it(settings: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /x:\n    get:\n      operationId: getX\n"
        "      responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}\n"
    )
    words = ["generate", "api.yaml", "--package", "tiny", "--into", "out"]
    code, output, shown = Terminal(words, settings, tmp_path).finish()
    steps = shown.split("\r\x1b[K")
    assert code == 0 and "operations" in output and "\x1b" not in output
    assert len(steps) > 2 and steps[0] == steps[-1] == "", (
        "each step takes the place of the last, and the last is wiped"
    )
    assert all(step.endswith(" …") for step in steps[1:-1])
    assert Terminal([*words, "--json"], settings, tmp_path).finish()[2] == "", "what a program reads has no progress"


def test_the_generators_help_has_an_example(settings: dict[str, str], tmp_path: Path) -> None:
    code, output, _ = Terminal(["generate", "--help"], settings, tmp_path).finish()
    assert code == 0 and "Example: runs generate openapi.json --package my_runai --into lib" in " ".join(output.split())


LOADED = """
import sys
import runs_sdk
from runs_sdk.cli.output import Output
from runs_sdk.cli.views import open_view, prepare_view

run = runs_sdk.connect("kitchen").attach("run-1")
prepare_view(Output())
before = set(sys.modules)
with open_view(Output(), "a run", run):
    pass
print(sorted(set(sys.modules) - before), "rich.live" in before)
"""


def test_what_the_live_view_needs_is_there_before_a_run_is_started(settings: dict[str, str], tmp_path: Path) -> None:
    """A run sends events as soon as it is started, and not every service repeats them."""
    script = tmp_path / "loaded.py"
    script.write_text(LOADED)
    terminal = Terminal([str(script)], settings, tmp_path, command=[sys.executable])
    code, output, shown = terminal.finish()
    assert (code, output) == (0, "[] True\n"), shown


SPICE = "|\x1b[31m\x07\x7f\x85\x9b31m\u2028\u2029\u202a\u202e\u2066\u2069|"
RAW = re.compile("[\x07\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\x1b\\[31m")
COMMANDS = {
    "start": ["start", "kitchen", "soup", "-i", "name=x"],
    "fail": ["start", "kitchen", "burn"],
    "follow": ["follow", "kitchen", "r1"],
    "wait": ["wait", "kitchen", "r1"],
    "get": ["get", "kitchen", "r1"],
    "list": ["list", "kitchen"],
    "steps": ["steps", "kitchen", "r1"],
    "output": ["output", "kitchen", "r1"],
    "logs": ["logs", "kitchen", "r1"],
    "timeline": ["timeline", "kitchen", "r1"],
    "cancel": ["cancel", "kitchen", "r2"],
    "workflows": ["workflows", "kitchen"],
    "ask": ["get", "kitchen", "r3"],
    "missing": ["get", "kitchen", "r99"],
    "debug": ["get", "kitchen", "r99", "--debug"],
}


@pytest.mark.parametrize("json_option", [[], ["--json"]], ids=["text", "json"])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_takes_hold_of_a_terminal_reaches_it(
    command: str, json_option: list[str], settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    for recipe in ("burn", "stew", "ask"):
        run = kitchen.new(recipe, {"salt": f"1{SPICE}"})
        for _ in range(3):
            kitchen.advance(run)
    kitchen.spice = SPICE
    words = [*COMMANDS[command], *json_option]
    shown = Terminal(words, settings | {"NO_COLOR": "1", "RUNS_LOG": "debug"}, tmp_path, whole=True).finish()[2]
    assert shown.strip(), "something was shown"
    assert not RAW.findall(shown), shown
    if json_option and command in ("follow", "get", "logs", "steps"):
        data = [json.loads(line) for line in shown.splitlines() if line.startswith(("{", "["))]
        assert any(SPICE in text for text in _texts(data)), "escaped, not lost"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def test_a_pipe_gets_json_as_it_is(runs: Command, settings: dict[str, str], kitchen: Kitchen) -> None:
    run = kitchen.new("burn")
    for _ in range(3):
        kitchen.advance(run)
    kitchen.spice = "\x85\u202e"
    done = runs("get", "kitchen", "r1", "--json", **settings)
    assert "it burnt\x85\u202e" in done.stdout and json.loads(done.stdout)["error"]["message"] == "it burnt\x85\u202e"
