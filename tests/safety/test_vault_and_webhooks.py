"""Vault entries, webhook secrets and the generated configuration of the engine are shown nowhere."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk.cloudcruise import webhooks
from runs_sdk.core.errors import RunsError
from runs_sdk.core.hidden import Hidden
from runs_sdk.stepflow.local.config import EngineSettings
from tests.safety.canary import leaks, seen
from tests.wire import WireServer, answer

PASSWORD = "cnry-Vault/Pa55word+1"
WEBHOOK = "cnry-webh00k-s3cret"
CONFIGURED = "cnry-c0nfigured-key"
KEY = "ab54c0ffee" * 6 + "dead"
ENTRY = {"user_name": "cnry-somebody-else", "password": PASSWORD, "tfa_secret": "cnryTFA234567ABCDEF"}


def failing(act: Any) -> BaseException:
    try:
        act()
    except Exception as error:
        return error
    raise AssertionError("it went well")


def vault(flavour: str, url: str, act: str, key: str = KEY, **more: Any) -> Any:
    settings = Hidden({"api_key": "cnry-api-key", "encryption_key": key, "base_url": url, "max_retries": 0})
    del key
    if flavour == "sync":
        with runs_sdk.connect("cloudcruise", **settings.open()) as client:
            return getattr(client.vault, act)("https://x.example", "user", **ENTRY, **more)

    async def work() -> Any:
        async with runs_sdk.connect_async("cloudcruise", **settings.open()) as client:
            return await getattr(client.vault, act)("https://x.example", "user", **ENTRY, **more)

    return asyncio.run(work())


def strip(error: BaseException) -> BaseException:
    """Without the frames of this file, whose locals are the program's own."""
    while error.__traceback__ is not None and error.__traceback__.tb_frame.f_code.co_filename == __file__:
        error.__traceback__ = error.__traceback__.tb_next
    return error


@pytest.mark.parametrize("act", ["create", "update"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_vault_entries(flavour: str, act: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with WireServer(lambda wire: answer(b'{"message": "no"}', "422 No", Content_Type="application/json")) as server:
        for error in (
            failing(lambda: vault(flavour, server.url, act)),
            failing(lambda: vault(flavour, "http://127.0.0.1:9", act)),
            failing(lambda: vault(flavour, server.url, act, key="ab")),
            failing(lambda: vault(flavour, server.url, act, proxy_value=object(), proxy_setting="custom")),
        ):
            assert isinstance(error, RunsError)
            assert leaks(strip(error), ENTRY | {"encryption key": KEY}) == []
        assert all(PASSWORD.encode() not in wire.body for wire in server.requests)
    assert seen(caplog.text, ENTRY) == []


@pytest.mark.parametrize("function", [webhooks.verify, webhooks.parse])
@pytest.mark.parametrize("secret", [WEBHOOK, ["another-one", WEBHOOK]])
def test_webhook_secrets(function: Any, secret: Any) -> None:
    bad = {"X-HMAC-Signature": "sha256=00"}
    for headers, body in (({}, b"{}"), (bad, b"{}"), ({webhooks.HEADER: webhooks.sign(b"x", WEBHOOK)}, b"x")):
        error = failing(lambda h=headers, b=body: function(h, b, secret))
        assert isinstance(error, webhooks.WebhookError)
        assert leaks(strip(error), {"secret": WEBHOOK}) == []


def test_the_engines_configuration() -> None:
    settings = EngineSettings(config={"plugins": {"ai": {"type": "openai", "apiKey": PASSWORD}}})
    assert PASSWORD in str(settings.build()) and seen(repr(settings), {"key": PASSWORD}) == []


@pytest.mark.engine
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_list_of_processes_and_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    from runs_sdk.stepflow import StepflowRuntime

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    given = {"plugins": {"other": {"type": "builtin"}}, "routes": {f"/{CONFIGURED}": [{"plugin": "other"}]}}
    with StepflowRuntime(config=given, env={"SOME_KEY": WEBHOOK}) as client:
        assert client.health()
        commands = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                commands.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
            except OSError:
                continue  # it has ended
        assert any("stepflow-server" in command for command in commands)
        shown = [*commands, *(path.read_text(errors="replace") for path in tmp_path.rglob("*") if path.is_file())]
        assert seen("\n".join(shown), {"key": CONFIGURED, "environment": WEBHOOK}) == []
