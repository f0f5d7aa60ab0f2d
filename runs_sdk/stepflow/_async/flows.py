"""The flows of a Stepflow server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..._common.arguments import checked
from ..._common.log import log
from ...core.errors import ApiError, BadRequestError, DecodeError, NotFoundError
from ..flows import Flow, FlowLike, find_flow, schema_of
from .server import AsyncServer

if TYPE_CHECKING:
    from ..models import DeleteFlowResponse, Variable
    from ..validation import FlowValidation

FLOWS_KEPT = 256
"""Flows whose ids a client remembers."""


@checked
class AsyncFlows(AsyncServer):
    """A Stepflow server, with what can be done with its flows."""

    async def flow(self, flow_id: str) -> dict[str, Any]:
        """The document of a stored flow. Raises NotFoundError."""
        return dict((await self._stored(flow_id)).document)

    async def variables(self, flow: FlowLike) -> dict[str, Variable]:
        """The variables that a flow declares, by name."""
        from ..models import read_variables

        return read_variables(schema_of((await self._find(find_flow(flow))).document, "variables"))

    async def delete_flow(self, flow_id: str) -> DeleteFlowResponse:
        """Ask the server to delete a flow. What it returns says what became of it: server 0.13.0 keeps every flow."""
        from runs_api.stepflow.api.flow import delete_flow

        from ..models import DeleteFlowResponse

        await self._request_json(delete_flow, {"flow_id": flow_id})
        self._documents.pop(flow_id, None)
        try:
            await self._stored(flow_id)
        except (BadRequestError, NotFoundError):
            return DeleteFlowResponse(flow_id, True, f"the server has no flow {flow_id} any more")
        message = f"the server answered that the flow {flow_id} is deleted, and keeps it"
        log.warning("stepflow: %s", message)
        return DeleteFlowResponse(flow_id, False, message)

    async def validate(self, flow: FlowLike) -> FlowValidation:
        """Let the server check a flow, without storing it. Its truth value says whether the flow can be run.

        Raises InputValidationError when the file cannot be read.
        """
        from runs_api.stepflow.api.flow import store_flow
        from runs_api.stepflow.models import StoreFlowRequest

        from ..validation import read_diagnostics

        found = find_flow(flow)
        if isinstance(found, str):
            found = await self._stored(found)
        body = StoreFlowRequest.from_dict({"flow": found.document, "dryRun": True})
        return read_diagnostics(await self._request_json(store_flow, {"body": body}), found.origin)

    async def store(self, flow: FlowLike, *, validate: bool = True) -> str:
        """Check a flow and store it. Returns its id, which is the same for the same content.

        Raises InputValidationError, which lists all fatal diagnostics and errors; warnings are logged.
        """
        found = find_flow(flow)
        return found if isinstance(found, str) else await self._store(found, validate=validate)

    async def _find(self, found: Flow | str) -> Flow:
        return await self._stored(found) if isinstance(found, str) else found

    async def _stored(self, flow_id: str, *, deadline: float | None = None) -> Flow:
        """The document of a stored flow. A blob has it as it was stored; what /flows tells has floats for integers."""
        if flow_id not in self._documents:
            from runs_api.stepflow.api.blob import get_blob
            from runs_api.stepflow.api.flow import get_flow

            try:
                document = (await self._request_json(get_blob, {"blob_id": flow_id}, deadline=deadline)).get("data")
            except (BadRequestError, NotFoundError):
                document = (await self._request_json(get_flow, {"flow_id": flow_id}, deadline=deadline)).get("flow")
            if not isinstance(document, Mapping):
                raise NotFoundError(
                    f"stepflow: {flow_id} is a blob that holds no flow", service=self.service, status_code=404
                )
            _keep(self._documents, flow_id, Flow(document, str(document.get("name") or flow_id)))
        return self._documents[flow_id]

    async def _store(self, flow: Flow, *, validate: bool) -> str:
        key = flow.key
        if key not in self._flow_ids:
            if validate:
                (await self.validate(flow.document)).raise_for_errors(flow.origin)
            from runs_api.stepflow.api.blob import store_blob
            from runs_api.stepflow.models import StoreBlobRequest

            # POST /flows would turn integers into floats, and give another id each time.
            body = StoreBlobRequest.from_dict({"jsonData": flow.document, "blobType": "flow"})
            flow_id = (await self._request_json(store_blob, {"body": body})).get("blobId")
            if not isinstance(flow_id, str):
                raise DecodeError(
                    f"stepflow: the answer has no id of the stored flow; is {self.base_url} a Stepflow server?",
                    operation="storeBlob",
                    path="$.blobId",
                    service=self.service,
                )
            _keep(self._flow_ids, key, flow_id)
            _keep(self._documents, flow_id, flow)
        return self._flow_ids[key]

    async def _with_integers(
        self, flow_id: str, results: Sequence[dict[str, Any]], *, deadline: float | None = None
    ) -> Sequence[dict[str, Any]]:
        """Items' results with integers where the flow's output schema says so; the server makes them floats."""
        from ..integers import has_whole_floats, restore_integers

        if not any(has_whole_floats(item.get("output")) for item in results):
            return results
        try:
            schema = schema_of((await self._stored(flow_id, deadline=deadline)).document, "output")
        except ApiError:
            return results  # whoever started it has not left its flow there
        return [{**item, "output": restore_integers(schema, item.get("output"))} for item in results]


def _keep(kept: dict[str, Any], key: str, value: Any) -> None:
    kept[key] = value
    if len(kept) > FLOWS_KEPT:
        del kept[next(iter(kept))]
