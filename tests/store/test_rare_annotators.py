"""What somebody with few annotations made is found by reading no more of them than needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.filters import ArticleFilter
from clipdesk.store import rare_annotators
from clipdesk.store.rare_annotators import is_rare
from clipdesk.store.store import Store
from tests.builders import annotator_id, article, label_id
from tests.store_builder import make_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Thirty articles of mk; ab made one annotation in the 27th, cd one in the second."""
    articles = [
        article(f"The [quote@mk:ferry] was late[policy@{who}: again]." if who else "The [quote@mk:ferry] was late.", id=f"a{n}")
        for n, who in ((n, {2: "cd", 27: "ab"}.get(n, "")) for n in range(1, 31))
    ]  # fmt: skip
    return make_store(tmp_path / "p.clipdesk", *articles)


def test_the_newest_annotations_are_read_first_and_no_more_than_needed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rare_annotators, "_TURN", 8)
    parts = {
        who: [list(one) for one in store.lists.in_turns(ArticleFilter(annotator_id=annotator_id(who)))]
        for who in ("ab", "cd")
    }
    assert parts == {"ab": [[], [27]], "cd": [[], [], [], [], [2]]}
    store.close()


def test_the_rest_of_the_filter_holds_too(store: Store) -> None:
    chosen = ArticleFilter(annotator_id=annotator_id("ab"), outlet="Herald")
    assert [number for part in store.lists.in_turns(chosen) for number in part] == []
    store.close()


def test_who_made_many_annotations_and_who_is_asked_for_with_a_label_is_not_rare(store: Store) -> None:
    counts = store.tallies.all()
    assert is_rare(ArticleFilter(annotator_id=annotator_id("ab")), counts)
    assert not is_rare(ArticleFilter(annotator_id=annotator_id("mk")), counts)
    assert not is_rare(ArticleFilter(annotator_id=annotator_id("ab"), label_id=label_id("policy")), counts)
    assert not is_rare(ArticleFilter(), counts)
    store.close()
