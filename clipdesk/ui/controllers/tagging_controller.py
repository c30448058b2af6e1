"""`TaggingController`: tags passages, by key then drag or by selection then key; changes pieces and edges."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.errors import UserError
from clipdesk.domain.ids import new_id
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    AddPiece,
    Relabel,
    RemoveAnnotations,
    RemovePiece,
    ResizeAnnotation,
)
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.edge_keys import EdgeKeys
from clipdesk.ui.controllers.unanswered_keys import UnansweredKeys
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.widgets.command_palette import CommandPalette
from clipdesk.ui.widgets.palette_rows import PaletteEntry


class TaggingController(Controller):
    """Turns keys, drags and palette choices into annotations.

    `label_chosen`: a label was chosen by name, for what is selected.
    """

    label_chosen = Signal(str)

    def __init__(self, desk: Desk, pane: ReadingPane, palette: CommandPalette) -> None:
        super().__init__(desk)
        self._pane = pane
        self._palette = palette
        self._asked_for = ""
        self._edge_step = ("", "")
        pane.view.span_dragged.connect(self._tag_dragged)
        pane.view.key_unanswered.connect(self._press_digit)
        palette.entry_chosen.connect(self._take_choice)
        desk.actions.connect_to(
            {
                "label.find": partial(self._ask, "apply", self.tr("Tag with which label?")),
                "article.label": partial(self._ask, "whole", self.tr("Label the whole article with…")),
                "annotation.relabel": self.relabel,
                "annotation.remove": self.remove,
                "piece.add": self.add_piece,
                "piece.remove": self.remove_piece,
            }
        )
        self._unanswered = UnansweredKeys(desk, pane.view)
        self._edges = EdgeKeys(pane.view, desk.actions, self._selected_spans, self._resize)

    def _selected_spans(self) -> tuple[Span, ...]:
        selected = self._session.selected
        return selected.spans if selected is not None else ()

    # ------------------------------------------------------------ tagging

    def apply_label(self, label_id: str) -> None:
        """Tag the selected words with a label; without a selection, arm it, or disarm it when it is armed."""
        if self._session.article is None:
            return
        if self._pane.is_showing_cuts:
            self._messages.say(
                self.tr("This is the text as it was imported. Press Escape to go back to the article and tag.")
            )
            return
        span = self._pane.view.selected_span()
        if span is not None:
            self._tag(label_id, (span,))
        elif self._session.is_writable and self._pane.view.textCursor().hasSelection():
            self._messages.refuse(self.tr("Only white space is selected."))
        elif self._session.is_writable:
            self._session.arm("" if self._session.armed_id == label_id else label_id)

    def _press_digit(self, key: str) -> None:
        """Take a digit that was pressed without the `Shift` that this keyboard needs for it."""
        if self._session.article is None or not (self._session.is_writable and key.isdecimal()):
            return
        label = next((one for one in self._session.project.codebook if one.shortcut == key), None)
        if label is not None and not self._desk.actions.holder(key):
            self.label_chosen.emit(label.id)

    def _tag_dragged(self, span: Span) -> None:
        if self._session.armed_id:
            self._tag(self._session.armed_id, (span,))

    def _tag(self, label_id: str, spans: tuple[Span, ...]) -> None:
        label = self._session.project.codebook.label(label_id)
        if label is None:
            return
        if label.whole_article:
            spans = ()
        command = AddAnnotation(self._session.article_id, label_id, spans, label_name=label.name)
        view, selected = self._pane.view, self._pane.view.selected_span()
        with self._messages.shown():
            if spans:
                view.select_span(None)  # first, so that the text is painted only once, with the tag
            try:
                self._session.execute(command, origin=self, select=command.id)
            except UserError:
                if not self._select_same(label_id, spans):
                    view.select_span(selected)
                raise
            self._pane.announce(self.tr("Tagged as {0}").format(label.name))

    def _select_same(self, label_id: str, spans: tuple[Span, ...]) -> bool:
        """Select what the annotator has tagged with this label on this passage. Returns whether there is such a tag."""
        session = self._session
        who = session.project.annotator
        found = [one for one in session.annotations.same(label_id, spans) if who and one.annotator_id == who.id]
        if found:
            session.select(found[0].id)
        return bool(found)

    def tag_article(self, label_id: str) -> None:
        """Put a label on the whole article."""
        self._tag(label_id, ())

    def remove(self) -> None:
        """Remove the selected annotation."""
        selected = self._session.selected
        if selected is not None:
            following = self._session.annotations.after(selected.start)
            with self._messages.shown():
                self._session.execute(RemoveAnnotations((selected.id,)), origin=self)
                self._pane.announce(self.tr("Removed"))
            if following is not None and following.id != selected.id:
                self._pane.view.set_caret(selected.start)

    # ------------------------------------------------------------ choosing by name

    def relabel(self) -> None:
        """Choose another label for the selected annotation; a suggestion is accepted with the one that is chosen."""
        is_annotation = self._session.selected is not None
        self._ask("relabel" if is_annotation else "apply", self.tr("Change the label to…"))

    def _ask(self, purpose: str, prompt: str) -> None:
        if self._session.article is not None:
            self._asked_for = purpose
            self._palette.open_palette(self._labels, prompt)

    def _labels(self, _query: str) -> Sequence[PaletteEntry]:
        return [
            PaletteEntry(
                label.name, label.definition, "", label.shortcut, f"{self._asked_for}:{label.id}", "", label.color
            )
            for label in self._session.project.codebook
        ]

    def _take_choice(self, key: str) -> None:
        purpose, _, rest = key.partition(":")
        if purpose == "apply":
            self.label_chosen.emit(rest)
        elif purpose == "whole":
            self.tag_article(rest)
        elif purpose == "relabel":
            self.relabel_as(rest)

    def relabel_as(self, label_id: str) -> None:
        """Give the selected annotation another label."""
        selected, label = self._session.selected, self._session.project.codebook.label(label_id)
        if selected is not None and label is not None:
            self._desk.execute(Relabel((selected.id,), label_id, label.name), origin=self)

    # ------------------------------------------------------------ pieces and edges

    def add_piece(self) -> None:
        """Add the selected words to the selected annotation."""
        selected, span = self._session.selected, self._pane.view.selected_span()
        if selected is None:
            return
        if span is None:
            self._messages.say(self.tr("Select the words to add first, then add them as a piece."))
            return
        if self._desk.execute(AddPiece(selected.id, span), origin=self):
            # Not behind a space that was selected with it: the key to remove it looks where the caret is.
            self._pane.view.set_caret(span.end)

    def remove_piece(self) -> None:
        """Take the piece at the caret out of the selected annotation."""
        selected = self._session.selected
        if selected is not None:
            self._desk.execute(RemovePiece(selected.id, self._pane.view.caret_offset()), origin=self)

    def _resize(self, spans: tuple[Span, ...]) -> None:
        selected = self._session.selected
        assert selected is not None
        self._desk.execute(ResizeAnnotation(selected.id, spans), origin=self, step=self._step_of(selected))

    def _step_of(self, selected: Annotation) -> str:
        """Presses of a key that follow one another are one undo step."""
        last = next(iter(self._session.project.queries.history(1)), None)
        if self._edge_step[0] != selected.id or last is None or last.step != self._edge_step[1]:
            self._edge_step = (selected.id, new_id())
        return self._edge_step[1]
