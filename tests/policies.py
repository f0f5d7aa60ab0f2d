"""Shorter times than a real service needs: the one place where tests change the policies of handles and clients."""

from __future__ import annotations

from typing import Any

from attrs import evolve


def change_run(run: Any, **changes: Any) -> None:
    """Follow one run by another policy."""
    run._follower.policy = evolve(run._follower.policy, **changes)


def change_client(client: Any, **changes: Any) -> None:
    """Follow the runs that a client starts from now on by another policy."""
    client._policy = evolve(client._policy, **changes)


def change_stream(client: Any, **changes: Any) -> None:
    """Read a client's shared stream by another policy."""
    client._stream._policy = evolve(client._stream._policy, **changes)
