"""What a check found."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.checking import CheckResult, Problem, check
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.check_dialog import CheckDialog, check_word
from clipdesk.ui.theme import Theme
from tests.builders import article
from tests.house.sources import PACKAGE, nodes
from tests.project_builder import Made
from tests.ui.on_screen import on_screen

BAD = CheckResult(1, 3, (Problem("anchors", "“Yes” does not stand there."), Problem("new", "Odd.")))


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("[quote:“Yes”], she said."))


def opened(qtbot: QtBot, result: CheckResult) -> CheckDialog:
    return on_screen(CheckDialog(result), qtbot)


def words(dialog: CheckDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]


def test_a_sound_project_is_in_order(theme: Theme, qtbot: QtBot, project: Project) -> None:
    dialog = opened(qtbot, check(project.reader))
    assert words(dialog) == ["Everything is in order", "1 article and 1 annotation were checked."]


def test_articles_that_were_removed_are_told_apart(theme: Theme, qtbot: QtBot, project: Project) -> None:
    (number,) = project.queries.article_numbers(ArticleFilter())
    (listed,) = project.queries.listed([number])
    project.execute(RemoveArticles((listed.id,)))
    dialog = opened(qtbot, check(project.reader))
    looked_at = "1 article and 0 annotations were checked. Of these, 1 article was removed."
    assert words(dialog) == ["Everything is in order", looked_at]


def test_problems_are_listed_and_can_be_copied(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, BAD)
    assert words(dialog)[0] == "2 problems were found"
    assert "restore a backup" in words(dialog)[1]
    items = [dialog.problems.topLevelItem(row) for row in range(dialog.problems.topLevelItemCount())]
    assert [(item.text(0), item.text(1)) for item in items if item] == [
        ("Passages", "“Yes” does not stand there."),
        ("new", "Odd."),
    ]
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Passages: “Yes” does not stand there.\nnew: Odd.\n"


def test_what_sqlite_says_is_copied_and_not_shown(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, CheckResult(1, 3, (Problem("file", "Parts of the file are bad.", "Tree 5 page 12\nrow 7"),)))
    (item,) = [dialog.problems.topLevelItem(row) for row in range(dialog.problems.topLevelItemCount())]
    assert item is not None
    assert item.text(1) == "Parts of the file are bad."
    assert "Tree" not in item.toolTip(1)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "File: Parts of the file are bad.\n  Tree 5 page 12\n  row 7\n"


def test_every_check_of_the_program_has_words() -> None:
    keys = {
        str(call.args[0].value)
        for call in nodes(PACKAGE / "project" / "checking.py", ast.Call)
        if ast.unparse(call.func) in ("self.say", "work.attempt", "self.attempt", "Problem")
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(keys) == 10
    assert len({check_word(key) for key in keys} - keys) == len(keys)
