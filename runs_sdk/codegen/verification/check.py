"""The comparison: every operation, parameter, body, answer, model and property of the document, found and tried out."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from runs_sdk.codegen.verification.answers import Answers, status_for
from runs_sdk.codegen.verification.bodies import Bodies
from runs_sdk.codegen.verification.credentials import Credentials
from runs_sdk.codegen.verification.docstrings import undocumented
from runs_sdk.codegen.verification.models import Models
from runs_sdk.codegen.verification.original import Operation, Original
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.parameters import Parameters
from runs_sdk.codegen.verification.result import Loss, Result
from runs_sdk.codegen.verification.sampler import Sampler
from runs_sdk.codegen.verification.servers import address, server_problem
from runs_sdk.codegen.verification.swagger import SwaggerOriginal
from runs_sdk.codegen.verification.trials import RoundTrips, tried


def verify(
    document: dict[str, Any],
    folder: Path,
    *,
    include_tags: Collection[str] = (),
    exclude_deprecated: bool = False,
    simplified: Collection[str] = (),
    url: str | None = None,
) -> Result:
    """Compare a document with the package in a folder.

    `include_tags` and `exclude_deprecated` say which operations were wanted; then only the schemas that these need have
    to be there. `simplified` are the places of deliberate simplifications: a body whose Python type is that
    of another one is no loss there. `url` is where the document comes from.
    """
    original = SwaggerOriginal(document) if "swagger" in document else Original(document)
    result = Result()
    with Package(folder) as package:
        modules: dict[tuple[str, str], ModuleType] = {}
        for name in package.names():
            try:
                module = package.load(name)
            except Exception as error:  # whatever it is, the module cannot be imported
                result.losses.append(Loss("module", name, f"cannot be imported: {type(error).__name__}: {error}"))
                continue
            result.modules += 1
            if name.startswith("api.") and hasattr(module, "OPERATION"):
                modules[module.OPERATION.method, module.OPERATION.path] = module
        comparison = _Comparison(original, package, result, frozenset(simplified), url)
        wanted = [
            each
            for each in original.operations()
            if (not include_tags or (each.tag or "default") in include_tags)
            and not (exclude_deprecated and each.deprecated)
        ]
        comparison.webhooks()
        for operation in wanted:
            comparison.operation(operation, modules.get((operation.method, operation.path)))
        usual = [modules[key] for each in wanted if not each.servers and (key := (each.method, each.path)) in modules]
        comparison.servers(usual[0] if usual else None)
        partly = include_tags or exclude_deprecated
        names = original.needed(wanted) if partly else list(original.schemas())
        comparison.models.schemas(names)
        comparison.models.subtypes(names)
    return result


class _Comparison:
    def __init__(
        self, original: Original, package: Package, result: Result, simplified: frozenset[str], url: str | None
    ) -> None:
        self.original = original
        self._url = url
        self._simplified = simplified
        self._package = package
        self._result = result
        sampler, trips = Sampler(original), RoundTrips(result)
        self._credentials = Credentials(original, package)
        self._schemes = original.security_schemes()
        self._parameters = Parameters(original, package, result)
        self._bodies = Bodies(package, sampler, trips, simplified)
        self._answers = Answers(package, sampler, trips)
        self.models = Models(original, package, result, sampler, trips)

    def operation(self, operation: Operation, module: ModuleType | None) -> None:
        reason = "there is no module for it"
        self._result.count("operations", module is not None, operation.label, reason)
        links = {(each.status, each.name) for each in module.OPERATION.links} if module is not None else set()
        for link in operation.links:
            self._result.count("links", link in links, f"{link[1]} of {operation.label}", "OPERATION does not list it")
        if module is not None:
            for missing in undocumented(self.original, operation, module):
                self._result.losses.append(Loss("docstring", f"of {operation.label}", missing))
        if operation.servers:
            self._own_server(operation, module)
        if self._schemes or operation.security:
            problem = tried(module, lambda found: self._credentials.problem(operation, found))
            reason = problem or ""
            if operation.security:
                self._result.count("credentials", problem is None, f"of {operation.label}", reason)
            elif problem is not None:
                self._result.losses.append(Loss("credentials", f"of {operation.label}", reason))
        self._parameters.compare(operation, module)
        for media_type, schema in operation.bodies.items():
            name = f"{media_type} of {operation.label}"
            encodings = operation.encodings.get(media_type, {})
            problem = tried(module, lambda found: self._bodies.problem(found, media_type, schema, encodings, name))  # noqa: B023
            known = f"{operation.method} {operation.path} body {media_type}" in self._simplified
            self._result.count("bodies", problem is None or known, name, problem or "")
        for code, content in operation.responses.items():
            name = f"{code} of {operation.label}"
            status = status_for(code, operation)
            if status is None:
                continue
            problem = tried(module, lambda found: self._answers.problem(found, status, content, name))  # noqa: B023
            self._result.count("responses", problem is None, name, problem or "")

    def webhooks(self) -> None:
        """What the service sends by itself is read, and values of its schemas go round."""
        for name, content in self.original.webhooks():
            attempt = partial(self._answers.webhook_problem, name=name, content=content)
            problem = tried(self._package.load("webhooks"), attempt)
            self._result.count("webhooks", problem is None, name, problem or "")

    def servers(self, module: ModuleType | None) -> None:
        """Each server of the document is one that a client can take. `module` is of an operation without its own."""
        for index, server in enumerate(self.original.servers() if module is not None else ()):
            wanted = address(server, self._url)
            if wanted is None:
                continue
            problem = tried(module, lambda one: server_problem(self._package, one, wanted, server=index))  # noqa: B023
            self._result.count("servers", problem is None, str(server.get("url")), problem or "")

    def _own_server(self, operation: Operation, module: ModuleType | None) -> None:
        base = "http://service.invalid"
        wanted = address(operation.servers[0], self._url or base)
        if wanted is not None:
            problem = tried(module, lambda one: server_problem(self._package, one, wanted, base_url=base))
            self._result.count("servers", problem is None, f"of {operation.label}", problem or "")
