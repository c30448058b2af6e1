"""One action, one transaction, one undo step, one announcement; and a project that opens as it was closed."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from clipdesk.domain.change import Kind, RecordChange
from clipdesk.domain.errors import InvalidChangeError, ProjectError, ProjectLockedError, ReadOnlyError
from clipdesk.domain.history import EntryState, Title
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote
from clipdesk.project.commands.base import Plan, Situation
from clipdesk.project.commands.codebook import AddLabel, RemoveLabel
from clipdesk.project.project import Project
from clipdesk.store.store import Store
from tests.builders import NOW, article, codebook, corpus, draft_of, label_id
from tests.project_builder import Made
from tests.project_state import state
from tests.refusing import fill_disk


@pytest.fixture
def project(made: Made) -> Project:
    project = made(article("[quote#1:Yes], said [official:Kell]."))
    project.finish_history()
    return project


def tag(project: Project, start: int, step: str = "") -> Changes:
    return project.execute(AddAnnotation("a1", label_id("policy"), (Span(start, start + 1),)), step=step)


def quotes(project: Project) -> list[str]:
    return [one.anchor.quote for one in project.queries.annotations("a1")]


@dataclass(frozen=True)
class Failing:
    """Does something, and then cannot go on."""

    error: BaseException
    title = Title("Fail")

    def plan(self, situation: Situation) -> Plan:
        situation.store.apply([RecordChange(None, Label("half", "half"))])
        raise self.error


# ------------------------------------------------------------------ making and opening


def test_a_new_project_has_its_codebook_its_identity_and_no_history(tmp_path: Path) -> None:
    made = Project.create(tmp_path / "Rates 2025.clipdesk", codebook("topic"), now=lambda: NOW)
    assert made.name == "Rates 2025"
    assert [one.name for one in made.codebook] == [one.name for one in codebook("topic")]
    assert made.codebook.relation_named("said_by") is not None
    assert len(made.id) == 32
    assert made.meta("created_at") == NOW
    assert (made.history_state.undo, made.queries.history()) == (None, [])
    assert not made.is_read_only
    path, identity = made.path, made.id
    made.close()
    assert list(tmp_path.iterdir()) == [path]
    again = Project(path)
    assert (again.id, again.codebook.labels) == (identity, made.codebook.labels)
    again.close()


def test_a_project_that_cannot_be_finished_is_closed_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_store: Store, _changes: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "apply", full)
    with pytest.raises(sqlite3.OperationalError):
        Project.create(tmp_path / "new.clipdesk", codebook())
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_is_stopped_before_it_is_opened_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "__init__", stopped)
    with pytest.raises(KeyboardInterrupt):
        Project.create(tmp_path / "new.clipdesk", codebook())
    assert list(tmp_path.iterdir()) == []


def test_only_one_may_write_and_any_number_may_read(project: Project) -> None:
    with pytest.raises(ProjectLockedError):
        Project(project.path)
    readers = [Project(project.path, read_only=True) for _ in range(3)]
    assert all(quotes(reader) == quotes(project) for reader in readers)
    for reader in readers:
        reader.close()
    project.close()
    Project(project.path).close()


def test_facts_beside_the_content_are_kept_and_cannot_be_undone(project: Project) -> None:
    project.set_meta("last_article", "a1")
    assert (project.meta("last_article"), project.meta("other", "none")) == ("a1", "none")
    assert project.history_state.undo is None


def test_a_read_only_project_changes_nothing(project: Project) -> None:
    path, before = project.path, state(project)
    project.close()
    content = path.read_bytes()
    reading = Project(path, read_only=True)
    for change in (lambda: tag(reading, 0), reading.undo, reading.redo):
        with pytest.raises(ReadOnlyError, match="open for reading only; nothing was changed"):
            change()
    reading.set_meta("last_article", "a1")
    assert state(reading) == before
    reading.close()
    assert path.read_bytes() == content


def test_a_copy_holds_what_the_project_holds(project: Project, tmp_path: Path) -> None:
    tag(project, 0)
    project.save_copy(tmp_path / "copy.clipdesk")
    copy = Project(tmp_path / "copy.clipdesk")
    assert state(copy) == state(project)
    assert copy.id == project.id
    copy.undo()
    assert len(quotes(copy)) == len(quotes(project)) - 1
    copy.close()
    with pytest.raises(ProjectError, match="already exists"):
        project.save_copy(tmp_path / "copy.clipdesk")


def test_a_resting_project_is_one_whole_file(project: Project) -> None:
    tag(project, 0)
    project.rest()
    assert project.path.with_name(project.path.name + "-wal").stat().st_size == 0
    tag(project, 1)
    assert len(quotes(project)) == 4


# ------------------------------------------------------------------ executing


def test_a_command_is_done_remembered_and_announced_once(project: Project) -> None:
    heard: list[tuple[Changes, object]] = []
    project.subscribe(lambda changes, origin: heard.append((changes, origin)))
    me = object()
    changes = project.execute(
        AddAnnotation("a1", label_id("policy"), (Span(0, 3),), label_name="policy"), origin=me, step="s"
    )
    assert heard == [(changes, me)]
    assert changes.kinds == {Kind.ANNOTATION}
    (entry,) = project.queries.history(1)
    assert project.annotator is not None
    assert (entry.step, entry.annotator_id, entry.command, entry.state) == (
        "s", project.annotator.id, "AddAnnotation", EntryState.DONE,
    )  # fmt: skip
    assert str(entry.title) == "Tag as policy"
    assert project.changes_made == 1 + 1  # the articles of the fixture
    undone = project.undo(me)
    assert heard[1:] == [(undone, me)]


def test_who_hears_no_more_is_not_told(project: Project) -> None:
    heard: list[str] = []
    end = project.subscribe(lambda *_: heard.append("first"))
    project.subscribe(lambda *_: heard.append("second"))
    tag(project, 0)
    end()
    end()
    tag(project, 1)
    assert heard == ["first", "second", "second"]


def test_who_leaves_while_being_told_leaves_nobody_out(project: Project) -> None:
    heard: list[str] = []

    def once(*_: object) -> None:
        heard.append("once")
        end()

    end = project.subscribe(once)
    project.subscribe(lambda *_: heard.append("always"))
    tag(project, 0)
    tag(project, 1)
    assert heard == ["once", "always", "always"]


def test_what_is_announced_can_be_read(project: Project) -> None:
    seen: list[int] = []
    project.subscribe(lambda *_: seen.append(len(quotes(project))))
    tag(project, 0)
    project.undo()
    assert seen == [3, 2]


def test_a_command_that_changes_nothing_is_not_remembered(project: Project) -> None:
    heard: list[Changes] = []
    project.subscribe(lambda changes, _: heard.append(changes))
    assert project.execute(SetNote("a1-1", "")) == Changes()
    assert (heard, project.history_state.undo) == ([], None)


@pytest.mark.parametrize("error", [InvalidChangeError("No."), KeyError("bug"), KeyboardInterrupt()])
def test_a_command_that_fails_changes_and_announces_nothing(project: Project, error: BaseException) -> None:
    before, heard = state(project), list[Changes]()
    project.subscribe(lambda changes, _: heard.append(changes))
    tag(project, 0)
    project.undo()
    heard.clear()
    with pytest.raises(type(error)):
        project.execute(Failing(error))
    assert state(project) == before
    assert heard == []
    # What could be redone still can: nothing happened.
    assert project.redo() is not None


def test_the_codebook_is_kept_until_it_changes(project: Project) -> None:
    first = project.codebook
    tag(project, 0)
    assert project.codebook is first
    project.execute(AddLabel(Label("new", "new")))
    assert project.codebook.named("new") is not None
    project.undo()
    assert project.codebook.labels == first.labels


def test_a_transfer_reports_on_what_it_took(project: Project) -> None:
    made = corpus(article("Some other words.", id="b1"))
    report = project.transfer(AddArticles(tuple(draft_of(item, made) for item in made.articles * 2)))
    assert [item.outcome for item in report.items] == [Outcome.TAKEN, Outcome.DUPLICATE]
    assert project.queries.number_of("b1") == 2


def test_nobody_changes_a_project_from_another_thread(project: Project) -> None:
    found: list[type[BaseException]] = []

    def run() -> None:
        for change in (lambda: tag(project, 0), project.undo, project.redo):
            try:
                change()
            except AssertionError as error:
                found.append(type(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == [AssertionError] * 3
    assert len(quotes(project)) == 2


def test_another_thread_reads_through_a_reader(project: Project) -> None:
    reader, found = project.reader, list[str]()

    def run() -> None:
        with reader.open() as store:
            found.extend(one.anchor.quote for one in store.annotations.of_article("a1"))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == quotes(project)


def test_a_reader_closes_what_it_opened_even_when_reading_fails(project: Project) -> None:
    def fail() -> None:
        with project.reader.open() as store:
            opened.append(store)
            raise ZeroDivisionError

    opened: list[Store] = []
    with pytest.raises(ZeroDivisionError):
        fail()
    with pytest.raises(sqlite3.ProgrammingError, match="not opened"):
        opened[0].meta("id")


# ------------------------------------------------------------------ undo and redo


def test_nothing_to_undo_or_redo_is_nothing(project: Project) -> None:
    assert (project.undo(), project.redo()) == (None, None)
    assert (project.history_state.undo, project.history_state.redo) == (None, None)


def test_commands_of_one_step_are_taken_back_and_done_again_together(project: Project) -> None:
    tag(project, 0)
    before = state(project)
    changed = [project.execute(SetNote("a1-1", "so far"[:length]), step="note of a1-1") for length in (2, 4, 6)]
    after = state(project)
    undone = project.undo()
    assert state(project) == before
    assert undone is not None
    assert undone.annotations == frozenset.union(*(one.annotations for one in changed))
    project.redo()
    assert state(project) == after
    found = project.queries.annotation("a1-1")
    assert found is not None
    assert found.note == "so far"


def test_the_same_step_on_either_side_of_another_is_two_steps(project: Project) -> None:
    project.execute(SetNote("a1-1", "one"), step="typing")
    tag(project, 0)
    project.execute(SetNote("a1-1", "two"), step="typing")
    project.undo()
    assert [one.note for one in project.queries.annotations("a1") if one.id == "a1-1"] == ["one"]


def test_commands_without_a_step_stand_alone(project: Project) -> None:
    tag(project, 0)
    tag(project, 1)
    project.undo()
    assert len(quotes(project)) == 3


def test_a_new_command_forgets_what_was_undone(project: Project) -> None:
    tag(project, 0)
    project.undo()
    tag(project, 1)
    assert project.redo() is None
    project.undo()
    assert quotes(project) == ["Yes", "Kell"]


def test_undo_and_redo_go_on_after_closing_and_opening(project: Project) -> None:
    states = [state(project)]
    tag(project, 0)
    states.append(state(project))
    project.execute(RemoveAnnotations(("a1-1",)))
    path = project.path
    project.close()
    again = Project(path)
    assert again.history_state.undo == Title("Remove annotation")
    again.undo()
    assert state(again) == states[1]
    again.close()
    again = Project(path)
    assert again.history_state.redo == Title("Remove annotation")
    again.undo()
    assert state(again) == states[0]
    assert again.undo() is None
    again.redo()
    again.redo()
    assert quotes(again) == ["Y", "Kell"]
    again.close()


def test_what_is_finished_stays(project: Project) -> None:
    tag(project, 0)
    project.finish_history()
    assert project.undo() is None
    assert len(quotes(project)) == 3
    assert len(project.queries.history()) == 2


def test_every_annotation_can_tell_its_past(project: Project) -> None:
    project.execute(SetNote("a1-1", "one"))
    project.execute(SetNote("a1-1", "two"))
    project.undo()
    assert [(str(one.title), one.state) for one in project.queries.past("a1-1")] == [
        ("Edit note", EntryState.UNDONE), ("Edit note", EntryState.DONE), ("Import article", EntryState.FINAL),
    ]  # fmt: skip


def test_a_project_that_was_killed_while_it_was_made_gets_an_identity_and_its_labels(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    reading = Project(path, read_only=True)
    assert reading.id == ""
    reading.close()
    made = Project(path)
    known = made.id
    assert [one.name for one in made.codebook] == ["quote", "statistic", "policy", "official"]
    made.close()
    again = Project(path)
    assert again.id == known != ""
    again.close()


def test_a_project_has_no_identity_before_it_has_its_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_store: Store, _changes: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "p.clipdesk"
    monkeypatch.setattr(Store, "apply", killed)
    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda one, **how: None if one == path else unlink(one, **how))
    with pytest.raises(KeyboardInterrupt):
        Project.create(path, codebook("quote"))
    reading = Project(path, read_only=True)
    assert reading.id == ""
    reading.close()


def test_a_project_that_cannot_be_given_an_identity_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "set_meta", fill_disk)
        with pytest.raises(ProjectError, match="full"):
            Project(path)
    Project(path).close()


def test_a_project_that_was_made_without_labels_stays_without(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Project.create(path).close()
    opened = Project(path)
    assert opened.codebook.labels == ()
    opened.close()


def test_a_project_that_an_older_clipdesk_has_half_made_gets_its_labels(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Project.create(path).close()
    with sqlite3.connect(path) as connection:
        ((identity,),) = connection.execute("SELECT value FROM meta WHERE key = 'id'")
        connection.execute("DELETE FROM meta WHERE key = 'created_at'")
    reading = Project(path, read_only=True)
    assert reading.codebook.labels == ()
    reading.close()
    opened = Project(path)
    assert (opened.id, len(opened.codebook.labels)) == (identity, 4)
    opened.use_annotator("mk")
    for one in opened.codebook.labels:
        opened.execute(RemoveLabel(one.id))
    opened.close()
    emptied = Project(path)
    assert emptied.codebook.labels == ()
    emptied.close()
