"""Runs that arrive in a process, as a token or by pickle: each finds a client there."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any
from weakref import WeakValueDictionary

from ..core.hidden import Hidden
from ..core.token import RunToken
from .fork import reset_after_fork
from .services import open_client

CARRIED = ("profile", "timeout", "max_retries", "allow_insecure", "verify", "trust_env", "ssl_ca_cert", "cert_file",
           "key_file", "server_hostname", "max_connections", "max_keepalive", "max_answer")  # fmt: skip
"""The options of a client that a pickled run brings along. Headers and proxies may hold credentials: they stay."""


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
                client = open_client(service, Hidden(dict(options)), asynchronous=asynchronous)
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
