"""`runai`, as runapy has it: change `from runai` to `from runs_sdk.runai.compat.runapy`, and go on.

Names of models and of groups' classes are here too, as in `runai` itself.
"""

from __future__ import annotations

from typing import Any

from ...._common.lazy import lazy_names

_load, _names, __all__ = lazy_names(__name__)


def __getattr__(name: str) -> Any:
    if name[:1].isupper() and name not in __all__:
        from . import api, models

        return getattr(api if name in dir(api) else models, name)
    return _load(name)


def __dir__() -> list[str]:
    from . import api, models

    return sorted({*_names(), *dir(api), *dir(models)})
