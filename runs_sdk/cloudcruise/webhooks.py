"""Webhooks: is a delivery really from the service, and what does it tell.

    from runs_sdk.cloudcruise import webhooks

    event = webhooks.parse(request.headers, request.body, secret)      # or WebhookError, with the status to answer

The signature is the HMAC-SHA256 of the body's bytes in lower-case hexadecimal digits, in the header X-HMAC-Signature.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from .._common.arguments import checked_function
from ..core.errors import ConfigError, RunsError
from ..core.events import Event, RunFinished
from ..core.hidden import Hidden
from .rules import read_event

HEADER = "X-HMAC-Signature"

TOLERANCE = 60.0
"""Seconds by which the clocks of both sides may differ, either way."""


class WebhookError(RunsError):
    """A delivery that must not be acted upon. `status_code` is what to answer: 400, or 401 for a wrong signature."""


@checked_function("cloudcruise")
def sign(body: bytes, secret: str) -> str:
    """The signature of a body."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@checked_function("cloudcruise")
def verify(
    headers: Mapping[Any, Any],
    body: bytes | str,
    secret: str | Iterable[str] | Hidden[list[str]],
    *,
    tolerance: float = TOLERANCE,
    now: float | None = None,
) -> dict[str, Any]:
    """Check a delivery and return what its body holds.

    headers    of the request; names in any case
    body       as it was received: parsed and written again it has another signature
    secret     the webhook's secret; several while one is being replaced
    tolerance  seconds that the clocks may differ, either way
    now        seconds since 1970; the clock if absent

    Raises WebhookError: for a missing or wrong signature before anything else is looked at, then for a body that is no
    JSON object or lacks a field, for one that has expired, and for one that was signed in the future.
    """
    known, secret = _secrets(secret), ""  # tracebacks show local variables
    body = body.encode() if isinstance(body, str) else bytes(body)
    if not _fits(_header(headers), body, known):
        raise WebhookError(
            f"the signature does not fit the body: the secret is another one, or the body is not what was sent (it "
            f"has {len(body)} bytes; it must be checked as received, not parsed and written again)",
            service="cloudcruise",
            status_code=401,
        )
    message = _parse_body(body)
    now = time.time() if now is None else now
    expires, sent = _seconds(message, "expires_at"), _seconds(message, "timestamp")
    if now > expires + tolerance:
        raise _bad(f"the delivery has expired {now - expires:.0f} s ago")
    if sent > now + tolerance:
        raise _bad(f"the delivery was signed {sent - now:.0f} s in the future; is this machine's clock right?")
    if not isinstance(message.get("event"), str):
        raise _bad("the body has no event")
    if not isinstance(message.get("payload"), Mapping):
        raise _bad("the body has no payload")
    return message


@checked_function("cloudcruise")
def parse(
    headers: Mapping[Any, Any],
    body: bytes | str,
    secret: str | Iterable[str] | Hidden[list[str]],
    *,
    tolerance: float = TOLERANCE,
    now: float | None = None,
) -> Event:
    """Check a delivery as `verify` does and return it as an event; RunFinished has its snapshot.

    The whole body is the event's `raw`; `raw.get("metadata")` is what the run was started with.
    """
    known, secret = _secrets(secret), ""
    message = verify(headers, body, known, tolerance=tolerance, now=now)
    payload = message["payload"]
    run_id = str(payload.get("session_id") or "")
    event = read_event(message, run_id, raw={"event": "run.event", "data": message})
    if isinstance(event, RunFinished):
        from .models import build_snapshot

        event = evolve(event, snapshot=build_snapshot({**payload, "status": event.kind}, run_id))
    return evolve(event, raw=message)


def _secrets(secret: str | Iterable[str] | Hidden[list[str]]) -> Hidden[list[str]]:
    if isinstance(secret, Hidden):
        return secret
    secrets = Hidden([secret] if isinstance(secret, str) else list(secret))
    secret = ""
    if not secrets or not all(isinstance(one, str) and one for one in secrets.open()):
        raise ConfigError("A webhook's secret is needed to check its signature; it is empty.", service="cloudcruise")
    return secrets


def _header(headers: Mapping[Any, Any]) -> str:
    for name, value in headers.items():
        text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        if text.lower() == HEADER.lower():
            found = value[0] if isinstance(value, list | tuple) and value else value
            return found.decode("latin-1") if isinstance(found, bytes) else str(found)
    raise WebhookError(f"the request has no header {HEADER}", service="cloudcruise", status_code=401)


def _fits(signature: str, body: bytes, secrets: Hidden[list[str]]) -> bool:
    given = signature.strip()
    if given[:7].lower() == "sha256=":
        given = given[7:]
    # Bytes, because compare_digest refuses text that is not ASCII; all secrets, so that time tells nothing.
    encoded = given.lower().encode("utf-8", "surrogatepass")
    matches = [hmac.compare_digest(encoded, sign(body, secret).encode()) for secret in secrets.open()]
    return any(matches)


def _parse_body(body: bytes) -> dict[str, Any]:
    try:
        message = json.loads(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise _bad("the body is not UTF-8") from None
    except (ValueError, RecursionError):
        raise _bad("the body is not JSON") from None
    if not isinstance(message, dict):
        raise _bad("the body is not a JSON object")
    return message


def _seconds(message: Mapping[str, Any], name: str) -> float:
    value = message.get(name)
    if value is None:
        raise _bad(f"the body has no {name}")
    try:
        if isinstance(value, bool):
            raise ValueError
        seconds = float(value)
    except (TypeError, ValueError, OverflowError):
        from .rules import read_time

        read = read_time(value) if isinstance(value, str) else None
        if read is None:
            raise _bad(f"{name} is not a time in seconds since 1970") from None
        seconds = read.timestamp()
    if seconds != seconds or seconds in (float("inf"), float("-inf")):
        raise _bad(f"{name} is not a time in seconds since 1970")
    return seconds


def _bad(message: str) -> WebhookError:
    return WebhookError(message, service="cloudcruise", status_code=400)
