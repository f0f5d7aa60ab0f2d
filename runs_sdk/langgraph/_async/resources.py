"""What hangs on the async client: assistants, threads, crons, the store. Answers are as the wire has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..._async.pages import AsyncPages
from ..._common.arguments import checked
from ..._common.part import ClientPart
from ...core.errors import DecodeError
from ...core.json_values import to_plain
from ..inputs import assistant_id
from .server import PAGE, AsyncServer, Json, fresh_of

Direction = Literal["asc", "desc"]


@checked
class AsyncAssistants(ClientPart):
    """The assistants of a server: graphs with a configuration. Where an assistant is asked for, the name of a graph
    means the graph's own assistant.
    """

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def create(
        self,
        graph: str,
        *,
        name: str | None = None,
        config: Mapping[str, Any] | None = None,
        context: Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        description: str | None = None,
        assistant_id: str | None = None,
        if_exists: Literal["raise", "do_nothing"] | None = None,
    ) -> Json:
        """Make an assistant of a graph."""
        body = {"graph_id": graph, "name": name, "config": config, "context": context, "metadata": metadata,
                "description": description, "assistant_id": assistant_id, "if_exists": if_exists}  # fmt: skip
        return await self._call("create_assistant", body=_given(body))

    def search(
        self,
        *,
        graph: str | None = None,
        name: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Json]:
        """Assistants, page by page: of this graph, whose name contains this, whose metadata have these values."""
        criteria = _given({"graph_id": graph, "name": name, "metadata": metadata})
        return _pages(self._client, "assistants.search_assistants", criteria, limit)

    async def count(self, *, graph: str | None = None, metadata: Mapping[str, Any] | None = None) -> int:
        """How many there are."""
        body = _given({"graph_id": graph, "metadata": metadata})
        found: int = await self._client._operate("assistants.count_assistants", body=body, form=int)
        return found

    async def get(self, assistant: str) -> Json:
        """An assistant. Raises NotFoundError for an unknown one."""
        return await self._call("get_assistant", assistant_id=assistant_id(assistant))

    async def update(
        self,
        assistant: str,
        *,
        graph: str | None = None,
        name: str | None = None,
        config: Mapping[str, Any] | None = None,
        context: Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        description: str | None = None,
    ) -> Json:
        """Change an assistant: that makes a new version of it."""
        body = {"graph_id": graph, "name": name, "config": config, "context": context, "metadata": metadata,
                "description": description}  # fmt: skip
        self._client._schemas.pop(assistant, None)
        return await self._call("patch_assistant", assistant_id=assistant_id(assistant), body=_given(body))

    async def delete(self, assistant: str, *, delete_threads: bool | None = None) -> None:
        """Delete an assistant; with `delete_threads` its threads too."""
        query = {} if delete_threads is None else {"delete_threads": delete_threads}
        self._client._schemas.pop(assistant, None)
        await self._call("delete_assistant", assistant_id=assistant_id(assistant), **query)

    async def schemas(self, assistant: str) -> Json:
        """The JSON Schemas of what it takes and gives: input, output, state, config, context."""
        return await self._client._read_schemas(assistant)

    async def graph(self, assistant: str, *, xray: bool | int | None = None) -> Json:
        """Its nodes and edges; `xray` opens the graphs within, down to that depth where it is a number."""
        query = {} if xray is None else {"xray": xray}
        return await self._call("get_assistant_graph", assistant_id=assistant_id(assistant), **query)

    async def subgraphs(self, assistant: str, *, namespace: str | None = None, recurse: bool | None = None) -> Json:
        """The schemas of the graphs within it, by their namespace."""
        given: Json = {"assistant_id": assistant_id(assistant)} | ({} if recurse is None else {"recurse": recurse})
        if namespace is not None:
            return await self._call("get_assistant_subgraphs_below", namespace=namespace, **given)
        return await self._call("get_assistant_subgraphs", **given)

    def versions(self, assistant: str, *, limit: int | None = None) -> AsyncPages[Json]:
        """Its versions, the newest first."""
        given = {"assistant_id": assistant_id(assistant)}
        return _pages(self._client, "assistants.list_assistant_versions", {}, limit, given)

    async def set_latest(self, assistant: str, version: int) -> Json:
        """Make a version the one that is used."""
        self._client._schemas.pop(assistant, None)
        body = {"version": version}
        return await self._call("set_latest_assistant_version", assistant_id=assistant_id(assistant), body=body)

    async def _call(self, name: str, **parameters: Any) -> Json:
        found: Json = await self._client._operate(f"assistants.{name}", **parameters)
        return found


@checked
class AsyncThreads(ClientPart):
    """The threads of a server, with all the states that each has had."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def create(
        self,
        *,
        thread_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        if_exists: Literal["raise", "do_nothing"] | None = None,
        graph: str | None = None,
        supersteps: Sequence[Mapping[str, Any]] | None = None,
    ) -> Json:
        """Make a thread; of this graph, where its state is to be set before a run."""
        kept = {**(metadata or {}), **({} if graph is None else {"graph_id": graph})}
        body = {"thread_id": thread_id, "metadata": kept or None, "if_exists": if_exists, "supersteps": supersteps}
        return await self._call("create_thread", body=_given(body))

    def search(
        self,
        *,
        status: Literal["idle", "busy", "interrupted", "error"] | None = None,
        metadata: Mapping[str, Any] | None = None,
        values: Mapping[str, Any] | None = None,
        ids: Sequence[str] | None = None,
        sort_by: Literal["thread_id", "status", "created_at", "updated_at"] | None = None,
        sort_order: Direction | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Json]:
        """Threads, page by page: with this status, these metadata, these values in their state."""
        criteria = _given({"status": status, "metadata": metadata, "values": values, "ids": ids, "sort_by": sort_by,
                           "sort_order": sort_order})  # fmt: skip
        return _pages(self._client, "threads.search_threads", criteria, limit)

    async def count(self, *, status: str | None = None, metadata: Mapping[str, Any] | None = None) -> int:
        """How many there are."""
        body = _given({"status": status, "metadata": metadata})
        found: int = await self._client._operate("threads.count_threads", body=body, form=int)
        return found

    async def get(self, thread_id: str) -> Json:
        """A thread, with its values and open questions. Raises NotFoundError for an unknown one."""
        return await self._call("get_thread", thread_id=thread_id)

    async def update(self, thread_id: str, metadata: Mapping[str, Any]) -> Json:
        """Merge metadata into a thread's."""
        return await self._call("patch_thread", thread_id=thread_id, body={"metadata": dict(metadata)})

    async def delete(self, thread_id: str) -> None:
        """Delete a thread, with its runs and states."""
        await self._call("delete_thread", thread_id=thread_id)

    async def copy(self, thread_id: str) -> Json:
        """Copy a thread with its state."""
        return await self._call("copy_thread", thread_id=thread_id)

    async def prune(self, thread_ids: Sequence[str], *, strategy: Literal["delete", "keep_latest"] = "delete") -> Json:
        """Delete threads, or all of their states but the last."""
        return await self._call("prune_threads", body={"thread_ids": list(thread_ids), "strategy": strategy})

    async def storage(self, thread_id: str) -> Json:
        """How many bytes a thread takes, by what it keeps."""
        return await self._call("get_thread_storage", thread_id=thread_id)

    async def state(self, thread_id: str, *, checkpoint_id: str | None = None, subgraphs: bool | None = None) -> Json:
        """The state of a thread: now, or at a checkpoint. Its `next` are the nodes that come, its `interrupts` the open
        questions.
        """
        given: Json = {"thread_id": thread_id} | ({} if subgraphs is None else {"subgraphs": subgraphs})
        if checkpoint_id is not None:
            return await self._call("get_thread_state_at_checkpoint", checkpoint_id=checkpoint_id, **given)
        return await self._call("get_thread_state", **given)

    async def state_at(self, thread_id: str, checkpoint: Mapping[str, Any], *, subgraphs: bool | None = None) -> Json:
        """The state of a thread at a checkpoint of a graph within its graph: `{"checkpoint_id", "checkpoint_ns"}`."""
        body = _given({"checkpoint": dict(checkpoint), "subgraphs": subgraphs})
        return await self._call("read_thread_state_at_checkpoint", thread_id=thread_id, body=body)

    async def history(
        self,
        thread_id: str,
        *,
        limit: int = 10,
        before: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        checkpoint: Mapping[str, Any] | None = None,
    ) -> list[Json]:
        """The states that a thread has had, the newest first, at most `limit`; before this checkpoint's id; made with
        these metadata (`{"run_id": ...}`).
        """
        at = None if before is None else {"configurable": {"checkpoint_id": before}}
        body = _given({"limit": limit, "before": at, "metadata": metadata, "checkpoint": checkpoint})
        found: list[Json] = await self._client._operate(
            "threads.search_thread_history", thread_id=thread_id, body=body, form=list
        )
        return found

    async def update_state(
        self,
        thread_id: str,
        values: Any,
        *,
        as_node: str | None = None,
        checkpoint_id: str | None = None,
    ) -> Json:
        """Change a thread's state, as if this node had; from a checkpoint on, which makes a fork of the thread's
        history. Returns the new checkpoint: `start(..., thread=..., checkpoint=...)` goes on from it.
        """
        checkpoint = None if checkpoint_id is None else {"checkpoint_id": checkpoint_id, "checkpoint_ns": ""}
        body = _given({"values": to_plain(values), "as_node": as_node, "checkpoint": checkpoint})
        return await self._call("update_thread_state", thread_id=thread_id, body=body)

    async def _call(self, name: str, **parameters: Any) -> Json:
        found: Json = await self._client._operate(f"threads.{name}", **parameters)
        return found


