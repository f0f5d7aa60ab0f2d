"""What the benchmarks share: alternating rounds of CPU time, ratios, tables."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence


def cpu_rounds(cases: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """The CPU seconds of every case in every round; within a round the cases run one after the other."""
    samples: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            gc.collect()
            start = time.process_time()
            case()
            samples[name].append(time.process_time() - start)
    return samples


def median_ratio(numerator: Sequence[float], denominator: Sequence[float]) -> float:
    """The median of the ratios round by round: what the machine does besides slows both sides of one round."""
    return statistics.median(a / b for a, b in zip(numerator, denominator, strict=True))


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a Markdown table."""
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row) + " |")
