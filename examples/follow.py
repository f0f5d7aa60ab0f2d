"""Start a run on an engine of its own, follow it live, and get its output: `python examples/follow.py`."""

from __future__ import annotations

from pathlib import Path

from runs_sdk import RunFinished, StepFinished, StepStarted
from runs_sdk.stepflow import StepflowRuntime

HERE = Path(__file__).parent


def main() -> None:
    with StepflowRuntime() as client:
        run = client.start(HERE / "trip.yaml", {"city": "Lisbon", "days": ["Monday", "Tuesday"]})
        for event in run:
            match event:
                case StepStarted():
                    print(f"{event.name} ...")
                case StepFinished():
                    print(f"{event.name}: {event.status}")
                case RunFinished():
                    print(f"the run has {event.status}")
        print(run.output())


if __name__ == "__main__":
    main()
