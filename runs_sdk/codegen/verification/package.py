"""A generated package, imported from its folder under a name of its own and looked at from outside."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import itertools
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, Final, Self

_COUNT: Final = itertools.count()


class Package:
    """The package in a folder. Used with `with`; afterwards nothing of it is left among the imported modules."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = f"_generated_{next(_COUNT)}"

    def __enter__(self) -> Self:
        spec = importlib.util.spec_from_file_location(
            self._name, self._folder / "__init__.py", submodule_search_locations=[str(self._folder)]
        )
        if spec is None or spec.loader is None:
            raise ImportError(f"{self._folder} is no package")
        module = importlib.util.module_from_spec(spec)
        sys.modules[self._name] = module
        self._write_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        spec.loader.exec_module(module)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        sys.dont_write_bytecode = self._write_bytecode
        for name in [name for name in sys.modules if name == self._name or name.startswith(f"{self._name}.")]:
            del sys.modules[name]

    def names(self) -> Iterator[str]:
        """All modules, as `models.run`."""
        for path in sorted(self._folder.rglob("*.py")):
            parts = list(path.relative_to(self._folder).with_suffix("").parts)
            if parts[-1] == "__init__":
                parts.pop()
            if parts:
                yield ".".join(parts)

    def load(self, name: str) -> ModuleType:
        """Import one of its modules, or one that it shares with other packages."""
        if name != "types" and not self._has(name):
            shared = self.load("types").Response.__module__.rpartition(".")[0]
            return importlib.import_module(f"{shared}.{name}")
        return importlib.import_module(f"{self._name}.{name}")

    def _has(self, name: str) -> bool:
        place = self._folder.joinpath(*name.split("."))
        return place.with_suffix(".py").is_file() or place.is_dir()

    @cached_property
    def http(self) -> ModuleType:
        """The HTTP library that it sends with, httpx or one of the same interface."""
        return importlib.import_module(self.load("_http").Client.__module__.partition(".")[0])

    @cached_property
    def _client(self) -> Any:
        return self.http.Client(base_url="http://service.invalid")

    def request(self, kwargs: dict[str, Any]) -> Any:
        """The request that an endpoint module's `_get_kwargs` describes, as it is sent."""
        return self.load("_send").built(self._client, kwargs)

    def endpoints(self) -> Iterator[ModuleType]:
        """The modules that carry an operation."""
        for name in self.names():
            if name.startswith("api."):
                module = self.load(name)
                if hasattr(module, "OPERATION"):
                    yield module

    def model(self, name: str) -> Any:
        """A model, or None if there is none that can be imported."""
        try:
            return getattr(self.load("models"), name, None)
        except Exception:
            return None  # its module was reported when all modules were imported

    def annotation(self, module: ModuleType, parameter: str) -> Any:
        """What a parameter of `_get_kwargs` is annotated with, or None if there is no such parameter."""
        written = inspect.signature(module._get_kwargs).parameters.get(parameter)
        if written is None:
            return None
        text = written.annotation
        return eval(text, vars(module), _Models(self.load("models"))) if isinstance(text, str) else text  # noqa: S307


class _Models(Mapping[str, Any]):
    """Names in annotations that only type checkers import."""

    def __init__(self, models: ModuleType) -> None:
        self._models = models

    def __getitem__(self, name: str) -> Any:
        try:
            return getattr(self._models, name)
        except AttributeError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(dir(self._models))

    def __len__(self) -> int:
        return len(dir(self._models))
