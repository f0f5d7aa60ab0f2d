"""Generated from `_async` by scripts/unasync.py. Never edit it: edit `_async`, and run the script."""
