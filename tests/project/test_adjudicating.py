"""The cases of a project are those of its comparison, each with what was ruled on it."""

from __future__ import annotations

import pytest

from clipdesk.domain.adjudication import CaseState, Stands
from clipdesk.domain.agreement import Among, DisagreementKind
from clipdesk.domain.article import Status
from clipdesk.domain.errors import CancelledError
from clipdesk.project.adjudicating import cases, cases_of_articles, states
from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.commands.decisions import RuleOn
from clipdesk.project.comparing import Asked, NothingInCommonError, compare
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made
from tests.refusing import stop

ARTICLES = (
    article("[quote@bo,quote@cy:one] [policy@bo,statistic@cy:two]", headline="One"),
    article("[quote@bo:five [quote@cy:six]] [quote@di:six]", id="a2", number=2, status=Status.DONE),
    article("[quote@bo:three]", id="a3", number=3, status=Status.DONE),
    article("[quote@bo,policy@cy:four]", id="a4", number=4, status=Status.SKIPPED),
)


@pytest.fixture
def project(made: Made) -> Project:
    return made(*ARTICLES)


def asked(project: Project, *labels: str, among: Among = Among.ANNOTATED) -> Asked:
    ids = {one.key: one.id for one in project.annotators}
    chosen = tuple(one.id for one in project.codebook if one.name in labels)
    return Asked(ids["bo"], ids["cy"], chosen, among)


def test_they_are_those_of_the_comparison(project: Project) -> None:
    for among in Among:
        with project.reader.open() as store:
            found, compared = cases(store, asked(project, among=among)), compare(store, asked(project, among=among))
        assert [one.disagreement for one in found.cases] == list(compared.disagreements)
        assert (found.a, found.b, found.articles, found.among) == (compared.a, compared.b, compared.articles, among)
        assert found.agreed == (1 if among is Among.ANNOTATED else 0)


def test_a_label_chooses_cases_in_which_one_of_the_two_has_it(project: Project) -> None:
    with project.reader.open() as store:
        found = cases(store, asked(project, "statistic"))
        assert [one.disagreement.kind for one in found.cases] == [DisagreementKind.OTHER_LABEL]
        assert found.agreed == 0
        assert cases(store, asked(project, "quote")).agreed == 1


def test_those_of_some_articles_are_the_same(project: Project) -> None:
    with project.reader.open() as store:
        first, second = cases(store, asked(project)).cases
    project.execute(RuleOn(second.key, second.kept_if(Stands.SECOND)))
    found = cases_of_articles(project.reader, asked(project), ["a1", "a2", "a3", "a4", "gone"])
    assert found["a1"] == (first,)
    (ruled,) = found["a2"]
    assert (ruled.state, ruled.ruled_as) == (CaseState.RULED, Stands.SECOND)
    with project.reader.open() as store:
        assert cases(store, asked(project)).cases == (first, ruled)
    assert [found[none] for none in ("a3", "a4", "gone")] == [(), (), ()]


def test_nothing_in_common_and_stopping(project: Project) -> None:
    ids = {one.key: one.id for one in project.annotators}
    with project.reader.open() as store:
        with pytest.raises(NothingInCommonError, match="no article in which both"):
            cases(store, Asked(ids["an"], ids["cy"]))

        with pytest.raises(CancelledError):
            cases(store, asked(project), stop)


def test_a_disagreement_is_in_the_state_of_the_case_that_it_is_a_part_of(project: Project) -> None:
    with project.reader.open() as store:
        compared = compare(store, asked(project))
        assert states(store, compared) == [CaseState.OPEN] * 2
        assert states(store, compared._replace(disagreements=())) == []
        first, second = cases(store, asked(project)).cases
    project.execute(RuleOn(first.key, first.kept_if(Stands.FIRST)))
    with project.reader.open() as store:
        assert states(store, compared) == [CaseState.RULED, CaseState.OPEN]
        assert states(store, compare(store, asked(project, "statistic"))) == [CaseState.RULED]
    gone = second.annotations[1]
    project.execute(RemoveAnnotations((gone.id,)))
    with project.reader.open() as store:
        assert states(store, compared) == [CaseState.RULED, CaseState.OPEN], "what was compared before is gone"
