"""The body of a whole answer, while it comes in."""

from __future__ import annotations

from .encode import Inflater, inflater
from .errors import DecodeError
from .http import Headers

ERROR_LIMIT = 1024 * 1024
"""Bytes that are kept of an error answer."""


class Collected:
    """The body, inflated as it comes in, and never more of it than is allowed.

    Of an error answer the beginning is enough; any other that is too large is a DecodeError.
    """

    def __init__(self, status: int, headers: Headers, length: int | None, limit: int) -> None:
        self.is_cut = False
        self._is_error = status >= 400
        self._limit = min(limit, ERROR_LIMIT) if self._is_error else limit
        self._inflater: Inflater | None = None
        self._coding = headers.get("content-encoding", "")
        self._parts: list[bytes] = []
        self._size = self._received = 0
        if length is not None and length > limit and not self._is_error:
            raise self._too_large()

    def add(self, data: bytes) -> bool:
        """Take what came; whether more may come."""
        self._received += len(data)
        if self._coding and self._inflater is None:
            self._inflater = inflater(self._coding)
            self._coding = ""
        if self._inflater is not None:
            data = self._inflater.feed(data, self._limit - self._size + 1)
        self._parts.append(data)
        self._size += len(data)
        if max(self._size, self._received) <= self._limit:
            return True
        if not self._is_error:
            raise self._too_large()
        self.is_cut = True
        return False

    def finish(self) -> bytes:
        """The whole body. Raises DecodeError when its compressed form is not whole."""
        if self._inflater is not None and not self.is_cut and not self._inflater.is_whole:
            raise DecodeError("the answer's compressed body ends too early")
        whole = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        return whole[: self._limit]

    def _too_large(self) -> DecodeError:
        return DecodeError(
            f"the answer is larger than {self._limit:,} bytes, and was not read to its end (max_answer sets the limit)"
        )
