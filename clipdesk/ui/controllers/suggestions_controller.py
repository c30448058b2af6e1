"""`SuggestionsController`: what waits in the open article, drawn apart from what is tagged, and what is selected of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence

from clipdesk.domain.change import Kind
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion
from clipdesk.project.changes import Changes
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.reading_controller import ReadingController
from clipdesk.ui.controllers.waiting_list import WaitingList
from clipdesk.ui.locale_words import format_percent
from clipdesk.ui.panels.suggestion_card import SuggestedFacts
from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.record_words import quote_line

OFF = "labels_not_suggested"
"""Under this key the project knows the ids (JSON) of the labels that are switched off for suggestions."""


_NATIVE = QKeySequence.SequenceFormat.NativeText
_MANY_TAGS = 500
"""With more annotations than this, the text of an article is painted first: looking up takes a third of the time of opening."""
_MANY = 200
"""If more places than this change, the whole article is looked up."""


class SuggestionsController(Controller):
    """Shows what waits in the text and in the panel, and walks from one to the next.

    `selected_changed`: another suggestion, or none, is selected. `count_changed` carries how many wait here.
    `edges_changed`: another edge, or none, can be moved back. `off_changed`: other labels are suggested in this project.
    """

    edges_changed = Signal()
    selected_changed = Signal()
    off_changed = Signal()
    count_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        pane: ReadingPane,
        panel: SuggestionPanel,
        reading: ReadingController,
        preferences: Preferences,
    ) -> None:
        super().__init__(desk)
        self._actions = desk.actions
        self._pane = pane
        self._panel = panel
        self._reading = reading
        self._preferences = preferences
        self._was_on = preferences.settings.show_suggestions
        self._opened = ("", "")
        self.waiting_list = WaitingList()
        """What waits in the open article, with the edges that were moved; to be changed by this controller alone."""
        self.selected_id = ""
        # In the next turn of the event loop, when the text was painted.
        self._opening = QTimer(self, singleShot=True, interval=0)
        self._opening.timeout.connect(self.show_open)
        self._connect()

    def _connect(self) -> None:
        session, view, panel = self._session, self._pane.view, self._panel
        session.article_changed.connect(self._open)
        session.annotation_selected.connect(self._annotation_selected)
        session.project_closed.connect(self._open)
        session.changed.connect(self._follow)
        self._preferences.changed.connect(self._apply_preferences)
        self._theme.theme_changed.connect(self._show_marks)
        view.suggestion_clicked.connect(self.select)
        view.text_clicked.connect(self._deselect)
        view.escape_requested.connect(self._deselect)
        panel.suggestion_chosen.connect(self._go_to)
        panel.label_toggled.connect(self.toggle_label)
        panel.queue_requested.connect(self._actions["suggestions.review"].trigger)
        self._actions.connect_to(
            {
                "suggestion.next": partial(self._step, 1),
                "suggestion.previous": partial(self._step, -1),
                "suggestions.show": self.switch,
            }
        )
        self._actions["suggestions.show"].setChecked(self._preferences.settings.show_suggestions)

    # ------------------------------------------------------------ what waits

    @property
    def waiting(self) -> list[Suggestion]:
        """What waits in the open article, in reading order."""
        return self.waiting_list.rows

    def move(self, one: Suggestion, spans: tuple[Span, ...]) -> None:
        """Draw a suggestion on these spans, on which it will be accepted. No notice offers to undo what was done before."""
        self.waiting_list.move(one, spans)
        self._messages.overtaken.emit()
        self._show_marks()
        self.edges_changed.emit()

    def take_edge_back(self) -> None:
        """Draw the suggestion of which an edge was moved last as it was before, and select it."""
        one = self.waiting_list.last_moved()
        if one is not None:
            self.waiting_list.take_back()
            self.select(one.id)
            self._show_marks()
            self.edges_changed.emit()
            self._pane.view.scroll_to(one.spans[0])

    @property
    def is_on(self) -> bool:
        """Whether the user wants suggestions at all."""
        return self._preferences.settings.show_suggestions

    @property
    def off(self) -> frozenset[str]:
        """The ids of the labels that are switched off for suggestions in this project."""
        return _ids_in(self._session.project.meta(OFF)) if self._session.has_project else frozenset()

    @property
    def selected(self) -> Suggestion | None:
        """The selected suggestion, or None."""
        return next((one for one in self.waiting if one.id == self.selected_id), None)

    @property
    def selected_facts(self) -> SuggestedFacts | None:
        """What is suggested, why, how sure, and the keys that decide, where one may; None where no suggestion is selected."""
        one = self.selected
        label = self._session.project.codebook.label(one.label_id) if one is not None else None
        if one is None or label is None:
            return None
        why = " · ".join(part for part in (self._panel.model.reason(one), format_percent(one.score)) if part)
        accept, refuse = (key.toString(_NATIVE) for key in self._desk.decision_keys)
        decide = (self.tr("{0} accepts, {1} refuses.").format(accept, refuse),) if self._session.is_writable else ()
        values = self._panel.model.filled(one, [each.name for each in label.attributes])
        return SuggestedFacts(label.name, label.color, values, (why, *decide))

    def _keep_edges(self) -> None:
        """From now on undo takes back what was done since, and no edge."""
        if self.waiting_list.last_moved() is not None:
            self.waiting_list.keep_edges()
            self.edges_changed.emit()

    def _open(self) -> None:
        """Look up what waits. Edges that were moved are forgotten with the text in which they were."""
        article = self._session.article
        opened = (article.id, article.text_hash) if article is not None else ("", "")
        if opened != self._opened:
            self._opened = opened
            self._keep_edges()
            self.waiting_list.clear()
        if len(self._session.annotations) <= _MANY_TAGS:
            self.show_open()
            return
        self._show_marks()
        self._opening.start()

    def _found(self, places: Sequence[Span] | None) -> list[Suggestion]:
        """What waits in the open article, or on these places of it, of the labels that are suggested."""
        session = self._session
        if not (session.has_project and session.article is not None and self.is_on):
            return []
        found, off = session.project.queries.suggestions(session.article_id, places), self.off
        return [one for one in found if one.label_id not in off]

    def show_open(self, places: Sequence[Span] | None = None) -> None:
        """Look up what waits in the open article, or on these places of it alone, and show it."""
        if places is None:
            self._opening.stop()
            self.waiting_list.show(self._found(None))
        elif self._opening.isActive() or not self.waiting_list.mend(places, self._found(places)):
            return
        session = self._session
        is_open = session.has_project and session.article is not None
        labels = {one.id: one for one in session.project.codebook if not one.whole_article} if is_open else {}
        self._panel.set_suggestions(self.waiting, labels, self.off, is_on=self.is_on, is_open=is_open)
        self.count_changed.emit(len(self.waiting))
        if self.selected_id and self.selected is None:
            self.selected_id = ""
            self.selected_changed.emit()
        self._show_marks()

    def _show_marks(self) -> None:
        if self._session.has_project:
            self._pane.view.set_suggestions(self.waiting_list.marks, self._reading.styles())
            self._show_selected()

    def _show_selected(self) -> None:
        self._panel.select(self.selected_id)
        if self.selected_id:
            self._pane.view.set_selected(self.selected_id)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.kinds:
            self._keep_edges()
        article_id = self._session.article_id
        if not changes.touches_suggestions(article_id):
            return
        places = changes.places_in(article_id)
        is_other = article_id in changes.suggested or changes.touches(Kind.LABEL, Kind.BODY)
        is_whole = changes.everything or is_other or len(places) > _MANY
        self.show_open(None if is_whole else places)

    def _apply_preferences(self) -> None:
        if self._was_on != self.is_on:
            self._was_on = self.is_on
            self._actions["suggestions.show"].setChecked(self.is_on)
            self._open()

    def switch(self) -> None:
        """Show suggestions, or none."""
        self._preferences.change(show_suggestions=self._actions["suggestions.show"].isChecked())

    def toggle_label(self, label_id: str) -> None:
        """Switch suggestions of a label off in this project, or on again."""
        if self._session.is_writable:
            self._session.project.set_meta(OFF, json.dumps(sorted(self.off ^ {label_id})))
            self.show_open()
            self.off_changed.emit()

    # ------------------------------------------------------------ selecting

    def select(self, suggestion_id: str) -> None:
        """Select a suggestion of the open article, or (empty) none."""
        if suggestion_id and all(one.id != suggestion_id for one in self.waiting):
            suggestion_id = ""
        is_other = suggestion_id != self.selected_id
        self.selected_id = suggestion_id
        if suggestion_id:
            self._session.select("")
        elif is_other:
            self._pane.view.set_selected(self._session.selected_id or None)
        self._show_selected()
        if is_other:
            self.selected_changed.emit()

    def _deselect(self) -> None:
        self.select("")

    def _annotation_selected(self) -> None:
        if self._session.selected_id:
            self.select("")
        else:
            self._show_selected()

    def _go_to(self, suggestion_id: str) -> None:
        self.select(suggestion_id)
        one = self.selected
        if one is not None:
            self._pane.show_text()
            self._pane.view.set_caret(one.start)
            self._pane.view.scroll_to(one.spans[0])
            label = self._session.project.codebook.label(one.label_id)
            name = label.name if label else ""
            self._pane.announce(self.tr("{0}, suggested: {1}").format(name, quote_line(one)))

    def show_suggestion(self, suggestion_id: str) -> None:
        """Select a suggestion of the open article and bring it into view."""
        if self._opening.isActive():
            self.show_open()
        self._go_to(suggestion_id)

    def _step(self, direction: int) -> None:
        """Select the suggestion behind (1) or before (-1) the selected one, or the caret."""
        if not self.waiting:
            self._messages.say(self.tr("No suggestions are waiting in this article."))
            return
        one = self.selected
        if one is not None:
            place = self.waiting.index(one) + direction
        else:
            caret = self._pane.view.caret_offset()
            behind = sum(other.start < caret for other in self.waiting)
            place = behind if direction > 0 else behind - 1
        self._go_to(self.waiting[place % len(self.waiting)].id)


def _ids_in(noted: str) -> frozenset[str]:
    """The ids that were noted; none where it makes no sense, for the file may be a stranger's."""
    try:
        kept = json.loads(noted or "[]")
    except (ValueError, RecursionError):
        kept = []
    return frozenset(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else frozenset()
