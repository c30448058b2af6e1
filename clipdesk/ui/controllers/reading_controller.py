"""`ReadingController`: the open article in the reading pane, its marks, and what is selected there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors, short_names, tight_names
from clipdesk.ui.reading.typography import typography


class ReadingController(Controller):
    """Shows in the pane what the session has open, and selects in the session what the reader selects.

    `details_requested(id)`: the reader wants to edit attributes and note of this annotation.
    """

    details_requested = Signal(str)

    def __init__(self, desk: Desk, pane: ReadingPane, preferences: Preferences) -> None:
        super().__init__(desk)
        self._actions = desk.actions
        self._pane = pane
        self._preferences = preferences
        self._shown_text = ""
        self._shown_id = ""
        self._connect()
        self._apply_theme()
        self._apply_preferences()

    def _connect(self) -> None:
        session, pane, view = self._session, self._pane, self._pane.view
        session.article_changed.connect(self._show_article)
        session.annotations_changed.connect(self._show_change)
        session.annotation_selected.connect(self._show_selected)
        session.armed_changed.connect(self._show_armed)
        session.changed.connect(self._follow)
        view.annotation_clicked.connect(session.select)
        view.text_clicked.connect(self._deselect)
        view.escape_requested.connect(self._escape)
        self._window.escaped.connect(self._come_back)
        view.edge_moved.connect(self._move_edge)
        view.zoom_requested.connect(self._preferences.zoom)
        pane.margin.annotation_clicked.connect(self._go_to)
        for part in (view, pane.margin):
            part.annotation_activated.connect(self.details_requested)
        pane.cuts_toggled.connect(self._actions["cuts.show"].setChecked)
        pane.put_back_requested.connect(self._put_back)
        self._theme.theme_changed.connect(self._apply_theme)
        self._preferences.changed.connect(self._apply_preferences)
        self._actions["cuts.show"].toggled.connect(pane.show_cuts)
        self._actions.connect_to(
            {
                "text.focus": pane.give_keyboard,
                "passage.cut": self.cut_passage,
                "annotation.next": partial(self._step, 1),
                "annotation.previous": partial(self._step, -1),
                "annotation.cycle": view.cycle_at_caret,
            }
        )

    # ------------------------------------------------------------ showing

    def _show_article(self) -> None:
        article = self._session.article
        if article is None:
            self._shown_id = self._shown_text = ""
            self._pane.show_empty()
            return
        if (article.id, article.text) == (self._shown_id, self._shown_text) and not self._pane.is_showing_cuts:
            self._pane.set_source(article.source, article.cuts)
        else:
            is_same = article.id == self._shown_id
            self._pane.set_article(article.source, article.text, article.cuts, stays_uncut=is_same)
        self._shown_id, self._shown_text = article.id, article.text
        self._show_marks()
        # Painted at once: otherwise Qt would lay out the whole of a long article first.
        self._pane.view.viewport().repaint()

    def _show_change(self) -> None:
        self._show_marks()
        self._pane.view.paint_now()

    def _show_marks(self) -> None:
        session, view = self._session, self._pane.view
        view.set_annotators({one.id: one.name or one.key for one in session.project.annotators})
        view.set_annotations(session.annotations, self.styles())
        self._pane.margin.set_can_accept(can_accept=session.is_writable)
        types = session.project.codebook.relation_types
        names = {one.id: one.name for one in types}
        kinds = [(one.heads, one.children) for one in types] if session.is_writable else []
        view.set_relations([(one.head, one.child, names[one.type_id]) for one in session.relations], kinds)
        view.set_selected(session.selected_id or None)

    def styles(self) -> dict[str, LabelStyle]:
        """How the labels of the project look, by id."""
        codebook = self._session.project.codebook
        short = short_names([label.name for label in codebook if not label.shortcut])
        tight = tight_names(short)
        return {
            label.id: LabelStyle(
                label.name,
                self._theme.label_color(label.color),
                label.shortcut,
                short.get(label.name, ""),
                tight.get(label.name, ""),
            )
            for label in codebook
        }

    def _show_selected(self) -> None:
        selected = self._session.selected
        self._pane.view.set_selected(selected.id if selected else None)

    def _show_armed(self) -> None:
        armed = self._session.armed_id
        self._pane.view.set_armed(self.styles().get(armed) if armed else None)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.is_codebook_changed and self._session.article is not None:
            self._show_marks()
            self._show_armed()

    # ------------------------------------------------------------ look

    def _apply_theme(self) -> None:
        names = ("pane", "text", "quiet", "line", "accent", "selection")
        self._pane.set_colors(ReadingColors(*(self._theme.color(name) for name in names)))
        if self._session.article is not None:
            self._show_marks()
            self._show_armed()

    def _apply_preferences(self) -> None:
        settings = self._preferences.settings
        self._pane.set_typography(typography(settings.article_font, settings.zoom, settings.line_width))
        self._pane.view.snapping = settings.snap_to_words
        self._pane.set_margin_shown(settings.show_margin)

    # ------------------------------------------------------------ selecting

    def _deselect(self) -> None:
        self._session.select("")

    def _go_to(self, annotation_id: str) -> None:
        self._session.select(annotation_id)
        self.scroll_to_selected()

    def scroll_to_selected(self) -> None:
        """Bring the selected annotation into view and put the caret at it."""
        selected = self._session.selected
        if selected is not None and selected.spans:
            self._pane.show_text()
            self._pane.view.set_caret(selected.start)
            self._pane.view.scroll_to(selected.spans[0])

    def reveal_selected(self) -> None:
        """Bring the selected annotation into view; the caret stays."""
        selected = self._session.selected
        if selected is not None and selected.spans:
            self._pane.show_text()
            self._pane.view.scroll_to(selected.spans[0])

    def _step(self, direction: int) -> None:
        """Select the annotation behind (1) or before (-1) the selected one, or the caret."""
        ordered = [one for one in self._session.annotations if one.spans]
        if not ordered:
            self._messages.say(self.tr("Nothing is tagged in this article yet."))
            return
        selected = self._session.selected
        if selected is not None and selected in ordered:
            place = (ordered.index(selected) + direction) % len(ordered)
        else:
            place = self._beside_caret(ordered, direction)
        self._go_to(ordered[place].id)
        self._say_selected(ordered[place])

    def _beside_caret(self, ordered: list[Annotation], direction: int) -> int:
        caret = self._pane.view.caret_offset()
        behind = [place for place, one in enumerate(ordered) if one.start >= caret]
        if direction > 0:
            return behind[0] if behind else 0
        return behind[0] - 1 if behind else len(ordered) - 1

    def _say_selected(self, annotation: Annotation) -> None:
        label = self._session.project.codebook.label(annotation.label_id)
        self._pane.announce(f"{label.name if label else ''}: {annotation.anchor.quote}")

    def _escape(self) -> None:
        """Let go of one thing at a time: the selected words, then the armed label, then the selected annotation."""
        view = self._pane.view
        if view.selected_span() is not None:
            view.select_span(None)
        elif self._session.armed_id:
            self._session.arm("")
        else:
            self._session.select("")

    def _come_back(self) -> None:
        """Lead the keyboard back to the text. From a list or a button that ends the armed label too; a field is left first."""
        focus = QApplication.focusWidget()
        if focus is None or not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            self._session.arm("")
        self._actions["text.focus"].trigger()

    # ------------------------------------------------------------ changing

    def _move_edge(self, annotation_id: str, piece: int, span: Span) -> None:
        from clipdesk.project.commands.annotations import ResizeAnnotation

        annotation = self._session.annotations.get(annotation_id)
        if annotation is not None:
            spans = tuple(span if number == piece else one for number, one in enumerate(annotation.spans))
            self._desk.execute(ResizeAnnotation(annotation_id, spans), origin=self)

    def _put_back(self, index: int) -> None:
        from clipdesk.project.commands.articles import PutBackCut

        if self._desk.execute(PutBackCut(self._session.article_id, index), origin=self):
            self._messages.say(self.tr("Put back. Undo cuts it again."))

    def cut_passage(self) -> None:
        """Cut the selected words out of the article."""
        from clipdesk.project.commands.articles import CutPassage

        span = self._pane.view.selected_span()
        if span is not None and self._desk.execute(CutPassage(self._session.article_id, span), origin=self):
            self._messages.say(self.tr("Cut from the article. “Show what was cut” can put it back."))
