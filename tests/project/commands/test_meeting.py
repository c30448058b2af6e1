"""What another project calls its labels and people, in the words of this one; see `test_project_merging.py` for whole merges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, DecisionDraft, RelationDraft
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.span import Span
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.meeting import Meeting
from clipdesk.project.project import Project
from tests.builders import codebook, label
from tests.project_builder import Made

SOMEBODY = Annotator("p1", "an", "Ann Other")


def meeting(project: Project) -> Meeting:
    return Meeting(project._store, lambda: project.codebook)


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
    assert [one.name for one in met.codebook.relation_types] == ["said_by"]
    assert said == []


def test_each_codebook_has_its_own_words_however_often_it_comes(made: Made) -> None:
    figure, number = (
        Codebook(
            (replace(label("statistic"), name=name), replace(label("policy"), name=other)), (RelationType("r", "r"),)
        )
        for name, other in (("figure", "act"), ("act", "figure"))
    )
    one = meeting(made())
    for theirs in (figure, number, figure):
        met, _ = one.in_our_words(draft(Annotator("person-bo", "bo"), labels=theirs))
        assert [mark.label for mark in met.annotations] == ["statistic", "policy"]


def test_rulings_come_in_the_same_words(made: Made) -> None:
    theirs = Codebook((replace(label("statistic"), name="figure"),), (RelationType("relation-said_by", "source"),))
    ruling = DecisionDraft(
        ("an", "bo"), (("an", "x", "figure", "We"), ("bo", "y", "gone", "won")), ("x",), "figure", (Span(0, 2),), "why",
        "an", "2025",
    )  # fmt: skip
    given = replace(
        draft(SOMEBODY, labels=theirs), decisions=(ruling, ruling._replace(own_label="", annotators=("bo", "an")))
    )
    met, _ = meeting(made()).in_our_words(given)
    ours = ruling._replace(
        annotators=("an 2", "bo"), sides=(("an 2", "x", "statistic", "We"), ("bo", "y", "gone", "won")),
        own_label="statistic", annotator="an 2",
    )  # fmt: skip
    assert met.decisions == (ours, ours._replace(own_label="", annotators=("bo", "an 2")))


def test_somebody_new_keeps_initials_that_nobody_has(made: Made) -> None:
    person = Annotator("p9", "zo", "Zoe")
    assert meeting(made()).in_our_words(draft(person, labels=codebook()))[0].annotators == (person,)


def test_labels_that_were_merged_in_a_circle_keep_their_name(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    project = made()
    circle = {"x": "y", "y": "z", "z": "y"}
    monkeypatch.setattr(project._store.former_labels, "merged_into", circle.__getitem__)
    theirs = Codebook((Label("x", "claim"),), (RelationType("relation-said_by", "source"),))
    met, _ = meeting(project).in_our_words(draft(SOMEBODY, labels=theirs))
    assert [one.label for one in met.annotations] == ["claim"]


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


@pytest.mark.parametrize("here", ["mk", "MK", "Mk", ""])
def test_two_who_come_side_by_side_are_never_one(made: Made, here: str) -> None:
    """Whoever of them is the one here, the other is not."""
    project = made()
    if here:
        mark = AnnotationDraft((Span(0, 2),), "quote", annotator=here)
        project.transfer(AddArticles((ArticleDraft("We lost.", annotations=(mark,)),)))
    two = Annotator("p1", "MK"), Annotator("p2", "mk")
    one = meeting(project)
    for people in (two, two[::-1]):
        met, said = one.in_our_words(draft(*people, labels=codebook("quote")))
        keys = {each.key for each in met.annotators}
        assert (len(keys), said) == (2, [])
        assert {each.annotator for each in met.annotations} == keys
        assert keys == {"MK", "mk"} or (here == "Mk" and keys == {"Mk", "mk"})


def test_initials_that_are_spelled_otherwise_are_those_of_the_same_person(made: Made) -> None:
    one = meeting(made())
    labels = codebook("quote")
    met, said = one.in_our_words(draft(Annotator("p1", "AN"), labels=labels))
    assert ([each.key for each in met.annotators], {each.annotator for each in met.annotations}, said) == (
        ["an"], {"an"}, [],
    )  # fmt: skip
    _, said = one.in_our_words(draft(Annotator("p2", "An", "Ann Other"), labels=labels))
    assert said == ["Somebody else here is “an”, so that Ann Other is “An 2”."]
