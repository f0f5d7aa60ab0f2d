"""Whether each body that a document describes can be sent, and arrives as it was given."""

from __future__ import annotations

import inspect
import json
from io import BytesIO
from types import ModuleType
from typing import Any

from attrs import evolve, frozen

from runs_sdk.codegen.verification.forms import form_problem, multipart_problem, sendable
from runs_sdk.codegen.verification.numbers import number
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.sampler import Sampler
from runs_sdk.codegen.verification.streams import Many, read_values
from runs_sdk.codegen.verification.trials import RoundTrips, exactly, short
from runs_sdk.codegen.verification.values import candidates, hidden


@frozen
class Bodies:
    """Tries out bodies. `simplified` are the places of deliberate simplifications."""

    _package: Package
    _sampler: Sampler
    _trips: RoundTrips
    _simplified: frozenset[str]

    def problem(
        self, module: ModuleType, media_type: str, schema: Any, encodings: dict[str, Any], name: str
    ) -> str | None:
        annotation = self._package.annotation(module, "body")
        if annotation is None:
            return "the function takes no body"
        bare = media_type.partition(";")[0].strip().lower()
        required = {
            key: index
            for index, (key, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
            if each.default is inspect.Parameter.empty and key != "body"
        }
        arguments = {key: f"argument-{index}" for key, index in required.items()}
        if isinstance(schema, Many):
            return self._many_sent(module, media_type, schema, arguments, name)
        json_like = bare.endswith(("/json", "+json")) or bare in ("", "*/*", "application/*")
        fields = bare.startswith("multipart/") or bare == "application/x-www-form-urlencoded"
        if not json_like and not fields:
            return _raw(module, arguments, self._package, bare)
        file = self._package.load("types").File
        place = f"{module.OPERATION.method} {module.OPERATION.path} body {media_type} "
        left_out = [each.removeprefix(place) for each in self._simplified if each.startswith(place)]
        for sample in self._sampler.samples(schema, 3):
            named = bare in ("multipart/form-data", "application/x-www-form-urlencoded")
            if fields and not isinstance(sample.value, dict if named else dict | list):
                return _whole(module, arguments, file, bare)
            if fields:
                sample = evolve(sample, value=sendable(sample.value, encodings, left_out))
            problems: list[str] = []
            sent: list[Any] = []
            for value in candidates(annotation, sample.value):
                kwargs = module._get_kwargs(**arguments, body=value)
                found = self._sent_wrongly(kwargs, sample.value, bare, encodings if fields else None)
                if found is not None:
                    problems.append(found)
                    continue
                sent.append(value)
                if not any(hidden(value, sample.declared)):
                    break
            if not sent:
                return problems[0]
            best = min(sent, key=lambda each: len(list(hidden(each, sample.declared))))
            self._trips.check_properties(best, sample, name)
            self._trips.result.trips += 1
        return None

    def _many_sent(
        self, module: ModuleType, media_type: str, schema: Many, arguments: dict[str, Any], name: str
    ) -> str | None:
        samples = [each.value for each in self._sampler.samples(schema.schema, 3)]
        kwargs = module._get_kwargs(**arguments, body=iter(samples))
        request = self._package.request(kwargs)
        if request.headers.get("content-type") != media_type:
            return f"is sent as {request.headers.get('content-type')}"
        sent = read_values(request.read(), media_type)
        self._trips.result.trips += len(samples)
        return None if exactly(sent) == exactly(samples) else f"{short(samples)} are sent as {short(sent)}"

    def _sent_wrongly(
        self, kwargs: dict[str, Any], value: Any, media_type: str, encodings: dict[str, Any] | None
    ) -> str | None:
        """What is wrong with how a body is sent, if anything. One with fields has `encodings`."""
        kept = {key: each for key, each in kwargs.items() if key not in ("params", "cookies")}
        request = self._package.request(kept)
        stated = str(request.headers.get("content-type", "")).partition(";")[0].strip().lower()
        if "*" not in media_type and stated != (media_type or stated):
            return f"is sent as {stated or 'no media type'}"
        if encodings is None:
            sent = json.loads(request.read(), parse_float=number)
            return None if exactly(sent) == exactly(value) else f"{short(value)} is sent as {short(sent)}"
        if media_type.startswith("multipart/"):
            return multipart_problem(request, value, encodings)
        return form_problem(request, value, encodings)


def _raw(module: ModuleType, arguments: dict[str, Any], package: Package, media_type: str) -> str | None:
    file = package.load("types").File
    for body in (file(payload=BytesIO(b"content")), "content", file(BytesIO(b"content"), mime_type=media_type)):
        try:
            kwargs = module._get_kwargs(**arguments, body=body)
        except (AttributeError, TypeError, ValueError):
            continue  # the other form is tried
        content = kwargs.get("content")
        stated = str((kwargs.get("headers") or {}).get("Content-Type", "")).partition(";")[0].strip().lower()
        if content is not None and (stated == media_type or "*" in media_type):
            return None
    return "there is no way to send it"


def _whole(module: ModuleType, arguments: dict[str, Any], file: Any, media_type: str) -> str | None:
    """A form or multipart body without fields, which can only be sent whole."""
    kwargs = module._get_kwargs(**arguments, body=file(BytesIO(b"content"), "name"))
    if media_type.startswith("multipart/"):
        return None if kwargs.get("files") else "the file is not sent"
    stated = str(kwargs["headers"].get("Content-Type", "")).partition(";")[0].strip().lower()
    return None if "content" in kwargs and stated == media_type else "there is no way to send it"
