# generated from runs_sdk/stepflow/_async/blobs.py by scripts/unasync.py; do not edit
"""Blobs: JSON values and bytes that a Stepflow server keeps by their content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..._common.arguments import checked
from ..._common.files import Partial, StrPath, check_into, check_target, choose_target
from ..._common.part import ClientPart
from ..._sync.stream import Stream
from ...core.errors import DecodeError, TimedOut
from ...core.file_names import name_in
from ...core.ids import read_id
from .server import Server


@checked
class Blobs(ClientPart):
    """The blobs of a server: `client.blobs`. A blob's id is a hash of its content."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def put(self, value: Any, *, filename: str | None = None) -> str:
        """Store a JSON value, or bytes. Returns the id, which is the same for the same content."""
        from runs_api.stepflow.api.blob import store_blob
        from runs_api.stepflow.models import StoreBlobRequest

        if isinstance(value, bytes | bytearray | memoryview):
            named = {} if filename is None else {"x_blob_filename": filename}
            answer = self._client._request_json(store_blob, {"body": bytes(value), **named})
        else:
            named = {} if filename is None else {"filename": filename}
            body = StoreBlobRequest.from_dict({"jsonData": value, "blobType": "data", **named})
            answer = self._client._request_json(store_blob, {"body": body})
        blob_id = read_id(answer.get("blobId"))
        if blob_id is None:
            raise DecodeError(
                f"stepflow: the answer has no id of the stored blob; is {self._client.base_url} a Stepflow server?",
                operation="storeBlob",
                path="$.blobId",
                service="stepflow",
            )
        return blob_id

    def get(self, blob_id: str) -> Any:
        """A blob's content: the JSON value exactly as it was stored, or bytes. Raises NotFoundError."""
        from runs_api.stepflow.api.blob import get_blob

        answer = self._client._request_json(get_blob, {"blob_id": blob_id})
        if answer.get("blobType") == "binary":
            return self.read(blob_id)
        return answer.get("data")

    def read(self, blob_id: str, *, limit: int = 1 << 30) -> bytes:
        """A blob's bytes; of a JSON value, its text. More than `limit` bytes raise DecodeError."""
        parts: list[bytes] = []
        size = 0
        stream = self._open(blob_id)
        try:
            while data := self._next(stream):
                size += len(data)
                if size > limit:
                    raise DecodeError(
                        f"stepflow: the blob {blob_id} has more than {limit} bytes; use download.", service="stepflow"
                    )
                parts.append(data)
        finally:
            stream.close()
        return b"".join(parts)

    def download(self, blob_id: str, into: StrPath = ".", *, overwrite: bool = False) -> Path:
        """Write a blob's bytes to a file, piece by piece, and return where it is. A failure leaves no file behind.

        `into` is the file, or a folder; then the file has the name that it was stored with, or that of the blob. Raises
        ConfigError when there is such a file, unless it may be overwritten.
        """
        check_into(into, overwrite=overwrite, service="stepflow")
        stream = self._open(blob_id)
        try:
            target = choose_target(into, name_in(stream.headers), blob_id, service="stepflow")
            check_target(target, overwrite=overwrite, service="stepflow")
            part = Partial(target, service="stepflow")
            try:
                while data := self._next(stream):
                    part.write(data)
                return part.commit(overwrite=overwrite)
            finally:
                part.discard()
        finally:
            stream.close()

    def _open(self, blob_id: str) -> Stream:
        from runs_api.stepflow.api.blob import get_blob

        headers = {"Accept": "application/octet-stream"}
        deadline = self._client._within(None)
        return self._client._open_stream(
            get_blob, {"blob_id": blob_id}, run_id=None, deadline=deadline, headers=headers
        )

    def _next(self, stream: Stream) -> bytes:
        """The next bytes; none at the end. Silence for as long as a request may take is an error."""
        data = stream.read(self._client._within(None))
        if data is None:
            raise TimedOut(f"stepflow: nothing came for {self._client.timeout:g} s.", service="stepflow")
        return data
