"""Two annotators of a real project are compared, in another thread, and it can be stopped."""

from __future__ import annotations

import pytest

from clipdesk.domain.agreement import Among
from clipdesk.domain.article import Status
from clipdesk.domain.errors import CancelledError
from clipdesk.project.comparing import Asked, NothingInCommonError, annotators_at_work, compare
from clipdesk.project.project import Project
from clipdesk.review.resampling import RESAMPLES
from tests.builders import article
from tests.project_builder import Made

ARTICLES = (
    article("[quote@bo,quote@cy:one] [policy@bo:two]", headline="One"),
    article("[quote@bo:five [quote@cy:six]]", id="a2", number=2, status=Status.DONE),
    article("[quote@bo:three]", id="a3", number=3, status=Status.DONE),
    article("[quote@bo,quote@cy:four]", id="a4", number=4, status=Status.SKIPPED),
)


@pytest.fixture
def project(made: Made) -> Project:
    return made(*ARTICLES)


def ids(project: Project) -> dict[str, str]:
    return {one.key: one.id for one in project.annotators}


def asked(project: Project, among: Among = Among.ANNOTATED, *labels: str) -> Asked:
    known = ids(project)
    return Asked(known["bo"], known["cy"], tuple(label_of(project, name) for name in labels), among)


def label_of(project: Project, name: str) -> str:
    label = project.codebook.named(name)
    assert label is not None
    return label.id


def test_skipped_articles_do_not_count(project: Project) -> None:
    with project.reader.open() as store:
        found = compare(store, asked(project))
    assert (found.a.key, found.b.key, found.articles) == ("bo", "cy", 2)
    assert found.characters == sum(len(one.article.text) for one in ARTICLES[:2])
    (quote,) = (one for one in found.passages if one.label_id == label_of(project, "quote"))
    assert (quote.count_a, quote.count_b, quote.exact.matched, quote.overlapping.matched) == (2, 2, 1, 2)
    assert [one.headline for one in found.disagreements] == ["One", "five six"]
    assert found.whole_articles == ()


def test_done_articles_and_one_label(project: Project) -> None:
    with project.reader.open() as store:
        found = compare(store, asked(project, Among.DONE, "quote"))
    assert found.articles == 2
    assert [one.label_id for one in found.passages] == [label_of(project, "quote"), ""]


def test_the_same_data_give_the_same_figures(project: Project) -> None:
    with project.reader.open() as store:
        assert compare(store, asked(project)) == compare(store, asked(project))


def test_nothing_in_common_is_said(project: Project, made: Made) -> None:
    other = made(article("[quote@bo:one]"), article("[quote@cy:two]", id="a2", number=2), name="o")
    for among, sentence in ((Among.ANNOTATED, "There is no article in which"), (Among.DONE, "No article is marked")):
        with other.reader.open() as store, pytest.raises(NothingInCommonError, match=sentence):
            compare(store, asked(other, among))


def test_progress_grows_to_its_total_and_may_stop_it(project: Project) -> None:
    told: list[tuple[int, int]] = []
    with project.reader.open() as store:
        compare(store, asked(project), lambda done, total, _: told.append((done, total)))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert {total for _, total in told} == {3 + 2 * RESAMPLES}

    def stop(done: int, _total: int, _what: str) -> None:
        if done > 500:
            raise CancelledError

    with project.reader.open() as store, pytest.raises(CancelledError):
        compare(store, asked(project), stop)


def test_progress_goes_on_in_a_second_round(made: Made) -> None:
    project = made(
        article("[topic@bo:][topic@cy:][quote@bo:one]"),
        article("[topic@bo:][quote@cy:two]", id="a2", number=2),
        name="w",
    )
    told: list[int] = []
    with project.reader.open() as store:
        found = compare(store, asked(project), lambda done, _total, _what: told.append(done))
    assert told == sorted(set(told))
    assert [one.key for one in found.everybody] == ["bo", "cy"]
    assert found.articles_of_everybody == 2


def test_who_is_at_work_is_told_by_how_much(project: Project) -> None:
    assert [(one.key, number) for one, number in annotators_at_work(project.queries.counts())] == [("bo", 5), ("cy", 3)]
