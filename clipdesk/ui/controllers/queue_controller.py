"""`QueueController`: suggestions over the whole project: lets assistants read it, and decides one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from clipdesk.domain.change import Kind
from clipdesk.domain.suggestion import Proposed, Suggestion
from clipdesk.project.changes import Changes
from clipdesk.project.commands.suggestions import (
    AcceptSuggestion,
    AcceptSuggestions,
    RefuseSuggestions,
    StoreSuggestions,
)
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.learning_controller import LearningController
from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from clipdesk.project.suggestion_queue import SuggestionQueue
    from clipdesk.ui.dialogs.suggestions_window import SuggestionsWindow

_FEW = 100
"""Up to this many changed articles are looked up at once; if more change, the whole project is looked up in another thread."""


class QueueController(Controller):
    """Opens the window of the queue, keeps it up to date, and has assistants read the articles that they have not read."""

    def __init__(
        self, desk: Desk, pane: ReadingPane, suggestions: SuggestionsController, learning: LearningController
    ) -> None:
        super().__init__(desk)
        session = desk.session
        window = desk.window
        self._pane = pane
        self._suggestions = suggestions
        self._learning = learning
        self._reading: JobHandle | None = None
        what = self.tr("Loading suggestions")
        self.beside = WindowBeside(desk, "suggestions", what, self._make_window, self._work, self._take_queue)
        self._queue: SuggestionQueue | None = None
        self._meanwhile: set[str] = set()
        window.actions_table.connect_to({"suggestions.review": self.review})
        session.project_closing.connect(self._forget)
        session.changed.connect(self._follow)
        suggestions.off_changed.connect(self.beside.mark_stale)
        window.actions_table.keys_changed.connect(self._give_keys)

    def _forget(self) -> None:
        self._stop()
        self._queue = None

    def review(self) -> None:
        """Show what waits in the whole project, and let assistants read what they have not read yet."""
        self.beside.show()
        self.read_project()

    def _make_window(self) -> SuggestionsWindow:
        from clipdesk.ui.dialogs.suggestions_window import SuggestionsWindow

        made = SuggestionsWindow(self._theme, self._desk.undo_actions)
        made.accept_requested.connect(self._accept)
        made.refuse_requested.connect(self._refuse)
        made.chosen.connect(self._show)
        made.text_requested.connect(self._show_text)
        made.passage_requested.connect(self._go_to)
        made.reading.cancel_requested.connect(self._stop)
        return made

    # ------------------------------------------------------------ what waits

    def _work(self) -> Callable[[Progress], SuggestionQueue]:
        from clipdesk.project.suggestion_queue import queue_of

        window, codebook = self.beside.made(), self._session.project.codebook
        labels = {one.id: one.name for one in codebook if not one.whole_article}
        window.set_choice(window.choice._replace(off=self._suggestions.off), labels)
        window.label_colors.set_colors({one.id: one.color for one in codebook})
        reader, choice = self._session.project.reader, window.choice
        self._give_keys()
        self._meanwhile.clear()

        def work(_progress: Progress) -> SuggestionQueue:
            with reader.open() as store:
                return queue_of(store, choice)

        return work

    def _give_keys(self) -> None:
        """Give the window of the queue the keys of the main window, including those of the labels."""
        if self.beside.window is None:
            return
        table = self._window.actions_table
        keys = [
            (QKeySequence(one.shortcut), one.id)
            for one in self._session.project.codebook
            if one.shortcut and not one.whole_article and not table.holder(one.shortcut)
        ]
        self.beside.window.set_keys(*self._desk.decision_keys, keys)

    def _take_queue(self, found: SuggestionQueue) -> None:
        self._queue = found
        if self._meanwhile:
            self._look_up(self._meanwhile)
        else:
            self._show_queue()

    def _look_up(self, article_ids: set[str]) -> None:
        """Take in what waits now in some articles."""
        assert self._queue is not None
        queries = self._session.project.queries
        found = queries.suggestions_in(article_ids)
        self._queue.follow(article_ids, found, queries.listed_by_id({one.article_id for one in found}))
        self._show_queue()

    def _show_queue(self) -> None:
        if self.beside.window is not None and self._queue is not None:
            figures = self._session.project.queries.suggestion_figures(self._queue.waiting)
            self.beside.window.set_queue(
                self._queue,
                figures,
                is_writable=self._session.is_writable,
                has_articles=bool(self._session.project.queries.counts().articles),
            )
            if self._queue.is_short:
                self.beside.mark_stale()

    def _follow(self, changes: Changes, origin: object) -> None:
        window = self.beside.window
        if window is None:
            return
        if changes.kinds and origin is not self:
            window.say_done("")
        articles = set(changes.suggested)
        if changes.is_list_changed or changes.touches(Kind.VERDICT, Kind.ANNOTATION, Kind.BODY):
            articles |= changes.articles
        if changes.everything or changes.touches(Kind.LABEL) or len(articles) > _FEW or not window.isVisible():
            window.mark_stale()
        elif articles:
            self._meanwhile |= articles
            if self._queue is not None:
                self._look_up(articles)

    # ------------------------------------------------------------ reading

    def read_project(self) -> None:
        """Let assistants read every article that is new or changed since they read it."""
        if self._reading is not None or not self._session.is_writable or not self._suggestions.is_on:
            return
        from clipdesk.project.assisting import Assisting, propose_on_project

        project = self._session.project
        assisting = Assisting.for_codebook(
            project.codebook, kept=self._learning.kept(), named=project.queries.label_suggested
        )
        reader = project.reader

        def parts(progress: Progress) -> Iterator[list[Proposed]]:
            yield from propose_on_project(reader, assisting, progress)

        self._reading = self._jobs.stream(
            self.tr("Reading for suggestions"), parts, self._take, lambda _: None, self._messages.show_error
        )
        self._reading.progressed.connect(self._tell)
        self._reading.ended.connect(self._ended)
        if self.beside.window is not None:
            self.beside.window.reading.start(self._reading.what)
            self._show_queue()

    def _take(self, batch: list[Proposed]) -> None:
        if not self._desk.execute(StoreSuggestions(tuple(batch)), origin=self):
            self._stop()

    def _tell(self, done: int, total: int, what: str) -> None:
        """How far it is, in the queue, too, for which it is done."""
        if self.beside.window is not None:
            self.beside.window.reading.set_progress(done, total, what)

    def _ended(self) -> None:
        self._reading = None
        if self.beside.window is not None:
            self.beside.window.reading.finish()
            self._show_queue()

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    # ------------------------------------------------------------ deciding

    def _accept(self, chosen: tuple[Suggestion, ...], label_id: str) -> None:
        """Accept these in one step, with their own labels or with another."""
        labels = {label_id or one.label_id for one in chosen}
        label = self._session.project.codebook.label(labels.pop()) if len(labels) == 1 else None
        name = label.name if label is not None else ""
        pairs = ((one.id, self._suggestions.waiting_list.moved_spans(one)) for one in chosen)
        moved = {key: spans for key, spans in pairs if spans}
        if len(chosen) == 1:
            only = chosen[0].id
            self._desk.execute(AcceptSuggestion(only, label_id, moved.get(only, ()), name), origin=self)
            return
        with self._messages.shown():
            ids = tuple(one.id for one in chosen)
            changes = self._session.execute(AcceptSuggestions(ids, name, tuple(moved.items()), label_id), origin=self)
            self._tell_done(self.tr("%Ln passage(s) tagged.", "", len(changes.added)))

    def _refuse(self, chosen: tuple[Suggestion, ...]) -> None:
        """Refuse these in one step."""
        number = len(chosen)
        if self._desk.execute(RefuseSuggestions(tuple(one.id for one in chosen)), origin=self) and number > 1:
            self._tell_done(self.tr("%Ln suggestion(s) refused.", "", number))

    def _tell_done(self, words: str) -> None:
        self.beside.made().say_done(words)
        self._desk.offer_undo(words)

    # ------------------------------------------------------------ in the main window

    def _show_text(self, one: Suggestion) -> None:
        """Show a suggestion in its article within the queue."""
        spans = self._suggestions.waiting_list.spans_of(one)
        self._desk.show_excerpt(self.beside.made().excerpt, one.article_id, spans, one.label_id)

    def _show(self, one: Suggestion) -> None:
        """Show a suggestion in its article; the queue keeps the keyboard."""
        if self._desk.show_article(one.article_id):
            self._suggestions.show_suggestion(one.id)

    def _go_to(self, one: Suggestion) -> None:
        """Show a suggestion in the main window, which comes to the front; the queue stays open."""
        self._show(one)
        self._window.raise_()
        give_keyboard(self._pane.view)
