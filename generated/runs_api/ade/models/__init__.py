# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The models. Each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api_key import ApiKey as ApiKey
    from .api_key_create import ApiKeyCreate as ApiKeyCreate
    from .api_key_page import ApiKeyPage as ApiKeyPage
    from .cell_format import CellFormat as CellFormat
    from .configuration import Configuration as Configuration
    from .configuration_create import ConfigurationCreate as ConfigurationCreate
    from .configuration_page import ConfigurationPage as ConfigurationPage
    from .configuration_source import ConfigurationSource as ConfigurationSource
    from .configuration_source_type import ConfigurationSourceType as ConfigurationSourceType
    from .configuration_status import ConfigurationStatus as ConfigurationStatus
    from .conflict_mode import ConflictMode as ConflictMode
    from .document import Document as Document
    from .document_lifecycle import DocumentLifecycle as DocumentLifecycle
    from .document_page import DocumentPage as DocumentPage
    from .document_row import DocumentRow as DocumentRow
    from .document_run import DocumentRun as DocumentRun
    from .document_upload import DocumentUpload as DocumentUpload
    from .document_version_upload import DocumentVersionUpload as DocumentVersionUpload
    from .health import Health as Health
    from .health_component import HealthComponent as HealthComponent
    from .info import Info as Info
    from .join_operator import JoinOperator as JoinOperator
    from .log_level import LogLevel as LogLevel
    from .mapping_status import MappingStatus as MappingStatus
    from .me import Me as Me
    from .new_api_key import NewApiKey as NewApiKey
    from .operation import Operation as Operation
    from .page_meta import PageMeta as PageMeta
    from .problem import Problem as Problem
    from .problem_item import ProblemItem as ProblemItem
    from .run import Run as Run
    from .run_batch import RunBatch as RunBatch
    from .run_batch_create import RunBatchCreate as RunBatchCreate
    from .run_batch_options import RunBatchOptions as RunBatchOptions
    from .run_batch_options_metadata import RunBatchOptionsMetadata as RunBatchOptionsMetadata
    from .run_column import RunColumn as RunColumn
    from .run_create import RunCreate as RunCreate
    from .run_field import RunField as RunField
    from .run_input import RunInput as RunInput
    from .run_links import RunLinks as RunLinks
    from .run_metrics import RunMetrics as RunMetrics
    from .run_options import RunOptions as RunOptions
    from .run_options_metadata import RunOptionsMetadata as RunOptionsMetadata
    from .run_output import RunOutput as RunOutput
    from .run_output_edit import RunOutputEdit as RunOutputEdit
    from .run_output_upload import RunOutputUpload as RunOutputUpload
    from .run_page import RunPage as RunPage
    from .run_status import RunStatus as RunStatus
    from .sheet import Sheet as Sheet
    from .sheet_kind import SheetKind as SheetKind
    from .sheet_preview import SheetPreview as SheetPreview
    from .stream_message import StreamMessage as StreamMessage
    from .user import User as User
    from .workspace import Workspace as Workspace
    from .workspace_create import WorkspaceCreate as WorkspaceCreate
    from .workspace_page import WorkspacePage as WorkspacePage
    from .workspace_update import WorkspaceUpdate as WorkspaceUpdate

_MODULES: dict[str, str] = {
    "ApiKey": "api_key",
    "ApiKeyCreate": "api_key_create",
    "ApiKeyPage": "api_key_page",
    "CellFormat": "cell_format",
    "Configuration": "configuration",
    "ConfigurationCreate": "configuration_create",
    "ConfigurationPage": "configuration_page",
    "ConfigurationSource": "configuration_source",
    "ConfigurationSourceType": "configuration_source_type",
    "ConfigurationStatus": "configuration_status",
    "ConflictMode": "conflict_mode",
    "Document": "document",
    "DocumentLifecycle": "document_lifecycle",
    "DocumentPage": "document_page",
    "DocumentRow": "document_row",
    "DocumentRun": "document_run",
    "DocumentUpload": "document_upload",
    "DocumentVersionUpload": "document_version_upload",
    "Health": "health",
    "HealthComponent": "health_component",
    "Info": "info",
    "JoinOperator": "join_operator",
    "LogLevel": "log_level",
    "MappingStatus": "mapping_status",
    "Me": "me",
    "NewApiKey": "new_api_key",
    "Operation": "operation",
    "PageMeta": "page_meta",
    "Problem": "problem",
    "ProblemItem": "problem_item",
    "Run": "run",
    "RunBatch": "run_batch",
    "RunBatchCreate": "run_batch_create",
    "RunBatchOptions": "run_batch_options",
    "RunBatchOptionsMetadata": "run_batch_options_metadata",
    "RunColumn": "run_column",
    "RunCreate": "run_create",
    "RunField": "run_field",
    "RunInput": "run_input",
    "RunLinks": "run_links",
    "RunMetrics": "run_metrics",
    "RunOptions": "run_options",
    "RunOptionsMetadata": "run_options_metadata",
    "RunOutput": "run_output",
    "RunOutputEdit": "run_output_edit",
    "RunOutputUpload": "run_output_upload",
    "RunPage": "run_page",
    "RunStatus": "run_status",
    "Sheet": "sheet",
    "SheetKind": "sheet_kind",
    "SheetPreview": "sheet_preview",
    "StreamMessage": "stream_message",
    "User": "user",
    "Workspace": "workspace",
    "WorkspaceCreate": "workspace_create",
    "WorkspacePage": "workspace_page",
    "WorkspaceUpdate": "workspace_update",
}

