"""Which part of a project an export takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, CorpusFilter, GoldOf
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.export_filter_pane import ExportFilterPane, ListOfArticles
from clipdesk.ui.theme import Theme
from tests.builders import article, label_id
from tests.project_builder import Made


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("[quote:“Yes”], she said."))


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, project: Project) -> ExportFilterPane:
    made = ExportFilterPane(theme, project)
    qtbot.addWidget(made)
    return made


def test_at_first_everything_is_taken(pane: ExportFilterPane) -> None:
    assert pane.chosen() == CorpusFilter()
    assert (pane.labels.text(), pane.statuses.text(), pane.people.text()) == (
        "All labels",
        "Any status",
        "All annotators",
    )


def test_what_is_ticked_restricts(pane: ExportFilterPane, qtbot: QtBot) -> None:
    with qtbot.waitSignals([pane.changed] * 4):
        next(one for one in pane.labels.menu().actions() if one.text() == "quote").trigger()
        next(one for one in pane.statuses.menu().actions() if one.text() == "done").trigger()
        pane.annotated_box.click()
        pane.flagged_box.click()
    assert pane.chosen() == CorpusFilter(
        label_ids=(label_id("quote"),), statuses=(Status.DONE,), flagged=True, only_annotated=True
    )


def test_annotators_are_called_by_their_names(pane: ExportFilterPane, project: Project) -> None:
    names = [one.text() for one in pane.people.menu().actions()]
    assert names == ["AN."]
    pane.people.menu().actions()[0].trigger()
    assert pane.chosen().annotator_ids == (project.annotator.id if project.annotator else "",)


def test_a_project_without_labels_offers_none(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "empty.clipdesk")
    pane = ExportFilterPane(theme, empty)
    qtbot.addWidget(pane)
    assert not pane.labels.isEnabled()
    assert not pane.people.isEnabled()
    empty.close()


@pytest.fixture
def shared(theme: Theme, qtbot: QtBot, made: Made) -> ExportFilterPane:
    project = made(article("[quote@bo,quote@cy:One] [quote@bo:two] [quote@di:three]"), name="s")
    pane = ExportFilterPane(theme, project)
    qtbot.addWidget(pane)
    return pane


def tick(pane: ExportFilterPane, words: str) -> None:
    next(one for one in pane.people.menu().actions() if one.text() == words).trigger()


def test_gold_of_two_who_are_not_named_is_the_only_one(shared: ExportFilterPane) -> None:
    ids = {one.text(): one.data() for one in shared.people.menu().actions()}
    gold = GoldOf(ids["CY."], ids["BO."], of_done=True)
    shared.choose_gold(gold, is_blind=True)
    words = [one.text() for one in shared.people.menu().actions()]
    assert sorted(words[-4:]) == ["BO.", "CY.", "DI.", "Gold of two annotators"]
    assert (shared.people.text(), shared.chosen()) == ("Gold of two annotators", CorpusFilter(gold=gold))
    tick(shared, "BO.")
    tick(shared, "Gold of two annotators")
    assert shared.chosen().gold == gold


def test_gold_of_any_two_who_annotated_is_offered_beside_them(shared: ExportFilterPane) -> None:
    words = [one.text() for one in shared.people.menu().actions()]
    assert sorted(words[-3:]) == ["Gold of BO. and CY.", "Gold of BO. and DI.", "Gold of CY. and DI."]
    ids = {one.text(): one.data() for one in shared.people.menu().actions()}
    tick(shared, "Gold of BO. and CY.")
    assert shared.chosen() == CorpusFilter(gold=GoldOf(ids["BO."], ids["CY."]))
    assert shared.people.text() == "Gold of BO. and CY."


def test_gold_and_annotators_exclude_each_other(shared: ExportFilterPane) -> None:
    ids = {one.text(): one.data() for one in shared.people.menu().actions()}
    for words in ("BO.", "CY.", "Gold of BO. and DI.", "Gold of CY. and DI."):
        tick(shared, words)
    assert shared.chosen() == CorpusFilter(gold=GoldOf(ids["CY."], ids["DI."]))
    tick(shared, "BO.")
    assert shared.chosen() == CorpusFilter(annotator_ids=(ids["BO."],))
    tick(shared, "BO.")
    assert shared.chosen() == CorpusFilter()


def test_gold_can_be_chosen_beforehand_as_it_was_asked_for(shared: ExportFilterPane) -> None:
    ids = {one.text(): one.data() for one in shared.people.menu().actions()}
    asked = GoldOf(ids["DI."], ids["BO."], of_done=True)
    shared.choose_gold(asked)
    assert shared.chosen() == CorpusFilter(gold=asked)
    shared.choose_gold(GoldOf("nobody", "else"))
    assert shared.chosen() == CorpusFilter(gold=asked)
    tick(shared, "DI.")
    assert shared.chosen() == CorpusFilter(annotator_ids=(ids["DI."],))


def test_gold_is_offered_of_the_articles_that_are_done(shared: ExportFilterPane, qtbot: QtBot) -> None:
    ids = {one.text(): one.data() for one in shared.people.menu().actions()}
    assert shared.gold_box.isHidden()
    tick(shared, "Gold of BO. and CY.")
    assert not shared.gold_box.isHidden()
    shared.gold_box.setCurrentIndex(1)
    with qtbot.waitSignal(shared.changed):
        shared.gold_box.activated.emit(1)
    assert shared.gold_box.currentText() == "Gold of all articles that are marked as done"
    assert shared.chosen() == CorpusFilter(gold=GoldOf(ids["BO."], ids["CY."], of_done=True))
    tick(shared, "BO.")
    assert shared.gold_box.isHidden()
    assert shared.chosen() == CorpusFilter(annotator_ids=(ids["BO."],))
    shared.choose_gold(GoldOf(ids["CY."], ids["BO."]))
    assert (shared.gold_box.isHidden(), shared.gold_box.currentIndex()) == (False, 0)
    assert shared.chosen().gold == GoldOf(ids["CY."], ids["BO."])


@pytest.fixture
def two_papers(made: Made) -> Project:
    return made(
        article("One.", id="a1", outlet="Courier", published="2025-06-12"),
        article("Two.", id="a2", outlet="Observer", published="2025-07-01"),
        name="two",
    )


def test_outlets_and_dates_choose_articles(theme: Theme, qtbot: QtBot, two_papers: Project) -> None:
    pane = ExportFilterPane(theme, two_papers)
    qtbot.addWidget(pane)
    assert not pane.outlets.isEnabled(), "they are not found yet"
    pane.offer_outlets(("Courier", "Observer"))
    assert pane.outlets.isEnabled()
    assert [one.text() for one in pane.outlets.menu().actions()] == ["Courier", "Observer"]
    with qtbot.waitSignals([pane.changed] * 3):
        pane.outlets.menu().actions()[1].trigger()
        pane.dates.since_field.setText("2025-06")
        pane.dates.until_field.setText("2025")
    assert pane.chosen() == CorpusFilter(outlets=("Observer",), since="2025-06", until="2025")
    pane.dates.since_field.setText("June")
    assert pane.problem() == "“June” is not a date. Write it as YYYY-MM-DD, YYYY-MM or YYYY."


def test_where_no_article_has_an_outlet_none_is_asked_for(pane: ExportFilterPane) -> None:
    pane.offer_outlets(())
    assert pane.outlets.isHidden()


def test_what_the_list_shows_or_what_is_selected_there_can_be_chosen(
    theme: Theme, qtbot: QtBot, two_papers: Project
) -> None:
    found = ArticleFilter(words="two")
    pane = ExportFilterPane(theme, two_papers, ListOfArticles(found, 1, ("a2", "a1")))
    qtbot.addWidget(pane)
    box = pane.articles_box
    assert [box.itemText(n) for n in range(box.count())] == [
        "All articles",
        "Those in the list: 1",
        "Those selected: 2",
    ]
    assert pane.chosen() == CorpusFilter(article_ids=("a2", "a1")), "at first, as they were asked for"
    box.setCurrentIndex(1)
    with qtbot.waitSignal(pane.changed):
        box.activated.emit(1)
    assert pane.chosen() == CorpusFilter(within=found)
    box.setCurrentIndex(0)
    assert pane.chosen() == CorpusFilter()


def test_a_list_of_all_articles_is_no_choice(pane: ExportFilterPane) -> None:
    assert pane.articles_box.isHidden()
