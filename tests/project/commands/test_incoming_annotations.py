"""The annotations, links and suggestions of a draft come in with ids of their own; what has no place is told."""

from __future__ import annotations

from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft, SuggestionDraft
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.span import Span
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made


def add(project: Project, draft: ArticleDraft) -> ReportItem:
    (item,) = project.transfer(AddArticles((draft,))).items
    return item


def last(project: Project) -> AnnotatedArticle:
    return list(project.queries.corpus("p", CorpusFilter()))[-1]


def test_ids_that_are_taken_are_not_given_again(made: Made) -> None:
    project = made(article("[quote#1:One] [official#2:two].", relations=[("1", "said_by", "2")]))
    marks = (
        AnnotationDraft((Span(0, 1),), "quote", id="a1-1"),
        AnnotationDraft((Span(1, 2),), "quote", id="a1-1"),
    )
    links = (RelationDraft("a1-1", "a1-1", "said_by"), RelationDraft("a1-1", "other", "said_by", id="a1-r1"))
    item = add(project, ArticleDraft("Other words.", annotations=marks, relations=links))
    got = last(project)
    assert len({one.id for one in got.annotations} | {"a1-1"}) == 3
    assert got.relations == ()
    assert item.reason.count("was left out") == 2


def test_passages_that_do_not_fit_are_left_out_and_named(made: Made) -> None:
    project = made()
    marks = (
        AnnotationDraft((Span(0, 5),), "quote"),
        AnnotationDraft((Span(3, 99),), "statistic"),
        AnnotationDraft((Span(-2, 2),), "policy"),
        AnnotationDraft((Span(2, 2),), "official"),
    )
    item = add(project, ArticleDraft("Words.", changes=("The file was cut short.",), annotations=marks))
    assert item.outcome is Outcome.CHANGED
    assert item.reason == (
        "The file was cut short. An annotation (statistic) lies outside the text and was left out."
        " An annotation (policy) lies outside the text and was left out."
        " An annotation (official) lies outside the text and was left out."
    )
    assert [one.anchor.quote for one in last(project).annotations] == ["Words"]


def test_pieces_that_overlap_or_touch_are_joined(made: Made) -> None:
    project = made()
    add(
        project,
        ArticleDraft("One two three.", annotations=(AnnotationDraft((Span(4, 7), Span(0, 3), Span(3, 5)), "quote"),)),
    )
    assert last(project).annotations[0].spans == ((0, 7),)


def test_links_to_what_is_not_there_are_left_out(made: Made) -> None:
    project = made()
    marks = (AnnotationDraft((Span(0, 1),), "quote", id="x"), AnnotationDraft((Span(1, 2),), "official"))
    links = (RelationDraft("x", "", "said_by"), RelationDraft("", "x", "said_by"), RelationDraft("x", "x", "said_by"))
    item = add(project, ArticleDraft("Words.", annotations=marks, relations=links))
    assert last(project).relations == ()
    assert item.reason.count("A link (said_by) leads to an annotation that is not there") == 3


def test_what_is_proposed_names_its_speaker_and_what_lies_outside_the_text_is_told(made: Made) -> None:
    project = made()
    said = SuggestionDraft((Span(0, 6),), "quote", "my-model", 1.7, id="q", said_by="k")
    kell = SuggestionDraft((Span(13, 17),), "official", "", -0.5, id="k")
    lost = [SuggestionDraft((Span(13, 99),), "official"), SuggestionDraft((), "policy")]
    item = add(project, ArticleDraft("We won, said Kell.", id="a1", suggestions=(said, kell, *lost)))
    assert item.reason.startswith(
        "A suggestion (official) lies outside the text and was left out."
        " A suggestion (policy) lies outside the text and was left out."
    )
    quote, official = project.queries.suggestions("a1")
    assert (quote.anchor.quote, quote.assistant, quote.score, quote.said_by) == ("We won", "my-model", 1, official.id)
    assert (official.anchor.quote, official.assistant, official.score) == ("Kell", "import", 0)
    assert official.said_by == ""
