"""What becomes of single annotations and of the codebook; see `test_project_merging.py` for whole merges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.span import Span
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.joining import Present
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.settling import Difference, Settled, Settling
from clipdesk.project.project import Project
from tests.builders import LATER, NOW, article, codebook, label

Made = Callable[..., Project]
PLACE = (Span(0, 6),)
SAME = AnnotationDraft(PLACE, "quote", id="a1-1", annotator="an", created_at=NOW, modified_at=NOW)


def settle(
    project: Project, *marks: AnnotationDraft, text: str = "We won, said Kell."
) -> tuple[Settled, list[RecordChange]]:
    records: list[RecordChange] = []
    situation = Situation(project._store, project.annotators[0].id, LATER, lambda: "new")
    settling = Settling(situation, Namer(situation, Codebook(), records), records)
    present = Present(project._store.annotations.of_article("a1"))
    return settling.settle(ArticleDraft(text, annotations=marks), "a1", present), records


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("[quote#1:We won], said Kell."))


def test_what_is_the_same_changes_nothing(project: Project) -> None:
    settled, records = settle(project, SAME)
    assert (settled.rest.annotations, settled.ids, settled.conflicts, records) == ((), {"a1-1": "a1-1"}, [], [])


def test_what_is_new_is_left_to_be_added(project: Project) -> None:
    new = SAME._replace(id="x", label="policy")
    assert settle(project, new)[0].rest.annotations == (new,)


def test_a_later_version_of_the_same_person_replaces_the_one_here(project: Project) -> None:
    settled, (change,) = settle(project, SAME._replace(note="Which?", modified_at=LATER))
    assert isinstance(change.after, Annotation)
    assert (change.after.note, change.after.modified_at) == ("Which?", LATER)
    assert settled.changed == ["“We won” was changed there later.", "The note is “” here and “Which?” there."]


@pytest.mark.parametrize(
    ("theirs", "sentence"),
    [
        (SAME._replace(note="x" * 80), f"The note is “” here and “{'x' * 59}…” there."),
        (SAME._replace(attributes={"kind": "direct"}), "The attributes are none here and kind=direct there."),
        (SAME._replace(spans=(Span(0, 2),)), "The passage is “We won” here and “We” there."),
        (SAME._replace(label="policy"), "The label is quote here and policy there."),
        (SAME._replace(annotator="bo", modified_at=LATER), "It is by an here and by bo there."),
        (SAME._replace(id="x", note="Which?", modified_at=LATER), "The note is “” here and “Which?” there."),
    ],
)
def test_two_versions_of_one_time_or_of_two_people_are_a_conflict(
    project: Project, theirs: AnnotationDraft, sentence: str
) -> None:
    settled, records = settle(project, theirs)
    said = f"“We won” is not the same there, and stays as it is. {sentence}"
    assert settled.conflicts == [Difference(said, "a1-1")]
    assert not [one for one in records if isinstance(one.after, Annotation)]


def test_a_version_that_does_not_fit_the_text_is_passed_over(project: Project) -> None:
    settled, records = settle(project, SAME._replace(spans=(Span(0, 99),), modified_at=LATER))
    assert (settled.rest.annotations, records) == ((), [])


def test_of_a_codebook_comes_what_is_not_there_and_was_not_removed(project: Project) -> None:
    situation = Situation(project._store, "", LATER, lambda: "new")
    theirs = codebook("topic")
    quote = replace(label("quote"), definition="Words.")
    wanted, said = Settling(situation, Namer(situation, Codebook(), []), []).wanted(
        replace(theirs, labels=(quote, *theirs.labels[1:]))
    )
    assert [one.name for one in wanted] == [one.name for one in theirs]
    assert said == ["These labels are described otherwise there, and stay as they are: quote."]
