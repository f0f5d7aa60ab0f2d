"""`python -m runs_sdk` is the `runs` command."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
