# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncFileStream, Caller, FileStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.document import Document
    from ..models.document_lifecycle import DocumentLifecycle
    from ..models.document_page import DocumentPage
    from ..models.document_upload import DocumentUpload
    from ..models.document_version_upload import DocumentVersionUpload
    from ..models.join_operator import JoinOperator

_DEPRECATED = frozenset(())


class DocumentsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_documents(
        self,
        *,
        workspace_id: str,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        lifecycle: DocumentLifecycle | Unset = UNSET,
        include_run_metrics: bool | Unset = UNSET,
        include_run_table_columns: bool | Unset = UNSET,
        include_run_fields: bool | Unset = UNSET,
    ) -> DocumentPage:
        """List the documents of a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
            page: A page by its number, from 1; not together with cursor.
            lifecycle: Documents in use (the default), or archived ones.
            include_run_metrics: Add the metrics of the last run.
            include_run_table_columns: Add the columns that the last run has found.
            include_run_fields: Add the fields that the last run has looked for.
        """
        from ..api.documents import list_documents as _operation

        return self._caller.call(
            _operation,
            workspace_id=workspace_id,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
            page=page,
            lifecycle=lifecycle,
            include_run_metrics=include_run_metrics,
            include_run_table_columns=include_run_table_columns,
            include_run_fields=include_run_fields,
        )

    def upload_document(
        self,
        *,
        workspace_id: str,
        body: DocumentUpload,
    ) -> Document:
        """Upload a document

        Where the workspace has an active configuration and is not paused, a run of the document is queued at once;
        lastRun says which. At most eight uploads at a time are taken by one server process, others get 429.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.documents import upload_document as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, body=body)

    def read_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> Document:
        """Read a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import read_document as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id)

    def upload_document_version(
        self,
        *,
        workspace_id: str,
        document_id: str,
        body: DocumentVersionUpload,
    ) -> Document:
        """Upload a new version of a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import upload_document_version as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id, body=body)

    def archive_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> None:
        """Archive a document

        An archived document cannot be run; a start answers 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import archive_document as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id)

    def download_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> FileStream:
        """Download a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import download_document as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, document_id=document_id)


class AsyncDocumentsApi:
    """As `DocumentsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_documents(
        self,
        *,
        workspace_id: str,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        lifecycle: DocumentLifecycle | Unset = UNSET,
        include_run_metrics: bool | Unset = UNSET,
        include_run_table_columns: bool | Unset = UNSET,
        include_run_fields: bool | Unset = UNSET,
    ) -> DocumentPage:
        """List the documents of a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
            page: A page by its number, from 1; not together with cursor.
            lifecycle: Documents in use (the default), or archived ones.
            include_run_metrics: Add the metrics of the last run.
            include_run_table_columns: Add the columns that the last run has found.
            include_run_fields: Add the fields that the last run has looked for.
        """
        from ..api.documents import list_documents as _operation

        return await self._caller.call(
            _operation,
            workspace_id=workspace_id,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
            page=page,
            lifecycle=lifecycle,
            include_run_metrics=include_run_metrics,
            include_run_table_columns=include_run_table_columns,
            include_run_fields=include_run_fields,
        )

    async def upload_document(
        self,
        *,
        workspace_id: str,
        body: DocumentUpload,
    ) -> Document:
        """Upload a document

        Where the workspace has an active configuration and is not paused, a run of the document is queued at once;
        lastRun says which. At most eight uploads at a time are taken by one server process, others get 429.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.documents import upload_document as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, body=body)

    async def read_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> Document:
        """Read a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import read_document as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id)

    async def upload_document_version(
        self,
        *,
        workspace_id: str,
        document_id: str,
        body: DocumentVersionUpload,
    ) -> Document:
        """Upload a new version of a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import upload_document_version as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id, body=body)

    async def archive_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> None:
        """Archive a document

        An archived document cannot be run; a start answers 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import archive_document as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, document_id=document_id)

    def download_document(
        self,
        *,
        workspace_id: str,
        document_id: str,
    ) -> AsyncFileStream:
        """Download a document

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            document_id: Id of the document, a UUID.
        """
        from ..api.documents import download_document as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, document_id=document_id)
