"""How what the ADE emulator knows looks on the wire."""

from __future__ import annotations

from attrs import define

from .state import Configuration, Document, Json, Run, State, timestamp


@define(eq=False)
class Shapes:
    """Shows what is in a state."""

    state: State

    def show(self, run: Run, *, nulls: bool) -> Json:
        """The run as GET shows it, or, without nulls, as lists do."""
        base = f"/api/v1/workspaces/{self.state.workspace_id}/runs/{run.id}"
        took = (run.completed - run.started).total_seconds() if run.completed and run.started else None
        shown = {
            "id": run.id,
            "object": "ade.run",
            "workspace_id": self.state.workspace_id,
            "configuration_id": run.configuration_id,
            "operation": run.operation,
            "status": run.status,
            "failure_code": None,
            "failure_stage": None,
            "failure_message": run.failure_message,
            "created_at": timestamp(run.created),
            "started_at": run.started and timestamp(run.started),
            "completed_at": run.completed and timestamp(run.completed),
            "duration_seconds": took,
            "exit_code": run.exit_code,
            "input": self.show_input(run),
            "output": self.show_output(run),
            "links": {
                "self": base,
                "events_stream": f"{base}/events/stream",
                "events_download": f"{base}/events/download",
                "input_download": f"{base}/input/download",
                "output_download": f"{base}/output/download",
                "output_metadata": f"{base}/output",
            },
        }
        return shown if nulls else without_nulls(shown)

    def show_input(self, run: Run) -> Json:
        document = run.document
        base = f"/api/v1/workspaces/{self.state.workspace_id}/runs/{run.id}"
        return {
            "document_id": document and document.id,
            "fileVersionId": run.version_id,
            "versionNo": run.version,
            "filename": run.input_name,
            "content_type": document and document.content_type,
            "size_bytes": document and len(document.content),
            "download_url": f"{base}/input/download" if document else None,
            "input_sheet_names": run.options.get("input_sheet_names"),
            "input_file_count": None,
            "input_sheet_count": None,
        }

    def show_output(self, run: Run) -> Json:
        ready = run.output is not None
        return {
            "ready": ready,
            "download_url": f"/api/v1/workspaces/{self.state.workspace_id}/runs/{run.id}/output/download",
            "filename": self.output_file_name(run) if ready else None,
            "content_type": run.output_type if ready else None,
            "size_bytes": size_of(run.output) if ready else None,
            "has_output": ready,
            "fileVersionId": run.output_version_id,
            "versionNo": run.output_version or None,
        }

    def output_file_name(self, run: Run) -> str:
        stem = (run.input_name or run.id).rpartition(".")[0] or (run.input_name or run.id)
        return self.state.output_name or f"{stem}.xlsx"

    def show_document(self, document: Document) -> Json:
        shown = {
            **self.show_row(document),
            "contentType": document.content_type,
            "metadata": document.metadata,
            "source": "uploaded",
        }
        del shown["fileType"]
        return shown

    def show_row(self, document: Document) -> Json:
        run = self.state.runs.get(document.last_run or "")
        ending = document.name.rpartition(".")[2]
        shown: dict[str, Json] = {
            "id": document.id,
            "workspaceId": self.state.workspace_id,
            "name": document.name,
            "fileType": ending if ending in ("xlsx", "xls", "csv", "pdf") else "unknown",
            "tags": [],
            "byteSize": len(document.content),
            "currentVersionNo": document.version,
            "commentCount": 0,
            "createdAt": document.created_at,
            "updatedAt": document.created_at,
            "activityAt": document.created_at,
        }
        if run is not None:
            shown["lastRun"] = without_nulls(
                {
                    "id": run.id,
                    "status": run.status,
                    "createdAt": timestamp(run.created),
                    "startedAt": run.started and timestamp(run.started),
                    "completedAt": run.completed and timestamp(run.completed),
                    "errorMessage": run.failure_message,
                }
            )
        return shown

    def show_configuration(self, each: Configuration) -> Json:
        return {
            "id": each.id,
            "workspace_id": self.state.workspace_id,
            "display_name": each.name,
            "status": each.status,
            "source_kind": "template",
            "created_at": each.created_at,
            "updated_at": each.created_at,
        }

    def show_workspace(self) -> Json:
        return {
            "id": self.state.workspace_id,
            "name": "Main",
            "slug": "main",
            "roles": ["workspace-owner"],
            "permissions": ["workspace.runs.manage", "workspace.runs.read"],
            "is_default": True,
            "processing_paused": self.state.paused,
        }


def size_of(output: bytes | int | None) -> int:
    return output if isinstance(output, int) else len(output or b"")


def without_nulls(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    return value
