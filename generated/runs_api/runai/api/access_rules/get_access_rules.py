# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List access rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.error import Error
from ...models.get_access_rules_response_200 import GetAccessRulesResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.access_rules_sort_filter_fields import AccessRulesSortFilterFields
    from ...models.get_access_rules_sort_order import GetAccessRulesSortOrder

OPERATION = _Operation(
    id="get_access_rules",
    method="GET",
    path="/api/v1/authorization/access-rules",
    tag="access_rules",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    subject_type: str | Unset = UNSET,
    subject_id_filter: str | Unset = UNSET,
    subject_ids: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    last_updated: str | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    cluster_id: str | Unset = UNSET,
    scope_type: str | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    role_id: int | Unset = UNSET,
    sort_order: GetAccessRulesSortOrder | Unset = UNSET,
    sort_by: AccessRulesSortFilterFields | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/authorization/access-rules"}
    _params: dict[str, Any] = {}
    _query(_params, "subjectType", subject_type)
    _query(_params, "subjectIdFilter", subject_id_filter)
    _query(_params, "subjectIds", subject_ids, "csv")
    _query(_params, "limit", limit)
    _query(_params, "offset", offset)
    _query(_params, "lastUpdated", last_updated)
    _query(_params, "includeDeleted", include_deleted)
    _query(_params, "clusterId", cluster_id)
    _query(_params, "scopeType", scope_type)
    _query(_params, "scopeId", scope_id)
    _query(_params, "roleId", role_id)
    _query(_params, "sortOrder", sort_order)
    _query(_params, "sortBy", sort_by)
    _query(_params, "filterBy", filter_by, "csv")
    _query(_params, "search", search)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetAccessRulesResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetAccessRulesResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetAccessRulesResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    subject_type: str | Unset = UNSET,
    subject_id_filter: str | Unset = UNSET,
    subject_ids: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    last_updated: str | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    cluster_id: str | Unset = UNSET,
    scope_type: str | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    role_id: int | Unset = UNSET,
    sort_order: GetAccessRulesSortOrder | Unset = UNSET,
    sort_by: AccessRulesSortFilterFields | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[GetAccessRulesResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        subject_type=subject_type,
        subject_id_filter=subject_id_filter,
        subject_ids=subject_ids,
        limit=limit,
        offset=offset,
        last_updated=last_updated,
        include_deleted=include_deleted,
        cluster_id=cluster_id,
        scope_type=scope_type,
        scope_id=scope_id,
        role_id=role_id,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        search=search,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    subject_type: str | Unset = UNSET,
    subject_id_filter: str | Unset = UNSET,
    subject_ids: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    last_updated: str | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    cluster_id: str | Unset = UNSET,
    scope_type: str | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    role_id: int | Unset = UNSET,
    sort_order: GetAccessRulesSortOrder | Unset = UNSET,
    sort_by: AccessRulesSortFilterFields | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> GetAccessRulesResponse200 | Error | None:
    """List access rules

    Args:
        subject_type: Kind of subject.
        subject_id_filter: Only rules of this subject.
        subject_ids: Only rules of these subjects.
        limit: The most items in the answer.
        offset: Where the page begins; the first item has 0.
        last_updated: Only what has changed since.
        include_deleted: Deleted ones too.
        cluster_id: Id of a cluster.
        scope_type: Kind of scope.
        scope_id: Id of the scope.
        role_id: Only rules that give this role.
        sort_order: Ascending or descending.
        sort_by: The field to sort by.
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
        search: Only items that hold this text.
    """
    return sync_detailed(
        subject_type=subject_type,
        subject_id_filter=subject_id_filter,
        subject_ids=subject_ids,
        limit=limit,
        offset=offset,
        last_updated=last_updated,
        include_deleted=include_deleted,
        cluster_id=cluster_id,
        scope_type=scope_type,
        scope_id=scope_id,
        role_id=role_id,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        search=search,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    subject_type: str | Unset = UNSET,
    subject_id_filter: str | Unset = UNSET,
    subject_ids: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    last_updated: str | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    cluster_id: str | Unset = UNSET,
    scope_type: str | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    role_id: int | Unset = UNSET,
    sort_order: GetAccessRulesSortOrder | Unset = UNSET,
    sort_by: AccessRulesSortFilterFields | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[GetAccessRulesResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        subject_type=subject_type,
        subject_id_filter=subject_id_filter,
        subject_ids=subject_ids,
        limit=limit,
        offset=offset,
        last_updated=last_updated,
        include_deleted=include_deleted,
        cluster_id=cluster_id,
        scope_type=scope_type,
        scope_id=scope_id,
        role_id=role_id,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        search=search,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    subject_type: str | Unset = UNSET,
    subject_id_filter: str | Unset = UNSET,
    subject_ids: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    last_updated: str | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    cluster_id: str | Unset = UNSET,
    scope_type: str | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    role_id: int | Unset = UNSET,
    sort_order: GetAccessRulesSortOrder | Unset = UNSET,
    sort_by: AccessRulesSortFilterFields | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> GetAccessRulesResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            subject_type=subject_type,
            subject_id_filter=subject_id_filter,
            subject_ids=subject_ids,
            limit=limit,
            offset=offset,
            last_updated=last_updated,
            include_deleted=include_deleted,
            cluster_id=cluster_id,
            scope_type=scope_type,
            scope_id=scope_id,
            role_id=role_id,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            search=search,
            client=client,
        )
    ).parsed
