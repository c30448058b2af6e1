"""Gold is what both have and what was ruled; it depends on nothing else, and stands on its words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.adjudication import Gold
from clipdesk.domain.anchor import anchor, quote_of
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.decision import Decision, OwnPassage, decision_on, side_of
from clipdesk.domain.span import Span, merged
from clipdesk.review.alignment import align
from clipdesk.review.disagreements import disagreements
from clipdesk.review.gold import gold, gold_id
from clipdesk.review.rulings import cases
from tests.builders import annotator_id, article, label_id
from tests.review.pairs_of_sides import TEXT, tagged_by
from tests.strategies import span_lists

A, B, C = (annotator_id(one) for one in "abc")


def made(item: AnnotatedArticle, *decisions: Decision) -> Gold:
    return gold(item, (A, B), decisions, "gold")


def told(found: Gold) -> list[tuple[str, str]]:
    return [(one.label_id.removeprefix("label-"), one.anchor.quote) for one in found.annotations]


def by_id(item: AnnotatedArticle, *tags: str) -> list[Annotation]:
    known = {one.id: one for one in item.annotations}
    return [known[f"a1-{tag}"] for tag in tags]


def ruled(item: AnnotatedArticle, *tags: str, kept: tuple[str, ...] = ()) -> Decision:
    return decision_on("a1", (A, B), map(side_of, by_id(item, *tags)))._replace(kept=tuple(f"a1-{one}" for one in kept))


def test_what_both_have_stands_with_the_values_that_are_not_in_dispute() -> None:
    item = article(
        "[quote#1@a,quote#2@b,quote#3@c:one] [policy#4@a:two]",
        attributes={"1": {"kind": "direct", "who": "x", "sure": "yes"}, "2": {"kind": "direct", "who": "y", "at": "z"}},
        notes={"1": "mine", "2": "yours", "4": "alone"},
    )
    found = made(item)
    (one,) = found.annotations
    assert dict(one.attributes) == {"kind": "direct", "sure": "yes", "at": "z"}
    assert (one.note, one.annotator_id, one.id) == ("mine\nyours", "gold", gold_id("a1-1", "a1-2"))
    assert [case.disagreement.a for case in found.open] == by_id(item, "1", "4")


def test_of_values_that_differ_those_stand_that_were_ruled_on() -> None:
    item = article(
        "[quote#1@a,quote#2@b:one]",
        attributes={"1": {"kind": "direct", "who": "x"}, "2": {"kind": "direct", "who": "y", "at": "z"}},
    )

    def values(kept: tuple[str, ...]) -> list[dict[str, str]]:
        decision = ruled(item, "1", "2", kept=kept)._replace(decided_at="2026")
        found = made(item, decision)
        assert found.open == ()
        assert {one.id for one in found.annotations} <= {gold_id("a1-1", "a1-2")}
        return [dict(one.attributes) for one in found.annotations]

    assert values(("1",)) == [{"at": "z", "kind": "direct", "who": "x"}]
    assert values(("2",)) == [{"at": "z", "kind": "direct", "who": "y"}]
    assert values(("1", "2")) == [{"at": "z", "kind": "direct"}]
    assert values(()) == []


def test_what_was_ruled_stands_and_what_is_open_does_not() -> None:
    item = article("[quote#1@a:one [quote#2@b:two]] [policy#3@a:three] [policy#4@b,statistic#5@a:4 %]")
    assert told(made(item)) == []
    assert len(made(item).open) == 3
    edges = ("1", "2")
    assert told(made(item, ruled(item, *edges, kept=("2",)))) == [("quote", "two")]
    assert told(made(item, ruled(item, *edges, kept=edges))) == [("quote", "one two"), ("quote", "two")]
    assert told(made(item, ruled(item, *edges))) == []
    assert len(made(item, ruled(item, *edges)).open) == 2
    every = (ruled(item, *edges, kept=("1",)), ruled(item, "3", kept=("3",)), ruled(item, "4", "5", kept=("5",)))
    assert told(made(item, *every)) == [("quote", "one two"), ("policy", "three"), ("statistic", "4 %")]
    assert made(item, *every).open == ()


def test_what_was_set_instead_stands_with_what_the_label_had() -> None:
    item = article(
        "[quote#1@a:one [quote#2@b:two]]", attributes={"1": {"kind": "direct"}, "2": {"who": "x"}}, notes={"2": "why"}
    )
    own = OwnPassage(label_id("quote"), anchor(item.article.text, [Span(0, 1), Span(4, 7)]))
    (one,) = made(item, ruled(item, "1", "2")._replace(own=own, decided_at="2025")).annotations
    assert (one.anchor, dict(one.attributes), one.note) == (own.anchor, {"kind": "direct", "who": "x"}, "why")
    assert (one.created_at, one.modified_at) == ("2025", "2025")
    other = ruled(item, "1", "2")._replace(own=own._replace(label_id=label_id("policy")))
    (one,) = made(item, other).annotations
    assert (one.label_id, dict(one.attributes), one.note) == (label_id("policy"), {}, "")


def test_an_outdated_ruling_says_nothing() -> None:
    item = article("[quote#1@a:one]")
    decision = ruled(item, "1", kept=("1",))
    changed = item._replace(annotations=tuple(one._replace(label_id="label-policy") for one in item.annotations))
    found = made(changed, decision)
    assert (found.annotations, [one.decision for one in found.open]) == ((), [decision])


def test_the_same_label_on_the_same_words_is_there_once_with_the_links_of_all() -> None:
    item = article(
        "[quote#1@a,quote#2@b:one] [policy#3@a:two] [official#4@a,official#5@b:Kell] [official#6@a:Ruiz]",
        relations=[("1", "said_by", "4"), ("2", "said_by", "5"), ("3", "said_by", "4"), ("1", "said_by", "6")],
    )
    own = OwnPassage(label_id("quote"), anchor(item.article.text, [Span(0, 3)]))
    found = made(item, ruled(item, "3")._replace(own=own))
    assert told(found) == [("quote", "one"), ("official", "Kell")]
    (link,) = found.relations
    quote, kell = (one.id for one in found.annotations)
    assert (link.head, link.child, link.annotator_id) == (quote, kell, "gold")


def test_a_link_between_what_became_one_is_gone() -> None:
    item = article("[quote#1@a:one [quote#2@b:two]]", relations=[("1", "said_by", "2")])
    own = OwnPassage(label_id("quote"), anchor(item.article.text, [Span(0, 3)]))
    assert made(item, ruled(item, "1", "2")._replace(own=own)).relations == ()
    assert len(made(item, ruled(item, "1", "2", kept=("1", "2"))).relations) == 1


@st.composite
def adjudicated(draw: st.DrawFn) -> tuple[AnnotatedArticle, list[Decision]]:
    """An article by two annotators with links, some of whose cases were ruled on."""
    a, b = draw(tagged_by("a")), draw(tagged_by("b"))
    base = article(TEXT)
    decisions = []
    for case in cases(disagreements(base.article, align(a, b)), (A, B), []):
        ids = [one.id for one in case.annotations]
        decision = decision_on("a1", (A, B), map(side_of, case.annotations))
        kind = draw(st.sampled_from(["open", "kept", "own"]))
        if kind == "own":
            own = OwnPassage(draw(st.sampled_from(["label-x", "label-y"])), anchor(TEXT, draw(span_lists(len(TEXT)))))
            decisions.append(decision._replace(own=own))
        elif kind == "kept":
            decisions.append(decision._replace(kept=tuple(draw(st.lists(st.sampled_from(ids), unique=True)))))
    links = [
        Relation(f"r{n}", "a1", "said_by", one.id, other.id, one.annotator_id)
        for side in (a, b)
        for n, (one, other) in enumerate(pairwise(side))
    ]
    return base._replace(annotations=(*a, *b), relations=tuple(links)), decisions


@given(adjudicated())
def test_gold_is_sound_and_the_same_whichever_annotator_comes_first(
    drawn: tuple[AnnotatedArticle, list[Decision]],
) -> None:
    item, decisions = drawn
    found = gold(item, (A, B), decisions, "gold")
    assert found[:2] == gold(item, (B, A), decisions[::-1], "gold")[:2]
    shuffled = item._replace(annotations=item.annotations[::-1], relations=item.relations[::-1])
    assert {one.id for one in gold(shuffled, (A, B), decisions, "gold").annotations} <= {
        gold_id(one.id, other.id) for one in item.annotations for other in item.annotations
    } | {gold_id(one.id) for one in item.annotations} | {gold_id(one.id, "own") for one in decisions}
    ids = [one.id for one in found.annotations]
    places = [(one.label_id, merged(one.spans)) for one in found.annotations]
    assert len(set(ids)) == len(ids)
    assert len(set(places)) == len(places)
    for one in found.annotations:
        assert quote_of(item.article.text, one.spans) == one.anchor.quote
    assert all(one.head in ids and one.child in ids and one.head != one.child for one in found.relations)
    known = {one.id for one in decisions}
    assert {case.key.id for case in found.open}.isdisjoint(known)


@given(tagged_by("a"))
def test_who_agrees_in_everything_is_the_gold(mine: list[Annotation]) -> None:
    unique = list({(one.label_id, merged(one.spans)): one for one in mine}.values())
    yours = [one._replace(id=f"b{one.id}", annotator_id=B) for one in unique]
    found = gold(article(TEXT)._replace(annotations=(*unique, *yours)), (A, B), [], "gold")
    assert found.open == ()
    assert {(one.label_id, one.anchor) for one in found.annotations} == {(one.label_id, one.anchor) for one in unique}
