"""OAuth 2 client credentials: a rule that exchanges them for tokens, and renews these. See `auth`."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any, ClassVar, Literal

from attrs import define, field, frozen

from .auth import Auth, AuthFlow, hide
from .errors import AuthenticationError, ConfigError, DecodeError, RunsError, TransportError, api_error_class
from .http import Request, Response
from .redact import redact_text, redact_url


@frozen
class TokenEndpoint:
    """Where client credentials become a token, and in which words.

    `style` is how they are sent: as a form, as JSON, or (`basic`) as a form with the credentials in the Authorization
    header. `fields` is what is sent besides them. `absent` are the statuses that mean that the service has no such
    endpoint, or does not know what is sent to it.
    """

    url: str
    style: Literal["form", "json", "basic"] = "form"
    fields: Mapping[str, str] = field(factory=lambda: {"grant_type": "client_credentials"})
    id_field: str = "client_id"
    secret_field: str = "client_secret"  # noqa: S105 (a name)
    absent: frozenset[int] = frozenset((404, 405, 501))

    def request(self, client_id: str, client_secret: str) -> Request:
        """The request for a token."""
        headers = {"Accept": "application/json"}
        if self.style == "basic":
            from base64 import b64encode
            from urllib.parse import quote

            pair = f"{quote(client_id, safe='')}:{quote(client_secret, safe='')}"  # RFC 6749, section 2.3.1
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
            return Request("POST", self.url, headers=headers, data=dict(self.fields))
        body = {**self.fields, self.id_field: client_id, self.secret_field: client_secret}
        if self.style == "json":
            return Request("POST", self.url, headers=headers, json=body)
        return Request("POST", self.url, headers=headers, data=body)


TOKENS_KEPT = 8
"""Tokens that stay secret, the last ones: an error that is being made may hold one that was renewed meanwhile."""


@define
class _Token:
    value: str = field(repr=hide)
    refresh_at: float | None  # monotonic seconds; None: not before the service says 401
    expires_at: float | None


@define(eq=False)
class ClientCredentials(Auth):
    """Client id and secret, exchanged for a bearer token that is renewed `margin` seconds before it expires.

    A token that lives less than twice the margin is renewed at half its life. While an old token is still good, a
    failing renewal is no error. `endpoints` are tried in order: the next one is for services that do not have the one
    before (404, 405 or 501); the one that gave a token is asked first from then on. A 401 makes one new token, however
    many requests got it. With `auto_refresh=False` a token is fetched once and then used until the service refuses it,
    which is an error.
    """

    expires: ClassVar[bool] = True

    endpoints: tuple[TokenEndpoint, ...]
    client_id: str
    client_secret: str = field(repr=hide)
    margin: float = 60.0
    auto_refresh: bool = True
    _token: _Token | None = field(default=None, init=False, repr=False)
    _tokens: tuple[str, ...] = field(default=(), init=False, repr=False)
    _known: int = field(default=0, init=False, repr=False)  # the endpoint that gave the last token

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.client_secret, *self._tokens)

    @property
    def token_urls(self) -> tuple[str, ...]:
        return tuple(endpoint.url for endpoint in self.endpoints)

    def headers(self, now: float) -> dict[str, str] | None:
        token = self._token
        if token is None or (self.auto_refresh and token.refresh_at is not None and now >= token.refresh_at):
            return None
        return {"Authorization": f"Bearer {token.value}"}

    def on_unauthorized(self, sent: Mapping[str, str]) -> bool:
        token = self._token
        if token is not None and sent.get("Authorization") == f"Bearer {token.value}":
            if not self.auto_refresh:
                return False
            self._token = None
        return True  # if it was another token, somebody has renewed it meanwhile

    def flow(self, now: float) -> AuthFlow:
        current = self.headers(now)
        if current is not None:
            return current
        try:
            self._token = yield from self._fetch_token(now)
            self._tokens = (self._token.value, *self._tokens)[:TOKENS_KEPT]
        except RunsError as error:
            old = self._token
            usable = old is not None and (old.expires_at is None or now < old.expires_at)
            if old is None or not usable or isinstance(error, AuthenticationError):
                raise
            return {"Authorization": f"Bearer {old.value}"}
        return {"Authorization": f"Bearer {self._token.value}"}

    def _fetch_token(self, now: float) -> Generator[Request, Response, _Token]:
        known, self._known = self._known, 0  # should it be gone, all are tried next time
        last = len(self.endpoints) - 1
        for number, endpoint in enumerate(self.endpoints):
            if number < known:
                continue
            try:
                response = yield endpoint.request(self.client_id, self.client_secret)
            except TransportError as error:
                error.message = f"No token from {redact_url(endpoint.url)}: {error.message}"
                raise
            if response.is_success:
                self._known = number
                return self._parse_token(endpoint, response, now)
            if response.status_code not in endpoint.absent or number == last:
                raise self._refused(endpoint, response)
        raise ConfigError("There is no address to get a token from.")

    def _parse_token(self, endpoint: TokenEndpoint, response: Response, now: float) -> _Token:
        where = redact_url(endpoint.url)
        try:
            data = response.json()
        except ValueError:
            data = None
        value = (data.get("access_token") or data.get("accessToken")) if isinstance(data, dict) else None
        if not isinstance(value, str) or not value.isascii() or not value.isprintable():
            raise DecodeError(
                f"{where} answered {response.status_code}, but no token is in its answer. Is this the right address?",
                operation="token",
                path="access_token",
                status_code=response.status_code,
            )
        life = _life(data, value)
        if life is None:
            return _Token(value, None, None)
        return _Token(value, now + max(life - self.margin, life / 2), now + life)

    def _refused(self, endpoint: TokenEndpoint, response: Response) -> RunsError:
        status, where = response.status_code, redact_url(endpoint.url)
        said = _oauth_error(response)
        said = f" ({redact_text(said, self.secrets)})" if said else ""
        if status in (400, 401, 403):
            message = f"{where} refused the client credentials{said}: check client_id and client_secret."
            return AuthenticationError(message, status_code=status, request_id=response.request_id)
        return api_error_class(status)(
            f"{where} answered {status} to the request for a token{said}.",
            status_code=status,
            request_id=response.request_id,
        )


def _life(data: Mapping[str, Any], token: str) -> float | None:
    """How many seconds the token is good for: what the answer says or, if that is less, what is written in the JWT."""
    found = []
    for name in ("expires_in", "expiresIn"):
        value = data.get(name)
        if isinstance(value, str) and value.isdecimal() and len(value) < 16:
            value = int(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e12:
            found.append(float(value))
    claims = _jwt_claims(token)
    expires, issued = claims.get("exp"), claims.get("iat")
    if isinstance(expires, int | float) and isinstance(issued, int | float) and 0 < expires - issued < 1e12:
        found.append(float(expires - issued))  # both by the clock of the service, so ours may be wrong
    return min(found, default=None)


def _jwt_claims(token: str) -> dict[str, Any]:
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    import json
    from base64 import urlsafe_b64decode

    try:
        claims = json.loads(urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, RecursionError):
        return {}  # opaque to us, and only read for a hint
    return claims if isinstance(claims, dict) else {}


def _oauth_error(response: Response) -> str:
    """What a token endpoint says about an error, by RFC 6749 or in a `message`."""
    try:
        data = response.json()
    except ValueError:
        return ""
    if not isinstance(data, dict):
        return ""
    words = [data.get(name) for name in ("error", "error_description", "message")]
    return ": ".join(dict.fromkeys(word for word in words if isinstance(word, str) and word))[:300]
