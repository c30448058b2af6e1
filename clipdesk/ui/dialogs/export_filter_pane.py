"""`ExportFilterPane`: which articles and annotations an export takes, with how many that are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clipdesk.domain.agreement import Among
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, CorpusFilter, GoldOf
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.base_dialog import GAP
from clipdesk.ui.dialogs.choice_menu import ChoiceMenu
from clipdesk.ui.dialogs.date_span import DateSpan
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.record_words import person_name, status_word
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.layouts import in_column

_MOST_IN_PAIRS = 6
"""People whose gold is offered, those with the most annotations: of so many there are 15 pairs."""


MOST_OUTLETS = 24
"""Outlets that are offered, those with the most articles; the list of articles finds those of any other."""
_LISTED, _SELECTED = "listed", "selected"


class ListOfArticles(NamedTuple):
    """What the list of the window shows, and how many `articles` that is; `selected` are the ids selected together."""

    chosen: ArticleFilter = ArticleFilter()
    articles: int = 0
    selected: tuple[str, ...] = ()


class ExportFilterPane(QWidget):
    """`changed` comes when the user chooses something else."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        project: Project,
        listed: ListOfArticles | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._listed = listed or ListOfArticles()
        labels = [(one.id, one.name) for one in project.codebook]
        self._people = [(one.id, person_name(one)) for one in project.annotators]
        self._gold = self._offered_gold(project)
        self._ticked: tuple[str, ...] = ()
        self._asked_for: GoldOf | None = None
        statuses = [(one.value, status_word(one)) for one in Status]
        self.labels = ChoiceMenu(theme, self.tr("Labels"), self.tr("All labels"), labels, self)
        self.statuses = ChoiceMenu(theme, self.tr("Status"), self.tr("Any status"), statuses, self)
        self.people = ChoiceMenu(
            theme,
            self.tr("Annotators"),
            self.tr("All annotators"),
            self._people + [(key, words) for key, (_, words) in self._gold.items()],
            self,
        )
        self.outlets = ChoiceMenu(theme, self.tr("Outlets"), self.tr("All outlets"), (), self)
        self.articles_box = self._make_articles_box()
        self.gold_box = self._make_gold_box()
        self.dates = DateSpan(self)
        self.annotated_box = QCheckBox(self.tr("Only articles with annotations"), self)
        self.flagged_box = QCheckBox(self.tr("Only flagged articles"), self)
        self.labels.setEnabled(bool(labels))
        self.people.setEnabled(bool(self._people))
        self.outlets.setEnabled(False)
        self._arrange()

    def _make_articles_box(self) -> ElidingBox:
        made = ElidingBox(self.tr("Which articles"), self)
        made.addItem(self.tr("All articles"), "")
        if not self._listed.chosen.takes_all:
            made.addItem(self.tr("Those in the list: {0}").format(format_count(self._listed.articles)), _LISTED)
        if self._listed.selected:
            made.addItem(self.tr("Those selected: {0}").format(format_count(len(self._listed.selected))), _SELECTED)
            made.setCurrentIndex(made.count() - 1)
        made.setVisible(made.count() > 1)
        return made

    def _make_gold_box(self) -> ElidingBox:
        made = ElidingBox(self.tr("Articles of the gold"), self)
        made.addItem(self.tr("Gold of the articles that both have annotated"), Among.ANNOTATED)
        made.addItem(self.tr("Gold of all articles that are marked as done"), Among.DONE)
        made.hide()
        return made

    def _arrange(self) -> None:
        column = in_column(of=self)
        menus = (self.labels, self.statuses, self.people, self.outlets)
        column.addWidget(self.articles_box)
        column.addWidget(self._in_lines(menus, GAP))
        column.addWidget(self.gold_box)
        column.addWidget(self.dates)
        column.addWidget(self._in_lines((self.annotated_box, self.flagged_box), 2 * GAP))
        for menu in (self.labels, self.statuses, self.outlets):
            menu.changed.connect(self.changed)
        for box in (self.articles_box, self.gold_box):
            box.activated.connect(self._tell)
        self.people.changed.connect(self._settle_people)
        self.dates.changed.connect(self.changed)
        for tick in (self.annotated_box, self.flagged_box):
            tick.toggled.connect(self._tell)

    def _in_lines(self, widgets: Iterable[QWidget], spacing: int) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, spacing=spacing)
        for widget in widgets:
            flow.addWidget(widget)
        return row

    def offer_outlets(self, outlets: Sequence[str]) -> None:
        """Offer these; to find them takes a while in a large project."""
        self.outlets.offer([(one, one) for one in outlets])
        self.outlets.setEnabled(True)
        self.outlets.setVisible(self.outlets.is_offering)

    def problem(self) -> str:
        """What is wrong with what is chosen, in a sentence; empty where nothing is."""
        return self.dates.problem()

    def chosen(self) -> CorpusFilter:
        """What is chosen."""
        keys = self.people.keys
        gold = next((self._gold[key][0] for key in keys if key in self._gold), None)
        if gold is not None and self._asked_for is not None and set(gold[:2]) == set(self._asked_for[:2]):
            gold = self._asked_for
        if gold is not None:
            gold = gold._replace(of_done=self.gold_box.currentData() == Among.DONE)
        return CorpusFilter(
            label_ids=self.labels.keys,
            annotator_ids=() if gold else keys,
            statuses=tuple(Status(key) for key in self.statuses.keys),
            article_ids=self._listed.selected if self.articles_box.currentData() == _SELECTED else (),
            flagged=self.flagged_box.isChecked(),
            only_annotated=self.annotated_box.isChecked(),
            gold=gold,
            outlets=self.outlets.keys,
            since=self.dates.since,
            until=self.dates.until,
            within=self._listed.chosen if self.articles_box.currentData() == _LISTED else ArticleFilter(),
        )

    def choose_gold(self, gold: GoldOf, *, is_blind: bool = False) -> None:
        """Choose the gold of two annotators, if it is offered; without a signal.

        `is_blind` says not whose it is, and offers no other gold: that would tell who the two are.
        """
        keys = [key for key, (offered, _) in self._gold.items() if set(offered[:2]) == set(gold[:2])]
        if keys and is_blind:
            self._gold = {key: (gold, self.tr("Gold of two annotators")) for key in keys}
            self.people.offer(self._people + [(key, words) for key, (_, words) in self._gold.items()])
        if keys:
            self._asked_for = gold
            self.gold_box.setCurrentIndex(self.gold_box.findData(Among.DONE if gold.of_done else Among.ANNOTATED))
            self.people.choose(keys)
            self._take(tuple(keys))

    def _offered_gold(self, project: Project) -> dict[str, tuple[GoldOf, str]]:
        """By key: the gold of every two who have annotations, and its words."""
        counts = project.queries.counts()
        at_work = [one for one in counts.people if counts.annotators.get(one.id)]
        at_work.sort(key=lambda one: -counts.annotators[one.id])
        pairs = combinations(at_work[:_MOST_IN_PAIRS], 2)
        return {f"gold {a.id} {b.id}": (GoldOf(a.id, b.id), self._gold_words(a, b)) for a, b in pairs}

    def _gold_words(self, a: Annotator, b: Annotator) -> str:
        return self.tr("Gold of {0} and {1}").format(person_name(a), person_name(b))

    def _settle_people(self) -> None:
        """Gold and annotators exclude each other: what was ticked last counts."""
        keys = self.people.keys
        new = [key for key in keys if key not in self._ticked]
        if any(key in self._gold for key in keys):
            kept = new if new and new[0] in self._gold else [key for key in keys if key not in self._gold or not new]
            self.people.choose(kept)
        self._take(self.people.keys)
        self.changed.emit()

    def _take(self, keys: tuple[str, ...]) -> None:
        """Remember what is ticked; of gold it is asked which articles it is of."""
        self._ticked = keys
        self.gold_box.setVisible(any(key in self._gold for key in keys))

    def _tell(self) -> None:
        self.changed.emit()
