"""Async tests run on asyncio; those marked `@on_both` on trio as well."""

from __future__ import annotations

import signal
import threading

import pytest

if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background of a shell: commands that the tests start would inherit that Ctrl-C is ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)


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


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that async tests run on."""
    return "asyncio"
