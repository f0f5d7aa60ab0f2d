"""Celery tasks whose client is made and used before the workers fork. Settings are in the environment."""

from __future__ import annotations

import json
import os

from celery import Celery

import runs_sdk

settings = json.loads(os.environ["FORK_SETTINGS"])
folder = os.environ["FORK_FOLDER"]
app = Celery(broker="filesystem://", backend=f"file://{folder}/results")
app.conf.broker_transport_options = {"data_folder_in": f"{folder}/queue", "data_folder_out": f"{folder}/queue"}

client = runs_sdk.connect(settings["service"], timeout=10, **settings["connect"])
runs = [client.start(*start[:2], **start[2]) for start in settings["starts"]]
runs[0].refresh()


@app.task(name="ask")
def ask(number: int) -> list[object]:
    """Ask for one of the runs, and say whether the answer is that run's."""
    return [client.attach(runs[number].id).refresh().run_id == runs[number].id, os.getpid()]
