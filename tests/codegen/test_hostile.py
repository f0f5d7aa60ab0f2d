"""Documents that mean harm end in a package that is safe, or in a clear error, within bounded time and memory."""

from __future__ import annotations

import ast
import builtins
import json
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, DocumentError, LimitExceeded, generate, main
from runs_sdk.codegen.generator import RUNTIME
from runs_sdk.codegen.load import load
from runs_sdk.codegen.normalise import normalise
from tests.codegen.conftest import ROOT, Built, Server, document, operation, reply

CODE = "__import__('builtins').__dict__.__setitem__('HARMED', 1)"
NASTY = [
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    '\\"""',
    f'"""\n{CODE}\n"""',
    f"'+{CODE}+'",
    f'"+{CODE}+"',
    f"\n{CODE}\n",
    f"\r{CODE}\r",
    f"\u2028{CODE}\u2029",
    f"\x0b{CODE}\x0c",
    f"#\n{CODE}",
    f"{{{{ {CODE} }}}}",
    "{% raw %}{{ 1/0 }}",
    f"{{{CODE}}}",
    f"f'{{{CODE}}}'",
    "\x00",
    "\ud800",
    "\u202e",
    "../../../outside",
    "..\\..\\outside",
    "/etc/passwd",
    "C:\\x",
    "con",
    "a/b/c",
    "",
    " ",
    ".",
    "..",
    "%s %(x)s {0} {x}",
    "\\N{DIGIT ONE} \\x41 \\u0041",
    "class",
    "import os",
    "from os import system",
    "if TYPE_CHECKING:",
    "None",
    "self",
    "cls",
    "__init__",
    "__class__",
    "__dict__",
    "additional_properties",
    "_wire",
    "a" * 5000,
    "naïve",
    "\u0661",
    "ﬁ",
    "𝔘𝔫𝔦",
    "é",
    "e\u0301",
    "1",
    "-1",
    "$ref",
]


def nasty(chance: random.Random) -> str:
    found = chance.choice(NASTY)
    return found if chance.random() < 0.7 else found + chance.choice(NASTY)


def hostile_schema(chance: random.Random, names: list[str], depth: int = 0) -> Any:
    kinds = ["object", "enum", "const", "ref", "scalar", "array", "union", "all", "map"]
    kind = chance.choice(kinds if depth < 3 else ["scalar", "enum", "ref", "const"])
    inner = lambda: hostile_schema(chance, names, depth + 1)  # noqa: E731
    about = {"title": nasty(chance), "description": nasty(chance), "default": nasty(chance), "example": nasty(chance)}
    match kind:
        case "object":
            properties = {nasty(chance): inner() for _ in range(chance.randint(0, 5))}
            return {
                "type": "object",
                "properties": properties,
                "required": [nasty(chance), *list(properties)[:2]],
                **about,
            }
        case "enum":
            values = [nasty(chance) for _ in range(chance.randint(1, 6))]
            return {"type": "string", "enum": values, "x-enum-varnames": [nasty(chance) for _ in values], **about}
        case "const":
            return {"const": chance.choice([nasty(chance), 3, True, 1.5]), **about}
        case "ref":
            return {
                "$ref": "#/components/schemas/"
                + chance.choice(names).replace("~", "~0").replace("/", "~1").replace("%", "%25")
            }
        case "array":
            return {"type": "array", "items": inner(), **about}
        case "union":
            mapping = {nasty(chance): chance.choice(names) for _ in range(2)}
            return {
                "oneOf": [inner(), inner()],
                "discriminator": {"propertyName": nasty(chance), "mapping": mapping},
                **about,
            }
        case "all":
            return {"allOf": [inner(), inner()], "nullable": True}
        case "map":
            return {"type": "object", "additionalProperties": inner(), **about}
    return {"type": chance.choice(["string", "integer", "boolean", "number"]), "format": nasty(chance), **about}


