"""Three ways to call the API: one call after the other, in threads, and async."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ...core.errors import InputValidationError
from ...core.requests import request_problems
from ..checks import takes_cluster
from .configuration import Configuration

if TYPE_CHECKING:
    from .._async.client import AsyncRunai
    from .._sync.client import Runai

T = TypeVar("T")


class _ApiClient:
    """What the three have in common. `cluster_id` is the clusterId of creates that give none."""

    asynchronous = False
    configuration: Configuration
    cluster_id: str | None

    def _set_up(self, client: Runai | AsyncRunai, configuration: Configuration) -> None:
        from ..._common.logging import show_debug

        self.configuration = configuration
        self.cluster_id = client._settings["cluster_id"]
        client._transport.retry = configuration.retry_policy()
        if configuration.debug:
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
    return getattr(import_module(f"{package}._caller"), caller)(client._build_api(package)).stream(module, **parameters)


class ApiClient(_ApiClient):
    """Calls the API, one call after the other in each thread. It may be shared among threads. Makes no request itself.

    Raises ConfigError when the address or a credential is missing.
    """

    def __init__(self, configuration: Configuration) -> None:
        from .._sync.client import Runai

        self.client = Runai(**configuration.client_arguments())
        self._set_up(self.client, configuration)

    def call(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module and return what it answers, as its model."""
        return self.client.call(module, **self._complete(module, parameters))

    def stream(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Prepare a stream; nothing is sent yet."""
        return _stream(self.client, module, parameters, "ClientCaller")

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

    def __init__(self, configuration: Configuration) -> None:
        super().__init__(configuration)
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

    def __init__(self, configuration: Configuration) -> None:
        from .._async.client import AsyncRunai

        self.client = AsyncRunai(**configuration.client_arguments())
        self._set_up(self.client, configuration)

    async def call(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module and return what it answers, as its model."""
        return await self.client.call(module, **self._complete(module, parameters))

    def stream(self, module: ModuleType, /, **parameters: Any) -> Any:
        """Prepare a stream; nothing is sent yet."""
        return _stream(self.client, module, parameters, "AsyncClientCaller")

    async def aclose(self) -> None:
        """Close all connections."""
        await self.client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
