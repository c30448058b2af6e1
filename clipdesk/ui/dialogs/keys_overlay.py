"""`KeysOverlay`: every key of the program, in groups, to be searched. For looking only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label, quiet_label
from clipdesk.ui.dialogs.keys_page import shown_keys
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import KEY_CAP, key_cap_width, paint_key_cap
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.search_field import SearchField
from clipdesk.ui.widgets.section_header import SectionHeader

_COLUMNS = 2


class KeyLine(NamedTuple):
    """What one shortcut does and its keys, as Qt's portable text."""

    words: str
    keys: str


class KeyGroup(NamedTuple):
    """Shortcuts that stand together under a title."""

    title: str
    lines: Sequence[KeyLine]


class KeyCaps(QWidget):
    """One shortcut, drawn as the caps of its keys."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._font = window_font(SMALL)
        self.keys = shown_keys(keys) or keys
        self.caps = _caps(self.keys)
        self.setAccessibleName(self.keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the caps, 4 pixels apart."""
        width = sum(key_cap_width(cap, self._font) + 4 for cap in self.caps)
        height = max(KEY_CAP.height(), QFontMetrics(self._font).height() + 4)
        return QSize(max(0, width - 4), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caps side by side."""
        painter = QPainter(self)
        left = 0
        for cap in self.caps:
            width = key_cap_width(cap, self._font)
            paint_key_cap(painter, QRectF(left, 0, width, self.height()), self._theme, cap, self._font)
            left += width + 4
        painter.end()


class KeysOverlay(BaseDialog):
    """`Escape`, `Enter` and `F1` close it. Actions without a key are not listed, those with several once."""

    def __init__(self, theme: Theme, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), QSize(820, 600), parent)
        self._theme = theme
        self._groups = [KeyGroup(title, [line for line in lines if line.keys]) for title, lines in groups]
        self.search = SearchField(theme, self.tr("Search keys"), parent=self)
        self.nothing = quiet_label(self.tr("No key matches."))
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Keys"))
        add_parts(self.body, self.search, self.nothing, (self._scroll, 1))
        self.add_close()
        self.search.search_requested.connect(self._list)
        self._list("")
        self.search.setFocus()

    def shown(self) -> list[KeyLine]:
        """Words and key of every line that is shown, in their order."""
        return [
            KeyLine(line.property("words"), line.keys)
            for line in self._scroll.findChildren(KeyCaps)
            if line.property("words")
        ]

    def _list(self, words: str) -> None:
        wanted = words.strip().casefold()
        found = [
            KeyGroup(title, [line for line in lines if wanted in f"{line.words}\n{shown_keys(line.keys)}".casefold()])
            for title, lines in self._groups
        ]
        found = [group for group in found if group.lines]
        self.nothing.setVisible(not found)
        inner = QWidget()
        columns = QGridLayout(inner)
        columns.setContentsMargins(0, 0, 16, 0)
        columns.setHorizontalSpacing(40)
        for place, groups in enumerate(_shared_out(found)):
            column = QVBoxLayout()
            column.setSpacing(0)
            for group in groups:
                self._add_group(column, group)
            column.addStretch(1)
            columns.addLayout(column, 0, place)
            columns.setColumnStretch(place, 1)
        self._scroll.setWidget(inner)

    def _add_group(self, column: QVBoxLayout, group: KeyGroup) -> None:
        column.addWidget(SectionHeader(group.title))
        grid = QGridLayout()
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(0, 1)
        for row, (words, same) in enumerate(groupby(group.lines, key=attrgetter("words"))):
            # In a label with a buddy, a single & would mark a letter.
            label = plain_label(words.replace("&", "&&"), wraps=True)
            grid.addWidget(label, row, 0)
            beside = QHBoxLayout()
            beside.setSpacing(2 * GAP)
            for line in same:
                caps = KeyCaps(self._theme, line.keys)
                caps.setProperty("words", words)
                label.setBuddy(caps)
                beside.addWidget(caps)
            grid.addLayout(beside, row, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addSpacing(GAP)


def _caps(keys: str) -> list[str]:
    """The single keys of a shortcut; a plus sign is a key too.

    >>> _caps("Ctrl+Shift+Z"), _caps("Ctrl++"), _caps("+")
    (['Ctrl', 'Shift', 'Z'], ['Ctrl', '+'], ['+'])
    """
    if keys.endswith("+"):
        return [part for part in keys[:-1].split("+") if part] + ["+"]
    return keys.split("+")


def _shared_out(groups: Sequence[KeyGroup]) -> list[list[KeyGroup]]:
    """The groups in their order, in columns of about the same height."""
    columns: list[list[KeyGroup]] = [[] for _ in range(_COLUMNS)]
    half = sum(len(group.lines) + 2 for group in groups) / _COLUMNS
    height, place = 0.0, 0
    for group in groups:
        size = len(group.lines) + 2
        if height and height + size / 2 > half and place < _COLUMNS - 1:
            height, place = 0.0, place + 1
        columns[place].append(group)
        height += size
    return columns
