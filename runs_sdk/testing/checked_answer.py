"""One answer of an emulator, held against the OpenAPI document on its way out."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

from attrs import frozen
from starlette.responses import PlainTextResponse

from .contract import Contract, EventCheck

Message = MutableMapping[str, Any]
UNCHECKED = "runs_sdk.unchecked"


@frozen
class Violation:
    """A request or an answer that the document does not allow, or an emulator that failed (`kind` is "crash")."""

    kind: str
    where: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} {self.where}: " + "; ".join(self.problems)


class ContractViolation(AssertionError):
    """What an emulator answered, or was sent, is not what its OpenAPI document says."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = list(violations)
        super().__init__("\n".join(["not what the OpenAPI document says:", *map(str, self.violations)]))


class CheckedAnswer:
    """One answer on its way out. JSON is held back until it was checked; streams are checked event by event."""

    def __init__(
        self, scope: Message, body: bytes, contract: Contract | None, send: Any, violations: list[Violation]
    ) -> None:
        self._scope = scope
        self._request_body = body
        self._contract = None if scope["method"] in ("HEAD", "OPTIONS") else contract
        self._send = send
        self._violations = violations
        self._start: Message | None = None
        self._sent_start = False
        self._body = bytearray()
        self._events: EventCheck | None = None
        self._method, self._path = scope["method"], scope["raw_path"].decode("latin-1").partition("?")[0]

    async def send(self, message: Message) -> None:
        if self._contract is None or self._scope.get(UNCHECKED):
            await self._send(message)
            self._sent_start = True
        elif message["type"] == "http.response.start":
            await self._begin(self._contract, message)
        elif message["type"] == "http.response.body":
            await self._continue(self._contract, message)

    @property
    def began(self) -> bool:
        """Whether something of the answer is out."""
        return self._sent_start

    async def _begin(self, contract: Contract, start: Message) -> None:
        self._start = start
        self._check_request(contract)
        problems = contract.check_answer_head(self._method, self._path, start["status"], self._content_type)
        if problems:
            await self._refuse("answer", problems)
        elif self._content_type.startswith("text/event-stream"):
            self._events = EventCheck(contract, self._method, self._path, start["status"])
            await self._send_start()
        elif "json" not in self._content_type:
            await self._send_start()

    async def _continue(self, contract: Contract, message: Message) -> None:
        if self._start is None:
            return  # refused
        data, more = message.get("body", b""), message.get("more_body", False)
        if self._events is not None and (problems := self._events.feed(data)):
            await self._refuse("answer", problems)
            raise OSError("the stream broke off because an event is not what the document says")
        if self._sent_start:
            await self._send(message)
            return
        self._body += data
        if not more:
            problems = contract.check_answer_body(
                self._method, self._path, self._start["status"], self._content_type, bytes(self._body)
            )
            if problems:
                await self._refuse("answer", problems)
            else:
                await self._send_start()
                await self._send({"type": "http.response.body", "body": bytes(self._body)})

    def _check_request(self, contract: Contract) -> None:
        assert self._start is not None
        if self._start["status"] >= 400:
            return  # the emulator refuses it itself, as the service does
        query = parse_qsl(self._scope["query_string"].decode("latin-1"), keep_blank_values=True)
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in self._scope["headers"]}
        problems = contract.check_request(self._method, self._path, query, headers, self._request_body)
        if problems:
            self._violations.append(Violation("request", f"{self._method} {self._path}", tuple(problems)))

    async def _refuse(self, kind: str, problems: list[str]) -> None:
        violation = Violation(kind, f"{self._method} {self._path}", tuple(problems))
        self._violations.append(violation)
        self._start = None
        if not self._sent_start:
            answer = PlainTextResponse(f"The emulator broke its own contract.\n{violation}\n", 500)
            self._sent_start = True
            await answer(self._scope, _no_more, self._send)

    async def _send_start(self) -> None:
        self._sent_start = True
        await self._send(self._start)

    @property
    def _content_type(self) -> str:
        headers = self._start["headers"] if self._start else []
        return next((value.decode("latin-1") for name, value in headers if name.lower() == b"content-type"), "")


async def _no_more() -> Message:
    return {"type": "http.disconnect"}
