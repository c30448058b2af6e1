"""Passages without overlaps are the longest ones; every passage left out, merged or split is noted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Source
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.loss import EVERYTHING, Feature, LossKind
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import (
    ALIKE,
    FLATTENED,
    IN_PIECES,
    NO_WORDS,
    ON_WORDS,
    Piece,
    Sending,
    source_record,
    without_overlaps,
)
from tests.builders import article, corpus, hard_article, hard_corpus

SPANS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda edge: Span(min(edge), max(edge) + 1)), max_size=8
)
ONE = article("[quote:a]").annotations[0]


def sent(item: AnnotatedArticle, carries: frozenset[Feature] = EVERYTHING) -> tuple[Sending, AnnotatedArticle]:
    sending = Sending(corpus(item), carries, lambda done, total: None)
    (given_item,) = sending
    return sending, given_item


@given(SPANS)
def test_flattening_keeps_the_longest_and_loses_nothing_that_would_have_fitted(spans: list[Span]) -> None:
    passages = [Piece(span, ONE._replace(id=str(number))) for number, span in enumerate(spans)]
    kept, left_out = without_overlaps(passages)
    assert sorted(kept + left_out, key=lambda one: one.annotation.id) == passages
    for number, one in enumerate(kept):
        assert not any(one.span.overlaps(other.span) for other in kept[number + 1 :])
    for one in left_out:
        over = [other for other in kept if other.span.overlaps(one.span)]
        assert over
        assert max(other.span.length for other in over) >= one.span.length


def test_pieces_doubles_and_overlaps_are_noted() -> None:
    sending, item = sent(article("[quote#a:One] two [quote#a:three] [quote#b,quote#c,policy#d:four]"))
    passages = sending.pieces(item)
    assert [(one.annotation.id, item.article.text[slice(*one.span)]) for one in passages] == [
        ("a1-a", "One"), ("a1-a", "three"), ("a1-b", "four"), ("a1-c", "four"), ("a1-d", "four"),
    ]  # fmt: skip
    assert [one.annotation.id for one in sending.flat(item, sending.without_doubles(item, passages))] == [
        "a1-a", "a1-a", "a1-b",
    ]  # fmt: skip
    assert [(loss.kind, loss.reason, loss.id, loss.article_id) for loss in sending.report().losses] == [
        (LossKind.TRIMMED, IN_PIECES, "a1-a", "a1"),
        (LossKind.MERGED, ALIKE, "a1-c", "a1"),
        (LossKind.DROPPED, FLATTENED, "a1-d", "a1"),
    ]


def test_an_article_is_reduced_to_what_is_carried_and_what_does_not_stand_is_left_out() -> None:
    made = hard_article()
    broken = made.annotations[2]._replace(anchor=made.annotations[2].anchor._replace(quote="Nobody"))
    item = made._replace(annotations=(*made.annotations[:2], broken, *made.annotations[3:]))
    sending, reduced = sent(item, EVERYTHING - {Feature.RELATIONS, Feature.NOTES})
    assert len(reduced.annotations) == len(made.annotations) - 1
    assert reduced.relations == ()
    report = sending.report()
    assert next(one.outcome for one in report.items) is Outcome.TAKEN
    assert any("is not at its place" in one.reason for one in report.items)
    assert {loss.id for loss in report.losses} >= {"hard-said", "hard-whole"}


def test_names_stand_for_ids() -> None:
    names = Sending(hard_corpus(), EVERYTHING, lambda done, total: None).names
    made = hard_article()
    assert {names.label(one) for one in made.annotations} >= {"quote", "official"}
    assert names.kind(made.relations[0]) == "said_by"
    assert names.person(made.annotations[0]) == "an"
    assert names.label(ONE._replace(label_id="gone")) == "gone"


def test_only_what_is_known_of_a_source_is_told() -> None:
    assert source_record(Source()) == {}
    assert source_record(Source("H", ("A",), url="u")) == {"headline": "H", "byline": ["A"], "url": "u"}


def test_passages_are_cut_to_words_and_white_space_alone_is_left_out() -> None:
    sending, item = sent(article("[quote#a: One ]two[policy#b: \n]three[quote#c: ][quote#d:four]"))
    kept = sending.on_words(item, sending.pieces(item))
    assert [item.article.text[slice(*one.span)] for one in kept] == ["One", "four"]
    assert [(loss.kind, loss.reason, loss.id) for loss in sending.report().losses] == [
        (LossKind.TRIMMED, ON_WORDS, "a1-a"),
        (LossKind.DROPPED, NO_WORDS, "a1-b"),
        (LossKind.DROPPED, NO_WORDS, "a1-c"),
    ]


def test_a_passage_that_loses_one_of_its_pieces_is_still_there() -> None:
    made = article("[quote#a:One]two[quote#a: ]three[policy#b: ]four[policy#b:\n]")
    sending = Sending(corpus(made), EVERYTHING, lambda done, total: None)
    (item,) = sending
    sending.on_words(item, [Piece(span, one) for one in item.annotations for span in one.spans])
    assert [(loss.kind, loss.reason, loss.id) for loss in sending.report().losses] == [
        (LossKind.TRIMMED, ON_WORDS, "a1-a"),
        (LossKind.DROPPED, NO_WORDS, "a1-b"),
    ]
