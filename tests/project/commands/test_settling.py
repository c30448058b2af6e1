"""What becomes of single annotations and of the codebook; see `test_project_merging.py` for whole merges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.change import ArticleState, RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.report import MergeCounts
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, RemoveRelation
from clipdesk.project.commands.articles import RemoveArticles, SetArticleNote, SetFlag, SetStatus
from clipdesk.project.commands.base import Command, Situation
from clipdesk.project.commands.codebook import AddLabel, RemoveLabel, RemoveRelationType
from clipdesk.project.commands.joining import Present
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.settling import Difference, Settled, Settling
from clipdesk.project.project import Project
from tests.builders import LATER, NOW, article, codebook, label
from tests.project_builder import Made

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
    settled, _ = settle(project, new)
    assert settled.rest.annotations == (new,)
    assert settled.counts == MergeCounts(met=1, added=1)


def test_one_that_is_here_is_met_once_by_the_one_that_says_the_same(project: Project) -> None:
    noted, same = SAME._replace(id="x", note="Which?"), SAME._replace(id="y")
    described = SAME._replace(id="x", attributes={"kind": "direct"})
    for marks in ((noted, same), (same, noted), (described, same), (same, described)):
        settled, records = settle(project, *marks)
        rest = tuple(one for one in marks if one is not same)
        assert (settled.rest.annotations, settled.ids, settled.conflicts) == (rest, {"y": "a1-1"}, [])
        assert settled.counts == MergeCounts(met=1, added=1, known=1)
        assert not [one for one in records if isinstance(one.after, Annotation)]


def test_a_later_version_of_the_same_person_replaces_the_one_here(project: Project) -> None:
    settled, (change,) = settle(project, SAME._replace(note="Which?", modified_at=LATER))
    assert isinstance(change.after, Annotation)
    assert (change.after.note, change.after.modified_at) == ("Which?", LATER)
    assert settled.changed == ["“We won” was changed there later.", "There is no note here; there it is “Which?”."]
    assert settled.counts == MergeCounts(met=1, known=1, changed=1)


@pytest.mark.parametrize(
    ("theirs", "sentence"),
    [
        (SAME._replace(note="x" * 80), f"There is no note here; there it is “{'x' * 59}…”."),
        (SAME._replace(attributes={"kind": "direct"}), "The attributes are none here and kind=direct there."),
        (SAME._replace(spans=(Span(0, 2),)), "The passage is “We won” here and “We” there."),
        (SAME._replace(label="policy"), "The label is quote here and policy there."),
        (SAME._replace(annotator="bo", modified_at=LATER), "It is by an here and by bo there."),
        (SAME._replace(id="x", note="Which?", modified_at=LATER), "There is no note here; there it is “Which?”."),
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


def test_what_of_a_codebook_was_removed_here_comes_back_only_where_it_is_used(project: Project) -> None:
    project.execute(AddLabel(Label("t", "topic", "blue", "t")))
    project.execute(AddLabel(Label("p", "person", "blue", "p")))
    project.execute(RemoveLabel("t"))
    situation = Situation(project._store, "", LATER, lambda: "new")
    ours = project.codebook
    theirs = Codebook(
        (*ours, Label("t", "topic", "blue", "p"), Label("x", "place", "blue", "P"), Label("y", "group")),
        ours.relation_types,
    )
    wanted, said = Settling(situation, Namer(situation, Codebook(), []), []).wanted(theirs)
    assert [one.id for one in wanted] == [*(one.id for one in ours), "x", "y"]
    assert said == [
        "The key P of “place” is taken here, so that it has none.",
        "These are no longer in the codebook here, and come back only where they are used: topic.",
    ]


def test_a_kind_of_link_that_was_removed_here_comes_back_only_where_it_is_used(project: Project) -> None:
    (said_by,) = project.codebook.relation_types
    project.execute(RemoveRelationType(said_by.id))
    situation = Situation(project._store, "", LATER, lambda: "new")
    of = RelationType("x", "of")
    wanted, said = Settling(situation, Namer(situation, Codebook(), []), []).wanted(
        Codebook(project.codebook.labels, (said_by, of))
    )
    assert wanted.relation_types == (of,)
    assert said == ["These are no longer in the codebook here, and come back only where they are used: said_by."]


def settled_article(project: Project, draft: ArticleDraft) -> tuple[Settled, list[RecordChange]]:
    """What becomes of an article in which nothing is tagged here."""
    records: list[RecordChange] = []
    situation = Situation(project._store, "", LATER, lambda: "new")
    settling = Settling(situation, Namer(situation, Codebook(), records), records)
    settled = settling.settle(draft, "a1", Present(project._store.annotations.of_article("a1")))
    again = settling.settle(draft, "a1", Present(project._store.annotations.of_article("a1")))
    assert (again.changed, [one for one in records if isinstance(one.after, ArticleState)]) == ([], records), (
        "it is settled once"
    )
    return settled, records


def state(project: Project) -> ArticleState:
    found = project._store.articles.state("a1")
    assert found is not None
    return found


TEXT = "We won, said Kell."
THEIRS = ArticleDraft(TEXT, status=Status.DONE, flagged=True, note="Check.")


def test_how_far_the_work_has_come_is_taken_over_where_nobody_has_begun(made: Made) -> None:
    project = made(article(TEXT))
    settled, records = settled_article(project, THEIRS)
    before = state(project)
    after = replace(before, status=Status.DONE, flagged=True, note="Check.")
    assert records == [RecordChange(before, after)]
    assert settled.changed == ["Its note was taken over.", "Whether it is done or flagged was taken over."]
    assert settled.conflicts == []


@pytest.mark.parametrize(
    "begun", [SetStatus(("a1",), Status.SKIPPED), SetFlag(("a1",), flagged=True), AddAnnotation("a1", "", PLACE)]
)
def test_where_somebody_has_begun_it_stays_and_only_the_note_comes(made: Made, begun: Command) -> None:
    project = made(article(TEXT))
    if isinstance(begun, AddAnnotation):
        begun = replace(begun, label_id=next(iter(project.codebook)).id)
    project.execute(begun)
    settled, records = settled_article(project, THEIRS)
    assert records == [RecordChange(state(project), replace(state(project), note="Check."))]
    assert settled.changed == ["Its note was taken over."]


def test_another_note_is_told_and_the_same_is_not(made: Made) -> None:
    project = made(article(TEXT))
    project.execute(SetArticleNote("a1", "Look again."))
    told = [Difference("The note on the article is “Look again.” here and “Check.” there.")]
    asked = replace(THEIRS, status=Status.TODO, flagged=False)
    assert (settled_article(project, asked)[0].conflicts, settled_article(project, asked)[1]) == (told, [])
    assert settled_article(project, replace(asked, note="Look again."))[0].conflicts == []
    assert settled_article(project, replace(asked, note=""))[0].conflicts == []


def test_of_a_note_that_nobody_wrote_nothing_is_told(made: Made) -> None:
    project = made(article(TEXT))
    settled, _ = settled_article(project, replace(THEIRS, note=""))
    assert settled.changed == ["Whether it is done or flagged was taken over."]


def test_an_article_that_was_removed_keeps_what_is_known_of_it(made: Made) -> None:
    project = made(article(TEXT))
    project.execute(RemoveArticles(("a1",)))
    assert settled_article(project, THEIRS)[1] == []


@pytest.mark.parametrize(
    ("removed", "sentence"),
    [
        (("a1-1",), "One annotation was removed here, and was not brought back."),
        (("a1-1", "a1-2"), "2 annotations were removed here, and were not brought back."),
    ],
)
def test_what_was_removed_here_does_not_come_back_nor_a_link_to_it(
    made: Made, removed: tuple[str, ...], sentence: str
) -> None:
    project = made(article("[quote#1:We won], said [official#2:Kell]."))
    project.execute(RemoveAnnotations(removed))
    official = AnnotationDraft((Span(13, 17),), "official", id="a1-2", annotator="an")
    records: list[RecordChange] = []
    situation = Situation(project._store, project.annotators[0].id, LATER, lambda: "new")
    settling = Settling(situation, Namer(situation, Codebook(), records), records)
    draft = ArticleDraft(TEXT, annotations=(SAME, official), relations=(RelationDraft("a1-1", "a1-2", "said_by"),))
    settled = settling.settle(draft, "a1", Present(project._store.annotations.of_article("a1")))
    assert (settled.rest.annotations, settled.rest.relations, settled.kept) == ((), (), [sentence])
    assert (settled.counts.removed, settled.counts.added) == (len(removed), 0)


def test_a_link_that_was_removed_here_does_not_come_back(made: Made) -> None:
    project = made(article("[quote#1:We won], said [official#2:Kell].", relations=[("1", "said_by", "2")]))
    (link,) = project._store.annotations.relations_of_article("a1")
    official = AnnotationDraft((Span(13, 17),), "official", id="a1-2", annotator="an", created_at=NOW, modified_at=NOW)
    draft = ArticleDraft(
        TEXT, annotations=(SAME, official), relations=(RelationDraft("a1-1", "a1-2", "said_by", link.id),)
    )

    def left() -> tuple[RelationDraft, ...]:
        situation = Situation(project._store, project.annotators[0].id, LATER, lambda: "new")
        settling = Settling(situation, Namer(situation, Codebook(), []), [])
        return settling.settle(draft, "a1", Present(project._store.annotations.of_article("a1"))).rest.relations

    assert left() == draft.relations, "what is there already is left to those who add"
    project.execute(RemoveRelation(link.id))
    assert left() == ()
