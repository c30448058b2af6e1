"""`FindBar`: find in the article. Searches the stored text; shows nothing on the page itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton, QWidget

from clipdesk.domain.sought import read_sought
from clipdesk.ui.focus import give_keyboard, is_enter
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.reading.reading_style import ReadingColors, css
from clipdesk.ui.reading.text_search import MOST, Hits, SearchableText, hit_at_or_behind
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.line_field import LineField

_WIDE = 208
"""Pixels of the field."""


class _Words(LineField):
    """A field wide enough for some words, which becomes narrower if there is no room."""

    def sizeHint(self) -> QSize:
        """As high as any field."""
        return QSize(_WIDE, super().sizeHint().height())


class FindBar(QWidget):
    """A field, what was found, and the way from one hit to the next.

    `hits_changed(sequence of spans, number of the current one)` follows every key; `hit_chosen(span)` names the hit
    to bring into view; `closed(span | None)` comes with Escape, with the hit where the search ended. Enter goes on,
    Shift+Enter goes back. If several words are nowhere found together, each is searched for separately, as in the
    search over all articles, and the bar says so.
    """

    hits_changed = Signal(object, int)
    hit_chosen = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._searchable = SearchableText("")
        self._hits = Hits()
        self._current = -1
        self._from = 0
        self._field = _Words(self.tr("Find in article"), self)
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setMinimumWidth(96)
        self._count = QLabel(self)
        self._apart = QLabel(self.tr("each word by itself"), self)
        self._case = QCheckBox(self.tr("Match case"), self)
        self._whole = QCheckBox(self.tr("Whole words"), self)
        self._previous = self._button("↑", self.tr("Previous hit"), "Shift+Enter")
        self._next = self._button("↓", self.tr("Next hit"), "Enter")
        self._close = self._button("✕", self.tr("Close"), "Esc")
        way = QWidget(self)
        in_row(self._field, self._previous, self._next, of=way)
        lines = FlowLayout(spacing=8)
        for part in (way, self._count, self._apart, self._case, self._whole):
            lines.addWidget(part)
        whole = in_row((lines, 1), of=self, margins=(16, 8, 12, 8))
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        for label in (self._count, self._apart):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(window_font(SMALL))
        self._apart.hide()
        self._count.setMinimumWidth(QFontMetrics(self._count.font()).horizontalAdvance(self.tr("Not found")))
        self._field.textChanged.connect(self._search)
        self._case.toggled.connect(self._search)
        self._whole.toggled.connect(self._search)
        self._next.clicked.connect(self.go_on)
        self._previous.clicked.connect(self.go_back)
        self._close.clicked.connect(self.close_search)
        self.hide()

    def set_text(self, text: str) -> None:
        """Search another article from now on."""
        self._searchable = SearchableText(text)
        self._from = 0
        if not self.isHidden():
            self._search()

    def open_search(self, offset: int, words: str = "") -> None:
        """Show the bar; `words` (what is selected, say) are put in, the search begins at `offset`."""
        self._from = offset
        self.show()
        if words and words != self._field.text():
            self._field.setText(words)
        else:
            self._search()
        give_keyboard(self._field, Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def go_on(self) -> None:
        """To the next hit, from the last one to the first."""
        self._go(1)

    def go_back(self) -> None:
        """To the hit before, from the first one to the last."""
        self._go(-1)

    def close_search(self) -> None:
        """Hide the bar and the hits, and say where the search ended."""
        hit = self._hits[self._current] if self._hits else None
        self.leave()
        self.closed.emit(hit)

    def leave(self) -> None:
        """Hide the bar and the hits."""
        self.hide()
        self._hits, self._current = Hits(), -1
        self.hits_changed.emit(self._hits, -1)

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        self.setStyleSheet(
            f"#findbar {{ background: {css(colors.pane)}; border-top: 1px solid {css(colors.line)}; }}"
            f" QLabel {{ color: {css(colors.quiet)}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go from hit to hit, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        elif is_enter(event):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        words = self._field.text()
        match_case, whole_words = self._case.isChecked(), self._whole.isChecked()
        self._hits = self._searchable.find(words, match_case=match_case, whole_words=whole_words)
        sought = read_sought(words)
        is_apart = not self._hits and len(sought.parts) > 1
        if is_apart:
            self._hits = self._searchable.find_each(sought.whole() if whole_words else sought, match_case=match_case)
        self._apart.setVisible(is_apart and bool(self._hits))
        self._current = hit_at_or_behind(self._hits, self._from)
        self._tell(has_words=bool(words.strip()))

    def _go(self, step: int) -> None:
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self._from = self._hits[self._current].start
            self._tell(has_words=True)

    def _tell(self, *, has_words: bool) -> None:
        number = len(self._hits)
        if number:
            most = format_count(number) + ("+" if number >= MOST else "")
            shown = self.tr("{0} of {1}").format(format_count(self._current + 1), most)
        else:
            shown = self.tr("Not found") if has_words else ""
        self._count.setText(shown)
        for button in (self._next, self._previous):
            button.setEnabled(number > 0)
        self.hits_changed.emit(self._hits, self._current)
        if number:
            self.hit_chosen.emit(self._hits[self._current])

    def _button(self, sign: str, name: str, key: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button
