# generated from tests/_async/test_backend.py by scripts/unasync.py; do not edit
from __future__ import annotations

import threading

import pytest

from runs_sdk._common import sync_backend as backend


def test_a_task_runs_beside_and_keeps_its_error():
    go = backend.Event()
    seen: list[str] = []

    def work(word: str) -> None:
        go.wait()
        seen.append(word)
        raise ValueError(word)

    task = backend.spawn(work, "word", name="work")
    assert not task.join(0.02)
    assert (task.is_done, task.error) == (False, None)
    go.set()
    assert task.join(10)
    assert task.join()
    assert (task.is_done, seen) == (True, ["word"])
    assert isinstance(task.error, ValueError)


def test_locks_and_events_are_waited_for_in_time():
    lock, event = backend.Lock(), backend.Event()
    with lock:
        assert not lock.acquire(0.02)
        assert not event.wait(0.02)
    assert lock.acquire(0.0)
    lock.release()
    event.set()
    assert event.is_set()
    assert event.wait(0.0)
    assert event.wait()


def test_a_signal_is_set_from_another_thread_and_stays_set():
    signal = backend.Signal()
    assert not signal.wait(0.0)
    assert not signal.wait(0.02)
    setter = threading.Thread(target=signal.set)
    setter.start()
    assert signal.wait(10)
    setter.join()
    signal.set()
    assert signal.wait(0.0)
    assert signal.wait()


def test_blocking_code_is_called_and_its_error_raised():
    backend.checkpoint()
    assert backend.run_in_thread(sum, [1, 2]) == 3
    with pytest.raises(ZeroDivisionError):
        backend.run_in_thread(divmod, 1, 0)


def test_names_that_resolve_slowly_are_given_up_in_time(monkeypatch: pytest.MonkeyPatch):
    import socket

    resolved = threading.Event()

    def slow(*arguments: object, **options: object) -> list[object]:
        assert resolved.wait(60)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    try:
        assert backend.connect_tcp("service.example", 80, 0.1) is None
    finally:
        resolved.set()
