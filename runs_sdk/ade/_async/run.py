"""The handle of an ADE run, and what can be asked about a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, cast

from attrs import frozen

from ..._async.handle import AsyncRun
from ..._common.arguments import checked
from ..._common.files import StrPath
from ...core.answers import reads_answer
from ...core.typevars import Out
from ..files import Progress
from .server import AsyncServer
from .transfer import download, upload

if TYPE_CHECKING:
    from runs_api.ade.models import Document, RunColumn, RunField, RunInput, RunMetrics, RunOutput, Sheet, SheetPreview

    from ...core.models import Snapshot
    from ...core.redacting_rules import RedactingRules
    from ..rules import AdeRules


@checked
class AsyncAdeRun(AsyncRun[Out]):
    """One ADE run. Beside what every handle has, it gives what belongs to the run: input, output, figures, log."""

    is_deduplicated: bool = False
    """Whether the start returned a run that was active already; its options are those of that run's own start.

    The service does not say so. It is taken for one when it had begun, when this client knew it before, or when it was
    made earlier than the request; one that somebody else made within the last two seconds is not recognised.
    """

    @property
    def _ade(self) -> AsyncServer:
        return cast("AsyncServer", self._client)

    @property
    def attempts(self) -> int:
        """How often the service has begun this run, as far as this handle has seen: 1, and up to 3 when it failed."""
        rules = cast("AdeRules", cast("RedactingRules", self._follower.rules).inner)
        return max(rules.attempts, self._snapshot.attempts if self._snapshot else 1)

    @property
    def document_id(self) -> str | None:
        """The document that is processed, as the last snapshot says."""
        raw = self._snapshot.raw if self._snapshot else None
        return ((raw or {}).get("input") or {}).get("document_id")

    async def input(self) -> RunInput:
        """What the run was given. Raises NotFoundError for runs that validate or publish."""
        from runs_api.ade.api.runs import get_run_input

        answer: RunInput = await self._about(get_run_input)
        return answer

    async def output_metadata(self) -> RunOutput:
        """What is known of the output: `.ready`, `.filename`, `.size_bytes`. Also before there is one."""
        from runs_api.ade.api.runs import get_run_output

        answer: RunOutput = await self._about(get_run_output)
        return answer

    async def sheets(self) -> list[Sheet]:
        """The sheets of the output. Raises ConflictError (OUTPUT_NOT_READY) before the run's end."""
        from runs_api.ade.api.runs import list_run_output_sheets

        answer: list[Sheet] = await self._about(list_run_output_sheets)
        return answer

    async def preview(
        self,
        sheet: str | int | None = None,
        *,
        max_rows: int | None = None,
        max_columns: int | None = None,
        trim_empty_rows: bool = False,
        trim_empty_columns: bool = False,
    ) -> SheetPreview:
        """The first cells of a sheet of the output, as text. `sheet` is its name or its place, from 0."""
        from runs_api.ade.api.runs import preview_run_output

        query = {
            "sheet_name": sheet if isinstance(sheet, str) else None,
            "sheet_index": sheet if isinstance(sheet, int) else None,
            "max_rows": max_rows,
            "max_columns": max_columns,
            "trim_empty_rows": trim_empty_rows or None,
            "trim_empty_columns": trim_empty_columns or None,
        }
        answer: SheetPreview = await self._about(preview_run_output, query)
        return answer

    async def metrics(self) -> RunMetrics:
        """The run's figures. Raises NotFoundError as long as there are none."""
        from runs_api.ade.api.runs import get_run_metrics

        answer: RunMetrics = await self._about(get_run_metrics)
        return answer

    async def fields(self) -> list[RunField]:
        """The fields that the run has looked for; none before it has got that far."""
        from runs_api.ade.api.runs import list_run_fields

        answer: list[RunField] = await self._about(list_run_fields)
        return answer

    async def columns(
        self,
        *,
        sheet: str | int | None = None,
        table: int | None = None,
        field: str | None = None,
        mapping: Literal["mapped", "unmapped"] | None = None,
    ) -> list[RunColumn]:
        """The columns that the run has found, of one sheet (name or place), table (place) or field if so asked."""
        from runs_api.ade.api.runs import list_run_columns

        query = {
            "sheet_name": sheet if isinstance(sheet, str) else None,
            "sheet_index": sheet if isinstance(sheet, int) else None,
            "table_index": table,
            "mapped_field": field,
            "mapping_status": mapping,
        }
        answer: list[RunColumn] = await self._about(list_run_columns, query)
        return answer

    async def download(
        self,
        into: StrPath = ".",
        *,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Download the output and return where it is.

        into         a folder (then the file has the name that the server gives it), or the path of the file
        overwrite    replace a file of that name
        on_progress  called with the bytes so far and in all

        The file is under its name only when it is whole. Raises ConflictError (OUTPUT_NOT_READY) before the run's
        end, NotFoundError when it has no output, ConfigError when the name is taken.
        """
        from runs_api.ade.api.runs import download_run_output

        known = await self.output_metadata()
        size = known.size_bytes if known.ready and isinstance(known.size_bytes, int) else None
        return await self._get_file(
            download_run_output, into, fallback=f"{self.id}.xlsx", size=size, overwrite=overwrite,
            on_progress=on_progress,
        )  # fmt: skip

    async def download_input(
        self, into: StrPath = ".", *, overwrite: bool = False, on_progress: Progress | None = None
    ) -> Path:
        """Download what the run was given; see `download`."""
        from runs_api.ade.api.runs import download_run_input

        return await self._get_file(
            download_run_input, into, fallback=f"{self.id}.input", overwrite=overwrite, on_progress=on_progress
        )

    async def download_log(
        self, into: StrPath = ".", *, overwrite: bool = False, on_progress: Progress | None = None
    ) -> Path:
        """Download the log of the last attempt, a JSON object in each line; see `download`."""
        from runs_api.ade.api.runs import download_run_events

        return await self._get_file(
            download_run_events, into, fallback=f"{self.id}.ndjson", overwrite=overwrite, on_progress=on_progress
        )

    async def upload_output(
        self, path: StrPath, *, on_progress: Progress | None = None, timeout: float | None = None
    ) -> RunOutput:
        """Upload a corrected output; the run must have finished, in whatever way. See `documents.upload`."""
        from runs_api.ade.api.runs import upload_run_output
        from runs_api.ade.models import RunOutput, RunOutputUpload

        answer = await upload(
            self._ade, upload_run_output, RunOutputUpload, self._place, path, {}, on_progress=on_progress,
            timeout=timeout, run_id=self.id,
        )  # fmt: skip
        return reads_answer("ade")(RunOutput.from_dict)(answer)

    async def edit_output(self, rows: Sequence[Sequence[str]], sheet: str | int | None = None) -> RunOutput:
        """Replace the cells of a sheet of the output, which makes a new version of it."""
        from runs_api.ade.api.runs import edit_run_output
        from runs_api.ade.models import RunOutputEdit

        body: dict[str, Any] = {"rows": [list(row) for row in rows]}
        if sheet is not None:
            body["sheetName" if isinstance(sheet, str) else "sheetIndex"] = sheet
        answer: RunOutput = await self._about(edit_run_output, {"body": RunOutputEdit.from_dict(body)})
        return answer

    @property
    def _place(self) -> dict[str, str]:
        return {"workspace_id": self._ade.workspace_id, "run_id": self.id}

    async def _about(self, operation: ModuleType, query: Mapping[str, Any] | None = None) -> Any:
        given = {name: value for name, value in (query or {}).items() if value is not None}
        return await self._ade._model(operation, {**self._place, **given}, run_id=self.id)

    async def _get_file(self, operation: ModuleType, into: StrPath, **options: Any) -> Path:
        return await download(self._ade, operation, self._place, into, run_id=self.id, **options)


@frozen
class AsyncProcessed:
    """What `process` has done: the document, the run, its result, and where its output is.

    `path` is None when nothing was downloaded: for a dry run, which has no output.
    """

    document: Document
    run: AsyncAdeRun
    result: Snapshot
    path: Path | None
