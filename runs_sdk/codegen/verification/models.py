"""Whether the models of a package have all that the schemas of a document have."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterable
from typing import Any

from attrs import frozen

from runs_sdk.codegen.verification.original import Original
from runs_sdk.codegen.verification.package import Package
from runs_sdk.codegen.verification.result import Loss, Result
from runs_sdk.codegen.verification.sampler import Sample, Sampler
from runs_sdk.codegen.verification.subtypes import Subtype, several_bases, subtypes
from runs_sdk.codegen.verification.trials import MISSING, RoundTrips, exactly, short, tried
from runs_sdk.codegen.verification.values import candidates, plain


@frozen
class Models:
    """Compares the models of schemas."""

    _original: Original
    _package: Package
    _result: Result
    _sampler: Sampler
    _trips: RoundTrips

    def schemas(self, names: Iterable[str]) -> None:
        """Every named schema of these that is an object with properties is a model, and its values go round."""
        models = self._package.load("models")
        for name in names:
            samples = list(self._sampler.samples({"$ref": self._original.pointer(name)}, 4))
            if name not in models.SCHEMAS:
                problem = tried(models.ALIASES.get(name), lambda alias: self._alias(alias, samples))  # noqa: B023
                missing = "nothing in the package has its name"
                self._result.count("aliases", problem is None, name, missing if problem == MISSING else problem or "")
            described = [sample for sample in samples if sample.declared.get("$") or "$" in sample.named]
            if not described or not all(isinstance(sample.value, dict) for sample in samples):
                continue
            class_name = models.SCHEMAS.get(name)
            if class_name is None and self._original.is_union(name):
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
            if not self._original.is_union(name):
                for wire in sorted(known - declared):
                    self._result.losses.append(Loss("properties", f"{wire} of {name}", "the document does not have it"))
            for wire in self._demanded(model, name):
                self._result.losses.append(Loss("properties", f"{wire} of {name}", "has to be given, and is read only"))
            for sample in samples:
                problem = tried(model, lambda found: self._trips.check(found.from_dict(sample.value), sample, name))  # noqa: B023
                if problem is not None:
                    self._result.losses.append(Loss("round trip", name, problem))

    def _alias(self, alias: str, samples: list[Sample]) -> str | None:
        """What is wrong with the type that has the name of a schema, if anything."""
        for sample in samples:
            made = [plain(each) for each in candidates(self._package.model(alias), sample.value)]
            if not any(exactly(each) == exactly(sample.value) for each in made):
                return f"{short(sample.value)} comes back as {short(made[0])}"
        return None

    def _demanded(self, model: Any, name: str) -> Iterable[str]:
        """Properties that only the service writes, and that still have to be given."""
        properties = self._original.resolve({"$ref": self._original.pointer(name)}).get("properties")
        demanded = inspect.signature(model).parameters
        for attribute, wire in model._wire.items():
            node = self._original.resolve((properties or {}).get(wire))
            only_read = isinstance(node, dict) and node.get("readOnly") is True
            given = demanded.get(attribute.lstrip("_"))
            if only_read and given is not None and given.default is inspect.Parameter.empty:
                yield wire

    def subtypes(self, names: Collection[str]) -> None:
        """Every schema of these that is made of a base with a discriminator is a subclass, and read as such."""
        models = self._package.load("models")
        for each in subtypes(self._original):
            if each.base in names and each.name in names:
                base, own = (self._package.model(models.SCHEMAS.get(name, "")) for name in (each.base, each.name))
                problem = tried(base, lambda found: self._subtype(found, own, each))  # noqa: B023
                said = problem is not None and several_bases(self._original, each.name)
                self._result.count("subtypes", problem is None or said, f"{each.name} of {each.base}", problem or "")

    def _subtype(self, base: Any, own: Any, each: Subtype) -> str | None:
        """What is wrong with how values of a subtype are read by its base, if anything."""
        if own is None or not issubclass(own, base):
            return f"{each.name} is no subclass of {each.base}"
        for sample in self._sampler.samples({"$ref": self._original.pointer(each.name)}, 2):
            listed = sample.value.get(each.key)
            kept = f"$.{each.key}" in sample.fixed and each.values == (each.name,)
            for value in (listed,) if kept else each.values:
                given = {**sample.value, each.key: value}
                read = base.from_dict(given)
                if not isinstance(read, own):
                    return f"{value!r} is read as {type(read).__name__}"
                if exactly(plain(read)) != exactly(given):
                    return f"{short(given)} comes back as {short(plain(read))}"
                self._trips.result.trips += 1
        return self._unknown_subtype(base, each)

    def _unknown_subtype(self, base: Any, each: Subtype) -> str | None:
        given = {each.key: "a subtype of tomorrow", "a key of tomorrow": {"deep": [1]}}
        read = base.from_dict(given)
        if type(read) is base and exactly(plain(read)) == exactly(given):
            return None
        return f"an unknown value is read as {type(read).__name__}, and comes back as {short(plain(read))}"
