"""The pytest plugin: fixtures `runs_emulator`, `wire_proxy` and `stepflow_runtime`.

Every pytest run in an environment with runs-sdk loads this module, so it imports nothing before a fixture is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..stepflow.local.runtime import StepflowRuntime
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


@pytest.fixture
def wire_proxy() -> Iterator[Callable[..., WireProxy]]:
    """Makes running wire proxies: `wire_proxy("http://127.0.0.1:7840", Cut(317))`. They stop when the test ends."""
    from runs_sdk.testing import Fault, WireProxy

    with ExitStack() as stack:

        def make(target_url: str, *faults: Fault) -> WireProxy:
            return stack.enter_context(WireProxy(target_url, faults))

        yield make


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
