"""What waits is found in memory as SQLite finds it, and as the plainest query of the same meaning does."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.refused import is_nearly, is_refusal
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from clipdesk.store.waiting import waiting_rows
from tests.builders import annotator_id, article, label_id
from tests.store_builder import make_store

TEXT = "Ana said it rains. "
QUOTE, POLICY, GONE = label_id("quote"), label_id("policy"), "label-gone"
MK = annotator_id("mk")
ORACLE = """
    SELECT one.id FROM suggestion AS one JOIN article ON article.number = one.article
    WHERE article.removed = 0 AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.id = one.id)
    AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.article = one.article AND verdict.label = one.label
    AND (verdict.ruling = 'refused' OR verdict.annotation IN (SELECT annotation.id FROM annotation JOIN label
    ON label.number = annotation.label WHERE label.id <> verdict.label)) AND 1.0 * (min(verdict.stop, one.stop) - max(verdict.start, one.start))
    / (max(verdict.stop, one.stop) - min(verdict.start, one.start)) > 0.66)
    AND EXISTS (SELECT 1 FROM label WHERE label.id = one.label)
    AND NOT EXISTS (SELECT 1 FROM annotation JOIN label ON label.number = annotation.label
    WHERE annotation.article = one.article AND annotation.start < one.stop AND annotation.stop > one.start
    AND label.id = one.label)
    ORDER BY one.article, one.start, one.stop DESC, one.id"""
"""What waits, asked with no thought of speed."""


class _TakenBackError(Exception):
    """Ends a transaction so that nothing of it stays."""


class Place(NamedTuple):
    """Pieces of a label in an article."""

    article_id: str
    label_id: str
    spans: tuple[Span, ...]


SPANS = [(Span(a, b),) for a, b in ((0, 3), (3, 6), (6, 9), (0, 6), (3, 9), (0, 9))] + [(Span(0, 3), Span(6, 9))]
"""Side by side, within each other, across each other, and one in two pieces."""


def _places(*labels: str) -> st.SearchStrategy[Place]:
    return st.builds(Place, st.sampled_from(["a1", "a2", "a3"]), st.sampled_from(labels), st.sampled_from(SPANS))


SUGGESTED = st.lists(
    st.tuples(_places(QUOTE, POLICY, GONE), st.sampled_from([0.25, 0.75]), st.sampled_from(["", "", "refused", "n0"])),
    min_size=4,
    max_size=16,
)
TAGGED = st.lists(_places(QUOTE, POLICY), max_size=6)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three articles of the same text; "a1" has a label on the whole of it, "a3" is removed."""
    made = make_store(
        Path(tmp_path_factory.mktemp("waiting")) / "three.clipdesk",
        article(f"{TEXT}[policy#whole@mk:][quote#last@mk:x]"),
        article(TEXT, id="a2", number=2),
        article(TEXT, id="a3", number=3),
    )
    state = made.articles.state("a3")
    assert state is not None
    with made.transaction():
        made.apply([RecordChange(state, replace(state, removed=True))])
    yield made
    made.close()


@contextlib.contextmanager
def _taken_back(store: Store) -> Iterator[None]:
    """A transaction of which nothing stays."""
    with contextlib.suppress(_TakenBackError), store.transaction():
        yield
        raise _TakenBackError


def _fill(store: Store, suggested: list[tuple[Place, float, str]], tagged: list[Place]) -> None:
    made = {}
    for (article_id, label, spans), score, became in suggested:
        own = suggestion_id(article_id, label, spans)
        made[own] = Suggestion(own, article_id, label, "words", anchor(TEXT, spans), score), became
    store.suggestions.add(one for one, _ in made.values())
    refused = [Verdict(one, Ruling.REFUSED, MK) for one, became in made.values() if became == "refused"]
    accepted = [Verdict(one, Ruling.ACCEPTED, MK, became) for one, became in made.values() if became[:1] == "n"]
    verdicts = [*refused, *accepted]
    store.apply(RecordChange(None, one) for one in verdicts)
    texts = {"a1": f"{TEXT}x", "a2": TEXT, "a3": TEXT}
    store.apply(
        RecordChange(
            None, Annotation(f"n{number}", one.article_id, one.label_id, MK, anchor(texts[one.article_id], one.spans))
        )
        for number, one in enumerate(tagged)
    )


@given(SUGGESTED, TAGGED)
@example([(Place("a2", QUOTE, SPANS[2]), 0.5, "")], [Place("a2", QUOTE, SPANS[5]), Place("a2", QUOTE, SPANS[1])])
def test_both_ways_agree_with_the_plain_query(
    store: Store, suggested: list[tuple[Place, float, str]], tagged: list[Place]
) -> None:
    with _taken_back(store):
        _fill(store, suggested, tagged)
        ask = store.suggestions
        every = [row[0] for row in execute(store._database, ORACLE)]
        found = ask.of_numbers([3, 2, 1])
        assert [one.id for one in found] == every
        ids = [suggestion_id(*place) for place, _, _ in suggested]
        assert found == ask.waiting(ids) == ask.waiting(ids * 10)
        assert found == [one for article_id in ("a1", "a2", "a3") for one in ask.of_article(article_id)]
        for places in SPANS:
            here = [
                one for one in ask.of_article("a2") if any(one.start < at.end and at.start < one.end for at in places)
            ]
            assert ask.of_article("a2", places) == here
        assert {one.id for one in ask.queue()} == set(every)
        in_articles = Counter((one.article_id, one.label_id) for one in found)
        assert {(article, label): n for article, label, n in ask.waiting_in_articles()} == in_articles


