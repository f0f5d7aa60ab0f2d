"""The async client of a LangGraph server."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Unpack

from ..._async.pages import AsyncPages
from ..._common.arguments import checked
from ..._common.options import ClientOptions
from ...core.ids import read_id
from ...core.models import RunStatus, Snapshot, WorkflowSchemas
from ...core.once import MARK
from ...core.times import read_time, time_order
from ..snapshots import STATUS_WORDS, Answer, build_snapshot, graph_of
from .resources import AsyncAssistants, AsyncCrons, AsyncStore, AsyncThreads
from .server import PAGE, fresh_of
from .starts import AsyncStarts

if TYPE_CHECKING:
    from ..._async.handle import AsyncRun
    from ..._async.protocols import AsyncSource
    from .run import AsyncLangGraphRun


@checked
class AsyncLangGraph(AsyncStarts):
    """A LangGraph server: runs its graphs in threads, follows and answers them.

        async with AsyncLangGraph("http://localhost:2024") as client:
            run = await client.start("agent", {"messages": [{"role": "user", "content": "hello"}]})
            print(await run.output())

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

    def attach(self, run_id: str, *, thread: str | None = None) -> AsyncLangGraphRun:
        """A handle for a run that was started elsewhere. Makes no request.

        `thread` is its thread; without it, the newest threads are looked through when the run is first asked for. What
        runs started without `stream_resumable` have sent before is not to be had: EventsMissed says so.
        """
        chain = self._chain_at(run_id, thread)  # held until the handle holds it
        return self._handle(chain.runs[0], attached=True)

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        chain = run._chain
        return {"runs": list(chain.runs)} | ({} if chain.thread is None else {"thread": chain.thread})

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> AsyncLangGraphRun:
        handle = self.attach(run_id, thread=place.get("thread"))
        for each in place.get("runs") or ():
            if isinstance(each, str) and each not in handle._chain.runs:
                handle._chain.runs.append(each)
        return handle

    async def get(self, run_id: str, *, thread: str | None = None, timeout: float | None = None) -> Snapshot:
        """The state of a run, with its output, error or question. Raises NotFoundError for an unknown run."""
        chain = self._chain_at(run_id, thread)
        return await self._fetch_snapshot(chain.runs[0], long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def list(
        self, *, status: RunStatus | str | None = None, thread: str | None = None, limit: int | None = None
    ) -> AsyncPages[Snapshot]:
        """Runs as snapshots without output, the newest first: `async for run in client.list(thread=...): ...`

        status  only runs with this status, in the words of all services or in the server's own
        thread  only runs of this thread; without it those of all threads, the thread that changed last first
        limit   the most runs in all

        A run that has stopped to ask something is listed as the server has it: as succeeded.
        """
        words = None if status is None else STATUS_WORDS.find(status)
        seen: set[str] = set()

        async def fetch(offset: int | None) -> tuple[Sequence[Snapshot], int | None]:
            if offset is None:
                seen.clear()
            if thread is None:
                return await self._runs_of_threads(offset or 0, words, seen)
            runs = await self._operate(
                "runs.list_runs", thread_id=thread, limit=PAGE, offset=offset or 0, form=builtins.list
            )
            fresh = fresh_of(runs, seen, "run_id")
            return self._listed(fresh, words), (offset or 0) + PAGE if len(runs) == PAGE and fresh else None

        return AsyncPages(fetch, limit)

    async def _runs_of_threads(
        self, offset: int, words: Sequence[str] | None, seen: set[str]
    ) -> tuple[Sequence[Snapshot], int | None]:
        """The runs of ten threads, the newest first."""
        threads = await self._operate(
            "threads.search_threads",
            body={"limit": 10, "offset": offset, "sort_by": "updated_at", "sort_order": "desc"},
            form=builtins.list,
            needs=("thread_id",),
        )
        found: builtins.list[Mapping[str, Any]] = []
        for each in fresh_of(threads, seen, "thread_id"):
            found += await self._runs_of(each["thread_id"])
        found.sort(key=lambda run: time_order(run.get("created_at")), reverse=True)
        return self._listed(found, words), offset + 10 if len(threads) == 10 else None

    async def _runs_of(self, thread: str) -> builtins.list[Mapping[str, Any]]:
        """All runs of a thread."""
        found: builtins.list[Mapping[str, Any]] = []
        seen: set[str] = set()
        while True:
            runs = await self._operate(
                "runs.list_runs", thread_id=thread, limit=PAGE, offset=len(found), form=builtins.list
            )
            fresh = fresh_of(runs, seen, "run_id")
            found += fresh
            if len(runs) < PAGE or not fresh:
                return found

    @staticmethod
    def _listed(runs: Sequence[Mapping[str, Any]], words: Sequence[str] | None) -> builtins.list[Snapshot]:
        return [build_snapshot(Answer(run)) for run in runs if words is None or run.get("status") in words]

    async def find(
        self,
        assistant: str | None = None,
        input: Any = ...,
        *,
        thread: str | None = None,
        started_after: datetime | None = None,
        limit: int = 20,
    ) -> builtins.list[AsyncRun]:
        """Look for runs that a start may have made whose answer was lost, the newest first.

        assistant      their assistant: the name of its graph, or its id
        input          their input, exactly; not given, any
        thread         their thread: StartUnknown names it
        started_after  only runs created after this time (a datetime with a time zone)
        limit          the most runs in all
        """
        found: builtins.list[AsyncRun] = []
        async for shown in self.list(thread=thread):
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

    async def schemas(self, workflow: str) -> WorkflowSchemas:
        """The schemas of an assistant's input and output. Raises NotFoundError for an unknown one."""
        found = await self._read_schemas(workflow)
        return WorkflowSchemas(found.get("graph_id"), found.get("input_schema"), found.get("output_schema"))

    async def workflows(self, *, graph: str | None = None) -> builtins.list[dict[str, Any]]:
        """What can be run: the assistants, with id, name, graph and description."""
        return [
            {"id": each.get("assistant_id"), "name": each.get("name"), "graph": each.get("graph_id"),
             "description": each.get("description")}
            async for each in self.assistants.search(graph=graph)
        ]  # fmt: skip

    @property
    def assistants(self) -> AsyncAssistants:
        """The server's assistants: make, search, read, change and delete them; their schemas, graphs and versions."""
        return AsyncAssistants(self)

    @property
    def threads(self) -> AsyncThreads:
        """The server's threads: make, search, read, change, copy and delete them; their states and history."""
        return AsyncThreads(self)

    @property
    def crons(self) -> AsyncCrons:
        """Runs at set times."""
        return AsyncCrons(self)

    @property
    def store(self) -> AsyncStore:
        """Items that all threads share."""
        return AsyncStore(self)

    async def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None:
        from ...core.json_values import to_plain

        return args, {**options, "metadata": {**(to_plain(options.get("metadata")) or {}), MARK: mark}}

    async def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> Sequence[str] | None:
        found = []
        async for shown in self.list(thread=options.get("thread")):
            run = shown.raw["run"]
            if shown.created_at is not None and (sent_at - shown.created_at).total_seconds() > 60:
                break
            if (run.get("metadata") or {}).get(MARK) == mark and (run_id := read_id(run.get("run_id"))):
                found.append(run_id)
        return found

    def _rebind(self, run: Any, source: AsyncSource | None) -> AsyncRun:
        other = run.client  # what it knows of the server and its runs goes on to be known
        self._chains, self._schemas = other._chains, other._schemas
        clone = self._handle(run._id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone
