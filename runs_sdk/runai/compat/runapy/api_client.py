"""The three clients of runapy: answers have `data`, `status_code` and `headers`, methods take its arguments."""

from __future__ import annotations

from .. import api_client as ours
from ..api_client import Responses
from ..configuration import Configuration


class ApiClient(ours.ApiClient):
    """`runs_sdk.runai.ApiClient` that answers as runapy does."""

    def __init__(self, configuration: Configuration, *, responses: Responses = "runapy") -> None:
        super().__init__(configuration, responses=responses)


class ThreadedApiClient(ours.ThreadedApiClient):
    """`runs_sdk.runai.ThreadedApiClient` that answers as runapy does."""

    def __init__(self, configuration: Configuration, *, responses: Responses = "runapy") -> None:
        super().__init__(configuration, responses=responses)


class AsyncApiClient(ours.AsyncApiClient):
    """`runs_sdk.runai.AsyncApiClient` that answers as runapy does."""

    def __init__(self, configuration: Configuration, *, responses: Responses = "runapy") -> None:
        super().__init__(configuration, responses=responses)
