"""The names of a client that openapi-generator makes of version 0.1: operations, models, settings, errors."""

from __future__ import annotations

import importlib
import inspect

import pytest
from attrs import fields

from runs_sdk.acp import compat

OPERATIONS = {
    "create_run": "run_create",
    "delete_run": "run_id",
    "get_run": "run_id",
    "get_run_output": "run_id block_timeout",
    "get_run_stream": "run_id",
    "resume_run": "run_id body",
    "search_runs": "run_search_request",
}
MODELS = {
    "custom_run_result_update": "CustomRunResultUpdate type run_id status update",
    "run": "Run creation run_id agent_id created_at updated_at status",
    "run_create": "RunCreate agent_id thread_id input metadata config webhook streaming",
    "run_error": "RunError type run_id errcode description",
    "run_interrupt": "RunInterrupt type interrupt",
    "run_output_stream": "RunOutputStream id event data",
    "run_result": "RunResult type run_id status result",
    "run_search_request": "RunSearchRequest agent_id status metadata limit offset",
}
CONFIGURATION = """
host api_key api_key_prefix username password access_token server_index server_variables
server_operation_index server_operation_variables ignore_operation_servers ssl_ca_cert retries
""".split()  # noqa: SIM905
METHODS = """
to_dict to_json to_str from_dict from_json model_dump model_dump_json model_validate model_copy
""".split()  # noqa: SIM905
ERRORS = """
OpenApiException ApiTypeError ApiValueError ApiKeyError ApiAttributeError ApiException BadRequestException
NotFoundException UnauthorizedException ForbiddenException ServiceException ConflictException
UnprocessableEntityException
""".split()  # noqa: SIM905


@pytest.mark.parametrize("kind", [compat.RunsApi, compat.AsyncRunsApi])
def test_operations(kind: type) -> None:
    for name, expected in OPERATIONS.items():
        for form in ("", "_with_http_info", "_without_preload_content"):
            found = [*inspect.signature(getattr(kind, name + form)).parameters]
            assert found == ["self", *expected.split(), "options"]


def test_models_at_their_places() -> None:
    for module, words in MODELS.items():
        name, *expected = words.split()
        model = getattr(importlib.import_module(f"runs_sdk.acp.compat.models.{module}"), name)
        assert {*expected} <= {each.name for each in fields(model)}, name
        assert [method for method in METHODS if not hasattr(model, method)] == [], name
    assert {each.name for each in compat.RunStatus} >= {"PENDING", "ERROR", "SUCCESS", "TIMEOUT", "INTERRUPTED"}
    assert {each.value for each in compat.StreamingMode} >= {"result", "custom"}


def test_settings_and_errors() -> None:
    assert [*inspect.signature(compat.Configuration.__init__).parameters][1 : len(CONFIGURATION) + 1] == CONFIGURATION
    for name in ("get_default", "set_default", "get_default_copy", "get_basic_auth_token", "to_debug_report"):
        assert callable(getattr(compat.Configuration, name))
    assert [*inspect.signature(compat.ApiClient).parameters] == [
        "configuration",
        "header_name",
        "header_value",
        "cookie",
    ]
    for error in ERRORS:
        assert issubclass(getattr(compat, error), compat.OpenApiException)
    assert issubclass(compat.ApiTypeError, TypeError)
    assert issubclass(compat.ApiValueError, ValueError)
