"""Shapes of answers that several endpoints have."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from .shapes import size_of
from .state import Json

CHUNK = 64 * 1024


class EventStream(StreamingResponse):
    """A stream of events, which keeps its database connection until it ends."""


def file_answer(content: bytes | int, name: str, kind: str) -> Response:
    """A file, in chunks and without its length."""

    async def pieces() -> AsyncIterator[bytes]:
        whole = size_of(content)
        for start in range(0, whole, CHUNK):
            size = min(CHUNK, whole - start)
            await asyncio.sleep(0)  # so that a client that has gone is noticed
            yield bytes(size) if isinstance(content, int) else content[start : start + size]

    disposition = f'attachment; filename="{name.encode("ascii", "replace").decode()}"'
    if not name.isascii():
        disposition += f"; filename*=UTF-8''{quote(name)}"
    return StreamingResponse(pieces(), headers={"content-disposition": disposition}, media_type=kind)


def one_page(items: list[Json]) -> Json:
    meta = {"limit": 50, "hasMore": False, "nextCursor": None, "totalIncluded": False, "totalCount": None}
    return {"items": items, "meta": {**meta, "changesCursor": "0"}, "facets": None}
