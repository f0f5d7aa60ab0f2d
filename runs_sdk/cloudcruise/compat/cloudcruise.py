"""The client by the older client's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, Unpack

from attrs import define, field

from ..._common.options import ClientOptions
from ...core import errors
from .. import webhooks
from .._sync.client import CloudCruise as House
from .._sync.vault import SecretProviders as HouseProviders
from .._sync.vault import Vault as HouseVault
from .._sync.vault import Workflows as HouseWorkflows
from ..inputs import check_inputs
from .answers import Record, SecretProvider, SecretProviderItem, Workflow, WorkflowMetadata
from .errors import InputValidationError, SettingsError, VerificationError
from .runs import Runs
from .vault_records import GetVaultEntriesFilters, VaultEntry, VaultEntryInput, VaultTfaCode
from .webhook import WebhookPayload, WebhookVerificationOptions

R = TypeVar("R", bound=Record)


@define
class CloudCruiseParams:
    """The settings of a client; what is None comes from CLOUDCRUISE_API_KEY and its relatives."""

    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    encryption_key: str | None = field(default=None, repr=False)


class CloudCruise(House):
    """CloudCruise: `client.runs`, `client.vault`, `client.workflows`, `client.secret_providers`, `client.webhook`.

    It takes `CloudCruiseParams`, or the settings themselves, and has everything that the client of this SDK has.
    """

    def __init__(
        self,
        params: CloudCruiseParams | str | None = None,
        encryption_key: str | None = None,
        base_url: str | None = None,
        *,
        api_key: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        given = CloudCruiseParams(params) if isinstance(params, str) else params or CloudCruiseParams()
        try:
            super().__init__(
                api_key or given.api_key,
                encryption_key or given.encryption_key,
                base_url or given.base_url,
                **options,
            )
        except errors.ConfigError as error:
            wrong = SettingsError(error.message, service="cloudcruise")
        else:
            return
        raise wrong

    @property
    def runs(self) -> Runs:
        """Runs: start, follow, answer and stop them."""
        return Runs(self)

    @property
    def vault(self) -> Vault:  # type: ignore[override]
        """The credentials that workflows log in with."""
        return Vault(self, self._settings["encryption_key"])

    @property
    def workflows(self) -> Workflows:
        """What can be run."""
        return Workflows(self)

    @property
    def secret_providers(self) -> SecretProviders:
        """Where secrets come from that the vault does not hold itself."""
        return SecretProviders(self)

    @property
    def webhook(self) -> Webhook:
        """Deliveries: are they from the service?"""
        return Webhook()


class Vault:
    """The credentials that workflows log in with. Secrets are encrypted here, before they are sent."""

    def __init__(self, client: House, key: str | None) -> None:
        self._vault = HouseVault(client, key)
        self._key = key

    def create(self, entry: VaultEntryInput | Mapping[str, Any]) -> VaultEntry:
        """Store a credential, and return it with readable secrets."""
        given = _read(VaultEntryInput, entry)
        return self._readable(self._vault.create(given.domain, given.permissioned_user_id, **given.to_fields()).raw)

    def update(self, entry: VaultEntryInput | Mapping[str, Any]) -> VaultEntry:
        """Change the credential of this domain and user, and return it with readable secrets."""
        given = _read(VaultEntryInput, entry)
        return self._readable(self._vault.update(given.domain, given.permissioned_user_id, **given.to_fields()).raw)

    def get(self, filters: GetVaultEntriesFilters | Mapping[str, Any] | None = None) -> list[VaultEntry]:
        """The entries of a domain, of a user, or all; with readable secrets unless `decryptCredentials` is False."""
        asked = GetVaultEntriesFilters() if filters is None else _read(GetVaultEntriesFilters, filters)
        decrypt = asked.decryptCredentials is not False
        if asked.domain and asked.permissioned_user_id:
            found = [self._vault.get(asked.domain, asked.permissioned_user_id, decrypt=decrypt)]
        else:
            found = self._vault.list()
            found = [each for each in found if asked.domain in (None, each.domain)]
            found = [each for each in found if asked.permissioned_user_id in (None, each.permissioned_user_id)]
            if decrypt:
                return [self._readable(each.raw) for each in found]
        return [VaultEntry.from_wire(each.raw) for each in found]

    def delete(self, params: Mapping[str, str]) -> Any:
        """Delete the entry of this `domain` and `permissioned_user_id`."""
        key = _read(VaultEntryInput, params)
        return self._vault.delete(key.domain, key.permissioned_user_id)

    def get_tfa_code(self, permissioned_user_id: str, domain: str) -> VaultTfaCode:
        """The current second-factor code. Raises ConflictError where codes come by text message."""
        return VaultTfaCode.from_wire(self._vault.tfa_code(domain, permissioned_user_id).to_dict())

    def _readable(self, wire: Mapping[str, Any]) -> VaultEntry:
        from ..vault import Cipher

        return VaultEntry.from_wire(Cipher(self._key).decrypt_fields(wire))


def _read(kind: type[R], given: R | Mapping[str, Any]) -> R:
    """A record, also from a mapping. Raises InputValidationError that names what is unknown or missing."""
    from attrs import NOTHING, fields

    if isinstance(given, kind):
        return given
    if not isinstance(given, Mapping):
        problem = errors.InputProblem("$", f"must be a {kind.__name__} or a mapping", "type")
        raise InputValidationError.of([problem], what=kind.__name__, service="cloudcruise")
    model: Any = kind
    names = {each.name: each.default for each in fields(model)}
    problems = [
        errors.InputProblem(str(name), "is not a known field", "unknown") for name in given if name not in names
    ]
    problems += [
        errors.InputProblem(name, "is missing", "missing")
        for name, default in names.items()
        if default is NOTHING and not given.get(name)
    ]
    if problems:
        raise InputValidationError.of(problems, what=kind.__name__, service="cloudcruise")
    return kind(**given)


class Workflows(HouseWorkflows):
    """What can be run."""

    def get_all_workflows(self) -> list[Workflow]:
        """All workflows of the workspace."""
        return [Workflow.from_wire(each.to_dict()) for each in self.list()]

    def get_workflow_metadata(self, workflow_id: str) -> WorkflowMetadata:
        """What a workflow takes. Raises NotFoundError."""
        return WorkflowMetadata.from_wire(self.metadata(workflow_id))

    def validate_workflow_input(self, workflow_id: str, payload: Mapping[str, Any]) -> None:
        """Check variables against a workflow's schema. Raises InputValidationError that names all that is wrong."""
        try:
            check_inputs(self.metadata(workflow_id), payload, workflow_id)
        except errors.InputValidationError as error:
            wrong = InputValidationError.like(error)
        else:
            return
        raise wrong


