"""The body of a whole answer, while it comes in."""

from __future__ import annotations

import gzip

import pytest

from runs_sdk.core.collect import ERROR_LIMIT, Collected
from runs_sdk.core.errors import DecodeError
from runs_sdk.core.http import Headers

PLAIN, GZIP = Headers(), Headers({"content-encoding": "gzip"})


def test_pieces_are_put_together():
    body = Collected(200, PLAIN, None, 100)
    assert body.finish() == b""
    assert body.add(b"one ") and body.add(b"two")
    assert body.finish() == b"one two"
    single = Collected(200, PLAIN, 5, 5)
    assert single.add(b"whole")
    assert single.finish() == b"whole"


def test_a_compressed_body_is_inflated_as_it_comes():
    packed = gzip.compress(b"text " * 50)
    body = Collected(200, GZIP, len(packed), 1000)
    for byte in packed:
        assert body.add(bytes([byte]))
    assert body.finish() == b"text " * 50


def test_a_compressed_body_that_ends_too_early():
    body = Collected(200, GZIP, None, 1000)
    body.add(gzip.compress(b"text " * 50)[:-9])
    with pytest.raises(DecodeError, match="ends too early"):
        body.finish()


def test_too_large_is_known_from_the_length_from_what_came_and_from_what_it_inflates_to():
    with pytest.raises(DecodeError, match="larger than 10 bytes.*max_answer"):
        Collected(200, PLAIN, 11, 10)
    body = Collected(200, PLAIN, None, 10)
    assert body.add(b"x" * 10)
    with pytest.raises(DecodeError, match="larger than 10 bytes"):
        body.add(b"x")
    with pytest.raises(DecodeError, match="larger than 1,000 bytes"):
        Collected(200, GZIP, None, 1000).add(gzip.compress(b"x" * 1_000_000))


def test_of_an_error_answer_the_beginning_is_enough():
    body = Collected(500, PLAIN, 50, 10)
    assert not body.is_cut
    assert not body.add(b"x" * 50)
    assert body.is_cut and body.finish() == b"x" * 10
    packed = Collected(404, GZIP, None, 10)
    assert not packed.add(gzip.compress(b"y" * 10_000)[:-1])
    assert packed.finish() == b"y" * 10
    large = Collected(500, PLAIN, None, ERROR_LIMIT * 2)
    assert not large.add(b"z" * (ERROR_LIMIT + 1))
    assert len(large.finish()) == ERROR_LIMIT
