"""Starting runs, reading results, events and handles on CloudCruise, beside the client cloudcruise in the same run.

    pip install --target /tmp/reference cloudcruise==1.4.1
    python benchmarks/bench_cloudcruise.py --reference /tmp/reference [--rounds 5] [--only CASE] [--check]

A server in a process of its own answers both. Cases take turns, each round in a fresh process; CPU of the client,
medians over rounds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SERVER = r"""
import asyncio, json, uuid
streams = {}
def answer(value, status="200 OK"):
    body = json.dumps(value).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
def frame(number, event, run, **more):
    times = {"timestamp": 1724002463, "expires_at": 1724002763}
    data = {"event": event, "payload": {"session_id": run, "workflow_id": "w", **more}, **times}
    text = json.dumps({"event": "run.event", "data": data, **times})
    raw = f"event: run.event\nid: {number}\ndata: {text}\n\n".encode()
    return b"%x\r\n%s\r\n" % (len(raw), raw)
async def serve(reader, writer):
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            raw = head.split("\r\n")
            length = next((int(line[15:]) for line in raw if line.startswith("content-length:")), 0)
            body = await reader.readexactly(length)
            method, path = raw[0].split(" ")[:2]
            if path.endswith("/events"):
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n")
                writer.write(b"Transfer-Encoding: chunked\r\n\r\n7\r\n: hey\n\n\r\n")
                streams[path.split("/")[-2]] = writer
            elif path.endswith("/metadata"):
                writer.write(answer({"input_schema": {"type": "object"}, "vault_schema": {}}))
            elif method == "post":
                run, request = str(uuid.uuid4()), json.loads(body)
                writer.write(answer({"session_id": run}, "201 Created"))
                count = request["run_input_variables"].get("events", 0)
                if count:
                    await writer.drain()
                    await asyncio.sleep(0.05)
                    stream = streams[request["client_id"]]
                    for number in range(count):
                        steps = {"current_step": "Type user name", "next_step": "Click"}
                        stream.write(frame(number, "execution.step", run, **steps))
                        if number % 100 == 0:
                            await stream.drain()
                    stream.write(frame(count, "execution.success", run, data={}, errors=[], status="execution.success"))
            else:
                run = path.split("/")[-1]
                writer.write(answer({"session_id": run, "status": "execution.success", "data": {"a": 1}, "errors": [],
                                     "workflow_id": "w", "input_variables": {}, "video_urls": [], "file_urls": []}))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""

CLIENT = r"""
import gc, json, resource, sys, time, tracemalloc
which, url, case, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
if which == "ours":
    from runs_sdk.cloudcruise import CloudCruise, StartRunRequest
    client = CloudCruise("key", "00" * 32, url)
else:
    from cloudcruise import CloudCruise
    from cloudcruise.cloudcruise import CloudCruiseParams
    from cloudcruise.runs.types import StartRunRequest
    client = CloudCruise(CloudCruiseParams(api_key="key", encryption_key="00" * 32, base_url=url))
def request(**variables):
    return StartRunRequest(workflow_id="w", run_input_variables=variables)
first = client.runs.start(request())
if case == "start":
    before = time.process_time()
    kept = [client.runs.start(request()) for _ in range(count)]
    print((time.process_time() - before) / count * 1e6)
elif case == "get":
    client.runs.get_results("s")
    before = time.process_time()
    for _ in range(count):
        client.runs.get_results("s")
    print((time.process_time() - before) / count * 1e6)
elif case == "event":
    before = time.process_time()
    handle = client.runs.start(request(events=count))
    seen = 0
    for message in handle:
        seen += message.get("event") == "run.event" if which == "ours" else 1
        if seen == count + 1:
            break
    print((time.process_time() - before) / count * 1e6)
elif case == "handler":
    import threading
    over = threading.Event()
    seen = []
    def hear(message):
        seen.append(1)
        if len(seen) == count + 1:
            over.set()
    before = time.process_time()
    handle = client.runs.start(request(events=count))
    handle.on("run.event", hear)
    assert over.wait(60)
    print((time.process_time() - before) / count * 1e6)
elif case == "memory":
    gc.collect(); tracemalloc.start()
    kept = [client.runs.start(request()) for _ in range(count)]
    gc.collect()
    print(tracemalloc.get_traced_memory()[0] / count / 1024)
sys.stdout.flush()
import os
os._exit(0)
"""

CASES = {
    "start": ("start a run, CPU us", 200),
    "get": ("get a result, CPU us", 300),
    "event": ("an event to the loop, CPU us", 4000),
    "handler": ("an event to a handler, us", 4000),
    "memory": ("a handle, KiB", 200),
}


def measure(which: str, url: str, case: str, reference: str) -> float:
    path = f"{ROOT}:{ROOT / 'generated'}" if which == "ours" else reference
    command = [sys.executable, "-c", CLIENT, which, url, case, str(CASES[case][1])]
    done = subprocess.run(command, env={"PYTHONPATH": path}, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise SystemExit(f"{which}, {case}: {done.stderr[-800:]}")
    return float(done.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference", required=True, help="folder with the package cloudcruise")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=CASES, help="this case alone")
    parser.add_argument("--check", action="store_true", help="fail when ours is not ahead everywhere")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    found: dict[str, dict[str, float]] = {}
    try:
        assert server.stdout is not None
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        for case in CASES if arguments.only is None else [arguments.only]:
            taken: dict[str, list[float]] = {"ours": [], "cloudcruise": []}
            for _ in range(arguments.rounds):
                for which, values in taken.items():
                    values.append(measure(which, url, case, arguments.reference))
            found[case] = {which: statistics.median(values) for which, values in taken.items()}
    finally:
        server.kill()
        server.wait()
    if arguments.json:
        print(json.dumps(found))
    else:
        print(f"{'':24} {'ours':>9} {'cloudcruise':>12} {'times':>6}")
        for case, values in found.items():
            ours, theirs = values["ours"], values["cloudcruise"]
            print(f"{CASES[case][0]:24} {ours:9.1f} {theirs:12.1f} {theirs / ours:6.1f}")
    behind = [case for case, values in found.items() if values["ours"] >= values["cloudcruise"]]
    return 1 if arguments.check and behind else 0


if __name__ == "__main__":
    raise SystemExit(main())
