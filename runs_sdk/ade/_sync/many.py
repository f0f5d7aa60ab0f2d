# generated from runs_sdk/ade/_async/many.py by scripts/unasync.py; do not edit
"""Many documents in one call: uploads, runs and downloads, so many at a time, and a journal to go on after a crash."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from attrs import frozen

from ..._common.arguments import checked
from ..._common.files import StrPath, check_into
from ..._sync.begun import Begun
from ...core.errors import (
    ConfigError,
    ConflictError,
    InputProblem,
    InputValidationError,
    RunsError,
    StartUnknown,
    TransportError,
)
from ...core.file_names import safe_name
from ...core.models import Snapshot
from ...core.once import CLOCKS_DIFFER, MARK
from .documents import Conflict
from .starts import Starts

if TYPE_CHECKING:
    from ..._common.journal import Journal
    from ...core.mapped import Mapped
    from .run import AdeRun

FILE = "file"
"""Means a document's id where a file is to be uploaded first; ids are UUIDs."""

PROCESS = "process"
"""Means a document's id where the inputs of a map are the documents."""


class FilePath(str):
    """The path of a file to upload. How a taken name is dealt with is no part of what a journal compares."""

    conflict: Conflict
    again: bool

    def __new__(cls, path: StrPath, conflict: Conflict, *, again: bool = False) -> Self:
        made = super().__new__(cls, os.fspath(path))
        made.conflict, made.again = conflict, again
        return made


@frozen
class ProcessedFile:
    """What became of one file.

    file    as it was given
    run     the run of its document (`run.document_id`); None where none was started
    result  how the run has ended; None where it could not be started or followed
    path    where the output is; None where there is none
    error   why there is no output: the file was refused, the run failed (RunFailed), the output could not be written
    """

    file: Path
    run: AdeRun | None
    result: Snapshot | None
    path: Path | None
    error: RunsError | None


