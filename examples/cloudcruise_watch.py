"""Start a CloudCruise workflow, show what it does, answer what it asks, and print its output.

    CLOUDCRUISE_API_KEY=... python examples/cloudcruise_watch.py WORKFLOW_ID '{"target_url": "https://example.com"}'

Without arguments it runs against the emulator, and needs neither key nor network.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack

from runs_sdk import InteractionNeeded, RunFinished, StepStarted
from runs_sdk.cloudcruise import CloudCruise


def main(arguments: list[str]) -> None:
    with ExitStack() as stack:
        if arguments:
            client = stack.enter_context(CloudCruise())
            workflow, variables = arguments[0], json.loads(arguments[1]) if arguments[1:] else {}
        else:
            from runs_sdk.testing import emulator

            script = (
                "execution.start",
                ("execution.step", {"current_step": "Open the page"}),
                "interaction.waiting",
                ("execution.success", {"data": {"total": 42}}),
            )
            service = stack.enter_context(emulator("cloudcruise", script=script))
            client = stack.enter_context(CloudCruise(**service.credentials, base_url=service.url))
            workflow, variables = "workflow-123", {}
        run = client.start(workflow, variables)
        for event in run:
            match event:
                case StepStarted():
                    print("step:", event.name)
                case InteractionNeeded():
                    print("asks:", event.name)
                    run.respond({"code": "123456"})
                case RunFinished():
                    print("ended:", event.status)
        print(run.output())


if __name__ == "__main__":
    main(sys.argv[1:])
