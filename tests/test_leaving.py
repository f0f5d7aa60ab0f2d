"""Programs that close nothing: they end at once and in silence, and what they forget gives everything back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fork.test_fork import SERVICES, _served

FAST = [pytest.param(name, marks=[] if name in ("stepflow", "cloudcruise") else pytest.mark.full) for name in SERVICES]

ROOT = Path(__file__).resolve().parents[1]

BEGIN = """
import asyncio, gc, json, os, sys, threading
import runs_sdk

settings = json.loads(sys.argv[1])
number = int(sys.argv[2])
workflow, given, options = settings["starts"][number % len(settings["starts"])]
if settings["service"] == "runai":  # whose names are unique
    given["name"] += f"-{number}"

def connect():
    return runs_sdk.connect(settings["service"], timeout=20, **settings["connect"])

def connect_async():
    return runs_sdk.connect_async(settings["service"], timeout=20, **settings["connect"])
"""

PROGRAMS = {
    "a client that was used": """
client = connect()
assert client.start(workflow, given, **options).wait(30).is_finished
""",
    "an iteration that is left": """
client = connect()
run = client.start(workflow, given, **options)
for event in run:
    break
""",
    "a listener": """
client = connect()
run = client.start(workflow, given, **options).on("*", lambda event: None)
run.listen()
""",
    "a thread that waits": """
client = connect()
run = client.attach(client.start(workflow, given, **options).id)
begun = threading.Event()
def wait():
    for event in run:
        begun.set()
threading.Thread(target=wait, daemon=True).start()
begun.wait(20)
""",
    "an iterator over ends that is kept": """
client = connect()
run = client.start(workflow, given, **options)
ends = runs_sdk.as_completed([run, client.attach(run.id)])
next(ends)
class Circle: pass
circle = Circle()
circle.ends, circle.itself = ends, circle
""",
    "a map that is kept": """
client = connect()
if settings["service"] == "stepflow":
    results = client.map(workflow, (given for _ in range(100)), max_running=2)
    next(results)
""",
    "an exception": """
client = connect()
run = client.start(workflow, given, **options)
next(iter(run))
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
sys.exit(0)
""",
    "a function that forgets its client": """
def use():
    client = connect()
    run = client.start(workflow, given, **options)
    run.wait(30)
    run.close()
use()
gc.collect()
""",
    "an async client that was used": """
async def main():
    client = connect_async()
    run = await client.start(workflow, given, **options)
    assert (await run.wait(30)).is_finished
asyncio.run(main())
""",
    "an async client that outlives its event loop": """
client = connect_async()
async def main():
    run = await client.start(workflow, given, **options)
    assert (await run.wait(30)).is_finished
asyncio.run(main())
""",
    "an async iteration that is left": """
async def main():
    run = await connect_async().start(workflow, given, **options)
    async for event in run:
        break
asyncio.run(main())
""",
    "async listeners and tasks": """
async def main():
    client = connect_async()
    run = await client.start(workflow, given, **options)
    await run.on("*", lambda event: None).listen()
    waiting = asyncio.create_task(client.attach(run.id).wait())
    await asyncio.sleep(0.2)
asyncio.run(main())
""",
}


@pytest.mark.parametrize("service", FAST)
def test_programs_that_close_nothing_end_in_silence(service: str) -> None:
    wrong = []
    with _served(service) as settings:
        running = {
            name: subprocess.Popen(
                [sys.executable, "-W", "always", "-c", BEGIN + program, json.dumps(settings), str(number)],
                cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            for number, (name, program) in enumerate(PROGRAMS.items())
        }  # fmt: skip
        for name, process in running.items():
            try:
                said, _ = process.communicate(timeout=90)
            except subprocess.TimeoutExpired:
                process.kill()
                said = f"did not end: {process.communicate()[0]}"
            if said or process.returncode:
                wrong.append(f"{name}: {process.returncode} {said}")
    assert wrong == []


@pytest.mark.parametrize("service", FAST)
def test_clients_that_are_forgotten_leave_no_threads_and_no_connections(service: str) -> None:
    program = """
def descriptors():
    return {os.readlink(f"/proc/self/fd/{name}") for name in os.listdir("/proc/self/fd")
            if os.path.exists(f"/proc/self/fd/{name}")}

def sockets():
    return sum(name.startswith("socket:") for name in descriptors())

for workflow, given, options in settings["starts"]:
    client = connect()
    run = client.start(workflow, given, **options)
    run.on("*", lambda event: None)
    run.wait(30)
    run.close()
    del client, run
gc.collect()
import time
until = time.monotonic() + 20
while (threading.active_count() > 1 or sockets()) and time.monotonic() < until:
    time.sleep(0.05)
    gc.collect()
print(threading.active_count() - 1, sockets())
"""
    if not Path("/proc/self/fd").exists():
        pytest.skip("the open connections are read from /proc")
    with _served(service) as settings:
        done = subprocess.run(
            [sys.executable, "-W", "always", "-c", BEGIN + program, json.dumps(settings), "0"],
            cwd=ROOT, text=True, capture_output=True, timeout=120,
        )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("0 0", "")
