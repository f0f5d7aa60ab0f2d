"""No secret is found anywhere: of no service, in no error, log, object or traceback."""

from __future__ import annotations

import asyncio
import itertools
import logging
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from attrs import field, frozen

import runs_sdk
from runs_sdk._common.services import services
from runs_sdk.core.errors import RunsError
from runs_sdk.core.hidden import Hidden
from tests.safety.canary import echo_of, forms, json_echoes, leaks, seen
from tests.wire import Wire, WireServer, answer

SECRET = "cnry-Q7/x9+Zv&k\"_A1<B2>'z"
PLAIN = "cnryK8sD2pLmWq7TzXc4"  # where a service allows letters only
HEX_KEY = "ab54c0ffee" * 6 + "dead"
TOKEN = "cnry.T0ken-issued.9f8e7d6c"
PROXY = "cnry-pr0xy-Pa55word"
WORKSPACE = "00000000-0000-0000-0000-000000000001"
RUN = "11111111-2222-3333-4444-555555555555"


@frozen(repr=False)
class Form:
    """A way to give a service its credential. Has no repr that shows it."""

    service: str
    settings: dict[str, Any] = field(repr=False)
    secrets: dict[str, str] = field(repr=False)


FORMS = {
    "acp": Form("acp", {"api_key": SECRET}, {"key": SECRET}),
    "ade": Form("ade", {"api_key": f"pre.{SECRET}", "workspace_id": WORKSPACE}, {"key": f"pre.{SECRET}"}),
    "cloudcruise": Form(
        "cloudcruise", {"api_key": SECRET, "encryption_key": HEX_KEY}, {"key": SECRET, "encryption key": HEX_KEY}
    ),
    "runai-client": Form("runai", {"client_id": "app", "client_secret": SECRET}, {"secret": SECRET, "token": TOKEN}),
    "runai-token": Form("runai", {"bearer_token": PLAIN}, {"token": PLAIN}),
    "stepflow-header": Form(
        "stepflow",
        {"headers": {"Authorization": f"Bearer {PLAIN}"}},
        {"header": f"Bearer {PLAIN}", "token": PLAIN},
    ),
    "stepflow-basic": Form(
        "stepflow",
        {"headers": {"Authorization": f"Basic {b64encode(f'user:{SECRET}'.encode()).decode()}"}},
        {"password": SECRET},
    ),
    "stepflow-cookie": Form("stepflow", {"headers": {"Cookie": f"a=1; sid={PLAIN}"}}, {"session": PLAIN}),
    "stepflow-marked": Form(
        "stepflow", {"headers": {"X-Tenant": PLAIN}, "secret_headers": ["x-tenant"]}, {"header": PLAIN}
    ),
}
CONNECTS = {"sync": runs_sdk.connect, "async": runs_sdk.connect_async}
STARTS = {"acp": "agent", "ade": WORKSPACE, "cloudcruise": "workflow", "runai": "training", "stepflow": "a" * 64}
INPUTS = {"runai": {"name": "a", "projectId": "1", "clusterId": WORKSPACE, "spec": {"image": "x"}}}


