"""A workspace: start it, suspend it, resume it, delete it."""

from __future__ import annotations

import os

from runs_sdk import StatusChanged
from runs_sdk.runai import Runai

with Runai() as client:
    run = client.start(
        "workspace", "example-workspace", os.environ["RUNAI_PROJECT"], {"image": "jupyter/base-notebook"}
    )
    with run.events() as events:
        for event in events:
            if isinstance(event, StatusChanged) and event.native_status == "Running":
                break
    run.suspend()
    halted = run.wait(timeout=600)  # a suspended workload has not ended, but wait returns
    print(halted.native_status, halted.is_finished)
    run.resume()
    run.delete()
    print(run.wait(timeout=600).native_status)
