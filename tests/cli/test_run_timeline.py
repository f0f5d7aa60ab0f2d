"""`run.timeline()`: from a handle that followed, and from one that did not."""

from __future__ import annotations

import warnings

import pytest

import runs_sdk
from runs_sdk import RunStatus
from tests.cli.command_process import PLUGIN, ROOT
from tests.cli.kitchen_server import KEY, Kitchen


def test_from_what_the_handle_has_delivered(kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PLUGIN))
    with runs_sdk.connect("kitchen", base_url=kitchen.url, api_key=KEY) as client:
        run = client.start("burn")
        for _ in run:
            pass
        before = len(kitchen.requests)
        found = run.timeline()
        assert len(kitchen.requests) == before
        assert [(span.name, span.status) for span in found.spans] == [
            ("chop", RunStatus.SUCCEEDED),
            ("stove", RunStatus.FAILED),
        ]
        assert (found.service, found.run_id, found.status) == ("kitchen", run.id, RunStatus.FAILED)
        assert "too hot" in found._repr_html_()


def test_of_a_run_that_goes_on_there_is_nothing_yet(kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PLUGIN))
    with runs_sdk.connect("kitchen", base_url=kitchen.url, api_key=KEY) as client:
        found = client.start("stew").timeline()
        assert (found.spans, found.status) == ([], RunStatus.RUNNING)


@pytest.mark.engine
@pytest.mark.anyio
async def test_a_finished_run_is_asked_for_again() -> None:
    from runs_sdk.stepflow import OpenToNetworkWarning, StepflowRuntime

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", OpenToNetworkWarning)
        async with StepflowRuntime() as client:
            run = await client.start(str(ROOT / "examples/greet.yaml"), {"name": "World"})
            assert (await run.wait(timeout=30)).is_success
            found = await run.timeline()
            assert [span.name for span in found.spans] == ["think", "greet"]
            assert found.spans[0].seconds > 0.3  # by the server's own times; the step sleeps 0.4 s
            assert await run.timeline() is found
