"""The documents of a folder, every night: each is uploaded and run once, whatever dies in between.

    ADE_API_KEY=... ADE_WORKSPACE_ID=... python night_batch.py inbox/ out/

The journal `night.db` in the folder for outputs remembers what was done: start the same command again after a crash.
The exit status is the number of documents that failed, at most 100.
"""

from __future__ import annotations

import sys
from pathlib import Path

from runs_sdk.ade import Ade


def main(inbox: Path, out: Path) -> int:
    out.mkdir(exist_ok=True)
    failed = 0
    with Ade() as client:
        for one in client.process_many(sorted(inbox.iterdir()), out, resume=out / "night.db", on_progress=show):
            if one.error is not None:
                failed += 1
                print(f"{one.file.name}: {one.error}", flush=True)
    return min(failed, 100)


def show(done: int, total: int) -> None:
    print(f"{done} of {total}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
