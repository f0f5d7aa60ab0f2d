"""The skeleton of a new service: a package, its generated client, an emulator, and tests that pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from runs_sdk.codegen.errors import CodegenError
from runs_sdk.codegen.package import generate, read_document
from runs_sdk.codegen.skeleton.shape import Shape, find_shape

FILES = {
    "pyproject.toml": "pyproject.toml.jinja",
    "{name}/__init__.py": "init.py.jinja",
    "{name}/__init__.pyi": "init.pyi.jinja",
    "{name}/declaration.py": "declaration.py.jinja",
    "{name}/rules.py": "rules.py.jinja",
    "{name}/emulator.py": "emulator.py.jinja",
    "{name}/_async/__init__.py": "empty.jinja",
    "{name}/_async/client.py": "client.py.jinja",
    "{name}/_sync/__init__.py": "empty.jinja",
    "{name}/_sync/client.py": "client.py.jinja",
    "tests/test_{name}.py": "test.py.jinja",
}
"""What is written, by the template."""


def write_service(
    name: str, document: str | Path, into: str | Path, *, operations: dict[str, str], statuses: dict[str, str]
) -> list[Path]:
    """Write the project of a new service into the folder `into`/`name`. Returns the files, without the generated ones.

    operations  the ids of the operations that `start`, `get` and `cancel` a run, where they are not to be guessed
    statuses    what words of the service mean, in the words of all services, where that is not to be guessed

    Raises CodegenError when the folder is not empty, when the name is none, and when the document does not show what
    starts a run and what tells its state.
    """
    if not name.isidentifier() or not name.islower() or name.startswith("_"):
        raise CodegenError(f"{name!r} cannot be the name of a service: small letters, digits and _, as for a package")
    folder = Path(into) / name
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CodegenError(f"{folder} exists and is not empty; remove it or choose another name")
    read = read_document(document, None, None)
    shape = find_shape(name, read, operations, statuses)
    package = folder / name
    package.mkdir(parents=True)
    copy = package / "openapi.json"
    copy.write_text(json.dumps(read, indent=2, ensure_ascii=False, default=str) + "\n", encoding="utf-8")
    report = generate(read, f"{name}_api", folder, source="openapi.json", command="runs new-service")
    if not report.complete:
        raise CodegenError(f"the generated client of {name} is not complete:\n{report.as_text()}")
    samples = package / "samples.json"
    samples.write_text(json.dumps(shape.samples, indent=2, default=str) + "\n", encoding="utf-8")
    written = [copy, samples]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - it writes Python, not HTML
    )
    environment.filters["py"] = _literal
    for path, template in FILES.items():
        text = environment.get_template(template).render(shape=shape, calls=_calls(folder, shape), **_flavour(path))
        place = folder / path.format(name=name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        written.append(place)
    return written


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _flavour(path: str) -> dict[str, Any]:
    """The words of async code, or of sync code."""
    if "/_sync/" in path:
        return {"A": "", "shell": "_sync", "adef": "def", "aw": ""}
    return {"A": "Async", "shell": "_async", "adef": "async def", "aw": "await "}


def _calls(folder: Path, shape: Shape) -> dict[str, tuple[str, str, str]]:
    """Where the generated code of each operation is: the package of its tag, its module, its first parameter."""
    found = {}
    for path in sorted((folder / f"{shape.name}_api" / "api").glob("*/*.py")):
        text = path.read_text(encoding="utf-8")
        for what, operation in shape.operations.items():
            if f'    method="{operation.method}",\n    path={json.dumps(operation.path)},\n' in text:
                _, _, after = text.partition("def _get_kwargs(\n    ")
                found[what] = (
                    f"{shape.name}_api.api.{path.parent.name}",
                    path.stem,
                    after.partition(":")[0].strip("*, "),
                )
    if lost := shape.operations.keys() - found.keys():
        raise CodegenError(f"the generated client has no operation to {', '.join(sorted(lost))} a run")
    return found
