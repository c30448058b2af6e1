"""Captions and credits of pictures; paragraphs that only look like them."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.captions import is_caption, paper_in_credit, says_who_is_shown

CAPTIONS = [
    "The old bridge on Monday. (AP Photo/Jo Field)",
    "Photo: Jo Field",
    "Illustration of a parking meter as a pine tree.",
    "Photograph: Jo Field/Getty Images",
    "Ana Cruz speaks on Monday. Photograph: Jo Field/The Courier",
    "Mayor Cruz, left, with aides. Jo Field / AP",
    "Workers at the site on Monday. (Jo Field/The Harbor Gazette)",
    "The site as it was. (Jo Field, The Harbor Gazette)",
    "Bild: dpa",
    "Foto: Die Fähre bei der Abfahrt.",
    "Photo: Crews work on the bridge.",
    "Die Brücke im Mai. (Foto: Mia Kern)",
    "FILE - Mayor Ana Cruz at a hearing.",
    "Image source, Getty Images",
    "Media caption Mr Orr said it was close",
    "Mayor in front of the hall | Foto: Jo Field",
    "The hum. Credit...Dana Whit for The Hudson Ledger",
    "Commuters on Thursday. | Photo Credit: K. Raman",
    "Ponte submersa — Foto: Defesa Civil/Divulgação",
]
PARAGRAPHS = [
    "The council saw a photo of the bridge (taken in May).",
    "Das sagte sie am Montag. (dpa)",
    "Das sagte sie. (lor/dpa)",
    "Photos from the scene show a broken rail.",
    "The court ruled 5/4 in favor of Getty Images.",
    "The bill passed (Senate Bill 5).",
    "She paid (Ana Cruz, the mayor, said).",
    "He works for AP.",
    "The story was filed by Jo Field and Ana Cruz.",
    "Image matters, the senator told her staff.",
    "Videos of the arrest were seen by two million people.",
    "Photo: He never allowed one to be taken.",
    "Foto: Das war lange das einzige Wort, das der Angeklagte sprach.",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_paragraphs(line: str) -> None:
    assert not is_caption(line)


def test_a_name_and_a_paper_alone_are_a_credit_only_where_it_is_asked_for() -> None:
    assert is_caption("Jo Field/The Courier", bare_credit=True)
    assert not is_caption("Jo Field/The Courier")
    assert is_caption("Jo Field | Vega Times", bare_credit=True)
    assert not is_caption("Bridge closes for a month | Vega Times", bare_credit=True)


def test_a_long_paragraph_is_never_a_caption() -> None:
    assert not is_caption("Photo: " + "word " * 100)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Cruz, 52, pictured outside her home",
        "Jo Field (left) with his brother at the mill",
        "The landing in 1986. Photograph courtesy of the Cruz family",
    ],
)
def test_lines_without_a_full_stop_that_say_who_is_shown(line: str) -> None:
    assert says_who_is_shown(line)


@pytest.mark.parametrize(
    "line", ["What the film pictured", "He was pictured at the mill on Monday.", "What happens next"]
)
def test_subheadings_and_sentences_show_nobody(line: str) -> None:
    assert not says_who_is_shown(line)


@pytest.mark.parametrize(
    "line",
    [
        "Peter Gall has carted water since November. (Vega Rural: Jo Field)",
        "The building has 22 apartments. (Jo Field/VBC)",
        "Police tape outside a store. (KVGA News)",
        "A tram leaves the station on Monday. PHOTO BY JO FIELD /Vega Times",
    ],
)
def test_credits_of_stations_and_chains(line: str) -> None:
    assert is_caption(line)


def test_the_paper_of_a_photographer() -> None:
    assert paper_in_credit("Foto: Jo Field / Vega Times") == "Vega Times"
    assert paper_in_credit("The bridge. (Jo Field/Getty Images)") == ""
    assert paper_in_credit("The bridge. Credit...Jo Field for The Vega Times") == "The Vega Times"


def test_a_credit_in_capitals_glued_to_the_words_for_a_picture_shows_a_caption() -> None:
    assert is_caption("Skipper Jo Field at the wharf.CREDIT: KIM LEE")


def test_the_sign_before_a_name_and_a_credit_with_a_full_stop_show_a_caption() -> None:
    assert is_caption("De klok hangt sinds 1643 in de toren. © Omroep Vega")
    assert is_caption("A weaver at work on a carpet on Sunday. Photo: Arrangement.")
    assert not is_caption("The city lists who may use the photo: it is a long list.")


def test_a_person_and_the_word_photo_are_a_credit() -> None:
    assert is_caption("Jo Field photo")
    assert not is_caption("Missing dog photo")


def test_a_label_stands_before_a_name_or_is_a_word_of_a_sentence() -> None:
    assert is_caption("Photo by Jo Field")
    assert not is_caption("Photo by photo, the story of the harbor comes together.")


def test_a_sentence_that_begins_with_the_label_of_a_caption_is_none() -> None:
    assert not is_caption("Photos: there are none, because the church forbade them until 1930.")
    assert is_caption("Photo: Members of the council on Tuesday.")
