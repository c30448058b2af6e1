"""Phrases that were tagged, found again."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.memory import Memory, TaggedText, added, remembered, sure_names
from clipdesk.assist.learner.sheets import Block, Reader
from clipdesk.assist.proposal import Reading
from clipdesk.domain.span import Span
from tests.strategies import texts


def blocks_of(text: str) -> tuple[Block, ...]:
    return Reader().read(Reading(text, "en"), with_traits=False).blocks


def told(text: str, *tagged: str) -> TaggedText:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in tagged]
    return TaggedText(blocks_of(text), sorted(spans))


def words(text: str, phrases: Sequence[tuple[str, ...]]) -> list[str]:
    return [text[one.span.start : one.span.end] for one in Memory(phrases).places(blocks_of(text))]


def test_several_words_are_remembered_at_once_and_a_single_one_when_it_came_again() -> None:
    first = told("Ana Ruiz met Kell.", "Ana Ruiz", "Kell")
    assert remembered([first]) == (("Ana", "Ruiz"),)
    assert remembered([first, told("Kell left.", "Kell")]) == (("Ana", "Ruiz"), ("Kell",))


def test_what_mostly_stands_untagged_is_not_remembered() -> None:
    one = told("The clean air act. A clean air act. No clean air act.", "clean air act")
    assert remembered([one]) == ()
    assert remembered([told("The clean air act.", "clean air act")]) == (("clean", "air", "act"),)


def test_a_name_is_sure_that_is_tagged_four_times_in_three_articles() -> None:
    articles = [told(f"Kell met {one}.", "Kell") for one in ("Ana", "Bo", "Cy", "Dee")]
    assert sure_names(articles) == (("Kell",),)
    assert sure_names(articles[:3]) == ()
    assert sure_names([*articles, told("Kell left Ruiz.", "Ruiz")]) == ()
    assert sure_names([told("The act passed.", "act")] * 5) == ()


def test_places_within_a_longer_passage_count_neither_way() -> None:
    articles = [
        told("Kell left.", "Kell"),
        told("Kell won.", "Kell"),
        told("Mairi Kell, mayor, won.", "Mairi Kell, mayor"),
    ]
    assert ("Kell",) in remembered(articles)


def test_the_longer_phrase_is_found_and_nothing_within_it() -> None:
    text = "Ana Ruiz said that Ruiz and Ana were late. ana ruiz"
    assert words(text, [("Ana",), ("Ana", "Ruiz"), ("Ruiz",)]) == ["Ana Ruiz", "Ruiz", "Ana"]


def test_what_is_taken_is_left_alone() -> None:
    text = "Ana Ruiz and Ana Ruiz"
    places = added(blocks_of(text), Memory([("Ana", "Ruiz")]), [Span(4, 5)])
    assert [one.span for one in places] == [Span(13, 21)]


@given(texts(), st.data())
def test_places_stand_on_their_words_in_any_text(text: str, data: st.DataObject) -> None:
    blocks = blocks_of(text)
    every = [word.text for block in blocks for word in block.words]
    phrases = data.draw(st.lists(st.lists(st.sampled_from(every), min_size=1, max_size=3).map(tuple))) if every else []
    end = 0
    for one in Memory(phrases).places(blocks):
        assert one.span.start >= end
        assert tuple(word.text for block in blocks for word in block.words
                     if one.span.start <= word.start and word.end <= one.span.end) == one.phrase  # fmt: skip
        end = one.span.end
