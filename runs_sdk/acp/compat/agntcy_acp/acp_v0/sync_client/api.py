"""The classes of operations, sync."""

from __future__ import annotations

from ..._sync.agents_and_threads import AgentsApi as AgentsApi
from ..._sync.agents_and_threads import ThreadsApi as ThreadsApi
from ..._sync.stateless_runs import StatelessRunsApi as StatelessRunsApi
from ..._sync.thread_runs import ThreadRunsApi as ThreadRunsApi

__all__ = ["AgentsApi", "StatelessRunsApi", "ThreadRunsApi", "ThreadsApi"]
