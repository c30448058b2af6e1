"""Where text stands: against what Qt itself says of single characters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCursor

from clipdesk.domain.span import Span
from tests.ui.reading.conftest import Open

PLAIN = "Nobody at the board would say how the money had been spent or why. " * 6
MIXED = "The board said מועצת הנמל החליטה 12% on Monday. " * 3
ARABIC = "صوّت مجلس الميناء يوم الخميس على مضاعفة 3.2 مليون جنيه and more سنويا. " * 3


@pytest.mark.parametrize("text", [PLAIN, MIXED, ARABIC, "日本の首相が言った。" * 20, "a👩‍💻b e\u0301x 🇩🇪 " * 20])
def test_a_point_inside_a_rectangle_lies_on_the_character(opened: Open, text: str) -> None:
    shown = opened(text)
    geometry = shown.view.geometry_of_lines
    for offset in range(0, len(text), 3):
        if text[offset].isspace() or any(c in "\u0301\u0651\u200d💻🇪" for c in text[offset : offset + 2]):
            continue  # shares its place with the character beside it
        boxes = shown.boxes(Span(offset, offset + 1))
        assert len(boxes) == 1
        assert boxes[0].width() > 0
        assert geometry.offset_under(boxes[0].center()) == offset


def test_a_stretch_is_one_rectangle_a_line_where_all_is_written_from_left_to_right(opened: Open) -> None:
    shown = opened(PLAIN)
    span = Span(3, len(PLAIN) - 5)
    geometry = shown.view.geometry_of_lines
    lines = geometry.lines_of(span)
    assert len(lines) > 3
    assert all(len(geometry.rects(line, span)) == 1 for line in lines)
    tops = [line.band_top for line in lines]
    assert tops == sorted(tops)


def test_a_stretch_over_two_directions_is_several_rectangles_that_together_hold_its_letters(opened: Open) -> None:
    shown = opened("The board said מועצת הנמל החליטה on Monday.")
    span = shown.span("said מועצת")
    boxes = shown.boxes(span)
    assert len(boxes) == 2
    left_out = shown.boxes(shown.span("הנמל"))[0].center()
    assert not any(box.contains(left_out) for box in boxes)
    for offset in range(*span):
        if not shown.text[offset].isspace():
            center = shown.boxes(Span(offset, offset + 1))[0].center()
            assert any(box.contains(center) for box in boxes)


def test_an_article_from_right_to_left_stands_at_the_right(opened: Open) -> None:
    shown = opened(ARABIC)
    first = shown.boxes(Span(0, 1))[0]
    assert first.center().x() > shown.view.column.width / 2
    edge = shown.view.geometry_of_lines.edge(
        shown.view.geometry_of_lines.lines_of(Span(0, 4))[0], Span(0, 4), is_start=True
    )
    assert edge.x() == pytest.approx(first.right(), abs=1)


def test_white_space_at_the_end_of_a_line_is_not_painted(opened: Open) -> None:
    shown = opened(PLAIN)
    geometry = shown.view.geometry_of_lines
    line = geometry.lines_of(Span(0, 1))[0]
    end = shown.view.positions.to_offset(line.end)
    assert shown.text[end - 1] == " "
    with_space, without = geometry.rects(line, Span(0, end)), geometry.rects(line, Span(0, end - 1))
    assert with_space[0].right() == pytest.approx(without[0].right(), abs=1)


def test_only_lines_in_view_are_looked_at(opened: Open) -> None:
    shown = opened("\n\n".join(f"Paragraph {number}. {PLAIN}" for number in range(200)))
    shown.view.scroll_to(shown.span("Paragraph 100."))
    height = shown.view.viewport().height()
    blocks = list(shown.view.geometry_of_lines.blocks(0, height))
    lines = [line for block in blocks for line in block.lines]
    assert 10 < len(lines) < 40
    assert all(-60 < line.band_top < height + 60 for line in lines)
    covered = Span(blocks[0].span.start, blocks[-1].span.end)
    assert covered.contains(shown.span("Paragraph 100."))


def test_the_lines_of_a_long_paragraph_in_view_are_found(opened: Open) -> None:
    shown = opened(PLAIN * 40)
    shown.view.verticalScrollBar().setValue(3_000)
    (block,) = shown.view.geometry_of_lines.blocks(0, shown.view.viewport().height())
    assert 10 < len(block.lines) < 40
    cursor = shown.view.cursorForPosition(QPointF(60, 200).toPoint())
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    assert cursor.position() in {line.start for line in block.lines}


def test_nothing_is_under_a_point_beside_the_text(opened: Open) -> None:
    shown = opened("Short.")
    box = shown.boxes(Span(0, 6))[0]
    geometry = shown.view.geometry_of_lines
    assert geometry.offset_under(QPointF(box.right() + 40, box.center().y())) is None
    assert geometry.offset_under(QPointF(box.center().x(), box.bottom() + 80)) is None
    assert geometry.offset_under(QPointF(box.right() - 1, box.center().y())) == 5


def test_what_is_seen_is_what_stands_on_the_lines_in_view(opened: Open) -> None:
    shown = opened("Nobody saw it. " * 600)
    geometry, height = shown.view.geometry_of_lines, shown.view.viewport().height()
    seen = geometry.seen(height)
    assert seen.start == 0
    assert 200 < seen.end < len(shown.text) / 2
    shown.view.set_top_offset(4_000)
    moved = shown.view.geometry_of_lines.seen(height)
    assert moved.start <= 4_000 < moved.start + 120
    assert abs(moved.length - seen.length) < 300
    assert opened("").view.geometry_of_lines.seen(height) == Span(0, 0)
