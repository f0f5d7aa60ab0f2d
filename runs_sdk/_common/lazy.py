"""Public names that are imported when they are first used (PEP 562), each listed once: in the package's `__init__.pyi`.

The stub is what type checkers read, too. (`lazy_loader` does the same: it takes 4 ms to import, where `import runs_sdk`
takes 3, and knows no names of other packages.)
"""

from __future__ import annotations

import sys


def lazy_names(package: str, *defined: str):  # type: ignore[no-untyped-def] # importing typing costs more than all of this
    """The `__getattr__`, `__dir__` and `__all__` of a package; `defined` are public names that its own code defines.

    Of the stub's imports those count that name what they export, `from .module import Name as Name`.
    """
    module = sys.modules[package]
    names = _exports(package, module)
    exported = [*defined, *names]

    def load(name: str) -> object:
        from importlib import import_module, util

        if name in names:
            where = names[name]
            if where.strip("."):
                value: object = getattr(import_module(where, package), name)
            else:
                value = import_module(f"{where}{name}", package)
        elif name[:1] != "_" and util.find_spec(f"{package}.{name}") is not None:
            value = import_module(f"{package}.{name}")  # a module that nobody has imported yet
        else:
            from .deprecated import find_name

            return find_name(module, name)
        setattr(module, name, value)
        return value

    return load, lambda: sorted(exported), exported


class _OldModules:
    """Finds our modules by the paths that they had in the last release, when nothing else does."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> object:
        """How to import it; None where it is not ours."""
        if not name.startswith("runs_sdk."):
            return None
        from .deprecated import find_module

        return find_module(name)


def find_old_modules() -> None:
    """Let old module paths work, with a DeprecationWarning."""
    if _OldModules not in sys.meta_path:  # type: ignore[comparison-overlap]
        sys.meta_path.append(_OldModules)  # type: ignore[arg-type]


def _exports(package: str, module: object) -> dict[str, str]:
    """The module that each name of the stub comes from."""
    spec = module.__spec__  # type: ignore[attr-defined]
    text = "\n" + spec.loader.get_data(f"{spec.origin.rpartition('.')[0]}.pyi").decode()
    found = {}
    for statement in text.split("\nfrom ")[1:]:
        where, _, rest = statement.partition(" import ")
        names = rest[1 : rest.index(")")] if rest.startswith("(") else rest.partition("\n")[0]
        for each in names.split(","):
            words = each.split()
            if len(words) == 3:
                found[words[2]] = where
    return found
