"""Whether each parameter of an operation is sent where it belongs, and as it is written."""

from __future__ import annotations

import inspect
import json
import re
from types import ModuleType
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from runs_sdk.codegen.verification.original import Operation, Original
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.result import Loss, Result
from runs_sdk.codegen.verification.trials import arguments_for, tried
from runs_sdk.codegen.verification.wire import Form, form


@frozen
class Parameters:
    """Compares the parameters of operations."""

    _original: Original
    _package: Package
    _result: Result

    def compare(self, operation: Operation, module: ModuleType | None) -> None:
        sent = self._sent(module) if module is not None else {}
        steps = len(re.findall(r"\{[^{}]+\}", operation.path))
        for place, wire in operation.parameters:
            name = f"{wire} in {place} of {operation.label}"
            if place == "path":
                found = len(sent.get("path", ())) >= steps
            elif place == "header":
                found = wire.lower() in sent.get(place, ())
            else:
                found = wire in sent.get(place, ())
            reason = "nothing that can be passed is sent there"
            if (
                found
                and module is not None
                and (shape := form(self._original, operation.nodes[place, wire])) is not None
            ):
                problem = tried(module, lambda one: self._shape(one, shape))
                found, reason = problem is None, problem or ""
            self._result.count("parameters", found, name, reason)

    def _shape(self, module: ModuleType, shape: Form) -> str | None:
        """What is wrong with how a list or an object is written, if anything."""
        arguments = arguments_for(module, every=True)
        sent = module._get_kwargs(**arguments)
        if shape.place == "path":
            names = re.findall(r"\{[+#./;?&]?([\w.@$-]+)[^{}]*\}", module.OPERATION.path)
            texts = re.findall(r"argument-\d+", unquote(sent["url"]))
            own = texts[names.index(shape.name)]
        else:
            places = sent.get({"query": "params", "header": "headers", "cookie": "cookies"}[shape.place]) or {}
            found = next(value for key, value in places.items() if key.lower() == shape.name.lower())
            own = re.findall(r"argument-\d+", json.dumps(found))[0]
        argument = next(name for name, text in arguments.items() if text == own)
        kwargs = module._get_kwargs(**{**arguments_for(module, every=False), argument: shape.value})
        kept = {key: value for key, value in kwargs.items() if key in ("method", "url", "params", "headers", "cookies")}
        return shape.problem(self._package.request(kept))

    def _sent(self, module: ModuleType) -> dict[str, set[str]]:
        """What is sent where when every argument is given: each argument has a text of its own."""
        arguments: dict[str, Any] = {}
        for index, name in enumerate(inspect.signature(module._get_kwargs).parameters):
            arguments[name] = {} if name == "body" else f"argument-{index}"
        try:
            kwargs = module._get_kwargs(**arguments)
        except Exception as error:  # whatever is raised, nothing can be sent
            reason = f"nothing can be sent: {type(error).__name__}: {error}"
            self._result.losses.append(Loss("operations", module.OPERATION.id, reason))
            return {}
        texts = {argument for argument in arguments.values() if isinstance(argument, str)}
        url = unquote(kwargs["url"])
        return {
            "path": {text for text in texts if text in url},
            "query": {key for key, value in (kwargs.get("params") or {}).items() if _carries(value, texts)},
            "header": {key.lower() for key, value in (kwargs.get("headers") or {}).items() if _carries(value, texts)},
            "cookie": {key for key, value in (kwargs.get("cookies") or {}).items() if _carries(value, texts)},
        }


def _carries(value: Any, texts: set[str]) -> bool:
    return any(text in json.dumps(value) for text in texts)