@checked
class AsyncCrons(ClientPart):
    """Runs at set times."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def create(
        self,
        assistant: str,
        schedule: str,
        *,
        input: Any = None,
        thread: str | None = None,
        timezone: str | None = None,
        config: Mapping[str, Any] | None = None,
        context: Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        webhook: str | None = None,
        end_time: str | None = None,
        enabled: bool | None = None,
    ) -> Json:
        """Make one: `schedule` is a cron expression (UTC, unless `timezone` says otherwise). Its runs are in the
        thread, or each in a new one. `end_time` is ISO 8601.
        """
        body = _given({"assistant_id": assistant, "schedule": schedule, "input": to_plain(input), "timezone": timezone,
                       "config": config, "context": context, "metadata": metadata, "webhook": webhook,
                       "end_time": end_time, "enabled": enabled})  # fmt: skip
        if thread is not None:
            return await self._call("create_thread_cron", thread_id=thread, body=body)
        return await self._call("create_cron", body=body)

    def search(
        self, *, assistant: str | None = None, thread: str | None = None, limit: int | None = None
    ) -> AsyncPages[Json]:
        """Crons, page by page."""
        criteria = _given({"assistant_id": None if assistant is None else assistant_id(assistant), "thread_id": thread})
        return _pages(self._client, "crons.search_crons", criteria, limit)

    async def count(self, *, assistant: str | None = None, thread: str | None = None) -> int:
        """How many there are."""
        body = _given({"assistant_id": None if assistant is None else assistant_id(assistant), "thread_id": thread})
        found: int = await self._client._operate("crons.count_crons", body=body, form=int)
        return found

    async def get(self, cron_id: str) -> Json:
        """One of them. Raises NotFoundError for an unknown one."""
        return await self._call("get_cron", cron_id=cron_id)

    async def update(self, cron_id: str, **changes: Any) -> Json:
        """Change one: schedule, timezone, input, enabled and the like, by the server's own names."""
        return await self._call("patch_cron", cron_id=cron_id, body=to_plain(changes))

    async def delete(self, cron_id: str) -> None:
        """Delete one."""
        await self._call("delete_cron", cron_id=cron_id)

    async def _call(self, name: str, **parameters: Any) -> Json:
        found: Json = await self._client._operate(f"crons.{name}", **parameters)
        return found


