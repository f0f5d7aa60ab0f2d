"""Files that are uploaded, with their progress."""

from __future__ import annotations

import io
import mimetypes
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..core.errors import InputProblem, InputValidationError

StrPath = str | os.PathLike[str]
Progress = Callable[[int, int], Any]
"""Called with the bytes sent so far and the bytes in all; what it returns is ignored."""


class Upload(io.FileIO):
    """An open file that tells how much of it has been read. It has the size that it had when it was opened.

    Its size is sent before it. So what is added to it meanwhile stays behind, and reading one that has become shorter
    raises InputValidationError.
    """

    def __init__(self, path: StrPath, on_progress: Progress | None = None) -> None:
        self._path = str(path)
        try:
            kind = Path(path).stat().st_mode
            if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):  # opening a pipe would wait for its other end
                raise self._unfit("it is no ordinary file, so its size is not known")
            super().__init__(path, "rb")
        except OSError as error:
            raise self._unfit(f"it cannot be read: {error.strerror}") from None
        self.total = os.fstat(self.fileno()).st_size
        self.media_type = mimetypes.guess_type(str(path))[0] or "application/octet-stream"
        self.file_name = Path(path).name
        self._on_progress = on_progress

    def read(self, size: int | None = -1, /) -> Any:
        left = max(0, self.total - self.tell())
        data = super().read(left if size is None or size < 0 else min(size, left))
        if left and not data and size != 0:
            raise self._unfit(f"it has become shorter while it was sent: {self.tell()} bytes instead of {self.total}")
        if data and self._on_progress is not None:
            self._on_progress(self.tell(), self.total)
        return data

    def _unfit(self, why: str) -> InputValidationError:
        return InputValidationError.of([InputProblem(self._path, why)], what="the file", service="ade")
