"""What was said of stories is read for the articles that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clipdesk.domain.change import RecordChange
from tests.builders import article
from tests.store_builder import make_store


def test_what_was_said_of_articles_that_are_there(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk", *(article("So.", id=f"a{n}", number=n) for n in (1, 2, 3)))
    with store.transaction():
        for own, story, removed in (("a3", "a1", False), ("a1", "alone", False), ("a2", "a1", True)):
            state = store.articles.state(own)
            assert state is not None
            store.apply([RecordChange(state, replace(state, story=story, removed=removed))])
    assert list(store.stories.said().items()) == [("a1", "alone"), ("a3", "a1")]
    assert list(store.stories.said_of_all().items()) == [("a1", "alone"), ("a3", "a1"), ("a2", "a1")]
    store.close()
