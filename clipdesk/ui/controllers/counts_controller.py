"""`CountsController`: the window that counts what is tagged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from clipdesk.domain.article import Status
from clipdesk.domain.change import Kind
from clipdesk.domain.counts import CountBy, CountTable
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.dialogs.new_file import ask_for_file
from clipdesk.ui.record_words import person_name

if TYPE_CHECKING:
    from clipdesk.ui.dialogs.counts_window import CountsWindow

_SUFFIX = ".csv"


class ListsArticles(Protocol):
    """Shows in the list of articles those that a filter finds, and no others."""

    def __call__(self, *, within: ArticleFilter) -> object:
        """Show these."""


class CountsController(Controller):
    """Opens the window, counts in another thread, saves the table and lists the articles of a row."""

    def __init__(self, desk: Desk, list_articles: ListsArticles) -> None:
        super().__init__(desk)
        self._list_articles = list_articles
        self.beside = WindowBeside(desk, "counts", self.tr("Counting"), self._make_window, self._work, self._show)
        self.beside.follow((Kind.ARTICLE, Kind.BODY, Kind.ANNOTATION, Kind.LABEL, Kind.ANNOTATOR))
        desk.actions.connect_to({"counts.show": self.beside.show})

    def _make_window(self) -> CountsWindow:
        from clipdesk.ui.dialogs.counts_window import CountsWindow

        made = CountsWindow(self._theme, self._desk.undo_actions)
        made.save_requested.connect(self._save)
        made.articles_requested.connect(self._list)
        return made

    def _work(self) -> Callable[[Progress], CountTable]:
        from clipdesk.project.counting import counts_apart

        project, window = self._session.project, self.beside.made()
        counts = project.queries.counts()
        window.set_people([(one.id, person_name(one)) for one in counts.people if counts.annotators.get(one.id)])
        window.set_codebook(project.codebook)
        reader, asked = project.reader, window.asked
        return lambda progress: counts_apart(reader, asked, progress)

    def _show(self, found: CountTable) -> None:
        from clipdesk.project.counting import column_names

        self.beside.made().set_counts(found, column_names(found, self._session.project.codebook))

    def _list(self, value: str) -> None:
        """Show the articles of a row in the list, which comes to the front.

        A person who is chosen chooses annotations: a row counts articles whether they tagged anything there or not.
        """
        shown = self.beside.made().shown
        if shown is None:
            return
        asked = shown.asked
        status = asked.statuses[0] if asked.statuses else None
        chosen = ArticleFilter(status=status)
        if value and asked.by is CountBy.OUTLET:
            chosen = ArticleFilter(status=status, outlet=value)
        elif value and asked.by is CountBy.STATUS:
            chosen = ArticleFilter(status=Status(value))
        elif value and asked.by is CountBy.ANNOTATOR:
            people = {one.key: one.id for one in self._session.project.annotators}
            chosen = ArticleFilter(status=status, annotator_id=people.get(value, ""))
        self._list_articles(within=chosen)
        self._window.activateWindow()

    def _save(self) -> None:
        """Write the counts as a table."""
        from clipdesk.project.counting import column_names, write_csv

        window = self.beside.window
        if window is None or window.shown is None:
            return
        project = self._session.project
        suggestion = project.path.with_name(self.tr("{0} counts").format(project.name) + _SUFFIX)
        with self._messages.shown():
            target = ask_for_file(window, self.tr("Save counts"), suggestion, self.tr("CSV tables (*.csv)"))
            if target is None:
                return
            write_csv(window.shown, column_names(window.shown, project.codebook), target)
            saved = self.tr("The counts were saved as {0}.").format(target.name)
            self._messages.say(saved)
            # The window lies over the notice.
            window.tell(saved)
