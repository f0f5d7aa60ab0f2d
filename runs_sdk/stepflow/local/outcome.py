"""What a step's function came to: its value, or its error in a form that the engine takes. Loaded by worker.py."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

LONGEST_TEXT = 10_000
"""How much of an error's text the engine gets, in characters. What it cannot take it would wait for."""


def describe(error: BaseException) -> str:
    """What an error says, in a form and a length that the engine takes."""
    try:
        text = str(error)
    except Exception as second:
        text = f"(its text cannot be had: {type(second).__name__})"
    if len(text) > LONGEST_TEXT:
        text = f"{text[:LONGEST_TEXT]}... ({len(text):,} characters)"
    text = text.encode(errors="backslashreplace").decode()
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _leave(error: BaseException | None) -> NoReturn:
    """End a process that a step has forked, and that has come out of the step: the worker alone goes on from there."""
    code = getattr(error, "code", 1) if error is not None else 0
    if code is not None and not isinstance(code, int):
        traceback.print_exception(error)
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


class Outcome:
    """What a function came to in a thread, or in a task of its own.

    A future takes no StopIteration, and what is more than an Exception would end the event loop.
    """

    def __init__(self, value: Any, error: BaseException | None, worker: int) -> None:
        self.value = value
        self.error = error
        if os.getpid() != worker:
            _leave(error)

    @classmethod
    def of(cls, function: Callable[..., Any], given: dict[str, Any]) -> Outcome:
        worker = os.getpid()
        try:
            return cls(function(**given), None, worker)
        except BaseException as error:
            return cls(None, error, worker)

    @classmethod
    async def awaited(cls, function: Callable[..., Any], given: dict[str, Any]) -> Outcome:
        worker = os.getpid()
        try:
            return cls(await function(**given), None, worker)
        except BaseException as error:
            return cls(None, error, worker)

    def get(self) -> Any:
        if self.error is not None:
            raise self.error
        return self.value
