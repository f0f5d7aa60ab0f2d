"""The classes of operations, async."""

from __future__ import annotations

from ..._async.agents_and_threads import AsyncAgentsApi as AgentsApi
from ..._async.agents_and_threads import AsyncThreadsApi as ThreadsApi
from ..._async.stateless_runs import AsyncStatelessRunsApi as StatelessRunsApi
from ..._async.thread_runs import AsyncThreadRunsApi as ThreadRunsApi

__all__ = ["AgentsApi", "StatelessRunsApi", "ThreadRunsApi", "ThreadsApi"]
