"""Annotations that came without the articles' texts are put to the words that they were on, in the reader's own copies."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.formats.registry import ExportOptions, ImportOptions, SourceFile
from clipdesk.formats.standoff.exporter import StandoffExporter
from clipdesk.formats.standoff.importer import StandoffImporter
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.attaching import Attached, Attaching, Unmet
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.exchange.round_trips import written
from tests.project_builder import Made, make_project

TEXT = (
    "[official#k:Mayor Kell] said the board had [quote#q:“asked for a timetable]” and got [statistic#s:20 per cent]."
    " [quote#q:“That ends with this vote,”] she said. The board meets on Tuesday to vote [policy#p:on the ferry act]."
)
SENT = article(
    TEXT + " [policy#w:]", id="there", relations=[("q", "said_by", "k")], attributes={"q": {"kind": "direct"}}
)


def words(item: AnnotatedArticle) -> str:
    return item.article.text


def drafts(made: MemoryCorpus, dialect: str = "") -> tuple[ArticleDraft, ...]:
    file = SourceFile("s.standoff.json", written(StandoffExporter(), made, dialect)[0])
    return tuple(one for one in StandoffImporter().read(file, ImportOptions()) if isinstance(one, ArticleDraft))


def attach(project: Project, made: MemoryCorpus, dialect: str = "") -> TransferReport:
    return project.transfer(AddArticles(drafts(made, dialect)))


def standing(project: Project) -> list[tuple[str, tuple[str, ...]]]:
    """Label and pieces of all annotations, in reading order."""
    corpus_: Corpus = project.queries.corpus("x", CorpusFilter())
    names = {one.id: one.name for one in corpus_.codebook}

    def pieces(item: AnnotatedArticle, one: Annotation) -> tuple[str, ...]:
        return tuple(item.article.text[start:end] for start, end in one.spans)

    return [(names[one.label_id], pieces(item, one)) for item in corpus_ for one in item.annotations]


def plain(text: str, **values: Any) -> AnnotatedArticle:
    return article(text.replace("[", "\\[").replace("]", "\\]"), **values)


def test_into_the_very_same_text_everything_comes(made: Made) -> None:
    project = made(plain(words(SENT), id="here"))
    report = attach(project, corpus(SENT))
    assert [one.outcome for one in report.items] == [Outcome.JOINED]
    assert "Passages found: 4." in report.items[0].reason
    got = next(iter(project.queries.corpus("x", CorpusFilter())))
    assert [(one.id, one.spans, dict(one.attributes)) for one in got.annotations] == [
        (one.id, one.spans, dict(one.attributes)) for one in SENT.annotations
    ]
    assert [(one.head, one.child) for one in got.relations] == [("there-q", "there-k")]


def test_a_second_time_nothing_changes_and_one_undo_takes_all_of_it_back(made: Made) -> None:
    project = made(plain(words(SENT), id="here"))
    attach(project, corpus(SENT))
    before = standing(project)
    assert [one.outcome for one in attach(project, corpus(SENT)).items] == [Outcome.DUPLICATE]
    assert standing(project) == before
    project.undo()
    assert standing(project) == []


def test_into_a_copy_wrapped_and_quoted_otherwise_every_passage_stands_at_its_words(made: Made) -> None:
    copy = words(SENT).replace("“", '"').replace("”", '"').replace(" ", "\n", 7)
    project = made(plain(copy, id="here"))
    report = attach(project, corpus(SENT))
    assert "Passages found: 4." in report.items[0].reason
    assert [pieces for _, pieces in standing(project) if pieces] == [
        tuple(copy[start:end] for start, end in one.spans) for one in SENT.annotations if one.spans
    ]
    assert '"That ends with this vote,"' in dict(standing(project))["quote"]


def test_a_changed_passage_is_reported_and_not_placed(made: Made) -> None:
    copy = words(SENT).replace("20 per cent", "21 per cent")
    project = made(plain(copy, id="there"))
    report = attach(project, corpus(SENT))
    assert [label for label, _ in standing(project)] == ["official", "policy", "quote", "policy"]
    joined, left_out = report.items
    assert "Passages missing: 1." in joined.reason
    assert left_out.outcome is Outcome.SKIPPED
    assert left_out.reason == "This passage is missing: its words are not in the text here."
    assert left_out.name.endswith("statistic 62–73")


def test_a_passage_that_may_be_one_of_several_is_told_and_not_placed(made: Made) -> None:
    sent = corpus(article("One [official:Kell] came. [quote:“We won the vote,”] she said.", id="there"))
    project = made(plain("Kell and Kell met: “We won the vote,” both said.", id="there"))
    joined, left_out = attach(project, sent).items
    assert "Passages moved: 1. Passages ambiguous: 1." in joined.reason
    assert left_out.reason.startswith("This passage is ambiguous")
    assert standing(project) == [("quote", ("“We won the vote,”",))]


def test_a_link_needs_both_of_its_ends(made: Made) -> None:
    project = made(plain(words(SENT).replace("Mayor Kell", "The mayor"), id="there"))
    report = attach(project, corpus(SENT))
    assert [one.reason for one in report.items if "link" in one.reason] == [
        "This link was left out: an annotation that it links has no place here."
    ]
    assert next(iter(project.queries.corpus("x", CorpusFilter()))).relations == ()


def test_an_article_that_is_not_here_is_named_by_what_the_file_tells_of_it(made: Made) -> None:
    project = made(article("Something else.", id="here"))
    (line,) = attach(
        project, corpus(article("[quote:Gone]", id="x", url="https://g.example/1", published="2025-06-12T08:00:00Z"))
    ).items
    assert line.outcome is Outcome.SKIPPED
    assert line.reason.startswith("This article is missing:")
    assert line.name == "s.standoff.json, line 4: 2025-06-12, https://g.example/1"
    assert standing(project) == []


def test_an_updated_article_is_met_by_its_address_and_two_of_them_are_ambiguous(made: Made) -> None:
    sent = corpus(article("Kell said: [quote:we won the vote].", id="x", url="https://g.example/1"))
    one = plain("Update. Kell said: we won the vote.", id="a", url="http://g.example/1/")
    other = plain("Update two. Kell said: we won the vote.", id="b", url="https://g.example/1")
    project = made(one)
    assert attach(project, sent).items[0].outcome is Outcome.JOINED
    assert standing(project) == [("quote", ("we won the vote",))]
    project.execute(AddArticles((ArticleDraft(other.article.text, source=other.article.source),)))
    project.undo()
    project.execute(AddArticles((ArticleDraft(other.article.text, source=other.article.source),)))
    (line,) = attach(project, sent).items
    assert line.reason.startswith("This article is ambiguous:")


LONG = (
    "The board met on Tuesday. [quote:“We asked for a timetable and got a forecast,”] said [official:Kell], who leaves in"
    " June. [quote:One in five sailings never left the quay,] the auditor found, at a cost of [statistic:£380,000]."
)


def test_an_edited_article_without_an_address_is_met_by_most_of_its_passages_on_its_day(made: Made) -> None:
    sent = corpus(article(LONG, id="x", published="2025-06-12T17:30:00Z"))
    edited = sent.articles[0].article.text.replace("£380,000", "£390,000").replace("“", '"').replace("”", '"')
    project = made(
        plain(edited, id="here", published="2025-06-12T08:00:00Z"),
        plain("Nothing of it. " * 12, id="other", published="2025-06-12"),
        plain(edited + " Late edition.", id="later", published="2025-06-13"),
    )
    joined, left_out = attach(project, sent).items
    assert (joined.outcome, joined.article_id) == (Outcome.JOINED, "here")
    assert [label for label, _ in standing(project)] == ["quote", "official", "quote"]
    assert left_out.reason.startswith("This passage is missing")


def test_not_where_two_articles_of_the_day_have_them_nor_where_few_do(made: Made) -> None:
    sent = corpus(article(LONG, id="x", published="2025-06-12"))
    text = sent.articles[0].article.text
    first = plain(text.replace("£380,000", "£390,000"), id="a", published="2025-06-12")
    second = plain(text.replace("Tuesday", "Monday night"), id="b", published="2025-06-12")
    (line,) = attach(made(first, second), sent).items
    assert line.reason.startswith("This article is ambiguous")
    changed = plain(
        text.replace("forecast", "lecture").replace("never left", "did not leave"), id="a", published="2025-06-12"
    )
    (line,) = attach(made(changed), sent).items
    assert line.reason.startswith("This article is missing")
    half = plain(text.replace("Kell", "Ruiz").replace("£380,000", "£390,000"), id="a", published="2025-06-12")
    (line,) = attach(made(half), sent).items
    assert line.reason.startswith("This article is missing")
    short = corpus(
        article("[official:Kell] met [official:Ruiz] on the quay in the rain.", id="x", published="2025-06-12")
    )
    (line,) = attach(made(plain("Kell met Ruiz on the quay in the snow.", id="a", published="2025-06-12")), short).items
    assert line.reason.startswith("This article is missing")


def test_labels_and_people_come_along_only_where_something_is_attached(made: Made) -> None:
    sent = corpus(article("[topic@zz:Gone]", id="x"))
    project = made(article("Something else.", id="here"))
    attach(project, sent)
    assert project.codebook.named("topic") is None
    project.execute(AddArticles((ArticleDraft("Gone"),)))
    attach(project, sent)
    assert project.codebook.named("topic") is not None
    assert "zz" in {one.key for one in project.annotators}


def test_articles_of_the_same_import_are_met_whatever_the_files_are_called(tmp_path: Path, made: Made) -> None:
    sent = corpus(article("The board [quote:voted to close the ferry] at last, and nobody spoke.", id="x"))
    (tmp_path / "a.standoff.json").write_bytes(written(StandoffExporter(), sent)[0])
    (tmp_path / "b.txt").write_text("The board voted to close the ferry at last, and nobody spoke.", "utf-8")
    project = made()
    report = import_files(project, ImportRequest((tmp_path / "a.standoff.json", tmp_path / "b.txt")))
    assert report.skipped == 0
    assert standing(project) == [("quote", ("voted to close the ferry",))]


def test_found_and_not_found_are_told_without_writing(made: Made) -> None:
    project = made(plain(words(SENT), id="here"))
    (draft,) = drafts(corpus(SENT))
    assert draft.proof is not None
    found = Attaching(project._store).find(draft, draft.proof)
    assert isinstance(found, Attached)
    assert (found.article_id, found.said, found.left_out) == ("here", ("Passages found: 4.",), ())
    (draft,) = drafts(corpus(article("Other [quote:words]", id="y")))
    assert draft.proof is not None
    assert isinstance(Attaching(project._store).find(draft, draft.proof), Unmet)
    assert standing(project) == []


SIGNS = st.sampled_from(["Kell", "said", "the", "ferry", "won’t", "“No,”", '"Yes"', "20%", "日本", "é.", "a", "port"])


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(SIGNS, min_size=3, max_size=25), st.data())
def test_into_identical_and_rewrapped_copies_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, given_words: list[str], data: st.DataObject
) -> None:
    count = data.draw(st.integers(1, 4))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(given_words)), min_size=2 * count, max_size=2 * count)))
    marked, last = [], 0
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=True)):
        if start < end:
            marked += [*given_words[last:start], f"[quote#t{number}:{' '.join(given_words[start:end])}]"]
            last = end
    sent = article(" ".join([*marked, *given_words[last:]]), id="there")
    space, mark = data.draw(st.sampled_from([" ", "\n", "  "])), data.draw(st.sampled_from(["“", "'", '"']))
    copy = re.sub('[“”"’]', mark, sent.article.text) if space != " " else sent.article.text
    copy = copy.replace(" ", space)
    project = make_project(tmp_path_factory.mktemp("p") / "p.clipdesk", plain(copy, id="here"))
    try:
        report = attach(project, corpus(sent))
        assert report.skipped == 0
        expected = [tuple(sent.article.text[a:b] for a, b in one.spans) for one in sent.annotations]
        if space != " ":
            expected = [tuple(re.sub('[“”"’]', mark, one).replace(" ", space) for one in some) for some in expected]
        assert [pieces for _, pieces in standing(project)] == expected
    finally:
        project.close()


def test_the_options_of_the_sender_change_nothing_of_what_is_placed(made: Made) -> None:
    for dialect in ("none", "sources", "context"):
        project = made(plain(words(SENT), id="here"))
        assert attach(project, corpus(SENT), dialect).skipped == 0
        assert len(standing(project)) == 5


def test_a_file_written_by_the_program_is_json_with_one_article_a_line() -> None:
    data = written(StandoffExporter(), corpus(SENT))[0]
    assert len(json.loads(data)["articles"]) == 1
    assert data.decode().count("\n") == 5
    assert StandoffExporter().dialects[0][0] == ExportOptions("none").dialect
