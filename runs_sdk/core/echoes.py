"""Known secrets, wherever they stand in a text: as they are, or as an echo in another encoding.

Services, proxies and web pages repeat what they were sent: percent-encoded, as JSON or HTML escapes, in base64 (part of
`Authorization: Basic`), in hexadecimal digits.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

MIN_SECRET_LENGTH = 4
"""Known secrets shorter than this are not looked for in running text, where they would be found everywhere."""

_MIN_ENCODED = 6  # of a secret that is looked for in base64 and hexadecimal digits too
_MAX_SPELLED = 512  # of a secret that is looked for with each character escaped in its own way
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_BASE64 = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=")


@frozen(eq=False, repr=False)
class _Echoes:
    spelled: re.Pattern[str] | None
    plain: tuple[str, ...]
    base64: tuple[str, ...]
    hexadecimal: str


def replace_known(text: str, secrets: Iterable[str], by: str) -> str:
    """The text with every known secret, in whatever encoding, replaced; the longest secret first."""
    found = {secret for secret in secrets if secret and len(secret) >= MIN_SECRET_LENGTH}
    for secret in sorted(found, key=len, reverse=True):
        text = _replace_one(text, _echoes(secret), by)
    return text


def _replace_one(text: str, echoes: _Echoes, by: str) -> str:
    for form in echoes.plain:
        text = text.replace(form, by)
    if echoes.spelled is not None and any(mark in text for mark in "%\\&"):
        text = echoes.spelled.sub(by, text)
    for core in echoes.base64:
        text = _replace_within(text, core, by)
    if echoes.hexadecimal and echoes.hexadecimal in (lowered := text.lower()) and len(lowered) == len(text):
        parts, start = [], 0
        while (place := lowered.find(echoes.hexadecimal, start)) >= 0:
            parts.append(text[start:place])
            start = place + len(echoes.hexadecimal)
        text = by.join([*parts, text[start:]])
    return text


def _replace_within(text: str, core: str, by: str) -> str:
    """Replace the whole run of base64 around `core`: what is before and after it in the run is of one message."""
    start = text.find(core)
    while start >= 0:
        end = start + len(core)
        while start > 0 and text[start - 1] in _BASE64:
            start -= 1
        while end < len(text) and text[end] in _BASE64:
            end += 1
        text = text[:start] + by + text[end:]
        start = text.find(core, start + len(by))
    return text


@lru_cache(maxsize=128)
def _echoes(secret: str) -> _Echoes:
    from json import dumps
    from urllib.parse import quote, quote_plus

    plain = {secret}
    if not (secret.isascii() and secret.isalnum()):
        plain |= {quote(secret, safe=""), quote(secret), quote_plus(secret), repr(secret)[1:-1]}
        plain |= {dumps(secret)[1:-1], dumps(secret, ensure_ascii=False)[1:-1]}
    data = secret.encode("utf-8", "surrogatepass")
    is_long = len(data) >= _MIN_ENCODED
    spelled = re.compile("".join(map(_spellings, secret))) if len(secret) <= _MAX_SPELLED else None
    return _Echoes(
        spelled,
        tuple(sorted(plain, key=len, reverse=True)),
        tuple(_base64_cores(data)) if is_long else (),
        data.hex() if is_long else "",
    )


def _spellings(character: str) -> str:
    """A pattern for one character: itself, or an escape of a URL, of JSON or of HTML."""
    code = ord(character)
    percent = "".join(f"%{byte:02x}" for byte in character.encode("utf-8", "surrogatepass"))
    utf16 = character.encode("utf-16-be", "surrogatepass").hex()
    units = "".join(f"\\\\{{1,8}}u{utf16[index : index + 4]}" for index in range(0, len(utf16), 4))
    ways = [
        rf"\\{{0,8}}{re.escape(character)}" if not character.isalnum() else re.escape(character),
        f"(?i:%(?:25){{0,4}}{percent[1:]}|{units}|&#0{{0,6}}{code};|&#x0{{0,6}}{code:x};)",
    ]
    if character in _ENTITIES:
        ways.append(_ENTITIES[character])
    if character == " ":
        ways.append(r"\+")
    return f"(?:{'|'.join(ways)})"


def _base64_cores(data: bytes) -> set[str]:
    """What is the same in base64 whatever is before and after the data, in both alphabets."""
    found = set()
    for before, dropped in ((0, 0), (1, 2), (2, 3)):
        padded = b"\0" * before + data
        whole = b64encode(padded).decode().rstrip("=")
        core = whole[dropped : len(whole) - (1 if len(padded) % 3 else 0)]
        if len(core) >= _MIN_ENCODED:
            found |= {core, core.replace("+", "-").replace("/", "_")}
    return found
