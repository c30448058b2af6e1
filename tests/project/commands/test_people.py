"""Names and mentions are gathered, and leave whoever they belonged to."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.person import Person
from clipdesk.project.commands.people import GatherMentions, ReleasePerson
from clipdesk.project.project import Project
from tests.project_builder import Made


def people(project: Project) -> list[Person]:
    return project._store.people.all()


def test_two_spellings_become_one_person(made: Made) -> None:
    project = made()
    project.execute(GatherMentions(" Ana Ruiz ", ("Ana Ruíz", "ana ruiz", "Mayor Ruiz"), ("n1", "n1"), "p"))
    assert people(project) == [Person("p", "Ana Ruiz", ("ana ruiz", "mayor ruiz"), ("n1",))]
    assert str(project.history_state.undo) == "Gather mentions of Ana Ruiz"


def test_splitting_takes_mentions_and_names_from_the_other(made: Made) -> None:
    project = made()
    project.execute(GatherMentions("Ruiz", ("Ana Ruiz", "Ruiz"), ("n1", "n2"), "p"))
    project.execute(GatherMentions("Bea Ruiz", ("Ruiz",), ("n2",), "q"))
    assert people(project) == [
        Person("q", "Bea Ruiz", ("ruiz",), ("n2",)),
        Person("p", "Ruiz", ("ana ruiz",), ("n1",)),
    ]


def test_who_shares_nothing_with_the_new_one_stays_as_he_is(made: Made) -> None:
    project = made()
    project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz",), ("n1",), "p"))
    changes = project.execute(GatherMentions("Bea Sol", ("Bea Sol",), ("n2",), "q"))
    assert [one.id for one in people(project)] == ["p", "q"]
    assert [change.record.id for change in project._store.history.changes(project._store.history.seqs()[-1])] == ["q"]
    assert not changes.articles


def test_gathering_what_is_gathered_already_changes_nothing(made: Made) -> None:
    project = made()
    project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz",), ("n1",), "p"))
    before = project._store.history.seqs()
    assert not project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz",), ("n1",), "p")).kinds
    assert project._store.history.seqs() == before
    assert people(project) == [Person("p", "Ana Ruiz", ("ana ruiz",), ("n1",))]


def test_merging_leaves_nobody_without_names(made: Made) -> None:
    project = made()
    project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz",), (), "p"))
    project.execute(GatherMentions("A. Ruiz", ("A. Ruiz",), (), "q"))
    project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz", "A. Ruiz"), (), "p"))
    assert people(project) == [Person("p", "Ana Ruiz", ("ana ruiz", "a ruiz"))]
    project.execute(ReleasePerson("p"))
    assert people(project) == []
    for _ in range(4):
        project.undo()
    assert people(project) == []


@pytest.mark.parametrize("command", [GatherMentions(" ", ("x",)), GatherMentions("Ruiz", ("’",)), ReleasePerson("p")])
def test_what_cannot_be_is_refused(made: Made, command: GatherMentions | ReleasePerson) -> None:
    with pytest.raises(InvalidChangeError):
        made().execute(command)
