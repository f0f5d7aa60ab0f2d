"""Lists in pages: nothing is missed and nothing is given twice while items come and go."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen

from runs_sdk.core.errors import DecodeError, UnsupportedOperation
from runs_sdk.core.list_reader import ListReader, key_of
from runs_sdk.core.models import RunError

Change = Callable[[list[int]], None]


def read(items: list[int], *, size: int = 5, says_next: bool = False, change: Change = lambda items: None) -> list[int]:
    """All that is given of a list of ids that changes before each request."""
    reader = ListReader(frozenset(("offset", "limit")), {"limit": size})
    found: list[int] = []
    for _ in range(1000):
        at = reader.parameters()["offset"]
        page = [{"id": each} for each in items[at : at + size]]
        answer: Any = {"things": page}
        if says_next:
            answer["next"] = at + size if at + size < len(items) else None
        found += [each["id"] for each in reader.new_items(answer)]
        if reader.is_over:
            return found
        change(items)
    raise AssertionError("it has no end")


@pytest.mark.parametrize("count", [0, 1, 4, 5, 6, 10, 23])
@pytest.mark.parametrize("size", [1, 2, 5, 50])
@pytest.mark.parametrize("says_next", [True, False])
def test_a_list_that_does_not_change(count: int, size: int, says_next: bool) -> None:
    assert read(list(range(count)), size=size, says_next=says_next) == list(range(count))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("says_next", [True, False])
def test_items_that_come_and_go(seed: int, says_next: bool) -> None:
    choose = random.Random(seed)
    items = list(range(choose.randint(10, 200)))
    gone: set[int] = set()

    def change(items: list[int]) -> None:
        for _ in range(choose.randint(0, 12)):
            if items and choose.random() < 0.7:
                gone.add(items.pop(choose.randrange(len(items))))
        for _ in range(choose.randint(0, 3)):
            items.insert(choose.choice([0, len(items)]), -choose.randint(1, 10**9))

    there = set(items)
    found = read(items, size=choose.randint(2, 30), says_next=says_next, change=change)
    assert len(found) == len(set(found))
    assert there - gone <= set(found)


def test_cursors_of_each_form() -> None:
    for first in (
        {"items": [{"id": 1}], "meta": {"nextCursor": "c1"}},
        {"items": [{"id": 1}], "next_cursor": "c1"},
        [{"id": 1, "created_at": "c1"}],
    ):
        reader = ListReader(frozenset(("cursor",)), {"q": "x"})
        assert reader.parameters() == {"q": "x"}
        assert len(reader.new_items(first)) == 1 and not reader.is_over
        assert reader.parameters() == {"q": "x", "cursor": "c1"}
        assert reader.new_items({"items": [], "facets": [1]}) == []
        assert reader.is_over


def test_a_cursor_that_comes_back_is_the_end() -> None:
    reader = ListReader(frozenset(("cursor",)), {})
    for _ in range(2):
        reader.new_items({"items": [{"id": 1}], "next_cursor": "c"})
    assert reader.is_over


def test_pages_by_number_and_offsets_in_the_body() -> None:
    reader = ListReader(frozenset(("page",)), {})
    assert [each["id"] for each in reader.new_items([{"id": 1}, {"id": 2}])] == [1, 2]
    assert reader.parameters() == {"page": 2}
    reader = ListReader(frozenset(("body",)), {"body": {"limit": 2}})
    assert reader.parameters() == {"body": {"limit": 2, "offset": 0}}
    reader.new_items([{"id": 1}, {"id": 2}])
    assert reader.parameters() == {"body": {"limit": 2, "offset": 1}}


def test_what_gives_no_pages() -> None:
    with pytest.raises(UnsupportedOperation, match="getProject gives no pages"):
        ListReader(frozenset(("project_id",)), {}, "getProject")
    with pytest.raises(DecodeError, match="holds no list"):
        ListReader(frozenset(("offset",)), {}).new_items({"id": 1})


@frozen
class Body:
    offset: int = 0


@frozen
class Answer:
    things: list[Any]


def names(*found: str) -> frozenset[str]:
    return frozenset(found)


def test_a_cursor_goes_on_as_the_service_says() -> None:
    for holder in ("meta", "pagination", None):
        reader = ListReader(names("cursor"), {})
        assert reader.parameters() == {}
        said = {"nextCursor": "c2"}
        assert reader.new_items({"things": [{"id": 1}], **({holder: said} if holder else said)}) == [{"id": 1}]
        assert reader.parameters() == {"cursor": "c2"} and not reader.is_over
        assert reader.new_items({"things": [{"id": 1}], "meta": {"next_cursor": None}}) == []
        assert reader.is_over


def test_a_list_by_itself_goes_on_behind_its_last_item() -> None:
    reader = ListReader(names("cursor"), {"cursor": "c0"})
    reader.new_items([{"id": 1, "created_at": "t1"}])
    assert reader.parameters() == {"cursor": "t1"}
    reader.new_items([])
    assert reader.is_over


def test_pages_by_number_and_offsets_in_a_body() -> None:
    reader = ListReader(names("page"), {"page": 3})
    assert reader.parameters() == {"page": 3}
    reader.new_items([1])
    assert reader.parameters() == {"page": 4}
    reader.new_items([1])
    assert reader.is_over
    for body, moved in (({"offset": 2, "q": 1}, {"offset": 3, "q": 1}), (Body(2), Body(3))):
        reader = ListReader(names("body"), {"body": body})
        assert reader.parameters() == {"body": body}
        reader.new_items(Answer([{"id": 1}]))
        assert reader.parameters() == {"body": moved}


def test_items_are_known_again_by_what_they_say() -> None:
    assert key_of({"id": "", "uuid": 7}) == "uuid=7"
    assert key_of({"metadata": {"id": 5}, "a": 1}) == "meta=5"
    assert key_of({"meta": {"b": 1}, "a": 1}) == '{"a": 1, "meta": {"b": 1}}'
    assert key_of(RunError("no")) == json.dumps(RunError("no").to_dict(), sort_keys=True)


def test_an_answer_without_a_list() -> None:
    reader = ListReader(names("page"), {}, what="get_things")
    assert reader.new_items(None) == []
    with pytest.raises(DecodeError, match="get_things answered with dict, which holds no list"):
        reader.new_items({"errors": [1]})
    with pytest.raises(UnsupportedOperation, match="get_things gives no pages"):
        ListReader(names("id"), {}, what="get_things")
