# generated from runs_sdk/acp/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of an agent server."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, Self, Unpack
from uuid import uuid4

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._common.logging import log
from ..._common.options import ClientOptions
from ..._sync.handle import Run
from ..._sync.pages import Pages
from ..._sync.source import Source, check_event_stream
from ..._sync.stream import Stream
from ...core.errors import (
    ApiError,
    DecodeError,
    InputProblem,
    InputValidationError,
    NotFoundError,
    ServerError,
    StreamBroken,
    TimedOut,
    TransportError,
    UnsupportedOperation,
)
from ...core.ids import read_id
from ...core.models import Interaction, RunStatus, Snapshot
from ...core.outcome import Started, why_unknown
from ...core.policy import Cursor, RunRules
from ..inputs import Start, build_body, check_answer, is_uuid, sends_output
from ..rules import (
    MARK,
    POLICY,
    STATUSES,
    AcpRules,
    Answer,
    Version,
    build_snapshot,
    is_same_failure,
    may_be_tried_again,
    native_status,
    read_time,
    version_of_run,
)
from .resources import Agents, StartStream, Threads
from .run_list import RunList
from .server import Server, keep

_Handles = list[Run]

LOOK = "Look for it with find(agent, inputs)."

FOR_EVER = 10 * 365 * 86400.0

LOOK_AFTER, LOOK_EVERY = 0.5, 10.0
"""Seconds without an update after which a run is looked for whose stream has not told its id; and then at most."""

NEWEST = 300
"""How many of the newest runs are looked at for it."""


