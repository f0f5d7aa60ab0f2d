"""A process that has loaded the command and forks once for each call, so that a test need not wait for imports.

It reads one JSON object a line, `{"words", "environment", "folder", "stdin", "stdout", "stderr"}` (the last three are
files), runs the command in a child with just that, and answers with the child's exit status.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any


def run(call: dict[str, Any]) -> int:
    """The exit status of the command in a child of this process; minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 70
    try:
        for number, (name, flags) in enumerate(
            (("stdin", os.O_RDONLY), ("stdout", os.O_WRONLY), ("stderr", os.O_WRONLY))
        ):
            file = os.open(call[name], flags)
            os.dup2(file, number)
            os.close(file)
        os.environ.clear()
        os.environ.update(call["environment"])
        os.chdir(call["folder"])
        sys.argv = ["runs", *call["words"]]
        from runs_sdk.cli import main

        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def load() -> None:
    """Load what calls need."""
    import kitchen.client

    import runs_sdk.cli.app
    import runs_sdk.cli.views
    import runs_sdk.core.schema

    assert kitchen.client and runs_sdk


if __name__ == "__main__":
    load()
    for line in sys.stdin:
        print(run(json.loads(line)), flush=True)
