"""Lantern's async client; its sync counterpart is written from it."""

from __future__ import annotations

from typing import Any

from runs_sdk._async.client import AsyncRunsClient, ErrorInfo
from runs_sdk._async.handle import AsyncRun
from runs_sdk._async.stream import AsyncStream
from runs_sdk.core.auth import ApiKeyHeader, Auth
from runs_sdk.core.config import Settings
from runs_sdk.core.http import Response
from runs_sdk.core.models import Snapshot
from runs_sdk.core.policy import Cursor

from .. import SERVICE
from ..rules import LanternRules, read


class AsyncLantern(AsyncRunsClient):
    """A cupboard of lamps."""

    SERVICE = SERVICE
    API_PACKAGE = "lantern_api"

    def __init__(
        self, base_url: str | None = None, api_key: str | None = None, *, profile: str | None = None, **options: Any
    ) -> None:
        super().__init__({"base_url": base_url, "api_key": api_key}, profile=profile, **options)

    async def start(self, oil: str, input: Any = None, *, wick: int = 3) -> AsyncRun:
        from lantern_api.api.lamp import light
        from lantern_api.models import Wish

        started = await self._request_start(
            light,
            {"body": Wish(oil=oil, wick=wick)},
            look="Look into the cupboard.",
            ids=lambda answer: [answer["lamp_id"]],
        )
        return AsyncRun(self, started.run_id)

    async def get(self, run_id: str) -> Snapshot:
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=None)

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("x-lantern-key", settings["api_key"])

    def _rules(self, run_id: str) -> LanternRules:
        return LanternRules()

    def _read_error(self, response: Response) -> ErrorInfo:
        return ErrorInfo(response.json()["reason"])

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from lantern_api.api.lamp import look

        return read((await self._request_model(look, {"lamp_id": run_id}, run_id=run_id, deadline=deadline)).to_dict())

    async def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> AsyncStream:
        from lantern_api.api.lamp import watch

        query: dict[str, Any] = {"lamp_id": run_id}
        if cursor.position is not None:
            query["after"] = int(cursor.position)
        return await self._open_stream(watch, query, run_id=run_id, deadline=deadline)

    async def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        from lantern_api.api.lamp import blow_out

        return read(
            (await self._request_model(blow_out, {"lamp_id": run_id}, run_id=run_id, deadline=deadline)).to_dict()
        )