@checked
class AsyncStore(ClientPart):
    """Items that all threads share, by namespace and key."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def put(self, namespace: Sequence[str], key: str, value: Mapping[str, Any]) -> None:
        """Keep an item; it replaces one of the same key."""
        body = {"namespace": list(namespace), "key": key, "value": to_plain(value)}
        await self._client._operate("store.put_item", body=body)

    async def get(self, namespace: Sequence[str], key: str) -> Json | None:
        """An item; None where there is none."""
        found: Json | None = await self._client._operate(
            "store.get_item", namespace=".".join(namespace), key=key, form=dict | None
        )
        return found

    async def delete(self, namespace: Sequence[str], key: str) -> None:
        """Delete an item."""
        await self._client._operate("store.delete_item", body={"namespace": list(namespace), "key": key})

    def search(
        self,
        namespace: Sequence[str] = (),
        *,
        query: str | None = None,
        filter: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Json]:
        """Items below a namespace, page by page: with these values, or near to a query in meaning."""
        criteria = _given({"namespace_prefix": list(namespace), "query": query, "filter": filter})
        return _pages(self._client, "store.search_items", criteria, limit, key="items")

    def namespaces(
        self, prefix: Sequence[str] = (), *, max_depth: int | None = None, limit: int | None = None
    ) -> AsyncPages[list[str]]:
        """Namespaces, page by page."""
        criteria = _given({"prefix": list(prefix) or None, "max_depth": max_depth})
        return _pages(self._client, "store.list_namespaces", criteria, limit, key="namespaces")


def _given(values: Mapping[str, Any]) -> Json:
    return {name: value for name, value in values.items() if value is not None}


def _pages(
    client: AsyncServer,
    operation: str,
    criteria: Mapping[str, Any],
    limit: int | None,
    given: Mapping[str, Any] | None = None,
    *,
    key: str | None = None,
) -> AsyncPages[Any]:
    seen: set[str] = set()

    async def fetch(offset: int | None) -> tuple[Sequence[Any], int | None]:
        if offset is None:
            seen.clear()
        body = {**criteria, "limit": PAGE, "offset": offset or 0}
        found = await client._operate(operation, body=body, form=list if key is None else dict, **(given or {}))
        items = found if key is None else found.get(key) or []
        if not isinstance(items, list):
            said = f"langgraph: an answer has another form than its document says ({key} is no list)."
            raise DecodeError(said, path=f"$.{key}", service=client.service)
        fresh = fresh_of(items, seen)
        return fresh, (offset or 0) + PAGE if len(items) == PAGE and fresh else None

    return AsyncPages(fetch, limit)
