"""What was chosen for the columns of a file is kept in the settings and comes back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.project.column_mappings import kept_mappings, mapping_from, mapping_words, remembered_mappings


@given(
    st.lists(st.tuples(st.sampled_from(DRAFT_FIELDS), st.text(st.characters(exclude_characters="\n\r"), max_size=9)))
)
def test_a_mapping_comes_back_from_the_settings(pairs: list[tuple[str, str]]) -> None:
    plain = tuple((field, " ".join(column.splitlines())) for field, column in pairs)
    assert mapping_from(mapping_words(plain)) == plain
    assert remembered_mappings(kept_mappings((("a", plain), ("b", ())))) == (("a", plain), ("b", ()))


def test_what_is_no_field_of_an_article_is_passed_over() -> None:
    assert mapping_from("nonsense\ncolor=Title\ntext=Body") == (("text", "Body"),)


def test_the_latest_two_hundred_are_kept() -> None:
    kept = kept_mappings(tuple((str(number), (("text", "Body"),)) for number in range(250)))
    assert list(kept) == [str(number) for number in range(50, 250)]
