"""`ArticlesController`: the article list and the session; next, previous, done, skip, flag, remove."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.project.changes import Changes
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.focus import has_keyboard
from clipdesk.ui.panels.article_list import ArticleListPanel

if TYPE_CHECKING:
    from clipdesk.ui.widgets.command_palette import CommandPalette


class ArticlesController(Controller):
    """Opens the article that the list chooses, and turns what is asked of articles into commands."""

    def __init__(self, desk: Desk, panel: ArticleListPanel) -> None:
        super().__init__(desk)
        session = desk.session
        window = desk.window
        self._panel = panel
        self._palette: CommandPalette | None = None
        self._at_the_last = self.tr("This is the last article of the list.")
        session.project_opened.connect(self._opened)
        session.project_closing.connect(self._closing)
        session.changed.connect(self._follow)
        session.article_changed.connect(self._article_changed)
        session.project_closed.connect(self._describe_place)
        session.annotations_changed.connect(self._describe_article)
        panel.article_chosen.connect(self.open_article)
        panel.list_changed.connect(self._describe_place)
        panel.outlet_search_requested.connect(self._search_outlet)
        panel.status_requested.connect(self.set_status)
        panel.flag_requested.connect(self.set_flag)
        panel.remove_requested.connect(self._remove)
        window.actions_table.connect_to(
            {
                "article.next": partial(self._open_neighbor, 1, self._at_the_last),
                "article.previous": partial(self._open_neighbor, -1, self.tr("This is the first article of the list.")),
                "article.finish": partial(self._settle, Status.DONE),
                "article.reopen": self.reopen_article,
                "article.skip": partial(self._settle, Status.SKIPPED),
                "article.flag": self.flag_article,
                "article.remove": self.remove_article,
                "story.join": panel.ask_for_story,
                "words.find_everywhere": self.find_everywhere,
                "articles.focus": panel.focus_list,
            }
        )

    def use_palette(self, palette: CommandPalette) -> None:
        """Let an outlet be chosen in this palette."""
        self._palette = palette
        palette.entry_chosen.connect(self._take_choice)

    # ------------------------------------------------------------ following

    def _opened(self) -> None:
        project = self._session.project
        self._panel.can_change = self._session.is_writable
        self._panel.set_project(project.queries, project.codebook)
        self._describe_place()

    def _closing(self) -> None:
        self._panel.set_project(None, Codebook())

    def _follow(self, changes: Changes, _origin: object) -> None:
        self._panel.apply(changes, self._session.project.codebook)
        self._describe_place()

    def _article_changed(self) -> None:
        article = self._session.article
        self._panel.show_article(article.id if article else "")
        self._window.actions_table["article.flag"].setChecked(article is not None and article.flagged)
        self._describe_article()

    def _describe_article(self) -> None:
        if self._session.article is None:
            self._window.status.show_words("article", "")
        else:
            self._window.status.show_words("article", self.tr("%Ln annotation(s)", "", len(self._session.open_article)))

    def _describe_place(self) -> None:
        if not self._session.has_project:
            self._window.status.show_words("position", "")
            return
        place, total = self._panel.position
        counts = self._session.project.queries.counts()
        locale = self._window.locale()
        if place:
            where = self.tr("article {0} of {1}").format(locale.toString(place), locale.toString(total))
        elif total != counts.articles:  # those that are searched for, or let through by a filter
            words = self.tr("{0} of %Ln article(s) listed", "", counts.articles)
            where = words.format(locale.toString(total))
        else:
            where = self.tr("%Ln article(s)", "", total)
        self._window.status.show_words(
            "position", " · ".join((where, self.tr("%Ln done", "", counts.statuses[Status.DONE])))
        )

    # ------------------------------------------------------------ opening

    def open_article(self, article_id: str) -> None:
        """Open an article in the reading pane."""
        if self._session.has_project:
            self._desk.show_article(article_id)

    def _open_neighbor(self, step: int, at_the_end: str) -> None:
        following = self._panel.neighbor(step)
        if following:
            self.open_article(following)
        else:
            self._messages.say(at_the_end)

    def find_everywhere(self) -> None:
        """Search all articles."""
        self._window.docks["articles"].show()
        self._panel.focus_search()

    def _search_outlet(self) -> None:
        """Let the user choose an outlet by name, as there are more than a menu can hold."""
        from clipdesk.ui.widgets.palette_rows import PaletteEntry

        if self._palette is None:
            return
        entries = [
            PaletteEntry(outlet, self.tr("%n article(s)", "", number), "", "", f"outlet:{outlet}")
            for outlet, number in self._session.project.queries.outlets()
        ]
        self._palette.open_palette(lambda _query: entries, self.tr("Articles of which outlet?"))

    def _take_choice(self, key: str) -> None:
        kind, _, outlet = key.partition(":")
        if kind == "outlet":
            self._panel.filters.choose_outlet(outlet)

    # ------------------------------------------------------------ changing

    def _settle(self, status: Status) -> None:
        """Mark the article, or those selected together, and go on to the next one."""
        from clipdesk.project.commands.articles import SetStatus

        meant = self._panel.together or (self._session.article_id,)
        below = (self._panel.neighbor(step) for step in range(1, len(meant) + 1))
        settled = set(meant)
        following = next((one for one in below if one not in settled), "")
        if not self._desk.execute(SetStatus(meant, status), origin=self):
            return
        if following:
            self.open_article(following)
        else:
            self._messages.say(self._at_the_last)

    def reopen_article(self) -> None:
        """Mark the article, or those selected together, as to do."""
        self.set_status(self._panel.together or (self._session.article_id,), Status.TODO)

    def flag_article(self) -> None:
        """Flag the article, or those selected together, or take the flag away."""
        article = self._session.article
        if article is not None:
            self.set_flag(self._panel.together or (self._session.article_id,), not article.flagged)
            # The check mark moved by itself, whether the change succeeded or not.
            now = self._session.article
            self._window.actions_table["article.flag"].setChecked(now is not None and now.flagged)

    def remove_article(self) -> None:
        """Remove the article that is open, or those selected together."""
        self._remove(self._panel.together or (self._session.article_id,))

    def _remove(self, article_ids: tuple[str, ...]) -> None:
        from clipdesk.project.commands.articles import RemoveArticles

        following = _remaining(self._panel, article_ids) if self._session.article_id in article_ids else ""
        was_beside = has_keyboard(self._window.docks["side"])
        if len(article_ids) > 1:
            self._session.expect_bulk_change()
        if self._desk.execute(RemoveArticles(article_ids), origin=self):
            self._desk.offer_undo(self.tr("%Ln article(s) removed.", "", len(article_ids)))
            if following:
                self.open_article(following)
            if was_beside:  # its fields were about the article
                self._window.actions_table["text.focus"].trigger()

    def set_status(self, article_ids: tuple[str, ...], status: Status) -> None:
        """Mark articles as to do, done or skipped."""
        from clipdesk.project.commands.articles import SetStatus

        self._desk.execute(SetStatus(article_ids, status), origin=self)

    def set_flag(self, article_ids: tuple[str, ...], flagged: bool) -> None:
        """Flag articles, or take their flags away."""
        from clipdesk.project.commands.articles import SetFlag

        self._desk.execute(SetFlag(article_ids, flagged), origin=self)


def _remaining(panel: ArticleListPanel, gone: tuple[str, ...]) -> str:
    """The nearest article of the list that stays, one below first; empty for none."""
    steps = range(1, len(gone) + 1)
    near = (panel.neighbor(direction * step) for direction in (1, -1) for step in steps)
    left_out = {"", *gone}
    return next((one for one in near if one not in left_out), "")
