"""A program that forks. `fork_program.py SCENARIO SETTINGS` prints what parent and child saw, a JSON line each."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

import runs_sdk

Settings = dict[str, Any]


def say(who: str, **found: Any) -> None:
    os.write(1, (json.dumps({"who": who, **found}) + "\n").encode())


def client_of(settings: Settings) -> Any:
    return runs_sdk.connect(settings["service"], timeout=10, **settings["connect"])


def start(client: Any, settings: Settings, number: int = 0) -> Any:
    workflow, given, options = settings["starts"][number]
    return client.start(workflow, given, **options)


def both(in_child: Callable[[], Any], in_parent: Callable[[], Any]) -> None:
    """Fork; each does its part and tells what came of it. A child that hangs is killed by its own alarm."""
    child = os.fork()
    if child:
        say("parent", result=_result(in_parent))
        os.waitpid(child, 0)
        return
    import signal

    signal.alarm(30)
    say("child", result=_result(in_child), threads=threading.active_count())
    os._exit(0)


def _result(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def answers(settings: Settings) -> None:
    """Each asks for a run of its own, many times."""
    client = client_of(settings)
    runs = [start(client, settings, number) for number in range(2)]
    runs[0].refresh()

    def ask(run: Any) -> int:
        handles = [run, client.attach(run.id)]
        return sum(handle.refresh().run_id == run.id for _ in range(10) for handle in handles)

    both(lambda: ask(runs[1]), lambda: ask(runs[0]))


def followed(settings: Settings) -> None:
    """The parent is in the middle of the run's events when it forks; both follow the same handle to the end."""
    client = client_of(settings)
    run = start(client, settings)
    events = iter(run)
    seen = [next(events)]

    def on() -> list[str]:
        seen.extend(events)
        return [event.event_type for event in seen]

    both(lambda: str(run.wait(20).status), on)


def attached(settings: Settings) -> None:
    """The child follows another handle while the parent's stream is open."""
    client = client_of(settings)
    run = start(client, settings)
    events = iter(run)
    next(events)

    def rest() -> str:
        for _ in events:
            pass
        return str(run.status)

    both(lambda: str(client.attach(run.id).wait(20).status), rest)


def background(settings: Settings) -> None:
    """A background listener of the parent does not run in the child, where the handle can be waited for."""
    client = client_of(settings)
    run = start(client, settings)
    heard: list[str] = []
    run.on("*", lambda event: heard.append(event.event_type))
    run.listen()
    both(lambda: str(run.wait(20).status), lambda: str(run.wait(20).status))


def locked(settings: Settings) -> None:
    """Another thread of the parent is in the middle of a request, again and again, while it forks."""
    client = client_of(settings)
    run = start(client, settings)
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            run.refresh()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    both(lambda: run.refresh().run_id == run.id, lambda: run.refresh().run_id == run.id)
    stop.set()
    for thread in threads:
        thread.join()


def loops(settings: Settings) -> None:
    """An async client that was used in one event loop, in both processes in another one."""
    client = runs_sdk.connect_async(settings["service"], timeout=10, **settings["connect"])
    workflow, given, options = settings["starts"][0]

    async def begin() -> str:
        return str((await client.start(workflow, given, **options)).id)

    async def ask() -> str:
        run = client.attach(run_id)
        assert (await run.refresh()).run_id == run_id
        return str((await run.wait(20)).status)

    run_id = asyncio.run(begin())
    both(lambda: asyncio.run(ask()), lambda: asyncio.run(ask()))


_client: Any = None
_run: Any = None


def _work(settings: Settings) -> str:
    if _client is None:  # spawn, forkserver: nothing of the parent is here
        client = client_of(settings)
        return str(start(client, settings, 1).wait(20).status)
    return f"{_client.attach(_run.id).wait(20).status}"


def processes(settings: Settings) -> None:
    """The ways in which `multiprocessing` starts processes."""
    global _client, _run
    for method in ("fork", "forkserver", "spawn"):
        _client = client_of(settings)
        _run = start(_client, settings)
        _run.refresh()
        with multiprocessing.get_context(method).Pool(2) as pool:
            found = pool.map(_work, [settings] * (2 if method == "fork" else 1))
        say(method, result=found, parent=str(_run.wait(20).status))
        settings = {**settings, "starts": settings["starts"][2:] or settings["starts"]}


if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())
    globals()[sys.argv[1]](json.loads(sys.argv[2]))
