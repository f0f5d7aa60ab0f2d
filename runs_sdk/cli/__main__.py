"""`python -m runs_sdk.cli` is the `runs` command."""

from __future__ import annotations

from . import main

if __name__ == "__main__":
    main()
