"""What a LangGraph server is for the client above it: its operations, its errors, its assistants and chains."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from typing import Any, Unpack
from weakref import WeakValueDictionary

from ..._async.client import AsyncRunsClient, ClientOptions, ErrorInfo
from ...core.auth import ApiKeyHeader, Auth, NoAuth
from ...core.config import Settings
from ...core.errors import NotFoundError
from ...core.http import Response
from ..chain import Chain
from ..declaration import SERVICE
from ..inputs import assistant_id, is_uuid

PAGE = 100
"""Things that one request of a search asks for."""

KEPT = 200
"""Assistants whose schemas a client remembers."""

Json = dict[str, Any]


class AsyncServer(AsyncRunsClient):
    """A LangGraph server."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.langgraph"

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(arguments, profile=profile, **options)
        # What is known of runs and assistants; clients made from this one share it. Handles hold their chains.
        self._chains: WeakValueDictionary[str, Chain] = WeakValueDictionary()
        self._schemas: dict[str, Json] = {}

    def _auth(self, settings: Settings) -> Auth:
        key = settings["api_key"]
        return NoAuth() if key is None else ApiKeyHeader("X-Api-Key", key)

    def _read_error(self, response: Response) -> ErrorInfo:
        try:
            body = response.json()
        except (ValueError, RecursionError):
            return ErrorInfo(response.text.strip()[:500], is_own=False)
        detail = body.get("detail") if isinstance(body, Mapping) else None
        # A failed validation goes on with the schema and the whole value.
        said = str(detail if detail is not None else body).partition("\n\nFailed validating")[0].strip()
        hint = None
        if response.status_code in (401, 403):
            hint = "Check api_key (LANGGRAPH_API_KEY)."
        elif response.status_code == 409 and "already running" in said:
            hint = "multitask_strategy='enqueue' waits for it; 'interrupt' and 'rollback' take its place."
        elif said == "Thread or assistant not found.":
            hint = "if_not_exists='create' makes the thread; client.workflows() lists the assistants."
        return ErrorInfo(" ".join(said.split())[:500], details=body, hint=hint, is_own=detail is not None)

    async def _operate(
        self,
        name: str,
        *,
        deadline: float | None = None,
        form: Any = dict,
        needs: Sequence[str] = (),
        **parameters: Any,
    ) -> Any:
        """Call the operation of this name (`runs.get_run`): its answer as the wire has it, None for an empty one.

        `needs`: fields that each object of a list has, as text. Raises DecodeError for an answer of another form.
        """
        run_id = parameters.get("run_id")
        module = import_module(f"runs_api.langgraph.api.{name}")
        response = await self._request_raw(module, parameters, run_id=run_id, deadline=deadline)
        if not response.content.strip() and response.status_code in (202, 204):
            return None
        try:
            answer = response.json()
            if not isinstance(answer, form):
                raise TypeError(f"{type(answer).__name__} is of another form than the document says")
            if form is list:
                check_objects(answer, needs)
            return answer
        except (ValueError, TypeError, RecursionError) as error:
            failure = self._unreadable(module, response, run_id, error)
        raise failure

    # ---- assistants

    async def _schemas_of(self, assistant: str, deadline: float | None = None) -> Json:
        """The schemas of an assistant, by its id or the name of its graph; nothing where there are none."""
        found = self._schemas.get(assistant)
        if found is None:
            try:
                found = await self._read_schemas(assistant, deadline)
            except NotFoundError:
                return {}  # the start says what is wrong with the assistant
        return found

    async def _read_schemas(self, assistant: str, deadline: float | None = None) -> Json:
        identity = assistant_id(assistant)
        try:
            found: Json = await self._operate(
                "assistants.get_assistant_schemas", assistant_id=identity, deadline=deadline
            )
        except NotFoundError:
            if is_uuid(assistant):
                raise
            found = await self._operate(
                "assistants.get_assistant_schemas",
                assistant_id=await self._find_assistant(assistant, deadline),
                deadline=deadline,
            )
        self._schemas[assistant] = found
        if len(self._schemas) > KEPT:
            del self._schemas[next(iter(self._schemas))]
        return found

    async def _find_assistant(self, graph: str, deadline: float | None = None) -> str:
        """The id of a graph's own assistant. Raises NotFoundError."""
        body = {"graph_id": graph, "metadata": {"created_by": "system"}, "limit": 1}
        found = await self._operate(
            "assistants.search_assistants", body=body, form=list, needs=("assistant_id",), deadline=deadline
        )
        for each in found:
            return str(each["assistant_id"])
        raise NotFoundError(
            f"langgraph: there is no graph {graph!r}. client.workflows() lists the assistants.", service=self.service
        )

    # ---- chains

    def _chain(self, run_id: str, thread: str | None = None) -> Chain:
        """The chain of the handle that has begun with this run; a new one where there is none."""
        found = self._chains.get(run_id)
        if found is None:
            found = self._chains[run_id] = Chain.of([run_id], thread)
        elif found.thread is None:
            found.thread = thread
        return found


def check_objects(found: Any, needs: Sequence[str] = ()) -> None:
    """Raises TypeError for what is no list of objects that have these fields as text."""
    if not isinstance(found, list):
        raise TypeError(f"{type(found).__name__} instead of a list")
    for each in found:
        if not isinstance(each, Mapping):
            raise TypeError(f"{type(each).__name__} instead of an object")
        if lacking := [name for name in needs if not isinstance(each.get(name), str)]:
            raise TypeError(f"an object has no {lacking[0]}")


def fresh_of(items: Sequence[Any], seen: set[str], key: str | None = None) -> list[Any]:
    """Those that have not been there before: things move from page to page when there are new ones, or fewer.

    They are distinguished by the field `key`, or by all that they say.
    """
    found = []
    for item in items:
        said = item if key is None else item.get(key)
        digest = sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
        if digest not in seen:
            seen.add(digest)
            found.append(item)
    return found
