"""Short lines of an article that a page sets among its own: last words, subheadings, entries, what stands above the date."""

from __future__ import annotations

import random
import textwrap

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.page import article_part
from clipdesk.formats.news.units import layout
from tests.formats.news.bridge import FIRST, FOURTH, SECOND, THIRD

HEAD = "Bridge over the Orrin to close for a month\n\nBy Jo Field\nJune 5, 2025"
TOP = "Skip to content\nVega Times\nNews\nSport\nBusiness\nTravel\nArts\nCulture\nOpinion\nSearch\nLog in\nSubscribe"
LINKS = "\n".join(f"A link to another story that has number {number}" for number in range(12))
FOOT = (
    f"Share this article\nMost read\n{LINKS}\nAbout us\nContact us\nPrivacy policy\nTerms of use\nCookie policy\nHelp"
)


@pytest.mark.parametrize("last", ["By ferry.", "So: boats.", "Rosa is six.", "It will.\n\nNext week, more piers."])
def test_the_last_words_of_a_whole_page_stay_however_few_they_are(last: str) -> None:
    body = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n\n{last}"
    assert clean(f"{TOP}\n{HEAD}\n\n{body}\n\n{FOOT}").text == body


def test_a_question_and_its_answer_stay_at_the_end_of_a_whole_page() -> None:
    body = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n\nAnd what does the ferry cost?\n\nAna Cruz asks for a loaf."
    assert clean(f"{TOP}\n{HEAD}\n\n{body}\n\n{FOOT}").text == body


def test_buttons_below_the_last_paragraph_are_no_last_words() -> None:
    page = [*TOP.split("\n"), *[THIRD] * 5, "Sign up.", *LINKS.split("\n"), *FOOT.split("\n")]
    found = article_part(layout("\n".join(page)).units)
    assert found is not None
    assert found.end == len(TOP.split("\n")) + 5


@pytest.mark.parametrize(
    ("links", "heading"),
    [
        ("A ferry that runs at night is to stop\nHow old are the piers of the bridge", "\nWho pays for it"),
        ("A ferry that runs at night is to stop\nHow old are the piers of the bridge", "\n‘Eleven long years’"),
        (
            "A ferry that runs at night is to stop in June\nHow old the piers of the bridge really are",
            "The crane’s knot",
        ),
    ],
)
def test_a_subheading_below_links_stays(links: str, heading: str) -> None:
    box = f"Related stories\n{links}\n{heading}\n"
    body = f"{FIRST}\n\n{SECOND}\n\n{heading.strip()}\n\n{THIRD}\n\n{FOURTH}"
    gap = "\n\n" if heading[0] == "\n" else "\n"
    page = gap.join([HEAD, FIRST, SECOND, box.rstrip("\n"), THIRD, FOURTH])
    assert clean(page).text.split("\n\n" if gap == "\n\n" else "\n") == body.replace("\n\n", gap).split(gap)


def test_links_alone_above_a_paragraph_go() -> None:
    box = (
        "Related stories\n\nA ferry that runs at night is to stop\n\nThe mill on the eastern bank of the river is sold"
    )
    page = f"{HEAD}\n\n{FIRST}\n\n{SECOND}\n\n{box}\n\n{THIRD}\n\n{FOURTH}"
    assert clean(page).text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"


def test_words_in_quotes_that_head_a_section_stay_and_those_set_large_beside_a_paragraph_go() -> None:
    quote = "“We have waited eleven years for a new one”"
    above = f"{HEAD}\n\n{FIRST}\n\n{quote}\n\n{THIRD}\n\n{FOURTH}\n\n{SECOND}"
    assert clean(above).text == f"{FIRST}\n\n{quote}\n\n{THIRD}\n\n{FOURTH}\n\n{SECOND}"
    beside = f"{HEAD}\n\n{FIRST}\n\n{SECOND}\n\n{quote}\n\n{THIRD}\n\n{FOURTH}"
    assert clean(beside).text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"


