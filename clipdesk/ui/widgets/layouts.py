"""Puts widgets side by side or one below another."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

Item = QWidget | QLayout
Part = Item | tuple[Item, int] | int
"""A widget or a layout, perhaps with its share of the room that is left over; a number alone is room with that share."""
Margins = tuple[int, int, int, int]
_L = TypeVar("_L", bound=QBoxLayout)


def in_row(
    *parts: Part, of: QWidget | None = None, spacing: int = 8, margins: Margins | None = (0, 0, 0, 0)
) -> QHBoxLayout:
    """The parts from the leading edge on, in the widget `of` where it is given.

    `spacing` and `margins` are in pixels; a spacing of -1 and margins of None are those of the style.
    """
    return _made(QHBoxLayout(of) if of is not None else QHBoxLayout(), parts, spacing, margins)


def in_column(
    *parts: Part, of: QWidget | None = None, spacing: int = 8, margins: Margins | None = (0, 0, 0, 0)
) -> QVBoxLayout:
    """The same from the top on."""
    return _made(QVBoxLayout(of) if of is not None else QVBoxLayout(), parts, spacing, margins)


def _made(layout: _L, parts: tuple[Part, ...], spacing: int, margins: Margins | None) -> _L:
    layout.setSpacing(spacing)
    if margins is not None:
        layout.setContentsMargins(*margins)
    add_parts(layout, *parts)
    return layout


def add_parts(layout: QBoxLayout, *parts: Part) -> None:
    """Put these behind what is in a layout already."""
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        item, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(item, QWidget):
            layout.addWidget(item, share)
        else:
            layout.addLayout(item, share)


class _Down(QScrollArea):
    """Has a scroll bar only where the content is too high without one.

    Qt alone measures it beside a bar that is there; words that wrap because of the bar would keep it.
    """

    def event(self, event: QEvent) -> bool:
        """Measure anew before the parts are laid out for another size or content."""
        inner = self.widget()
        if inner is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._measure(inner)
        return super().event(event)

    def _measure(self, inner: QWidget) -> None:
        room = self.maximumViewportSize()
        least = inner.heightForWidth(room.width()) if inner.hasHeightForWidth() else inner.minimumSizeHint().height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if least <= room.height() else policy.ScrollBarAsNeeded
        )


def scroll_down(inner: QWidget, parent: QWidget) -> QScrollArea:
    """`inner`, to be scrolled where it is higher than there is room. Its fields get the keyboard, and not the area itself."""
    made = _Down(parent, widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made
