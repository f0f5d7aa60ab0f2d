# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The models. Each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .build_info import BuildInfo as BuildInfo
    from .cancel_run_response import CancelRunResponse as CancelRunResponse
    from .component import Component as Component
    from .create_run_request import CreateRunRequest as CreateRunRequest
    from .create_run_response import CreateRunResponse as CreateRunResponse
    from .delete_flow_response import DeleteFlowResponse as DeleteFlowResponse
    from .delete_run_response import DeleteRunResponse as DeleteRunResponse
    from .diagnostic import Diagnostic as Diagnostic
    from .diagnostic_level import DiagnosticLevel as DiagnosticLevel
    from .diagnostics import Diagnostics as Diagnostics
    from .error_code import ErrorCode as ErrorCode
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_response import ErrorResponse as ErrorResponse
    from .execution_status import ExecutionStatus as ExecutionStatus
    from .failed_plugin import FailedPlugin as FailedPlugin
    from .flow_example import FlowExample as FlowExample
    from .flow_variable import FlowVariable as FlowVariable
    from .get_blob_response import GetBlobResponse as GetBlobResponse
    from .get_flow_response import GetFlowResponse as GetFlowResponse
    from .get_flow_variables_response import GetFlowVariablesResponse as GetFlowVariablesResponse
    from .get_flow_variables_response_variables import (
        GetFlowVariablesResponseVariables as GetFlowVariablesResponseVariables,
    )
    from .get_run_flow_response import GetRunFlowResponse as GetRunFlowResponse
    from .get_run_items_response import GetRunItemsResponse as GetRunItemsResponse
    from .get_run_response import GetRunResponse as GetRunResponse
    from .get_run_step_response import GetRunStepResponse as GetRunStepResponse
    from .get_run_steps_response import GetRunStepsResponse as GetRunStepsResponse
    from .health_check_response import HealthCheckResponse as HealthCheckResponse
    from .item_completed_event import ItemCompletedEvent as ItemCompletedEvent
    from .item_result import ItemResult as ItemResult
    from .item_statistics import ItemStatistics as ItemStatistics
    from .list_components_response import ListComponentsResponse as ListComponentsResponse
    from .list_runs_response import ListRunsResponse as ListRunsResponse
    from .result_order import ResultOrder as ResultOrder
    from .run_completed_event import RunCompletedEvent as RunCompletedEvent
    from .run_created_event import RunCreatedEvent as RunCreatedEvent
    from .run_overrides import RunOverrides as RunOverrides
    from .run_overrides_steps import RunOverridesSteps as RunOverridesSteps
    from .run_summary import RunSummary as RunSummary
    from .status_event import StatusEvent as StatusEvent
    from .status_event_body import StatusEventBody as StatusEventBody
    from .step_completed_event import StepCompletedEvent as StepCompletedEvent
    from .step_override import StepOverride as StepOverride
    from .step_ready_event import StepReadyEvent as StepReadyEvent
    from .step_started_event import StepStartedEvent as StepStartedEvent
    from .step_status import StepStatus as StepStatus
    from .steps_needed_event import StepsNeededEvent as StepsNeededEvent
    from .store_blob_request import StoreBlobRequest as StoreBlobRequest
    from .store_blob_response import StoreBlobResponse as StoreBlobResponse
    from .store_flow_request import StoreFlowRequest as StoreFlowRequest
    from .store_flow_response import StoreFlowResponse as StoreFlowResponse
    from .sub_run_created_event import SubRunCreatedEvent as SubRunCreatedEvent

_MODULES: dict[str, str] = {
    "BuildInfo": "build_info",
    "CancelRunResponse": "cancel_run_response",
    "Component": "component",
    "CreateRunRequest": "create_run_request",
    "CreateRunResponse": "create_run_response",
    "DeleteFlowResponse": "delete_flow_response",
    "DeleteRunResponse": "delete_run_response",
    "Diagnostic": "diagnostic",
    "DiagnosticLevel": "diagnostic_level",
    "Diagnostics": "diagnostics",
    "ErrorCode": "error_code",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "ExecutionStatus": "execution_status",
    "FailedPlugin": "failed_plugin",
    "FlowExample": "flow_example",
    "FlowVariable": "flow_variable",
    "GetBlobResponse": "get_blob_response",
    "GetFlowResponse": "get_flow_response",
    "GetFlowVariablesResponse": "get_flow_variables_response",
    "GetFlowVariablesResponseVariables": "get_flow_variables_response_variables",
    "GetRunFlowResponse": "get_run_flow_response",
    "GetRunItemsResponse": "get_run_items_response",
    "GetRunResponse": "get_run_response",
    "GetRunStepResponse": "get_run_step_response",
    "GetRunStepsResponse": "get_run_steps_response",
    "HealthCheckResponse": "health_check_response",
    "ItemCompletedEvent": "item_completed_event",
    "ItemResult": "item_result",
    "ItemStatistics": "item_statistics",
    "ListComponentsResponse": "list_components_response",
    "ListRunsResponse": "list_runs_response",
    "ResultOrder": "result_order",
    "RunCompletedEvent": "run_completed_event",
    "RunCreatedEvent": "run_created_event",
    "RunOverrides": "run_overrides",
    "RunOverridesSteps": "run_overrides_steps",
    "RunSummary": "run_summary",
    "StatusEvent": "status_event",
    "StatusEventBody": "status_event_body",
    "StepCompletedEvent": "step_completed_event",
    "StepOverride": "step_override",
    "StepReadyEvent": "step_ready_event",
    "StepStartedEvent": "step_started_event",
    "StepStatus": "step_status",
    "StepsNeededEvent": "steps_needed_event",
    "StoreBlobRequest": "store_blob_request",
    "StoreBlobResponse": "store_blob_response",
    "StoreFlowRequest": "store_flow_request",
    "StoreFlowResponse": "store_flow_response",
    "SubRunCreatedEvent": "sub_run_created_event",
}

