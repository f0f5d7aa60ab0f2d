"""Build the documentation site. `python scripts/make_docs.py [--out DIR] [--sources DIR]`; ./scripts/docs calls it.

The pages are README.md, docs/*.md, the changelog and the examples, as they are; only their links are changed for the
site. The API reference is written from the docstrings of what the packages export, by mkdocstrings and griffe. The
gallery shows each example with its source, and each flow with a picture of a run on the emulator. Zensical builds it
strictly: a broken link or anchor fails the build. llms.txt lists the pages.

`--sources` keeps what the site is built from, and builds nothing.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REPOSITORY = PROJECT["urls"]["Changelog"].partition("/blob/")[0]
SITE = PROJECT["urls"]["Documentation"]
NAVIGATION: dict[str, dict[str, str]] = {
    "Start": {"runs-sdk": "index.md", "The first run": "first-run.md", "Gallery": "gallery.md"},
    "Guides": {
        "Following": "following.md", "Errors": "errors.md", "Many runs": "many.md", "Testing": "testing.md",
        "Types": "types.md", "A run as a file": "recordings.md", "What runs ask": "inbox.md",
        "Webhooks": "webhooks.md", "Agents": "agents.md", "Hooks and traces": "hooks.md",
        "Transports": "transports.md",
    },
    "Services": {
        "Stepflow": "stepflow.md", "CloudCruise": "cloudcruise.md", "ACP": "acp.md", "ADE": "ade.md",
        "LangGraph": "langgraph.md", "Run:ai": "runai.md",
    },
    "Migrating": {
        "From stepflow-py": "coming-from-stepflow-py.md", "From cloudcruise": "coming-from-cloudcruise.md",
        "From agntcy-acp": "coming-from-agntcy-acp.md", "From runapy": "coming-from-runapy.md",
    },
    "Reference": {"The command": "cli.md", "API": "api.md", "Testing API": "api-testing.md", "Generator": "codegen.md"},
    "How it works": {
        "Architecture": "architecture.md", "The follower": "follower.md", "Glossary": "glossary.md",
        "OpenAPI documents": "documents.md",
    },
    "Project": {
        "Changelog": "changelog.md", "Versions": "versions.md", "Licences": "licences.md", "Security": "security.md",
        "Contributing": "contributing.md",
    },
}  # fmt: skip
"""Every page, by its section and title. What docs/ has besides is put under "More"."""
MOVED = {
    "README.md": "index.md", "examples/README.md": "gallery.md", "CHANGELOG.md": "changelog.md",
    "SECURITY.md": "security.md", "CONTRIBUTING.md": "contributing.md", "openapi/README.md": "documents.md",
}  # fmt: skip
"""Pages that are not in docs/, and where the site has them."""
LINK = re.compile(r"(\]\()([^)\s]+)(\))")
EXPORT = re.compile(r"^from (\S+) import (.+)$", re.MULTILINE)


def link_for(target: str, page: Path) -> str:
    """A link of a page (its path below the root), for the site: to another page of it, or to the repository."""
    path, hash_, anchor = target.partition("#")
    if not path or re.match(r"[a-z]+:", target):
        return target
    place = (ROOT / page.parent / path).resolve()
    if not place.exists():
        raise SystemExit(f"{page}: there is no {path}")
    known = place.relative_to(ROOT).as_posix()
    if known in MOVED:
        return MOVED[known] + hash_ + anchor
    if known.startswith("docs/"):
        return known.removeprefix("docs/") + hash_ + anchor
    if known.startswith("examples/") and place.suffix in (".py", ".yaml"):
        return (
            f"gallery.md#{place.name.replace('.', '').lower()}" if page.as_posix() not in MOVED else f"#{slug(place)}"
        )
    return f"{REPOSITORY}/blob/main/{known}{hash_}{anchor}"


def slug(path: Path) -> str:
    """The anchor of an example in the gallery."""
    return path.name.replace(".", "").lower()


def page_text(page: Path) -> str:
    """A page of the repository, with its links changed."""
    text = (ROOT / page).read_text(encoding="utf-8")
    parts = re.split(r"(^```.*?^```)", text, flags=re.MULTILINE | re.DOTALL)
    parts[::2] = [
        LINK.sub(lambda found: f"{found[1]}{link_for(found[2], page)}{found[3]}", part) for part in parts[::2]
    ]
    return "".join(parts)


def gallery(folder: Path) -> str:
    """The page of the examples: what each shows, its source, and of a flow the picture of a run."""
    lines = [page_text(Path("examples/README.md")), "\n## Sources\n"]
    for path in sorted((ROOT / "examples").iterdir()):
        if path.suffix not in (".py", ".yaml"):
            continue
        lines.append(f"\n### {path.name} {{ #{slug(path)} }}\n")
        picture = picture_of(path) if path.suffix == ".yaml" else None
        if picture is not None:
            (folder / f"{path.stem}.svg").write_text(picture, encoding="utf-8")
            lines.append(f"![The steps of a run of {path.name} against time]({path.stem}.svg)\n")
        kind = "python" if path.suffix == ".py" else "yaml"
        lines.append(f"``` {kind}\n{path.read_text(encoding='utf-8').rstrip()}\n```\n")
    return "\n".join(lines)


INPUTS = {
    "greet": {"name": "World"}, "trip": {"city": "Lisbon", "days": ["Monday", "Tuesday"]},
    "repeat": {"word": "hi", "times": 3},
}  # fmt: skip
"""What the flows with pictures are run with."""


def picture_of(flow: Path) -> str | None:
    """A run of the flow on the emulator, drawn; None for a flow that needs more than that."""
    import runs_sdk
    from runs_sdk.testing import emulator

    if flow.stem not in INPUTS:
        return None
    with emulator("stepflow") as service, runs_sdk.connect("stepflow", base_url=service.url) as client:
        run = client.start(flow, INPUTS[flow.stem])
        run.wait(timeout=120)
        return str(run.timeline().to_svg())


def reference(title: str, package: str) -> str:
    """A page with all that a package exports, each name where it is defined."""
    stub = (ROOT / package.replace(".", "/") / "__init__.pyi").read_text(encoding="utf-8")
    lines = [f"# {title}\n", f"What `{package}` exports.\n"]
    names = {}
    for module, imported in EXPORT.findall(stub):
        for each in imported.strip("()").split(","):
            words = each.split()
            if len(words) == 3 and words[0] == words[2] and module.startswith(".") and module.strip("."):
                parent = package.split(".")[: len(package.split(".")) - (len(module) - len(module.lstrip(".")) - 1)]
                names[words[2]] = ".".join([*parent, module.lstrip("."), words[0]])
    lines += [f"::: {names[name]}\n" for name in sorted(names)]
    return "\n".join(lines)


def title_of(text: str) -> tuple[str, str]:
    """A page's heading, and its first sentence."""
    heading = re.search(r"^# (.+)$", text, re.MULTILINE)
    body = text[heading.end() :] if heading else text
    plain = re.sub(r"<!--.*?-->|^```.*?^```", "", body, flags=re.DOTALL | re.MULTILINE)
    first = next((part for part in plain.split("\n\n") if re.match(r"[A-Za-z`]", part.strip())), "")
    said = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(first.split()))
    return heading[1] if heading else "", re.split(r"(?<=[.:])\s", said)[0].rstrip(":")


