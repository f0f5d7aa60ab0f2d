# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag events."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.get_revision_events_response_200 import GetRevisionEventsResponse200
    from ..models.get_revision_events_sort_order import GetRevisionEventsSortOrder
    from ..models.get_revision_history_response_200 import GetRevisionHistoryResponse200
    from ..models.get_workload_events_response_200 import GetWorkloadEventsResponse200
    from ..models.get_workload_events_sort_order import GetWorkloadEventsSortOrder
    from ..models.get_workload_history_response_200 import GetWorkloadHistoryResponse200

_DEPRECATED = frozenset(())


class EventsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_workload_events(
        self,
        *,
        workload_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
    ) -> GetWorkloadEventsResponse200:
        """List the cluster's events of a workload

        Args:
            workload_id: Id of a workload.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
        """
        from ..api.events import get_workload_events as _operation

        return self._caller.call(_operation, workload_id=workload_id, offset=offset, limit=limit, sort_order=sort_order)

    def get_workload_history(
        self,
        *,
        workload_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetWorkloadHistoryResponse200:
        """List a workload's events and changes of phase

        Args:
            workload_id: Id of a workload.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.events import get_workload_history as _operation

        return self._caller.call(_operation, workload_id=workload_id, offset=offset, limit=limit)

    def get_revision_events(
        self,
        *,
        revision_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetRevisionEventsSortOrder | Unset = UNSET,
    ) -> GetRevisionEventsResponse200:
        """List the cluster's events of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
        """
        from ..api.events import get_revision_events as _operation

        return self._caller.call(_operation, revision_id=revision_id, offset=offset, limit=limit, sort_order=sort_order)

    def get_revision_history(
        self,
        *,
        revision_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetRevisionHistoryResponse200:
        """List the events and changes of phase of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.events import get_revision_history as _operation

        return self._caller.call(_operation, revision_id=revision_id, offset=offset, limit=limit)


class AsyncEventsApi:
    """As `EventsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_workload_events(
        self,
        *,
        workload_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
    ) -> GetWorkloadEventsResponse200:
        """List the cluster's events of a workload

        Args:
            workload_id: Id of a workload.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
        """
        from ..api.events import get_workload_events as _operation

        return await self._caller.call(
            _operation, workload_id=workload_id, offset=offset, limit=limit, sort_order=sort_order
        )

    async def get_workload_history(
        self,
        *,
        workload_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetWorkloadHistoryResponse200:
        """List a workload's events and changes of phase

        Args:
            workload_id: Id of a workload.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.events import get_workload_history as _operation

        return await self._caller.call(_operation, workload_id=workload_id, offset=offset, limit=limit)

    async def get_revision_events(
        self,
        *,
        revision_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetRevisionEventsSortOrder | Unset = UNSET,
    ) -> GetRevisionEventsResponse200:
        """List the cluster's events of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
        """
        from ..api.events import get_revision_events as _operation

        return await self._caller.call(
            _operation, revision_id=revision_id, offset=offset, limit=limit, sort_order=sort_order
        )

    async def get_revision_history(
        self,
        *,
        revision_id: str,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetRevisionHistoryResponse200:
        """List the events and changes of phase of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.events import get_revision_history as _operation

        return await self._caller.call(_operation, revision_id=revision_id, offset=offset, limit=limit)
