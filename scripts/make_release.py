"""Make and check a release. `python scripts/make_release.py [--out DIR] [--quick]`; ./scripts/release calls it.

Builds sdist and wheel twice and compares them byte by byte, checks their metadata and files, installs the wheel in a
bare environment and runs the demo from it, looks at the licences of what comes with it, writes an SBOM (CycloneDX) and
drafts the release notes from CHANGELOG.md. Nothing is uploaded: .github/workflows/release.yml does that for a tag.

`--quick` leaves out what installs packages: the bare environment, licences and SBOM.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FREE = re.compile(
    r"MIT|BSD|Apache|ISC|MPL-2\.0|MPL 2\.0|PSF|Python Software Foundation|Unlicense|Zlib|CC0", re.IGNORECASE
)
"""Licences of what may come with a plain installation."""
NOT_IN_A_WHEEL = re.compile(
    r"(^|/)(tests?|docs|scripts|benchmarks|openapi|\.github|__pycache__)(/|$)|\.pyc$|\.lock\.json$"
)


class Failed(Exception):
    """Why this cannot be released."""


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> str:
    """Run a program; its output. Raises Failed with what it said."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=kept | environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def epoch() -> str:
    """The time that is written into archives: that of the last commit, or of 2020 outside a checkout."""
    try:
        return run("git", "log", "-1", "--format=%ct").strip()
    except (Failed, OSError):
        return "1577836800"


def build(out: Path) -> tuple[Path, Path]:
    """The sdist and the wheel of this checkout, built twice. Raises Failed where the two differ."""
    built = []
    with tempfile.TemporaryDirectory() as second:
        for folder in (out, Path(second)):
            run(sys.executable, "-m", "hatchling", "build", "-d", folder.resolve(), SOURCE_DATE_EPOCH=epoch())
            built.append({path.name: path.read_bytes() for path in sorted(folder.iterdir()) if is_built(path)})
    first, again = built
    if first != again:
        names = sorted(name for name in first.keys() | again.keys() if first.get(name) != again.get(name))
        raise Failed(f"built twice, these differ: {', '.join(names)}")
    [sdist] = out.glob("*.tar.gz")
    [wheel] = out.glob("*.whl")
    with tempfile.TemporaryDirectory() as folder:  # what others build from the sdist is the same wheel
        with tarfile.open(sdist) as archive:
            archive.extractall(folder, filter="data")
        [source] = Path(folder).iterdir()
        run(
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "-t",
            "wheel",
            "-d",
            folder,
            cwd=source,
            SOURCE_DATE_EPOCH=epoch(),
        )
        if (Path(folder) / wheel.name).read_bytes() != wheel.read_bytes():
            raise Failed("the wheel that is built from the sdist is another one")
    return sdist, wheel


def is_built(path: Path) -> bool:
    """Whether a file is an sdist or a wheel."""
    return path.name.endswith((".tar.gz", ".whl"))


def check_metadata(wheel: Path) -> None:
    """What an index shows is what pyproject.toml says, and every file of the wheel belongs there."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [metadata] = [name for name in names if name.endswith(".dist-info/METADATA")]
        found = Parser().parsestr(archive.read(metadata).decode())
    expected = {
        "Name": PROJECT["name"],
        "Version": PROJECT["version"],
        "Summary": PROJECT["description"],
        "License-Expression": PROJECT["license"],
        "Requires-Python": PROJECT["requires-python"],
        "Description-Content-Type": "text/markdown",
    }
    wrong = [f"{name} is {found[name]!r}, not {value!r}" for name, value in expected.items() if found[name] != value]
    if not re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+)?", PROJECT["version"]):
        wrong.append(f"{PROJECT['version']} is no version by docs/versions.md")
    wrong += [f"{name} does not belong in a wheel" for name in names if NOT_IN_A_WHEEL.search(name)]
    wrong += [f"{name} is missing" for name in ("runs_sdk/py.typed",) if name not in names]
    if not any(name.endswith("licenses/LICENSE") for name in names):
        wrong.append("LICENSE is missing")
    if wrong:
        raise Failed("\n".join([f"{wheel.name}:", *wrong]))


def notes(changelog: str, version: str) -> str:
    """The part of the changelog that tells of this version: its own, or what is not released yet."""
    for title in (re.escape(f"[{version}]"), r"\[Unreleased\]"):
        found = re.search(rf"^## {title}[^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
        if found is not None and found[1].strip():
            return f"# runs-sdk {version}\n\n{found[1].strip()}\n"
    raise Failed(f"CHANGELOG.md tells nothing of {version}")


def check_installed(wheel: Path, out: Path) -> None:
    """Install the wheel alone, import it, run the demo from it, and see what came with it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        python = environment(place / "bare")
        run(python, "-m", "pip", "install", "-q", wheel)
        run(
            python,
            "-c",
            "import runs_sdk; runs_sdk.connect('stepflow', base_url='http://localhost:1').close()",
            cwd=place,
        )
        licences = licences_of(python)
        strange = [f"{name}: {licence}" for name, licence in licences.items() if not FREE.search(licence)]
        if strange:
            raise Failed("\n".join(["these come with it, and their licences are not on the list:", *strange]))
        sbom(python, out)
        run(python, "-m", "pip", "install", "-q", f"{wheel}[cli,local]")
        command = python.with_name("runs")
        run(command, "examples", cwd=place)
        output = run(command, "start", "stepflow", "examples/greet.yaml", "-i", "name=World", "--local", cwd=place)
        if json.loads(output) != {"hello": "World"}:
            raise Failed(f"the demo gave {output!r}")


def environment(folder: Path) -> Path:
    """The interpreter of a new environment."""
    run(sys.executable, "-m", "venv", folder)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


LICENCES = """
import json
from importlib.metadata import distributions
found = {}
for each in distributions():
    about = each.metadata
    lines = [line for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    declared = [about.get("License-Expression"), (about.get("License") or "").partition("\\n")[0], *lines]
    found[about["Name"]] = "; ".join(filter(None, declared)) or "not declared"
print(json.dumps(found))
"""


def licences_of(python: Path) -> dict[str, str]:
    """The licences that the packages of an environment declare."""
    found: dict[str, str] = json.loads(run(python, "-c", LICENCES))
    return {name: licence for name, licence in found.items() if name not in ("pip", "setuptools")}


def sbom(python: Path, out: Path) -> None:
    """What is in that environment, as CycloneDX."""
    target = out / f"runs_sdk-{PROJECT['version']}.cdx.json"
    run(
        sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--pyproject",
        ROOT / "pyproject.toml", "--of", "JSON", "-o", target.resolve(), python,
    )  # fmt: skip
    names = {each["name"] for each in json.loads(target.read_text())["components"]}
    if missing := {"attrs", "anyio", "httptools"} - names:
        raise Failed(f"the SBOM lacks {', '.join(sorted(missing))}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Make and check a release.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where it is put (dist)")
    parser.add_argument("--quick", action="store_true", help="install nothing")
    options = parser.parse_args()
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    for path in filter(is_built, out.iterdir()):
        path.unlink()
    try:
        (out / "notes.md").write_text(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), PROJECT["version"]))
        sdist, wheel = build(out)
        check_metadata(wheel)
        if not options.quick:
            run(sys.executable, "-m", "twine", "check", "--strict", sdist, wheel)
            check_installed(wheel, out)
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    for path in (sdist, wheel):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")
    print(f"Release notes: {out / 'notes.md'}. A tag v{PROJECT['version']} publishes it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