def hostile_document(seed: int) -> dict[str, Any]:
    chance = random.Random(seed)
    names = list(dict.fromkeys(nasty(chance) for _ in range(10)))
    paths: dict[str, Any] = {}
    for _ in range(8):
        wire = nasty(chance).replace("{", "").replace("}", "")
        parameters = [
            {
                "name": nasty(chance),
                "in": chance.choice(["query", "header", "cookie", "path"]),
                "schema": hostile_schema(chance, names, 2),
                "description": nasty(chance),
            }
            for _ in range(3)
        ]
        paths["/" + nasty(chance) + "/{" + wire + "}"] = {
            chance.choice(["get", "post"]): {
                "operationId": nasty(chance),
                "tags": [nasty(chance)],
                "summary": nasty(chance),
                "description": nasty(chance),
                "parameters": parameters,
                "security": [{nasty(chance): [nasty(chance)]}, {chance.choice(names): []}],
                "requestBody": {"content": {nasty(chance): {"schema": hostile_schema(chance, names)}}},
                "responses": {
                    "200": {
                        "description": nasty(chance),
                        "content": {
                            chance.choice([nasty(chance), "application/json", "text/event-stream"]): {
                                "schema": hostile_schema(chance, names)
                            }
                        },
                    },
                    nasty(chance): {"description": nasty(chance)},
                },
            }
        }
    schemas = {name: hostile_schema(chance, names) for name in names}
    groups = [{"name": nasty(chance), "tags": [nasty(chance), nasty(chance)]}]
    schemes = {name: hostile_scheme(chance) for name in names[1:]}
    components = {"schemas": schemas, "securitySchemes": schemes}
    more = {"components": components, "x-tagGroups": groups}
    return document(paths, info={"title": nasty(chance), "version": nasty(chance)}, **more)


def hostile_scheme(chance: random.Random) -> dict[str, Any]:
    flow = {"tokenUrl": nasty(chance), "scopes": {nasty(chance): nasty(chance)}}
    return chance.choice(
        [
            {
                "type": "apiKey",
                "in": chance.choice(["header", "query", "cookie", nasty(chance)]),
                "name": nasty(chance),
            },
            {"type": "http", "scheme": chance.choice(["basic", nasty(chance)])},
            {"type": "oauth2", "flows": {"clientCredentials": flow}},
            {"type": nasty(chance)},
        ]
    )


def statements(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        yield node
        if isinstance(node, ast.ClassDef):
            yield from node.body


def runs_when_imported(source: str) -> list[str]:
    """Calls at module or class level that no template writes."""
    known = {"_field", "_Operation", "Scheme", "frozenset", "TypeVar", "Final", "items"}
    found = []
    for node in statements(ast.parse(source)):
        if isinstance(
            node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom | ast.If
        ):
            continue
        for call in ast.walk(node):
            if isinstance(call, ast.Call):
                name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "?")
                if name not in known:
                    found.append(ast.unparse(call))
    return found


@pytest.mark.parametrize("seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.full) for seed in range(3, 40))])
def test_nothing_of_a_document_becomes_code(seed: int, tmp_path: Path) -> None:
    into = tmp_path / "into"
    try:
        report = generate(hostile_document(seed), "package", into)
    except CodegenError as error:
        assert str(error)
        assert not (into / "package").exists()
        return
    assert not hasattr(builtins, "HARMED")
    assert {path.name for path in tmp_path.iterdir()} == {"into"}
    assert {path.name for path in into.iterdir()} == {"package"}
    assert report.document["operations"] == report.package["operations"]
    assert not report.losses, report.as_text()
    runtime = {*RUNTIME}
    for path in (into / "package").rglob("*.py"):
        assert path.resolve().is_relative_to(into.resolve())
        assert len(path.name.encode()) <= 255
        if path.parent.name == "package" and path.name in runtime:
            continue
        text = path.read_text(encoding="utf-8")
        compile(text, str(path), "exec", dont_inherit=True)
        assert runs_when_imported(text) == [], path


def deep(levels: int, wrap: Callable[[Any], Any]) -> Any:
    node: Any = {"type": "string"}
    for _ in range(levels):
        node = wrap(node)
    return node


def doubling(levels: int, kind: str) -> dict[str, Any]:
    """Schemas whose alternatives double with each level when they are written out."""
    schemas: dict[str, Any] = {}
    for level in range(levels):
        reference = {"$ref": f"#/components/schemas/L{level + 1}"}
        own = {"type": "object", "properties": {f"p{level}": {"type": "string"}}}
        schemas[f"L{level}"] = {
            kind: [{"allOf": [reference, own]}, {"allOf": [own, reference]}, {"type": "array", "items": reference}]
        }
    return {**schemas, f"L{levels}": {"type": "integer"}}


def bombs() -> dict[str, dict[str, Any]]:
    def object_of(node: Any) -> Any:
        return {"type": "object", "properties": {"a": node}}

    def to(number: int) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/A{number}"}

    chain = {f"S{n}": {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}]} for n in range(3000)}
    circle = {
        f"S{n}": {
            "anyOf": [
                {"$ref": f"#/components/schemas/S{(n + 1) % 50}"},
                {"type": "array", "items": {"$ref": "#/components/schemas/S0"}},
            ]
        }
        for n in range(50)
    }
    product = {"anyOf": [object_of({"const": n}) for n in range(60)]}
    return {
        "deep objects": {"A": deep(150, object_of)},
        "deep arrays": {"A": deep(150, lambda node: {"type": "array", "items": node})},
        "deep allOf": {"A": deep(150, lambda node: {"allOf": [node, object_of({})]})},
        "a long chain": chain,
        "a circle of unions": circle,
        "doubling oneOf": doubling(40, "oneOf"),
        "doubling allOf": doubling(40, "allOf"),
        "a product of unions": {"A": {"allOf": [product, product, product, product]}},
        "itself": {"A": {"allOf": [{"$ref": "#/components/schemas/A"}]}, "B": {"$ref": "#/components/schemas/B"}},
        "many values": {"A": {"type": "string", "enum": [f"value {n}" for n in range(100_000)]}},
        "many properties": {"A": {"type": "object", "properties": {f"p {n}": {"type": "string"} for n in range(5000)}}},
        "a long text": {
            "A": {
                "type": "object",
                "description": "x" * 5_000_000,
                "properties": {"a": {"description": "y \n" * 500_000}},
            }
        },
        "all to all": {
            f"A{n}": object_of({"type": "integer"}) | {"properties": {f"n{m}": to(m) for m in range(60)}}
            for n in range(60)
        },
        "unions of all": {f"A{n}": {"oneOf": [*map(to, range(40)), object_of({"const": n})]} for n in range(40)},
        "many classes of one name": {"/" * n + "A": object_of({"type": "string"}) for n in range(300)},
    }


