"""One event of a stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from ._base import Model
from .custom_run_result_update import CustomRunResultUpdate
from .run_output import RunOutput


@define
class RunOutputStream(Model):
    """One event of a stream. `id` counts the events of this connection; after a keepalive the server may lose one."""

    id: str
    event: str
    data: RunOutput | CustomRunResultUpdate | Mapping[str, Any]
