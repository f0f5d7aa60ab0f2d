# generated from runs_sdk/cloudcruise/_async/server.py by scripts/unasync.py; do not edit
"""What CloudCruise is for the client above it: its runs, its errors, the one stream of their events."""

from __future__ import annotations

import builtins
import weakref
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, Unpack
from uuid import uuid4

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._common.log import log
from ..._sync.client import ClientOptions, ErrorInfo, RunsClient
from ..._sync.pages import Pages
from ..._sync.stream import Stream
from ...core.auth import ApiKeyHeader, Auth
from ...core.config import Settings
from ...core.errors import (
    AuthenticationError,
    ConfigError,
    PermissionDeniedError,
    RunsError,
)
from ...core.http import Response
from ...core.ids import check_answer_id
from ...core.models import RunStatus, Snapshot
from ..declaration import SERVICE
from ..errors import read_error
from ..listing import STATUSES, one_or_several, read_moment
from ..models import build_snapshot

if TYPE_CHECKING:
    from ..._sync.protocols import Source
    from ..._sync.shared_stream import SharedStream
    from ...core.policy import RunRules

PAGE = 500
"""Runs that one request of `list` asks for."""

OPEN_WITHIN = 10.0
"""Seconds that a start waits for the event stream; then it goes without, and the beginning is caught up by GET."""


@checked
class Server(RunsClient):
    """CloudCruise, as one key and one event stream see it."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.cloudcruise"

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(arguments, profile=profile, **options)
        self._joins_others = self._settings["client_id"] is not None
        self.client_id: str = self._settings["client_id"] or str(uuid4())
        """The id of this client's event stream."""
        self._streams: builtins.list[SharedStream] = []  # shared with those made by `with_options`
        weakref.finalize(self, _abandon, self._streams).atexit = False
        self._metadata: dict[str, tuple[Mapping[str, Any] | None, float]] = {}
        self._metadata_lock = backend.Lock()
        self._shares_with: Server | None = None

    @property
    def _stream(self) -> SharedStream:
        """The one stream of events. It is loaded with the first run that is started or followed."""
        if not self._streams:
            from ..._sync.shared_stream import SharedStream
            from ...core.redacting_rules import redacting
            from ..rules import SHARED, route

            transport = self._transport  # not the client, which the reader must not keep alive
            stream = SharedStream(
                self.service,
                self._open_client_events,
                redacting(route, lambda: transport.secrets),
                SHARED,
                open_timeout=min(self.timeout, 30.0),
            )
            if self.is_closed:
                stream.abandon()
            self._streams.append(stream)  # of several threads, the first one's holds
        return self._streams[0]

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """A client with other options that shares this one's connections and event stream; this one stays as it was."""
        _ = self._stream  # it is opened by this one
        clone = super().with_options(timeout=timeout, max_retries=max_retries, headers=headers)
        clone._shares_with = self  # it opens the stream
        return clone

    def list(
        self,
        *,
        status: RunStatus | str | Sequence[str] | None = None,
        workflow_id: str | Sequence[str] | None = None,
        credential_id: str | Sequence[str] | None = None,
        start_time: datetime | str | None = None,
        end_time: datetime | str | None = None,
        limit: int | None = None,
    ) -> Pages[Snapshot]:
        """Runs, newest first, as snapshots without output: `for run in client.list(limit=10)`.

        workflow_id, credential_id
                    only runs of this workflow or with this credential, or of one of several
        status      only runs with this status (or one of these), in the words of all services or in CloudCruise's own
        start_time  only runs created since then; without it the service lists the last 24 hours only
        limit       the most runs in all
        """
        query: dict[str, Any] = {
            **one_or_several("workflow_id", workflow_id),
            **one_or_several("credential_id", credential_id),
            "start_time": read_moment("start_time", start_time),
            "end_time": read_moment("end_time", end_time),
        }
        words = [] if status is None else STATUSES.find(status)
        if len(words) == 1:
            query["status"] = words[0]
        elif words:
            query["statuses"] = words
        given = {name: value for name, value in query.items() if value is not None}
        limit = limit if words or status is None else 0  # no run can have that status

        def fetch(cursor: str | None) -> tuple[Sequence[Snapshot], Any]:
            from runs_api.cloudcruise.api.run import list_runs

            size = PAGE if limit is None else min(PAGE, limit)
            more = {} if cursor is None else {"cursor": cursor}
            answer = self._model(list_runs, {**given, **more, "limit": size})
            rows = [item.to_dict() for item in answer]
            last = rows[-1].get("created_at") if len(rows) >= size else None
            return [build_snapshot(row) for row in rows], last if last != cursor else None

        return Pages(fetch, limit)

    def close(self) -> None:
        """Close the event stream and all connections. Runs go on."""
        super().close()  # first: the stream's reader may wait for a connection
        if self._owner and self._streams:
            self._stream.close()

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("cc-key", settings["api_key"])

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import CloudCruiseRules

        return CloudCruiseRules(run_id)

    def _source(self, run_id: str) -> Source:
        from ..._sync.shared_source import SharedSource

        return SharedSource(self._stream, run_id)

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.cloudcruise.api.run import get_run

        answer = self._request_json(get_run, {"session_id": run_id}, run_id=run_id, deadline=deadline)
        check_answer_id(answer, "session_id", run_id, service=self.service, states=("status",))
        return build_snapshot(answer, run_id)

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        before = self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        if before.is_finished:
            return before
        from runs_api.cloudcruise.api.run import interrupt_run

        self._request_model(interrupt_run, {"session_id": run_id}, run_id=run_id, deadline=deadline)
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    def _read_error(self, response: Response) -> ErrorInfo:
        return ErrorInfo(**read_error(response))

    def _open_first(self) -> int:
        """See to it that the stream is open before a start. Returns how often it was opened; 0 when it is not."""
        try:
            self._stream.ready(backend.monotonic() + min(self.timeout, OPEN_WITHIN))
        except (AuthenticationError, PermissionDeniedError, ConfigError):
            raise
        except RunsError as error:
            log.warning("cloudcruise: the event stream is not open, so a run starts without it: %s", error)
            return 0
        return self._stream.opened

    def _open_client_events(self, deadline: float | None) -> Stream:
        from runs_api.cloudcruise.api.run import stream_client_events

        stream = self._open_stream(stream_client_events, {"client_id": self.client_id}, run_id=None, deadline=deadline)
        from ..._sync.source import check_event_stream

        check_event_stream(self, stream, None)
        return stream


def _abandon(streams: list[SharedStream]) -> None:
    """The client is gone: nobody needs its stream."""
    for stream in streams:
        stream.abandon()
