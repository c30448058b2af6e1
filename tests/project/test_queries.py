"""What views and the command line ask of a project, answered in values."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Status
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, SetNote
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.project import Project
from clipdesk.project.queries import attribute_values, words_pattern
from clipdesk.store.database import execute
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.strategies import texts


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article(
            "[quote#1:“Rates fell,”] said [official#2:Ana Ruiz]. Rates rose.[policy@mk:]",
            relations=[("1", "said_by", "2")],
            headline="Rates",
            outlet="Herald",
        ),
        article("The mayor of Zürich said: rates\n fell 3%. Pirates!", id="a2", number=2, outlet="Courier", status=Status.DONE, flagged=True),
        article("Nothing.", id="a3", number=3),
    )  # fmt: skip


def test_articles_are_listed_and_read(project: Project) -> None:
    queries = project.queries
    assert queries.article_numbers(ArticleFilter(), ArticleSort.OUTLET, descending=True) == [1, 2, 3]
    assert [one.headline for one in queries.listed([3, 1])] == ["Nothing.", "Rates"]
    assert {key: one.number for key, one in queries.listed_by_id(["a3", "none"]).items()} == {"a3": 3}
    found = queries.article("a2")
    assert found is not None
    assert (found.number, found.status, found.flagged) == (2, Status.DONE, True)
    assert (queries.number_of("a2"), queries.number_of("none"), queries.article("none")) == (2, None, None)
    assert queries.outlets() == [("Courier", 1), ("Herald", 1)]
    assert [one.number for one in queries.snippets_of("rates", [2, 3])] == [2]


def test_a_damaged_text_is_not_given(project: Project) -> None:
    execute(project._store._database, "UPDATE body SET text = 'Else.' WHERE article = 1")
    with pytest.raises(ProjectDamagedError):
        project.queries.article("a1")


def test_annotations_are_given_by_article_by_label_and_alone(project: Project) -> None:
    queries = project.queries
    assert [one.id for one in queries.annotations("a1")] == ["a1-1", "a1-n3", "a1-2"]
    found = queries.annotation("a1-2")
    assert found is not None
    assert found.anchor.quote == "Ana Ruiz"
    assert queries.annotation("none") is None
    assert [one.id for one in queries.relations("a1")] == ["a1-r1"]
    assert [(number, one.id) for number, one in queries.passages(label_id("quote"))] == [(1, "a1-1")]
    assert queries.passages(label_id("quote"), limit=0) == []
    assert queries.passages(label_id("quote"), after=queries.passages(label_id("quote"))) == []


def test_counts_are_of_what_is_there(project: Project) -> None:
    counts = project.queries.counts()
    keys = {one.id: one.key for one in project.annotators}
    assert (counts.articles, counts.flagged, counts.unannotated) == (3, 1, 2)
    assert (counts.annotations, counts.relations) == (3, 1)
    assert counts.statuses == {Status.TODO: 2, Status.DONE: 1, Status.SKIPPED: 0}
    assert counts.labels == {label_id(name): 1 for name in ("quote", "official", "policy")}
    assert {keys[key]: n for key, n in counts.annotators.items()} == {"an": 2, "mk": 1}


def test_the_counts_of_an_empty_project_are_nothing(tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "empty.clipdesk")
    counts = empty.queries.counts()
    assert (counts.articles, counts.annotations, counts.labels, set(counts.statuses.values())) == (0, 0, {}, {0})
    empty.close()


# ------------------------------------------------------------------ occurrences


def occurrences(project: Project, words: str, *article_ids: str) -> list[tuple[str, str, Span]]:
    return [(one.article_id, one.words, one.span) for one in project.queries.occurrences(words, article_ids)]


def test_words_are_found_everywhere_in_any_case_and_over_line_breaks(project: Project) -> None:
    assert occurrences(project, "rates") == [
        ("a1", "Rates", Span(1, 6)), ("a1", "Rates", Span(29, 34)), ("a2", "rates", Span(26, 31)),
    ]  # fmt: skip
    assert occurrences(project, "RATES  fell") == [
        ("a1", "Rates fell", Span(1, 11)),
        ("a2", "rates\n fell", Span(26, 37)),
    ]
    assert occurrences(project, "3%") == [("a2", "3%", Span(38, 40))]
    assert occurrences(project, "rate") == []
    assert occurrences(project, "  ") == []
    assert occurrences(project, "fell,” said") == [("a1", "fell,” said", Span(7, 18))]


def test_a_place_has_the_labels_of_who_asks(made: Made) -> None:
    project = made(article("[quote#1@an:No] and [policy#2@bo:no]."), name="two")
    ids = {one.key: one.id for one in project.annotators}
    asked = [
        [one.label_ids for one in project.queries.occurrences("no", annotator_id=ids.get(who, ""))]
        for who in ("", "an", "bo")
    ]
    assert asked == [[(), ()], [(label_id("quote"),), ()], [(), (label_id("policy"),)]]


def test_words_are_found_in_the_articles_that_are_asked_for(project: Project) -> None:
    assert [found[0] for found in occurrences(project, "rates", "a2", "none")] == ["a2"]
    assert occurrences(project, "!", "a2") == [("a2", "!", Span(49, 50))]
    project.execute(RemoveArticles(("a2",)))
    assert occurrences(project, "rates", "a2") == []
    assert {found[0] for found in occurrences(project, "rates")} == {"a1"}


def test_an_occurrence_shows_what_stands_around_it(project: Project) -> None:
    (found,) = project.queries.occurrences("Zürich")
    assert (found.before, found.words, found.after) == ("The mayor of ", "Zürich", " said: rates\n fell 3%. Pirates!")
    assert found.headline == "The mayor of Zürich said: rates"


def test_words_in_a_thousand_articles_are_found(made: Made) -> None:
    project = made(*(article(f"Ferry number {n}.", id=f"m{n}", number=n) for n in range(1, 1101)), name="many")
    assert sum(1 for _ in project.queries.occurrences("ferry number")) == 1100


@given(texts(8), texts(3), texts(8))
def test_a_pattern_finds_the_words_where_they_stand(before: str, words: str, after: str) -> None:
    pattern = words_pattern(words)
    if pattern is None:
        assert not words.strip()
        return
    found = pattern.search(f"{before} {words.strip()} {after}")
    assert found is not None
    assert found[0].casefold().split() == words.casefold().split()


@given(st.sampled_from(["rates", "3%", "“No”", "a.b"]), st.sampled_from(["x", "7", "é", "日"]))
def test_a_pattern_finds_no_part_of_a_word(words: str, other: str) -> None:
    pattern = words_pattern(words)
    assert pattern is not None
    assert (pattern.search(other + words) is None) == words[0].isalnum()
    assert (pattern.search(words + other) is None) == words[-1].isalnum()
    assert pattern.search(f"({words})") is not None


# ------------------------------------------------------------------ the rest


def test_the_history_is_told_newest_first(project: Project) -> None:
    project.execute(SetNote("a1-1", "x"))
    assert [str(one.title) for one in project.queries.history()] == ["Edit note", "Import 3 articles"]
    assert [str(one.title) for one in project.queries.history(1)] == ["Edit note"]
    assert [str(one.title) for one in project.queries.past("a2")] == ["Import 3 articles"]
    project.execute(SetNote("a1-1", "y"), step="s")
    assert [one.step for one in project.queries.history(step="s")] == ["s"]
    (latest,) = project.queries.history(1)
    assert [one.step for one in project.queries.history(seq=latest.seq)] == ["s"]


def test_an_export_takes_what_is_chosen(project: Project) -> None:
    found = project.queries.corpus("Rates", CorpusFilter(statuses=(Status.DONE,)))
    assert (found.name, len(found), [item.article.id for item in found]) == ("Rates", 1, ["a2"])


def test_the_values_of_attributes_are_counted(project: Project) -> None:
    quote = label_id("quote")
    assert attribute_values(project._store, quote) == {}
    command = AddAnnotation("a1", quote, (Span(0, 3),), attributes={"kind": "direct"})
    project.execute(command)
    assert attribute_values(project._store, quote) == {("kind", "direct"): 1}
