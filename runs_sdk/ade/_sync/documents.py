# generated from runs_sdk/ade/_async/documents.py by scripts/unasync.py; do not edit
"""Documents: what is uploaded to be processed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..._common.arguments import checked
from ..._common.files import StrPath
from ..._common.part import ClientPart
from ..._sync.pages import Pages
from ...core.answers import reads_answer
from ...core.errors import InputProblem, InputValidationError
from ...core.paging import fresh
from ..files import Progress
from .server import Server
from .transfer import download, upload

if TYPE_CHECKING:
    from runs_api.ade.models import Document, DocumentActivityThreadOut, DocumentRow

Conflict = Literal["reject", "new_version", "keep_both"]
_CONFLICTS = {"reject": "reject", "new_version": "upload_new_version", "keep_both": "keep_both"}


@checked
class Documents(ClientPart):
    """The documents of the client's workspace: `client.documents`."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def upload(
        self,
        path: StrPath,
        *,
        conflict: Conflict = "reject",
        metadata: Mapping[str, Any] | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool = False,
        on_progress: Progress | None = None,
        timeout: float | None = None,
    ) -> Document:
        """Upload a document. The file is read as it is sent, so its size does not matter to memory.

        conflict           when the name is taken: refuse (ConflictError), make a new version, or keep both under two
                           names
        metadata           kept with the document
        sheets             what the run that this upload starts shall read; or the active sheet alone
        on_progress        called with the bytes sent so far and in all
        timeout            seconds for the whole upload; by default the client's own and 16 s for each MiB

        Where the workspace has an active configuration and is not paused, the upload starts a run: `last_run` of the
        document says which. An upload that broke off is not sent again; if it has arrived all the same, another one is
        refused because the name is taken.
        """
        from runs_api.ade.api.documents import upload_document
        from runs_api.ade.models import ConflictMode, Document, DocumentUpload

        if conflict not in _CONFLICTS:
            words = ", ".join(_CONFLICTS)
            problem = InputProblem("conflict", f"it cannot be {conflict!r}; the words are {words}", "enum")
            raise InputValidationError.of([problem], what="the upload", service="ade")
        fields = {**_fields(metadata, sheets, active_sheet_only), "conflict_mode": ConflictMode(_CONFLICTS[conflict])}
        answer = upload(
            self._client, upload_document, DocumentUpload, self._workspace, path, fields, on_progress=on_progress,
            timeout=timeout,
        )  # fmt: skip
        return self._remember(reads_answer("ade")(Document.from_dict)(answer))

    def upload_version(
        self,
        document_id: str,
        path: StrPath,
        *,
        metadata: Mapping[str, Any] | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool = False,
        on_progress: Progress | None = None,
        timeout: float | None = None,
    ) -> Document:
        """Upload a new version of a document; see `upload`."""
        from runs_api.ade.api.documents import upload_document_version
        from runs_api.ade.models import Document, DocumentVersionUpload

        answer = upload(
            self._client, upload_document_version, DocumentVersionUpload,
            {**self._workspace, "document_id": document_id}, path, _fields(metadata, sheets, active_sheet_only),
            on_progress=on_progress, timeout=timeout,
        )  # fmt: skip
        return self._remember(reads_answer("ade")(Document.from_dict)(answer))

    def get(self, document_id: str) -> Document:
        """A document, with its last run. Raises NotFoundError."""
        from runs_api.ade.api.documents import read_document

        document: Document = self._client._model(read_document, {**self._workspace, "document_id": document_id})
        return document

    def list(
        self,
        *,
        search: str | None = None,
        lifecycle: Literal["active", "archived"] = "active",
        limit: int | None = None,
    ) -> Pages[DocumentRow]:
        """The documents, newest first: `for document in client.documents.list(search="invoice")`.

        search     words that must occur
        lifecycle  documents in use, or archived ones
        limit      the most documents in all
        """
        from runs_api.ade.models import DocumentRow

        query: dict[str, Any] = {"lifecycle": lifecycle, "limit": 200 if limit is None else max(1, min(200, limit))}
        if search is not None:
            query["q"] = search

        seen: set[str] = set()

        def fetch(cursor: str | None) -> tuple[Sequence[Any], str | None]:
            from runs_api.ade.api.documents import list_documents

            if cursor is None:
                seen.clear()
            items, following = self._client._page(list_documents, {**self._workspace, **query}, cursor)
            return fresh(items, seen), following

        return Pages(fetch, limit).map(reads_answer("ade")(DocumentRow.from_dict))

    def tag(self, document_id: str, *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Document:
        """Give a document tags, and take tags from it. Returns it."""
        from runs_api.ade.api.documents import patch_document_tags
        from runs_api.ade.models import DocumentTagsPatch

        body = DocumentTagsPatch.from_dict({"add": list(add), "remove": list(remove)})
        found: Document = self._client._model(
            patch_document_tags, {**self._workspace, "document_id": document_id, "body": body}
        )
        return found

    def comment(self, document_id: str, text: str) -> DocumentActivityThreadOut:
        """Write a comment on a document, which begins a thread."""
        from runs_api.ade.api.documents import create_document_activity_thread
        from runs_api.ade.models import DocumentActivityThreadCreate

        body = DocumentActivityThreadCreate.from_dict({"anchorType": "note", "body": text})
        found: DocumentActivityThreadOut = self._client._model(
            create_document_activity_thread, {**self._workspace, "document_id": document_id, "body": body}
        )
        return found

    def restore(self, document_id: str) -> Document:
        """Take a document out of the archive."""
        from runs_api.ade.api.documents import restore_document

        found: Document = self._client._model(restore_document, {**self._workspace, "document_id": document_id})
        return found

    def download_version(self, document_id: str, version: int, into: StrPath = ".", *, overwrite: bool = False) -> Path:
        """Download a version of a document; the first is 1. See `download`."""
        from runs_api.ade.api.documents import download_document_version

        return download(
            self._client, download_document_version,
            {**self._workspace, "document_id": document_id, "version_no": version}, into,
            fallback=f"{document_id}-{version}", overwrite=overwrite,
        )  # fmt: skip

    def archive(self, document_id: str) -> None:
        """Archive a document. It cannot be run any more."""
        from runs_api.ade.api.documents import archive_document

        self._client._request_model(archive_document, {**self._workspace, "document_id": document_id})

    def download(
        self,
        document_id: str,
        into: StrPath = ".",
        *,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Download a document and return where it is. `into` is a folder or the file's path; see `AdeRun.download`."""
        from runs_api.ade.api.documents import download_document

        return download(
            self._client, download_document, {**self._workspace, "document_id": document_id}, into,
            fallback=document_id, overwrite=overwrite, on_progress=on_progress,
        )  # fmt: skip

    @property
    def _workspace(self) -> dict[str, str]:
        return {"workspace_id": self._client.workspace_id}

    def _remember(self, document: Document) -> Document:
        """Remember the run that an upload has started, so that a start that gets it knows that it is not new."""
        run_id = getattr(document.last_run, "id", None)
        if isinstance(run_id, str):
            self._client._remember_run(run_id)
        return document


def _fields(metadata: Mapping[str, Any] | None, sheets: Sequence[str] | None, active: bool) -> dict[str, Any]:
    problems = []
    if sheets is not None and active:
        problems.append(InputProblem("sheets", "sheets and active_sheet_only contradict each other: give one", "other"))
    if isinstance(sheets, str):
        sheets = [sheets]
    try:
        written = None if metadata is None else json.dumps(dict(metadata))
    except (TypeError, ValueError) as error:
        problems.append(InputProblem("metadata", f"it cannot be written as JSON: {error}", "type"))
    if problems:
        raise InputValidationError.of(problems, what="the upload", service="ade")
    options: dict[str, Any] = {}
    if sheets:
        options["inputSheetNames"] = list(sheets)
    if active:
        options["activeSheetOnly"] = True
    return {"metadata": written, "run_options": json.dumps(options) if options else None}
