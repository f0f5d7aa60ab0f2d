"""A box for what must not be shown: tracebacks with locals, logs and error trackers print the values of frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")


class Hidden(Generic[T]):
    """Holds a value that nothing prints: not repr, not str, not a walk over containers, and it cannot be pickled.

    Two are equal when their values are.
    """

    __slots__ = ("_open",)
    _open: Callable[[], T]

    def __init__(self, value: T) -> None:
        def reveal() -> T:
            return value

        self._open = reveal  # not the value itself, which a walk over slots would print

    def open(self) -> T:
        """The value."""
        return self._open()

    def __bool__(self) -> bool:
        return bool(self._open())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hidden) and bool(self._open() == other._open())

    def __hash__(self) -> int:
        return hash(self._open())

    def __repr__(self) -> str:
        return "<hidden>"

    def __copy__(self) -> Hidden[T]:
        return self

    def __deepcopy__(self, memo: object) -> Hidden[T]:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("what is hidden is not pickled")
