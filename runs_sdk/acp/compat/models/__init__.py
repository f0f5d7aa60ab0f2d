"""The models of the `RunsApi`, in the shapes of version 0.1. Answers of 0.2 are put into them."""

from __future__ import annotations

from .custom_run_result_update import CustomRunResultUpdate
from .run import Run
from .run_create import RunCreate
from .run_error import RunError
from .run_interrupt import RunInterrupt
from .run_output import RunOutput
from .run_output_stream import RunOutputStream
from .run_result import RunResult
from .run_search_request import RunSearchRequest
from .run_status import RunStatus
from .streaming_mode import StreamingMode

__all__ = [
    "CustomRunResultUpdate",
    "Run",
    "RunCreate",
    "RunError",
    "RunInterrupt",
    "RunOutput",
    "RunOutputStream",
    "RunResult",
    "RunSearchRequest",
    "RunStatus",
    "StreamingMode",
]
