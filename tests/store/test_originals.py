"""Articles are found by the file that they came from; it comes out as it went in, or is known to be damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.text import digest, digest_bytes
from clipdesk.store.database import execute
from clipdesk.store.originals import Originals
from clipdesk.store.packing import pack
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store, new_article


def test_articles_are_found_by_the_file_that_they_came_from(tmp_path: Path) -> None:
    page, other = digest("page"), digest("other")
    store = make_store(
        tmp_path / "p.clipdesk",
        article("One.", id="a1", original_hash=page),
        article("Two.", id="a2", original_hash=page),
        article("Three.", id="a3"),
    )
    assert Originals(store._database).articles_of([page, other, ""]) == {page: ["a1", "a2"]}
    assert store.originals.articles_of([other]) == {}
    store.close()


@pytest.mark.parametrize("damage", ["substr(data, 1, 20)", "zeroblob(30)", "x'789c030000000001'"])
def test_an_original_that_changed_by_itself_is_never_given_out(store: Store, damage: str) -> None:
    assert store.originals.get(digest("nothing")) is None
    data = b"%PDF of many words, many words, many words"
    packed = pack(data)
    made = replace(new_article(article("From a file.", id="new")), original=packed, original_hash=packed.hash)
    with store.transaction():
        store.articles.add([made])
    assert store.originals.get(digest_bytes(data)) == data
    execute(store._database, f"UPDATE original SET data = {damage}")  # noqa: S608 - written above
    with pytest.raises(ProjectDamagedError, match="original of an article is damaged"):
        store.originals.get(digest_bytes(data))


def test_how_originals_were_read_is_told_for_many_at_once(store: Store) -> None:
    execute(
        store._database,
        "UPDATE article SET media_type = 'text/html', encoding = 'utf-8', extractor = 'page' WHERE id = 'a2'",
    )
    assert store.originals.readings(["a2", "a1", "gone"]) == {
        "a1": ("text/plain", "", ""), "a2": ("text/html", "utf-8", "page"),
    }  # fmt: skip
    assert store.originals.readings([]) == {}
