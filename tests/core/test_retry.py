"""When a request is sent again, and when never."""

from __future__ import annotations

from email.utils import formatdate

import pytest

from runs_sdk.core.retry import (
    Backoff,
    Failure,
    GiveUp,
    ResponseReceived,
    Retry,
    RetryPolicy,
    decide,
    is_idempotent,
    retry_after,
)

POLICY = RetryPolicy(backoff=Backoff(jitter=0))
EPOCH = 1_770_000_000.0


def after(
    outcome: Failure | ResponseReceived,
    *,
    attempt: int = 1,
    idempotent: bool = True,
    policy: RetryPolicy = POLICY,
    deadline: float | None = None,
    replayable: bool = True,
) -> Retry | GiveUp:
    return decide(
        policy,
        attempt,
        outcome,
        idempotent=idempotent,
        now=100.0,
        random=0.0,
        deadline=deadline,
        replayable=replayable,
        epoch=EPOCH,
    )


RETRY_AFTER = {"Retry-After": "3"}


@pytest.mark.parametrize(
    ("outcome", "read", "start"),
    [
        (Failure.NOT_SENT, True, True),
        (Failure.MAYBE_SENT, True, False),
        (Failure.TIMED_OUT, True, False),
        (ResponseReceived(429), True, True),
        (ResponseReceived(429, RETRY_AFTER), True, True),
        (ResponseReceived(503, RETRY_AFTER), True, True),
        (ResponseReceived(503), True, False),
        (ResponseReceived(503, {"Retry-After": "soon"}), True, False),
        (ResponseReceived(408), True, False),
        (ResponseReceived(500), True, False),
        (ResponseReceived(502, RETRY_AFTER), True, False),
        (ResponseReceived(504), True, False),
        (ResponseReceived(400), False, False),
        (ResponseReceived(401), False, False),
        (ResponseReceived(404, RETRY_AFTER), False, False),
        (ResponseReceived(409), False, False),
        (ResponseReceived(501), False, False),
    ],
)
def test_what_is_sent_again(outcome: Failure | ResponseReceived, read: bool, start: bool) -> None:
    assert isinstance(after(outcome, idempotent=True), Retry) == read
    assert isinstance(after(outcome, idempotent=False), Retry) == start


@pytest.mark.parametrize(
    "outcome", [Failure.MAYBE_SENT, Failure.TIMED_OUT, ResponseReceived(502), ResponseReceived(504)]
)
def test_a_start_whose_fate_is_unknown(outcome: Failure | ResponseReceived) -> None:
    decision = after(outcome, idempotent=False)
    assert isinstance(decision, GiveUp) and decision.maybe_done


@pytest.mark.parametrize(
    "outcome", [Failure.NOT_SENT, ResponseReceived(429), ResponseReceived(503, RETRY_AFTER), ResponseReceived(422)]
)
def test_a_start_that_surely_did_nothing(outcome: Failure | ResponseReceived) -> None:
    decision = after(outcome, idempotent=False, attempt=9)
    assert isinstance(decision, GiveUp) and not decision.maybe_done


def test_a_read_is_never_of_unknown_fate() -> None:
    for outcome in (*Failure, ResponseReceived(504)):
        decision = after(outcome, attempt=9)
        assert isinstance(decision, GiveUp) and not decision.maybe_done


def test_the_number_of_retries() -> None:
    assert [isinstance(after(Failure.TIMED_OUT, attempt=n), Retry) for n in (1, 2, 3)] == [True, True, False]
    assert after(Failure.TIMED_OUT, attempt=3) == GiveUp("it was tried 3 times")
    assert after(Failure.TIMED_OUT, policy=RetryPolicy(max_retries=0)) == GiveUp("retries are switched off")


def test_pauses_grow_to_a_maximum() -> None:
    policy = RetryPolicy(max_retries=10_000, backoff=Backoff(jitter=0))
    delays = [after(Failure.NOT_SENT, attempt=n, policy=policy) for n in (1, 2, 3, 4, 5, 6, 9_999)]
    assert delays == [Retry(0.5), Retry(1), Retry(2), Retry(4), Retry(8), Retry(8), Retry(8)]


def test_jitter() -> None:
    backoff = Backoff(initial=1, factor=2, maximum=8, jitter=0.25)
    assert [backoff.delay(0, random) for random in (0, 0.5, 1)] == [0.75, 1, 1.25]
    assert [backoff.delay(50, random) for random in (0, 0.5, 1)] == [8, 8, 8]


def test_retry_after_decides_the_pause() -> None:
    assert after(ResponseReceived(429, RETRY_AFTER)) == Retry(3)
    assert after(ResponseReceived(429, {"retry-after": "0"})) == Retry(0.5)  # many clients at once would be a flood
    assert after(ResponseReceived(429, {"Retry-After": "60"})) == Retry(60)
    assert after(ResponseReceived(429, {"Retry-After": "3600"})) == GiveUp("the service asks to wait 3,600 s")
    assert after(ResponseReceived(429, {"Retry-After": formatdate(EPOCH + 20, usegmt=True)})) == Retry(20)


def test_the_deadline_bounds_everything() -> None:
    for outcome in (Failure.NOT_SENT, ResponseReceived(503), ResponseReceived(429, {"Retry-After": "0.5"})):
        assert after(outcome, deadline=100.5) == GiveUp("the time given to the call would be over before the next try")
        assert after(outcome, deadline=100.6) == Retry(0.5)


def test_a_body_that_can_be_read_once_is_sent_once() -> None:
    assert after(Failure.NOT_SENT, replayable=False) == GiveUp("its body can be read only once")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": ""}, None),
        ({"Retry-After": "7"}, 7),
        ({"RETRY-AFTER": " 7 "}, 7),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "-7"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "1e9"}, None),
        ({"Retry-After": "9" * 5000}, None),
        ({"Retry-After": "tomorrow"}, None),
        ({"Retry-After": formatdate(EPOCH + 30, usegmt=True)}, 30),
        ({"Retry-After": formatdate(EPOCH - 30, usegmt=True)}, 0),
        ({"Retry-After": "Sun, 99 Nov 2026 00:00:00 GMT"}, None),
        # a server whose clock is an hour ahead means 10 seconds all the same
        ({"Retry-After": formatdate(EPOCH + 3610, usegmt=True), "Date": formatdate(EPOCH + 3600, usegmt=True)}, 10),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, EPOCH) == seconds


def test_a_date_needs_something_to_compare_with() -> None:
    assert retry_after({"Retry-After": formatdate(EPOCH, usegmt=True)}) is None


def test_idempotent_methods() -> None:
    assert [method for method in ("GET", "head", "PUT", "DELETE", "POST", "PATCH") if is_idempotent(method)] == [
        "GET",
        "head",
        "PUT",
        "DELETE",
    ]
    assert is_idempotent("POST", marked=True)
