"""Run an agent, print what it makes, and answer what it asks.

    ACP_BASE_URL=http://localhost:8000 python examples/acp_approve.py AGENT_ID "write to Ada"

Without ACP_BASE_URL it runs against an emulator, whose agent asks for an approval.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack

from runs_sdk import EventsMissed, InteractionNeeded, OutputUpdated, Snapshot
from runs_sdk.acp import Acp
from runs_sdk.testing import emulator


def follow(client: Acp, agent: str, inputs: dict[str, object]) -> Snapshot:
    run = client.start(agent, inputs)
    for event in run:
        match event:
            case OutputUpdated(output=output):
                print("update:", output)
            case InteractionNeeded(interaction=question):
                print("asked:", question.prompt if question else "")
                run.respond({"answer": "approved"})
            case EventsMissed():
                print("(updates may be missing here: the server repeats none)")
    return run.wait()


def main(agent: str | None = None, message: str = "write to Ada") -> int:
    with ExitStack() as stack:
        inputs: dict[str, object] = {"message": message}
        if os.environ.get("ACP_BASE_URL"):
            client = stack.enter_context(Acp())
        else:
            server = stack.enter_context(emulator("acp", quirks="reference"))
            client = stack.enter_context(Acp(server.url))
            agent = server.agent_id
            inputs |= {"mode": "interrupt", "n": 2, "delay": 0.2}
        if agent is None:
            raise SystemExit(__doc__)
        result = follow(client, agent, inputs)
    print(result.status, result.output if result.is_success else result.error)
    return 0 if result.is_success else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
