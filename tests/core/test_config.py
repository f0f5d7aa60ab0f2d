"""Settings: which source wins, and what a person is informed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from runs_sdk._common.settings import config_files, examine_settings, load_profile, load_settings
from runs_sdk.core.config import ConfigField, Profile, Settings, examine, parse_profiles, resolve
from runs_sdk.core.errors import ConfigError

FIELDS = (
    ConfigField("base_url", env=("TOY_URL", "TOY_BASE_URL"), default="http://localhost:1", kind="url"),
    ConfigField("api_key", env=("TOY_API_KEY",), secret=True, required=True),
    ConfigField("limit", env=("TOY_LIMIT",), kind="int", default=5),
    ConfigField("ratio", env=("TOY_RATIO",), kind="float"),
    ConfigField("strict", env=("TOY_STRICT",), kind="bool", default=False),
    ConfigField("mode", env=("TOY_MODE",), choices=("fast", "safe")),
)
SECRET = "very-secret-42"


def settings(
    environ: Mapping[str, str] | None = None, profile: Mapping[str, Any] | None = None, **arguments: Any
) -> Settings:
    stored = Profile("dev", "runs.toml", profile) if profile is not None else None
    return resolve("toy", FIELDS, {"api_key": SECRET, **arguments}, environ or {}, stored)


def test_argument_then_environment_then_profile_then_default() -> None:
    environ = {"TOY_BASE_URL": "http://env"}
    profile = {"base_url": "http://profile", "limit": 7}
    assert settings(environ, profile, base_url="http://argument")["base_url"] == "http://argument"
    assert settings(environ, profile)["base_url"] == "http://env"
    assert settings({}, profile)["base_url"] == "http://profile"
    assert settings()["base_url"] == "http://localhost:1"
    assert settings(environ, profile)["limit"] == 7


def test_the_first_variable_wins_and_an_empty_one_is_none() -> None:
    assert settings({"TOY_URL": "http://a", "TOY_BASE_URL": "http://b"})["base_url"] == "http://a"
    assert settings({"TOY_URL": " ", "TOY_BASE_URL": "http://b\n"})["base_url"] == "http://b"


def test_none_is_not_given() -> None:
    assert settings(base_url=None, other=None)["base_url"] == "http://localhost:1"


def test_the_service_has_a_table_of_its_own() -> None:
    profile = {"limit": 1, "toy": {"limit": 2}, "other": {"limit": 3, "strange": 4}, "strange": 5}
    assert settings({}, profile)["limit"] == 2
    assert settings({}, {**profile, "toy": {}})["limit"] == 1


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("limit", "12", 12),
        ("limit", 12, 12),
        ("ratio", "0.5", 0.5),
        ("ratio", 2, 2.0),
        ("strict", "Yes", True),
        ("strict", "0", False),
        ("strict", True, True),
        ("mode", " fast ", "fast"),
        ("base_url", "https://host/api/", "https://host/api"),
        ("api_key", 12345, "12345"),
    ],
)
def test_kinds(name: str, given: Any, value: Any) -> None:
    found = settings(**{name: given})[name]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("limit", "many", "limit 'many' (argument): it must be a whole number."),
        ("limit", "1.5", "limit '1.5' (argument): it must be a whole number."),
        ("limit", True, "limit True (argument): it must be a whole number."),
        ("limit", "9" * 5000, "it must be a whole number."),
        ("ratio", "x", "it must be a number"),
        ("strict", "maybe", "it must be true or false"),
        ("mode", "slow", "mode 'slow' (argument): it must be one of fast, safe."),
        ("mode", "", "mode '' (argument): it is empty."),
        ("mode", ["fast"], "it must be text"),
        ("base_url", "host", "base_url 'host' (argument): it must start with http:// or https://"),
        ("base_url", "http://u:p@h", "base_url 'http://***@h' (argument): it must not contain a user name or password"),
        ("base_url", "http://h?x=1", "it must not contain a query"),
        ("api_kay", "x", 'api_kay (argument): no such setting; did you mean "api_key".'),
        ("colour", "x", "colour (argument): no such setting; there are base_url, api_key, limit"),
    ],
)
def test_wrong_values(name: str, given: Any, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(**{name: given})
    assert message in str(caught.value)


def test_all_problems_at_once_and_every_way_out() -> None:
    with pytest.raises(ConfigError) as caught:
        resolve(
            "toy",
            FIELDS,
            {"base_url": "nonsense"},
            {"TOY_LIMIT": "x"},
            Profile("dev", "a.toml", {"toy": {"limt": 1}}),
        )
    assert str(caught.value).splitlines() == [
        "The configuration of toy is incomplete or wrong:",
        "  base_url 'nonsense' (argument): it must start with http:// or https:// (or be unix:/path/of/a/socket).",
        "  api_key is missing: pass api_key=..., set TOY_API_KEY, or put api_key into [profiles.dev.toy] of a.toml.",
        "  limit 'x' (environment variable TOY_LIMIT): it must be a whole number.",
        '  limt ([profiles.dev.toy] in a.toml): no such setting; did you mean "limit".',
    ]
    assert caught.value.service == "toy"


def test_settings_and_problems_together() -> None:
    found, problems = examine("toy", FIELDS, {"limit": "x"}, {"TOY_MODE": "fast"})
    assert [line.partition(" ")[0] for line in problems] == ["api_key", "limit"]
    assert (found["mode"], found["api_key"]) == ("fast", None)


def test_secrets_are_never_shown() -> None:
    found = settings({"TOY_RATIO": "2"})
    assert found.secrets == (SECRET,)
    assert SECRET not in repr(found) and SECRET not in repr(found.report())
    assert [(item.name, item.shown, item.source) for item in found.report()][:4] == [
        ("base_url", "http://localhost:1", "default"),
        ("api_key", "***", "argument"),
        ("limit", "5", "default"),
        ("ratio", "2.0", "environment variable TOY_RATIO"),
    ]
    assert found.report()[5].shown == "not set"
    with pytest.raises(ConfigError) as caught:
        settings(api_key=[SECRET])
    assert SECRET not in str(caught.value)
    assert SECRET not in repr(Profile("a", "b", {"api_key": SECRET}))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[profiles", "a.toml is not valid TOML"),
        ("x = = 1", "line 1, column 5"),
        ("[profile.dev]\nx = 1", "no such table: profile"),
        ("profiles = 5", "[profiles.NAME]"),
        ("[profiles]\nbase_url = 'x'", "[profiles.NAME]"),
    ],
)
def test_files_that_make_no_sense(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_profiles(text, "a.toml")
    assert message in str(caught.value)


def test_profiles_in_a_text() -> None:
    found = parse_profiles("[profiles.dev]\nlimit = 1\n[profiles.dev.toy]\nlimit = 2\n[profiles.prod]\n", "a.toml")
    assert list(found) == ["dev", "prod"]
    assert found["dev"].lookup("toy", "limit") == (2, "[profiles.dev.toy] in a.toml")
    assert found["dev"].lookup("else", "limit") == (1, "[profiles.dev] in a.toml")
    assert found["dev"].lookup("else", "toy") is None
    assert parse_profiles("", "a.toml") == {}


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The working folder, and the one of the user's configuration."""
    here, user = tmp_path / "here", tmp_path / "config"
    here.mkdir()
    (user / "runs").mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(user))
    monkeypatch.delenv("RUNS_PROFILE", raising=False)
    for item in FIELDS:
        for variable in item.env:
            monkeypatch.delenv(variable, raising=False)
    return here, user / "runs"


