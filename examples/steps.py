"""Python functions as steps of a flow: total.yaml uses them as /steps/<function>."""

from __future__ import annotations


def add_up(amounts: list[float]) -> dict[str, float]:
    """The sum of some amounts."""
    return {"sum": sum(amounts)}


def tax(amount: float, percent: int = 19) -> dict[str, float]:
    """An amount with tax. An exception fails the step, with this message."""
    if amount < 0:
        raise ValueError(f"an amount of {amount} cannot be taxed")
    return {"total": round(amount * (1 + percent / 100), 2)}
