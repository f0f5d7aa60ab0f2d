# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import mapping
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .dry_run import DryRun
    from .run_notifications import RunNotifications
    from .run_webhook import RunWebhook


@_define
class StartRunRequest:
    """Optional fields may be null.

    Attributes:
        run_input_variables: Values for the workflow's input schema. A variable that is a credential takes the
            `permissioned_user_id` of a vault entry, or a list of them to be used in turn.
        webhook: Either `metadata` for the webhooks of the workspace, or a webhook for this run alone.
        additional_context: What the workflow's agents should know.
        client_id: The client whose stream gets the events.
        debug: Keep snapshots of the page at every node.
        priority_level: LOW, for example (inferred from a third party's code).
    """

    workflow_id: str
    run_input_variables: dict[str, Any]
    dry_run: DryRun | None | Unset = UNSET
    webhook: RunWebhook | None | Unset = UNSET
    additional_context: dict[str, Any] | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    debug: bool | None | Unset = UNSET
    notifications: RunNotifications | None | Unset = UNSET
    priority_level: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "workflow_id": "workflow_id",
        "run_input_variables": "run_input_variables",
        "dry_run": "dry_run",
        "webhook": "webhook",
        "additional_context": "additional_context",
        "client_id": "client_id",
        "debug": "debug",
        "notifications": "notifications",
        "priority_level": "priority_level",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "workflow_id",
            "run_input_variables",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .dry_run import DryRun
        from .run_notifications import RunNotifications
        from .run_webhook import RunWebhook

        found = _fields(cls, src_dict)
        made = cls(
            workflow_id=_read(found, "workflow_id"),
            run_input_variables=_read(found, "run_input_variables", mapping),
            dry_run=_read(found, "dry_run", DryRun.from_dict),
            webhook=_read(found, "webhook", RunWebhook.from_dict),
            additional_context=_read(found, "additional_context", mapping),
            client_id=_read(found, "client_id"),
            debug=_read(found, "debug"),
            notifications=_read(found, "notifications", RunNotifications.from_dict),
            priority_level=_read(found, "priority_level"),
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
