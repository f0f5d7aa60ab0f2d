"""A web application whose client is made and used before the server forks. Settings are in the environment."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from typing import Any

import runs_sdk

settings = json.loads(os.environ["FORK_SETTINGS"])
client = runs_sdk.connect(settings["service"], timeout=10, **settings["connect"])
workflow, given, options = settings["starts"][0]
run = client.start(workflow, given, **options)
run.refresh()
others = [client.start(*start[:2], **start[2]) for start in settings["starts"][1:]]


def application(environment: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
    """Asks for the run whose number is the path, and says whether the answer is that run's."""
    asked = [run, *others][int(environment["PATH_INFO"].strip("/"))]
    right = client.attach(asked.id).refresh().run_id == asked.id
    begin("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({"right": right, "process": os.getpid()}).encode()]
