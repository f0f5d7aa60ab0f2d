"""What is trusted, and who this side is: the TLS settings of a client."""

from __future__ import annotations

import os
import ssl
from typing import cast

from ..core.errors import ConfigError
from ..core.http import EngineOptions


def tls_context(options: EngineOptions) -> ssl.SSLContext:
    """A context for these options; making one takes some 30 ms. Raises ConfigError for files that cannot be read."""
    if options.ssl_context is not None:
        return cast("ssl.SSLContext", options.ssl_context)
    if options.verify_ssl:
        context = _trusting(options)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if options.cert_file:
        try:
            context.load_cert_chain(options.cert_file, options.key_file)
        except OSError as error:
            files = " and ".join(filter(None, (options.cert_file, options.key_file)))
            raise ConfigError(f"the client certificate cannot be read from {files}: {error}") from error
    return context


def _trusting(options: EngineOptions) -> ssl.SSLContext:
    """What is trusted: the configured certificates, those that the environment names, or those of certifi."""
    named = options.ssl_ca_cert
    if named is None and options.trust_env:
        named = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")
    if not named:
        import certifi

        return ssl.create_default_context(cafile=certifi.where())
    is_folder = os.path.isdir(named)  # noqa: PTH112 - a plain string from the settings
    try:
        return ssl.create_default_context(capath=named if is_folder else None, cafile=None if is_folder else named)
    except OSError as error:
        raise ConfigError(f"the certificates to trust cannot be read from {named}: {error}") from error
