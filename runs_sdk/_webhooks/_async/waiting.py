"""Waiting for a run by its webhooks: a delivery wakes, one GET confirms, and a GET a minute is the net."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from ..._common import async_backend as backend
from ...core.errors import RateLimitError, ServerError, TransportError
from ...core.models import RunStatus, Snapshot

NET = 60.0
"""Seconds after which the service is asked although nothing was delivered."""

PAUSES = (2.0, 5.0, 15.0, 30.0)
"""Seconds after a GET that found the run going on in which nothing that is delivered makes another one."""


async def wait(inlet: Any, run: Any, deadline: float | None, is_enough: Callable[[Snapshot], bool]) -> Snapshot | None:
    """The run's state as soon as it is over, or `is_enough`; None at the deadline (by `time.monotonic()`).

    Where the service cannot be reached, it is asked again later: the run has not failed by that.
    """
    service, store = run.client.SERVICE.name, inlet.store
    seen, asked = inlet.seen(service, run.id), 0
    net, not_before = backend.monotonic() + NET, 0.0
    while True:
        signal = backend.Signal()
        leave = inlet.register(service, run.id, signal)  # before the store is read: nothing comes between
        try:
            now, news = backend.monotonic(), store.received(service, run.id)
            # What changes nothing that a wait is for is no reason to ask; what repeats itself is one reason.
            is_new = news.ends > seen.ends or news.questions > seen.questions
            if now < net and not (is_new and now >= not_before):
                if deadline is not None and now >= deadline:
                    return None
                until = [net, *([deadline] if deadline is not None else []), *([not_before] if is_new else [])]
                until += [] if store.poll_every is None else [now + store.poll_every]
                await signal.wait(max(0.0, min(until) - now))
                continue
        finally:
            leave()
        snapshot = await _look(run, deadline)
        if snapshot is not None:
            if snapshot.is_finished:
                inlet.dealt_with(service, run.id, None)
                return snapshot
            if news.questions > seen.questions and news.interaction is not None:
                snapshot = evolve(snapshot, status=RunStatus.WAITING, interaction=news.interaction)
            seen = news
            inlet.dealt_with(service, run.id, news)
            if is_enough(snapshot):
                return snapshot
        now = backend.monotonic()
        net, not_before = now + NET, now + PAUSES[min(asked, len(PAUSES) - 1)]
        asked += 1


async def _look(run: Any, deadline: float | None) -> Snapshot | None:
    """What a GET says; None where the service cannot say it now."""
    within = None if deadline is None else max(0.1, deadline - backend.monotonic())
    try:
        snapshot: Snapshot = await run.refresh(timeout=within)
    except (TransportError, ServerError, RateLimitError):
        return None
    return snapshot