class SecretProviders(HouseProviders):
    """Where secrets come from that the vault does not hold itself."""

    def list(self) -> list[SecretProvider]:  # type: ignore[override]
        """All of them."""
        return [
            SecretProvider(each.id, each.provider_type, each.name, each.cache_ttl_seconds) for each in super().list()
        ]

    def list_items(self, secret_provider_id: str) -> list[SecretProviderItem]:  # type: ignore[valid-type]
        """The secrets of one. Raises NotFoundError."""
        return [
            SecretProviderItem(each.id, each.title, each.ref, each.vault_name)
            for each in self.items(secret_provider_id)
        ]


class Webhook:
    """Deliveries of webhooks."""

    def verify_signature(
        self,
        raw_body: bytes | str,
        received_signature: str,
        secret_key: str,
        options: WebhookVerificationOptions | None = None,
    ) -> WebhookPayload:
        """Check a delivery and return what it holds. Raises VerificationError, whose `statusCode` is what to answer."""
        expired = bool(options and options.allowExpired)
        try:
            if not raw_body or not received_signature or not secret_key:
                raise webhooks.WebhookError("body, signature and secret are all needed", status_code=400)
            headers = {webhooks.HEADER: received_signature}
            message = webhooks.verify(headers, raw_body, secret_key, tolerance=float("inf") if expired else 0.0)
            return WebhookPayload.from_message(message)
        except webhooks.WebhookError as error:
            wrong = VerificationError(error.message, service="cloudcruise", status_code=error.status_code)
        raise wrong


_default: CloudCruise | None = None


def client(
    params: CloudCruiseParams | None = None,
    *,
    api_key: str | None = None,
    encryption_key: str | None = None,
    base_url: str | None = None,
) -> CloudCruise:
    """The client that the whole program shares; made when it is first asked for, and anew when settings are given."""
    global _default
    given = any(each is not None for each in (params, api_key, encryption_key, base_url))
    if given or _default is None:
        _default = CloudCruise(params, encryption_key, base_url, api_key=api_key)
    return _default
