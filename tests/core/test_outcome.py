"""What came of requests, starts and maps, and the errors that say so."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from runs_sdk.core import errors, once
from runs_sdk.core.answers import objects_in, reads_answer
from runs_sdk.core.base_errors import ErrorResponse, MissingExtra
from runs_sdk.core.error_redaction import FramelessErrors, redact_error
from runs_sdk.core.http import Headers, Response
from runs_sdk.core.mapped import Counts, Mapped, error_of
from runs_sdk.core.models import RunError, RunStatus, Snapshot
from runs_sdk.core.outcome import Started, why_unknown
from runs_sdk.core.paging import FRUITLESS, PageProgress, fresh


def ended(status: RunStatus, **more: Any) -> Snapshot:
    return Snapshot(run_id="r1", status=status, native_status=str(status), **more)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (errors.TimedOut("late", sent=True), "its answer never came (late)"),
        (errors.ConnectFailed("refused"), None),
        (errors.ServerError("502", from_gateway=True), "only a gateway answered (502)"),
        (errors.BadRequestError("400"), None),
        (errors.DecodeError("odd", operation="token"), None),
        (errors.DecodeError("odd", operation="start"), "its answer cannot be read (odd)"),
    ],
)
def test_whether_a_failed_start_may_have_made_a_run(error: errors.RunsError, why: str | None):
    assert why_unknown(error) == why


def test_a_start_has_the_ids_of_its_runs():
    assert Started(("r1", "r2"), {}, Response(200, Headers(), b"")).run_id == "r1"


def test_an_error_answer_is_read():
    kept = ErrorResponse(404, {"x": "1"}, b"gone\xff")
    error = errors.NotFoundError("no", status_code=404, response=kept, code="gone")
    assert (error.status, error.reason, error.body, error.headers) == (404, "Not Found", "gone\ufffd", {"x": "1"})
    bare = errors.ApiError("no", status_code=799)
    assert (bare.reason, bare.body, bare.headers) == ("", None, {})
    assert [errors.api_error_class(status) for status in (412, 503, 418)] == [
        errors.ConflictError,
        errors.ServerError,
        errors.ApiError,
    ]


def test_errors_survive_a_pickle():
    for error in (
        errors.WaitTimeout("late", run_id="r1", results=[None], snapshot=ended(RunStatus.RUNNING)),
        errors.StartUndecided("who knows", candidates=("a",), key="k"),
        errors.InputValidationError.of([errors.InputProblem("a", "is odd")]),
        MissingExtra.of("emulators need", "uvicorn", "testing", more=" ...", service="toy"),
    ):
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), str(twin), twin.__dict__) == (type(error), str(error), error.__dict__)
        assert str(copy.copy(error)) == str(error)


def test_giving_up_says_how_long_and_keeps_the_kind_of_error():
    lost = errors.gave_up(errors.ConnectFailed("refused.", permanent=True), "r1", 60)
    assert isinstance(lost, errors.ConnectFailed) and lost.permanent and not lost.sent
    assert str(lost).startswith(
        "run r1: nothing but failures for 60 s, the last one: refused. The run itself may go on"
    )
    assert isinstance(errors.gave_up(errors.StreamBroken("cut"), "r1"), errors.StreamBroken)
    refused = errors.gave_up(errors.NotFoundError("no such run", status_code=404), "r1")
    assert (type(refused), refused.status_code) == (errors.NotFoundError, 404)
    assert errors.is_final(lost) and errors.is_final(refused) and not errors.is_final(errors.StreamBroken("cut"))


def test_what_cannot_be_read_is_a_decode_error():
    @reads_answer("toy")
    def read(answer: dict[str, Any]) -> str:
        return str(answer["status"])

    assert read({"status": 1}) == "1"
    with pytest.raises(errors.DecodeError, match="toy: an answer has another form"):
        read({})
    assert objects_in({}, "rows", service="toy") == []
    assert objects_in({"rows": [{"a": 1}]}, "rows", service="toy") == [{"a": 1}]
    for odd in ({"rows": {}}, {"rows": [1]}):
        with pytest.raises(errors.DecodeError, match="rows is no list of objects") as caught:
            objects_in(odd, "rows", service="toy")
        assert caught.value.path == "$.rows"


def test_what_became_of_an_input():
    good = Mapped(0, "k", {"a": 1}, "r1", ended(RunStatus.SUCCEEDED, output=2, raw={"secret": 1}))
    assert good.output == 2
    assert "raw" not in good.to_dict()["result"] and "item" not in good.to_dict()
    assert Mapped(0, "k", None).output is None
    bad = Mapped(1, "k", None, error=errors.ConnectFailed("refused"), item=3)
    with pytest.raises(errors.ConnectFailed):
        _ = bad.output
    assert (bad.to_dict()["error"], bad.to_dict()["item"]) == ({"type": "ConnectFailed", "message": "refused"}, 3)
    assert Counts(succeeded=2, failed=1).done == 3


def test_why_a_run_gives_no_output():
    assert error_of("toy", ended(RunStatus.SUCCEEDED)) is None
    cancelled = error_of("toy", ended(RunStatus.CANCELLED))
    assert isinstance(cancelled, errors.RunCancelled) and str(cancelled) == "toy run r1 was cancelled."
    assert str(error_of("toy", ended(RunStatus.FAILED))) == "toy run r1 failed."
    failed = error_of("toy", ended(RunStatus.FAILED, error=RunError("no funds")))
    assert isinstance(failed, errors.RunFailed) and str(failed) == "toy run r1 failed: no funds"


def test_starts_that_happen_once():
    assert once.fingerprint(["a", 1], {"b": None}) == once.fingerprint(["a", 1], {"b": None})
    assert once.fingerprint(["a", 1], {}) != once.fingerprint(["a", 2], {})
    error = once.undecided("toy", "Toy", "k1", ["r1", "r2"], None)
    assert "the process that sent it has ended" in str(error) and "One of these may be it: r1, r2." in str(error)
    error = once.undecided("toy", "Toy", "k1", (), errors.TimedOut("late.", sent=True))
    assert "is not known (late). Toy cannot be searched for it." in str(error)


def test_pages_come_to_an_end():
    seen: set[str] = set()
    assert fresh([{"id": 1}, {"id": 2}], seen) == [{"id": 1}, {"id": 2}]
    assert fresh([{"id": 2}, {"id": 3}], seen) == [{"id": 3}]
    progress = PageProgress()
    progress.check(0, None)
    progress.check(1, "a")
    with pytest.raises(errors.DecodeError, match="named the same next page twice"):
        progress.check(1, "a")
    with pytest.raises(errors.DecodeError, match="cursor of its next page has 8193 characters"):
        progress.check(1, "x" * 8193)
    with pytest.raises(errors.DecodeError, match="1000 pages in a row have brought nothing"):
        for page in range(FRUITLESS):
            progress.check(0, page)


def test_errors_leave_without_secrets_and_frames():
    try:
        try:
            raise OSError("cause")
        except OSError as cause:
            raise errors.ConnectFailed("no way to http://u:secret-1@h", details={"a": "secret-1"}) from cause
    except errors.ConnectFailed as caught:
        error = redact_error(caught, ["secret-1"])
    assert "secret-1" not in str(error) and "secret-1" not in str(error.details)
    assert error.__traceback__ is None and isinstance(error.__cause__, OSError)
    assert error.__cause__.__traceback__ is None


def test_a_constructor_that_takes_secrets_raises_without_frames():
    class Client(metaclass=FramelessErrors):
        def __init__(self, key: str) -> None:
            if not key.startswith("k"):
                raise errors.ConfigError("the key is odd")
            self.key = key

    assert Client("k1").key == "k1"
    with pytest.raises(errors.ConfigError, match="the key is odd") as caught:
        Client("secret-1")
    frame: Any = caught.tb
    while frame is not None:
        assert "key" not in frame.tb_frame.f_locals
        frame = frame.tb_next
