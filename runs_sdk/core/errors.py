"""Every error that the SDK raises.

    RunsError                         all below; `service run_id status_code details request_id response` always exist
    ├── ConfigError                   a setting is missing or makes no sense (nothing was sent)
    │   └── MissingExtra              a package is not installed: the message names the extra (also an ImportError)
    ├── InputValidationError          the input does not fit the schema (nothing was sent); `errors` lists all
    ├── UnsupportedOperation          this service, or this handle now, cannot do that
    ├── TransportError                no whole answer arrived; `sent` says whether the request may have been carried out
    │   ├── ConnectFailed             nothing was sent: refused, unknown host, TLS
    │   ├── TimedOut                  the answer did not come in time
    │   ├── StreamBroken              the connection broke in the middle of an answer or a stream
    │   └── ClientClosed              the client was closed meanwhile (an UnsupportedOperation too)
    ├── StartUnknown                  a start was sent, and no answer tells which run it made; it was not sent again
    ├── StartUndecided                a start of a journal may have made a run, and nothing tells which
    ├── ApiError                      the service answered with an error status
    │   ├── BadRequestError           400
    │   ├── AuthenticationError       401
    │   ├── PermissionDeniedError     403
    │   ├── NotFoundError             404
    │   ├── ConflictError             409, 412
    │   ├── UnprocessableEntityError  422
    │   ├── RateLimitError            429
    │   └── ServerError               500 to 599
    ├── DecodeError                   the service answered something that cannot be read
    ├── EventsLost                    events were missed, and `on_gap="raise"` was asked for
    └── RunEnded                      `output()` cannot give an output; `snapshot` shows the state of the run
        ├── RunFailed
        ├── RunCancelled
        ├── RunWaiting                the run waits for an answer: see `respond`
        └── WaitTimeout               the wait's time is over; the run goes on

All of them can be pickled. None of them holds a secret: what is kept of a response is a redacted copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .base_errors import BODY_KEPT as BODY_KEPT
from .base_errors import ConfigError as ConfigError
from .base_errors import ErrorResponse as ErrorResponse
from .base_errors import InputProblem as InputProblem
from .base_errors import InputValidationError as InputValidationError
from .base_errors import MissingExtra as MissingExtra
from .base_errors import RunsError as RunsError

if TYPE_CHECKING:
    from .models import Snapshot


class UnsupportedOperation(RunsError):
    """The service, or the handle in its present state, cannot do that."""


class TransportError(RunsError):
    """No whole answer arrived. `sent` is False when the request cannot have reached the service."""

    def __init__(self, message: str, *, sent: bool = True, **context: Any) -> None:
        super().__init__(message, **context)
        self.sent = sent


class ConnectFailed(TransportError):
    """No connection: refused, unknown host, or TLS. Nothing was sent.

    `permanent` says that another try would meet the same: a certificate that is not trusted, a server without TLS, a
    proxy that refuses.
    """

    def __init__(self, message: str, *, sent: bool = False, permanent: bool = False, **context: Any) -> None:
        super().__init__(message, sent=sent, **context)
        self.permanent = permanent


class TimedOut(TransportError):
    """The answer did not come in time. Unless `sent` is False, the service may have carried the request out."""


class StreamBroken(TransportError):
    """The connection broke in the middle of an answer or of an event stream."""

    was_kept = False
    """Whether it was kept from an earlier request, and ended before any of this answer: what its server had closed."""


class ClientClosed(TransportError, UnsupportedOperation):
    """The client was closed, before the call or while it waited.

    Unless `sent` is False, the service may have got the request.
    """


class StartUnknown(RunsError):
    """A start was sent, and no answer tells which run it made: the run may exist. It was not sent a second time.

    The answer never came, only a gateway answered, or no run's id can be read from what came. The message says how to
    look for the run.
    """


class ApiError(RunsError):
    """The service answered with an error status. `code` is its own machine-readable word, where it has one.

    `from_gateway` says that something in between answered, so that the service may have done what it was asked.
    """

    def __init__(self, message: str, *, code: str | None = None, from_gateway: bool = False, **context: Any) -> None:
        super().__init__(message, **context)
        self.code = code
        self.from_gateway = from_gateway

    @property
    def status(self) -> int | None:
        """The HTTP status (the same as `status_code`)."""
        return self.status_code

    @property
    def reason(self) -> str:
        """The HTTP reason phrase that belongs to the status."""
        from http import HTTPStatus

        try:
            return HTTPStatus(self.status_code or 0).phrase
        except ValueError:
            return ""

    @property
    def body(self) -> str | None:
        """The answer's body as text, at most 64 KiB."""
        return self.response.text if self.response else None

    @property
    def headers(self) -> Mapping[str, str]:
        """The answer's headers, secrets redacted."""
        return self.response.headers if self.response else {}


