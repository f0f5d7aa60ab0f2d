"""What a stream brings twice is left out, and nothing else: every seam of a log whose events share ids."""

from __future__ import annotations

import random

import pytest

from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.langgraph.replay import BEGINNING, MOST_RETURNS, Place, ReadAgain, Replay, order

RUN = "r"


def log_of(seed: int) -> list[ServerSentEvent]:
    """Forty events, of which up to five share a millisecond, and some say the same."""
    chance = random.Random(seed)
    millisecond, found = 100, []
    for number in range(40):
        millisecond += chance.choice((0, 0, 0, 1, 3))
        data = str(number) if chance.random() < 0.7 else "tick"
        found.append(ServerSentEvent("custom", data, f"{millisecond}-0"))
    return found


def connection(log: list[ServerSentEvent], last: str, joined: int, stored: int) -> list[ServerSentEvent]:
    """What the server sends: what is stored behind `last`, and again what came since the reader had joined."""
    behind = [event for event in log[:stored] if order(event.id) > order(last)]
    return [*behind, *log[joined:]]


def read(log: list[ServerSentEvent], joined: int, stored: int, cut: int | None = None) -> list[str]:
    """What a reader gets who joins when `joined` events were there, and is cut off once after so many."""
    replay, found = Replay(RUN), []
    for attempt in range(MOST_RETURNS + 2):
        sent = connection(
            log, replay.opened(), joined if attempt == 0 else len(log), stored if attempt == 0 else len(log)
        )
        try:
            for count, message in enumerate(sent):
                if attempt == 0 and count == cut:
                    break
                if (taken := replay.take(message)) is not None:
                    found.append(taken.data)
            else:
                return found
        except ReadAgain:
            pass
    return found


@pytest.mark.parametrize("seed", range(8))
def test_every_seam_of_stored_and_live_events(seed: int) -> None:
    log = log_of(seed)
    wanted = [event.data for event in log]
    for joined in range(len(log)):
        for stored in range(joined, len(log) + 1):
            assert read(log, joined, stored) == wanted, (joined, stored)


@pytest.mark.parametrize("seed", range(8))
def test_every_cut(seed: int) -> None:
    log = log_of(seed)
    for joined in range(0, len(log), 7):
        for cut in range(len(log)):
            assert read(log, joined, min(len(log), joined + 3), cut) == [event.data for event in log], (joined, cut)


def test_a_place_goes_on_in_front_of_its_millisecond() -> None:
    assert Place(RUN, "100-0", 2).before == f"99-{2**64 - 1}"
    assert Place(RUN, "100-3", 1).before == "100-2"
    assert Place(RUN, "0-0", 1).before == BEGINNING
    assert Place.read(str(Place(RUN, "100-0", 2))) == Place(RUN, "100-0", 2)
    assert Place.read("nothing") is None and Place.read(None) is None
