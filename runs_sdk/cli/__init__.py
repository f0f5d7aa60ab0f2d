"""The `runs` command. It knows no service by name: what each can do, it reads from the service's SERVICE."""

from __future__ import annotations

import importlib.util
import sys


def main() -> None:
    """The entry point of the `runs` command."""
    if sys.argv[1:] == ["--version"]:
        from .._common.version import VERSION

        print(f"runs-sdk {VERSION}")
        return
    missing = [name for name in ("typer", "rich") if importlib.util.find_spec(name) is None]
    if missing:
        print(
            f"runs: the command needs {' and '.join(missing)}: pip install 'runs-sdk[cli]'",
            file=sys.stderr,
        )
        raise SystemExit(2)
    try:
        from .process_list import hide_secrets

        seen = hide_secrets()  # before anything else is loaded: until then they are seen
        if seen:
            print(
                f"runs: anybody on this machine can see the value of {', '.join(seen)} in the list of processes; use "
                "the environment or a profile, or `-` to type it (or pipe it in).",
                file=sys.stderr,
            )
        from .app import run

        run()
    except KeyboardInterrupt:  # while modules were being loaded, before there was anything to say
        raise SystemExit(130) from None
