"""The engine's supervisor: a small process between ours and the Stepflow server, which outlives neither.

    python -I -S supervisor.py < job

Its standard input gives it a job, one line of JSON (see `Job` below). It starts the server, in a network namespace of
its own if that is wanted (see namespace.py), and the Python workers beside it, and says on its standard output what
happened, in lines of JSON: `{"pid": ..., "port": ..., "network": ...}` or `{"error": ..., ...}`, later
`{"worker": ..., "ready": [...]}`. Then it watches:

- Its standard input ends: the parent wants the server gone or is gone itself, killed perhaps. The server and every
  process below it get SIGTERM, and after a grace period SIGKILL. If the parent is gone, its scratch folder is removed.
- The server ends by itself: what it left running is killed too.
- A worker ends: another is started in its place. The server is informed that the steps which the worker was
  running have failed, and why; the others are run by the next one (see worker_processes.py). A worker that ends five
  times without having got ready ends the engine, and so does the end of the puller.

Why a process: a server that has a stream or a worker connected never obeys SIGTERM (seen on 0.13.0), its workers live
on as orphans in process groups of their own, and a parent that is killed with SIGKILL can tidy nothing. On Linux the
server is also killed by the kernel if the supervisor is.

It imports as little as it can, so that the engine starts at once.
"""

# ruff: noqa: S606

from __future__ import annotations

