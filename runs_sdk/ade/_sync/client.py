# generated from runs_sdk/ade/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of an ADE server."""

from __future__ import annotations

import builtins
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, Unpack
from uuid import UUID

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.client import ClientOptions, ErrorInfo, RunsClient, Started
from ..._sync.handle import Run
from ..._sync.pages import Pages
from ..._sync.source import Source
from ..._sync.stream import Stream
from ...core.answers import objects_in
from ...core.auth import ApiKeyHeader, Auth, NoAuth
from ...core.config import Settings
from ...core.errors import ApiError, ConfigError, ConflictError, DecodeError, UnprocessableEntityError
from ...core.http import Response
from ...core.ids import check_answer_id, read_id
from ...core.models import RunStatus, Snapshot
from ...core.policy import Cursor, RunRules
from .. import SERVICE
from ..errors import read_problem
from ..files import Progress, StrPath, check_into
from ..inputs import Where, check_start, document_of, is_older_server, older, run_query, was_there_before
from ..log import lines_of, resume_offset
from ..rules import AdeRules, build_snapshot
from .documents import Conflict, Documents
from .poller import Poller
from .run import AdeRun, Processed
from .source import LogSource, StreamLimiter

if TYPE_CHECKING:
    from runs_api.ade.models import Document

log = logging.getLogger("runs_sdk")

STREAMS = 4
"""Event streams that a client keeps open at once; further runs are polled."""

PAGE = 100
"""Runs that one request of `list` asks for."""

RUNS_KEPT = 4096
"""Runs whose ids a client remembers, to know a deduplicated start."""


LOOK = "Look for it with find(document_id). While it is active, the same start returns it."


