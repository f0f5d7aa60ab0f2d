"""What CloudCruise posts to a run's webhook: its events, signed."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.deliveries import Delivery, DeliveryRefused
from ..core.errors import DecodeError
from ..core.events import InteractionNeeded, RunFinished
from ..core.hidden import Hidden
from .models import RunSpecificWebhook
from .webhooks import WebhookError, parse

EVENTS = (
    "execution.start", "execution.success", "execution.failed", "execution.stopped", "execution.requeued",
    "execution.input_required", "interaction.waiting", "interaction.finished",
)  # fmt: skip
"""Those that change what a wait is for."""

VALIDITY = 86_400
"""Seconds for which a delivery is valid: services repeat what they could not deliver."""


def webhook_for(address: str, secret: str) -> RunSpecificWebhook:
    """What `start` takes as `webhook`."""
    return RunSpecificWebhook(address, list(EVENTS), secret, VALIDITY)


def read_delivery(headers: Mapping[str, str], body: bytes, secrets: Hidden[list[str]]) -> Delivery | None:
    """A delivery; None for one about no run. Raises DeliveryRefused for a wrong signature, and for what is none."""
    try:
        event = parse(headers, body, secrets)
    except WebhookError as error:
        raise DeliveryRefused(str(error), service="cloudcruise", status_code=error.status_code) from None
    except DecodeError as error:
        raise DeliveryRefused(str(error), service="cloudcruise", status_code=400) from None
    if not event.run_id:
        return None
    if isinstance(event, RunFinished):
        return Delivery(event.run_id, "end")
    if isinstance(event, InteractionNeeded):
        return Delivery(event.run_id, "question", event.interaction)
    return Delivery(event.run_id)
