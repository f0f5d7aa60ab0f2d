"""What pip installs with runs-sdk: bounded, listed with its licence, and nothing that nobody asked for."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, packages_distributions, requires
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+([A-Za-z_][\w.]*)(?:[ \t]+import\b|[ \t]*(?:as\b.*)?$)", re.MULTILINE)
OURS = {"runs_sdk", "runs_api"}
COME_OTHERWISE = {
    "trio": "only where the program runs on it",
    "pytest": "a plugin of it is imported by it",
    "typing_extensions": "for type checkers only",
    "jinja2": "the templating of openapi-python-client, whose version is pinned: it has to be the same",
    "grpc": "that of stepflow-py, whose messages it carries",
    "mcp_types": "that of mcp, whose messages it holds",
    "msgspec": "that of stepflow-py, whose structures a flow is built from",
}
"""What is imported and has no line of its own, and why."""


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9_.\-]+", requirement)
    assert found is not None
    return found[0].lower()


def asked_for(extra: str | None) -> list[str]:
    """What an extra asks for, with the extras that it names; None for a plain installation."""
    found: list[str] = []
    for requirement in PROJECT["dependencies"] if extra is None else EXTRAS[extra]:
        own = re.match(r"runs-sdk\[([a-z,]+)\]", requirement)
        found += [each for name in own[1].split(",") for each in asked_for(name)] if own else [requirement]
    return found


def installed_with(extra: str | None) -> set[str]:
    """The names of all packages that come, dependencies of dependencies too."""
    todo = [name_of(requirement) for requirement in [*asked_for(None), *(asked_for(extra) if extra else [])]]
    found: set[str] = set()
    while todo:
        name = todo.pop()
        if name in found:
            continue
        found.add(name)
        try:
            needs = requires(name) or []
        except PackageNotFoundError:  # for another platform or Python
            continue
        todo += [name_of(each) for each in needs if "extra ==" not in each]
    return found


def test_what_the_sdk_always_needs_has_an_upper_bound() -> None:
    assert [each for each in PROJECT["dependencies"] if "<" not in each] == []


BRING = ("workers", "otel", "mcp")
"""Extras whose packages ask for OpenTelemetry themselves, if only for its API; none of them is part of `all`."""


def test_nobody_gets_an_exporter_unasked() -> None:
    for extra in (None, "all", *(name for name in EXTRAS if name not in BRING and name not in ("dev", "all"))):
        unasked = {name for name in installed_with(extra) if "opentelemetry" in name or "grpc" in name}
        assert unasked == set(), extra
    assert {name for name in installed_with("otel") if "opentelemetry" in name} == {"opentelemetry-api"}
    assert any("exporter" in name for name in installed_with("workers")), "which is why workers is an extra of its own"


def test_every_dependency_is_listed_with_the_licence_that_it_declares() -> None:
    table = (ROOT / "docs" / "licences.md").read_text()
    rows = dict(re.findall(r"^\| ([A-Za-z0-9.\-]+) \| ([^|]+) \|", table, re.MULTILINE))
    named = {name_of(each) for extra in (None, *EXTRAS) if extra != "dev" for each in asked_for(extra)}
    assert set(rows) - {"package"} == named
    for name in named:
        about = metadata(name)
        classifiers = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
        declared = f"{about.get('License-Expression')} {about.get('License')} {classifiers}".replace(
            "Apache Software License v2", "Apache-2.0"
        )
        # python-dateutil 2.9 says only that it has two licences; 4.0 names the one that is left.
        assert rows[name].strip() in declared or (name == "python-dateutil" and "Dual License" in declared), name


def test_no_import_lacks_its_line() -> None:
    names = packages_distributions()
    lines = {name_of(line) for extra in (None, *EXTRAS) if extra != "dev" for line in asked_for(extra)}
    lacking = set()
    for folder in (ROOT / "runs_sdk", ROOT / "generated" / "runs_api" / "stepflow"):
        for path in folder.rglob("*.py"):
            if "templates" in path.parts:
                continue
            for found in IMPORT.finditer(path.read_text()):
                top = found[1].partition(".")[0]
                if top in sys.stdlib_module_names or top in OURS:
                    continue
                packages = {each.lower().replace("_", "-") for each in names.get(top, [top])}
                if not packages & lines:
                    lacking.add(top)
    assert lacking == COME_OTHERWISE.keys()
