from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest

from runs_sdk.core import events as ev
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.timeline import Span, Timeline

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SVG = "{http://www.w3.org/2000/svg}"


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def timeline(*events: ev.Event) -> Timeline:
    return Timeline(service="toy").add_all(events, seen=at(1000))


def started(name: str, seconds: float, **fields: Any) -> ev.StepStarted:
    return ev.StepStarted(name=name, timestamp=at(seconds), run_id="r1", **fields)


def finished(name: str, seconds: float, **fields: Any) -> ev.StepFinished:
    return ev.StepFinished(name=name, timestamp=at(seconds), run_id="r1", **fields)


def over(seconds: float, status: RunStatus = RunStatus.SUCCEEDED) -> ev.RunFinished:
    return ev.RunFinished(name="", timestamp=at(seconds), run_id="r1", status=status)


def spans(found: Timeline) -> list[tuple[str, int, int, str, float | None]]:
    return [(span.name, span.item, span.attempt, str(span.status), span.seconds) for span in found.spans]


def test_steps_at_the_same_time_and_one_after_the_other() -> None:
    found = timeline(
        started("a", 0), started("b", 1), finished("b", 3), finished("a", 4), started("c", 4), finished("c", 6), over(6)
    )
    assert spans(found) == [("a", 0, 1, "succeeded", 4.0), ("b", 0, 1, "succeeded", 2.0), ("c", 0, 1, "succeeded", 2.0)]
    assert (found.start, found.end, found.status, found.run_id) == (at(0), at(6), RunStatus.SUCCEEDED, "r1")
    assert found.running == []


def test_an_attempt_that_is_followed_by_another_has_failed() -> None:
    found = timeline(started("a", 0), started("a", 2, attempt=2), finished("a", 3), over(3))
    assert spans(found) == [("a", 0, 1, "failed", 2.0), ("a", 0, 2, "succeeded", 1.0)]


def test_one_step_at_a_time_ends_with_the_next_ones_start() -> None:
    found = Timeline(one_step_at_a_time=True).add_all(
        [started("a", 0), started("b", 1), started("b", 3, attempt=2), started("a", 4), over(6, RunStatus.FAILED)],
        seen=at(1000),
    )
    assert spans(found) == [
        ("a", 0, 1, "succeeded", 1.0),
        ("b", 0, 1, "failed", 2.0),  # said to have been tried again
        ("b", 0, 2, "succeeded", 1.0),
        ("a", 0, 1, "failed", 2.0),  # the run ended in it
    ]
    assert [span.name for span in Timeline(one_step_at_a_time=True).add_all([started("a", 0)], at(0)).running] == ["a"]


def test_how_long_a_step_lasts_when_the_reader_heard_of_it_late() -> None:
    """The service's clock is two hours behind, and the reader joined when the step had lasted for 50 seconds."""
    found, hours = Timeline(), timedelta(hours=2)
    found.add(started("a", 0), seen=at(50) + hours)
    assert found.lasts(found.spans[0], at(51) + hours) == 1.0, "so far nothing tells old news from a wrong clock"
    found.add(started("b", 60), seen=at(60.1) + hours)
    assert found.lasts(found.spans[0], at(70.1) + hours) == pytest.approx(70.0)
    assert found.lasts(found.spans[1], at(70.1) + hours) == pytest.approx(10.0)
    untold = Timeline()
    untold.add(ev.StepStarted("c"), seen=at(5))
    assert untold.lasts(untold.spans[0], at(8)) == 3.0


def test_items_of_a_batch_are_told_apart() -> None:
    found = timeline(started("a", 0), started("a", 0, item=1), finished("a", 2, item=1), finished("a", 1), over(2))
    assert spans(found) == [("a", 0, 1, "succeeded", 1.0), ("a", 1, 1, "succeeded", 2.0)]
    assert "a[1]" in found.to_text()


def test_what_is_still_open_ends_with_the_run_in_its_status() -> None:
    found = timeline(started("a", 0), over(5, RunStatus.CANCELLED))
    assert spans(found) == [("a", 0, 1, "cancelled", 5.0)]


def test_an_end_without_a_beginning_has_no_length() -> None:
    found = timeline(finished("a", 5, status=RunStatus.FAILED, error="boom"), over(6))
    assert spans(found) == [("a", 0, 1, "failed", None)]
    assert found.spans[0].error == "boom"


def test_a_wait_lasts_from_the_question_to_the_answer() -> None:
    asked = ev.InteractionNeeded(name="q", timestamp=at(1), interaction=Interaction("1", prompt="Approve?"))
    again = ev.InteractionNeeded(name="q", timestamp=at(2), interaction=Interaction("1", prompt="Approve?"))
    found = timeline(asked, again, ev.InteractionAnswered(name="q", timestamp=at(4)), over(5))
    assert [(span.kind, span.name, span.seconds) for span in found.spans] == [("wait", "Approve?", 3.0)]


def test_a_wait_ends_too_when_the_status_says_that_the_run_goes_on() -> None:
    asked = ev.InteractionNeeded(name="q", timestamp=at(1))
    goes_on = ev.StatusChanged(name="x", timestamp=at(3), status=RunStatus.RUNNING)
    found = timeline(asked, goes_on, over(5))
    assert [(span.kind, span.seconds) for span in found.spans] == [("wait", 2.0)]


