"""A project to read from, and a guard that every model keeps Qt's rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from clipdesk.domain.article import Status
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import make_project, opened_copy


@pytest.fixture(autouse=True)
def _british(british: None) -> None:
    """Figures and dates as in Britain, whatever the machine says."""


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Callable[[QAbstractItemModel], None]]:
    """Has Qt check a model at every signal it emits from now on."""
    testers: list[QAbstractItemModelTester] = []

    def add(model: QAbstractItemModel) -> None:
        testers.append(QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal))

    yield add
    testers.clear()


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles: "ferry" with five passages and a label on all of it, "night" done, "dues" flagged and bare."""
    path = tmp_path_factory.mktemp("harbour") / "harbour.clipdesk"
    made = make_project(
        path,
        article(
            "[quote#vote:“That ends with this vote,”] said [official#kell:Mairi Kell]. "
            "[statistic#cost:Costs rose] [statistic#half:by half] a <b>year</b>. [quote#pound:“Pound,”] he said, "
            "[quote#pound:“for pound.”] [policy#all:]",
            id="ferry", number=1, headline="Board votes to double ferry subsidy", byline=("Ana Ruiz", "Tom Beck"),
            outlet="The Larkport Courier", published="2025-06-12", notes={"vote": "Threat?"},
            relations=[("vote", "said_by", "kell")],
        ),
        article("Who pays for the [policy:night boat]?", id="night", number=2, headline="Night ferry",
                outlet="Coast Weekly", published="2025-06-11", status=Status.DONE),
        article("Dues rise in October.", id="dues", number=3, headline="Dues <i>rise</i>", flagged=True),
    )  # fmt: skip
    made.close()
    return path


@pytest.fixture
def project(harbour: Path, tmp_path: Path) -> Iterator[Project]:
    """A copy of that project of the test's own, opened for the annotator "an"."""
    with opened_copy(harbour, tmp_path) as made:
        yield made
