from __future__ import annotations

import pytest

from runs_sdk.testing import Cut, Delay, Drip, Fault, Garbage, Html, Reset, Silence, Status, after_frames
from runs_sdk.testing.fault_script import Script
from runs_sdk.testing.faults import from_keywords


def test_a_fault_reads_as_a_sentence_and_as_the_call_that_makes_it() -> None:
    fault = Cut(317, method="get", path=r"/runs/.*/events")
    assert str(fault) == "the 1st GET /runs/.*/events: cut after 317 bytes of the body"
    assert repr(fault) == "Cut(method='GET', path='/runs/.*/events', at=317)"
    assert str(Reset(after_frames(3, -1))) == "the 1st event stream: reset at after_frames(3, -1) of the body"
    assert str(Status(503, nth=2, times=2)) == "the 2nd to 3rd request: answered with status 503"
    assert str(Delay(0.5, nth=11)) == "every request from the 11th on: answer delayed by 0.5 s"
    assert str(Reset(0, forward=False)).endswith("(the server never sees the request)")
    assert str(Silence(9, seconds=2)) == "the 1st event stream: silent for 2 s after 9 bytes of the body"


def test_what_makes_no_sense_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="Cut: at must be at least 0"):
        Cut(-1)
    with pytest.raises(ValueError, match="not a regular expression"):
        Status(500, path="(")
    with pytest.raises(ValueError, match="Cut: at must be a number, not 'x'"):
        Cut("x")
    with pytest.raises(ValueError, match="nth must be at least 1"):
        Delay(1, nth=0)
    with pytest.raises(ValueError, match="streams=True"):
        Status(500, streams=True)


def test_faults_from_keywords() -> None:
    found, others = from_keywords(
        {
            "cut_at": 317,
            "status": [429, {"code": 503, "path": "/runs$", "headers": {"retry-after": "1"}}],
            "garbage": b"\xff",
            "drip": True,
            "html": False,
            "silence": None,
            "reset": Reset(5, nth=2),
            "faults": [Delay(0.1)],
            "keepalive": 0.2,
        }
    )
    assert found == [
        Cut(317),
        Status(429),
        Status(503, path="/runs$", headers=[("retry-after", "1")]),
        Garbage(data=b"\xff"),
        Drip(),
        Reset(5, nth=2),
        Delay(0.1),
    ]
    assert others == {"keepalive": 0.2}
    with pytest.raises(TypeError, match="fault 'cut' takes .*nth.*; it was given place"):
        from_keywords({"cut": {"place": 3}})


def test_a_script_counts_requests_for_each_fault() -> None:
    second, always, post = Status(500, path="/a", nth=2), Delay(0, path="/a"), Html(method="POST")
    script = Script([second, always, post])
    assert script.at_request("GET", "/a?x=1") == [always]
    assert script.at_request("GET", "/b") == []
    assert script.at_request("GET", "/a") == [second, always]
    assert script.at_request("POST", "/b") == [post]
    assert script.at_request("POST", "/b") == []
    script.clear()
    assert script.at_request("GET", "/a") == []


def test_the_same_fault_may_stand_in_a_script_twice() -> None:
    script = Script([Status(500), Status(500)])
    assert script.at_request("GET", "/") == [Status(500), Status(500)]


@pytest.mark.parametrize(
    ("fault", "streams"),
    [(Cut(3), True), (Cut(3, path="/x"), False), (Cut(3, streams=False), False), (Status(500), False), (Drip(), True)],
)
def test_faults_of_bytes_are_for_event_streams_unless_they_name_requests(fault: Fault, streams: bool) -> None:
    script = Script([fault])
    assert script.at_request("GET", "/x") == ([] if streams else [fault])
    assert script.at_answer("GET", "/x", "text/event-stream; charset=utf-8") == ([fault] if streams else [])
    assert script.at_answer("GET", "/x", "application/json") == []


def test_frame_edges() -> None:
    body = b"data: a\n\n: ping\r\n\r\ndata: b\n\n"
    assert [after_frames(n)(body) for n in range(5)] == [0, 9, 19, 28, None]
    assert after_frames(1, 4)(body[:9]) is None
    assert after_frames(1, 4)(body[:13]) == 13
    assert after_frames(1, -1)(body) == 8
