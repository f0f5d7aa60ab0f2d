"""By hand; `_sync` is generated from it."""
