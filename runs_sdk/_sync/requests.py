# generated from runs_sdk/_async/requests.py by scripts/unasync.py; do not edit
"""Requests of a client: generated operations are sent, and their answers and errors read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any, ClassVar

from attrs import frozen

from .._common import sync_backend as backend
from ..core.answers import UNREADABLE
from ..core.config import Settings
from ..core.errors import (
    BODY_KEPT,
    ApiError,
    DecodeError,
    ErrorResponse,
    InputProblem,
    InputValidationError,
    RunsError,
    StartUnknown,
    TransportError,
    api_error_class,
)
from ..core.http import Operation, Request, Response
from ..core.ids import check_id, read_id
from ..core.outcome import ErrorInfo, Started, why_unknown
from ..core.redact import redact_body, redact_headers, redact_json, redact_text
from ..core.requests import FreeOperation, free_request_problems, request_problems
from ..core.retry import is_gateways
from ..core.service import Service
from .stream import Stream
from .transport import Transport

ERROR_BODY_LIMIT = 64 * 1024
"""Bytes that are read of the answer to a stream that was refused."""


@frozen(repr=False, eq=False)  # attrs' own repr would look for a `_compat` of its own here, and find ours
class _Lenient:
    """The one attribute of a stock client that generated `_parse_response` functions read."""

    raise_on_unexpected_status: bool = False


_LENIENT = _Lenient()


class Requests:
    """Sends the requests of one service's client, each with its run and its deadline."""

    SERVICE: ClassVar[Service]
    _settings: Settings
    _transport: Transport
    _tracing: Any = None

    @property
    def service(self) -> str:
        """The service's short name."""
        return self.SERVICE.name

    @property
    def base_url(self) -> str:
        """The service's base URL."""
        return str(self._settings["base_url"])

    @property
    def timeout(self) -> float:
        """Seconds that one request may take, retries included."""
        return self._transport.timeout or float("inf")

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = ...,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        idempotent: bool | None = None,
        timeout: float | None = None,
    ) -> Response:
        """Send a request that no operation describes, with the credential, the retries and the redaction of all others.

        `path` is below the base URL, or a URL of the same origin. `json` is sent as JSON, `content` as it is. A method
        that changes something is not sent again after a failure, unless `idempotent` says that it may be. `timeout` is
        in seconds, retries included. Returns the answer, with `status_code`, `headers`, `content`, `text`, `json()`.
        Raises ApiError for an error status, TransportError, and InputValidationError for a request that cannot be sent.
        """
        request = self._free_request(method, path, params, json, content, headers)
        info = FreeOperation("request", request.method, request.url.partition("?")[0], idempotent is True)
        response = self._transport.send(
            request, operation=info, idempotent=idempotent, timeout=... if timeout is None else timeout
        )
        if not response.is_success:
            raise self._api_error(response, info, None)
        return response

    def _free_request(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None,
        json: Any,
        content: bytes | None,
        headers: Mapping[str, str] | None,
    ) -> Request:
        """The request that the caller describes. Raises InputValidationError with all that is wrong with it."""
        problems = free_request_problems(method, path, self.base_url, has_json=json is not ..., content=content)
        if problems:
            raise InputValidationError.of(problems, what="the request", service=self.service)
        return Request(method.upper(), path, params=params, headers=dict(headers or {}), json=json, content=content)

    def _read_error(self, response: Response) -> ErrorInfo:
        """What the service's error answer says."""
        return ErrorInfo(response.text.strip()[:500])

    def _sleep(self, seconds: float) -> None:
        """Sleep. Raises ClientClosed at once when the client is closed meanwhile."""
        self._transport.engine.sleep(seconds)

    def _deadline(self, timeout: float | None) -> float | None:
        """The end of what may take so many seconds; None for no end of its own."""
        return None if timeout is None else backend.monotonic() + timeout

    def _within(self, deadline: float | None, extra: float = 0.0) -> float:
        """The end of one request: the client's timeout, or the caller's deadline if that is earlier."""
        own = backend.monotonic() + self.timeout + extra
        return own if deadline is None else min(own, deadline)

    def _request_model(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline, max_retries=max_retries)
        return self._parse(operation, response, run_id)

    def _model(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
    ) -> Any:
        """As `_call`, for an operation that always has something to say: an empty answer is a DecodeError."""
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline)
        model = self._parse(operation, response, run_id)
        if model is None:
            raise self._unreadable(operation, response, run_id, ValueError("it is empty"))
        return model

    def _request_json(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
    ) -> dict[str, Any]:
        """Call an operation that answers with an object, and return it as the wire has it, without making a model."""
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline)
        try:
            return _object(response)
        except (ValueError, TypeError) as error:
            failure = self._unreadable(operation, response, run_id, error)
        raise failure  # outside, so that nothing holds the error that quotes the answer

    def _checked_id(self, run_id: Any, name: str = "run_id") -> str:
        """The id. Raises InputValidationError for what can be none."""
        return check_id(run_id, name, service=self.service)

    def _build_request(self, operation: ModuleType, parameters: Mapping[str, Any]) -> Request:
        """The request of an operation. Raises InputValidationError when it cannot be written (an empty id)."""
        problems = request_problems(operation, parameters)
        if not problems:
            try:
                return Request.from_kwargs(operation._get_kwargs(**parameters))
            except UNREADABLE as error:
                problems = [InputProblem(operation.OPERATION.id, str(error))]
        raise InputValidationError.of(problems, what="the request", service=self.service)

    def _request_raw(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
        max_retries: int | None = None,
        request: Request | None = None,
    ) -> Response:
        """Send the request of an operation (or the one that is given instead); an error status raises."""
        request = request or self._build_request(operation, parameters)
        info: Operation = operation.OPERATION
        try:
            response = self._transport.send(request, operation=info, deadline=deadline, max_retries=max_retries)
        except RunsError as error:
            error.run_id = error.run_id or run_id
            raise
        if not response.is_success:
            raise self._api_error(response, info, run_id)
        return response

    def _request_start(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        look: str,
        ids: Callable[[dict[str, Any]], Sequence[Any]],
        deadline: float | None = None,
        request: Request | None = None,
    ) -> Started:
        """Call an operation that starts runs. `look` says how to find a run whose start got no answer.

        `ids` finds the ids of the runs in the answer; `request` is sent instead of the operation's own. Raises
        StartUnknown when nobody knows whether the service got it: the connection broke, only a gateway answered, or no
        usable id can be read from the answer. It is not sent again then.
        """
        if self._tracing is None:
            return self._send_start_request(operation, parameters, look, ids, deadline, request)
        with self._tracing.starting(self.service) as start:
            started = self._send_start_request(operation, parameters, look, ids, deadline, request)
            start.started(started.run_ids)
        return started

    def _send_start_request(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        look: str,
        ids: Callable[[dict[str, Any]], Sequence[Any]],
        deadline: float | None,
        request: Request | None,
    ) -> Started:
        try:
            response = self._request_raw(operation, parameters, deadline=deadline, request=request)
        except (TransportError, ApiError, DecodeError) as error:
            what = why_unknown(error)
            if what is None:
                raise
            raise self._start_unknown(what, look, error=error, parameters=parameters) from error
        try:
            answer = response.json()
            found = [read_id(each) for each in ids(answer)]
        except UNREADABLE as error:
            cause = self._unreadable(operation, response, None, error)
            failure = self._start_unknown(str(cause), look, error=cause, parameters=parameters)
        else:
            run_ids = tuple(each for each in found if each is not None)
            if run_ids and len(run_ids) == len(found):
                return Started(run_ids, answer, response)
            what = f"the answer ({response.status_code}) has no id of a run that can be used"
            failure = self._start_unknown(what, look, response=response, parameters=parameters)
        answer, found = None, []  # tracebacks show local variables
        raise failure

    def _start_unknown(
        self,
        what: str,
        look: str,
        *,
        error: RunsError | None = None,
        response: Response | None = None,
        parameters: Iterable[str] = (),
    ) -> StartUnknown:
        """The error of a start that may have made a run; `what` says why that is not known."""
        status = error.status_code if error is not None else response.status_code if response is not None else None
        request_id = error.request_id if error is not None else response.request_id if response is not None else None
        kept = error.response if error is not None else self._kept(response) if response is not None else None
        return StartUnknown(
            f"{self.service}: the start was sent, but {what.rstrip('.')}. The run may exist; it was not sent again. "
            f"{look}",
            service=self.service,
            status_code=status,
            details={"parameters": sorted(parameters)},
            request_id=request_id,
            response=kept,
        )

    def _open_stream(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None,
        deadline: float | None,
        headers: Mapping[str, str] | None = None,
    ) -> Stream:
        """Open a streaming operation; an error status raises. `headers` are sent besides those of the operation."""
        request = self._build_request(operation, parameters).with_headers(headers or {})
        info: Operation = operation.OPERATION
        # No retries here: the follower opens it again, at the place where it stopped.
        stream = self._transport.open_stream(request, operation=info, deadline=deadline, max_retries=0)
        if 200 <= stream.status_code <= 299:
            return stream
        try:
            body = stream.read_all(deadline, limit=ERROR_BODY_LIMIT)
        finally:
            stream.close()
        raise self._api_error(Response(stream.status_code, stream.headers, body, stream.url), info, run_id)

    def _parse(self, operation: ModuleType, response: Response, run_id: str | None) -> Any:
        try:
            return operation._parse_response(client=_LENIENT, response=response)
        except UNREADABLE as error:
            failure = self._unreadable(operation, response, run_id, error)
        raise failure

    def _unreadable(
        self, operation: ModuleType, response: Response, run_id: str | None, error: Exception
    ) -> DecodeError:
        info: Operation = operation.OPERATION
        path = str(getattr(error, "path", "") or "$")
        media_type = response.media_type or "no content type"
        if media_type.endswith("json"):
            what = f"an answer that cannot be read at {path} ({redact_text(str(error), self._transport.secrets)})"
        else:
            what = f"{media_type} instead of JSON; is {self.base_url} the service's base URL?"
        return DecodeError(
            f"{self.service}: {info.method.upper()} {info.path} answered {response.status_code} with {what}",
            operation=info.id,
            path=path,
            service=self.service,
            run_id=run_id,
            status_code=response.status_code,
            request_id=response.request_id,
            response=self._kept(response),
        )

    def _api_error(self, response: Response, operation: Operation, run_id: str | None) -> ApiError:
        secrets = self._transport.secrets
        try:
            info = self._read_error(response)
            details = redact_json(info.details, secrets)
        except UNREADABLE:  # an error of a form that nobody foresaw is an error all the same
            info, details = ErrorInfo(response.text.strip()[:500], is_own=False), None
        own_form = _is_object(response) if info.is_own is None else info.is_own
        code = f" {info.code}" if info.code else ""
        said = f": {redact_text(info.message, secrets)}" if info.message else ""
        stop = "" if not said or said.endswith((".", "!", "?")) else "."
        hint = f"{stop} {info.hint}" if info.hint else ""
        return api_error_class(response.status_code)(
            f"{self.service}: {operation.method.upper()} {operation.path} answered {response.status_code}{code}"
            f"{said}{hint}",
            code=info.code,
            service=self.service,
            run_id=run_id,
            status_code=response.status_code,
            details=details,
            request_id=response.request_id or info.request_id,
            from_gateway=is_gateways(response.status_code, response.headers, own_form=own_form),
            response=self._kept(response),
        )

    def _kept(self, response: Response) -> ErrorResponse:
        secrets = self._transport.secrets
        return ErrorResponse(
            response.status_code,
            redact_headers(response.headers, secrets),
            redact_body(response.content, secrets, limit=BODY_KEPT),
        )


def _object(response: Response) -> dict[str, Any]:
    """The object that an answer holds. Raises ValueError or TypeError."""
    answer = response.json()
    if not isinstance(answer, dict):
        raise TypeError(f"{type(answer).__name__} instead of an object")
    return answer


def _is_object(response: Response) -> bool:
    try:
        return isinstance(response.json(), dict)
    except ValueError:
        return False
