"""Every module of the shells that reads a clock by a name of its own is known to `Clock`."""

from __future__ import annotations

import re
from pathlib import Path

from runs_sdk.testing import clock

ROOT = Path(clock.__file__).parents[1]
RELATIVE = ("_common.sync_connect", "_common.sync_stream", "_common.sync_tls_stream", "_common.fork")
"""They measure how long something of the machine takes, from its begin on."""


def test_every_module_that_reads_a_clock_of_its_own_is_replaced() -> None:
    known = {f"{shell}.{module}" for shell in ("_async", "_sync") for module in clock._SHELL}
    known |= {*clock._CALENDARS, "_common.exchange", "_common.async_backend", "_common.sync_backend"}
    found = set()
    for folder in [ROOT / "_async", ROOT / "_sync", ROOT / "_common", *ROOT.glob("*/_async"), *ROOT.glob("*/_sync")]:
        for path in folder.glob("*.py"):
            text = path.read_text(encoding="utf-8")
            if re.search(r"^from .*import .*\bmonotonic\b|(?<!`)\btime\.(?:time|monotonic)\(", text, re.MULTILINE):
                found.add(str(path.relative_to(ROOT).with_suffix("")).replace("/", "."))
    assert found - known - set(RELATIVE) == set()
    assert known - found == set(), "no longer read a clock"
