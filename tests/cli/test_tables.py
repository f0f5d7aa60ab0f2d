"""Tables: as wide as they need in a pipe, no wider than the terminal on one."""

from __future__ import annotations

from pathlib import Path

import pytest

import runs_sdk
from runs_sdk.cli.output import fitting
from runs_sdk.testing import emulator
from tests.cli.test_runs_terminal import Terminal


@pytest.mark.parametrize(
    ("widths", "room", "fits"),
    [
        ([36, 9, 64, 19], 80, [36, 9, 14, 15]),
        ([36, 9, 8, 19], 200, [36, 9, 8, 19]),
        ([90, 20], 80, [90, 8]),
        ([100], 80, [100]),
        ([10, 30, 30], 44, [10, 15, 15]),
    ],
)
def test_the_widest_columns_give_way_and_never_the_first(widths: list[int], room: int, fits: list[int]) -> None:
    assert fitting(widths, room) == fits


def test_columns_that_are_kept() -> None:
    assert fitting([36, 9, 64, 19], 80, keep=(0, 1, 3)) == [36, 9, 10, 19]


@pytest.mark.parametrize("service", ["acp", "ade", "cloudcruise", "runai", "stepflow"])
def test_a_list_of_runs_fits_eighty_columns(environment: dict[str, str], tmp_path: Path, service: str) -> None:
    options = {"documents": ["a-document-with-a-rather-long-name.csv"]} if service == "ade" else {}
    with emulator(service, **options) as served:
        with runs_sdk.connect(service, base_url=served.url, **served.credentials) as client:
            start_one(client, service, served)
            ids = [snapshot.run_id for snapshot in client.list()]
        there = environment | {f"{service.upper()}_BASE_URL": served.url, "COLUMNS": "80"}
        there |= {f"{service.upper()}_{name.upper()}": value for name, value in served.credentials.items()}
        code, _, shown = Terminal(["list", service], there, tmp_path, whole=True).finish()
    [head, *rows] = [line for line in shown.splitlines() if line.startswith(("RUN", *ids))]
    assert code == 0 and head.split() == ["RUN", "STATUS", "WORKFLOW", "CREATED"]
    assert len(rows) == len(ids) > 0 and all(len(row) <= 80 for row in rows), rows


def start_one(client: object, service: str, served: object) -> None:
    start = client.start  # type: ignore[attr-defined]
    match service:
        case "acp":
            start(served.ids["agent_id"], {"message": "hello"})  # type: ignore[attr-defined]
        case "ade":
            [document_id] = served.ids["documents"].values()  # type: ignore[attr-defined]
            start(document_id)
        case "cloudcruise":
            start("a-workflow-with-a-rather-long-id-0123456789", {})
        case "runai":
            start("training", "a-workload-with-a-long-name", "team-a", {"image": "busybox"})
        case "stepflow":
            start({"steps": [], "output": 1})
