"""A request and an answer as plain data, so that the rules need no HTTP library.

`Response` has the attributes that generated `_parse_response` functions read, so an answer goes to them as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, TypeVar, overload

from attrs import field, frozen

from .redact import place_of

T = TypeVar("T")


class Operation(Protocol):
    """What a generated endpoint module says about its operation (its constant `OPERATION`)."""

    @property
    def id(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def idempotent(self) -> bool: ...
    @property
    def streaming(self) -> str | None: ...


class Headers(Mapping[str, str]):
    """Read-only headers; names are compared without regard to case, repeated ones are joined by a comma."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, str] | list[tuple[str, str]] | tuple[tuple[str, str], ...] = ()) -> None:
        pairs = items.items() if isinstance(items, Mapping) else items
        joined: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            joined[key] = f"{joined[key]}, {value}" if key in joined else value
        self._items = joined

    @classmethod
    def of_lower(cls, items: dict[str, str]) -> Headers:
        """Headers over these items as they are: names in lower case, repeated ones joined already."""
        headers = cls.__new__(cls)
        headers._items = items
        return headers

    def __getitem__(self, name: str) -> str:
        return self._items[name.lower()]

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str | T) -> str | T: ...
    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default. (Mapping's own raises and catches an error for each that is not there.)"""
        return self._items.get(key.lower(), default)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self._items)}>"  # values may be secret

    __sentry_repr__ = __repr__  # Sentry walks through a Mapping that has none


def _where(url: str) -> str:
    return repr(place_of(url))


@frozen(eq=False)
class Request:
    """One HTTP request, before it is encoded. `url` is a path below the base URL, or absolute.

    At most one of `json`, `data`/`files`, `content` is given, as for httpx. `json` is `NO_BODY` when there is none,
    since None is a body too.
    """

    method: str
    url: str = field(repr=_where)
    params: Any = field(default=None, repr=False)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    json: Any = field(default=Ellipsis, repr=False)
    data: Any = field(default=None, repr=False)
    files: Any = field(default=None, repr=False)
    content: Any = field(default=None, repr=False)

    @classmethod
    def from_kwargs(cls, kwargs: Mapping[str, Any]) -> Request:
        """From what a generated `_get_kwargs` returns."""
        known = {key: value for key, value in kwargs.items() if key != "cookies"}
        request = cls(**known)
        cookies = kwargs.get("cookies")
        if cookies:
            request = request.with_headers({"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())})
        return request

    def with_headers(self, headers: Mapping[str, str]) -> Request:
        """A copy with these headers besides; they win over those that are there, whatever their case."""
        names = {name.lower() for name in headers}
        kept = {name: value for name, value in self.headers.items() if name.lower() not in names}
        return self.copied(headers={**kept, **headers})

    def copied(self, *, url: str | None = None, headers: Mapping[str, str] | None = None) -> Request:
        """A copy with another URL, or with other headers, for each request; `evolve` takes three times as long."""
        return Request(
            self.method,
            self.url if url is None else url,
            self.params,
            self.headers if headers is None else headers,
            self.json,
            self.data,
            self.files,
            self.content,
        )

    @property
    def is_replayable(self) -> bool:
        """Whether the body can be sent a second time. Open files can, when they can seek; iterators cannot."""
        if self.content is not None and not isinstance(self.content, bytes | str):
            return callable(self.content)
        return all(_is_replayable_file(part) for part in _file_parts(self.files))


NO_BODY: Any = Ellipsis
"""The value of `Request.json` for a request without a JSON body."""


def _file_parts(files: Any) -> list[Any]:
    if not files:
        return []
    values = files.values() if isinstance(files, Mapping) else [value for _, value in files]
    return [value[1] if isinstance(value, tuple) else value for value in values]


def _is_replayable_file(part: Any) -> bool:
    if part is None or isinstance(part, bytes | str):
        return True
    seekable = getattr(part, "seekable", None)
    return bool(seekable and seekable())


@frozen(eq=False)
class Response:
    """A whole answer. Built by the engine; read by rules, by services, and by generated `_parse_response` functions."""

    status_code: int
    headers: Headers
    content: bytes = field(repr=False)
    url: str = field(default="", repr=_where)

    @property
    def text(self) -> str:
        """The body as text: the charset of the content type, UTF-8 without one; bad bytes are replaced."""
        charset = "utf-8"
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.strip().partition("=")
            if name.lower() == "charset":
                charset = value.strip("\"' ")
        try:
            return self.content.decode(charset, "replace")
        except (LookupError, ValueError):  # no such charset, or one that cannot replace
            return self.content.decode("utf-8", "replace")

    def json(self, **options: Any) -> Any:
        """The body, decoded from JSON. Raises ValueError when it is none."""
        import json

        try:
            return json.loads(self.content, **options)
        except RecursionError:
            raise ValueError("it is nested too deep") from None

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_success(self) -> bool:
        """Whether the status is one of 200 to 299."""
        return 200 <= self.status_code <= 299

    @property
    def request_id(self) -> str | None:
        """The service's id of the request, where a header tells it."""
        for name in ("x-request-id", "request-id", "x-correlation-id"):
            if name in self.headers:
                return self.headers[name]
        return None


class CredentialExpired(Exception):
    """A request's credential has run out while it waited for a connection; nothing was sent."""


@frozen
class EngineOptions:
    """How connections are made and kept.

    verify_ssl        check the service's TLS certificate
    ssl_ca_cert       a file, or a folder, of certificates to trust instead of the usual ones
    cert_file         the client's own certificate (PEM), with its key in `key_file` unless the file holds both
    ssl_context       a ready `ssl.SSLContext` instead of all of the above
    server_hostname   the name that the service's certificate must have, and that is asked to it (SNI), instead of the
                      host in the URL; the certificate of a proxy is checked against the proxy's own name
    proxy_url         a proxy for every request; without one, the environment tells (HTTP_PROXY, NO_PROXY ...)
    proxy_headers     headers for the proxy alone, such as Proxy-Authorization
    trust_env         whether proxies and SSL_CERT_FILE are read from the environment
    max_connections   how many requests may be on the way to one origin at once (None: as many as are made); the others
                      wait in line within their deadline. Open streams do not count.
    max_keepalive     how many idle connections to one origin are kept (None: as many as were in use lately, which is
                      within `keepalive_expiry`)
    keepalive_expiry  how long an idle connection is kept, in seconds. Many servers close one after 5 seconds (uvicorn,
                      Node.js), and a request that meets such a close is lost: so let go before they do. What must not
                      be sent twice, a start above all, takes a connection that has been idle for less than a second.
    max_answer        how large a whole answer may be, in bytes, as it comes and inflated. Streams are not limited; of
                      an error answer (status 400 and above) the first MiB is read.
    unix_socket       the path of a socket of this machine that requests to `http://localhost` go through
    connect_timeout   the longest time that connecting may take, in seconds; the deadline of a request holds too
    """

    verify_ssl: bool = True
    ssl_ca_cert: str | None = None
    cert_file: str | None = None
    key_file: str | None = None
    ssl_context: Any = field(default=None, repr=False)
    server_hostname: str | None = None
    proxy_url: str | None = field(default=None, repr=False)  # may hold a password
    proxy_headers: Mapping[str, str] = field(factory=dict, repr=False)
    trust_env: bool = True
    max_connections: int | None = 100
    max_keepalive: int | None = None
    keepalive_expiry: float | None = 4.0
    max_answer: int = 64 * 1024 * 1024
    connect_timeout: float | None = 10.0
    unix_socket: str | None = None
