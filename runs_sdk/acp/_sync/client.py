# generated from runs_sdk/acp/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of an agent server."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, Unpack
from uuid import uuid4

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._common.log import log
from ..._common.options import ClientOptions
from ..._sync.pages import Pages
from ...core.errors import (
    StartUnknown,
    UnsupportedOperation,
)
from ...core.ids import read_id
from ...core.json_values import to_plain
from ...core.models import RunStatus, Snapshot, WorkflowSchemas
from ...core.once import CLOCKS_DIFFER, MARK
from ...core.times import read_time
from ...core.typevars import Wanted
from ..inputs import specs_of
from ..snapshots import (
    STATUS_WORDS,
    Answer,
    Version,
    build_snapshot,
    native_status,
)
from .resources import Agents, Threads
from .run_list import RunList
from .starts import Starts

if TYPE_CHECKING:
    from ..._sync.handle import Run
    from ..._sync.protocols import Source
    from .run import AcpRun


@checked
class Acp(Starts):
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

    def attach(self, run_id: str, *, thread: str | None = None) -> AcpRun:
        """A handle for a run that was started elsewhere; `thread` if it belongs to one (0.2). Makes no request."""
        client = self if thread is None else self.thread(thread)
        return client._handle(self._checked_id(run_id), attached=True)

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        return {} if self._thread_id is None else {"thread": self._thread_id}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> AcpRun:
        return self.attach(run_id, thread=place.get("thread"))

    def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """The state of a run, with its output, error or question. Raises NotFoundError for an unknown run."""
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
        words = None if status is None else STATUS_WORDS.find(status)
        limit = 0 if words == [] else limit  # no run can have that status
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
    ) -> builtins.list[Run]:
        """Look for runs that a start may have made whose answer was lost, the newest first.

        agent          their agent
        inputs         their input, exactly; not given, any
        started_after  only runs created after this time (a datetime with a time zone)
        limit          the most runs in all
        """
        found: builtins.list[Run] = []
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

    def run(
        self,
        agent: str,
        inputs: Any = None,
        *,
        timeout: float | None = None,
        validate: bool = True,
        output_type: type[Wanted] | None = None,
        **options: Any,
    ) -> Snapshot[Wanted]:
        """Run an agent to the run's end, and return its result; a failed run has one too.

        `options` are those of `start`. On a server of version 0.2 that is one request, which the server answers at the
        end. Where it breaks, or `timeout` (seconds, from the start) is over, the run is found by a mark in its metadata
        (`runs_sdk_start`), and followed as by `wait`: WaitTimeout has its id. StartUnknown is raised only when it is
        not found.
        """
        if self._version is None:
            self._descriptor(agent)
        if self._version == "0.1":
            return super().run(agent, inputs, timeout=timeout, validate=validate, output_type=output_type, **options)
        result = self._run_at_once(agent, inputs, timeout, validate, options)
        run: AcpRun[Wanted] = self.attach(result.run_id)._typed(output_type)
        return run._typed_result(result)

    def _run_at_once(
        self, agent: str, inputs: Any, timeout: float | None, validate: bool, options: Mapping[str, Any]
    ) -> Snapshot:
        began, sent_at, mark = backend.monotonic(), datetime.now(UTC), uuid4().hex
        marked = {**options, "metadata": {**(to_plain(options.get("metadata")) or {}), MARK: mark}}
        try:
            return self.start_and_wait(agent, inputs, timeout=timeout, validate=validate, **marked)
        except StartUnknown as error:
            found = self._find_marked(mark, (agent,), marked, sent_at)
            if not found:
                raise
            log.info("acp run %s was found by its mark: %s", found[0], error)
        left = None if timeout is None else max(0.0, timeout - (backend.monotonic() - began))
        return self.attach(found[0]).wait(left)

    def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None:
        if self._version == "0.1":  # which keeps no metadata, and cannot search
            return None
        return args, {**options, "metadata": {**(to_plain(options.get("metadata")) or {}), MARK: mark}}

    def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> Sequence[str] | None:
        if MARK not in (options.get("metadata") or {}):
            return None
        found = []
        for run in RunList(self, args[0] if args else options.get("agent")).pages():
            created = read_time(run.get("created_at"))
            if created is not None and created < sent_at - CLOCKS_DIFFER:
                break
            run_id = read_id(run.get("run_id"))
            if run_id and ((run.get("creation") or {}).get("metadata") or {}).get(MARK) == mark:
                found.append(run_id)
        return found

    def schemas(self, workflow: str) -> WorkflowSchemas:
        """The schemas of an agent's input and output, by its descriptor."""
        descriptor = self.agents.descriptor(workflow)
        specs, metadata = specs_of(descriptor), descriptor.get("metadata")
        ref = metadata.get("ref") if isinstance(metadata, dict) else None
        name = ref.get("name") if isinstance(ref, dict) else None
        return WorkflowSchemas(name if isinstance(name, str) else None, specs.get("input"), specs.get("output"))

    @property
    def agents(self) -> Agents:
        """The server's agents: search them, read one, read its descriptor."""
        return Agents(self)

    def workflows(self, *, name: str | None = None, version: str | None = None) -> builtins.list[dict[str, Any]]:
        """What can be run: the agents, with id, name, version and description. The reference server asks for one of
        `name` and `version`.
        """
        found = []
        for agent in self.agents.search(name, version):
            metadata = agent.get("metadata") or {}
            ref = metadata.get("ref") or {}
            about = {"id": agent.get("agent_id"), "name": ref.get("name"), "version": ref.get("version")}
            found.append(about | {"description": metadata.get("description")})
        return found

    @property
    def threads(self) -> Threads:
        """The server's threads: make, search, read, change, copy and delete them, and read their states."""
        return Threads(self)

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

    def _rebind(self, run: Any, source: Source | None) -> Run:
        other = run.client  # what it knows of the server and its runs goes on to be known
        self._known, self._descriptors, self._cancelled = other._known, other._descriptors, other._cancelled
        self._watches, self._pending, self._responded = other._watches, other._pending, other._responded
        client = self if other._thread_id is None else self.thread(other._thread_id)
        clone = client._handle(run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone


def _matches(
    run: Mapping[str, Any], agent: str | None, words: Sequence[str] | None, metadata: Mapping[str, Any] | None
) -> bool:
    kept = (run.get("creation") or {}).get("metadata") or {}
    return (
        (agent is None or run.get("agent_id") == agent)
        and (words is None or native_status(run) in words)
        and all(kept.get(name) == value for name, value in (metadata or {}).items())
    )
