"""Reads a document from a file or a URL, as plain JSON values within limits."""

from __future__ import annotations

import datetime
import json
import re
import time
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from runs_sdk.codegen.errors import DocumentError, LimitExceeded

LARGEST: Final = 64 * 1024 * 1024
"""Largest document in bytes."""

DEEPEST: Final = 200
MOST_VALUES: Final = 20_000_000
MOST_REDIRECTS: Final = 5
LONGEST_DOWNLOAD: Final = 300.0
"""Seconds for a whole document, however slowly it arrives."""


def load(document: str | Path, *, auth_header: str | None = None, timeout: float = 30.0) -> dict[str, Any]:
    """Read a document in JSON or YAML.

    `auth_header` is sent with a URL, written `Name: value`; it goes to the URL's own origin only, never to where a
    redirect leads. `timeout` is in seconds, for each step of the request. Raises DocumentError and LimitExceeded.
    """
    scheme = _scheme(document)
    if scheme not in ("", "http", "https"):
        raise DocumentError(f"{_shown(str(document))} cannot be read: a document is a file, or at an http or https URL")
    if isinstance(document, str) and scheme:
        name, content = _shown(document), _download(document, auth_header, timeout)
    else:
        path = Path(document)
        name = str(path)
        try:
            if path.stat().st_size > LARGEST:
                raise LimitExceeded(f"{name} is larger than {LARGEST} bytes")
            content = path.read_bytes()
        except OSError as error:
            raise DocumentError(f"cannot read {name}: {error.strerror or error}") from None
    return parse(content, name)


def parse(content: bytes, name: str) -> dict[str, Any]:
    """The document in these bytes. `name` is for errors."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name} is not UTF-8 text: {error.reason} at byte {error.start}") from None
    try:
        found = json.loads(text) if text.lstrip()[:1] == "{" else _yaml(text, name)
    except json.JSONDecodeError as error:
        try:
            found = _yaml(text, name)  # YAML can begin with a brace as well
        except DocumentError:
            where = f"line {error.lineno}, column {error.colno}"
            raise DocumentError(f"{name} is no JSON: {error.msg} at {where}") from None
    except RecursionError:
        raise LimitExceeded(f"{name} is nested too deeply") from None
    plain = _plain(found, name)
    if not isinstance(plain, dict):
        web_page = "; it is a web page" if text.lstrip()[:1] == "<" else ""
        raise DocumentError(f"{name} is no OpenAPI document: it is not an object{web_page}")
    return plain


def _yaml(text: str, name: str) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    from .._common.yaml import BoundedConstructor, TooManyMerged

    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = BoundedConstructor
    try:
        return yaml.load(text)
    except TooManyMerged as error:
        raise LimitExceeded(f"{name} cannot be read: {error}") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise DocumentError(f"{name} is no YAML: {error.problem or error.context}{where}") from None
    except (YAMLError, ValueError) as error:
        raise DocumentError(f"{name} is no YAML: {error}") from None
    except RecursionError:
        raise LimitExceeded(f"{name} is nested too deeply") from None


def _plain(found: Any, name: str) -> Any:
    """A copy in JSON values. YAML has dates and keys that are no text; both become text. An alias is copied each time,
    so that the number of values is bounded, and one that contains itself is nested too deeply."""
    count = 0

    def copy(value: Any, depth: int) -> Any:
        nonlocal count
        count += 1
        if count > MOST_VALUES:
            raise LimitExceeded(f"{name} has more than {MOST_VALUES} values")
        if depth > DEEPEST:
            raise LimitExceeded(f"{name} is nested deeper than {DEEPEST}")
        if isinstance(value, dict):
            return {_key(key): copy(item, depth + 1) for key, item in value.items()}
        if isinstance(value, list | tuple | set):
            return [copy(item, depth + 1) for item in value]
        if isinstance(value, datetime.date):
            return value.isoformat()
        if isinstance(value, bytes):
            return value.decode("latin-1")
        return value if value is None or isinstance(value, str | int | float | bool) else str(value)

    return copy(found, 0)


def _key(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return key.isoformat() if isinstance(key, datetime.date) else "null" if key is None else str(key)


def _download(url: str, auth_header: str | None, timeout: float) -> bytes:
    import httpx

    headers: dict[str, str] = {"Accept": "application/json, application/yaml, */*;q=0.5"}
    secret: dict[str, str] = {}
    if auth_header is not None:
        name, colon, value = (part.strip() for part in auth_header.partition(":"))
        if not colon or not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
            raise DocumentError("the auth header has to be written as `Name: value`")
        if not (value.isascii() and value.isprintable()):  # httpx would show the value in its error
            raise DocumentError(f"the value of the auth header {name} has characters that no header can hold")
        secret = {name: value}
    origin = _origin(url)
    end = time.monotonic() + LONGEST_DOWNLOAD
    try:
        with httpx.Client(timeout=timeout, follow_redirects=False) as client:
            for _ in range(MOST_REDIRECTS + 1):
                own = secret if _origin(url) == origin else {}
                with client.stream("GET", url, headers={**headers, **own}) as response:
                    if response.has_redirect_location:
                        url = str(response.url.join(response.headers["location"]))
                        if urlsplit(url).scheme not in ("http", "https"):
                            raise DocumentError(f"a redirect leads to {urlsplit(url).scheme}:, which is not followed")
                        continue
                    if response.status_code != 200:
                        raise DocumentError(_refusal(response.status_code, url, sent=bool(own)))
                    return _body(response, url, end)
    except httpx.HTTPError as error:
        raise DocumentError(f"cannot read {_shown(url)}: {error or type(error).__name__}") from None
    except httpx.InvalidURL as error:
        raise DocumentError(f"{_shown(url)} is no URL: {error}") from None
    raise DocumentError(f"{_shown(url)} redirects more than {MOST_REDIRECTS} times")


def _refusal(status: int, url: str, *, sent: bool) -> str:
    text = f"{_shown(url)} answers with status {status}"
    if status not in (401, 403):
        return text
    return text + (": the auth header is refused" if sent else "; send a credential with --auth-header")


def _body(response: Any, url: str, end: float) -> bytes:
    gathered = bytearray()
    for chunk in response.iter_bytes():
        gathered += chunk
        if time.monotonic() > end:
            raise LimitExceeded(f"{_shown(url)} takes longer than {LONGEST_DOWNLOAD:.0f} s")
        if len(gathered) > LARGEST:
            raise LimitExceeded(f"{_shown(url)} is larger than {LARGEST} bytes")
    return bytes(gathered)


def _scheme(document: str | Path) -> str:
    """The scheme of what is a URL, else nothing."""
    found = re.match(r"([a-z][a-z0-9+.-]*)://", document, re.IGNORECASE) if isinstance(document, str) else None
    return found[1].lower() if found else ""


def _origin(url: str) -> tuple[str, str, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise DocumentError(f"{_shown(url)} is no URL: {error}") from None
    port = port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port


def _shown(url: str) -> str:
    """A URL without what may be secret in it. Of one that cannot be taken apart only the scheme is shown."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", f":{parts.port}" if parts.port else ""
    except ValueError:
        return f"{_scheme(url)}://..."
    return f"{parts.scheme}://{host}{port}{parts.path}"


def url_of(document: object) -> str | None:
    """Where a document comes from, if that is a URL, without what may be secret in it."""
    return _shown(document) if isinstance(document, str) and _scheme(document) else None


def without_credentials(document: str) -> str:
    """The name of a document for people and files: a URL without user, password, query and fragment."""
    return _shown(document) if _scheme(document) else document
