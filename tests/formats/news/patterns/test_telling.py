"""Sentences that tell something are told from those in which a page speaks to its readers, whatever words they begin with."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.patterns.telling import tells


@pytest.mark.parametrize(
    "line",
    [
        "“Please wait,” the sign said.",
        "Follow us, the guide shouted, and forty children ran after her.",
        "Advertise with care, the guild warned its members in 1954.",
        "Report a problem to the county and you wait eleven months, residents say.",
        "Read our report on the harbor fire and you will see how little they knew.",
        "Powered by a diesel engine from a scrapped bus, the pump ran all night.",
        "For more information the investigators turned to the dead man's diary.",
        "Video: that is all the prosecution has.",
        "Source: the spring behind the chapel, which has never run dry.",
        "Foto: Das Wort benutzte die Großmutter für jedes Bild.",
        "Foto: la abuela usaba esa palabra para cualquier cuadro.",
        "Photo : la grand-mère employait ce mot pour tous les tableaux.",
        "Hier sollte ein Bild hängen, spottete der Kritiker über die leere Wand.",
    ],
)
def test_a_sentence_of_an_article_tells_something(line: str) -> None:
    assert tells(line)


@pytest.mark.parametrize(
    "line",
    [
        "Powered by readers like you.",
        "This story was originally published by the Vega Times.",
        "Subscribe to our newsletter and you will never miss a story.",
        "Sign up and you agree to the terms.",
        "Video: Ferry hits the pier",
        "Source: Vega Times",
        "Tags: ferry, harbor, budget",
        "Required fields are marked.",
        "Bitte die Seite neu laden, um den Text zu sehen.",
        "Read more about what happened when they left...",
        "They ran.",
        "Click here, as the message said, to go on",
    ],
)
def test_lines_of_a_page_and_lines_that_are_no_sentence_tell_nothing(line: str) -> None:
    assert not tells(line)
