"""What a client and its parts say of themselves: no address in memory, and no secret."""

from __future__ import annotations

import pytest

import runs_sdk
from runs_sdk.testing import emulator


@pytest.mark.parametrize("service", ["acp", "ade", "cloudcruise", "runai", "stepflow"])
def test_a_client_and_its_parts_have_plain_reprs(service: str) -> None:
    with (
        emulator(service) as served,
        runs_sdk.connect(service, base_url=served.url, **served.credentials) as client,
    ):
        names = [name for name in dir(client) if not name.startswith("_")]
        parts = [getattr(client, name) for name in names if not callable(getattr(type(client), name, None))]
        shown = [repr(part) for part in [client, client.list(limit=3), client.attach("r1"), *parts]]
        assert repr(client.list(limit=3)) == "<Pages of at most 3>"
        assert repr(client.list()) == "<Pages of all>"
        assert (
            client.attach("r1")._repr_html_().endswith("r1</caption><tr><th>status</th><td>unknown</td></tr></table>")
        )
    assert not [text for text in shown if " at 0x" in text]
    assert not [
        text
        for text in shown
        for name, key in served.credentials.items()
        if name != "workspace_id" and key in text and len(key) > 8
    ]
