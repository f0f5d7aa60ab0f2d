"""Upload a file, process it, follow what happens, and download the output.

    ADE_API_KEY=... ADE_WORKSPACE_ID=... python examples/ade_process.py members.xlsx out/

Without ADE_WORKSPACE_ID it runs against an emulator, which reads nothing of the file.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path

from runs_sdk import LogLine, RunRetried, StepFinished
from runs_sdk.ade import Ade


def main(path: str, into: str) -> None:
    with ExitStack() as stack:
        if os.environ.get("ADE_WORKSPACE_ID"):
            client = Ade()
        else:
            from runs_sdk.testing import emulator

            service = stack.enter_context(emulator("ade"))
            client = Ade(service.url, **service.credentials)
        stack.enter_context(client)
        document = client.documents.upload(path, conflict="keep_both")
        run = client.start(document.id)  # the run that the upload has started, if it is still active
        for event in run:
            match event:
                case LogLine():
                    print(" ", event.text)
                case StepFinished():
                    print(event.name, event.status)
                case RunRetried():
                    print("attempt", event.attempt)
        run.output()  # raises RunFailed if it has failed
        print(run.download(into, overwrite=True))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    main(sys.argv[1], sys.argv[2])
