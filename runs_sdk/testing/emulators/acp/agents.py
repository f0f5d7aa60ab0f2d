"""The one agent: search, get, descriptor."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import CRASH, Refusal, page, read_body
from .engine import AGENT_ID, DESCRIPTOR, Json

if TYPE_CHECKING:
    from .api import Api


async def search_agents(api: Api, request: Request) -> Response:
    wanted = await read_body(request)
    if api.knobs.reference and not (wanted.get("name") or wanted.get("version")):
        raise Refusal(422, "At least one of 'name' or 'version' must be provided")
    ref = DESCRIPTOR["metadata"]["ref"]
    fits = all(wanted.get(key) in (None, ref[key]) for key in ("name", "version"))
    found = [{"agent_id": AGENT_ID, "metadata": DESCRIPTOR["metadata"]}] if fits else []
    return json_answer(found if api.knobs.reference else page(found, wanted))


async def get_agent(api: Api, request: Request) -> Response:
    check_agent(api, request.path_params["agent_id"], f'Agent "{request.path_params["agent_id"]}" not found')
    return json_answer({"agent_id": AGENT_ID, "metadata": DESCRIPTOR["metadata"]})


async def descriptor(api: Api, request: Request) -> Response:
    check_agent(api, request.path_params["agent_id"], f'Agent "{request.path_params["agent_id"]}" not found')
    specs = DESCRIPTOR["specs"]
    modes = {"values": True, "custom": False} if api.knobs.version == "0.2" else {"result": None, "custom": False}
    capabilities = {**specs["capabilities"], "streaming": None if api.knobs.terse else modes}
    return json_answer({**DESCRIPTOR, "specs": {**specs, "capabilities": capabilities}})


def check_agent(api: Api, agent_id: Json, message: str) -> None:
    if agent_id == AGENT_ID:
        return
    if api.knobs.reference and isinstance(agent_id, str) and not _is_uuid(agent_id):
        raise CRASH
    raise Refusal(404, message)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
