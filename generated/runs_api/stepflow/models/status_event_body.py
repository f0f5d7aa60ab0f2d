# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .item_completed_event import ItemCompletedEvent
    from .run_completed_event import RunCompletedEvent
    from .run_created_event import RunCreatedEvent
    from .step_completed_event import StepCompletedEvent
    from .step_ready_event import StepReadyEvent
    from .step_started_event import StepStartedEvent
    from .steps_needed_event import StepsNeededEvent
    from .sub_run_created_event import SubRunCreatedEvent


@_define
class StatusEventBody:
    """What happened, under the one key that names its kind."""

    run_created: RunCreatedEvent | Unset = UNSET
    steps_needed: StepsNeededEvent | Unset = UNSET
    step_ready: StepReadyEvent | Unset = UNSET
    step_started: StepStartedEvent | Unset = UNSET
    step_completed: StepCompletedEvent | Unset = UNSET
    sub_run_created: SubRunCreatedEvent | Unset = UNSET
    item_completed: ItemCompletedEvent | Unset = UNSET
    run_completed: RunCompletedEvent | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "run_created": "RunCreated",
        "steps_needed": "StepsNeeded",
        "step_ready": "StepReady",
        "step_started": "StepStarted",
        "step_completed": "StepCompleted",
        "sub_run_created": "SubRunCreated",
        "item_completed": "ItemCompleted",
        "run_completed": "RunCompleted",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .item_completed_event import ItemCompletedEvent
        from .run_completed_event import RunCompletedEvent
        from .run_created_event import RunCreatedEvent
        from .step_completed_event import StepCompletedEvent
        from .step_ready_event import StepReadyEvent
        from .step_started_event import StepStartedEvent
        from .steps_needed_event import StepsNeededEvent
        from .sub_run_created_event import SubRunCreatedEvent

        found = _fields(cls, src_dict)
        made = cls(
            run_created=_read(found, "RunCreated", RunCreatedEvent.from_dict),
            steps_needed=_read(found, "StepsNeeded", StepsNeededEvent.from_dict),
            step_ready=_read(found, "StepReady", StepReadyEvent.from_dict),
            step_started=_read(found, "StepStarted", StepStartedEvent.from_dict),
            step_completed=_read(found, "StepCompleted", StepCompletedEvent.from_dict),
            sub_run_created=_read(found, "SubRunCreated", SubRunCreatedEvent.from_dict),
            item_completed=_read(found, "ItemCompleted", ItemCompletedEvent.from_dict),
            run_completed=_read(found, "RunCompleted", RunCompletedEvent.from_dict),
        )
        made.additional_properties = found
        return made

    @property
    def additional_keys(self) -> list[str]:
        """The keys that the document does not declare."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
