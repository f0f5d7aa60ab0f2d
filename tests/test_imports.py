"""What imports what: the order of the house, and that nothing is loaded before it is used."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "runs_sdk"
HTTP_LIBRARIES = {"httpx", "httpcore", "h11", "requests", "urllib3", "aiohttp", "pyreqwest"}

# Core is informed the time, is given its random numbers, and never waits for anything.
NOT_FOR_CORE = HTTP_LIBRARIES | {
    "anyio", "asyncio", "concurrent", "logging", "multiprocessing", "os", "pathlib", "random", "runs_api", "secrets",
    "select", "signal", "socket", "ssl", "subprocess", "tempfile", "threading", "time", "http.client", "urllib.request",
}  # fmt: skip
INTERESTING = (
    ast.Import, ast.ImportFrom, ast.Await, ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Attribute, ast.Call,
)  # fmt: skip
FOR_CORE = {"attrs", "dateutil", "httptools", "idna", "jsonschema_rs", "socksio", "sseclient", "typing_extensions"}
"""The libraries that core may use, beside the standard one."""

# Who is on whom: a package imports only what has a lower number, and itself.
LAYERS = {
    "core": 0, "_common": 1, "_async": 2, "_recording": 2, "_bridge": 3, "_sync": 4, "_facade": 5, "_generated": 7,
    "codegen": 7, "testing": 8, "cli": 9, "": 10,
}  # fmt: skip
SERVICE_LAYER = 6


@cache
def statements(path: Path) -> list[ast.stmt | ast.expr]:
    """All that a file says, read once for the tests here."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, INTERESTING)]


def sources(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if "templates" not in path.parts]


def imports(path: Path, package_root: Path) -> Iterator[str]:
    """The full names of all modules that a file imports, at its top or inside functions."""
    package = path.relative_to(package_root).with_suffix("").parts[:-1]
    for node in statements(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            if node.module:
                yield ".".join([*base, node.module])
            else:  # from . import name
                yield from (".".join([*base, alias.name]) for alias in node.names)


def part_of(module: str) -> str:
    """Which part of the house a module of ours is in; "" for the ones directly in the package."""
    names = module.split(".")
    if len(names) < 2 or not (PACKAGE / names[1]).is_dir():
        return ""
    return names[1]


def layer(part: str) -> int:
    return LAYERS.get(part, SERVICE_LAYER)


def test_dependencies_point_one_way() -> None:
    wrong = []
    for path in sources(PACKAGE):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        part = part_of(name)
        for imported in imports(path, ROOT):
            if imported.partition(".")[0] != "runs_sdk":
                continue
            target = part_of(imported)
            if target != part and layer(target) >= layer(part):
                wrong.append(f"{name} imports {imported}")
    assert wrong == []


@cache
def import_graph() -> dict[str, set[str]]:
    """Each module of the package, and what it imports of it: at its top, in functions, and for type checkers only."""
    files = [path for path in sorted(PACKAGE.rglob("*.py*")) if path.suffix in (".py", ".pyi")]
    files = [path for path in files if not {"templates", "runtime"} & set(path.relative_to(PACKAGE).parts)]
    names = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in files}
    graph: dict[str, set[str]] = {name: set() for name in names.values()}
    for path, name in names.items():
        package = name if path.stem == "__init__" else name.rpartition(".")[0]
        for node in statements(path):
            found: list[str] = []
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
                base = ".".join([*above, *([node.module] if node.module else [])])
                found = [f"{base}.{alias.name}" if f"{base}.{alias.name}" in graph else base for alias in node.names]
            graph[name] |= {each for each in found if each in graph and each != name}
    return graph


def find_circle(graph: dict[str, set[str]]) -> list[str]:
    """Modules that import each other in a circle, in that order; empty when there is none."""
    done: set[str] = set()

    def search(name: str, way: list[str]) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        for imported in sorted(graph[name]) if name not in done else ():
            if circle := search(imported, [*way, name]):
                return circle
        done.add(name)
        return []

    return next((circle for name in sorted(graph) if (circle := search(name, []))), [])