def load(profile: str | None = None, **arguments: Any) -> Settings:
    return load_settings("toy", FIELDS, {"api_key": SECRET, **arguments}, profile=profile)


def test_profiles_are_found_in_both_folders(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    here, user = folders
    assert load()["limit"] == 5
    (user / "runs.toml").write_text("[profiles.default]\nlimit = 1\n[profiles.dev]\nlimit = 2\n")
    assert load()["limit"] == 1
    (here / "runs.toml").write_text("[profiles.default]\nlimit = 3\n")
    assert load()["limit"] == 3
    assert load("dev")["limit"] == 2
    monkeypatch.setenv("RUNS_PROFILE", "dev")
    assert load()["limit"] == 2
    assert load("default")["limit"] == 3
    assert load()["limit"] == 2 and load(limit=9)["limit"] == 9
    monkeypatch.setenv("TOY_LIMIT", "8")
    assert load()["limit"] == 8


def test_settings_of_the_process_can_be_examined(folders: tuple[Path, Path]) -> None:
    (folders[0] / "runs.toml").write_text("[profiles.default.toy]\nlimit = 3\n")
    found, problems = examine_settings("toy", FIELDS, {})
    assert found["limit"] == 3 and len(problems) == 1 and "api_key is missing" in problems[0]


def test_a_profile_that_is_nowhere(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    here, user = folders
    (here / "runs.toml").write_text("[profiles.b]\n[profiles.a]\n")
    with pytest.raises(ConfigError) as caught:
        load_profile("dev")
    assert str(caught.value).splitlines()[:3] == [
        'There is no profile "dev". Looked in:',
        f"  {here / 'runs.toml'} (profiles: a, b)",
        f"  {user / 'runs.toml'} (no such file)",
    ]
    monkeypatch.setenv("RUNS_PROFILE", "dev")
    with pytest.raises(ConfigError, match="which RUNS_PROFILE names"):
        load_profile()


def test_files_that_cannot_be_read(folders: tuple[Path, Path]) -> None:
    here, _ = folders
    (here / "runs.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"runs\.toml cannot be read"):
        load_profile()
    (here / "runs.toml").unlink()
    (here / "runs.toml").mkdir()
    with pytest.raises(ConfigError, match=r"runs\.toml cannot be read"):
        load_profile()


def test_without_a_home_folder(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert [path.name for path in config_files()] == ["runs.toml"] * 3
    assert all(path.is_absolute() for path in config_files())


def test_a_named_profile_that_has_nothing_for_the_service(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = folders[0]
    (here / "runs.toml").write_text(
        "[profiles.default]\n[profiles.staging.toyy]\nlimit = 3\n[profiles.prod]\nlimit = 4\n[profiles.empty]\n"
    )
    said = (
        f'the profile "staging" in {here / "runs.toml"} has nothing for toy; did you mean "toyy"; it has '
        "[profiles.staging.toyy]."
    )
    with pytest.raises(ConfigError) as caught:
        load("staging")
    assert str(caught.value) == said
    monkeypatch.setenv("RUNS_PROFILE", "staging")
    with pytest.raises(ConfigError, match="has nothing for toy"):
        load()
    assert load(base_url="http://127.0.0.1:1")["base_url"] == "http://127.0.0.1:1"
    with pytest.raises(ConfigError, match="it has nothing"):
        load("empty")
    assert load("prod")["limit"] == 4
    monkeypatch.delenv("RUNS_PROFILE")
    assert load()["limit"] is not None
