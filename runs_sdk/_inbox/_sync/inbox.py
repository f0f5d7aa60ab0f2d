# generated from runs_sdk/_inbox/_async/inbox.py by scripts/unasync.py; do not edit
"""The inbox: looks for questions, and sends each one answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from ..._common import sync_backend as backend
from ...core.errors import BadRequestError, ConflictError, RunsError, UnprocessableEntityError
from ...core.events import InteractionAnswered, InteractionNeeded, RunFinished
from ...core.models import Interaction, RunStatus, Snapshot
from ...core.schema import validate
from ..question import Question, QuestionClosed, expiry, question_id

LOOK_EVERY = 2.0
"""Seconds between two looks of `watch`."""

MOST = 200
"""Runs that are looked at for each service."""


class Inbox:
    """The questions of all runs that wait, over several clients. Made by `inbox` and `inbox`.

    `problems` has the error of each service that could not be asked in the last look, by its name; the others are
    shown all the same. A service that shows its questions on event streams alone has those of runs that go on while
    the inbox watches: it listens to them.
    """

    def __init__(
        self,
        clients: Iterable[Any],
        *,
        on_new: Callable[[Question], Any] | None = None,
        answer_within: Mapping[str, float] | None = None,
        every: float = LOOK_EVERY,
    ) -> None:
        self.problems: dict[str, RunsError] = {}
        self._clients = [client for client in clients if "respond" in client.SERVICE.capabilities]
        self._on_new, self._every = on_new, every
        self._within = dict(answer_within or {})
        self._known: dict[str, Question] = {}
        self._streamed: dict[tuple[int, str], tuple[Any, Interaction, datetime]] = {}
        self._listening: dict[tuple[int, str], Any] = {}
        self._claimed: dict[str, bool] = {}
        self._lock = threading.Lock()

    # ---- looking

    def questions(self) -> list[Question]:
        """Ask all services once: what waits now, what expires first being the first. `problems` says who failed."""
        answered = [key for key, sent in list(self._claimed.items()) if sent]
        self.problems = {}
        found: dict[str, Question] = {}
        for client in self._clients:
            try:
                for snapshot in self._waiting(client):
                    self._take(found, client, snapshot.run_id, snapshot.interaction, snapshot.workflow, None)
            except RunsError as error:
                self.problems[client.SERVICE.name] = error
                found |= {one.id: one for one in self._known.values() if one._client is client}
        for run, interaction, asked_at in list(self._streamed.values()):
            self._take(found, run.client, run.id, interaction, None, asked_at)
        now = datetime.now(UTC)
        found = {key: one for key, one in found.items() if one.seconds_left(now) != 0.0 and key not in self._claimed}
        for key in answered:  # seen since: if the run asks the same again, that is another question
            self._claimed.pop(key, None)
        fresh = [one for key, one in found.items() if key not in self._known]
        self._known = found
        for question in fresh if self._on_new is not None else ():
            backend.finish(self._on_new(question))  # type: ignore[misc]
        return sorted(found.values(), key=lambda one: (one.expires_at is None, one.expires_at or one.seen_at))

    def watch(self) -> Iterator[list[Question]]:
        """The questions, each time that they have changed: `for questions in inbox.watch()`. It never ends.

        The first ones come at once. `on_new` is called for each question that was not there before, and may be a
        coroutine function.
        """
        last: list[Question] | None = None
        try:
            while True:
                self._listen()
                found = self.questions()
                if last is None or [one.id for one in found] != [one.id for one in last]:
                    last = found
                    yield found
                backend.sleep(self._every)
        finally:
            self.close()

    def add(self, run: Any) -> None:
        """Show the questions of a run whose handle the program follows itself: for services that show them on event
        streams alone. The handle's handlers get one more each for questions, answers and the end.
        """
        client = run.client
        if all(client is not one for one in self._clients):
            self._clients.append(client)
        key = (id(client), run.id)

        def asked(event: Any) -> None:
            if event.interaction is not None:
                self._streamed[key] = (run, event.interaction, event.timestamp or datetime.now(UTC))

        def closed(event: Any) -> None:
            self._streamed.pop(key, None)

        run.on(InteractionNeeded, asked).on(InteractionAnswered, closed).on(RunFinished, closed)

    def close(self) -> None:
        """Stop listening. The clients stay open."""
        listening, self._listening = list(self._listening.values()), {}
        for run in listening:
            run.close()

    def _waiting(self, client: Any) -> list[Snapshot]:
        found: list[Snapshot] = []
        if "list" not in client.SERVICE.capabilities:
            return found
        for snapshot in client.list(status=RunStatus.WAITING, limit=MOST):
            whole = client.attach(snapshot.run_id).refresh()  # what a list says of a question may be less
            if whole.interaction is not None and not whole.is_finished:
                found.append(whole)
            if len(found) >= MOST:
                break
        return found

    def _listen(self) -> None:
        """Listen to runs that go on, where GETs do not show what they ask."""
        for client in self._clients:
            if "list" not in client.SERVICE.capabilities or not _asks_on_streams(client):
                continue
            try:
                running = [one.run_id for one in client.list(status=RunStatus.RUNNING, limit=MOST)]
            except RunsError as error:
                self.problems[client.SERVICE.name] = error
                continue
            for run_id in running[:MOST]:
                key = (id(client), run_id)
                if key not in self._listening:
                    run = client.attach(run_id)
                    self.add(run)
                    self._listening[key] = run.listen()

    def _take(
        self,
        found: dict[str, Question],
        client: Any,
        run_id: str,
        interaction: Interaction | None,
        workflow: str | None,
        asked_at: datetime | None,
    ) -> None:
        assert interaction is not None
        name = client.SERVICE.name
        key = question_id(name, run_id, interaction.id)
        before = self._known.get(key)
        seen_at = asked_at or (before.seen_at if before and before.seen_at else datetime.now(UTC))
        expires_at = expiry(interaction, seen_at, self._within.get(name))
        found.setdefault(key, Question(key, name, run_id, interaction, workflow, seen_at, expires_at, client))

    # ---- answering

    def answer(self, question: Question | str, data: Any = None, *, timeout: float | None = None) -> None:
        """Answer a question, or the one with this id, with JSON values, or models, dataclasses and the like.

        Of several answers to one question the first counts, wherever they are given. `timeout` is in seconds. Raises
        InputValidationError, which lists all problems, for what does not fit the question's schema: nothing is sent
        then, and the question stays. Raises QuestionClosed where somebody else has answered it, where it has expired
        or where its run is over, and what `respond` raises.
        """
        one = question if isinstance(question, Question) else self._find(question)
        if isinstance(one.schema, Mapping) and one.schema:
            validate(one.schema, data, what="answer")
        with self._lock:
            if one.id in self._claimed:
                raise self._closed(one, "it has been answered")
            self._claimed[one.id] = False
        try:
            self._send(one, data, timeout)
        except BaseException:
            self._claimed.pop(one.id, None)
            raise
        self._claimed[one.id] = True
        self._known.pop(one.id, None)
        self._streamed.pop((id(one._client), one.run_id), None)

    def _find(self, key: str) -> Question:
        found = self._known.get(key) or next((one for one in self.questions() if one.id == key), None)
        if found is None:
            raise QuestionClosed(f"no run asks the question {key} now: it was answered, or has expired, or never was.")
        return found

    def _send(self, one: Question, data: Any, timeout: float | None) -> None:
        left = one.seconds_left(datetime.now(UTC))
        if left == 0.0:
            raise self._closed(one, "it has expired")
        within = one._client.timeout if timeout is None else timeout
        deadline = backend.monotonic() + (within if left is None else min(within, left))
        run = self._confirm(one, deadline)
        try:
            run.respond(data, timeout=max(0.0, deadline - backend.monotonic()))
        except (BadRequestError, ConflictError, UnprocessableEntityError) as error:
            if isinstance(error, ConflictError) or not self._still(one):
                raise self._closed(one, "somebody else has answered it, or it has expired") from error
            raise

    def _confirm(self, one: Question, deadline: float) -> Any:
        """A handle that knows the question. Raises QuestionClosed where the run asks this no more."""
        if _asks_on_streams(one._client):
            streamed = self._streamed.get((id(one._client), one.run_id))
            if streamed is None or streamed[1].id != one.interaction.id:
                raise self._closed(one, "somebody else has answered it, or it has expired")
            return streamed[0]
        run = one._client.attach(one.run_id)
        snapshot = run.refresh(timeout=max(0.0, deadline - backend.monotonic()))
        if snapshot.is_finished:
            raise self._closed(one, f"its run is over ({snapshot.status})")
        if snapshot.interaction is None or snapshot.interaction.id != one.interaction.id:
            raise self._closed(one, "somebody else has answered it")
        return run

    def _still(self, one: Question) -> bool:
        if _asks_on_streams(one._client):
            streamed = self._streamed.get((id(one._client), one.run_id))
            return streamed is not None and streamed[1].id == one.interaction.id
        snapshot = one._client.attach(one.run_id).refresh()
        return snapshot.interaction is not None and snapshot.interaction.id == one.interaction.id

    def _closed(self, one: Question, why: str) -> QuestionClosed:
        self._known.pop(one.id, None)
        said = f"the question {one.id} of {one.service} run {one.run_id} counts no more: {why}. Nothing was sent now."
        return QuestionClosed(said, service=one.service, run_id=one.run_id)


def _asks_on_streams(client: Any) -> bool:
    return bool(client._rules("").policy.question_source == "stream")


def inbox(
    clients: Iterable[Any],
    *,
    on_new: Callable[[Question], Any] | None = None,
    answer_within: Mapping[str, float] | None = None,
    every: float = LOOK_EVERY,
) -> Inbox:
    """The inbox of several clients: every question of their runs, in one place, each answered once.

    on_new         called with each question that was not there in the look before
    answer_within  seconds for which a service's questions count, by its name, where its own default is another one
    every          seconds between two looks of `watch`

    Clients whose services ask nothing are left out. Makes no request.
    """
    return Inbox(clients, on_new=on_new, answer_within=answer_within, every=every)