@pytest.fixture(autouse=True)
def nobody_else_sets_anything(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for variable in (
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        *(v for r in services() for f in r.fields for v in f.env),
    ):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.lower(), raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


# ---- what goes wrong


def token_first(form: Form, respond: Callable[[Wire], bytes | bool | None]) -> Callable[[Wire], bytes | bool | None]:
    """Run:ai gets its token before anything goes wrong."""

    def both(wire: Wire) -> bytes | bool | None:
        if wire.target.endswith(b"/token") and form.service == "runai":
            return answer(
                b'{"access_token": "%s", "expires_in": 3600}' % TOKEN.encode(), Content_Type="application/json"
            )
        return respond(wire)

    return both


def echoing(form: Form, status: str, media_type: str, body: bytes) -> bytes:
    header = echo_of(form.secrets)
    return answer(body, status, Content_Type=media_type, X_Echo=header, Set_Cookie=f"sid={header}", X_Request_Id="r-1")


def _bodies(form: Form) -> dict[str, bytes]:
    return json_echoes(form.secrets)


@contextmanager
def fault(name: str, form: Form) -> Iterator[Hidden[dict[str, Any]]]:
    """The settings of a client that meets this fault."""
    plain: dict[str, Any] = {"timeout": 5.0, "max_retries": 0, "trust_env": False}
    kind, _, detail = name.partition(":")
    quick = {"timeout": 0.4}
    if kind == "refused":
        yield Hidden(plain | {"base_url": "http://127.0.0.1:9"})
        return
    if kind == "unknown host":
        yield Hidden(plain | {"base_url": "https://nowhere.invalid"})
        return

    def respond(wire: Wire) -> bytes | bool | None:
        match kind:
            case "status":
                status, _, body = detail.partition(" ")
                media = {"text": "text/plain", "html": "text/html"}.get(body, "application/json")
                return echoing(form, f"{status} Echo", media, _bodies(form)[body])
            case "redirect":
                target = f"{detail}?a={forms(next(iter(form.secrets.values())))['quoted']}&{echo_of(form.secrets)}"
                return answer(b"", "302 Found", Location=target.replace("\n", ""))
            case "no HTTP":
                return f"HTTP/9.9 {echo_of(form.secrets)}\r\n\r\n".encode()
            case "bad header":
                return b"HTTP/1.1 200 OK\r\nbad header " + echo_of(form.secrets).encode() + b"\r\n\r\n"
            case "cut":
                return b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + echo_of(form.secrets).encode()
            case "silent":
                wire.silence()
                return False
            case "closed":
                return False
            case "proxy":
                return answer(echo_of({"p": PROXY}).encode(), f"407 {echo_of({'p': PROXY})}")
            case _:
                raise AssertionError(name)

    def ending(wire: Wire) -> bytes | bool | None:
        said = respond(wire)
        if kind == "cut" and isinstance(said, bytes):
            wire.send(said)
            return False
        return said

    with WireServer(token_first(form, ending), tls=kind == "tls") as server:
        if kind == "proxy":
            plain |= {"proxy_url": server.url.replace("http://", f"http://user:{PROXY}@")}
            yield Hidden(plain | {"base_url": "https://service.invalid"})
        else:
            yield Hidden(plain | {"base_url": server.url} | (quick if kind == "silent" else {}))


FAULTS = [
    "refused", "unknown host", "tls", "silent", "closed", "cut", "no HTTP", "bad header", "proxy",
    *(f"status:{status} {body}" for status in (400, 401, 403, 404, 422, 500) for body in ("json", "text")),
    *(f"status:{status} {body}" for status in (200, 409)
      for body in ("twice", "escaped", "utf-16", "cut", "list", "html")),
    "redirect:http://elsewhere.example/x", "redirect:ftp://x", "redirect:/again",
]  # fmt: skip


def attempts(service: str) -> dict[str, Callable[[Any], Any]]:
    """What is done with the client; all of it makes requests."""
    return {
        "refresh": lambda client: client.attach(RUN).refresh(),
        "start": lambda client: client.start(STARTS[service], INPUTS.get(service, {})),
        "follow": lambda client: client.attach(RUN).wait(timeout=1.0),
    }


def meet(flavour: str, form: Form, settings: Hidden[dict[str, Any]], attempt: str) -> tuple[BaseException | None, str]:
    """The error that an attempt ends with, and what the client's objects look like."""
    act = attempts(form.service)[attempt]
    if flavour == "sync":
        with runs_sdk.connect(form.service, **form.settings, **settings.open()) as client:
            try:
                found = act(client)
                return None, repr(found)
            except Exception as error:
                return error, "".join(map(repr, (client, client.settings, client._transport, client.settings.report())))

    async def work() -> tuple[BaseException | None, str]:
        async with runs_sdk.connect_async(form.service, **form.settings, **settings.open()) as client:
            try:
                found = await act(client)
                return None, repr(found)
            except Exception as error:
                return error, "".join(map(repr, (client, client.settings, client._transport)))

    return asyncio.run(work())


FAST = ("refused", "tls", "cut", "no HTTP", "proxy", "status:401 json", "status:200 escaped", "redirect:/again")


def every_meeting() -> Iterator[Any]:
    """All forms with all faults, sync and async. The fast lane takes each form and flavour with two of the faults,
    others for each, so that together they meet all."""
    for row, (flavour, given) in enumerate(itertools.product(CONNECTS, FORMS)):
        quick = {FAST[3 * row % len(FAST)], FAST[(3 * row + 1) % len(FAST)]}
        for name in FAULTS:
            yield pytest.param(flavour, given, name, marks=() if name in quick else pytest.mark.full)


@pytest.mark.parametrize(("flavour", "given", "name"), list(every_meeting()))
def test_no_error_shows_a_secret(flavour: str, given: str, name: str, caplog: pytest.LogCaptureFixture) -> None:
    form = FORMS[given]
    secrets = form.secrets | {"proxy password": PROXY}
    caplog.set_level(logging.DEBUG)
    errors = 0
    with fault(name, form) as settings:
        for attempt in ("refresh", "start") if name in ("silent", "unknown host") else attempts(form.service):
            error, objects = meet(flavour, form, settings, attempt)
            assert not seen(objects, secrets), attempt
            if error is not None:
                errors += 1
                assert leaks(error, secrets) == [], attempt
    assert errors or name.startswith(("status:200", "status:404"))
    assert not seen(caplog.text, secrets)


# ---- settings that make no sense


BAD = {
    "acp": [{"api_key": f"{SECRET}\n\u2028x", "base_url": "http://127.0.0.1:9"}, {"api_key": SECRET}],
    "ade": [{"api_key": f"{SECRET}\u2028x", "workspace_id": WORKSPACE}, {"api_key": SECRET}],
    "cloudcruise": [{"api_key": f"{SECRET}\u2028x"}, {"api_key": SECRET, "encryption_key": HEX_KEY, "base_url": "x"}],
    "runai": [
        {"base_url": "https://x.example", "client_secret": SECRET},
        {"base_url": "https://x.example", "client_id": "i", "client_secret": SECRET, "bearer_token": PLAIN},
        {"base_url": "https://x.example", "bearer_token": f"{PLAIN}\u2028x"},
        {"bearer_token": PLAIN},
    ],
    "stepflow": [
        {"base_url": "https://x.example", "proxy_url": f"://user:{PROXY}@", "colour": "red"},
        {"base_url": f"https://user:{PROXY}@x.example"},
        {"base_url": f"https://x.example?token={PLAIN}"},
    ],
}


def refused(flavour: str, service: str, number: int) -> BaseException:
    try:
        CONNECTS[flavour](service, **BAD[service][number])
    except (RunsError, TypeError) as error:
        return error
    raise AssertionError("it was taken")


@pytest.mark.parametrize(("service", "number"), [(name, n) for name, all_ in BAD.items() for n in range(len(all_))])
@pytest.mark.parametrize("flavour", CONNECTS)
def test_no_refusal_of_settings_shows_a_secret(flavour: str, service: str, number: int) -> None:
    error = refused(flavour, service, number)
    secrets = {"key": SECRET, "plain": PLAIN, "encryption key": HEX_KEY, "proxy": PROXY}
    assert leaks(error, secrets) == []
