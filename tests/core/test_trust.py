"""A folder does not choose where a key goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._common.services import services
from runs_sdk._common.settings import trust_addresses
from runs_sdk.core.config import parse_profiles
from runs_sdk.core.errors import ConfigError
from runs_sdk.core.trust import line_of, named_addresses

ELSEWHERE = "https://evil.example"
NEEDED = {
    "acp": {"ACP_API_KEY": "k1"},
    "ade": {"API_KEY": "k1", "WORKSPACE_ID": "00000000-0000-0000-0000-000000000001"},
    "cloudcruise": {"CLOUDCRUISE_API_KEY": "k1"},
    "runai": {"RUNAI_CLIENT_ID": "i", "RUNAI_CLIENT_SECRET": "k1"},
    "stepflow": {},
}
CONNECTS = [runs_sdk.connect, runs_sdk.connect_async]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder; the user's configuration is beside it, and the environment sets nothing."""
    folder = tmp_path / "here"
    (tmp_path / "config" / "runs").mkdir(parents=True)
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in (
        "RUNS_PROFILE",
        "RUNS_TRUST_FOLDER",
        *(v for service in services() for item in service.fields for v in item.env),
    ):
        monkeypatch.delenv(name, raising=False)
    return folder


def say(folder: Path, service: str, **more: str) -> None:
    values = "".join(f'{name} = "{value}"\n' for name, value in {"base_url": ELSEWHERE, **more}.items())
    (folder / "runs.toml").write_text(f"# ours\n[profiles.default.{service}]\n{values}")


@pytest.mark.parametrize("connect", CONNECTS)
@pytest.mark.parametrize("service", sorted(set(NEEDED) - {"stepflow"}))
def test_a_key_of_the_environment_does_not_follow_a_folder(
    service: str, connect: Any, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in NEEDED[service].items():
        monkeypatch.setenv(name, value)
    say(here, service)
    with pytest.raises(ConfigError) as caught:
        connect(service)
    said = str(caught.value)
    assert str(here / "runs.toml") in said and "line 3" in said and ELSEWHERE in said and "runs trust" in said
    assert "k1" not in said

    trust_addresses(here, [ELSEWHERE])
    assert connect(service).base_url == ELSEWHERE
    say(here, service, base_url="https://other.example")  # not what was trusted
    with pytest.raises(ConfigError, match=r"other\.example"):
        connect(service)
    monkeypatch.setenv("RUNS_TRUST_FOLDER", "1")
    assert connect(service).base_url == "https://other.example"


@pytest.mark.parametrize("connect", CONNECTS)
def test_a_key_of_the_program_does_not_either(connect: Any, here: Path) -> None:
    say(here, "cloudcruise")
    with pytest.raises(ConfigError, match="api_key \\(argument\\)"):
        connect("cloudcruise", api_key="k1")
    assert connect("cloudcruise", api_key="k1", base_url="https://mine.example").base_url == "https://mine.example"


@pytest.mark.parametrize("connect", CONNECTS)
def test_a_folder_may_bring_its_own_key(connect: Any, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(here, "cloudcruise", api_key="theirs")
    assert connect("cloudcruise").base_url == ELSEWHERE
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "k1")  # wins over the file's
    with pytest.raises(ConfigError, match="CLOUDCRUISE_API_KEY"):
        connect("cloudcruise")


@pytest.mark.parametrize("connect", CONNECTS)
def test_headers_with_credentials_count(connect: Any, here: Path) -> None:
    say(here, "stepflow")
    client = connect("stepflow", headers={"X-Team": "blue"})
    assert client.base_url == ELSEWHERE
    with pytest.raises(ConfigError, match="the header Authorization"):
        connect("stepflow", headers={"Authorization": "Bearer k1"})
    with pytest.raises(ConfigError, match="the header x-api-key"):
        client.with_options(headers={"x-api-key": "k1"})


def test_variables_of_the_environment_that_a_flow_names_count(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(here, "stepflow")
    monkeypatch.setenv("CLOUD_KEY", "k1")
    flow = {
        "schemas": {"type": "object", "properties": {"variables": {"properties": {"a": {"env_var": "CLOUD_KEY"}}}}},
        "steps": [{"id": "one", "component": "/builtin/noop", "input": {"$variable": "a"}}],
        "output": 1,
    }
    with runs_sdk.connect("stepflow") as client, pytest.raises(ConfigError, match="CLOUD_KEY"):
        client.start(flow, {})


def test_the_users_own_file_is_trusted(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(tmp_path / "config" / "runs", "cloudcruise")
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "k1")
    assert runs_sdk.connect("cloudcruise").base_url == ELSEWHERE
    monkeypatch.chdir(tmp_path / "config" / "runs")
    assert runs_sdk.connect("cloudcruise").base_url == ELSEWHERE


def test_a_default_address_is_no_choice(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(here, "cloudcruise", base_url="https://api.cloudcruise.com")
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "k1")
    assert runs_sdk.connect("cloudcruise").base_url == "https://api.cloudcruise.com"


def test_trust_is_of_the_folder(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(here, "cloudcruise")
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "k1")
    trust_addresses(tmp_path, [ELSEWHERE])
    with pytest.raises(ConfigError, match="runs trust"):
        runs_sdk.connect("cloudcruise")
    (tmp_path / "config" / "runs" / "trusted.json").write_text("[1]")
    with pytest.raises(ConfigError, match=r"trusted\.json"):
        runs_sdk.connect("cloudcruise")


TOML = """\
[profiles.default]  # for all
base_url = "https://a.example"
"toy".base_url = "https://b.example"

[profiles."other".toy]
limit = 3
base_url='https://c.example'
[profiles.third]
toy = {limit = 1, base_url = "https://d.example"}
"""


@pytest.mark.parametrize(
    ("profile", "service", "line"),
    [("default", "x", 2), ("default", "toy", 3), ("other", "toy", 7), ("third", "toy", 9)],
)
def test_lines_are_found(profile: str, service: str, line: int) -> None:
    assert line_of(TOML, profile, service, "base_url") == line


def test_all_addresses_of_a_file() -> None:
    fields = {service.name: service.fields for service in services() if service.name == "stepflow"}
    found = named_addresses(parse_profiles(TOML.replace("toy", "stepflow"), "runs.toml"), fields, TOML)
    assert {named.address for named in found} == {f"https://{name}.example" for name in "bcd"}
