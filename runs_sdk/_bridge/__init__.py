"""Sync code that drives async code in a loop of its own, by hand. Above `_async`, below `_sync`."""
