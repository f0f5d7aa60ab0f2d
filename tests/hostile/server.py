"""A server that plays the script of a case at `/case/N`, and answers any other path with what was asked."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from tests.hostile.cases import Case
from tests.wire import WireServer, answer


def play(case: Case, wire: Any) -> bool | None:
    """Send what the case wants; False closes the connection."""
    pause = 0.0
    for step in case.script:
        if isinstance(step, bytes):
            wire.send(step)
        elif isinstance(step, int | float):
            pause = step
            time.sleep(pause)
        elif callable(step):
            while True:  # until the other side closes: that is an OSError
                wire.send(step())
                time.sleep(pause)
        elif step == "stall":
            wire.silence()
            return False
        else:
            if step == "reset":
                wire.reset()
            return False
    return None


class HostileServer(WireServer):
    """Plays `cases`."""

    def __init__(self, cases: Sequence[Case], *, tls: bool = False) -> None:
        super().__init__(self._answer, tls=tls)
        self.cases = cases

    def _answer(self, wire: Any) -> bytes | bool | None:
        self.requests.clear()
        kind, number = wire.target.decode().strip("/").split("/")
        if kind == "case":
            return play(self.cases[int(number)], wire)
        return answer(f'"{number}"'.encode(), Content_Type="application/json")
