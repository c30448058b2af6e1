"""`ExportFilterPane`: which articles and annotations an export takes, with how many that are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from clipdesk.domain.article import Status
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.choice_menu import ChoiceMenu
from clipdesk.ui.dialogs.plain_dialog import GAP
from clipdesk.ui.record_words import person_name, status_word
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.flow_layout import FlowLayout


class ExportFilterPane(QWidget):
    """`changed` comes when the user chooses something else."""

    changed = Signal()

    def __init__(self, theme: Theme, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        labels = [(one.id, one.name) for one in project.codebook]
        people = [(one.id, person_name(one)) for one in project.annotators]
        statuses = [(one.value, status_word(one)) for one in Status]
        self.labels = ChoiceMenu(theme, self.tr("Labels"), self.tr("All labels"), labels, self)
        self.statuses = ChoiceMenu(theme, self.tr("Status"), self.tr("Any status"), statuses, self)
        self.people = ChoiceMenu(theme, self.tr("Annotators"), self.tr("All annotators"), people, self)
        self.annotated_box = QCheckBox(self.tr("Only articles with annotations"), self)
        self.flagged_box = QCheckBox(self.tr("Only flagged articles"), self)
        self.labels.setEnabled(bool(labels))
        self.people.setEnabled(bool(people))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        menus = QWidget(self)
        flow = FlowLayout(menus, spacing=GAP)
        for menu in (self.labels, self.statuses, self.people):
            flow.addWidget(menu)
            menu.changed.connect(self.changed)
        boxes = QWidget(self)
        flow = FlowLayout(boxes, spacing=2 * GAP)
        for box in (self.annotated_box, self.flagged_box):
            flow.addWidget(box)
            box.toggled.connect(self._tell)
        column.addWidget(menus)
        column.addWidget(boxes)

    def chosen(self) -> CorpusFilter:
        """What is chosen."""
        return CorpusFilter(
            label_ids=self.labels.keys,
            annotator_ids=self.people.keys,
            statuses=tuple(Status(key) for key in self.statuses.keys),
            flagged=self.flagged_box.isChecked(),
            only_annotated=self.annotated_box.isChecked(),
        )

    def _tell(self) -> None:
        self.changed.emit()
