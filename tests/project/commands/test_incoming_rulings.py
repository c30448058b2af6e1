"""Rulings come with another project: each once, never over one of somebody else, never on what is not there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from clipdesk.domain.adjudication import Case, CaseState, Stands
from clipdesk.domain.article import Cut
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, DecisionDraft
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.domain.span import Span
from clipdesk.project.adjudicating import cases_of_articles
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.commands.articles import PutBackCut
from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel
from clipdesk.project.commands.decisions import RuleOn, WithdrawRulings
from clipdesk.project.comparing import Asked
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import make_project
from tests.project_state import state

MARKED = "[quote@bo:“One,” [quote@cy:he]] said. [policy@bo,statistic@cy:4 %] [official@bo:Kell]"
CUTS = (Cut(0, "Menu\n", "furniture"), Cut(4, "(ad)", "furniture"))
FIRST, SECOND, NEITHER = Stands.FIRST, Stands.SECOND, Stands.NEITHER


class Two(NamedTuple):
    """Two copies of a project, in which "an" and "zo" rule."""

    a: Project
    b: Project


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = make_project(tmp_path / "a.clipdesk", article(MARKED, cuts=CUTS))
    made.finish_history()
    made.close()
    shutil.copy(tmp_path / "a.clipdesk", tmp_path / "b.clipdesk")
    now = ticking()
    both = Two(*(Project(tmp_path / f"{one}.clipdesk", now=now) for one in "ab"))
    both.a.use_annotator("an")
    both.b.use_annotator("zo", "Zoe")
    yield both
    both.a.close()
    both.b.close()


def ticking() -> Callable[[], str]:
    seconds = count()
    return lambda: f"2025-06-13T09:{(n := next(seconds)) // 60 % 60:02}:{n % 60:02}Z"


def cases(project: Project, article_id: str = "a1") -> tuple[Case, ...]:
    ids = {one.key: one.id for one in project.annotators}
    return cases_of_articles(project.reader, Asked(ids["bo"], ids["cy"]), [article_id])[article_id]


def rule(project: Project, place: int, stands: Stands, note: str = "") -> None:
    case = cases(project)[place]
    project.execute(RuleOn(case.key, case.kept_if(stands), note=note))


def own(project: Project, place: int, name: str, start: int, end: int) -> None:
    label = project.codebook.named(name)
    assert label is not None
    project.execute(RuleOn(cases(project)[place].key, (), label.id, (Span(start, end),)))


def ruled(project: Project) -> list[Stands | None]:
    found = cases(project)
    assert all((one.decision is None) == (one.state is CaseState.OPEN) for one in found)
    return [one.ruled_as for one in found]


def bring(source: Project, target: Project) -> TransferReport:
    report = import_files(target, ImportRequest((source.path,)))
    assert check_store(target._store).problems == ()
    return report


def said(report: TransferReport, outcome: Outcome = Outcome.JOINED) -> str:
    return " ".join(item.reason for item in report.items if item.outcome is outcome)


def test_rulings_made_apart_come_together_and_a_second_time_nothing_does(two: Two) -> None:
    rule(two.a, 0, SECOND, "shorter")
    rule(two.b, 1, NEITHER)
    own(two.b, 2, "quote", 17, 19)
    before = state(two.a)
    report = bring(two.b, two.a)
    assert " 2 rulings were added to it." in said(report)
    assert ruled(two.a) == [SECOND, NEITHER, Stands.OWN]
    assert {one.state for one in cases(two.a)} == {CaseState.RULED}
    bring(two.a, two.b)
    assert two.a._store.decisions.every() == two.b._store.decisions.every()
    after = state(two.a)
    assert not bring(two.b, two.a).count(Outcome.JOINED)
    assert state(two.a) == after
    two.a.undo()
    assert state(two.a) == before


def test_who_ruled_comes_with_it(two: Two) -> None:
    rule(two.b, 0, FIRST, "longer 👍")
    bring(two.b, two.a)
    (decision,) = two.a._store.decisions.every()
    assert {one.id: one.key for one in two.a.annotators}[decision.annotator_id] == "zo"
    assert (decision.note, decision.decided_at[:10]) == ("longer 👍", "2025-06-13")


def test_two_people_who_rule_otherwise_are_told_of_and_the_ruling_here_stays(two: Two) -> None:
    rule(two.a, 0, FIRST)
    rule(two.b, 0, SECOND)
    report = bring(two.b, two.a)
    assert (
        said(report, Outcome.CONFLICT) == "““One,” he” was ruled on otherwise there by zo; the ruling here by an stays."
    )
    assert report.conflicts == 1
    assert ruled(two.a)[0] is FIRST
    rule(two.b, 0, FIRST)
    assert bring(two.b, two.a).conflicts == 0


def test_of_one_person_the_later_ruling_counts(two: Two) -> None:
    two.b.use_annotator("an")
    rule(two.a, 0, FIRST)
    rule(two.b, 0, SECOND)
    assert "One ruling was made there later." in said(bring(two.b, two.a))
    assert ruled(two.a)[0] is SECOND
    rule(two.a, 0, NEITHER)
    assert bring(two.b, two.a).conflicts == 0
    assert ruled(two.a)[0] is NEITHER


def test_what_was_withdrawn_here_stays_so_until_it_is_ruled_on_anew(two: Two) -> None:
    rule(two.a, 0, FIRST)
    bring(two.a, two.b)
    two.a.execute(WithdrawRulings(tuple(one.id for one in two.a._store.decisions.every())))
    report = bring(two.b, two.a)
    assert "One ruling was withdrawn here, and was not brought back." in said(report, Outcome.DUPLICATE)
    assert ruled(two.a) == [None, None, None]
    rule(two.b, 0, SECOND)
    bring(two.b, two.a)
    assert ruled(two.a)[0] is SECOND


def test_what_is_ruled_on_what_is_not_here_is_not_taken(two: Two) -> None:
    rule(two.b, 2, FIRST)
    two.a.execute(RemoveAnnotations((cases(two.a)[2].annotations[0].id,)))
    report = bring(two.b, two.a)
    assert "One ruling was not taken: what it is on is not here." in said(report, Outcome.DUPLICATE)
    assert two.a._store.decisions.every() == []


def test_the_text_may_be_cut_otherwise(two: Two) -> None:
    rule(two.b, 0, SECOND)
    own(two.b, 1, "official", 17, 18)
    two.a.execute(PutBackCut("a1", 0))
    two.a.execute(PutBackCut("a1", 0))
    bring(two.b, two.a)
    first, second, _ = cases(two.a)
    assert (first.state, second.state) == (CaseState.RULED, CaseState.RULED)
    assert second.decision is not None
    assert second.decision.own is not None
    assert second.decision.own.anchor.quote == two.b._store.articles.text("a1")[17:18]


def test_a_place_that_is_not_in_the_text_here_is_told_of(two: Two) -> None:
    two.b.execute(PutBackCut("a1", 0))
    own(two.b, 2, "official", 0, 4)
    report = bring(two.b, two.a)
    assert "What a ruling set cannot be placed" in said(report, Outcome.CONFLICT)
    assert ruled(two.a) == [None, None, None]


def test_labels_that_were_renamed_or_merged_are_met(two: Two) -> None:
    for place, stands in enumerate((FIRST, SECOND, FIRST)):
        rule(two.b, place, stands)
    ids = {one.name: one for one in two.a.codebook}
    two.a.execute(ChangeLabel(type(ids["quote"])(ids["quote"].id, "saying", order=ids["quote"].order)))
    two.a.execute(MergeLabel(ids["official"].id, ids["policy"].id, "policy"))
    bring(two.b, two.a)
    assert {one.state for one in cases(two.a)} == {CaseState.RULED}


def test_a_new_article_brings_its_rulings(two: Two, tmp_path: Path) -> None:
    rule(two.b, 0, SECOND)
    own(two.b, 1, "official", 17, 18)
    other = Project.create(tmp_path / "other.clipdesk")
    other.use_annotator("an")
    bring(two.b, other)
    found = cases(other, "a1")
    assert [one.ruled_as for one in found] == [SECOND, Stands.OWN, None]
    assert [one.state for one in found][:2] == [CaseState.RULED] * 2
    other.close()


def test_a_ruling_that_makes_no_sense_is_left_out(two: Two) -> None:
    marks = (AnnotationDraft((Span(0, 2),), "quote", "x", "bo"), AnnotationDraft((Span(1, 2),), "quote", "y", "cy"))
    side, more = ("bo", "x", "quote", "Ye"), ("cy", "y", "quote", "e")
    sound = DecisionDraft(("bo", "cy"), (side,), ("x", "gone"), "", (), "", "an", "2025")
    wrong = (
        sound._replace(annotators=("bo", "bo")),
        sound._replace(sides=()),
        sound._replace(sides=(side, more, side)),
        sound._replace(sides=(("cy", "gone", "quote", ""),)),
        sound._replace(annotators=("an", "cy")),
        sound._replace(own_label="quote", own_spans=(Span(0, 99),)),
    )
    draft = ArticleDraft("Yes.", annotations=marks, decisions=(*wrong, sound), is_of_project=True)
    report = two.a.transfer(AddArticles((draft,)))
    assert "6 rulings were not taken: what they are on is not here." in report.items[0].reason
    (decision,) = two.a._store.decisions.every()
    assert len(decision.kept) == 1


def test_a_later_ruling_of_the_same_person_takes_the_place_of_all_on_the_same_annotations(two: Two) -> None:
    marks = (AnnotationDraft((Span(0, 2),), "quote", "x", "bo"), AnnotationDraft((Span(1, 2),), "quote", "y", "cy"))
    side, more = ("bo", "x", "quote", "Ye"), ("cy", "y", "quote", "e")
    early = [
        DecisionDraft(("bo", "cy"), (one,), (), "", (), "", "an", moment)
        for one, moment in ((side, "2024-06-12T10:00:00Z"), (more, "2024-06-12T11:00:00Z"))
    ]
    both = DecisionDraft(("bo", "cy"), (side, more), ("y",), "", (), "", "an", "2024-06-12T11:00:00Z")

    def add(*some: DecisionDraft) -> TransferReport:
        return two.a.transfer(
            AddArticles((ArticleDraft("Yes.", id="b1", annotations=marks, decisions=some, is_of_project=True),))
        )

    add(early[0])
    assert "One ruling was added to it." in add(early[1]).items[0].reason.split("- ")[0]
    report = add(both)
    assert report.conflicts == 2, "it is no later than one of them"
    assert len(two.a._store.decisions.every()) == 2
    report = add(both._replace(decided_at="2024-06-12T11:00:01Z"))
    assert "One ruling was made there later." in report.items[0].reason
    (made,) = two.a._store.decisions.every()
    assert (len(made.sides), made.decided_at) == (2, "2024-06-12T11:00:01Z")
