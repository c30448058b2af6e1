"""`LayoutSteps`: the rest of a long text is laid out in steps that no user notices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSizeF
from PySide6.QtGui import QTextDocument

STEP = 45_000
"""UTF-16 units that are laid out in one turn of the event loop: 25 to 35 ms. Qt's own steps double up to 200,000
units, which take 70 ms. Smaller steps end too late, as Qt waits 10 ms between two and a jump down the text has to
wait as well."""
_TELLING = 4
"""After so many steps the scroll bar learns how long the text has become."""


class LayoutSteps(QObject):
    """Takes the steps in which Qt lays out what is not shown yet, each a turn of its own.

    Lives as long as its document.

    Qt times the steps itself; one is taken instead of Qt's until the end of the text is reached. The last is Qt's,
    which finds nothing left to do but to end; so is all that Qt does after that, until told to begin again.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._reached = 0
        self._taken = 0
        self._is_done = False
        document.documentLayout().installEventFilter(self)

    def begin_again(self) -> None:
        """Start from the beginning: the lines have another length, and Qt forgot where they were."""
        self._reached = 0
        self._is_done = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a step when Qt is about to."""
        if event.type() != QEvent.Type.Timer or self._is_done:
            return False
        self._reached += STEP
        block = self._document.findBlock(self._reached)
        if not block.isValid():
            self._is_done = True
            return False
        layout = self._document.documentLayout()
        layout.blockBoundingRect(block)  # lays out all that is above it
        self._taken += 1
        if self._taken % _TELLING == 0:
            layout.documentSizeChanged.emit(QSizeF())
        return True
