"""Builds the document that displays one article: one block format, no character formats, blank lines kept small."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from clipdesk.ui.reading.column import BLEED
from clipdesk.ui.reading.position_map import PositionMap
from clipdesk.ui.reading.typography import Typography

_BOTTOM = 96
_LONG_LINES = 150
"""Mean code points of a line above which a line is a paragraph, rather than a verse or a line of a terminal."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def article_document(positions: PositionMap, setting: Typography, top: int, parent: QObject) -> QTextDocument:
    """A document, not yet laid out, with `top` pixels of room above the text. Each paragraph goes by its first letter.

    Raises ValueError when Qt did not keep every unit of the text, which then is not canonical: positions
    would be wrong from there on.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(setting.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    set_top_space(document, top)
    lines = positions.text.count("\n") + 1
    has_paragraph_lines = len(positions.text) > lines * _LONG_LINES or "\n\n" not in positions.text
    cursor = QTextCursor(document)
    paragraph = _line_format(setting, setting.paragraph_space if has_paragraph_lines else 0.0)
    cursor.setBlockFormat(paragraph)
    cursor.insertText(positions.display)
    if document.characterCount() != positions.display_length + 1:
        raise ValueError("the text is not canonical: Qt did not keep all of it")
    cursor.beginEditBlock()
    _shrink_blank_lines(cursor, positions, 1.0 if has_paragraph_lines else setting.paragraph_space)
    if has_paragraph_lines:
        broken = _line_format(setting, 0.0)
        for position in positions.soft_breaks:
            cursor.setPosition(position)
            cursor.setBlockFormat(broken)
    cursor.endEditBlock()
    return document


def set_top_space(document: QTextDocument, top: int) -> None:
    """Keep `top` pixels free above the text."""
    frame = document.rootFrame()
    frame_format = frame.frameFormat()
    frame_format.setLeftMargin(BLEED)
    frame_format.setRightMargin(BLEED)
    frame_format.setTopMargin(top)
    frame_format.setBottomMargin(_BOTTOM)
    frame.setFrameFormat(frame_format)


def _line_format(setting: Typography, space_below: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(setting.line_percent, _PROPORTIONAL)
    made.setBottomMargin(space_below)
    return made


def _shrink_blank_lines(cursor: QTextCursor, positions: PositionMap, height: float) -> None:
    """Give the first blank line between two paragraphs `height` pixels and those that follow it next to none."""
    first, other = QTextBlockFormat(), QTextBlockFormat()
    first.setLineHeight(height, _FIXED)
    other.setLineHeight(1.0, _FIXED)
    offset = 0
    follows_blank = False
    for line in positions.text.split("\n"):
        is_blank = not line or line.isspace()
        if is_blank:
            cursor.setPosition(positions.to_display(offset))
            cursor.setBlockFormat(other if follows_blank else first)
        follows_blank = is_blank
        offset += len(line) + 1
