"""The ways to follow a run."""

from __future__ import annotations

from runs_api.acp_v0_1.models.streaming_mode import StreamingMode

__all__ = ["StreamingMode"]
