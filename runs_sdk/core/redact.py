"""Keeps secrets out of what people read: logs, errors, reprs, URLs.

A value is secret because of the name it is under (`Authorization`, `?token=`, `"password":`), because of its
shape (a bearer credential, a JWT), or because it is one of the `secrets` that the caller knows: the configured keys
and tokens. Every function returns a copy and leaves its argument as it was.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote

from .echoes import replace_known

REDACTED = "***"

SHORTEST_PART = 6
"""Characters: what is shorter is part of too much else to be taken for a secret."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name is taken apart into words: `X-Auth-Token`, `authToken` and `auth_token` are the same two.
_SECRET_WORDS = _set(
    "password passwords passwd pwd passphrase passcode secret secrets credential credentials authorization"
    " cookie cookies apikey jwt otp totp tfa mfa"
)
_SECRET_LAST_WORDS = _set("token signature sig")
_SECRET_KEYS = _set(
    "api access private secret encryption encrypt decryption signing sign auth master account client session shared"
    " license webhook ssh subscription"
)
_PLAIN_HEADER_KEYS = _set("idempotency sec partition routing surrogate cache")
_PLAIN_LAST_WORDS = _set(
    "type count limit length expires expiry expiration ttl name id ids hint policy url uri path endpoint margin"
    " required enabled present version provider ref at in"
)

# `{"loc": ["body", "password"], "input": "hunter2"}`: services repeat in an error what they did not like.
_NAMING_FIELDS = ("loc", "field", "path", "name", "key", "param", "parameter", "property")
_VALUE_FIELDS = frozenset(("input", "value", "received", "actual", "got", "given", "instance", "default"))

_words = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+").findall
_SCHEME = r"(?:bearer|basic|digest|token|apikey)"
_header_scheme = re.compile(r"([A-Za-z][A-Za-z0-9-]*) +(\S.*)", re.DOTALL)
_url_password = re.compile(r"\b[a-zA-Z][a-zA-Z0-9+.\-]{0,40}://[^\s/?#@:]*:([^\s/?#@]+)@")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What is looked for in texts: URLs, named values, credentials, JWTs. Compiled when a text is first redacted."""
    # Only with a digit or an equals sign in it: "bearer authentication" is prose.
    credential = re.compile(r"\b(bearer|basic)(\s+)(?=[a-z._~+/\-]*[0-9=])[a-z0-9._~+/=\-]{8,}", re.IGNORECASE)
    jwt = re.compile(r"\beyJ[A-Za-z0-9_\-]{6,}\.[A-Za-z0-9_\-]{6,}(?:\.[A-Za-z0-9_\-]*)?")
    named_value = re.compile(
        r"""(?<![A-Za-z0-9_\-])([A-Za-z][A-Za-z0-9_\-]*)  # the name
            (\\?["']?\s*[:=]\s*)                          # what is between; quotes may be escaped, JSON within JSON
            ( \\"(?:(?!\\").)*\\" | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | """
        + _SCHEME
        + r"""\s+[^\s,;"'<>]+ | [^\s,;&"'<>{}\[\]\\]+ )""",
        re.VERBOSE | re.IGNORECASE | re.DOTALL,
    )
    url = re.compile(r"\b[a-zA-Z][a-zA-Z0-9+.\-]{0,40}://[^\s\"'<>\\]+")
    return url, named_value, credential, jwt


@lru_cache(maxsize=1024)
def is_secret_name(name: str) -> bool:
    """Whether a field, parameter or variable of this name holds a secret: `apiKey`, `client_secret`, `X-Auth-Token`."""
    words = [word.lower() for word in _words(name)]
    if not words or (words[-1] in _PLAIN_LAST_WORDS and len(words) > 1):
        return False
    if not _SECRET_WORDS.isdisjoint(words) or words[-1] in _SECRET_LAST_WORDS:
        return True
    return len(words) > 1 and words[-1] in ("key", "keys") and words[-2] in _SECRET_KEYS


