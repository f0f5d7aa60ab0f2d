"""Base URLs, origins, redirects."""

from __future__ import annotations

import pytest

from runs_sdk.core.redirect import Follow, Refuse, decide_redirect
from runs_sdk.core.urls import Origin, is_loopback, normalise_base_url, origin_of


@pytest.mark.parametrize(
    ("url", "used"),
    [
        ("https://host", "https://host"),
        ("https://host/", "https://host"),
        (" https://host/api//\n", "https://host/api"),
        ("HTTP://Host:8080/Path", "HTTP://Host:8080/Path"),
        ("http://[::1]:7840", "http://[::1]:7840"),
        ("unix:/run/agent.sock", "unix:/run/agent.sock"),
        (" UNIX:///run/my agent.sock\n", "unix:/run/my agent.sock"),
    ],
)
def test_base_urls(url: str, used: str) -> None:
    assert normalise_base_url(url) == used


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("", "http://"),
        ("host", "http://"),
        ("localhost:7840", "http://"),
        ("ftp://host", "http://"),
        ("https://", "no host"),
        ("https:///path", "no host"),
        ("https://:80", "no host"),
        ("https://host:port", "port"),
        ("https://host:70000", "port"),
        ("https://host:0", "port"),
        ("https://u:p@host", "user name or password"),
        ("https://host?x=1", "query"),
        ("https://host?", "query"),
        ("https://host/#top", "fragment"),
        ("https://ho st", "spaces"),
        ("https://host/a\r\nb", "spaces"),
        ("http://[::1", "not a URL"),
        ("unix:agent.sock", "absolute"),
        ("unix:", "absolute"),
        ("unix:/a\x00b", "control characters"),
        ("unix:/" + "x" * 107, "107 bytes"),
    ],
)
def test_what_is_no_base_url(url: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        normalise_base_url(url)


def test_origins() -> None:
    assert origin_of("HTTPS://Host/path?x") == Origin("https", "host", 443) == origin_of("https://host.:443")
    assert origin_of("http://host") != origin_of("https://host")
    assert str(origin_of("https://host:443/x")) == "https://host"
    assert str(origin_of("http://[::1]:81/")) == "http://[::1]:81"


def test_loopback() -> None:
    for host in (
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "127.0.0.1",
        "127.9.9.9",
        "::1",
        "[::1]",
        "::ffff:127.0.0.1",
    ):
        assert is_loopback(host), host
    for host in (
        "0.0.0.0",
        "10.0.0.1",
        "192.168.1.1",
        "host",
        "localhost.example.com",
        "127.0.0.1.example.com",
        "::2",
        "",
    ):
        assert not is_loopback(host), host


HERE = "https://host/runs/1?token=abc"


def redirect(
    location: str | None,
    *,
    method: str = "GET",
    status: int = 307,
    before: tuple[str, ...] = (),
    other_origins: bool = False,
) -> Follow | Refuse | None:
    return decide_redirect(method, HERE, status, location, before=before, other_origins=other_origins)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/runs/2", "https://host/runs/2"),
        ("2?x=1#y", "https://host/runs/2?x=1"),
        ("//host/a", "https://host/a"),
        ("https://HOST:443/a", "https://HOST:443/a"),
    ],
)
def test_redirects_within_the_origin(location: str, target: str) -> None:
    for status in (301, 302, 303, 307, 308):
        for method in ("GET", "head"):
            assert redirect(location, status=status, method=method) == Follow(target, same_origin=True)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (redirect(None), "without saying where"),
        (redirect("/a", method="POST"), "only reads are followed"),
        (redirect("/a", method="DELETE", status=303), "only reads are followed"),
        (redirect("/a", before=("/b",) * 5), "more than 5 times"),
        (redirect("/a", before=("https://host/b", "https://host/a")), "in a circle"),
        (redirect("https://other/a?secret=1"), "another origin, https://other. "),
        (redirect("https://host:8443/a"), "set base_url"),
        (redirect("http://host/a", other_origins=True), "plain http"),
        (redirect("javascript:alert(1)"), "no http address"),
        (redirect("https://[::1/"), "no http address"),
    ],
)
def test_redirects_refused(found: Follow | Refuse | None, reason: str) -> None:
    assert isinstance(found, Refuse)
    assert reason in found.reason
    assert "abc" not in found.reason and "secret=1" not in found.reason


def test_a_download_may_leave_without_the_credential() -> None:
    assert redirect("https://store/x?sig=1", other_origins=True) == Follow("https://store/x?sig=1", same_origin=False)


def test_other_answers_are_no_redirects() -> None:
    assert [redirect("/a", status=status) for status in (200, 204, 300, 304, 404)] == [None] * 5
