"""One call of an operation: its own options, and the three forms that its answer can be had in."""

from __future__ import annotations

import copy
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import wraps
from types import ModuleType
from typing import Any, ParamSpec, Self, TypeVar, cast

from ...._async.stream import AsyncStream
from ...._common.arguments import checked_method
from ....core.errors import ApiError, InputValidationError, RunsError, StartUnknown, UnsupportedOperation
from ....core.http import Operation, Request, Response
from ..._async.client import AsyncAcp
from ..exceptions import ApiValueError
from ..options import call_settings, refuse_unknown, split_options
from ..responses import ApiResponse, RESTResponse

P = ParamSpec("P")
R = TypeVar("R")


class AsyncRecordingAcp(AsyncAcp):
    """A client that keeps the last answer, for the calls that give the whole of it."""

    _last: Response | AsyncStream | None = None
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

    async def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        answer = await super()._request_raw(operation, parameters, **options)
        self._last = answer
        return answer

    async def _open_stream(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> AsyncStream:
        stream = await super()._open_stream(operation, parameters, **options)
        self._last = stream
        return stream

    def _api_error(self, response: Response, operation: Operation, run_id: str | None) -> ApiError:
        self._last = response
        return super()._api_error(response, operation, run_id)


class AsyncOperations:
    """The base of the classes of operations: which client they call, and with which options."""

    _acp: AsyncRecordingAcp

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
    async def call(self: AsyncOperations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, method, args, given)
        return await _perform(body, own, args, arguments)

    return cast("Callable[P, R]", call)


def with_http_info(method: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, ApiResponse[R]]]:
    """The form of an operation that gives its answer with status and headers."""
    plain: Any = method
    body = checked_method(plain.__wrapped__)

    @wraps(plain.__wrapped__)
    async def call(self: AsyncOperations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, plain, args, given)
        data = await _perform(body, own, args, arguments)
        last = own._acp._last
        assert last is not None  # an operation that has succeeded has asked
        content = last.content if isinstance(last, Response) else b""
        return ApiResponse(last.status_code, dict(last.headers), data, content)

    call.__name__ = f"{plain.__name__}_with_http_info"
    call.__doc__ = f"`{plain.__name__}` with status and headers: see `ApiResponse`."
    return cast("Callable[P, Coroutine[Any, Any, ApiResponse[R]]]", call)


def without_preload_content(
    method: Callable[P, Coroutine[Any, Any, Any]],
) -> Callable[P, Coroutine[Any, Any, Any]]:
    """The form of an operation that gives its answer as it came: nothing is looked at, an error status raises nothing.

    A stream is given open, by its bytes: close it.
    """
    plain: Any = method
    body = checked_method(plain.__wrapped__)

    @wraps(plain.__wrapped__)
    async def call(self: AsyncOperations, *args: Any, **given: Any) -> Any:
        own, arguments = _prepare(self, plain, args, given)
        try:
            await _perform(body, own, args, arguments)
        except (InputValidationError, TypeError):
            raise
        except RunsError:
            if own._acp._last is None:
                raise
        last = own._acp._last
        assert last is not None
        if isinstance(last, Response):
            return RESTResponse(last.status_code, dict(last.headers), last.content)
        return AsyncRESTStream(last)

    call.__name__ = f"{plain.__name__}_without_preload_content"
    call.__doc__ = f"`{plain.__name__}` without a look at the answer: see `RESTResponse`."
    return cast("Callable[P, Coroutine[Any, Any, Any]]", call)


def _prepare(
    owner: AsyncOperations, method: Any, args: Sequence[Any], given: Mapping[str, Any]
) -> tuple[AsyncOperations, dict[str, Any]]:
    """The object for this call, and its arguments without options. Raises ApiTypeError and ApiValueError."""
    options, arguments = split_options(method.__name__, given)
    refuse_unknown(method, args, arguments)
    return owner._for_call(options), arguments


async def _perform(body: Any, own: AsyncOperations, args: Sequence[Any], arguments: Mapping[str, Any]) -> Any:
    try:
        return await body(own, *args, **arguments)
    except InputValidationError as error:
        wrong = ApiValueError.like(error)
    except (UnsupportedOperation, StartUnknown) as error:
        refused = error.__cause__
        if not isinstance(refused, ApiError):
            raise
        raise refused from None
    raise wrong


class AsyncRESTStream:
    """An open answer, by its bytes: an iterator, and a context manager that gives the connection back."""

    def __init__(self, stream: AsyncStream) -> None:
        self._stream = stream
        self.status = stream.status_code
        self.headers: Mapping[str, str] = dict(stream.headers)

    def getheaders(self) -> Mapping[str, str]:
        """All headers."""
        return self.headers

    async def read(self) -> bytes:
        """The rest of the body, as long as that takes."""
        return b"".join([data async for data in self])

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._stream.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        data = await self._stream.read(None)
        if not data:
            await self.aclose()
            raise StopAsyncIteration
        return data

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()
