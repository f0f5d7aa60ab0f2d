"""Old names and module paths work for one more release, and say what they are called now."""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import ModuleType

import pytest

import runs_sdk
from runs_sdk._async.client import AsyncRunsClient
from runs_sdk._common.deprecated import MODULES
from runs_sdk._common.services import declaration


@pytest.mark.parametrize("old", sorted(MODULES))
def test_an_old_module_is_the_new_one(old: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"runs_sdk.{old}"
    monkeypatch.delitem(sys.modules, name, raising=False)
    new = importlib.import_module(f"runs_sdk.{MODULES[old]}")
    with pytest.warns(DeprecationWarning, match=rf"runs_sdk\.{MODULES[old]};"):
        found = importlib.import_module(name)
    public = [each for each in vars(new) if each[0] != "_"]
    assert public and all(getattr(found, each) is getattr(new, each) for each in public)
    monkeypatch.delitem(sys.modules, name, raising=False)


def test_modules_below_an_old_package(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("runs_sdk.acp.models", "runs_sdk.acp.models.run_create"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.warns(DeprecationWarning, match="compat"):
        from runs_sdk.acp.models import Run
        from runs_sdk.acp.models.run_create import RunCreate
    from runs_sdk.acp import compat

    assert (Run, RunCreate) == (compat.Run, compat.RunCreate)
    for name in ("runs_sdk.acp.models", "runs_sdk.acp.models.run_create"):
        monkeypatch.delitem(sys.modules, name, raising=False)


def test_a_warning_names_the_line_that_imports() -> None:
    code = (
        "import warnings\nwarnings.simplefilter('always')\nimport runs_sdk.acp.types\nprint(runs_sdk.acp.types.POLICY)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[0].startswith(
        "<string>:3: DeprecationWarning: the module runs_sdk.acp.types is now"
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ["nothing", "acp.nothing", "acp.types.nothing", "acp.models.nothing"])
def test_what_never_was_there_is_no_module(name: str) -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(f"runs_sdk.{name}")
    for each in [each for each in sys.modules if each.startswith(("runs_sdk.acp.types", "runs_sdk.acp.models"))]:
        del sys.modules[each]


def test_old_names_of_the_package() -> None:
    with pytest.warns(DeprecationWarning, match="find_service"):
        assert runs_sdk.find_room is runs_sdk.find_service  # type: ignore[attr-defined]
    with pytest.warns(DeprecationWarning, match="services"):
        assert [each.name for each in runs_sdk.rooms()] == [each.name for each in runs_sdk.services()]  # type: ignore[attr-defined]
    with pytest.warns(DeprecationWarning, match="Service"):
        from runs_sdk.core.service import Room  # type: ignore[attr-defined]
    assert Room is runs_sdk.core.service.Service
    for each in ("acp", "ade", "cloudcruise", "runai", "stepflow"):
        module = importlib.import_module(f"runs_sdk.{each}")
        with pytest.warns(DeprecationWarning, match="SERVICE"):
            assert module.ROOM is module.SERVICE


def test_a_package_that_declares_a_room() -> None:
    module = ModuleType("lodge")
    module.ROOM = runs_sdk.find_service("acp")  # type: ignore[attr-defined]
    with pytest.warns(DeprecationWarning, match=r"lodge\.ROOM"):
        assert declaration(module) is module.ROOM
    with pytest.warns(DeprecationWarning, match=r"Lodge\.ROOM"):

        class Lodge(AsyncRunsClient):
            ROOM = module.ROOM

    assert Lodge.SERVICE is module.ROOM