def test_no_module_imports_in_a_circle() -> None:
    assert find_circle(import_graph()) == []


def test_a_circle_is_found() -> None:
    graph = {"a": {"b"}, "b": {"c", "d"}, "c": set[str](), "d": {"b"}}
    assert find_circle(graph) == ["b", "d", "b"]


INSIDE = {"_async": 1, "_sync": 1, "local": 2, "compat": 2, "_generated": 2}
"""The order inside a service: below all are its pure modules, above all is its `__init__`."""


def test_inside_a_service_dependencies_point_one_way() -> None:
    def rank(module: str) -> int:
        names = module.split(".")
        return 3 if len(names) == 2 else INSIDE.get(names[2], 0)

    wrong = [
        f"{name} imports {imported}"
        for name, found in import_graph().items()
        for imported in found
        if layer(part_of(name)) == SERVICE_LAYER and part_of(name) == part_of(imported) and rank(imported) > rank(name)
    ]
    assert wrong == []
    shells = [
        f"{name} imports {imported}"
        for name, found in import_graph().items()
        for imported in found
        if "._async." in name and "._sync." in imported
    ]
    assert shells == []


def test_core_is_pure() -> None:
    wrong = []
    for path in sources(PACKAGE / "core"):
        for imported in imports(path, ROOT):
            top = imported.partition(".")[0]
            known = top in sys.stdlib_module_names or top in FOR_CORE or imported.startswith("runs_sdk.core")
            if not known or top in NOT_FOR_CORE or imported in NOT_FOR_CORE:
                wrong.append(f"{path.name} imports {imported}")
        for node in statements(path):
            if isinstance(node, ast.Await | ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith):
                wrong.append(f"{path.name}:{node.lineno} awaits")
            if isinstance(node, ast.Attribute) and node.attr in ("utcnow", "today", "now") and _is_clock(node.value):
                wrong.append(f"{path.name}:{node.lineno} reads the clock")
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("open", "input", "print")
            ):
                wrong.append(f"{path.name}:{node.lineno} calls {node.func.id}")
    assert wrong == []


def _is_clock(node: ast.expr) -> bool:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in ("datetime", "date")


@pytest.mark.parametrize("part", ["core", "cli", "codegen", "_async"])
def test_what_all_services_share_names_none(part: str) -> None:
    services = "stepflow|cloudcruise|acp|ade|runai|run:ai"
    found = [
        f"{path.name}: {match[0]}"
        for path in sources(PACKAGE / part)
        for match in re.finditer(rf"\b({services})\b", path.read_text(), re.IGNORECASE)
    ]
    assert found == []


def test_what_is_generated_depends_on_nothing_of_ours() -> None:
    generated = ROOT / "generated"
    ours = re.compile(r"^\s*(?:from|import) (?:runs_sdk|generated)\b.*", re.MULTILINE)
    found = [(path.name, match[0]) for path in sources(generated) for match in ours.finditer(path.read_text())]
    assert len(sources(generated)) > 1000
    assert found == []


