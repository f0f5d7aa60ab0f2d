# generated from runs_sdk/stepflow/_async/starts.py by scripts/unasync.py; do not edit
"""Starts on a Stepflow server: of one run, of a run with an item for each input, and of many for `map`."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from ...core.errors import NotFoundError, RunsError
from ...core.json_values import to_plain
from ...core.models import Snapshot
from ...core.once import MARK
from ...core.plain import Record
from ..flows import FlowLike, find_flow
from ..snapshots import ExecutionStatus, build_snapshot
from .runs import ServerRuns

if TYPE_CHECKING:
    from ..._sync.begun import Begun
    from ..._sync.handle import Run
    from ..components import EngineSteps

HELD_START = 1
"""Seconds for which the server may hold the answer to a start, so that a short run's result comes with it."""


class Starts(ServerRuns):
    """A server that starts runs."""

    BATCH_IS_ONE_RUN = True

    _engine_steps: EngineSteps | None = None  # what an embedded engine can run

    def _create(
        self,
        flow: FlowLike,
        inputs: Sequence[Any],
        variables: Mapping[str, Any] | Record | None,
        overrides: Mapping[str, Any] | None,
        max_concurrency: int | None,
        *,
        validate: bool,
        batch: bool = False,
        long_poll_timeout: int = 0,
    ) -> dict[str, Any]:
        """Check everything, store the flow if need be, and start a run. Returns the answer, which has the run's id.

        The answer comes when the run has ended, or after `long_poll_timeout` seconds.
        """
        from ..inputs import check_start, check_values, environment_used, fill_variables, wrap_overrides

        inputs, overrides = to_plain([*inputs]), to_plain(overrides)
        given: Mapping[str, Any] | None = to_plain(variables)
        found = find_flow(flow)
        document = (self._find(found)).document
        self._settings.refuse_credentials(environment_used(document, given, os.environ))
        filled = fill_variables(document, given, os.environ)
        if validate:
            check_start(document, inputs, filled, overrides, batch=batch)
            if self._engine_steps is not None:
                self._engine_steps.check(document)
        else:
            check_values(inputs, filled, overrides, batch=batch)
        body: dict[str, Any] = {"input": inputs}
        if filled:
            body["variables"] = filled
        if overrides:
            body["overrides"] = wrap_overrides(overrides)
        if max_concurrency is not None:
            body["maxConcurrency"] = max_concurrency
        # 0: the answer comes at once, whatever the server holds by itself (0.13.0 takes it, and holds nothing without).
        body["timeoutSecs"] = long_poll_timeout
        if long_poll_timeout:
            body["wait"] = True
        if isinstance(found, str):
            return self._send_start(found, body)
        known = found.key in self._flow_ids
        try:
            return self._send_start(self._store(found, validate=validate), body)
        except NotFoundError:
            if not known:
                raise
        # The server has forgotten the flow, most likely because it was started anew: nothing has happened yet.
        self._flow_ids.pop(found.key, None)
        return self._send_start(self._store(found, validate=validate), body)

    def _send_start(self, flow_id: str, body: Mapping[str, Any]) -> dict[str, Any]:
        from runs_api.stepflow.api.run import create_run
        from runs_api.stepflow.models import CreateRunRequest

        request = CreateRunRequest.from_dict({"flowId": flow_id, **body})
        started = self._request_start(
            create_run,
            {"body": request},
            look="Look for it with find().",
            ids=lambda answer: [answer["summary"].get("runId")],
        )
        return dict(started.answer)

    def _view(self, *, sub_runs: bool = False, batch: bool = False, item: int | None = None) -> Self:
        """This client, or a clone for handles that see their run in another way."""
        if (sub_runs, batch, item) == (self._sub_runs, self._batch, self._item):
            return self
        clone = self.with_options()
        clone._sub_runs, clone._batch, clone._item = sub_runs, batch, item
        return clone

    def _begin(self, args: Sequence[Any], options: Mapping[str, Any], *, quick: bool) -> Begun:
        if not quick or self.timeout <= 3 * HELD_START or len(args) > 2:
            return super()._begin(args, options, quick=quick)
        options = dict(options)
        flow, input = (*args, options.pop("input", None))[:2]
        inputs = [{} if input is None else input]
        from ..._sync.begun import Begun

        return Begun(*self._start_items(flow, inputs, options, quick=True, batch=False))

    def _check_batch(self, workflow: Any, options: Mapping[str, Any]) -> None:
        return

    def _begin_batch(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool
    ) -> builtins.list[Begun | RunsError]:
        run, result = self._start_items(workflow, inputs, options, quick=quick)
        results = [None if result is None else self._item_result(result, item) for item in range(len(inputs))]
        from ..._sync.begun import Begun

        return [Begun(run, one, item) for item, one in enumerate(results)]

    def _start_items(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool, batch: bool = True
    ) -> tuple[Run, Snapshot | None]:
        """Start a run. With `quick` the answer is held for a moment, and the result of a success comes with it."""
        options = dict(options)
        given = {name: options.pop(name, None) for name in ("variables", "overrides", "max_concurrency")}
        validate, sub_runs = options.pop("validate", True), options.pop("sub_runs", False)
        if options:
            raise TypeError(f"run() got unexpected options: {', '.join(options)}")
        held = HELD_START if quick and self.timeout > 3 * HELD_START else 0
        answer = self._create(workflow, inputs, *given.values(), validate=validate, batch=batch, long_poll_timeout=held)
        run = self._view(sub_runs=sub_runs, batch=batch)._handle(answer["summary"]["runId"])
        summary = answer["summary"]
        results: Any = answer.get("results")
        is_whole = isinstance(results, builtins.list) and results and all(isinstance(item, Mapping) for item in results)
        if is_whole and ExecutionStatus.from_wire(summary.get("status")) is ExecutionStatus.COMPLETED:
            results = self._with_integers(str(summary.get("flowId")), results)
            snapshot = build_snapshot(summary, (), results, batch=batch)
            if snapshot.is_success:
                run._snapshot = snapshot
                return run, snapshot
        return run, None

    def _item_result(self, result: Snapshot, item: int | None) -> Snapshot:
        if item is None:
            return result
        from ..items import item_snapshot

        return item_snapshot(result, item)

    def _watch_batch(self, run: Run, workflow: Any, ended: Callable[[int], None]) -> None:
        found = find_flow(workflow)
        flow = self._documents.get(found) if isinstance(found, str) else found
        if flow is not None:
            from ..items import ItemEnds

            run.on("step_finished", ItemEnds(len(flow.document.get("steps") or ()), ended))

    def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]]:
        # The server keeps nothing of a start but the flow, so the mark is put there: each start has a flow of its own.
        given = dict(options)
        flow = (self._find(find_flow(args[0] if args else given.pop("flow")))).document
        metadata = flow.get("metadata")
        marked = {**flow, "metadata": {**(metadata if isinstance(metadata, Mapping) else {}), MARK: mark}}
        return (marked, *args[1:]), given
