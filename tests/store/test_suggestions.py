"""Suggestions wait until they are decided on or something is tagged where they stand; verdicts are kept and counted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from clipdesk.domain.anchor import anchor, quote_of
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Cut
from clipdesk.domain.change import ArticleBody, RecordChange
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, QueueOrder, Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store
from clipdesk.store.suggestions import lost_by, renamed
from tests.builders import annotator_id, label_id
from tests.store_builder import apply, tables

QUOTE, POLICY = label_id("quote"), label_id("policy")
TEXTS = {
    "a1": "Mayor Ana Ruiz said “We won.” Shares fell 3%.",
    "a2": "Nothing happened in the harbor.",
}


def suggested(words: str, article_id: str = "a2", label: str = POLICY, score: float = 0.5, **values: str) -> Suggestion:
    text = TEXTS[article_id]
    spans = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in words.split("…"))
    values = {"assistant": "words", **values}
    own = suggestion_id(article_id, label, spans)
    return Suggestion(own, article_id, label, values.pop("assistant"), anchor(text, spans), score, **values)  # type: ignore[arg-type]  # fields by name


def put(store: Store, *made: Suggestion, version: str = "1", assistants: Sequence[str] = ("words",)) -> None:
    with store.transaction():
        for article_id in dict.fromkeys(one.article_id for one in made):
            found = tuple(one for one in made if one.article_id == article_id)
            assert store.suggestions.keep(
                Proposed(article_id, digest(TEXTS[article_id]), tuple(assistants), found, version)
            )


def decide(store: Store, one: Suggestion, ruling: Ruling = Ruling.REFUSED) -> Verdict:
    verdict = Verdict(one, ruling, annotator_id("mk"), "" if ruling is Ruling.REFUSED else "n", "2025-06-12T10:00:00Z")
    apply(store, [RecordChange(None, verdict)])
    return verdict


def test_what_is_proposed_comes_back_in_reading_order(store: Store) -> None:
    late = suggested("harbor", score=0.25, reason="a “word”", said_by="x", created_at="2025-06-12T10:00:00Z")
    early = suggested("Nothing…the")._replace(attributes={"kind": "direct"})
    put(store, late, early)
    assert store.suggestions.of_article("a2") == [early, late]
    assert store.suggestions.of_numbers([1, 2]) == [early, late]
    assert store.suggestions.get(late.id) == late
    assert store.suggestions.get("none") is None
    assert store.suggestions.of_article("a1") == []
    assert [store.suggestions.is_read(one, "1") for one in TEXTS] == [False, True]
    assert (store.suggestions.unread("1"), store.suggestions.unread("2")) == ([1], [1, 2])


def test_what_is_proposed_anew_takes_the_place_of_the_old_of_the_same_assistant_only(store: Store) -> None:
    other = suggested("in", assistant="learner")
    put(store, suggested("harbor"))
    put(store, other, assistants=["learner"])
    put(store, suggested("Nothing"), version="")
    assert [one.anchor.quote for one in store.suggestions.of_article("a2")] == ["Nothing", "in"]
    assert store.suggestions.is_read("a2", "1")


def test_nothing_is_kept_of_a_text_that_is_another_now(store: Store) -> None:
    one = suggested("harbor")
    with store.transaction():
        assert not store.suggestions.keep(Proposed("a2", digest("Another text."), ("words",), (one,), "1"))
        assert not store.suggestions.keep(Proposed("gone", one.id, ("words",), (one,), "1"))
    assert store.suggestions.every() == []
    assert not store.suggestions.is_read("a2", "1")


@pytest.mark.parametrize("scores", [(0.4, 0.6), (0.6, 0.4)])
def test_of_two_that_propose_the_same_the_surer_is_kept(store: Store, scores: tuple[float, float]) -> None:
    one, two = (suggested("harbor", score=score, assistant=f"{score}") for score in scores)
    put(store, one, two, assistants=["0.4", "0.6"])
    assert [one.assistant for one in store.suggestions.of_article("a2")] == ["0.6"]


def test_a_decided_one_does_not_come_back(store: Store) -> None:
    refused, other = suggested("harbor"), suggested("Nothing")
    put(store, refused, other)
    verdict = decide(store, refused)
    assert store.suggestions.of_article("a2") == [other]
    put(store, refused, other, suggested("harbor", assistant="learner"))
    assert store.suggestions.of_article("a2") == store.suggestions.waiting([refused.id, other.id]) == [other]
    apply(store, [RecordChange(verdict, None)])
    assert [one.id for one in store.suggestions.of_article("a2")] == [other.id, refused.id]


def test_one_that_overlaps_what_is_tagged_with_its_label_does_not_wait(store: Store) -> None:
    quote, policy = suggested("We", "a1", QUOTE), suggested("We", "a1", POLICY)
    put(store, quote, policy)
    assert store.suggestions.of_article("a1") == [policy]
    said = store.annotations.get("a1-said")
    links = store.annotations.relations_of(["a1-said"])
    assert said is not None
    apply(store, [*(RecordChange(one, None) for one in links), RecordChange(said, None)])
    assert len(store.suggestions.of_article("a1")) == 2


def test_one_whose_label_or_article_is_gone_does_not_wait(store: Store) -> None:
    one = suggested("harbor", label=label_id("policy"))
    put(store, one, suggested("in", label="label-gone"))
    assert store.suggestions.queue() == [one]
    assert [found[1:] for found in store.suggestions.waiting_in_articles()] == [(POLICY, 1)]
    state = store.articles.state("a2")
    assert state is not None
    gone = type(state)(state.id, state.source, state.status, state.flagged, state.note, removed=True)
    apply(store, [RecordChange(state, gone)])
    assert store.suggestions.queue() == []
    assert store.suggestions.waiting_in_articles() == []


def test_the_queue_begins_with_the_surest(store: Store) -> None:
    made = [suggested("harbor", score=0.9), suggested("We", "a1", score=0.2), suggested("in", label=QUOTE, score=0.5)]
    put(store, *made)
    queue = store.suggestions.queue
    assert [one.score for one in queue()] == [0.9, 0.5, 0.2]
    assert [one.score for one in queue(limit=1)] == [0.9]
    assert [one.score for one in queue(limit=2, order=QueueOrder.LEAST)] == [0.2, 0.5]
    assert [one.score for one in queue(order=QueueOrder.GAIN)] == [0.5, 0.2, 0.9]
    assert [one.score for one in queue(label_ids=[QUOTE])] == [0.5]
    assert [one.score for one in queue(without=[QUOTE])] == [0.9, 0.2]


def test_verdicts_are_kept_and_counted(store: Store) -> None:
    speaker = suggested("harbor")
    quote = suggested("Nothing", label=QUOTE, said_by=speaker.id)
    first, second = decide(store, quote, Ruling.ACCEPTED), decide(store, speaker)
    assert store.suggestions.verdicts_of("a2") == store.suggestions.every_verdict() == [first, second]
    assert store.suggestions.verdicts_said_by(speaker.id) == [first]
    assert store.suggestions.verdicts_said_by("") == []
    kept = {key: n for key, n in store.tallies.all().items() if key.startswith("ruling:")}
    assert kept == {f"ruling:accepted:{QUOTE}": 1, f"ruling:refused:{POLICY}": 1}
    assert store.tallies.recounted().items() >= kept.items()


def test_a_corpus_holds_them_apart(store: Store) -> None:
    one, two = suggested("harbor"), suggested("in", label=QUOTE)
    put(store, one, two)
    items = list(StoreCorpus(store, "p", CorpusFilter()))
    assert [item.suggestions for item in items] == [(), (two, one)]
    assert items[1].annotations == ()
    (_, item) = StoreCorpus(store, "p", CorpusFilter(label_ids=(QUOTE,)))
    assert item.suggestions == (two,)


def test_what_is_suggested_with_a_label_follows_it_into_another_and_back(store: Store) -> None:
    alone, twice = suggested("Nothing"), suggested("harbor")
    known = suggested("harbor", label=QUOTE, score=0.9)
    speaking = suggested("in", label=label_id("official"), said_by=alone.id)
    put(store, alone, twice, known, speaking)
    moved = alone._replace(id=suggestion_id("a2", QUOTE, alone.spans), label_id=QUOTE)
    assert moved.id != alone.id
    before = tables(store)
    with store.transaction():
        store.suggestions.follow_merge(POLICY, QUOTE)
    assert sorted(store.suggestions.every()) == sorted(
        [alone, moved, twice, known, speaking._replace(said_by=moved.id)]
    )
    with store.transaction():
        store.suggestions.follow_parting(POLICY, QUOTE)
    assert tables(store) == before


def test_what_was_suggested_with_both_labels_alike_stays_when_a_merge_is_undone(store: Store) -> None:
    here, there = suggested("harbor"), suggested("harbor", label=QUOTE)
    official = label_id("official")
    speaking = [suggested(words, label=official, said_by=one.id) for words, one in (("in", here), ("Nothing", there))]
    put(store, here, there, *speaking)
    before = tables(store)
    with store.transaction():
        kept = store.suggestions.follow_merge(POLICY, QUOTE)
        assert kept == ([there.id], [speaking[1].id])
        assert {one.said_by for one in store.suggestions.every() if one.label_id == official} == {there.id}
        store.suggestions.follow_parting(POLICY, QUOTE, *kept)
    assert tables(store) == before


def test_verdicts_are_found_by_their_label_in_reading_order(store: Store) -> None:
    late, early, other = suggested("harbor"), suggested("Nothing"), suggested("in", label=QUOTE)
    put(store, late, early, other)
    verdicts = [decide(store, one) for one in (late, early, other)]
    assert store.suggestions.verdicts_on(POLICY) == [verdicts[1], verdicts[0]]
    assert store.suggestions.verdicts_on(label_id("statistic")) == []


@pytest.mark.parametrize(
    ("text", "cut", "kept"),
    [
        ("happened in the harbor.", Cut(0, "Nothing ", "by hand"), ["harbor"]),
        ("Nothing in the harbor.", Cut(8, "happened ", "by hand"), ["Nothing", "harbor", "Nothing the"]),
        ("Nothing happened.", Cut(16, " in the harbor", "by hand"), ["Nothing"]),
    ],
)
def test_they_keep_to_their_words_when_a_text_changes(store: Store, text: str, cut: Cut, kept: list[str]) -> None:
    put(store, suggested("Nothing"), suggested("harbor"), suggested("Nothing…the", label=QUOTE))
    before = store.articles.body("a2")
    assert before is not None
    apply(store, [RecordChange(before, ArticleBody("a2", text, (cut,)))])
    found = store.suggestions.every()
    assert sorted(one.anchor.quote for one in found) == sorted(kept)
    assert all(quote_of(text, one.spans) == one.anchor.quote for one in found)
    assert all(one.id == suggestion_id("a2", one.label_id, one.spans) for one in found)
    assert store.suggestions.unread("1") == [1, 2]


def test_an_annotation_of_another_label_is_in_nobodys_way(store: Store) -> None:
    one = suggested("harbor")
    put(store, one)
    tag = Annotation("n", "a2", QUOTE, annotator_id("mk"), one.anchor)
    apply(store, [RecordChange(None, tag)])
    assert store.suggestions.of_article("a2") == [one]


@pytest.mark.parametrize(
    ("values", "after"),
    [
        ({"tone": "dry"}, {"voice": "dry"}),
        ({"voice": "low"}, {"voice": "low"}),
        ({"tone": "dry", "voice": "low"}, {"voice": "dry"}),
        ({"tone": "dry", "voice": "dry", "mood": "1"}, {"voice": "dry", "place": "1"}),
        ({"mood": "1", "place": "2"}, {"place": "1"}),
        ({"mood": "1"}, {"place": "1"}),
    ],
)
def test_values_that_were_given_other_names_are_given_back_as_they_were(
    values: dict[str, str], after: dict[str, str]
) -> None:
    names, inverse = {"tone": "voice", "mood": "place"}, {"voice": "tone", "place": "mood"}
    assert renamed(values, names) == after
    assert renamed(after, inverse, lost_by(values, names)) == values


def test_values_that_changed_meanwhile_are_not_given_back_as_they_were() -> None:
    lost = lost_by({"voice": "low"}, {"tone": "voice"})
    assert renamed({"voice": "high"}, {"voice": "tone"}, lost) == {"tone": "high"}
