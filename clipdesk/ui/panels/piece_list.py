"""The pieces of a split passage, each to be taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from clipdesk.domain.span import Span
from clipdesk.ui.fonts import serif_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.layouts import in_column, in_row

_LONGEST = 120


class PieceList(QWidget):
    """Hidden for a passage of one piece. `piece_remove_requested` carries an offset (code points) inside the piece."""

    piece_remove_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pieces"))
        self._theme = theme
        self._shown: tuple[tuple[Span, ...], str] = ((), "")
        self._rows: list[QWidget] = []
        self.buttons: list[QToolButton] = []
        self._column = in_column(of=self, spacing=0)

    def show_pieces(self, spans: tuple[Span, ...], text: str) -> None:
        """Show the pieces of a passage of the article `text`."""
        if (spans, text) == self._shown:
            return
        self._shown = (spans, text)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self.buttons.clear()
        if len(spans) > 1:
            for span in spans:
                self._add(" ".join(text[span.start : min(span.end, span.start + _LONGEST)].split()))
        self.setVisible(len(spans) > 1)

    def _add(self, words: str) -> None:
        row = QWidget(self)
        label = ElidedLabel(words, row)
        label.setFont(serif_font())
        button = QToolButton(row)
        button.setIcon(self._theme.icon("minus", "quiet"))
        button.setToolTip(self.tr("Remove this piece"))
        button.setAccessibleName(self.tr("Remove piece: {words}").format(words=words))
        button.clicked.connect(self._ask)
        in_row((label, 1), button, of=row, spacing=4)
        self._column.addWidget(row)
        self._rows.append(row)
        self.buttons.append(button)

    def _ask(self) -> None:
        button = self.sender()
        place = next(place for place, one in enumerate(self.buttons) if one is button)
        self.piece_remove_requested.emit(self._shown[0][place].start)
