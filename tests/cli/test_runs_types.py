"""`runs types`: a module for a workflow, and whether it is up to date."""

from __future__ import annotations

import json
from pathlib import Path

from runs_sdk.testing import emulator
from tests.cli.command_process import Command

FLOW = {"name": "greet", "steps": [], "output": 1}
SCHEMA = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "n": {"type": "integer"}}}


def flow(schema: object) -> str:
    return json.dumps({**FLOW, "schemas": {"properties": {"input": schema}}})


def test_a_module_is_written_and_checked(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "greet.json").write_text(flow(SCHEMA))
    module = tmp_path / "greet_types.py"
    with emulator("stepflow") as service:
        words = ("types", "stepflow", "greet.json", "-o", "greet_types.py", "--base-url", service.url)
        assert runs(*words, "--check").returncode == 1  # there is none
        assert runs(*words).returncode == 0
        assert "    name: str,\n    n: int | None = None,\n" in module.read_text()
        assert runs(*words, "--check").returncode == 0
        module.write_text(module.read_text().replace("\n\n\n", "\n\n"))
        assert runs(*words, "--check").returncode == 0  # formatted in another way
        (tmp_path / "greet.json").write_text(flow({**SCHEMA, "required": ["name", "n"]}))
        checked = runs(*words, "--check")
        assert checked.returncode == 1
        assert "not up to date: runs types stepflow greet.json -o greet_types.py" in checked.stderr
        refused = runs("types", "stepflow", "greet.json", "--check", "--base-url", service.url)
        assert (refused.returncode, "name it with -o" in refused.stderr) == (2, True)


def test_agents_and_browser_workflows_have_one_too(runs: Command) -> None:
    with emulator("acp") as service:
        printed = runs("types", "acp", service.agent_id, "--base-url", service.url)  # type: ignore[attr-defined]
        assert "def start(\n    client: Acp,\n    *,\n    message: str," in printed.stdout
    with emulator("cloudcruise") as service:
        key = service.credentials["api_key"]
        printed = runs("types", "cloudcruise", "workflow-1", "--base-url", service.url, CLOUDCRUISE_API_KEY=key)
        assert "client: CloudCruise" in printed.stdout
        compile(printed.stdout, "types", "exec")


def test_a_service_without_schemas_says_so(runs: Command) -> None:
    refused = runs("types", "ade", "document")
    assert refused.returncode == 2
    assert "ADE has no `types`; these do: acp, cloudcruise, langgraph, stepflow" in refused.stderr
