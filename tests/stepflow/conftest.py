"""One embedded engine, and one emulator, for all tests of this folder."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

from runs_sdk.stepflow.local.runtime import OpenToNetworkWarning, StepflowRuntime
from runs_sdk.testing import emulator


@pytest.fixture(scope="session")
def engine() -> Iterator[StepflowRuntime]:
    """A running Stepflow server, in memory, with builtin steps only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", OpenToNetworkWarning)
        runtime = StepflowRuntime().start()
    yield runtime
    runtime.stop()


@pytest.fixture(scope="session")
def stand_in() -> Iterator[str]:
    """The address of a running emulator."""
    with emulator("stepflow", retries=0) as service:
        yield service.url


@pytest.fixture(params=[pytest.param("engine", marks=pytest.mark.engine), "emulator"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a Stepflow server: the real one, and then the emulator."""
    if request.param == "emulator":
        return str(request.getfixturevalue("stand_in"))
    return str(request.getfixturevalue("engine").url)
