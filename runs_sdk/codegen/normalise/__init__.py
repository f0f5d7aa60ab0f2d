"""Makes any OpenAPI document one that the generator takes whole.

Each module cures one cause of loss. What comes out is a document in which only objects and enumerations are components,
everything else is where it is used, every operation and class has a name of its own, and no name of the original is
left to clash: parameters and properties are numbered, and the plan says what each number means.
"""

from __future__ import annotations

from runs_sdk.codegen.normalise.document import normalise
from runs_sdk.codegen.normalise.lock import NameLock
from runs_sdk.codegen.normalise.plan import (
    AliasPlan,
    BodyPlan,
    ClassPlan,
    EncodingPlan,
    OperationPlan,
    ParameterPlan,
    Plan,
    WebhookPlan,
)

__all__ = [
    "AliasPlan",
    "BodyPlan",
    "ClassPlan",
    "EncodingPlan",
    "NameLock",
    "OperationPlan",
    "ParameterPlan",
    "Plan",
    "WebhookPlan",
    "normalise",
]