@lru_cache(maxsize=1024)
def is_secret_header(name: str) -> bool:
    """Whether a header of this name holds a credential.

    Besides the names that are secret anywhere, that is every `...-Key` but those known to be plain.
    """
    if is_secret_name(name):
        return True
    words = [word.lower() for word in _words(name)]
    return len(words) > 1 and words[-1] == "key" and words[-2] not in _PLAIN_HEADER_KEYS and words[0] != "sec"


def secrets_in_header(name: str, value: str) -> tuple[str, ...]:
    """What must not be shown of a header that holds a credential: its value, and that without what is around it
    (the scheme, the names of cookies, the user before a password), which services repeat by itself.
    """
    found = [value]
    if name.lower() in ("cookie", "set-cookie"):
        found += [pair.partition("=")[2].strip() for pair in value.split(";")]
    elif scheme := _header_scheme.fullmatch(value):
        found.append(scheme[2])
        if scheme[1].lower() == "basic":
            try:
                found.append(b64decode(scheme[2], validate=True).decode().partition(":")[2])
            except ValueError:  # then it is no password
                pass
    return tuple(part for part in dict.fromkeys(found) if part is value or len(part) >= SHORTEST_PART)


def secrets_in(value: Any, *, is_secret: bool = False) -> list[str]:
    """The texts in JSON data that stand under a secret name, and the passwords in its URLs."""
    if isinstance(value, Mapping):
        pairs = [(item, is_secret or is_secret_name(str(name))) for name, item in value.items()]
    elif isinstance(value, list | tuple):
        pairs = [(item, is_secret) for item in value]
    elif not isinstance(value, str):
        return []
    elif is_secret:
        return [value] if value else []
    else:
        passwords = [found[1] for found in _url_password.finditer(value)]
        return [*passwords, *map(unquote, passwords)]
    return [secret for item, inside in pairs for secret in secrets_in(item, is_secret=inside)]


def redact_headers(headers: Mapping[str, str], secrets: Iterable[str] = ()) -> dict[str, str]:
    """The headers, with the values of those that hold a credential replaced; known secrets go from the others too."""
    known = tuple(secrets)
    found = {}
    for name, value in headers.items():
        if is_secret_header(name):
            found[name] = REDACTED
        elif "://" in value or value.startswith("/"):
            found[name] = redact_url(value, known)
        else:
            found[name] = redact_text(value, known)
    return found


def redact_url(url: str, secrets: Iterable[str] = ()) -> str:
    """The URL without user and password, and with the values of secret parameters replaced."""
    head, mark, fragment = url.partition("#")
    head, query_mark, query = head.partition("?")
    scheme, separator, rest = head.partition("://")
    if separator:
        authority, slash, path = rest.partition("/")
        _, at, host = authority.rpartition("@")
        if at:
            authority = f"{REDACTED}@{host}"
        head = f"{scheme}://{authority}{slash}{path}"
    if "=" in fragment:  # an OAuth answer
        fragment = _redact_query(fragment)
    return _replace(f"{head}{query_mark}{_redact_query(query)}{mark}{fragment}", tuple(secrets))


def place_of(url: str) -> str:
    """The URL without user and password, query and fragment: where it leads, not what it carries."""
    return redact_url(url.partition("#")[0].partition("?")[0])


def redact_json(value: Any, secrets: Iterable[str] = ()) -> Any:
    """A copy of JSON data: what is under a secret name is replaced, and known secrets go from all strings."""
    return _redact_data(value, tuple(secrets), 0)


def redact_text(text: str, secrets: Iterable[str] = ()) -> str:
    """Running text (a log line, an exception, a page) without known secrets, without credentials and JWTs, and
    without secrets in URLs and in `name=value`.
    """
    text = _replace(text, tuple(secrets))
    url, named_value, credential, jwt = _patterns()
    text = url.sub(lambda found: redact_url(found[0]), text)
    text = named_value.sub(_redact_named, text)
    text = credential.sub(rf"\1\2{REDACTED}", text)
    return jwt.sub(REDACTED, text)


