"""Process all documents of a workspace that have not been processed, and print how each has ended.

ADE_API_KEY=... ADE_WORKSPACE_ID=... python examples/ade_batch.py
"""

from __future__ import annotations

import os

from runs_sdk import as_completed
from runs_sdk.ade import Ade


def main(client: Ade) -> int:
    documents = {row.id: row.name for row in client.documents.list() if not row.last_run}
    if not documents:
        print("nothing to do")
        return 0
    runs = client.start_many(list(documents))
    failed = 0
    for run in as_completed(runs, timeout=3600):  # polled: a few requests a second, however many there are
        assert run.snapshot is not None
        print(documents[run.snapshot.raw["input"]["document_id"]], run.status, run.snapshot.error or "")
        failed += not run.snapshot.is_success
    return failed


if __name__ == "__main__":
    if not os.environ.get("ADE_WORKSPACE_ID"):
        raise SystemExit(__doc__)
    with Ade() as client:
        raise SystemExit(main(client))
