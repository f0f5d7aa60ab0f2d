"""Whether each answer, and each webhook, that a document describes is read whole."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

from attrs import frozen

from runs_sdk.codegen.verification.numbers import DIGITS, with_digits, written_out
from runs_sdk.codegen.verification.original import Operation
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.sampler import Sampler
from runs_sdk.codegen.verification.streams import Many, streamed, written
from runs_sdk.codegen.verification.trials import Answer, Client, RoundTrips, exactly, short
from runs_sdk.codegen.verification.values import plain


@frozen
class Answers:
    """Tries out the reading of answers."""

    _package: Package
    _sampler: Sampler
    _trips: RoundTrips

    def problem(self, module: ModuleType, status: int, content: dict[str, Any], name: str) -> str | None:
        for media_type, schema in content.items():
            bare = media_type.partition(";")[0].strip().lower()
            sendable = "application/json" if "*" in bare or not bare else bare
            problem = self._answer(module, status, sendable, schema, name)
            if problem is not None:
                return f"{media_type}: {problem}"
        if not content:
            return self._empty(module, status)
        return None

    def _empty(self, module: ModuleType, status: int) -> str | None:
        answer = Answer(status, b"", {})
        parsed = module._parse_response(client=Client(), response=answer)
        return None if parsed is None else f"an empty answer is read as {parsed!r}"

    def _answer(self, module: ModuleType, status: int, media_type: str, schema: Any, name: str) -> str | None:
        if isinstance(schema, Many):
            return self._many_read(module, status, media_type, schema, name)
        bytes_wanted = isinstance(schema, dict) and (schema.get("format") == "binary" or schema.get("type") == "file")
        json_like = media_type.endswith(("/json", "+json", "/x-json")) and not bytes_wanted
        if media_type == "text/event-stream":
            return self._events(module, schema, name)
        if not json_like:
            content = b"some \xe2\x82\xac"
            parsed = module._parse_response(
                client=Client(), response=Answer(status, content, {"content-type": media_type})
            )
            read = parsed.encode() if isinstance(parsed, str) else parsed.payload.read() if parsed else None
            return None if read == content else f"a file comes back as {parsed!r}"
        for sample in self._sampler.samples(schema, 3):
            content = json.dumps(sample.value).encode()
            answer = Answer(status, content, {"content-type": media_type})
            parsed = module._parse_response(client=Client(), response=answer)
            problem = self._trips.check(parsed, sample, name)
            if problem is not None:
                return problem
        return self._numbers(module, status, media_type, schema)

    def _numbers(self, module: ModuleType, status: int, media_type: str, schema: Any) -> str | None:
        """What is wrong with how numbers with more digits than a float has are read, if anything."""
        for sample in self._sampler.samples(schema, 3):
            value = with_digits(sample.value)
            if value == sample.value:
                continue
            answer = Answer(status, written_out(value), {"content-type": media_type})
            back = plain(module._parse_response(client=Client(), response=answer))
            return None if exactly(back) == exactly(value) else f"{DIGITS} comes back as another number"
        return None

    def _events(self, module: ModuleType, schema: Any, name: str) -> str | None:
        if not hasattr(module, "stream") or not hasattr(module, "astream"):
            return "there is no function that reads it as it arrives"
        for sample in self._sampler.samples(schema, 3):
            if schema in ({}, None) or isinstance(sample.value, str):
                continue
            problem = self._trips.check(module._parse_item(json.dumps(sample.value)), sample, name)
            if problem is not None:
                return problem
        return None

    def _many_read(self, module: ModuleType, status: int, media_type: str, schema: Many, name: str) -> str | None:
        samples = list(self._sampler.samples(schema.schema, 3))
        values = [each.value for each in samples]
        content = written(values, media_type)
        parsed = module._parse_response(client=Client(), response=Answer(status, content, {"content-type": media_type}))
        if not isinstance(parsed, list) or exactly(plain(parsed)) != exactly(values):
            return f"the items {short(values)} are read as {short(plain(parsed))}"
        if not 200 <= status < 300:
            return None
        if not hasattr(module, "stream") or not hasattr(module, "astream"):
            return "there is no function that reads it as it arrives"
        for item, sample in zip(streamed(self._package, module, status, content, media_type), samples, strict=True):
            problem = self._trips.check(item, sample, name)
            if problem is not None:
                return problem
        return None

    def webhook_problem(self, module: ModuleType, name: str, content: dict[str, Any]) -> str | None:
        if not content:
            return None if module.parse(name, b"") is None else "a body is read where there is none"
        for media_type, schema in content.items():
            bare = media_type.partition(";")[0].strip().lower()
            if not bare.endswith(("/json", "+json")) or isinstance(schema, Many):
                continue
            for sample in self._sampler.samples(schema, 3):
                parsed = module.parse(name, json.dumps(sample.value).encode(), {"Content-Type": media_type})
                problem = self._trips.check(parsed, sample, name)
                if problem is not None:
                    return problem
        return None


def status_for(code: str, operation: Operation) -> int | None:
    """A status that this response is for; None for one that OpenAPI does not know."""
    if code.isdecimal() and len(code) == 3:
        return int(code)
    if len(code) == 3 and code[0].isdecimal() and code[1:].upper() == "XX":
        return next(each for each in range(int(code[0]) * 100 + 77, 1000) if str(each) not in operation.responses)
    others = {other.upper() for other in operation.responses}
    free = (each for each in (299, 399, 499, 599, 199) if str(each) not in others and f"{each // 100}XX" not in others)
    return next(free, None) if code == "default" else None
