"""Lines in which a page speaks to its readers are told by the classes of their words; quotes, reports and headlines stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.patterns.appeals import FIRST_WORDS, is_appeal


@pytest.mark.parametrize(
    "line",
    [
        "Get the latest from the valley straight to your inbox. Sign up here.",
        "Subscribe from $4 a month and read all our stories.",
        "We depend on readers like you to pay for the news.",
        "Add Vega News as a preferred source to see more of our stories.",
        "Recevez chaque matin nos articles dans votre boîte avec la newsletter du Vega",
        "Melden Sie sich jetzt für unseren Newsletter an.",
        "Suscríbete y recibe nuestro boletín gratis",
        "Log in with Google",
        "Low Ground is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.",
        "Donate to The Vega Student",
    ],
)
def test_a_page_speaks_to_its_readers(line: str) -> None:
    assert is_appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "Get ready for rain, county tells drivers",
        "Help wanted: farms look for hands",
        "Subscribers to the pension fund lost a fifth of their savings.",
        "The site uses cookies to track its readers, the regulator found.",
        "“Subscribe to our newsletter today,” the sign says.",
        "Readers sent the newspaper 400 letters about the bridge.",
        "Support grows for a new bridge",
        "We have waited long enough for a bridge.",
        "Unser Dorf hat 40 Leser, die kein Abo haben wollten, sagt sie.",
        "Article réservé à nos abonnés",
    ],
)
def test_what_articles_say_stays(line: str) -> None:
    assert not is_appeal(line)


@given(st.text(st.sampled_from("abc .:?“”\n@|—"), min_size=1).filter(lambda line: line.strip() == line))
def test_any_line_gets_an_answer(line: str) -> None:
    assert is_appeal(line) in {True, False}


@pytest.mark.parametrize("space", ["\u2003", "\u3000", "\x1f", "\x0b"])
def test_a_last_sentence_of_one_word_between_odd_spaces_is_none(space: str) -> None:
    assert not is_appeal(f"The gate was shut. {space} x!")


def test_first_words_are_in_small_letters() -> None:
    assert [word for word in FIRST_WORDS if word != word.casefold()] == []


@pytest.mark.parametrize(
    "line",
    [
        "Thank you for the music",
        "Thanks for nothing",
        "Sent from hell",
        "Want to share a secret",
        "Report this to the police",
        "Log in the river",
        "Sign up at the town hall by Friday to help.",
    ],
)
def test_subheadings_that_begin_as_buttons_do_stay(line: str) -> None:
    assert not is_appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "Support among newspaper readers for the mission is low.",
        "Support for local news and its reporters is at its lowest since the paper began counting members.",
        "Use of the app by members of the team is under review at the paper.",
        "Share of readers who trust news apps, by edition and week",
        "Read aloud, the story of the newspaper and its readers takes an hour.",
        "Watch a reporter at work in the archive and the terms of the article become plain.",
    ],
)
def test_what_speaks_to_nobody_is_no_appeal(line: str) -> None:
    assert not is_appeal(line)
