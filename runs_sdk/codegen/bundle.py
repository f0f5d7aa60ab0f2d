"""A document in several files becomes one.

References to files beside the document, below its folder, are read and put among the components; of a document at a URL
those below the URL's own folder, on the same origin. All others are refused. A component keeps its name, and so does
its class; a file that is one schema gives it the file's name.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urljoin, urlsplit

from attrs import define, field

from runs_sdk.codegen.errors import DocumentError, LimitExceeded, shown
from runs_sdk.codegen.load import load, without_credentials
from runs_sdk.codegen.normalise.references import at_pointer, join

MOST_FILES: Final = 500

_SECTIONS: Final = {
    "parameters": "parameters",
    "responses": "responses",
    "headers": "headers",
    "examples": "examples",
    "links": "links",
    "callbacks": "callbacks",
    "requestBody": "requestBodies",
    "requestBodies": "requestBodies",
    "securitySchemes": "securitySchemes",
}
"""Where a reference is, by the key above it, and the section of components that its target goes to."""

_INLINE: Final = frozenset(("paths", "webhooks", "pathItems"))
"""Below these keys stand path items, which are written where they are used."""


def load_whole(document: str | Path, *, auth_header: str | None = None) -> dict[str, Any]:
    """Read a document, with the files that it refers to. Raises DocumentError and LimitExceeded.

    `auth_header` is sent with URLs, to the document's own origin only.
    """
    found = load(document, auth_header=auth_header)
    ids = _ids(found)
    if not _refers_outside(found, ids):
        return found
    is_url = isinstance(document, str) and "://" in document
    base = str(document) if is_url else str(Path(document).resolve())
    read = _url_reader(base, auth_header) if is_url else _file_reader(Path(base))
    return _Bundler(found, base, read, ids).run()


def _ids(document: dict[str, Any]) -> frozenset[str]:
    """The names that schemas of the document give themselves: references by these lead to no file."""
    schemas = document.get("components", {}).get("schemas") if isinstance(document.get("components"), dict) else None
    named = (
        node.get("$id") for node in (schemas if isinstance(schemas, dict) else {}).values() if isinstance(node, dict)
    )
    return frozenset(each.rstrip("#") for each in named if isinstance(each, str))


def _refers_outside(node: Any, ids: frozenset[str]) -> bool:
    stack = [node]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str) and not reference.startswith("#") and reference.partition("#")[0] not in ids:
                return True
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)
    return False


def _file_reader(document: Path) -> Callable[[str, str], tuple[str, dict[str, Any]]]:
    folder = document.parent

    def read(base: str, reference: str) -> tuple[str, dict[str, Any]]:
        if "://" in reference:
            raise DocumentError(f"$ref {shown(reference)} leads to another place; only files below {folder} are read")
        path = (Path(base).parent / unquote(reference)).resolve()
        if not path.is_relative_to(folder):
            raise DocumentError(f"$ref {shown(reference)} leads out of {folder}; only files below it are read")
        return str(path), load(path)

    return read


def _url_reader(document: str, auth_header: str | None) -> Callable[[str, str], tuple[str, dict[str, Any]]]:
    home = urlsplit(document)
    folder = home.path.rpartition("/")[0] + "/"

    def read(base: str, reference: str) -> tuple[str, dict[str, Any]]:
        url = urljoin(base, reference)
        parts = urlsplit(url)
        if (parts.scheme, parts.netloc) != (home.scheme, home.netloc) or not parts.path.startswith(folder):
            where = without_credentials(f"{home.scheme}://{home.netloc}{folder}")
            raise DocumentError(f"$ref {shown(reference)} leads out of {where}; only what is below it is read")
        return url, load(url, auth_header=auth_header)

    return read


@define
class _Bundler:
    """Puts everything into the root document. `files` are the other documents by where they are."""

    root: dict[str, Any]
    base: str
    read: Callable[[str, str], tuple[str, dict[str, Any]]]
    ids: frozenset[str]
    files: dict[str, dict[str, Any]] = field(factory=dict)
    known: dict[tuple[str, str], str] = field(factory=dict)
    inlined: list[tuple[str, str]] = field(factory=list)

    def run(self) -> dict[str, Any]:
        self._take_components()
        found = self._walk(self.root, self.base, ())
        components = found.setdefault("components", {})
        for section, named in self.root.get("components", {}).items():
            if isinstance(named, dict):
                for name, node in named.items():
                    components.setdefault(section, {}).setdefault(name, node)
        return dict(found)

    def _take_components(self) -> None:
        """Components that are nothing but a reference to another file: what is there takes their place and name."""
        taken = []
        for section, named in self.root.get("components", {}).items():
            for name, node in named.items() if isinstance(named, dict) else ():
                reference = node.get("$ref") if isinstance(node, dict) and len(node) == 1 else None
                if not isinstance(reference, str) or self._is_inside(reference):
                    continue
                target = self._resolve(reference, self.base)
                if target[0] != self.base and target not in self.known:
                    self.known[target] = join("components", section, name)
                    taken.append((named, name, target, reference, ("components", section, name)))
        for named, name, (where, pointer), reference, keys in taken:
            named[name] = self._walk(self._at(where, pointer, reference), where, keys)

    def _walk(self, node: Any, base: str, keys: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [self._walk(each, base, keys) for each in node]
        if not isinstance(node, dict):
            return node
        reference = node.get("$ref")
        if isinstance(reference, str) and (not self._is_inside(reference) or base != self.base):
            return self._replaced(node, reference, base, keys)
        made = {key: self._walk(value, base, (*keys[-3:], key)) for key, value in list(node.items())}  # it may get more
        discriminator = made.get("discriminator")
        if isinstance(discriminator, dict) and isinstance(discriminator.get("mapping"), dict):
            made["discriminator"] = {**discriminator, "mapping": self._mapping(discriminator["mapping"], base)}
        return made

    def _is_inside(self, reference: str) -> bool:
        return reference.startswith("#") or reference.partition("#")[0] in self.ids

    def _mapping(self, mapping: dict[str, Any], base: str) -> dict[str, Any]:
        """Targets of a discriminator that are references, not names."""
        found = {}
        for value, target in mapping.items():
            is_reference = isinstance(target, str) and ("/" in target or target.endswith((".yaml", ".yml", ".json")))
            outside = is_reference and (not target.startswith("#") or base != self.base)
            found[value] = self._place(target, base, "schemas") if outside else target
        return found

    def _replaced(self, node: dict[str, Any], reference: str, base: str, keys: tuple[str, ...]) -> Any:
        beside = {key: self._walk(value, base, (*keys, key)) for key, value in node.items() if key != "$ref"}
        above = keys[-2] if len(keys) > 1 else ""
        if above in _INLINE:
            where, pointer = self._resolve(reference, base)
            if (where, pointer) in self.inlined:
                raise DocumentError(f"$ref {shown(reference)} goes in a circle")
            self.inlined.append((where, pointer))
            target = self._walk(self._at(where, pointer, reference), where, keys)
            self.inlined.pop()
            return {**target, **beside} if isinstance(target, dict) else target
        section = _SECTIONS.get(keys[-1] if keys else "") or _SECTIONS.get(above) or "schemas"
        return {"$ref": self._place(reference, base, section), **beside}

    def _place(self, reference: str, base: str, section: str) -> str:
        """The component that the target of a reference has become."""
        where, pointer = self._resolve(reference, base)
        if where == self.base:
            return f"#{pointer}"
        if (where, pointer) not in self.known:
            steps = pointer.strip("/").split("/")
            stem = Path(urlsplit(where).path).stem
            name = steps[-1].replace("~1", "/").replace("~0", "~") or stem
            if len(steps) == 3 and steps[0] == "components":
                section = steps[1]
            named = self.root.setdefault("components", {}).setdefault(section, {})
            free = name if name not in named else f"{name}_{stem}"
            number = 1
            while free in named:
                number += 1
                free = f"{name}_{number}"
            self.known[where, pointer] = f"#/components/{section}/{free.replace('~', '~0').replace('/', '~1')}"
            named[free] = {}  # taken, for what refers back to it
            named[free] = self._walk(self._at(where, pointer, reference), where, ("components", section, free))
        return self.known[where, pointer]

    def _resolve(self, reference: str, base: str) -> tuple[str, str]:
        """The file that a reference leads to, and the pointer in it."""
        path, _, pointer = reference.partition("#")
        pointer = unquote(pointer)
        if not path:
            return base, pointer
        where, document = self.read(base, path)
        if where != self.base and where not in self.files:
            if len(self.files) >= MOST_FILES:
                raise LimitExceeded(f"the document refers to more than {MOST_FILES} files")
            self.files[where] = document
        return where, pointer

    def _at(self, where: str, pointer: str, reference: str) -> Any:
        document = self.root if where == self.base else self.files[where]
        steps = pointer.strip("/")
        try:
            return at_pointer(document, f"#/{steps}" if steps else "#")
        except KeyError:
            raise DocumentError(f"$ref {shown(reference)} leads nowhere") from None
