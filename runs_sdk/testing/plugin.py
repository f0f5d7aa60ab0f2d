"""The pytest plugin: fixtures of the emulators, of the wire proxy, of the clock, and of the embedded Stepflow engine.

Every pytest run in an environment with runs-sdk loads this module, so it imports nothing before a fixture is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..stepflow.local.runtime import StepflowRuntime
    from .clock import Clock
    from .proxy import WireProxy
    from .server import Emulator


@pytest.fixture
def runs_emulator() -> Iterator[Callable[..., Emulator]]:
    """Makes running emulators: `runs_emulator("stepflow", cut=317)`, see `runs_sdk.testing.emulator`.

    They stop when the test ends, and the test fails if one broke the contract of its OpenAPI document.
    """
    from runs_sdk.testing import emulator

    with ExitStack() as stack:

        def make(service: str, **faults: Any) -> Emulator:
            return stack.enter_context(emulator(service, **faults))

        yield make


def _fixture(service: str) -> Any:
    """The fixture of one emulator; the marker `runs_emulator(service, **options)` gives its options."""

    @pytest.fixture(name=f"{service}_emulator")
    def running(request: pytest.FixtureRequest, runs_emulator: Callable[..., Emulator]) -> Emulator:
        options: dict[str, Any] = {}
        for mark in reversed(list(request.node.iter_markers("runs_emulator"))):  # the nearest one counts most
            if mark.args in ((), (service,)):
                options |= mark.kwargs
        return runs_emulator(service, **options)

    running.__doc__ = f"A running {service} emulator, with the options of `@pytest.mark.runs_emulator(...)`."
    return running


acp_emulator = _fixture("acp")
ade_emulator = _fixture("ade")
cloudcruise_emulator = _fixture("cloudcruise")
runai_emulator = _fixture("runai")
stepflow_emulator = _fixture("stepflow")


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marker."""
    config.addinivalue_line(
        "markers", "runs_emulator(service, **options): options and faults of the emulator fixtures; service is optional"
    )


@pytest.fixture
def wire_proxy() -> Iterator[Callable[..., WireProxy]]:
    """Makes running wire proxies: `wire_proxy("http://127.0.0.1:7840", Cut(317))`. They stop when the test ends."""
    from runs_sdk.testing import Fault, WireProxy

    with ExitStack() as stack:

        def make(target_url: str, *faults: Fault) -> WireProxy:
            return stack.enter_context(WireProxy(target_url, faults))

        yield make


@pytest.fixture
def runs_clock() -> Iterator[Clock]:
    """A clock that skips the pauses of clients: `runs_clock.pauses`, `runs_clock.advance(60)`, see `Clock`."""
    from runs_sdk.testing import Clock

    with Clock() as clock:
        yield clock


@pytest.fixture(scope="session")
def stepflow_runtime() -> Iterator[StepflowRuntime]:
    """A running embedded Stepflow engine, one for all tests: `stepflow_runtime.client()`, `stepflow_runtime.url`.

    It keeps everything in memory and has the builtin steps. It needs the extra `local`. For workers or a state folder,
    make a `StepflowRuntime` of your own.
    """
    import warnings

    from runs_sdk.stepflow.local.runtime import OpenToNetworkWarning, StepflowRuntime

    runtime = StepflowRuntime()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", OpenToNetworkWarning)
        runtime.start()
    try:
        yield runtime
    finally:
        runtime.stop()
