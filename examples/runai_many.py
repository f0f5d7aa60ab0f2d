"""Many submissions in parallel: in threads, and async."""

from __future__ import annotations

import asyncio
import os

from runs_sdk import wait_all
from runs_sdk.runai import AsyncRunai, Configuration, RunaiClient, ThreadedApiClient

PROJECT = os.environ["RUNAI_PROJECT"]
SPEC = {"image": "ubuntu", "command": "sleep", "args": "1"}


def in_threads() -> None:
    """Eight at a time; leaving the block waits for all answers."""
    with RunaiClient(ThreadedApiClient(Configuration(pool_maxsize=8))) as client:
        project = client.organizations.projects.get_projects(filter_by=[f"name=={PROJECT}"]).get().projects[0]
        bodies = [
            {"name": f"threaded-{number}", "projectId": project.id, "clusterId": project.cluster_id, "spec": SPEC}
            for number in range(20)
        ]
        pending = [client.workloads.trainings.create_training1(body=body) for body in bodies]
    print(len([each.get().workload_id for each in pending]), "submitted in threads")


async def asynchronously() -> None:
    """All at once, and then wait for all."""
    async with AsyncRunai() as client:
        runs = await asyncio.gather(
            *(client.start("training", f"async-{number}", PROJECT, SPEC) for number in range(20))
        )
        results = await wait_all(runs, timeout=3600)
        print(len([result for result in results if result.is_success]), "completed")


in_threads()
asyncio.run(asynchronously())
