"""An article of another project is found here though its text differs, where that is certain."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Cut
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.counterparts import Counterparts, Found
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made

CUT = (Cut(0, "Menu\n", "furniture"),)
PAGE = digest("page")


def find(project: Project, draft: ArticleDraft) -> Found | None:
    otherwise = Counterparts(project._store)
    otherwise.expect([draft])
    return otherwise.find(draft, prepare(draft).fingerprint)


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("We won, said Kell.", cuts=CUT, original_hash=PAGE))


def test_by_its_id_its_original_or_its_words(project: Project) -> None:
    whole = ArticleDraft("Menu\nWe won, said Kell.", id="a1", is_of_project=True)
    by_original = ArticleDraft("Menu\nWe won, said Kell.", id="b1", original_hash=PAGE, is_of_project=True)
    by_words = ArticleDraft("We won,\nsaid  Kell.", id="b1", is_of_project=True)
    for draft in (whole, by_original, by_words):
        found = find(project, draft)
        assert found is not None
        assert (found.article_id, found.draft.text, found.lost) == ("a1", "We won, said Kell.", [])


def test_places_are_those_of_the_text_here_and_what_has_none_is_told(project: Project) -> None:
    marks = (
        AnnotationDraft((Span(5, 11),), "quote", id="x"),
        AnnotationDraft((Span(0, 4),), "topic", id="y"),
        AnnotationDraft((), "policy", id="z"),
    )
    links = (RelationDraft("x", "z", "said_by"), RelationDraft("x", "y", "said_by"))
    draft = ArticleDraft("Menu\nWe won, said Kell.", id="a1", annotations=marks, relations=links, is_of_project=True)
    found = find(project, draft)
    assert found is not None
    assert [(one.id, one.spans) for one in found.draft.annotations] == [("x", (Span(0, 6),)), ("z", ())]
    assert found.draft.relations == links[:1]
    assert found.lost == ["“Menu” (topic) cannot be placed: not all of its words are in the text here."]


def test_not_where_it_is_uncertain(project: Project) -> None:
    assert find(project, ArticleDraft("We won!", id="a1", original_hash=PAGE, is_of_project=True)) is None
    assert find(project, ArticleDraft("WE WON, SAID KELL.", id="b1", is_of_project=True)) is None
    assert find(project, ArticleDraft("Menu\nWe won, said Kell.", original_hash=PAGE)) is None
    project.execute(RemoveArticles(("a1",)))
    assert find(project, ArticleDraft("Menu\nWe won, said Kell.", id="a1", is_of_project=True)) is None
