"""Articles: their titles, and putting back what was cut."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import SOURCE_FIELDS, Article, Cut, Source, Status, uncut


@given(st.lists(st.tuples(st.text("ab é😀\n", max_size=6), st.booleans()), max_size=12))
def test_putting_every_cut_back_gives_what_was_imported(parts: list[tuple[str, bool]]) -> None:
    kept, cuts = "", []
    for part, is_cut in parts:
        if is_cut:
            cuts.append(Cut(len(kept), part, "furniture"))
        else:
            kept += part
    imported = "".join(part for part, _ in parts)
    assert uncut(kept, cuts) == imported
    by_hand = kept
    for cut in reversed(cuts):
        by_hand = by_hand[: cut.offset] + cut.text + by_hand[cut.offset :]
    assert by_hand == imported


@pytest.mark.parametrize(
    ("headline", "text", "title"),
    [
        ("Board votes", "Body.", "Board votes"),
        ("", "\n\n  First line\nsecond", "First line"),
        ("", "x" * 200, "x" * 79 + "…"),
        (
            "",
            "A council that met all night, " * 5,
            "A council that met all night, A council that met all night, A council that met…",
        ),
        ("", " \n ", "saved.html"),
    ],
)
def test_the_title_is_the_headline_or_the_first_words_or_the_file_name(headline: str, text: str, title: str) -> None:
    assert Article("1", text, Source(headline), source_file="saved.html").title == title


def test_source_fields_are_what_a_user_sees() -> None:
    assert SOURCE_FIELDS[:4] == ("headline", "byline", "outlet", "published")
    assert "provenance" not in SOURCE_FIELDS
    assert all(hasattr(Source(), name) for name in SOURCE_FIELDS)


def test_a_source_can_be_copied_and_sent_to_another_process() -> None:
    source = Source("Board votes", provenance={"headline": "json-ld"})
    assert pickle.loads(pickle.dumps(Source())) == Source()  # noqa: S301 - what it just wrote
    assert copy.deepcopy(source) == source
    assert asdict(Source())["provenance"] == {}


def test_an_article_starts_to_do_and_not_flagged() -> None:
    article = Article("1", "Body.", Source())
    assert (article.status, article.flagged, article.cuts) == (Status.TODO, False, ())


def test_only_empty_fields_are_filled() -> None:
    source = Source(headline="H").completed({"headline": "X", "byline": "Jo Field", "outlet": ""}, "properties")
    assert (source.headline, source.byline) == ("H", ("Jo Field",))
    assert dict(source.provenance) == {"byline": "properties"}
