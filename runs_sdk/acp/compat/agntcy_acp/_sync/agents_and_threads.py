# generated from runs_sdk/acp/compat/agntcy_acp/_async/agents_and_threads.py by scripts/unasync.py; do not edit
"""The operations on agents. The operations on threads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ..._sync.calls import operation, with_http_info, without_preload_content
from ...responses import CallOptions
from ..answers import build_body, read_list, read_one
from ..models import (
    Agent,
    AgentACPDescriptor,
    AgentSearchRequest,
    Thread,
    ThreadCreate,
    ThreadPatch,
    ThreadSearchRequest,
    ThreadState,
)
from .api import Api


class AgentsApi(Api):
    """The operations on agents. Each method has the forms of `Api`."""

    @operation
    def get_acp_descriptor_by_id(self, agent_id: str, **options: Unpack[CallOptions]) -> AgentACPDescriptor:
        """Read an agent's descriptor."""
        return read_one(AgentACPDescriptor, self._read("agents.get_acp_descriptor_by_id", agent_id=agent_id))

    get_acp_descriptor_by_id_with_http_info = with_http_info(get_acp_descriptor_by_id)
    get_acp_descriptor_by_id_without_preload_content = without_preload_content(get_acp_descriptor_by_id)

    @operation
    def get_agent_by_id(self, agent_id: str, **options: Unpack[CallOptions]) -> Agent:
        """Read an agent."""
        return read_one(Agent, self._read("agents.get_agent_by_id", agent_id=agent_id))

    get_agent_by_id_with_http_info = with_http_info(get_agent_by_id)
    get_agent_by_id_without_preload_content = without_preload_content(get_agent_by_id)

    @operation
    def search_agents(
        self, agent_search_request: AgentSearchRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> list[Agent]:
        """Search agents: one page of them."""
        return read_list(
            Agent, self._read("agents.search_agents", body=build_body(AgentSearchRequest, agent_search_request))
        )

    search_agents_with_http_info = with_http_info(search_agents)
    search_agents_without_preload_content = without_preload_content(search_agents)


class ThreadsApi(Api):
    """The operations on threads. Each method has the forms of `Api`."""

    @operation
    def copy_thread(self, thread_id: str, **options: Unpack[CallOptions]) -> Thread:
        """Copy a thread."""
        return read_one(Thread, self._read("threads.copy_thread", thread_id=thread_id))

    copy_thread_with_http_info = with_http_info(copy_thread)
    copy_thread_without_preload_content = without_preload_content(copy_thread)

    @operation
    def create_thread(self, thread_create: ThreadCreate | Mapping[str, Any], **options: Unpack[CallOptions]) -> Thread:
        """Make a thread."""
        return read_one(Thread, self._read("threads.create_thread", body=build_body(ThreadCreate, thread_create)))

    create_thread_with_http_info = with_http_info(create_thread)
    create_thread_without_preload_content = without_preload_content(create_thread)

    @operation
    def delete_thread(self, thread_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a thread, with its runs."""
        self._read("threads.delete_thread", thread_id=thread_id)

    delete_thread_with_http_info = with_http_info(delete_thread)
    delete_thread_without_preload_content = without_preload_content(delete_thread)

    @operation
    def get_thread(self, thread_id: str, **options: Unpack[CallOptions]) -> Thread:
        """Read a thread."""
        return read_one(Thread, self._read("threads.get_thread", thread_id=thread_id))

    get_thread_with_http_info = with_http_info(get_thread)
    get_thread_without_preload_content = without_preload_content(get_thread)

    @operation
    def get_thread_history(
        self, thread_id: str, limit: int | None = None, before: str | None = None, **options: Unpack[CallOptions]
    ) -> list[ThreadState]:
        """The states of a thread, the newest first; `before` is the id of a checkpoint."""
        return read_list(
            ThreadState, self._read("threads.get_thread_history", thread_id=thread_id, limit=limit, before=before)
        )

    get_thread_history_with_http_info = with_http_info(get_thread_history)
    get_thread_history_without_preload_content = without_preload_content(get_thread_history)

    @operation
    def patch_thread(
        self, thread_id: str, thread_patch: ThreadPatch | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> Thread:
        """Change a thread."""
        return read_one(
            Thread,
            self._read("threads.patch_thread", thread_id=thread_id, body=build_body(ThreadPatch, thread_patch)),
        )

    patch_thread_with_http_info = with_http_info(patch_thread)
    patch_thread_without_preload_content = without_preload_content(patch_thread)

    @operation
    def search_threads(
        self, thread_search_request: ThreadSearchRequest | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> list[Thread]:
        """Search threads: one page of them."""
        return read_list(
            Thread,
            self._read("threads.search_threads", body=build_body(ThreadSearchRequest, thread_search_request)),
        )

    search_threads_with_http_info = with_http_info(search_threads)
    search_threads_without_preload_content = without_preload_content(search_threads)
