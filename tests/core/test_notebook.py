"""What notebooks and `print` show."""

from __future__ import annotations

from datetime import UTC, datetime

from runs_sdk.core.events import StepFinished, StepStarted
from runs_sdk.core.models import RunError, RunStatus, Snapshot
from runs_sdk.core.timeline import Timeline

AT = datetime(2026, 11, 28, 9, 30, 5, tzinfo=UTC)


def test_a_snapshot_is_a_table() -> None:
    snapshot = Snapshot("r1", RunStatus.SUCCEEDED, "completed", output={"n": [1]}, created_at=AT, attempts=2)
    shown = snapshot._repr_html_()
    assert shown.startswith("<table><caption>run r1</caption><tr><th>status</th><td>succeeded (completed)</td></tr>")
    assert "<tr><th>created</th><td>2026-11-28 09:30:05 UTC</td></tr><tr><th>attempts</th><td>2</td></tr>" in shown
    assert "&quot;n&quot;" in shown and "error" not in shown and "question" not in shown


def test_what_a_service_wrote_is_text_and_no_html() -> None:
    evil = "<script>alert(1)</script>\x1b[31m\u202e"
    shown = Snapshot(evil, RunStatus.FAILED, evil, error=RunError(evil), output=[evil], workflow=evil)._repr_html_()
    assert "<script" not in shown and "\x1b" not in shown and "\u202e" not in shown
    assert shown.count("&lt;script&gt;") == 5


def test_a_long_output_is_cut() -> None:
    shown = Snapshot("r1", RunStatus.SUCCEEDED, "ok", output="x" * 1_000_000)._repr_html_()
    assert len(shown) < 3000 and "... (998000 more characters)" in shown


def test_a_printed_timeline_is_its_picture() -> None:
    timeline = Timeline("r1", "toy")
    timeline.add_all([StepStarted("chop", timestamp=AT), StepFinished("chop", timestamp=AT)], AT)
    assert str(timeline) == timeline.to_text() and "chop" in str(timeline)
