# generated from runs_sdk/acp/_async/resources.py by scripts/unasync.py; do not edit
"""What hangs on the sync client: agents, threads, and a stream that comes with a start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..._common.arguments import checked
from ..._common.part import ClientPart
from ..._sync.pages import Pages
from ..snapshots import Version
from .server import Server

PAGE = 100
"""Agents, or threads, that one request asks for."""

Json = dict[str, Any]


@checked
class Agents(ClientPart):
    """The agents of a server. Answers are as the wire has them."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def search(self, name: str | None = None, version: str | None = None, *, limit: int | None = None) -> Pages[Json]:
        """Agents by name and version: `for agent in client.agents.search(name="mail-composer")`.

        Each has `agent_id` and `metadata`. The reference server wants a name or a version.
        """
        criteria = {key: value for key, value in (("name", name), ("version", version)) if value is not None}
        return _pages(self._client, "agents", criteria, "agent_id", limit)

    def get(self, agent_id: str) -> Json:
        """An agent: `agent_id` and `metadata`. Raises NotFoundError for an unknown one."""
        found: Json = self._client._request_verb("agent", self._client._version or "0.2", agent_id=agent_id)
        return found

    def descriptor(self, agent_id: str) -> Json:
        """What an agent can do, with the JSON Schemas of its input, output, configuration and questions.

        Raises NotFoundError for an unknown agent. The client remembers it, for the checks of later starts.
        """
        return self._client._read_descriptor(agent_id)


@checked
class Threads(ClientPart):
    """The threads of a server. Answers are as the wire has them. What only one version has says so."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def create(
        self,
        *,
        thread_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        if_exists: Literal["raise", "do_nothing"] | None = None,
        agent: str | None = None,
    ) -> Json:
        """Make a thread.

        thread_id  its id (0.2); without one the server makes one up
        metadata   kept with it; sent empty if not given, since the reference server needs it
        if_exists  what to do when there is such a thread (0.2)
        agent      whose state it keeps (0.1, which needs it)
        """
        body = {"thread_id": thread_id, "metadata": dict(metadata or {}), "if_exists": if_exists, "agent_id": agent}
        found: Json = self._request_verb(
            "thread_create", body={key: value for key, value in body.items() if value is not None}
        )
        return found

    def search(
        self,
        *,
        metadata: Mapping[str, Any] | None = None,
        values: Mapping[str, Any] | None = None,
        status: Literal["idle", "busy", "interrupted", "error"] | None = None,
        agent: str | None = None,
        limit: int | None = None,
    ) -> Pages[Json]:
        """Threads, page by page: those with these metadata; 0.2: and with these values in their state, or this status;
        0.1: and of this agent.
        """
        criteria = {"metadata": metadata, "values": values, "status": status, "agent_id": agent}
        given = {key: value for key, value in criteria.items() if value is not None}
        return _pages(self._client, "thread_search", given, "thread_id", limit)

    def get(self, thread_id: str) -> Json:
        """A thread. Raises NotFoundError for an unknown one."""
        found: Json = self._request_verb("thread_get", thread_id=thread_id)
        return found

    def update(
        self,
        thread_id: str,
        *,
        metadata: Mapping[str, Any] | None = None,
        values: Any = None,
        messages: Sequence[Mapping[str, Any]] | None = None,
        checkpoint_id: str | None = None,
    ) -> Json:
        """Change a thread (0.2): merge metadata, make a new state of values or messages, go back to a checkpoint."""
        checkpoint = None if checkpoint_id is None else {"checkpoint_id": checkpoint_id}
        body = {"metadata": metadata, "values": values, "messages": messages, "checkpoint": checkpoint}
        given = {key: value for key, value in body.items() if value is not None}
        found: Json = self._request_verb("thread_patch", version="0.2", thread_id=thread_id, body=given)
        return found

    def copy(self, thread_id: str) -> Json:
        """Copy a thread with its state (0.2)."""
        found: Json = self._request_verb("thread_copy", version="0.2", thread_id=thread_id)
        return found

    def delete(self, thread_id: str) -> None:
        """Delete a thread."""
        self._request_verb("thread_delete", thread_id=thread_id)

    def history(self, thread_id: str, *, limit: int | None = None, before: str | None = None) -> list[Json]:
        """0.2: the states that a thread has had, newest first, at most `limit`, before the checkpoint `before`. 0.1:
        its runs.
        """
        query: Json = {key: value for key, value in (("limit", limit), ("before", before)) if value is not None}
        found, whole = self._client._numbered("thread_history", thread_id=thread_id, **query)
        return found[:limit] if whole else found

    def state(self, thread_id: str) -> Json:
        """The state of a thread (0.1; in 0.2 it is in `get` and `history`)."""
        found: Json = self._request_verb("thread_state", version="0.1", thread_id=thread_id)
        return found

    def state_of_run(self, run_id: str) -> Json:
        """The state of the thread that a run belongs to (0.1)."""
        found: Json = self._request_verb("run_thread_state", version="0.1", run_id=run_id)
        return found

    def _request_verb(self, verb: str, *, version: Version | None = None, **parameters: Any) -> Any:
        known = self._client._version
        return self._client._request_verb(verb, known or version or "0.2", **parameters)


def _pages(client: Server, verb: str, criteria: Mapping[str, Any], key: str, limit: int | None) -> Pages[Json]:
    seen: set[str] = set()

    def fetch(offset: int | None) -> tuple[Sequence[Json], int | None]:
        if offset is None:
            seen.clear()
        body = {**criteria, "limit": PAGE, "offset": offset or 0}
        found = client._request_verb(verb, client._version or "0.2", body=body)
        # A server that does not know of pages gives the same ones again.
        fresh = [item for item in found if isinstance(item, dict) and str(item.get(key)) not in seen]
        seen.update(str(item.get(key)) for item in fresh)
        return fresh, (offset or 0) + PAGE if len(found) == PAGE and fresh else None

    return Pages(fetch, limit)
