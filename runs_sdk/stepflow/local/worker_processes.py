"""The processes beside the server that a supervisor (see supervisor.py) looks after, and the tasks that they have.

The server sends each task into the connection of whoever asks for tasks. If that process is a worker, and a step ends
it, the tasks that are on their way in that connection are lost, and the server waits for them. So the worker does not
ask: another process does, the puller, which runs no code of the user's, and hands what it gets to the supervisor. That
keeps each task until the worker has begun it, and begins it in the next worker if need be.

It imports as little as it can, so that the engine starts at once.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Process:
    """A child process. What it says comes from `pipe`, what it is sent goes into `inlet`, in lines. -1: it ended."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.pid = 0
        self.pipe = self.inlet = -1
        self.has_hung_up = False  # it says nothing more: it ends, or it has closed what it speaks through
        self._said = bytearray()
        self._unsent = bytearray()

    def started(self, pid: int, pipe: int, inlet: int) -> None:
        """It runs, with the other ends of these pipes."""
        self.has_hung_up = False
        self.pid, self.pipe, self.inlet = pid, pipe, inlet
        for descriptor in (pipe, inlet):
            os.set_blocking(descriptor, False)

    def ended(self) -> None:
        """It does not run any more."""
        for descriptor in (self.pipe, self.inlet):
            if descriptor >= 0:
                os.close(descriptor)
        self.pid, self.pipe, self.inlet = 0, -1, -1
        self._said.clear()
        self._unsent.clear()

    @property
    def has_more(self) -> bool:
        """Whether something waits until the process takes it."""
        return bool(self._unsent)

    def tell(self, line: bytes) -> None:
        """Tell it this line, now or as soon as it takes it."""
        self._unsent += line + b"\n"
        self.send()

    def send(self) -> None:
        """Send as much as it takes of what waits."""
        try:
            while self._unsent and self.inlet >= 0:
                del self._unsent[: os.write(self.inlet, self._unsent[:65536])]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            self._unsent.clear()  # it has ended, which is noticed in another way

    def lines(self) -> Iterator[bytes]:
        """What it has said, as far as it is whole lines. A closed pipe says nothing more."""
        while True:
            try:
                data = os.read(self.pipe, 1 << 20)
            except BlockingIOError:
                break
            if not data:
                self.has_hung_up = True
                break
            self._said += data
        end = self._said.rfind(b"\n") + 1
        whole = bytes(self._said[:end])
        del self._said[:end]
        yield from whole.splitlines()


class Worker(Process):
    """A Python worker, and the tasks that it has in progress."""

    def __init__(self, name: str, command: list[str]) -> None:
        super().__init__(command)
        self.name = name
        self.running: dict[str, bytes] = {}  # tasks that it has begun: what it said of them
        self.waiting: dict[str, bytes] = {}  # tasks that it has not begun
        self.failures = 0
        self.due = 0.0  # when to start it again
        self.ends_at = float("inf")  # when it is ended, since it has hung up

    def give(self, task_id: str, task: bytes) -> None:
        """A task for it, or for the one that comes after it."""
        self.waiting[task_id] = task
        if self.pid:
            self.tell(task)

    def started(self, pid: int, pipe: int, inlet: int) -> None:
        super().started(pid, pipe, inlet)
        for task in self.waiting.values():
            self.tell(task)

    def ended(self) -> None:
        super().ended()
        self.running = {}

    def began(self, task_id: str, said: bytes) -> None:
        self.waiting.pop(task_id, None)
        self.running[task_id] = said

    def done(self, task_id: str) -> None:
        self.waiting.pop(task_id, None)
        self.running.pop(task_id, None)
