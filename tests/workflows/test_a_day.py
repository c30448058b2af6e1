"""A day of work in a project and in the window: what was done stays when both are closed, and can be taken back after."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Article, Status
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.span import Span
from clipdesk.project.checking import check
from clipdesk.project.commands.annotations import AddAnnotation, SetNote
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from tests.project_state import state
from tests.ui.unsaved import write
from tests.ui.window import window_of

QUOTE, ACT = "“We asked for a timetable 👍,”", "Coastal Transport Act"


def board(project: Project) -> Article:
    """The article on the board."""
    (found,) = [one.article for one in project.queries.corpus("", CorpusFilter()) if QUOTE in one.article.text]
    return found


def tag(project: Project, label: str, words: str) -> AddAnnotation:
    """Tag words of it."""
    article, named = board(project), project.codebook.named(label)
    assert named is not None
    start = article.text.index(words)
    return AddAnnotation(article.id, named.id, (Span(start, start + len(words)),))


def passages(project: Project) -> set[tuple[str, str, str]]:
    names = {one.id: one.name for one in project.codebook}
    return {(names[one.label_id], one.anchor.quote, one.note) for one in project.queries.annotations(board(project).id)}


def test_what_was_done_is_there_the_next_day_and_can_be_taken_back(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "day.clipdesk"
    with closing(Project.create(path, starter_codebook())) as project:
        project.use_annotator("mk")
        empty = state(project)
        assert import_files(project, ImportRequest((folder,))).taken == 2
        quote, act = (tag(project, label, words) for label, words in (("quote", QUOTE), ("policy", ACT)))
        for one in (quote, act):
            project.execute(one)
        project.execute(SetNote(act.id, "Of 2024?"))
        project.execute(SetStatus((board(project).id,), Status.DONE))
        worked = state(project)
    with closing(Project(path)) as project:
        assert state(project) == worked
        while project.history_state.undo is not None:
            project.undo()
        assert state(project)["article"] == empty["article"]
        while project.history_state.redo is not None:
            project.redo()
        assert state(project) == worked
        assert check(project.reader).is_clean
        export(project.reader, ExportRequest(tmp_path / "day.jsonl"))
    with closing(Project.create(tmp_path / "again.clipdesk")) as again:
        again.use_annotator("zz")
        import_files(again, ImportRequest((tmp_path / "day.jsonl",)))
        assert passages(again) == {("quote", QUOTE, ""), ("policy", ACT, "Of 2024?")}


def test_a_day_in_the_window(
    folder: Path, tmp_path: Path, places_in_tmp: Places, qapp: QApplication, qtbot: QtBot
) -> None:
    target = tmp_path / "day.jsonl"
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        window.assembly.transfer.start_import(ImportRequest((folder,)))
        window.wait_for_jobs(qtbot)
        article_id = board(window.session.project).id
        window.open(article_id)
        window.tag(QUOTE, Qt.Key.Key_1)
        made = window.tag("640 children", Qt.Key.Key_2)
        window.trigger("history.undo")
        window.trigger("history.redo")
        window.session.select(made.id)
        write(window, "each day")
        assert window.tagged == [("quote", QUOTE), ("statistic", "640 children")]
        window.trigger("article.finish")
        window.assembly.transfer.start_export(ExportRequest(target))
        window.wait_for_jobs(qtbot)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        window.open(article_id)
        assert window.tagged == [("quote", QUOTE), ("statistic", "640 children")]
        for _ in range(3):
            window.trigger("history.undo")
        assert window.tagged == [("quote", QUOTE)]
    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    (record,) = [one for one in records if one["meta"]["headline"] == "Harbour board delays the vote"]
    assert record["meta"]["status"] == "done"
    assert [(one["label"], one["text"], one["note"]) for one in record["spans"]] == [
        ("quote", QUOTE, ""), ("statistic", "640 children", "each day"),
    ]  # fmt: skip