def test_nothing_waits_among_no_rows(store: Store) -> None:
    assert waiting_rows(store._database, []) == []


@pytest.mark.parametrize(
    ("label", "bounds", "waits"),
    [
        (QUOTE, Span(1, 9), False),
        (QUOTE, Span(0, 10), False),
        (QUOTE, Span(3, 9), False),
        (QUOTE, Span(5, 9), True),
        (QUOTE, Span(0, 16), True),
        (QUOTE, Span(9, 18), True),
        (POLICY, Span(0, 9), True),
    ],
)
def test_what_was_refused_does_not_come_back_with_other_edges(
    store: Store, label: str, bounds: Span, *, waits: bool
) -> None:
    with _taken_back(store):
        _fill(
            store, [(Place("a2", QUOTE, (Span(0, 9),)), 0.5, "refused"), (Place("a2", label, (bounds,)), 0.5, "")], []
        )
        assert [one.anchor.spans for one in store.suggestions.of_article("a2")] == ([(bounds,)] if waits else [])
        assert [one.anchor.spans for one in store.suggestions.queue()] == ([(bounds,)] if waits else [])
        refused = store.suggestions.verdicts_of("a2")
        store.apply(RecordChange(one, None) for one in refused)
        assert len(store.suggestions.of_article("a2")) == 2


def test_what_was_accepted_and_has_another_label_now_does_not_come_back_with_other_edges(store: Store) -> None:
    accepted, longer = (Place("a2", QUOTE, (span,)) for span in (Span(0, 9), Span(0, 10)))
    suggested = [(accepted, 0.5, "n0"), (longer, 0.5, "")]
    for label, waits in ((QUOTE, 0), (POLICY, 0)):
        with _taken_back(store):
            _fill(store, suggested, [Place("a2", label, accepted.spans)])
            assert len(store.suggestions.of_article("a2")) == len(store.suggestions.queue()) == waits
    with _taken_back(store):
        _fill(store, suggested, [])  # its annotation was removed
        assert len(store.suggestions.of_article("a2")) == len(store.suggestions.queue()) == 1


LONG = "Ana said it rains and rains. " * 2
WIDE = st.tuples(st.integers(0, 30), st.integers(1, 26)).map(lambda one: (Span(one[0], one[0] + one[1]),))
BECAME = st.sampled_from(["", "refused", "n0", "n1", "gone"])


@given(st.lists(st.tuples(st.sampled_from([QUOTE, POLICY]), WIDE, BECAME), min_size=2, max_size=12), st.booleans())
@example([(QUOTE, (Span(0, 9),), "refused"), (QUOTE, (Span(0, 13),), ""), (QUOTE, (Span(3, 9),), "")], True)
def test_sqlite_takes_for_refused_what_the_domain_does(
    store: Store, suggested: list[tuple[str, tuple[Span, ...], str]], are_swapped: bool
) -> None:
    """Two annotations of two labels stand in another article, so that only what was refused hides anything."""
    with _taken_back(store):
        labels = {"n0": QUOTE, "n1": POLICY} if not are_swapped else {"n0": POLICY, "n1": QUOTE}
        far = anchor(f"{TEXT}x", (Span(4, 8),))
        made = {suggestion_id("a2", label, spans): (label, spans, became) for label, spans, became in suggested}
        found = [
            (Suggestion(own, "a2", label, "words", anchor(LONG, spans), 0.5), became)
            for own, (label, spans, became) in made.items()
        ]
        store.suggestions.add(one for one, _ in found)
        store.apply(RecordChange(None, Annotation(own, "a1", label, MK, far)) for own, label in labels.items())
        verdicts = [
            Verdict(one, Ruling.REFUSED if became == "refused" else Ruling.ACCEPTED, MK, became.removeprefix("refused"))
            for one, became in found
            if became
        ]
        for verdict in verdicts:
            store.suggestions.write_verdict(None, verdict)
        refused = [one.suggestion for one in verdicts if is_refusal(one, labels.get(one.annotation_id, ""))]
        decided = {one.id for one in verdicts}
        expected = {
            one.id
            for one, _ in found
            if one.id not in decided
            and not any(
                other.label_id == one.label_id and is_nearly(Span(other.start, other.end), Span(one.start, one.end))
                for other in refused
            )
        }
        assert {one.id for one in store.suggestions.of_article("a2")} == expected
        assert {one.id for one in store.suggestions.queue()} == expected
