# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""The operations of the tag agents."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.agent import Agent
    from ..models.agent_acp_descriptor import AgentACPDescriptor
    from ..models.agent_search_request import AgentSearchRequest

_DEPRECATED = frozenset(())


class AgentsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def search_agents(
        self,
        *,
        body: AgentSearchRequest,
    ) -> list[Agent]:
        """Search agents by name and version

        Seen - without a name and a version it is 422, and limit and offset are ignored.
        """
        from ..api.agents import search_agents as _operation

        return self._caller.call(_operation, body=body)

    def get_agent_by_id(
        self,
        *,
        agent_id: str,
    ) -> Agent:
        """Read an agent

        Args:
            agent_id: Id of the agent, a UUID.
        """
        from ..api.agents import get_agent_by_id as _operation

        return self._caller.call(_operation, agent_id=agent_id)

    def get_acp_descriptor_by_id(
        self,
        *,
        agent_id: str,
    ) -> AgentACPDescriptor:
        """Read what an agent can do, and the schemas of what it takes and gives

        Args:
            agent_id: Id of the agent, a UUID.
        """
        from ..api.agents import get_acp_descriptor_by_id as _operation

        return self._caller.call(_operation, agent_id=agent_id)


class AsyncAgentsApi:
    """As `AgentsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def search_agents(
        self,
        *,
        body: AgentSearchRequest,
    ) -> list[Agent]:
        """Search agents by name and version

        Seen - without a name and a version it is 422, and limit and offset are ignored.
        """
        from ..api.agents import search_agents as _operation

        return await self._caller.call(_operation, body=body)

    async def get_agent_by_id(
        self,
        *,
        agent_id: str,
    ) -> Agent:
        """Read an agent

        Args:
            agent_id: Id of the agent, a UUID.
        """
        from ..api.agents import get_agent_by_id as _operation

        return await self._caller.call(_operation, agent_id=agent_id)

    async def get_acp_descriptor_by_id(
        self,
        *,
        agent_id: str,
    ) -> AgentACPDescriptor:
        """Read what an agent can do, and the schemas of what it takes and gives

        Args:
            agent_id: Id of the agent, a UUID.
        """
        from ..api.agents import get_acp_descriptor_by_id as _operation

        return await self._caller.call(_operation, agent_id=agent_id)
