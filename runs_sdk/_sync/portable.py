# generated from runs_sdk/_async/portable.py by scripts/unasync.py; do not edit
"""Runs that go from one process to another: as a token, by pickle, by copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

from .._common.pickling import portable_options, unpickle
from ..core.token import RunToken

if TYPE_CHECKING:
    from ..core.follow import Follower
    from .protocols import RunClient


class PortableRun:
    """What a handle can do to be continued elsewhere."""

    _id: str
    _client: RunClient
    _follower: Follower

    def token(self) -> str:
        """The run as a short text: its service, address and id, and how far this handle is. No secret is in it.

        `client.resume(token)` and `runs_sdk.resume(token)` go on exactly there, in another process too: the events that
        this handle has delivered do not come again, and the later ones all come. Where the service cannot repeat
        events, EventsMissed comes first. Makes no request.
        """
        client = self._client
        checkpoint = self._follower.checkpoint()
        return RunToken(client.service, client._origins, self._id, checkpoint, client._whereabouts(self)).encode()

    def __copy__(self) -> Self:
        return cast("Self", self._client._continue(RunToken.decode(self.token())))

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def __reduce__(self) -> tuple[Any, ...]:
        client = self._client
        asynchronous = type(client).__name__.startswith("Async")
        return unpickle, (self.token(), asynchronous, portable_options(client))
