"""`CheckDialog`: what a check of the project looked at and found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from clipdesk.project.checking import CheckResult
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.base_dialog import BaseDialog
from clipdesk.ui.record_words import plain_tip


def check_word(check: str) -> str:
    """The title of a check; its key if there is none."""
    translate = QCoreApplication.translate
    words = {
        "file": translate("Check", "File"),
        "counts": translate("Check", "Counts"),
        "search": translate("Check", "Search index"),
        "anchors": translate("Check", "Passages"),
        "links": translate("Check", "Links"),
        "rulings": translate("Check", "Rulings"),
        "originals": translate("Check", "Originals"),
        "suggestions": translate("Check", "Suggestions"),
        "texts": translate("Check", "Texts"),
        "history": translate("Check", "History"),
    }
    return words.get(check, check)


class CheckDialog(BaseDialog):
    """All is well in a sentence; else every problem, to be copied."""

    def __init__(self, result: CheckResult, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Check project"), QSize(640, 420) if result.problems else QSize(460, 200), parent)
        self._result = result
        looked_at = self.tr("{0} and {1} were checked.").format(
            self.tr("%Ln article(s)", "", result.articles),
            self.tr("%Ln annotation(s)", "", result.annotations),
        )
        if result.removed:
            looked_at += " " + self.tr("Of these, %Ln article(s) removed.", "", result.removed)
        if result.is_clean:
            self.add_heading(self.tr("Everything is in order"), looked_at)
            self.body.addStretch(1)
        else:
            found = self.tr("%Ln problem(s) found", "", len(result.problems))
            remedy = self.tr("In the File menu you can restore a backup, or recover what can be read.")
            self.add_heading(found, f"{looked_at} {remedy}")
            self.problems = self._make_list()
            self.body.addWidget(self.problems, 1)
            self.copy_button = self.add_button(self.tr("Copy"), self._copy)
        self.add_close().setFocus()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setAccessibleName(self.tr("Problems"))
        made.setHeaderLabels([self.tr("What"), self.tr("Problem")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        for one in self._result.problems:
            item = QTreeWidgetItem(made, [check_word(one.check), core_words(one.sentence)])
            item.setToolTip(1, plain_tip(core_words(one.sentence)))
        made.setColumnWidth(0, 130)
        return made

    def _copy(self) -> None:
        """Copy the list with SQLite's message on each problem, to be sent when asking for help."""
        lines = [
            f"{check_word(one.check)}: {core_words(one.sentence)}\n"
            + "".join(f"  {line}\n" for line in one.detail.splitlines())
            for one in self._result.problems
        ]
        QGuiApplication.clipboard().setText("".join(lines))
