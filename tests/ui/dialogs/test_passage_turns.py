"""The passages of a label come some at a time, each once, however they are spread over articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from clipdesk.project.project import Project
from clipdesk.ui.dialogs import passage_turns
from clipdesk.ui.dialogs.passage_turns import PassageTurns
from tests.builders import article, label_id
from tests.project_builder import Made


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[quote:one] [quote:two] [quote:three] [official:Kell]", headline="First"),
        article("[quote:four]", id="a2", number=2),
        article("[quote:five] [quote:six]", id="a3", number=3, headline="Last"),
    )


@pytest.mark.parametrize(("size", "most", "read"), [(1, 9, 6), (2, 9, 6), (3, 5, 5), (4, 4, 4), (9, 9, 6)])
def test_each_comes_once_and_in_order(
    qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch, size: int, most: int, read: int
) -> None:
    monkeypatch.setattr(passage_turns, "TURN", size)
    owner = QObject()
    turns, told = PassageTurns(project.queries, owner), list[str]()
    turns.followed.connect(lambda found, _headlines: told.extend(one.anchor.quote for one in found))
    found, headlines = turns.begin(label_id("quote"), most)
    assert headlines["a1"] == "First"
    assert len(found) == min(size, read)
    told += [one.anchor.quote for one in found]
    qtbot.waitUntil(lambda: len(told) >= read)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert told == ["one", "two", "three", "four", "five", "six"][:read]


def test_it_stops_when_told_and_begins_with_as_many_as_are_wanted(
    qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passage_turns, "TURN", 1)
    owner = QObject()
    turns, told = PassageTurns(project.queries, owner), list[object]()
    turns.followed.connect(lambda found, _headlines: told.append(found))
    found, _ = turns.begin(label_id("quote"), 9, least=4)
    assert [one.anchor.quote for one in found] == ["one", "two", "three", "four"]
    turns.stop()
    for _ in range(3):
        QCoreApplication.processEvents()
    assert told == []
    assert turns.begin("", 9) == ([], {})
