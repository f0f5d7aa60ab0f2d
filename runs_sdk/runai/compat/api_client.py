"""Three ways to call the API: one call after the other, in threads, and async."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar
from urllib.parse import urlencode

from attrs import frozen

from ...core.errors import ConfigError, InputProblem, InputValidationError
from ...core.http import Response
from ...core.requests import request_problems
from ..checks import check_request, plain, takes_cluster
from .configuration import Configuration

if TYPE_CHECKING:
    from .._async.client import AsyncRunai
    from .._sync.client import Runai

T = TypeVar("T")


Responses = Literal["model", "runapy"]


@frozen(repr=False)
class ApiResponse:
    """An answer as runapy gives it: `data` is plain JSON, in the words of the wire."""

    status_code: int
    headers: Mapping[str, str]
    data: Any

    @classmethod
    def of(cls, response: Response) -> ApiResponse:
        """The answer to a request that succeeded. Text that is no JSON stays text."""
        try:
            data = response.json() if response.content else None
        except ValueError:
            data = response.text
        return cls(response.status_code, dict(response.headers), data)

    def __repr__(self) -> str:
        return f"<ApiResponse {self.status_code}>"


def _kind_of(responses: str) -> bool:
    """Whether answers are those of runapy. Raises ConfigError for another word."""
    if responses not in ("model", "runapy"):
        raise ConfigError(f'runai: responses takes "model" or "runapy", not {responses!r}.', service="runai")
    return responses == "runapy"


class _ApiClient:
    """What the three have in common. `cluster_id` is the clusterId of creates that give none."""

    is_plain = False
    """Whether answers, and the arguments of methods, are those of runapy."""

    asynchronous = False
    configuration: Configuration
    cluster_id: str | None

    def _set_up(self, client: Runai | AsyncRunai, configuration: Configuration) -> None:
        from ..._common.logging import forward, show_debug

        self.configuration = configuration
        self.cluster_id = client._settings["cluster_id"]
        client._transport.retry = configuration.retry_policy()
        if configuration.logger is not None:
            forward(configuration.logger, debug=configuration.debug)
        elif configuration.debug:
            show_debug()

    def _complete(self, module: ModuleType, parameters: dict[str, Any]) -> dict[str, Any]:
        body = parameters.get("body")
        if self.cluster_id and isinstance(body, Mapping) and "clusterId" not in body and takes_cluster(module):
            return {**parameters, "body": {**body, "clusterId": self.cluster_id}}
        return parameters


def _stream(client: Runai | AsyncRunai, module: ModuleType, parameters: dict[str, Any], caller: str) -> Any:
    """A download or an event stream, of a package that has such operations."""
    problems = request_problems(module, parameters)
    if problems:
        raise InputValidationError.of(problems, what="the request", service="runai")
    package = module.__name__.partition(".api.")[0]
    calls = getattr(import_module(f"{package}._caller"), caller)(client._build_api(package))
    try:
        return calls.stream(module, **parameters)
    except import_module(f"{package}.errors").InputError as error:
        problem = InputProblem(error.name, error.reason, "other")
        raise InputValidationError.of([problem], what="the request", service="runai") from None


def _free_request(query: Any, headers: Mapping[str, str] | None, body: Any, form: Any) -> dict[str, Any]:
    """The arguments of `client.request` for those of `call_api`."""
    found: dict[str, Any] = {"params": plain(dict(query)) if query else None, "headers": headers}
    if form:
        fields = {name: value for name, value in dict(form).items() if value is not None}
        found["content"] = urlencode(plain(fields), doseq=True).encode()
        found["headers"] = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
    elif body is not None:
        found["json"] = plain(body)
    return found


class ApiClient(_ApiClient):
    """Calls the API, one call after the other in each thread. It may be shared among threads. Makes no request itself.

    `responses="runapy"` gives answers as runapy does: `status_code`, `headers`, and `data` in plain JSON, no models;
    methods take its arguments then: by position too, and bodies under the names of their models.

    Raises ConfigError when the address or a credential is missing.
    """

    def __init__(self, configuration: Configuration, *, responses: Responses = "model") -> None:
        from .._sync.client import Runai

        self.is_plain = _kind_of(responses)
        self.client = Runai(**configuration.client_arguments())
        self._set_up(self.client, configuration)

    def call(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module and return what it answers, as its model."""
        given = self._complete(module, parameters)
        if self.is_plain:
            check_request(module, given)
            return ApiResponse.of(self.client._request_raw(module, given))
        return self.client.call(module, **given)

    def stream(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Prepare a stream; nothing is sent yet."""
        return _stream(self.client, module, parameters, "ClientCaller")

    def call_api(
        self,
        method: str,
        resource_path: str,
        query_params: Any = None,
        header_params: Mapping[str, str] | None = None,
        body: Any = None,
        post_params: Any = None,
        _request_timeout: float | None = None,
    ) -> ApiResponse:
        """Send a request that no method has, as runapy's `call_api` does. Raises ApiError for what is refused.

        `query_params` and `post_params` (a form) are pairs or a mapping; what is None is left out.
        """
        request = _free_request(query_params, header_params, body, post_params)
        return ApiResponse.of(self.client.request(method, resource_path, timeout=_request_timeout, **request))

    def close(self) -> None:
        """Close all connections."""
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class PendingAnswer(Future[T]):
    """The answer of a call that is under way: `.get()`, or `.result()`, waits for it, at most `timeout` seconds.

    Raises what the call raises, and TimeoutError. `concurrent.futures.as_completed` takes it too.
    """

    def get(self, timeout: float | None = None) -> T:
        """Wait for the answer."""
        return self.result(timeout)


class ThreadedApiClient(ApiClient):
    """Makes calls in threads, `pool_maxsize` at a time; each call returns a `PendingAnswer` at once.

    Leaving the `with` block waits for all calls that were made.
    """

    def __init__(self, configuration: Configuration, *, responses: Responses = "model") -> None:
        super().__init__(configuration, responses=responses)
        self._threads = ThreadPoolExecutor(configuration.pool_maxsize, thread_name_prefix="runs_sdk runai")

    def call(self, module: ModuleType, /, **parameters: Any) -> PendingAnswer[Any]:
        """Call a generated endpoint module in a thread."""
        pending: PendingAnswer[Any] = PendingAnswer()
        self._threads.submit(self._fill, pending, functools.partial(super().call, module, **parameters))
        return pending

    @staticmethod
    def _fill(pending: PendingAnswer[Any], call: functools.partial[Any]) -> None:
        if not pending.set_running_or_notify_cancel():
            return
        try:
            answer = call()
        except BaseException as error:
            pending.set_exception(error)
        else:
            pending.set_result(answer)

    def close(self) -> None:
        """Wait for all calls that were made, then close all connections."""
        self._threads.shutdown(wait=True)
        super().close()


class AsyncApiClient(_ApiClient):
    """Calls the API from async code. Makes no request by itself, and does not block the event loop."""

    asynchronous = True

    def __init__(self, configuration: Configuration, *, responses: Responses = "model") -> None:
        from .._async.client import AsyncRunai

        self.is_plain = _kind_of(responses)
        self.client = AsyncRunai(**configuration.client_arguments())
        self._set_up(self.client, configuration)

    async def call(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module and return what it answers, as its model."""
        given = self._complete(module, parameters)
        if self.is_plain:
            check_request(module, given)
            return ApiResponse.of(await self.client._request_raw(module, given))
        return await self.client.call(module, **given)

    async def call_api(
        self,
        method: str,
        resource_path: str,
        query_params: Any = None,
        header_params: Mapping[str, str] | None = None,
        body: Any = None,
        post_params: Any = None,
        _request_timeout: float | None = None,
    ) -> ApiResponse:
        """Send a request that no method has, as runapy's `call_api` does; see `ApiClient.call_api`."""
        request = _free_request(query_params, header_params, body, post_params)
        return ApiResponse.of(await self.client.request(method, resource_path, timeout=_request_timeout, **request))

    def stream(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Prepare a stream; nothing is sent yet."""
        return _stream(self.client, module, parameters, "AsyncClientCaller")

    async def aclose(self) -> None:
        """Close all connections."""
        await self.client.aclose()

    async def close(self) -> None:
        """The same as `aclose`, under runapy's name."""
        await self.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
