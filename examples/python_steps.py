"""Python functions as steps of a flow: `python examples/python_steps.py`."""

from __future__ import annotations

from pathlib import Path

from runs_sdk import RunFailed
from runs_sdk.stepflow import StepflowRuntime

HERE = Path(__file__).parent


def main() -> None:
    with StepflowRuntime(workers=[HERE / "steps.py"]) as client:
        print(client.start(HERE / "total.yaml", {"amounts": [10, 2.5], "percent": 19}).output())
        try:
            client.start(HERE / "total.yaml", {"amounts": [-1], "percent": 19}).output()
        except RunFailed as error:
            print(error)


if __name__ == "__main__":
    main()
