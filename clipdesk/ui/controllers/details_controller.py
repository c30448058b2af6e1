"""`DetailsController`: the side pane and the session: selection, attributes, notes, links, labels of the whole article."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipdesk.project.commands.annotations import (
    Relabel,
    RemoveAnnotations,
    RemovePiece,
)
from clipdesk.project.commands.base import Command
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.reading_controller import ReadingController
from clipdesk.ui.controllers.tagging_controller import TaggingController
from clipdesk.ui.controllers.unsaved_words import UnsavedWords
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.models.typed_words import Part, Subject, Typed
from clipdesk.ui.panels.side_panel import SidePanel
from clipdesk.ui.record_words import field_title, source_field_title, typed_line


class DetailsController(Controller):
    """Shows in list and form what is selected, and turns what is entered there into commands.

    `unsaved` stores what is typed, and keeps what could not be saved.
    """

    def __init__(self, desk: Desk, side: SidePanel, reading: ReadingController, tagging: TaggingController) -> None:
        super().__init__(desk)
        window = desk.window
        self._side = side
        self._reading = reading
        self._tagging = tagging
        self.unsaved = UnsavedWords(desk, self.commit)
        self._connect()
        window.actions_table.connect_to(
            {
                "note.edit": self.edit_note,
                "source.edit": self.edit_source,
                "annotations.focus": lambda: self._focus(self._side.splitter, self._side.annotations.view),
                "codebook.focus": lambda: self._focus(self._side.splitter, self._side.codebook.view),
                "suggestions.focus": lambda: self._focus(self._side.suggestions, self._side.suggestions.keyboard_place),
                "history.focus": lambda: self._focus(self._side.history, self._side.history.latest_view),
            }
        )
        self._show_selected()

    def _connect(self) -> None:
        session, window, annotations, details, about = (
            self._session, self._window, self._side.annotations, self._side.details, self._side.about,
        )  # fmt: skip
        session.annotation_selected.connect(self._show_selected)
        session.article_leaving.connect(self.commit)
        self._reading.details_requested.connect(self.edit_details)
        annotations.annotation_chosen.connect(self._choose)
        annotations.passage_requested.connect(self._go_to_passage)
        annotations.remove_requested.connect(self._remove)
        details.relabel_requested.connect(self._relabel)
        details.attribute_committed.connect(self._set_attribute)
        details.attributes.words_lost.connect(lambda name, words: self._messages.refuse(self._lost_value(name, words)))
        details.piece_remove_requested.connect(self._remove_piece)
        details.note_committed.connect(self._set_note)
        details.remove_requested.connect(self._remove)
        details.keyboard_left.connect(window.actions_table["text.focus"].trigger)
        about.label_requested.connect(self._tagging.tag_article)
        about.note_committed.connect(self._note_article)
        about.fact_committed.connect(self._set_fact)
        about.source.words_lost.connect(lambda name, words: self._messages.refuse(self._lost_fact(name, words)))

    @property
    def unkept(self) -> list[str]:
        """A sentence for each thing that was typed and is no value of its field; it is lost when the project is left."""
        values = self._side.details.attributes.unkept.items()
        facts = self._side.about.source.unkept.items()
        return [self._lost_value(*one) for one in values] + [self._lost_fact(*one) for one in facts]

    def commit(self) -> None:
        """Keep what is being typed."""
        self._side.commit()

    # ------------------------------------------------------------ selection

    def _show_selected(self) -> None:
        self._side.select(self._session.selected_id)

    def _choose(self, annotation_id: str) -> None:
        self._session.select(annotation_id)
        self._reading.reveal_selected()

    def _go_to_passage(self, annotation_id: str) -> None:
        self._session.select(annotation_id)
        self._reading.scroll_to_selected()
        self._window.actions_table["text.focus"].trigger()

    def _focus(self, tab: QWidget, view: QWidget) -> None:
        """Bring a tab to the front, and the keyboard to a list on it."""
        self._window.docks["side"].show()
        self._side.tabs.setCurrentWidget(tab)
        give_keyboard(view)

    def edit_details(self, annotation_id: str) -> None:
        """Put the focus into the first attribute of an annotation, or its note where it has none."""
        if self._session.annotations.get(annotation_id) is not None:
            self._session.select(annotation_id)
            self._window.docks["side"].show()
            self._side.focus_details()

    def edit_note(self) -> None:
        """Put the focus into the note of the selected annotation."""
        self._window.docks["side"].show()
        self._side.focus_note()

    def show_article_note(self) -> None:
        """Bring the note on the open article into view; the focus stays where it is."""
        self._window.docks["side"].show()
        self._side.show_article_note()

    def edit_source(self) -> None:
        """Put the focus into the source fields of the article."""
        self._window.docks["side"].show()
        self._side.tabs.setCurrentIndex(0)
        self._side.about.focus_source()

    # ------------------------------------------------------------ commands

    def _execute(self, command: Command) -> None:
        self._desk.execute(command, origin=self)

    def _remove(self, annotation_ids: tuple[str, ...]) -> None:
        self._execute(RemoveAnnotations(annotation_ids))

    def _relabel(self, annotation_id: str, label_id: str) -> None:
        label = self._session.project.codebook.label(label_id)
        self._execute(Relabel((annotation_id,), label_id, label.name if label else ""))

    def _remove_piece(self, annotation_id: str, offset: int) -> None:
        self._execute(RemovePiece(annotation_id, offset))

    def _lost_value(self, name: str, words: str) -> str:
        told = self.tr("“{0}” was not saved as {1}: it is not a number. Words belong in another field or in the note.")
        return told.format(typed_line(words), field_title(name))

    def _lost_fact(self, name: str, words: str) -> str:
        told = self.tr("“{0}” was not saved as {1}: it is not a date. Write the date as YYYY-MM-DD, YYYY-MM or YYYY.")
        return told.format(typed_line(words), source_field_title(name))

    def _set_attribute(self, annotation_id: str, name: str, value: str) -> None:
        self.unsaved.save(Subject(Part.VALUE, annotation_id, name), Typed(value))

    def _set_note(self, annotation_id: str, note: str, step: str) -> None:
        self.unsaved.save(Subject(Part.NOTE, annotation_id), Typed(note, step))

    def _note_article(self, article_id: str, note: str, step: str) -> None:
        self.unsaved.save(Subject(Part.ARTICLE_NOTE, article_id), Typed(note, step))

    def _set_fact(self, article_id: str, name: str, words: str | tuple[str, ...]) -> None:
        self.unsaved.save(Subject(Part.FACT, article_id, name), Typed(words))
