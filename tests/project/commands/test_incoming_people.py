"""What a colleague said in the register comes with the project, once, and never over what is said here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from clipdesk.domain.report import TransferReport
from clipdesk.project import importing
from clipdesk.project.commands.people import GatherMentions, ReleasePerson
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.register import register
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.project_state import state

MARKED = "[official#1:Ana Ruiz] met [official#2:A. Ruiz] and [official#3:Mairi Kell]."


class Two(NamedTuple):
    """Two projects with one article."""

    ours: Project
    theirs: Project


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    both = Two(*(make_project(tmp_path / f"{one}.clipdesk", article(MARKED)) for one in ("ours", "theirs")))
    yield both
    both.ours.close()
    both.theirs.close()


def bring(two: Two) -> TransferReport:
    return import_files(two.ours, ImportRequest((two.theirs.path,)))


def entries(project: Project) -> list[tuple[str, int]]:
    with project.reader.open() as store:
        return [(one.name, one.named) for one in register(store)]


def told(report: TransferReport) -> str:
    return " ".join(one.reason for one in report.items)


def test_what_was_merged_there_is_merged_here_in_one_step(two: Two) -> None:
    two.theirs.execute(GatherMentions("Ana Ruiz", ("ana ruiz", "a ruiz")))
    before = state(two.ours)
    report = bring(two)
    assert entries(two.ours) == [("Ana Ruiz", 2), ("Mairi Kell", 1)]
    assert "People and bodies were merged or split as there: 1." in told(report)
    again = state(two.ours)
    assert "People and bodies" not in told(bring(two))
    assert state(two.ours) == again
    two.ours.undo()
    assert state(two.ours) == before


@pytest.mark.parametrize("size", [1, 100])
def test_mentions_are_those_of_the_annotations_here(made: Made, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LARGE", importing.LARGE._replace(articles=size))
    ours = made(article(MARKED, id="o1"), name="o")
    theirs = made(article(MARKED, id="t1"), article("[official#1:Bo] left.", id="t2", number=2), name="t")
    theirs.execute(GatherMentions("Ana", (), ("t1-2", "t1-3", "t2-1"), "ana"))
    before = state(ours)
    bring(Two(ours, theirs))
    (ana,) = ours._store.people.all()
    assert ana.mentions == ("o1-2", "o1-3", "t2-1")
    after = state(ours)
    bring(Two(ours, theirs))
    assert state(ours) == after
    ours.undo()
    assert state(ours) == before


def test_what_is_said_here_stays(two: Two) -> None:
    two.theirs.execute(GatherMentions("Both", ("ana ruiz", "mairi kell")))
    two.ours.execute(GatherMentions("Ana", ("ana ruiz", "a ruiz")))
    assert "People and bodies were merged or split as there: 1." in told(bring(two)), "of the name that is free"
    assert entries(two.ours) == [("Ana", 2), ("Both", 1)]


def test_nobody_comes_whose_names_are_all_taken(two: Two) -> None:
    two.theirs.execute(GatherMentions("Ruiz", ("ana ruiz",)))
    two.ours.execute(GatherMentions("Ana", ("ana ruiz", "a ruiz")))
    assert "People and bodies stay merged or split as here: 1." in told(bring(two))
    assert entries(two.ours) == [("Ana", 2), ("Mairi Kell", 1)]


def test_what_was_taken_back_here_does_not_come_again(two: Two) -> None:
    two.theirs.execute(GatherMentions("Ana Ruiz", ("ana ruiz", "a ruiz"), id="p"))
    bring(two)
    two.ours.execute(ReleasePerson("p"))
    assert "People and bodies stay merged or split as here: 1." in told(bring(two))
    assert len(entries(two.ours)) == 3


def test_the_same_person_stays_as_here(two: Two) -> None:
    for project, name in zip(two, ("Ana", "Ruiz"), strict=True):
        project.execute(GatherMentions(name, ("ana ruiz", "a ruiz"), id="p"))
    assert "People and bodies stay merged or split as here: 1." in told(bring(two))
    assert entries(two.ours)[0] == ("Ana", 2)