@checked
class Ade(RunsClient):
    """One workspace of an ADE server: uploads documents, runs operations on them, follows the runs, fetches outputs.

        with Ade("http://localhost:8001", api_key="...", workspace_id="...") as client:
            done = client.process("members.xlsx", into="out/")
            print(done.path)

    base_url      of the server; else ADE_BASE_URL or BASE_URL, else a profile's, else http://localhost:8001
    api_key       prefix and secret joined by a dot; else ADE_API_KEY or API_KEY. None for a server without sign-in
    workspace_id  a UUID; else ADE_WORKSPACE_ID or WORKSPACE_ID
    max_streams   event streams that are open at once (4): each holds one of the server's 15 database connections. The
                  events of further runs are polled: changes of the status as they come, the whole log at the end
    profile       of `runs.toml`
    options       `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. All methods raise ApiError when the server refuses: AuthenticationError (401),
    PermissionDeniedError (403), NotFoundError (404), ConflictError (409), UnprocessableEntityError (422, with every
    field), with the server's code and request id. ConfigError says that workspace_id is no UUID.
    """

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.ade"

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        workspace_id: str | None = None,
        *,
        max_streams: int = STREAMS,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        if max_streams < 0:
            raise ConfigError("max_streams must be 0 (poll only) or more.", service="ade")
        given = {"base_url": base_url, "api_key": api_key, "workspace_id": workspace_id}
        super().__init__(given, profile=profile, **options)
        self._arguments["max_streams"] = max_streams
        self._stream_limiter = StreamLimiter(max_streams)
        self._watcher = Poller()
        self._known: dict[str, None] = {}  # ids of runs
        self._dialect = {"older": False}  # shared with the clients that with_options makes

    # ---- starting

    def start(
        self,
        document_id: str | None = None,
        input: Mapping[str, Any] | None = None,
        *,
        operation: Literal["process", "validate", "publish"] | str | None = None,
        configuration_id: str | None = None,
        dry_run: bool | None = None,
        log_level: str | None = None,
        sheets: Sequence[str] | None = None,
        active_sheet_only: bool | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> AdeRun:
        """Start a run of an uploaded document.

        document_id        the document; None to validate or publish a configuration
        input              the options below as a mapping; an option that is given by itself wins
        operation          process (the default), validate, or publish: make a draft the active configuration
        configuration_id   instead of the active configuration
        dry_run            pretend only; such a run succeeds without an output
        log_level          DEBUG, INFO, WARNING or ERROR
        sheets             names of the sheets to read; or `active_sheet_only`, not both
        metadata           text by name, kept with the run

        When a run of the same document version and configuration is active already, the server returns that run and
        ignores the options: `run.is_deduplicated` says so. Raises InputValidationError, which lists all problems,
        before anything is sent, and StartUnknown when the connection broke after the start had been sent. A server that
        takes the older, camel-case words is recognised by its answer, and remembered.
        """
        keywords = {
            "operation": operation, "configuration_id": configuration_id, "dry_run": dry_run, "log_level": log_level,
            "sheets": sheets, "active_sheet_only": active_sheet_only, "metadata": metadata,
        }  # fmt: skip
        options = dict(input or {}) | {name: value for name, value in keywords.items() if value is not None}
        body = check_start(document_id, options)
        from runs_api.ade.api.runs import create_run
        from runs_api.ade.models import RunCreate

        started, took = self._send_start(create_run, RunCreate, body, lambda answer: [answer.get("id")])
        return self._started(started.answer, started.response, took, had_options=len(body["options"]) > 1)

    def start_many(
        self,
        document_ids: str | Sequence[str],
        *,
        configuration_id: str | None = None,
        dry_run: bool | None = None,
        log_level: str | None = None,
        active_sheet_only: bool | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> builtins.list[AdeRun]:
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

        started, took = self._send_start(
            create_runs, RunBatchCreate, body, lambda answer: [run.get("id") for run in answer["runs"]]
        )
        place = {document_id: index for index, document_id in enumerate(wanted)}
        runs = sorted(started.answer["runs"], key=lambda run: place.get(document_of(run), len(place)))
        had_options = len(body["options"]) > 1  # the server keeps no order
        return [self._started(run, started.response, took, had_options=had_options) for run in runs]

    def process(
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
    ) -> Processed:
        """Upload a file, process it, wait for the end and download the output: all in one call.

        path, conflict, metadata, on_progress   see `documents.upload`
        into, overwrite                         see `AdeRun.download`
        configuration_id, sheets, ...           see `start`
        timeout                                 seconds to wait for the run's end

        The run that the upload starts by itself is used, unless `configuration_id` asks for another. Raises RunFailed,
        RunCancelled or WaitTimeout with the run's id; the run can be waited for again with `attach`. A file that cannot
        be read, or a place that cannot be written to, is told before anything is sent.
        """
        check_into(into, overwrite=overwrite)
        document = self.documents.upload(
            path, conflict=conflict, metadata=metadata, sheets=sheets, active_sheet_only=active_sheet_only,
            on_progress=on_progress,
        )  # fmt: skip
        run = None if configuration_id is not None else self._run_of(document)
        if run is None:
            run = self.start(
                document.id, configuration_id=configuration_id, sheets=sheets, active_sheet_only=active_sheet_only
            )
        run.output(timeout)
        result = run.snapshot
        assert result is not None
        ready = isinstance(result.output, Mapping) and result.output.get("ready")
        return Processed(document, run, result, run.download(into, overwrite=overwrite) if ready else None)

    def _run_of(self, document: Document) -> AdeRun | None:
        """The run that an upload has started."""
        run_id = read_id(getattr(document.last_run, "id", None))
        return None if run_id is None else AdeRun(self, run_id)

    # ---- runs

    @property
    def documents(self) -> Documents:
        """The workspace's documents: upload, list, get, archive, download."""
        return Documents(self)

    @property
    def workspace_id(self) -> str:
        """The workspace. Raises ConfigError when it is no UUID, which the server would call a lack of permission."""
        given = str(self._settings["workspace_id"])
        try:
            UUID(given)
        except ValueError:
            raise ConfigError(
                f"workspace_id is {given!r}, which is no UUID. `client.call(list_workspaces)` lists those of the key.",
                service=self.service,
            ) from None
        return given

    def attach(self, run_id: str) -> AdeRun:
        """A handle for a run that was started elsewhere. Makes no request."""
        return AdeRun(self, self._checked_id(run_id), attached=True)

    def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """How a run stands; of a finished one with its output's metadata, or its error. Raises NotFoundError."""
        return build_snapshot(self._get_run(run_id, deadline=self._by(timeout)))

    def list(
        self,
        *,
        status: RunStatus | str | Sequence[RunStatus | str] | None = None,
        document_id: str | Sequence[str] | None = None,
        configuration_id: str | Sequence[str] | None = None,
        created_after: datetime | str | None = None,
        created_before: datetime | str | None = None,
        file_type: str | Sequence[str] | None = None,
        has_output: bool | None = None,
        where: Where | Sequence[Where] = (),
        match: Literal["all", "any"] = "all",
        search: str | None = None,
        sort: str | Sequence[str] | None = None,
        limit: int | None = None,
    ) -> Pages[Snapshot]:
        """The workspace's runs as snapshots, newest first: `for run in client.list(status="failed")`.

        status, document_id, configuration_id, file_type   one, or several of which any will do
        created_after, created_before                      from then on, before then; a naive datetime is UTC
        has_output   only runs with an output, or without
        where        further conditions, see `Where`; with `match="any"` it is enough when one condition holds
        search       words that must occur
        sort         "created_at", "started_at", "completed_at", "status" or "id", with "-" in front for the reverse
        limit        the most runs in all

        Pages are fetched as they are needed. Raises InputValidationError, which lists all problems, at once.
        """
        query = run_query(
            status=status, document_id=document_id, configuration_id=configuration_id, created_after=created_after,
            created_before=created_before, file_type=file_type, has_output=has_output, where=where, match=match,
            search=search, sort=sort,
        )  # fmt: skip
        size = PAGE if limit is None else max(1, min(PAGE, limit))

        def fetch(cursor: str | None) -> tuple[Sequence[Snapshot], str | None]:
            items, following = self._run_page({**query, "limit": size}, cursor)
            return [build_snapshot(run) for run in items], following

        return Pages(fetch, limit)

    def find(
        self, document_id: str | None = None, *, since: datetime | None = None, limit: int = 20
    ) -> builtins.list[Run]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        document_id  only runs of this document
        since        only runs that were created then or later
        """
        found = self.list(document_id=document_id, created_after=since, limit=limit)
        return [self._handle(snapshot) for snapshot in found]

    def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Cancel a run, and say how it stands then. A finished run is left as it is.

        Also a running one is cancelled at once; its log goes on for a while, until its engine notices.
        """
        return self._cancel(run_id, deadline=self._by(timeout))

    def logs(self, run_id: str) -> Iterator[Any]:
        """The log of a run's last attempt, as the events that following it gives.

        Raises ServerError for a run that has not begun: the server (1.17) answers 500 when there is no log.
        """
        rules = AdeRules(run_id)
        for line in lines_of(self._read_log(run_id, deadline=None)):
            event = rules.decode(line).events[0]
            yield event

    def download(self, run_id: str, into: StrPath = ".", *, overwrite: bool = False) -> Path:
        """Download a run's output; see `AdeRun.download`."""
        return self.attach(run_id).download(into, overwrite=overwrite)

    # ---- what the base class asks for

    def _auth(self, settings: Settings) -> Auth:
        key = settings["api_key"]
        return NoAuth() if key is None else ApiKeyHeader("X-API-Key", key)

    def _rules(self, run_id: str) -> RunRules:
        return AdeRules(run_id)

    def _source(self, run_id: str) -> Source:
        return LogSource(self, run_id)

    def _rebind(self, run: Any, source: Source | None) -> AdeRun:
        clone = AdeRun(self, run.id, follower=run._follower, source=source)
        clone._handlers = builtins.list(run._handlers)
        clone.is_deduplicated = run.is_deduplicated
        return clone

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        if long_poll_timeout > 0 or run_id in self._watcher.polled:
            return build_snapshot(self._watcher.next_status(self, run_id, long_poll_timeout, deadline))
        return build_snapshot(self._get_run(run_id, deadline=deadline))

    def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> Stream:
        from runs_api.ade.api.runs import stream_run_events

        query: dict[str, Any] = {"workspace_id": self.workspace_id, "run_id": run_id}
        offset = resume_offset(cursor.position)
        if offset is not None:
            query["last_event_id"] = offset
        return self._open_stream(stream_run_events, query, run_id=run_id, deadline=deadline)

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        from runs_api.ade.api.runs import cancel_run

        place = {"workspace_id": self.workspace_id, "run_id": run_id}
        try:
            return build_snapshot(self._request_json(cancel_run, place, run_id=run_id, deadline=deadline))
        except ConflictError as error:
            snapshot = build_snapshot(self._get_run(run_id, deadline=deadline))
            if not snapshot.is_finished:
                raise error from None
            return snapshot

    def _read_error(self, response: Response) -> ErrorInfo:
        problem = read_problem(response)
        return ErrorInfo(
            problem.message,
            code=problem.code,
            details=problem.details,
            hint=problem.hint,
            request_id=problem.request_id,
            is_own=problem.is_own,
        )

    # ---- helpers

    def _by(self, timeout: float | None) -> float | None:
        return None if timeout is None else backend.monotonic() + timeout

    def _handle(self, snapshot: Snapshot) -> AdeRun:
        run = self.attach(snapshot.run_id)
        run._remember(snapshot)
        return run

    def _remember_run(self, run_id: str) -> bool:
        """Keep a run's id; whether it was known before."""
        known = run_id in self._known
        self._known[run_id] = None
        if len(self._known) > RUNS_KEPT:
            del self._known[next(iter(self._known))]
        return known

    def _started(self, answer: Mapping[str, Any], response: Response, took: timedelta, *, had_options: bool) -> AdeRun:
        run = AdeRun(self, str(answer["id"]))
        try:
            run._remember(build_snapshot(answer))
        except DecodeError as error:  # the run is there all the same, and a GET tells more
            log.warning("ade run %s: %s", run.id, error)
        known = self._remember_run(run.id)
        run.is_deduplicated = known or was_there_before(answer, _date(response), took)
        if run.is_deduplicated and had_options:
            log.warning("ade run %s was active already: the options of this start have no effect", run.id)
        return run

    def _send_start(
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

        def send(words: Mapping[str, Any]) -> Started:
            return self._request_start(operation, body, look=LOOK, ids=ids, request=evolve(request, json=dict(words)))

        if self._dialect["older"]:
            started = send(older(body))
        else:
            try:
                started = send(body)
            except ApiError as error:
                if not is_older_server(error.status_code or 0, error.details, body):
                    raise
                log.info("ade: the server takes the older words; using them from now on")
                began = backend.monotonic()
                try:
                    started = send(older(body))
                except UnprocessableEntityError:
                    raise error from None
                self._dialect["older"] = True
        return started, timedelta(seconds=backend.monotonic() - began)

    def _get_run(self, run_id: str, *, deadline: float | None) -> dict[str, Any]:
        from runs_api.ade.api.runs import get_run

        place = {"workspace_id": self.workspace_id, "run_id": run_id}
        answer = self._request_json(get_run, place, run_id=run_id, deadline=deadline)
        check_answer_id(answer, "id", run_id, service=self.service, states=("status",))
        return answer

    def _run_page(
        self, query: Mapping[str, Any], cursor: str | None, *, deadline: float | None = None
    ) -> tuple[Sequence[Mapping[str, Any]], str | None]:
        from runs_api.ade.api.runs import list_runs

        return self._page(list_runs, {"workspace_id": self.workspace_id, **query}, cursor, deadline=deadline)

    def _page(
        self, operation: ModuleType, query: Mapping[str, Any], cursor: str | None, *, deadline: float | None = None
    ) -> tuple[Sequence[Mapping[str, Any]], str | None]:
        """The items of a page and the next cursor."""
        given = dict(query) if cursor is None else {**query, "cursor": cursor}
        answer = self._request_json(operation, given, deadline=deadline)
        meta = answer.get("meta")
        following = meta.get("nextCursor") if isinstance(meta, Mapping) and meta.get("hasMore") else None
        items = objects_in(answer, "items", service=self.service)
        return items, following if isinstance(following, str) and following else None

    def _read_log(self, run_id: str, *, deadline: float | None) -> bytes:
        from runs_api.ade.api.runs import download_run_events

        place = {"workspace_id": self.workspace_id, "run_id": run_id}
        request = self._build_request(download_run_events, place)
        response = self._transport.send(
            request, operation=download_run_events.OPERATION, deadline=deadline, max_retries=0
        )
        if not response.is_success:
            raise self._api_error(response, download_run_events.OPERATION, run_id)
        return response.content


def _date(response: Response) -> datetime | None:
    """The server's clock, by the answer's Date header."""
    try:
        return parsedate_to_datetime(response.headers.get("date", ""))
    except (ValueError, TypeError):
        return None
