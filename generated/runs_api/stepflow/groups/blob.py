# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations of the tag blob."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncFileStream, Caller, File, FileStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.get_blob_response import GetBlobResponse
    from ..models.store_blob_request import StoreBlobRequest
    from ..models.store_blob_response import StoreBlobResponse

_DEPRECATED = frozenset(())


class BlobApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def store_blob(
        self,
        *,
        body: StoreBlobRequest | File | bytes,
        x_blob_filename: str | Unset = UNSET,
    ) -> StoreBlobResponse:
        """Store a JSON value, a flow or bytes

        The id is a hash of the content, so storing the same content again changes nothing. A flow stored here keeps
        its integers and the order of its keys, and its id is the same each time; its id can be run. Nothing about
        the flow is checked here.

        Args:
            x_blob_filename: File name to keep with bytes sent as application/octet-stream.
        """
        from ..api.blob import store_blob as _operation

        return self._caller.call(_operation, x_blob_filename=x_blob_filename, body=body)

    def get_blob(
        self,
        *,
        blob_id: str,
    ) -> GetBlobResponse:
        """Read a blob

        Which of the two content types comes back is chosen by the Accept header. The JSON form of a binary blob has
        null for its data: ask for application/octet-stream to get the bytes.

        Args:
            blob_id: SHA-256 of the content, 64 hexadecimal digits.
        """
        from ..api.blob import get_blob as _operation

        return self._caller.call(_operation, blob_id=blob_id)

    def get_blob_stream(
        self,
        *,
        blob_id: str,
    ) -> FileStream:
        """As `get_blob`, read as it arrives. Nothing is sent before the first use; close it when done."""
        from ..api.blob import get_blob as _operation

        return self._caller.stream(_operation, blob_id=blob_id)


class AsyncBlobApi:
    """As `BlobApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def store_blob(
        self,
        *,
        body: StoreBlobRequest | File | bytes,
        x_blob_filename: str | Unset = UNSET,
    ) -> StoreBlobResponse:
        """Store a JSON value, a flow or bytes

        The id is a hash of the content, so storing the same content again changes nothing. A flow stored here keeps
        its integers and the order of its keys, and its id is the same each time; its id can be run. Nothing about
        the flow is checked here.

        Args:
            x_blob_filename: File name to keep with bytes sent as application/octet-stream.
        """
        from ..api.blob import store_blob as _operation

        return await self._caller.call(_operation, x_blob_filename=x_blob_filename, body=body)

    async def get_blob(
        self,
        *,
        blob_id: str,
    ) -> GetBlobResponse:
        """Read a blob

        Which of the two content types comes back is chosen by the Accept header. The JSON form of a binary blob has
        null for its data: ask for application/octet-stream to get the bytes.

        Args:
            blob_id: SHA-256 of the content, 64 hexadecimal digits.
        """
        from ..api.blob import get_blob as _operation

        return await self._caller.call(_operation, blob_id=blob_id)

    def get_blob_stream(
        self,
        *,
        blob_id: str,
    ) -> AsyncFileStream:
        """As `get_blob`, read as it arrives. Nothing is sent before the first use; close it when done."""
        from ..api.blob import get_blob as _operation

        return self._caller.stream(_operation, blob_id=blob_id)
