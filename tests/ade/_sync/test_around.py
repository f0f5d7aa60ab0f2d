# generated from tests/ade/_async/test_around.py by scripts/unasync.py; do not edit
"""What is around documents and runs: configurations, workspaces, members, keys, tags, comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk.ade import Ade
from runs_sdk.core.errors import AuthenticationError, NotFoundError
from runs_sdk.testing import emulator


@pytest.fixture
def client() -> Iterator[Ade]:
    with emulator("ade") as service:
        with Ade(service.url, **service.credentials) as client:
            yield client


def test_a_configuration_from_draft_to_active(client: Ade, tmp_path: Path) -> None:
    draft = client.configurations.create("Rosters")
    assert (client.configurations.get(draft.id)).display_name == "Rosters"
    assert draft.id in [each.id for each in client.configurations.list()]
    assert (client.configurations.validate(draft.id, timeout=30)).is_finished
    assert (client.configurations.publish(draft.id, timeout=30)).is_finished
    assert (client.configurations.download(draft.id, tmp_path / "rosters.zip")).read_bytes() == b"bytes"
    archive = tmp_path / "new.zip"
    archive.write_bytes(b"PK")
    assert (client.configurations.upload("From a file", archive)).display_name


def test_workspaces_members_and_keys(client: Ade) -> None:
    assert client.workspace_id in [str(each.id) for each in client.workspaces.list()]
    assert str((client.workspaces.get()).id) == client.workspace_id
    member = client.workspaces.add_member("12345678-1234-4234-8234-123456789012", ["editor"])
    assert member.user_id in [each.user_id for each in client.workspaces.members()]
    client.workspaces.remove_member(str(member.user_id))
    assert [each for each in client.workspaces.members()] == []
    with pytest.raises(NotFoundError):
        client.workspaces.remove_member("nobody")


def test_tags_comments_and_versions(client: Ade, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2\n")
    document = client.documents.upload(file)
    assert client.documents.tag(str(document.id), add=["march"])
    assert (client.documents.comment(str(document.id), "Which month?")).id
    assert (client.documents.download_version(str(document.id), 1, tmp_path / "v1")).is_file()


def test_the_rest_asks_for_the_key_too() -> None:
    with emulator("ade") as service:
        given = {**service.credentials, "api_key": "wrong.key"}
        with Ade(service.url, **given) as client:
            with pytest.raises(AuthenticationError):
                client.workspaces.members().all()
