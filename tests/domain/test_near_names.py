"""Whoever mistypes a name is told which one is near to it; all are listed where they are few, or none is near."""

from __future__ import annotations

from clipdesk.domain.near_names import choice_words, near_names

MANY = [f"format-{letter}{letter}" for letter in "abcdefghijklmnop"]


def test_the_most_alike_comes_first_and_case_does_not_count() -> None:
    assert near_names("JSNOL", ["json", "jsonl", "csv"])[0] == "jsonl"
    assert near_names("zzzz", ["json", "jsonl", "csv"]) == ()


def test_another_word_for_a_name_leads_to_it_once() -> None:
    assert near_names("htm", ["review", "csv"], {"html": "review", "htm": "review"}) == ("review",)


def test_few_names_are_all_listed() -> None:
    assert choice_words("quotes", ["quote", "policy"]) == "Perhaps “quote” was meant. There are: quote, policy."
    assert choice_words("zzzz", ["quote", "policy"]) == "There are: quote, policy."


def test_many_names_are_listed_only_where_none_is_near() -> None:
    assert choice_words("formt-aa", MANY).startswith("Perhaps “format-aa” ")
    assert "There are" not in choice_words("formt-aa", MANY)
    assert choice_words("zzzz", MANY) == f"There are: {', '.join(MANY)}."


def test_two_near_names_are_joined() -> None:
    assert choice_words("pier", ["pier1", "pier2"]).startswith("Perhaps “pier1” or “pier2” was meant.") or (
        choice_words("pier", ["pier1", "pier2"]).startswith("Perhaps “pier2” or “pier1” was meant.")
    )
