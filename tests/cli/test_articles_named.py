"""Articles are found by id or headline; a name that is none, or is that of several, is refused."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.cli.articles_named import articles_named
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made, make_project


@pytest.fixture
def three(made: Made) -> Project:
    """A project of three articles, two of which have one headline."""
    return made(
        article("One.", id="a1", headline="Dues rise"),
        article("Two.", id="a2", number=2, headline="Ferry runs"),
        article("Three.", id="a3", number=3, headline="Ferry  runs"),
    )


def test_ids_and_headlines_are_found_each_once(three: Project) -> None:
    assert [one.headline for one in articles_named(["dues  RISE", "Dues rise"], three)] == ["Dues rise"]
    every = [one.id for one in three.queries.listed([1, 2, 3])]
    assert [one.id for one in articles_named([every[2], every[0]], three)] == [every[2], every[0]]


def test_a_headline_of_several_articles_asks_for_the_id(three: Project) -> None:
    with pytest.raises(WrongUseError, match="2 articles have the headline “ferry runs”"):
        articles_named(["ferry runs"], three)


def test_a_name_that_there_is_not_is_told_with_those_near_to_it(three: Project) -> None:
    with pytest.raises(WrongUseError) as error:
        articles_named(["Dues rose"], three)
    with pytest.raises(InvalidChangeError, match="half a character"):
        articles_named(["\udcff"], three)
    assert error.value.remedy == "Perhaps “Dues rise” was meant."


def test_a_name_without_a_word_is_refused_also_where_an_article_has_no_headline(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.clipdesk", article("One.", headline=""))
    with closing(project), pytest.raises(WrongUseError, match="without a word"):
        articles_named([" "], project)
