"""Submit a distributed training over two workers and wait for its end."""

from __future__ import annotations

import os

from runs_sdk.runai import Runai

spec = {
    "image": "kubeflow/pytorch-dist-mnist:latest",
    "distributedFramework": "PyTorch",
    "numWorkers": 2,
    "compute": {"gpuDevicesRequest": 1},
}

with Runai() as client:
    run = client.start(
        "distributed", "example-distributed", os.environ["RUNAI_PROJECT"], spec, masterSpecSameAsWorker=True
    )
    print(run.wait(timeout=3600).native_status, [pod.name for pod in run.pods()])
