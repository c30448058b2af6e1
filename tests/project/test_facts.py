"""Facts are written at once, or owed until they can be."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from clipdesk.domain.errors import ProjectBusyError
from clipdesk.project.project import Project


@contextlib.contextmanager
def busy(project: Project) -> Iterator[None]:
    """Another program writes to the project."""
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def in_file(project: Project, key: str) -> str:
    with project.reader.open() as store:
        return store.meta(key)


def test_a_fact_that_cannot_be_written_is_refused(project: Project) -> None:
    with busy(project), pytest.raises(ProjectBusyError):
        project.set_meta("place", "1", waits=False)
    assert project.meta("place", "none") == "none"
    project.close()
    assert in_file(project, "place") == ""


def test_or_owed_and_is_written_with_the_next_one(project: Project) -> None:
    with busy(project):
        project.facts.note_when_free("place", "1")
    assert (project.meta("place"), in_file(project, "place")) == ("1", "")
    project.set_meta("other", "2")
    assert (in_file(project, "place"), in_file(project, "other")) == ("1", "2")


def test_what_is_owed_is_as_safe_as_it_was_to_be(project: Project) -> None:
    told: list[str] = []
    project._store._database.connection().set_trace_callback(told.append)
    project.set_meta("place", "1", is_work=False)
    assert "PRAGMA synchronous = 1" in told
    with busy(project):
        project.facts.note_when_free("import", "1")
    told.clear()
    project.set_meta("place", "2", is_work=False)
    assert "PRAGMA synchronous = 1" not in told
    assert in_file(project, "import") == "1"


def test_or_at_the_end(project: Project) -> None:
    with busy(project):
        project.facts.note_when_free("place", "1")
    project.close()
    project.close()
    assert in_file(project, "place") == "1"


def test_an_end_at_which_it_cannot_be_written_is_one_all_the_same(project: Project) -> None:
    project.patience.milliseconds = 1
    with busy(project):
        project.facts.note_when_free("place", "1")
        project.close()
    assert in_file(project, "place") == ""


def test_what_was_written_otherwise_is_owed_no_more(project: Project) -> None:
    with busy(project):
        project.facts.note_when_free("place", "1")
    project.facts.written("place")
    assert project.meta("place") == ""


def test_a_project_that_is_only_read_notes_and_owes_nothing(project: Project) -> None:
    project.close()
    reading = Project(project.path, read_only=True)
    reading.facts.note_when_free("place", "1")
    assert reading.meta("place") == ""
    reading.close()
