"""The comparison: every operation, parameter, body, answer, model and property of the document, found and tried out."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeVar
from urllib.parse import unquote

from attrs import define, evolve, field, frozen

from runs_sdk.codegen.verification.credentials import Credentials
from runs_sdk.codegen.verification.docstrings import undocumented
from runs_sdk.codegen.verification.forms import form_problem, multipart_problem, sendable
from runs_sdk.codegen.verification.numbers import DIGITS, as_number, number, with_digits, written_out
from runs_sdk.codegen.verification.original import Operation, Original
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.sampler import Sample, Sampler
from runs_sdk.codegen.verification.servers import address, server_problem
from runs_sdk.codegen.verification.streams import Many, read_values, streamed, written
from runs_sdk.codegen.verification.subtypes import Subtype, several_bases, subtypes
from runs_sdk.codegen.verification.swagger import SwaggerOriginal
from runs_sdk.codegen.verification.values import candidates, hidden, plain, untyped
from runs_sdk.codegen.verification.wire import Form, form

T = TypeVar("T")

COUNTED: Final = (
    *("operations", "servers", "credentials", "parameters", "bodies", "responses"),
    *("links", "webhooks", "models", "aliases", "properties", "subtypes"),
)


MISSING: Final = "the operation is missing"


@frozen
class Loss:
    """Something that the document has and the package has not. `kind` is one of the things that are counted, or
    "module" for a module that cannot be imported, "docstring" for what one does not say, or "round trip" for a value
    that does not come back as it was."""

    kind: str
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.reason}"


@define
class Result:
    """What was compared. `document` and `package` count by kind; `trips` are the samples that went round."""

    document: dict[str, int] = field(factory=lambda: dict.fromkeys(COUNTED, 0))
    package: dict[str, int] = field(factory=lambda: dict.fromkeys(COUNTED, 0))
    modules: int = 0
    trips: int = 0
    losses: list[Loss] = field(factory=list)

    def count(self, kind: str, found: bool, name: str, reason: str = "") -> None:
        """Count one thing of the document, and lose it if it was not found."""
        self.document[kind] += 1
        if found:
            self.package[kind] += 1
        else:
            self.losses.append(Loss(kind, name, reason))


@define
class _Answer:
    """An answer as endpoint modules read it."""

    status_code: int
    content: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)


class _Client:
    raise_on_unexpected_status = True


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
        comparison.schemas(names)
        comparison.subtypes(names)
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
        self._sampler = Sampler(original)
        self._credentials = Credentials(original, package)
        self._schemes = original.security_schemes()
        self._http = package.http.Client(base_url="http://service.invalid")
        self._lost_properties: set[tuple[str, str]] = set()

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
            problem = _tried(module, lambda found: self._credentials.problem(operation, found))
            reason = problem or ""
            if operation.security:
                self._result.count("credentials", problem is None, f"of {operation.label}", reason)
            elif problem is not None:
                self._result.losses.append(Loss("credentials", f"of {operation.label}", reason))
        self._parameters(operation, module)
        for media_type, schema in operation.bodies.items():
            name = f"{media_type} of {operation.label}"
            encodings = operation.encodings.get(media_type, {})
            problem = _tried(module, lambda found: self._body(found, media_type, schema, encodings, name))  # noqa: B023
            known = f"{operation.method} {operation.path} body {media_type}" in self._simplified
            self._result.count("bodies", problem is None or known, name, problem or "")
        for code, content in operation.responses.items():
            name = f"{code} of {operation.label}"
            status = _status(code, operation)
            if status is None:
                continue
            problem = _tried(module, lambda found: self._response(found, status, content, name))  # noqa: B023
            self._result.count("responses", problem is None, name, problem or "")

    def webhooks(self) -> None:
        """What the service sends by itself is read, and values of its schemas go round."""
        for name, content in self.original.webhooks():
            problem = _tried(self._package.load("webhooks"), lambda found: self._webhook(found, name, content))  # noqa: B023
            self._result.count("webhooks", problem is None, name, problem or "")

    def _webhook(self, module: ModuleType, name: str, content: dict[str, Any]) -> str | None:
        if not content:
            return None if module.parse(name, b"") is None else "a body is read where there is none"
        for media_type, schema in content.items():
            bare = media_type.partition(";")[0].strip().lower()
            if not bare.endswith(("/json", "+json")) or isinstance(schema, Many):
                continue
            for sample in self._sampler.samples(schema, 3):
                parsed = module.parse(name, json.dumps(sample.value).encode(), {"Content-Type": media_type})
                problem = self._round_trip(parsed, sample, name)
                if problem is not None:
                    return problem
        return None

    def servers(self, module: ModuleType | None) -> None:
        """Each server of the document is one that a client can take. `module` is of an operation without its own."""
        for index, server in enumerate(self.original.servers() if module is not None else ()):
            wanted = address(server, self._url)
            if wanted is None:
                continue
            problem = _tried(module, lambda one: server_problem(self._package, one, wanted, server=index))  # noqa: B023
            self._result.count("servers", problem is None, str(server.get("url")), problem or "")

    def _own_server(self, operation: Operation, module: ModuleType | None) -> None:
        base = "http://service.invalid"
        wanted = address(operation.servers[0], self._url or base)
        if wanted is not None:
            problem = _tried(module, lambda one: server_problem(self._package, one, wanted, base_url=base))
            self._result.count("servers", problem is None, f"of {operation.label}", problem or "")

    # --- parameters --------------------------------------------------------------------------------------------------

    def _parameters(self, operation: Operation, module: ModuleType | None) -> None:
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
                and (shape := form(self.original, operation.nodes[place, wire])) is not None
            ):
                problem = _tried(module, lambda one: self._shape(one, shape))
                found, reason = problem is None, problem or ""
            self._result.count("parameters", found, name, reason)

    def _shape(self, module: ModuleType, shape: Form) -> str | None:
        """What is wrong with how a list or an object is written, if anything."""
        arguments = _arguments(module, every=True)
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
        kwargs = module._get_kwargs(**{**_arguments(module, every=False), argument: shape.value})
        kept = {key: value for key, value in kwargs.items() if key in ("method", "url", "params", "headers", "cookies")}
        return shape.problem(self._package.load("_send").built(self._http, kept))

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

    # --- bodies ------------------------------------------------------------------------------------------------------

    def _body(
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
            self._properties(best, sample, name)
            self._result.trips += 1
        return None

    def _many_sent(
        self, module: ModuleType, media_type: str, schema: Many, arguments: dict[str, Any], name: str
    ) -> str | None:
        samples = [each.value for each in self._sampler.samples(schema.schema, 3)]
        kwargs = module._get_kwargs(**arguments, body=iter(samples))
        request = self._package.load("_send").built(self._http, kwargs)
        if request.headers.get("content-type") != media_type:
            return f"is sent as {request.headers.get('content-type')}"
        sent = read_values(request.read(), media_type)
        self._result.trips += len(samples)
        return None if _exactly(sent) == _exactly(samples) else f"{_short(samples)} are sent as {_short(sent)}"

    def _many_read(self, module: ModuleType, status: int, media_type: str, schema: Many, name: str) -> str | None:
        samples = list(self._sampler.samples(schema.schema, 3))
        values = [each.value for each in samples]
        content = written(values, media_type)
        parsed = module._parse_response(
            client=_Client(), response=_Answer(status, content, {"content-type": media_type})
        )
        if not isinstance(parsed, list) or _exactly(plain(parsed)) != _exactly(values):
            return f"the items {_short(values)} are read as {_short(plain(parsed))}"
        if not 200 <= status < 300:
            return None
        if not hasattr(module, "stream") or not hasattr(module, "astream"):
            return "there is no function that reads it as it arrives"
        for item, sample in zip(streamed(self._package, module, status, content, media_type), samples, strict=True):
            problem = self._round_trip(item, sample, name)
            if problem is not None:
                return problem
        return None

    def _sent_wrongly(
        self, kwargs: dict[str, Any], value: Any, media_type: str, encodings: dict[str, Any] | None
    ) -> str | None:
        """What is wrong with how a body is sent, if anything. One with fields has `encodings`."""
        kept = {key: each for key, each in kwargs.items() if key not in ("params", "cookies")}
        request = self._package.load("_send").built(self._http, kept)
        stated = str(request.headers.get("content-type", "")).partition(";")[0].strip().lower()
        if "*" not in media_type and stated != (media_type or stated):
            return f"is sent as {stated or 'no media type'}"
        if encodings is None:
            sent = json.loads(request.read(), parse_float=number)
            return None if _exactly(sent) == _exactly(value) else f"{_short(value)} is sent as {_short(sent)}"
        if media_type.startswith("multipart/"):
            return multipart_problem(request, value, encodings)
        return form_problem(request, value, encodings)

    # --- answers -----------------------------------------------------------------------------------------------------

    def _response(self, module: ModuleType, status: int, content: dict[str, Any], name: str) -> str | None:
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
        answer = _Answer(status, b"", {})
        parsed = module._parse_response(client=_Client(), response=answer)
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
                client=_Client(), response=_Answer(status, content, {"content-type": media_type})
            )
            read = parsed.encode() if isinstance(parsed, str) else parsed.payload.read() if parsed else None
            return None if read == content else f"a file comes back as {parsed!r}"
        for sample in self._sampler.samples(schema, 3):
            content = json.dumps(sample.value).encode()
            answer = _Answer(status, content, {"content-type": media_type})
            parsed = module._parse_response(client=_Client(), response=answer)
            problem = self._round_trip(parsed, sample, name)
            if problem is not None:
                return problem
        return self._numbers(module, status, media_type, schema)

    def _numbers(self, module: ModuleType, status: int, media_type: str, schema: Any) -> str | None:
        """What is wrong with how numbers with more digits than a float has are read, if anything."""
        for sample in self._sampler.samples(schema, 3):
            value = with_digits(sample.value)
            if value == sample.value:
                continue
            answer = _Answer(status, written_out(value), {"content-type": media_type})
            back = plain(module._parse_response(client=_Client(), response=answer))
            return None if _exactly(back) == _exactly(value) else f"{DIGITS} comes back as another number"
        return None

    def _events(self, module: ModuleType, schema: Any, name: str) -> str | None:
        if not hasattr(module, "stream") or not hasattr(module, "astream"):
            return "there is no function that reads it as it arrives"
        for sample in self._sampler.samples(schema, 3):
            if schema in ({}, None) or isinstance(sample.value, str):
                continue
            problem = self._round_trip(module._parse_item(json.dumps(sample.value)), sample, name)
            if problem is not None:
                return problem
        return None

    # --- schemas -----------------------------------------------------------------------------------------------------

    def schemas(self, names: Iterable[str]) -> None:
        """Every named schema of these that is an object with properties is a model, and its values go round."""
        models = self._package.load("models")
        for name in names:
            samples = list(self._sampler.samples({"$ref": self.original.pointer(name)}, 4))
            if name not in models.SCHEMAS:
                problem = _tried(models.ALIASES.get(name), lambda alias: self._alias(alias, samples))  # noqa: B023
                missing = "nothing in the package has its name"
                self._result.count("aliases", problem is None, name, missing if problem == MISSING else problem or "")
            described = [sample for sample in samples if sample.declared.get("$") or "$" in sample.named]
            if not described or not all(isinstance(sample.value, dict) for sample in samples):
                continue
            class_name = models.SCHEMAS.get(name)
            if class_name is None and self.original.is_union(name):
                continue  # is written where it is used; its alternatives are models of their own
            model = self._package.model(class_name) if class_name is not None else None
            found = model is not None and hasattr(model, "from_dict")
            self._result.count("models", found, name, "there is no model for it")
            if model is None or not found:
                continue
            declared = set().union(*(sample.declared["$"] for sample in described))
            known = set(model._wire.values())
            for wire in sorted(declared):
                lost = wire not in known
                self._result.count("properties", not lost, f"{wire} of {name}", f"{class_name} does not have it")
            if not self.original.is_union(name):
                for wire in sorted(known - declared):
                    self._result.losses.append(Loss("properties", f"{wire} of {name}", "the document does not have it"))
            for wire in self._demanded(model, name):
                self._result.losses.append(Loss("properties", f"{wire} of {name}", "has to be given, and is read only"))
            for sample in samples:
                problem = _tried(model, lambda found: self._round_trip(found.from_dict(sample.value), sample, name))  # noqa: B023
                if problem is not None:
                    self._result.losses.append(Loss("round trip", name, problem))

    def _alias(self, alias: str, samples: list[Sample]) -> str | None:
        """What is wrong with the type that has the name of a schema, if anything."""
        for sample in samples:
            made = [plain(each) for each in candidates(self._package.model(alias), sample.value)]
            if not any(_exactly(each) == _exactly(sample.value) for each in made):
                return f"{_short(sample.value)} comes back as {_short(made[0])}"
        return None

    def _demanded(self, model: Any, name: str) -> Iterable[str]:
        """Properties that only the service writes, and that still have to be given."""
        properties = self.original.resolve({"$ref": self.original.pointer(name)}).get("properties")
        demanded = inspect.signature(model).parameters
        for attribute, wire in model._wire.items():
            node = self.original.resolve((properties or {}).get(wire))
            only_read = isinstance(node, dict) and node.get("readOnly") is True
            given = demanded.get(attribute.lstrip("_"))
            if only_read and given is not None and given.default is inspect.Parameter.empty:
                yield wire

    def subtypes(self, names: Collection[str]) -> None:
        """Every schema of these that is made of a base with a discriminator is a subclass, and read as such."""
        models = self._package.load("models")
        for each in subtypes(self.original):
            if each.base in names and each.name in names:
                base, own = (self._package.model(models.SCHEMAS.get(name, "")) for name in (each.base, each.name))
                problem = _tried(base, lambda found: self._subtype(found, own, each))  # noqa: B023
                said = problem is not None and several_bases(self.original, each.name)
                self._result.count("subtypes", problem is None or said, f"{each.name} of {each.base}", problem or "")

    def _subtype(self, base: Any, own: Any, each: Subtype) -> str | None:
        """What is wrong with how values of a subtype are read by its base, if anything."""
        if own is None or not issubclass(own, base):
            return f"{each.name} is no subclass of {each.base}"
        for sample in self._sampler.samples({"$ref": self.original.pointer(each.name)}, 2):
            listed = sample.value.get(each.key)
            kept = f"$.{each.key}" in sample.fixed and each.values == (each.name,)
            for value in (listed,) if kept else each.values:
                given = {**sample.value, each.key: value}
                read = base.from_dict(given)
                if not isinstance(read, own):
                    return f"{value!r} is read as {type(read).__name__}"
                if _exactly(plain(read)) != _exactly(given):
                    return f"{_short(given)} comes back as {_short(plain(read))}"
                self._result.trips += 1
        return self._unknown_subtype(base, each)

    def _unknown_subtype(self, base: Any, each: Subtype) -> str | None:
        given = {each.key: "a subtype of tomorrow", "a key of tomorrow": {"deep": [1]}}
        read = base.from_dict(given)
        if type(read) is base and _exactly(plain(read)) == _exactly(given):
            return None
        return f"an unknown value is read as {type(read).__name__}, and comes back as {_short(plain(read))}"

    def _round_trip(self, parsed: Any, sample: Sample, name: str) -> str | None:
        self._properties(parsed, sample, name)
        back = plain(parsed)
        if _exactly(back) != _exactly(sample.value):
            return f"{_short(sample.value)} comes back as {_short(back)}"
        self._result.trips += 1
        return None

    def _properties(self, value: Any, sample: Sample, name: str) -> None:
        """Lose each declared key that the model which read it does not know."""
        for place, wire, model in hidden(value, sample.declared):
            if (model, wire) not in self._lost_properties:
                self._lost_properties.add((model, wire))
                self._result.losses.append(Loss("properties", f"{wire} of {model}", f"at {place} in {name}"))

        strange = untyped(value, sample.named, sample.texts) if sample.named or sample.texts else ()
        for place, problem in strange:
            if (name, place) not in self._lost_properties:
                self._lost_properties.add((name, place))
                self._result.losses.append(Loss("properties", f"at {place} of {name}", problem))


def _tried(subject: T | None, attempt: Callable[[T], str | None]) -> str | None:
    """What is wrong, if anything. Whatever is raised is wrong as well: what is tried out is somebody's code."""
    if subject is None:
        return MISSING
    try:
        return attempt(subject)
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"


