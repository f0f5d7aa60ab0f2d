# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag access_rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.access_rule import AccessRule
    from ..models.access_rule_by_id import AccessRuleById
    from ..models.access_rule_creation_fields import AccessRuleCreationFields
    from ..models.access_rule_deletion_batch_response import AccessRuleDeletionBatchResponse
    from ..models.access_rules_batch_create_fields import AccessRulesBatchCreateFields
    from ..models.access_rules_batch_create_response import AccessRulesBatchCreateResponse
    from ..models.access_rules_batch_fields import AccessRulesBatchFields
    from ..models.access_rules_sort_filter_fields import AccessRulesSortFilterFields
    from ..models.count_access_rules_response_200 import CountAccessRulesResponse200
    from ..models.get_access_rules_response_200 import GetAccessRulesResponse200
    from ..models.get_access_rules_sort_order import GetAccessRulesSortOrder

_DEPRECATED = frozenset(())


class AccessRulesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_access_rules(
        self,
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
    ) -> GetAccessRulesResponse200:
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
        from ..api.access_rules import get_access_rules as _operation

        return self._caller.call(
            _operation,
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

    def create_access_rule(
        self,
        *,
        body: AccessRuleCreationFields,
    ) -> AccessRule:
        """Give a subject a role in a scope"""
        from ..api.access_rules import create_access_rule as _operation

        return self._caller.call(_operation, body=body)

    def get_access_rule(
        self,
        *,
        access_rule_id: int,
    ) -> AccessRuleById:
        """Read an access rule

        Args:
            access_rule_id: Id of an access rule.
        """
        from ..api.access_rules import get_access_rule as _operation

        return self._caller.call(_operation, access_rule_id=access_rule_id)

    def delete_access_rule(
        self,
        *,
        access_rule_id: int,
    ) -> None:
        """Withdraw an access rule

        Args:
            access_rule_id: Id of an access rule.
        """
        from ..api.access_rules import delete_access_rule as _operation

        return self._caller.call(_operation, access_rule_id=access_rule_id)

    def count_access_rules(
        self,
        *,
        include_deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountAccessRulesResponse200:
        """Count access rules

        Args:
            include_deleted: Deleted ones too.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.access_rules import count_access_rules as _operation

        return self._caller.call(_operation, include_deleted=include_deleted, filter_by=filter_by, search=search)

    def access_rules_batch(
        self,
        *,
        body: AccessRulesBatchFields,
    ) -> AccessRuleDeletionBatchResponse:
        """Do the same to several access rules"""
        from ..api.access_rules import access_rules_batch as _operation

        return self._caller.call(_operation, body=body)

    def access_rules_batch_create(
        self,
        *,
        body: AccessRulesBatchCreateFields,
    ) -> AccessRulesBatchCreateResponse:
        """Create several access rules"""
        from ..api.access_rules import access_rules_batch_create as _operation

        return self._caller.call(_operation, body=body)


class AsyncAccessRulesApi:
    """As `AccessRulesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_access_rules(
        self,
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
    ) -> GetAccessRulesResponse200:
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
        from ..api.access_rules import get_access_rules as _operation

        return await self._caller.call(
            _operation,
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

    async def create_access_rule(
        self,
        *,
        body: AccessRuleCreationFields,
    ) -> AccessRule:
        """Give a subject a role in a scope"""
        from ..api.access_rules import create_access_rule as _operation

        return await self._caller.call(_operation, body=body)

    async def get_access_rule(
        self,
        *,
        access_rule_id: int,
    ) -> AccessRuleById:
        """Read an access rule

        Args:
            access_rule_id: Id of an access rule.
        """
        from ..api.access_rules import get_access_rule as _operation

        return await self._caller.call(_operation, access_rule_id=access_rule_id)

    async def delete_access_rule(
        self,
        *,
        access_rule_id: int,
    ) -> None:
        """Withdraw an access rule

        Args:
            access_rule_id: Id of an access rule.
        """
        from ..api.access_rules import delete_access_rule as _operation

        return await self._caller.call(_operation, access_rule_id=access_rule_id)

    async def count_access_rules(
        self,
        *,
        include_deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountAccessRulesResponse200:
        """Count access rules

        Args:
            include_deleted: Deleted ones too.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.access_rules import count_access_rules as _operation

        return await self._caller.call(_operation, include_deleted=include_deleted, filter_by=filter_by, search=search)

    async def access_rules_batch(
        self,
        *,
        body: AccessRulesBatchFields,
    ) -> AccessRuleDeletionBatchResponse:
        """Do the same to several access rules"""
        from ..api.access_rules import access_rules_batch as _operation

        return await self._caller.call(_operation, body=body)

    async def access_rules_batch_create(
        self,
        *,
        body: AccessRulesBatchCreateFields,
    ) -> AccessRulesBatchCreateResponse:
        """Create several access rules"""
        from ..api.access_rules import access_rules_batch_create as _operation

        return await self._caller.call(_operation, body=body)
