"""`ArticlePanel`: status, labels, note and source of the open article. Asks for changes, makes none."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clipdesk.domain.article import Article, Status
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.note_field import NoteField
from clipdesk.ui.panels.source_editor import SourceEditor
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.changeable import set_changeable
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.fold import Fold
from clipdesk.ui.widgets.form_rows import FormRows
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.widgets.swatch_icon import swatch_icon


class ArticlePanel(QWidget):
    """Shows the article of an `OpenArticle`; hidden while none is open.

    Signals: `status_requested` (ids, `Status`), `flag_requested` (ids, bool), `label_requested` (label, for
    the whole article), `note_committed` (article, text, step), `fact_committed` (article, name of the fact, what it is).
    """

    status_requested = Signal(tuple, object)
    flag_requested = Signal(tuple, bool)
    label_requested = Signal(str)
    note_committed = Signal(str, str, str)
    fact_committed = Signal(str, str, object)

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article = article
        self._shown_id = ""
        self._is_changeable = True
        self.status_box = ChoiceBox(self.tr("Article status"), self)
        self.flag_box = QCheckBox(self.tr("Flagged"), self)
        self.label_button = MenuButton(theme, self.tr("Label the whole article"), self)
        self.label_button.setText(self.tr("Label the whole article"))
        self.note = NoteField(self.tr("Article note"), 1, 6, self)
        self.source = SourceEditor(self)
        self.source_fold = Fold(theme, self.tr("Source"), self.source, self)
        self._rows = rows = FormRows(self)
        rows.add_row(self.tr("Status"), self.status_box, spoken=self.tr("Status of the article"))
        rows.add_field(self.flag_box)
        rows.add_row(self.tr("Note"), self.note, is_tall=True, spoken=self.tr("Note on the article"))
        rows.add_field(self.label_button)
        in_column(
            SectionHeader(self.tr("Article"), self), rows, self.source_fold, of=self, spacing=6, margins=(12, 4, 12, 12)
        )
        self._connect()
        self._show()

    def _connect(self) -> None:
        self._article.opened.connect(self._show)
        self._article.article_changed.connect(self._show)
        self.status_box.key_chosen.connect(self._ask_for_status)
        self.flag_box.toggled.connect(self._ask_for_flag)
        self.note.note_committed.connect(self._note_committed)
        self.source.fact_committed.connect(self.fact_committed)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)

    def commit(self) -> None:
        """Keep what is being typed: before the article or the window goes."""
        self.note.commit()
        self.source.commit()

    def focus_source(self) -> None:
        """Open the source and put the focus into its first field."""
        self.source_fold.set_open(True)
        give_keyboard(self.source.fields["headline"].line)

    def _show(self) -> None:
        article = self._article.article
        if (article.id if article else "") != self._shown_id:
            self.note.commit()
            self.note.begin_step()
        self._shown_id = article.id if article else ""
        self.setVisible(article is not None)
        self._settle()
        self.source.show_article(self._with_typed)
        self.note.show_note(self._note)
        if article is not None:
            statuses = (
                Choice(Status.TODO, self.tr("To do")),
                Choice(Status.DONE, self.tr("Done")),
                Choice(Status.SKIPPED, self.tr("Skipped")),
            )
            self.status_box.set_choices(statuses, article.status)
            with QSignalBlocker(self.flag_box):
                self.flag_box.setChecked(article.flagged)

    def _with_typed(self) -> Article | None:
        """The article with what was typed and is not stored yet."""
        article = self._article.article
        return None if article is None else self._article.typed.in_article(article)

    def _note(self) -> str:
        article = self._with_typed()
        return article.note if article is not None else ""

    def _settle(self) -> None:
        """Let nobody type into fields of a project that cannot be changed."""
        if self._is_changeable != self._article.is_writable:
            self._is_changeable = self._article.is_writable
            for part in (self._rows, self.source):
                set_changeable(part, self._is_changeable)

    def _fill_labels(self) -> None:
        """Labels meant for whole articles first."""
        menu = self.label_button.menu()
        menu.clear()
        labels = sorted(self._article.codebook, key=lambda one: not one.whole_article)
        taken = {one.label_id for one in self._article if one.is_whole_article}
        for place, label in enumerate(labels):
            if place and labels[place - 1].whole_article and not label.whole_article:
                menu.addSeparator()
            action = add_choice(menu, label.name, label.id, self.label_requested.emit)
            action.setIcon(swatch_icon(self._theme, label.color))
            action.setEnabled(label.id not in taken)

    def _ask_for_status(self, status: str) -> None:
        self.status_requested.emit((self._shown_id,), Status(status))

    def _ask_for_flag(self, is_flagged: bool) -> None:
        self.flag_requested.emit((self._shown_id,), is_flagged)

    def _note_committed(self, text: str, step: str) -> None:
        if self._shown_id:
            self.note_committed.emit(self._shown_id, text, step)
