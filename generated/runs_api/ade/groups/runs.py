# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncFileStream, AsyncItemStream, Caller, FileStream, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.join_operator import JoinOperator
    from ..models.mapping_status import MappingStatus
    from ..models.run import Run
    from ..models.run_batch import RunBatch
    from ..models.run_batch_create import RunBatchCreate
    from ..models.run_column import RunColumn
    from ..models.run_create import RunCreate
    from ..models.run_field import RunField
    from ..models.run_input import RunInput
    from ..models.run_metrics import RunMetrics
    from ..models.run_output import RunOutput
    from ..models.run_output_edit import RunOutputEdit
    from ..models.run_output_upload import RunOutputUpload
    from ..models.run_page import RunPage
    from ..models.sheet import Sheet
    from ..models.sheet_preview import SheetPreview
    from ..models.stream_message import StreamMessage

_DEPRECATED = frozenset(())


class RunsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_runs(
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
    ) -> RunPage:
        """List the runs of a workspace, newest first unless sorted otherwise

        sort takes id, createdAt, startedAt, completedAt and status. filters takes status, configurationId and
        inputDocumentId (eq, ne, in, notIn), createdAt, startedAt and completedAt (eq, ne, lt, lte, gt, gte,
        between), fileType (eq, in, notIn) and hasOutput (eq, ne); at most 25 conditions and 8 KiB. Runs in a page
        leave out what is null.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.runs import list_runs as _operation

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
        )

    def create_run(
        self,
        *,
        workspace_id: str,
        body: RunCreate,
    ) -> Run:
        """Start a run

        If a run of the same document version and configuration is queued or running, that run is returned with 201,
        and the options sent are ignored (process; publish too; validate always makes a new run). Without
        configuration_id the active configuration of the workspace is used; when there is none, the answer is 404
        with the detail active_configuration_not_found.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.runs import create_run as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, body=body)

    def create_runs(
        self,
        *,
        workspace_id: str,
        body: RunBatchCreate,
    ) -> RunBatch:
        """Start a run for each of several documents

        All or nothing - one unknown document makes it 404. Runs that are active already are among the answer. Their
        order is not that of document_ids.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.runs import create_runs as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, body=body)

    def get_run(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> Run:
        """Read a run

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def cancel_run(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> Run:
        """Cancel a run

        The run is cancelled at once, also one that is running; its engine goes on for a while and writes to the
        log. A cancelled run is answered with 200 again, a succeeded or failed one with 409.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import cancel_run as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def get_run_input(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunInput:
        """Read what a run was given

        Runs that validate or publish have no input, which is 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_input as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def download_run_input(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> FileStream:
        """Download what a run was given

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_input as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, run_id=run_id)

    def get_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunOutput:
        """Read what is known of a run's output

        Never 409 - while there is no output, ready is false. It stays false for dry runs and for runs that validate
        or publish; that of a failed run becomes true when somebody uploads an output.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_output as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def upload_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        body: RunOutputUpload,
    ) -> RunOutput:
        """Upload a corrected output

        Only for runs that have finished, in whatever way.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import upload_run_output as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id, body=body)

    def download_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> FileStream:
        """Download a run's output

        While the run has not finished it is 409 with the code OUTPUT_NOT_READY; for a finished run without an
        output it is 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_output as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, run_id=run_id)

    def list_run_output_sheets(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> list[Sheet]:
        """List the sheets of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import list_run_output_sheets as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def preview_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        max_rows: int | Unset = UNSET,
        max_columns: int | Unset = UNSET,
        trim_empty_rows: bool | Unset = UNSET,
        trim_empty_columns: bool | Unset = UNSET,
        sheet_name: str | Unset = UNSET,
        sheet_index: int | Unset = UNSET,
    ) -> SheetPreview:
        """Read the first cells of a sheet of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            max_rows: At most so many rows; 10000 if absent.
            max_columns: At most so many columns; 10000 if absent.
            trim_empty_rows: Leave out empty rows.
            trim_empty_columns: Leave out empty columns.
            sheet_name: The sheet by its name; not together with sheetIndex.
            sheet_index: The sheet by its place, from 0.
        """
        from ..api.runs import preview_run_output as _operation

        return self._caller.call(
            _operation,
            workspace_id=workspace_id,
            run_id=run_id,
            max_rows=max_rows,
            max_columns=max_columns,
            trim_empty_rows=trim_empty_rows,
            trim_empty_columns=trim_empty_columns,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
        )

    def edit_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        body: RunOutputEdit,
    ) -> RunOutput:
        """Replace the cells of a sheet of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import edit_run_output as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id, body=body)

    def get_run_metrics(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunMetrics:
        """Read the figures of a run

        404 as long as there are none.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_metrics as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def list_run_fields(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> list[RunField]:
        """List the fields that a run has looked for

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import list_run_fields as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def list_run_columns(
        self,
        *,
        workspace_id: str,
        run_id: str,
        sheet_name: str | Unset = UNSET,
        sheet_index: int | Unset = UNSET,
        table_index: int | Unset = UNSET,
        mapped_field: str | Unset = UNSET,
        mapping_status: MappingStatus | Unset = UNSET,
    ) -> list[RunColumn]:
        """List the columns that a run has found

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            sheet_name: Only columns of this sheet.
            sheet_index: Only columns of the sheet at this place, from 0.
            table_index: Only columns of the table at this place, from 0.
            mapped_field: Only columns that became this field.
            mapping_status: Only columns that became a field, or that became none.
        """
        from ..api.runs import list_run_columns as _operation

        return self._caller.call(
            _operation,
            workspace_id=workspace_id,
            run_id=run_id,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
            table_index=table_index,
            mapped_field=mapped_field,
            mapping_status=mapping_status,
        )

    def stream_run_events(
        self,
        *,
        workspace_id: str,
        run_id: str,
        cursor: int | Unset = UNSET,
        last_event_id: str | Unset = UNSET,
    ) -> ItemStream[StreamMessage]:
        """Follow a run

        Repeats the run's log from the cursor on and goes on until the run has finished. Messages are ready (first),
        message (a line of the log; its id is the byte offset behind the line), keepalive and end (last, with the
        run's status). Every 15 seconds there is a keepalive and a comment. A retry of the run rewrites the log from
        its beginning; the stream then ends without end, and a cursor from before makes no sense any more. Each open
        stream holds a database connection of the server, which has few.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            cursor: The byte offset to go on from.
            last_event_id: The same; wins over cursor. What is no number is ignored.
        """
        from ..api.runs import stream_run_events as _operation

        return self._caller.stream(
            _operation, workspace_id=workspace_id, run_id=run_id, cursor=cursor, last_event_id=last_event_id
        )

    def download_run_events(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> str:
        """Download a run's log

        The lines of the last attempt, one JSON object each. Before the run has written anything it is 500, not 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_events as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)


class AsyncRunsApi:
    """As `RunsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_runs(
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
    ) -> RunPage:
        """List the runs of a workspace, newest first unless sorted otherwise

        sort takes id, createdAt, startedAt, completedAt and status. filters takes status, configurationId and
        inputDocumentId (eq, ne, in, notIn), createdAt, startedAt and completedAt (eq, ne, lt, lte, gt, gte,
        between), fileType (eq, in, notIn) and hasOutput (eq, ne); at most 25 conditions and 8 KiB. Runs in a page
        leave out what is null.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.runs import list_runs as _operation

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
        )

    async def create_run(
        self,
        *,
        workspace_id: str,
        body: RunCreate,
    ) -> Run:
        """Start a run

        If a run of the same document version and configuration is queued or running, that run is returned with 201,
        and the options sent are ignored (process; publish too; validate always makes a new run). Without
        configuration_id the active configuration of the workspace is used; when there is none, the answer is 404
        with the detail active_configuration_not_found.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.runs import create_run as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, body=body)

    async def create_runs(
        self,
        *,
        workspace_id: str,
        body: RunBatchCreate,
    ) -> RunBatch:
        """Start a run for each of several documents

        All or nothing - one unknown document makes it 404. Runs that are active already are among the answer. Their
        order is not that of document_ids.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.runs import create_runs as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, body=body)

    async def get_run(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> Run:
        """Read a run

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def cancel_run(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> Run:
        """Cancel a run

        The run is cancelled at once, also one that is running; its engine goes on for a while and writes to the
        log. A cancelled run is answered with 200 again, a succeeded or failed one with 409.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import cancel_run as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def get_run_input(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunInput:
        """Read what a run was given

        Runs that validate or publish have no input, which is 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_input as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    def download_run_input(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> AsyncFileStream:
        """Download what a run was given

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_input as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, run_id=run_id)

    async def get_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunOutput:
        """Read what is known of a run's output

        Never 409 - while there is no output, ready is false. It stays false for dry runs and for runs that validate
        or publish; that of a failed run becomes true when somebody uploads an output.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_output as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def upload_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        body: RunOutputUpload,
    ) -> RunOutput:
        """Upload a corrected output

        Only for runs that have finished, in whatever way.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import upload_run_output as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id, body=body)

    def download_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> AsyncFileStream:
        """Download a run's output

        While the run has not finished it is 409 with the code OUTPUT_NOT_READY; for a finished run without an
        output it is 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_output as _operation

        return self._caller.stream(_operation, workspace_id=workspace_id, run_id=run_id)

    async def list_run_output_sheets(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> list[Sheet]:
        """List the sheets of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import list_run_output_sheets as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def preview_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        max_rows: int | Unset = UNSET,
        max_columns: int | Unset = UNSET,
        trim_empty_rows: bool | Unset = UNSET,
        trim_empty_columns: bool | Unset = UNSET,
        sheet_name: str | Unset = UNSET,
        sheet_index: int | Unset = UNSET,
    ) -> SheetPreview:
        """Read the first cells of a sheet of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            max_rows: At most so many rows; 10000 if absent.
            max_columns: At most so many columns; 10000 if absent.
            trim_empty_rows: Leave out empty rows.
            trim_empty_columns: Leave out empty columns.
            sheet_name: The sheet by its name; not together with sheetIndex.
            sheet_index: The sheet by its place, from 0.
        """
        from ..api.runs import preview_run_output as _operation

        return await self._caller.call(
            _operation,
            workspace_id=workspace_id,
            run_id=run_id,
            max_rows=max_rows,
            max_columns=max_columns,
            trim_empty_rows=trim_empty_rows,
            trim_empty_columns=trim_empty_columns,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
        )

    async def edit_run_output(
        self,
        *,
        workspace_id: str,
        run_id: str,
        body: RunOutputEdit,
    ) -> RunOutput:
        """Replace the cells of a sheet of a run's output

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import edit_run_output as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id, body=body)

    async def get_run_metrics(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> RunMetrics:
        """Read the figures of a run

        404 as long as there are none.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_metrics as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def list_run_fields(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> list[RunField]:
        """List the fields that a run has looked for

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import list_run_fields as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)

    async def list_run_columns(
        self,
        *,
        workspace_id: str,
        run_id: str,
        sheet_name: str | Unset = UNSET,
        sheet_index: int | Unset = UNSET,
        table_index: int | Unset = UNSET,
        mapped_field: str | Unset = UNSET,
        mapping_status: MappingStatus | Unset = UNSET,
    ) -> list[RunColumn]:
        """List the columns that a run has found

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            sheet_name: Only columns of this sheet.
            sheet_index: Only columns of the sheet at this place, from 0.
            table_index: Only columns of the table at this place, from 0.
            mapped_field: Only columns that became this field.
            mapping_status: Only columns that became a field, or that became none.
        """
        from ..api.runs import list_run_columns as _operation

        return await self._caller.call(
            _operation,
            workspace_id=workspace_id,
            run_id=run_id,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
            table_index=table_index,
            mapped_field=mapped_field,
            mapping_status=mapping_status,
        )

    def stream_run_events(
        self,
        *,
        workspace_id: str,
        run_id: str,
        cursor: int | Unset = UNSET,
        last_event_id: str | Unset = UNSET,
    ) -> AsyncItemStream[StreamMessage]:
        """Follow a run

        Repeats the run's log from the cursor on and goes on until the run has finished. Messages are ready (first),
        message (a line of the log; its id is the byte offset behind the line), keepalive and end (last, with the
        run's status). Every 15 seconds there is a keepalive and a comment. A retry of the run rewrites the log from
        its beginning; the stream then ends without end, and a cursor from before makes no sense any more. Each open
        stream holds a database connection of the server, which has few.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
            cursor: The byte offset to go on from.
            last_event_id: The same; wins over cursor. What is no number is ignored.
        """
        from ..api.runs import stream_run_events as _operation

        return self._caller.stream(
            _operation, workspace_id=workspace_id, run_id=run_id, cursor=cursor, last_event_id=last_event_id
        )

    async def download_run_events(
        self,
        *,
        workspace_id: str,
        run_id: str,
    ) -> str:
        """Download a run's log

        The lines of the last attempt, one JSON object each. Before the run has written anything it is 500, not 404.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import download_run_events as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, run_id=run_id)
