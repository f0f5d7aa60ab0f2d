"""File names from services: no folder, no device, nothing that does not show."""

from __future__ import annotations

import random
import string
from pathlib import Path, PureWindowsPath

import pytest

from runs_sdk.core.file_names import LONGEST_NAME, name_in, safe_name


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("a.xlsx", "a.xlsx"), ("../a", "a"), ("a/../../b", "b"), ("..\\b", "b"), ("", "fallback"), (None, "fallback"),
        ("...", "fallback"), ("a\x00b", "a_b"), ("CON.txt", "_CON.txt"), (".bashrc", "bashrc"), ("a:b|c", "a_b_c"),
    ],
)  # fmt: skip
def test_safe_names(given: str | None, safe: str) -> None:
    assert safe_name(given, "fallback") == safe
    assert Path(safe).name == safe


def test_long_names_keep_their_ending() -> None:
    name = safe_name("é" * 300 + ".xlsx", "x")
    assert name.endswith(".xlsx") and len(name.encode()) <= 200


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ('attachment; filename="in.xlsx"', "in.xlsx"),
        ("attachment; filename=in.xlsx", "in.xlsx"),
        ("attachment; filename=\"a?.xlsx\"; filename*=UTF-8''a%E2%82%AC.xlsx", "a€.xlsx"),
        ("attachment; filename*=nonsense''%ff; filename=\"b\"", "b"),
        ('attachment; filename="a\\"b"', 'a"b'),
        ("attachment", None),
        ("", None),
    ],
)
def test_names_in_headers(value: str, name: str | None) -> None:
    assert name_in({"content-disposition": value}) == name


def test_whatever_a_service_calls_a_file_it_is_a_plain_name() -> None:
    chance = random.Random(14)
    parts = [*"/\\:*?<>|. \0\n\x1b\x7f\x9b", "..",
             "CON", "con.txt", "nul ", "LPT1", "COM\u00b9.x", "conin$", "~", "-", "$X", "\u202e",
             "\u2028", "\ud800", "é" * 90, "x" * 150, *string.ascii_letters]  # fmt: skip
    for _ in range(3000):
        name = safe_name("".join(chance.choices(parts, k=chance.randint(0, 12))), "fallback")
        assert name not in ("", ".", "..")
        assert Path(name).name == PureWindowsPath(name).name == name
        assert not PureWindowsPath(name).is_reserved(), name
        assert len(name.encode()) <= LONGEST_NAME
        assert name.isprintable() or " " in name, name
        assert name == name.strip(" .")
