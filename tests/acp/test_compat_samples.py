"""The samples of the document that asked for this surface, with only their import lines changed (and ids and host)."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID

SHARED = Path(os.environ.get("RUNS_SDK_SHARED") or Path(__file__).parents[3] / "shared")
SEED = SHARED / "seeds" / "001-acp-runs-api.md"


def samples() -> list[str]:
    if not SEED.is_file():
        return []
    return re.findall(r"```python\n(.*?)```", SEED.read_text(), re.DOTALL)


SAMPLES = samples()
NAMES = [re.search(r"api_instance\.(\w+)\(", sample)[1] for sample in SAMPLES]  # type: ignore[index]


def adapt(sample: str, url: str, run_id: str) -> str:
    sample = sample.replace("import acp_client_v0_1\n", "import runs_sdk.acp.compat as acp_client_v0_1\n", 1)
    sample = re.sub(r"from acp_client_v0_1\.", "from runs_sdk.acp.compat.", sample)
    sample = sample.replace("http://localhost", url).replace("run_id_example", run_id)
    return sample.replace("block_timeout = 56", "block_timeout = 5")


@pytest.mark.skipif(not SAMPLES, reason="the document is not in progress")
@pytest.mark.parametrize("version", ["0.1", "0.2"])
@pytest.mark.parametrize("name", NAMES)
def test_samples(name: str, version: str, capsys: pytest.CaptureFixture[str]) -> None:
    sample = SAMPLES[NAMES.index(name)]
    creation = {"agent_id": AGENT_ID, "input": {"message": "hi"}}
    with emulator("acp", version=version) as emulated:
        run = emulated.call(lambda: emulated.state.engine.start(creation))
        code = adapt(sample, emulated.url, run.id)
        if name == "create_run":
            exec(compile(code, name, "exec"), {})
            assert "agent_id: is missing" in capsys.readouterr().out  # as the sample has it: said inside the call
            code = code.replace("RunCreate()", f"RunCreate(agent_id={AGENT_ID!r}, input={{'message': 'hi'}})")
        if name == "resume_run":
            creation["input"]["mode"] = "interrupt"  # type: ignore[index]
            run = emulated.call(lambda: emulated.state.engine.start(creation))
            exec(compile(adapt(sample, emulated.url, run.id), name, "exec"), {})
            assert "Exception when calling" in capsys.readouterr().out  # null is no answer that the agent takes
            code = adapt(sample, emulated.url, run.id).replace("body = None", "body = {'answer': 'yes'}")
        exec(compile(code, name, "exec"), {})
        said = capsys.readouterr().out
        assert f"The response of RunsApi->{name}:" in said
        assert "Exception" not in said
        if name != "get_run_stream":
            assert run.id in said or name == "create_run"
