"""Annotations are chosen by label, annotator, words and values; of many, only the first are read whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.project.annotation_choice import AnnotationChoice, WantedValue, carried_names
from clipdesk.project.commands.annotations import SetAttribute, SetNote
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made

QUOTE, POLICY = label_id("quote"), label_id("policy")


@pytest.fixture
def project(made: Made) -> Project:
    project = made(
        article("He said [quote#q2@mk:“Two\n words.”] [policy#p1@ab:The Act] is old. [topic#t1@mk:]"),
        article("[quote#q3@ab:“Three.”]", id="a2", number=2),
    )
    project.execute(SetNote("a1-p1", "of 1990"))
    project.execute(SetAttribute("a2-q3", "kind", "direct"))
    return project


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (AnnotationChoice(), ["a1-t1", "a1-q2", "a1-p1", "a2-q3"]),
        (AnnotationChoice(frozenset({QUOTE})), ["a1-q2", "a2-q3"]),
        (AnnotationChoice(frozenset({QUOTE, POLICY}), frozenset({"ab"})), ["a1-p1", "a2-q3"]),
        (AnnotationChoice(annotator_ids=frozenset({"mk"})), ["a1-t1", "a1-q2"]),
        (AnnotationChoice(words="two  WORDS"), ["a1-q2"]),
        (AnnotationChoice(words="of 1990"), ["a1-p1"]),
        (AnnotationChoice(words="zzz"), []),
        (AnnotationChoice(values=(WantedValue("kind", "direct", frozenset({QUOTE})),)), ["a2-q3"]),
        (AnnotationChoice(values=(WantedValue("kind", "", frozenset({QUOTE})),)), ["a1-q2"]),
        (AnnotationChoice(values=(WantedValue("kind", "", frozenset()),)), []),
    ],
)
def test_all_that_is_said_must_be_so(project: Project, choice: AnnotationChoice, ids: list[str]) -> None:
    people = {one.key: one.id for one in project.annotators}
    choice = replace(choice, annotator_ids=frozenset(people[key] for key in choice.annotator_ids))
    with project.reader.open() as store:
        found = choice.find(store)
        assert ([one.id for one in found.annotations], found.total) == (ids, len(ids))
        assert [one.id for one in AnnotationChoice().find(store).annotations if choice.takes(one)] == ids


def test_only_the_first_are_read_and_all_are_counted(project: Project) -> None:
    with project.reader.open() as store:
        found = AnnotationChoice().find(store, 2)
    assert ([one.id for one in found.annotations], found.total) == (["a1-t1", "a1-q2"], 4)


def test_the_names_of_values_that_annotations_carry(project: Project) -> None:
    with project.reader.open() as store:
        assert (carried_names(store, [QUOTE]), carried_names(store, [POLICY])) == ({"kind"}, set())
