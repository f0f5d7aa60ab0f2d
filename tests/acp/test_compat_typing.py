"""Type checkers know what the older surface gives."""

from __future__ import annotations

from pathlib import Path

import pytest

PROGRAM = """
from typing import Any, assert_type
from runs_sdk.acp import ApiClient, AsyncApiClient, Run, RunSearchRequest, RunsApi
from runs_sdk.acp.compat import ApiResponse, AsyncRunsApi
from runs_sdk.acp.compat.agntcy_acp import ACPClient, ApiClientConfiguration, AsyncACPClient
from runs_sdk.acp.compat.agntcy_acp.models import RunCreateStateless, RunOutput, RunStateless

def use(client: ApiClient) -> None:
    api = RunsApi(client)
    assert_type(api, RunsApi)
    assert_type(api.get_run("r1", _request_timeout=3), Run)
    assert_type(api.get_run_with_http_info("r1"), ApiResponse[Run])
    assert_type(api.search_runs(RunSearchRequest(), _headers={"a": "b"}), list[Run])
    with ACPClient(configuration=ApiClientConfiguration()) as both:
        assert_type(both.create_stateless_run(RunCreateStateless(agent_id="a")), RunStateless)
        assert_type(both.wait_for_stateless_run_output("r1").output, RunOutput | None)
        assert_type(both.get_stateless_run_with_http_info("r1"), ApiResponse[RunStateless])

async def use_async(client: AsyncApiClient) -> None:
    api = AsyncRunsApi(client)
    assert_type(await api.get_run("r1"), Run)
    assert_type(await api.get_run_with_http_info("r1"), ApiResponse[Run])
    assert_type(RunsApi(client), Any)
    async with AsyncACPClient() as both:
        assert_type(await both.get_stateless_run("r1", _request_timeout=(1, 2)), RunStateless)
"""


@pytest.mark.full
def test_a_program_is_typed(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    wrong = 'RunsApi(client).get_run(7, _request_timeout="soon")'
    (tmp_path / "wrong.py").write_text(f"from runs_sdk.acp import ApiClient, RunsApi\nclient = ApiClient()\n{wrong}\n")
    out, err, status = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(program)])
    assert (status, err) == (0, ""), out
    out, _, status = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(tmp_path / "wrong.py")])
    assert status == 1
    assert out.count("[arg-type]") == 2, out
