"""`SuggestionPanel`: what waits to be decided on in the open article. Asks for decisions, makes none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from clipdesk.domain.label import Label
from clipdesk.domain.suggestion import Suggestion
from clipdesk.ui.models.suggestion_table_model import SuggestionTableModel
from clipdesk.ui.panels.passage_table_view import PassageTableView
from clipdesk.ui.panels.suggestion_delegate import SuggestionDelegate
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice
from clipdesk.ui.widgets.section_header import SectionHeader


class SuggestionPanel(QWidget):
    """The tab “Suggestions”.

    `suggestion_chosen` carries an id; `accept_requested`, `refuse_requested` are about the selected one;
    `accept_all_requested`, `refuse_all_requested` carry a label id (empty: all labels); `label_toggled` the id of a label of which
    nothing, or something again, is to be suggested; `queue_requested`: show what waits in the whole project;
    `learned_requested`: show what was learned.
    """

    suggestion_chosen = Signal(str)
    accept_requested = Signal()
    refuse_requested = Signal()
    accept_all_requested = Signal(str)
    refuse_all_requested = Signal(str)
    label_toggled = Signal(str)
    queue_requested = Signal()
    learned_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Mapping[str, Label] = {}
        self._off: Collection[str] = ()
        self._is_on = self._is_open = True
        self.model = SuggestionTableModel(self)
        self._delegate = SuggestionDelegate(theme)
        self.labels_button = MenuButton(theme, self.tr("Labels that are suggested"), self)
        self.view = PassageTableView(self.model, self.model, self._delegate, self)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.accept_button = QPushButton(self.tr("Accept"), self)
        self.refuse_button = QPushButton(self.tr("Refuse"), self)
        self.all_button = MenuButton(theme, self.tr("Accept all in this article"), self)
        self.all_button.setText(self.tr("Accept all"))
        self.queue_button = QPushButton(self.tr("All articles…"), self)
        self.learned_button = QPushButton(self.tr("What was learned…"), self)
        self.learned = HintLabel(self)
        self.learned.setContentsMargins(12, 0, 12, 8)
        self.hint = HintLabel(self)
        self.hint.setContentsMargins(12, 8, 12, 12)
        self._lay_out()
        self._connect(theme)
        self.set_suggestions((), {}, ())

    def _lay_out(self) -> None:
        head = in_row(
            (SectionHeader(self.tr("Suggested in this article"), self), 1),
            self.labels_button,
            spacing=-1,
            margins=(12, 4, 6, 4),
        )
        foot = FlowLayout(spacing=8)
        foot.setContentsMargins(12, 8, 12, 8)
        for button in (self.accept_button, self.refuse_button, self.all_button, self.queue_button, self.learned_button):
            foot.addWidget(button)
        self._line = Hairline(self)
        in_column(
            head, Hairline(self), self.hint, (self.view, 1), 0, self._line, foot, self.learned, of=self, spacing=0
        )

    def _connect(self, theme: Theme) -> None:
        self.view.chosen.connect(self.suggestion_chosen)
        self.view.opened.connect(self.accept_requested)
        self.view.remove_requested.connect(self.refuse_requested)
        self.accept_button.clicked.connect(self.accept_requested)
        self.refuse_button.clicked.connect(self.refuse_requested)
        self.queue_button.clicked.connect(self.queue_requested)
        self.learned_button.clicked.connect(self.learned_requested)
        self.all_button.menu().aboutToShow.connect(self._fill_all)
        self.labels_button.menu().aboutToShow.connect(self._fill_labels)
        theme.theme_changed.connect(self.view.viewport().update)

    # ------------------------------------------------------------ what it shows

    def set_suggestions(
        self,
        suggestions: Sequence[Suggestion],
        labels: Mapping[str, Label],
        off: Collection[str],
        *,
        is_on: bool = True,
        is_open: bool = True,
    ) -> None:
        """Show what waits; `labels` by id, `off` the ids of those of which nothing is suggested.

        `is_on` says whether suggestions are asked for at all, `is_open` whether there is an article.
        """
        self._labels, self._off, self._is_on, self._is_open = labels, off, is_on, is_open
        self.model.set_suggestions(suggestions, labels)
        has_some = bool(suggestions)
        self.hint.setText(self._hint())
        self.hint.setVisible(not has_some)
        for part in (self.view, self._line, self.accept_button, self.refuse_button, self.all_button):
            part.setVisible(has_some)
        self.queue_button.setEnabled(is_on and bool(labels))
        count = len([one for one in labels if one not in off])
        words = self.tr("All labels") if count == len(labels) else self.tr("%Ln label(s)", "", count)
        self.labels_button.set_chosen(words, is_usual=count == len(labels))
        self.labels_button.setVisible(bool(labels))
        self.select("")

    def set_learned(self, words: str, *, is_open: bool = True) -> None:
        """Say what is proposed by what was learned; `is_open` says whether there is a project."""
        self.learned.setText(words)
        self.learned.setVisible(bool(words))
        self.learned_button.setEnabled(is_open)

    def _hint(self) -> str:
        if not self._is_open:
            return self.tr("No article is open.")
        if not self._is_on:
            return self.tr("Suggestions are switched off; the View menu switches them on.")
        if not self._labels:
            return self.tr("Suggestions need labels: add one to the codebook.")
        if all(one in self._off for one in self._labels):
            return self.tr("Suggestions of all labels are switched off; the button above switches them on.")
        return self.tr(
            "No suggestions are waiting here. What you accept is tagged; what you refuse does not come back."
        )

    @property
    def keyboard_place(self) -> QWidget:
        """The widget that gets the keyboard focus of this pane: the list, or, if nothing waits, the button that leads on."""
        ways = (self.view, self.queue_button, self.learned_button)
        return next((one for one in ways if not one.isHidden() and one.isEnabled()), self.view)

    def select(self, suggestion_id: str) -> None:
        """Show which suggestion is selected; says nothing."""
        self.view.select(suggestion_id)
        is_chosen = self.model.row_of(suggestion_id) >= 0
        self.accept_button.setEnabled(is_chosen)
        self.refuse_button.setEnabled(is_chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Another font of the window is another row height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_fonts()
            self.view.fit_rows()

    # ------------------------------------------------------------ menus

    def _fill_all(self) -> None:
        menu = self.all_button.menu()
        menu.clear()
        rows = [self.model.suggestion(row) for row in range(self.model.rowCount())]
        counts = Counter(one.label_id for one in rows if one is not None)
        for label_id, label in self._labels.items():
            if counts[label_id]:
                words = self.tr("%Ln of {0}", "", counts[label_id]).format(label.name)
                add_choice(menu, words, label_id, self.accept_all_requested.emit)
        if len(counts) > 1:
            menu.addSeparator()
            add_choice(menu, self.tr("All %Ln", "", counts.total()), "", self.accept_all_requested.emit)
        menu.addSeparator()
        add_choice(menu, self.tr("Refuse all %Ln", "", counts.total()), "", self.refuse_all_requested.emit)

    def _fill_labels(self) -> None:
        menu = self.labels_button.menu()
        menu.clear()
        for label_id, label in self._labels.items():
            add_choice(menu, label.name, label_id, self.label_toggled.emit, is_chosen=label_id not in self._off)
