"""The wheel that users get: built, installed outside the checkout without dependencies, and looked at."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=kept | environment, capture_output=True, text=True, timeout=120
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = _run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
        "-w", folder, ROOT, cwd=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    done = _run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    assert done.returncode == 0, done.stderr
    python = folder / "venv" / "bin" / "python"
    done = _run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return python


def test_both_packages_can_be_imported_outside_the_checkout(python: Path, tmp_path: Path) -> None:
    program = (
        "import runs_sdk, runs_api; print(runs_sdk.__version__); print(runs_sdk.__file__); print(runs_api.__file__)"
    )
    done = _run(python, "-c", program, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    version, *files = done.stdout.split()
    assert version == _version()
    assert all(file.startswith(str(python.parent.parent)) for file in files)


def test_generated_is_no_package_of_its_own(python: Path, tmp_path: Path) -> None:
    done = _run(python, "-c", "import generated", cwd=tmp_path)
    assert done.returncode == 1
    assert "ModuleNotFoundError" in done.stderr


def test_the_command_without_its_extra_names_the_extra(python: Path, tmp_path: Path) -> None:
    done = _run(python.with_name("runs"), "--help", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == ["runs: the command needs typer and rich: pip install 'runs-sdk[cli]'"]


def test_the_wheel_is_typed_and_carries_the_documents(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"runs_sdk/py.typed", "runs_api/py.typed"} <= names
    documents = {f"runs_api/{path.stem}/openapi.json.gz" for path in (ROOT / "openapi").glob("*.yaml")}
    assert documents
    assert documents <= names
    assert not [name for name in names if name.endswith("openapi.lock.json")]


def test_the_wheel_holds_only_what_it_must(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"runs_sdk", "runs_api"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def _version() -> str:
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def test_pytest_with_the_wheel_loads_next_to_nothing(python: Path, tmp_path: Path) -> None:
    """The plugin is there for every pytest of the environment; until a fixture is used it costs four small modules."""
    import _pytest

    packages = tmp_path / "packages"
    packages.mkdir()
    there = Path(_pytest.__file__).parents[1]
    for name in ("pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments", "py.py"):
        (packages / name).symlink_to(there / name)
    (tmp_path / "test_it.py").write_text(
        "import sys\n\n"
        "def test_what_is_loaded(pytestconfig):\n"
        "    assert pytestconfig.pluginmanager.hasplugin('runs_sdk')\n"
        "    print('LOADED', *sorted(name for name in sys.modules if name.split('.')[0] in ('runs_sdk', 'runs_api')))\n"
        "    print('HEAVY', *{'asyncio', 'attr', 'httpx', 'starlette', 'anyio'} & set(sys.modules))\n"
    )
    done = _run(python, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", cwd=tmp_path, PYTHONPATH=str(packages))
    assert done.returncode == 0, done.stdout + done.stderr
    said = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line[:5] in ("LOADE", "HEAVY")}
    assert said["LOADED"] == [
        "runs_sdk", "runs_sdk._common", "runs_sdk._common.lazy", "runs_sdk._common.version", "runs_sdk.testing",
        "runs_sdk.testing.plugin",
    ]  # fmt: skip
    assert "attr" not in said["HEAVY"] and "httpx" not in said["HEAVY"] and "starlette" not in said["HEAVY"]


def test_the_examples_are_in_the_wheel(wheel: Path) -> None:
    there = {
        Path(name).name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("runs_sdk/cli/_examples/")
    }
    assert there == {path.name for path in (ROOT / "examples").iterdir() if path.is_file()}


def test_the_version_needs_no_extra(python: Path, tmp_path: Path) -> None:
    for words in ([str(python.with_name("runs"))], [str(python), "-m", "runs_sdk"]):
        done = subprocess.run([*words, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert done.stdout.startswith("runs-sdk ")
