"""The recipes of docs/many.md, each with the real library. A library that cannot be installed skips its test."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from runs_sdk.testing import emulator

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parent.parent
FLOW = {"name": "invoice", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "s"}}  # fmt: skip

DRIVERS = {
    "Celery": """
from celery.contrib.testing.worker import start_worker
with start_worker(app, perform_ping_check=False, pool="solo"):
    print([invoice.delay({"id": 7}).get(timeout=60) for _ in range(2)])
""",
    "Dask": """
if __name__ == "__main__":
    from dask.distributed import LocalCluster
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as cluster:
        for _ in range(2):
            found = run_all(cluster, [{"n": n} for n in range(9)], size=4)
            assert sorted(one["result"]["output"]["n"] for one in found) == list(range(9)), found
    print("done")
""",
    "Ray": """
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
for _ in range(2):
    found = run_all([{"n": n} for n in range(9)], size=4)
    assert sorted(one["result"]["output"]["n"] for one in found) == list(range(9)), found
ray.shutdown()
""",
    "Airflow": """
operator = RunOperator(task_id="t", service="stepflow", workflow="invoice.yaml", input={"id": 7})
print([operator.execute({"run_id": "manual"}) for _ in range(2)])
""",
    "Temporal": """
import asyncio, dataclasses
from temporalio.testing import ActivityEnvironment
async def main():
    first, tokens = ActivityEnvironment(), []
    first.on_heartbeat = lambda *details: tokens.append(details[0])
    print(await first.run(invoice, {"id": 7}))
    for token in tokens:
        again = ActivityEnvironment()
        again.info = dataclasses.replace(again.info, heartbeat_details=[token])
        print(await again.run(invoice, {"id": 7}))
asyncio.run(main())
""",
}
PACKAGES = {
    "Celery": "celery",
    "Dask": "distributed",
    "Ray": "ray",
    "Airflow": "apache-airflow",
    "Temporal": "temporalio",
}
RUNS = {"Celery": 1, "Dask": 9, "Ray": 9, "Airflow": 1, "Temporal": 1}


def recipe(title: str) -> str:
    """The Python of a recipe in the docs."""
    text = (ROOT / "docs" / "many.md").read_text()
    found = re.search(rf"### {title}\n.*?```python\n(.*?)```", text, re.DOTALL)
    assert found is not None, title
    assert len(found[1].splitlines()) <= 30
    return found[1]


@pytest.fixture(scope="session", params=sorted(PACKAGES))
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A recipe's title, and the folder that its library was installed into."""
    folder = tmp_path_factory.mktemp(request.param)
    command = [sys.executable, "-m", "pip", "install", "-q", "--target", str(folder), PACKAGES[request.param]]
    done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
    if done.returncode:
        pytest.skip(f"{PACKAGES[request.param]} cannot be installed: {done.stderr.strip().splitlines()[-1]}")
    return request.param, folder


def test_a_recipe_runs_as_it_stands(library: tuple[str, Path], tmp_path: Path) -> None:
    title, folder = library
    (tmp_path / "invoice.yaml").write_text(json.dumps(FLOW))
    (tmp_path / "program.py").write_text(recipe(title) + DRIVERS[title])
    with emulator("stepflow") as service:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT), str(ROOT / "generated")]),
            "STEPFLOW_BASE_URL": service.url,
            "JOURNAL": str(tmp_path / "runs.db"),
            "JOURNALS": str(tmp_path),
            "BROKER": "memory://",
            "RESULTS": "cache+memory://",
            "AIRFLOW_HOME": str(tmp_path / "airflow"),
        }
        done = subprocess.run(
            [sys.executable, "program.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=240,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        assert len(service.state.engine.runs) == RUNS[title]
