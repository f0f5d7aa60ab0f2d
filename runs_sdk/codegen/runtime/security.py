"""Credentials: what an operation asks for, and how each is sent."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import quote_plus
from weakref import WeakKeyDictionary

from attrs import define, field, frozen

from .errors import InputError, TokenError

if TYPE_CHECKING:
    import asyncio

    from . import _http

TOKENS: Final = ("oauth2", "openIdConnect")
"""Kinds of schemes whose credential is an access token, sent as a bearer token."""


@frozen
class Scheme:
    """How the document wants a credential to be sent. `prefix` is before it in a header; `token_url` gives tokens
    for client credentials. A `mutualTLS` credential is the certificate of the connection, so nothing is sent."""

    kind: Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "undeclared"]
    place: Literal["header", "query", "cookie"] = "header"
    name: str = "Authorization"
    prefix: str = ""
    token_url: str | None = None


@frozen
class Basic:
    """User and password of HTTP basic authentication. A pair of texts may be given as well."""

    user: str
    password: str = field(repr=False)

    def encoded(self) -> str:
        """As they stand in the header. Raises InputError for a user with a colon in it."""
        if ":" in self.user:
            raise InputError("user", "a user of HTTP basic authentication cannot hold a colon")
        return b64encode(f"{self.user}:{self.password}".encode()).decode()


@define(eq=False)
class ClientCredentials:
    """OAuth 2 client credentials: tokens are fetched when they are needed, and shared by all who hold this object.

    `scopes` are asked for instead of those of each operation, and `token_url` is used instead of the document's. With
    `in_body` id and secret are sent as fields of the form, else by HTTP basic authentication. `parameters` are sent
    besides, such as an audience. A token is fetched anew `leeway` seconds before it expires (of a short one, in the
    last quarter of its life), and once when an operation answers 401; all who wait for one wait for the same request.
    """

    client_id: str
    client_secret: str = field(repr=False)
    scopes: Sequence[str] | None = field(default=None, kw_only=True)
    token_url: str | None = field(default=None, kw_only=True)
    in_body: bool = field(default=False, kw_only=True)
    parameters: Mapping[str, str] = field(factory=dict, kw_only=True, repr=False)
    leeway: float = field(default=30.0, kw_only=True)
    _tokens: dict[tuple[str, ...], tuple[str, float | None]] = field(factory=dict, init=False, repr=False)
    _lock: Lock = field(factory=Lock, init=False, repr=False)
    _locks: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = field(
        factory=WeakKeyDictionary, init=False, repr=False
    )

    def fetch(self, http: _http.Client, url: str | None, scopes: tuple[str, ...], refused: str | None) -> str:
        """A token for these scopes that is not about to expire, and is not the one that was `refused`.

        Raises TokenError when there is none, and the errors of httpx.
        """
        wanted = tuple(self.scopes) if self.scopes is not None else scopes
        with self._lock:
            token = self._fresh(wanted, refused)
            if token is None:
                request = self._request(http, url, wanted)
                token = self._keep(wanted, http.send(request, auth=None, follow_redirects=False))
            return token

    async def afetch(
        self, http: _http.AsyncClient, url: str | None, scopes: tuple[str, ...], refused: str | None
    ) -> str:
        """As `fetch`, asynchronous."""
        import asyncio

        wanted = tuple(self.scopes) if self.scopes is not None else scopes
        async with self._locks.setdefault(asyncio.get_running_loop(), asyncio.Lock()):
            token = self._fresh(wanted, refused)
            if token is None:
                request = self._request(http, url, wanted)
                token = self._keep(wanted, await http.send(request, auth=None, follow_redirects=False))
            return token

    def _fresh(self, scopes: tuple[str, ...], refused: str | None) -> str | None:
        token, until = self._tokens.get(scopes, (None, None))
        return None if token == refused or (until is not None and time.monotonic() >= until) else token

    def _request(self, http: _http.Client | _http.AsyncClient, url: str | None, scopes: tuple[str, ...]) -> Any:
        """The request for a token. It is not built by the client, whose headers and cookies are for the service."""
        from . import _http

        address = self.token_url or url
        if address is None:
            raise TokenError("the document names no token URL; give it as ClientCredentials(token_url=...)")
        form = {
            "grant_type": "client_credentials",
            **({"scope": " ".join(scopes)} if scopes else {}),
            **self.parameters,
        }
        headers = {"Accept": "application/json"}
        if self.in_body:
            form.update(client_id=self.client_id, client_secret=self.client_secret)
        else:
            pair = Basic(quote_plus(self.client_id), quote_plus(self.client_secret))
            headers["Authorization"] = f"Basic {pair.encoded()}"
        timeout = {"timeout": http.timeout.as_dict()}
        return _http.Request("POST", http.base_url.join(address), data=form, headers=headers, extensions=timeout)

    def _keep(self, scopes: tuple[str, ...], response: _http.Response) -> str:
        try:
            found = response.json()
        except ValueError:
            found = None
        answer: dict[str, Any] = found if isinstance(found, dict) else {}
        token = answer.get("access_token")
        if not response.is_success or not isinstance(token, str) or not token:
            why = str(answer.get("error_description") or answer.get("error") or "no token is in the answer")[:200]
            shown = f"{response.url.scheme}://{response.url.host}{response.url.path}"
            raise TokenError(f"{shown} answered {response.status_code} to the request for a token: {why}")
        life = answer.get("expires_in")
        until = None
        if isinstance(life, int | float | str) and str(life).replace(".", "", 1).isdecimal():
            until = time.monotonic() + float(life) - min(self.leeway, float(life) / 4)
        self._tokens[scopes] = token, until
        return token


Custom = Callable[[Any], "str | Awaitable[str | None] | None"]
"""Is given the httpx request. Returns the key or token, which is sent where the scheme wants it, or changes the request
itself and returns None. With an asynchronous client it may be a coroutine function."""

Credential = str | Basic | tuple[str, str] | ClientCredentials | Custom
"""What can be given for a scheme: a key or token, user and password, client credentials, or a function."""


def check_credentials(given: Mapping[str, Credential], schemes: Mapping[str, Scheme]) -> None:
    """Raise InputError for a credential of a scheme that the document has not, or of another kind than it asks for."""
    for name, credential in given.items():
        if name not in schemes:
            there = ", ".join(sorted(schemes)) or "none"
            raise InputError(f"credentials[{name!r}]", f"the document has no such scheme; there are: {there}")
        scheme = schemes[name]
        basic = scheme.kind == "http" and scheme.prefix.lower() == "basic"
        if callable(credential):
            continue
        if basic != isinstance(credential, Basic | tuple):
            wanted = "user and password, as Basic(user, password)" if basic else "one text"
            raise InputError(f"credentials[{name!r}]", f"the scheme takes {wanted}")
        if isinstance(credential, ClientCredentials) and scheme.kind not in TOKENS:
            raise InputError(f"credentials[{name!r}]", "the scheme takes no OAuth 2 client credentials")


__all__ = ["Basic", "ClientCredentials", "Credential", "Custom", "Scheme", "check_credentials"]