def test_the_title_of_an_entry_stays_below_a_time_with_its_zone() -> None:
    entries = f"15.58 GMT\nFerry sails again\n{FIRST}\n{SECOND}\nShare\n13.11 GMT\nWarning ends\n{THIRD}\n{FOURTH}"
    found = clean(
        f"Storm Orrin live: ferries sail again in the south-west\nJo Field\nTue 28 Oct 2025 19.04 GMT\n{entries}"
    )
    assert "Ferry sails again\n" in found.text
    assert "Warning ends\n" in found.text


def test_a_first_paragraph_with_a_place_in_brackets_stays_above_the_day_and_the_buttons() -> None:
    first = "(Vega) Le vieux pont sur l’Orrin sera fermé pendant un mois, car deux de ses piles sont fendues depuis l’hiver."
    second = "« Nous attendons depuis onze ans », dit Ana Cruz, qui conduit le bac entre les deux rives pour le comté de Vega."
    third = (
        "Les travaux coûteront quatre millions de dollars, selon un rapport que le comté a publié mardi dans la soirée."
    )
    meta = "Publié à 8 h 30\nMis à jour le 11 déc. 2024\nPartager"
    found = clean(f"Le pont sur l’Orrin ferme pour un mois\n{first}\n{meta}\n{second}\n{third}\n© Le Phare inc.")
    assert found.text == f"{first}\n{second}\n{third}"
    assert (found.source.dateline, found.source.published) == ("Vega", "2024-12-11")


@pytest.mark.parametrize("width", [72, 100])
def test_a_whole_page_in_broken_lines_keeps_its_first_and_last_paragraphs(width: int) -> None:
    second = "“The bridge was always going to be closed one day, and we are glad that it is in summer,” Ana Cruz wrote on Facebook."
    body = f"{FIRST}\nIt is the third time.\n{second}\nPREVIOUS COVERAGE: County approves new bridge\n{THIRD}\n{FOURTH}\n{second}\nBy ferry."
    page = "\n".join(textwrap.fill(line, width) for line in f"{TOP}\n{HEAD}\n{body}\n{FOOT}".split("\n") if line)
    kept = " ".join(clean(page).text.split())
    for paragraph in (FIRST, "It is the third time.", second, THIRD, FOURTH, "By ferry."):
        assert paragraph in kept


def test_a_paragraph_in_broken_lines_below_links_is_none_of_them() -> None:
    third = textwrap.fill(THIRD, 90)
    assert third.count("\n") == 1
    page = f"{HEAD}\n{FIRST}\n{SECOND}\nRelated stories\nA ferry that runs at night is to stop\n{third}\n{FOURTH}"
    assert third in clean(page).text


def test_a_first_paragraph_in_two_broken_lines_is_no_standfirst() -> None:
    first = "The notebook is in a zip-top bag because of what happened to the first\none."
    page = f"{TOP}\n{HEAD}\nShare\nAna Cruz with her bag on the ferry.\nLupe Field/Vega Times\n{first}\n{SECOND}\n{THIRD}\n{FOURTH}"
    assert clean(page).text == f"{first}\n{SECOND}\n{THIRD}\n{FOURTH}"


def test_a_place_in_brackets_begins_the_article_in_broken_lines_too() -> None:
    first = "(Vega) Le vieux pont sur l’Orrin sera fermé pendant un mois, car deux\nde ses piles sont fendues depuis l’hiver."
    second = "« Nous attendons depuis onze ans », dit Ana Cruz, qui conduit le bac entre les deux rives pour le comté de Vega."
    page = f"Le pont sur l’Orrin ferme pour un mois\nLe pont de Vega, mardi.\n{first}\nPublié à 8 h 30\n{second}\n© Le Phare inc."
    found = clean(page)
    assert found.text == f"{first}\n{second}"


