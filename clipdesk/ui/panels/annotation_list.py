"""`AnnotationListPanel`: what is tagged in the open article. Asks for changes, makes none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipdesk.ui.models.annotation_table_model import AnnotationTableModel
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.annotation_delegate import AnnotationDelegate
from clipdesk.ui.panels.passage_table_view import PassageTableView
from clipdesk.ui.panels.whole_labels import WholeLabels
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import fill_choices
from clipdesk.ui.widgets.section_header import SectionHeader


class AnnotationListPanel(QWidget):
    """The header with a filter by label, the labels of the whole article, and the table of passages.

    `annotation_chosen` carries the annotation the user chose, `passage_requested` the one to go to in the
    text; `remove_requested` carries the ids of what is selected.
    """

    annotation_chosen = Signal(str)
    passage_requested = Signal(str)
    remove_requested = Signal(tuple)

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._selected = ""
        self._listed_id = article.article_id
        self.model = AnnotationTableModel(article, self)
        self._delegate = AnnotationDelegate(theme)
        self.label_button = MenuButton(theme, self.tr("Filter annotations by label"), self)
        self.whole = WholeLabels(theme, article, self)
        self.view = PassageTableView(self.model, self.model, self._delegate, self)
        self.view.setAccessibleName(self.tr("Annotations"))
        self._hint = HintLabel(self)
        self._hint.setContentsMargins(12, 8, 12, 12)
        head = in_row(
            (SectionHeader(self.tr("In this article"), self), 1), self.label_button, spacing=-1, margins=(12, 4, 6, 4)
        )
        in_column(head, Hairline(self), self.whole, self._hint, (self.view, 1), of=self, spacing=0)
        self._connect(theme)
        self._names_changed()

    def _connect(self, theme: Theme) -> None:
        self.view.chosen.connect(self._row_chosen)
        self.whole.annotation_chosen.connect(self._whole_chosen)
        for part in (self.view, self.whole):
            part.remove_requested.connect(self.remove_requested)
        self.view.opened.connect(self.passage_requested)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self._article.names_changed.connect(self._names_changed)
        self._article.opened.connect(self._article_opened)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._rows_changed)
        theme.theme_changed.connect(self.view.viewport().update)

    def select(self, annotation_id: str) -> None:
        """Show which annotation is selected; says nothing. A filter that hides it is dropped."""
        self._selected = annotation_id
        annotation = self._article.annotation(annotation_id)
        if annotation is not None and self.model.label_id not in ("", annotation.label_id):
            self.show_label("")
        self.view.select(annotation_id)
        self.whole.select(annotation_id)

    def show_label(self, label_id: str) -> None:
        """Show the passages of one label, or (empty) all."""
        self.model.set_label(label_id)
        self._show_filter()

    def changeEvent(self, event: QEvent) -> None:
        """Another font of the window is another row height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_fonts()
            self.view.fit_rows()

    def _row_chosen(self, annotation_id: str) -> None:
        self._selected = annotation_id
        self.whole.select("")
        self.annotation_chosen.emit(annotation_id)

    def _whole_chosen(self, annotation_id: str) -> None:
        self.select(annotation_id)
        self.annotation_chosen.emit(annotation_id)

    # ------------------------------------------------------------ following

    def _article_opened(self) -> None:
        """The passages of another article are read from the first."""
        if self._listed_id != self._article.article_id:
            self._listed_id = self._article.article_id
            if not self._selected:
                self.view.scrollToTop()

    def _rows_changed(self) -> None:
        self.view.select(self._selected)
        self._show_filter()
        self._hint.setText(self._hint_words())
        self._hint.setVisible(not self.model.rowCount())
        # Without rows it stays, for those who look for it by its name, and the keyboard passes it by.
        has_rows = bool(self.model.rowCount())
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_rows else Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy.Policy  # the words in its place have all the room that there is
        self.view.setSizePolicy(policy.Expanding, policy.Expanding if has_rows else policy.Ignored)

    def _hint_words(self) -> str:
        if self._article.article is None:
            return self.tr("No article is open.")
        if self.model.label_id:
            return self.tr("No annotation here has this label.")
        if not self._article.is_writable:
            return self.tr("No passage of this article is tagged.")
        if not self._article.codebook.labels:
            return self.tr("Nothing is tagged yet: add a label to the codebook first.")
        return self.tr("Nothing is tagged yet: select words and press a key of the codebook.")

    def _names_changed(self) -> None:
        if self.model.label_id and self._article.codebook.label(self.model.label_id) is None:
            self.model.set_label("")
        self._rows_changed()

    def _show_filter(self) -> None:
        label = self._article.codebook.label(self.model.label_id)
        self.label_button.set_chosen(label.name if label else self.tr("Label"), is_usual=label is None)
        self.label_button.setVisible(len(self._article.counts) > 1 or label is not None)

    def _fill_labels(self) -> None:
        chosen, counts = self.model.label_id, self._article.counts
        labels = ((one.id, one.name) for one in self._article.codebook if counts.get(one.id, 0) or one.id == chosen)
        fill_choices(self.label_button.menu(), self.tr("All labels"), labels, chosen, self.show_label)
