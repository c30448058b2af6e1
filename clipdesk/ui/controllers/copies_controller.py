"""`CopiesController`: the window about articles that are copies of one story."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from clipdesk.domain.change import Kind
from clipdesk.domain.span import Span
from clipdesk.project.commands.stories import PlaceInStory, TakeOutOfStory
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.window_beside import WindowBeside

if TYPE_CHECKING:
    from clipdesk.domain.report import TransferReport
    from clipdesk.project.copied_suggestions import CopiedSuggestions
    from clipdesk.project.copies import Copies, Copy, Found
    from clipdesk.ui.dialogs.copies_window import CopiesWindow


class CopiesController(Controller):
    """Opens the window, looks for copies in another thread, compares two of them and goes to the text."""

    def __init__(self, desk: Desk, go_to: Callable[[str, str, Span | None], None]) -> None:
        """`go_to` shows an annotation, or with an empty id a span, in an article; both by ids."""
        super().__init__(desk)
        self._show_place = go_to
        self._put: tuple[str, ...] = ()
        """Articles that were put into one story, to be shown when that is found."""
        self._found: Found | None = None
        """What was found the last time: where no text has changed since, it is not looked for again."""
        what = self.tr("Looking for copies")
        self.beside = WindowBeside(desk, "copies", what, self._make_window, self._work, self._show)
        self.beside.follow((Kind.ARTICLE, Kind.BODY))
        desk.actions.connect_to({"copies.show": self.beside.show})
        desk.session.article_changed.connect(self._tell_open)
        desk.session.project_closing.connect(self._forget_put)
        desk.session.project_closing.connect(self._forget)

    def _make_window(self) -> CopiesWindow:
        from clipdesk.ui.dialogs.copies_window import CopiesWindow

        made = CopiesWindow(self._theme, self._desk.undo_actions)
        made.article_requested.connect(self._go_to)
        made.difference_requested.connect(self._compare)
        made.suggest_requested.connect(self._suggest)
        made.add_requested.connect(self._add)
        made.take_out_requested.connect(self._take_out)
        made.as_found_requested.connect(self._as_found)
        made.left.connect(self._forget_put)
        return made

    def _forget_put(self) -> None:
        """Nobody waits any more to be shown what was put together: the window, or the project, is being closed."""
        self._put = ()

    def _tell_open(self) -> None:
        if self.beside.window is not None:
            article = self._session.article
            opened = (article.id, article.title) if article is not None else ("", "")
            self.beside.window.grouping.set_open(*opened)

    def _forget(self) -> None:
        self._found = None

    def _work(self) -> Callable[[Progress], Copies]:
        from clipdesk.project.copies import copies_apart

        reader, known = self._session.project.reader, self._found
        return lambda progress: copies_apart(reader, progress, known)

    def _show(self, found: Copies) -> None:
        self._found = found.found
        self.beside.made().set_copies(found, is_writable=self._session.is_writable)
        if self._put:
            self.beside.made().show_story_with(self._put)
            self._put = ()
        self._tell_open()

    def _compare(self, first: Copy, second: Copy) -> None:
        from clipdesk.project.copies import difference

        with self._messages.shown():
            found = difference(self._session.project.queries, first.article_id, second.article_id)
            self.beside.made().show_difference(found)

    def _go_to(self, article_id: str, span: Span | None) -> None:
        self._show_place(article_id, "", span)

    # ------------------------------------------------------------ grouping by hand

    def _add(self, one: Copy) -> None:
        """Put the open article into the story of this one; those of the story that it leaves stay together."""
        opened = self._session.article_id
        others = self.beside.made().others_of(opened)
        if self._desk.execute(PlaceInStory((opened,), one.article_id, others), origin=self):
            self._desk.offer_undo(self.tr("The article was put into the story “{0}”.").format(one.headline))

    def put_together(self, article_ids: tuple[str, ...]) -> None:
        """Put articles into one story, when it is found in which they are."""
        if len(article_ids) < 2:
            self._messages.refuse(self.tr("Select two or more articles in the list, with Shift or Ctrl."))
            return
        self._jobs.start(
            self.tr("Looking for copies"),
            self._work(),
            lambda found: self._put_together(article_ids, found),
            self._messages.show_error,
            if_stopped=self.tr("If you stop it, the articles are not put into one story."),
        )

    def _put_together(self, article_ids: tuple[str, ...], found: Copies) -> None:
        from clipdesk.project.stories import putting_together

        self._found = found.found
        with self._messages.shown():
            command = putting_together(article_ids, [[one.article_id for one in story] for story in found.stories])
            if self._desk.execute(command, origin=self):
                self._desk.offer_undo(self.tr("%Ln article(s) put into one story.", "", len(article_ids)))
                if self.beside.window is not None and self.beside.window.isVisible():
                    self._put = article_ids
                    self.beside.start()

    def _take_out(self, article_ids: tuple[str, ...], others: tuple[str, ...]) -> None:
        """Take these out of their story."""
        if self._desk.execute(TakeOutOfStory(article_ids, others), origin=self):
            self._desk.offer_undo(self.tr("%Ln article(s) taken out of the story.", "", len(article_ids)))

    def _as_found(self, article_ids: tuple[str, ...]) -> None:
        """Leave these where they are found."""
        self._desk.execute(PlaceInStory(article_ids), origin=self)

    # ------------------------------------------------------------ suggesting what is tagged

    def _suggest(self, story: tuple[Copy, ...]) -> None:
        """Suggest in each article of a story what is tagged in the others."""
        from clipdesk.project.copied_suggestions import suggest_in_copies

        reader, ids = self._session.project.reader, [[one.article_id for one in story]]
        self._jobs.start(
            self.tr("Looking for passages in copies"),
            lambda progress: suggest_in_copies(reader, ids, progress),
            self._take,
            self._messages.show_error,
            if_stopped=self.tr("If you stop it, nothing is suggested in the copies."),
        )

    def _take(self, made: CopiedSuggestions) -> None:
        from clipdesk.project.commands.suggestions import StoreSuggestions
        from clipdesk.project.copied_suggestions import waiting_in_copies

        if not self._desk.execute(StoreSuggestions(made.proposed), origin=self):
            return
        waiting = waiting_in_copies(self._session.project.queries, made)
        sentence = self.tr("%Ln suggestion(s) in the copies wait(s) for you.", "", waiting)
        if not any(one.suggestions for one in made.proposed) and not made.report.items:
            sentence = self.tr("Nothing is tagged in these articles yet.")
        elif made.report.items:
            sentence += " " + self.tr("%Ln without a plain place.", "", len(made.report.items))
        window = self.beside.window
        if window is None or not window.isVisible():
            if made.report.items:
                self._messages.offer(sentence, self.tr("Report"), lambda: self._show_report(made.report, self._window))
            else:
                self._messages.say(sentence)
            return
        window.tell(sentence)
        if made.report.items:
            self._show_report(made.report, window)

    def _show_report(self, report: TransferReport, over: QWidget) -> None:
        """Show what has no plain place in a copy, and why."""
        from clipdesk.ui.dialogs.report_dialog import ReportDialog

        dialog = ReportDialog(self._theme, report, over)
        dialog.article_requested.connect(lambda article_id, _annotation_id: self._go_to(article_id, None))
        dialog.exec()
