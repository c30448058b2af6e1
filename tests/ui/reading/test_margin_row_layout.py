"""Rows of the margin in any width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from clipdesk.domain.span import Span
from clipdesk.ui.reading.margin_entries import MarginEntry
from clipdesk.ui.reading.margin_row_layout import ACCEPT, RowLayout
from clipdesk.ui.reading.marks import Piece
from clipdesk.ui.reading.reading_style import LabelStyle
from tests import builders

ANNOTATION = builders.article("[quote:We]").annotations[0]


def entry(
    name: str,
    key: str = "",
    said_by: str = "",
    *,
    short: str = "",
    tight: str = "",
    suggested: bool = False,
    goes_on: bool = False,
) -> MarginEntry:
    style = LabelStyle(name, QColor("#123456"), key, short, tight)
    one = ANNOTATION._replace(id=name)
    return MarginEntry(Piece(Span(0, 2), one, style, suggested, 0), said_by, goes_on)


def layout() -> RowLayout:
    return RowLayout(QFont(), QColor("#888888"), "Accept")


def said(entries: list[MarginEntry], width: float) -> str:
    return "".join(word.text for word in layout().names(entries, width))


def test_names_are_joined_and_tell_whom_they_belong_to(qapp: QApplication) -> None:
    assert said([entry("quote", said_by="Mairi Kell"), entry("official")], 400) == "quote › Mairi Kell · official"
    assert said([entry("official", suggested=True)], 400) == "··· official?Accept"
    assert said([entry("quote", said_by="Kell", goes_on=True)], 400) == "… quote"


def test_with_less_room_links_go_first_and_then_names(qapp: QApplication) -> None:
    entries = [entry("quote", said_by="Mairi Kell"), entry("official"), entry("policy")]
    widths = [400, 170, 110, 70, 20]
    shown = [said(entries, width) for width in widths]
    assert shown[0] == "quote › Mairi Kell · official · policy"
    assert shown[1] == "quote · official · policy"
    assert shown[2] in ("quote · official +1", "quote +2")
    assert shown[3] == "quote +2"
    assert shown[4].endswith(" +2")


def test_a_name_without_a_key_stands_whole_where_it_fits_and_with_its_first_letters_elsewhere(
    qapp: QApplication,
) -> None:
    def narrow(*entries: MarginEntry) -> list[str]:
        return [word.text for word in layout().keys(entries, 60)]

    assert narrow(entry("claim", short="cl")) == ["claim"]
    assert narrow(entry("claim", short="cl", suggested=True)) == ["claim?"]
    assert narrow(entry("consequences for the islands", short="con")) == ["con"]
    assert narrow(entry("claim", short="cl"), entry("quote", "1")) == ["cl", "1"]


def test_keys_stand_for_names_and_first_letters_for_keys(qapp: QApplication) -> None:
    words = layout().keys([entry("quote", "1"), entry("other"), entry("policy", "3", suggested=True)], 60)
    assert [word.text for word in words] == ["1", "o", "3?"]
    assert [word.text for word in layout().keys([entry("quote", "1")] * 9, 40)][-1] == "+7"


def test_first_letters_that_many_names_share_give_way_to_what_tells_them_apart(qapp: QApplication) -> None:
    (word,) = layout().keys([entry("theme 010 of many", short="theme 010")], 48)
    assert word.text.startswith("…")
    assert word.text.endswith("0")
    assert word.left + word.width <= 48


def test_names_that_share_their_first_word_are_shortened_there(qapp: QApplication) -> None:
    nation = entry("actor nation", short="actor n", tight="a n")
    wide = layout().keys([nation, entry("actor media", short="actor m", tight="a m")], 200)
    assert [word.text for word in wide] == ["actor n", "actor m"]
    narrow = layout().keys([nation, entry("actor media", short="actor m", tight="a m", suggested=True)], 60)
    assert [word.text for word in narrow] == ["a n", "a m?"]


def test_letters_of_a_first_long_name_leave_room_for_the_sign_that_there_are_more(qapp: QApplication) -> None:
    set_in = layout()
    for width in (40, 48, 60):
        words = set_in.keys([entry("theme 000", short="theme 000"), entry("theme 001"), entry("theme 002")], width)
        assert words[-1].text == "+2"
        assert words[-1].left + words[-1].width <= width + 1


def test_of_three_names_as_much_is_told_as_there_is_room_for_and_how_many_more_there_are(qapp: QApplication) -> None:
    names = (("actor nation", "actor n", "a n"), ("actor media", "actor m", "a m"), ("stance", "stance", "stance"))
    entries = [entry(name, short=short, tight=tight) for name, short, tight in names]
    shown = [[word.text for word in layout().keys(entries, width)] for width in (200, 90, 70, 44)]
    assert shown == [["actor n", "actor m", "stance"], ["a n", "a m", "stance"], ["a n", "a m", "+1"], ["a n", "+2"]]


def test_what_is_selected_is_never_among_those_that_have_no_room(qapp: QApplication) -> None:
    entries = [entry("quote", "1"), entry("official", "2"), entry("policy", "3"), entry("claim", "4", suggested=True)]
    for selected in ("quote", "policy", "claim"):
        for setting, width in ((layout().names, 90), (layout().keys, 44)):
            words = setting(entries, width, selected)
            assert words[0].mark_id == selected
            assert words[-1].text.strip().startswith("+")
    assert [word.mark_id for word in layout().keys(entries, 200, "policy")] == ["quote", "official", "policy", "claim"]


def test_clicks_on_the_number_of_those_that_have_no_room_lead_through_all(qapp: QApplication) -> None:
    entries = [entry(name, name[0]) for name in ("quote", "official", "policy", "claim")]
    _lead_through_all(entries, ("+3", "+2", "+1"))


def test_clicks_on_the_number_lead_through_all_where_two_pieces_of_one_begin_on_the_line(qapp: QApplication) -> None:
    quote, goes_on = entry("quote", "q"), entry("quote", "q", goes_on=True)
    official, policy, claim = (entry(name, name[0]) for name in ("official", "policy", "claim"))
    _lead_through_all([quote, goes_on, official, policy, claim], ("+4", "+3", "+2"))
    _lead_through_all([quote, official, goes_on, policy, claim], ("+4", "+3", "+2"))


def _lead_through_all(entries: list[MarginEntry], numbers: tuple[str, ...]) -> None:
    for setting, width in ((layout().names, 60), (layout().names, 20), (layout().keys, 36)):
        selected, seen = "quote", set[str]()
        for _ in range(4):
            *shown, more = setting(entries, width, selected)
            assert more.text.strip() in numbers
            seen |= {word.mark_id for word in shown}
            assert more.mark_id not in [word.mark_id for word in shown]
            selected = more.mark_id
        assert seen == {one.piece.annotation.id for one in entries}


def test_a_click_on_accept_is_not_one_on_the_name(qapp: QApplication) -> None:
    words = layout().names([entry("official", suggested=True)], 400)
    assert [(word.text, word.mark_id, word.action) for word in words if word.action] == [("Accept", "official", ACCEPT)]


@given(st.lists(st.text(max_size=12), min_size=1, max_size=12), st.floats(10, 400))
def test_words_never_overlap_and_fit(names: list[str], width: float) -> None:
    entries = [entry(name) for name in names]
    for words in (layout().names(entries, width), layout().keys(entries, width)):
        right = 0.0
        for word in words:
            assert word.left >= right - 0.01
            right = word.left + word.width
        assert right <= max(width, 60) + 1


def test_a_layout_is_known_by_what_it_is_made_of_and_measures_words_anew_after_many(qapp: QApplication) -> None:
    kept = layout()
    assert kept.is_made_of(QFont(), QColor("#888888"), "Accept")
    assert not kept.is_made_of(QFont(), QColor("#777777"), "Accept")
    assert not kept.is_made_of(QFont(), QColor("#888888"), "Aceptar")
    first = kept._width("harbor", strong=True)
    assert first > kept._width("harbor") > 0
    for number in range(2_000):
        kept._width(str(number))
    assert len(kept._widths) < 1_100
    assert kept._width("harbor", strong=True) == first


def test_what_is_tagged_is_named_before_what_is_suggested_where_there_is_no_room_for_both(qapp: QApplication) -> None:
    entries = [entry("quote", "1", suggested=True), entry("consequences for the islands", short="con")]
    assert said(entries, 500) == "··· quote?Accept · consequences for the islands"
    assert said(entries, 110).startswith("cons")
    assert said(entries, 110).endswith("… +1")
    assert [word.text for word in layout().keys(entries, 80)] == ["1?", "con"]
    assert [word.text for word in layout().keys([*entries, entry("claim", "2", suggested=True)], 40)] == ["con", "+2"]
