# ruff: noqa: E501 (texts, as they are shown)
"""Wrong command lines, each with the text that is expected of it, and nothing on stdout."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.command_process import Command

FILES = {
    "flow.json": '{"steps": [], "output": 1}',
    "broken.json": '{"steps": ',
    "empty.json": "",
    "list.json": "[1]",
    "runs.toml": "[profiles.staging.stepflo]\nbase_url = 'http://127.0.0.1:1'\n",
}

CASES = [
    ("strat stepflow flow.yaml", 2, "Error: No such command 'strat'. Did you mean 'start', 'trust'?"),
    ("Start stepflow flow.yaml", 2, "Error: No such command 'Start'. Did you mean 'start', 'trust'?"),
    ("--versoin", 2, "Error: No such option: --versoin (Possible options: --version)"),
    ("--json", 2, "Error: No such option: --json (Possible options: --version)"),
    ("start stepflo flow.yaml", 2, "runs: there is no service 'stepflo'; did you mean \"stepflow\"?"),
    ("start step-flow flow.yaml", 2, "runs: there is no service 'step-flow'; did you mean \"stepflow\"?"),
    ("start stepflow", 2, "Error: Missing argument 'WORKFLOW'."),
    ("start stepflow nothing.yaml", 2, "runs: nothing.yaml: there is no such flow in FOLDER"),
    ("start stepflow broken.json", 2, "runs: broken.json, line 1, column 11: Expecting value"),
    ("start stepflow empty.json", 2, "runs: empty.json, line 1, column 1: Expecting value"),
    ("start stepflow .", 2, "runs: .: the flow cannot be read: Is a directory"),
    ("start stepflow flow.json -i", 2, "Error: Option '-i' requires an argument."),
    (
        "start stepflow flow.json -i name",
        2,
        "runs: an input is given as key=value, for example -i name=World; not so: 'name'.",
    ),
    (
        "start stepflow flow.json -i =x",
        2,
        "runs: an input is given as key=value, for example -i name=World; not so: '=x'.",
    ),
    ("start stepflow flow.json --input-file nothing.json", 2, "runs: nothing.json: No such file or directory"),
    (
        "start stepflow flow.json --input-file broken.json",
        2,
        "runs: broken.json is not JSON: Expecting value at line 1, column 11.",
    ),
    (
        "start stepflow flow.json --input-file list.json -i a=1",
        2,
        "runs: -i sets keys of an object, and list.json holds a list: leave one of them out.",
    ),
    (
        "start stepflow flow.json --timeout soon",
        2,
        "Error: Invalid value for '--timeout': 'soon' is not a valid float.",
    ),
    ("start stepflow flow.json --timeout -1", 2, "runs: --timeout takes a number of seconds, 0 or more; not -1."),
    (
        "start stepflow flow.json --base-url nowhere",
        2,
        "runs: base_url 'nowhere' (argument): it must start with http:// or https:// (or be unix:/path/of/a/socket).",
    ),
    (
        "start stepflow flow.json --base-url ftp://x",
        2,
        "runs: base_url 'ftp://x' (argument): it must start with http:// or https://.",
    ),
    (
        "start stepflow flow.json --base-ulr http://x",
        2,
        "Error: No such option: --base-ulr (Possible options: --base-url)",
    ),
    (
        "start stepflow flow.json --profile nope",
        2,
        'runs: There is no profile "nope". Looked in:\n  FOLDER/runs.toml (profiles: staging)\n  FOLDER/config/runs/runs.toml (no such file)\n  FOLDER/config/runs.toml (no such file)',
    ),
    (
        "start stepflow flow.json --profile staging",
        2,
        'runs: the profile "staging" in FOLDER/runs.toml has nothing for stepflow; did you mean "stepflo"; it has [profiles.staging.stepflo].',
    ),
    (
        "start cloudcruise w-1",
        2,
        "runs: api_key is missing: give --api-key, set CLOUDCRUISE_API_KEY, or put api_key into [profiles.default.cloudcruise] of runs.toml.",
    ),
    ("start ade", 2, "Error: Missing argument 'WORKFLOW'."),
    ("start acp", 2, "Error: Missing argument 'WORKFLOW'."),
    (
        "start acp agent --base-url http://127.0.0.1:1",
        3,
        "runs: acp: GET http://127.0.0.1:1/agents/agent/descriptor: cannot connect to 127.0.0.1:1: Connection refused (tried 3 times). Nothing was sent. Does the service run at http://127.0.0.1:1?",
    ),
    ("start runai train t1", 2, "Error: Got unexpected extra argument(s) (t1)"),
    ("start runai training t1 p --bearer-token x", 2, "Error: Got unexpected extra argument(s) (t1 p)"),
    ("get stepflow", 2, "Error: Missing argument 'RUN_ID'."),
    ("get stepflow ''", 2, "runs: RUN_ID is empty: give the service's id of the run."),
    ("get stepflow id --base-url http://127.0.0.1:1 --max-retries x", 2, "Error: No such option: --max-retries"),
    ("follow ade ''", 2, "runs: RUN_ID is empty: give the service's id of the run."),
    ("list stepflow --limit x", 2, "Error: Invalid value for '--limit' / '-n': 'x' is not a valid int range."),
    ("list stepflow --limit -1", 2, "Error: Invalid value for '--limit' / '-n': -1 is not in the range 1<=x<=1000000."),
    (
        "list stepflow --status done --base-url http://127.0.0.1:1",
        2,
        "runs: status: no run can be 'done'; the words are running, completed, failed, cancelled, paused, recovery_failed",
    ),
    (
        "list nothing",
        2,
        "runs: there is no service 'nothing'; known are: acp, ade, cloudcruise, kitchen, langgraph, runai, stepflow.",
    ),
    ("respond stepflow id", 2, "runs: Stepflow has no `respond`; these do: acp, cloudcruise, kitchen, langgraph."),
    ("resume stepflow id", 2, "runs: Stepflow has no `resume`; these do: kitchen, runai."),
    (
        "local ade",
        2,
        "runs: ADE has no `local`; these do: langgraph, stepflow. `runs emulate ade` serves an emulator of it.",
    ),
    ("local stepflo", 2, "runs: there is no service 'stepflo'; did you mean \"stepflow\"?"),
    (
        "emulate nothing",
        2,
        "runs: there is no emulator for 'nothing'; there is one for acp, ade, cloudcruise, langgraph, runai, stepflow, and "
        "for services of other packages that are installed",
    ),
    (
        "emulate stepflow -o holdd=x",
        2,
        "runs: the stepflow emulator has no 'holdd'; did you mean \"hold\"; its options are keepalive, poll, holds, retries, retry_delay, hold, fail, components, store; faults are cut, reset, silence, status, delay, garbage, drip, unframed, html, grpc",
    ),
    (
        "emulate stepflow -o hold",
        2,
        "runs: an option is given as name=value, for example -o hold=review; not so: 'hold'.",
    ),
    ("config check stepflo", 2, "runs: there is no service 'stepflo'; did you mean \"stepflow\"?"),
    ("config chekc", 2, "Error: No such command 'chekc'. Did you mean 'check'?"),
    ("trust nowhere", 2, "Error: Got unexpected extra argument(s) (nowhere)"),
    ("services extra", 2, "Error: Got unexpected extra argument(s) (extra)"),
    ("examples . extra", 2, "Error: Got unexpected extra argument(s) (extra)"),
    ("download stepflow id", 2, "runs: Stepflow has no `download`; these do: ade, kitchen."),
    ("validate stepflow", 2, "Error: Missing argument 'WORKFLOW'."),
    ("delete cloudcruise id", 2, "runs: CloudCruise has no `delete`; these do: acp, langgraph, runai."),
    (
        "emulate nothing -h",
        2,
        "runs: there is no emulator for 'nothing'; there is one for acp, ade, cloudcruise, langgraph, runai, stepflow, and "
        "for services of other packages that are installed",
    ),
    (
        "emulate stepflow --port 70000",
        2,
        "Error: Invalid value for '--port' / '-p': 70000 is not in the range 0<=x<=65535.",
    ),
    ("generate", 2, "Error: Missing argument DOCUMENT, option --package, option --into"),
    ("generate api.yaml --packge x", 2, "Error: No such option: --packge (Possible options: --package)"),
    ("generate nothing.yaml --package x --into .", 2, "runs: cannot read nothing.yaml: No such file or directory"),
    ("diff old.yaml", 2, "Error: Missing argument NEW"),
    (
        "diff old.yaml new.yaml --fail-on most",
        2,
        "Error: Argument --fail-on: invalid choice: 'most' (choose from 'breaking', 'risky', 'any')",
    ),
]


@pytest.mark.parametrize(("line", "code", "said"), CASES, ids=[line for line, _, _ in CASES])
def test_a_wrong_command_line_says_what_is_wrong(
    runs: Command, tmp_path: Path, line: str, code: int, said: str
) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    done = runs(*shlex.split(line), HOME=str(tmp_path))
    shown = done.stderr.replace(str(tmp_path), "FOLDER").strip().split("\n\n")[-1]
    assert (done.returncode, shown, done.stdout) == (code, said, "")


def test_there_are_fifty() -> None:
    assert len(CASES) >= 50
