"""Where a control plane is, and how to talk to it."""

from __future__ import annotations

from collections.abc import Mapping
from logging import Logger
from pathlib import Path
from typing import Any

from attrs import define, field

from ...core.error_redaction import FramelessErrors
from ...core.errors import ConfigError
from ...core.retry import Backoff, RetryPolicy


def _hidden(value: object) -> str:
    return "None" if value is None else "***"


@define
class Configuration(metaclass=FramelessErrors):
    """The settings of an `ApiClient`, `ThreadedApiClient` or `AsyncApiClient`. Times are seconds.

    client_id             and client_secret: of a service account, an access key or an application
    runai_base_url        address of the control plane, such as https://myorg.run.ai
    bearer_token          a token instead of client_id and client_secret
    verify_ssl            False accepts any TLS certificate
    ssl_ca_cert           a file of certificates to trust instead of the usual ones
    cert_file             the client's own certificate, and key_file its key
    pool_maxsize          the most idle connections that are kept; of a ThreadedApiClient, its threads too
    pool_size             how many are kept, if fewer
    retry_enabled         whether requests that may be repeated are, up to retry_max_retries times; a create is
                          repeated only when the control plane cannot have got it, or says that it did nothing
    retry_backoff_factor  the first pause between two tries; each is twice as long as the one before
    proxy_url             a proxy for all requests, and proxy_headers for it alone; without it HTTP_PROXY and its
                          relatives hold
    proxy_server_name     the name that the control plane's certificate must have, and that is asked to it (SNI), where
                          it is not the host of the URL
    auto_refresh_token    whether a token is renewed, token_refresh_margin before its expiry and after a 401; a token
                          that lives less than twice as long is renewed at half its life
    debug                 log requests to stderr, or to the logger, without secrets
    logger                gets what the SDK logs, at INFO and above, or everything with debug
    timeout               of one request, retries included
    allow_insecure        permits a credential over plain http to another machine
    cluster_id            the clusterId of creates that give none
    check_version         whether the first read asks for the clusters' versions too, once for each control plane and
                          process, and warns when the document does not describe them

    What is not given is taken from RUNAI_CLIENT_ID, RUNAI_CLIENT_SECRET, RUNAI_BASE_URL, RUNAI_BEARER_TOKEN,
    RUNAI_CLUSTER_ID and RUNAI_CHECK_VERSION, or a profile of runs.toml, when the client is made. Raises ConfigError
    that lists what makes no sense: a token beside client credentials, files that are not there, numbers below 0.
    """

    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=_hidden)
    runai_base_url: str | None = None
    bearer_token: str | None = field(default=None, repr=_hidden)
    verify_ssl: bool = True
    ssl_ca_cert: str | None = None
    cert_file: str | None = None
    key_file: str | None = None
    pool_maxsize: int = 4
    pool_size: int | None = None
    retry_enabled: bool = True
    retry_max_retries: int = 3
    retry_backoff_factor: float = 0.5
    proxy_url: str | None = field(default=None, repr=_hidden)  # may hold a password
    proxy_headers: Mapping[str, str] | None = field(default=None, repr=_hidden)
    proxy_server_name: str | None = None
    auto_refresh_token: bool = True
    token_refresh_margin: float = 60
    debug: bool = False
    logger: Logger | None = None
    timeout: float = 30.0
    allow_insecure: bool = False
    cluster_id: str | None = None
    check_version: bool | None = None

    def __attrs_post_init__(self) -> None:
        problems = [*self._contradictions(), *self._missing_files(), *self._bad_numbers()]
        if problems:
            raise ConfigError("runai: " + "\n  ".join(problems), service="runai")

    def _contradictions(self) -> list[str]:
        found = []
        if self.bearer_token and (self.client_id or self.client_secret):
            found.append("bearer_token cannot be given beside client_id and client_secret: give one of the two.")
        if self.key_file and not self.cert_file:
            found.append("key_file is the key of a certificate: give cert_file too.")
        return found

    def _missing_files(self) -> list[str]:
        given = {"ssl_ca_cert": self.ssl_ca_cert, "cert_file": self.cert_file, "key_file": self.key_file}
        return [f"{name}: there is no {path}." for name, path in given.items() if path and not Path(path).exists()]

    def _bad_numbers(self) -> list[str]:
        least = {"pool_maxsize": 1, "pool_size": 0, "retry_max_retries": 0, "retry_backoff_factor": 0,
                 "token_refresh_margin": 0, "timeout": 0}  # fmt: skip
        return [
            f"{name} must be at least {bound}, but is {getattr(self, name)}."
            for name, bound in least.items()
            if getattr(self, name) is not None and getattr(self, name) < bound
        ]

    def client_arguments(self) -> dict[str, Any]:
        """The arguments of the client below."""
        idle = self.pool_maxsize if self.pool_size is None else min(self.pool_size, self.pool_maxsize)
        given = {
            "base_url": self.runai_base_url,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "bearer_token": self.bearer_token,
            "cluster_id": self.cluster_id,
            "check_version": self.check_version,
            "verify": self.verify_ssl,
            "ssl_ca_cert": self.ssl_ca_cert,
            "cert_file": self.cert_file,
            "key_file": self.key_file,
            "max_keepalive": idle,
            "proxy_url": self.proxy_url,
            "proxy_headers": self.proxy_headers,
            "server_hostname": self.proxy_server_name,
            "auto_refresh_token": self.auto_refresh_token,
            "token_refresh_margin": self.token_refresh_margin,
            "timeout": self.timeout,
            "allow_insecure": self.allow_insecure,
        }
        return {name: value for name, value in given.items() if value is not None}

    def retry_policy(self) -> RetryPolicy:
        """How often requests are repeated."""
        retries = self.retry_max_retries if self.retry_enabled else 0
        return RetryPolicy(max_retries=retries, backoff=Backoff(initial=self.retry_backoff_factor, maximum=60.0))
