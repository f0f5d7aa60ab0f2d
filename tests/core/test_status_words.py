"""What the filter of a list takes for a status."""

from __future__ import annotations

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.core.models import RunStatus
from runs_sdk.core.status_words import StatusWords

WORDS = StatusWords(
    "toy",
    {
        "new": RunStatus.QUEUED,
        "again": RunStatus.QUEUED,
        "halt": RunStatus.WAITING,
        "halted": RunStatus.WAITING,
        "failed": RunStatus.FAILED,
        "lost": RunStatus.FAILED,
    },
    unlisted=("halt",),
)


def test_words_of_the_service_and_of_all_services():
    assert WORDS.find("new") == ["new"]
    assert WORDS.find(RunStatus.QUEUED) == WORDS.find("queued") == ["new", "again"]
    assert WORDS.find(["again", RunStatus.QUEUED]) == ["again", "new"]
    assert WORDS.find("failed") == ["failed"], "a word that both have is the service's"


def test_a_word_that_lists_do_not_take_stands_for_those_of_its_meaning():
    assert WORDS.find("halt") == WORDS.find(RunStatus.WAITING) == ["halted"]


def test_a_state_that_the_service_does_not_have_has_no_words():
    assert WORDS.find(RunStatus.SUCCEEDED) == WORDS.find("unknown") == WORDS.find([]) == []
    assert WORDS.find(["succeeded", "new"]) == ["new"]


@pytest.mark.parametrize("word", ["odd", ["new", "odd"], [RunStatus.SUCCEEDED, "odd"]])
def test_what_no_run_can_be(word: str | list[str]):
    with pytest.raises(InputValidationError, match="no run can be .*; the words are new, again, halted, failed, lost"):
        WORDS.find(word)
