"""How much CPU does it take to decode an event stream? Ours against httpx-sse and sseclient-py, in the same rounds.

Needs httpx-sse. `--reference PATH` loads one more decoder: a file with a class `FloorDecoder` that has
`feed(bytes) -> list`.
`--check` makes the exit status 1 when a ratio misses its target.
"""

from __future__ import annotations

import argparse
import codecs
import importlib.util
import json
import random
import statistics
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.common import cpu_rounds, median_ratio, table
from runs_sdk.core.sse import SseDecoder

READ_SIZE = 65536  # what httpcore asks a socket for

TARGETS = {"200-byte events": 2.0, "one token a chunk": 1.8, "multi-line events": 1.5}
"""How many times the CPU of ours httpx-sse should take, at least."""
REFERENCE_TARGET = 1.15
"""How many times the CPU of the reference decoder ours may take, at most."""


def pieces(data: bytes, size: int = READ_SIZE) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def random_pieces(data: bytes, most: int) -> list[bytes]:
    rng, found, at = random.Random(1), [], 0
    while at < len(data):
        size = rng.randint(1, most)
        found.append(data[at : at + size])
        at += size
    return found


def step(number: int) -> dict[str, object]:
    return {
        "runId": f"4f7c2a10-51d3-4e0e-9b1e-{number:012x}",
        "sequenceNumber": number,
        "event": "stepCompleted",
        "stepId": f"step-{number % 23}",
        "timestamp": "2026-03-04T05:06:07.890123Z",
    }


def corpora(scale: int) -> dict[str, tuple[list[bytes], int]]:
    """Name to chunks and the number of events in them."""
    found: dict[str, tuple[list[bytes], int]] = {}
    count = 20_000 * scale
    events = [b"event: step\nid: %d\ndata: %s\n\n" % (n, json.dumps(step(n)).encode()) for n in range(count)]
    found["200-byte events"] = pieces(b"".join(events)), count
    found["one token a chunk"] = [b'data: {"token":"word%d","n":0}\n\n' % (n % 1000) for n in range(count)], count
    lines = json.dumps(step(7), indent=2).encode().split(b"\n")
    event = b"event: step\n" + b"".join(b"data: %s\n" % line for line in lines) + b"\n"
    found["multi-line events"] = pieces(event * (count // 2)), count // 2
    rows = json.dumps([{**step(n), "note": "a sentence of some length " * 2} for n in range(20)]).encode()
    found["4 KB events"] = pieces((b"event: rows\nid: 1\ndata: " + rows[:4000] + b"\n\n") * (count // 10)), count // 10
    event = 'id: 1\r\nevent: token\r\ndata: {{"text": "größe 漢字 😀", "pad": "{}"}}\r\n\r\n'.format("x" * 110).encode()
    found["CRLF, cut anywhere"] = random_pieces(event * (count // 2), 1400), count // 2
    found["512 KB in 1 KB chunks"] = pieces(b"data: " + b"x" * 512 * 1024 + b"\n\n", 1024) * scale * 2, scale * 2
    return found


def ours(chunks: Iterable[bytes]) -> int:
    feed, count = SseDecoder().feed, 0
    for chunk in chunks:
        for event in feed(chunk):
            count += event.data is not None
    return count


def httpx_sse(chunks: Iterable[bytes]) -> int:
    from httpx_sse._decoders import SSEDecoder, SSELineDecoder

    decode_text = codecs.getincrementaldecoder("utf-8")("replace").decode  # as httpx's iter_text does
    lines, decoder, count = SSELineDecoder(), SSEDecoder(), 0
    for chunk in chunks:
        for line in lines.decode(decode_text(chunk)):
            event = decoder.decode(line.rstrip("\n"))
            if event is not None:
                count += event.data is not None
    return count


def sseclient_py(chunks: Iterable[bytes]) -> int:
    from sseclient import SSEClient

    return sum(event.data is not None for event in SSEClient(iter(chunks)).events())


def reference(path: Path) -> Callable[[Iterable[bytes]], int]:
    spec = importlib.util.spec_from_file_location("reference_decoder", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def decode(chunks: Iterable[bytes]) -> int:
        feed, count = module.FloorDecoder().feed, 0
        for chunk in chunks:
            for event in feed(chunk):
                count += event[2] is not None
        return count

    return decode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference", type=Path, help="a Python file with a class FloorDecoder")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--scale", type=int, default=1, help="multiplies the number of events")
    parser.add_argument("--check", action="store_true", help="exit status 1 when a target is missed")
    args = parser.parse_args()
    decoders: dict[str, Callable[[Iterable[bytes]], int]] = {
        "ours": ours,
        "httpx-sse": httpx_sse,
        "sseclient-py": sseclient_py,
    }
    if args.reference:
        decoders["reference"] = reference(args.reference)
    rows: list[list[object]] = []
    missed: list[str] = []
    for corpus, (chunks, count) in corpora(args.scale).items():
        # sseclient-py reads CRLF wrongly when a cut falls between the two, and everything else rightly.
        taken = {name: decode for name, decode in decoders.items() if name == "sseclient-py" or decode(chunks) == count}
        if len(taken) != len(decoders):
            print(f"{corpus}: wrong number of events from {', '.join(decoders.keys() - taken)}", file=sys.stderr)
            return 1
        cases = {name: lambda decode=decode: decode(chunks) for name, decode in taken.items()}  # noqa: B023
        times = cpu_rounds(cases, args.rounds)
        mine = times["ours"]
        row: list[object] = [corpus, f"{statistics.median(mine) / count * 1e6:.2f} µs"]
        for name in list(decoders)[1:]:
            row.append(median_ratio(times[name], mine))
        rows.append(row)
        target = TARGETS.get(corpus, 0.0)
        if median_ratio(times["httpx-sse"], mine) < target:
            missed.append(f"{corpus}: httpx-sse takes less than {target} times ours")
        if args.reference and median_ratio(mine, times["reference"]) > REFERENCE_TARGET:
            missed.append(f"{corpus}: ours takes more than {REFERENCE_TARGET} times the reference")
    print("CPU time per event of ours, and how many times that the others take\n")
    table(["stream", "ours", *list(decoders)[1:]], rows)
    for line in missed:
        print("missed:", line)
    return 1 if args.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
