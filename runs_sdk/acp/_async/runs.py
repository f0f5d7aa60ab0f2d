"""The runs of an agent server: the state of one, its stream, cancelling, answering and deleting it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import evolve

from ..._async.stream import AsyncStream
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ...core.errors import (
    NotFoundError,
    ServerError,
    TimedOut,
    UnsupportedOperation,
)
from ...core.ids import check_answer_id
from ...core.models import Interaction, RunStatus, Snapshot
from ..inputs import check_answer, resume_schema
from ..retries import ATTEMPTS, Queue, Watch
from ..snapshots import (
    STATUSES,
    Answer,
    build_snapshot,
    native_status,
    split_interrupt,
    version_of_run,
)
from .server import PAGE, AsyncServer, keep

if TYPE_CHECKING:
    from ...core.policy import Cursor, FollowPolicy, RunRules

RECENT = 15.0
"""Seconds for which a run that was seen pending is taken to be so."""

FLAP = 3.0
"""Seconds that the output of a failed run may take. If the server tries the run again, there is none until later."""


@checked
class AsyncServerRuns(AsyncServer):
    """An agent server, with what can be done with a run of it."""

    @cached_property
    def _policy(self) -> FollowPolicy:
        from ..rules import POLICY

        return evolve(POLICY, join_within=self._settings["join_within"])

    def thread(self, thread_id: str) -> Self:
        """This client for the runs of one thread: `client.thread(id).start(...)`, `.search()`, `.attach(run_id)`.

        It shares the connections, and what is known about the server. Only servers of version 0.2 keep runs under
        threads; on 0.1 a run is given its thread at the start, and is otherwise like any other.
        """
        clone = copy.copy(self)
        clone._thread_id = self._checked_id(thread_id, "thread_id")
        clone._owner = False
        clone._api = None
        return clone

    async def cancel(self, run_id: str, *, action: Literal["interrupt", "rollback"] | None = None) -> Snapshot:
        """Cancel a run, and return its state then. A finished run is left as it is.

        `action` is 0.2's: interrupt stops the run, rollback deletes it too. A run that was cancelled by this client
        and does not succeed all the same counts as cancelled: the protocol has no such status. Raises
        UnsupportedOperation where the server cannot cancel; a server of version 0.1 never can.
        """
        return await self._cancel(self._checked_id(run_id), deadline=None, action=action)

    async def delete(self, run_id: str) -> Snapshot:
        """Delete a run; one that has not finished is cancelled first. Returns how it stood.

        Raises UnsupportedOperation where the server cannot delete, or cannot cancel what still runs.
        """
        run = await self._run(self._checked_id(run_id), None)
        before = build_snapshot(Answer(run))
        version = await self._version_of(run_id, run, None)
        if version == "0.2" and not before.is_finished:
            await self._cancel(run_id, deadline=None)
        try:
            await self._request_verb("delete", version, run_id=run_id)
        except NotFoundError as error:
            if run_id not in self._cancelled:  # a cancel may have deleted it
                if (lacking := self._lacks("delete a run", error)) is None:
                    raise
                raise lacking from error
        return before

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import AcpRules

        return AcpRules(run_id, self._watch(run_id), self._policy)

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        was_cancelled = run_id in self._cancelled
        try:
            answer = await self._answer(run_id, deadline)
        except NotFoundError:
            if was_cancelled:
                return Snapshot(run_id, RunStatus.CANCELLED, "deleted")
            raise
        snapshot = build_snapshot(answer)
        if was_cancelled and snapshot.status in (RunStatus.FAILED, RunStatus.WAITING):
            return evolve(snapshot, status=RunStatus.CANCELLED, interaction=None)
        return snapshot

    async def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> AsyncStream:
        version = self._version or "0.2"
        given = self._parameters({"run_id": run_id}, "stream", version)
        try:
            return await self._open_stream(self._operation("stream", version), given, run_id=run_id, deadline=deadline)
        except NotFoundError as error:
            if (lacking := self._lacks("stream a run", error)) is None:
                raise
            raise lacking from error

    async def _cancel(
        self, run_id: str, *, deadline: float | None, action: Literal["interrupt", "rollback"] | None = None
    ) -> Snapshot:
        run = await self._run(run_id, deadline)
        if STATUSES.get(native_status(run), RunStatus.UNKNOWN).is_finished:
            return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        version = await self._version_of(run_id, run, deadline)
        if version == "0.1":
            raise UnsupportedOperation(
                f"acp: a server of version 0.1 cannot cancel a run. `delete({run_id!r})` cancels and deletes it.",
                service=self.service,
                run_id=run_id,
            )
        query = {} if action is None else {"action": action}  # `wait` is left out: the reference server refuses it
        try:
            await self._request_verb("cancel", version, run_id=run_id, deadline=deadline, **query)
        except NotFoundError as error:
            if (lacking := self._lacks("cancel a run", error)) is None:
                raise
            raise lacking from error
        keep(self._cancelled, run_id, True)
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    async def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        if interaction is None:
            interaction = (await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)).interaction
        check_answer(None if interaction is None else interaction.schema, data, run_id)
        run = await self._request_verb("resume", self._version or "0.2", run_id=run_id, deadline=deadline, body=data)
        keep(self._responded, run_id, str(run.get("updated_at") or ""))

    async def _run(self, run_id: str, deadline: float | None) -> Mapping[str, Any]:
        run: Mapping[str, Any] = await self._request_verb(
            "get", self._version or "0.2", run_id=run_id, deadline=deadline
        )
        check_answer_id(run, "run_id", run_id, service=self.service, states=("status",))
        self._note_version(version_of_run(run))
        if native_status(run) == "interrupted" and str(run.get("updated_at")) < self._responded.get(run_id, ""):
            run = {**run, "status": "pending"}  # as it was before the answer
        if native_status(run) == "pending":
            keep(self._pending, run_id, (run, backend.monotonic()))
        else:
            self._pending.pop(run_id, None)
        return run

    def _watch(self, run_id: str) -> Watch:
        """What was seen of a run's attempts."""
        if run_id not in self._watches:
            keep(self._watches, run_id, Watch(self._settings["settle"]))
        return self._watches[run_id]

    async def _queue(self, run_id: str, deadline: float | None) -> Queue:
        """The server's queue without this run; of a server that cannot search, what this client knows of it."""
        outside = self._outside()
        try:
            if self._known["searches"]:
                pending, _ = await outside._page(None, "pending", None, 0, PAGE, deadline=deadline)
                return Queue.of(pending, run_id)
        except (UnsupportedOperation, NotFoundError):
            self._known["searches"] = False
        except ServerError:
            pass  # it cannot now
        recently = backend.monotonic() - RECENT
        return Queue.of([run for run, seen in list(self._pending.values()) if seen > recently], run_id)

    async def _answer(self, run_id: str, deadline: float | None) -> Answer:
        """The state of a run, and its output if it has one. A run that is tried again in between has none."""
        run = await self._run(run_id, deadline)
        native = native_status(run)
        watch = self._watch(run_id)
        attempts = watch.attempts(run, by_times=self._version == "0.1")
        if native == "pending" or native not in STATUSES:
            return Answer(run, attempts=attempts)
        version = await self._version_of(run_id, run, deadline)
        if version == "0.1":
            output = await self._request_verb("output", version, run_id=run_id, deadline=deadline, block_timeout=0)
            if output is None:  # pending again, or stopped without an output
                run = await self._run(run_id, deadline)
                return Answer(run, attempts=watch.attempts(run))
        else:
            patience = FLAP if native == "error" else self.timeout
            end = backend.monotonic() + patience
            end = end if deadline is None else min(end, deadline)
            try:
                both = await self._request_verb("wait", version, run_id=run_id, deadline=end)
            except TimedOut:
                run = await self._run(run_id, deadline)
                attempts = watch.attempts(run)
                if native_status(run) == "pending":
                    return Answer(run, attempts=attempts)
                raise
            run, output = both.get("run") or run, both.get("output")
            check_answer_id(run, "run_id", run_id, service=self.service, states=("status",))
            attempts = watch.attempts(run)
        schema = None
        if native_status(run) == "error" and watch.settle and attempts < ATTEMPTS and run_id not in self._cancelled:
            watch.weigh(run, await self._queue(run_id, deadline), backend.monotonic())
        if native_status(run) == "interrupted" and output:
            kind, _ = split_interrupt(output.get("interrupt"))
            schema = resume_schema(await self._descriptor(run.get("agent_id")), kind)
        return Answer(run, output, schema, attempts)
