"""Sets one row of the margin into the width there is: words with their places, fonts and colors. Paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from clipdesk.ui.reading.margin_entries import MarginEntry

ACCEPT = "accept"
_MOST = 8
"""Names on one line at most; no margin is wide enough for more."""
_MOST_WIDTHS = 1_000
_SEPARATOR = " · "
_NEXT = " › "


class Word(NamedTuple):
    """Some words of the margin: where, how, and what a click on them is about (empty for nothing)."""

    left: float
    width: float
    text: str
    is_strong: bool
    color: QColor
    mark_id: str
    action: str = ""


class RowLayout:
    """Sets rows in one font; `quiet` is the color of what is not a label's name, `accept` what suggestions offer, if anything."""

    def __init__(self, font: QFont, quiet: QColor, accept: str) -> None:
        self._quiet = quiet
        self._accept = accept
        self.font = font
        self.strong_font = QFont(font)
        self.strong_font.setWeight(QFont.Weight.DemiBold)
        self._made_of = (font, quiet, accept)
        self._widths: dict[tuple[str, bool], float] = {}
        self._metrics = QFontMetricsF(font)
        self._strong_metrics = QFontMetricsF(self.strong_font)

    def is_made_of(self, font: QFont, quiet: QColor, accept: str) -> bool:
        """Whether one made of these would set rows in the same way, so that no new one is needed."""
        return self._made_of == (font, quiet, accept)

    def keys(self, entries: Sequence[MarginEntry], width: float, selected: str | None = None) -> list[Word]:
        """The keys of the labels, as many as fit; `+2` stands for the rest.

        Where there is no room for all, what is `selected` comes first, and what is tagged before what is suggested.

        Without a key it is the name where it fits alone on the line, or else its first letters; of several words, less
        of the first ones where there is no room for all.
        """
        most, first = min(len(entries), _MOST), _by_rank(entries, selected)
        for shown in range(most, 0, -1):
            named = entries if shown == len(entries) else first[:shown]
            for is_tight in (False, True):
                words = self._keys(named, first[shown:], is_tight=is_tight)
                if words[-1].left + words[-1].width <= width:
                    return words
        return self._keys(first[:1], first[1:], is_tight=True, width=width)

    def _keys(
        self, entries: Sequence[MarginEntry], hidden: Sequence[MarginEntry], *, is_tight: bool, width: float = 0
    ) -> list[Word]:
        """These keys, and how many more there are; the first of them elided where a `width` is given."""
        words: list[Word] = []
        left = 0.0
        more = f"+{len(hidden)}" if hidden else ""
        for entry in entries:
            style, ending = entry.piece.style, "?" if entry.piece.is_suggestion else ""
            name = style.name if len(entries) == 1 and not is_tight else (is_tight and style.tight) or style.short
            text = (style.key or name or style.name[:1] or "?") + ending
            if width:  # the end is what tells it from others
                room = width - (4 + self._width(more) if more else 0)
                text = self._strong_metrics.elidedText(text, Qt.TextElideMode.ElideLeft, room)
            words.append(self._strong(left, text, entry))
            left += words[-1].width + 4
        if more:
            words.append(self._word(left, more, self._quiet, hidden[0].piece.annotation.id))
        return words

    def names(self, entries: Sequence[MarginEntry], width: float, selected: str | None = None) -> list[Word]:
        """The names, with whom they are linked to where there is room; `+2` stands for what does not fit.

        Where there is no room for all, what is `selected` comes first, and what is tagged before what is suggested.
        """
        most, first = min(len(entries), _MOST), _by_rank(entries, selected)
        for with_links, shown in ((True, most), *((False, n) for n in range(most, 0, -1))):
            named = entries if shown == len(entries) else first[:shown]
            words = self._set(named, first[shown:], with_links=with_links)
            if words[-1].left + words[-1].width <= width:
                return words
        return self._elided(first, width)

    def _set(self, entries: Sequence[MarginEntry], hidden: Sequence[MarginEntry], *, with_links: bool) -> list[Word]:
        words: list[Word] = []
        left = 0.0

        def add(word: Word) -> None:
            nonlocal left
            words.append(word)
            left += word.width

        for number, entry in enumerate(entries):
            mark_id = entry.piece.annotation.id
            if number:
                add(self._word(left, _SEPARATOR, self._quiet))
            if entry.piece.is_suggestion:
                add(self._word(left, "··· ", self._quiet, mark_id))
            elif entry.goes_on:
                add(self._word(left, "… ", self._quiet, mark_id))
            name = entry.piece.style.name
            add(self._strong(left, name + "?" if entry.piece.is_suggestion else name, entry))
            if with_links and entry.said_by and not entry.goes_on:
                add(self._word(left, _NEXT + entry.said_by, self._quiet, mark_id))
            if with_links and self._accept and entry.piece.is_suggestion and not entry.goes_on:
                left += self._width(" ")
                add(self._word(left, self._accept, self._quiet, mark_id, ACCEPT))
        if hidden:
            add(self._word(left, f" +{len(hidden)}", self._quiet, hidden[0].piece.annotation.id))
        return words

    def _elided(self, entries: Sequence[MarginEntry], width: float) -> list[Word]:
        """The first name, as much of it as fits."""
        entry = entries[0]
        more = f" +{len(entries) - 1}" if len(entries) > 1 else ""
        room = width - self._width(more)
        name = self._strong_metrics.elidedText(entry.piece.style.name, Qt.TextElideMode.ElideRight, room)
        words = [self._strong(0.0, name, entry)]
        if more:
            words.append(self._word(words[0].width, more, self._quiet, entries[1].piece.annotation.id))
        return words

    def _strong(self, left: float, text: str, entry: MarginEntry) -> Word:
        piece = entry.piece
        return Word(left, self._width(text, strong=True), text, True, piece.style.color, piece.annotation.id)

    def _word(self, left: float, text: str, color: QColor, mark_id: str = "", action: str = "") -> Word:
        return Word(left, self._width(text), text, False, color, mark_id, action)

    def _width(self, text: str, *, strong: bool = False) -> float:
        width = self._widths.get((text, strong))
        if width is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            width = (self._strong_metrics if strong else self._metrics).horizontalAdvance(text)
            self._widths[text, strong] = width
        return width


def _by_rank(entries: Sequence[MarginEntry], selected: str | None) -> list[MarginEntry]:
    """Behind the selected one those that follow it, so that clicks on `+2` lead through all that is tagged.

    Further pieces of what stands there come last: a click on their behalf would select the same again.
    """
    firsts = {one.piece.annotation.id: one for one in reversed(entries)}
    at = next((place for place, one in enumerate(entries) if one.piece.annotation.id == selected), 0)
    following = [*entries[at:], *entries[:at]]

    def rank(one: MarginEntry) -> tuple[bool, bool, bool]:
        own = one.piece.annotation.id
        return one is not firsts[own], own != selected, one.piece.is_suggestion

    return sorted(following, key=rank)


def accept_text() -> str:
    """What the margin offers beside a suggestion."""
    return QCoreApplication.translate("ReadingPane", "Accept")
