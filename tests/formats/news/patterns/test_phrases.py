"""The list of phrases is fit to be looked up."""

from __future__ import annotations

from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.patterns.phrases import PHRASES

FURTHER = {"x", "x (twitter)", "#", "google+", "loading..."}
"""Phrases whose signs the look-up strips and finds in another form."""


def test_every_phrase_can_be_found_by_the_key_of_a_line_that_consists_of_it() -> None:
    lost = [phrase for phrase in PHRASES if key(phrase) not in PHRASES]
    assert lost == []


def test_roles_and_weights_are_known_ones() -> None:
    assert {phrase.role for phrase in PHRASES.values()} == {"line", "list", "end"}
    assert {phrase.weight for phrase in PHRASES.values()} == {0.5, 1.0}
    assert {phrase.reason for phrase in PHRASES.values()} == {"furniture", "share", "related", "comments", "caption"}


def test_words_that_stand_alone_elsewhere_count_half() -> None:
    assert PHRASES["share"].weight == PHRASES["comments"].weight == 0.5
    assert PHRASES["blog comments powered by disqus"].weight == 1.0
