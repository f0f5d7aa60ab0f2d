"""The statuses of a run."""

from __future__ import annotations

from runs_api.acp_v0_1.models.run_status import RunStatus

__all__ = ["RunStatus"]
