"""`output_type=`: outputs as a type of the caller's, from `output`, `wait` and `run`, on each service."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import define
from pydantic import BaseModel

import runs_sdk
from runs_sdk import DecodeError, InputValidationError
from runs_sdk.testing import emulator

pytestmark = pytest.mark.anyio


@define
class Row:
    number: int


class Total(BaseModel):
    total: int


ECHO = {"steps": [], "output": {"$input": "$"}}


async def test_stepflow(tmp_path: Path) -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(ECHO, {"number": 7}, output_type=Row)
            assert await run.output(20) == Row(7)
            assert (await run.wait(20)).output == Row(7)
            assert run.snapshot is not None and run.snapshot.output == {"number": 7}
            assert (await client.run(ECHO, {"number": 8}, output_type=Row)).output == Row(8)
            batch = await client.start_batch(ECHO, [{"number": 1}, {"number": 2}], output_type=list[Row])
            assert await batch.output(20) == [Row(1), Row(2)]
            assert await client.attach(run.id, output_type=Row).output(20) == Row(7)
            once = {"journal": tmp_path / "journal.sqlite", "output_type": Row}
            assert await (await client.start_once("a", ECHO, {"number": 9}, **once)).output(20) == Row(9)
            again = await client.start_once("a", ECHO, {"number": 9}, journal=tmp_path / "journal.sqlite")
            assert await again.output(20) == {"number": 9}
            with pytest.raises(InputValidationError, match="output_type: is not for a map"):
                client.map(ECHO, [1], output_type=Row)


async def test_an_output_that_does_not_fit() -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(ECHO, {"rows": [{"number": "x"}, {}]}, output_type=dict[str, list[Row]])
            for wait in (run.output, run.wait):
                with pytest.raises(DecodeError) as caught:
                    await wait(20)
                assert str(caught.value) == (
                    f"stepflow run {run.id} has succeeded, but its output is no dict: 2 problems:\n"
                    "  output.rows[0].number: must be a whole number, but is a str\n"
                    "  output.rows[1].number: is missing"
                )
                assert (caught.value.run_id, caught.value.path) == (run.id, "output.rows[0].number")
            assert run.snapshot is not None and run.snapshot.is_success


async def test_a_failed_run_has_no_output_to_read() -> None:
    failing = ("execution.start", ("execution.failed", {"errors": [{"message": "no", "error_code": "E1"}]}))
    with emulator("cloudcruise", script=failing) as service:
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            run = await client.start("workflow-1", output_type=Total)
            assert (await run.wait(20)).output is None
            with pytest.raises(runs_sdk.RunFailed):
                await run.output(20)


async def test_cloudcruise() -> None:
    script = ("execution.start", ("execution.success", {"data": {"total": 42}}))
    with emulator("cloudcruise", script=script) as service:
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            run = await client.start("workflow-1", output_type=Total)
            assert await run.output(20) == Total(total=42)
            assert (await client.run("workflow-1", output_type=Total, timeout=20)).output == Total(total=42)


async def test_acp() -> None:
    with emulator("acp") as service:
        async with runs_sdk.connect_async("acp", base_url=service.url, **service.credentials) as client:
            plain = (await client.run(service.agent_id, {"message": "hi"}, timeout=20)).output
            run = await client.start(service.agent_id, {"message": "hi"}, output_type=dict[str, object])
            assert await run.output(20) == plain
            with pytest.raises(DecodeError, match="output is no Total"):
                await client.run(service.agent_id, {"message": "hi"}, timeout=20, output_type=Total)
            streamed = await client.start_and_stream(service.agent_id, {"message": "hi"}, output_type=Total)
            with pytest.raises(DecodeError, match="output is no Total"):
                await streamed.output(20)


async def test_ade() -> None:
    with emulator("ade") as service:
        async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
            document = service.add_document("a.csv")  # type: ignore[attr-defined]
            run = await client.start(document, output_type=dict[str, object])
            assert (await run.output(20)).keys() >= {"ready"}
