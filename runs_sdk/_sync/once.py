# generated from runs_sdk/_async/once.py by scripts/unasync.py; do not edit
"""Starts that happen once, whatever dies in between: with a journal here, and a mark that the service keeps."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from attrs import evolve

from .._common import sync_backend as backend
from .._common.arguments import checked
from ..core.errors import ConfigError, InputProblem, InputValidationError, RunsError, StartUnknown
from ..core.once import ARRIVES_WITHIN, fingerprint, undecided

if TYPE_CHECKING:
    from .._bridge.sync_map import Map
    from .._common.journal import Entry, Journal
    from ..core.mapped import Counts
    from ..core.models import Snapshot
    from .begun import Begun
    from .handle import Run
    from .protocols import RunClient


@checked
class Once:
    """What a client can do to start runs once."""

    BATCH_IS_ONE_RUN: ClassVar[bool] = False
    """Whether the inputs of a batch are the items of one run."""

    def start_once(self, key: str, /, *args: Any, journal: Journal | str | os.PathLike[str], **options: Any) -> Run:
        """Start a run, unless the journal says that this key has been started: then a handle for that run.

        key      a word of yours for this start, such as an order's number; one run is made for each key
        journal  a Journal, or the path of its file. Several threads and processes may use one
        args, options  those of `start`

        The intent is written to the disk, then the start is sent with a mark that the service keeps with the run, then
        the run's id is written. After a crash, or when an answer was lost, the run is looked for by that mark: it is
        adopted when it is there, and started when it certainly is not. For a key that a map has started in a batch, the
        handle shows that input's item alone, whose end is the batch's; it cannot be cancelled by itself.

        Raises StartUndecided where nobody can know (`candidates` are the runs that it may be), ConfigError for a key
        that belongs to another start, and what `start` raises.
        """
        output_type = options.pop("output_type", None)  # it says nothing of what is started
        from .._common.journal import Journal

        if isinstance(journal, Journal):
            begun = self._begin_once(key, args, options, journal)
        else:
            with Journal(journal) as opened:
                begun = self._begin_once(key, args, options, opened)
        run = begun.run
        if begun.item is not None:  # a map's batch has started it: what is wanted is its own part of the run
            run = cast("RunClient", self)._handle_at(run.id, {"batch": True, "item": begun.item})
            run._snapshot = begun.result
        return cast("Run", run._typed(output_type))

    def map(
        self,
        workflow: Any,
        inputs: Iterable[Any] | Iterable[Any],
        *,
        max_running: int = 50,
        key: Callable[[Any], str] | None = None,
        journal: Journal | str | os.PathLike[str] | None = None,
        on_error: Literal["raise", "collect"] = "raise",
        ordered: bool = False,
        redo_failed: bool = False,
        batch: bool | int = False,
        on_progress: Callable[[Counts], None] | None = None,
        **options: Any,
    ) -> Map:
        """Run a workflow once for each input, so many at a time: `for one in client.map(...): print(one.output)`.

        workflow     what `start` takes first; `options` are those of `start`
        inputs       any iterable, also one without an end: it is read as there is room
        max_running  the most runs that have not ended, or whose results nobody has taken
        key          gives an input's key, a text; without it, its place among the inputs
        journal      a Journal, or the path of its file: running the same program again, after whatever death, starts
                     nothing twice, attaches to what runs, and gives what has ended from the journal
        on_error     "raise": the first run that fails, or cannot be started, ends the iteration with its error, and the
                     other runs go on. "collect": it is a result, with its `error`
        ordered      give the results in the order of the inputs, and not as they come
        redo_failed  start anew what has failed according to the journal
        batch        start several inputs in one request, where the service has batches; a number is the size of a
                     batch, True takes half of `max_running`. Results come one by one all the same
        on_progress  called with the Counts whenever they have changed, by whoever iterates: while it waits, and before
                     each result. Of batches it says how many inputs have ended before their results are there

        Gives a `Mapped` for each input. Leaving the iteration early leaves the runs running.
        """
        problems = [
            InputProblem(name, f"must be at least 1, but is {value}", "range")
            for name, value in (("max_running", max_running), ("batch", batch))
            if value is not False and value < 1
        ]
        if "output_type" in options:
            said = "is not for a map, whose results come as JSON"
            problems.append(InputProblem("output_type", said, "unknown"))
        if problems:
            raise InputValidationError.of(problems, what="the map")
        if batch is not False:
            self._check_batch(workflow, options)
        from .._common.journal import Journal

        owns = journal is not None and not isinstance(journal, Journal)
        opened = journal if journal is None or isinstance(journal, Journal) else Journal(journal)
        from .._bridge.sync_map import Map
        from ..core.mapped import Order

        size = min(max_running, (max_running + 1) // 2 if batch is True else int(batch))
        order = Order(
            workflow, inputs, options, max_running, key, opened, owns, on_error, ordered, redo_failed, size, on_progress
        )
        return Map(cast("Any", self), order)

    # ---- what a service fills in

    def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None:
        """The arguments of `start`, so that the service keeps the mark with the run; None where it keeps none."""
        return None

    def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> Sequence[str] | None:
        """The ids of the runs that have this mark, or may be the one that was sent then with these arguments.

        None where the service cannot be searched for them.
        """
        return None

    def _begin(self, args: Sequence[Any], options: Mapping[str, Any], *, quick: bool) -> Begun:
        """Start a run. With `quick`, the service may hold its answer for a moment, and give the result with it."""
        from .begun import Begun

        return Begun(cast("Any", self).start(*args, **options))

    def _check_batch(self, workflow: Any, options: Mapping[str, Any]) -> None:
        """Raise ConfigError where batches of this cannot be started. Makes no request."""
        client = cast("RunClient", self)
        raise ConfigError(
            f"{client.SERVICE.title} starts one run with each request: it has no batches. Leave `batch` out; "
            "`max_running` says how many run at a time.",
            service=client.service,
        )

    def _begin_batch(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool
    ) -> Sequence[Begun | RunsError]:
        """Start a run, or an item of a run, for each input, in one request. An error is for one input alone."""
        raise cast("RunClient", self)._unsupported("start runs in batches")

    def _watch_batch(self, run: Run, workflow: Any, ended: Callable[[int], None]) -> None:
        """Tell `ended` of each item of a run that has come to its end before the run has, by the run's events."""

    def _item_result(self, result: Snapshot, item: int | None) -> Snapshot:
        """How an item of a run has ended."""
        return result

    def _mapped_error(self, workflow: Any, result: Snapshot) -> RunsError | None:
        """Why there is no output."""
        from ..core.mapped import error_of

        return error_of(cast("RunClient", self).service, result)

    # ---- the journal's way

    def _begin_once(
        self,
        key: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        journal: Journal,
        *,
        quick: bool = False,
        redo: bool = False,
    ) -> Begun:
        from uuid import uuid4

        from .begun import OTHERS_START

        client = cast("RunClient", self)
        what, word = fingerprint(args, options), uuid4().hex
        try:
            while True:
                entry = backend.run_in_thread(
                    lambda: journal.claim(str(key), client.service, what, time.time(), redo=redo, word=word)
                )
                if entry.mine:
                    break
                client._sleep(OTHERS_START)
            return self._go_on(entry, args, options, journal, quick=quick)
        except BaseException:
            # Whoever comes next looks for it. At once, and not in a thread: a task that was cancelled cannot wait.
            journal.give_back(str(key), word)
            raise

    def _go_on(
        self, entry: Entry, args: Sequence[Any], options: Mapping[str, Any], journal: Journal, *, quick: bool
    ) -> Begun:
        from .begun import Begun

        client = cast("RunClient", self)
        if entry.run_id is not None:
            place = {} if entry.item is None else {"batch": True}
            run = client._handle_at(entry.run_id, place) if place else client.attach(entry.run_id)
            if entry.result is not None:
                run._snapshot = entry.result
            return Begun(run, entry.result, entry.item)
        return self._send_once(entry, args, options, journal, quick=quick)

    def _send_once(
        self, entry: Entry, args: Sequence[Any], options: Mapping[str, Any], journal: Journal, *, quick: bool
    ) -> Begun:
        from uuid import uuid4

        from .begun import TRIES, Begun

        client = cast("RunClient", self)
        sent = self._with_mark(entry.mark, args, options) or (args, options)
        found = None if entry.is_new else self._look(entry, sent, entry.at, None, journal)
        tries = 0
        while found is None:
            tries += 1
            if entry.item is not None:  # its batch has made no run, and from now on it is alone
                entry = evolve(entry, mark=uuid4().hex, item=None)
                sent = self._with_mark(entry.mark, args, options) or (args, options)
            backend.run_in_thread(journal.again, entry.key, time.time(), entry.mark)
            try:
                begun = self._begin(*sent, quick=quick)
            except StartUnknown as error:
                found = self._look(entry, sent, time.time(), error, journal)
                if found is None and tries == TRIES:
                    raise
            except RunsError:
                backend.run_in_thread(journal.forget, entry.key)
                raise
            else:
                backend.run_in_thread(journal.started, entry.key, begun.run.id)
                return begun
        backend.run_in_thread(journal.started, entry.key, found)
        if entry.item is not None:
            return Begun(client._handle_at(found, {"batch": True}), None, entry.item)
        return Begun(client.attach(found))

    def _look(
        self,
        entry: Entry,
        sent: tuple[Sequence[Any], Mapping[str, Any]],
        sent_at: float,
        cause: StartUnknown | None,
        journal: Journal,
    ) -> str | None:
        """The run of an entry whose start was sent then; None when there certainly is none."""
        client = cast("RunClient", self)
        when = datetime.fromtimestamp(entry.at, UTC)
        settled_at = sent_at + ARRIVES_WITHIN
        while True:
            is_settled = time.time() >= settled_at
            found = self._find_marked(entry.mark, *sent, when)
            if found is None:
                raise undecided(client.service, client.SERVICE.title, entry.key, [], cause) from cause
            known = backend.run_in_thread(journal.run_ids, "" if entry.item is None else entry.mark)
            found = [run_id for run_id in found if run_id not in known]
            if len(found) > 1:
                raise undecided(client.service, client.SERVICE.title, entry.key, found, cause) from cause
            if found:
                return found[0]
            if is_settled:
                return None
            client._sleep(min(0.25, max(0.01, settled_at - time.time())))
