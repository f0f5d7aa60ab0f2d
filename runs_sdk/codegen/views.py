"""What the templates of models are given: names, types and code of one model, and of the module that it is in."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import Factory, frozen

from runs_sdk.codegen.docstrings import sentence
from runs_sdk.codegen.normalise import AliasPlan, ClassPlan
from runs_sdk.codegen.typed import NEVER_FAIL, Typed, helpers, quoted


@frozen
class FieldView:
    """One attribute of a model."""

    attribute: str
    wire: str
    required: bool
    typed: Typed
    description: str
    side: str = ""

    @property
    def given(self) -> bool:
        """Whether who makes an object has to give it: what only the service writes is in what is read alone."""
        return self.required and self.side != "read"

    @property
    def annotation(self) -> str:
        return self.typed.type if self.required else f"{self.typed.type} | Unset"


@frozen
class ModelView:
    """One model."""

    plan: ClassPlan
    fields: list[FieldView]
    additional: Typed | None
    multipart: bool
    telling: list[FieldView] = Factory(list)
    """Fields whose values tell this model from a sibling in a union, which has another type for that key."""
    telling_rest: list[Typed] = Factory(list)
    """The type of undeclared keys, if it tells this model from a sibling in a union."""
    patterns: list[tuple[str, Typed]] = Factory(list)
    """The types of undeclared keys by regular expressions; `others` is that of the keys that match none."""
    others: Typed | None = None
    names: Typed | None = None
    """What undeclared keys themselves are, if more than texts."""
    base: ClassPlan | None = None
    variants: list[tuple[str, ClassPlan]] = Factory(list)
    """The classes that inherit from this one, by the values of its discriminator."""

    @property
    def doc(self) -> str:
        lines = [self.plan.description] if self.plan.description else []
        described = [f"    {each.attribute}: {sentence(each.description)}" for each in self.fields if each.description]
        if described:
            lines += ["", "Attributes:", *described] if lines else ["Attributes:", *described]
        return "\n".join(lines)

    @cached_property
    def every(self) -> list[Typed]:
        others = (each for each in (self.additional, self.others, self.names) if each)
        undeclared = [*(each for _, each in self.patterns), *others]
        return [*(each.typed for each in self.fields), *undeclared]

    @property
    def classes(self) -> list[tuple[str, str]]:
        own = self.plan.name
        return sorted({pair for each in self.every for pair in each.classes if pair[0] != own})

    @property
    def decoded_classes(self) -> list[tuple[str, str]]:
        """Those that reading needs."""
        words = set(re.findall(r"\w+", " ".join(self._decoders())))
        return [pair for pair in self.classes if pair[0] in words]

    @cached_property
    def bound(self) -> dict[str, str]:
        """The decoders that are made once, when the first object is read, with the names that they have there."""
        made = dict.fromkeys(each for each in self._decoders() if not each.isidentifier() and each)
        return {expression: f"read_{number}" for number, expression in enumerate(made)}

    def decoder(self, kind: Typed) -> str:
        """What a value is decoded by, as a name; empty if it is taken as it is."""
        return self.bound.get(kind.decoder, kind.decoder)

    def fails(self, kind: Typed) -> bool:
        """Whether there are values that the decoder refuses."""
        return bool(kind.decoder) and kind.decoder not in NEVER_FAIL and not kind.decoder.startswith("enumeration(")

    @property
    def can_fail(self) -> bool:
        return any(self.fails(each.typed) for each in self.fields)

    @property
    def rest(self) -> str:
        """What decodes the undeclared keys, as an expression; empty if they are taken as they are."""
        if self.patterns or self.names:
            pairs = "".join(f"({quoted(pattern)}, {each.chooser}), " for pattern, each in self.patterns)
            others = self.others if self.patterns else self.additional
            names = f", {self.names.chooser}" if self.names else ""
            return f"rest_by(({pairs}), {others.chooser if others else 'None'}{names})"
        return self.additional.decoder if self.additional else ""

    def _decoders(self) -> list[str]:
        named = [self.names.decoder] if self.names else []
        return [*(each.typed.decoder for each in self.fields), self.rest, *named]

    @property
    def key(self) -> str:
        """The type of undeclared keys."""
        return self.names.type if self.names else "str"

    @property
    def key_taken(self) -> str:
        """The type of a key that is looked up or set."""
        return f"{self.names.type} | str" if self.names else "str"

    @property
    def key_reader(self) -> str:
        """What makes a key that is set one of the names; empty if any text is one."""
        if self.names is None:
            return ""
        return f"[{list(self.bound).index(self.names.decoder)}]"

    @property
    def telling_classes(self) -> list[tuple[str, str]]:
        """Those that telling needs."""
        words = set(re.findall(r"\w+", " ".join(self._telling_choosers())))
        return [pair for pair in self.classes if pair[0] in words]

    def _telling_choosers(self) -> list[str]:
        return [each.chooser for each in [*(each.typed for each in self.telling), *self.telling_rest]]

    @property
    def helpers(self) -> list[str]:
        return helpers(*self._decoders(), *self._telling_choosers())

    @cached_property
    def ordered(self) -> list[FieldView]:
        """Fields in the order of the class: those without a default first."""
        return sorted(self.fields, key=lambda each: not each.given)


@frozen
class AliasView:
    """A name for a schema that is no class."""

    plan: AliasPlan
    typed: Typed

    @property
    def classes(self) -> list[tuple[str, str]]:
        return sorted(self.typed.classes)


@frozen
class ModuleView:
    """A module of models: a class, and what is written in place in it."""

    name: str
    models: list[ModelView] = Factory(list)
    enums: list[ClassPlan] = Factory(list)

    @property
    def classes(self) -> list[tuple[str, str]]:
        """Those of other modules, with these, that only type checkers import."""
        used = {pair for each in self.models for pair in each.classes}
        return sorted(pair for pair in used if pair[1] != self.name and pair not in self.bases)

    @property
    def bases(self) -> list[tuple[str, str]]:
        return sorted({(each.base.name, each.base.module) for each in self.models if each.base})

    @property
    def helpers(self) -> list[str]:
        return sorted({name for each in self.models for name in each.helpers})

    @property
    def imports(self) -> list[str]:
        return sorted({line for model in self.models for each in model.every for line in each.imports})

    @property
    def multipart(self) -> bool:
        return any(each.multipart for each in self.models)
