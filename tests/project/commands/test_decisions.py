"""Rulings: one at a time or many in one step, replaced, withdrawn, and refused where there is nothing to rule on."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.domain.adjudication import Case, CaseState, Stands
from clipdesk.domain.agreement import DisagreementKind
from clipdesk.domain.decision import CaseKey, Decision
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.span import Span
from clipdesk.project.adjudicating import cases, cases_of_articles
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import Relabel, RemoveAnnotations, ResizeAnnotation, SetAttribute
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll, WithdrawRulings
from clipdesk.project.comparing import Asked
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made
from tests.project_state import assert_refused, state

MARKED = (
    "[quote@bo:“One,” [quote@cy:he]] said. [policy@bo,statistic@cy:4 %] [official@bo:Kell] [policy@bo,policy@cy:act]"
)


@pytest.fixture
def project(made: Made) -> Project:
    return made(article(MARKED), article("[quote@bo,quote@cy:x][topic@cy:]", id="a2", number=2))


def asked(project: Project) -> Asked:
    ids = {one.key: one.id for one in project.annotators}
    return Asked(ids["bo"], ids["cy"])


def every(project: Project) -> tuple[Case, ...]:
    with project.reader.open() as store:
        return cases(store, asked(project)).cases


def states(project: Project) -> str:
    """The first letters of the states of all cases: edges, other label, only bo; and the topic of the other article."""
    return "".join(one.state.value[:2] for one in every(project))


def decisions(project: Project) -> list[Decision]:
    return project._store.decisions.every()


def test_a_ruling_says_what_stands_who_ruled_and_why(project: Project) -> None:
    edges = every(project)[0]
    project.execute(RuleOn(edges.key, edges.kept_if(Stands.SECOND), note="shorter"))
    (made,) = decisions(project)
    assert (made.kept, made.note, made.own) == ((edges.annotations[1].id,), "shorter", None)
    assert project.annotator is not None
    assert (made.annotator_id, made.decided_at[:2]) == (project.annotator.id, "20")
    assert made.id == edges.key.id
    assert states(project) == "ruopopop"
    assert every(project)[0].ruled_as is Stands.SECOND
    assert str(project.history_state.undo) == "Rule on difference"
    project.undo()
    assert (states(project), decisions(project)) == ("opopopop", [])
    project.execute(RuleOn(edges.key, edges.kept_if(Stands.SECOND)))
    assert [one.note for one in decisions(project)] == [""]


def test_two_annotators_are_enough_and_steps_are_called_by_their_number(tmp_path: Path) -> None:
    made = Project.create(tmp_path / "two.clipdesk")
    with closing(made):
        marks = [
            AnnotationDraft((Span(0, 4),), "official", "x", "bo"), AnnotationDraft((Span(0, 4),), "policy", "y", "cy"),
            AnnotationDraft((Span(5, 8),), "policy", "z", "bo"),
        ]  # fmt: skip
        made.use_annotator("bo")
        made.execute(AddArticles((ArticleDraft("Kell won.", id="a1", annotations=tuple(marks)),)))
        assert sorted(one.key for one in made.annotators) == ["bo", "cy"]
        rulings = tuple(RuleOn(one.key) for one in every(made))
        assert len(rulings) == 2
        for some, title in ((rulings[:1], "Rule on difference"), (rulings, "Rule on 2 differences")):
            made.execute(RuleOnAll(some))
            assert str(made.history_state.undo) == title
            assert len(decisions(made)) == len(some)
        ids = tuple(one.id for one in decisions(made))
        assert [str(WithdrawRulings(some).title) for some in (ids[:1], ids)] == [
            "Withdraw ruling",
            "Withdraw 2 rulings",
        ]


def test_the_same_case_is_ruled_on_again_whichever_annotator_comes_first(project: Project) -> None:
    edges = every(project)[0]
    project.execute(RuleOn(edges.key, edges.kept_if(Stands.FIRST)))
    before = state(project)
    article_id, (a, b), ids = edges.key
    project.execute(RuleOn(CaseKey(article_id, (b, a), ids[::-1]), edges.kept_if(Stands.BOTH)))
    assert every(project)[0].ruled_as is Stands.BOTH
    assert len(decisions(project)) == 1
    assert not project.execute(RuleOn(edges.key, edges.kept_if(Stands.BOTH))).kinds
    project.undo()
    assert state(project) == before


def test_something_else_may_stand_in_their_place(project: Project) -> None:
    other = every(project)[1]
    span = Span(other.annotations[0].start, other.annotations[0].end - 2)
    label = next(one for one in project.codebook if one.name == "official")
    project.execute(RuleOn(other.key, own_label_id=label.id, own_spans=(span,)))
    (made,) = decisions(project)
    assert made.own is not None
    assert (made.own.label_id, made.own.anchor.quote) == (label.id, "4")
    assert every(project)[1].ruled_as is Stands.OWN


def test_what_was_ruled_on_and_changes_is_open_again_and_shows_the_ruling(project: Project) -> None:
    for one in every(project):
        project.execute(RuleOn(one.key, one.kept_if(Stands.FIRST)))
    assert states(project) == "rurururu"
    edges, other, alone, _ = every(project)
    policy = project.codebook.named("policy")
    assert policy is not None
    project.execute(ResizeAnnotation(edges.annotations[0].id, (Span(0, 5), Span(7, 9))))
    project.execute(Relabel((alone.annotations[0].id,), policy.id, "policy"))
    project.execute(RemoveAnnotations((other.annotations[1].id,)))
    assert states(project) == "ouououru"
    assert [one.ruled_as for one in every(project)][:3] == [Stands.FIRST] * 3
    for _ in range(3):
        project.undo()
    assert states(project) == "rurururu"


def test_ruling_again_takes_away_what_is_outdated(project: Project) -> None:
    other = every(project)[1]
    project.execute(RuleOn(other.key, other.kept_if(Stands.SECOND)))
    project.execute(RemoveAnnotations((other.annotations[1].id,)))
    alone = every(project)[1]
    assert (alone.state, alone.key != other.key) == (CaseState.OUTDATED, True)
    before = state(project)
    project.execute(RuleOn(alone.key, alone.kept_if(Stands.FIRST)))
    assert [one.id for one in decisions(project)] == [alone.key.id]
    project.undo()
    assert state(project) == before


def test_many_are_ruled_on_in_one_step_but_what_changed_meanwhile(project: Project) -> None:
    before, found = state(project), every(project)
    gone = RuleOn(CaseKey("a1", found[0].key.annotators, ("gone",)))
    project.execute(RuleOnAll((*(RuleOn(one.key, one.kept_if(Stands.FIRST)) for one in found), gone)))
    assert states(project) == "rurururu"
    assert str(project.history_state.undo) == "Rule on 5 differences"
    project.undo()
    assert state(project) == before
    assert_refused(project, RuleOnAll((gone,)), "has changed meanwhile")
    assert not project.execute(RuleOnAll(())).kinds


def test_one_outdated_ruling_on_two_cases_is_replaced_by_two(project: Project) -> None:
    edges = every(project)[0]
    project.execute(RuleOn(edges.key, edges.kept_if(Stands.FIRST)))
    project.execute(ResizeAnnotation(edges.annotations[1].id, (Span(13, 17),)))
    first, second = (one for one in every(project) if one.state is CaseState.OUTDATED)
    project.execute(RuleOnAll((RuleOn(first.key), RuleOn(second.key))))
    assert sorted(one.id for one in decisions(project)) == sorted((first.key.id, second.key.id))


def test_what_is_withdrawn_is_open(project: Project) -> None:
    found = every(project)
    project.execute(RuleOnAll(tuple(RuleOn(one.key) for one in found[:3])))
    ids = tuple(one.id for one in decisions(project))
    project.execute(WithdrawRulings((*ids[:2], ids[0], "gone")))
    assert [one.id for one in decisions(project)] == list(ids[2:])
    assert str(project.history_state.undo) == "Withdraw 4 rulings"
    project.execute(WithdrawRulings(ids[2:]))
    assert str(project.history_state.undo) == "Withdraw ruling"
    assert not project.execute(WithdrawRulings(ids)).kinds


def test_what_is_no_case_is_refused(project: Project) -> None:
    edges, other, alone, topic = every(project)
    bo, cy = edges.key.annotators
    (mine,), policy = alone.key.annotation_ids, alone.annotations[0].label_id
    for key, words in (
        (CaseKey("a1", (bo, bo), (mine,)), "two annotators"),
        (CaseKey("a1", (bo, cy), ()), "two annotators"),
        (CaseKey("a1", (bo, cy), (mine, other.annotations[0].id)), "changed meanwhile"),
        (CaseKey("a1", (cy, "nobody"), (other.annotations[1].id,)), "changed meanwhile"),
        (CaseKey("a2", (bo, cy), (mine,)), "changed meanwhile"),
        (CaseKey("gone", (bo, cy), (mine,)), "no longer in the project"),
    ):
        assert_refused(project, RuleOn(key), words)
    same = [one.id for one in project.queries.annotations("a1") if one.anchor.quote == "act"]
    assert_refused(project, RuleOn(CaseKey("a1", (bo, cy), tuple(same))), "Both have the same")
    assert_refused(project, RuleOn(alone.key, (edges.annotations[0].id,)), "Only what the annotators have")
    assert_refused(project, RuleOn(alone.key, (mine,), policy, (Span(0, 1),)), "Only what the annotators have")
    assert_refused(project, RuleOn(alone.key, (), policy), "A passage is replaced by a passage")
    assert_refused(project, RuleOn(topic.key, (), policy, (Span(0, 1),)), "A passage is replaced by a passage")
    assert_refused(project, RuleOn(alone.key, (), "gone", (Span(0, 1),)), "no longer in the codebook")
    assert_refused(project, RuleOn(alone.key, (), policy, (Span(0, 999),)), "outside the article")
    assert_refused(project, RuleOnAll((RuleOn(alone.key), RuleOn(alone.key))), "only once at a time")


def test_a_removed_article_has_no_cases_until_it_is_back(project: Project) -> None:
    topic = every(project)[3]
    project.execute(RuleOn(topic.key))
    project.execute(RemoveArticles(("a2",)))
    assert states(project) == "opopop"
    assert cases_of_articles(project.reader, asked(project), ["a2"])["a2"] == ()
    project.undo()
    assert states(project) == "opopopru"


def test_values_that_differ_are_ruled_on_and_equal_ones_are_not(project: Project) -> None:
    ids = asked(project)
    act = [one for one in project.queries.annotations("a1") if one.anchor.quote == "act"]
    key = CaseKey("a1", (ids.a, ids.b), tuple(one.id for one in act))
    assert_refused(project, RuleOn(key, (act[0].id,)), "nothing to rule on")
    for one, value in zip(act, ("Harbor Act", "Port Act"), strict=True):
        project.execute(SetAttribute(one.id, "name", value))
    case = next(one for one in every(project) if one.key == key)
    assert case.disagreement.kind is DisagreementKind.VALUES
    project.execute(RuleOn(key, case.kept_if(Stands.FIRST)))
    assert [one.state for one in every(project) if one.key == key] == [CaseState.RULED]
    project.undo()
    assert [one.state for one in every(project) if one.key == key] == [CaseState.OPEN]
