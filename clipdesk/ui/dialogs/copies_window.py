"""`CopiesWindow`: stories that several articles tell, their articles, and what differs between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from clipdesk.project.copies import LEAST_WORDS, Copies, Copy, OwnPassage
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.copies_rows import CopyColumn, CopyRows, OwnPassageRows, StoryRows, is_taken_out
from clipdesk.ui.dialogs.grouping_buttons import GroupingButtons
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.dialogs.two_sides import two_sides
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.record_words import plain_tip
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.search_field import SearchField

_MOST_NAMED = 20
"""Short articles that the tool tip names."""
_SEEN = 24
"""Code points of the name of an article that a title has room for in a small window."""


class CopiesWindow(ReviewWindow):
    """`article_requested` carries the id of an article and the span to show in it, or None; the window stays.

    `difference_requested` carries two articles (`Copy`); `show_difference` follows it. `suggest_requested` carries the
    articles of a story, in which what is tagged in any of them is to be suggested. `add_requested` carries the article with
    which the open one is to be in one story, `take_out_requested` the ids of articles and of those that stay in their story,
    `as_found_requested` the ids of articles of which is to be forgotten where somebody put them.
    """

    article_requested = Signal(str, object)
    difference_requested = Signal(object, object)
    suggest_requested = Signal(tuple)
    add_requested = Signal(object)
    take_out_requested = Signal(tuple, tuple)
    as_found_requested = Signal(tuple)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("Copies of one story"), theme, QSize(1280, 760), actions)
        self._compared: tuple[Copy, Copy] | None = None
        self._is_writable = False
        self.stories, self.copies = StoryRows(self), CopyRows(self)
        self.own = (OwnPassageRows(self), OwnPassageRows(self))
        self.search = SearchField(theme, self.tr("Search headlines and outlets"), parent=self)
        self.table = OpeningTable(self.tr("Stories"), self.stories, {1: 84}, self)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        widths: dict[int, int] = {CopyColumn.DATE: 100, CopyColumn.WORDS: 72, CopyColumn.SHARE: 84}
        shares: dict[int, int] = {CopyColumn.OUTLET: 3, CopyColumn.HEADLINE: 4}
        self.copy_table = OpeningTable(self.tr("Articles of the story"), self.copies, widths, self, shares)
        self.copy_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.own_tables = tuple(self._own_table(theme, model) for model in self.own)
        self.hint = quiet_label(
            self.tr("An article is compared with the fullest, the first of the list; select two to compare them.")
        )
        self.grouping = GroupingButtons(self)
        self._lay_out()
        self.suggest_button = self.add_button(self.tr("Suggest in the copies"), self._suggest)
        self.suggest_button.setToolTip(
            self.tr("Suggest in each article of the story what is tagged in the others, where its place is plain")
        )
        self.open_button = self.add_button(self.tr("Open article"), self._open, is_main=True)
        self.add_close_button()
        in_reading_order(self.search, self.table, self.copy_table, *self.own_tables, self.suggest_button)
        self._connect()
        self.set_copies(Copies(0, (), (), ()), is_writable=False)

    def _own_table(self, theme: Theme, model: OwnPassageRows) -> OpeningTable:
        table = OpeningTable("", model, {}, self)
        table.setItemDelegate(ContextDelegate(theme, table))
        return table

    def _lay_out(self) -> None:
        beside = in_row(*((table, 1) for table in self.own_tables))
        right = (self.copy_table, 1), self.grouping, self.hint, (beside, 1)
        self.column.addWidget(two_sides(self, (self.search, (self.table, 1)), right, (400, 832), (1, 2)), 1)

    def _connect(self) -> None:
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._show_story)
        self.table.opened.connect(self.copy_table.setFocus)
        self.copy_table.selectionModel().selectionChanged.connect(self._compare)
        self.copy_table.opened.connect(self._open)
        self.grouping.add_button.clicked.connect(self._add)
        self.grouping.take_out_button.clicked.connect(self._take_out)
        self.grouping.as_found_button.clicked.connect(self._as_found)
        for table in self.own_tables:
            table.opened.connect(self._open_passage)

    # ------------------------------------------------------------ what it shows

    def set_copies(self, found: Copies, *, is_writable: bool) -> None:
        """Show these; the story that was chosen stays chosen."""
        self._is_writable = is_writable
        chosen = self.stories.at(self.table.row) or ()
        self.stories.set_stories(found.stories, found.taken_out)
        self._choose(self.stories.row_with([one.article_id for one in chosen]))
        if found.stories or found.taken_out:
            self.show_content(self.table)
        else:
            self.say_nothing(
                self.tr("No copies found"),
                self.tr(
                    "Articles that tell the same text under other headlines, cut or edited, would be listed here. Import more articles and look again."
                ),
            )
        self._count(found)

    def _count(self, found: Copies) -> None:
        parts = []
        if found.stories:
            told = sum(map(len, found.stories))
            parts.append(self.tr("%Ln story(ies)", "", len(found.stories)))
            parts.append(self.tr("{0} of {1} articles").format(format_count(told), format_count(found.articles)))
        if found.short:
            parts.append(self.tr("%Ln article(s) too short to judge", "", len(found.short)))
        self.count.setText(" · ".join(parts))
        names = [one.headline for one in found.short[:_MOST_NAMED]]
        more = ["…"] if len(found.short) > _MOST_NAMED else []
        said = self.tr("Fewer than {0} words that are not in many articles:").format(format_count(LEAST_WORDS))
        self.count.setToolTip(plain_tip("\n".join([said, *names, *more])) if names else "")

    def _choose(self, row: int) -> None:
        self.table.choose_row(row)
        self._show_story()

    def show_story_with(self, article_ids: Sequence[str]) -> None:
        """Choose the story of these articles."""
        self._choose(self.stories.row_with(article_ids))

    def _search(self, words: str) -> None:
        self.stories.set_words(words)
        self._choose(0)

    def _show_story(self) -> None:
        story = self.stories.at(self.table.row) or ()
        self.copies.set_rows(story)
        self.copy_table.setColumnHidden(CopyColumn.DATE, not any(one.published for one in story))
        self.copy_table.setColumnHidden(CopyColumn.OUTLET, not any(one.outlet for one in story))
        self.suggest_button.setEnabled(self._is_writable and bool(story) and not is_taken_out(story))
        if story:
            self.copy_table.choose_row(1)
        self._compare()

    def _compare(self) -> None:
        """Ask what differs between the two articles that are chosen, or between the chosen one and the fullest."""
        rows = self.copy_table.chosen_rows
        self.open_button.setEnabled(bool(rows))
        story = self.stories.at(self.table.row) or ()
        self.grouping.follow(story, [self.copies.values[row] for row in rows], is_writable=self._is_writable)
        if len(rows) == 1 and not is_taken_out(story):
            rows = [0, rows[0] or 1]
        if len(rows) != 2 or self.copies.rowCount() < 2:
            self._compared = None
            self.show_difference(((), ()))
            return
        self._compared = self.copies.values[rows[0]], self.copies.values[rows[1]]
        self.difference_requested.emit(*self._compared)

    def show_difference(self, found: tuple[Sequence[OwnPassage], Sequence[OwnPassage]] | None) -> None:
        """Show what each of the two articles has and the other lacks; None where the texts are too long for that."""
        names = _told_apart(self._compared) if self._compared is not None else ()
        for side, (model, table) in enumerate(zip(self.own, self.own_tables, strict=True)):
            passages = found[side] if found is not None else ()
            title = ""
            if names:
                name = names[side]
                if found is None:
                    title = self.tr("Too long to be compared here: {0}").format(name)
                elif passages:
                    title = self.tr("Only in {0}").format(name)
                else:
                    title = self.tr("Nothing that is only in {0}").format(name)
            model.set_passages(passages, title)
            table.setAccessibleName(title or (self.tr("First article"), self.tr("Second article"))[side])

    def others_of(self, article_id: str) -> tuple[str, ...]:
        """The ids of the articles with which an article is in one story here."""
        found = [[one.article_id for one in story] for story in self.stories.values if not is_taken_out(story)]
        theirs = next((story for story in found if article_id in story), [])
        return tuple(one for one in theirs if one != article_id)

    # ------------------------------------------------------------ asking

    def _suggest(self) -> None:
        story = self.stories.at(self.table.row)
        if story is not None:
            self.suggest_requested.emit(story)

    def _add(self) -> None:
        story = self.stories.at(self.table.row)
        if story is not None:
            self.add_requested.emit(story[0])

    def _take_out(self) -> None:
        """Ask for the chosen articles to be in no story; the others of the story stay together."""
        story = self.stories.at(self.table.row) or ()
        gone = self._chosen_ids()
        self.take_out_requested.emit(gone, tuple(one.article_id for one in story if one.article_id not in gone))

    def _as_found(self) -> None:
        self.as_found_requested.emit(self._chosen_ids())

    def _chosen_ids(self) -> tuple[str, ...]:
        return tuple(self.copies.values[row].article_id for row in self.copy_table.chosen_rows)

    def _open(self) -> None:
        one = self.copies.at(self.copy_table.row)
        if one is not None:
            self.article_requested.emit(one.article_id, None)

    def _open_passage(self) -> None:
        for table, model in zip(self.own_tables, self.own, strict=True):
            one = model.at(table.row) if table is self.sender() else None
            if one is not None:
                self.article_requested.emit(one.article_id, one.span)


def _name(one: Copy) -> str:
    """Where an article stood, or its headline where that is not known."""
    return ", ".join(filter(None, (one.outlet or one.headline, format_date(one.published))))


def _told_apart(compared: tuple[Copy, Copy]) -> tuple[str, ...]:
    """Their names; of two versions in one outlet with the headline, or the number where even that begins alike."""
    names = tuple(map(_name, compared))
    if _begin_alike(*names):
        names = tuple(
            f"{one.headline}, {name}" if one.outlet and one.headline else name
            for one, name in zip(compared, names, strict=True)
        )
    if _begin_alike(*names):
        names = tuple(f"{number}. {name}" for number, name in enumerate(names, 1))
    return names


def _begin_alike(one: str, other: str) -> bool:
    """Whether two names would be the same as far as a narrow title shows them."""
    return one[:_SEEN] == other[:_SEEN]
