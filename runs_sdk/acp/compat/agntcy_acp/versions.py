"""The version of the protocol."""

from __future__ import annotations

ACP_VERSION = "0.2.3"
ACP_MAJOR_VERSION = 0
ACP_MINOR_VERSION = 2
