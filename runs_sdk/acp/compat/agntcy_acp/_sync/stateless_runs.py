# generated from runs_sdk/acp/compat/agntcy_acp/_async/stateless_runs.py by scripts/unasync.py; do not edit
"""The operations on runs of no thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ..._sync.calls import operation, with_http_info, without_preload_content
from ...responses import CallOptions
from ..answers import build_body, read_list, read_one
from ..models import (
    RunCreateStateless,
    RunSearchRequest,
    RunStateless,
    RunWaitResponseStateless,
)
from .api import Api, OutputStream


class StatelessRunsApi(Api):
    """The operations on runs of no thread. Each method has the forms of `Api`."""

    @operation
    def cancel_stateless_run(
        self, run_id: str, wait: bool | None = None, action: str | None = None, **options: Unpack[CallOptions]
    ) -> None:
        """Cancel a run; `action` is interrupt or rollback, `wait` waits until it is cancelled."""
        self._read("runs.cancel_stateless_run", run_id=run_id, wait=wait, action=action)

    cancel_stateless_run_with_http_info = with_http_info(cancel_stateless_run)
    cancel_stateless_run_without_preload_content = without_preload_content(cancel_stateless_run)

    @operation
    def create_and_stream_stateless_run_output(
        self, run_create_stateless: RunCreateStateless | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> OutputStream:
        """Start a run, and stream what it gives: iterate what this returns."""
        return self._stream(
            "runs.create_and_stream_stateless_run_output", body=build_body(RunCreateStateless, run_create_stateless)
        )

    create_and_stream_stateless_run_output_with_http_info = with_http_info(create_and_stream_stateless_run_output)
    create_and_stream_stateless_run_output_without_preload_content = without_preload_content(
        create_and_stream_stateless_run_output
    )

    @operation
    def create_and_wait_for_stateless_run_output(
        self, run_create_stateless: RunCreateStateless | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RunWaitResponseStateless:
        """Start a run, and wait for what it gives."""
        return read_one(
            RunWaitResponseStateless,
            self._read(
                "runs.create_and_wait_for_stateless_run_output",
                body=build_body(RunCreateStateless, run_create_stateless),
            ),
        )

    create_and_wait_for_stateless_run_output_with_http_info = with_http_info(create_and_wait_for_stateless_run_output)
    create_and_wait_for_stateless_run_output_without_preload_content = without_preload_content(
        create_and_wait_for_stateless_run_output
    )

    @operation
    def create_stateless_run(
        self, run_create_stateless: RunCreateStateless | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RunStateless:
        """Start a run in the background."""
        return read_one(
            RunStateless,
            self._read("runs.create_stateless_run", body=build_body(RunCreateStateless, run_create_stateless)),
        )

    create_stateless_run_with_http_info = with_http_info(create_stateless_run)
    create_stateless_run_without_preload_content = without_preload_content(create_stateless_run)

    @operation
    def delete_stateless_run(self, run_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a run."""
        self._read("runs.delete_stateless_run", run_id=run_id)

    delete_stateless_run_with_http_info = with_http_info(delete_stateless_run)
    delete_stateless_run_without_preload_content = without_preload_content(delete_stateless_run)

    @operation
    def get_stateless_run(self, run_id: str, **options: Unpack[CallOptions]) -> RunStateless:
        """Read a run."""
        return read_one(RunStateless, self._read("runs.get_stateless_run", run_id=run_id))

    get_stateless_run_with_http_info = with_http_info(get_stateless_run)
    get_stateless_run_without_preload_content = without_preload_content(get_stateless_run)

    @operation
    def search_stateless_runs(
        self, run_search_request: RunSearchRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> list[RunStateless]:
        """Search runs: one page of them."""
        return read_list(
            RunStateless,
            self._read("runs.search_stateless_runs", body=build_body(RunSearchRequest, run_search_request)),
        )

    search_stateless_runs_with_http_info = with_http_info(search_stateless_runs)
    search_stateless_runs_without_preload_content = without_preload_content(search_stateless_runs)

    @operation
    def resume_stateless_run(self, run_id: str, body: Any, **options: Unpack[CallOptions]) -> RunStateless:
        """Give an interrupted run what it asked for."""
        return read_one(RunStateless, self._read("runs.resume_stateless_run", run_id=run_id, body=body))

    resume_stateless_run_with_http_info = with_http_info(resume_stateless_run)
    resume_stateless_run_without_preload_content = without_preload_content(resume_stateless_run)

    @operation
    def stream_stateless_run_output(self, run_id: str, **options: Unpack[CallOptions]) -> OutputStream:
        """Stream what a run gives from now on: iterate what this returns."""
        return self._stream("runs.stream_stateless_run_output", run_id=run_id)

    stream_stateless_run_output_with_http_info = with_http_info(stream_stateless_run_output)
    stream_stateless_run_output_without_preload_content = without_preload_content(stream_stateless_run_output)

    @operation
    def wait_for_stateless_run_output(self, run_id: str, **options: Unpack[CallOptions]) -> RunWaitResponseStateless:
        """Wait for what a run gives."""
        return read_one(RunWaitResponseStateless, self._read("runs.wait_for_stateless_run_output", run_id=run_id))

    wait_for_stateless_run_output_with_http_info = with_http_info(wait_for_stateless_run_output)
    wait_for_stateless_run_output_without_preload_content = without_preload_content(wait_for_stateless_run_output)
