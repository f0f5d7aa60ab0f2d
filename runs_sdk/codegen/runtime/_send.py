"""Sends an operation's request with the credentials that it asks for, and no others."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from attrs import frozen

from ._lines import Items
from ._write import check_cookie, header_text, query_text
from .errors import MissingCredentials

if TYPE_CHECKING:
    from . import _http
    from .client import Client
    from .security import Credential, Scheme
    from .types import Operation

MADE_BY_HAND: Final = frozenset(("auth", "transport", "mounts", "event_hooks"))
"""Arguments of httpx by which requests may be authenticated without our help."""


@frozen
class _Use:
    """A credential that goes with a request. There is none where the request carries one already."""

    scheme: Scheme
    scopes: tuple[str, ...]
    credential: Credential | None


def send(client: Client, operation: Operation, kwargs: dict[str, Any], *, stream: bool = False) -> _http.Response:
    """Send a request. With `stream` the body is not read, and the answer has to be closed.

    Raises errors.MissingCredentials before sending, errors.TokenError, and the errors of httpx.
    """
    from .security import ClientCredentials  # whoever sends by other means needs none of it

    http = client.get_httpx_client()
    kwargs = _located(client, operation, http, kwargs)
    if isinstance(kwargs.get("content"), Items):
        kwargs["content"].check()
    refused: dict[int, str] = {}
    while True:
        request = built(http, kwargs)
        _prepare(client, operation, request, stream=stream)
        tokens: dict[int, str] = {}
        secret_headers = client.secret_headers
        for index, use in enumerate(_chosen(client, operation, request)):
            value: Any = use.credential
            if isinstance(value, ClientCredentials):
                value = tokens[index] = value.fetch(http, use.scheme.token_url, use.scopes, refused.get(index))
            elif callable(value):
                value = value(request)
                if inspect.isawaitable(value):
                    raise TypeError("a credential that is awaited can only be used with an asynchronous client")
            _put(request, use.scheme, value, secret_headers)
        response = _follow(http, request, secret_headers, stream=stream)
        if response.status_code != 401 or not tokens or refused or not _replayable(kwargs):
            return response
        response.close()
        refused = tokens


async def asend(
    client: Client, operation: Operation, kwargs: dict[str, Any], *, stream: bool = False
) -> _http.Response:
    """As `send`, asynchronous."""
    from .security import ClientCredentials

    http = client.get_async_httpx_client()
    kwargs = _located(client, operation, http, kwargs)
    if isinstance(kwargs.get("content"), Items):
        kwargs = {**kwargs, "content": kwargs["content"].written()}
    refused: dict[int, str] = {}
    while True:
        request = built(http, kwargs)
        _prepare(client, operation, request, stream=stream)
        tokens: dict[int, str] = {}
        secret_headers = client.secret_headers
        for index, use in enumerate(_chosen(client, operation, request)):
            value: Any = use.credential
            if isinstance(value, ClientCredentials):
                value = tokens[index] = await value.afetch(http, use.scheme.token_url, use.scopes, refused.get(index))
            elif callable(value):
                value = value(request)
                if inspect.isawaitable(value):
                    value = await value
            _put(request, use.scheme, value, secret_headers)
        response = await _afollow(http, request, secret_headers, stream=stream)
        if response.status_code != 401 or not tokens or refused or not _replayable(kwargs):
            return response
        await response.aclose()
        refused = tokens


def _located(
    client: Client, operation: Operation, http: _http.Client | _http.AsyncClient, kwargs: dict[str, Any]
) -> dict[str, Any]:
    """The arguments of a request to the operation's own server, or to the client's if httpx does not know it."""
    address = client.address_of(operation)
    if address is None:
        address = None if str(http.base_url) else client.address
    elif not address.startswith(("http://", "https://")):
        address = str(http.base_url.join(f"/{address.lstrip('/')}"))
    if address is None:
        return kwargs
    return {**kwargs, "url": address.rstrip("/") + kwargs["url"]}


def _prepare(client: Client, operation: Operation, request: _http.Request, *, stream: bool) -> None:
    """Ask for the media types of the document, and let an event stream be silent for as long as it is."""
    if operation.accept and not stream and operation.streaming is None and request.headers.get("accept") == "*/*":
        request.headers["Accept"] = operation.accept
    if stream and operation.streaming in ("events", "lines") and client.has_default_timeout:
        request.extensions["timeout"] = {**request.extensions["timeout"], "read": None}


def built(http: _http.Client | _http.AsyncClient, kwargs: dict[str, Any]) -> _http.Request:
    """The request, with the query as we write it: httpx would encode it in its own way."""
    request = http.build_request(**{key: value for key, value in kwargs.items() if key != "params"})
    params = kwargs.get("params") or {}
    text = query_text(params)
    if text:
        there = [pair for pair in request.url.params.multi_items() if pair[0] not in params]
        own = request.url.copy_with(params=there).query if there else b""
        request.url = request.url.copy_with(query=b"&".join([*([own] if own else []), text.encode()]))
    return request


def _chosen(client: Client, operation: Operation, request: _http.Request) -> list[_Use]:
    """The credentials of the first alternative for which all are given."""
    if not operation.security:
        return []
    for alternative in sorted(operation.security, key=lambda each: not each):  # nothing at all comes last
        uses = [_use(client, name, scopes, request) for name, scopes in alternative]
        if None not in uses:
            return [use for use in uses if use is not None and use.credential is not None]
    if client.may_authenticate:
        return []
    wanted = " or ".join(" with ".join(name for name, _ in each) for each in operation.security)
    example = operation.security[0][0][0]
    raise MissingCredentials(
        f"{operation.id} asks for {wanted}, and the client has no such credentials; "
        f"give them as Client(credentials={{{example!r}: ...}}). Nothing was sent",
        operation=operation.id,
    )


def _use(client: Client, name: str, scopes: tuple[str, ...], request: _http.Request) -> _Use | None:
    scheme = client.declared(name)
    given = client.credential_of(name, scheme)
    if given is not None:
        return _Use(client.scheme_of(scheme), scopes, given)
    there = scheme.kind == "mutualTLS" or (scheme.kind != "undeclared" and _carried(request, scheme))
    return _Use(scheme, scopes, None) if there else None


def _carried(request: _http.Request, scheme: Scheme) -> bool:
    """Whether a request has this credential by other means: the client's headers, cookies or parameters."""
    if scheme.place == "query":
        return scheme.name in request.url.params
    if scheme.place == "cookie":
        pairs = request.headers.get("cookie", "").split(";")
        return any(pair.partition("=")[0].strip() == scheme.name for pair in pairs)
    return scheme.name in request.headers