SCHEMAS: dict[str, str] = {
    "ApiKey": "ApiKey",
    "ApiKeyCreate": "ApiKeyCreate",
    "ApiKeyPage": "ApiKeyPage",
    "CellFormat": "CellFormat",
    "Configuration": "Configuration",
    "ConfigurationCreate": "ConfigurationCreate",
    "ConfigurationPage": "ConfigurationPage",
    "ConfigurationSource": "ConfigurationSource",
    "ConflictMode": "ConflictMode",
    "Document": "Document",
    "DocumentLifecycle": "DocumentLifecycle",
    "DocumentPage": "DocumentPage",
    "DocumentRow": "DocumentRow",
    "DocumentRun": "DocumentRun",
    "DocumentUpload": "DocumentUpload",
    "DocumentVersionUpload": "DocumentVersionUpload",
    "Health": "Health",
    "HealthComponent": "HealthComponent",
    "Info": "Info",
    "JoinOperator": "JoinOperator",
    "LogLevel": "LogLevel",
    "MappingStatus": "MappingStatus",
    "Me": "Me",
    "NewApiKey": "NewApiKey",
    "Operation": "Operation",
    "PageMeta": "PageMeta",
    "Problem": "Problem",
    "ProblemItem": "ProblemItem",
    "Run": "Run",
    "RunBatch": "RunBatch",
    "RunBatchCreate": "RunBatchCreate",
    "RunBatchOptions": "RunBatchOptions",
    "RunColumn": "RunColumn",
    "RunCreate": "RunCreate",
    "RunField": "RunField",
    "RunInput": "RunInput",
    "RunLinks": "RunLinks",
    "RunMetrics": "RunMetrics",
    "RunOptions": "RunOptions",
    "RunOutput": "RunOutput",
    "RunOutputEdit": "RunOutputEdit",
    "RunOutputUpload": "RunOutputUpload",
    "RunPage": "RunPage",
    "RunStatus": "RunStatus",
    "Sheet": "Sheet",
    "SheetPreview": "SheetPreview",
    "StreamMessage": "StreamMessage",
    "User": "User",
    "Workspace": "Workspace",
    "WorkspaceCreate": "WorkspaceCreate",
    "WorkspacePage": "WorkspacePage",
    "WorkspaceUpdate": "WorkspaceUpdate",
}
"""Class names by the names of the document's schemas."""

__all__ = [  # noqa: RUF022
    "ApiKey",
    "ApiKeyCreate",
    "ApiKeyPage",
    "CellFormat",
    "Configuration",
    "ConfigurationCreate",
    "ConfigurationPage",
    "ConfigurationSource",
    "ConfigurationSourceType",
    "ConfigurationStatus",
    "ConflictMode",
    "Document",
    "DocumentLifecycle",
    "DocumentPage",
    "DocumentRow",
    "DocumentRun",
    "DocumentUpload",
    "DocumentVersionUpload",
    "Health",
    "HealthComponent",
    "Info",
    "JoinOperator",
    "LogLevel",
    "MappingStatus",
    "Me",
    "NewApiKey",
    "Operation",
    "PageMeta",
    "Problem",
    "ProblemItem",
    "Run",
    "RunBatch",
    "RunBatchCreate",
    "RunBatchOptions",
    "RunBatchOptionsMetadata",
    "RunColumn",
    "RunCreate",
    "RunField",
    "RunInput",
    "RunLinks",
    "RunMetrics",
    "RunOptions",
    "RunOptionsMetadata",
    "RunOutput",
    "RunOutputEdit",
    "RunOutputUpload",
    "RunPage",
    "RunStatus",
    "Sheet",
    "SheetKind",
    "SheetPreview",
    "StreamMessage",
    "User",
    "Workspace",
    "WorkspaceCreate",
    "WorkspacePage",
    "WorkspaceUpdate",
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