QUICK = {"deep allOf", "itself"}


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.full) for name in bombs()]
)
def test_time_and_memory_are_bounded(name: str, tmp_path: Path) -> None:
    source = tmp_path / "bomb.json"
    source.write_text(json.dumps(document({"/a": {"get": operation({"type": "string"})}}, bombs()[name])))
    program = (
        "import sys, resource\n"
        "resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (60, 60))\n"
        "from runs_sdk.codegen import main\n"
        "sys.exit(main([sys.argv[1], '--package', 'bombed', '--into', sys.argv[2]]))\n"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", program, str(source), str(tmp_path / "out")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in (0, 1, 2), done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or done.stderr.startswith("runs: ") or "LOST" in done.stdout
    assert "LOST" not in done.stdout, done.stdout[-2000:]
    assert after.ru_utime - before.ru_utime < 60


@pytest.mark.parametrize(
    "reference",
    ["other.yaml", "file:///etc/passwd", "https://example.org/x.json#/a", "//example.org/x", "../x.json#/b", 7],
)
def test_nothing_outside_of_the_document_is_read(reference: Any) -> None:
    with pytest.raises(DocumentError, match=r"leaves the document|which is no text"):
        normalise(document({"/a": {"get": operation({"$ref": reference})}}))


def test_media_types_are_bounded() -> None:
    content = {f"application/x{n}+json": {} for n in range(1000)}
    with pytest.raises(LimitExceeded, match="1000 media types"):
        normalise(document({"/a": {"post": operation(requestBody={"content": content})}}))


def test_a_document_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    for levels in (250, 100_000):
        source = tmp_path / "deep.json"
        source.write_text('{"openapi": "3.0.0", "x": ' + "[" * levels + "]" * levels + "}")
        with pytest.raises(LimitExceeded, match="nested"):
            load(source)


def test_yaml_that_grows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runs_sdk.codegen.load.MOST_VALUES", 100_000)
    source = tmp_path / "laughs.yaml"
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    source.write_text("\n".join(lines))
    with pytest.raises(LimitExceeded, match="more than 100000 values"):
        load(source)
    source.write_text("a: &a [*a]")
    with pytest.raises(LimitExceeded, match="nested deeper"):
        load(source)
    source.write_text("a: !!python/object/apply:os.system ['true']")
    with pytest.raises(DocumentError):
        load(source)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "is no JSON|is no YAML"),
        (b"a: [1", "line 1"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", "not an object"),
        (b"just text", "not an object"),
        (b"openapi: 4.0.0", "version is '4.0.0'"),
        (b"openapi: 3.1.0", "no paths"),
        (b"swagger: '1.2'", "understood"),
    ],
)
def test_what_is_no_document(tmp_path: Path, content: bytes, said: str) -> None:
    source = tmp_path / "x.yaml"
    source.write_bytes(content)
    with pytest.raises(DocumentError, match=said):
        generate(source, "p", tmp_path / "out")
    with pytest.raises(DocumentError, match="cannot read"):
        generate(tmp_path / "missing.yaml", "p", tmp_path / "out")


