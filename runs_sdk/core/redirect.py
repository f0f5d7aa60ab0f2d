"""Which redirects are followed: those of reads, to the same origin, a few times.

A credential is meant for the configured origin. A redirect that leads elsewhere is refused for calls of an API, which
have no reason to be sent away; a download may be sent to a storage service, and goes there without the credential.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

from attrs import field, frozen

from .redact import place_of
from .urls import origin_of

REDIRECT_STATUSES = frozenset((301, 302, 303, 307, 308))
MAX_REDIRECTS = 5


@frozen
class Follow:
    """Send the request again, to `url`; with the credential only if `same_origin`."""

    url: str = field(repr=False)  # may carry what a service has signed
    same_origin: bool


@frozen
class Refuse:
    """Do not follow; `reason` is a sentence for the error."""

    reason: str


def decide_redirect(
    method: str, url: str, status_code: int, location: str | None, *, before: Sequence[str], other_origins: bool = False
) -> Follow | Refuse | None:
    """What to do with an answer of `status_code` to `method url`; None when it is not a redirect.

    `url` is absolute, `before` the addresses that redirects led to before. `other_origins` allows leaving the
    origin, without the credential: for downloads. It never allows going from https to http.
    """
    if status_code not in REDIRECT_STATUSES:
        return None
    here = place_of(url)
    if not location:
        return Refuse(f"{here} answered {status_code} (a redirect) without saying where to.")
    if method.upper() not in ("GET", "HEAD"):
        return Refuse(
            f"{method.upper()} {here} was redirected to {place_of(location)}; only reads are followed. "
            "If the service has moved, set base_url to its new address."
        )
    if len(before) >= MAX_REDIRECTS:
        return Refuse(f"{here} was redirected more than {MAX_REDIRECTS} times.")
    try:
        target = urljoin(url, location).partition("#")[0]
        origin, destination = origin_of(url), origin_of(target)
    except ValueError:
        return Refuse(f"{here} was redirected to {place_of(location)}, which is no http address.")
    if target in before:
        return Refuse(f"{here} was redirected in a circle.")
    if origin == destination:
        return Follow(target, same_origin=True)
    if origin.scheme == "https" and destination.scheme == "http":
        return Refuse(f"{here} was redirected from https to plain http ({destination}), which is not followed.")
    if not other_origins:
        return Refuse(
            f"{here} was redirected to another origin, {destination}. Credentials go to the configured origin only; "
            f"if {destination} is the right one, set base_url to it."
        )
    return Follow(target, same_origin=False)
