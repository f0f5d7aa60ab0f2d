# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""Search agents by name and version

Seen - without a name and a version it is 422, and limit and offset are ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status, parse
from ..._read import list_of, one_of, text
from ..._write import json_body
from ...models.agent import Agent
from ...models.error_detail import ErrorDetail
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.agent_search_request import AgentSearchRequest

OPERATION = _Operation(
    id="searchAgents",
    method="POST",
    path="/agents/search",
    tag="agents",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: AgentSearchRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {"method": "post", "url": "/agents/search"}
    headers: dict[str, Any] = {}
    json_body(kwargs, headers, body, "application/json")
    kwargs["headers"] = headers
    return kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[Agent] | str | ErrorDetail | None:
    if response.status_code == 200:
        return parse(response, OPERATION, list_of(Agent.from_dict))
    if response.status_code == 422:
        return parse(response, OPERATION, one_of(text, ErrorDetail.from_dict), ("json", "text"))
    return parse(response, OPERATION, one_of(text, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[Agent] | str | ErrorDetail]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AgentSearchRequest,
) -> Response[list[Agent] | str | ErrorDetail]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: AgentSearchRequest,
) -> list[Agent] | str | ErrorDetail | None:
    """Search agents by name and version

    Seen - without a name and a version it is 422, and limit and offset are ignored.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AgentSearchRequest,
) -> Response[list[Agent] | str | ErrorDetail]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: AgentSearchRequest,
) -> list[Agent] | str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
