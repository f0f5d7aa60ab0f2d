from __future__ import annotations

import threading

import pytest

from runs_sdk._common import async_backend as backend

pytestmark = pytest.mark.anyio
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])  # unasync: remove


@on_both  # unasync: remove
async def test_a_task_runs_beside_and_keeps_its_error():
    go = backend.Event()
    seen: list[str] = []

    async def work(word: str) -> None:
        await go.wait()
        seen.append(word)
        raise ValueError(word)

    task = backend.spawn(work, "word", name="work")
    assert not await task.join(0.02)
    assert (task.is_done, task.error) == (False, None)
    go.set()
    assert await task.join(10)
    assert await task.join()
    assert (task.is_done, seen) == (True, ["word"])
    assert isinstance(task.error, ValueError)


@on_both  # unasync: remove
async def test_locks_and_events_are_waited_for_in_time():
    lock, event = backend.Lock(), backend.Event()
    async with lock:
        assert not await lock.acquire(0.02)
        assert not await event.wait(0.02)
    assert await lock.acquire(0.0)
    lock.release()
    event.set()
    assert event.is_set()
    assert await event.wait(0.0)
    assert await event.wait()


@on_both  # unasync: remove
async def test_a_signal_is_set_from_another_thread_and_stays_set():
    signal = backend.Signal()
    assert not await signal.wait(0.0)
    assert not await signal.wait(0.02)
    setter = threading.Thread(target=signal.set)
    setter.start()
    assert await signal.wait(10)
    setter.join()
    signal.set()
    assert await signal.wait(0.0)
    assert await signal.wait()


@on_both  # unasync: remove
async def test_blocking_code_is_called_and_its_error_raised():
    await backend.checkpoint()
    assert await backend.run_in_thread(sum, [1, 2]) == 3
    with pytest.raises(ZeroDivisionError):
        await backend.run_in_thread(divmod, 1, 0)


async def test_names_that_resolve_slowly_are_given_up_in_time(monkeypatch: pytest.MonkeyPatch):
    import socket

    resolved = threading.Event()

    def slow(*arguments: object, **options: object) -> list[object]:
        assert resolved.wait(60)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    try:
        assert await backend.connect_tcp("service.example", 80, 0.1) is None
    finally:
        resolved.set()
