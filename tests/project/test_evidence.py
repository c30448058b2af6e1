"""What a project teaches: what was tagged and refused, and what was gone through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.assist.learner.evidence import Evidence
from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Status
from clipdesk.domain.errors import CancelledError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project import evidence
from clipdesk.project.commands.annotations import AddAnnotation, Relabel
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.evidence import evidence_of, taught_names
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import make_project
from tests.refusing import stop

TEXT = "Anna said more 👍 than Ben."


class Clock:
    """Goes on by a minute at every look."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self) -> str:
        """Now."""
        self.minutes += 1
        return f"2099-01-01T{self.minutes // 60:02}:{self.minutes % 60:02}:00Z"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three articles, of which the first is tagged."""
    articles = (
        article("[official:Anna] said more 👍 than [official:Ben]. [policy:]"),
        article(TEXT, id="a2", number=2),
        article(TEXT + " Nobody knows.", id="a3", number=3),
    )
    make_project(tmp_path / "p.clipdesk", *articles).close()
    made = Project(tmp_path / "p.clipdesk", now=Clock())
    made.use_annotator("an")
    yield made
    made.close()


def found(project: Project) -> dict[str, Evidence]:
    return {one.article: one for one in evidence_of(project._store)}


def refuse(project: Project, label: str, span: Span, article_id: str = "a2") -> None:
    own = suggestion_id(article_id, label, (span,))
    one = Suggestion(own, article_id, label, "quotes", anchor(TEXT, (span,)), 0.5)
    project.execute(StoreSuggestions((Proposed(article_id, digest(TEXT), ("quotes",), (one,)),)))
    project.execute(RefuseSuggestions((own,)))


def test_what_is_tagged_is_evidence_under_the_name_of_its_label(project: Project) -> None:
    (one,) = found(project).values()
    assert (one.article, one.reading.text) == ("a1", TEXT + " ")
    assert {label: [one.reading.text[s.start : s.end] for s in spans] for label, spans in one.tagged.items()} == {
        "official": ["Anna", "Ben"]
    }
    assert one.whole == frozenset()


def test_articles_that_nobody_touched_say_nothing_until_they_are_done(project: Project) -> None:
    project.execute(SetStatus(("a3",), Status.DONE))
    assert set(found(project)) == {"a1", "a3"}
    assert found(project)["a3"].whole == {"official", "policy"}
    assert not found(project)["a3"].tagged


def test_an_article_done_before_a_label_was_used_says_nothing_of_it(project: Project) -> None:
    project.execute(SetStatus(("a1",), Status.DONE))
    project.execute(AddAnnotation("a2", label_id("quote"), (Span(0, 4),)))
    project.execute(SetStatus(("a2",), Status.DONE))
    assert found(project)["a1"].whole == {"official", "policy"}
    assert found(project)["a2"].whole == {"official", "policy", "quote"}


def test_what_was_refused_is_evidence_unless_it_was_tagged_after_all(project: Project) -> None:
    refuse(project, label_id("quote"), Span(0, 4))
    refuse(project, label_id("policy"), Span(5, 9))
    project.execute(AddAnnotation("a2", label_id("policy"), (Span(5, 14),)))
    assert found(project)["a2"].refused == {"quote": (Span(0, 4),), "policy": ()}


def test_what_was_accepted_and_has_another_label_by_now_is_refused_of_the_first(project: Project) -> None:
    own = suggestion_id("a2", label_id("quote"), (Span(0, 4),))
    one = Suggestion(own, "a2", label_id("quote"), "quotes", anchor(TEXT, (Span(0, 4),)), 0.5)
    project.execute(StoreSuggestions((Proposed("a2", digest(TEXT), ("quotes",), (one,)),)))
    project.execute(AcceptSuggestion(own, id="n1"))
    assert found(project)["a2"].refused == {}
    project.execute(Relabel(("n1",), label_id("official")))
    assert found(project)["a2"].refused == {"quote": (Span(0, 4),)}


def test_of_very_many_articles_those_worked_on_last_are_taken(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "MOST_ARTICLES", 1)
    project.execute(SetStatus(("a3",), Status.DONE))
    assert set(found(project)) == {"a3"}


def test_it_stops_when_asked_to(project: Project) -> None:
    with pytest.raises(CancelledError):
        evidence_of(project._store, stop)


def test_a_label_that_was_renamed_is_called_as_assistants_call_it(project: Project) -> None:
    official = project.codebook.label(label_id("official"))
    assert official is not None
    project.execute(ChangeLabel(replace(official, name="person")))
    assert set(found(project)["a1"].tagged) == {"official"}
    assert taught_names(project._store)[official.id] == "official"