def test_marks() -> None:
    found = timeline(
        started("a", 0),
        ev.RunRetried(name="", timestamp=at(2), attempt=2),
        ev.EventsMissed(name="gap", timestamp=at(3)),
        ev.ContactLost(name=""),
        ev.Reconnected(name="", timestamp=at(4)),
        started("a", 5),
        finished("a", 6),
        over(6),
    )
    assert [(mark.at, mark.text) for mark in found.marks] == [
        (at(2), "run retried: attempt 2"),
        (at(3), "events may be missing here"),
        (at(4), "in contact again"),
    ]
    assert spans(found) == [("a", 0, 1, "failed", 2.0), ("a", 0, 1, "succeeded", 1.0)]
    root = ET.fromstring(found.to_svg())
    assert len([line for line in root.iter(f"{SVG}line") if line.get("stroke-dasharray")]) == 3


def test_marks_of_a_run_that_ended_before_do_not_stretch_it() -> None:
    found = timeline(started("a", 0), finished("a", 2), ev.EventsMissed(name="gap"), over(2))
    [head, _, mark] = found.to_text().splitlines()
    assert head.endswith("2.00 s")
    assert mark == "2.000 s: events may be missing here"


def test_events_without_a_time_take_the_readers() -> None:
    found = Timeline()
    found.add(ev.StepStarted(name="a"), at(1))
    found.add(ev.StepFinished(name="a"), at(3))
    assert found.spans[0].seconds == 2.0


def test_the_snapshot_of_the_end_tells_when_the_run_was_made() -> None:
    snapshot = Snapshot("r1", RunStatus.SUCCEEDED, "ok", created_at=at(-2), finished_at=at(7))
    end = ev.RunFinished(name="", run_id="r1", status=RunStatus.SUCCEEDED, snapshot=snapshot)
    found = timeline(started("a", 0), finished("a", 1), end)
    assert (found.start, found.end) == (at(-2), at(7))


# ---- pictures


def test_the_svg_has_a_bar_for_each_attempt_as_long_as_it_took() -> None:
    found = timeline(
        started("a", 0), finished("a", 4), started("b", 4), finished("b", 8, status=RunStatus.FAILED), over(8)
    )
    root = ET.fromstring(found.to_svg())
    bars = [bar for bar in root.iter(f"{SVG}rect") if bar.find(f"{SVG}title") is not None]
    titles = [bar.findtext(f"{SVG}title") for bar in bars]
    assert titles == ["a: succeeded in 4.000 s", "b: failed in 4.000 s"]
    widths = [float(bar.attrib["width"]) for bar in bars]
    assert widths[0] == pytest.approx(widths[1], abs=0.2)
    assert float(bars[1].attrib["x"]) == pytest.approx(float(bars[0].attrib["x"]) + widths[0], abs=0.2)
    assert len({bar.attrib["fill"] for bar in bars}) == 2


NASTY = "<script>alert(1)</script>\" onload='x' & ]]> \x00\x1b[31m \ud800 \U0001f600"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_names_from_a_service_are_text_and_nothing_else() -> None:
    end = over(2)
    found = timeline(started(NASTY, 0), finished(NASTY, 1, error=NASTY), end)
    found.run_id = NASTY
    ET.fromstring(found.to_svg())
    for page in (found.to_html(), found._repr_html_()):
        page.encode()
        parser = _Tags()
        parser.feed(page)
        assert "script" not in parser.tags
        names = {name for name, _ in parser.attributes}
        assert not [name for name in names if name.startswith("on")]
        assert not names & {"href", "src", "xlink:href"}


def test_nothing_happened_yet() -> None:
    for found in (Timeline(), timeline(over(0))):
        ET.fromstring(found.to_svg())
        assert found.to_html().startswith("<!doctype html>")
        assert len(found.to_text().splitlines()) == 1


def test_what_lasts_is_drawn_up_to_now() -> None:
    found = timeline(started("a", 0), finished("a", 1), started("b", 1))
    half, whole = found.to_text(at(2)), found.to_text(at(2), width=60)
    assert "▒" in half and "..." in half
    assert all(len(line) <= 60 for line in whole.splitlines())


def test_text_bars_stand_where_the_steps_ran() -> None:
    found = timeline(started("a", 0), finished("a", 5), started("b", 5), finished("b", 10), over(10))
    _, first, second = found.to_text(width=100).splitlines()
    assert first.index("█") < second.index("█")
    assert first.rindex("█") <= second.index("█")  # they may share a cell
    assert first.count("█") == pytest.approx(second.count("█"), abs=1)
    assert first.endswith("5.00 s")


def test_many_steps_do_not_make_an_endless_picture() -> None:
    events: list[ev.Event] = []
    for index in range(1000):
        events += [started(f"s{index}", index), finished(f"s{index}", index + 1)]
    svg = timeline(*events, over(1000)).to_svg()
    assert "700 more" in svg
    assert svg.count("<title>") == 300


@pytest.mark.parametrize("seconds", [0.004, 0.5, 3, 59, 61, 600, 7200, 10 * 86400])
def test_the_axis_has_a_few_round_numbers(seconds: float) -> None:
    from runs_sdk.core.picture import Scale

    scale = Scale(at(0), at(seconds), 0, 100)
    ticks = scale.ticks()
    assert ticks[0] == 0
    assert 1 <= len(ticks) <= 12
    assert ticks[-1] <= seconds


def test_a_span_is_a_plain_value() -> None:
    assert Span("a", "step", 0, at(0)) == Span("a", "step", 0, at(0))