@checked
class ManyFiles(Starts):
    """What works on many files."""

    def process_many(
        self,
        paths: Iterable[StrPath],
        into: StrPath = ".",
        *,
        concurrency: int = 8,
        on_progress: Callable[[int, int], None] | None = None,
        resume: Journal | str | os.PathLike[str] | None = None,
        redo_failed: bool = False,
        conflict: Conflict = "reject",
        configuration_id: str | None = None,
        overwrite: bool = False,
    ) -> Iterator[ProcessedFile]:
        """Upload files, process them, and download the outputs: `for one in client.process_many(paths, "out/")`.

        into         a folder, which is made when it is not there
        concurrency  the most files that are at work at once (8: ADE takes so many uploads at a time)
        on_progress  called with the files that are done and the files in all
        resume       a journal (a path): the same call again, after whatever death, uploads nothing twice, attaches to
                     what runs, and downloads what is missing. A file's key is its name
        redo_failed  with a journal: upload again what has failed before, as a new version of its document
        conflict     when a document's name is taken by another one, see `documents.upload`
        overwrite    replace files in `into`

        Each document gets one run, that of its upload; with `configuration_id` another one besides, which is given.
        Gives each file as it is done; one that fails is given with its `error`, and the others go on. Leaving the
        iteration leaves the runs running. Raises InputValidationError, which names every file that cannot be read and
        each name that is there twice, before anything is sent.
        """
        files = check_paths(paths)
        folder = Path(into)
        check_into(f"{folder}/", overwrite=True, service="ade")
        options: dict[str, Any] = {"configuration_id": configuration_id}
        done = 0
        inputs = [FilePath(file, conflict, again=redo_failed) for file in files]
        with self.map(
            FILE, inputs, max_running=concurrency, key=name_of, journal=resume,
            on_error="collect", redo_failed=redo_failed, **options,
        ) as results:  # fmt: skip
            for one in results:
                processed = self._fetched(one, folder, overwrite=overwrite or resume is not None)
                done += 1
                if on_progress is not None:
                    on_progress(done, len(files))
                yield processed

    def _fetched(self, one: Mapped, folder: Path, *, overwrite: bool) -> ProcessedFile:
        """The output of a file that is done, on this disk."""
        file = Path(one.input)
        run = None if one.run_id is None else self._handle(one.run_id, attached=True)
        if run is not None and one.result is not None:
            run._remember(one.result)
        output = one.result.output if one.result is not None else None
        path, error = None, one.error
        if run is not None and error is None and isinstance(output, Mapping) and output.get("ready"):
            path = is_there(folder, output)
            if path is None:
                try:
                    path = run.download(f"{folder}/", overwrite=overwrite)
                except RunsError as problem:
                    error = problem
        return ProcessedFile(file, run, one.result, path, error)

    # ---- what a map and a journal ask of the client

    def _begin(self, args: Sequence[Any], options: Mapping[str, Any], *, quick: bool) -> Begun:
        if args and args[0] == FILE:
            try:
                return Begun(self._start_anew(args[1], options))
            except TransportError as error:
                if not error.sent:
                    raise
                raise StartUnknown(
                    f"ade: whether {args[1]} was uploaded, and a run of it started, is not known: {error}",
                    service="ade",
                ) from error
        if len(args) == 2 and args[0] == PROCESS:
            return Begun(self.start(str(args[1]), **options))
        return super()._begin(args, options, quick=quick)

    def _start_anew(self, file: FilePath, options: Mapping[str, Any]) -> AdeRun:
        """Upload a file. Where it may be one that has failed before, its own document gets a new version."""
        try:
            return self.start_file(file, conflict=file.conflict, **options)
        except ConflictError:
            if not file.again or file.conflict != "reject" or not self._is_ours(name_of(file)):
                raise
        return self.start_file(file, conflict="new_version", **options)

    def _is_ours(self, name: str) -> bool:
        """Whether the document of this name has been uploaded with a mark."""
        for row in self.documents.list(search=Path(name).stem):
            if row.name == name:
                document = self.documents.get(str(row.id))
                return isinstance(document.metadata, Mapping) and MARK in document.metadata
        return False

    def _check_batch(self, workflow: Any, options: Mapping[str, Any]) -> None:
        if workflow != PROCESS:
            raise ConfigError(
                f'ade: a batch processes documents: map("process", document_ids, batch=True). {workflow!r} cannot be '
                "done in batches; leave `batch` out.",
                service="ade",
            )

    def _begin_batch(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool
    ) -> Sequence[Begun | RunsError]:
        ids = [str(one) for one in inputs]
        runs = dict(zip(dict.fromkeys(ids), self.start_many(ids, **options), strict=True))
        return [Begun(runs[one]) for one in ids]

    def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None:
        if args and args[0] == FILE:
            return args, {**options, "metadata": {MARK: mark}}
        return super()._with_mark(mark, args, options)

    def _find_file(self, name: str, mark: str, sent_at: datetime, configuration_id: str | None) -> builtins.list[str]:
        """The run of a document that was uploaded with this mark. The list shows no metadata, so each is asked for."""
        for row in self.documents.list(search=Path(name).stem):
            if row.created_at < sent_at - CLOCKS_DIFFER:
                break  # the newest come first
            document = self.documents.get(str(row.id))
            if isinstance(document.metadata, Mapping) and document.metadata.get(MARK) == mark:
                run = None if configuration_id is not None else self._run_of(document)
                if run is None:
                    run = self.start(str(row.id), configuration_id=configuration_id)
                return [run.id]
        return []


def name_of(path: str) -> str:
    """A file's key."""
    return Path(path).name


def check_paths(paths: Iterable[StrPath]) -> builtins.list[Path]:
    """The files. Raises InputValidationError for all that cannot be read, and all names that are there twice."""
    given = [paths] if isinstance(paths, str | os.PathLike) else [*paths]
    problems = [
        InputProblem(f"paths[{index}]", f"{type(path).__name__} is no path", "type")
        for index, path in enumerate(given)
        if not isinstance(path, str | os.PathLike)
    ]
    files = [] if problems else [Path(path) for path in given]
    names: dict[str, Path] = {}
    for index, file in enumerate(files):
        if not file.is_file():
            why = "it is a folder" if file.is_dir() else "there is no such file"
        elif not os.access(file, os.R_OK):
            why = "it cannot be read"
        elif file.name in names:
            why = f"{names[file.name]} has the same name, and a workspace has one document of a name"
        else:
            names[file.name] = file
            continue
        problems.append(InputProblem(f"paths[{index}]", f"{file}: {why}", "other"))
    if problems:
        raise InputValidationError.of(problems, what="the files", service="ade")
    return files


def is_there(folder: Path, output: Mapping[str, Any]) -> Path | None:
    """The file of an output that was downloaded whole before."""
    name, size = output.get("filename"), output.get("size_bytes")
    if not isinstance(name, str) or not isinstance(size, int):
        return None
    path = folder / safe_name(name, "output")
    return path if path.is_file() and path.stat().st_size == size else None
