# generated from runs_sdk/langgraph/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of a LangGraph server."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Unpack

from ..._common.arguments import checked
from ..._common.options import ClientOptions
from ..._sync.pages import Pages
from ...core.ids import read_id
from ...core.models import RunStatus, Snapshot, WorkflowSchemas
from ...core.once import MARK
from ...core.times import read_time, time_order
from ..snapshots import STATUS_WORDS, Answer, build_snapshot, graph_of
from .resources import Assistants, Crons, Store, Threads
from .server import PAGE, fresh_of
from .starts import Starts

if TYPE_CHECKING:
    from ..._sync.handle import Run
    from ..._sync.protocols import Source
    from .run import LangGraphRun


@checked
class LangGraph(Starts):
    """A LangGraph server: runs its graphs in threads, follows and answers them.

        with LangGraph("http://localhost:2024") as client:
            run = client.start("agent", {"messages": [{"role": "user", "content": "hello"}]})
            print(run.output())

    base_url  of the server; else LANGGRAPH_BASE_URL, else a profile's, else http://localhost:2024
    api_key   sent as X-Api-Key; else LANGGRAPH_API_KEY, LANGSMITH_API_KEY. A development server asks for none
    profile   of `runs.toml`
    options   `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. All methods raise ConnectFailed when no server is there, ApiError when it refuses, and
    DecodeError when what answers is no LangGraph server.
    """

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__({"base_url": base_url, "api_key": api_key}, profile=profile, **options)

    def attach(self, run_id: str, *, thread: str | None = None) -> LangGraphRun:
        """A handle for a run that was started elsewhere. Makes no request.

        `thread` is its thread; without it, the newest threads are looked through when the run is first asked for. What
        runs started without `stream_resumable` have sent before is not to be had: EventsMissed says so.
        """
        chain = self._chain_at(run_id, thread)  # held until the handle holds it
        return self._handle(chain.runs[0], attached=True)

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        chain = run._chain
        return {"runs": list(chain.runs)} | ({} if chain.thread is None else {"thread": chain.thread})

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> LangGraphRun:
        handle = self.attach(run_id, thread=place.get("thread"))
        for each in place.get("runs") or ():
            if isinstance(each, str) and each not in handle._chain.runs:
                handle._chain.runs.append(each)
        return handle

    def get(self, run_id: str, *, thread: str | None = None, timeout: float | None = None) -> Snapshot:
        """The state of a run, with its output, error or question. Raises NotFoundError for an unknown run."""
        chain = self._chain_at(run_id, thread)
        return self._fetch_snapshot(chain.runs[0], long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def list(
        self, *, status: RunStatus | str | None = None, thread: str | None = None, limit: int | None = None
    ) -> Pages[Snapshot]:
        """Runs as snapshots without output, the newest first: `for run in client.list(thread=...): ...`

        status  only runs with this status, in the words of all services or in the server's own
        thread  only runs of this thread; without it those of all threads, the thread that changed last first
        limit   the most runs in all

        A run that has stopped to ask something is listed as the server has it: as succeeded.
        """
        words = None if status is None else STATUS_WORDS.find(status)
        seen: set[str] = set()

        def fetch(offset: int | None) -> tuple[Sequence[Snapshot], int | None]:
            if offset is None:
                seen.clear()
            if thread is None:
                return self._runs_of_threads(offset or 0, words, seen)
            runs = self._operate("runs.list_runs", thread_id=thread, limit=PAGE, offset=offset or 0, form=builtins.list)
            fresh = fresh_of(runs, seen, "run_id")
            return self._listed(fresh, words), (offset or 0) + PAGE if len(runs) == PAGE and fresh else None

        return Pages(fetch, limit)

    def _runs_of_threads(
        self, offset: int, words: Sequence[str] | None, seen: set[str]
    ) -> tuple[Sequence[Snapshot], int | None]:
        """The runs of ten threads, the newest first."""
        threads = self._operate(
            "threads.search_threads",
            body={"limit": 10, "offset": offset, "sort_by": "updated_at", "sort_order": "desc"},
            form=builtins.list,
            needs=("thread_id",),
        )
        found: builtins.list[Mapping[str, Any]] = []
        for each in fresh_of(threads, seen, "thread_id"):
            found += self._runs_of(each["thread_id"])
        found.sort(key=lambda run: time_order(run.get("created_at")), reverse=True)
        return self._listed(found, words), offset + 10 if len(threads) == 10 else None

    def _runs_of(self, thread: str) -> builtins.list[Mapping[str, Any]]:
        """All runs of a thread."""
        found: builtins.list[Mapping[str, Any]] = []
        seen: set[str] = set()
        while True:
            runs = self._operate("runs.list_runs", thread_id=thread, limit=PAGE, offset=len(found), form=builtins.list)
            fresh = fresh_of(runs, seen, "run_id")
            found += fresh
            if len(runs) < PAGE or not fresh:
                return found

    @staticmethod
    def _listed(runs: Sequence[Mapping[str, Any]], words: Sequence[str] | None) -> builtins.list[Snapshot]:
        return [build_snapshot(Answer(run)) for run in runs if words is None or run.get("status") in words]

    def find(
        self,
        assistant: str | None = None,
        input: Any = ...,
        *,
        thread: str | None = None,
        started_after: datetime | None = None,
        limit: int = 20,
    ) -> builtins.list[Run]:
        """Look for runs that a start may have made whose answer was lost, the newest first.

        assistant      their assistant: the name of its graph, or its id
        input          their input, exactly; not given, any
        thread         their thread: StartUnknown names it
        started_after  only runs created after this time (a datetime with a time zone)
        limit          the most runs in all
        """
        found: builtins.list[Run] = []
        for shown in self.list(thread=thread):
            run = shown.raw["run"]
            created = read_time(run.get("created_at"))
            fits = input is ... or (run.get("kwargs") or {}).get("input") == input
            own = assistant in (None, run.get("assistant_id"), graph_of(run))
            run_id = read_id(run.get("run_id"))
            if run_id and own and fits and (started_after is None or (created is not None and created > started_after)):
                found.append(self.attach(run_id, thread=run.get("thread_id")))
            if len(found) >= limit:
                break
        return found

    def schemas(self, workflow: str) -> WorkflowSchemas:
        """The schemas of an assistant's input and output. Raises NotFoundError for an unknown one."""
        found = self._read_schemas(workflow)
        return WorkflowSchemas(found.get("graph_id"), found.get("input_schema"), found.get("output_schema"))

    def workflows(self, *, graph: str | None = None) -> builtins.list[dict[str, Any]]:
        """What can be run: the assistants, with id, name, graph and description."""
        return [
            {"id": each.get("assistant_id"), "name": each.get("name"), "graph": each.get("graph_id"),
             "description": each.get("description")}
            for each in self.assistants.search(graph=graph)
        ]  # fmt: skip

    @property
    def assistants(self) -> Assistants:
        """The server's assistants: make, search, read, change and delete them; their schemas, graphs and versions."""
        return Assistants(self)

    @property
    def threads(self) -> Threads:
        """The server's threads: make, search, read, change, copy and delete them; their states and history."""
        return Threads(self)

    @property
    def crons(self) -> Crons:
        """Runs at set times."""
        return Crons(self)

    @property
    def store(self) -> Store:
        """Items that all threads share."""
        return Store(self)

    def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None:
        from ...core.json_values import to_plain

        return args, {**options, "metadata": {**(to_plain(options.get("metadata")) or {}), MARK: mark}}

    def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> Sequence[str] | None:
        found = []
        for shown in self.list(thread=options.get("thread")):
            run = shown.raw["run"]
            if shown.created_at is not None and (sent_at - shown.created_at).total_seconds() > 60:
                break
            if (run.get("metadata") or {}).get(MARK) == mark and (run_id := read_id(run.get("run_id"))):
                found.append(run_id)
        return found

    def _rebind(self, run: Any, source: Source | None) -> Run:
        other = run.client  # what it knows of the server and its runs goes on to be known
        self._chains, self._schemas = other._chains, other._schemas
        clone = self._handle(run._id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone
