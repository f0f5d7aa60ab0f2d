"""What hooks are given: redacted copies of requests, answers, retries and failures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .errors import TransportError


@frozen
class RequestInfo:
    """A try of a request that is about to be sent. Secrets in URL and headers are replaced; the body is not here.

    attempt     1 for the first try
    idempotent  whether it may be sent again when nobody knows what became of it
    """

    service: str
    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    attempt: int
    idempotent: bool


@frozen
class ResponseInfo:
    """The head of an answer, whatever its status. `elapsed` is in seconds, from the try's begin."""

    request: RequestInfo
    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    elapsed: float


@frozen
class RetryInfo:
    """The request will be sent again, after `delay` seconds: because of a status, or of a failure (`reason`)."""

    request: RequestInfo
    delay: float
    status_code: int | None = None
    reason: str = ""


@frozen
class FailureInfo:
    """A try that got no answer. `error.sent` says whether the service may have got it. `elapsed` is in seconds."""

    request: RequestInfo
    error: TransportError
    elapsed: float


Hooks = Mapping[str, Any]
"""The functions, by the names of the options."""
