"""Whether, and when, a request is sent again. The shell sends and sleeps; this module decides.

    outcome                                   idempotent   other (above all, a start)
    nothing was sent (refused, DNS)           again        again
    nothing can be sent (bad certificate)     no           no
    429                                       again        again: the service did nothing
    503 with Retry-After                      again        again: the service did nothing
    other 503, 408, 500, 502, 504             again        no
    broken or timed out after it was sent     again        no: it may have been carried out
    any other status                          no           no

"Again" is bounded by the number of retries, by the caller's deadline, and by how long a service may ask to wait.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from attrs import field, frozen

IDEMPOTENT_METHODS = frozenset(("GET", "HEAD", "OPTIONS", "PUT", "DELETE"))

GATEWAY_STATUSES = frozenset((408, 502, 504, *range(520, 528)))
"""Answers of a gateway that has lost the service behind it: the service may have done what it was asked."""

REFUSALS = frozenset((501, 505))
"""Answers that say, whoever gives them, that nothing was done."""

LONGEST_RETRY_AFTER = 60.0
"""A service that asks for more than this many seconds is not waited for."""


class Failure(Enum):
    """How a request failed without an answer."""

    NOT_SENT = "not sent"
    """No connection: refused, unknown host, TLS. The service cannot have seen the request."""
    PERMANENT = "permanent"
    """What is in the way is there at the next try too: a certificate that is not trusted, a closed client."""
    MAYBE_SENT = "maybe sent"
    """The connection broke after some of the request may have left."""
    TIMED_OUT = "timed out"
    """The request left, and no whole answer came in time."""


@frozen(eq=False, repr=False)
class ResponseReceived:
    """The service answered with a status that may deserve another try."""

    status_code: int
    headers: Mapping[str, str] = field(factory=dict)


@frozen
class Backoff:
    """Pauses that grow: `initial * factor ** step` seconds, give or take the share `jitter`, at most `maximum`."""

    initial: float = 0.5
    factor: float = 2.0
    maximum: float = 8.0
    jitter: float = 0.25

    def delay(self, step: int, random: float) -> float:
        """Seconds of the pause number `step` (from 0); `random` is from 0 to 1."""
        pause = self.initial * self.factor ** min(step, 64)  # beyond that, every factor above 1 is at the maximum
        return min(self.maximum, pause * (1 + self.jitter * (2 * random - 1)))


@frozen
class RetryPolicy:
    """How often a request is sent again, how long the pauses are, and which answers deserve it.

    Some servers answer 500 for what they do not implement; the package for one of them leaves 500 out of `statuses`.
    """

    max_retries: int = 2
    backoff: Backoff = field(factory=Backoff)
    statuses: frozenset[int] = frozenset((408, 429, 500, 502, 503, 504))


class Retry(NamedTuple):
    """Send the request again after `delay` seconds."""

    delay: float


class GiveUp(NamedTuple):
    """Do not send it again. `reason` says why, as a clause for an error message.

    `maybe_done` is True when nobody can know whether the service carried the request out: what was sent got no answer,
    or only a gateway answered. For a start that means StartUnknown.
    """

    reason: str
    maybe_done: bool = False


def is_idempotent(method: str, marked: bool = False) -> bool:
    """Whether a request may be repeated; `marked` are POSTs that the document says only read."""
    return marked or method.upper() in IDEMPOTENT_METHODS


def decide(
    policy: RetryPolicy,
    attempt: int,
    outcome: Failure | ResponseReceived,
    *,
    idempotent: bool,
    now: float,
    random: float,
    deadline: float | None = None,
    replayable: bool = True,
    epoch: float | None = None,
) -> Retry | GiveUp:
    """What to do after attempt number `attempt` (from 1) ended with `outcome`.

    `now` and `deadline` are seconds of one monotonic clock, `random` is from 0 to 1. `replayable` is False for a body
    that can be read only once. `epoch` is the time in seconds since 1970 UTC; it is needed to understand a Retry-After
    date in an answer without a Date header.
    """
    maybe_done = not idempotent and (
        outcome in (Failure.MAYBE_SENT, Failure.TIMED_OUT)
        or (isinstance(outcome, ResponseReceived) and outcome.status_code in GATEWAY_STATUSES)
    )
    asked: float | None = None
    if outcome is Failure.PERMANENT:
        return GiveUp("another try would meet the same")
    if isinstance(outcome, ResponseReceived):
        status = outcome.status_code
        if status not in policy.statuses:
            return GiveUp(f"status {status} is final", maybe_done)
        asked = retry_after(outcome.headers, epoch)
        if not idempotent and status != 429 and not (status == 503 and asked is not None):
            return GiveUp("it may have been carried out, and repeating it could do it twice", maybe_done)
    elif not idempotent and outcome is not Failure.NOT_SENT:
        return GiveUp("it may have arrived, and repeating it could do it twice", maybe_done)
    if not replayable:
        return GiveUp("its body can be read only once")
    if attempt > policy.max_retries:
        return GiveUp(f"it was tried {attempt} times" if attempt > 1 else "retries are switched off")
    if asked is not None and asked > LONGEST_RETRY_AFTER:
        return GiveUp(f"the service asks to wait {asked:,.0f} s")
    delay = asked or policy.backoff.delay(attempt - 1, random)  # asked for no pause at all: the usual one
    if deadline is not None and now + delay >= deadline:
        return GiveUp("the time given to the call would be over before the next try")
    return Retry(delay)


def is_gateways(status_code: int, headers: Mapping[str, str], *, own_form: bool) -> bool:
    """Whether an error comes from a gateway that does not tell what became of the request.

    `own_form`: the answer has the form of the service's own errors. A 503 with Retry-After says that nothing was done.
    """
    if status_code in GATEWAY_STATUSES:
        return True
    if own_form or status_code < 500 or status_code in REFUSALS:
        return False
    return not (status_code == 503 and retry_after(headers) is not None)


_DIGITS = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?").fullmatch


def retry_after(headers: Mapping[str, str], epoch: float | None = None) -> float | None:
    """The seconds that a Retry-After header asks to wait; None without one, or when it cannot be understood.

    A date is compared with the answer's own Date header, so that a wrong clock here does no harm, or else with `epoch`.
    """
    lowered = {name.lower(): value for name, value in headers.items() if name.lower() in ("retry-after", "date")}
    value = lowered.get("retry-after", "").strip()
    if not value:
        return None
    if _DIGITS(value):
        return float(value)
    until = _http_date(value)
    sent = _http_date(lowered.get("date", ""))
    if sent is None:
        sent = epoch
    return None if until is None or sent is None else max(0.0, until - sent)


def _http_date(value: str) -> float | None:
    if not value:
        return None
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(value)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
