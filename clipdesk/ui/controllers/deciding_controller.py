"""`DecidingController`: accept, correct or refuse the suggestion that is selected, and go on to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.suggestions import AcceptSuggestion, AcceptSuggestions, RefuseSuggestions
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.edge_keys import EdgeKeys
from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.reading.reading_pane import ReadingPane


class DecidingController(Controller):
    """Turns keys and buttons into decisions on suggestions."""

    def __init__(
        self, desk: Desk, pane: ReadingPane, suggestions: SuggestionsController, panel: SuggestionPanel
    ) -> None:
        super().__init__(desk)
        self._pane = pane
        self._suggestions = suggestions
        panel.accept_requested.connect(self.accept)
        panel.refuse_requested.connect(self.refuse)
        panel.accept_all_requested.connect(self.accept_all)
        panel.refuse_all_requested.connect(self.refuse_all)
        desk.actions.connect_to(
            {
                "suggestion.accept": self.accept,
                "suggestion.refuse": self.refuse,
                "suggestion.accept_kind": partial(self._decide_kind, self.accept_all),
                "suggestion.refuse_kind": partial(self._decide_kind, self.refuse_all),
            }
        )
        self._edges = EdgeKeys(pane.view, desk.actions, self._selected_spans, self._move)

    # ------------------------------------------------------------ deciding

    def accept(self) -> None:
        """Tag what the selected suggestion proposes, with its edges as they were moved."""
        one = self._suggestions.selected
        if one is not None:
            self._accept(one, "")

    def apply_label(self, label_id: str) -> bool:
        """Accept the selected suggestion with this label. Returns False if no suggestion, or if words are selected."""
        one = self._suggestions.selected
        if one is None or self._pane.view.selected_span() is not None:
            return False
        self._accept(one, label_id)
        return True

    def _accept(self, one: Suggestion, label_id: str) -> None:
        label = self._session.project.codebook.label(label_id or one.label_id)
        if label is not None:
            words = self.tr("Accepted as {0}").format(label.name)
            self._decide(
                AcceptSuggestion(one.id, label_id, self._suggestions.waiting_list.moved_spans(one), label.name),
                one,
                words,
            )

    def refuse(self) -> None:
        """Refuse the selected suggestion; it does not come back."""
        one = self._suggestions.selected
        if one is not None:
            self._decide(RefuseSuggestions((one.id,)), one, self.tr("Refused"))

    def _decide(self, command: Command, one: Suggestion, words: str) -> None:
        """Carry out a decision and go on to what waits next."""
        place = self._suggestions.waiting.index(one)
        with self._messages.shown():
            self._session.execute(command, origin=self)
            self._pane.announce(words)
            left = self._suggestions.waiting[place:]
            behind = next((other for other in left if other.start >= one.start), None)
            self._session.select("")
            if behind is not None:
                self._suggestions.show_suggestion(behind.id)

    def accept_all(self, label_id: str) -> None:
        """Accept everything of a label, or (empty) everything, that waits in the open article."""
        chosen = [one for one in self._suggestions.waiting if label_id in ("", one.label_id)]
        label = self._session.project.codebook.label(label_id)
        moved = tuple((one.id, spans) for one in chosen if (spans := self._suggestions.waiting_list.moved_spans(one)))
        with self._messages.shown():
            command = AcceptSuggestions(tuple(one.id for one in chosen), label.name if label else "", moved)
            changes = self._session.execute(command, origin=self)
            self._desk.offer_undo(self.tr("%Ln passage(s) tagged.", "", len(changes.added)))

    def refuse_all(self, label_id: str) -> None:
        """Refuse everything of a label, or (empty) everything, that waits in the open article."""
        chosen = tuple(one.id for one in self._suggestions.waiting if label_id in ("", one.label_id))
        if self._desk.execute(RefuseSuggestions(chosen), origin=self):
            self._desk.offer_undo(self.tr("%Ln suggestion(s) refused.", "", len(chosen)))

    def _decide_kind(self, decide: Callable[[str], None]) -> None:
        """Decide on all that waits here with the label of the selected suggestion; on all where none is selected.

        Where one was selected, go on to what waits next.
        """
        if not self._suggestions.waiting:
            self._messages.say(self.tr("No suggestions are waiting in this article."))
            return
        one = self._suggestions.selected
        decide(one.label_id if one is not None else "")
        left = self._suggestions.waiting
        if one is not None and left:
            self._suggestions.show_suggestion(next((other for other in left if other.start >= one.start), left[0]).id)

    def select_again(self, places: Sequence[Span]) -> None:
        """After a decision was undone, select the suggestion that waits again on these places; the first place comes first.

        If several wait again, one is selected only if a suggestion is selected now: without a selection the keys
        decide on all of them, as before.
        """
        waiting = {Span(one.spans[0].start, one.spans[-1].end): one.id for one in self._suggestions.waiting}
        found = [waiting[place] for place in dict.fromkeys(places) if place in waiting]
        if len(found) == 1 or (found and self._suggestions.selected is not None):
            self._suggestions.select(found[0])
            one = self._suggestions.selected
            if one is not None:
                self._pane.view.set_caret(one.start)

    # ------------------------------------------------------------ edges

    def _selected_spans(self) -> tuple[Span, ...]:
        one = self._suggestions.selected
        return self._suggestions.waiting_list.spans_of(one) if one is not None else ()

    def _move(self, spans: tuple[Span, ...]) -> None:
        """Move the edges on which the selected suggestion would be accepted."""
        one = self._suggestions.selected
        assert one is not None
        self._suggestions.move(one, spans)
