"""How requests to a control plane get their token, and how its errors read. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.auth import Auth, Bearer
from ..core.client_credentials import ClientCredentials, TokenEndpoint
from ..core.config import Settings
from ..core.errors import ConfigError
from ..core.urls import wire_url


def token_endpoints(base_url: str) -> tuple[TokenEndpoint, ...]:
    """Where a token is to be had, the newest way first.

    A control plane without version 2 answers 404 to it. One that does not know the grant of version 1 answers 400, and
    then the oldest one is tried, which the documentation of control plane 3.0 no longer has.
    """
    base = wire_url(base_url).rstrip("/")
    return (
        TokenEndpoint(f"{base}/api/v2/token"),
        TokenEndpoint(
            f"{base}/api/v1/token",
            style="json",
            fields={"grantType": "client_credentials"},
            id_field="clientID",
            secret_field="clientSecret",  # noqa: S106 (a name)
            absent=frozenset((400, 404, 405, 501)),
        ),
        TokenEndpoint(
            f"{base}/api/v1/token",
            style="json",
            fields={"grantType": "app_token"},
            id_field="appID",
            secret_field="appSecret",  # noqa: S106 (a name)
        ),
    )


def choose_auth(settings: Settings, given: Sequence[str], *, margin: float = 60.0, auto_refresh: bool = True) -> Auth:
    """The rule for these settings; `given` are those that were passed as arguments, which win over the others.

    Raises ConfigError when there is no credential, half of one, or two.
    """
    token, client_id, secret = (settings[name] for name in ("bearer_token", "client_id", "client_secret"))
    if token and (client_id or secret):
        if "bearer_token" in given and not {"client_id", "client_secret"} & set(given):
            client_id = secret = None
        elif {"client_id", "client_secret"} <= set(given) and "bearer_token" not in given:
            token = None
        else:
            raise ConfigError(
                "runai: both a bearer token and client credentials are set; give one of the two.", service="runai"
            )
    if token:
        return Bearer(token)
    missing = [name for name, value in (("client_id", client_id), ("client_secret", secret)) if not value]
    if len(missing) == 2:
        raise ConfigError(
            "runai: no credential. Give client_id and client_secret (of a service account or an access key; or set "
            "RUNAI_CLIENT_ID and RUNAI_CLIENT_SECRET), or bearer_token (RUNAI_BEARER_TOKEN).",
            service="runai",
        )
    if missing:
        raise ConfigError(
            f"runai: {missing[0]} is missing (or set {'RUNAI_' + missing[0].upper()}); a token needs both client_id "
            "and client_secret.",
            service="runai",
        )
    return ClientCredentials(
        token_endpoints(settings["base_url"]), client_id, secret, margin=margin, auto_refresh=auto_refresh
    )


def error_words(data: Any) -> tuple[str, str | None]:
    """Message and code of an error answer; violations of a policy are part of the message."""
    if not isinstance(data, Mapping):
        return "", None
    words = [str(data[name]) for name in ("message", "error", "details", "error_description") if data.get(name)]
    message = ": ".join(dict.fromkeys(words))
    issues = [
        f"\n  {issue.get('field')}: {issue.get('details')} (rule {issue.get('rule')})"
        for issue in data.get("complianceIssues") or ()
        if isinstance(issue, Mapping)
    ]
    code = data.get("error") if isinstance(data.get("error"), str) else None
    return message + "".join(issues), code


def is_own_error(data: Any) -> bool:
    """Whether an error answer has the form of the control plane's own: `{"code": 400, "message": "..."}`."""
    return isinstance(data, Mapping) and isinstance(data.get("code"), int) and isinstance(data.get("message"), str)


HINTS = {
    401: "The token is wrong or has expired; a bearer token is not renewed, log in again.",
    403: "The credential needs a role with this permission, in a scope that holds the project (see access rules).",
    409: "Is the name taken already? Names are unique within a project.",
}
"""What to do about an error status."""
