"""All passages of a label are searched: their words, headlines, notes, and who tagged them."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.project.commands.annotations import SetNote
from clipdesk.project.passages import PassageSearch
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.refusing import stop


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[quote:“YES”], said [official:Mairi Kell]. [quote@mk:“No”], said others.", headline="Kell speaks"),
        article("[quote:“Perhaps”], he said.", id="a2", number=2, headline="He speaks"),
    )


def found(project: Project, words: str, most: int = 10, label: str = "quote") -> tuple[list[str], int]:
    people = {one.id: one.key for one in project.annotators}
    with project.reader.open() as store:
        made = PassageSearch(label_id(label), words, people, most).find(store)
    assert set(made.headlines) == {one.article_id for one in made.passages}
    return [one.anchor.quote for one in made.passages], made.total


def test_words_are_found_in_passages_headlines_notes_and_names(project: Project) -> None:
    perhaps = next(one for _, one in project.queries.passages(label_id("quote")) if one.article_id == "a2")
    project.execute(SetNote(perhaps.id, "Was it ÉLOÏSE?"))
    assert found(project, "yes") == (["“YES”"], 1)
    assert found(project, " kell speaks ") == (["“YES”", "“No”"], 2)
    assert found(project, "éloïse") == (["“Perhaps”"], 1)
    assert found(project, "mk") == (["“No”"], 1)
    assert found(project, "nothing of the kind") == ([], 0)
    assert found(project, "mairi", label="official") == (["Mairi Kell"], 1)


def test_more_are_counted_than_are_given(project: Project) -> None:
    assert found(project, "speaks", most=2) == (["“YES”", "“No”"], 3)


def test_it_can_be_stopped(project: Project) -> None:
    with project.reader.open() as store, pytest.raises(CancelledError):
        PassageSearch(label_id("quote"), "yes", {}, 10).find(store, stop)
