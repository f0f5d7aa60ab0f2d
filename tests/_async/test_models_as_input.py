"""Inputs and answers as people have them, on each of the five services: what goes over the wire."""

from __future__ import annotations

import datetime
import enum
import json
from collections.abc import Mapping
from typing import Any

import pydantic
import pytest
from attrs import define

import runs_sdk
from runs_sdk import InputValidationError
from runs_sdk.testing import emulator

pytestmark = pytest.mark.anyio


class Colour(enum.Enum):
    RED = "red"


class Inner(pydantic.BaseModel):
    at: datetime.datetime
    colour: Colour = Colour.RED


class Order(pydantic.BaseModel):
    inner: Inner
    number: int = pydantic.Field(alias="orderNumber")


@define
class Options:
    dry_run: bool
    metadata: Mapping[str, Any]


@define
class Spec:
    image: str


@define
class Message:
    message: Colour
    order: Order


ORDER = Order(inner=Inner(at=datetime.datetime(2026, 1, 31, tzinfo=datetime.UTC)), orderNumber=7)
PLAIN = {"inner": {"at": "2026-01-31T00:00:00Z", "colour": "red"}, "orderNumber": 7}
NO_JSON = {"order": ORDER, "a": {1}, "b": [b"x"]}
ASKS = ("execution.start", "interaction.waiting", ("execution.success", {"data": 1}))


def sent(service: Any, path: str) -> Any:
    """The body of the last request to a path that ends so."""
    bodies = [request.body for request in service.requests if request.method == "POST" and request.path.endswith(path)]
    return json.loads(bodies[-1])


async def test_stepflow() -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            run = await client.start({"steps": [], "output": {"$input": "$"}}, ORDER)
            assert await run.output(20) == PLAIN
            batch = await client.start_batch({"steps": [], "output": {"$input": "$"}}, [ORDER, {"order": ORDER}])
            assert await batch.output(20) == [PLAIN, {"order": PLAIN}]
            before = len(service.requests)
            for validate in (True, False):
                with pytest.raises(InputValidationError) as caught:
                    await client.start({"steps": [], "output": 1}, NO_JSON, validate=validate)
                assert [each.path for each in caught.value.errors] == ["input.a", "input.b[0]"]
            assert [request.path for request in service.requests[before:] if request.path.endswith("/runs")] == []


async def test_acp() -> None:
    with emulator("acp") as service:
        async with runs_sdk.connect_async("acp", base_url=service.url, **service.credentials) as client:
            message = Message(message=Colour.RED, order=ORDER)
            await client.start(service.agent_id, message, metadata={"colour": Colour.RED}, validate=False)
            body = sent(service, "/runs")
            assert (body["input"], body["metadata"]) == ({"message": "red", "order": PLAIN}, {"colour": "red"})
            with pytest.raises(InputValidationError) as caught:
                await client.start(service.agent_id, NO_JSON)
            assert {"input.a", "input.b[0]"} <= {each.path for each in caught.value.errors}


async def test_cloudcruise_and_its_answers() -> None:
    with emulator("cloudcruise", script=ASKS) as service:
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            run = await client.start("workflow-1", ORDER)
            assert sent(service, "/run")["run_input_variables"] == PLAIN
            waiting = await run.wait(20)
            assert waiting.status == "waiting"
            with pytest.raises(InputValidationError) as caught:
                await run.respond(NO_JSON)
            assert [each.path for each in caught.value.errors] == ["answer.a", "answer.b[0]"]
            await run.respond(ORDER)
            assert service.state.runs[run.id].answers == [PLAIN]  # type: ignore[attr-defined]
            with pytest.raises(InputValidationError) as caught:
                await client.start("workflow-1", NO_JSON)
            assert [each.path for each in caught.value.errors] == ["run_input_variables.a", "run_input_variables.b[0]"]
            with pytest.raises(InputValidationError, match="variables: must be a mapping"):
                await client.start("workflow-1", ["a"])


async def test_ade() -> None:
    with emulator("ade") as service:
        async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
            document = service.add_document("a.csv")  # type: ignore[attr-defined]
            await client.start(document, Options(dry_run=True, metadata={"colour": Colour.RED}))
            options = sent(service, "/runs")["options"]
            assert (options["dry_run"], options["metadata"]) == (True, {"colour": "red"})


async def test_runai() -> None:
    with emulator("runai") as service:
        async with runs_sdk.connect_async("runai", base_url=service.url, **service.credentials) as client:
            await client.start("training", "t1", "team-a", Spec(image="busybox"))
            assert sent(service, "/workloads/trainings")["spec"] == {"image": "busybox"}
            with pytest.raises(InputValidationError) as caught:
                await client.start("training", "t2", "team-a", {"image": "busybox", "command": b"x"})
            assert "body.spec.command" in [each.path for each in caught.value.errors]


async def test_a_request_of_ones_own() -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            await client.request("POST", "/api/v1/flows", json={"flow": {"steps": [], "output": {"order": ORDER}}})
            assert sent(service, "/flows")["flow"]["output"] == {"order": PLAIN}
            with pytest.raises(InputValidationError) as caught:
                await client.request("POST", "/api/v1/flows", json=NO_JSON)
            assert [each.path for each in caught.value.errors] == ["body.a", "body.b[0]"]
