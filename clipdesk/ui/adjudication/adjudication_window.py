"""`AdjudicationWindow`: the differences of two annotators, ruled on one after the other, all by keys if one likes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QStackedWidget

from clipdesk.domain.adjudication import Adjudication, Case, Stands
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.label import Label
from clipdesk.domain.mapping import NOTHING
from clipdesk.ui.adjudication.all_button import AllButton
from clipdesk.ui.adjudication.case_list import CaseList
from clipdesk.ui.adjudication.case_rows import is_ruled
from clipdesk.ui.adjudication.case_view import CaseContent, CaseView
from clipdesk.ui.adjudication.case_words import CaseWords
from clipdesk.ui.adjudication.key_button import KeyButton
from clipdesk.ui.adjudication.ruling_keys import RulingShortcuts, key_of
from clipdesk.ui.dialogs.base_dialog import GAP, quiet_label
from clipdesk.ui.dialogs.pair_chooser import PairChooser
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.focus import is_enter
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column, in_row

_LIST = 288
"""Pixels of width of the list of cases."""


class Surroundings(NamedTuple):
    """What cases are shown with: the labels of the project and how they look by id, and names of people by id.

    `article` returns the text of an article by id and what is known of it in a line, `links` by id of an annotation in
    it where that leads.
    """

    labels: Sequence[Label]
    styles: Mapping[str, LabelStyle]
    people: Mapping[str, str]
    article: Callable[[str], tuple[str, str]]
    is_writable: bool
    links: Callable[[str], Mapping[str, str]] = lambda _article_id: NOTHING


class AdjudicationWindow(ReviewWindow):
    """`ruled` carries cases and who stands in each of them, `set_myself` a case with label id and pieces, `withdrawn` a case.

    `reason_given` carries a ruled case whose reason changed, `passage_requested` a difference to go to in the main window.
    """

    ruled = Signal(object, object)
    set_myself = Signal(object, str, object)
    reason_given = Signal(object)
    withdrawn = Signal(object)
    passage_requested = Signal(object)
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, actions: Sequence[QAction], keys: Mapping[str, str] = NOTHING) -> None:
        """`actions` are those of the main window that work here too; the first of them undoes. `keys` are chosen ones by id."""
        super().__init__(self.tr("Rule on differences"), theme, QSize(1280, 800), actions)
        self._around: Surroundings | None = None
        self._wanted: CaseKey | None = None
        self._is_begun = False
        self.people = PairChooser(self)
        self.blind = QCheckBox(self.tr("Hide names"), self)
        self.list = CaseList(theme, self)
        self.view = CaseView(theme, self, keys)
        self.nothing_here = quiet_label(self.tr("No difference is listed. Choose other kinds or labels."))
        self.nothing_here.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cases = QStackedWidget(self)
        self.cases.addWidget(self.view)
        self.cases.addWidget(self.nothing_here)
        self.undo_button = KeyButton(theme, self.tr("Undo"), "Ctrl+Z", self)
        self.all_button = AllButton(theme, self.list, self)
        self._lay_out(theme, actions[0], keys)
        self._keys = self._connect(keys)
        self._enable()

    def _lay_out(self, theme: Theme, undo: QAction, keys: Mapping[str, str]) -> None:
        row = in_row((self.people, 1), self.blind, spacing=2 * GAP)
        self.body.insertLayout(0, row)
        self.body.insertSpacing(1, GAP)
        page = QFrame(self)
        page.setProperty("part", "page")
        in_column(self.cases, of=page, spacing=-1, margins=(1, 12, 1, 12))
        beside = QHBoxLayout()
        beside.setSpacing(16)
        self.list.setFixedWidth(_LIST)
        beside.addWidget(self.list)
        beside.addWidget(page, 1)
        self.column.addLayout(beside, 1)
        self.import_button = self.empty.add_button(self.tr("Import files…"), is_first=True)
        self.gold_button = self.empty.add_button(self.tr("Export gold…"))
        for button in (self.import_button, self.gold_button):
            button.hide()
        self.buttons.addWidget(self.all_button)
        self.buttons.addWidget(self.undo_button)
        self.open_button = self.add_button(self.tr("Go to passage"), self._open)
        self.export_button = KeyButton(theme, self.tr("Export gold…"), key_of("gold.export", keys), self)
        self.buttons.addWidget(self.export_button)
        self.add_close_button()
        self.undo_button.clicked.connect(undo.trigger)
        undo.enabledChanged.connect(self.undo_button.setEnabled)
        self.undo_button.setEnabled(undo.isEnabled())

    def _connect(self, keys: Mapping[str, str]) -> RulingShortcuts:
        self.people.chosen_changed.connect(self.content_requested)
        self.blind.toggled.connect(self.list.set_blind)
        self.blind.toggled.connect(self.people.set_blind)
        self.list.chosen.connect(self._show_current)
        self.list.activated.connect(self._open)
        self.view.ruled.connect(self._rule)
        self.view.set_myself.connect(self._set_myself)
        self.view.reason_given.connect(self._tell_reason)
        self.view.withdrawn.connect(self._withdraw)
        self.view.mode_changed.connect(self._follow_mode)
        self.import_button.clicked.connect(self.import_requested)
        self.gold_button.clicked.connect(self.export_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.all_button.ruled.connect(self._rule_all)
        handlers: dict[str, Callable[[], object]] = {
            "keep.left": self.view.keep_left, "keep.right": self.view.keep_right, "keep.both": self.view.keep_both,
            "keep.neither": self.view.keep_neither, "own.begin": self.view.begin_own, "reason.edit": self.view.edit_reason,
            "ruling.withdraw": self._withdraw, "case.next": self.list.go_next, "case.previous": self.list.go_back,
            "case.open": self.list.go_open, "names.hide": self.blind.toggle,
            "gold.export": self.export_button.click,
        }  # fmt: skip
        return RulingShortcuts(self, handlers, keys)

    # ------------------------------------------------------------ what it shows

    def set_look(self, colors: ReadingColors, setting: Typography) -> None:
        """Wear these colors, and set the articles so."""
        self.view.set_look(colors, setting)

    def come_to(self, key: CaseKey) -> None:
        """Choose a case, at once or when the cases are there."""
        self._wanted = key
        if self._is_begun and self.list.model.row_of(key) >= 0:
            self._wanted = None
            self.list.come_to_case(key)

    def show_adjudication(self, found: Adjudication, around: Surroundings) -> None:
        """Show these cases. At first the first open one is chosen; later the one that was chosen stays so."""
        self._around = around
        before, row = self.list.current(), self.list.view.currentIndex().row()
        names = {one.id: one.name for one in around.labels}
        self.list.set_labels(names, {one.id: one.color for one in around.labels})
        words = CaseWords(
            around.people[found.a.id], around.people[found.b.id], names, around.people, self.blind.isChecked()
        )
        if not found.cases:
            self._say_agreed(found)
            return
        self.list.model.set_cases(found.cases, words)
        self.show_content(self.list.view)
        wanted, self._wanted = self._wanted, None
        key = wanted or (before.key if before is not None and self._is_begun else None)
        self._is_begun = True
        self.list.refresh(key, row if key is not None else max(0, self.list.model.next_open(-1)))

    def take_in(self, article_id: str, cases: Sequence[Case], around: Surroundings) -> None:
        """Hold these cases of an article now. Where a ruling came or went elsewhere, as by undoing, its case is chosen."""
        self.tell("")
        self._around = around
        self.list.model.words = self.list.model.words._replace(people=around.people)
        was = {one.key: one.decision for one in self.list.model.of_article(article_id)}
        before, row = self.list.current(), self.list.view.currentIndex().row()
        self.list.model.replace_article(article_id, cases)
        changed = [one.key for one in cases if one.key in was and was[one.key] != one.decision]
        key = before.key if before is not None else None
        self.list.refresh(key, row)
        if changed and key not in changed:
            self.list.come_to_case(changed[0])

    def show_nothing(self, sentence: str, detail: str, *, offers_import: bool = False) -> None:
        """There is nothing to rule on: say why, and what to do."""
        self.count.setText("")
        self._is_begun = False
        self.list.model.set_cases((), self.list.model.words)
        self.say_nothing(sentence, detail)
        self.import_button.setVisible(offers_import)
        self.gold_button.hide()
        self._enable()

    @property
    def is_begun(self) -> bool:
        """Whether cases are shown."""
        return self._is_begun

    def look_again(self, around: Surroundings) -> None:
        """Show the current case with these surroundings."""
        self._around = around
        self._show_current()

    def _say_agreed(self, found: Adjudication) -> None:
        sentence = self.tr("Nothing to rule on")
        detail = self.tr("{0} and {1} agree on all %Ln passage(s).", "", found.agreed)
        assert self._around is not None
        people = self._around.people
        self.show_nothing(sentence, detail.format(people[found.a.id], people[found.b.id]))
        self.gold_button.show()

    def _show_current(self) -> None:
        case = self.list.current()
        self.cases.setCurrentWidget(self.view if case is not None else self.nothing_here)
        if case is not None and self._around is not None:
            text, source = self._around.article(case.key.article_id)
            links = self._around.links(case.key.article_id)
            content = CaseContent(case, text, source, self._around.labels, self._around.styles, links)
            self.view.show_case(content, self.list.model.words, is_writable=self._around.is_writable)
        self._enable()

    def _enable(self) -> None:
        case, every, left = self.list.current(), self.list.model.every, self._say_how_many()
        self.open_button.setEnabled(case is not None)
        for part in (self.blind, self.all_button, self.undo_button, self.open_button, self.export_button):
            part.setVisible(bool(every))
        self.export_button.setDefault(bool(every) and not left)
        is_writable = self._around is not None and self._around.is_writable
        self.all_button.setEnabled(case is not None and is_writable and left > 0)

    def _say_how_many(self) -> int:
        """Say how many differences are left to rule on, and return it."""
        every = self.list.model.every
        left = sum(not is_ruled(one) for one in every)
        if every:
            ruled = self.tr("Every difference is ruled on.")
            self.count.setText(self.tr("%Ln left to rule on", "", left) if left else ruled)
        return left

    def _follow_mode(self) -> None:
        """While a passage is set by hand, digits are labels."""
        self._keys.set_enabled(is_enabled=not self.view.is_setting)
        if not self.view.is_setting:
            self.list.view.setFocus()

    def _open(self) -> None:
        case = self.list.current()
        if case is not None:
            self.passage_requested.emit(case.disagreement)

    # ------------------------------------------------------------ ruling

    def _rule(self, stands: Stands) -> None:
        self._decide(lambda case: self.ruled.emit((case,), stands))

    def _set_myself(self, label_id: str, spans: object) -> None:
        self._decide(lambda case: self.set_myself.emit(case, label_id, spans))

    def _decide(self, request: Callable[[Case], None]) -> None:
        """Rule on the current case; if it is ruled on then, the next open one comes."""
        case, row = self.list.current(), self.list.view.currentIndex().row()
        if case is None:
            return
        request(case)
        here = self.list.model.row_of(case.key)
        if here < 0:
            self.list.come_to(self.list.model.next_open(row - 1))
        elif is_ruled(self.list.model.case(here)):
            self.list.go_open()
        self.list.view.setFocus()

    def _withdraw(self) -> None:
        case = self.list.current()
        if case is not None and case.decision is not None and self.view.withdraw_button.isEnabled():
            self.withdrawn.emit(case)

    def _tell_reason(self) -> None:
        self.reason_given.emit(self.view.case)

    def _rule_all(self, cases: tuple[Case, ...], stands: Stands) -> None:
        if cases:
            self.ruled.emit(cases, stands)
            self.list.go_open()

    # ------------------------------------------------------------ events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` in the list opens the passage, in the reason it goes back to the list; `Escape` there, too."""
        here = self.focusWidget()
        if (is_enter(event) or event.key() == Qt.Key.Key_Escape) and isinstance(here, QLineEdit):
            self.list.view.setFocus()
        elif is_enter(event) and here is self.list.view:
            self._open()
        else:
            super().keyPressEvent(event)
