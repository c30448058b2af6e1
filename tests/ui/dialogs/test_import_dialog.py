"""What a researcher sees before an import, and what comes of it."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import UserError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project import previewing
from clipdesk.project.importing import FileChoice, ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from clipdesk.ui.dialogs.import_dialog import ImportDialog
from clipdesk.ui.dialogs.import_table_model import ImportColumn
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.ui.on_screen import on_screen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "harbor"
    made.mkdir()
    (made / "a.txt").write_bytes("The café board voted on Thursday to double the subsidy.".encode("cp1252"))
    record = {"text": "“Yes,” she said.", "meta": {"headline": "She said yes", "outlet": "The Courier"}}
    (made / "b.jsonl").write_text("\n".join(json.dumps(record | {"id": str(n)}) for n in range(3)), encoding="utf-8")
    (made / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    return made


def opened(qtbot: QtBot, theme: Theme, jobs: JobRunner, *paths: Path) -> ImportDialog:
    dialog = on_screen(ImportDialog(theme, ImportRequest(paths), jobs), qtbot)
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    return dialog


def headlines(dialog: ImportDialog) -> list[str]:
    model = dialog.model
    return [model.data(model.index(row, ImportColumn.HEADLINE)) for row in range(model.rowCount())]


def test_files_problems_and_the_sum_are_shown(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    assert headlines(dialog)[1] == "3 articles"
    assert "picture" in headlines(dialog)[2] or "PNG" in headlines(dialog)[2]
    assert dialog.summary.text() == "4 articles from 2 files will be imported. 1 file cannot be read."
    assert dialog.import_button.isEnabled()
    assert not dialog.rest.isVisible()
    assert "board voted" in dialog.pane.preview.toPlainText()


def test_a_button_leads_from_one_file_that_cannot_be_read_to_the_next(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    (folder / "a0.png").write_bytes((folder / "c.png").read_bytes())
    dialog = opened(qtbot, theme, jobs, folder)
    rows = []
    for _ in range(3):
        dialog.next_button.click()
        rows.append(dialog.model.file(dialog.table.row).found.path.name)
    assert rows == ["a0.png", "c.png", "a0.png"]
    assert not dialog.next_button.autoDefault(), "Enter imports, also behind the button"


def test_files_can_be_put_in_the_order_of_a_column_and_are_imported_as_they_came(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path
) -> None:
    for name, headline in (("a", "Votes"), ("b", "Quay"), ("c", "Boats")):
        record = {"text": "“Yes,” she said.", "meta": {"headline": headline}}
        (tmp_path / f"{name}.json").write_text(json.dumps([record]))
    (tmp_path / "z.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    dialog = opened(qtbot, theme, jobs, tmp_path)
    came = [one.path.name for one in dialog.request().previewed]
    assert dialog.model.file(dialog.table.row).found.path.name == "a.json"
    box = dialog.order_box
    for _ in range(2):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Order: Headline"
    shown = [dialog.model.file(row).drafts[0].title for row in range(4) if dialog.model.file(row).drafts]
    assert shown == ["Boats", "Quay", "Votes"]
    assert dialog.model.file(dialog.table.row).found.path.name == "a.json", "it stays chosen"
    row = next(row for row in range(4) if dialog.model.file(row).found.path.name == "b.json")
    dialog.model.setData(
        dialog.model.index(row, ImportColumn.FILE), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    request = dialog.request()
    assert [one.path.name for one in request.previewed] == came == ["a.json", "b.json", "c.json", "z.png"]
    assert [path.name for path, choice in request.choices.items() if choice.is_left_out] == ["b.json"]


def test_an_order_is_offered_for_several_files_only(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    assert not opened(qtbot, theme, jobs, folder / "a.txt").order_box.isVisible()
    assert opened(qtbot, theme, jobs, folder).order_box.isVisible()


def test_where_every_file_can_be_read_no_button_leads_to_others(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    assert not opened(qtbot, theme, jobs, folder / "a.txt").next_button.isVisible()
    assert opened(qtbot, theme, jobs, folder).next_button.isVisible()


def test_leaving_out_is_told_and_comes_back_as_a_choice(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.summary.text() == "1 article from 1 file will be imported. 1 file cannot be read."
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert dict(dialog.request().choices) == {folder / "b.jsonl": FileChoice(is_left_out=True)}
    assert dialog.request().paths == (folder,)


def test_another_encoding_reads_that_file_again(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    box = dialog.pane.encoding_box
    box.setCurrentIndex(box.findData("cp1251"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not jobs.running)
    assert "cafй" in dialog.pane.preview.toPlainText()
    assert dialog.request().choices[folder / "a.txt"] == FileChoice(encoding="cp1251")
    assert dialog.model.file(0).found.name == "harbor/a.txt"


def test_the_encoding_of_all_files_is_taken(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    dialog.encoding_box.setCurrentIndex(dialog.encoding_box.findData("cp1251"))
    dialog.encoding_box.activated.emit(dialog.encoding_box.currentIndex())
    qtbot.waitUntil(lambda: not jobs.running)
    assert "cafй" in dialog.pane.preview.toPlainText()
    assert dialog.request().options.encoding == "cp1251"


def test_cleaning_can_be_left_off_for_all(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    dialog.clean_box.click()
    qtbot.waitUntil(lambda: not jobs.running)
    assert (dialog.request().options.clean, dialog.request().options.whole_page) == (False, True)
    assert dialog.pane.whole_box.isChecked()


def test_what_was_left_out_stays_out_when_all_is_read_again(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    dialog.model.setData(dialog.model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.clean_box.click()
    qtbot.waitUntil(lambda: not jobs.running)
    assert dialog.summary.text().startswith("3 articles from 1 file will be imported.")


def test_what_was_decided_before_holds_from_the_start(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    before = {folder / "a.txt": FileChoice(encoding="cp1251"), folder / "elsewhere.txt": FileChoice(is_left_out=True)}
    dialog = ImportDialog(theme, ImportRequest((folder,), choices=before), jobs)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert "cafй" in dialog.pane.preview.toPlainText()
    assert dialog.request().choices == before


def many(folder: Path) -> Path:
    for number in range(103):
        (folder / f"{number:03}.txt").write_text(f"The board met for the {number}th time.", encoding="utf-8")
    return folder


def test_more_than_the_first_files_are_read_while_one_looks(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path, made: Made
) -> None:
    project = made(article("The board met for the 101th time.", id="a1"))
    (tmp_path / "in").mkdir()
    dialog = on_screen(ImportDialog(theme, ImportRequest((many(tmp_path / "in"),)), jobs, None, project.reader), qtbot)
    qtbot.waitUntil(lambda: dialog.model.rowCount() >= 100, timeout=20_000)
    if dialog.model.rowCount() == 100:
        assert dialog.rest.text() == "3 more files are being read."
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert dialog.model.rowCount() == 103
    assert not dialog.rest.isVisible()
    assert dialog.summary.text() == (
        "102 articles from 102 files will be imported. Already in the project, not added again: 1."
    )


def test_what_nobody_can_look_through_is_announced(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "_IN_ALL", 101)
    dialog = opened(qtbot, theme, jobs, many(tmp_path))
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert dialog.model.rowCount() == 101
    assert dialog.rest.text() == "2 more files are read when they are imported."
    assert dialog.rest.isVisible()


def test_an_empty_folder_offers_nothing(qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path) -> None:
    dialog = opened(qtbot, theme, jobs, tmp_path)
    assert dialog.summary.text() == "Nothing will be imported."
    assert dialog.pane.preview.toPlainText() == "There is no file in it."
    assert not dialog.import_button.isEnabled()


def test_closing_stops_the_reading(qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path) -> None:
    dialog = ImportDialog(theme, ImportRequest((folder,)), jobs)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert all(handle.is_cancelled for handle in jobs.running)
    qtbot.waitUntil(lambda: not jobs.running)
    assert dialog.model.rowCount() == 0


TABLE = "Title,Kicker,Body\nBoard votes,Harbor,The board met.\n"


def choose(dialog: ImportDialog, field: str, column: str) -> None:
    box = dialog.pane.mapping.boxes[field]
    box.setCurrentIndex(box.findData(column))
    box.activated.emit(box.currentIndex())


def test_columns_can_be_chosen_and_the_preview_follows_in_all_files_with_them(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(TABLE)
    (tmp_path / "b.csv").write_text(TABLE.replace("The board met.", "It met again."))
    (tmp_path / "c.txt").write_text("The ferry ran on Monday, said the board.")
    dialog = opened(qtbot, theme, jobs, tmp_path)
    assert dialog.pane.mapping.isVisible()
    assert not dialog.pane.remark.isVisible()
    choose(dialog, "headline", "Kicker")
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert headlines(dialog)[:2] == ["Harbor", "Harbor"]
    assert dialog.pane.preview.toPlainText().startswith("Harbor")
    ((_, mapping),) = dialog.request().options.remembered
    assert dict(mapping)["headline"] == "Kicker"
    dialog.table.setCurrentIndex(dialog.model.index(2, 0))
    assert not dialog.pane.mapping.isVisible()


def test_a_file_without_a_text_is_told_and_can_be_put_right(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("Title,zz\nBoard votes,The board met.\n")
    dialog = opened(qtbot, theme, jobs, tmp_path)
    assert "holds a text" in dialog.pane.preview.toPlainText()
    choose(dialog, "text", "zz")
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert "The board met." in dialog.pane.preview.toPlainText()
    QTest.mouseClick(dialog.pane.mapping.guess_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert "holds a text" in dialog.pane.preview.toPlainText()
    assert dialog.request().options.remembered == ()


def test_what_is_there_already_and_what_comes_twice_is_told(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path, made: Made
) -> None:
    project = made(article("The board voted on Thursday."), name="harbor")
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "a.txt").write_text("The board voted on Thursday.")
    (folder / "b.txt").write_text("The ferry sails on Monday.")
    (folder / "c.txt").write_text("The ferry sails on Monday.")
    span = {"start": 0, "end": 3, "label": "policy"}
    (folder / "d.jsonl").write_text(json.dumps({"text": "The board voted on Thursday.", "spans": [span]}))
    dialog = on_screen(ImportDialog(theme, ImportRequest((folder,)), jobs, reader=project.reader), qtbot)
    qtbot.waitUntil(lambda: "not added again" in dialog.summary.text(), timeout=20_000)
    shown = [one.split(" · ")[0] for one in headlines(dialog)]
    assert shown[0] == "Already here"
    assert "·" not in headlines(dialog)[1]
    assert shown[2:] == ["Twice in this import", "Already here, what is new is added"]
    assert dialog.summary.text() == (
        "1 article from 1 file will be imported. Already in the project, not added again: 2."
        " More than once in this import, taken once: 1."
        " Of these, with annotations that will be added if they are new: 1."
    )
    left_out = dialog.model.index(1, ImportColumn.FILE)
    dialog.model.setData(left_out, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: "More than once" not in dialog.summary.text(), timeout=20_000)
    assert "·" not in headlines(dialog)[2], "the other is the first now"
    dialog.reject()
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_labels_that_will_give_way_are_told(qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path) -> None:
    (tmp_path / "mine.codebook.csv").write_text("label,definition\nquote,Words.\nharm,What hurts.\n")
    with contextlib.closing(Project.create(tmp_path / "new.clipdesk", starter_codebook())) as project:
        request = ImportRequest((tmp_path / "mine.codebook.csv",))
        dialog = on_screen(ImportDialog(theme, request, jobs, reader=project.reader), qtbot)
        words = "Labels that the project began with give way to the codebook that comes: statistic, policy, official."
        qtbot.waitUntil(lambda: dialog.summary.text().endswith(words), timeout=20_000)
        dialog.reject()
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_what_was_shown_is_asked_for_even_if_it_is_gone_by_then(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    (folder / "a.txt").unlink()
    shown = [one.path.name for one in dialog.request().previewed]
    assert shown == ["a.txt", "b.jsonl", "c.png"]


def test_columns_chosen_while_files_are_read_hold_for_those_that_come_later(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "_SHOWN_AFTER", -1.0)
    for number in range(6):
        (tmp_path / f"{number}.csv").write_text(TABLE)
    dialog = ImportDialog(theme, ImportRequest((tmp_path,)), jobs)
    qtbot.addWidget(dialog)
    shown: list[int] = []

    def change(_found: object) -> None:
        shown.append(dialog.model.rowCount())
        choose(dialog, "headline", "Kicker")

    dialog._reading.read.connect(change)
    qtbot.waitUntil(lambda: bool(shown) and not jobs.running, timeout=20_000)
    assert shown == [1]
    assert headlines(dialog) == ["Harbor"] * 6


def test_a_reading_that_fails_midway_says_so_until_all_is_read_again(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(following: list[object]) -> bool:
        if len(failing) == 5:  # of three files each was asked for once before they are read
            failing.clear()
            raise UserError("The disk cannot be read.", "Look at it.")
        failing.append(len(following))
        return True

    failing: list[int] = []
    with monkeypatch.context() as patched:
        patched.setattr(previewing, "_is_large", fail)
        dialog = opened(qtbot, theme, jobs, folder)
    assert dialog.rest.text() == "1 more file is read when it is imported."
    for _ in range(2):
        assert dialog.summary.text() == "4 articles from 2 files will be imported. The disk cannot be read. Look at it."
        dialog.model.ticks_changed.emit()
    dialog.clean_box.click()
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert dialog.summary.text() == "4 articles from 2 files will be imported. 1 file cannot be read."


def keyboard_order(dialog: ImportDialog) -> list[QWidget]:
    """What `Tab` leads to, from the first box on."""
    chain: list[QWidget] = [dialog.clean_box]
    while (one := chain[-1].nextInFocusChain()) is not None and one not in chain:
        chain.append(one)
    assert one is dialog.clean_box, "the order leads back to where it began"
    return [one for one in chain if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_tab_goes_from_the_top_to_the_bottom_and_from_the_table_to_its_file(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    (folder / "a.csv").write_text("headline,text\nDues,The dues rise.\nFerry,The ferry runs.\n")
    dialog = opened(qtbot, theme, jobs, folder)
    assert dialog.model.file(0).columns is not None
    order = keyboard_order(dialog)
    pane, boxes = dialog.pane, list(dialog.pane.mapping.boxes.values())
    wanted = [
        dialog.clean_box, dialog.encoding_box, dialog.order_box, dialog.table, pane.mapping.guess_button, boxes[0],
        boxes[-1], dialog.next_button, pane.format_box, pane.encoding_box, pane.correct_button, pane.article_box,
        pane.next_button, pane.preview, dialog.import_button,
    ]  # fmt: skip
    places = [order.index(one) for one in wanted]
    assert places == sorted(places), [str(one.accessibleName() or type(one).__name__) for one in order]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(
        "Café board votes\n\nBy José Muñoz\n\n3 March 2025\n\nThe board voted on Thursday to double it.\n".encode(
            "cp1252"
        )
    )
    return path


def correct(dialog: ImportDialog, name: str, words: str) -> None:
    dialog.pane.preview.correct(name)
    line = dialog.pane.preview.box.fields[name].line
    line.clear()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_source_is_corrected_with_one_key_and_kept_while_others_are_looked_at_and_in_another_encoding(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, story: Path, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, story, folder)
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    assert dialog.pane.preview.box.name == "headline"
    QTest.keyClick(dialog.pane.preview.box.fields["headline"].line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    correct(dialog, "byline", "Jo Field; Kim Lee")
    assert dialog.isVisible(), "Enter keeps the field, and does not import"
    assert dialog.model.data(dialog.model.index(0, ImportColumn.AUTHORS)) == "Jo Field, Kim Lee"
    dialog.table.setCurrentIndex(dialog.model.index(2, 0))
    correct(dialog, "section", "Harbor")
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    box = dialog.pane.encoding_box
    box.setCurrentIndex(box.findData("cp1251"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: "Café" not in dialog.pane.preview.toPlainText(), timeout=20_000)
    assert "Byline  Jo Field, Kim Lee  corrected" in dialog.pane.preview.toPlainText().replace("\u2068", "").replace(
        "\u2069", ""
    )
    choices = dialog.request().choices
    assert [dict(one.values) for path in sorted(choices) for one in choices[path].corrections] == [
        {"section": "Harbor"}, {"byline": ("Jo Field", "Kim Lee")},
    ]  # fmt: skip


def test_what_is_being_typed_is_imported_and_what_is_no_date_is_looked_at_first(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, story: Path, tmp_path: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, story)
    preview = dialog.pane.preview
    preview.correct("published")
    preview.box.fields["published"].line.setText("someday")
    dialog.import_button.click()
    assert (dialog.isVisible(), preview.box.name) == (True, "published")
    preview.box.fields["published"].line.setText("2024-03")
    dialog.import_button.click()
    assert not dialog.isVisible()
    project = make_project(tmp_path / "p.clipdesk")
    with contextlib.closing(project):
        import_files(project, dialog.request())
        (one,) = project.queries.corpus("p", CorpusFilter())
        assert (one.article.source.published, one.article.source.provenance["published"]) == ("2024-03", "typed")


def test_words_that_are_no_date_are_told_of_when_another_file_is_looked_at(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, folder)
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    preview = dialog.pane.preview
    preview.correct("published")
    preview.box.fields["published"].line.setText("someday")
    dialog.pane.next_button.click()
    assert dialog.pane.remark.text().startswith("“someday” was not taken as Published: it is not a date.")
    dialog.pane.next_button.click()
    assert not dialog.pane.remark.isVisible()
    preview.correct("published")
    preview.box.fields["published"].line.setText("one day")
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    assert dialog.pane.remark.text().startswith("“one day” was not taken as Published: it is not a date.")
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    assert not dialog.pane.remark.isVisible()


def test_corrections_are_not_lost_by_one_escape(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, story: Path, folder: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, story, folder)
    for name, words in (("section", "Harbor"), ("outlet", "Post")):
        correct(dialog, name, words)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert dialog.summary.text() == "Your corrections are not kept yet. Press Escape again to discard them."
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_cancel_leaves_at_once_and_so_does_escape_where_nothing_was_corrected(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, story: Path
) -> None:
    dialog = opened(qtbot, theme, jobs, story)
    correct(dialog, "section", "Harbor")
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Cancel" and one.isVisible()).click()
    assert not dialog.isVisible()
    other = opened(qtbot, theme, jobs, story)
    QTest.keyClick(other, Qt.Key.Key_Escape)
    assert not other.isVisible()


def test_of_an_article_that_is_there_already_it_is_said_that_its_source_stays(
    qtbot: QtBot, theme: Theme, jobs: JobRunner, story: Path, tmp_path: Path
) -> None:
    project = make_project(tmp_path / "p.clipdesk")
    with contextlib.closing(project):
        import_files(project, ImportRequest((story,)))
        dialog = on_screen(ImportDialog(theme, ImportRequest((story,)), jobs, None, project.reader), qtbot)
        told = "it is not added again. Correct its source there."
        qtbot.waitUntil(lambda: told in dialog.pane.remark.text(), timeout=20_000)
        assert not dialog.pane.correct_button.isEnabled()
        QTest.keyClick(dialog.table, Qt.Key.Key_F2)
        assert not dialog.pane.preview.box.name
        dialog.reject()
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
