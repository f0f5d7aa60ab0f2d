"""The process that takes the tasks of an embedded engine's Python steps from the server: why, says worker_processes.py.

    python -P puller.py QUEUE...

It writes a line for each task on the descriptor that RUNS_SDK_SUPERVISOR names: the queue, the task's id, and the task
itself in base64. It reads on its standard input, as lines of JSON, which tasks have failed because their worker ended,
and tells the server.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import sys
import threading
import time
from http.client import HTTPConnection, HTTPException
from typing import Any

TRIES = 5
"""How often the server is informed of a failure that it cannot take now."""


def main() -> int:
    supervisor = int(os.environ.pop("RUNS_SDK_SUPERVISOR"))
    address = os.environ["STEPFLOW_TASKS_URL"]
    threading.Thread(target=tell_failures, args=(address,), daemon=True).start()
    wait_for_server(address)
    lock = threading.Lock()  # a long line is written in parts
    threads = [threading.Thread(target=pull, args=(address, queue, supervisor, lock)) for queue in sys.argv[1:]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 0


def wait_for_server(address: str, seconds: float = 20.0) -> None:
    """Until the server answers: gRPC would wait longer between its tries."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        connection = HTTPConnection(address if not address.startswith("unix:") else "localhost", timeout=seconds)
        try:
            if address.startswith("unix:"):
                connection.sock = socket.socket(socket.AF_UNIX)
                connection.sock.settimeout(seconds)
                connection.sock.connect(address.removeprefix("unix:"))
            connection.request("GET", "/api/v1/health")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.02)


def pull(address: str, queue: str, supervisor: int, lock: threading.Lock) -> None:
    """Take the tasks of a queue, for as long as the server is there: its end ends this process too."""
    import grpc
    from stepflow_py.proto import PullTasksRequest, TasksServiceStub

    while True:
        with open_channel(address) as channel:
            try:
                for task in TasksServiceStub(channel).PullTasks(PullTasksRequest(queue_name=queue, worker_id=queue)):
                    data = base64.b64encode(task.SerializeToString())
                    with lock:
                        write(supervisor, b"%s %s %s\n" % (queue.encode(), task.task_id.encode(), data))
            except grpc.RpcError as error:
                print(f"the tasks of /{queue} are asked for again: {error.details()}", file=sys.stderr)  # noqa: T201
        time.sleep(0.1)


def open_channel(address: str) -> Any:
    """A channel to the engine. gRPC would name a socket's path as the host, which the server refuses."""
    import grpc

    options: list[tuple[str, Any]] = [("grpc.max_receive_message_length", -1), ("grpc.enable_http_proxy", 0)]
    if address.startswith("unix:"):
        options.append(("grpc.default_authority", "localhost"))
    return grpc.insecure_channel(address, options=options)


def write(descriptor: int, data: bytes) -> None:
    """Write all of it."""
    while data:
        data = data[os.write(descriptor, data) :]


def tell_failures(address: str) -> None:
    """Tell the server of each task that has failed with its worker. Ends this process when the supervisor is gone."""
    for line in sys.stdin:
        threading.Thread(target=tell_failure, args=(address, json.loads(line)), daemon=True).start()
    os._exit(0)


def tell_failure(address: str, task: dict[str, Any]) -> None:
    """Tell the server that a task has failed, which would wait for its heartbeats."""
    import grpc
    from stepflow_py.proto import CompleteTaskRequest, TaskError
    from stepflow_py.proto.common_pb2 import TASK_ERROR_CODE_WORKER_ERROR
    from stepflow_py.proto.orchestrator_pb2_grpc import OrchestratorServiceStub

    text = f"{task['component']}: its worker process ended ({task['how']}) while this step was running"
    error = TaskError(code=TASK_ERROR_CODE_WORKER_ERROR, message=text)
    request = CompleteTaskRequest(task_id=task["id"], error=error, run_id=task["run"])
    with open_channel(address) as channel:
        for pause in range(TRIES):
            try:
                OrchestratorServiceStub(channel).CompleteTask(request)
            except grpc.RpcError as failure:
                if failure.code() is not grpc.StatusCode.UNAVAILABLE:  # NOT_FOUND: it is over already
                    print(f"{text}, and the server was not informed: {failure.details()}", file=sys.stderr)  # noqa: T201
                    return
                time.sleep(2**pause)
            else:
                return


if __name__ == "__main__":
    sys.exit(main())
