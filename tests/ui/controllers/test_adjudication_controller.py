"""Differences are ruled on in the window, the project keeps the rulings, and the window follows the project."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.adjudication import CaseState, Stands
from clipdesk.domain.filters import GoldOf
from clipdesk.project.commands.annotations import Relabel, Relate, RemoveAnnotations, SetAttribute
from clipdesk.project.commands.codebook import RemoveLabel
from clipdesk.project.project import ProjectReader
from clipdesk.store.store import Store
from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow
from clipdesk.ui.adjudication.case_view import CaseView
from clipdesk.ui.dialogs.export_dialog import ExportDialog
from tests.project_builder import add_person
from tests.ui.window import Window

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shared(window: Window, qtbot: QtBot) -> Window:
    """Two people have tagged a1 and a2: they agree on one passage and differ on four; a third one rules."""
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("“That ends.”", Qt.Key.Key_1)
    window.open("a2")
    window.tag("4 per cent", Qt.Key.Key_2)
    window.tag("Harbour dues", Qt.Key.Key_3)
    window.session.project.use_annotator("zz", "Zita Ruiz")
    window.tag("4 per cent", Qt.Key.Key_3)
    window.tag("Harbour dues will rise", Qt.Key.Key_3)
    window.open("a1")
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.project.use_annotator("led", "Lead")
    window.wait_for_jobs(qtbot)
    return window


def rulings(window: Window, qtbot: QtBot) -> AdjudicationWindow:
    """The window, opened by its key."""
    window.press(Qt.Key.Key_D, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.assembly.adjudication.beside.window is not None)
    window.wait_for_jobs(qtbot)
    made = window.assembly.adjudication.beside.window
    assert made is not None
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(made: AdjudicationWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    focus = made.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    QApplication.processEvents()


def ruled(window: Window) -> dict[str, str]:
    """What was ruled on, with the words of the ruling as the window shows them."""
    made = window.assembly.adjudication.beside.window
    assert made is not None
    words = made.list.model.words
    return {words.quote(one): words.ruling(one).partition(": ")[2] for one in made.list.model.every if one.decision}


def view(window: Window) -> CaseView:
    made = window.assembly.adjudication.beside.window
    assert made is not None
    return made.view


def exporting_to(target: Path, qtbot: QtBot) -> Callable[[ExportDialog], int]:
    """In place of the loop of the export window: type the place, and press `Enter`."""

    def answer(dialog: ExportDialog) -> int:
        dialog.show()
        dialog.formats.choose("jsonl")
        dialog.target.field.setFocus()
        dialog.target.field.selectAll()
        QTest.keyClicks(dialog.target.field, str(target))
        qtbot.waitUntil(dialog.export_button.isEnabled, timeout=20_000)
        assert dialog.filters.chosen().gold is not None
        loop = QEventLoop()
        dialog.finished.connect(loop.quit)
        QTimer.singleShot(20_000, loop, loop.quit)
        QTest.keyClick(dialog.target.field, Qt.Key.Key_Return)
        if dialog.isVisible():  # it is counted first
            loop.exec()
        return dialog.result()

    return answer


def test_the_first_ruling_of_somebody_new_to_the_project_leads_to_the_next_difference(
    shared: Window, qtbot: QtBot
) -> None:
    shared.session.project.use_annotator("new", "New Person")
    made = rulings(shared, qtbot)
    first = made.list.current()
    press(made, Qt.Key.Key_2)
    shared.wait_for_jobs(qtbot)
    assert made.list.progress.text() == "1 of 4 ruled"
    following = made.list.current()
    assert first is not None
    assert following is not None
    assert following.key != first.key
    press(made, Qt.Key.Key_2)
    shared.wait_for_jobs(qtbot)
    assert made.list.progress.text() == "2 of 4 ruled"
    assert "new" in [one.key for one in shared.session.project.annotators]
    for left in ("1 of 4 ruled", "0 of 4 ruled"):
        shared.trigger("history.undo")
        shared.wait_for_jobs(qtbot)
        assert made.list.progress.text() == left
    assert "new" not in [one.key for one in shared.session.project.annotators]


def test_all_cases_are_ruled_on_and_exported_by_keys_alone(
    shared: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rulings(shared, qtbot)
    assert made.list.progress.text() == "0 of 4 ruled"
    press(made, Qt.Key.Key_2)
    press(made, Qt.Key.Key_1)
    press(made, Qt.Key.Key_M)
    QTest.keyClicks(made.view.reason, "Up to the verb.")
    press(made, Qt.Key.Key_Return)
    press(made, Qt.Key.Key_5)
    press(made, Qt.Key.Key_Right, _ALT)
    press(made, Qt.Key.Key_Return)
    press(made, Qt.Key.Key_3)
    assert made.count.text() == "Every difference is ruled on."
    assert ruled(shared) == {
        "Mairi Kell": "Zita Ruiz stands.",
        "“That ends.”": "Mairi stands.",
        "Harbour dues will rise": "policy on “Harbour dues will”, set instead. Reason: Up to the verb.",
        "4 per cent": "both stand.",
    }
    target = tmp_path / "gold.jsonl"
    monkeypatch.setattr(ExportDialog, "exec", exporting_to(target, qtbot))
    press(made, Qt.Key.Key_E, _CONTROL)
    shared.wait_for_jobs(qtbot)
    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    spans = {(one["label"], one["text"]) for record in records for one in record["spans"]}
    assert spans == {
        ("quote", "“We asked,”"), ("official", "Mairi Kell"), ("quote", "“That ends.”"),
        ("policy", "Harbour dues will"), ("statistic", "4 per cent"), ("policy", "4 per cent"),
    }  # fmt: skip
    assert {one["annotator"] for record in records for one in record["spans"]} == {"gold"}
    assert made.told.text() == "Exported. The main window says what was written."


def test_an_export_begins_with_the_last_of_its_own_kind_not_with_the_gold_exported_since(
    shared: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = sorted({one.annotator_id for one in shared.session.annotations})[:2]
    gold = GoldOf(first, second)
    shown: list[tuple[str, bool]] = []

    def export(dialog: ExportDialog) -> int:
        is_gold = dialog.filters.chosen().gold is not None
        shown.append((dialog.target.path.name, is_gold))
        dialog.formats.choose("jsonl")
        dialog.target.field.setText(str(tmp_path / ("two.jsonl" if is_gold else "all.jsonl")))
        return 1

    def export_gold() -> None:
        shared.assembly.transfer.export_gold(gold, shared.assembly.window, False)
        shared.wait_for_jobs(qtbot)

    monkeypatch.setattr(ExportDialog, "exec", export)
    export_gold()
    for _ in range(2):
        shared.trigger("corpus.export")
        shared.wait_for_jobs(qtbot)
    export_gold()
    assert [is_gold for _, is_gold in shown] == [True, False, False, True]
    assert [name for name, _ in shown[2:]] == ["all.jsonl", "two.jsonl"]


def test_gold_that_was_chosen_in_the_usual_export_is_what_the_next_one_begins_with(
    shared: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = sorted({one.annotator_id for one in shared.session.annotations})[:2]
    shown: list[tuple[str, bool]] = []

    def export(dialog: ExportDialog) -> int:
        shown.append((dialog.target.path.name, dialog.filters.chosen().gold is not None))
        dialog.filters.choose_gold(GoldOf(first, second))
        dialog.formats.choose("jsonl")
        dialog.target.field.setText(str(tmp_path / "two.jsonl"))
        return 1

    monkeypatch.setattr(ExportDialog, "exec", export)
    for _ in range(2):
        shared.trigger("corpus.export")
        shared.wait_for_jobs(qtbot)
    assert shown[1] == ("two.jsonl", True)


def test_rulings_are_undone_reasoned_and_withdrawn(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    press(made, Qt.Key.Key_2)
    press(made, Qt.Key.Key_1)
    press(made, Qt.Key.Key_Z, _CONTROL)
    assert ruled(shared) == {"Mairi Kell": "Zita Ruiz stands."}
    current = made.list.current()
    assert current is not None
    assert current.annotations[0].anchor.quote == "“That ends.”"
    press(made, Qt.Key.Key_P)
    press(made, Qt.Key.Key_M)
    QTest.keyClicks(made.view.reason, "She chairs.")
    press(made, Qt.Key.Key_Return)
    assert ruled(shared) == {"Mairi Kell": "Zita Ruiz stands. Reason: She chairs."}
    press(made, Qt.Key.Key_Delete)
    assert ruled(shared) == {}
    press(made, Qt.Key.Key_5)
    press(made, Qt.Key.Key_Return)
    press(made, Qt.Key.Key_P)
    press(made, Qt.Key.Key_M)
    QTest.keyClicks(made.view.reason, "As it is.")
    press(made, Qt.Key.Key_Return)
    assert ruled(shared) == {"Mairi Kell": "official on “Mairi Kell”, set instead. Reason: As it is."}


def test_what_is_changed_after_a_ruling_is_open_again(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    press(made, Qt.Key.Key_2)
    case = made.list.model.case(0)
    shared.session.execute(Relabel((case.annotations[0].id,), shared.session.project.codebook.labels[1].id))
    assert made.list.model.case(0).state is CaseState.OUTDATED
    press(made, Qt.Key.Key_P)
    assert view(shared).ruling.text().startswith("Changed since the ruling of Lead")


def test_the_file_is_opened_once_for_all_the_articles_that_a_change_touches(
    shared: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(shared.session.project, "led", "Lead")
    made = rulings(shared, qtbot)
    whole, opened = ProjectReader.open, list[ProjectReader]()

    def opening(reader: ProjectReader) -> AbstractContextManager[Store]:
        opened.append(reader)
        return whole(reader)

    monkeypatch.setattr(ProjectReader, "open", opening)
    sides = [one for case in made.list.model.every for one in case.annotations]
    assert {one.article_id for one in sides} == {"a1", "a2"}
    shared.session.execute(RemoveAnnotations(tuple(one.id for one in sides)))
    assert made.list.model.every == []
    assert len(opened) == 1


def test_several_are_ruled_on_in_one_step(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    made.all_button.ruled.emit(tuple(made.list.model.every), Stands.NEITHER)
    shared.wait_for_jobs(qtbot)
    qtbot.waitUntil(lambda: made.list.progress.text() == "4 of 4 ruled", timeout=20_000)
    press(made, Qt.Key.Key_Z, _CONTROL)
    qtbot.waitUntil(lambda: made.list.progress.text() == "0 of 4 ruled", timeout=20_000)


def test_the_agreement_window_leads_here_with_the_chosen_difference(shared: Window, qtbot: QtBot) -> None:
    shared.trigger("agreement.show")
    shared.wait_for_jobs(qtbot)
    agreement = shared.assembly.agreement.beside.window
    assert agreement is not None
    agreement.rule_button.click()
    shared.wait_for_jobs(qtbot)
    made = shared.assembly.adjudication.beside.window
    assert made is not None
    row = made.list.view.currentIndex().row()
    assert row == 0
    agreement.chips.choose("differences")
    agreement.chips.chosen.emit("differences")
    agreement.difference_table.setCurrentIndex(agreement.differences.index(2, 0))
    agreement.rule_button.click()
    shared.wait_for_jobs(qtbot)
    current = made.list.current()
    assert current is not None
    assert current.disagreement == agreement.differences.values[2]


def test_enter_shows_the_passage_in_the_main_window(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    press(made, Qt.Key.Key_N)
    press(made, Qt.Key.Key_Return)
    assert shared.session.selected is not None
    assert shared.session.selected.anchor.quote == "“That ends.”"


def test_it_follows_codebook_and_theme(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    policy = next(one for one in shared.session.project.codebook if one.name == "policy")
    shared.session.execute(RemoveLabel(policy.id))
    made.activateWindow()
    qtbot.waitUntil(lambda: made.list.model.rowCount() == 2, timeout=20_000)
    shared.assembly.theme.set_scheme("dark")
    assert made.view.comparison.left.view.colors.pane == shared.assembly.theme.color("pane")


def test_one_annotator_is_told_what_to_do(window: Window, qtbot: QtBot) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.wait_for_jobs(qtbot)
    made = rulings(window, qtbot)
    assert made.empty.accessibleName().startswith("Ruling needs two annotators")
    assert made.import_button.isVisible()


def test_nothing_in_common_is_said(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    made.people.among.setCurrentIndex(1)
    made.people.among.activated.emit(1)
    qtbot.waitUntil(lambda: made.empty.accessibleName().startswith("No article is marked as done."), timeout=20_000)


def test_it_closes_with_the_project(shared: Window, qtbot: QtBot) -> None:
    rulings(shared, qtbot)
    shared.session.project_closing.emit()
    assert shared.assembly.adjudication.beside.window is None


def test_a_reason_that_is_typed_waits_for_its_ruling(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    first = made.list.current()
    assert first is not None
    press(made, Qt.Key.Key_M)
    QTest.keyClicks(made.view.reason, "She chairs.")
    press(made, Qt.Key.Key_Return)
    press(made, Qt.Key.Key_N)
    assert made.view.reason.text() == ""
    shared.session.project.use_annotator("zz", "Zita Ruiz")
    shared.tag("About 3%", Qt.Key.Key_2)  # another change in the same article
    shared.wait_for_jobs(qtbot)
    made.list.come_to_case(first.key)
    assert made.view.reason.text() == "She chairs."
    press(made, Qt.Key.Key_2)
    assert ruled(shared)["Mairi Kell"].endswith("Reason: She chairs.")


def test_who_a_quote_is_linked_to_is_shown(shared: Window, qtbot: QtBot) -> None:
    project = shared.session.project
    by = {(one.anchor.quote, one.annotator_id): one.id for one in project.queries.annotations("a1")}
    zz = next(one.id for one in project.annotators if one.key == "zz")
    kind = next(one for one in project.codebook.relation_types if one.name == "said_by")
    made = rulings(shared, qtbot)
    assert "Said by" not in made.view.comparison.left.facts.text()
    first = next(key for (quote, who), key in by.items() if quote == "“That ends.”" and who != zz)
    project.execute(Relate(first, by["Mairi Kell", zz], kind.id))
    press(made, Qt.Key.Key_N)
    current = made.list.current()
    assert current is not None
    assert current.annotations[0].anchor.quote == "“That ends.”"
    assert "Said by: Mairi Kell" in made.view.comparison.left.facts.text().replace("\u2068", "").replace("\u2069", "")
    press(made, Qt.Key.Key_P)
    assert "Linked from: " in made.view.comparison.right.facts.text()


def test_where_names_are_hidden_the_export_window_does_not_say_whose_gold_it_is(
    shared: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rulings(shared, qtbot)
    offered: list[list[str]] = []

    def look(dialog: ExportDialog) -> int:
        people = dialog.filters.people
        offered.append([people.text(), *(one.text() for one in people.menu().actions() if "Gold" in one.text())])
        assert dialog.filters.chosen().gold is not None
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(ExportDialog, "exec", look)
    press(made, Qt.Key.Key_H)
    press(made, Qt.Key.Key_E, _CONTROL)
    press(made, Qt.Key.Key_H)
    press(made, Qt.Key.Key_E, _CONTROL)
    shared.wait_for_jobs(qtbot)
    assert offered[0] == ["Gold of two annotators"] * 2
    assert offered[1] == ["Gold of Mairi and Zita Ruiz"] * 2


def test_values_that_differ_are_a_case_and_those_that_stand_are_in_the_gold(
    shared: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = shared.session.project
    asked = [one for one in project.queries.annotations("a1") if one.anchor.quote == "“We asked,”"]
    for one, value in zip(asked, ("direct", "mixed"), strict=True):
        project.execute(SetAttribute(one.id, "kind", value))
    made = rulings(shared, qtbot)
    assert made.list.progress.text() == "0 of 5 ruled"
    made.list.come_to(0)
    assert made.view.kind.text() == "Other values"
    sides = {one.name.text(): one.facts.text() for one in (made.view.comparison.left, made.view.comparison.right)}
    assert sorted(text.replace("\u2068", "").replace("\u2069", "") for text in sides.values()) == [
        "Kind: direct", "Kind: mixed",
    ]  # fmt: skip
    assert not made.view.both_button.isEnabled()
    right = made.view.comparison.right.facts.text()
    press(made, Qt.Key.Key_2)
    target = tmp_path / "gold.jsonl"
    monkeypatch.setattr(ExportDialog, "exec", exporting_to(target, qtbot))
    press(made, Qt.Key.Key_E, _CONTROL)
    shared.wait_for_jobs(qtbot)
    spans = [one for line in target.read_text(encoding="utf-8").splitlines() for one in json.loads(line)["spans"]]
    assert [one["attributes"]["kind"] in right for one in spans if one["text"] == "“We asked,”"] == [True]


def test_keys_that_the_user_chose_rule_and_stand_on_the_buttons(shared: Window, qtbot: QtBot) -> None:
    made = rulings(shared, qtbot)
    press(made, Qt.Key.Key_N)
    case = made.list.current()
    assert case is not None
    rows = {one.action_id: one for one in shared.assembly.view.key_rows()}
    assert (rows["keep.right"].words, rows["keep.right"].keys) == ("In “Rule on differences”: Keep the second", "2")
    shared.assembly.preferences.change(keys={"keep.left": "Q", "keep.neither": ""})
    shared.wait_for_jobs(qtbot)
    other = shared.assembly.adjudication.beside.window
    assert other is not None
    qtbot.waitUntil(other.isActiveWindow)
    now = other.list.current()
    assert now is not None
    assert now.key == case.key
    assert other.view.comparison.left.keep_button.toolTip() == "Q"
    press(other, Qt.Key.Key_1)
    press(other, Qt.Key.Key_4)
    assert ruled(shared) == {}
    press(other, Qt.Key.Key_Q)
    assert list(ruled(shared).values()) == ["Mairi stands."]
