"""What the live view leaves on a screen, as a terminal in memory shows it."""

from __future__ import annotations

import fcntl
import struct
import termios
from pathlib import Path

import pyte
import pytest

from tests.cli.kitchen_server import KEY, Kitchen
from tests.cli.test_runs_terminal import Terminal

LINES = 24


@pytest.fixture
def settings(environment: dict[str, str], kitchen: Kitchen) -> dict[str, str]:
    there = environment | {"KITCHEN_URL": kitchen.url, "KITCHEN_KEY": KEY}
    del there["COLUMNS"]
    return there


class Screen:
    """A terminal of a size that can be changed, and what it shows."""

    def __init__(self, words: list[str], settings: dict[str, str], folder: Path, columns: int) -> None:
        self.terminal = Terminal(words, settings, folder)
        self.screen = pyte.Screen(columns, LINES)
        self.screen.set_mode(pyte.modes.LNM)  # the tests' terminals pass a line end on as it is
        self.stream = pyte.ByteStream(self.screen)
        self.size(columns)

    def size(self, columns: int) -> None:
        self.take()
        fcntl.ioctl(self.terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))
        self.screen.resize(LINES, columns)

    def take(self) -> None:
        shown, self.terminal.shown = self.terminal.shown, b""
        self.stream.feed(shown)

    def wait_for(self, text: str, times: int = 1) -> None:
        for _ in range(600):
            self.terminal.read(0.05)
            self.take()
            if self.shown.count(text) >= times:
                return
        pytest.fail(f"{text!r} did not come; the screen shows {self.shown}")

    def frames(self, count: int) -> None:
        """Read so many pieces of what is drawn."""
        for _ in range(count):
            assert self.terminal.read(10), "nothing is drawn any more"
            self.take()

    @property
    def shown(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()


def test_a_terminal_that_gets_narrower_shows_nothing_stale(
    settings: dict[str, str], tmp_path: Path, kitchen: Kitchen
) -> None:
    screen = Screen(["start", "kitchen", "stew"], settings, tmp_path, columns=100)
    screen.wait_for("simmer")
    for columns in (60, 41, 90, 30):
        screen.size(columns)
        screen.frames(4)
        assert (screen.shown.count("simmer"), screen.shown.count("stew")) == (1, 1), screen.shown
    kitchen.runs["r1"]["state"] = "cancelled"
    screen.wait_for("cancelled")
    assert screen.terminal.finish()[0] == 4
    assert screen.shown.count("simmer") == 1


def test_enter_leaves_no_frames(settings: dict[str, str], tmp_path: Path, kitchen: Kitchen) -> None:
    screen = Screen(["start", "kitchen", "stew"], settings, tmp_path, columns=80)
    screen.wait_for("simmer")
    for _ in range(3):
        screen.terminal.type("x\n")
        screen.frames(3)
    assert screen.shown.count("simmer") == 1 and "x" not in screen.shown.splitlines(), screen.shown
    echo = termios.tcgetattr(screen.terminal.master)[3] & termios.ECHO
    kitchen.runs["r1"]["state"] = "cancelled"
    assert screen.terminal.finish()[0] == 4
    assert not echo
