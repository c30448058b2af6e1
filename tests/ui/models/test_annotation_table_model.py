"""The passages of the open article as a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    Relabel,
    Relate,
    RemoveAnnotations,
    ResizeAnnotation,
    SetNote,
)
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.project import Project
from clipdesk.ui.models.annotation_table_model import (
    AnnotationColumn,
    AnnotationRole,
    AnnotationTableModel,
)
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.record_words import quote_line
from tests.builders import label


@pytest.fixture
def model(opened: OpenArticle, watch: Callable[[QAbstractItemModel], None]) -> AnnotationTableModel:
    made = AnnotationTableModel(opened)
    watch(made)
    return made


def column(model: AnnotationTableModel, which: AnnotationColumn) -> list[str]:
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_passages_stand_in_reading_order_and_whole_articles_do_not(model: AnnotationTableModel) -> None:
    labels = column(model, AnnotationColumn.LABEL)
    assert labels == ["quote", "official", "statistic", "statistic", "quote"]
    assert column(model, AnnotationColumn.QUOTE)[-1] == "“Pound,” “for pound.”"
    assert column(model, AnnotationColumn.LINKS) == ["said by Mairi Kell", "", "", "", ""]
    assert column(model, AnnotationColumn.NOTE)[0] == "Threat?"
    assert column(model, AnnotationColumn.ANNOTATOR)[0] == "AN."


def test_a_row_is_one_sentence_for_a_screen_reader(model: AnnotationTableModel) -> None:
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == [
        "quote, said by Mairi Kell, “That ends with this vote,”, with a note",
        "official, Mairi Kell",
    ]


def test_columns_have_titles(model: AnnotationTableModel) -> None:
    titles = [model.headerData(one, Qt.Orientation.Horizontal) for one in AnnotationColumn]
    assert titles == ["Passage", "Label", "Words", "Links", "Note", "Annotator"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_id_color_and_tool_tip(model: AnnotationTableModel) -> None:
    first = model.index(0, 0)
    assert first.data(AnnotationRole.ID) == "ferry-vote"
    assert first.data(AnnotationRole.COLOR) == "blue"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "<qt>“That ends with this vote,”<br>Threat?</qt>"


def test_a_new_passage_is_inserted_where_it_is_read(
    model: AnnotationTableModel, project: Project, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.rowsInserted) as told, qtbot.assertNotEmitted(model.modelReset):
        project.execute(AddAnnotation("ferry", "label-policy", (Span(28, 32),), id="new"))
    assert told.args is not None
    assert told.args[1:] == [1, 1]
    assert model.row_of("new") == 1


def test_a_removed_one_goes(model: AnnotationTableModel, project: Project, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsRemoved) as told:
        project.execute(RemoveAnnotations(("ferry-cost",)))
    assert told.args is not None
    assert told.args[1:] == [2, 2]
    assert model.row_of("ferry-cost") == -1


def test_a_moved_edge_moves_the_row(model: AnnotationTableModel, project: Project) -> None:
    project.execute(ResizeAnnotation("ferry-pound", (Span(0, 5),)))
    # At the same start the longer one is read first.
    assert [model.row_of(one) for one in ("ferry-vote", "ferry-pound")] == [0, 1]
    assert column(model, AnnotationColumn.QUOTE)[1] == "“That"


def test_a_new_link_is_told_at_its_head(model: AnnotationTableModel, project: Project, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged):
        project.execute(Relate("ferry-pound", "ferry-kell", "relation-said_by"))
    assert column(model, AnnotationColumn.LINKS)[-1] == "said by Mairi Kell"


def test_a_note_changes_its_row_alone(model: AnnotationTableModel, project: Project, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as told:
        project.execute(SetNote("ferry-kell", "who?"))
    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1


def test_only_one_label_can_be_shown(model: AnnotationTableModel, project: Project) -> None:
    model.set_label("label-quote")
    assert column(model, AnnotationColumn.LABEL) == ["quote", "quote"]
    project.execute(Relabel(("ferry-cost",), "label-quote"))
    project.execute(Relabel(("ferry-vote",), "label-policy"))
    assert column(model, AnnotationColumn.QUOTE) == ["Costs rose", "“Pound,” “for pound.”"]
    model.set_label("")
    assert model.rowCount() == 5


def test_a_renamed_label_is_told(model: AnnotationTableModel, project: Project, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged):
        project.execute(ChangeLabel(label("official", order=3, shortcut="4", color="rose")))
    assert model.index(1, 0).data(AnnotationRole.COLOR) == "rose"


def test_who_tagged_is_told_where_there_are_several(model: AnnotationTableModel, project: Project) -> None:
    first = model.annotation(0)
    assert first is not None
    assert not model.annotator(first)
    project.use_annotator("mk", "Mairi Kell")
    project.execute(AddAnnotation("ferry", "label-policy", (Span(28, 32),), id="hers"))
    hers = model.annotation(1)
    assert hers is not None
    assert [model.annotator(one) for one in (first, hers)] == ["an", "mk"]


def test_another_article_brings_other_rows(model: AnnotationTableModel, opened: OpenArticle) -> None:
    opened.show_article("night")
    assert column(model, AnnotationColumn.QUOTE) == ["night boat"]
    opened.show_article("")
    assert model.rowCount() == 0
    assert model.annotation(0) is None


@pytest.mark.parametrize(
    ("quote", "most", "line"),
    [("one\n two", 20, "one two"), ("abcdef", 5, "abcde…"), ("ab  cd ef", 6, "ab cd…"), ("abcde", 5, "abcde")],
)
def test_a_quote_is_one_line_of_bounded_length(quote: str, most: int, line: str) -> None:
    annotation = Annotation("i", "a", "l", "p", Anchor((Span(0, 1),), quote, "", ""))
    assert quote_line(annotation, most) == line
