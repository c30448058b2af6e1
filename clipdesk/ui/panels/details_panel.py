"""`DetailsPanel`: the selected annotation with its attributes, relations and note. Asks for changes, makes none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QTextCursor
from PySide6.QtWidgets import QToolButton, QWidget

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Label
from clipdesk.ui.focus import give_keyboard, has_keyboard, in_reading_order
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import format_moment, isolated
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.attribute_form import AttributeForm
from clipdesk.ui.panels.note_field import NoteField
from clipdesk.ui.panels.piece_list import PieceList
from clipdesk.ui.panels.relation_form import RelationForm
from clipdesk.ui.panels.suggestion_card import SuggestedFacts, SuggestionCard
from clipdesk.ui.record_words import origin_word, person_name
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.changeable import set_changeable
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.form_rows import FormRows
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.widgets.swatch_icon import swatch_icon


class DetailsPanel(QWidget):
    """Shows one annotation of an `OpenArticle`, or a hint where none is selected.

    Signals: `relabel_requested` (annotation, label), `attribute_committed` (annotation, name, value),
    `relate_requested` (annotation, child or None, kind), `unrelate_requested` (relation),
    `piece_remove_requested` (annotation, offset in code points), `remove_requested` (ids) and
    `note_committed` (annotation, text, step): notes of one `step` belong together for undo. While a suggestion is
    selected, `suggestion` shows it in place of the hint. `keyboard_left`: the field that had the keyboard is hidden.
    """

    relabel_requested = Signal(str, str)
    attribute_committed = Signal(str, str, str)
    relate_requested = Signal(str, object, str)
    unrelate_requested = Signal(str)
    piece_remove_requested = Signal(str, int)
    note_committed = Signal(str, str, str)
    remove_requested = Signal(tuple)
    keyboard_left = Signal()

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article = article
        self._shown_id = ""
        self._shown: Annotation | None = None
        self._swatches: dict[str, QIcon] = {}
        self._is_changeable = True
        self.remove_button = QToolButton(self)
        self.remove_button.setIcon(theme.icon("trash", "quiet"))
        self.remove_button.setAccessibleName(self.tr("Remove annotation"))
        self.remove_button.setToolTip(self.tr("Remove annotation"))
        self.label_box = ChoiceBox(self.tr("Label"), self)
        self.attributes = AttributeForm(self)
        self.relations = RelationForm(theme, article, self)
        self.note = NoteField(self.tr("Note"), 2, 8, self)
        self.pieces = PieceList(theme, self)
        self._facts = HintLabel(self)
        self._hint = HintLabel(self, self.tr("Select an annotation to see its attributes and note."))
        for label in (self._facts, self._hint):
            label.setFont(window_font(SMALL))
        self.suggestion = SuggestionCard(theme, self)
        self._body = QWidget(self)
        self._lay_out()
        self._connect(theme)
        self._show()

    def _lay_out(self) -> None:
        head = in_row((SectionHeader(self.tr("Selected"), self), 1), self.remove_button, spacing=-1)
        label_row, note_row = FormRows(self._body), FormRows(self._body)
        label_row.add_row(self.tr("Label"), self.label_box)
        note_row.add_row(self.tr("Note"), self.note, is_tall=True, spoken=self.tr("Note on the annotation"))
        in_column(
            label_row, self.attributes, self.relations, note_row, self.pieces, self._facts, of=self._body, spacing=6
        )
        in_column(head, self._hint, self.suggestion, self._body, of=self, spacing=4, margins=(12, 4, 12, 8))

    def _connect(self, theme: Theme) -> None:
        article = self._article
        article.opened.connect(self._article_opened)
        article.annotation_put.connect(self._annotation_put)
        article.annotation_gone.connect(self._annotation_gone)
        article.relations_changed.connect(self._show_relations)
        article.names_changed.connect(self._names_changed)
        theme.theme_changed.connect(self._names_changed)
        self.label_box.key_chosen.connect(self._ask_to_relabel)
        self.attributes.attribute_committed.connect(self.attribute_committed)
        self.relations.relate_requested.connect(self.relate_requested)
        self.relations.unrelate_requested.connect(self.unrelate_requested)
        self.note.note_committed.connect(self._note_committed)
        self.pieces.piece_remove_requested.connect(self._ask_to_remove_piece)
        self.remove_button.clicked.connect(lambda: self.remove_requested.emit((self._shown_id,)))

    # ------------------------------------------------------------ what it shows

    @property
    def annotation(self) -> Annotation | None:
        """The annotation shown."""
        return self._article.annotation(self._shown_id) if self._shown_id else None

    def select(self, annotation_id: str) -> None:
        """Show an annotation of the open article, or (empty) none. What is being typed is kept first."""
        if annotation_id != self._shown_id:
            self.commit()
            self.note.begin_step()
        elif self.annotation is self._shown:
            return
        self._shown_id = annotation_id
        self._show()

    def commit(self) -> None:
        """Keep what is being typed: before the selection, the article or the window goes."""
        self.note.commit()
        self.attributes.commit()

    def first_field(self) -> QWidget:
        """The first field to fill in: the first attribute, or the note if the label has none."""
        return self.note if self.attributes.isHidden() else next(iter(self.attributes.fields.values()), self.note)

    def focus_note(self) -> None:
        """Put the focus into the note, behind its last word."""
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        give_keyboard(self.note, Qt.FocusReason.ShortcutFocusReason)

    def describe_suggestion(self, facts: SuggestedFacts | None, *, can_decide: bool = False) -> None:
        """Say what is suggested while a suggestion is selected; None when none is."""
        self.suggestion.show_facts(facts, can_decide=can_decide)
        self._hint.setVisible(self.annotation is None and facts is None)

    def _show(self) -> None:
        """Fill the body before it is shown, and hide it before it is emptied, so that it is laid out once.

        The note comes last, because it breaks its lines when it is seen.
        """
        self._shown = self.annotation
        annotation = self._with_typed()
        had_keyboard = annotation is None and has_keyboard(self) and not has_keyboard(self.suggestion)
        if annotation is None:
            self._body.hide()
        self._fill(annotation)
        self._hint.setVisible(annotation is None and self.suggestion.isHidden())
        self.setVisible(self._article.article is not None)
        self.remove_button.setVisible(annotation is not None and self._article.is_writable)
        self._body.setVisible(annotation is not None)
        self.note.show_note(lambda: one.note if (one := self._with_typed()) is not None else "")
        if self._with_typed() != annotation:
            # What was being typed was committed meanwhile.
            self._show()
        if had_keyboard:
            self.keyboard_left.emit()

    def _with_typed(self) -> Annotation | None:
        """The annotation with what was typed and is not stored yet."""
        annotation = self.annotation
        return None if annotation is None else self._article.typed.in_annotation(annotation)

    def _fill(self, annotation: Annotation | None) -> None:
        label = self._article.label_of(annotation) if annotation else None
        self.attributes.show_annotation(annotation, label)
        self.relations.show_annotation(annotation)
        self.attributes.show_speaker(self.relations.speaker())
        if annotation is None or label is None:
            return
        self.label_box.set_choices([self._choice(one) for one in self._offered(annotation)], annotation.label_id)
        article = self._article.article
        self.pieces.show_pieces(annotation.spans, article.text if article else "")
        self._facts.setText(self._told(annotation))
        self._order()
        self._settle()

    def _settle(self) -> None:
        """Let nobody type into fields of a project that cannot be changed; those that were made just now, too."""
        is_changeable = self._article.is_writable
        if not (is_changeable and self._is_changeable):
            set_changeable(self._body, is_changeable)
        self._is_changeable = is_changeable

    def _order(self) -> None:
        """Fields that were made just now come in their place."""
        links = (*self.relations.boxes.values(), *self.relations.others.values())
        fields = (self.label_box, *self.attributes.fields.values(), *links)
        in_reading_order(self.remove_button, *fields, self.note, *self.pieces.buttons)

    def _offered(self, annotation: Annotation) -> list[Label]:
        """The labels an annotation may get: those for passages or those for whole articles; its own in any case."""
        whole = annotation.is_whole_article
        return [
            one for one in self._article.codebook if whole or not one.whole_article or one.id == annotation.label_id
        ]

    def _choice(self, label: Label) -> Choice:
        icon = self._swatches.get(label.color)
        if icon is None:
            icon = self._swatches[label.color] = swatch_icon(self._theme, label.color)
        return Choice(label.id, label.name, icon)

    def _told(self, annotation: Annotation) -> str:
        """Who tagged it, when and how, in one line."""
        person = self._article.annotators.get(annotation.annotator_id)
        facts = [person_name(person) if person else "", format_moment(annotation.created_at)]
        return " · ".join(isolated(one) for one in (*facts, origin_word(annotation.origin)) if one)

    # ------------------------------------------------------------ following

    def _article_opened(self) -> None:
        if self._shown_id and self.annotation is None:
            self.select("")
        else:
            self._show()

    def _annotation_put(self, annotation_id: str) -> None:
        if annotation_id == self._shown_id:
            self._show()

    def _annotation_gone(self, annotation_id: str) -> None:
        if annotation_id == self._shown_id:
            self.commit()
            self._shown_id = ""
            self._show()

    def _show_relations(self) -> None:
        self.relations.show_annotation(self.annotation)
        self.attributes.show_speaker(self.relations.speaker())
        self._order()
        self._settle()

    def _names_changed(self) -> None:
        self.commit()
        self._swatches.clear()
        self.label_box.clear()
        self._show()

    # ------------------------------------------------------------ asking

    def _ask_to_relabel(self, label_id: str) -> None:
        self.relabel_requested.emit(self._shown_id, label_id)

    def _note_committed(self, text: str, step: str) -> None:
        if self._shown_id:
            self.note_committed.emit(self._shown_id, text, step)

    def _ask_to_remove_piece(self, offset: int) -> None:
        self.piece_remove_requested.emit(self._shown_id, offset)