def _arguments(module: ModuleType, *, every: bool) -> dict[str, Any]:
    """A text of its own for every argument, or for those that have to be given."""
    return {
        name: {} if name == "body" else f"argument-{index}"
        for index, (name, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
        if every or each.default is inspect.Parameter.empty
    }


def _exactly(value: Any) -> str:
    """A value as text, since Python takes True and 1 for equal."""
    return json.dumps(value, sort_keys=True, default=as_number)


def _carries(value: Any, texts: set[str]) -> bool:
    return any(text in json.dumps(value) for text in texts)


def _short(value: Any) -> str:
    text = json.dumps(value, default=repr)
    return text if len(text) <= 160 else text[:160] + " …"


def _status(code: str, operation: Operation) -> int | None:
    """A status that this response is for; None for one that OpenAPI does not know."""
    if code.isdecimal() and len(code) == 3:
        return int(code)
    if len(code) == 3 and code[0].isdecimal() and code[1:].upper() == "XX":
        return next(each for each in range(int(code[0]) * 100 + 77, 1000) if str(each) not in operation.responses)
    others = {other.upper() for other in operation.responses}
    free = (each for each in (299, 399, 499, 599, 199) if str(each) not in others and f"{each // 100}XX" not in others)
    return next(free, None) if code == "default" else None


def _raw(module: ModuleType, arguments: dict[str, Any], package: Package, media_type: str) -> str | None:
    file = package.load("types").File
    from io import BytesIO

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
    from io import BytesIO

    kwargs = module._get_kwargs(**arguments, body=file(BytesIO(b"content"), "name"))
    if media_type.startswith("multipart/"):
        return None if kwargs.get("files") else "the file is not sent"
    stated = str(kwargs["headers"].get("Content-Type", "")).partition(";")[0].strip().lower()
    return None if "content" in kwargs and stated == media_type else "there is no way to send it"
