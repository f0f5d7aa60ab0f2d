"""Runs that arrive in a process, as a token or by pickle: each finds a client there."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from ..core.token import RunToken
from .connect import connect, connect_async
from .fork import reset_after_fork

if TYPE_CHECKING:
    from .._async.handle import AsyncRun
    from .._sync.handle import Run

CARRIED = ("profile", "timeout", "max_retries", "allow_insecure", "verify", "trust_env", "ssl_ca_cert", "cert_file",
           "key_file", "server_hostname", "max_connections", "max_keepalive", "max_answer")  # fmt: skip
"""The options of a client that a pickled run brings along. Headers and proxies may hold credentials: they stay."""


def resume(token: str, *, profile: str | None = None, **settings: Any) -> Run:
    """Go on with a run where the handle was that `token` comes from, with a client that is built for it.

    token     what `run.token()` gave, in this process or another one
    profile   of `runs.toml`; `settings` are the arguments of the service's client, as for `connect`

    The client is `run.client`: close it when the run is done with. Raises InputValidationError for what is no token,
    ConfigError where settings are missing, or name another address than the token.
    """
    found = RunToken.decode(token)
    client = connect(found.service, profile=profile, **settings)
    return client._continue(found)


def resume_async(token: str, *, profile: str | None = None, **settings: Any) -> AsyncRun:
    """As `resume`, with a handle of an async client. Makes no request."""
    found = RunToken.decode(token)
    client = connect_async(found.service, profile=profile, **settings)
    return client._continue(found)


class _Clients:
    """The clients of runs that were unpickled here: one for all runs with the same settings, as long as one lives."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_settings: WeakValueDictionary[tuple[Any, ...], Any] = WeakValueDictionary()
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()

    def get(self, service: str, asynchronous: bool, options: Mapping[str, Any]) -> Any:
        """The client with these settings."""
        key = (service, asynchronous, *sorted(options.items()))
        with self._lock:
            client = self._by_settings.get(key)
            if client is None or client.is_closed:
                client = (connect_async if asynchronous else connect)(service, **options)
                self._by_settings[key] = client
            return client


_clients = _Clients()


def unpickle(token: str, asynchronous: bool, options: Mapping[str, Any]) -> Any:
    """A pickled run, where it arrives. Credentials come from the environment or the profile there."""
    found = RunToken.decode(token)
    return _clients.get(found.service, asynchronous, options)._continue(found)


def portable_options(client: Any) -> dict[str, Any]:
    """What a run brings along of its client: settings that code has given, and none that is secret."""
    plain = {one.name for one in client.SERVICE.fields if not one.secret}
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in client._arguments.items()
        if value is not None and (name in plain or name in CARRIED)
    }
