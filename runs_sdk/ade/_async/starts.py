"""Starting runs of an ADE server, and all of a process in one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, cast

from attrs import evolve

from ..._async.client import Started
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ..._common.files import StrPath, check_into
from ..._common.log import log
from ...core.errors import ApiError, DecodeError, UnprocessableEntityError
from ...core.http import Response
from ...core.ids import read_id
from ...core.json_values import to_plain
from ...core.plain import Record
from ...core.typevars import Wanted
from ..files import Progress
from ..inputs import check_start, document_of, is_older_server, older, was_there_before
from ..snapshots import build_snapshot
from .configurations import AsyncConfigurations
from .documents import AsyncDocuments, Conflict
from .server import AsyncServer
from .workspaces import AsyncApiKeys, AsyncWorkspaces

if TYPE_CHECKING:
    from runs_api.ade.models import Document, DocumentRow

    from .run import AsyncAdeRun, AsyncProcessed

LOOK = "Look for it with find(document_id). While it is active, the same start returns it."


@checked
class AsyncStarts(AsyncServer):
    """What starts runs."""

    @property
    def documents(self) -> AsyncDocuments:
        """The workspace's documents: upload, list, get, tag, comment, archive, download."""
        return AsyncDocuments(self)

    @property
    def configurations(self) -> AsyncConfigurations:
        """The workspace's configurations: create, upload, validate, publish, list, get, archive, download."""
        return AsyncConfigurations(self)

    @property
    def workspaces(self) -> AsyncWorkspaces:
        """The server's workspaces, and their members."""
        return AsyncWorkspaces(self)

    @property
    def api_keys(self) -> AsyncApiKeys:
        """The user's keys: list, create, revoke."""
        return AsyncApiKeys(self)

    async def start(
        self,
        document_id: str | None = None,
        input: Mapping[str, Any] | Record | None = None,
        *,
        operation: Literal["process", "validate", "publish"] | str | None = None,
        configuration_id: str | None = None,
        dry_run: bool | None = None,
        log_level: str | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool | None = None,
        metadata: Mapping[str, str] | None = None,
        output_type: type[Wanted] | None = None,
    ) -> AsyncAdeRun[Wanted]:
        """Start a run of an uploaded document.

        document_id        the document; None to validate or publish a configuration
        input              the options below as a mapping or a model; an option that is given by itself wins
        operation          process (the default), validate, or publish: make a draft the active configuration
        configuration_id   instead of the active configuration
        dry_run            pretend only; such a run succeeds without an output
        log_level          DEBUG, INFO, WARNING or ERROR
        sheets             names of the sheets to read; or `active_sheet_only`, not both
        metadata           text by name, kept with the run
        output_type        what `output()` gives instead of JSON: a dataclass, an attrs class, a model

        When a run of the same document version and configuration is active already, the server returns that run and
        ignores the options: `run.is_deduplicated` says so. Raises InputValidationError, which lists all problems,
        before anything is sent, and StartUnknown when the connection broke after the start had been sent. A server that
        takes the older, camel-case words is recognised by its answer, and remembered.
        """
        keywords = {
            "operation": operation, "configuration_id": configuration_id, "dry_run": dry_run, "log_level": log_level,
            "sheets": sheets, "active_sheet_only": active_sheet_only, "metadata": metadata,
        }  # fmt: skip
        options = dict(to_plain(input) or {}) | {name: value for name, value in keywords.items() if value is not None}
        body = check_start(document_id, options)
        from runs_api.ade.api.runs import create_run
        from runs_api.ade.models import RunCreate

        started, took = await self._send_start(create_run, RunCreate, body, lambda answer: [answer.get("id")])
        run = self._started(started.answer, started.response, took, had_options=len(body["options"]) > 1)
        return cast("AsyncAdeRun[Wanted]", run._typed(output_type))

    async def start_many(
        self,
        document_ids: str | Sequence[str],
        *,
        configuration_id: str | None = None,
        dry_run: bool | None = None,
        log_level: str | None = None,
        active_sheet_only: bool | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> list[AsyncAdeRun]:
        """Start a run for each of several documents in one request, and return them in the order of `document_ids`.

        All or nothing: one unknown document is NotFoundError, and nothing is started. Otherwise as `start`.
        """
        given = [document_ids] if isinstance(document_ids, str) else document_ids
        wanted = [str(each) for each in dict.fromkeys(given)]
        keywords = {
            "configuration_id": configuration_id, "dry_run": dry_run, "log_level": log_level,
            "active_sheet_only": active_sheet_only, "metadata": metadata,
        }  # fmt: skip
        options = {name: value for name, value in keywords.items() if value is not None}
        body = check_start(None, options, documents=wanted)
        from runs_api.ade.api.runs import create_runs
        from runs_api.ade.models import RunBatchCreate

        started, took = await self._send_start(
            create_runs, RunBatchCreate, body, lambda answer: [run.get("id") for run in answer["runs"]]
        )
        place = {document_id: index for index, document_id in enumerate(wanted)}
        runs = sorted(started.answer["runs"], key=lambda run: place.get(document_of(run), len(place)))
        had_options = len(body["options"]) > 1  # the server keeps no order
        return [self._started(run, started.response, took, had_options=had_options) for run in runs]

    async def process(
        self,
        path: StrPath,
        into: StrPath = ".",
        *,
        conflict: Conflict = "reject",
        configuration_id: str | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool = False,
        metadata: Mapping[str, Any] | None = None,
        overwrite: bool = False,
        on_progress: Progress | None = None,
        timeout: float | None = None,
    ) -> AsyncProcessed:
        """Upload a file, process it, wait for the end and download the output: all in one call.

        path, conflict, metadata, on_progress   see `documents.upload`
        into, overwrite                         see `AdeRun.download`
        configuration_id, sheets, ...           see `start`
        timeout                                 seconds to wait for the run's end

        The run that the upload starts by itself is used, unless `configuration_id` asks for another. Raises RunFailed,
        RunCancelled or WaitTimeout with the run's id; the run can be waited for again with `attach`. A file that cannot
        be read, or a place that cannot be written to, is reported before anything is sent.
        """
        check_into(into, overwrite=overwrite, service="ade")
        document, run = await self._upload_and_start(
            path, conflict=conflict, configuration_id=configuration_id, sheets=sheets,
            active_sheet_only=active_sheet_only, metadata=metadata, on_progress=on_progress,
        )  # fmt: skip
        await run.output(timeout)
        result = run.snapshot
        assert result is not None
        ready = isinstance(result.output, Mapping) and result.output.get("ready")
        from .run import AsyncProcessed

        return AsyncProcessed(document, run, result, await run.download(into, overwrite=overwrite) if ready else None)

    async def start_file(
        self,
        path: StrPath,
        *,
        conflict: Conflict = "reject",
        configuration_id: str | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool = False,
        metadata: Mapping[str, Any] | None = None,
        on_progress: Progress | None = None,
    ) -> AsyncAdeRun:
        """Upload a file and start to process it; as `process`, without waiting for the end.

        The run that the upload starts by itself is used, unless `configuration_id` asks for another.
        """
        _, run = await self._upload_and_start(
            path, conflict=conflict, configuration_id=configuration_id, sheets=sheets,
            active_sheet_only=active_sheet_only, metadata=metadata, on_progress=on_progress,
        )  # fmt: skip
        return run

    async def _upload_and_start(
        self,
        path: StrPath,
        *,
        conflict: Conflict,
        configuration_id: str | None,
        sheets: Sequence[str] | None,
        active_sheet_only: bool,
        metadata: Mapping[str, Any] | None,
        on_progress: Progress | None,
    ) -> tuple[Document, AsyncAdeRun]:
        document = await self.documents.upload(
            path, conflict=conflict, metadata=metadata, sheets=sheets, active_sheet_only=active_sheet_only,
            on_progress=on_progress,
        )  # fmt: skip
        run = None if configuration_id is not None else self._run_of(document)
        if run is None:
            document_id = read_id(document.id)
            if document_id is None:
                why = "the answer names neither a document nor a run"
                raise self._start_unknown(why, f"Look for {str(path)!r} with documents.list().")
            run = await self.start(
                document_id, configuration_id=configuration_id, sheets=sheets, active_sheet_only=active_sheet_only
            )
        return document, run

    def _handle(self, run_id: str, **options: Any) -> AsyncAdeRun:
        from .run import AsyncAdeRun

        return AsyncAdeRun(self, run_id, **options)

    def _run_of(self, document: Document | DocumentRow) -> AsyncAdeRun | None:
        """The run that an upload has started."""
        run_id = read_id(getattr(document.last_run, "id", None))
        return None if run_id is None else self._handle(run_id)

    def _started(
        self, answer: Mapping[str, Any], response: Response, took: timedelta, *, had_options: bool
    ) -> AsyncAdeRun:
        run = self._handle(str(answer["id"]))
        try:
            run._remember(build_snapshot(answer))
        except DecodeError as error:  # the run is there all the same, and a GET tells more
            log.warning("ade run %s: %s", run.id, error)
        known = self._remember_run(run.id)
        run.is_deduplicated = known or was_there_before(answer, _date(response), took)
        if run.is_deduplicated and had_options:
            log.warning("ade run %s was active already: the options of this start have no effect", run.id)
        return run

    async def _send_start(
        self,
        operation: ModuleType,
        model: type[Any],
        body: Mapping[str, Any],
        ids: Callable[[dict[str, Any]], Sequence[Any]],
    ) -> tuple[Started, timedelta]:
        """Send a start in the words that the server is known to take, and once in the other ones if it says so."""
        parameters = {"workspace_id": self.workspace_id, "body": model.from_dict(body)}
        request = self._build_request(operation, parameters)
        began = backend.monotonic()

        async def send(words: Mapping[str, Any]) -> Started:
            return await self._request_start(
                operation, body, look=LOOK, ids=ids, request=evolve(request, json=dict(words))
            )

        if self._dialect["older"]:
            started = await send(older(body))
        else:
            try:
                started = await send(body)
            except ApiError as error:
                if not is_older_server(error.status_code or 0, error.details, body):
                    raise
                log.info("ade: the server takes the older words; using them from now on")
                began = backend.monotonic()
                try:
                    started = await send(older(body))
                except UnprocessableEntityError:
                    raise error from None
                self._dialect["older"] = True
        return started, timedelta(seconds=backend.monotonic() - began)


def _date(response: Response) -> datetime | None:
    """The server's clock, by the answer's Date header."""
    try:
        return parsedate_to_datetime(response.headers.get("date", ""))
    except (ValueError, TypeError):
        return None
