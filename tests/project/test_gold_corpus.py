"""An export of gold takes the articles that are compared, with what stands in them."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.project.adjudicating import cases
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll
from clipdesk.project.comparing import Asked
from clipdesk.project.exporting import Amount, amount_of
from clipdesk.project.gold_corpus import GoldCorpus, corpus_of
from clipdesk.project.project import Project
from clipdesk.store.corpus import StoreCorpus
from tests.builders import article
from tests.project_builder import Made

ARTICLES = (
    article("[quote@bo,quote@cy:one] [policy@bo,statistic@cy:two] [topic@di:three]"),
    article("[quote@bo:five [quote@cy:six]]", id="a2", number=2, status=Status.DONE),
    article("[quote@bo:three]", id="a3", number=3, status=Status.DONE),
    article("[quote@bo,quote@cy:four]", id="a4", number=4, status=Status.SKIPPED),
    article("Nothing.", id="a5", number=5),
)


@pytest.fixture
def project(made: Made) -> Project:
    return made(*ARTICLES)


def gold_of(project: Project, *, of_done: bool = False) -> GoldOf:
    ids = {one.key: one.id for one in project.annotators}
    return GoldOf(ids["cy"], ids["bo"], of_done)


def made(project: Project, *, of_done: bool = False, **values: object) -> GoldCorpus:
    chosen = CorpusFilter(gold=gold_of(project, of_done=of_done), **values)  # type: ignore[arg-type]  # fields by name
    corpus = corpus_of(project._store, "all", chosen)
    assert isinstance(corpus, GoldCorpus)
    return corpus


def told(corpus: GoldCorpus) -> list[tuple[str, list[str]]]:
    found = [(item.article.id, [one.anchor.quote for one in item.annotations]) for item in corpus]
    assert len(corpus) == len(found)
    return found


def label_ids(project: Project, *names: str) -> tuple[str, ...]:
    return tuple(one.id for one in project.codebook if one.name in names)


def rule(project: Project) -> None:
    """On everything: what the first has stands."""
    with project.reader.open() as store:
        found = cases(store, Asked(*gold_of(project)[:2])).cases
    project.execute(RuleOnAll(tuple(RuleOn(one.key, one.key.annotation_ids[:1]) for one in found)))


def test_articles_that_both_annotated_or_all_that_are_done(project: Project) -> None:
    corpus = made(project)
    assert told(corpus) == [("a1", ["one"]), ("a2", [])]
    assert corpus.open == 2
    done = made(project, of_done=True)
    assert told(done) == [("a2", []), ("a3", [])]
    assert done.open == 2
    assert told(made(project, statuses=(Status.DONE,))) == [("a2", [])]


def test_what_was_ruled_comes_in_and_the_rest_stays_out(project: Project) -> None:
    rule(project)
    corpus = made(project)
    assert told(corpus) == [("a1", ["one", "two"]), ("a2", ["six"])]
    assert told(corpus) == [("a1", ["one", "two"]), ("a2", ["six"])]
    assert corpus.open == 0
    ((maker,),) = (corpus.annotators,)
    assert (maker.key, maker.name, maker.is_assistant) == ("gold", "gold", False)
    assert {one.annotator_id for item in corpus for one in item.annotations} == {maker.id}
    assert corpus.name == "all"
    assert corpus.codebook == project.codebook


def test_a_label_chooses_from_the_gold_and_from_what_is_open(project: Project) -> None:
    corpus = made(project, label_ids=label_ids(project, "statistic"))
    assert told(corpus) == [("a1", []), ("a2", [])]
    assert corpus.open == 1
    rule(project)
    assert told(made(project, label_ids=label_ids(project, "statistic"))) == [("a1", ["two"]), ("a2", [])]


def test_only_articles_in_which_something_stands(project: Project) -> None:
    assert told(made(project, only_annotated=True)) == [("a1", ["one"])]
    assert told(made(project, only_annotated=True, label_ids=label_ids(project, "official"))) == []


def test_how_much_it_is(project: Project) -> None:
    chosen = CorpusFilter(gold=gold_of(project))
    assert amount_of(project.reader, chosen) == Amount(2, 1, "a1", 2)
    assert amount_of(project.reader, CorpusFilter(gold=gold_of(project, of_done=True))) == Amount(2, 0, "a2", 2)
    nobody = CorpusFilter(gold=GoldOf("nobody", "else"))
    assert amount_of(project.reader, nobody) == Amount(0, 0, "", 0)


def test_without_gold_it_is_the_corpus_as_it_is(project: Project) -> None:
    assert isinstance(corpus_of(project._store, "all", CorpusFilter()), StoreCorpus)
