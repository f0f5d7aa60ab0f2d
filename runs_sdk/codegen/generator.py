"""From a plan to the files of a package: the generator parses the normalised document, our templates write it.

openapi-python-client runs in this process, with one function replaced while it parses. It builds the typed properties
of every model, parameter, body and answer, and what it cannot take it reports, which is an error, never a silent loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint

from runs_sdk.codegen.normalise import Plan
from runs_sdk.codegen.problems import CodegenError
from runs_sdk.codegen.views import Views, filters, group_classes

HERE: Final = Path(__file__).parent
RUNTIME: Final = (
    "types.py",
    "errors.py",
    "client.py",
    "_answer.py",
    "_caller.py",
    "_read.py",
    "_stream.py",
    "_write.py",
)
"""Modules that every package carries as they are."""


_REPLACING: Final = Lock()


def parse(plan: Plan) -> GeneratorData:
    """Let the generator read the normalised document.

    Raises CodegenError if it refuses anything: the normaliser is there so that this does not happen.
    """
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        MetaType.NONE,
        document_source="",
        file_encoding="utf-8",
        overwrite=False,
        output_path=None,
    )
    with _uncopied():
        data = GeneratorData.from_dict(plan.document, config=config)
    if isinstance(data, GeneratorError):
        raise CodegenError(f"the generator refuses the normalised document: {data.header} {data.detail or ''}")
    return data


@contextmanager
def _uncopied() -> Iterator[None]:
    """Leave out the sorting of path parameters. There are none in a normalised document, and for it every operation is
    copied with all models that it can reach, which takes most of the time for documents with many of both."""
    with _REPLACING:
        there = vars(Endpoint)["sort_parameters"]
        type.__setattr__(Endpoint, "sort_parameters", staticmethod(lambda *, endpoint: endpoint))
        try:
            yield
        finally:
            type.__setattr__(Endpoint, "sort_parameters", there)


def refused(data: GeneratorData) -> list[str]:
    """What the generator left out, in its own words."""
    errors = list(data.errors)
    for collection in data.endpoint_collections_by_tag.values():
        errors.extend(collection.parse_errors)
    return [" ".join(f"{error.header} {error.detail or ''}".split()) for error in errors]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(str(HERE / "templates")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - what is written is Python, and every text goes through `py` or `docstring`
    )
    environment.filters.update(filters())
    environment.globals.update(BEGIN=BEGIN, END=END)
    return environment


def render(views: Views, source: str) -> Iterator[tuple[str, str]]:
    """The files of the package, as path and text. `source` says in the first line of each where it comes from."""
    plan = views.plan
    mark = f"# generated from {source}; do not edit\n"
    templates = _environment()

    def file(path: str, template: str, **values: Any) -> tuple[str, str]:
        text = templates.get_template(template).render(**values)
        return path, mark + prune_imports(text)

    for name in RUNTIME:
        yield name, mark + (HERE / "runtime" / name).read_text(encoding="utf-8")
    yield "py.typed", ""
    summary = f"Client of {plan.title} {plan.version}".strip() + "."
    yield file("__init__.py", "package_init.py.jinja", package_doc=summary)
    every = sorted((each.name, each.module) for each in plan.classes.values())
    schemas = sorted(plan.schemas.items())
    yield file("models/__init__.py", "models_init.py.jinja", classes=every, schemas=schemas)
    for model in views.models:
        yield file(f"models/{model.plan.module}.py", "model.py.jinja", model=model)
    for enum in views.enums:
        yield file(f"models/{enum.module}.py", "enum.py.jinja", enum=enum)
    yield "api/__init__.py", mark + '"""The operations, each a module, by tag."""\n'
    groups = views.groups()
    named = group_classes(groups)
    for tag, operations in groups.items():
        yield f"api/{tag}/__init__.py", mark
        for operation in operations:
            yield file(f"api/{tag}/{operation.plan.name}.py", "endpoint.py.jinja", op=operation)
        classes = sorted({pair for each in operations for pair in each.classes})
        imports = sorted({line for each in operations for line in each.imports})
        yield file(
            f"groups/{tag}.py",
            "group.py.jinja",
            tag=tag,
            name=named[tag],
            operations=operations,
            classes=classes,
            imports=imports,
        )
    yield file(
        "groups/__init__.py",
        "groups_init.py.jinja",
        groups=list(named.items()),
        categories=list(plan.categories.items()),
    )


BEGIN: Final = "\x01"
END: Final = "\x02"
"""Marks around the imports that a template may need. No text of a document can hold them once it is quoted."""

_IMPORT: Final = re.compile(r"^( *)from (\S+) import (.+)$", re.MULTILINE)
_DOCSTRING: Final = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""', re.DOTALL)


def prune_imports(text: str) -> str:
    """Leave out imported names that the module does not use, so that templates can import all that they may need."""
    before, begin, rest = text.partition(f"{BEGIN}\n")
    if not begin:
        return text
    imports, _, body = rest.partition(f"{END}\n")
    words = set(re.findall(r"\w+", _DOCSTRING.sub("", body)))
    words |= set(re.findall(r"^if (TYPE_CHECKING):", imports, re.MULTILINE))

    def pruned(found: re.Match[str]) -> str:
        indent, module, names = found.groups()
        kept = [name.strip() for name in names.split(",") if name.strip().rpartition(" ")[2] in words]
        return f"{indent}from {module} import {', '.join(kept)}\n" if kept else ""

    kept = re.sub(rf"(?:{_IMPORT.pattern})\n", pruned, imports, flags=re.MULTILINE)
    if "httpx" not in words:
        kept = kept.replace("    import httpx\n", "")
    if not re.search(r"^if TYPE_CHECKING:\n\s*^    \S", kept, re.MULTILINE):
        kept = kept.replace("if TYPE_CHECKING:\n", "").replace("TYPE_CHECKING, ", "").replace(" TYPE_CHECKING\n", "\n")
    return before + kept + body
