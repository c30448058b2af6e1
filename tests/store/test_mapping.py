"""Every record comes back whole from the JSON of the history and from the columns of its row."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.change import KIND_OF, ArticleBody, ArticleState, Kind
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.domain.span import Span
from clipdesk.store import mapping
from tests.builders import MemoryCorpus, hard_corpus, state_of
from tests.every_record import records
from tests.strategies import attribute_lists, corpora, sources, span_lists, texts


@settings(max_examples=40)
@given(corpora())
def test_every_record_comes_back_from_its_json(made: MemoryCorpus) -> None:
    for record in records(made):
        text = mapping.dumps(mapping.record_json(record))
        back = mapping.record_from(KIND_OF[type(record)], json.loads(text))
        assert back == record
        assert type(back) is type(record)
        assert mapping.dumps(mapping.record_json(back)) == text


def test_the_records_of_the_hard_corpus_are_of_every_kind() -> None:
    assert {KIND_OF[type(one)] for one in records(hard_corpus())} == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_json_that_is_none_of_ours_is_no_record(kind: Kind) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        mapping.record_from(kind, {"id": "x"})


@given(texts().flatmap(lambda text: span_lists(len(text))))
def test_spans_come_back_from_bounds_and_pieces(spans: tuple[Span, ...]) -> None:
    start, stop = (spans[0].start, spans[-1].end) if spans else (0, 0)
    stored = mapping.pieces_text(spans)
    assert (stored is None) == (len(spans) < 2)
    assert mapping.spans_from(start, stop, stored) == spans


def test_several_pieces_are_stored_as_json_and_one_or_none_as_bounds() -> None:
    several = (Span(1, 2), Span(4, 9), Span(9, 11))
    assert mapping.pieces_text(several) == "[[1,2],[4,9],[9,11]]"
    assert mapping.spans_from(1, 11, "[[1,2],[4,9],[9,11]]") == several
    assert [type(one) for one in mapping.spans_from(1, 11, "[[1,2],[4,9],[9,11]]")] == [Span] * 3
    assert (mapping.pieces_text(several[:1]), mapping.spans_from(1, 2, None)) == (None, several[:1])
    assert (mapping.pieces_text(()), mapping.spans_from(0, 0, None)) == (None, ())


def test_a_label_is_made_of_its_columns_in_their_order() -> None:
    attributes = (Attribute("unit", AttributeKind.CHOICE, ("kg", "t")),)
    row = (
        "l1",
        "said",
        "teal",
        "3",
        "what is",
        "with",
        "without",
        mapping.label_attributes_text(attributes),
        "l0",
        7,
        1,
    )
    assert mapping.label_from(row) == Label(
        id="l1", name="said", color="teal", shortcut="3", definition="what is", include="with", exclude="without",
        attributes=attributes, parent="l0", order=7, whole_article=True,
    )  # fmt: skip
    assert not mapping.label_from((*row[:10], 0)).whole_article


def test_an_article_is_made_of_its_columns_in_their_order() -> None:
    source = Source(
        "Ruiz wins", ("Ana Ruiz", "Bo Li"), "Herald", "2025-06-12", "https://h.example", provenance={"k": "v"}
    )
    names = [one.strip() for one in mapping.ARTICLE_COLUMNS.split(",")]
    facts = {
        "article.number": 5, "article.id": "a5", "status": "done", "flagged": 1, "note": "mine", "source_file": "f.txt",
        "original": "hash", "text_hash": "text-hash", "added_at": "2025-06-12T12:00:00Z", "story": "a4",
    }  # fmt: skip
    facts |= dict(zip(mapping.SOURCE_COLUMNS.split(", "), mapping.source_values(source), strict=True))
    cuts = (Cut(0, "Menu", "furniture"),)
    assert mapping.article_from([facts[name] for name in names], "Words.", cuts) == Article(
        id="a5", text="Words.", source=source, status=Status.DONE, flagged=True, cuts=cuts, text_hash="text-hash",
        source_file="f.txt", original_hash="hash", added_at="2025-06-12T12:00:00Z", number=5, note="mine",
        story="a4",
    )  # fmt: skip


@given(st.dictionaries(texts(4), texts(4), max_size=3))
def test_attributes_are_stored_sorted_and_come_back(attributes: dict[str, str]) -> None:
    stored = mapping.attributes_text(attributes)
    assert (stored is None) == (not attributes)
    assert dict(mapping.attributes_from(stored)) == attributes
    assert stored == mapping.attributes_text(dict(reversed(attributes.items())))


@given(st.lists(st.builds(Cut, st.integers(0, 9), texts(4), st.sampled_from(["furniture", "blank"])), max_size=3))
def test_cuts_come_back(cuts: list[Cut]) -> None:
    assert mapping.cuts_from(mapping.cuts_text(cuts)) == tuple(cuts)


@given(attribute_lists())
def test_attributes_of_labels_come_back(attributes: tuple[Attribute, ...]) -> None:
    assert mapping.label_attributes_from(mapping.label_attributes_text(attributes)) == attributes


@given(sources())
def test_sources_come_back_from_their_columns(source: Source) -> None:
    values = mapping.source_values(source)
    assert len(values) == len(mapping.SOURCE_COLUMNS.split(","))
    assert mapping.source_from(values) == source


def test_what_the_history_holds_does_not_depend_on_our_names() -> None:
    """The JSON of history entries is part of the file format: it must not change with the code."""
    anchored = hard_corpus().articles[0].annotations[0]
    state = ArticleState("a", state_of(hard_corpus().articles[2].article).source)
    label = Label("l", "quote", attributes=(Attribute("kind", AttributeKind.CHOICE, ("direct",)),))
    assert list(mapping.record_json(anchored)) == [
        "id", "article", "label", "annotator", "spans", "quote", "prefix", "suffix", "note", "attributes", "origin",
        "created_at", "modified_at",
    ]  # fmt: skip
    assert mapping.record_json(state) == {
        "id": "a", "source": ["Second", "[]", "", "", "", "", "", "", "", "", "{}"], "status": "todo", "flagged": False,
        "note": "", "removed": False,
    }  # fmt: skip
    assert mapping.record_json(ArticleBody("a", "text", (Cut(0, "Menu", "furniture"),))) == {
        "id": "a", "text": "text", "cuts": [[0, "Menu", "furniture"]],
    }  # fmt: skip
    assert mapping.record_json(label) == {
        "id": "l", "name": "quote", "color": "blue", "shortcut": "", "definition": "", "include": "", "exclude": "",
        "attributes": '[{"name":"kind","kind":"choice","choices":["direct"]}]', "parent": "", "order": 0,
        "whole_article": False,
    }  # fmt: skip
    assert mapping.record_json(RelationType("t", "said_by", ("l",))) == {
        "id": "t", "name": "said_by", "heads": ["l"], "children": [],
    }  # fmt: skip
    assert mapping.record_json(Annotator("p", "mk")) == {"id": "p", "key": "mk", "name": "", "is_assistant": False}
    assert list(mapping.record_json(hard_corpus().articles[0].relations[0])) == [
        "id", "article_id", "type_id", "head", "child", "annotator_id", "created_at",
    ]  # fmt: skip


def test_without_attributes_all_annotations_share_one_mapping() -> None:
    bare = Annotation("i", "a", "l", "p", hard_corpus().articles[0].annotations[0].anchor)
    back = mapping.record_from(Kind.ANNOTATION, mapping.record_json(bare))
    assert isinstance(back, Annotation)
    assert back.attributes is bare.attributes
