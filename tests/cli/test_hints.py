# ruff: noqa: E501
"""Hints of the SDK, in the command's words."""

from __future__ import annotations

import pytest

from runs_sdk.cli.exits import of_error
from runs_sdk.core.errors import ConfigError, StartUnknown, WaitTimeout


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (
            StartUnknown("ade: no answer. Look for it with find(document_id). It may run.", service="ade"),
            "ade: no answer. Look for it with `runs find ade`. It may run.",
        ),
        (
            ConfigError("workspace_id is 'x'. `client.call(list_workspaces)` lists those of the key.", service="ade"),
            "workspace_id is 'x'.",
        ),
        (WaitTimeout("it goes on; attach('r1') follows it", service="acp"), "it goes on; `runs follow acp r1` follows it"),
        (ConfigError("http without a certificate: pass allow_insecure=True."), "http without a certificate: give --allow-insecure."),
    ],
)  # fmt: skip
def test_a_hint_names_a_command(error: Exception, shown: str) -> None:
    assert of_error(error)[1] == shown
