"""`MergeLabelDialog`: which label takes the passages of another one, which goes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.ui.dialogs.label_choice import label_choice
from clipdesk.ui.dialogs.plain_dialog import PlainDialog
from clipdesk.ui.theme import Theme


class MergeLabelDialog(PlainDialog):
    """`into_id()` is the result. Labels that stand below the one to be merged cannot take it."""

    def __init__(
        self, theme: Theme, label: Label, codebook: Codebook, passages: int, parent: QWidget | None = None
    ) -> None:
        """`passages` is how many passages the label has."""
        super().__init__("", QSize(440, 220), parent)
        self.setWindowTitle(self.tr("Merge label"))
        what = self.tr("its %Ln passage(s)", "", passages)
        self.add_heading(
            self.tr("Merge “{0}” into another label").format(label.name),
            self.tr("The other label takes {0}; “{1}” goes. This can be undone.").format(what, label.name),
        )
        below = [one.id for one in codebook if one.parent == label.id]
        self.label_box = label_choice(theme, self.tr("Merge into"), codebook, without=[label.id, *below])
        self.body.addWidget(self.label_box)
        self.body.addStretch(1)
        self.add_cancel()
        self.merge_button = self.add_button(self.tr("Merge"), is_main=True)
        self.merge_button.setEnabled(self.label_box.count() > 0)
        self.merge_button.clicked.connect(self.accept)

    def into_id(self) -> str:
        """The label that takes the passages."""
        return str(self.label_box.currentData())
