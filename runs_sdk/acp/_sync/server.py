# generated from runs_sdk/acp/_async/server.py by scripts/unasync.py; do not edit
"""What an agent server is for the client above it: its version, its operations by what they do, its errors."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any, Self, Unpack

from attrs import evolve

from ..._sync.client import ClientOptions, ErrorInfo, RunsClient
from ..._sync.stream import Stream
from ...core.auth import ApiKeyHeader, Auth, NoAuth
from ...core.config import Settings
from ...core.errors import (
    ApiError,
    NotFoundError,
    UnprocessableEntityError,
    UnsupportedOperation,
)
from ...core.http import Operation, Response
from ..declaration import SERVICE
from ..operations import is_lacking, is_no_path, is_own_error, operation, read_problem, refuses_numbers
from ..retries import Watch
from ..snapshots import (
    Version,
    version_of_descriptor,
    version_of_run,
)

PAGE = 100
"""Runs that one request of a search asks for."""

DEFAULT_LIMIT = 10
"""Runs of a thread that a server gives when it is not asked for a number."""

KEPT = 1000
"""Descriptors, and cancelled runs, that a client remembers."""

LISTS = frozenset(("search", "agents", "thread_search", "thread_history"))
"""What is answered with a list; everything else is an object."""

MAY_BE_EMPTY = frozenset(("cancel", "delete", "resume", "output"))
"""What may be answered with 204, and so with nothing."""


class Server(RunsClient):
    """An agent server of either version."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.acp_v0_2"

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(arguments, profile=profile, **options)
        # 500 is how these servers say that they do not implement something: asking again is of no use.
        statuses = self._transport.retry.statuses - {500}
        self._transport.retry = evolve(self._transport.retry, statuses=statuses)
        self._thread_id: str | None = None
        # What is known of the server; clients made from this one share it.
        fixed = self._settings["version"]
        self._known: dict[str, Any] = {"version": None if fixed == "auto" else fixed, "refuses_numbers": False,
                                       "searches": True}  # fmt: skip
        self._descriptors: dict[str, Mapping[str, Any]] = {}
        self._cancelled: dict[str, bool] = {}
        self._watches: dict[str, Watch] = {}
        self._responded: dict[str, str] = {}  # when the server has taken the last answer to a run's question
        self._pending: dict[str, tuple[Mapping[str, Any], float]] = {}  # runs that GETs have shown so, and when

    def _auth(self, settings: Settings) -> Auth:
        key = settings["api_key"]
        return NoAuth() if key is None else ApiKeyHeader("x-api-key", key)

    def _read_error(self, response: Response) -> ErrorInfo:
        message, details = read_problem(response)
        hint = None
        if response.status_code == 401:
            hint = "Check api_key (ACP_API_KEY)."
        elif is_no_path(response.status_code, details):
            hint = f"Is {self.base_url} an agent server, and of the version that it is taken for?"
        elif "interrupted state" in message:
            hint = "Only a run that asks a question can be answered."
        said = f"{message}.".replace("..", ".")
        return ErrorInfo(said, details=details, hint=hint, is_own=is_own_error(response))

    def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        try:
            return super()._request_raw(operation, parameters, **options)
        except ApiError as error:
            if (lacking := self._translate(error, operation.OPERATION)) is None:
                raise
            raise lacking from error

    def _open_stream(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None,
        deadline: float | None,
        **options: Any,
    ) -> Stream:
        try:
            return super()._open_stream(operation, parameters, run_id=run_id, deadline=deadline, **options)
        except ApiError as error:
            if (lacking := self._translate(error, operation.OPERATION)) is None:
                raise
            raise lacking from error

    @property
    def _version(self) -> Version | None:
        """The server's version, as far as it is known."""
        found: Version | None = self._known["version"]
        return found

    def _note_version(self, found: Version | None) -> Version | None:
        if self._known["version"] is None:
            self._known["version"] = found
        return self._version

    def _version_of(self, run_id: str, run: Mapping[str, Any], deadline: float | None) -> Version:
        """The server's version, from a run that exists."""
        known = self._version or self._note_version(version_of_run(run))
        if known is None:
            # Only 0.1 has this path, and a run that exists makes its answer sure.
            try:
                self._request_verb("output", "0.1", run_id=run_id, deadline=deadline, block_timeout=0)
            except (NotFoundError, UnsupportedOperation):
                known = self._note_version("0.2")
            else:
                known = self._note_version("0.1")
        return known or "0.2"

    def _descriptor(self, agent: str | None) -> Mapping[str, Any] | None:
        """An agent's descriptor; None when the server gives none, so that it has to judge by itself."""
        if agent is None:
            return None
        if agent not in self._descriptors:
            try:
                self._read_descriptor(agent)
            except UnsupportedOperation:
                return None
            except ApiError as error:
                if error.status_code in (401, 403, 429):
                    raise
                return None
        return self._descriptors[agent]

    def _read_descriptor(self, agent: str) -> dict[str, Any]:
        found: dict[str, Any] = self._request_verb("descriptor", self._version or "0.2", agent_id=agent)
        keep(self._descriptors, agent, found)
        self._note_version(version_of_descriptor(found))
        return found

    def _page(
        self,
        agent: str | None,
        status: str | None,
        metadata: Mapping[str, Any] | None,
        offset: int,
        limit: int,
        *,
        deadline: float | None = None,
    ) -> tuple[Sequence[Mapping[str, Any]], bool]:
        """Runs from an offset on, and whether there may be more behind them."""
        where: dict[str, Any] = {"limit": limit, "offset": offset}
        whole = False
        if self._thread_id is not None and self._version != "0.1":
            runs, whole = self._numbered("search", deadline=deadline, **where)
            if whole and len(runs) == DEFAULT_LIMIT:
                runs = self._elsewhere(runs, deadline)
        else:
            criteria = {"agent_id": agent, "status": status, "metadata": metadata}
            body = {**{name: value for name, value in criteria.items() if value is not None}, **where}
            runs = self._request_verb("search", self._version or "0.2", deadline=deadline, body=body)
        return [run for run in runs if isinstance(run, Mapping)], len(runs) >= limit and not whole

    def _outside(self) -> Self:
        """This client for the runs of no thread."""
        outside = copy.copy(self)
        outside._thread_id, outside._owner, outside._api = None, False, None
        return outside

    def _elsewhere(self, runs: list[Any], deadline: float | None) -> list[Any]:
        """A thread's runs, of which the server gives the first ones only, with those among the runs of all threads."""
        outside = self._outside()
        found = {run.get("run_id"): run for run in runs if isinstance(run, Mapping)}
        offset, more, met = 0, True, set[str]()
        while more:
            page, more = outside._page(None, None, None, offset, PAGE, deadline=deadline)
            known = len(met)
            met |= {str(run.get("run_id")) for run in page}
            more = more and len(met) > known  # a server that knows of no pages gives the same ones again
            found |= {run.get("run_id"): run for run in page if run.get("thread_id") == self._thread_id}
            offset += PAGE
        return [*found.values()]

    def _numbered(self, verb: str, *, deadline: float | None = None, **parameters: Any) -> tuple[list[Any], bool]:
        """A list whose query takes numbers. They are left out where the server cannot read them: then it is whole."""
        version = self._version or "0.2"
        if not self._known["refuses_numbers"]:
            try:
                return self._request_verb(verb, version, deadline=deadline, **parameters), False
            except UnprocessableEntityError as error:
                if not refuses_numbers(error.details):
                    raise
            self._known["refuses_numbers"] = True
        given = {name: value for name, value in parameters.items() if not isinstance(value, int)}
        return self._request_verb(verb, version, deadline=deadline, **given), True

    def _request_verb(
        self,
        verb: str,
        version: Version,
        *,
        run_id: str | None = None,
        deadline: float | None = None,
        **parameters: Any,
    ) -> Any:
        """Call the operation that does this in this version; its answer as the wire has it."""
        if run_id is not None:
            parameters["run_id"] = run_id
        module = self._operation(verb, version)
        given = self._parameters(parameters, verb, version)
        response = self._request_raw(module, given, run_id=run_id, deadline=deadline)
        if verb == "thread_delete" or (response.status_code == 204 and verb in MAY_BE_EMPTY):
            return None
        try:
            return _answer(response, list if verb in LISTS else dict)
        except (ValueError, TypeError) as error:
            failure = self._unreadable(module, response, run_id, error)
        raise failure

    def _operation(self, verb: str, version: Version) -> ModuleType:
        module = operation(verb, version, in_thread=self._thread_id is not None)
        if module is None:
            raise UnsupportedOperation(
                f"acp: version {version} of the protocol has no operation for this ({verb.replace('_', ' ')}).",
                service=self.service,
            )
        return module

    def _parameters(self, parameters: Mapping[str, Any], verb: str, version: Version) -> dict[str, Any]:
        """The parameters, with the thread's id where the operation is one of a thread's runs."""
        is_of_thread = (
            self._thread_id is not None and version == "0.2" and not verb.startswith(("agent", "desc", "thread"))
        )
        return {**parameters, "thread_id": self._thread_id} if is_of_thread else dict(parameters)

    def _translate(self, error: ApiError, called: Operation) -> UnsupportedOperation | None:
        """Another error, when the server has not got the operation at all."""
        if not is_lacking(error.status_code, error.details):
            return None
        return UnsupportedOperation(
            f"acp: the server does not implement {called.method.upper()} {called.path} (it answered "
            f"{error.status_code}).",
            service=self.service,
            run_id=error.run_id,
            status_code=error.status_code,
            details=error.details,
            response=error.response,
        )

    def _lacks(self, what: str, error: ApiError) -> UnsupportedOperation | None:
        """Another error for a 404 that is not for the run, but for a path that the server has not got."""
        if not is_no_path(error.status_code, error.details):
            return None
        return UnsupportedOperation(
            f"acp: the server has no operation to {what}.",
            service=self.service,
            run_id=error.run_id,
            status_code=error.status_code,
            details=error.details,
            response=error.response,
        )


def _answer(response: Response, form: type[Any]) -> Any:
    """What an answer holds. Raises ValueError or TypeError."""
    answer = response.json()
    if not isinstance(answer, form):
        raise TypeError(f"{type(answer).__name__} is of another form than the document says")
    return answer


def keep(kept: dict[str, Any], key: str, value: Any) -> None:
    """Remember a value, and forget the oldest when there are many."""
    kept[key] = value
    if len(kept) > KEPT:
        del kept[next(iter(kept))]
