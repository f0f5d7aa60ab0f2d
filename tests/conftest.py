"""Async tests run on asyncio; those marked `@on_both` on trio as well."""

from __future__ import annotations

import os
import signal
import threading

import pytest

os.environ["RUNS_KEYRING"] = "0"  # the keys of whoever runs the tests are none of ours
os.environ["RUNAI_CHECK_VERSION"] = "0"  # it is asked beside the first read: requests that a test has not made

if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background of a shell: commands that the tests start would inherit that Ctrl-C is ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)


FOLLOWER = (
    *("acp/?*/test_follow.py", "acp/test_retries.py", "ade/?*/test_gaps.py", "ade/?*/test_many.py"),
    *(
        "ade/test_recorded.py",
        "ade/?*/test_server.py",
        "cloudcruise/?*/test_campaign.py",
        "cloudcruise/?*/test_files.py",
    ),
    *("cloudcruise/?*/test_defects.py", "cloudcruise/test_many.py", "runai/?*/test_client.py"),
    *("stepflow/?*/test_wire.py", "stepflow/?*/test_cuts.py", "stepflow/?*/test_gaps.py", "stepflow/?*/test_parts.py"),
    *("stepflow/?*/test_run.py", "stepflow/?*/test_recovery.py", "_?*/test_told_end.py", "_?*/test_contact.py"),
    *("_?*/test_certificate.py", "_?*/test_request_rate.py", "_?*/test_run.py", "_?*/test_handle.py"),
)
"""The campaign of the follower on sockets: the files whose tests hold with latency too (marked `follower`)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--latency", type=float, default=0.0, help="seconds that everything is on its way, on every proxy and emulator"
    )


def pytest_configure(config: pytest.Config) -> None:
    latency = config.getoption("--latency")
    if latency:  # as if every test had asked for it
        from runs_sdk.testing import emulator
        from runs_sdk.testing.proxy import WireProxy

        for function in (emulator, WireProxy.__init__):
            defaults = function.__kwdefaults__
            assert defaults is not None and "latency" in defaults
            defaults["latency"] = latency
            defaults["unstruck"] = "ignore"  # a fault may come too late to meet anybody


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(item.path.match(f"tests/{pattern}") for pattern in FOLLOWER):
            item.add_marker(pytest.mark.follower)


@pytest.fixture
def latency(request: pytest.FixtureRequest) -> float:
    """Seconds that everything is on its way, where the tests run with latency: what a time of the test's own adds."""
    seconds: float = request.config.getoption("--latency")
    return seconds


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that async tests run on."""
    return "asyncio"
