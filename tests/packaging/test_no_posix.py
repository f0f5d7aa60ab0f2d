"""Nothing but the embedded engine needs what only POSIX systems have: all else is imported and used without it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import asyncio, builtins, os, pkgutil, signal, socket, sys, importlib

HIDDEN = {"fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "prctl", "syslog"}
OURS = ("runs_sdk", "runs_api")
real = builtins.__import__

def hide(name, globals=None, locals=None, fromlist=(), level=0):
    if name.partition(".")[0] in HIDDEN and str((globals or {}).get("__name__")).startswith(OURS):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return real(name, globals, locals, fromlist, level)

# the standard library, and others, find what they want
import httpx, multiprocessing, ssl, subprocess, tempfile, trio, uvicorn
import fcntl, types  # what Windows has instead
sys.modules["msvcrt"] = types.SimpleNamespace(
    LK_NBLCK=2, locking=lambda file, mode, size: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
)
builtins.__import__ = hide
for module, names in ((os, ("register_at_fork", "O_CLOEXEC", "killpg", "geteuid", "getuid", "getpgid", "setsid")),
                      (signal, ("SIGHUP", "SIGUSR1", "pthread_sigmask"))):
    for name in names:
        if hasattr(module, name):
            delattr(module, name)

import runs_sdk
for found in pkgutil.walk_packages(runs_sdk.__path__, "runs_sdk."):
    if not found.name.startswith(("runs_sdk.stepflow.local", "runs_sdk.stepflow.compat", "runs_sdk.cli._examples")):
        importlib.import_module(found.name)

from runs_sdk.testing import emulator
FLOW = {"steps": [{"id": "a", "component": "/builtin/noop", "input": 1}], "output": {"$step": "a"}}

with emulator("stepflow", cut=317) as service:
    os.environ["STEPFLOW_BASE_URL"] = service.url
    with runs_sdk.connect("stepflow") as client:
        assert list(client.start(FLOW, {}))[-1].snapshot.is_success
        assert client.start_once("one", FLOW, {}, journal="runs.db").wait(timeout=60).status == "succeeded"
        assert client.start_once("one", FLOW, {}, journal="runs.db").wait(timeout=60).status == "succeeded"

    async def main():
        async with runs_sdk.connect_async("stepflow") as client:
            run = await client.start(FLOW, {})
            return [event async for event in run][-1].snapshot.is_success

    assert asyncio.run(main())
    from runs_sdk.cli import main as command
    sys.argv = ["runs", "list", "stepflow", "--json"]
    try:
        command()
    except SystemExit as done:
        assert not done.code, done.code
print("used without them")
"""


@pytest.mark.full
def test_all_but_the_engine_works_without_fcntl(tmp_path: Path) -> None:
    path = os.pathsep.join([str(ROOT), str(ROOT / "generated"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "used without them"
