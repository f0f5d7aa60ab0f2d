"""Submit a training, follow it live, and get its result. Settings: RUNAI_BASE_URL and others, RUNAI_PROJECT."""

from __future__ import annotations

import os

from runs_sdk import LogLine, StatusChanged
from runs_sdk.runai import Runai

spec = {
    "image": "runai.jfrog.io/demo/quickstart",
    "compute": {"gpuDevicesRequest": 1, "gpuRequestType": "portion", "gpuPortionRequest": 0.5},
}

with Runai() as client:
    run = client.start("training", "example-training", os.environ["RUNAI_PROJECT"], spec)
    for event in run:
        match event:
            case StatusChanged():
                print("is now", event.native_status)
            case LogLine():
                print(event.name, event.text)
    print(run.wait().native_status)
