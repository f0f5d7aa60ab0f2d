"""What a client's `map` gives, for async code; `sync_map` is its counterpart."""

from __future__ import annotations

from .._async.mapping import AsyncMap as AsyncMap
