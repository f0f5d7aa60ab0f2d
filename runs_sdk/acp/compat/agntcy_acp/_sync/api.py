# generated from runs_sdk/acp/compat/agntcy_acp/_async/api.py by scripts/unasync.py; do not edit
"""What the classes of operations have in common: requests, streams, and the client that they use."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from ....._sync.stream import Stream
from .....core.answers import UNREADABLE
from .....core.errors import DecodeError
from .....core.sse import ServerSentEvent
from ..._sync.api_client import ApiClient
from ..._sync.calls import Operations, RecordingAcp
from ..._sync.event_stream import EventStream
from ..models import RunOutputStream, StreamEventPayload


class Api(Operations):
    """The base of the classes of operations: without a client they are for `ApiClient.get_default()`.

    Every method takes `CallOptions` besides its parameters, and has two more forms: `..._with_http_info` gives its
    answer with status and headers, `..._without_preload_content` as it came. Raises ApiException for an answer that is
    an error (`status`, `reason`, `body`, `headers`), TransportError when there is none, and ApiTypeError or
    ApiValueError for arguments that are wrong. Nothing is checked against the agent's descriptor: `Acp` does that.
    """

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self.api_client = ApiClient.get_default() if api_client is None else api_client
        self._acp = self.api_client._acp

    def _read(self, name: str, **parameters: Any) -> Any:
        """Call an operation; its answer, decoded. None for an empty one."""
        module = _operation(name)
        response = self._acp._request_raw(module, _given(parameters), run_id=parameters.get("run_id"))
        if not response.content.strip():
            return None
        try:
            return response.json()
        except UNREADABLE as error:
            failure = self._acp._unreadable(module, response, parameters.get("run_id"), error)
        raise failure

    def _stream(self, name: str, **parameters: Any) -> OutputStream:
        thread, run_id = parameters.get("thread_id"), parameters.get("run_id")
        stream = self._acp._open_stream(_operation(name), _given(parameters), run_id=run_id, deadline=None)
        acp: RecordingAcp = self._acp if thread is None else self._acp.thread(thread)
        return OutputStream(acp, run_id, stream)


class OutputStream(EventStream[RunOutputStream]):
    """The events of a run: an iterator, and a context manager that gives the connection back."""

    def __init__(self, acp: RecordingAcp, run_id: str | None, stream: Stream) -> None:
        super().__init__(acp, run_id, stream)

    def _make(self, message: ServerSentEvent) -> RunOutputStream:
        try:
            data = StreamEventPayload.from_json(message.data)
        except ValueError as error:
            raise DecodeError(f"acp: an event that cannot be read: {error}", path="$.data", service="acp",
                              run_id=self._run_id) from None  # fmt: skip
        update = data.actual_instance
        if self._run_id is None:
            self._run_id = getattr(update, "run_id", None)
        self._failed = getattr(update, "type", None) == "error"
        made = object.__new__(RunOutputStream)
        made.id, made.event, made.data = message.id, message.event, data
        return made


def _operation(name: str) -> ModuleType:
    return import_module(f"runs_api.acp_v0_2.api.{name}")


def _given(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters that were given; None is a value of the body alone."""
    return {name: value for name, value in parameters.items() if value is not None or name == "body"}
