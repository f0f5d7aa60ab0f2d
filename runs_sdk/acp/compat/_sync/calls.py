# generated from runs_sdk/acp/compat/_async/calls.py by scripts/unasync.py; do not edit
"""One call of an operation: its own options, and the three forms that its answer can be had in."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from types import ModuleType
from typing import Any, ParamSpec, Self, TypeVar, cast

from ...._common.arguments import checked_method
from ...._sync.stream import Stream
from ....core.errors import ApiError, InputValidationError, RunsError, StartUnknown, UnsupportedOperation
from ....core.http import Operation, Request, Response
from ..._sync.client import Acp
from ..exceptions import ApiValueError
from ..options import call_settings, refuse_unknown, split_options
from ..responses import ApiResponse, RESTResponse

P = ParamSpec("P")
R = TypeVar("R")


class RecordingAcp(Acp):
    """A client that keeps the last answer, for the calls that give the whole of it."""

    _last: Response | Stream | None = None
    _call_headers: Mapping[str, str] = {}
    _client_headers: Callable[[], Mapping[str, str]] = dict

    def _for_call(self, options: Mapping[str, Any]) -> Self:
        """This client for one call; its headers win over those of the operation."""
        settings = call_settings(options)
        settings["headers"] = {**self._client_headers(), **settings.get("headers", {})}
        clone = self.with_options(**settings)
        clone._last, clone._call_headers = None, settings["headers"]
        if options.get("_request_auth") is not None:
            clone._transport = clone._transport.without_auth()
        return clone

    def _build_request(self, operation: ModuleType, parameters: Mapping[str, Any]) -> Request:
        return super()._build_request(operation, parameters).with_headers(self._call_headers)

    def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        answer = super()._request_raw(operation, parameters, **options)
        self._last = answer
        return answer

    def _open_stream(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Stream:
        stream = super()._open_stream(operation, parameters, **options)
        self._last = stream
        return stream

    def _api_error(self, response: Response, operation: Operation, run_id: str | None) -> ApiError:
        self._last = response
        return super()._api_error(response, operation, run_id)


class Operations:
    """The base of the classes of operations: which client they call, and with which options."""

    _acp: RecordingAcp

    def _for_call(self, options: Mapping[str, Any]) -> Self:
        """This object for one call."""
        clone = copy.copy(self)
        clone._acp = self._acp._for_call(options)
        return clone


def operation(method: Callable[P, R]) -> Callable[P, R]:
    """A method that is an operation: it takes `CallOptions`, and says what is wrong with its arguments.

    Whatever the server refuses is an ApiException. The method's own body gets no options: its object has them.
    """
    body = checked_method(method)

    @wraps(method)
    def call(self: Operations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, method, args, given)
        return _perform(body, own, args, arguments)

    return cast("Callable[P, R]", call)


def with_http_info(method: Callable[P, R]) -> Callable[P, ApiResponse[R]]:
    """The form of an operation that gives its answer with status and headers."""
    plain: Any = method
    body = checked_method(plain.__wrapped__)

    @wraps(plain.__wrapped__)
    def call(self: Operations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, plain, args, given)
        data = _perform(body, own, args, arguments)
        last = own._acp._last
        assert last is not None  # an operation that has succeeded has asked
        content = last.content if isinstance(last, Response) else b""
        return ApiResponse(last.status_code, dict(last.headers), data, content)

    call.__name__ = f"{plain.__name__}_with_http_info"
    call.__doc__ = f"`{plain.__name__}` with status and headers: see `ApiResponse`."
    return cast("Callable[P, ApiResponse[R]]", call)


def without_preload_content(
    method: Callable[P, Any],
) -> Callable[P, Any]:
    """The form of an operation that gives its answer as it came: nothing is looked at, an error status raises nothing.

    A stream is given open, by its bytes: close it.
    """
    plain: Any = method
    body = checked_method(plain.__wrapped__)

    @wraps(plain.__wrapped__)
    def call(self: Operations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, plain, args, given)
        try:
            _perform(body, own, args, arguments)
        except (InputValidationError, TypeError):
            raise
        except RunsError:
            if own._acp._last is None:
                raise
        last = own._acp._last
        assert last is not None
        if isinstance(last, Response):
            return RESTResponse(last.status_code, dict(last.headers), last.content)
        return RESTStream(last)

    call.__name__ = f"{plain.__name__}_without_preload_content"
    call.__doc__ = f"`{plain.__name__}` without a look at the answer: see `RESTResponse`."
    return cast("Callable[P, Any]", call)


def _prepare(
    owner: Operations, method: Any, args: Sequence[Any], given: Mapping[str, Any]
) -> tuple[Operations, dict[str, Any]]:
    """The object for this call, and its arguments without options. Raises ApiTypeError and ApiValueError."""
    options, arguments = split_options(method.__name__, given)
    refuse_unknown(method, args, arguments)
    return owner._for_call(options), arguments


def _perform(body: Any, own: Operations, args: Sequence[Any], arguments: Mapping[str, Any]) -> Any:
    try:
        return body(own, *args, **arguments)
    except InputValidationError as error:
        wrong = ApiValueError.like(error)
    except (UnsupportedOperation, StartUnknown) as error:
        refused = error.__cause__
        if not isinstance(refused, ApiError):
            raise
        raise refused from None
    raise wrong


class RESTStream:
    """An open answer, by its bytes: an iterator, and a context manager that gives the connection back."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.status = stream.status_code
        self.headers: Mapping[str, str] = dict(stream.headers)

    def getheaders(self) -> Mapping[str, str]:
        """All headers."""
        return self.headers

    def read(self) -> bytes:
        """The rest of the body, as long as that takes."""
        return b"".join([data for data in self])

    def close(self) -> None:
        """Give the connection back."""
        self._stream.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        data = self._stream.read(None)
        if not data:
            self.close()
            raise StopIteration
        return data

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
