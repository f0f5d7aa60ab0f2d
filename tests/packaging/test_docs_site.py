"""The sources of the documentation site: every page is in the navigation, every link leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import make_docs
import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_links_of_every_page_lead_to_pages_or_to_the_repository() -> None:
    for page in [*sorted((ROOT / "docs").glob("*.md")), *(ROOT / name for name in make_docs.MOVED)]:
        text = make_docs.page_text(page.relative_to(ROOT))
        outside = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
        links = [found[2] for found in make_docs.LINK.finditer(outside)]
        assert not [link for link in links if link.startswith(("../", "docs/"))], page


def test_a_link_to_nothing_is_refused() -> None:
    with pytest.raises(SystemExit, match=r"docs/x\.md: there is no gone\.md"):
        make_docs.link_for("gone.md", Path("docs/x.md"))
    assert make_docs.link_for("../CHANGELOG.md#a", Path("docs/x.md")) == "changelog.md#a"
    assert make_docs.link_for("docs/acp.md", Path("README.md")) == "acp.md"
    assert make_docs.link_for("greet.yaml", Path("examples/README.md")) == "#greetyaml"
    assert make_docs.link_for("../examples/greet.yaml", Path("docs/x.md")) == "gallery.md#greetyaml"
    assert make_docs.link_for("LICENSE", Path("README.md")) == f"{make_docs.REPOSITORY}/blob/main/LICENSE"
    assert make_docs.link_for("https://example.org", Path("README.md")) == "https://example.org"


def test_pages_are_told_by_their_heading_and_first_sentence() -> None:
    page = "<!-- x -->\n# Title\n\n```console\n$ x\n```\n\nA [page](x.md) with `code[1]`: more. Else.\n"
    assert make_docs.title_of(page) == ("Title", "A page with `code[1]`")


def test_the_reference_has_what_a_package_exports() -> None:
    page = make_docs.reference("API", "runs_sdk")
    assert "::: runs_sdk.core.models.Snapshot\n" in page and "::: runs_sdk.core.seam.HttpTransport\n" in page
    assert "::: runs_sdk.testing.clock.Clock\n" in make_docs.reference("Testing", "runs_sdk.testing")


@pytest.mark.full
def test_the_site_is_built_strictly(tmp_path: Path) -> None:
    pytest.importorskip("zensical", reason="the group `docs` is not installed: ./scripts/docs has it in .venv-docs")
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_docs.py", "--out", tmp_path / "site"],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Snapshot" in (tmp_path / "site" / "api" / "index.html").read_text()
    assert (tmp_path / "site" / "llms.txt").read_text().startswith("# runs-sdk\n")


@pytest.mark.full
def test_the_sources_are_written_whole(tmp_path: Path) -> None:
    sections = make_docs.write_sources(tmp_path)
    assert "More" not in sections, "a page that the navigation lacks"
    gallery = (tmp_path / "gallery.md").read_text()
    assert gallery.count("![") == len(make_docs.INPUTS) and (tmp_path / "trip.svg").exists()
    assert "](https://runs-sdk.github.io/runs-sdk/following/)" in (tmp_path / "llms.txt").read_text()
