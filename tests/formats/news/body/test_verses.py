"""Lines of poems are told from rows of buttons."""

from __future__ import annotations

from clipdesk.formats.news.body.line_marks import marks_in
from clipdesk.formats.news.body.verses import in_verse
from clipdesk.formats.news.units import layout

POEM = "Follow me down\nthe ice is black and the reeds are thin,\nShare\nwhat bread is left in the tin,\nand close."
MENU = "News\nSports\nShare\nPrint\nBusiness"


def found_in(text: str) -> list[int]:
    units = layout(text).units
    return sorted(in_verse(units, 0, marks_in(units, 0, wrapped=False, sure=True)))


def test_close_lines_that_run_on_are_a_poem_also_with_the_word_of_a_button() -> None:
    assert found_in(f"The reeds\n\n{POEM}") == [1, 2, 3, 4, 5]


def test_a_menu_and_a_row_of_buttons_are_none() -> None:
    assert found_in(MENU) == []
    assert found_in("Share this article\nfacebook\ntwitter\ne-mail, print") == []


def test_lines_with_a_paragraph_among_them_are_none() -> None:
    assert (
        found_in(
            f"{POEM}\nThe county said on Tuesday that the bridge over the Orrin would close, for two piers are cracked."
        )
        == []
    )
