"""Times that services send: read in UTC, compared as times and not as text, and never before what they follow."""

from __future__ import annotations

from datetime import UTC, datetime

LONGEST = 64
"""Characters of a time."""

EARLIEST = datetime.min.replace(tzinfo=UTC)
"""In an order it means a time that cannot be read."""


def read_time(value: object) -> datetime | None:
    """A time in ISO 8601, in UTC; one without an offset is taken to be UTC. None when it cannot be read, or is beyond
    what a datetime can hold. What is finer than a microsecond is cut off.
    """
    if not isinstance(value, str) or len(value) > LONGEST:  # datetime reads any number of digits
        return None
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        from dateutil.parser import isoparse

        try:
            time = isoparse(value)
        except (ValueError, OverflowError):
            return None
    if time.tzinfo is UTC:
        return time
    try:
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except OverflowError:
        return None


def time_order(value: object) -> datetime:
    """What to sort by. Text does not do: `00:00:05Z` would come after `00:00:05.5Z`."""
    return read_time(value) or EARLIEST


def not_before(time: datetime, start: datetime | None) -> datetime:
    """An end by a clock that may have been set back: at the earliest the start."""
    return time if start is None else max(time, start)
