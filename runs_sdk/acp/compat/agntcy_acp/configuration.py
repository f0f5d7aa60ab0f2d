"""The settings of a client, from arguments and from the environment."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from ....core.errors import ConfigError
from ..configuration import Configuration

AS_JSON = ("api_key", "api_key_prefix", "server_variables", "server_operation_variables", "timeout", "retries")
NAMES = ("host", *AS_JSON, "username", "password", "access_token", "ssl_ca_cert", "ca_cert_data", "debug")

ApiClientConfiguration = Configuration
"""The settings of a client."""


def read_environment(prefix: str, given: Mapping[str, Any]) -> Configuration:
    """The settings: what is given, and the rest from variables that begin with a prefix (MY_HOST, MY_API_KEY).

    `MY_ENDPOINT` is the host too. What has no plain form (api_key_prefix, timeout, retries) is JSON; an api_key
    is plain text, or a JSON object. Raises ConfigError for what cannot be read, and TypeError for an unknown
    setting.
    """
    if unknown := sorted(set(given) - set(NAMES)):
        raise TypeError(f"there is no setting {', '.join(unknown)}; there are {', '.join(NAMES)}")
    settings = {name: value for name, value in given.items() if value is not None}
    for name in NAMES:
        if name in settings:
            continue
        variable = f"{prefix}{name}".upper().translate(str.maketrans("-.", "__"))
        text = os.environ.get(variable)
        if text is None and name == "host":
            text = os.environ.get(f"{prefix}endpoint".upper().translate(str.maketrans("-.", "__")))
        if text is not None:
            settings[name] = _read(variable, name, text)
    return Configuration(**settings)


def _read(variable: str, name: str, text: str) -> Any:
    if name == "debug":
        return text.lower() == "true"
    if name not in AS_JSON or (name == "api_key" and not text.lstrip().startswith("{")):
        return text
    try:
        return json.loads(text)
    except ValueError:
        pass
    raise ConfigError(f"acp: {variable} must be JSON.", service="acp")