def redact_body(body: bytes, secrets: Iterable[str] = (), *, limit: int | None = None) -> bytes:
    """The body of a request or an answer, fit to be shown: JSON by field, all else as text; at most `limit` bytes.

    JSON in which nothing is secret stays as it was, byte for byte; what is not UTF-8 becomes it.
    """
    secrets = tuple(secrets)
    margin = 4096  # so that a secret that the limit cuts in two is still recognised
    head = body if limit is None else body[: 4 * (limit + margin)]  # UTF-32 has four bytes for a character
    text = _decoded(head)
    if text.lstrip()[:1] in ("{", "[") and len(head) == len(body):
        import json

        repeated = False

        def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
            nonlocal repeated
            made = dict(found)
            repeated = repeated or len(made) != len(found)
            return made

        try:
            data = json.loads(text, object_pairs_hook=pairs)
            clean = redact_json(data, secrets)
            # A name that is twice, or an escape, may hide in the text what the data do not show.
            if clean != data or repeated or "\\" in text:
                text = json.dumps(clean, ensure_ascii=False)
            return _replace(text, secrets).encode("utf-8", "replace")[:limit]
        except (ValueError, RecursionError):
            pass  # it only looked like JSON
    if limit is not None:
        text = text[: limit + margin]
    return redact_text(text, secrets).encode("utf-8", "replace")[:limit]


def _decoded(body: bytes) -> str:
    if b"\x00" in body[:8] or body[:2] in (b"\xff\xfe", b"\xfe\xff") or body[:3] == b"\xef\xbb\xbf":
        from json import detect_encoding

        return body.decode(detect_encoding(body), "replace")
    return body.decode("utf-8", "replace")


def _replace(text: str, secrets: tuple[str, ...]) -> str:
    return replace_known(text, secrets, REDACTED)


def _redact_query(query: str) -> str:
    if "=" not in query:
        return query
    parts = []
    for part in query.split("&"):
        name, equals, value = part.partition("=")
        plain_name = name
        if "%" in name:
            from urllib.parse import unquote

            plain_name = unquote(name)
        secret = value and (plain_name.lower() == "key" or is_secret_header(plain_name))
        parts.append(f"{name}{equals}{REDACTED if secret else value}")
    return "&".join(parts)


def _redact_data(value: Any, secrets: tuple[str, ...], depth: int) -> Any:
    if depth > 200:  # nobody reads it, and it must not break the interpreter
        return REDACTED
    if isinstance(value, str):
        _, _, credential, jwt = _patterns()
        return jwt.sub(REDACTED, credential.sub(rf"\1\2{REDACTED}", _replace(value, secrets)))
    if isinstance(value, Mapping):
        about_secret = any(_names_secret(value[key]) for key in _NAMING_FIELDS if key in value)
        found = {}
        for key, item in value.items():
            secret = isinstance(key, str) and (is_secret_name(key) or (about_secret and key in _VALUE_FIELDS))
            hide = secret and item not in (None, "", True, False)
            shown = REDACTED if hide else _redact_data(item, secrets, depth + 1)
            found[_replace(key, secrets) if isinstance(key, str) else key] = shown
        return found
    if isinstance(value, list | tuple):
        return [_redact_data(item, secrets, depth + 1) for item in value]
    return value


def _names_secret(value: Any) -> bool:
    parts = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(part, str) and is_secret_name(part) for part in parts)


def _redact_named(found: re.Match[str]) -> str:
    name, between, value = found[1], found[2], found[3]
    if not is_secret_name(name) or value.lower() in ("null", "none", "true", "false"):
        return found[0]
    for quote in ('\\"', '"', "'"):
        if value.startswith(quote):
            return f"{name}{between}{quote}{REDACTED}{quote}"
    return f"{name}{between}{REDACTED}"
