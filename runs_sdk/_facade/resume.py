"""Runs that are continued from a token, with a client that is built for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._common.services import open_client
from ..core.hidden import Hidden

if TYPE_CHECKING:
    from .._async.handle import AsyncRun
    from .._sync.handle import Run


def resume(token: str, *, profile: str | None = None, **settings: Any) -> Run:
    """Go on with a run where the handle was that `token` comes from, with a client that is built for it.

    token     what `run.token()` gave, in this process or another one
    profile   of `runs.toml`; `settings` are the arguments of the service's client, as for `connect`

    The client is `run.client`: close it when the run is done with. Raises InputValidationError for what is no token,
    ConfigError where settings are missing, or name another address than the token.
    """
    from ..core.token import RunToken

    found = RunToken.decode(token)
    given, settings = Hidden({"profile": profile, **settings}), {}
    run: Run = open_client(found.service, given, asynchronous=False)._continue(found)
    return run


def resume_async(token: str, *, profile: str | None = None, **settings: Any) -> AsyncRun:
    """As `resume`, with a handle of an async client. Makes no request."""
    from ..core.token import RunToken

    found = RunToken.decode(token)
    given, settings = Hidden({"profile": profile, **settings}), {}
    run: AsyncRun = open_client(found.service, given, asynchronous=True)._continue(found)
    return run
