"""The worker process of an embedded engine: serves the functions of one Python file as steps.

    python -P worker.py FILE --queue-name NAME

The supervisor (see supervisor.py) starts it, and starts it again when it ends. It gives the worker its tasks on the
standard input, a line of base64 for each; the worker tells it, in lines of JSON on the descriptor that
RUNS_SDK_SUPERVISOR names, which of them it begins and which are done.

Every public function that the file defines becomes a step named after it: `add` in `steps.py` is `/steps/add`. A step's
input is given as keyword arguments, or whole to a function whose only parameter is called `input`; a parameter that is
annotated `StepflowContext` gets stepflow-py's context. Functions may be async; the others run in a thread each, so that
they do not hold up the heartbeats by which the engine knows that a step is alive. What they return must be JSON values
(see output.py). Whatever a function raises fails its step, with its message: SystemExit and KeyboardInterrupt too.
Components that the file registers with stepflow-py itself are served too. What it prints goes to the engine's log.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import importlib.util
import inspect
import json
import logging
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

FAILED = "runs_sdk worker failed: "
"""Begins the line in the log by which `StepflowRuntime` knows that a worker could not be started."""

LONGEST = 1 << 30
"""The longest line of a task, in bytes; the server itself sends less."""

log = logging.getLogger("worker")


def _beside(name: str) -> ModuleType:
    """A module of this folder, which is no place to search for modules (it has a types.py)."""
    spec = importlib.util.spec_from_file_location(f"runs_sdk_engine{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


plain: Callable[[str, Any], Any] = _beside("output").plain
outcomes = _beside("outcome")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--queue-name", required=True)
    arguments = parser.parse_args()
    os.dup2(2, 1)  # the server gives its workers no standard output, and people print
    sys.stdout = sys.stderr
    sys.path.insert(0, str(arguments.file.parent))
    level = os.environ.get("STEPFLOW_LOG_LEVEL", "INFO").upper()
    logging.basicConfig(
        level=level if level in logging.getLevelNamesMapping() else "INFO",
        format=f"%(asctime)s {arguments.file.name} %(levelname)s %(message)s",
    )
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    tasks_url = os.environ["STEPFLOW_TASKS_URL"]
    if tasks_url.startswith("unix:"):
        lead_through(tasks_url, int(os.environ.pop("RUNS_SDK_ENGINE_PORT")))
    supervisor = SupervisorLink(int(os.environ.pop("RUNS_SDK_SUPERVISOR")))
    try:
        server = build_server(load(arguments.file))
    except BaseException as error:
        traceback.print_exc()
        print(f"{FAILED}{arguments.file}: {outcomes.describe(error)}", flush=True)  # noqa: T201
        time.sleep(1)  # so that whoever started the engine reads this before the engine's own complaint
        return 1
    logging.getLogger("stepflow_py").setLevel(logging.WARNING)
    for handler in logging.getLogger().handlers:  # the failure of a step is logged here already, and more shortly
        handler.addFilter(lambda record: not str(record.msg).startswith("Component %s failed"))
    supervisor.tell(ready=sorted(server.get_components()))
    most = int(os.environ.get("STEPFLOW_MAX_CONCURRENT", "8"))
    asyncio.run(Tasks(server, arguments.queue_name, supervisor, most).serve())
    return 0


class SupervisorLink:
    """What the supervisor gives, and what it is sent. The file and its steps find an empty standard input."""

    def __init__(self, descriptor: int) -> None:
        os.set_inheritable(descriptor, False)  # what a step starts must not hold it
        self._descriptor = descriptor
        self.tasks = os.dup(0)
        with open(os.devnull) as nothing:  # noqa: PTH123
            os.dup2(nothing.fileno(), 0)

    def tell(self, **message: Any) -> None:
        """Say something."""
        data = json.dumps(message).encode() + b"\n"
        while data:
            data = data[os.write(self._descriptor, data) :]


class Tasks:
    """Runs what the supervisor gives, at most so many tasks at a time."""

    def __init__(self, server: Any, queue_name: str, supervisor: SupervisorLink, most: int) -> None:
        from stepflow_py.worker import grpc_worker, task_handler

        self._server, self._queue_name, self._supervisor = server, queue_name, supervisor
        self._free = asyncio.Semaphore(most)
        self._running: set[asyncio.Task[None]] = set()
        self._handle: Callable[..., Awaitable[None]] = task_handler.handle_task
        self._execute: Callable[..., Awaitable[Any]] = task_handler.execute_component
        vars(task_handler)["execute_component"] = self._begin
        self._list: Callable[..., Awaitable[None]] = vars(grpc_worker)["_handle_list_components_grpc"]
        self._components = task_handler.build_component_info_list(server)

    async def serve(self) -> None:
        """Run tasks until the supervisor gives no more or this process is asked to end; then finish those that run."""
        loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, ended.set)
        reader = asyncio.StreamReader(limit=LONGEST)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(self._supervisor.tasks))
        reading = asyncio.create_task(self._read(reader))
        await asyncio.wait([reading, asyncio.create_task(ended.wait())], return_when=asyncio.FIRST_COMPLETED)
        if self._running:
            await asyncio.wait(self._running)
        if reading.done():
            await reading

    async def _begin(self, server: Any, component: Any, input: Any, task: Any, *more: Any, **options: Any) -> Any:
        """Say that a step begins, and run it. Until then another worker may run it in this one's place."""
        observed = task.execute.observability
        self._supervisor.tell(
            begin={
                "id": task.task_id,
                "run": observed.run_id if observed.HasField("run_id") else None,
                "component": task.execute.component_id,
            }
        )
        return await self._execute(server, component, input, task, *more, **options)

    async def _read(self, reader: asyncio.StreamReader) -> None:
        from stepflow_py.proto import TaskAssignment

        while line := await reader.readline():
            running = asyncio.create_task(self._run(TaskAssignment.FromString(base64.b64decode(line))))
            self._running.add(running)
            running.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a task could not be handled", exc_info=error)

    async def _run(self, task: Any) -> None:
        if task.HasField("list_components"):
            await self._list(task, self._components)
        else:
            async with self._free:
                free = asyncio.Semaphore(0)  # theirs, which is released as if it had been acquired
                await self._handle(self._server, task, free, self._queue_name, self._queue_name)
        self._supervisor.tell(end=task.task_id)  # not when this process ends in the middle


