"""A web page that starts runs and shows how they go on, live. Several visitors may follow the same run.

    STEPFLOW_BASE_URL=http://localhost:7840 python examples/web_page.py

Then open http://127.0.0.1:8000. Needs `pip install 'runs-sdk[testing]'`, which brings starlette and uvicorn.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from runs_sdk import ApiError, InputValidationError
from runs_sdk.stepflow import AsyncStepflow

FLOW = Path(__file__).parent / "greet.yaml"
PAGE = """<!doctype html><meta charset="utf-8"><title>Runs</title>
<form><input name="name" value="World"> <button>Start</button></form><pre></pre>
<script>
const form = document.querySelector("form"), shown = document.querySelector("pre");
form.onsubmit = async (submit) => {
  submit.preventDefault();
  const answer = await fetch("/runs", {method: "POST", body: JSON.stringify({name: form.name.value})});
  const started = await answer.json();
  if (!answer.ok) { shown.textContent = started.error; return; }
  shown.textContent = "run " + started.id + "\\n";
  const events = new EventSource("/runs/" + started.id + "/events");
  events.onmessage = (message) => { shown.textContent += message.data + "\\n"; };
  events.addEventListener("end", () => events.close());
};
</script>"""


@asynccontextmanager
async def client_of(app: Starlette) -> AsyncIterator[None]:
    """One client for all visitors, as long as the server runs."""
    async with AsyncStepflow() as app.state.client:
        yield


async def page(request: Request) -> Response:
    return HTMLResponse(PAGE)


async def start(request: Request) -> Response:
    try:
        run = await request.app.state.client.start(FLOW, await request.json())
    except InputValidationError as error:  # nothing was started; the visitor may correct it
        return JSONResponse({"error": str(error)}, status_code=422)
    return JSONResponse({"id": run.id}, status_code=201)


async def events(request: Request) -> Response:
    run = request.app.state.client.attach(request.path_params["id"])
    try:
        await run.refresh()
    except ApiError as error:  # no such run
        return JSONResponse({"error": str(error)}, status_code=404)

    async def lines() -> AsyncIterator[str]:
        async for event in run:  # a visitor who goes away ends this; the run goes on
            yield f"data: {event.event_type} {event.name}\n\n"
        yield f"event: end\ndata: {json.dumps(run.snapshot.output if run.snapshot else None)}\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream")


app = Starlette(
    routes=[
        Route("/", page),
        Route("/runs", start, methods=["POST"]),
        Route("/runs/{id}/events", events),
    ],
    lifespan=client_of,
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=8000)
