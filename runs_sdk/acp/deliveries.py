"""What an agent server posts to a run's webhook: the run as a GET has it, and no signature."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..core.deliveries import Delivery, DeliveryRefused
from ..core.hidden import Hidden
from ..core.models import RunStatus
from .snapshots import STATUSES


def webhook_for(address: str, secret: str) -> str:
    """What `start` takes as `webhook`."""
    return address


def read_delivery(headers: Mapping[str, str], body: bytes, secrets: Hidden[list[str]]) -> Delivery | None:
    """A delivery; None for one about no run. Raises DeliveryRefused for what is none."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise DeliveryRefused("the body is not a JSON object", service="acp", status_code=400)
    run_id = said.get("run_id")
    if not isinstance(run_id, str) or not run_id:
        return None
    status = STATUSES.get(str(said.get("status")), RunStatus.UNKNOWN)
    if status.is_finished:
        return Delivery(run_id, "end")
    return Delivery(run_id, "question" if status is RunStatus.WAITING else "change")
