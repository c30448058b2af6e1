"""Rulings follow texts that change and labels that are merged or removed; all of it is undone with that."""

from __future__ import annotations

import pytest

from clipdesk.domain.adjudication import CaseState, Stands
from clipdesk.domain.article import Cut
from clipdesk.domain.decision import Decision
from clipdesk.domain.span import Span
from clipdesk.project.adjudicating import cases_of_articles
from clipdesk.project.checking import check_store
from clipdesk.project.commands.articles import CutPassage, PutBackCut
from clipdesk.project.commands.codebook import MergeLabel, RemoveLabel
from clipdesk.project.commands.decisions import RuleOn
from clipdesk.project.comparing import Asked
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made
from tests.project_state import state

MARKED = "Oh. [quote@bo:“One,” [quote@cy:he]] said. [policy@bo,statistic@cy:4 %] more"
CUTS = (Cut(0, "Menu\n", "furniture"), Cut(8, "(ad)", "furniture"))


@pytest.fixture
def project(made: Made) -> Project:
    """Edges: the first stands; other label: an official on “4” does."""
    project = made(article(MARKED, cuts=CUTS))
    edges, other = (one.key for one in cases_of_articles(project.reader, asked(project), ["a1"])["a1"])
    project.execute(RuleOn(edges, edges.annotation_ids[:1]))
    start = project.queries.annotations("a1")[-1].start
    official = project.codebook.named("official")
    assert official is not None
    project.execute(RuleOn(other, own_label_id=official.id, own_spans=(Span(start, start + 3),)))
    return project


def asked(project: Project) -> Asked:
    ids = {one.key: one.id for one in project.annotators}
    return Asked(ids["bo"], ids["cy"])


def states(project: Project) -> list[tuple[CaseState, Stands | None]]:
    return [(one.state, one.ruled_as) for one in cases_of_articles(project.reader, asked(project), ["a1"])["a1"]]


def owned(project: Project) -> Decision:
    (found,) = (one for one in project._store.decisions.of_article("a1") if one.own is not None)
    return found


def own_words(project: Project) -> str:
    own = owned(project).own
    assert own is not None
    return own.anchor.quote


RULED = [(CaseState.RULED, Stands.FIRST), (CaseState.RULED, Stands.OWN)]


@pytest.mark.parametrize("index", [0, 1])
def test_text_that_comes_back_moves_what_was_ruled(project: Project, index: int) -> None:
    before = state(project)
    assert states(project) == RULED
    project.execute(PutBackCut("a1", index))
    assert states(project) == RULED
    assert own_words(project) == "4 %"
    assert check_store(project._store).problems == ()
    project.undo()
    assert state(project) == before


def test_text_that_is_cut_moves_what_was_ruled(project: Project) -> None:
    project.execute(CutPassage("a1", Span(0, 4)))
    assert states(project) == RULED
    assert own_words(project) == "4 %"


def test_a_ruling_whose_own_words_are_cut_is_gone(project: Project) -> None:
    edges = cases_of_articles(project.reader, asked(project), ["a1"])["a1"][0]
    text = project._store.articles.text("a1")
    more = Span(text.index("more"), text.index("more") + 4)
    quote = project.codebook.named("quote")
    assert quote is not None
    project.execute(RuleOn(edges.key, own_label_id=quote.id, own_spans=(more,)))
    before = state(project)
    project.execute(CutPassage("a1", more))
    assert states(project) == [(CaseState.OPEN, None), RULED[1]]
    project.undo()
    assert state(project) == before


def test_a_merged_label_takes_its_rulings_along(project: Project) -> None:
    before = state(project)
    ids = {one.name: one.id for one in project.codebook}
    project.execute(MergeLabel(ids["official"], ids["quote"], "quote"))
    own = owned(project).own
    assert own is not None
    assert own.label_id == ids["quote"]
    assert states(project) == RULED
    project.execute(MergeLabel(ids["quote"], ids["policy"], "policy"))
    assert states(project) == RULED
    assert check_store(project._store).problems == ()
    project.undo()
    project.undo()
    assert state(project) == before


def test_a_removed_label_takes_the_rulings_that_set_it(project: Project) -> None:
    before = state(project)
    ids = {one.name: one.id for one in project.codebook}
    project.execute(RemoveLabel(ids["official"], "official"))
    assert states(project) == [RULED[0], (CaseState.OPEN, None)]
    project.undo()
    assert state(project) == before


def test_a_ruling_on_a_label_that_is_removed_stays_where_it_sets_another(project: Project) -> None:
    ids = {one.name: one.id for one in project.codebook}
    project.execute(RemoveLabel(ids["quote"], "quote"))
    assert len(project._store.decisions.every()) == 2
    project.execute(RemoveLabel(ids["official"], "official"))
    (left,) = project._store.decisions.every()
    assert left.own is None
