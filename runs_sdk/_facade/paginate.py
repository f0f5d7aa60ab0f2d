"""Lists of any generated method that gives pages, read to their end."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from ..core.errors import UnsupportedOperation


def paginate(method: Callable[..., Any], /, *path: Any, **parameters: Any) -> Any:
    """All items of a list that comes in pages, one by one: `for project in paginate(group.get_projects, limit=100)`.

    `method` is a method of a generated group, as `client.organizations.projects.get_projects`; what it takes is given
    here, parts of a path by position. `limit` is the size of a page. Of a method that is awaited the items come by
    `async for`. Pages are fetched as they are needed. Items that come and go meanwhile make nothing be missed or given
    twice, as long as the order is the same.

    Raises TypeError for what is no such method, UnsupportedOperation for one without pages, and what the method raises.
    """
    plain = inspect.unwrap(method) if callable(method) else method
    if not callable(plain):
        raise TypeError(f"paginate takes a method that gives a list, not {type(method).__name__}")
    signature = inspect.signature(plain)
    names = [name for name in signature.parameters if name != "self"]
    places = [
        name
        for name, each in signature.parameters.items()
        if each.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD and name != "self"
    ]
    if len(path) > len(places):
        raise UnsupportedOperation(f"{plain.__name__} takes {len(places)} parts of a path, and {len(path)} were given.")
    given = {**dict(zip(places, path, strict=False)), **parameters}
    if inspect.iscoroutinefunction(plain):
        from .._async.pages import read_pages as read_async

        return read_async(method, names, given, plain.__name__)
    from .._sync.pages import read_pages

    def call(**one: Any) -> Any:
        answer = method(**one)
        return answer.result() if isinstance(answer, Future) else answer

    return read_pages(call, names, given, plain.__name__)
