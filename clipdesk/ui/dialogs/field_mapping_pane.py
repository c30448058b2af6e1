"""`FieldMappingPane`: shows which column of a table, or field of a record, is which part of an article, and lets the user change it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.project.importing import Columns, FieldMap
from clipdesk.ui.dialogs.base_dialog import GAP, quiet_label
from clipdesk.ui.record_words import source_field_title
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.layouts import in_column, scroll_down

_SAMPLE = 60
_LEAST_HEIGHT, _HEIGHT, _LIST_WIDTH = 96, 232, 420


class FieldMappingPane(QWidget):
    """A chooser for each part of an article. `mapping_changed` carries all of them; an empty one: guess again."""

    mapping_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._columns: Columns | None = None
        self.boxes = {
            field: ChoiceBox(self.tr("Column for {0}").format(self._title(field)), self) for field in DRAFT_FIELDS
        }
        self.guess_button = QPushButton(self.tr("Guess again"), self, autoDefault=False)
        self.guess_button.clicked.connect(lambda: self.mapping_changed.emit(()))
        form_widget = QWidget(self)
        grid = QGridLayout(form_widget)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(GAP)
        grid.setHorizontalSpacing(12)
        rows = (len(DRAFT_FIELDS) + 1) // 2
        for place, (field, box) in enumerate(self.boxes.items()):
            side, row = divmod(place, rows)
            caption = QLabel(self._title(field), self)
            caption.setBuddy(box)
            grid.addWidget(caption, row, 2 * side)
            grid.addWidget(box, row, 2 * side + 1)
            box.view().setMinimumWidth(_LIST_WIDTH)
            box.key_chosen.connect(self._choose)
        for column_at in (1, 3):
            grid.setColumnStretch(column_at, 1)
        self.area = scroll_down(form_widget, self)
        self.area.setMinimumHeight(_LEAST_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        words = quiet_label()
        words.setText(self.tr("Where the parts of an article come from; kept for files with these columns"))
        head.addWidget(words, 1)
        head.addWidget(self.guess_button)
        in_column(head, (self.area, 1), of=self)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, from the top on."""
        return (self.guess_button, *self.boxes.values())

    def sizeHint(self) -> QSize:
        """Room for all parts; in a small window they are scrolled."""
        return QSize(super().sizeHint().width(), _HEIGHT + 40)

    def show_columns(self, columns: Columns) -> None:
        """Offer these columns, each with what the first row has in it."""
        self._columns = columns
        choices = [Choice("", self.tr("– none –"))]
        for name, sample in zip(columns.names, columns.samples, strict=True):
            brief = " ".join(sample.split())[:_SAMPLE]
            choices.append(Choice(name, f"{name}: {brief}" if brief else name))
        for field, name in columns.mapping:
            self.boxes[field].set_choices(choices, name)

    def _choose(self) -> None:
        assert self._columns is not None
        chosen = self.sender()
        mapping = {field: box.key for field, box in self.boxes.items()}
        for field, box in self.boxes.items():  # a column is only one part: the part that had it before has none now
            if box is not chosen and isinstance(chosen, ChoiceBox) and box.key == chosen.key:
                mapping[field] = ""
        wanted: FieldMap = tuple(mapping.items())
        self.mapping_changed.emit(wanted)

    def _title(self, field: str) -> str:
        titles = {"text": self.tr("Text"), "id": self.tr("Number or name")}
        return titles.get(field) or source_field_title(field)