@checked
class Acp(Server):
    """An agent server that speaks ACP 0.1 or 0.2: runs its agents, follows and answers them.

        with Acp("http://localhost:8000", api_key="...") as client:
            run = client.start(agent_id, {"message": "hello"})
            print(run.output())

    base_url  of the server; else ACP_BASE_URL, else a profile's
    api_key   sent as x-api-key; else ACP_API_KEY. A server may ask for none
    version   "0.1", "0.2", or "auto": then it is found from the server's answers and remembered
    settle    seconds for which a failed run must stay failed (2): some servers try a failed run again, and show it as
              failed in between
    join_within
              seconds (0.01): who follows a run so soon after its start, or the answer to its question, was sent, is
              taken to be in time for its first update, which nothing proves; anybody else gets EventsMissed first.
              With 0 everybody does, except for the stream that comes with `start_and_stream`
    profile   of `runs.toml`
    options   `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. All methods raise ConnectFailed when no server is there, ApiError when it refuses,
    UnsupportedOperation for what the server, or its version, does not have, and DecodeError when what answers is no
    agent server.
    """

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        version: Literal["auto", "0.1", "0.2"] | None = None,
        *,
        settle: float | None = None,
        join_within: float | None = None,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        given = {"base_url": base_url, "api_key": api_key, "version": version, "settle": settle,
                 "join_within": join_within}  # fmt: skip
        super().__init__(given, profile=profile, **options)
        self._policy = evolve(POLICY, join_within=self._settings["join_within"])

    # ---- runs

    def start(
        self,
        agent: str,
        inputs: Any = None,
        *,
        config: Any = None,
        metadata: Mapping[str, Any] | None = None,
        thread: str | None = None,
        stream_mode: str | Sequence[str] | None = None,
        webhook: str | None = None,
        on_disconnect: Literal["cancel", "continue"] | None = None,
        multitask_strategy: Literal["reject", "rollback", "interrupt", "enqueue"] | None = None,
        after_seconds: int | None = None,
        on_completion: Literal["delete", "keep"] | None = None,
        stream_subgraphs: bool | None = None,
        if_not_exists: Literal["create", "reject"] | None = None,
        tags: Sequence[str] | None = None,
        recursion_limit: int | None = None,
        validate: bool = True,
    ) -> AcpRun:
        """Start a run in the background.

        agent               the agent's id
        inputs              in the form of the descriptor's `input`; None is an empty object
        config              in the form of the descriptor's `config`. What has only the fields tags, recursion_limit and
                            configurable is taken for a whole configuration of 0.2
        metadata            kept with the run
        thread              the thread that the run belongs to
        stream_mode         "values", "custom", or both in a list; the reference server refuses any
        webhook             a URL that the server calls when the run's status changes
        after_seconds       begin after so many seconds
        validate            False sends without asking for the agent's descriptor and checking against it

        The other options are 0.2's own; the reference server takes them and does nothing about them. Options that
        are not given are not sent.

        Raises InputValidationError, which lists all problems of input, configuration and options, before anything is
        sent. Raises StartUnknown when the connection broke after the start had been sent. The stream is opened when
        the handle is first followed: an update that the run sends before that is lost. Whoever does not follow at once
        is told (see `join_within`), and `start_and_stream` loses none.
        """
        given = Start(
            agent, inputs, config, metadata, thread or self._thread_id, stream_mode, webhook, on_disconnect,
            multitask_strategy, after_seconds, on_completion, stream_subgraphs, if_not_exists, tags, recursion_limit,
        )  # fmt: skip
        client, version, body = self._prepare(given, validate=validate)
        sent_at = backend.monotonic()
        started = client._send_start("create", version, body)
        policy = client._policy
        if not sends_output(given.stream_mode):
            policy = evolve(policy, streams_output=False, is_complete=None)
        return AcpRun(client, started.run_id, policy=policy, started_at=sent_at)

    def start_and_wait(
        self, agent: str, inputs: Any = None, *, timeout: float | None = None, validate: bool = True, **options: Any
    ) -> Snapshot:
        """Start a run and wait for its end, in one call to the server; the options are those of `start`.

        Returns as `Run.wait` does: when the run has ended, in success or failure, or asks a question. `timeout`
        is in seconds and covers the whole call. When it is over, nobody knows the run's id: StartUnknown. On a server
        of version 0.1, which has no such call, the run is started and then waited for.
        """
        end = backend.monotonic() + (FOR_EVER if timeout is None else timeout)
        client, version, body = self._prepare(self._given(agent, inputs, options), validate=validate)
        if version == "0.1":
            sent_at = backend.monotonic()
            run = AcpRun(client, (client._send_start("create", version, body)).run_id, started_at=sent_at)
            return run.wait(None if timeout is None else end - backend.monotonic())
        started = client._send_start("create_wait", version, body, deadline=end)
        run = AcpRun(client, started.run_id, attached=True)
        try:
            snapshot = run._remember(build_snapshot(Answer(started.answer["run"], started.answer.get("output"))))
        except DecodeError as error:  # which run it is, is known: so how it stands can be asked
            log.warning("acp run %s: %s", run.id, error)
        else:
            if snapshot.status is RunStatus.SUCCEEDED:
                return snapshot
        # A failure may be tried again by the server, and a question has its schema in the descriptor.
        return run.wait(None if timeout is None else max(0.0, end - backend.monotonic()))

    def start_and_stream(
        self, agent: str, inputs: Any = None, *, timeout: float | None = None, validate: bool = True, **options: Any
    ) -> AcpRun:
        """Start a run whose stream comes with the start, so that no update is lost; the options are those of `start`.

        Only the run's updates tell its id. So this returns when the first one is there; when none comes within half a
        second, the run is looked for by a mark that is put into its metadata (`runs_sdk_start`), and the stream stays
        open. `timeout` (seconds) bounds all that, and when it is over nobody knows the run's id: StartUnknown. Raises
        UnsupportedOperation on a server of version 0.1.
        """
        client, version, body = self._prepare(self._given(agent, inputs, options), validate=validate)
        if version == "0.1":
            raise UnsupportedOperation(
                "acp: a server of version 0.1 cannot start and stream in one call: use start.", service=self.service
            )
        mark = uuid4().hex
        body["metadata"] = {**(body.get("metadata") or {}), MARK: mark}
        module = client._operation("create_stream", version)
        end = backend.monotonic() + (FOR_EVER if timeout is None else timeout)
        first = None
        try:
            given = client._parameters({"body": body}, "create_stream", version)
            stream = client._open_stream(module, given, run_id=None, deadline=end)
            check_event_stream(client, stream, None)
            first = StartStream(client, stream)
            client._learn_id(first, mark, agent, end)
        except (TransportError, ApiError, DecodeError) as error:
            if first is not None:
                first.close()
            why = why_unknown(error)
            if why is None:
                raise
            found = None if isinstance(error, TimedOut) else client._marked(mark, agent, end)
            if found is None:
                raise client._start_unknown(why, LOOK, error=error, parameters=body) from error
            return AcpRun(client, found, attached=True)  # its stream broke off, and nobody knows what it had
        except BaseException:
            if first is not None:
                first.close()
            raise
        run = AcpRun(client, first.run_id)
        run._follow_from(first)
        return run

    def _learn_id(self, first: StartStream, mark: str, agent: str, end: float) -> None:
        """Find out which run a stream is of: by an update, or else by the mark, at longer and longer intervals."""
        patience = LOOK_AFTER
        while not first.run_id:
            first.look(min(end, backend.monotonic() + patience))
            if not first.run_id:
                first.run_id = self._marked(mark, agent, end) or ""
            if not first.run_id:
                if first.is_over:
                    raise StreamBroken("the stream ended without an update, and so without the run's id", sent=True)
                if backend.monotonic() >= end:
                    raise TimedOut("no update came in time, and so not the run's id", sent=True)
            patience = min(2 * patience, LOOK_EVERY)

    def _marked(self, mark: str, agent: str, end: float) -> str | None:
        """The id of the run whose metadata have this mark; None when there is none among the newest."""
        try:
            for run in RunList(self, agent, deadline=end).pages(NEWEST).all():
                if ((run.get("creation") or {}).get("metadata") or {}).get(MARK) == mark:
                    return read_id(run.get("run_id"))
        except (ApiError, UnsupportedOperation, TransportError, DecodeError):
            return None  # a server that cannot search now, or at all: the run's own updates tell its id
        return None

    def attach(self, run_id: str, *, thread: str | None = None) -> AcpRun:
        """A handle for a run that was started elsewhere; `thread` if it belongs to one (0.2). Makes no request."""
        return AcpRun(self if thread is None else self.thread(thread), self._checked_id(run_id), attached=True)

    def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """How a run stands, with its output, error or question. Raises NotFoundError for an unknown run."""
        return self._fetch_snapshot(self._checked_id(run_id), long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def search(
        self,
        agent: str | None = None,
        *,
        status: RunStatus | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> Pages[Snapshot]:
        """The server's runs as snapshots without output, the newest first: `for run in client.search(agent): ...`

        agent     only runs of this agent
        status    only runs with this status, in the words of all services or in ACP's own
        metadata  only runs whose metadata have these values; the reference server answers 500 to it
        limit     the most runs in all

        In a thread (see `thread`) all of its runs are listed, and these conditions are applied here.
        """
        words = _native_words(status)
        here = self._thread_id is not None
        asked: list[str | None] = [None] if here or words is None else [*words]

        def read(run: Mapping[str, Any]) -> Snapshot:
            return build_snapshot(Answer(run))

        newest = RunList(self, agent, asked, metadata)
        if here:
            newest = RunList(self, keep=lambda run: _matches(run, agent, words, metadata))
        return newest.pages(limit).map(read)

    def list(
        self, *, status: RunStatus | str | None = None, agent: str | None = None, limit: int | None = None
    ) -> Pages[Snapshot]:
        """The server's runs, the newest first, as `search` gives them."""
        return self.search(agent, status=status, limit=limit)

    def find(
        self,
        agent: str | None = None,
        inputs: Any = ...,
        *,
        started_after: datetime | None = None,
        limit: int = 20,
    ) -> _Handles:
        """Look for runs that a start may have made whose answer was lost, the newest first.

        agent          their agent
        inputs         their input, exactly; not given, any
        started_after  only runs created after this time (a datetime with a time zone)
        limit          the most runs in all
        """
        found: _Handles = []
        for run in RunList(self, agent).pages():
            creation = run.get("creation") or {}
            created = read_time(run.get("created_at"))
            fits = inputs is ... or creation.get("input") == ({} if inputs is None else inputs)
            run_id = read_id(run.get("run_id"))
            if run_id and fits and (started_after is None or (created is not None and created > started_after)):
                found.append(self.attach(run_id))
            if len(found) >= limit:
                break
        return found

    def cancel(self, run_id: str, *, action: Literal["interrupt", "rollback"] | None = None) -> Snapshot:
        """Cancel a run, and say how it stands then. A finished run is left as it is.

        `action` is 0.2's: interrupt stops the run, rollback deletes it too. A run that was cancelled by this client
        and does not succeed all the same counts as cancelled: the protocol has no such status. Raises
        UnsupportedOperation where the server cannot cancel; a server of version 0.1 never can.
        """
        return self._cancel(self._checked_id(run_id), deadline=None, action=action)

    def delete(self, run_id: str) -> Snapshot:
        """Delete a run; one that has not finished is cancelled first. Returns how it stood.

        Raises UnsupportedOperation where the server cannot delete, or cannot cancel what still runs.
        """
        run = self._run(self._checked_id(run_id), None)
        before = build_snapshot(Answer(run))
        version = self._version_of(run_id, run, None)
        if version == "0.2" and not before.is_finished:
            self._cancel(run_id, deadline=None)
        try:
            self._request_verb("delete", version, run_id=run_id)
        except NotFoundError as error:
            if run_id not in self._cancelled:  # a cancel may have deleted it
                if (lacking := self._lacks("delete a run", error)) is None:
                    raise
                raise lacking from error
        return before

    # ---- agents, threads, version

    @property
    def agents(self) -> Agents:
        """The server's agents: search them, read one, read its descriptor."""
        return Agents(self)

    @property
    def threads(self) -> Threads:
        """The server's threads: make, search, read, change, copy and delete them, and read their states."""
        return Threads(self)

    def thread(self, thread_id: str) -> Self:
        """This client for the runs of one thread: `client.thread(id).start(...)`, `.search()`, `.attach(run_id)`.

        It shares the connections, and what is known about the server. Only servers of version 0.2 keep runs under
        threads; on 0.1 a run is told its thread at the start, and is otherwise like any other.
        """
        clone = copy.copy(self)
        clone._thread_id = self._checked_id(thread_id, "thread_id")
        clone._owner = False
        clone._api = None
        return clone

    def find_version(self, run_id: str | None = None, agent: str | None = None) -> Version:
        """The server's version, from a run or an agent that exists. Raises UnsupportedOperation if neither tells."""
        if self._version is None and agent is not None:
            self._descriptor(agent)
        if self._version is None and run_id is not None:
            self._version_of(run_id, self._run(run_id, None), None)
        if self._version is None:
            raise UnsupportedOperation(
                "acp: nothing tells the server's version; give it as version='0.1' or '0.2'.", service=self.service
            )
        return self._version

    # ---- what the base class asks for

    def _rebind(self, run: Any, source: Source | None) -> Run:
        other = run.client  # what it knows of the server and its runs goes on to be known
        self._known, self._descriptors, self._cancelled = other._known, other._descriptors, other._cancelled
        self._watches, self._pending, self._responded = other._watches, other._pending, other._responded
        client = self if other._thread_id is None else self.thread(other._thread_id)
        clone = AcpRun(client, run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone

    def _rules(self, run_id: str) -> RunRules:
        return AcpRules(run_id, self._watch(run_id), self._policy)

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        was_cancelled = run_id in self._cancelled
        try:
            answer = self._answer(run_id, deadline)
        except NotFoundError:
            if was_cancelled:
                return Snapshot(run_id, RunStatus.CANCELLED, "deleted")
            raise
        snapshot = build_snapshot(answer)
        if was_cancelled and snapshot.status in (RunStatus.FAILED, RunStatus.WAITING):
            return evolve(snapshot, status=RunStatus.CANCELLED, interaction=None)
        return snapshot

    def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> Stream:
        version = self._version or "0.2"
        given = self._parameters({"run_id": run_id}, "stream", version)
        try:
            return self._open_stream(self._operation("stream", version), given, run_id=run_id, deadline=deadline)
        except NotFoundError as error:
            if (lacking := self._lacks("stream a run", error)) is None:
                raise
            raise lacking from error

    def _cancel(
        self, run_id: str, *, deadline: float | None, action: Literal["interrupt", "rollback"] | None = None
    ) -> Snapshot:
        run = self._run(run_id, deadline)
        if STATUSES.get(native_status(run), RunStatus.UNKNOWN).is_finished:
            return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        version = self._version_of(run_id, run, deadline)
        if version == "0.1":
            raise UnsupportedOperation(
                f"acp: a server of version 0.1 cannot cancel a run. `delete({run_id!r})` cancels and deletes it.",
                service=self.service,
                run_id=run_id,
            )
        query = {} if action is None else {"action": action}  # `wait` is left out: the reference server refuses it
        try:
            self._request_verb("cancel", version, run_id=run_id, deadline=deadline, **query)
        except NotFoundError as error:
            if (lacking := self._lacks("cancel a run", error)) is None:
                raise
            raise lacking from error
        keep(self._cancelled, run_id, True)
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        if interaction is None:
            interaction = (self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)).interaction
        if interaction is not None and interaction.schema is not None:
            check_answer(interaction.schema, data, run_id)
        run = self._request_verb("resume", self._version or "0.2", run_id=run_id, deadline=deadline, body=data)
        keep(self._responded, run_id, str(run.get("updated_at") or ""))

    # ---- starting

    def _given(self, agent: str, inputs: Any, options: Mapping[str, Any]) -> Start:
        return Start(agent, inputs, **{"thread": self._thread_id, **options})

    def _prepare(self, given: Start, *, validate: bool) -> tuple[Self, Version, dict[str, Any]]:
        """The client for the run's place, the version, and the body that starts the run."""
        descriptor = None
        if validate or self._version is None:
            descriptor = self._descriptor(given.agent)
        version = self._version or "0.2"
        body = build_body(given, version, descriptor if validate else None)
        placed = self if given.thread in (None, self._thread_id) else self.thread(str(given.thread))
        return placed, version, body

    def _send_start(
        self, verb: str, version: Version, body: Mapping[str, Any], *, deadline: float | None = None
    ) -> Started:
        """Send a start. It is sent once."""
        self._operation("stream", version)  # loaded now, so that the stream is joined as soon as the run has begun
        try:
            module = self._operation(verb, version)
            given = self._parameters({"body": body}, verb, version)
            started = self._request_start(module, given, look=LOOK, ids=_run_ids, deadline=deadline)
        except (NotFoundError, ServerError) as error:
            agent = str(body.get("agent_id"))
            if isinstance(error, NotFoundError) and agent in str(error):
                error.message += " Search agents with client.agents.search(name=...)."
            elif isinstance(error, ServerError) and not is_uuid(agent):
                error.message += f" The agent's id {agent!r} is no UUID, which is what some servers fail at."
            raise
        self._note_version(version_of_run(started.answer.get("run", started.answer)))
        return started


@checked
class AcpRun(Run):
    """A run of an agent; see `Run`. Its updates are `OutputUpdated` events, one for each that the agent makes."""

    _client: Acp

    @property
    def thread_id(self) -> str | None:
        """The thread that the run belongs to, as far as it is known. Makes no request."""
        run = self._snapshot.raw["run"] if self._snapshot is not None and self._snapshot.raw else {}
        return run.get("thread_id") or self._client._thread_id

    def delete(self) -> Snapshot:
        """Delete the run; if it has not finished, it is cancelled first. Returns how it stood."""
        return self._client.delete(self._id)

    def _reconsider(self, deadline: float | None) -> None:
        result = self._follower.result
        if result is not None and self._follower.finished and may_be_tried_again(result):
            self._remember(self._client._fetch_snapshot(self._id, long_poll_timeout=0.0, deadline=deadline))

    def _remember(self, snapshot: Snapshot) -> Snapshot:
        result = self._follower.result
        doubtful = result is not None and self._follower.finished and may_be_tried_again(result)
        if doubtful and result is not None and not is_same_failure(snapshot, result):
            self._follow_again()  # what was delivered was not the end
        return super()._remember(snapshot)

    def _follow_from(self, stream: StartStream) -> None:
        """Follow from a stream that was opened by the start."""
        self._source = stream


def _run_ids(answer: Mapping[str, Any]) -> list[Any]:
    return [answer.get("run", answer).get("run_id")]


def _native_words(status: RunStatus | str | None) -> list[str] | None:
    """The words of the protocol for a status; None for any."""
    if status is None:
        return None
    if status in STATUSES:
        return [str(status)]
    words = [native for native, meaning in STATUSES.items() if meaning == status]
    if not words:
        known = ", ".join(dict.fromkeys([*STATUSES, *(meaning.value for meaning in STATUSES.values())]))
        raise InputValidationError.of(
            [InputProblem("status", f"must be one of {known}, but is {str(status)!r}", "enum")], what="the search"
        )
    return words


def _matches(
    run: Mapping[str, Any], agent: str | None, words: Sequence[str] | None, metadata: Mapping[str, Any] | None
) -> bool:
    kept = (run.get("creation") or {}).get("metadata") or {}
    return (
        (agent is None or run.get("agent_id") == agent)
        and (words is None or native_status(run) in words)
        and all(kept.get(name) == value for name, value in (metadata or {}).items())
    )
