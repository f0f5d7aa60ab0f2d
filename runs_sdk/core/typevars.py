"""The types that handles and snapshots are generic over. Only type checkers know their defaults."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    Out = TypeVar("Out", default=Any, covariant=True)
    """The type of a run's output: Any, unless `output_type=` was given."""
    Wanted = TypeVar("Wanted", default=Any)
    """What a method is asked for with `output_type=`."""
else:
    Out = typing.TypeVar("Out", covariant=True)
    Wanted = typing.TypeVar("Wanted")