def write_sources(folder: Path) -> dict[str, dict[str, str]]:
    """Write the pages of the site; its navigation. Raises SystemExit for a link to nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((ROOT / "docs").iterdir()):
        if path.suffix == ".md":
            (folder / path.name).write_text(page_text(path.relative_to(ROOT)), encoding="utf-8")
        else:
            shutil.copy(path, folder / path.name)
    for source, target in MOVED.items():
        if target != "gallery.md":
            (folder / target).write_text(page_text(Path(source)), encoding="utf-8")
    (folder / "gallery.md").write_text(gallery(folder), encoding="utf-8")
    (folder / "api.md").write_text(reference("API", "runs_sdk"), encoding="utf-8")
    (folder / "api-testing.md").write_text(reference("Testing API", "runs_sdk.testing"), encoding="utf-8")
    listed = {page for section in NAVIGATION.values() for page in section.values()}
    there = {path.name for path in folder.glob("*.md")}
    if missing := listed - there:
        raise SystemExit(f"the navigation names pages that are not there: {', '.join(sorted(missing))}")
    more = {title_of((folder / name).read_text(encoding="utf-8"))[0] or name: name for name in sorted(there - listed)}
    sections = NAVIGATION | ({"More": more} if more else {})
    (folder / "llms.txt").write_text(llms(folder, sections), encoding="utf-8")
    return sections


def llms(folder: Path, sections: dict[str, dict[str, str]]) -> str:
    """The list of pages for language models, see llmstxt.org."""
    lines = [f"# {PROJECT['name']}", "", f"> {PROJECT['description']}", ""]
    for section, pages in sections.items():
        lines += [f"## {section}", ""]
        for title, page in pages.items():
            said = title_of((folder / page).read_text(encoding="utf-8"))[1]
            where = SITE + ("" if page == "index.md" else page.removesuffix(".md") + "/")
            lines.append(f"- [{title}]({where})" + (f": {said}" if said else ""))
        lines.append("")
    return "\n".join(lines)


def configuration(sections: dict[str, dict[str, str]]) -> str:
    """What Zensical reads."""
    pages = [{section: [{title: page} for title, page in pages.items()]} for section, pages in sections.items()]
    nav = json.dumps(pages).replace('": ', '" = ')
    return f"""[project]
site_name = "runs-sdk"
site_description = {json.dumps(PROJECT["description"])}
site_url = {json.dumps(SITE)}
repo_url = {json.dumps(REPOSITORY)}
docs_dir = "docs"
site_dir = "site"
nav = {nav}

[project.plugins.mkdocstrings.handlers.python]
paths = [{json.dumps(str(ROOT))}]

[project.plugins.mkdocstrings.handlers.python.options]
show_source = false
show_root_heading = true
show_root_full_path = false
members_order = "source"
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument("--out", type=Path, default=ROOT / "site", help="where it is put (site)")
    parser.add_argument("--sources", type=Path, help="only write what it is built from, here")
    options = parser.parse_args()
    if options.sources is not None:
        write_sources(options.sources)
        return 0
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "docs"
        sections = write_sources(folder)
        config = Path(work) / "zensical.toml"
        config.write_text(configuration(sections), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f", str(config)]
        done = subprocess.run(command, check=False, cwd=work)
        if done.returncode == 0:
            shutil.rmtree(options.out, ignore_errors=True)
            shutil.copytree(Path(work) / "site", options.out)
            shutil.copy(folder / "llms.txt", options.out)
        return done.returncode


if __name__ == "__main__":
    sys.exit(main())
