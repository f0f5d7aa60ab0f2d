"""Programs in the style of the older client's samples, with this SDK's import lines."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from runs_sdk.cloudcruise import compat
from runs_sdk.cloudcruise.compat import (
    CloudCruise,
    CloudCruiseParams,
    DryRun,
    GetVaultEntriesFilters,
    InputValidationError,
    Metadata,
    ProxyConfig,
    RunStreamOptions,
    StartRunRequest,
    VaultEntryInput,
    VerificationError,
    WebhookVerificationOptions,
)
from runs_sdk.core.errors import ConflictError, NotFoundError, RunsError
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

KEY = CloudCruiseEmulator.credentials["api_key"]
POPUP = {
    "reason": "non_dismissible_popup",
    "popup_context": {
        "error_description": "Duplicate found",
        "available_actions": [{"id": "a1", "label": "Proceed"}, {"id": "a2", "label": "Cancel"}],
        "retry": {"attempt": 1, "max_attempts": 3},
    },
}
END = ("execution.success", {"data": {"n": 1}})
SCRIPTS = {
    "plain": ("execution.start", ("execution.step", {"current_step": "a", "next_step": "b"}), END),
    "popup": ("execution.start", ("execution.input_required", POPUP), END),
    "form": ("execution.start", ("execution.input_required", {"reason": "incorrect_form_input"}), END),
    "asking": ("execution.start", "interaction.waiting", END),
}


@pytest.fixture
def service() -> Iterator[CloudCruiseEmulator]:
    schema = {"type": "object", "properties": {"email": {"type": "string"}, "n": {"type": "integer"}},
              "required": ["email"], "additionalProperties": False}  # fmt: skip
    with emulator(
        "cloudcruise",
        scripts=SCRIPTS,
        strict=True,
        secret_providers={"team": ["Bank"]},
        workflows={"typed": {"input_schema": schema}},
    ) as served:
        yield served


@pytest.fixture
def client(service: CloudCruiseEmulator) -> Iterator[CloudCruise]:
    params = CloudCruiseParams(api_key=KEY, base_url=service.url, encryption_key="ab" * 32)
    with CloudCruise(params) as made:
        yield made


def test_a_run_is_followed_by_handlers_and_waited_for(client: CloudCruise) -> None:
    request = StartRunRequest("plain", {}, dry_run=DryRun(False), webhook=Metadata({"k": "v"}))  # type: ignore[arg-type]
    handle = client.runs.start(request, RunStreamOptions(reconnect_enabled=True))
    steps: list[Any] = []
    kinds: list[Any] = []
    ends: list[Any] = []
    handle.on("execution.step", steps.append)
    off = handle.on("run.event", lambda event: kinds.append((event.type, event["data"]["event"])))
    handle.on("end", lambda info: ends.append(info["type"]))
    result = handle.wait(timeout=20)
    assert (result.status, result.data, result.session_id) == ("execution.success", {"n": 1}, handle.sessionId)
    assert result.video_urls == result.file_urls == []
    [step] = steps
    assert (step.type, step.payload["current_step"]) == ("execution.step", "a")
    assert step.timestamp and step.expires_at > step.timestamp
    assert step.raw["data"]["payload"] == step["data"]["payload"] == step.payload
    assert kinds[-1] == ("execution.success", "execution.success")
    assert ends == ["execution.success"]
    off()
    assert client.runs.get_results(handle.sessionId) == result


def test_messages_are_iterated_as_they_came(client: CloudCruise) -> None:
    handle = client.runs.start({"workflow_id": "plain", "run_input_variables": None})
    messages = list(handle)
    assert [type(each) for each in messages] == [dict] * len(messages)
    assert messages[-1]["event"] == "run.event"
    assert messages[-1]["data"]["event"] == "execution.success"
    again = client.runs.subscribe_to_session(handle.sessionId)
    assert again.wait(timeout=20).status == "execution.success"


def test_a_popup_is_decided(client: CloudCruise) -> None:
    handle = client.runs.start(StartRunRequest("popup"))
    seen = []

    def decide(popup: Any) -> str:
        seen.append(popup["retry"]["attempt"])
        return next(action["id"] for action in popup["available_actions"] if action["label"] == "Proceed")

    client.runs.on_input_variables_required(handle, lambda payload: {"never": 1})
    client.runs.on_popup_decision_required(handle, decide)
    assert handle.wait(timeout=20).status == "execution.success"
    assert seen == [1]


def test_variables_are_given_and_what_goes_wrong_is_reported(client: CloudCruise) -> None:
    handle = client.runs.start(StartRunRequest("form"))
    reported: list[BaseException] = []

    def fail(payload: Any) -> Any:
        raise LookupError(payload["reason"])

    client.runs.on_popup_decision_required(handle, fail)
    client.runs.on_input_variables_required(handle, fail, on_error=reported.append)
    client.runs.on_input_variables_required(handle, lambda payload: {"USERNAME": "ada"}, verbose=True)
    assert handle.wait(timeout=20).status == "execution.success"
    assert [str(error) for error in reported] == ["incorrect_form_input"]
    with pytest.raises(RunsError):
        client.runs.submit_modal_action(handle.sessionId, "a1")
    with pytest.raises(RunsError):
        client.runs.submit_input_variables(handle.sessionId, {"a": 1})


def test_questions_live_view_and_the_end(client: CloudCruise) -> None:
    handle = client.runs.start(StartRunRequest("asking"))
    live = client.runs.get_live_view_connection(handle.sessionId)
    assert live.session_id == handle.sessionId and live.url and live.auth_token not in repr(live)
    handle.on("interaction.waiting", lambda event: client.runs.submit_user_interaction(handle.sessionId, {"code": "1"}))
    assert handle.wait(timeout=20).status == "execution.success"
    with pytest.raises(NotFoundError):
        client.runs.get_live_view_connection(handle.sessionId)
    replayed = client.runs.replay_webhooks(handle.sessionId)
    assert (replayed.nr_success, replayed.nr_failed) >= (0, 0)
    handle = client.runs.start(StartRunRequest("asking"))
    client.runs.interrupt(handle.sessionId)
    assert handle.wait(timeout=20).status == "execution.stopped"


def test_workflows_and_their_input(client: CloudCruise) -> None:
    assert "typed" in [workflow.id for workflow in client.workflows.get_all_workflows()]
    metadata = client.workflows.get_workflow_metadata("typed")
    assert metadata.input_schema.required == ["email"]
    assert metadata.vault_schema == {}
    assert client.workflows.validate_workflow_input("typed", {"email": "a@example.org"}) is None
    wrong = {"n": "one", "more": 1}
    for call in (
        lambda: client.workflows.validate_workflow_input("typed", wrong),
        lambda: client.runs.start(StartRunRequest("typed", wrong)),
    ):
        with pytest.raises(InputValidationError) as caught:
            call()
        error = caught.value
        assert (error.missingRequired, error.unknownKeys) == (["email"], ["more"])
        assert [(each.field, each.expected_display) for each in error.invalidTypes] == [("n", "integer")]
        assert {each.keyword for each in error.schemaErrors} == {"required", "additionalProperties", "type"}


def test_the_vault(client: CloudCruise) -> None:
    site = "https://example.com"
    made = client.vault.create(VaultEntryInput(site, "ada", user_name="ada", password="pw", proxy=ProxyConfig(True)))
    assert (made.user_name, made.password) == ("ada", "pw")
    assert "pw" not in repr(made)
    client.vault.create({"domain": "https://other.example", "permissioned_user_id": "bob", "user_name": "bob"})
    assert [entry.user_name for entry in client.vault.get()] == ["ada", "bob"]
    assert [entry.user_name for entry in client.vault.get({"domain": site})] == ["ada"]
    filters = GetVaultEntriesFilters("ada", site, decryptCredentials=False)
    assert client.vault.get(filters)[0].password not in (None, "pw")
    changed = client.vault.update({"domain": site, "permissioned_user_id": "ada", "password": "new"})
    assert changed.password == "new"
    with pytest.raises(InputValidationError, match="pasword: is not a known field"):
        client.vault.update({"domain": site, "permissioned_user_id": "ada", "pasword": "new"})
    with pytest.raises(ValueError, match="permissioned_user_id: is missing"):
        client.vault.delete({"domain": site})
    client.vault.delete({"domain": "https://other.example", "permissioned_user_id": "bob"})
    client.vault.create(VaultEntryInput("https://tfa.example", "ada", tfa_method="AUTHENTICATOR"))
    code = client.vault.get_tfa_code("ada", "https://tfa.example")
    assert code.type == "authenticator" and code.code not in repr(code)
    client.vault.create(VaultEntryInput("https://sms.example", "ada", tfa_method="SMS"))
    with pytest.raises(ConflictError):
        client.vault.get_tfa_code("ada", "https://sms.example")


def test_secret_providers(client: CloudCruise) -> None:
    [provider] = client.secret_providers.list()
    [item] = client.secret_providers.list_items(provider.id)
    assert (provider.provider_type, item.title) == ("1password", "Bank")


def deliver(secret: str, **fields: Any) -> tuple[bytes, str]:
    now = int(time.time())
    body = {"event": "execution.start", "timestamp": now, "expires_at": now + 300, "payload": {"session_id": "s"}}
    raw = json.dumps({**body, **fields}).encode()
    return raw, hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()


def test_deliveries_are_verified(client: CloudCruise) -> None:
    raw, signature = deliver("s3cret", metadata={"k": "v"}, extra=1)
    payload = client.webhook.verify_signature(raw, f"sha256={signature}", "s3cret")
    assert (payload.event, payload.payload, payload.metadata, payload.data) == (
        "execution.start", {"session_id": "s"}, {"k": "v"}, {"extra": 1},
    )  # fmt: skip
    for body, sign, secret, status in ((raw, signature, "other", 401), (raw, "", "s3cret", 400), (b"", "x", "s", 400)):
        with pytest.raises(VerificationError) as caught:
            client.webhook.verify_signature(body, sign, secret)
        assert caught.value.statusCode == status
    raw, signature = deliver("s3cret", expires_at=1_700_000_000)
    with pytest.raises(VerificationError, match="expired"):
        client.webhook.verify_signature(raw, signature, "s3cret")
    options = WebhookVerificationOptions(allowExpired=True)
    assert client.webhook.verify_signature(raw, signature, "s3cret", options).expires_at == 1_700_000_000


def test_settings_and_the_shared_client(service: CloudCruiseEmulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLOUDCRUISE_API_KEY", raising=False)
    with pytest.raises(ValueError, match="api_key"):
        CloudCruise()
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", KEY)
    shared = compat.client(base_url=service.url)
    assert compat.client() is shared
    assert shared.workflows.get_all_workflows()
    assert "s3cret" not in repr(CloudCruiseParams("s3cret", encryption_key="s3cret"))
    shared.close()
