"""The journal of starts: what was meant to be started, what was, and what came of it. A SQLite file in WAL mode.

An intent is on the disk before its start is sent, and the run's id as soon as it is known. Whoever finds an intent
without an id after a crash knows that a run may exist. Several processes may use one journal: each entry belongs to one
of them at a time, and a lock on a file of its own tells whether that one still lives.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from attrs import frozen

from ..core.errors import ConfigError, InputProblem, InputValidationError
from ..core.models import Snapshot
from .fork import reset_after_fork

if TYPE_CHECKING:
    import sqlite3

State = Literal["intended", "started", "ended"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS starts (
    key TEXT PRIMARY KEY, service TEXT NOT NULL, fingerprint TEXT NOT NULL, mark TEXT NOT NULL, state TEXT NOT NULL,
    owner TEXT NOT NULL, at REAL NOT NULL, run_id TEXT, result TEXT, item INTEGER
) WITHOUT ROWID
"""
VERSION = 1


@frozen(eq=False, repr=False)
class Entry:
    """One start of the journal.

    mark   a word of its own, for the service to keep with the run
    at     when it was meant to be sent, seconds since 1970
    state  intended: nothing is known of a run; started: `run_id` is; ended: its `result` is, too
    mine   this journal is to go on with it. Else another process is at it
    is_new it was never sent
    item   the place of its input in the run, where several inputs share one; they share the mark, too
    """

    key: str
    mark: str
    at: float
    state: State
    mine: bool
    is_new: bool = False
    run_id: str | None = None
    result: Snapshot | None = None
    item: int | None = None


