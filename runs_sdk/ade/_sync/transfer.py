# generated from runs_sdk/ade/_async/transfer.py by scripts/unasync.py; do not edit
"""Files over the wire, piece by piece: uploads with progress, downloads that are whole or not there at all."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..._common import sync_backend as backend
from ..._common.files import Partial, StrPath, check_into, check_target, choose_target
from ...core.errors import RunsError, StreamBroken, TimedOut
from ...core.file_names import name_in
from ..files import Progress, Upload
from .server import Server

if TYPE_CHECKING:
    from pathlib import Path

SLOWEST = 64 * 1024
"""Bytes a second that an upload is given time for, beyond the client's timeout, when it has none of its own."""


def upload(
    client: Server,
    operation: ModuleType,
    body: type[Any],
    parameters: Mapping[str, Any],
    path: StrPath,
    fields: Mapping[str, Any],
    *,
    on_progress: Progress | None = None,
    timeout: float | None = None,
    run_id: str | None = None,
) -> dict[str, Any]:
    """Send a file as the part `file` of a multipart body, and return the answer. `fields` are the other parts.

    The file is read as it is sent, 64 KiB at a time. An upload is not repeated once some of it may have arrived.
    """
    from runs_api.ade.types import File

    file = Upload(path, on_progress)
    try:
        payload = File(file, file.file_name, file.media_type)
        given = {name: value for name, value in fields.items() if value is not None}
        deadline = backend.monotonic() + (client.timeout + file.total / SLOWEST if timeout is None else timeout)
        return client._request_json(
            operation, {**parameters, "body": body(file=payload, **given)}, run_id=run_id, deadline=deadline
        )
    finally:
        file.close()


def download(
    client: Server,
    operation: ModuleType,
    parameters: Mapping[str, Any],
    into: StrPath,
    *,
    fallback: str,
    size: int | None = None,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    run_id: str | None = None,
) -> Path:
    """Get a file and return where it is. It is under its name only once it is whole.

    `size` in bytes is checked where it is known. Each piece must come within the client's timeout.
    """
    check_into(into, overwrite=overwrite, service="ade")
    stream = client._open_stream(operation, parameters, run_id=run_id, deadline=client._within(None))
    try:
        target = choose_target(into, name_in(stream.headers), fallback, service="ade")
        check_target(target, overwrite=overwrite, service="ade")
        length = stream.headers.get("content-length", "")
        total = int(length) if length.isdigit() else size or 0
        part = Partial(target, service="ade")
        try:
            while data := stream.read(client._within(None)):
                part.write(data)
                if on_progress is not None:
                    on_progress(part.size, total)
            if data is None:
                raise TimedOut(f"nothing came for {client.timeout:g} s")
            if size is not None and part.size != size:
                raise StreamBroken(f"{part.size} bytes came, and the file has {size}")
            return part.commit(overwrite=overwrite)
        except (StreamBroken, TimedOut) as error:
            raise type(error)(
                f"ade: the download of {target.name} is incomplete: {error}. Nothing was written to {target}; "
                "downloading it again is safe.",
                service="ade",
                run_id=run_id,
            ) from error
        finally:
            part.discard()
    except RunsError as error:
        error.run_id = error.run_id or run_id
        raise
    finally:
        stream.close()
