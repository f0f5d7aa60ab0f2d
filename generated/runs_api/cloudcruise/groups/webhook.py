# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag webhook."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.webhook_event_list import WebhookEventList
    from ..models.webhook_replay_response import WebhookReplayResponse

_DEPRECATED = frozenset(())


class WebhookApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_webhook_events(
        self,
        *,
        session_id: str,
    ) -> WebhookEventList:
        """List what was sent to the webhooks of a run

        Args:
            session_id: The id of the run.
        """
        from ..api.webhook import list_webhook_events as _operation

        return self._caller.call(_operation, session_id=session_id)

    def replay_webhooks(
        self,
        *,
        session_id: str,
    ) -> WebhookReplayResponse:
        """Send the webhooks of a run again

        Args:
            session_id: The id of the run.
        """
        from ..api.webhook import replay_webhooks as _operation

        return self._caller.call(_operation, session_id=session_id)


class AsyncWebhookApi:
    """As `WebhookApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_webhook_events(
        self,
        *,
        session_id: str,
    ) -> WebhookEventList:
        """List what was sent to the webhooks of a run

        Args:
            session_id: The id of the run.
        """
        from ..api.webhook import list_webhook_events as _operation

        return await self._caller.call(_operation, session_id=session_id)

    async def replay_webhooks(
        self,
        *,
        session_id: str,
    ) -> WebhookReplayResponse:
        """Send the webhooks of a run again

        Args:
            session_id: The id of the run.
        """
        from ..api.webhook import replay_webhooks as _operation

        return await self._caller.call(_operation, session_id=session_id)
