"""`GroupingButtons`: put an article into a story by hand, take some out of it, or leave them where they are found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from clipdesk.domain.article import ALONE
from clipdesk.project.copies import Copy
from clipdesk.ui.record_words import plain_tip
from clipdesk.ui.widgets.layouts import in_row


class GroupingButtons(QWidget):
    """Three buttons; they can be pressed where there is something to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: tuple[str, str] = "", ""
        self._story: Sequence[Copy] = ()
        self._is_writable = False
        self.add_button = QPushButton(self.tr("Add the open article"), self)
        self.take_out_button = QPushButton(self.tr("Take out"), self)
        self.take_out_button.setToolTip(self.tr("The chosen articles do not tell this story. Nothing is deleted."))
        self.as_found_button = QPushButton(self.tr("As found"), self)
        self.as_found_button.setToolTip(self.tr("Forget where the chosen articles were put by hand"))
        for one in (self.add_button, self.take_out_button, self.as_found_button):
            one.setAutoDefault(False)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on in the list with the arrow keys
        in_row(self.add_button, self.take_out_button, self.as_found_button, 1, of=self)

    def set_open(self, article_id: str, headline: str) -> None:
        """The article that is open in the main window; empty for none."""
        self._open = article_id, headline
        self._enable_adding()

    def follow(self, story: Sequence[Copy], chosen: Sequence[Copy], *, is_writable: bool) -> None:
        """The story that is shown, and the articles of it that are chosen."""
        self._story, self._is_writable = story, is_writable
        self.take_out_button.setEnabled(is_writable and any(one.story != ALONE for one in chosen))
        self.as_found_button.setEnabled(is_writable and any(one.story for one in chosen))
        self._enable_adding()

    def _enable_adding(self) -> None:
        article_id, headline = self._open
        is_in_it = any(one.article_id == article_id for one in self._story)
        is_story = bool(self._story) and self._story[0].story != ALONE
        self.add_button.setEnabled(self._is_writable and bool(article_id) and is_story and not is_in_it)
        self.add_button.setToolTip(plain_tip(headline) if headline else "")
