"""The surface that clients generated from the protocol's document have, for async code.

It has the names and shapes of version 0.1. On a server of version 0.2 the same calls go to the newer operations, and
the answers are put into the older shapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType, TracebackType
from typing import Any, ClassVar, Self, Unpack

from attrs import evolve

from ...._common import async_backend as backend
from ...._common.arguments import checked
from ....core.answers import reads_answer
from ....core.errors import ApiError, InputProblem, TimedOut
from ....core.http import Response
from ....core.sse import ServerSentEvent
from ..._async.client import AsyncAcp
from ...inputs import Start, build_body
from ...snapshots import native_status
from ...snapshots import read_update as decode_update
from ..configuration import Configuration
from ..exceptions import ApiValueError
from ..models import Run, RunCreate, RunOutput, RunOutputStream, RunSearchRequest
from ..models._base import Model, model_problems, to_json
from ..models.run_output import read_output, read_update
from ..responses import CallOptions, RESTResponse
from .calls import AsyncOperations, AsyncRecordingAcp, operation, with_http_info, without_preload_content
from .event_stream import AsyncEventStream

read_run = reads_answer("acp")(Run.from_dict)


@checked
class AsyncApiClient:
    """A connection to an agent server, for a `RunsApi`: `async with AsyncApiClient(configuration) as api_client`.

    Without a configuration it is for http://localhost. Makes no request by itself.
    """

    _default: ClassVar[AsyncApiClient | None] = None

    def __init__(
        self,
        configuration: Configuration | None = None,
        header_name: str | None = None,
        header_value: str | None = None,
        cookie: str | None = None,
    ) -> None:
        self.configuration = Configuration.get_default() if configuration is None else configuration
        self.default_headers: dict[str, str] = {}
        self.cookie = cookie
        self._acp = AsyncRecordingAcp(**self.configuration.client_arguments())
        self._acp._client_headers = self._own_headers
        if header_name is not None:
            self.default_headers[header_name] = str(header_value)

    def _own_headers(self) -> Mapping[str, str]:
        return self.default_headers if self.cookie is None else {**self.default_headers, "Cookie": self.cookie}

    async def call_api(
        self,
        method: str,
        url: str,
        header_params: Mapping[str, str] | None = None,
        body: Any = None,
        post_params: Any = None,
        _request_timeout: float | tuple[float, float] | None = None,
    ) -> RESTResponse:
        """Send a request that no operation describes, and return its answer as it came, whatever its status.

        `url` is a path below the host, or a URL of the same origin; `body` is sent as JSON. Raises ApiValueError for
        `post_params`: no operation of an agent server takes a form.
        """
        if post_params:
            problem = InputProblem("post_params", "there are no forms: give body", "unknown")
            raise ApiValueError.of([problem], what="call_api(...)", service="acp")
        acp = self._acp._for_call({"_headers": header_params, "_request_timeout": _request_timeout})
        try:
            answer = await acp.request(
                method, url, headers=acp._call_headers, json=... if body is None else to_json(body)
            )
        except ApiError:
            if not isinstance(acp._last, Response):
                raise
            answer = acp._last
        return RESTResponse(answer.status_code, dict(answer.headers), answer.content)

    def sanitize_for_serialization(self, obj: Any) -> Any:
        """Models, times and enumerations as JSON values."""
        return to_json(obj)

    def set_default_header(self, header_name: str, header_value: str) -> None:
        """Send a header with every request from now on."""
        self.default_headers[header_name] = header_value

    @property
    def user_agent(self) -> str | None:
        """What is sent as User-Agent; None for this SDK's own."""
        return self.default_headers.get("User-Agent")

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self.default_headers["User-Agent"] = value

    @classmethod
    def get_default(cls) -> AsyncApiClient:
        """The client that an API class uses when it is given none: that of `set_default`, or one that is made now."""
        if AsyncApiClient._default is None:
            AsyncApiClient._default = AsyncApiClient()
        return AsyncApiClient._default

    @classmethod
    def set_default(cls, default: AsyncApiClient | None) -> None:
        """Give the client that an API class uses when it is given none; None for a new one."""
        AsyncApiClient._default = default

    @property
    def api(self) -> Any:
        """The generated client, for the endpoint modules of `runs_api.acp_v0_1` and `runs_api.acp_v0_2`."""
        return self._acp.api

    async def call(self, operation: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module of either version, and return the answer as its model."""
        return await self._acp.call(operation, **parameters)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._acp.base_url}>"

    async def close(self) -> None:
        """Close all connections."""
        await self._acp.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AsyncRunsApi(AsyncOperations):
    """The operations on runs: `AsyncRunsApi(api_client)`; without a client it is for `AsyncApiClient.get_default()`.

    Every method takes `CallOptions` besides its parameters, and has two more forms: `..._with_http_info` gives its
    answer with status and headers, `..._without_preload_content` as it came. Raises ApiException for an answer that is
    an error (`status`, `reason`, `body`, `headers`), TransportError when there is none, and ApiTypeError or
    ApiValueError for arguments that are wrong. Nothing is checked against the agent's descriptor: `Acp` does that.
    """

    def __init__(self, api_client: AsyncApiClient | None = None) -> None:
        self.api_client = AsyncApiClient.get_default() if api_client is None else api_client
        self._acp = self.api_client._acp

    @operation
    async def create_run(self, run_create: RunCreate | Mapping[str, Any], **options: Unpack[CallOptions]) -> Run:
        """Start a run in the background. Raises InputValidationError when `run_create` has no agent_id, and
        StartUnknown when the connection broke after the start had been sent.

        On 0.2 a run without a configuration is sent an empty one, which is what 0.1 takes for granted.
        """
        wanted = run_create if isinstance(run_create, RunCreate) else RunCreate.from_dict(run_create)
        if not wanted.agent_id:
            missing = InputProblem("run_create.agent_id", "is missing (string)", "missing", "string")
            raise ApiValueError.of([missing], what="run_create", service="acp")
        _refuse_wrong(wanted, "run_create")
        if self._acp._version is None:
            await self._acp._descriptor(wanted.agent_id)
        version = self._acp._version or "0.2"
        thread = wanted.thread_id
        config = {} if wanted.config is None and version == "0.2" else wanted.config
        mode = None if wanted.streaming is None else str(wanted.streaming)
        given = Start(
            wanted.agent_id,
            wanted.input,
            config,
            wanted.metadata,
            thread=thread,
            stream_mode=mode,
            webhook=wanted.webhook,
        )
        body = build_body(given, version)
        if version == "0.2" and "stream_mode" in body:
            body["stream_mode"] = "values" if mode == "result" else mode
        acp = self._acp if thread is None else self._acp.thread(thread)
        return read_run((await acp._send_start("create", version, body)).answer)

    create_run_with_http_info = with_http_info(create_run)
    create_run_without_preload_content = without_preload_content(create_run)

    @operation
    async def delete_run(self, run_id: str, **options: Unpack[CallOptions]) -> Run:
        """Delete a run; one that still runs is cancelled first. Returns the run as it was."""
        if self._acp._version == "0.1":
            return read_run(await self._acp._request_verb("delete", "0.1", run_id=run_id))
        run = await self._acp._run(run_id, None)
        if await self._acp._version_of(run_id, run, None) == "0.1":
            return read_run(await self._acp._request_verb("delete", "0.1", run_id=run_id))
        await self._acp.delete(run_id)
        return read_run(run)

    delete_run_with_http_info = with_http_info(delete_run)
    delete_run_without_preload_content = without_preload_content(delete_run)

    @operation
    async def get_run(self, run_id: str, **options: Unpack[CallOptions]) -> Run:
        """Read a run."""
        return read_run(await self._acp._run(run_id, None))

    get_run_with_http_info = with_http_info(get_run)
    get_run_without_preload_content = without_preload_content(get_run)

    @operation
    async def get_run_output(
        self, run_id: str, block_timeout: int | None = None, **options: Unpack[CallOptions]
    ) -> RunOutput | None:
        """The last output of a run: its result, what it asks, or why it failed. None while it is pending.

        `block_timeout` is in seconds: so long is waited for a pending run; not given, not at all. On 0.2, whose
        servers know no such limit, it is kept here.
        """
        if self._acp._version != "0.1":
            run = await self._acp._run(run_id, None)
            if await self._acp._version_of(run_id, run, None) == "0.2":
                return await self._output_0_2(run_id, run, block_timeout or 0)
        seconds = block_timeout or 0
        end = backend.monotonic() + seconds + self._acp.timeout
        output = await self._acp._request_verb("output", "0.1", run_id=run_id, block_timeout=seconds, deadline=end)
        return None if output is None else read_output(output, run_id=run_id)

    get_run_output_with_http_info = with_http_info(get_run_output)
    get_run_output_without_preload_content = without_preload_content(get_run_output)

    async def _output_0_2(self, run_id: str, run: Mapping[str, Any], seconds: float) -> RunOutput | None:
        end = backend.monotonic() + seconds
        while True:
            pending = native_status(run) == "pending"
            if pending and backend.monotonic() >= end:
                return None
            # A run that is no longer pending is answered at once, unless the server has just begun to try it again.
            limit = end if pending else max(end, backend.monotonic() + self._acp.timeout)
            try:
                both = await self._acp._request_verb("wait", "0.2", run_id=run_id, deadline=limit)
            except TimedOut:
                run = await self._acp._run(run_id, None)
                if not pending and native_status(run) != "pending":
                    raise
                continue
            status_now = native_status(both.get("run") or run)
            return read_output(both.get("output"), run_id=run_id, status=status_now)

    @operation
    async def get_run_stream(self, run_id: str, **options: Unpack[CallOptions]) -> AsyncRunStream:
        """Follow a run: its events from now on, until the stream ends. None of the earlier ones is repeated.

        The stream is open when this returns, so errors are raised here; close it when it is not read to its end. It is
        empty where the server has no output to stream.
        """
        return await AsyncRunStream._open(self._acp, run_id)

    get_run_stream_with_http_info = with_http_info(get_run_stream)
    get_run_stream_without_preload_content = without_preload_content(get_run_stream)

    @operation
    async def resume_run(self, run_id: str, body: Any, **options: Unpack[CallOptions]) -> Run:
        """Give an interrupted run what it asked for: any JSON value, None is null."""
        return read_run(await self._acp._request_verb("resume", self._acp._version or "0.2", run_id=run_id, body=body))

    resume_run_with_http_info = with_http_info(resume_run)
    resume_run_without_preload_content = without_preload_content(resume_run)

    @operation
    async def search_runs(
        self, run_search_request: RunSearchRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> list[Run]:
        """Search runs: one page of them."""
        wanted = run_search_request
        if not isinstance(wanted, RunSearchRequest):
            wanted = RunSearchRequest.from_dict(wanted)
        _refuse_wrong(wanted, "run_search_request")
        runs = await self._acp._request_verb("search", self._acp._version or "0.2", body=wanted.to_dict())
        return [read_run(run) for run in runs]

    search_runs_with_http_info = with_http_info(search_runs)
    search_runs_without_preload_content = without_preload_content(search_runs)


def _refuse_wrong(model: Model, name: str) -> None:
    """Raises ApiValueError for a model with values of the wrong kind."""
    problems = [evolve(problem, path=f"{name}.{problem.path}") for problem in model_problems(model)]
    if problems:
        raise ApiValueError.of(problems, what=name, service="acp")


class AsyncRunStream(AsyncEventStream[RunOutputStream]):
    """The events of a run: an iterator, and a context manager that gives the connection back."""

    @classmethod
    async def _open(cls, acp: AsyncAcp, run_id: str) -> Self:
        from ....core.policy import Cursor

        stream = await acp._open_events(run_id, Cursor(), None)
        made = cls(acp, run_id, stream)
        if stream.status_code == 204:
            await made.close()
        return made

    def _make(self, message: ServerSentEvent) -> RunOutputStream:
        run_id = self._run_id or ""
        data = decode_update(message.data, run_id)
        self._failed = data.get("type") == "error"
        return RunOutputStream(message.id, message.event, read_update(data, run_id=run_id))
