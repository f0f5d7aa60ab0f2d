"""Tokens of the Run:ai emulator: what gives them, and whether they are good."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer

CLIENT_ID = "emulator"
CLIENT_SECRET = "emulator-secret"  # noqa: S105 - of an emulator
_GRANTS = {"client_credentials": ("clientid", "clientsecret"), "app_token": ("appid", "appsecret")}


class Tokens:
    """Gives tokens that live `life` seconds. `opaque` ones are no JWTs. `ways` are those in which they can be had."""

    def __init__(self, life: float, ways: frozenset[str], *, opaque: bool, fail: int) -> None:
        self.life = life
        self.issued = 0
        self.refused = 0
        self.asked: list[str] = []
        """The way of each request for a token, good or not."""
        self.expired_uses = 0
        """Requests that came with a token that had been good, and was so no more."""
        self.fail = fail
        self._ways = ways
        self._opaque = opaque
        self._good_until: dict[str, float] = {}

    def issue(self) -> str:
        """A new token."""
        self.issued += 1
        now = int(time.time())
        claims = {"sub": CLIENT_ID, "name": "Zoë ~?>", "iat": now, "exp": now + int(self.life), "jti": uuid4().hex}
        token = uuid4().hex if self._opaque else ".".join((_part({"alg": "RS256"}), _part(claims), "c2lnbmF0dXJl"))
        self._good_until[token] = time.monotonic() + self.life
        return token

    def expire(self) -> None:
        """All tokens end now, whatever is written in them."""
        self._good_until = dict.fromkeys(self._good_until, float("-inf"))

    def is_good(self, request: Request) -> bool:
        """Whether the request's token is good."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        until = self._good_until.get(token)
        if kind.lower() == "bearer" and until is not None and time.monotonic() <= until:
            return True
        self.expired_uses += until is not None
        return False

    async def version_2(self, request: Request) -> Response:
        """POST /api/v2/token."""
        self.asked.append("v2")
        if "v2" not in self._ways:
            return _error(404, "Not found.")
        if self._fails():
            return _error(503, "Please try again in few minutes.")
        given = dict(parse_qsl((await request.body()).decode()))
        if given.get("grant_type") != "client_credentials":
            return json_answer({"error": "unsupported_grant_type"}, 400)
        if (given.get("client_id"), given.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            self.refused += 1
            return json_answer({"error": "invalid_client", "error_description": "no such client"}, 401)
        return json_answer({"access_token": self.issue(), "token_type": "Bearer", "expires_in": int(self.life)})

    async def version_1(self, request: Request) -> Response:
        """POST /api/v1/token. The names of fields are taken in any case."""
        given = {key.lower(): value for key, value in json.loads(await request.body()).items()}
        grant = str(given.get("granttype"))
        self.asked.append(f"v1 {grant}")
        if not {"v1", "app_token"} & self._ways:
            return _error(404, "Not found.")
        if self._fails():
            return _error(503, "Please try again in few minutes.")
        if grant not in _GRANTS or ("v1" if grant == "client_credentials" else grant) not in self._ways:
            return _error(400, "unsupported grant type")
        if tuple(given.get(name) for name in _GRANTS[grant]) != (CLIENT_ID, CLIENT_SECRET):
            self.refused += 1
            return _error(400, "invalid client credentials")
        return json_answer({"accessToken": self.issue(), "expiresIn": int(self.life)})

    async def application(self, request: Request) -> Response:
        """POST /v1/k8s/auth/oauth/apptoken, which is deprecated."""
        self.asked.append("apptoken")
        given = json.loads(await request.body())
        if (given.get("name"), given.get("secret")) != (CLIENT_ID, CLIENT_SECRET):
            self.refused += 1
            return _error(401, "invalid client credentials")
        token = self.issue()
        return json_answer({"access_token": token, "id_token": token})

    def _fails(self) -> bool:
        self.fail -= 1
        return self.fail >= 0


def _part(value: Mapping[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(value, ensure_ascii=False).encode()).decode().rstrip("=")


def _error(status: int, message: str) -> Response:
    return json_answer({"code": status, "message": message}, status)
