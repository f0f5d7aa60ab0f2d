# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.app_token_request import AppTokenRequest
    from ..models.app_token_response import AppTokenResponse
    from ..models.grant_token_v2_body import GrantTokenV2Body
    from ..models.o_auth_2_token_response import OAuth2TokenResponse
    from ..models.token_request import TokenRequest
    from ..models.token_response import TokenResponse

_DEPRECATED = frozenset(("app_token",))


class TokensApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def grant_token(
        self,
        *,
        body: TokenRequest,
    ) -> TokenResponse:
        """Exchange credentials for a token, version 1

        Names of fields are taken in any case (documented by examples in both spellings). Later control planes than
        2.24 announce its end and no longer list app_token.
        """
        from ..api.tokens import grant_token as _operation

        return self._caller.call(_operation, body=body)

    def grant_token_v2(
        self,
        *,
        body: GrantTokenV2Body,
    ) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2

        Takes a form. Control planes before it answer 404.
        """
        from ..api.tokens import grant_token_v2 as _operation

        return self._caller.call(_operation, body=body)

    def app_token(
        self,
        *,
        body: AppTokenRequest,
    ) -> AppTokenResponse:
        """Exchange an application's secret for a token, the oldest way"""
        from ..api.tokens import app_token as _operation

        return self._caller.call(_operation, body=body)


class AsyncTokensApi:
    """As `TokensApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def grant_token(
        self,
        *,
        body: TokenRequest,
    ) -> TokenResponse:
        """Exchange credentials for a token, version 1

        Names of fields are taken in any case (documented by examples in both spellings). Later control planes than
        2.24 announce its end and no longer list app_token.
        """
        from ..api.tokens import grant_token as _operation

        return await self._caller.call(_operation, body=body)

    async def grant_token_v2(
        self,
        *,
        body: GrantTokenV2Body,
    ) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2

        Takes a form. Control planes before it answer 404.
        """
        from ..api.tokens import grant_token_v2 as _operation

        return await self._caller.call(_operation, body=body)

    async def app_token(
        self,
        *,
        body: AppTokenRequest,
    ) -> AppTokenResponse:
        """Exchange an application's secret for a token, the oldest way"""
        from ..api.tokens import app_token as _operation

        return await self._caller.call(_operation, body=body)
