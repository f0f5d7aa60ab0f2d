"""Where deliveries are kept until somebody waits for their run: in this process, or in a file for several."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path
from time import time
from typing import Protocol

from attrs import frozen

from ..core.deliveries import Delivery
from ..core.models import Interaction

MOST_RUNS = 100_000
"""Runs that a store in memory remembers."""

KEPT_FOR = 7 * 86_400.0
"""Seconds for which a file keeps what nobody has waited for."""


@frozen
class Received:
    """What has been delivered for one run so far.

    changes      how many deliveries, those about ends and questions among them
    ends         how many that said that it is over
    questions    how many that said that it asks something
    interaction  the last question, where a delivery had it
    """

    changes: int = 0
    ends: int = 0
    questions: int = 0
    interaction: Interaction | None = None

    def plus(self, delivery: Delivery) -> Received:
        """The same and one delivery more."""
        return Received(
            self.changes + 1,
            self.ends + (delivery.news == "end"),
            self.questions + (delivery.news == "question"),
            delivery.interaction or self.interaction,
        )


class DeliveryStore(Protocol):
    """What an `Inlet` needs of a store; called from any thread. Write one for a database of your own.

    `poll_every` is how often, in seconds, whoever waits has to look, because deliveries may come in other processes;
    None where all come in this one.
    """

    poll_every: float | None

    def add(self, service: str, delivery: Delivery) -> None:
        """Keep a delivery; it may come before its start's answer, and more than once."""
        ...

    def received(self, service: str, run_id: str) -> Received:
        """What has come for a run."""
        ...

    def forget(self, service: str, run_id: str) -> None:
        """The run is over, and nobody will ask again."""
        ...


class MemoryStore:
    """Keeps deliveries in this process, of the last 100,000 runs."""

    poll_every: float | None = None

    def __init__(self) -> None:
        self._runs: OrderedDict[tuple[str, str], Received] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, service: str, delivery: Delivery) -> None:
        """Keep a delivery."""
        key = (service, delivery.run_id)
        with self._lock:
            self._runs[key] = self._runs.get(key, Received()).plus(delivery)
            self._runs.move_to_end(key)
            if len(self._runs) > MOST_RUNS:
                self._runs.popitem(last=False)

    def received(self, service: str, run_id: str) -> Received:
        """What has come for a run."""
        with self._lock:
            return self._runs.get((service, run_id), Received())

    def forget(self, service: str, run_id: str) -> None:
        """Drop it."""
        with self._lock:
            self._runs.pop((service, run_id), None)


_TABLE = """
CREATE TABLE IF NOT EXISTS deliveries (
    service TEXT NOT NULL, run_id TEXT NOT NULL, changes INTEGER NOT NULL, ends INTEGER NOT NULL,
    questions INTEGER NOT NULL, interaction TEXT, at REAL NOT NULL, PRIMARY KEY (service, run_id)
)
"""
_ADD = """
INSERT INTO deliveries VALUES (?, ?, 1, ?, ?, ?, ?)
ON CONFLICT (service, run_id) DO UPDATE SET changes = changes + 1, ends = ends + excluded.ends,
    questions = questions + excluded.questions, interaction = coalesce(excluded.interaction, interaction),
    at = excluded.at
"""


class SqliteStore:
    """Keeps deliveries in a file, for processes of one machine: web workers take them, others wait.

    path        the file; made where it is not there
    poll_every  seconds between two looks of whoever waits

    What nobody has waited for is dropped after a week. Raises OSError and sqlite3.Error.
    """

    def __init__(self, path: str | Path, *, poll_every: float = 0.5) -> None:
        self.poll_every: float | None = poll_every
        self._path = str(path)
        with self._open() as (connection, _):
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(_TABLE)

    def add(self, service: str, delivery: Delivery) -> None:
        """Keep a delivery."""
        asked = None if delivery.interaction is None else json.dumps(delivery.interaction.to_dict())
        values = (service, delivery.run_id, delivery.news == "end", delivery.news == "question", asked, time())
        with self._open() as (connection, _):
            connection.execute(_ADD, values)
            connection.execute("DELETE FROM deliveries WHERE at < ?", (time() - KEPT_FOR,))

    def received(self, service: str, run_id: str) -> Received:
        """What has come for a run."""
        with self._open() as (connection, _):
            row = connection.execute(
                "SELECT changes, ends, questions, interaction FROM deliveries WHERE service = ? AND run_id = ?",
                (service, run_id),
            ).fetchone()
        if row is None:
            return Received()
        changes, ends, questions, asked = row
        return Received(changes, ends, questions, Interaction.from_dict(json.loads(asked)) if asked else None)

    def forget(self, service: str, run_id: str) -> None:
        """Drop it."""
        with self._open() as (connection, _):
            connection.execute("DELETE FROM deliveries WHERE service = ? AND run_id = ?", (service, run_id))

    def _open(self) -> _Opened:
        return _Opened(self._path)


class _Opened:
    """A connection for one statement or two: connections belong to threads, and forks break them."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, timeout=30.0)

    def __enter__(self) -> tuple[sqlite3.Connection, None]:
        return self._connection, None

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        try:
            if kind is None:
                self._connection.commit()
        finally:
            self._connection.close()
