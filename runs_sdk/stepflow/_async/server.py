"""What a Stepflow server is for the client above it: its answers and its errors."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, Unpack

from ..._async.client import AsyncRunsClient, ClientOptions, ErrorInfo
from ...core.auth import Auth, NoAuth
from ...core.config import Settings
from ...core.errors import ConnectFailed, DecodeError
from ...core.http import Response
from ..declaration import SERVICE
from ..flows import Flow


class AsyncServer(AsyncRunsClient):
    """A Stepflow server, and what is known of its flows."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.stepflow"

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(arguments, profile=profile, **options)
        self._flow_ids: dict[str, str] = {}  # of content that is known to be stored
        self._documents: dict[str, Flow] = {}  # of stored flows
        self._step_names: dict[str, list[str]] = {}  # of sub-runs

    def _auth(self, settings: Settings) -> Auth:
        return NoAuth()

    async def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        try:
            return await super()._request_raw(operation, parameters, **options)
        except ConnectFailed as error:
            error.message += " To start one on this machine: `StepflowRuntime`, or the command `runs local stepflow`."
            raise

    def _read_error(self, response: Response) -> ErrorInfo:
        try:
            error = response.json()["error"]
            return ErrorInfo(str(error["message"]), code=error.get("status"), details=error, is_own=True)
        except (ValueError, TypeError, KeyError, AttributeError):
            return ErrorInfo(response.text.strip()[:500], is_own=False)

    def _part(self, answer: Mapping[str, Any], name: str, run_id: str) -> Mapping[str, Any]:
        """A part of an answer that must be there."""
        part = answer.get(name)
        if not isinstance(part, Mapping):
            raise DecodeError(
                f"stepflow run {run_id}: the answer has no {name}; is {self.base_url} a Stepflow server?",
                path=f"$.{name}",
                service=self.service,
                run_id=run_id,
            )
        return part

    async def _exists(self, run_id: str) -> None:
        """Raise NotFoundError for an unknown run; the server has empty lists of its steps and items."""
        from runs_api.stepflow.api.run import get_run

        await self._request_json(get_run, {"run_id": run_id}, run_id=run_id)
