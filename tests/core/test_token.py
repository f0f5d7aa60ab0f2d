"""A run as a short text."""

from __future__ import annotations

import base64
import json
from typing import Any
from zlib import crc32

import pytest

from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.core.follow.delivered import Checkpoint
from runs_sdk.core.models import Interaction, RunStatus
from runs_sdk.core.policy import Cursor
from runs_sdk.core.token import RunToken, is_token

FAR = Checkpoint(
    cursor=Cursor("17", 2),
    passed=3,
    status=RunStatus.WAITING,
    question=Interaction("q1", "Which?", {"type": "string"}, {"a": 1}),
    attempts=2,
    retried=True,
    files=("a.csv",),
    finished=True,
)


def written(data: Any) -> str:
    body = base64.urlsafe_b64encode(json.dumps(data).encode()).decode().rstrip("=")
    return f"runs1.{body}.{crc32(body.encode()):08x}"


@pytest.mark.parametrize("checkpoint", [Checkpoint(), FAR])
def test_there_and_back(checkpoint: Checkpoint):
    token = RunToken("toy", ("http://a", "http://b"), "r/1", checkpoint, {"kind": "x"})
    text = token.encode()
    assert is_token(text) and not is_token("r1") and not is_token(None)
    assert RunToken.decode(text) == token
    assert RunToken.decode(RunToken("toy", (), "r", checkpoint).encode()).place == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("r1", "is no token of a run"),
        (None, "is no token of a run"),
        ("runs2.abc.0", "comes from a newer version"),
        (RunToken("toy", (), "r", Checkpoint()).encode()[:-1], "is not whole"),
        (written({"s": "toy", "o": [], "r": ""}), "cannot be read"),
        (written({"s": "toy", "r": "1"}), "cannot be read"),
        (written({"s": "toy", "o": [], "r": "1", "p": []}), "cannot be read"),
        (written({"s": "toy", "o": [], "r": "1", "t": "odd"}), "cannot be read"),
        (written([]), "cannot be read"),
    ],
)
def test_what_is_no_token(text: Any, why: str):
    with pytest.raises(InputValidationError, match=f"the token {why}"):
        RunToken.decode(text)


def test_a_client_refuses_the_tokens_of_others():
    token = RunToken("toy", ("http://a",), "r1", Checkpoint())
    token.refuse_other("toy", ("http://b", "http://a"))
    with pytest.raises(ConfigError, match="is of a toy run, and the client is for acp"):
        token.refuse_other("acp", ("http://a",))
    with pytest.raises(ConfigError, match='nothing is sent to an address .* base_url="http://a"'):
        token.refuse_other("toy", ("http://b",))
