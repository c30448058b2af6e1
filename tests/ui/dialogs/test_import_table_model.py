"""The table of the import: a row per file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.proof import Proof, prove_text
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.project.foreseeing import Foreseen
from clipdesk.project.importing import FileChoice
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.ui.dialogs.import_table_model import ImportColumn, ImportTableModel, encoding_name
from clipdesk.ui.theme import Theme

SOURCE = Source("Board votes", ("Ana Ruiz", "Tom Beck"), "The Courier", "2025-06-12")
ONE = ReadFile(
    FoundFile(Path("/x/board.txt"), "x/board.txt"), "text", "Plain text",
    (ArticleDraft("The board voted late.", SOURCE, encoding="cp1252"),), words=4,
)  # fmt: skip
SEVERAL = ReadFile(
    FoundFile(Path("/x/all.jsonl"), "x/all.jsonl"), "jsonl", "JSON Lines", (ArticleDraft("One."), ArticleDraft("Two."))
)
BAD = ReadFile(
    FoundFile(Path("/x/pic.png"), "x/pic.png"),
    items=(ReportItem("x/pic.png", Outcome.SKIPPED, "It is a picture."),),
)


@pytest.fixture
def model(theme: Theme) -> ImportTableModel:
    made = ImportTableModel(theme)
    made.set_files([ONE, SEVERAL, BAD], {})
    return made


def row(model: ImportTableModel, number: int) -> list[str]:
    return [model.data(model.index(number, column)) for column in ImportColumn]


def tick(model: ImportTableModel, number: int, state: Qt.CheckState) -> bool:
    return model.setData(model.index(number, 0), state, Qt.ItemDataRole.CheckStateRole)


def test_another_project_says_what_it_holds_and_its_codebook_counts_as_no_article(theme: Theme) -> None:
    holds = "Articles in this project: 2; annotations: 5, by Ada Nwosu (an)."
    about = ArticleDraft("", changes=(holds,), is_of_project=True)
    project = replace(ONE, drafts=(about, *SEVERAL.drafts))
    model = ImportTableModel(theme)
    model.set_files([project], {})
    assert (row(model, 0)[ImportColumn.HEADLINE], model.taken) == (holds, (2, 1))
    model.set_foreseen([Foreseen(known=2, adding=1)])
    assert row(model, 0)[ImportColumn.HEADLINE] == f"{holds} 2 already here, what is new is added"
    assert model.taken == (0, 0)


def test_more_files_come_below_and_none_twice(theme: Theme) -> None:
    model = ImportTableModel(theme)
    model.set_files([ONE], {})
    model.add_files([ONE, SEVERAL, BAD], {SEVERAL.found.path: FileChoice(is_left_out=True)})
    model.add_files([BAD], {})
    assert [row(model, number)[0] for number in range(model.rowCount())] == ["x/board.txt", "x/all.jsonl", "x/pic.png"]
    assert model.taken == (1, 1)


def test_a_row_says_what_was_recognized(model: ImportTableModel) -> None:
    assert row(model, 0) == [
        "x/board.txt", "Board votes", "The Courier", "12 Jun 2025", "Ana Ruiz, Tom Beck", "4", "Plain text",
        "Western (Windows-1252)",
    ]  # fmt: skip
    assert row(model, 1)[:3] == ["x/all.jsonl", "2 articles", ""]


def test_what_should_be_looked_at_is_marked(theme: Theme) -> None:
    doubtful = replace(ONE, drafts=(replace(ONE.drafts[0], is_doubtful=True),))
    short = replace(SEVERAL, items=(ReportItem("x", Outcome.SKIPPED, "The file says that it holds 3 articles."),))
    some = replace(SEVERAL, drafts=(SEVERAL.drafts[0], replace(SEVERAL.drafts[1], is_doubtful=True)))
    model = ImportTableModel(theme)
    model.set_files([doubtful, short, some], {})
    assert [row(model, number)[1] for number in range(3)] == [
        "⚠ Board votes", "⚠ 2 articles", "⚠ 2 articles, 1 to check",
    ]  # fmt: skip


def test_a_problem_stands_in_its_place_and_cannot_be_ticked(model: ImportTableModel, theme: Theme) -> None:
    assert row(model, 2) == ["x/pic.png", "It is a picture.", "", "", "", "", "", ""]
    assert model.data(model.index(2, 0), Qt.ItemDataRole.CheckStateRole) is None
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    color = model.data(model.index(2, ImportColumn.HEADLINE), Qt.ItemDataRole.ForegroundRole)
    assert color == theme.color("danger")


def test_what_is_wrong_with_a_file_of_a_long_name_comes_into_view(theme: Theme) -> None:
    name = "winter/a-very-long-name-of-a-saved-page-about-the-harbor-board.html"
    found = replace(BAD.found, name=name)
    model = ImportTableModel(theme)
    model.set_files([replace(BAD, found=found, items=(ReportItem(name, Outcome.SKIPPED, f"“{name}” is empty."),))], {})
    assert row(model, 0)[:2] == [name, "“…rbor-board.html” is empty."]
    assert name in model.data(model.index(0, ImportColumn.HEADLINE), Qt.ItemDataRole.ToolTipRole)


@pytest.mark.usefixtures("spanish")
def test_formats_and_problems_are_told_in_the_language_of_the_window(model: ImportTableModel) -> None:
    assert row(model, 0)[ImportColumn.FORMAT] == "Texto sin formato"
    model.set_files([replace(BAD, items=(ReportItem("x", Outcome.SKIPPED, "It has no text."),))], {})
    assert row(model, 0)[ImportColumn.HEADLINE] == "No tiene texto."


def test_a_tick_leaves_a_file_out_and_takes_it_in_again(model: ImportTableModel, qtbot: QtBot) -> None:
    assert model.taken == (3, 2)
    with qtbot.waitSignal(model.ticks_changed):
        assert tick(model, 1, Qt.CheckState.Unchecked)
    assert model.taken == (1, 1)
    assert model.choices == {Path("/x/all.jsonl"): FileChoice(is_left_out=True)}
    tick(model, 1, Qt.CheckState.Checked)
    assert model.choices == {}
    assert model.unreadable == 1


def test_a_file_read_again_keeps_its_name_and_place(model: ImportTableModel) -> None:
    again = ReadFile(
        FoundFile(Path("/x/board.txt"), "board.txt"), "text", "Plain text", (ArticleDraft("A b c."),), words=3
    )
    assert model.put_file(again) == 0
    assert row(model, 0)[:2] == ["x/board.txt", "A b c."]
    assert row(model, 0)[ImportColumn.WORDS] == "3"
    assert model.put_file(ReadFile(FoundFile(Path("/elsewhere"), "e"))) == -1


def test_qt_finds_no_fault_with_the_model(model: ImportTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_files([BAD, ONE], {})
    tick(model, 1, Qt.CheckState.Unchecked)
    assert tester.model() is model


def test_an_encoding_that_is_not_on_offer_keeps_its_own_name() -> None:
    assert encoding_name("utf-8") == "Unicode (UTF-8)"
    assert encoding_name("x-odd") == "x-odd"


def test_annotations_without_texts_are_told_as_such_and_count_as_no_new_articles(theme: Theme) -> None:
    proof = Proof(prove_text("We won.", b"salt"))
    shared = replace(ONE, drafts=tuple(ArticleDraft("", id=id_, proof=proof) for id_ in "ab"))
    model = ImportTableModel(theme)
    model.set_files([shared, ONE], {})
    model.set_foreseen([Foreseen(known=1, adding=1, unmet=1), Foreseen()])
    told = "Annotations on 2 articles, without the texts"
    assert row(model, 0)[ImportColumn.HEADLINE] == (
        f"1 already here, what is new is added · 1 not in this project · {told}"
    )
    assert model.taken == (1, 1)
    assert model.foreseen == Foreseen(1, 0, 1, 1)
    model.set_foreseen([Foreseen(unmet=2), Foreseen()])
    assert row(model, 0)[ImportColumn.HEADLINE] == f"2 not in this project · {told}"


def test_what_is_there_already_is_shown_beside_its_file_in_any_order(model: ImportTableModel) -> None:
    model.sort(ImportColumn.WORDS, Qt.SortOrder.DescendingOrder)
    model.set_foreseen([Foreseen(), Foreseen(known=2), Foreseen()])
    told = {model.file(number).found.name: row(model, number)[ImportColumn.HEADLINE] for number in range(3)}
    assert told["x/board.txt"] == "Board votes"
    assert told["x/all.jsonl"].startswith("2 already here")
    assert [len(one) for one in model.prepared] == [len(ONE.prepared), len(SEVERAL.prepared), 0]


def test_the_order_of_days_is_that_of_time_and_not_of_words(theme: Theme) -> None:
    made = ImportTableModel(theme)
    days = ("2025-06-12", "2024-12-01", "2025-01-30")
    files = [
        replace(ONE, found=FoundFile(Path(f"/x/{day}"), day), drafts=(ArticleDraft("Late.", Source(published=day)),))
        for day in days
    ]
    made.set_files(files, {})
    made.sort(ImportColumn.DATE)
    assert [made.file(number).found.name for number in range(3)] == sorted(days)
