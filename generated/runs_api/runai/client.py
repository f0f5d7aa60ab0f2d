# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The clients that operations are called with: an address and options for httpx."""

from __future__ import annotations

import ssl
from typing import Any, Self

import httpx
from attrs import define, evolve, field


@define
class Client:
    """Where the service is and how to reach it.

    `base_url` comes before the path of each operation. `cookies` and `headers` go with every request. `timeout` is an
    httpx timeout; without one requests wait for ever. `verify_ssl` is what httpx takes as `verify`. `httpx_args` are
    passed on to `httpx.Client` and `httpx.AsyncClient`. With `raise_on_unexpected_status` an answer whose status the
    document does not list raises `errors.UnexpectedStatus`; otherwise nothing is parsed.
    """

    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout | None = field(default=None, kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """A new client with these headers besides. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """A new client with these cookies besides. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> Self:
        """A new client with this timeout. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, timeout=timeout)

    def _credentials(self) -> dict[str, str]:
        return {}

    def _options(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {**self._headers, **self._credentials()},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this httpx client. All options of this object are then ignored."""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client, made when first asked for."""
        if self._client is None:
            self._client = httpx.Client(**self._options())
        return self._client

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any) -> None:
        self.get_httpx_client().__exit__(*args)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use this httpx client. All options of this object are then ignored."""
        self._async_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The asynchronous httpx client, made when first asked for."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._options())
        return self._async_client

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*args)


@define
class AuthenticatedClient(Client):
    """A client that sends a token: `auth_header_name: prefix token`, or only the token if `prefix` is empty."""

    token: str = field(repr=False)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def _credentials(self) -> dict[str, str]:
        return {self.auth_header_name: f"{self.prefix} {self.token}" if self.prefix else self.token}


__all__ = ["AuthenticatedClient", "Client"]
