"""File names from services: what of one may be used in a folder. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

LONGEST_NAME = 200
"""Bytes of a file name; file systems take 255."""

_DEVICE = re.compile(
    r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\..*)?"
)
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')


def safe_name(name: str | None, fallback: str) -> str:
    """The last part of a file name from elsewhere, without anything that means more than a name to a file system.

    `../../etc/passwd` becomes `passwd`; devices of Windows get an underscore before them, and what does not show or
    turns the direction of writing becomes one. What is nothing but dots and slashes becomes `fallback`.
    """
    last = _UNFIT.sub("_", re.split(r"[/\\]", name or "")[-1]).strip(" .")
    if not last:
        return fallback
    if _DEVICE.fullmatch(last):
        last = f"_{last}"
    stem, dot, ending = last.rpartition(".")
    if len(last.encode()) > LONGEST_NAME:
        ending = (dot + ending)[:20] if stem else ""
        last = last.encode()[: LONGEST_NAME - len(ending.encode())].decode("utf-8", "ignore") + ending
    return last.rstrip(" .")


def name_in(headers: Mapping[str, str]) -> str | None:
    """The file name of a Content-Disposition header; the form with a character set wins (RFC 6266)."""
    value = headers.get("content-disposition", "")
    extended = re.search(r"filename\*\s*=\s*([\w-]*)'[^']*'([^;\s]+)", value)
    if extended:
        try:
            return unquote(extended[2], encoding=extended[1] or "utf-8", errors="strict")
        except (LookupError, UnicodeDecodeError):
            pass  # then the plain form, if there is one
    plain = re.search(r'filename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]+))', value)
    if plain is None:
        return None
    return re.sub(r"\\(.)", r"\1", plain[1]) if plain[1] is not None else plain[2]