def _put(request: _http.Request, scheme: Scheme, value: Any, secret_headers: list[str]) -> None:
    """Put a credential where the scheme wants it."""
    from .security import Basic

    if isinstance(value, tuple):
        value = Basic(*value)
    if isinstance(value, Basic):
        value = value.encoded()
    if value is None:
        return
    if scheme.place == "query":
        pair = f"{quote(scheme.name, safe='')}={quote(value, safe='')}".encode()
        there = request.url.query
        request.url = request.url.copy_with(query=there + b"&" + pair if there else pair)
    elif scheme.place == "cookie":
        check_cookie(scheme.name, value)
        there = request.headers.get("cookie")
        request.headers["Cookie"] = f"{there}; {scheme.name}={value}" if there else f"{scheme.name}={value}"
    else:
        text = header_text(scheme.name, f"{scheme.prefix} {value}" if scheme.prefix else value)
        request.headers[scheme.name] = text
        secret_headers.append(scheme.name)


def _replayable(kwargs: dict[str, Any]) -> bool:
    """Whether a request can be built a second time: files and iterators are used up by the first."""
    return not kwargs.get("files") and isinstance(kwargs.get("content", b""), bytes | str)


def _follow(http: _http.Client, request: _http.Request, secret_headers: list[str], *, stream: bool) -> _http.Response:
    """Send, and follow redirects if the client does. httpx leaves `Authorization` behind at a redirect to another
    origin, but no other header, so credentials in others are taken out here."""
    if not http.follow_redirects or not secret_headers:
        return http.send(request, stream=stream)
    response = http.send(request, stream=stream, follow_redirects=False)
    for _ in range(http.max_redirects):
        following = response.next_request
        if following is None:
            return response
        response.close()
        _without_secrets(following, request, secret_headers)
        response = http.send(following, stream=stream, auth=None, follow_redirects=False)
    return _last(response)


async def _afollow(
    http: _http.AsyncClient, request: _http.Request, secret_headers: list[str], *, stream: bool
) -> _http.Response:
    if not http.follow_redirects or not secret_headers:
        return await http.send(request, stream=stream)
    response = await http.send(request, stream=stream, follow_redirects=False)
    for _ in range(http.max_redirects):
        following = response.next_request
        if following is None:
            return response
        await response.aclose()
        _without_secrets(following, request, secret_headers)
        response = await http.send(following, stream=stream, auth=None, follow_redirects=False)
    return _last(response)


def _last(response: _http.Response) -> _http.Response:
    from . import _http

    if response.next_request is not None:
        raise _http.TooManyRedirects("Exceeded maximum allowed redirects.", request=response.request)
    return response


def _without_secrets(following: _http.Request, first: _http.Request, secret_headers: list[str]) -> None:
    one, two = following.url, first.url
    if (one.scheme, one.host, one.port) != (two.scheme, two.host, two.port):
        for name in secret_headers:
            following.headers.pop(name, None)
