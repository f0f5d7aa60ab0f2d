"""Starts that happen once: what is compared, and what is said. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from .errors import StartUndecided
from .json_values import to_plain
from .portable import as_json

MARK = "runs_sdk_start"
"""The name under which a service keeps the mark of a start, where it keeps metadata."""

ARRIVES_WITHIN = 3.0
"""Seconds after which a start that was sent by a process that is gone shows at the service, if it ever does."""

CLOCKS_DIFFER = timedelta(minutes=5)
"""By how much the service's clock may be behind ours."""


def fingerprint(arguments: Sequence[Any], options: Mapping[str, Any]) -> str:
    """A short word for what a start was given."""
    from hashlib import sha256

    given = [to_plain(list(arguments)), to_plain(dict(options))]
    text = json.dumps(as_json(given), sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()[:32]


def undecided(service: str, title: str, key: str, candidates: Sequence[str], cause: Exception | None) -> StartUndecided:
    """The error for a start of which nobody knows which run it made, or whether it made one."""
    why = "the process that sent it has ended before the answer came" if cause is None else str(cause).rstrip(".")
    if candidates:
        what = f"One of these may be it: {', '.join(candidates[:10])}."
    else:
        what = f"{title} cannot be searched for it."
    return StartUndecided(
        f"{service}: whether the start {key!r} has made a run is not known ({why}). {what} It was not sent again. When "
        f"you know, tell the journal: journal.started({key!r}, run_id), or journal.forget({key!r}) to send it again.",
        service=service,
        key=key,
        candidates=candidates,
    )