class Journal:
    """A file that remembers starts: for `start_once` and `map`. Threads may share it, and so may processes.

        with Journal("runs.db") as journal:
            run = client.start_once("invoice-7", "invoice.yaml", {"n": 7}, journal=journal)

    path  of the file; it is made when it is not there. It has to be on a disk of this machine.

    Raises ConfigError where the file is no journal.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        import sqlite3

        given: Any = path
        if not isinstance(given, str | os.PathLike):
            problem = InputProblem("journal", f"must be a path, but is of type {type(path).__name__}", "type")
            raise InputValidationError.of([problem], what="the call")
        self.path = Path(path)
        self._owner = uuid4().hex
        self._lock = threading.RLock()
        self._hold: int | None = None
        self._parents: list[sqlite3.Connection] = []
        try:
            self._open()
        except sqlite3.Error as error:
            raise ConfigError(f"{self.path} is no journal of runs: {error}.") from error
        reset_after_fork(self)

    def _open(self) -> None:
        import sqlite3

        # One commit at a time, and each on the disk: what was sent must not be forgotten when the power fails.
        self._db = sqlite3.connect(self.path, timeout=60.0, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, VERSION):
            raise ConfigError(f"{self.path} was written by a newer version of runs-sdk.")
        self._db.execute(_SCHEMA)
        self._db.execute(f"PRAGMA user_version={VERSION}")
        self._hold = _lock_file(self._owner_path(self._owner))

    def _after_fork(self) -> None:
        # A connection of SQLite must not be used in two processes, not even to close it; the parent's entries stay the
        # parent's, and with this copy of its lock it would seem to live on.
        self._parents.append(self._db)
        self._lock = threading.RLock()
        self._owner = uuid4().hex
        if self._hold is not None:
            os.close(self._hold)
            self._open()

    def _owner_path(self, owner: str) -> Path:
        return self.path.with_name(f"{self.path.name}-{owner}.lock")

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What it says stays."""
        with self._lock:
            self._db.close()
            hold, self._hold = self._hold, None
            if hold is not None:
                self._owner_path(self._owner).unlink(missing_ok=True)
                os.close(hold)

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    # ---- the life of an entry

    def claim(
        self, key: str, service: str, fingerprint: str, now: float, *, redo: bool = False, word: str = ""
    ) -> Entry:
        """The entry of a key, made where there is none. Where it is `mine`, the caller goes on with it.

        `word` identifies the caller among those of this journal, for `give_back`. With `redo`, a run that has ended
        without success is forgotten, so that it is started again. Raises ConfigError when the key belongs to another
        start.
        """
        return self.claim_many([(key, fingerprint)], service, now, redo=redo, word=word)[0]

    def claim_many(
        self, wanted: Sequence[tuple[str, str]], service: str, now: float, *, redo: bool = False, word: str = ""
    ) -> list[Entry]:
        """The same for several keys, each with its fingerprint, in one write to the disk."""
        owner = f"{self._owner}/{word}"
        with self._change() as db:
            return [self._claim(db, key, service, what, now, owner, redo=redo) for key, what in wanted]

    def _claim(
        self, db: sqlite3.Connection, key: str, service: str, fingerprint: str, now: float, owner: str, *, redo: bool
    ) -> Entry:
        row = db.execute(
            "SELECT service, fingerprint, mark, state, owner, at, run_id, result, item FROM starts WHERE key=?", (key,)
        ).fetchone()
        if row is not None and (row[0], row[1]) != (service, fingerprint):
            raise ConfigError(
                f"the key {key!r} is in {self.path} for another start: of another service, workflow or input. "
                "Take another key, or another journal."
            )
        result = Snapshot.from_dict(json.loads(row[7])) if row is not None and row[7] else None
        if row is None or (redo and result is not None and not result.is_success):
            mark = uuid4().hex
            db.execute(
                "INSERT OR REPLACE INTO starts VALUES (?, ?, ?, ?, 'intended', ?, ?, NULL, NULL, NULL)",
                (key, service, fingerprint, mark, owner, now),
            )
            return Entry(key, mark, now, "intended", mine=True, is_new=True)
        _, _, mark, state, before, at, run_id, _, item = row
        if state == "intended":
            mine = self._is_dead(before.partition("/")[0])
            if mine:
                db.execute("UPDATE starts SET owner=? WHERE key=?", (owner, key))
            return Entry(key, mark, at, state, mine=mine, item=item)
        return Entry(key, mark, at, state, mine=True, run_id=run_id, result=result, item=item)

    def again(self, key: str, now: float, mark: str | None = None) -> None:
        """The start is sent (again), now; with this mark, where another one is given."""
        with self._change() as db:
            db.execute("UPDATE starts SET at=? WHERE key=?", (now, key))
            if mark is not None:
                db.execute("UPDATE starts SET mark=?, item=NULL WHERE key=?", (mark, key))

    def sending(self, keys: Sequence[str], now: float, mark: str | None) -> None:
        """These starts are sent now, in one request. With a mark, they are the items of one run."""
        with self._change() as db:
            for item, key in enumerate(keys):
                db.execute("UPDATE starts SET at=? WHERE key=?", (now, key))
                if mark is not None:
                    db.execute("UPDATE starts SET mark=?, item=? WHERE key=?", (mark, item, key))

    def started(self, key: str, run_id: str) -> None:
        """The run's id is known."""
        self.started_many({key: run_id})

    def started_many(self, run_ids: Mapping[str, str]) -> None:
        """The ids of several runs are known, by key."""
        with self._change() as db:
            for key, run_id in run_ids.items():
                db.execute("UPDATE starts SET state='started', run_id=? WHERE key=?", (run_id, key))

    def forget(self, key: str) -> None:
        """No run was made: the start was refused."""
        self.forget_many([key])

    def forget_many(self, keys: Sequence[str]) -> None:
        """The same for several keys."""
        with self._change() as db:
            db.executemany("DELETE FROM starts WHERE key=? AND state='intended'", [(key,) for key in keys])

    def give_back(self, key: str, word: str = "") -> None:
        """Who has claimed a key with this word leaves it without knowing whether there is a run: the next one looks."""
        self.give_back_many([key], word)

    def give_back_many(self, keys: Sequence[str], word: str = "") -> None:
        """The same for several keys."""
        rows = [(key, f"{self._owner}/{word}") for key in keys]
        with self._change() as db:
            db.executemany("UPDATE starts SET owner='' WHERE key=? AND state='intended' AND owner=?", rows)

    def ended(self, key: str, run_id: str, result: Snapshot) -> None:
        """The run has ended."""
        self.ended_many([(key, run_id, result)])

    def ended_many(self, ends: Sequence[tuple[str, str, Snapshot]]) -> None:
        """Several runs have ended: key, run id and result of each."""
        rows = [(run_id, json.dumps({**result.to_dict(), "raw": None}), key) for key, run_id, result in ends]
        with self._change() as db:
            db.executemany("UPDATE starts SET state='ended', run_id=?, result=? WHERE key=?", rows)

    def _is_dead(self, owner: str) -> bool:
        """Whether the process of an owner is gone. Called within a transaction, so that one asks at a time."""
        if owner == self._owner:
            return False
        if not owner:
            return True
        path = self._owner_path(owner)
        if not path.exists():
            return True
        hold = _lock_file(path)
        if hold is None:
            return False
        path.unlink(missing_ok=True)
        os.close(hold)
        return True

    def counts(self) -> dict[str, int]:
        """How many entries there are, by state."""
        with self._lock:
            rows: list[Any] = self._db.execute("SELECT state, count(*) FROM starts GROUP BY state").fetchall()
        return dict(rows)

    def run_ids(self, besides: str = "") -> set[str]:
        """The ids of all runs that it knows, but for those with this mark."""
        with self._lock:
            rows = self._db.execute("SELECT run_id FROM starts WHERE run_id IS NOT NULL AND mark<>?", (besides,))
            return {str(row[0]) for row in rows.fetchall()}


def _lock_file(path: Path) -> int | None:
    """Lock a file, made if need be, until this process ends; None where another one holds it."""
    hold = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)  # Python lets no child inherit it
    try:
        _try_lock(hold)
    except OSError:
        os.close(hold)
        return None
    return hold


def _try_lock(hold: int) -> None:
    """Lock an open file. Raises OSError where another process has locked it."""
    try:
        import fcntl
    except ModuleNotFoundError:
        import msvcrt  # Windows

        msvcrt.locking(hold, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(hold, fcntl.LOCK_EX | fcntl.LOCK_NB)
