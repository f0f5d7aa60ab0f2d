"""What to say to whoever takes one kind of client, or one place of a name, for another."""

from __future__ import annotations

from typing import NoReturn


class AsyncGuard:
    """For async clients: `with` should be `async with`."""

    def __enter__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(
            f"{name} is async: use `async with`, or take {name.removeprefix('Async')} (connect() instead of "
            "connect_async()) in code that is not."
        )

    def __exit__(self, *error: object) -> None:
        """Python looks for it before it enters."""


class Guard:
    """For sync clients: `async with` should be `with`."""

    async def __aenter__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(
            f"{name} is not async: use `with`, or take Async{name} (connect_async() instead of connect()) in async "
            "code."
        )

    async def __aexit__(self, *error: object) -> None:
        """Python looks for it before it enters."""


def where_is(name: str) -> str | None:
    """The module that a client's class comes from, when `name` is one; else None."""
    from .services import services

    for service in services():
        for path in (service.client, service.async_client):
            module, _, known = path.partition(":")
            if known == name:
                return module.partition("._")[0] if "._" in module else module.rpartition(".")[0] or module
    return None
