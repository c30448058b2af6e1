"""Matching by a few letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.ui.widgets.fuzzy_match import fuzzy_match, words_begin

words = st.text(st.sampled_from("abcé ÄßI😀\u0301-"), max_size=12)


def score(query: str, text: str) -> int:
    match = fuzzy_match(query, text)
    assert match is not None, (query, text)
    return match.score


def marked(query: str, text: str) -> str:
    match = fuzzy_match(query, text)
    return "".join(text[offset] for offset in match.offsets) if match else ""


@pytest.mark.parametrize(
    ("query", "text", "letters"),
    [
        ("done", "Mark as done", "done"),
        ("mad", "Mark as done", "Mad"),
        ("done mark", "Mark as done", "Markdone"),
        ("QUOTE", "quote", "quote"),
        ("resume", "Résumé", "Résumé"),
        ("é", "resume", "e"),
        ("if", "Import files…", "If"),
        ("tq", "Tag as quote", "Tq"),
        ("sb", "said_by", "sb"),
    ],
)
def test_letters_are_found(query: str, text: str, letters: str) -> None:
    assert marked(query, text) == letters


@pytest.mark.parametrize(
    ("query", "text"), [("xyz", "Mark as done"), ("doen", "Mark as done"), ("quote policy", "quote"), ("oe", "quote")]
)
def test_letters_that_are_not_there_in_this_order_do_not_match(query: str, text: str) -> None:
    assert fuzzy_match(query, text) is None


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("quo", "quote", "Tag as quote"),
        ("quo", "Tag as quote", "unquoted"),
        ("pol", "policy", "Person of little"),
        ("as", "Mark as done", "Erase"),
        ("note", "Note", "Foot note"),
        ("undo", "Undo", "Undo all that was ever done in this long project"),
    ],
)
def test_the_better_match_scores_more(query: str, better: str, worse: str) -> None:
    assert score(query, better) > score(query, worse)


def test_no_query_matches_all() -> None:
    assert fuzzy_match("", "anything") == fuzzy_match("  ", "anything")
    assert fuzzy_match("", "") is not None


@given(words, words)
def test_what_matches_has_the_letters_and_names_their_places(query: str, text: str) -> None:
    match = fuzzy_match(query, text)
    if match is not None:
        assert list(match.offsets) == sorted(set(match.offsets))
        assert all(0 <= offset < len(text) for offset in match.offsets)
        assert len(match.offsets) <= len(query)


@given(words, words, words)
def test_every_part_of_a_text_matches_it(before: str, part: str, after: str) -> None:
    assert fuzzy_match(part, before + part + after) is not None


def test_beginnings_of_words_are_found_in_any_order_whatever_their_case_and_accents() -> None:
    assert words_begin("tag FIND", "find and tag")
    assert words_begin("etiqu", "buscar y etiquetar")
    assert words_begin("pagina", "página de revisión")
    assert not words_begin("ind", "find and tag")
    assert not words_begin("find all", "find and tag")
