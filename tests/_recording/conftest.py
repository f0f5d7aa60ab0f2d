from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

from runs_sdk.stepflow.local.runtime import OpenToNetworkWarning, StepflowRuntime


@pytest.fixture(scope="session")
def engine() -> Iterator[StepflowRuntime]:
    """A running Stepflow server, in memory, with builtin steps only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", OpenToNetworkWarning)
        runtime = StepflowRuntime().start()
    yield runtime
    runtime.stop()