import errno
import json
import os
import select
import signal
import socket
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _beside(name: str) -> Any:
    """A module beside this file. Its folder is no place to search for modules."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(name, os.path.join(os.path.dirname(__file__), f"{name}.py"))  # noqa: PTH118, PTH120
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if TYPE_CHECKING:
    from . import processes
else:
    processes = _beside("processes")

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
INSIDE = 7840  # the port of a server that only a socket leads to
HUNG_UP = 1.0  # seconds for which a worker that has closed its connection may be on its way to its end
GIVE_UP = 5  # deaths of a worker in a row before it was ready


def main() -> int:
    line, _, more = processes.read_line(0).partition(b"\n")
    if more or not line.endswith(b"}"):
        return 1  # the parent has changed its mind, or is gone
    os.set_blocking(1, False)
    try:
        supervisor = Supervisor(json.loads(line))
        try:
            return supervisor.run()
        finally:
            supervisor.tidy()
    except OSError as error:
        say(
            error=f"the engine could not be started: {error.strerror}"
            + (f" ({error.filename})" if error.filename else "")
        )
        return 1


def say(**message: Any) -> None:
    """Tell the parent. Nobody has to listen."""
    try:
        os.write(1, json.dumps(message).encode() + b"\n")
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EAGAIN):
            raise


class Supervisor:
    """What is watched, and how.

    A job has command, config, log, lock, scratch, grace, network, puller and workers, socket (a path, for a private
    engine), port and tcp (a port of 127.0.0.1 besides; 0 is any), and token, for whom the kernel does not know.
    """

    def __init__(self, job: dict[str, Any]) -> None:
        self.job = job
        self.port: int = job["port"]
        self.socket = ""
        self.server = 0
        workers = _beside("worker_processes")
        self.workers = [workers.Worker(**worker) for worker in job["workers"]]
        self.puller = workers.Process(job["puller"])  # runs while there are workers
        self.orderly = False
        self.stops: list[int] = []
        self.woken, wake = os.pipe()
        for descriptor in (self.woken, wake):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda number, _: self.stops.append(number))
        self.prctl = processes.load_prctl()
        self.prctl(PR_SET_CHILD_SUBREAPER, 1)
        self.parent = processes.watch_parent()

    def run(self) -> int:
        if self.job["lock"] and not processes.lock(self.job["lock"]):
            say(error="locked")
            return 1
        try:
            if not self.start_server():
                return 1
            if self.workers:
                self.start(self.puller)
            for worker in self.workers:
                self.start(worker, worker.name)
            self.watch()
        finally:
            say(ended=True)  # so that nobody takes it for running while its family is put to rest
            processes.end_family(self.server, self.job["grace"], self.woken)
        return 0

    def tidy(self) -> None:
        if self.job["scratch"] and not self.orderly and not processes.has_parent():
            import shutil

            shutil.rmtree(self.job["scratch"], ignore_errors=True)

    # ---- the server

    def start_server(self) -> bool:
        """Start the server where it is wanted. False: it cannot be, which has been said."""
        network, why = self.job["network"], None
        if network != "host":
            pid, why = self.start_private()
            if why is None:
                say(pid=pid, port=self.port, network="private", socket=self.socket)
                return True
            if network == "private" or why == "taken":
                say(error=why)
                return False
        if self.workers and not self.port:
            with socket.socket() as probe:  # the workers must know it before the server has shown it
                probe.bind(("", 0))
                self.port = probe.getsockname()[1]
        self.server = self.spawn_server()
        say(pid=self.server, port=self.port, network="host", why=why)
        return True

    def start_private(self) -> tuple[int, str | None]:
        """The server's process id, or why it cannot be shut in."""
        if sys.platform != "linux":
            return 0, "only Linux has network namespaces"
        try:
            listeners = self.listeners()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return 0, "taken"
            raise
        read_end, write_end = os.pipe()
        supervisor = os.getpid()
        relay = os.fork()
        if relay == 0:
            status = 1
            try:
                signal.set_wakeup_fd(-1)
                os.close(read_end)

                def start() -> int:
                    self.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # once more: a new user namespace forgets it
                    if os.getppid() != supervisor:
                        os._exit(1)
                    return self.spawn_server()

                _beside("namespace").serve(listeners, self.port or INSIDE, self.job["token"], start, write_end)
                status = 0
            except Exception as error:
                os.write(write_end, f"not possible: {error}\n".encode())
            finally:
                os._exit(status)
        os.close(write_end)
        for listener in listeners:
            listener.close()
        answer = processes.read_line(read_end).strip().decode()
        os.close(read_end)
        if not answer.isdigit():
            os.waitpid(relay, 0)
            self.port, self.socket = self.job["port"], ""
            return 0, answer.removeprefix("not possible: ") or "the relay ended"
        self.server = relay
        return int(answer), None

    def listeners(self) -> list[socket.socket]:
        """What a private engine is reached by: its socket, and a port of 127.0.0.1 if one is wanted."""
        self.socket = self.job["socket"]
        made = []
        if self.socket:
            made.append(socket.socket(socket.AF_UNIX))
            made[0].bind(self.socket)
        if self.job["port"] or self.job["tcp"]:
            made.append(socket.socket())
            made[-1].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made[-1].bind(("127.0.0.1", self.port))
            self.port = made[-1].getsockname()[1]
        for listener in made:
            listener.listen(512)
        return made

    def spawn_server(self) -> int:
        read_end, write_end = os.pipe()
        command = [*self.job["command"], "--port", str(self.port or (INSIDE if self.socket else 0))]
        server = self.spawn(command, stdin=read_end)
        os.close(read_end)
        config = json.dumps(self.job["config"]).encode()
        try:
            while config:
                config = config[os.write(write_end, config) :]
        except BrokenPipeError:
            pass  # it died at once; its log says why
        os.close(write_end)
        return server

    def spawn(
        self, command: list[str], *, stdin: int, keep: int | None = None, environment: dict[str, str] | None = None
    ) -> int:
        """Start a process that writes to the log and dies with this one; `keep` becomes its descriptor 3."""
        output = os.open(self.job["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        parent = os.getpid()
        child = os.fork()  # nothing else runs in this process, so the child may do as it likes
        if child == 0:
            try:
                os.setpgid(0, 0)
                self.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
                if os.getppid() != parent:
                    os._exit(1)
                for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                    signal.signal(number, signal.SIG_DFL)
                os.dup2(stdin, 0)
                os.dup2(output, 1)
                os.dup2(output, 2)
                if keep is not None:
                    os.dup2(keep, 3)
                os.closerange(3 if keep is None else 4, 1024)
                os.execve(command[0], command, {**os.environ, **(environment or {})})
            except OSError as error:
                os.write(2, f"cannot start {command[0]}: {error}\n".encode())
            os._exit(127)
        os.close(output)
        return child

    # ---- the workers

    def start(self, process: Any, queue: str = "") -> None:
        """Start a worker, or the puller."""
        address = f"unix:{self.socket}" if self.socket else f"127.0.0.1:{self.port}"
        environment = {
            "STEPFLOW_TRANSPORT": "grpc",
            "STEPFLOW_TASKS_URL": address,
            "STEPFLOW_BLOB_URL": address,
            "RUNS_SDK_ENGINE_PORT": str(self.port or INSIDE),  # inside
            "RUNS_SDK_SUPERVISOR": "3",
        }
        if queue:
            environment["STEPFLOW_QUEUE_NAME"] = queue
        pipe, theirs = os.pipe()
        stdin, inlet = os.pipe()
        pid = self.spawn(process.command, stdin=stdin, keep=theirs, environment=environment)
        os.close(theirs)
        os.close(stdin)
        process.started(pid, pipe, inlet)

    def hear_worker(self, worker: Any) -> None:
        """Take in what it says of its tasks."""
        for line in worker.lines():
            message = json.loads(line)
            if "begin" in message:
                worker.began(message["begin"]["id"], line)
            elif "end" in message:
                worker.done(message["end"])
            elif "ready" in message:
                worker.failures = 0
                say(worker=worker.name, ready=message["ready"])
        if worker.has_hung_up:
            worker.ends_at = min(worker.ends_at, time.monotonic() + HUNG_UP)

    def hear_puller(self) -> None:
        """Give each task to its worker."""
        for line in self.puller.lines():
            queue, task_id, task = line.split(b" ", 2)
            for worker in self.workers:
                if worker.name == queue.decode():
                    worker.give(task_id.decode(), task)

    def worker_ended(self, worker: Any, status: int) -> None:
        self.hear_worker(worker)
        how = processes.describe(status)
        if worker.ends_at == 0.0:  # its end was ours
            how = "it had closed its connection to the engine"
        worker.ends_at = float("inf")
        for said in worker.running.values():
            self.puller.tell(json.dumps({**json.loads(said)["begin"], "how": how}).encode())
        worker.ended()
        worker.failures += 1
        worker.due = time.monotonic() + (0.1 * 2**worker.failures if worker.failures > 1 else 0.0)
        given_up = worker.failures >= GIVE_UP
        self.log(
            f"the worker /{worker.name} ended ({how})"
            + ("; it cannot be started again, so the engine ends" if given_up else "; it is started again")
        )
        if given_up:
            say(error=f"the worker /{worker.name} cannot be kept running ({how})")
            self.stops.append(0)

    def puller_ended(self, status: int) -> None:
        what = f"the process that takes the tasks of the Python steps ended ({processes.describe(status)})"
        self.puller.ended()
        self.log(f"{what}, so the engine ends")
        say(error=what)
        self.stops.append(0)

    def log(self, text: str) -> None:
        descriptor = os.open(self.job["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(descriptor, f"runs_sdk engine: {text}\n".encode())
        os.close(descriptor)

    # ---- watching

    def watch(self) -> None:
        while not self.reap() and not self.stops:  # in this order: what is reaped may be a reason to stop
            now = time.monotonic()
            for worker in self.workers:
                if not worker.pid and worker.due <= now:
                    self.start(worker, worker.name)
                if worker.pid and 0.0 < worker.ends_at <= now:
                    worker.ends_at = 0.0
                    os.kill(worker.pid, signal.SIGKILL)
            children = [process for process in (self.puller, *self.workers) if process.pid]
            watched = [0, self.woken, *(process.pipe for process in children if not process.has_hung_up)]
            if self.parent >= 0:
                watched.append(self.parent)
            full = [process.inlet for process in children if process.has_more]
            pauses = [worker.due - now for worker in self.workers if not worker.pid]
            pauses += [worker.ends_at - now for worker in self.workers if 0.0 < worker.ends_at < float("inf")]
            ready, free, _ = select.select(watched, full, [], min(pauses) if pauses else None)
            if self.woken in ready:
                os.read(self.woken, 4096)
            for process in children:
                if process.inlet in free:
                    process.send()
            for worker in self.workers:
                if worker.pipe in ready:
                    self.hear_worker(worker)
            if self.puller.pipe in ready:
                self.hear_puller()
            if 0 in ready:
                self.orderly = os.read(0, 64) == b"stop\n"
                return
            if self.parent in ready:
                return

    def reap(self) -> bool:
        """Collect children that have ended. Whether the server was among them."""
        gone = False
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return True
            if pid == 0:
                return gone
            if pid == self.server:
                gone, self.server = True, 0
            if gone:  # the others end with the server
                continue
            if pid == self.puller.pid:
                self.puller_ended(status)
            for worker in self.workers:
                if pid == worker.pid:
                    self.worker_ended(worker, status)


if __name__ == "__main__":
    sys.exit(main())