def lead_through(address: str, port: int) -> None:
    """Reach the engine through its socket: what it says of itself is its address inside its own network.

    gRPC would name the socket's path as the host, which the server refuses.
    """
    from grpc import aio

    open_channel = aio.insecure_channel
    inside = [f"{host}:{port}" for host in ("127.0.0.1", "localhost", "[::1]")]

    def insecure_channel(target: str, options: Any = None, *rest: Any, **more: Any) -> Any:
        if target.removeprefix("http://") in (*inside, address):
            target, options = address, [*(options or ()), ("grpc.default_authority", "localhost")]
        return open_channel(target, options, *rest, **more)

    aio.insecure_channel = insecure_channel


def _end_with(parent: int) -> None:
    """End this process soon after its parent has ended."""
    while os.getppid() == parent:
        time.sleep(0.25)
    os._exit(0)


def load(file: Path) -> ModuleType:
    """The file as a module, named after it."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[file.stem] = module  # as an import would do; dataclasses and pickle look there
    spec.loader.exec_module(module)
    return module


def build_server(module: ModuleType) -> Any:
    """stepflow-py's registry with the module's functions in it."""
    from stepflow_py.worker.main import server

    registered = {entry.function for entry in server.get_components().values()}
    served = [name for name, entry in server.get_components().items() if entry.function.__module__ == module.__name__]
    for name, value in vars(module).items():
        if name.startswith("_") or not inspect.isfunction(value) or value.__module__ != module.__name__:
            continue
        if value in registered or inspect.unwrap(value) in registered or name == "main":
            continue
        server.component(as_component(value), id=name, description=inspect.getdoc(value))
        served.append(name)
    if not served:
        raise ValueError("it defines no public function, so there is nothing to serve")
    return server


def as_component(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function as stepflow-py calls it: with the step's whole input, and the context."""
    from stepflow_py.worker.context import StepflowContext

    signature = inspect.signature(function, eval_str=True)
    contexts = [name for name, item in signature.parameters.items() if item.annotation is StepflowContext]
    own = [name for name in signature.parameters if name not in contexts]
    whole = own == ["input"]

    async def component(input: Any, context: StepflowContext) -> Any:
        given = dict.fromkeys(contexts, context)
        if whole:
            given["input"] = input
        elif isinstance(input, dict):
            given.update(input)
        else:
            raise TypeError(f"{function.__name__} takes named values ({', '.join(own)}), and the input is {input!r}")
        try:
            signature.bind(**given)
        except TypeError as error:
            raise TypeError(f"{function.__name__}: {error}") from None
        try:
            if inspect.iscoroutinefunction(function):
                # In a task of its own: a step may cancel what it runs in.
                outcome = await asyncio.create_task(outcomes.Outcome.awaited(function, given))
            else:
                outcome = await asyncio.to_thread(outcomes.Outcome.of, function, given)
            output = outcome.get()
        except BaseException as error:
            task = asyncio.current_task()
            if isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling():
                raise  # the worker is asked to end
            log.exception("step %s failed", function.__name__)
            kind = type(error) if isinstance(error, OSError) else RuntimeError
            # Not with its cause, whose text would be sent as well, however long it is.
            raise kind(outcomes.describe(error)).with_traceback(error.__traceback__) from None
        return plain(function.__name__, output)

    # What stepflow-py reads to learn the types; the names above are text because of the __future__ import.
    component.__annotations__ = {"input": Any, "context": StepflowContext, "return": Any}
    component.__name__ = function.__name__
    return component


if __name__ == "__main__":
    sys.exit(main())
