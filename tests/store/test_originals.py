"""Articles are found by the content of the file that they came from."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.text import digest
from clipdesk.store.originals import Originals
from tests.builders import article
from tests.store_builder import make_store


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
