"""OpenAPI documents that are kept after they have been parsed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from runs_sdk.testing.documents import LARGE, read_document

LONG = f"text: {'x' * LARGE}\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "runs-sdk" / "openapi"


def test_a_large_document_is_parsed_once(cache: Path, tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_text(LONG + "a: [1, {b: null}]\n")
    first = read_document(file)
    assert first["a"] == [1, {"b": None}]
    [kept] = cache.iterdir()
    kept.write_text(json.dumps({"from": "the cache"}))
    assert read_document(file) == {"from": "the cache"}
    kept.write_text("{broken")
    assert read_document(file) == first and read_document(file) == first
    file.write_text(LONG + "a: 2\n")  # another text, another place
    assert read_document(file)["a"] == 2 and len(list(cache.iterdir())) == 2


def test_what_is_small_or_no_json_is_not_kept(cache: Path, tmp_path: Path) -> None:
    for text in ("a: 1\n", LONG + "at: 2026-01-01\n", LONG + "200: x\n"):
        (tmp_path / "one.yaml").write_text(text)
        assert read_document(tmp_path / "one.yaml")
    assert not cache.exists() or not list(cache.iterdir())


def test_a_cache_that_cannot_be_written_is_done_without(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    (tmp_path / "large.yaml").write_text(LONG)
    assert read_document(tmp_path / "large.yaml")["text"].startswith("x")
