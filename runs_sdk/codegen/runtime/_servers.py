"""The servers of the document; each package has its own module of this name."""

from __future__ import annotations

from typing import Final

from .servers import Server

SERVERS: Final[tuple[Server, ...]] = ()
OPERATION_SERVERS: Final[tuple[Server, ...]] = ()
