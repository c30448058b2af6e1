"""Rulings and verdicts follow annotations that are joined into others; undo brings them back."""

from __future__ import annotations

import pytest

from clipdesk.domain.adjudication import CaseState
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import CaseKey, Decision
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.adjudicating import cases_of_articles
from clipdesk.project.commands import following_joined
from clipdesk.project.commands.annotations import Relabel
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import MergeLabel
from clipdesk.project.commands.decisions import RuleOn
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.suggestions import AcceptSuggestion, StoreSuggestions
from clipdesk.project.comparing import Asked
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.project_state import named, state

QUOTE, POLICY = label_id("quote"), label_id("policy")
BOTH = ("bo", "cy")
WAYS = pytest.mark.parametrize("way", ["merge", "move"])


def go(project: Project, way: str, *moved: str) -> Command:
    merge = MergeLabel(QUOTE, POLICY, "policy")
    return merge if way == "merge" else MovePassages(QUOTE, moved, named(project, "policy"))


def carried_out(project: Project, command: Command) -> None:
    """Carry it out; undo and redo are tried."""
    before = state(project)
    project.execute(command)
    after = state(project)
    project.undo()
    assert state(project) == before
    project.redo()
    assert state(project) == after


def rule(project: Project, kept: str, *ids: str, note: str = "") -> None:
    people = {one.key: one.id for one in project.annotators}
    project.execute(RuleOn(CaseKey("a1", (people["bo"], people["cy"]), ids), (kept,), note=note))


def decisions(project: Project) -> list[Decision]:
    return project._store.decisions.of_article("a1")


@WAYS
def test_a_ruling_is_on_the_annotation_that_stays(made: Made, way: str) -> None:
    project = made(article("[quote#1@bo:[policy#2@bo:One]], [official#3@cy:two]."))
    rule(project, "a1-1", "a1-1")
    carried_out(project, go(project, way, "a1-1"))
    (found,) = decisions(project)
    assert [side.annotation_id for side in found.sides] == ["a1-2"]
    assert found.kept == ("a1-2",)
    assert found.id == found.key.id


def test_after_a_merge_it_is_still_ruled(made: Made) -> None:
    project = made(article("[quote#1@bo:[policy#2@bo:One]], [official#3@cy:two]."))
    rule(project, "a1-1", "a1-1")
    project.execute(MergeLabel(QUOTE, POLICY, "policy"))
    people = {one.key: one.id for one in project.annotators}
    cases = cases_of_articles(project.reader, Asked(people["bo"], people["cy"]), ["a1"])["a1"]
    assert [one.state for one in cases] == [CaseState.RULED, CaseState.OPEN]


@WAYS
def test_where_the_one_that_stays_was_ruled_on_that_ruling_holds(made: Made, way: str) -> None:
    project = made(article("[quote#1@bo:[policy#2@bo:One]], [official#3@cy:two]."))
    rule(project, "a1-1", "a1-1", note="goes")
    rule(project, "a1-2", "a1-2", note="holds")
    rule(project, "a1-3", "a1-3", note="another")
    carried_out(project, go(project, way, "a1-1"))
    assert sorted(one.note for one in decisions(project)) == ["another", "holds"]


@WAYS
def test_a_verdict_leads_to_the_annotation_that_stays(made: Made, way: str) -> None:
    project = made(article("[policy#2:One], two."))
    text = "One, two."
    own = [suggestion_id("a1", label, (Span(0, 3),)) for label in (QUOTE, label_id("official"))]
    anchored = project.queries.annotations("a1")[0].anchor
    suggested = tuple(
        Suggestion(one, "a1", label, "mine", anchored, 0.5)
        for one, label in zip(own, (QUOTE, label_id("official")), strict=True)
    )
    project.execute(StoreSuggestions((Proposed("a1", digest(text), ("mine",), suggested[1:]),)))
    project.execute(AcceptSuggestion(own[1], QUOTE, id="a1-1"))
    carried_out(project, go(project, way, "a1-1"))
    verdict = project._store.suggestions.verdict(own[1])
    assert verdict is not None
    assert verdict.annotation_id == "a1-2"


def test_a_verdict_on_the_label_that_is_merged_leads_there_as_well(made: Made) -> None:
    project = made(article("[policy#2@bo:One], two."))
    bo = project.use_annotator("bo")
    own, new = (suggestion_id("a1", label, (Span(0, 3),)) for label in (QUOTE, POLICY))
    one = Suggestion(own, "a1", QUOTE, "mine", project.queries.annotations("a1")[0].anchor, 0.5)
    project.execute(StoreSuggestions((Proposed("a1", digest("One, two."), ("mine",), (one,)),)))
    project.execute(AcceptSuggestion(own, id="a1-1"))
    carried_out(project, MergeLabel(QUOTE, POLICY, "policy"))
    verdict = project._store.suggestions.verdict(new)
    assert verdict is not None
    assert (verdict.annotation_id, verdict.annotator_id) == ("a1-2", bo.id)


@WAYS
def test_it_is_ruled_as_before_on_the_annotation_that_stays(made: Made, way: str) -> None:
    project = made(article("[quote#1@bo:[policy#2@bo:One]], [official#3@cy:two]."))
    rule(project, "a1-1", "a1-1")
    carried_out(project, go(project, way, "a1-1"))
    people = {one.key: one.id for one in project.annotators}
    for one, other in (("bo", "cy"), ("cy", "bo")):
        cases = cases_of_articles(project.reader, Asked(people[one], people[other]), ["a1"])["a1"]
        assert [each.state for each in cases] == [CaseState.RULED, CaseState.OPEN]


@WAYS
def test_what_had_changed_since_a_ruling_has_changed_when_it_is_moved(made: Made, way: str) -> None:
    project = made(article("[official#1@bo:[policy#2@bo:One]], [official#3@cy:two]."))
    rule(project, "a1-1", "a1-1")
    project.execute(Relabel(("a1-1",), QUOTE))
    project.execute(go(project, way, "a1-1"))
    people = {one.key: one.id for one in project.annotators}
    cases = cases_of_articles(project.reader, Asked(people["bo"], people["cy"]), ["a1"])["a1"]
    assert [each.state for each in cases] == [CaseState.OUTDATED, CaseState.OPEN]


def test_rulings_of_very_many_articles_are_each_looked_at_once(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    many = 40
    text = "[quote#1@bo:[policy#2@bo:One]], [official#3@cy:two]."
    project = made(*(article(f"{text} {n}", id=f"a{n}", number=n) for n in range(1, many + 1)))
    people = {one.key: one.id for one in project.annotators}
    for n in range(1, many + 1):
        project.execute(RuleOn(CaseKey(f"a{n}", (people["bo"], people["cy"]), (f"a{n}-1",)), (f"a{n}-1",)))
    looked, rulings = list[int](), following_joined._rulings

    def counted(
        before: list[Decision], ruled: list[RecordChange], sides: following_joined._Sides
    ) -> list[RecordChange]:
        looked.append(len(ruled))
        return rulings(before, ruled, sides)

    monkeypatch.setattr(following_joined, "_rulings", counted)
    project.execute(MergeLabel(QUOTE, POLICY, "policy"))
    assert looked == [1] * many
