"""The async client of an ADE server."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Unpack

from ..._async.client import ClientOptions
from ..._async.pages import AsyncPages
from ..._common.arguments import checked
from ..._common.files import StrPath
from ...core.errors import ConfigError
from ...core.models import RunStatus, Snapshot
from ...core.paging import fresh
from ..inputs import Where, run_query, without_foreign
from ..log import lines_of
from ..snapshots import build_snapshot
from .documents import Conflict
from .many import FILE, PROCESS, AsyncManyFiles, name_of

if TYPE_CHECKING:
    from ..._async.handle import AsyncRun
    from ..._async.protocols import AsyncSource
    from .run import AsyncAdeRun

STREAMS = 4
"""Event streams that a client keeps open at once; further runs are polled."""

PAGE = 100
"""Runs that one request of `list` asks for."""

CLOCKS_ALIKE = timedelta(seconds=2)
"""How far the server's clock may be behind ours when a start whose answer was lost is looked for."""


@checked
class AsyncAde(AsyncManyFiles):
    """One workspace of an ADE server: uploads documents, runs operations on them, follows the runs, fetches outputs.

        async with AsyncAde("http://localhost:8001", api_key="...", workspace_id="...") as client:
            done = await client.process("members.xlsx", into="out/")
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
        super().__init__(given, max_streams=max_streams, profile=profile, **options)
        self._arguments["max_streams"] = max_streams

    def attach(self, run_id: str) -> AsyncAdeRun:
        """A handle for a run that was started elsewhere. Makes no request."""
        return self._handle(self._checked_id(run_id), attached=True)

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        return {"workspace_id": self.workspace_id}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> AsyncAdeRun:
        if place.get("workspace_id") != self.workspace_id:
            raise ConfigError(
                f"the token is of a run in the workspace {place.get('workspace_id')}, and the client is for "
                f"{self.workspace_id}.",
                service=self.service,
                run_id=run_id,
            )
        return self.attach(run_id)

    async def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """The state of a run; of a finished one with its output's metadata, or its error. Raises NotFoundError."""
        return build_snapshot(await self._get_run(run_id, deadline=self._deadline(timeout)))

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
    ) -> AsyncPages[Snapshot]:
        """The workspace's runs as snapshots, newest first: `async for run in client.list(status="failed")`.

        status, document_id, configuration_id, file_type   one, or several of which any will do
        created_after, created_before                      from then on, before then; a naive datetime is UTC
        has_output   only runs with an output, or without
        where        further conditions, see `Where`; with `match="any"` it is enough when one condition holds
        search       words that must occur
        sort         "created_at", "started_at", "completed_at", "status" or "id", with "-" in front for the reverse
        limit        the most runs in all

        Pages are fetched as they are needed. Raises InputValidationError, which lists all problems, at once.
        """
        asked, status = status, without_foreign(status)
        query = run_query(
            status=status, document_id=document_id, configuration_id=configuration_id, created_after=created_after,
            created_before=created_before, file_type=file_type, has_output=has_output, where=where, match=match,
            search=search, sort=sort,
        )  # fmt: skip
        if asked is not None and status is None and (match == "all" or "filters" not in query):
            limit = 0  # no run can have that status
        size = PAGE if limit is None else max(1, min(PAGE, limit))

        seen: set[str] = set()  # a run whose place in the order changes meanwhile may come twice

        async def fetch(cursor: str | None) -> tuple[Sequence[Snapshot], str | None]:
            if cursor is None:
                seen.clear()
            items, following = await self._run_page({**query, "limit": size}, cursor)
            return [build_snapshot(run) for run in fresh(items, seen)], following

        return AsyncPages(fetch, limit)

    async def find(
        self, document_id: str | None = None, *, since: datetime | None = None, limit: int = 20
    ) -> builtins.list[AsyncRun]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        document_id  only runs of this document
        since        only runs that were created then or later
        """
        found = self.list(document_id=document_id, created_after=since, limit=limit)
        return [self._handle_of(snapshot) async for snapshot in found]

    async def workflows(self, *, search: str | None = None, limit: int | None = None) -> builtins.list[dict[str, Any]]:
        """What can be run: the documents, the newest first, with id, name, bytes and the status of the last run.

        search  words that must occur
        limit   the most documents in all
        """
        found = []
        async for row in self.documents.list(search=search, limit=limit):
            last = getattr(getattr(row, "last_run", None), "status", None)
            about = {"id": row.id, "name": row.name, "bytes": row.byte_size, "last_run": last and str(last)}
            found.append(about)
        return found

    async def upload(self, path: StrPath, *, conflict: Conflict = "reject") -> dict[str, Any]:
        """Upload a document, and tell its id, its name, and the id of the run that the upload has started, if any.

        `conflict`: see `documents.upload`.
        """
        document = await self.documents.upload(path, conflict=conflict)
        run = self._run_of(document)
        return {"id": document.id, "name": document.name, "run_id": run.id if run else None}

    async def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> builtins.list[str]:
        if args and args[0] == FILE:
            return await self._find_file(name_of(args[1]), mark, sent_at, options.get("configuration_id"))
        if len(args) == 2 and args[0] == PROCESS:
            args = (str(args[1]),)
        # No run shows what it was started with besides its document and operation.
        given = {**dict(zip(("document_id", "input"), args, strict=False)), **options}
        document_id, operation = given.get("document_id"), given.get("operation") or "process"
        wanted = self.list(document_id=document_id, created_after=sent_at - CLOCKS_ALIKE, limit=100)
        return [one.run_id async for one in wanted if (one.raw or {}).get("operation", operation) == operation]

    async def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Cancel a run, and return its state then. A finished run is left as it is.

        Also a running one is cancelled at once; its log goes on for a while, until its engine notices.
        """
        return await self._cancel(run_id, deadline=self._deadline(timeout))

    async def logs(self, run_id: str) -> AsyncIterator[Any]:
        """The log of a run's last attempt, as the events that following it gives.

        Raises ServerError for a run that has not begun: the server (1.17) answers 500 when there is no log.
        """
        from ..rules import AdeRules

        rules = AdeRules(run_id)
        for line in lines_of(await self._read_log(run_id, deadline=None)):
            event = rules.decode(line).events[0]
            yield event

    async def download(self, run_id: str, into: StrPath = ".", *, overwrite: bool = False) -> Path:
        """Download a run's output; see `AdeRun.download`."""
        return await self.attach(run_id).download(into, overwrite=overwrite)

    def _source(self, run_id: str) -> AsyncSource:
        from .source import AsyncLogSource

        return AsyncLogSource(self, run_id)

    def _rebind(self, run: Any, source: AsyncSource | None) -> AsyncAdeRun:
        clone = self._handle(run.id, follower=run._follower, source=source)
        clone._handlers = builtins.list(run._handlers)
        clone.is_deduplicated = run.is_deduplicated
        return clone

    def _handle_of(self, snapshot: Snapshot) -> AsyncAdeRun:
        run = self.attach(snapshot.run_id)
        run._remember(snapshot)
        return run
