# generated from runs_sdk/acp/_async/starts.py by scripts/unasync.py; do not edit
"""Starting runs of an agent server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, cast
from uuid import uuid4

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._common.log import log
from ...core.errors import (
    ApiError,
    DecodeError,
    NotFoundError,
    ServerError,
    StreamBroken,
    TimedOut,
    TransportError,
    UnsupportedOperation,
)
from ...core.ids import read_id
from ...core.json_values import to_plain
from ...core.models import RunStatus, Snapshot
from ...core.once import MARK
from ...core.outcome import Started, why_unknown
from ...core.plain import Record
from ...core.typevars import Wanted
from ..inputs import Start, build_body, is_uuid, sends_output
from ..snapshots import (
    Answer,
    Version,
    build_snapshot,
    version_of_run,
)
from .run_list import RunList
from .runs import ServerRuns

if TYPE_CHECKING:
    from .run import AcpRun
    from .start_stream import StartStream

LOOK = "Look for it with find(agent, inputs)."

FOR_EVER = 10 * 365 * 86400.0

LOOK_AFTER, LOOK_EVERY = 0.5, 10.0
"""Seconds without an update after which a run is looked for whose stream has not shown its id; and then at most."""

NEWEST = 300
"""How many of the newest runs are looked at for it."""


@checked
class Starts(ServerRuns):
    """What starts runs."""

    def start(
        self,
        agent: str,
        inputs: Any = None,
        *,
        config: Any = None,
        metadata: Mapping[str, Any] | Record | None = None,
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
        output_type: type[Wanted] | None = None,
    ) -> AcpRun[Wanted]:
        """Start a run in the background.

        agent               the agent's id
        inputs              in the form of the descriptor's `input`: JSON values, models, dataclasses and the like;
                            None is an empty object
        config              in the form of the descriptor's `config`. What has only the fields tags, recursion_limit and
                            configurable is taken for a whole configuration of 0.2
        metadata            kept with the run
        thread              the thread that the run belongs to
        stream_mode         "values", "custom", or both in a list; the reference server refuses any
        webhook             a URL that the server calls when the run's status changes
        after_seconds       begin after so many seconds
        output_type         what `output()` gives instead of JSON: a dataclass, an attrs class, a model, `list[Order]`
        validate            False sends without asking for the agent's descriptor and checking against it

        The other options are 0.2's own; the reference server takes them and does nothing about them. Options that
        are not given are not sent.

        Raises InputValidationError, which lists all problems of input, configuration and options, before anything is
        sent. Raises StartUnknown when the connection broke after the start had been sent. The stream is opened when
        the handle is first followed: an update that the run sends before that is lost. Whoever does not follow at once
        is informed (see `join_within`), and `start_and_stream` loses none.
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
        run = client._handle(started.run_id, policy=policy, started_at=sent_at)
        return cast("AcpRun[Wanted]", run._typed(output_type))

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
            run = client._handle((client._send_start("create", version, body)).run_id, started_at=sent_at)
            return run.wait(None if timeout is None else end - backend.monotonic())
        started = client._send_start("create_wait", version, body, deadline=end)
        run = client._handle(started.run_id, attached=True)
        try:
            snapshot = run._remember(build_snapshot(Answer(started.answer["run"], started.answer.get("output"))))
        except DecodeError as error:  # which run it is, is known: so its state can be asked
            log.warning("acp run %s: %s", run.id, error)
        else:
            if snapshot.status is RunStatus.SUCCEEDED:
                return snapshot
        # A failure may be tried again by the server, and a question has its schema in the descriptor.
        return run.wait(None if timeout is None else max(0.0, end - backend.monotonic()))

    def start_and_stream(
        self,
        agent: str,
        inputs: Any = None,
        *,
        timeout: float | None = None,
        validate: bool = True,
        output_type: type[Wanted] | None = None,
        **options: Any,
    ) -> AcpRun[Wanted]:
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
        from ..._sync.source import check_event_stream
        from .start_stream import StartStream

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
            lost = client._handle(found, attached=True)  # its stream broke off, and nobody knows what it had
            return cast("AcpRun[Wanted]", lost._typed(output_type))
        except BaseException:
            if first is not None:
                first.close()
            raise
        run = client._handle(first.run_id)
        run._follow_from(first)
        return cast("AcpRun[Wanted]", run._typed(output_type))

    def _handle(self, run_id: str, **options: Any) -> AcpRun:
        from .run import AcpRun

        return AcpRun(self, run_id, **options)

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

    def _given(self, agent: str, inputs: Any, options: Mapping[str, Any]) -> Start:
        return Start(agent, inputs, **{"thread": self._thread_id, **options})

    def _prepare(self, given: Start, *, validate: bool) -> tuple[Self, Version, dict[str, Any]]:
        """The client for the run's place, the version, and the body that starts the run."""
        given = evolve(
            given, input=to_plain(given.input), config=to_plain(given.config), metadata=to_plain(given.metadata)
        )
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


def _run_ids(answer: Mapping[str, Any]) -> list[Any]:
    return [answer.get("run", answer).get("run_id")]
