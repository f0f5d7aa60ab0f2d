"""`wait_all` and `as_completed` for handles of either kind."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from .._async.handle import AsyncRun
    from .._async.many import AsCompleted as AsyncAsCompleted
    from .._sync.handle import Run
    from ..core.models import Snapshot
    from .sync_many import AsCompleted


@overload
def wait_all(runs: Iterable[Run], timeout: float | None = None) -> list[Snapshot]: ...
@overload
def wait_all(runs: Iterable[AsyncRun], timeout: float | None = None) -> Awaitable[list[Snapshot]]: ...
def wait_all(runs: Iterable[Any], timeout: float | None = None) -> Any:
    """Wait for the end of all `runs` and return their results, in the order of `runs`; await it for async handles.

    A failed run has a result too; a run that asks a question is waited for like any other. `timeout` is in seconds and
    covers the whole call. Raises WaitTimeout, which names the runs that have not finished, or the error that ended the
    following of one of them; the other runs go on, and can be waited for again. For sync handles a thread with an event
    loop does the waiting; handlers are called in it.
    """
    handles = list(runs)
    return _module(handles).wait_all(handles, timeout)


@overload
def as_completed(runs: Iterable[Run], timeout: float | None = None) -> AsCompleted: ...
@overload
def as_completed(runs: Iterable[AsyncRun], timeout: float | None = None) -> AsyncAsCompleted: ...
def as_completed(runs: Iterable[Any], timeout: float | None = None) -> Any:
    """The runs, each as soon as it has finished: `for run in as_completed(runs)`, or `async for` with async handles.

    `timeout` is in seconds and covers all of it. Raises WaitTimeout, or the error that ended the following of a run.
    Used as a context manager it stops following the rest when it is left early.
    """
    handles = list(runs)
    return _module(handles).as_completed(handles, timeout)


def _module(handles: list[Any]) -> Any:
    from .._async.handle import AsyncRun

    if handles and isinstance(handles[0], AsyncRun):
        from .._async import many as async_many

        return async_many
    from . import sync_many

    return sync_many