def test_only_the_engine_imports_the_http_library() -> None:
    allowed = {"_async", "_sync", "testing", "codegen"}
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {imported}"
        for path in sources(PACKAGE)
        if part_of(".".join(path.relative_to(ROOT).with_suffix("").parts)) not in allowed
        for imported in imports(path, ROOT)
        if imported.partition(".")[0] in HTTP_LIBRARIES
    ]
    assert wrong == []


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh process has loaded after running the code."""
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    paths = [str(ROOT), str(ROOT / "generated")]
    command = [sys.executable, "-c", f"import sys\nsys.path[:0] = {paths!r}\n{script}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def heavy(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.partition(".")[0] in HTTP_LIBRARIES | {"runs_api", "anyio", "asyncio"}}


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = loaded_after("import runs_sdk")
    assert heavy(loaded) == set()
    assert not {"attrs", "typing_extensions", "dateutil", "jsonschema_rs", "email", "json"} & loaded


def test_core_loads_no_http_library() -> None:
    paths = [path.relative_to(ROOT).with_suffix("") for path in sources(PACKAGE / "core") if path.stem != "__init__"]
    names = [".".join(path.parts) for path in paths]
    loaded = loaded_after("import " + ", ".join(names))
    assert heavy(loaded) == set()
    assert not {"jsonschema_rs", "sseclient", "dateutil", "tomllib", "email.utils"} & loaded


@pytest.mark.parametrize(
    "code",
    [
        "import runs_sdk\n[getattr(runs_sdk, name, None) for name in ('RunsError', 'ConfigError', 'RunStatus')]",
        "from runs_sdk.core.sse import SseDecoder\nassert SseDecoder().feed(b'data: x\\n\\n')",
        "from runs_sdk.core.config import ConfigField",
    ],
)
def test_what_people_look_at_first_is_light(code: str) -> None:
    assert heavy(loaded_after(code)) == set()


FRIENDLY = """
import asyncio
import runs_sdk
from runs_sdk.testing import emulator

FLOW = {"name": "f", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"a": 1}}], "output": {"$step": "s"}}
STARTS = {
    "acp": ("11111111-1111-4111-8111-111111111111", {"message": "hi", "mode": "loop", "n": 1, "delay": 0.0}),
    "ade": (None,),
    "cloudcruise": ("wf1", {"a": 1}),
    "runai": ("training", "t1", "team-a", {"image": "ubuntu"}),
    "stepflow": (FLOW, {}),
}

async def ask(served, given):
    async with runs_sdk.connect_async(served.service, base_url=served.url, **served.credentials) as client:
        handle = await client.start(*given)
        return [event async for event in handle.events(timeout=20)][-1]

service = SERVICE
options = {"ade": {"documents": ["people.csv"]}}
with emulator(service, **options.get(service, {})) as served:
    given = STARTS[service] if service != "ade" else (next(iter(served.state.documents)),)
    with runs_sdk.connect(service, base_url=served.url, **served.credentials) as client:
        result = client.start(*given).wait(timeout=20)
    again = ("training", "t2", *given[2:]) if service == "runai" else given  # names are unique there
    print("the run is", asyncio.run(ask(served, again)))
"""


@pytest.mark.parametrize(
    "service",
    ["stepflow", *(pytest.param(name, marks=pytest.mark.full) for name in ("acp", "ade", "cloudcruise", "runai"))],
)
def test_a_run_is_started_and_followed_without_httpx(service: str) -> None:
    loaded = loaded_after(FRIENDLY.replace("SERVICE", repr(service)))
    assert "runs_sdk._async.engine" in loaded
    assert not {"httpx", "httpcore"} & {name.partition(".")[0] for name in loaded}


CLIENTS = """
import runs_sdk

ID = "8f14e45f-ceea-4a6a-9b5c-3e7b1a2c4d5e"
GIVEN = {
    "acp": {},
    "ade": {"api_key": "a.b", "workspace_id": ID},
    "cloudcruise": {"api_key": "k"},
    "runai": {"client_id": "i", "client_secret": "s"},
    "stepflow": {},
}
for service, given in GIVEN.items():
    runs_sdk.connect(service, base_url="http://127.0.0.1:9", **given).close()
"""


def test_a_client_loads_what_follows_runs_with_the_first_handle() -> None:
    loaded = loaded_after(CLIENTS)
    assert {f"runs_sdk.{name}._sync.client" for name in ("acp", "ade", "cloudcruise", "runai", "stepflow")} <= loaded
    late = {
        "asyncio",
        "anyio",
        "ssl",
        "logging",
        "sqlite3",
        "httpx",
        "httpcore",
        "dateutil",
        "jsonschema_rs",
        "sseclient",
        "rich",
    }
    assert not late & loaded
    assert not {name for name in loaded if name.startswith(("runs_sdk.core.follow", "runs_sdk.core.events"))}