def test_nothing_of_a_document_reaches_the_terminal_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No escape sequences, no lines of its own, no text without end."""
    evil = "\x1b[2J\r\nerror: all is well\u202e\ud800" + "x" * 5000
    loop = {"$ref": f"#/components/schemas/{evil}"}
    doc = document(
        {f"/{evil}": {"get": operation(loop, tags=[evil])}},
        {evil: {"type": "array", "items": loop}},
        info={"title": evil, "version": evil},
    )
    source = tmp_path / "evil.json"
    source.write_text(json.dumps(doc))
    arguments = [str(source), "--package", "p", "--into", str(tmp_path / "out")]
    assert main(arguments) == 0
    assert main([*arguments, "--include-tags", "other"]) == 2
    captured = capsys.readouterr()
    for text in (captured.out, captured.err):
        assert "\\x1b[2J" in text
        for line in text.splitlines():
            assert line.isprintable()
            assert len(line) < 1200
            assert not line.startswith("error: all is well")


@pytest.mark.parametrize("package", ["../p", "a/b", "a.b", "", "class", "p-q", "/abs"])
def test_names_of_packages(tmp_path: Path, package: str) -> None:
    with pytest.raises(CodegenError, match="cannot be the name of a package"):
        generate(document(), package, tmp_path)


def test_only_what_was_generated_is_replaced(tmp_path: Path, build: Callable[..., Built]) -> None:
    doc = document({"/a": {"get": operation({"type": "string"})}})
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "__init__.py").write_text("# my own work\n")
    with pytest.raises(CodegenError, match="was not generated"):
        generate(doc, "mine", tmp_path)
    assert (mine / "__init__.py").read_text() == "# my own work\n"
    built = build(doc)
    own = built.report.folder / "models" / "own.py"
    own.write_text("")
    generate(document({"/b": {"get": operation({"type": "string"}, operationId="get_b")}}), built.name, tmp_path)
    assert own.exists()
    names = [path.name for path in built.report.folder.glob("api/*/*.py") if path.name != "__init__.py"]
    assert names == ["get_b.py"]  # what was generated before, and is no longer in the document, is gone


# --- documents from the network ---


def test_credentials_do_not_follow_a_redirect_elsewhere(server: Server) -> None:
    doc = document({"/a": {"get": operation({"type": "string"})}})
    other = server.url.replace("127.0.0.1", "localhost")
    server.answers["/doc"] = reply(302, b"", location="/same")
    server.answers["/same"] = reply(302, b"", location=f"{other}/away")
    server.answers["/away"] = reply(200, doc)
    assert load(f"{server.url}/doc", auth_header="X-Key: hunter2")["paths"] == doc["paths"]
    seen = [(each["path"], each["headers"].get("X-Key")) for each in server.requests]
    assert seen == [("/doc", "hunter2"), ("/same", "hunter2"), ("/away", None)]


def test_documents_from_the_network_are_bounded(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runs_sdk.codegen.load.LARGEST", 1000)
    server.answers["/large"] = reply(200, b"{" + b" " * 2000 + b"}")
    server.answers["/loop"] = reply(302, b"", location="/loop")
    server.answers["/file"] = reply(302, b"", location="file:///etc/passwd")
    server.answers["/no"] = reply(403, b"no")
    with pytest.raises(LimitExceeded, match="larger than 1000"):
        load(f"{server.url}/large")
    with pytest.raises(DocumentError, match="redirects more than"):
        load(f"{server.url}/loop")
    with pytest.raises(DocumentError, match="not followed"):
        load(f"{server.url}/file")
    with pytest.raises(DocumentError) as caught:
        load(f"{server.url}/no?token=hunter2", auth_header="Authorization: hunter2")
    assert "status 403" in str(caught.value)
    assert "hunter2" not in str(caught.value)
    with pytest.raises(DocumentError, match="cannot read http://127.0.0.1:9"):
        load("http://127.0.0.1:9/x", timeout=2)
