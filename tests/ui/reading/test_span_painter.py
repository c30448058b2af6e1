"""What is painted beneath the text, looked at pixel by pixel at places that the view itself names."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage

from clipdesk.domain.sought import read_sought
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.reading_style import FILL
from clipdesk.ui.reading.sought_places import SoughtPlaces
from clipdesk.ui.reading.span_painter import underline_rect
from tests import builders
from tests.ui.reading.conftest import COLORS, STYLES, Open, Opened
from tests.ui.reading.painted import PANE, colors_in, is_near, on_pane


def share(image: QImage, box: QRectF, color: QColor) -> float:
    found = colors_in(image, box)
    return sum(is_near(one, color) for one in found) / len(found)


def underline(shown: Opened, span: Span, lane: int = 0) -> QRectF:
    return underline_rect(shown.boxes(span)[0], lane)


def test_an_annotation_is_a_pale_fill_with_an_underline_in_its_color(opened: Open) -> None:
    shown = opened("The cost is [statistic:3.2 million] a year.")
    image = shown.image()
    span = shown.span("3.2 million")
    assert share(image, underline(shown, span), QColor(COLORS["statistic"])) == 1
    assert share(image, shown.boxes(span)[0].adjusted(0, 1, 0, -3), on_pane(COLORS["statistic"])) > 0.6
    beside = shown.boxes(shown.span("The cost"))[0]
    assert share(image, beside, PANE) > 0.6
    assert share(image, underline_rect(beside, 0), PANE) > 0.9


def test_overlapping_annotations_have_one_underline_each_below_one_another(opened: Open) -> None:
    shown = opened("[quote:We saw [statistic:one in [policy:five] ferries] sail] then.")
    image = shown.image()
    five = shown.span("five")
    for lane, label in enumerate(("quote", "statistic", "policy")):
        assert share(image, underline(shown, five, lane), QColor(COLORS[label])) == 1
    gap = underline(shown, five, 0).translated(0, 2)
    gap.setHeight(1)
    assert share(image, gap, QColor(COLORS["quote"])) == 0
    assert share(image, gap, QColor(COLORS["statistic"])) == 0
    assert share(image, underline(shown, shown.span("We"), 1), PANE) == 1


def test_five_annotations_within_one_another_are_all_seen(opened: Open) -> None:
    shown = opened("[quote:We [statistic:saw [policy:one [official:in [statistic:five] ferries] sail] then].]")
    image = shown.image()
    for lane, words, label in (
        (0, "We", "quote"),
        (1, "saw", "statistic"),
        (2, "one", "policy"),
        (3, "in", "official"),
    ):
        assert share(image, underline(shown, shown.span(words), lane), QColor(COLORS[label])) == 1
    assert share(image, underline(shown, shown.span("five"), 3), QColor(COLORS["statistic"])) == 1
    assert share(image, underline(shown, shown.span("ferries"), 3), QColor(COLORS["official"])) == 1


def test_crossing_annotations_keep_their_lanes(opened: Open) -> None:
    shown = opened("[quote#a:one ][quote#a:[policy#b:two ]][policy#b:three]")
    image = shown.image()
    assert share(image, underline(shown, shown.span("one"), 0), QColor(COLORS["quote"])) == 1
    assert share(image, underline(shown, shown.span("three"), 1), QColor(COLORS["policy"])) == 1


def test_a_suggestion_is_dotted_and_has_no_fill(opened: Open) -> None:
    shown = opened("About [statistic#g:640 children] travel.")
    image = shown.image()
    span = shown.span("640 children")
    assert 0.35 < share(image, underline(shown, span), QColor(COLORS["statistic"])) < 0.65
    assert share(image, shown.boxes(span)[0].adjusted(0, 1, 0, -3), PANE) > 0.6


def test_every_piece_of_a_split_passage_is_painted_and_what_is_between_is_not(opened: Open) -> None:
    shown = opened("[quote#q:We won], she said, [quote#q:easily].")
    image = shown.image()
    blue = QColor(COLORS["quote"])
    assert share(image, underline(shown, shown.span("We won")), blue) == 1
    assert share(image, underline(shown, shown.span("easily")), blue) == 1
    assert share(image, underline(shown, shown.span("she said")), PANE) > 0.9


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The board said [policy:מועצת הנמל] on Monday.", "מועצת הנמל"),
        ("صوّت [policy:مجلس الميناء] يوم الخميس", "مجلس الميناء"),
        ("So 👩‍💻🇩🇪 [policy:e\u0301te\u0301 👍🏽 일] e\u0301", "e\u0301te\u0301 👍🏽 일"),
        ("5\u00a0[policy:km\u00a0weit] weg", "km\u00a0weit"),
        ("日本の[policy:首相が]言った。", "首相が"),
    ],
)
def test_the_underline_is_below_its_words_in_every_script(opened: Open, marked: str, words: str) -> None:
    shown = opened(marked)
    image = shown.image()
    violet = QColor(COLORS["policy"])
    inside, outside = Span(0, 0), []
    for offset, char in enumerate(shown.text):
        one = Span(offset, offset + 1)
        boxes = shown.boxes(one)
        if char.isspace() or not boxes or boxes[0].width() < 4:
            continue
        found = share(image, underline_rect(boxes[0], 0), violet)
        if shown.span(words).contains(one):
            inside = one
            assert found > 0.8
        else:
            outside.append(found)
    assert inside.is_valid
    assert max(outside) < 0.35


def test_search_hits_are_marked_and_the_current_one_more_strongly(opened: Open) -> None:
    shown = opened("board and board")
    shown.view.set_search([Span(0, 5), Span(10, 15)], 1)
    image = shown.image()
    hits = [shown.boxes(span)[0].adjusted(2, 2, -2, -2) for span in (Span(0, 5), Span(10, 15))]
    accent, text = shown.view.colors.accent, shown.view.colors.text
    assert share(image, hits[1], on_pane(accent.name(), 0.28)) > 0.4
    assert share(image, hits[0], on_pane(text.name(), 0.1)) > 0.4


def test_one_annotation_more_repaints_and_lays_nothing_out(opened: Open) -> None:
    shown = opened("Nobody saw it. " * 40)
    changed: list[object] = []
    shown.view.document().documentLayout().documentSizeChanged.connect(changed.append)
    shown.view.document().contentsChange.connect(lambda *what: changed.append(what))
    one = builders.article("[policy:Nobody] saw it. " + "Nobody saw it. " * 39).annotations
    shown.view.set_annotations(AnnotationSet(one), STYLES)
    assert share(shown.image(), underline(shown, Span(0, 6)), QColor(COLORS["policy"])) == 1
    assert changed == []
    assert not shown.view.document().isUndoAvailable()


def test_thousands_of_annotations_on_one_spot_are_painted_at_once_and_do_not_drown_the_text(opened: Open) -> None:
    text = "Nobody saw it. " * 60
    shown = opened(text)
    made = builders.article("[quote:" + text + "]").annotations[0]
    anns = [
        made._replace(id=str(n), anchor=made.anchor._replace(spans=(Span(n % 90, len(text) - n % 60),)))
        for n in range(2_000)
    ]
    shown.view.set_annotations(AnnotationSet(anns), STYLES)
    shown.image()
    start = time.process_time()
    image = shown.image()
    assert time.process_time() - start < 5  # quadratic would be minutes
    ground = shown.boxes(Span(300, 320))[0].adjusted(0, 1, 0, -3)
    assert share(image, ground, on_pane(COLORS["quote"], 1 - (1 - FILL) ** 3)) > 0.5


def test_a_dark_pane_is_painted_in_its_own_colors(opened: Open) -> None:
    shown = opened("[quote:dark]")
    colors = shown.view.colors
    dark = type(colors)(*(QColor(c) for c in ("#1E2125", "#E6E4DF", "#9AA3AC", "#30353B", "#8FB4FF", "#26344F")))
    shown.view.set_colors(dark)
    styles = {builders.label_id("quote"): STYLES[builders.label_id("quote")]._replace(color=QColor("#8FB4FF"))}
    shown.view.set_annotations(shown.view.marks.annotations, styles)
    image = shown.image()
    box = shown.boxes(Span(0, 4))[0]
    assert share(image, underline_rect(box, 0), QColor("#8FB4FF")) == 1
    assert share(image, box.adjusted(0, 1, 0, -3), on_pane("#8FB4FF", FILL, QColor("#1E2125"))) > 0.4
    assert image.pixelColor(image.width() - 3, image.height() - 3) == QColor("#1E2125")
    assert shown.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_what_the_list_is_searched_for_is_marked_as_hits_are(opened: Open) -> None:
    shown = opened("board and party, قال مجلس الميناء")
    shown.view.marks.sought = SoughtPlaces(shown.text, read_sought("مجلس board art"))
    shown.view.refresh()
    image, mark = shown.image(), on_pane(shown.view.colors.text.name(), 0.1)
    for words, least, most in (("board", 0.4, 1), ("مجلس", 0.4, 1), ("party", 0, 0.05), ("الميناء", 0, 0.05)):
        box = shown.boxes(shown.span(words))[0].adjusted(2, 2, -2, -2)
        assert least <= share(image, box, mark) <= most
