"""Names for other programs: ASCII, unique, and traced back to what people said."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Article, Source
from clipdesk.formats.exchange.naming import TypeNames, file_stem, slug
from tests.strategies import names, texts


@given(st.one_of(names(), texts()))
def test_a_slug_is_plain(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{0,40}", slug(name))


def test_names_of_different_things_differ() -> None:
    given_names = TypeNames()
    made = [given_names(kind, name) for kind in ("label", "relation") for name in ("a b", "a_b", "A b", "官")]
    assert made == ["a_b", "a_b_2", "A_b_3", "Label", "a_b_4", "a_b_5", "A_b_6", "Label_2"]
    assert given_names("label", "a b") == "a_b"
    assert given_names.renamed()["Label_2"] == "官"


def test_files_are_named_after_their_place_and_title() -> None:
    assert file_stem(Article("a", "CON", Source()), 1) == "00001-CON"
    assert file_stem(Article("a", "官", Source()), 12) == "00012"
