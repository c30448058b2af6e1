"""`ReviewController`: two further windows: who is named and quoted, and what may have been missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.domain.change import Kind
from clipdesk.domain.errors import UserError
from clipdesk.domain.ids import new_id
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import TagOccurrences
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.setting_aside import BringBack, SetAside
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.copies_controller import CopiesController
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.reading.reading_pane import ReadingPane

if TYPE_CHECKING:
    from clipdesk.domain.article import Article
    from clipdesk.domain.missed import Missed
    from clipdesk.project.mentions import Mention
    from clipdesk.project.register import Entry
    from clipdesk.ui.dialogs.missed_window import MissedWindow
    from clipdesk.ui.dialogs.register_window import RegisterWindow

_MOST_AT_ONCE = 1000
"""Places that are tagged, or set aside, in one step."""


class _Register(NamedTuple):
    """The entries of the register, with what each is searched by, and the mentions that they were made from."""

    mentions: list[Mention]
    entries: list[Entry]
    searched: list[str]


class ReviewController(Controller):
    """Opens both windows, computes what they show in other threads, and carries out what they ask for."""

    def __init__(self, desk: Desk, pane: ReadingPane) -> None:
        super().__init__(desk)
        session = desk.session
        self._pane = pane
        self._mentions: list[Mention] | None = None
        what = self.tr("Gathering names")
        self.people = WindowBeside(desk, "people", what, self._make_people, self._people_work, self._show_entries)
        what = self.tr("Looking for what was missed")
        self.missed = WindowBeside(desk, "missed", what, self._make_missed, self._missed_work, self._show_missed)
        self.copies = CopiesController(desk, self.go_to)
        """Opens a third window, on copies of one story."""
        desk.actions.connect_to({"people.show": self.people.show, "missed.show": self.missed.show})
        session.project_closing.connect(self._forget)
        session.changed.connect(self._follow)
        desk.actions.keys_changed.connect(self._give_keys)

    def _forget(self) -> None:
        self._mentions = None

    def _follow(self, changes: Changes, origin: object) -> None:
        if not changes.touches(*Kind):
            return
        if changes.everything or changes.kinds != {Kind.PERSON}:
            self._mentions = None
        self.people.mark_stale()
        if origin is not self.missed:
            self.missed.mark_stale()

    # ------------------------------------------------------------ people

    def _make_people(self) -> RegisterWindow:
        from clipdesk.ui.dialogs.register_window import RegisterWindow

        made = RegisterWindow(self._theme, self._desk.undo_actions)
        made.command_requested.connect(self._execute)
        made.passage_requested.connect(self.go_to)
        made.text_requested.connect(self._show_passage)
        return made

    def _people_work(self) -> Callable[[Progress], _Register]:
        from clipdesk.project.register import all_mentions, register
        from clipdesk.ui.dialogs.register_rows import searched_words

        reader, known = self._session.project.reader, self._mentions

        def work(progress: Progress) -> _Register:
            with reader.open() as store:
                mentions = all_mentions(store, progress) if known is None else known
                entries = register(store, mentions=mentions)
            return _Register(mentions, entries, [searched_words(one) for one in entries])

        return work

    def _show_entries(self, found: _Register) -> None:
        from clipdesk.project.mentions import labels_of_people

        self._mentions = found.mentions
        codebook = self._session.project.codebook
        tagging = labels_of_people(codebook)
        self.people.made().set_entries(
            found.entries,
            found.searched,
            [one.name for one in codebook if one.id in tagging],
            is_writable=self._session.is_writable,
        )

    def _show_passage(self, article_id: str, annotation_id: str) -> None:
        """Show a passage in its article without leaving the list."""
        excerpt, one = self.people.made().excerpt, self._session.project.queries.annotation(annotation_id)
        if one is None:
            excerpt.show_nothing()
        else:
            self._desk.show_excerpt(excerpt, article_id, one.spans, one.label_id)

    def _execute(self, command: Command) -> None:
        self._desk.execute(command, origin=self)

    # ------------------------------------------------------------ what was missed

    def _make_missed(self) -> MissedWindow:
        from clipdesk.ui.dialogs.missed_window import MissedWindow

        made = MissedWindow(self._theme, self._desk.undo_actions)
        made.tag_requested.connect(self._tag)
        made.set_aside_requested.connect(self._set_aside)
        made.bring_back_requested.connect(self._bring_back)
        made.passage_requested.connect(self._go_to_missed)
        made.text_requested.connect(self._show_text)
        self._give_keys_to(made)
        return made

    def _give_keys(self) -> None:
        if self.missed.window is not None:
            self._give_keys_to(self.missed.window)

    def _give_keys_to(self, window: MissedWindow) -> None:
        window.set_keys(*self._desk.decision_keys)

    def _missed_work(self) -> Callable[[Progress], list[Missed]]:
        from clipdesk.project.missed import missed

        reader = self._session.project.reader

        def work(progress: Progress) -> list[Missed]:
            with reader.open() as store:
                return missed(store, progress)

        return work

    def _show_missed(self, found: list[Missed]) -> None:
        window, codebook = self.missed.made(), self._session.project.codebook
        window.label_colors.set_colors({one.id: one.color for one in codebook})
        window.set_missed(found, {one.id: one.name for one in codebook}, is_writable=self._session.is_writable)

    def _tag(self, places: tuple[Missed, ...]) -> None:
        """Tag the words at these places, in one step whatever their labels."""
        window, standing = self.missed.made(), self._standing(places)
        if not standing:
            return
        by_label: defaultdict[str, list[tuple[str, Span]]] = defaultdict(list)
        for one in standing:
            assert one.span is not None
            by_label[one.label_ids[0]].append((one.article_id, one.span))
        codebook, step, tagged = self._session.project.codebook, new_id(), 0
        with self._messages.shown():
            for label_id, passages in by_label.items():
                label = codebook.label(label_id)
                name = label.name if label is not None else ""
                command = TagOccurrences(label_id, tuple(passages), name)
                try:
                    tagged += len(self._session.execute(command, origin=self.missed, step=step).added)
                except UserError:
                    window.mark_stale()  # some may be tagged: their labels came before
                    raise
            window.take_out(standing)
            self._desk.offer_undo(self.tr("%Ln passage(s) tagged.", "", tagged))

    def _set_aside(self, places: tuple[Missed, ...]) -> None:
        """Say of these places that they are right as they are, in one step."""
        standing = self._standing(places)
        if standing and self._desk.execute(SetAside(standing), origin=self.missed):
            self.missed.made().move_across(standing)
            self._desk.offer_undo(self.tr("%Ln place(s) set aside.", "", len(standing)))

    def _bring_back(self, places: tuple[Missed, ...]) -> None:
        """List these places again, in one step."""
        chosen = places[:_MOST_AT_ONCE]
        if self._desk.execute(BringBack(chosen), origin=self.missed):
            self.missed.made().move_across(chosen)
            self._desk.offer_undo(self.tr("%Ln place(s) brought back.", "", len(chosen)))

    def _standing(self, places: tuple[Missed, ...]) -> tuple[Missed, ...]:
        """Those of the first of these places that are as they were found; where there are none, that is said."""
        articles: dict[str, Article | None] = {}
        standing = tuple(one for one in places[:_MOST_AT_ONCE] if self._stands(one, articles))
        if not standing:
            self._messages.warn(self.tr("The text has changed since. Look again."))
            self.missed.made().mark_stale()
        return standing

    def _stands(self, one: Missed, articles: dict[str, Article | None]) -> bool:
        """Whether a place is as it was found; `articles` keeps those that were looked up, by id."""
        if one.article_id not in articles:
            queries = self._session.project.queries
            is_there = queries.number_of(one.article_id) is not None
            articles[one.article_id] = queries.article(one.article_id) if is_there else None
        article = articles[one.article_id]
        return article is not None and (one.span is None or one.stands_in(article.text))

    # ------------------------------------------------------------ going there

    def _show_text(self, one: Missed) -> None:
        """Show a place in its article without leaving the list."""
        spans = (one.span,) if one.span is not None else ()
        label_id = one.label_ids[0] if one.label_ids else ""
        self._desk.show_excerpt(self.missed.made().excerpt, one.article_id, spans, label_id)

    def _go_to_missed(self, one: Missed) -> None:
        self.go_to(one.article_id, one.annotation_id, one.span)

    def go_to(self, article_id: str, annotation_id: str, span: Span | None = None) -> None:
        """Show a passage in the main window, which comes to the front; the other window stays open."""
        if not self._desk.show_article(article_id):
            return
        self._session.select(annotation_id)
        selected, view = self._session.selected, self._pane.view
        place = selected.spans[0] if selected is not None and selected.spans else span
        if place is not None:
            view.scroll_to(place)
            if selected is None:
                view.select_span(place)
        self._window.raise_()
        give_keyboard(view)
