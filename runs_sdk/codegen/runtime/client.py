"""The clients that operations are called with: an address and options for httpx."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any, ClassVar, Final, Self

from attrs import define, evolve, field, frozen

from . import _http
from ._schemes import SCHEMES
from ._send import MADE_BY_HAND
from ._servers import OPERATION_SERVERS, SERVERS
from .errors import InputError
from .security import TOKENS, Credential, Scheme, check_credentials
from .servers import Server, check_variables, choose
from .types import Operation

DEFAULT_TIMEOUT: Final = _http.Timeout(30.0)


@frozen
class Known:
    """What the document says of credentials and servers; `own` are those of single operations."""

    schemes: Mapping[str, Scheme]
    servers: tuple[Server, ...]
    own: tuple[Server, ...]


@define
class Client:
    """Where the service is and how to reach it.

    `base_url` comes before the path of each operation. Without one requests go to the document's first server, or to
    the one that `server` names: by its place, name or URL. `server_variables` are for the variables in URLs of servers;
    `servers` has other addresses for the servers of single operations, by their URLs in the document.

    `cookies` and `headers` go with every request. `timeout` is an
    httpx timeout, by default of 30 seconds, which does not hold between the items of an event stream; with None
    requests wait for ever. `verify_ssl` is what httpx takes as `verify`. `httpx_args` are
    passed on to `httpx.Client` and `httpx.AsyncClient`. With `raise_on_unexpected_status` an answer whose status the
    document does not list raises `errors.UnexpectedStatus`; otherwise nothing is parsed.

    `credentials` are by the names of the document's security schemes: a key or token as text, `security.Basic` or a
    pair of user and password, `security.ClientCredentials` for OAuth 2, or a function, which is given each request and
    returns a text or changes the request. Each operation is sent what it asks for, and nothing else; without it,
    `errors.MissingCredentials` is raised before anything is sent. Raises `errors.InputError` for a credential that the
    document does not know.
    """

    _known: ClassVar[Known] = Known(SCHEMES, SERVERS, OPERATION_SERVERS)

    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _base_url: str | None = field(default=None, alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: _http.Timeout | None = field(default=DEFAULT_TIMEOUT, kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _credentials: Mapping[str, Credential] = field(factory=dict, kw_only=True, alias="credentials", repr=False)
    _server: int | str = field(default=0, kw_only=True, alias="server")
    _server_variables: Mapping[str, str] = field(factory=dict, kw_only=True, alias="server_variables")
    _servers: Mapping[str, str] = field(factory=dict, kw_only=True, alias="servers")
    _client: _http.Client | None = field(default=None, init=False, repr=False)
    _async_client: _http.AsyncClient | None = field(default=None, init=False, repr=False)
    _by_hand: bool = field(default=False, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        known = self._known
        check_credentials(self._credentials, known.schemes)
        choose(known.servers, self._server)
        check_variables(self._server_variables, (*known.servers, *known.own))
        for url in self._servers:
            if url not in {each.url for each in known.own}:
                raise InputError(f"servers[{url!r}]", "no operation has a server of its own with this URL")

    @property
    def may_authenticate(self) -> bool:
        """Whether requests may get credentials that this object does not know of: by an httpx client set by hand, or
        by arguments for httpx."""
        return self._by_hand or not MADE_BY_HAND.isdisjoint(self._httpx_args)

    @property
    def has_default_timeout(self) -> bool:
        """Whether no other timeout was given."""
        return self._timeout is DEFAULT_TIMEOUT and not self._by_hand and "timeout" not in self._httpx_args

    def declared(self, name: str) -> Scheme:
        """The scheme of this name, as the document has it."""
        return self._known.schemes.get(name) or Scheme("undeclared")

    def credential_of(self, name: str, scheme: Scheme) -> Credential | None:
        """The credential for a scheme of the document."""
        return self._credentials.get(name)

    def scheme_of(self, scheme: Scheme) -> Scheme:
        """How the credential for a scheme is sent."""
        return scheme

    @property
    def address(self) -> str | None:
        """What comes before the path of most operations; None if neither this object nor the document says it."""
        if self._base_url is not None:
            return self._base_url
        server = choose(self._known.servers, self._server)
        return server.address(self._server_variables) if server is not None and server.is_absolute else None

    def address_of(self, operation: Operation) -> str | None:
        """The address of the operation's own server, which may be a path below this client's; None if it has none."""
        if not operation.servers:
            return None
        server = operation.servers[0]
        return self._servers.get(server.url, server.address(self._server_variables))

    @property
    def secret_headers(self) -> list[str]:
        """Names of headers with credentials that go with every request."""
        return list(self._everywhere())

    def with_headers(self, headers: dict[str, str]) -> Self:
        """A new client with these headers besides. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """A new client with these cookies besides. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: _http.Timeout) -> Self:
        """A new client with this timeout. This one stays as it is, and so do httpx clients set by hand."""
        return evolve(self, timeout=timeout)

    def _everywhere(self) -> dict[str, str]:
        """Headers with credentials that go with every request."""
        return {}

    def _options(self) -> dict[str, Any]:
        address = self.address
        if address is None and not any(each.is_absolute for each in self._known.own):
            raise InputError("base_url", "the document names no server; give it as Client(base_url=...)")
        return {
            "base_url": address or "",
            "cookies": self._cookies,
            "headers": {**self._headers, **self._everywhere()},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: _http.Client) -> Self:
        """Use this httpx client. All options of this object but `credentials` are then ignored."""
        self._client = client
        self._by_hand = True
        return self

    def get_httpx_client(self) -> _http.Client:
        """The httpx client, made when first asked for."""
        if self._client is None:
            self._client = _http.Client(**self._options())
        return self._client

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any) -> None:
        self.get_httpx_client().__exit__(*args)

    def set_async_httpx_client(self, async_client: _http.AsyncClient) -> Self:
        """Use this httpx client. All options of this object but `credentials` are then ignored."""
        self._async_client = async_client
        self._by_hand = True
        return self

    def get_async_httpx_client(self) -> _http.AsyncClient:
        """The asynchronous httpx client, made when first asked for."""
        if self._async_client is None:
            self._async_client = _http.AsyncClient(**self._options())
        return self._async_client

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*args)


@define
class AuthenticatedClient(Client):
    """A client that sends a token: `auth_header_name: prefix token`, or only the token if `prefix` is empty.

    It goes to the operations that ask for a bearer token or an OAuth 2 token, for HTTP authentication by this prefix,
    or for a key in this header; to all if the document has no security schemes.
    """

    token: str = field(default="", repr=False)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def __attrs_post_init__(self) -> None:
        if not self.token:
            raise InputError("token", "is missing; a client without one is a Client")
        super().__attrs_post_init__()

    def credential_of(self, name: str, scheme: Scheme) -> Credential | None:
        """The credential for a scheme of the document; the token where that is what it takes."""
        given = self._credentials.get(name)
        return self.token if given is None and self._is_for_token(scheme) else given

    def scheme_of(self, scheme: Scheme) -> Scheme:
        """How the credential for a scheme is sent: the token as this client was given it."""
        if not self._is_for_token(scheme):
            return scheme
        return Scheme(scheme.kind, "header", self.auth_header_name, self.prefix, scheme.token_url)

    def _is_for_token(self, scheme: Scheme) -> bool:
        if scheme.kind == "apiKey":
            return scheme.place == "header" and scheme.name.lower() == self.auth_header_name.lower()
        own = scheme.prefix.lower() in ("bearer", self.prefix.lower())
        return scheme.kind in TOKENS or (scheme.kind == "http" and own)

    def _everywhere(self) -> dict[str, str]:
        if self._known.schemes:
            return {}
        return {self.auth_header_name: f"{self.prefix} {self.token}" if self.prefix else self.token}


__all__ = ["AuthenticatedClient", "Client"]
