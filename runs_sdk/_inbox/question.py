"""A question in the inbox. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from attrs import field, frozen

from ..core.errors import RunsError
from ..core.models import Interaction


class QuestionClosed(RunsError):
    """The question counts no more: somebody else has answered it, it has expired, or its run is over."""


@frozen
class Question:
    """What a run asks.

    id           what names it here: the service, a colon, a short digest. `answer` and `runs inbox --answer` take it
    service      the service's name
    run_id       the run that asks
    interaction  what it asks: its prompt, the JSON Schema of the answer, what else the service says
    workflow     what runs, where the service says so
    seen_at      when it was seen first, UTC; where the service says when it was asked: that
    expires_at   when it stops to count, UTC; None where nothing is known of that
    """

    id: str
    service: str
    run_id: str
    interaction: Interaction
    workflow: str | None = None
    seen_at: datetime | None = field(default=None, eq=False)
    expires_at: datetime | None = None
    _client: Any = field(default=None, repr=False, eq=False)

    @property
    def prompt(self) -> str:
        """The question in words."""
        return self.interaction.prompt or "The run waits for input."

    @property
    def schema(self) -> Any:
        """The JSON Schema of the answer; None where the service gives none."""
        return self.interaction.schema

    def seconds_left(self, now: datetime) -> float | None:
        """Seconds for which it still counts, 0 when that is over; None where nothing is known of that."""
        return None if self.expires_at is None else max(0.0, (self.expires_at - now).total_seconds())

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON."""
        return {
            "id": self.id,
            "service": self.service,
            "run_id": self.run_id,
            "workflow": self.workflow,
            "prompt": self.prompt,
            "schema": self.schema,
            "seen_at": _text(self.seen_at),
            "expires_at": _text(self.expires_at),
            "interaction": self.interaction.to_dict(),
        }


def question_id(service: str, run_id: str, interaction_id: str) -> str:
    """The id of a question: the same in every process that sees it."""
    return f"{service}:{sha256(f'{run_id} {interaction_id}'.encode()).hexdigest()[:10]}"


def expiry(interaction: Interaction, seen_at: datetime, within: float | None) -> datetime | None:
    """When the question stops to count: `within` seconds after it was asked, or as the service's rules say."""
    if within is not None:
        return seen_at + timedelta(seconds=within)
    return interaction.expires_at


def _text(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()