SCHEMAS: dict[str, str] = {
    "BuildInfo": "BuildInfo",
    "CancelRunResponse": "CancelRunResponse",
    "Component": "Component",
    "CreateRunRequest": "CreateRunRequest",
    "CreateRunResponse": "CreateRunResponse",
    "DeleteFlowResponse": "DeleteFlowResponse",
    "DeleteRunResponse": "DeleteRunResponse",
    "Diagnostic": "Diagnostic",
    "DiagnosticLevel": "DiagnosticLevel",
    "Diagnostics": "Diagnostics",
    "ErrorCode": "ErrorCode",
    "ErrorDetail": "ErrorDetail",
    "ErrorResponse": "ErrorResponse",
    "ExecutionStatus": "ExecutionStatus",
    "FailedPlugin": "FailedPlugin",
    "FlowExample": "FlowExample",
    "FlowVariable": "FlowVariable",
    "GetBlobResponse": "GetBlobResponse",
    "GetFlowResponse": "GetFlowResponse",
    "GetFlowVariablesResponse": "GetFlowVariablesResponse",
    "GetRunFlowResponse": "GetRunFlowResponse",
    "GetRunItemsResponse": "GetRunItemsResponse",
    "GetRunResponse": "GetRunResponse",
    "GetRunStepResponse": "GetRunStepResponse",
    "GetRunStepsResponse": "GetRunStepsResponse",
    "HealthCheckResponse": "HealthCheckResponse",
    "ItemCompletedEvent": "ItemCompletedEvent",
    "ItemResult": "ItemResult",
    "ItemStatistics": "ItemStatistics",
    "ListComponentsResponse": "ListComponentsResponse",
    "ListRunsResponse": "ListRunsResponse",
    "ResultOrder": "ResultOrder",
    "RunCompletedEvent": "RunCompletedEvent",
    "RunCreatedEvent": "RunCreatedEvent",
    "RunOverrides": "RunOverrides",
    "RunSummary": "RunSummary",
    "StatusEvent": "StatusEvent",
    "StatusEventBody": "StatusEventBody",
    "StepCompletedEvent": "StepCompletedEvent",
    "StepOverride": "StepOverride",
    "StepReadyEvent": "StepReadyEvent",
    "StepStartedEvent": "StepStartedEvent",
    "StepStatus": "StepStatus",
    "StepsNeededEvent": "StepsNeededEvent",
    "StoreBlobRequest": "StoreBlobRequest",
    "StoreBlobResponse": "StoreBlobResponse",
    "StoreFlowRequest": "StoreFlowRequest",
    "StoreFlowResponse": "StoreFlowResponse",
    "SubRunCreatedEvent": "SubRunCreatedEvent",
}
"""Class names by the names of the document's schemas."""

__all__ = [  # noqa: RUF022
    "BuildInfo",
    "CancelRunResponse",
    "Component",
    "CreateRunRequest",
    "CreateRunResponse",
    "DeleteFlowResponse",
    "DeleteRunResponse",
    "Diagnostic",
    "DiagnosticLevel",
    "Diagnostics",
    "ErrorCode",
    "ErrorDetail",
    "ErrorResponse",
    "ExecutionStatus",
    "FailedPlugin",
    "FlowExample",
    "FlowVariable",
    "GetBlobResponse",
    "GetFlowResponse",
    "GetFlowVariablesResponse",
    "GetFlowVariablesResponseVariables",
    "GetRunFlowResponse",
    "GetRunItemsResponse",
    "GetRunResponse",
    "GetRunStepResponse",
    "GetRunStepsResponse",
    "HealthCheckResponse",
    "ItemCompletedEvent",
    "ItemResult",
    "ItemStatistics",
    "ListComponentsResponse",
    "ListRunsResponse",
    "ResultOrder",
    "RunCompletedEvent",
    "RunCreatedEvent",
    "RunOverrides",
    "RunOverridesSteps",
    "RunSummary",
    "StatusEvent",
    "StatusEventBody",
    "StepCompletedEvent",
    "StepOverride",
    "StepReadyEvent",
    "StepStartedEvent",
    "StepStatus",
    "StepsNeededEvent",
    "StoreBlobRequest",
    "StoreBlobResponse",
    "StoreFlowRequest",
    "StoreFlowResponse",
    "SubRunCreatedEvent",
]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(_import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_MODULES]
