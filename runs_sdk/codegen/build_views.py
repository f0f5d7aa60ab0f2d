"""The views of a document, built from its plan and the generator's properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from attrs import evolve
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.responses import Response

from runs_sdk.codegen.docstrings import docstring, sentence
from runs_sdk.codegen.normalise import ClassPlan, OperationPlan, Plan
from runs_sdk.codegen.normalise.forms import patterns_of, piece_of
from runs_sdk.codegen.normalise.names import class_name, unique
from runs_sdk.codegen.normalise.responses import ITEM_OFFSET, PLAIN_OFFSET
from runs_sdk.codegen.operation_views import BodyView, OperationView, ParameterView, ResponseView, WebhookView
from runs_sdk.codegen.typed import Typed, quoted, typed
from runs_sdk.codegen.views import AliasView, FieldView, ModelView, ModuleView


class Views:
    """All views of a document."""

    def __init__(self, plan: Plan, data: GeneratorData) -> None:
        self.plan = plan
        self._endpoints: dict[str, Endpoint] = {
            str(endpoint.name): endpoint
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }
        multipart = self._multipart()
        self._by_name = {str(model.class_info.name): model for model in data.models}
        self.models = [
            self._model(found, self._by_name[key], key in multipart)
            for key, found in plan.classes.items()
            if found.kind == "object" and key in self._by_name
        ]
        self._tell(data.models)
        enums = {str(each.class_info.name) for each in data.enums}
        self.enums = [found for key, found in plan.classes.items() if found.kind == "enum" and key in enums]
        found: dict[str, ModuleView] = {}
        for view in self.models:
            found.setdefault(view.plan.module, ModuleView(view.plan.module)).models.append(view)
        for each in self.enums:
            found.setdefault(each.module, ModuleView(each.module)).enums.append(each)
        self.modules = list(found.values())
        self.aliases = [AliasView(each, self._typed(self._piece(each.piece)[each.key])) for each in plan.aliases]
        self.webhooks = [
            WebhookView(each, self._typed(self._endpoints[each.key].responses.patterns[0].prop))
            for each in plan.webhooks
            if each.key in self._endpoints
        ]
        self.operations = [
            self._operation(each, self._endpoints[each.key]) for each in plan.operations if each.key in self._endpoints
        ]

    def _typed(self, prop: Property) -> Typed:
        return typed(prop, self.plan.classes, self._by_name)

    def _piece(self, name: str) -> dict[str, Property]:
        """The properties of a component that is there for their types alone."""
        found = self._by_name.get(name)
        listed = (found.optional_properties if found is not None else None) or ()
        return {str(each.name.get_untrusted_value()): each for each in listed}

    def _multipart(self) -> set[str]:
        found = set()
        for operation in self.plan.operations:
            endpoint = self._endpoints.get(operation.key)
            for planned, body in zip(operation.bodies, endpoint.bodies if endpoint else (), strict=False):
                if planned.form == "multipart" and isinstance(body.prop, ModelProperty):
                    found.add(str(body.prop.class_info.name))
        return found

    def _model(self, plan: ClassPlan, model: ModelProperty, multipart: bool) -> ModelView:
        by_key: dict[str, Property] = {}
        for number in count():
            piece = self._by_name.get(piece_of(plan.key, number))
            if piece is None:
                break
            for prop in [*(piece.required_properties or ()), *(piece.optional_properties or ())]:
                by_key[str(prop.name.get_untrusted_value())] = prop
        fields = [
            FieldView(
                each.attribute, each.wire, each.required, self._typed(by_key[each.key]), each.description, each.side
            )
            for each in plan.properties
            if each.key in by_key
        ]
        additional = self._typed(model.additional_properties) if model.additional_properties else None
        if additional is not None and additional.type == "Any":
            additional = None
        classes = self.plan.classes
        base = classes[plan.base] if plan.base is not None else None
        variants = [(value, classes[key]) for value, key in (plan.variants[1] if plan.variants else {}).items()]
        by_pattern = self._piece(patterns_of(plan.key))
        return ModelView(
            plan,
            fields,
            additional,
            multipart,
            patterns=[(each, self._typed(by_pattern[f"p{n}"])) for n, each in enumerate(plan.patterns)],
            others=self._typed(by_pattern["rest"]) if "rest" in by_pattern else None,
            names=self._typed(by_pattern["names"]) if "names" in by_pattern else None,
            base=base,
            variants=variants,
        )

    def _tell(self, models: Iterable[ModelProperty]) -> None:
        """Give models the fields that tell them from siblings: keys that two of a union share, but with another type.

        Not where a discriminator tells all of them apart.
        """
        views = {view.plan.key: view for view in self.models}
        siblings = {keys: None for prop in self._every(models) for keys in _siblings(prop)}
        for keys in siblings:
            group = [views[key] for key in keys if key in views]
            if len(group) < 2 or _told_apart([view.plan.tags for view in group]):
                continue
            choosers: dict[str, set[str]] = {}
            for each in (each for view in group for each in view.fields):
                choosers.setdefault(each.wire, set()).add(each.typed.chooser)
            for view in group:
                reported = [each for each in view.fields if len(choosers[each.wire]) > 1 and each not in view.telling]
                view.telling.extend(reported)
            if len({view.additional.chooser if view.additional else "" for view in group}) > 1:
                for view in group:
                    if view.additional and not view.telling_rest:
                        view.telling_rest.append(view.additional)

    def _every(self, models: Iterable[ModelProperty]) -> Iterator[Property]:
        """All properties that stand in models, parameters, bodies and answers."""
        for model in models:
            yield from (*(model.required_properties or ()), *(model.optional_properties or ()))
            if model.additional_properties:
                yield model.additional_properties
        for endpoint in self._endpoints.values():
            yield from endpoint.query_parameters
            yield from (body.prop for body in endpoint.bodies)
            answers = [*endpoint.responses.patterns, endpoint.responses.default]
            yield from (answer.prop for answer in answers if answer is not None)

    def _operation(self, plan: OperationPlan, endpoint: Endpoint) -> OperationView:
        by_key = {str(prop.name.get_untrusted_value()): prop for prop in endpoint.query_parameters}
        parameters = [
            ParameterView(each, self._typed(by_key[each.key]), by_key[each.key].required)
            for each in plan.parameters
            if each.key in by_key
        ]
        bodies = [
            BodyView(_sent(self._typed(body.prop), planned.form), planned, index)
            for index, (planned, body) in enumerate(zip(plan.bodies, endpoint.bodies, strict=False))
        ]
        responses: dict[str, ResponseView] = {}
        plain: dict[str, Typed] = {}
        item = None
        for response in [
            *endpoint.responses.patterns,
            *([endpoint.responses.default] if endpoint.responses.default else []),
        ]:
            status = response.status_code.pattern
            if status.isdecimal() and int(status) >= PLAIN_OFFSET:
                plain[str(int(status) - PLAIN_OFFSET)] = self._typed(response.prop)
            elif status.isdecimal() and int(status) >= ITEM_OFFSET:
                item = self._typed(response.prop)
            else:
                responses[status] = self._response(plan, status, response)
        for status, kind in plain.items():
            responses[status] = evolve(responses[status], plain=kind)
        default = responses.pop("default", None)
        required = bool(endpoint.bodies) and endpoint.bodies[0].prop.required
        kept = [each for each in responses.values() if each.status in plan.responses]
        return OperationView(plan, parameters, bodies, required, kept, default, item)

    def _response(self, plan: OperationPlan, status: str, response: Response) -> ResponseView:
        kinds = plan.responses.get(status, ())
        return ResponseView(status, kinds, self._typed(response.prop) if kinds else None)

    def groups(self) -> dict[str, list[OperationView]]:
        """Operations by tag, both in the order of the document."""
        found: dict[str, list[OperationView]] = {tag: [] for tag in self.plan.tags.values()}
        for operation in self.operations:
            found[operation.plan.tag].append(operation)
        return {tag: operations for tag, operations in found.items() if operations}


def _sent(body: Typed, form: str) -> Typed:
    """Bytes can be sent without making a File of them, and a text as a File that says its media type."""
    if form == "raw" and body.type == "str":
        return evolve(body, type="str | File | bytes")
    if form == "lines":
        inner = body.type.removeprefix("list[").removesuffix("]")
        lines = frozenset(("from collections.abc import AsyncIterable, Iterable",))
        return evolve(body, type=f"Iterable[{inner}] | AsyncIterable[{inner}]", imports=body.imports | lines)
    return evolve(body, type="File | bytes") if body.type == "File" else body


def _told_apart(tags: list[dict[str, list[Any]]]) -> bool:
    """Whether a key has values of its own for each."""
    for key in set.intersection(*map(set, tags)):
        values = [repr(value) for each in tags for value in each[key]]
        if len(set(values)) == len(values):
            return True
    return False


def _siblings(prop: object) -> Iterator[tuple[str, ...]]:
    """The models that are alternatives of each other in a type, by their keys."""
    if isinstance(prop, ListProperty):
        yield from _siblings(prop.inner_property)
    elif isinstance(prop, UnionProperty):
        inner = prop.inner_properties
        yield tuple(str(each.class_info.name) for each in inner if isinstance(each, ModelProperty))
        for each in inner:
            yield from _siblings(each)


def group_classes(tags: Iterable[str]) -> dict[str, str]:
    """The class of each tag: `RunApi` for `run`. The asynchronous ones have `Async` before that."""
    names = list(tags)
    classes = unique(class_name([tag]) for tag in names)
    return {tag: f"{name}Api" for tag, name in zip(names, classes, strict=True)}


def filters() -> dict[str, Any]:
    """What the templates can call."""
    return {"py": quoted, "docstring": docstring, "sentence": sentence}
