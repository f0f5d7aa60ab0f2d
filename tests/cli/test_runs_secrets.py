"""The command shows no credential: in no output, JSON, traceback, log or completion, and leaves none in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_process import Command
from tests.safety.canary import echo_of, json_echoes, seen
from tests.wire import Wire, WireServer, answer

KEY = "cnry-Q7/x9+Zv&k_A1<B2>z"
TOKEN = "cnry.T0ken-issued.9f8e7d6c"
RUN = "11111111-2222-3333-4444-555555555555"
PROXY = "cnry-pr0xy-Pa55word"
ENVIRONMENTS = {
    "acp": {"ACP_API_KEY": KEY},
    "ade": {"ADE_API_KEY": KEY, "ADE_WORKSPACE_ID": RUN},
    "cloudcruise": {"CLOUDCRUISE_API_KEY": KEY, "CLOUDCRUISE_ENCRYPTION_KEY": "ab54c0ffee" * 6 + "dead"},
    "runai": {"RUNAI_CLIENT_ID": "app", "RUNAI_CLIENT_SECRET": KEY},
}
COMMANDS = [
    ["get", "{service}", RUN],
    ["get", "{service}", RUN, "--json"],
    ["get", "{service}", RUN, "--debug"],
    ["list", "{service}", "--json"],
    ["config", "check", "{service}"],
    ["config", "check", "{service}", "--json"],
]


KINDS = ["json", "escaped", "cut", "text"]


@pytest.mark.parametrize(
    ("service", "kind"),
    [  # the fast lane takes one kind for each service
        pytest.param(service, kind, marks=() if row == column else pytest.mark.full)
        for row, service in enumerate(ENVIRONMENTS)
        for column, kind in enumerate(KINDS)
    ],
)
def test_no_command_shows_a_credential(service: str, kind: str, runs: Command, tmp_path: Path) -> None:
    secrets = {"key": KEY, "token": TOKEN, "proxy": PROXY, **ENVIRONMENTS[service]}
    secrets = {name: value for name, value in secrets.items() if name.rpartition("_")[2] not in ("ID",)}
    told = {"key": KEY} | ({"token": TOKEN} if service == "runai" else {})

    def respond(wire: Wire) -> bytes:
        if wire.target.endswith(b"/token"):
            return answer(b'{"access_token": "%s", "expires_in": 60}' % TOKEN.encode(), Content_Type="application/json")
        media = "text/plain" if kind == "text" else "application/json"
        return answer(json_echoes(told)[kind], "400 Bad", Content_Type=media, X_Echo=echo_of(told))

    with WireServer(respond) as server:
        there = ENVIRONMENTS[service] | {
            f"{service.upper()}_BASE_URL": server.url,
            "RUNS_LOG": "debug",
            "TMPDIR": str(tmp_path),
            "HTTPS_PROXY": f"http://user:{PROXY}@127.0.0.1:9",
        }
        for words in COMMANDS:
            done = runs(*(word.format(service=service) for word in words), **there)
            assert done.returncode, words
            assert seen(done.stdout + done.stderr, secrets) == [], words
        assert server.requests
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.name not in ("stdin",)]
    assert [path for path in files if seen(path.read_text(errors="replace"), secrets)] == []


@pytest.mark.parametrize("service", ENVIRONMENTS)
@pytest.mark.parametrize("words", ["runs get {service} ", "runs start {service} --", "runs config check "])
def test_completion_knows_no_credential(service: str, words: str, fresh: Command) -> None:
    line = words.format(service=service)
    done = fresh(
        **ENVIRONMENTS[service],
        _RUNS_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
    )
    assert seen(done.stdout + done.stderr, {"key": KEY}) == []


def test_profiles_are_masked(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "runs.toml").write_text(
        f"[profiles.default.cloudcruise]\nbase_url = 'http://127.0.0.1:9'\n"
        f"api_key = '{KEY}'\nencryption_key = '{TOKEN}'\n"
    )
    for words in (["config", "check", "cloudcruise"], ["get", "cloudcruise", "r1", "--debug"], ["trust"]):
        done = runs(*words)
        assert seen(done.stdout + done.stderr, {"key": KEY, "other": TOKEN}) == [], words
