"""Generating from a large document: CPU time beside the stock generator, and what importing the package costs.

    python benchmarks/bench_codegen.py DOCUMENT

The stock generator runs with its own templates and its own post hooks. Times are CPU seconds, child processes included.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

STOCK = """
import sys
from pathlib import Path
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType
out = Path(sys.argv[2])
generate(config=Config.from_sources(ConfigFile(), MetaType.NONE, Path(sys.argv[1]), "utf-8", True, out))
"""

OURS = """
import resource, sys, time
from runs_sdk.codegen import generate
def cpu():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
marks = []
generate(sys.argv[1], "package", sys.argv[2], source="document", progress=lambda step: marks.append((step, cpu())))
marks.append(("end", cpu()))
at = dict(marks)
print(at["verifying"], at["end"] - at["verifying"])
"""

IMPORT = "import time, httpx, attrs\nstart = time.process_time()\n{}\nprint(time.process_time() - start)"


def run(program: str, *arguments: str, seed: str = "0", path: Path | None = None) -> tuple[float, str]:
    """CPU seconds of a fresh process with its children, and what it printed."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": os.pathsep.join([str(ROOT), *([str(path)] if path else [])]),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used, done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


def import_cost(statement: str, path: Path) -> float:
    """CPU seconds of a statement in a process that has imported httpx and attrs; the median of seven."""
    run(IMPORT.format(statement), path=path)
    return statistics.median(float(run(IMPORT.format(statement), path=path)[1]) for _ in range(7))


def main(document: str) -> None:
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        stock, _ = run(STOCK, document, str(folder / "stock"))
        generated, verified = map(float, run(OURS, document, str(folder / "one"))[1].split())
        print(f"stock generator          {stock:7.2f} s")
        print(f"generated and formatted  {generated:7.2f} s  {generated / stock:.2f} of stock (at most 2)")
        print(f"verified                 {verified:7.2f} s  {verified / stock:.2f} of stock (at most 6)")
        run(OURS, document, str(folder / "two"), seed="12345")
        same = _same(folder / "one" / "package", folder / "two" / "package")
        print(f"same under two hash seeds: {same}")
        endpoints = sorted((folder / "one" / "package" / "api").glob("*/*.py"), key=lambda path: path.stat().st_size)
        middle = [path for path in endpoints if path.name != "__init__.py"][len(endpoints) // 2]
        one = import_cost(f"import package.api.{middle.parent.name}.{middle.stem}", folder / "one")
        everything = "import package.models as models\nfor name in models.__all__: getattr(models, name)"
        all_models = import_cost(everything, folder / "one")
        print(f"import of one endpoint   {one * 1000:7.1f} ms")
        print(
            f"import of all models     {all_models * 1000:7.1f} ms  one is {one / all_models:.3f} of it (at most 0.05)"
        )
        shutil.rmtree(folder / "stock")


def _same(one: Path, two: Path) -> bool:
    names = {path.relative_to(one) for path in one.rglob("*.py")}
    if names != {path.relative_to(two) for path in two.rglob("*.py")}:
        return False
    return all(filecmp.cmp(one / name, two / name, shallow=False) for name in names)


if __name__ == "__main__":
    main(sys.argv[1])
