"""The operations on runs of a thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ..._async.calls import operation, with_http_info, without_preload_content
from ...responses import CallOptions
from ..answers import build_body, read_list, read_one
from ..models import (
    RunCreateStateful,
    RunStateful,
    RunWaitResponseStateful,
)
from .api import AsyncApi, AsyncOutputStream


class AsyncThreadRunsApi(AsyncApi):
    """The operations on runs of a thread. Each method has the forms of `AsyncApi`."""

    @operation
    async def cancel_thread_run(
        self,
        thread_id: str,
        run_id: str,
        wait: bool | None = None,
        action: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancel a run; `action` is interrupt or rollback, `wait` waits until it is cancelled."""
        await self._read("thread_runs.cancel_thread_run", thread_id=thread_id, run_id=run_id, wait=wait, action=action)

    cancel_thread_run_with_http_info = with_http_info(cancel_thread_run)
    cancel_thread_run_without_preload_content = without_preload_content(cancel_thread_run)

    @operation
    async def create_and_stream_thread_run_output(
        self, thread_id: str, run_create_stateful: RunCreateStateful | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> AsyncOutputStream:
        """Start a run, and stream what it gives: iterate what this returns."""
        return await self._stream(
            "thread_runs.create_and_stream_thread_run_output",
            thread_id=thread_id,
            body=build_body(RunCreateStateful, run_create_stateful),
        )

    create_and_stream_thread_run_output_with_http_info = with_http_info(create_and_stream_thread_run_output)
    create_and_stream_thread_run_output_without_preload_content = without_preload_content(
        create_and_stream_thread_run_output
    )

    @operation
    async def create_and_wait_for_thread_run_output(
        self, thread_id: str, run_create_stateful: RunCreateStateful | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RunWaitResponseStateful:
        """Start a run, and wait for what it gives."""
        return read_one(
            RunWaitResponseStateful,
            await self._read(
                "thread_runs.create_and_wait_for_thread_run_output",
                thread_id=thread_id,
                body=build_body(RunCreateStateful, run_create_stateful),
            ),
        )

    create_and_wait_for_thread_run_output_with_http_info = with_http_info(create_and_wait_for_thread_run_output)
    create_and_wait_for_thread_run_output_without_preload_content = without_preload_content(
        create_and_wait_for_thread_run_output
    )

    @operation
    async def create_thread_run(
        self, thread_id: str, run_create_stateful: RunCreateStateful | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RunStateful:
        """Start a run in the background."""
        return read_one(
            RunStateful,
            await self._read(
                "thread_runs.create_thread_run",
                thread_id=thread_id,
                body=build_body(RunCreateStateful, run_create_stateful),
            ),
        )

    create_thread_run_with_http_info = with_http_info(create_thread_run)
    create_thread_run_without_preload_content = without_preload_content(create_thread_run)

    @operation
    async def delete_thread_run(self, thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a run."""
        await self._read("thread_runs.delete_thread_run", thread_id=thread_id, run_id=run_id)

    delete_thread_run_with_http_info = with_http_info(delete_thread_run)
    delete_thread_run_without_preload_content = without_preload_content(delete_thread_run)

    @operation
    async def get_thread_run(self, thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> RunStateful:
        """Read a run."""
        return read_one(RunStateful, await self._read("thread_runs.get_thread_run", thread_id=thread_id, run_id=run_id))

    get_thread_run_with_http_info = with_http_info(get_thread_run)
    get_thread_run_without_preload_content = without_preload_content(get_thread_run)

    @operation
    async def list_thread_runs(
        self, thread_id: str, limit: int | None = None, offset: int | None = None, **options: Unpack[CallOptions]
    ) -> list[RunStateful]:
        """The runs of a thread: one page of them."""
        return read_list(
            RunStateful,
            await self._read("thread_runs.list_thread_runs", thread_id=thread_id, limit=limit, offset=offset),
        )

    list_thread_runs_with_http_info = with_http_info(list_thread_runs)
    list_thread_runs_without_preload_content = without_preload_content(list_thread_runs)

    @operation
    async def resume_thread_run(
        self, thread_id: str, run_id: str, body: Any, **options: Unpack[CallOptions]
    ) -> RunStateful:
        """Give an interrupted run what it asked for."""
        return read_one(
            RunStateful,
            await self._read("thread_runs.resume_thread_run", thread_id=thread_id, run_id=run_id, body=body),
        )

    resume_thread_run_with_http_info = with_http_info(resume_thread_run)
    resume_thread_run_without_preload_content = without_preload_content(resume_thread_run)

    @operation
    async def stream_thread_run_output(
        self, thread_id: str, run_id: str, **options: Unpack[CallOptions]
    ) -> AsyncOutputStream:
        """Stream what a run gives from now on: iterate what this returns."""
        return await self._stream("thread_runs.stream_thread_run_output", thread_id=thread_id, run_id=run_id)

    stream_thread_run_output_with_http_info = with_http_info(stream_thread_run_output)
    stream_thread_run_output_without_preload_content = without_preload_content(stream_thread_run_output)

    @operation
    async def wait_for_thread_run_output(
        self, thread_id: str, run_id: str, **options: Unpack[CallOptions]
    ) -> RunWaitResponseStateful:
        """Wait for what a run gives."""
        return read_one(
            RunWaitResponseStateful,
            await self._read("thread_runs.wait_for_thread_run_output", thread_id=thread_id, run_id=run_id),
        )

    wait_for_thread_run_output_with_http_info = with_http_info(wait_for_thread_run_output)
    wait_for_thread_run_output_without_preload_content = without_preload_content(wait_for_thread_run_output)
