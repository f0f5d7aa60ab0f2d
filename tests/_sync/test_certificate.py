# generated from tests/_async/test_certificate.py by scripts/unasync.py; do not edit
"""A certificate that breaks while a run is followed is no outage: following ends at once, and says why."""

from __future__ import annotations

from typing import Any

import pytest

import runs_sdk
from runs_sdk import ConnectFailed, RunFinished
from runs_sdk.core.events import ContactLost, Event
from runs_sdk.testing import emulator

from ..wire import CERTIFICATE, TlsFront
from .test_told_end import OPTIONS as HOLDS
from .test_told_end import finish
from .test_told_end import start as start_held

OPTIONS: dict[str, dict[str, Any]] = {**HOLDS, "acp": {}}
AGENT = "11111111-1111-4111-8111-111111111111"


def start(client: Any, service: str, served: Any) -> Any:
    if service == "acp":
        return client.start(AGENT, {"message": "hi", "mode": "loop", "n": 600, "delay": 0.05})
    return start_held(client, service, served)


def connect(front: TlsFront, served: Any) -> Any:
    settings = {"base_url": front.url, "ssl_ca_cert": str(CERTIFICATE), **served.credentials}
    return runs_sdk.connect(served.service, **settings)


@pytest.mark.parametrize(
    ("service", "how"),
    [
        *((service, "wait") for service in sorted(OPTIONS)),
        *((service, "events") for service in ("cloudcruise", "stepflow")),
        *(pytest.param(service, "events", marks=pytest.mark.full) for service in ("acp", "ade", "runai")),
    ],
)
def test_a_broken_certificate_ends_following_with_its_reason(service: str, how: str) -> None:
    with emulator(service, **OPTIONS[service]) as served, TlsFront(served.url) as front:
        with connect(front, served) as client:
            run = start(client, service, served)
            seen: list[Event] = []
            with pytest.raises(ConnectFailed, match=r"certificate is not trusted .*ssl_ca_cert") as caught:
                if how == "wait":
                    front.break_certificate()
                    run.wait(timeout=60)
                for event in run.events(timeout=60):
                    seen.append(event)
                    front.break_certificate()
            assert caught.value.permanent and not caught.value.sent
            assert caught.value.run_id == run.id and run.id in str(caught.value)
            assert not any(isinstance(event, ContactLost | RunFinished) for event in seen)
            assert front.refused <= 3


@pytest.mark.parametrize("service", sorted(HOLDS))
def test_once_the_certificate_is_mended_another_wait_begins_at_once(service: str) -> None:
    with emulator(service, **HOLDS[service]) as served, TlsFront(served.url) as front:
        with connect(front, served) as client:
            run = start_held(client, service, served)
            front.break_certificate()
            with pytest.raises(ConnectFailed):
                run.wait(timeout=60)
            front.certificate = CERTIFICATE
            finish(served, service, run.id)
            assert (run.wait(timeout=8)).is_success
