"""What the live view needs of a terminal: frames that follow its width, and keys that leave no trace in them."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from rich.live import Live
from rich.live_render import LiveRender

termios: ModuleType | None
try:
    import termios
except ImportError:  # no POSIX
    termios = None


class ResizingLive(Live):
    """A live display that leaves nothing stale when the terminal gets narrower.

    Lines of the last frame are then wrapped by some terminals and cut by others, so nobody can tell where it began:
    the screen is cleared, and the frame drawn anew.
    """

    _width = 0

    def refresh(self) -> None:
        """Draw a frame."""
        with self._lock:
            width = self.console.width
            if width < self._width:
                self._live_render = LiveRender(self.get_renderable(), vertical_overflow=self.vertical_overflow)
                self.console.file.write("\x1b[2J\x1b[H")
            self._width = width
            super().refresh()


class QuietKeys:
    """While it is on, the terminal does not echo: Enter would push the frame up, and leave it there.

    Ctrl-C works as ever. Nothing happens where standard input is no terminal.
    """

    def __init__(self) -> None:
        self._before: list[Any] | None = None

    def start(self) -> None:
        if termios is None or sys.stdin is None:
            return
        try:
            if not sys.stdin.isatty():
                return
            before = termios.tcgetattr(sys.stdin)
            quiet = [*before]
            quiet[3] &= ~termios.ECHO
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, quiet)
        except (ValueError, OSError, termios.error):  # standard input is closed, or its terminal is gone
            return
        self._before = before

    def stop(self) -> None:
        before, self._before = self._before, None
        if before is not None and termios is not None:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
