"""Serve a model, and look at its pods and measurements."""

from __future__ import annotations

import os

from runs_sdk.runai import Runai

spec = {
    "image": "runai.jfrog.io/demo/example-triton-server",
    "compute": {"gpuDevicesRequest": 1},
    "servingPort": {"container": 8000, "protocol": "http"},
    "autoscaling": {"minReplicas": 1, "maxReplicas": 2, "metric": "concurrency", "metricThreshold": 3},
}

with Runai() as client:
    run = client.start("inference", "example-inference", os.environ["RUNAI_PROJECT"], spec)
    print([pod.name for pod in run.pods()])
    for measured in run.metrics("GPU_UTILIZATION", "POD_COUNT").measurements:
        print(measured.type_, [value.value for value in measured.values])
    run.delete()
