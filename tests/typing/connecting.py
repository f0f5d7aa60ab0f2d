"""What a type checker knows of `connect`: mypy reads this with the package, and an ignore that is needless fails."""

from __future__ import annotations

from typing import Any, assert_type

from attrs import define

import runs_sdk
from runs_sdk import AsyncRun, AsyncRunsClient, Run, RunsClient, Snapshot
from runs_sdk.acp import Acp, AcpRun, AsyncAcp
from runs_sdk.ade import Ade, AsyncAde
from runs_sdk.cloudcruise import AsyncCloudCruise, CloudCruise
from runs_sdk.runai import AsyncRunai, Runai
from runs_sdk.stepflow import AsyncStepflow, Stepflow


def every_service_has_its_client(name: str, settings: dict[str, Any]) -> None:
    assert_type(runs_sdk.connect("acp", base_url="http://localhost:8000", version="0.2"), Acp)
    assert_type(runs_sdk.connect("ade", api_key="a.b", workspace_id="w"), Ade)
    assert_type(runs_sdk.connect("cloudcruise", api_key="k", timeout=5), CloudCruise)
    assert_type(runs_sdk.connect("runai", client_id="c", client_secret="s"), Runai)
    assert_type(runs_sdk.connect("stepflow", base_url=["http://a:1", "http://b:1"], profile="staging"), Stepflow)
    assert_type(runs_sdk.connect(name, **settings), RunsClient)
    assert_type(runs_sdk.connect_async("acp"), AsyncAcp)
    assert_type(runs_sdk.connect_async("ade"), AsyncAde)
    assert_type(runs_sdk.connect_async("cloudcruise"), AsyncCloudCruise)
    assert_type(runs_sdk.connect_async("runai"), AsyncRunai)
    assert_type(runs_sdk.connect_async("stepflow"), AsyncStepflow)
    assert_type(runs_sdk.connect_async(name, profile="staging"), AsyncRunsClient)


def mistakes() -> None:
    runs_sdk.connect("stepflow", base_ulr="http://localhost:7840")  # type: ignore[call-overload]
    runs_sdk.connect("stepflow", api_key="k")  # type: ignore[call-overload]
    runs_sdk.connect("acp", version="0.3")  # type: ignore[call-overload]
    runs_sdk.connect("ade", timeout="5")  # type: ignore[call-overload]
    runs_sdk.connect_async("runai", client_sceret="s")  # type: ignore[call-overload]


def what_a_client_gives(client: RunsClient) -> None:
    with runs_sdk.connect("stepflow") as stepflow:
        run = stepflow.start("greet.yaml", {"name": "World"})
        assert_type(run, Run)
        assert_type(run.wait(10), Snapshot)
        for event in run:
            print(event.event_type, event.name)
        stepflow.start("greet.yaml", inptu={})  # type: ignore[call-arg]
    assert_type(runs_sdk.connect("acp").start("agent"), AcpRun)
    assert_type(client.start("anything", {}), Run)


async def what_an_async_client_gives() -> None:
    async with runs_sdk.connect_async("stepflow") as client:
        run = await client.start("greet.yaml", {"name": "World"})
        assert_type(run, AsyncRun)
        assert_type(await run.wait(10), Snapshot)


@define
class Out:
    text: str


def outputs(name: str) -> None:
    stepflow, acp = runs_sdk.connect("stepflow"), runs_sdk.connect("acp")
    run = stepflow.start("greet.yaml", output_type=Out)
    assert_type(run, Run[Out])
    assert_type(run.output(), Out)
    assert_type(run.wait(), Snapshot[Out])
    assert_type(run.wait().output, Out)
    assert_type(stepflow.run("greet.yaml", output_type=Out).output, Out)
    assert_type(stepflow.start_batch("greet.yaml", [1], output_type=list[Out]).output(), list[Out])
    assert_type(stepflow.attach("run", output_type=Out).output(), Out)
    assert_type(acp.start("agent", output_type=Out), AcpRun[Out])
    assert_type(acp.run("agent", output_type=Out), Snapshot[Out])
    assert_type(runs_sdk.connect("ade").start("document", output_type=Out).output(), Out)
    assert_type(runs_sdk.connect("cloudcruise").start("workflow", output_type=Out).output(), Out)
    assert_type(runs_sdk.connect("runai").start("training", "t", output_type=Out).output(), Out)
    assert_type(stepflow.start("greet.yaml").output(), Any)
    untyped: Run = stepflow.start("greet.yaml")
    print(untyped.output()["hello"], run.output().nothing)  # type: ignore[attr-defined]
