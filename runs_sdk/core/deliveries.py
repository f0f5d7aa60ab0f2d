"""What a service posts to a webhook about a run, as far as a wait needs it. Pure."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from attrs import field, frozen

from .base_errors import RunsError
from .models import Interaction

News = Literal["end", "question", "change"]
"""What is said to have happened: the run is over, it asks something, or anything else."""


class DeliveryRefused(RunsError):
    """A delivery that is not acted upon. `status_code` is what to answer."""


@frozen
class Delivery:
    """One delivery.

    run_id       the run that it is about
    news         what is said to have happened. A hint: a GET decides
    interaction  the question, where the service says it here and in no GET
    """

    run_id: str
    news: News = "change"
    interaction: Interaction | None = field(default=None, repr=False)


class Wakes(Protocol):
    """What `wait` takes as `via`: an `Inlet`."""

    @property
    def _async(self) -> Any:
        """How async code waits: a module with `wait`."""
        ...

    @property
    def _sync(self) -> Any:
        """How sync code waits."""
        ...
