"""A service that runs at several addresses over one store: when a node dies or refuses, requests go on at the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from .._common import async_backend as backend
from .._common.call import Call
from .._common.log import log
from ..core.error_redaction import without_frames
from ..core.errors import ClientClosed, TransportError
from ..core.http import Response
from ..core.urls import service_place
from .stream import AsyncStream
from .transport import AsyncTransport, discard

REFUSALS = frozenset((502, 503, 504))
"""Statuses with which a node, or what is before it, says that it is not there."""


class AsyncNodesTransport(AsyncTransport):
    """Sends each request to the node that answered last, and to the next one where that fails.

    What only reads may go to another node whatever has happened; a start only when nothing can have arrived. The
    client's retries begin when all nodes have been tried once.
    """

    def __init__(self, engine: Any, *, base_url: str, nodes: Sequence[str], **options: Any) -> None:
        super().__init__(engine, base_url=base_url, **options)
        self._nodes = [node.rstrip("/") for node in nodes]
        self._order = NodeOrder(len(nodes))
        self.credentials.places = self._nodes

    async def _perform(self, call: Call) -> Response | AsyncStream:
        if not call.is_home or not call.request.url.startswith(self.base_url):
            return await super()._perform(call)
        path = call.request.url[len(self.base_url) :]
        failures: list[str] = []
        for turn in range(len(self._nodes)):
            number = self._order.current
            node = self._nodes[number]
            is_last = turn == len(self._nodes) - 1
            policy = call.policy if is_last else evolve(call.policy, max_retries=0)
            once = evolve(call, request=evolve(call.request, url=node + path), policy=policy)
            try:
                answer = await super()._perform(once)
            except ClientClosed:
                raise
            except TransportError as error:
                self._leave(number, error.message)
                may_have_arrived = error.sent and not call.idempotent
                is_late = call.deadline is not None and backend.monotonic() >= call.deadline
                if is_last or may_have_arrived or is_late:
                    if failures:
                        error.message += f" Of its other nodes, {'; '.join(failures)}."
                        error.args = (error.message, *error.args[1:])
                    raise
                failures.append(f"{service_place(node)}: {error.message}")
                without_frames(error)
            else:
                refused = call.idempotent and answer.status_code in REFUSALS
                if is_last or not refused:
                    return answer
                self._leave(number, f"it answered {answer.status_code}")
                failures.append(f"{service_place(node)} answered {answer.status_code}")
                await discard(answer)
        raise AssertionError("the last node's answer or error has left the loop")

    def _leave(self, number: int, why: str) -> None:
        if self._order.leave(number):
            following = service_place(self._nodes[self._order.current])
            log.info("%s: going on at %s: %s", self.service, following, why)


class NodeOrder:
    """Which node is asked first; shared by all transports of a client."""

    def __init__(self, count: int) -> None:
        self.current = 0
        self._count = count

    def leave(self, number: int) -> bool:
        """A node has failed. Returns whether another one is asked first now; not where somebody else was quicker."""
        if number != self.current:
            return False
        self.current = (number + 1) % self._count
        return True