class BadRequestError(ApiError):
    """400: the service does not understand the request."""


class AuthenticationError(ApiError):
    """401: the credential is missing, wrong or expired."""


class PermissionDeniedError(ApiError):
    """403: the credential is known, but not allowed to do this."""


class NotFoundError(ApiError):
    """404: no such thing (or not for this credential)."""


class ConflictError(ApiError):
    """409 or 412: the state of the thing does not allow it now."""


class UnprocessableEntityError(ApiError):
    """422: the service understood the request and refuses its content."""


class RateLimitError(ApiError):
    """429: too many requests."""


class ServerError(ApiError):
    """500 to 599: the service failed."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def api_error_class(status_code: int) -> type[ApiError]:
    """The class of error for an HTTP status."""
    if 500 <= status_code <= 599:
        return ServerError
    return _BY_STATUS.get(status_code, ApiError)


class DecodeError(RunsError):
    """The service answered something that cannot be read. `operation` was called; `path` is the place in the answer."""

    def __init__(self, message: str, *, operation: str | None = None, path: str | None = None, **context: Any) -> None:
        super().__init__(message, **context)
        self.operation = operation
        self.path = path


class EventsLost(RunsError):
    """Events were missed and cannot be had again, and `on_gap="raise"` was asked for."""


class RunEnded(RunsError):
    """There is no output to give. `snapshot` is the last known state of the run."""

    def __init__(self, message: str, *, snapshot: Snapshot | None = None, **context: Any) -> None:
        super().__init__(message, **context)
        self.snapshot = snapshot


class RunFailed(RunEnded):
    """The run ended in failure."""


class RunCancelled(RunEnded):
    """The run was cancelled."""


class RunWaiting(RunEnded):
    """The run waits for an answer: give it with `respond`."""


class StartUndecided(RunsError):
    """A start may have made a run, and nothing tells which: it was not sent again. `start_once` raises it.

    candidates  ids of the runs that may be it; empty where the service cannot be searched
    key         the key of the start in its journal
    """

    def __init__(self, message: str, *, candidates: Sequence[str] = (), key: str | None = None, **context: Any) -> None:
        super().__init__(message, **context)
        self.candidates = list(candidates)
        self.key = key


class WaitTimeout(RunEnded, TimeoutError):
    """The time given to a wait is over. The run goes on (unless `on_timeout="cancel"` was asked for).

    results  of a wait for several runs, in their order: the result of each that has finished, the last snapshot of each
             that has not, None for those that were not asked yet. Empty for a wait for one run.
    """

    def __init__(self, message: str, *, results: Sequence[Snapshot | None] = (), **context: Any) -> None:
        super().__init__(message, **context)
        self.results = list(results)


def is_passing(error: ApiError) -> bool:
    """Whether an error status may be gone at the next try."""
    status = error.status_code or 0
    return status in (408, 425, 429) or 500 <= status <= 599


def is_final(error: RunsError) -> bool:
    """Whether every other try would meet the same error."""
    if isinstance(error, ConnectFailed):
        return error.permanent
    return isinstance(error, ApiError) and not is_passing(error)


def gave_up(error: RunsError, run_id: str, seconds: float | None = None) -> RunsError:
    """The error of a run that could not be followed for so long; without `seconds`, that no other try can mend."""
    last = str(error).rstrip(".")
    for_long = "" if seconds is None else f"nothing but failures for {seconds:.0f} s, the last one: "
    message = f"run {run_id}: {for_long}{last}. The run itself may go on; follow it again with attach({run_id!r})."
    context = {"service": error.service, "run_id": run_id, "status_code": error.status_code, "details": error.details}
    if isinstance(error, TransportError):
        given_up = type(error)(message, sent=error.sent, **context)
        if isinstance(given_up, ConnectFailed) and isinstance(error, ConnectFailed):
            given_up.permanent = error.permanent
        return given_up
    return type(error)(message, **context)
