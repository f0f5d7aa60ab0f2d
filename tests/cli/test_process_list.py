"""Secrets that are typed as options: not in the list of processes, and better not typed at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from runs_sdk.cli import process_list
from runs_sdk.cli.process_list import hide_secrets, secret_places
from tests.wire import Wire, WireServer, answer

SECRET = "cnry-typed-Q7x9Zv_A1"
RUN = "11111111-2222-3333-4444-555555555555"
ROOT = Path(__file__).parents[2]

LINES = {
    f"get acp {RUN} --api-key {SECRET}": ["--api-key"],
    f"get acp {RUN} --api-key={SECRET}": ["--api-key"],
    f"get runai {RUN} --client-id a --client-secret {SECRET} --bearer-token={SECRET}": [
        "--client-secret",
        "--bearer-token",
    ],
    f"list cloudcruise --encryption-key {SECRET} --proxy-url http://u:{SECRET}@h": ["--encryption-key", "--proxy-url"],
    f"start stepflow f -i password={SECRET} --input name=x": ["-i"],
    "get acp x --api-key - --base-url http://h": [],
    "start acp a --idempotency-key x --json --request-timeout 3": [],
}


@pytest.mark.parametrize("line", LINES)
def test_which_arguments_are_secret(line: str) -> None:
    words = [word.encode() for word in line.split()]
    found = list(secret_places(words))
    assert [name for name, _, _ in found] == LINES[line]
    for _, index, place in found:
        assert SECRET.encode() in words[index][place:]
        assert SECRET.encode() not in words[index][:place]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is only said")
def test_a_typed_key_is_not_in_the_list_of_processes() -> None:
    shown: list[bytes] = []

    def respond(wire: Wire) -> bytes:
        shown.append(Path(f"/proc/{process.pid}/cmdline").read_bytes())
        return answer(b"{}", "404 Not Found", Content_Type="application/json")

    with WireServer(respond) as server:
        words = [
            "get",
            "cloudcruise",
            RUN,
            "--base-url",
            server.url,
            f"--encryption-key={'ab' * 32}",
            "--api-key",
            SECRET,
        ]
        environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
        command = [sys.executable, "-m", "runs_sdk.cli", *words]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True)
        _, said = process.communicate(timeout=60)
        assert server.requests[0].header("cc-key") == SECRET
    assert shown
    for line in shown:
        words_seen = line.split(b"\0")
        assert SECRET.encode() not in line
        assert b"abab" not in line
        assert words_seen[-2] == b"*" * len(SECRET)
        assert server.url.encode() in words_seen
    assert "list of processes" not in said


def test_where_it_cannot_be_hidden_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from runs_sdk import cli

    monkeypatch.setattr(process_list.sys, "platform", "darwin")
    monkeypatch.setattr(
        sys, "argv", ["runs", "get", "acp", RUN, "--api-key", SECRET, "--base-url", "http://127.0.0.1:9"]
    )
    assert hide_secrets() == ["--api-key"]
    with pytest.raises(SystemExit):
        cli.main()
    said = capsys.readouterr().err
    assert "the value of --api-key in the list of processes" in said
    assert SECRET not in said


@pytest.mark.parametrize(("typed", "sent"), [(f"{SECRET}\n", SECRET), ("", None)])
def test_a_key_is_read_from_standard_input(typed: str, sent: str | None) -> None:
    with WireServer(lambda wire: answer(b"{}", "404 Not Found", Content_Type="application/json")) as server:
        words = ["get", "cloudcruise", RUN, "--base-url", server.url, "--api-key", "-"]
        environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
        done = subprocess.run(
            [sys.executable, "-m", "runs_sdk.cli", *words], input=typed, capture_output=True, text=True,
            env=environment, timeout=60, check=False,
        )  # fmt: skip
        if sent is None:
            assert done.returncode == 2
            assert "no line on standard input" in done.stderr
            assert not server.requests
        else:
            assert server.requests[0].header("cc-key") == sent
        assert SECRET not in done.stderr
