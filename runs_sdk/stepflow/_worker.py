"""The worker process of an embedded engine: serves the functions of one Python file as steps.

    python -P _worker.py FILE --queue-name NAME

Every public function that the file defines becomes a step named after it: `add` in `steps.py` is `/steps/add`. A step's
input is given as keyword arguments, or whole to a function whose only parameter is called `input`; a parameter that is
annotated `StepflowContext` gets stepflow-py's context. Functions may be async; the others run in a thread each, so that
they do not hold up the heartbeats by which the engine knows that a step is alive. What they return must be JSON
values, dataclasses, attrs classes or the like. An exception fails the step, with its message. Components that the file
registers with stepflow-py itself are served too. What it prints goes to the engine's log.

Started by `StepflowRuntime(workers=[...])`; it ends when the engine ends.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import inspect
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

FAILED = "runs_sdk worker failed: "
"""Begins the line in the log by which `StepflowRuntime` knows that a worker could not be started."""

log = logging.getLogger("worker")


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
    try:
        server = build_server(load(arguments.file))
    except BaseException as error:
        traceback.print_exc()
        print(f"{FAILED}{arguments.file}: {_describe(error)}", flush=True)  # noqa: T201
        time.sleep(1)  # so that whoever started the engine reads this before the engine's own complaint
        return 1
    logging.getLogger("stepflow_py").setLevel(logging.WARNING)
    for handler in logging.getLogger().handlers:  # the failure of a step is logged here already, and more shortly
        handler.addFilter(lambda record: not str(record.msg).startswith("Component %s failed"))
    from stepflow_py.worker.grpc_worker import run_grpc_worker

    asyncio.run(
        run_grpc_worker(
            server=server,
            tasks_url=os.environ["STEPFLOW_TASKS_URL"],
            queue_name=arguments.queue_name,
            max_concurrent=int(os.environ.get("STEPFLOW_MAX_CONCURRENT", "8")),
        )
    )
    return 0


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
                output = await function(**given)
            else:
                output = await asyncio.to_thread(function, **given)
        except Exception as error:
            log.exception("step %s failed", function.__name__)
            kind = type(error) if isinstance(error, OSError) else RuntimeError
            raise kind(_describe(error)) from error
        return _plain(function.__name__, output)

    # What stepflow-py reads to learn the types; the names above are text because of the __future__ import.
    component.__annotations__ = {"input": Any, "context": StepflowContext, "return": Any}
    component.__name__ = function.__name__
    return component


def _describe(error: BaseException) -> str:
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _plain(name: str, output: Any) -> Any:
    """The output as JSON values."""
    import msgspec

    try:
        return msgspec.to_builtins(output, str_keys=True)
    except TypeError as error:
        raise RuntimeError(f"{name} returned what is no JSON value: {error}") from None


if __name__ == "__main__":
    sys.exit(main())
