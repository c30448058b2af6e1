"""Two copies of a project, or two projects on the same articles, brought together through their files."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import MergeCounts, Outcome, TransferReport
from clipdesk.domain.span import Span
from clipdesk.project import importing
from clipdesk.project.checking import check
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    Relabel,
    Relate,
    RemoveAnnotations,
    ResizeAnnotation,
    SetNote,
)
from clipdesk.project.commands.articles import PutBackCut, RemoveArticles, SetArticleNote, SetStatus
from clipdesk.project.commands.codebook import AddLabel, AddRelationType, ChangeLabel, MergeLabel, RemoveLabel
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.importing import BatchSize, ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import article, label, label_id
from tests.command_strategies import Holding, any_command
from tests.project_builder import make_project
from tests.project_state import state

THERE = "The project has this article already."


class Two:
    """Two laptops: `a` has a project, `b` a copy of it, on which somebody else goes on working."""

    def __init__(self, folder: Path, *articles: AnnotatedArticle) -> None:
        self._folder = folder
        seconds = count()
        self._now = lambda: f"2025-06-13T09:{(n := next(seconds)) // 60 % 60:02}:{n % 60:02}Z"
        made = make_project(folder / "a.clipdesk", *articles)
        made.finish_history()
        made.close()
        shutil.copy(folder / "a.clipdesk", folder / "b.clipdesk")
        self.a = Project(folder / "a.clipdesk", now=self._now)
        self.b = Project(folder / "b.clipdesk", now=self._now)
        self.a.use_annotator("an", "Ada Nwosu")
        self.b.use_annotator("bo", "Bo Lind")

    def bring(self, source: Project, target: Project) -> TransferReport:
        """Import one of the two projects, which stays open, into the other."""
        return import_files(target, ImportRequest((source.path,)))

    def close(self) -> None:
        self.a.close()
        self.b.close()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Callable[..., Two]]:
    opened: list[Two] = []

    def make(*articles: AnnotatedArticle) -> Two:
        opened.append(Two(tmp_path, *articles))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def whole(project: Project) -> list[AnnotatedArticle]:
    return list(project.queries.corpus("all", CorpusFilter()))


def told(project: Project) -> set[tuple[object, ...]]:
    """What is annotated, in words."""
    names = {one.id: one.name for one in project.codebook}
    keys = {one.id: one.key for one in project.annotators}
    return {
        (item.article.text, one.spans, names[one.label_id], keys[one.annotator_id], one.note, *sorted(one.attributes.items()))
        for item in whole(project)
        for one in item.annotations
    }  # fmt: skip


def placed(project: Project) -> set[tuple[object, ...]]:
    """What is annotated, without the names of labels and people, which the two may change for themselves."""
    return {
        ("".join(one.anchor.quote.split()), one.note, *sorted(one.attributes.items()))
        for item in whole(project)
        for one in item.annotations
    }


def merged(report: TransferReport) -> MergeCounts:
    """What came of articles and annotations."""
    return report.merged._replace(codebooks=0, labeled=0)


def reasons(report: TransferReport, outcome: Outcome) -> list[str]:
    return [item.reason for item in report.items if item.outcome is outcome]


def test_what_a_colleague_tagged_in_a_copy_comes_in_under_their_name(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."), article("Nothing here.", id="a2", number=2))
    both.b.execute(AddAnnotation("a1", label_id("official"), (Span(13, 17),), note="Who?", id="new"))
    both.b.execute(Relate("a1-1", "new", "relation-said_by"))
    both.b.execute(AddAnnotation("a2", label_id("policy")))
    both.b.execute(SetStatus(("a2",), Status.DONE))
    both.b.execute(SetArticleNote("a1", "Ask him."))
    report = both.bring(both.b, both.a)
    assert told(both.a) == told(both.b)
    assert merged(report) == MergeCounts(met=2, added=2, known=1)
    first, second = whole(both.a)
    assert [(one.head, one.child) for one in first.relations] == [("a1-1", "new")]
    assert (first.article.note, first.article.status) == ("Ask him.", Status.TODO)
    assert second.article.status is Status.DONE
    assert [one.outcome for one in report.items] == [Outcome.DUPLICATE, Outcome.JOINED, Outcome.JOINED]
    assert [one.name for one in report.items] == ["b.clipdesk", first.article.title, second.article.title]
    assert (
        report.items[1].reason
        == f"{THERE} One annotation was added to it. One link was added to it. Its note was taken over."
    )
    before = state(both.a)
    again = both.bring(both.b, both.a)
    assert merged(again) == MergeCounts(met=2, known=3)
    assert not again.count(Outcome.JOINED)
    assert state(both.a) == before


def test_one_undo_takes_the_whole_merge_back(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.execute(AddLabel(label("claim", order=9)))
    made = both.b.codebook.named("claim")
    assert made is not None
    both.b.execute(AddAnnotation("a1", made.id, (Span(0, 2),)))
    both.b.execute(SetStatus(("a1",), Status.DONE))
    before = state(both.a)
    both.bring(both.b, both.a)
    came = both.a.codebook.label(made.id)
    assert came is not None
    assert replace(came, order=made.order) == made
    both.a.undo()
    assert state(both.a) == before
    assert both.bring(both.b, both.a).merged.added == 1


def test_the_other_file_is_not_changed(two: Callable[..., Two], tmp_path: Path) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.execute(AddAnnotation("a1", label_id("policy"), (Span(0, 2),)))
    both.b.close()
    before = hashlib.sha256((tmp_path / "b.clipdesk").read_bytes()).digest()
    listed = sorted(tmp_path.iterdir())
    both.bring(both.b, both.a)
    assert hashlib.sha256((tmp_path / "b.clipdesk").read_bytes()).digest() == before
    assert sorted(tmp_path.iterdir()) == listed


def test_a_later_change_of_the_same_annotation_counts_and_both_are_told(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said [official#2:Kell]."))
    both.a.execute(SetNote("a1-2", "of the council"))
    both.b.execute(Relabel(("a1-1",), label_id("policy"), "policy"))
    both.b.execute(ResizeAnnotation("a1-1", (Span(0, 2),)))
    report = both.bring(both.b, both.a)
    assert merged(report) == MergeCounts(met=1, known=2, changed=1)
    assert reasons(report, Outcome.JOINED) == [
        f"{THERE} “We won” was changed there later. The label is quote here and policy there. The passage is “We won” here and “We” there."
    ]
    assert merged(both.bring(both.a, both.b)) == MergeCounts(met=1, known=2, changed=1)
    assert told(both.a) == told(both.b)


def test_another_passage_at_the_former_place_of_one_that_moved_is_a_new_one(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.use_annotator("an")
    both.b.execute(ResizeAnnotation("a1-1", (Span(3, 6),)))
    both.b.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 6),), id="second"))
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, added=1, known=1, changed=1)
    assert told(both.a) == told(both.b)
    assert merged(both.bring(both.a, both.b)) == MergeCounts(met=1, known=2)


def test_what_was_changed_in_both_is_a_conflict_where_it_was_changed_later(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.execute(SetNote("a1-1", "theirs"))
    both.a.execute(SetNote("a1-1", "ours"))
    report = both.bring(both.b, both.a)
    assert reasons(report, Outcome.CONFLICT) == [
        "“We won” is not the same there, and stays as it is. The note is “ours” here and “theirs” there."
    ]
    assert merged(report) == MergeCounts(met=1, known=1, conflicts=1)
    assert [one.note for one in whole(both.a)[0].annotations] == ["ours"]
    both.bring(both.a, both.b)
    assert told(both.a) == told(both.b)


def test_a_note_that_only_one_of_them_has_is_told_of_as_such(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    for note in ("theirs", ""):
        both.b.execute(SetNote("a1-1", note))
    both.a.execute(SetNote("a1-1", "ours"))
    (reason,) = reasons(both.bring(both.b, both.a), Outcome.CONFLICT)
    assert reason.endswith(" stays as it is. The note is “ours” here; there is none there.")


def test_what_was_removed_here_stays_so_and_what_was_removed_there_stays_here(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said [official#2:Kell].", relations=[("1", "said_by", "2")]))
    both.a.execute(RemoveAnnotations(("a1-2",)))
    both.b.execute(RemoveAnnotations(("a1-1",)))
    report = both.bring(both.b, both.a)
    assert merged(report) == MergeCounts(met=1, conflicts=1, removed=1)
    assert report.items[1].reason == f"{THERE} One annotation was removed here, and was not brought back."
    assert [one.id for one in whole(both.a)[0].annotations] == ["a1-1"]
    both.bring(both.a, both.b)
    assert [one.id for one in whole(both.b)[0].annotations] == ["a1-2"]


def test_an_article_that_was_removed_here_stays_so(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."), article("Nothing here.", id="a2", number=2))
    both.a.execute(RemoveArticles(("a1",)))
    report = both.bring(both.b, both.a)
    assert reasons(report, Outcome.DUPLICATE)[1] == "It was removed here, and was not brought back."
    assert [item.article.id for item in whole(both.a)] == ["a2"]
    both.bring(both.a, both.b)
    assert [item.article.id for item in whole(both.b)] == ["a1", "a2"]


def test_an_article_from_which_something_else_was_cut_is_met_and_its_passages_keep_their_words(
    two: Callable[..., Two],
) -> None:
    cuts = (Cut(0, "Menu\n", "furniture"), Cut(7, "(ad) ", "furniture"))
    both = two(article("[quote#1:We won], said Kell.", cuts=cuts))
    both.a.execute(PutBackCut("a1", 1))
    both.a.execute(PutBackCut("a1", 0))
    both.b.execute(AddAnnotation("a1", label_id("official"), (Span(13, 17),)))
    both.b.execute(AddAnnotation("a1", label_id("policy"), (Span(3, 12),)))
    report = both.bring(both.b, both.a)
    assert merged(report) == MergeCounts(met=1, added=2, known=1)
    (item,) = whole(both.a)
    assert {one.anchor.quote.replace("(ad) ", "") for one in item.annotations} >= {"Kell", "We won"}
    both.a.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 4),)))
    back = both.bring(both.a, both.b)
    assert reasons(back, Outcome.CONFLICT) == [
        "“Menu” (quote) cannot be placed: not all of its words are in the text here."
    ]
    assert merged(back) == MergeCounts(met=1, known=3, conflicts=1)
    assert len(whole(both.b)) == 1


def test_the_same_file_imported_on_both_with_other_cuts_is_one_article(two: Callable[..., Two]) -> None:
    both = two()
    page = ArticleDraft(
        "We won.", cuts=(Cut(0, "Menu\n", "furniture"),), original=b"Menu\nWe won.", source_file="p.txt"
    )
    other = replace(page, text="Menu\nWe won.", cuts=(), annotations=(AnnotationDraft((Span(5, 7),), "quote"),))
    both.a.execute(AddArticles((page,)))
    both.b.execute(AddArticles((other,)))
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, added=1)
    assert [one.anchor.quote for one in whole(both.a)[0].annotations] == ["We"]
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, known=1)


def test_an_article_of_other_words_from_the_same_file_stays_another(two: Callable[..., Two]) -> None:
    both = two()
    page = ArticleDraft("We won.", original=b"<p>We won.", source_file="p.html")
    other = replace(page, text="We won again.", annotations=(AnnotationDraft((Span(0, 2),), "quote"),))
    both.a.execute(AddArticles((page,)))
    both.b.execute(AddArticles((other,)))
    assert merged(both.bring(both.b, both.a)) == MergeCounts(new=1, added=1)
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, known=1)


def test_an_import_that_was_undone_can_be_made_again(two: Callable[..., Two], tmp_path: Path) -> None:
    both = two()
    make_project(tmp_path / "c.clipdesk", article("[quote#1:We won], said Kell.", id="c1")).close()
    for _ in range(2):
        assert merged(import_files(both.a, ImportRequest((tmp_path / "c.clipdesk",)))) == MergeCounts(new=1, added=1)
        both.a.undo()


def test_what_was_removed_here_and_put_back_is_there(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.execute(AddAnnotation("a1", label_id("policy"), (Span(0, 2),), id="new"))
    both.bring(both.b, both.a)
    both.a.undo()
    both.a.execute(SetArticleNote("a1", "so that it cannot be redone"))
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, added=1, known=1)


def test_labels_are_met_by_id_then_by_name_and_through_a_merge(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    policy = both.a.codebook.named("policy")
    assert policy is not None
    both.a.execute(ChangeLabel(replace(policy, name="measure")))
    both.a.execute(MergeLabel(label_id("statistic"), label_id("quote")))
    both.a.execute(AddLabel(label("claim", order=9)))
    both.b.execute(AddLabel(replace(label("Claim", order=9), id="theirs")))
    theirs = both.b.codebook.named("claim")
    assert theirs is not None
    for place, one in enumerate((label_id("policy"), label_id("statistic"), theirs.id)):
        both.b.execute(AddAnnotation("a1", one, (Span(place, place + 1),)))
    before = both.a.codebook
    report = both.bring(both.b, both.a)
    assert (
        "These labels have other names here: policy → measure. These labels were merged here: statistic → quote."
        in report.items[0].reason
    )
    names = {one.id: one.name for one in both.a.codebook}
    found = sorted((one.start, names[one.label_id]) for one in whole(both.a)[0].annotations if one.end < 5)
    assert found == [(0, "measure"), (1, "quote"), (2, "claim")]
    assert both.a.codebook.labels == before.labels


def test_what_is_said_of_a_label_that_was_merged_here_holds_for_the_other(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.b.execute(AddLabel(label("claim", order=9, parent=label_id("statistic"))))
    both.b.execute(AddRelationType("rests_on", (label_id("statistic"),), (label_id("official"),)))
    both.a.execute(MergeLabel(label_id("statistic"), label_id("quote")))
    both.bring(both.b, both.a)
    kind, claim = both.a.codebook.relation_named("rests_on"), both.a.codebook.named("claim")
    assert kind is not None
    assert (kind.heads, kind.children) == ((label_id("quote"),), (label_id("official"),))
    assert claim is not None
    assert claim.parent == label_id("quote")


def test_labels_that_were_merged_there_or_here_are_told_and_not_compared(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said [policy#2:Kell]."))
    both.b.execute(MergeLabel(label_id("policy"), label_id("official")))
    both.b.execute(MergeLabel(label_id("official"), label_id("quote")))
    quote, statistic = both.b.codebook.named("quote"), both.b.codebook.named("statistic")
    assert quote is not None
    assert statistic is not None
    both.b.execute(ChangeLabel(replace(quote, name="speech")))
    both.b.execute(ChangeLabel(replace(statistic, definition="Figures.")))
    both.a.execute(MergeLabel(label_id("statistic"), label_id("quote")))
    told = both.bring(both.b, both.a).items[0].reason
    assert "These labels were merged there, and stay apart here: official → quote, policy → quote." in told
    assert "These labels were merged here: statistic → quote." in told
    assert "described otherwise" not in told
    assert "merged there, and stay apart here: statistic → speech." in both.bring(both.a, both.b).items[0].reason
    both.b.execute(MergeLabel(label_id("statistic"), label_id("quote")))
    assert "merged there" not in both.bring(both.a, both.b).items[0].reason


def test_of_a_label_that_was_merged_there_and_came_back_nothing_is_told(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said [policy#2:Kell]."))
    known = both.b.codebook
    both.b.execute(MergeLabel(label_id("policy"), label_id("official")))
    tagged = ArticleDraft("Another.", annotations=(AnnotationDraft((Span(0, 7),), "policy"),))
    both.b.execute(AddArticles((tagged,), known))
    assert both.b.codebook.label(label_id("policy")) is not None
    assert "merged there" not in both.bring(both.b, both.a).items[0].reason


def test_two_labels_there_that_are_one_here_are_told_of_once(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    quote = both.b.codebook.named("quote")
    assert quote is not None
    both.b.execute(ChangeLabel(replace(quote, name="speech", definition="Words.")))
    both.b.execute(AddLabel(replace(label("quote", order=9), id="other", definition="Other words.")))
    told = both.bring(both.b, both.a).items[0].reason
    assert "described otherwise there, and stay as they are: quote." in told


def test_what_was_removed_there_stays_here_and_is_told_so_that_it_can_be_found(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said [official#2:Kell], [policy#3:at last]."))
    both.b.execute(RemoveAnnotations(("a1-1", "a1-2")))
    both.b.execute(RemoveAnnotations(("a1-3",)))
    both.b.undo()
    both.b.use_annotator("an")
    both.b.execute(AddAnnotation("a1", label_id("official"), (Span(13, 17),)))
    before = state(both.a)
    report = both.bring(both.b, both.a)
    told = [one for one in report.items if one.outcome is Outcome.CONFLICT]
    assert [(one.reason, one.article_id, one.annotation_id) for one in told] == [
        ("“We won” was removed there, and stays here.", "a1", "a1-1")
    ]
    assert report.merged.conflicts == report.conflicts == 1
    assert state(both.a)["annotation"] == before["annotation"], "what is tagged anew there is the one here"
    both.a.execute(RemoveAnnotations(("a1-1",)))
    assert both.bring(both.b, both.a).conflicts == 0


def test_a_label_on_the_whole_article_that_was_removed_there_is_told_by_its_name(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    both.a.execute(AddAnnotation("a1", label_id("policy"), ()))
    both.bring(both.a, both.b)
    both.b.execute(RemoveAnnotations(tuple(one.id for one in both.b.queries.annotations("a1"))))
    assert "“policy” was removed there, and stays here." in [one.reason for one in both.bring(both.b, both.a).items]


def test_whoever_is_taken_for_somebody_here_by_nothing_but_a_name_is_told(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    for one in (both.a, both.b):
        one.use_annotator("user", "")
        one.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    told = both.bring(both.b, both.a).items[0].reason
    assert "Taken for who has the same initials here, as no name tells them apart: user. If they are others" in told
    assert "no name tells them apart" not in both.bring(both.a, both.a).items[0].reason


def test_a_label_that_was_removed_here_comes_back_only_where_it_is_used(two: Callable[..., Two]) -> None:
    both = two(article("[quote#1:We won], said Kell."))
    both.a.execute(RemoveLabel(label_id("policy")))
    report = both.bring(both.b, both.a)
    assert (
        "These are no longer in the codebook here, and come back only where they are used: policy."
        in report.items[0].reason
    )
    assert both.a.codebook.named("policy") is None
    both.b.execute(AddAnnotation("a1", label_id("policy"), (Span(0, 2),)))
    both.bring(both.b, both.a)
    back = both.a.codebook.label(label_id("policy"))
    assert back is not None
    assert back.attributes == replace(back).attributes != ()


def test_a_key_that_is_taken_and_a_guideline_that_differs_are_told(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    both.a.execute(AddLabel(label("claim", order=9, shortcut="5")))
    both.b.execute(AddLabel(label("topic", order=9, shortcut="5")))
    quote = both.b.codebook.named("quote")
    assert quote is not None
    both.b.execute(ChangeLabel(replace(quote, definition="Words.")))
    report = both.bring(both.b, both.a)
    assert "The key 5 of “topic” is taken here, so that it has none." in report.items[0].reason
    assert "These labels are described otherwise there, and stay as they are: quote." in report.items[0].reason
    made = both.a.codebook.named("topic")
    assert made is not None
    assert made.shortcut == ""


def test_two_people_with_the_same_initials_stay_two(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    both.a.use_annotator("mk", "Mara Kern")
    both.a.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    both.b.use_annotator("mk", "Milo Kahn")
    both.b.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    report = both.bring(both.b, both.a)
    assert "Somebody else here is “mk”, so that Milo Kahn is “mk 2”." in report.items[1].reason
    assert len(whole(both.a)[0].annotations) == 2
    before = state(both.a)
    assert both.bring(both.b, both.a).merged.added == 0
    assert state(both.a) == before
    both.bring(both.a, both.b)
    assert len(whole(both.b)[0].annotations) == 2


def test_one_person_on_two_laptops_stays_one(two: Callable[..., Two]) -> None:
    both = two(article("We won."))
    both.a.use_annotator("mk", "Mara Kern")
    both.a.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    both.b.use_annotator("mk", "")
    both.b.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    both.b.execute(AddAnnotation("a1", label_id("quote"), (Span(3, 6),)))
    assert merged(both.bring(both.b, both.a)) == MergeCounts(met=1, added=1, known=1)


def test_passages_of_one_label_and_person_that_differ_in_their_notes_alone_are_told_apart(
    two: Callable[..., Two],
) -> None:
    both = two()
    taken = [AnnotationDraft((Span(0, 2),), "quote", f"x{number}", "an") for number in range(6)]
    both.a.execute(AddArticles((ArticleDraft("Another text.", Source(), annotations=tuple(taken)),)))
    text = ArticleDraft(
        "We won.",
        Source(),
        annotations=tuple(one._replace(note=f"Note {number}") for number, one in enumerate(taken)),
        relations=tuple(RelationDraft(f"x{number}", f"x{number + 1}", "said_by") for number in range(5)),
    )
    both.b.execute(AddArticles((text,)))
    both.bring(both.b, both.a)
    before = state(both.a)
    assert both.bring(both.b, both.a).merged == MergeCounts(met=1, known=6, codebooks=1)
    assert state(both.a) == before


# ------------------------------------------------------------------ any two walks


_folders = count()


@settings(max_examples=40, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_two_people_do_both_merges_lead_to_the_same_annotations(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    both = Two(
        tmp_path_factory.mktemp("two"),
        article(
            "[quote#1:“We won,”] said [official#2:Ana Ruiz], [quote#1:“at last.”]", relations=[("1", "said_by", "2")]
        ),
        article("Nothing here.", id="a2", number=2),
    )
    try:
        for project in (both.a, both.b):
            for _ in range(data.draw(st.integers(0, 5))):
                try:
                    project.execute(data.draw(any_command(Holding(project))))
                except InvalidChangeError:
                    continue
        _check_merges(both)
    finally:
        both.close()


def _check_merges(both: Two) -> None:
    before = state(both.a)
    has_records = both.a.history_state
    first = both.bring(both.b, both.a)
    assert check(both.a.reader).is_clean
    assert before["annotation"].keys() <= state(both.a)["annotation"].keys()
    assert before["article"].keys() <= state(both.a)["article"].keys()
    if both.a.history_state != has_records:
        both.a.undo()
        assert state(both.a) == before
        both.a.redo()
    second = both.bring(both.a, both.b)
    assert check(both.b.reader).is_clean
    for source, target in ((both.b, both.a), (both.a, both.b)):
        held = state(target)
        again = both.bring(source, target)
        assert again.merged.added == again.merged.changed == again.merged.new == 0
        assert state(target) == held
    if not any(one.merged.conflicts or one.merged.removed for one in (first, second)):
        assert placed(both.a) == placed(both.b)


@pytest.mark.parametrize("size", [1, 100])
@pytest.mark.parametrize("way", ["clipdesk", "jsonl", "json"])
def test_two_whose_initials_differ_in_case_alone_stay_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, size: int
) -> None:
    """Also where they tagged the same words, where no article has both first, and where the first is there already."""
    monkeypatch.setattr(importing, "LARGE", BatchSize(size, importing.LARGE.characters))
    made = [Project.create(tmp_path / f"{name}.clipdesk") for name in ("from", "to")]
    both = (Annotator("1" * 32, "mk"), Annotator("2" * 32, "MK"))
    made[0].transfer(
        AddArticles(
            tuple(
                ArticleDraft(
                    text,
                    annotations=tuple(AnnotationDraft((Span(0, 3),), "quote", annotator=key) for key in keys),
                    annotators=both,
                )
                for text, keys in (("Calm.", ()), ("The board met.", ("MK",)), ("The mayor spoke.", ("mk",)), ("Nobody came.", ("mk", "MK")))
            )
        )
    )  # fmt: skip
    made[1].transfer(AddArticles((ArticleDraft("Calm."),)))
    path = made[0].path
    if way != "clipdesk":
        path = tmp_path / f"from.{way}"
        export(made[0].reader, ExportRequest(path))
    for _ in range(2):
        import_files(made[1], ImportRequest((path,)))
        found = [
            sorted(
                (one.article.text, key)
                for one in project.queries.corpus("", CorpusFilter())
                for key in (
                    person.key
                    for mark in one.annotations
                    for person in project.annotators
                    if person.id == mark.annotator_id
                )
            )
            for project in made
        ]
        came = [("Nobody came.", "MK"), ("Nobody came.", "mk"), ("The board met.", "MK"), ("The mayor spoke.", "mk")]
        assert found == [came, came]
    for project in made:
        project.close()
