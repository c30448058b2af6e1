"""The list of articles: rows, filters, the article that stays, and a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source, Status
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.domain.span import Span
from clipdesk.project.changes import EVERYTHING
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, SetNote
from clipdesk.project.commands.articles import DescribeArticle, RemoveArticles, SetFlag, SetStatus
from clipdesk.project.project import Project
from clipdesk.ui.models.article_table_model import ArticleChoice, ArticleRole, ArticleTableModel
from tests.ui.turns import a_turn_later

TODO = ArticleChoice(ArticleFilter(status=Status.TODO))


@pytest.fixture
def model(project: Project, watch: Callable[[QAbstractItemModel], None]) -> Iterator[ArticleTableModel]:
    made = ArticleTableModel()
    watch(made)
    made.set_queries(project.queries)
    stop = project.subscribe(lambda changes, _: made.apply(changes))
    yield made
    stop()
    made.set_queries(None)


def ids(model: ArticleTableModel) -> list[str]:
    return [model.index(row).data(ArticleRole.ID) for row in range(model.rowCount())]


def test_a_row_tells_what_is_known_of_an_article(model: ArticleTableModel) -> None:
    first = model.index(0)
    assert first.data() == "Board votes to double ferry subsidy"
    assert first.data(ArticleRole.OUTLET) == "The Larkport Courier"
    assert first.data(ArticleRole.PUBLISHED) == "2025-06-12"
    assert first.data(ArticleRole.STATUS) == "todo"
    assert first.data(ArticleRole.FLAGGED) is False
    assert first.data(ArticleRole.ANNOTATIONS) == 6
    assert first.data(ArticleRole.NUMBER) == 1
    assert first.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_screen_reader_hears_the_row_in_words(model: ArticleTableModel) -> None:
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "Board votes to double ferry subsidy, The Larkport Courier, 12 Jun 2025, 6 tags",
        "Night ferry, Coast Weekly, 11 Jun 2025, 1 tag, done",
        "Dues <i>rise</i>, 0 tags, to do, flagged",
    ]


def test_the_tool_tip_is_plain(model: ArticleTableModel) -> None:
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole).endswith("subsidy<br>Ana Ruiz, Tom Beck</qt>")
    assert "&lt;i&gt;" in model.index(2).data(Qt.ItemDataRole.ToolTipRole)


def test_a_filter_and_an_order_choose_the_rows(model: ArticleTableModel) -> None:
    model.set_choice(TODO)
    assert ids(model) == ["ferry", "dues"]
    model.set_choice(ArticleChoice(sort=ArticleSort.HEADLINE, descending=True))
    assert ids(model) == ["night", "dues", "ferry"]


def test_a_search_brings_snippets(model: ArticleTableModel) -> None:
    model.set_choice(ArticleChoice(ArticleFilter(words="october")))
    assert ids(model) == ["dues"]
    assert model.index(0).data(ArticleRole.SNIPPET) == "Dues rise in \x02October\x03."


def test_a_word_that_is_finished_is_shown_whole(model: ArticleTableModel, project: Project) -> None:
    text = "The ferryman waited. The ferry came."
    project.execute(AddArticles((ArticleDraft(text, Source(headline="Waiting")),)))
    for words, marked in (
        ("ferry", "The \x02ferryman\x03 waited. The \x02ferry\x03 came."),
        ("ferry ", "…The \x02ferry\x03 came."),
    ):
        model.set_choice(ArticleChoice(ArticleFilter(words=words), descending=True))
        assert model.index(0).data(ArticleRole.SNIPPET) == marked


def test_a_touched_row_is_told_and_no_other(model: ArticleTableModel, project: Project, qtbot: QtBot) -> None:
    ids(model)
    with qtbot.waitSignal(model.dataChanged) as told:
        project.execute(SetFlag(("night",), flagged=True))
    assert told.args is not None
    assert [told.args[0].row(), told.args[1].row()] == [1, 1]
    assert model.index(1).data(ArticleRole.FLAGGED) is True


def test_a_tag_is_counted_at_once(model: ArticleTableModel, project: Project) -> None:
    ids(model)
    project.execute(AddAnnotation("dues", "label-quote", (Span(0, 4),)))
    assert model.index(2).data(ArticleRole.ANNOTATIONS) == 1


def test_articles_come_and_go_without_a_reset(model: ArticleTableModel, project: Project, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        with qtbot.waitSignal(model.rowsInserted) as came:
            project.execute(AddArticles((ArticleDraft("One more."), ArticleDraft("And another."))))
        with qtbot.waitSignal(model.rowsRemoved) as went:
            project.execute(RemoveArticles(("night",)))
    assert came.args is not None
    assert came.args[1:] == [3, 4]
    assert went.args is not None
    assert went.args[1:] == [1, 1]
    assert model.rowCount() == 4


def test_rows_that_go_in_several_places_reset_the_list(
    model: ArticleTableModel, project: Project, qtbot: QtBot
) -> None:
    model.set_choice(ArticleChoice(sort=ArticleSort.HEADLINE))
    with qtbot.waitSignal(model.modelReset, timeout=20_000):
        project.execute(DescribeArticle("ferry", Source(headline="Zebra crossing")))
    assert ids(model) == ["dues", "night", "ferry"]


def test_what_no_longer_fits_leaves_when_things_have_settled(
    model: ArticleTableModel, project: Project, qtbot: QtBot
) -> None:
    model.set_choice(TODO)
    project.execute(SetStatus(("ferry",), Status.DONE))
    assert ids(model) == ["ferry", "dues"]
    qtbot.waitUntil(lambda: ids(model) == ["dues"])


def test_the_article_being_read_stays_until_another_is_read(model: ArticleTableModel, project: Project) -> None:
    model.set_choice(TODO)
    model.keep("ferry")
    project.execute(SetStatus(("ferry",), Status.DONE))
    model.refresh()
    assert ids(model) == ["ferry", "dues"]
    assert model.index(0).data(ArticleRole.STATUS) == "done"
    model.keep("dues")
    assert ids(model) == ["dues"]


def test_a_filter_just_chosen_holds_for_the_article_being_read_too(model: ArticleTableModel) -> None:
    model.keep("night")
    model.set_choice(TODO)
    assert ids(model) == ["ferry", "dues"]
    model.refresh()
    assert ids(model) == ["ferry", "dues"]


def test_a_removed_article_does_not_stay(model: ArticleTableModel, project: Project) -> None:
    model.keep("ferry")
    project.execute(RemoveArticles(("ferry",)))
    assert ids(model) == ["night", "dues"]
    project.undo()
    assert ids(model) == ["ferry", "night", "dues"]


def test_what_does_not_matter_to_the_filter_asks_nothing(model: ArticleTableModel, project: Project) -> None:
    model.set_choice(TODO)
    assert not TODO.depends_on(project.execute(SetNote("ferry-vote", "another")))
    assert TODO.depends_on(project.execute(SetStatus(("night",), Status.TODO)))


@pytest.mark.parametrize(
    ("choice", "by_state", "by_tags"),
    [
        (ArticleChoice(), False, False),
        (ArticleChoice(ArticleFilter(words="x")), True, True),
        (ArticleChoice(ArticleFilter(flagged=True)), True, False),
        (ArticleChoice(ArticleFilter(outlet="x")), True, False),
        (ArticleChoice(ArticleFilter(untouched=True)), True, True),
        (ArticleChoice(ArticleFilter(label_id="x")), False, True),
        (ArticleChoice(sort=ArticleSort.ANNOTATIONS), False, True),
        (ArticleChoice(sort=ArticleSort.PUBLISHED), True, False),
    ],
)
def test_every_filter_and_order_knows_what_it_depends_on(
    project: Project, choice: ArticleChoice, by_state: bool, by_tags: bool
) -> None:
    state = project.execute(SetFlag(("ferry",), flagged=True))
    tags = project.execute(AddAnnotation("dues", "label-quote", (Span(0, 4),)))
    assert [choice.depends_on(state), choice.depends_on(tags)] == [by_state, by_tags]


def test_rows_are_found_by_id_and_ids_by_row(model: ArticleTableModel) -> None:
    assert [model.row_of(one) for one in ("ferry", "dues", "nowhere")] == [0, 2, -1]
    assert model.ids([2, 0]) == ("ferry", "dues")
    assert model.listed(99) is None


def test_another_file_in_its_place_is_read_anew(model: ArticleTableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.apply(EVERYTHING)
    assert model.rowCount() == 3


def test_without_a_project_there_is_nothing(model: ArticleTableModel) -> None:
    model.set_queries(None)
    assert model.rowCount() == 0
    assert model.row_of("ferry") == -1
    assert model.ids([]) == ()
    model.apply(EVERYTHING)
    model.refresh()
    model.keep("ferry")
    model.set_choice(ArticleChoice(sort=ArticleSort.HEADLINE))
    assert model.index(0).data() is None


def test_a_project_that_closes_is_not_asked_again(model: ArticleTableModel, project: Project, qtbot: QtBot) -> None:
    model.set_choice(TODO)
    project.execute(SetStatus(("ferry",), Status.DONE))
    model.set_queries(None)
    project.close()
    assert not model._settle.isActive()
    a_turn_later()
    assert model.rowCount() == 0


def test_the_row_of_a_removed_article_goes_while_others_are_still_looked_for(
    model: ArticleTableModel, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.set_choice(TODO)
    assert ids(model) == ["ferry", "dues"]
    monkeypatch.setattr("clipdesk.ui.models.article_finder._PATIENCE", -1)
    monkeypatch.setattr("clipdesk.ui.models.article_finder._MOMENT", -1)
    with qtbot.waitSignal(model.search_ended):
        project.execute(RemoveArticles(("ferry",)))
        assert model.is_searching
        assert ids(model) == ["dues"]
    assert ids(model) == ["dues"]
