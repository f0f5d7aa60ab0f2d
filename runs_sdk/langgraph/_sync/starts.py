# generated from runs_sdk/langgraph/_async/starts.py by scripts/unasync.py; do not edit
"""Starting runs of a LangGraph server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast
from uuid import uuid4

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ...core.json_values import to_plain
from ...core.plain import Record
from ...core.typevars import Wanted
from ..inputs import Start, build_body
from .runs import ServerRuns

if TYPE_CHECKING:
    from ..._sync.protocols import Source
    from .run import LangGraphRun


@checked
class Starts(ServerRuns):
    """What starts runs."""

    def start(
        self,
        assistant: str,
        input: Any = None,
        *,
        thread: str | None = None,
        config: Mapping[str, Any] | Record | None = None,
        context: Mapping[str, Any] | Record | None = None,
        metadata: Mapping[str, Any] | Record | None = None,
        stream_mode: str | Sequence[str] | None = None,
        stream_subgraphs: bool | None = None,
        webhook: str | None = None,
        multitask_strategy: Literal["reject", "rollback", "interrupt", "enqueue"] | None = None,
        after_seconds: float | None = None,
        if_not_exists: Literal["create", "reject"] | None = None,
        interrupt_before: str | Sequence[str] | None = None,
        interrupt_after: str | Sequence[str] | None = None,
        checkpoint: Mapping[str, Any] | None = None,
        command: Mapping[str, Any] | Record | None = None,
        durability: Literal["sync", "sync", "exit"] | None = None,
        validate: bool = True,
        output_type: type[Wanted] | None = None,
    ) -> LangGraphRun[Wanted]:
        """Start a run.

        assistant           the name of a graph, or the id of an assistant
        input               by the assistant's input schema: JSON values, models, dataclasses and the like
        thread              the thread that the run belongs to; without it the run makes one of its own, which stays
        config              tags, recursion_limit and configurable
        context             by the assistant's context schema; not beside `configurable`
        metadata            kept with the run
        stream_mode         what the run's stream brings, by the server's words; steps ("tasks"), tokens
                            ("messages-tuple") and the graph's own words ("custom") if not given
        stream_subgraphs    True: of the graphs within the graph too
        webhook             a URL that the server calls when the run is over
        multitask_strategy  when the thread is busy: refuse (ConflictError), or delete, or stop what runs, or wait
        after_seconds       begin after so many seconds
        if_not_exists       "create" makes the thread where it is not there; NotFoundError if not given
        interrupt_before, interrupt_after
                            stop in front of, or behind, these nodes ("*": all)
        checkpoint          begin from this state of the thread: `{"checkpoint_id": ...}`
        command             goto, update, or resume, instead of an input
        durability          when states are written: "sync", "sync", or "exit" (at the end)
        validate            False sends without reading the assistant's schemas and checking against them
        output_type         what `output()` gives instead of JSON: a dataclass, an attrs class, a model, `list[Order]`

        Options that are not given are not sent. Raises InputValidationError, which lists all problems, before anything
        is sent; StartUnknown when the connection broke after the start had been sent. The run's events can be read
        again from the first one on, at any time that the server keeps them.
        """
        given = Start(
            assistant, to_plain(input), thread, to_plain(config), to_plain(context), to_plain(metadata), stream_mode,
            stream_subgraphs, webhook, multitask_strategy, after_seconds, if_not_exists, interrupt_before,
            interrupt_after, checkpoint, durability, to_plain(command),
        )  # fmt: skip
        return cast("LangGraphRun[Wanted]", (self._start(given, validate))._typed(output_type))

    def _start(self, given: Start, validate: bool) -> LangGraphRun[Any]:
        thread = given.thread
        if thread is None:
            # Chosen here, so that a run can be found whose start got no answer.
            thread = str(uuid4())
            given = evolve(given, if_not_exists="create")
        else:
            thread = self._checked_id(thread, "thread")
        body = build_body(given)  # what is wrong without a request
        if validate:
            body = build_body(given, self._schemas_of(given.assistant))
        sent_at = backend.monotonic()
        started = self._send_start(thread, body)
        run_id = started.run_id
        chain = self._chain(run_id, thread)
        chain.add(run_id, resumable=True)
        return self._handle(run_id, started_at=sent_at)

    def _handle(self, run_id: str, **options: Any) -> LangGraphRun[Any]:
        from .run import LangGraphRun

        return LangGraphRun(self, run_id, **options)

    def _source(self, run_id: str) -> Source:
        from .source import ChainStream

        return ChainStream(self, run_id, self._chain(run_id))
