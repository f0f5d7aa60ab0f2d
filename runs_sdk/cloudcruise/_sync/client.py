# generated from runs_sdk/cloudcruise/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of CloudCruise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, cast

from ..._common.arguments import checked
from ..._sync.client import ClientOptions
from ...core.errors import (
    InputProblem,
    InputValidationError,
)
from ...core.json_values import to_plain
from ...core.models import Interaction, Snapshot, WorkflowSchemas
from ...core.plain import Record
from ...core.schema import validate as validate_json
from ...core.typevars import Wanted
from ..inputs import with_credentials
from ..models import DryRun, RunSpecificWebhook, StartRunRequest
from .starts import Starts
from .vault import SecretProviders, Vault

if TYPE_CHECKING:
    from ..._sync.handle import Run
    from ..._sync.protocols import Source
    from .runs import Runs


@checked
class CloudCruise(Starts):
    """CloudCruise: starts browser workflows, follows them and answers what they ask.

        with CloudCruise(api_key="...") as client:
            run = client.start("workflow-123", {"target_url": "https://example.com"})
            print(run.output())

    api_key         else CLOUDCRUISE_API_KEY, else a profile's
    encryption_key  of the vault, 64 hexadecimal digits; else CLOUDCRUISE_ENCRYPTION_KEY. Looked at when the vault is
                    first used
    base_url        else CLOUDCRUISE_BASE_URL, else https://api.cloudcruise.com
    client_id       of the event stream; made up if absent. Give the one of the client that started a run to follow
                    that run's events with `attach` from another process
    options         `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. One connection carries the events of all runs that this client starts; it is opened
    before the first start, read by one task of its own, and closed by `close`. All methods raise ApiError when the
    service refuses, TransportError when it cannot be reached and DecodeError when something else answers.
    """

    def __init__(
        self,
        api_key: str | None = None,
        encryption_key: str | None = None,
        base_url: str | None = None,
        *,
        client_id: str | None = None,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        given = {"api_key": api_key, "encryption_key": encryption_key, "base_url": base_url, "client_id": client_id}
        super().__init__(given, profile=profile, **options)

    @property
    def runs(self) -> Runs:
        """Runs in CloudCruise's own words: requests and results as the service names them."""
        from .runs import Runs

        return Runs(self)

    @property
    def vault(self) -> Vault:
        """The credentials that workflows log in with."""
        return Vault(self, self._settings["encryption_key"])

    @property
    def secret_providers(self) -> SecretProviders:
        """Where secrets come from that the vault does not hold itself."""
        return SecretProviders(self)

    def start(
        self,
        workflow_id: str,
        variables: Mapping[str, Any] | Record | None = None,
        *,
        dry_run: DryRun | bool | None = None,
        webhook: RunSpecificWebhook | Mapping[str, Any] | None = None,
        additional_context: Mapping[str, Any] | None = None,
        debug: bool | None = None,
        notifications: Mapping[str, Any] | None = None,
        priority_level: str | None = None,
        validate: bool = True,
        output_type: type[Wanted] | None = None,
    ) -> Run[Wanted]:
        """Start a run; see `StartRunRequest` for what the options mean. `variables` may be a model, too.

        `output_type` is what `output()` gives instead of JSON: a dataclass, an attrs class, a model, `list[Order]`.

        `validate=False` leaves all checks of the variables to the service. Raises InputValidationError, which lists all
        problems, before anything is sent; AuthenticationError or PermissionDeniedError when the key may not read
        events; StartUnknown when the connection broke after the start had been sent.
        """
        request = StartRunRequest(
            workflow_id,
            to_plain(variables) or {},
            dry_run=dry_run,
            webhook=webhook,
            additional_context=additional_context,
            debug=debug,
            notifications=notifications,
            priority_level=priority_level,
        )
        from .run import CloudRun

        run: Run = self._start(request, CloudRun, validate=validate)
        return cast("Run[Wanted]", run._typed(output_type))

    def schemas(self, workflow: str) -> WorkflowSchemas:
        """The schema of a workflow's variables; of its output, where the service gives one."""
        metadata = self.workflows.metadata(self._checked_id(workflow, "workflow"))
        named = metadata.get("name")
        takes = metadata.get("input_schema")
        whole = with_credentials(takes, metadata.get("vault_schema")) if isinstance(takes, Mapping) else takes
        return WorkflowSchemas(named if isinstance(named, str) else None, whole, metadata.get("output_schema"))

    def attach(self, run_id: str) -> Run:
        """A handle for a run that was started elsewhere. Makes no request.

        It is followed by GET, because its events go to the stream of the client that started it; with that client's
        `client_id`, or by a client that follows the run already, by events.
        """
        from .run import CloudRun

        run: Run = self._attach(run_id, CloudRun)
        return run

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        from .run import RunHandle

        return {"handle": True} if isinstance(run, RunHandle) else {}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> Run:
        from .run import CloudRun, RunHandle

        found: Run = self._attach(run_id, RunHandle if place.get("handle") else CloudRun)
        return found

    def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """The state of a run; of a finished one with its output or error. Raises NotFoundError for an unknown run."""
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Ask the service to stop a run, and return its state then. A finished run is left as it is."""
        return self._cancel(run_id, deadline=self._deadline(timeout))

    def _rebind(self, run: Any, source: Source | None) -> Run:
        from .run import CloudRun, RunHandle

        kind = RunHandle if hasattr(run, "sessionId") else CloudRun
        clone = kind(self, run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        if not isinstance(data, Mapping):
            problem = InputProblem("answer", "must be an object: field names with their values", "type", "object")
            raise InputValidationError.of([problem], what="answer", service=self.service, run_id=run_id)
        from ..rules import takes_input_variables
        from .runs import Runs

        validate_json(None, data, what="answer", service=self.service, run_id=run_id)
        runs = Runs(self)
        if not takes_input_variables(interaction):
            runs.submit_user_interaction(run_id, data, deadline=deadline)
        elif set(data) == {"modal_action"}:
            runs.submit_new_input_variables(run_id, modal_action=str(data["modal_action"]), deadline=deadline)
        else:
            runs.submit_new_input_variables(run_id, data, deadline=deadline)
