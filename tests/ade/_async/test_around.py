"""What is around documents and runs: configurations, workspaces, members, keys, tags, comments."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runs_sdk.ade import AsyncAde
from runs_sdk.core.errors import AuthenticationError, NotFoundError
from runs_sdk.testing import emulator

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client() -> AsyncIterator[AsyncAde]:
    with emulator("ade") as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            yield client


async def test_a_configuration_from_draft_to_active(client: AsyncAde, tmp_path: Path) -> None:
    draft = await client.configurations.create("Rosters")
    assert (await client.configurations.get(draft.id)).display_name == "Rosters"
    assert draft.id in [each.id async for each in client.configurations.list()]
    assert (await client.configurations.validate(draft.id, timeout=30)).is_finished
    assert (await client.configurations.publish(draft.id, timeout=30)).is_finished
    assert (await client.configurations.download(draft.id, tmp_path / "rosters.zip")).read_bytes() == b"bytes"
    archive = tmp_path / "new.zip"
    archive.write_bytes(b"PK")
    assert (await client.configurations.upload("From a file", archive)).display_name


async def test_workspaces_members_and_keys(client: AsyncAde) -> None:
    assert client.workspace_id in [str(each.id) async for each in client.workspaces.list()]
    assert str((await client.workspaces.get()).id) == client.workspace_id
    member = await client.workspaces.add_member("12345678-1234-4234-8234-123456789012", ["editor"])
    assert member.user_id in [each.user_id async for each in client.workspaces.members()]
    await client.workspaces.remove_member(str(member.user_id))
    assert [each async for each in client.workspaces.members()] == []
    with pytest.raises(NotFoundError):
        await client.workspaces.remove_member("nobody")


async def test_tags_comments_and_versions(client: AsyncAde, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2\n")
    document = await client.documents.upload(file)
    assert await client.documents.tag(str(document.id), add=["march"])
    assert (await client.documents.comment(str(document.id), "Which month?")).id
    assert (await client.documents.download_version(str(document.id), 1, tmp_path / "v1")).is_file()


async def test_the_rest_asks_for_the_key_too() -> None:
    with emulator("ade") as service:
        given = {**service.credentials, "api_key": "wrong.key"}
        async with AsyncAde(service.url, **given) as client:
            with pytest.raises(AuthenticationError):
                await client.workspaces.members().all()
