# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class TokenRequestGrantTypeEnum(OpenStrEnum):
    APP_TOKEN = "app_token"
    CLIENT_CREDENTIALS = "client_credentials"
    REFRESH_TOKEN = "refresh_token"
    EXCHANGE_TOKEN = "exchange_token"
    PASSWORD = "password"
    EXTERNAL_TOKEN_EXCHANGE = "external_token_exchange"
