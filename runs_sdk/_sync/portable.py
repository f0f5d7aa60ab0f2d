# generated from runs_sdk/_async/portable.py by scripts/unasync.py; do not edit
"""Runs that go from one process to another: as a token, by pickle, by copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn, Self, cast

from .._common.pickling import portable_options, unpickle
from ..core.token import RunToken

if TYPE_CHECKING:
    from .client import RunsClient
    from .driver import Driver
    from .handle import Run


class PortableRun:
    """What a handle can do to be continued elsewhere."""

    def token(self) -> str:
        """The run as a short text: its service, address and id, and how far this handle is. No secret is in it.

        `client.resume(token)` and `runs_sdk.resume(token)` go on exactly there, in another process too: the events that
        this handle has delivered do not come again, and the later ones all come. Where the service cannot repeat
        events, EventsMissed comes first. Makes no request.
        """
        run = cast("Driver", self)
        client = run._client
        checkpoint = run._follower.checkpoint()
        return RunToken(client.service, client._origins, run._id, checkpoint, client._whereabouts(run)).encode()

    def __copy__(self) -> Run:
        return cast("Driver", self)._client._continue(RunToken.decode(self.token()))

    def __deepcopy__(self, memo: object) -> Run:
        return self.__copy__()

    def __reduce__(self) -> tuple[Any, ...]:
        client = cast("Driver", self)._client
        asynchronous = type(client).__name__.startswith("Async")
        return unpickle, (self.token(), asynchronous, portable_options(client))


class PortableClient:
    """What a client can do to continue runs."""

    def resume(self, token: str) -> Run:
        """A handle that goes on where the one was that `token` comes from (see `run.token()`). Makes no request.

        Raises InputValidationError for what is no token, and ConfigError for one of another service or address.
        """
        return self._continue(RunToken.decode(token))

    def _continue(self, token: RunToken) -> Run:
        client = cast("RunsClient", self)
        token.refuse_other(client.service, client._origins)
        run = client._handle_at(token.run_id, token.place)
        run._follower.begin(token.checkpoint)
        return run

    @property
    def _origins(self) -> tuple[str, ...]:
        """The addresses at which the client finds its service."""
        return (cast("RunsClient", self).base_url,)

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        """What is needed besides its id to find the run, and how its handle looks at it."""
        return {}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> Run:
        """A handle for a run that `_whereabouts` has described."""
        return cast("RunsClient", self).attach(run_id)

    def __reduce__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(
            f"{name} cannot be pickled: it has connections, and credentials that do not belong into a file. Pickle its "
            "runs, which find a client where they arrive, or pass run.token(); or build a client there, "
            "from the environment or a profile."
        )

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        return clone

    def __deepcopy__(self, memo: object) -> Self:
        return self.__reduce__()
