"""Starting runs, and taking up those that were started elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..._common import async_backend as backend
from ..._common.log import log
from ...core.errors import (
    ConfigError,
    InputValidationError,
    RunsError,
)
from ...core.json_values import to_plain
from ..inputs import check_inputs
from ..models import StartRunRequest
from .server import AsyncServer
from .vault import AsyncWorkflows

if TYPE_CHECKING:
    from .run import AsyncCloudRun

SCHEMAS_KEPT = 256
"""Workflows whose input schemas a client remembers."""

SCHEMA_WITHIN = 10.0
"""Seconds that a start waits for the input schema, asked for once; then it goes without the check."""


class AsyncStarts(AsyncServer):
    """What starts runs."""

    @property
    def workflows(self) -> AsyncWorkflows:
        """What can be run. `client.workflows()` lists all."""
        return AsyncWorkflows(self)

    async def _start(self, request: StartRunRequest, kind: type[AsyncCloudRun], *, validate: bool) -> Any:
        from runs_api.cloudcruise.api.run import start_run
        from runs_api.cloudcruise.models import StartRunRequest as Body

        self._checked_id(request.workflow_id, "workflow_id")
        request = evolve(
            request,
            run_input_variables=to_plain(request.run_input_variables),
            additional_context=to_plain(request.additional_context),
            notifications=to_plain(request.notifications),
        )
        if validate:
            await self._check(request)
        body = Body.from_dict(request.to_wire(self.client_id))
        look = f"Look for it: client.list(workflow_id={request.workflow_id!r}, limit=5)."
        if request.client_id not in (None, self.client_id):
            from .run import polling_follower

            run_id = (await self._request_start(start_run, {"body": body}, look=look, ids=_session)).run_id
            return kind(self, run_id, follower=polling_follower(run_id, attached=False))
        from ..._async.shared_source import AsyncSharedSource

        with self._stream.expecting():
            since = await self._open_first()
            run_id = (await self._request_start(start_run, {"body": body}, look=look, ids=_session)).run_id
            channel = self._stream.claim(run_id, since=since)
        return kind(self, run_id, source=AsyncSharedSource(self._stream, run_id, channel))

    def _attach(self, run_id: str, kind: type[AsyncCloudRun]) -> Any:
        run_id = self._checked_id(run_id)
        if self._joins_others or self._stream.has_run(run_id):
            return kind(self, run_id, attached=True)
        from .run import polling_follower

        return kind(self, run_id, follower=polling_follower(run_id, attached=True))

    async def _check(self, request: StartRunRequest) -> None:
        """Check the variables against the workflow's schema, which is asked for once; without one, leave it."""
        async with self._metadata_lock:
            metadata, until = self._metadata.get(request.workflow_id, (None, 0.0))
            if until < backend.monotonic():
                once = self.with_options(timeout=min(self.timeout, SCHEMA_WITHIN), max_retries=0)
                try:
                    metadata, until = await once.workflows.metadata(request.workflow_id), float("inf")
                except (ConfigError, InputValidationError):  # nothing can be sent like this
                    raise
                except RunsError as error:
                    log.warning(
                        "cloudcruise: what workflow %s takes cannot be had, so its input is not checked: %s",
                        request.workflow_id,
                        error,
                    )
                    metadata, until = None, backend.monotonic() + 60.0
                self._metadata[request.workflow_id] = (metadata, until)
                if len(self._metadata) > SCHEMAS_KEPT:
                    del self._metadata[next(iter(self._metadata))]
        if metadata is not None:
            check_inputs(metadata, request.run_input_variables, request.workflow_id)


def _session(answer: Mapping[str, Any]) -> list[Any]:
    return [answer.get("session_id")]
