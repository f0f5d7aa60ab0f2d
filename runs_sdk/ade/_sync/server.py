# generated from runs_sdk/ade/_async/server.py by scripts/unasync.py; do not edit
"""What an ADE server is for the client above it: requests about runs, pages, its errors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Unpack
from uuid import UUID

from ..._sync.client import ClientOptions, ErrorInfo, RunsClient
from ..._sync.stream import Stream
from ...core.answers import objects_in
from ...core.auth import ApiKeyHeader, Auth, NoAuth
from ...core.config import Settings
from ...core.errors import ConfigError, ConflictError
from ...core.http import Response
from ...core.ids import check_answer_id
from ...core.models import Snapshot
from ..declaration import SERVICE
from ..errors import read_problem
from ..limiter import StreamLimiter
from ..log import resume_offset
from ..snapshots import build_snapshot
from .poller import Poller

if TYPE_CHECKING:
    from ...core.policy import Cursor, RunRules

RUNS_KEPT = 4096
"""Runs whose ids a client remembers, to know a deduplicated start."""


class Server(RunsClient):
    """One workspace of a server."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.ade"
    HOLDS_MANY = True

    def __init__(
        self,
        arguments: Mapping[str, Any],
        *,
        max_streams: int,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(arguments, profile=profile, **options)
        self._stream_limiter = StreamLimiter(max_streams)
        self._watcher = Poller()
        self._known: dict[str, None] = {}  # ids of runs
        self._dialect = {"older": False}  # shared with the clients that with_options makes

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

    def _auth(self, settings: Settings) -> Auth:
        key = settings["api_key"]
        return NoAuth() if key is None else ApiKeyHeader("X-API-Key", key)

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import AdeRules

        return AdeRules(run_id)

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

    def _remember_run(self, run_id: str) -> bool:
        """Keep a run's id; whether it was known before."""
        known = run_id in self._known
        self._known[run_id] = None
        if len(self._known) > RUNS_KEPT:
            del self._known[next(iter(self._known))]
        return known

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
