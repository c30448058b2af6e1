"""What another project calls its labels and people, in the words of this one; see `test_project_merging.py` for whole merges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.label import RelationType
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.meeting import Meeting
from clipdesk.project.project import Project
from tests.builders import NOW, codebook, label

Made = Callable[..., Project]
SOMEBODY = Annotator("p1", "an", "Ann Other")


def meeting(project: Project) -> Meeting:
    return Meeting(Situation(project._store, "", NOW, lambda: "new"))


def draft(*people: Annotator, labels: Codebook) -> ArticleDraft:
    made = tuple(AnnotationDraft((), one.name, annotator=person.key) for one in labels for person in people)
    links = (RelationDraft("x", "y", labels.relation_types[0].name, annotator=people[0].key),) if people else ()
    return ArticleDraft("We won.", annotations=made, relations=links, codebook=labels, annotators=people)


def test_the_same_id_is_the_same_label_and_kind_of_link_whatever_it_is_called(made: Made) -> None:
    theirs = Codebook(
        (replace(label("statistic"), name="figure"), replace(label("topic"), name="Topic")),
        (RelationType("relation-said_by", "source"),),
    )
    met, said = meeting(made()).in_our_words(draft(Annotator("person-bo", "bo"), labels=theirs))
    assert [one.label for one in met.annotations] == ["statistic", "Topic"]
    assert [one.label for one in met.relations] == ["said_by"]
    assert met.codebook is not None
    assert [one.name for one in met.codebook] == ["statistic", "Topic"]
    assert said == []


def test_somebody_with_the_initials_of_another_gets_others_and_keeps_them(made: Made) -> None:
    one = meeting(made())
    met, said = one.in_our_words(draft(SOMEBODY, labels=codebook()))
    assert {mark.annotator for mark in met.annotations} | {link.annotator for link in met.relations} == {"an 2"}
    assert met.annotators == (replace(SOMEBODY, key="an 2"),)
    assert said == ["Somebody else here is “an”, so that Ann Other is “an 2”."]
    assert one.in_our_words(draft(SOMEBODY, labels=codebook()))[1] == []
    another = Annotator("p2", "an", "A Third")
    assert one.in_our_words(draft(another, labels=codebook()))[0].annotators == (replace(another, key="an 3"),)


def test_the_same_initials_without_another_name_are_the_same_person(made: Made) -> None:
    project = made()
    for person in (Annotator("p1", "an"), Annotator("p1", "an", "ADA  nwosu")):
        assert meeting(project).in_our_words(draft(person, labels=codebook()))[0].annotators == (person,)
    robot = Annotator("p1", "an", is_assistant=True)
    assert meeting(project).in_our_words(draft(robot, labels=codebook()))[0].annotators == (replace(robot, key="an 2"),)
