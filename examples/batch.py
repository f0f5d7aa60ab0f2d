"""One run for many inputs, and which of them failed: `python examples/batch.py`."""

from __future__ import annotations

from pathlib import Path

from runs_sdk import StepFinished
from runs_sdk.stepflow import StepflowRuntime

HERE = Path(__file__).parent
INPUTS = [{"amounts": [n, n + 0.5], "percent": 19} for n in (1, 2, -3, 4)]


def main() -> None:
    with StepflowRuntime(workers=[HERE / "steps.py"]) as client:
        run = client.start_batch(HERE / "total.yaml", INPUTS, max_concurrency=2)
        for event in run:
            if isinstance(event, StepFinished):
                print(f"item {event.item}: {event.name} {event.status}")
        result = run.wait()
        print(f"the batch {result.status}")
        for item in client.items(run.id):
            print(item.index, item.output if item.error is None else f"failed: {item.error}")


if __name__ == "__main__":
    main()
