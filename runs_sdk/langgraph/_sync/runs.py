# generated from runs_sdk/langgraph/_async/runs.py by scripts/unasync.py; do not edit
"""The runs of a LangGraph server: the state of one, its stream, cancelling, answering and deleting it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.stream import Stream
from ...core.errors import ConflictError, NotFoundError, TimedOut, UnsupportedOperation
from ...core.ids import check_answer_id
from ...core.models import Interaction, RunError, RunStatus, Snapshot
from ...core.outcome import Started
from ...core.times import read_time
from ..chain import Chain
from ..inputs import DEFAULT_MODES, check_answer
from ..snapshots import (
    STATUSES,
    Answer,
    build_snapshot,
    goes_on,
    interrupt_id,
    is_resumable,
    native_status,
    questions_of,
)
from .server import PAGE, Json, Server

if TYPE_CHECKING:
    from ...core.policy import RunRules

SOON = 0.01
"""Seconds after which a run is looked at again whose question the stream has shown before it has stopped."""

LOOKED_AT = 300
"""Threads that are looked at for a run whose thread is not known."""


@checked
class ServerRuns(Server):
    """A LangGraph server, with what can be done with a run of it."""

    def cancel(
        self,
        run_id: str,
        *,
        thread: str | None = None,
        action: Literal["interrupt", "rollback"] | None = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> Snapshot:
        """Cancel a run, and return its state then. A finished run is left as it is.

        run_id   the run, or the first of a conversation
        thread   its thread, where this client has not seen the run
        action   "interrupt" (the server's default) stops it and keeps what it has done; "rollback" deletes it with its
                 checkpoints: it then counts as cancelled for this client
        wait     True returns when it has stopped
        timeout  seconds; None is the client's own
        """
        chain = self._chain_at(run_id, thread)
        return self._cancel(chain.runs[0], deadline=self._deadline(timeout), action=action, wait=wait)

    def delete(self, run_id: str, *, thread: str | None = None) -> Snapshot:
        """Delete a run, and return how it stood; one that is not over is cancelled first. Its checkpoints stay."""
        chain = self._located(self._chain_at(run_id, thread), None)
        before = self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=None)
        if not before.is_finished and before.status is not RunStatus.WAITING:
            self._cancel(run_id, deadline=None, wait=True)
        self._operate("runs.delete_run", thread_id=chain.thread, run_id=chain.current)
        chain.rolled_back.add(chain.current)
        return before

    def _chain_at(self, run_id: str, thread: str | None) -> Chain:
        return self._chain(self._checked_id(run_id), None if thread is None else self._checked_id(thread, "thread"))

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import LangGraphRules

        return LangGraphRules(self._chain(run_id))

    # ---- the state of a run

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        chain = self._located(self._chain(run_id), deadline)
        if long_poll_timeout > 0:
            self._join(chain, long_poll_timeout, deadline)
        while True:
            current = chain.current
            try:
                run = self._run(chain, current, deadline)
            except NotFoundError as error:
                return self._gone(chain, error, deadline)
            snapshot = self._complete(chain, run, deadline)
            if snapshot.status is not RunStatus.WAITING:
                if snapshot.is_finished:
                    chain.finished.add(current)
                return snapshot
            chain.asking.add(current)
            later = self._later(chain, run, deadline)
            if later is None:
                return snapshot
            if not goes_on(later):
                said = f"the thread went on with run {later['run_id']} before the question was answered"
                why = RunError(said, code="superseded")
                finished = read_time(later.get("created_at"))
                chain.finished.add(current)
                return evolve(snapshot, status=RunStatus.CANCELLED, interaction=None, error=why, finished_at=finished)
            if chain.current == current:
                chain.add(str(later["run_id"]), resumable=is_resumable(later))

    def _join(self, chain: Chain, seconds: float, deadline: float | None) -> None:
        """Wait for the end of the run at work, for so long."""
        end = backend.monotonic() + seconds
        try:
            self._operate(
                "runs.join_run",
                thread_id=chain.thread,
                run_id=chain.current,
                form=object,
                deadline=end if deadline is None else min(end, deadline),
            )
        except (TimedOut, NotFoundError):
            return

    def _run(self, chain: Chain, run_id: str, deadline: float | None) -> Mapping[str, Any]:
        run: Json = self._operate("runs.get_run", thread_id=chain.thread, run_id=run_id, deadline=deadline)
        check_answer_id(run, "run_id", run_id, service=self.service, states=("status",))
        chain.seen.add(run_id)
        chain.resumable.setdefault(run_id, is_resumable(run))
        return run

    def _complete(self, chain: Chain, run: Mapping[str, Any], deadline: float | None) -> Snapshot:
        """The snapshot of a run, with the last state that it has made where it has finished."""
        status = STATUSES.get(native_status(run), RunStatus.UNKNOWN)
        if status not in (RunStatus.SUCCEEDED, RunStatus.FAILED):
            return build_snapshot(Answer(run))
        run_id = str(run.get("run_id"))
        body = {"metadata": {"run_id": run_id}, "limit": 1}
        states = self._operate(
            "threads.search_thread_history", thread_id=chain.thread, body=body, form=list,
            deadline=deadline,
        )  # fmt: skip
        state = next((each for each in states if isinstance(each, Mapping)), None)
        said = None
        has_error = any(task.get("error") for task in (state or {}).get("tasks") or ())
        if (status is RunStatus.FAILED and not has_error) or state is None:
            answer = self._operate(
                "runs.join_run", thread_id=chain.thread, run_id=run_id, form=object, deadline=deadline
            )
            said = answer.get("__error__") if isinstance(answer, Mapping) else None
            state = state or {"values": answer}
        return build_snapshot(Answer(run, state, said))

    def _later(self, chain: Chain, run: Mapping[str, Any], deadline: float | None) -> Mapping[str, Any] | None:
        """The run of the thread that came after this one."""
        runs = self._operate(
            "runs.list_runs", thread_id=chain.thread, limit=PAGE, form=list, needs=("run_id",), deadline=deadline
        )  # the newest first
        later = None
        for each in runs:
            if each.get("run_id") == run.get("run_id"):
                break
            later = each
        return later

    def _gone(self, chain: Chain, error: NotFoundError, deadline: float | None) -> Snapshot:
        """What became of a run that the server no longer has. Raises NotFoundError when its thread is gone too."""
        run_id = chain.current
        chain.finished.add(run_id)
        if run_id in chain.rolled_back:
            return Snapshot(run_id, RunStatus.CANCELLED, "rolled back")
        if run_id not in chain.seen:
            error.message += f" Is {chain.thread} its thread?"
            raise error
        try:
            self._operate("threads.get_thread", thread_id=chain.thread, deadline=deadline)
        except NotFoundError as gone:
            gone.run_id = run_id
            gone.message += f" So run {run_id} is gone: its thread was deleted, or the server has forgotten it."
            raise gone from error
        said = "the run was rolled back by a later one of its thread, or deleted"
        return Snapshot(run_id, RunStatus.CANCELLED, "rolled back", error=RunError(said, code="rolled_back"))

    # ---- telling a run something

    def _cancel(
        self,
        run_id: str,
        *,
        deadline: float | None,
        action: Literal["interrupt", "rollback"] | None = None,
        wait: bool = False,
    ) -> Snapshot:
        chain = self._located(self._chain(run_id), deadline)
        query: Json = {"wait": wait} | ({} if action is None else {"action": action})
        try:
            self._operate(
                "runs.cancel_run", thread_id=chain.thread, run_id=chain.current, form=object, deadline=deadline, **query
            )
        except NotFoundError:
            pass  # it is over, or not there: the snapshot tells
        else:
            if action == "rollback":
                chain.rolled_back.add(chain.current)
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        chain = self._located(self._chain(run_id), deadline)
        asked = chain.current
        run = self._run(chain, asked, deadline)
        pause = SOON
        while interaction is not None and native_status(run) in ("pending", "running"):
            self._sleep(min(pause, max(0.0, deadline - backend.monotonic())))  # the stream was faster
            run, pause = self._run(chain, asked, deadline), min(2 * pause, 0.5)
        state = (self._complete(chain, run, deadline)).raw["state"]
        questions = questions_of(state) if native_status(run) == "success" else ()
        later = self._later(chain, run, deadline) if questions else None
        if not questions or later is not None:
            why = "has been answered" if later is not None and goes_on(later) else "asks nothing"
            raise ConflictError(
                f"langgraph: run {asked} {why}: only a question that is open can be answered.",
                service=self.service,
                run_id=asked,
            )
        if interaction is not None:
            check_answer(interaction.schema, data, asked)
        identity = interrupt_id(interaction.id) if interaction is not None else None
        known = {each.get("id") for each in questions}
        resume = {identity: data} if identity in known else data
        kwargs = run.get("kwargs") or {}
        body: Json = {
            "assistant_id": run.get("assistant_id"),
            "command": {"resume": resume},
            "stream_mode": kwargs.get("stream_mode") or [*DEFAULT_MODES],
            "stream_resumable": True,
            "multitask_strategy": "reject",
        }
        for name, value in (
            ("stream_subgraphs", kwargs.get("subgraphs")), ("context", kwargs.get("context")),
            ("config", _config(kwargs)), ("durability", kwargs.get("durability")),
        ):  # fmt: skip
            if value:
                body[name] = value
        if kwargs.get("webhook"):
            body["webhook"] = kwargs["webhook"]
        started = self._send_start(str(chain.thread), body, deadline=deadline)
        chain.add(started.run_id, resumable=True)

    def _send_start(self, thread: str, body: Mapping[str, Any], *, deadline: float | None = None) -> Started:
        """Send a start. It is sent once."""
        module = import_module("runs_api.langgraph.api.runs.create_run")
        look = f"Look for it with find(thread={thread!r})."
        return self._request_start(
            module,
            {"thread_id": thread, "body": dict(body)},
            look=look,
            ids=lambda answer: [answer.get("run_id")],
            deadline=deadline,
        )

    # ---- where a run is

    def _located(self, chain: Chain, deadline: float | None) -> Chain:
        """The chain, its thread known. Raises NotFoundError when no thread is found that has the run."""
        if chain.thread is None:
            chain.thread = self._thread_of(chain.current, deadline)
        return chain

    def _thread_of(self, run_id: str, deadline: float | None) -> str:
        """The thread of a run: the newest threads are asked, those first that are about as old as the run."""
        born = _born(run_id)
        offset, looked = 0, 0
        while looked < LOOKED_AT:
            body = {"limit": PAGE, "offset": offset, "sort_by": "updated_at", "sort_order": "desc"}
            page = self._operate(
                "threads.search_threads", body=body, form=list, needs=("thread_id",), deadline=deadline
            )
            for thread in sorted(page, key=lambda each: _distance(each, born)):
                looked += 1
                identity = str(thread["thread_id"])
                try:
                    self._operate("runs.get_run", thread_id=identity, run_id=run_id, deadline=deadline)
                except NotFoundError:
                    continue
                return identity
            if len(page) < PAGE:
                break
            offset += PAGE
        raise NotFoundError(
            f"langgraph: no thread is found that has a run {run_id}. If you know its thread, give it: "
            "attach(run_id, thread=...).",
            service=self.service,
            run_id=run_id,
            status_code=404,
        )

    def _open_run(self, chain: Chain, run_id: str, last: str, deadline: float | None) -> Stream:
        """The stream of one run, from behind an event on."""
        module = import_module("runs_api.langgraph.api.runs.stream_run")
        given = {"thread_id": chain.thread, "run_id": run_id, "last_event_id": last}
        try:
            return self._open_stream(module, given, run_id=run_id, deadline=deadline)
        except UnsupportedOperation as error:
            error.run_id = run_id
            raise


def _config(kwargs: Mapping[str, Any]) -> Json:
    """The configuration of a run as its start had it: the server has added its own."""
    config = kwargs.get("config") or {}
    own = {name: config[name] for name in ("tags", "recursion_limit") if config.get(name)}
    given = {
        name: value
        for name, value in (config.get("configurable") or {}).items()
        if not name.startswith(("__", "langgraph_")) and name not in _ADDED
    }
    return {**own, "configurable": given} if given and not kwargs.get("context") else own


_ADDED = ("run_id", "thread_id", "graph_id", "assistant_id", "user_id", "checkpoint_id", "checkpoint_ns")


def _born(run_id: str) -> float | None:
    """When a run was made, by its id: seconds since 1970; None when the id does not tell."""
    try:
        found = UUID(run_id)
    except ValueError:
        return None
    return (found.int >> 80) / 1000 if found.version == 7 else None


def _distance(thread: Mapping[str, Any], born: float | None) -> float:
    created = read_time(thread.get("created_at"))
    return 0.0 if created is None or born is None else abs(created.timestamp() - born)