def test_an_article_in_broken_lines_goes_on_behind_a_picture() -> None:
    shown = "A line of people pass boxes along a dirt road\nPeople passed boxes by hand for 400 metres. (Supplied: Ana Cruz)"
    body = f"{FIRST}\n\n{SECOND}\n\n{shown}\n\nNobody was hurt.\n\n{THIRD}\n\n{FOURTH}"
    page = "\n".join(textwrap.fill(line, 72) for line in f"{TOP}\n{HEAD}\n\n{body}\n\n{FOOT}".split("\n"))
    kept = " ".join(clean(page).text.split())
    assert THIRD in kept
    assert FOURTH in kept


ADVERSE = {
    "poem": "Follow me down\nthe ice is black and the reeds are thin,\nShare\nwhat bread is left in the tin,\nand close.\nNo boat will come till noon,\nListen",
    "recipe": "My grandmother made this cake on Fridays, and nobody spoke until the crust was broken.\n\n12 plums\n\nA pinch of salt\n\nLive yeast\n\nBake it at 350 degrees for half an hour.\n\nDone",
    "dead": "The county on Monday released the names of the eleven people who died when the Alma sank.\n\nCarl Oakes, 52\n\nAda Print\n\nJo Field\n\nOwen Close, 19\n\nBen Home, 8",
    "interview": "Alma Roy has steered the ferry for 22 years. We met her on the bridge, between two crossings.\n\nWhat comes next?\n\nNext? I'll sleep.\n\nMore?\n\nNo more.",
    "count": "Votes in the Orrin referendum were counted at the town hall on Tuesday night.\n\n20:05\n\nThe doors are closed and the boxes are opened.\n\n20:30\n\nShare of the vote for yes: 58 percent.\n\n21:45\n\nYes wins by nine votes, and nobody asks for a recount.",
    "column": "He dug the first grave for the man who wrote the only novel of the town.\n\nAbout the author\n\nIt rained for nine days, and the walls would not hold.\n\nThe second was for the librarian, who had lent it out eleven times.",
    "radio": "Listen.\n\nThat was the first word he ever said to me, or so I like to think.\n\nFollow Lincoln\n\nThe radio was the size of an oven, and it took as long to warm.\n\nVideo: that is all they have left of him.",
}


@pytest.mark.parametrize("kind", ADVERSE)
def test_articles_whose_lines_look_like_furniture_stay_whole(kind: str) -> None:
    assert clean(f"{HEAD}\n\n{ADVERSE[kind]}\n\n© 2025 Vega Times. All rights reserved.").text == ADVERSE[kind]


def _short_lines(count: int, between: str, buttons: str) -> str:
    chosen = random.Random(3)
    words = f"river stone light water hand wind salt reed night morning door bread snow {buttons}".split()
    lines = (" ".join(chosen.choices(words, k=chosen.randint(1, 6))) for _ in range(count))
    return between.join(lines)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("buttons", ["", "share print more 12 close by"])
def test_a_text_of_nothing_but_short_lines_in_small_letters_stays(between: str, buttons: str) -> None:
    text = _short_lines(600, between, buttons)
    assert clean(text).text == text


def test_a_list_in_which_a_line_happens_to_be_a_sentence_stays() -> None:
    text = (
        f"{_short_lines(300, chr(10), 'share print')}\nNobody came to the river.\n{_short_lines(300, chr(10), 'more')}"
    )
    assert clean(text).text == text


@pytest.mark.parametrize("last", ["Ed Dorn, 73, clerk, Lingen, died April 18", "Next meeting: May 2"])
def test_a_list_above_the_foot_of_a_page_stays(last: str) -> None:
    lines = [f"{name}, 82, printer, Mill Lane, died April 12" for name in ("Al Finn", "Bo Berg", "Cy Rand", "Di Hill")]
    lines += [f"{word}: closed until fall" for word in ("Bridge", "School", "Library", "Quarry")]
    page = (
        "Vega in brief",
        "April 20, 2025",
        "Share",
        *lines,
        last,
        "Related stories",
        "A dyer opens a school in Lingen",
    )
    text = "\n\n".join((*page, "© 2025 Vega Times. All rights reserved."))
    assert {*lines, last} <= set(clean(text).text.split("\n\n"))
