"""Notes on writers and addresses for readers."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.foot import (
    is_contact,
    is_correction,
    is_note_on,
    is_note_on_paper,
    is_to_readers,
    paper_in_note,
    paper_of_writer,
)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Jo Field covers schools for the Gazette.",
        "Jo Field is a staff writer.",
        "— Jo Field reported from Vega, and Kim Lee from Orrin.",
        "Jo Field, a former teacher, writes about schools.",
    ],
)
def test_notes_on_a_writer(paragraph: str) -> None:
    assert is_note_on(["Jo Field"], paragraph)


@pytest.mark.parametrize("paragraph", ["Jo Fielding won.", "The mayor thanked Jo Field.", "Kim Lee is a nurse."])
def test_paragraphs_about_others(paragraph: str) -> None:
    assert not is_note_on(["Jo Field"], paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Contact Jo Field at jfield@vegatimes.example.",
        "Follow her on Twitter @jofield",
        "Send tips to news@vegatimes.example or call 555-0142.",
        "jfield@vegatimes.example",
    ],
)
def test_contacts(paragraph: str) -> None:
    assert is_contact(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    ["Call it what you like, he said.", "The suspect can be reached by no one.", "In 555 cases the court agreed."],
)
def test_sentences_are_no_contacts(paragraph: str) -> None:
    assert not is_contact(paragraph)


def test_notes_on_the_paper() -> None:
    assert is_note_on_paper("Vega News is a nonprofit newsroom that covers the county.")
    assert is_note_on_paper("(KPX Health News is a national newsroom that produces in-depth journalism.)")
    assert not is_note_on_paper("The mayor is a former nurse, and the council is the smallest in the state.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correction: The bridge is 90 meters long.",
        "Editor’s note: The mayor resigned after this went to print.",
        "An earlier version of this article misstated the price.",
        "Anmerkung der Redaktion: Der Name wurde geändert.",
        "Fe de errores: el puente mide 90 metros.",
    ],
)
def test_corrections(paragraph: str) -> None:
    assert is_correction(paragraph)


@pytest.mark.parametrize("paragraph", ["Corrections officers left.", "The correction came late.", "Editors noted it."])
def test_sentences_are_no_corrections(paragraph: str) -> None:
    assert not is_correction(paragraph)


def test_a_surname_alone_needs_words_that_only_a_note_has() -> None:
    assert is_note_on(["Ed White"], "White reported from Vega.")
    assert is_note_on(["Corey Willis"], "Willis covers bridges for the Gazette. He lives in Vega.")
    assert not is_note_on(["Ed White"], "White is the color of the bridge.")


def test_a_line_of_numbers_for_comments_is_a_contact() -> None:
    assert is_contact("Comments: (319) 555-8411; grace@gazette.example")


@pytest.mark.parametrize(
    "line",
    [
        "Anyone with information is asked to call 425-555-0134.",
        "Witnesses should e-mail tips@vegapolice.example or call 555-0134.",
        "Zeugen melden sich bei der Polizei unter tipps@polizei.example.",
    ],
)
def test_an_appeal_of_the_police_is_the_story(line: str) -> None:
    assert not is_contact(line)


def test_the_paper_in_a_note_on_it() -> None:
    assert paper_in_note("Vega News is part of States Newsroom, a nonprofit news network.") == "Vega News"
    assert paper_in_note("The county is part of a nonprofit news network.") == ""


def test_the_paper_of_a_writer() -> None:
    assert paper_of_writer("Jo Field covers schools for the Vega Advocate.") == "Vega Advocate"
    assert paper_of_writer("Jo Field covers schools for Vega.") == ""


def test_a_number_that_people_of_the_story_may_call_is_no_contact() -> None:
    assert not is_contact("Tenants who were affected may call 555-555-0163.")
    assert is_contact("Call the newsroom at 555-555-0163.")


def test_a_note_behind_the_words_for_the_portrait_is_on_the_writer() -> None:
    assert is_note_on(["Jo Field"], "Jo FieldJo Field is regional editor at The Age.Connect via email.")


def test_whose_views_a_piece_gives_is_said_to_readers() -> None:
    assert is_to_readers("The views expressed are the author’s own.")
    assert is_to_readers("Opinions expressed in this column do not reflect those of the paper.")
    assert is_to_readers("The views expressed here are those of the writer and do not reflect those of the paper.")
    assert not is_to_readers("The views expressed at the meeting were those of three men.")
    assert not is_to_readers(
        "The opinions expressed are rare in the village, and the board shares none of them, it said."
    )
    assert not is_to_readers("The views expressed are his alone, said the board, which then voted.")
    assert not is_to_readers("Such views expressed do not help the village, the priest said.")
