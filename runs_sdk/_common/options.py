"""The options that every client takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from ..core.auth import AuthRule
    from ..core.hooks import FailureInfo, RequestInfo, ResponseInfo, RetryInfo
    from ..core.seam import AsyncHttpTransport, HttpTransport

HOOKS = ("on_request", "on_response", "on_retry", "on_error")
"""The options of a client that take a function."""


class ClientOptions(TypedDict, total=False):
    """Options that every client takes besides its service's own settings. Times are seconds.

    timeout         for one request, retries included (30); waits and streams are not bounded by it
    max_retries     of requests that may be repeated (2)
    headers         sent with every request
    secret_headers  the names of those that are credentials, besides those whose name says so (`Authorization`)
    allow_insecure  permits a credential over plain http to another machine
    verify          False accepts any TLS certificate
    ssl_ca_cert     a file of certificates to trust instead of the usual ones
    cert_file       the client's own certificate, and key_file its key
    server_hostname the name that the service's certificate must have, where it is not the host of the URL
    proxy_url       a proxy for all requests; without it HTTP_PROXY and its relatives hold, unless trust_env is False
    max_connections how many requests may be on the way at once (None: any number)
    max_keepalive   how many idle connections are kept (20)
    max_answer      how large a whole answer may be, in bytes, as it comes and inflated (64 MiB)
    max_requests_per_second  a limit of one's own, for each origin; requests wait for their turn
    auth            an object that gives requests their credential, instead of the service's settings; see `Auth`
    transport       an object that sends requests in a way of its own; see `HttpTransport`
    on_request      called with a RequestInfo before each try of a request
    on_response     with a ResponseInfo when the head of an answer is there
    on_retry        with a RetryInfo before the pause until the next try
    on_error        with a FailureInfo for a try that got no answer
    tracer_provider of OpenTelemetry: spans of requests, starts and runs go there; see `runs_sdk.otel`
    """

    timeout: float
    max_retries: int
    headers: Mapping[str, str]
    secret_headers: Collection[str]
    allow_insecure: bool
    verify: bool
    ssl_ca_cert: str
    cert_file: str
    key_file: str
    proxy_url: str
    proxy_headers: Mapping[str, str]
    trust_env: bool
    server_hostname: str
    max_connections: int | None
    max_keepalive: int | None
    max_answer: int
    max_requests_per_second: float
    auth: AuthRule
    transport: HttpTransport | AsyncHttpTransport
    on_request: Callable[[RequestInfo], object]
    on_response: Callable[[ResponseInfo], object]
    on_retry: Callable[[RetryInfo], object]
    on_error: Callable[[FailureInfo], object]
    tracer_provider: Any


class AllOptions(ClientOptions, total=False):
    """Those, and the one that every client's own signature has."""

    profile: str | None
