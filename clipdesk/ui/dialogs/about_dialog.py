"""`AboutDialog`: what this program is, and on what it runs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from clipdesk.runtime.build_info import build_facts, build_lines
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label, quiet_label
from clipdesk.ui.fonts import window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_view import IconView
from clipdesk.ui.widgets.layouts import in_column

_ICON = 56


class AboutDialog(BaseDialog):
    """The facts can be copied for a report. `more` are facts on the open project; `copied` are told in a report alone."""

    def __init__(
        self, theme: Theme, more: Mapping[str, str], copied: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("About Clipdesk"), QSize(480, 320), parent)
        name = plain_label("Clipdesk")
        name.setFont(window_font(1.6, bold=True))
        words = in_column(name, spacing=4)
        words.addWidget(
            plain_label(self.tr("Read, tag and export news clippings. Everything stays on this computer."), wraps=True)
        )
        head = QHBoxLayout()
        head.setSpacing(2 * GAP)
        head.addWidget(IconView(theme.icon("clipdesk", "accent"), _ICON, self), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(2 * GAP)
        facts = QFormLayout()
        facts.setHorizontalSpacing(2 * GAP)
        facts.setVerticalSpacing(4)
        shown = {title: fact for title, fact in more.items() if fact}
        self._more = shown | dict(copied)
        for title, fact in (build_facts() | shown).items():
            value = plain_label(fact, wraps=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            called = self.tr("System") if title == "System" else title
            facts.addRow(quiet_label(called, wraps=False), value)
        self.body.addLayout(facts)
        self.body.addStretch(1)
        self.copy_button = self.add_button(self.tr("Copy"), self._copy)
        self.add_close().setFocus()

    def _copy(self) -> None:
        lines = [f"{title}: {fact}" for title, fact in self._more.items()]
        QGuiApplication.clipboard().setText("\n".join([build_lines(), *lines]))
