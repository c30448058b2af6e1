"""`Attaching`: finds the article of this project that came without its text, and the places of its annotations in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.article import Article
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.placing import Place, Placed, place_passages
from clipdesk.domain.proof import Proof
from clipdesk.domain.span import Span
from clipdesk.store.store import Store

_REASONS = {
    Placed.MISSING: "This passage is missing: its words are not in the text here.",
    Placed.AMBIGUOUS: "This passage is ambiguous: its words stand here, but nothing proves which place is meant.",
    Placed.UNSEARCHED: "This passage was not searched for: the text here is another, and too long for that.",
}


class Attached(NamedTuple):
    """The article here, and the draft with the text here and what has a place in it.

    `title` is what lists call the article; `said` says in sentences how many passages stand where; `left_out` names each of the others, with the reason.
    """

    article_id: str
    title: str
    draft: ArticleDraft
    said: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


class Unmet(NamedTuple):
    """Why there is no such article, in a sentence, and what the file tells of it."""

    title: str
    reason: str


_MISSING = "This article is missing: import your own copy of it first, then this file again."
_SEVERAL = "This article is ambiguous: several here may be it, and none of them has its text."
_ALIKE = 1.25
"""How much longer than the other a text may be where only passages tell that both are one article."""
_OF_DAY, _TRIED, _LONG = 20, 3, 20
"""Articles of the same day that are looked at, passages that are tried in them first, and letters of a telling one."""


class Attaching:
    """Looks up articles for one command, or for what is told before an import. Reads only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, draft: ArticleDraft, proof: Proof) -> Attached | Unmet:
        """The article that a draft proves: by text, words, id, address, or most of its passages, in this order."""
        found = self._article_ids(draft, proof)
        if not found:
            return unmet(draft)
        if len(found) > 1:
            return unmet(draft, _SEVERAL)
        article = self._store.articles.get(found[0])
        assert article is not None
        return _attached(article, draft, place_passages(proof, [one.spans for one in draft.annotations], article.text))

    def _article_ids(self, draft: ArticleDraft, proof: Proof) -> Sequence[str]:
        articles = self._store.articles
        if same := articles.same_text(proof.text.text_hash):
            return (same,)
        if same := articles.same_words([proof.text.fingerprint]).get(proof.text.fingerprint, ""):
            return (same,)
        state = articles.state(draft.id) if draft.id else None
        if state is not None and not state.removed:
            return (draft.id,)
        found = self._store.addresses.articles_at(draft.source.url) if draft.source.url else ()
        return found or self._with_its_passages(draft, proof)

    def _with_its_passages(self, draft: ArticleDraft, proof: Proof) -> list[str]:
        """Articles of the same day and about the same length in which most of the passages have a place."""
        day, length = draft.source.published[:10], proof.text.length
        if len(day) < len("2025-06-12"):
            return []
        spans = [one.spans for one in draft.annotations]
        tried = _longest(proof, spans)
        found: list[str] = []
        for one in self._store.addresses.articles_of_day(day, int(length / _ALIKE), int(length * _ALIKE), _OF_DAY):
            text = self._store.articles.text(one)
            if tried is not None and _stand(*tried, text) and _stand(proof, spans, text):
                found.append(one)
        return found


def _longest(proof: Proof, spans: Sequence[tuple[Span, ...]]) -> tuple[Proof, list[tuple[Span, ...]]] | None:
    """Some of the longest passages, to be tried first; None where not even they tell one article from another."""
    ranked = sorted(zip(proof.pieces, spans, strict=True), key=lambda one: -sum(piece.length for piece in one[0]))
    telling = [one for one in ranked if sum(piece.length for piece in one[0]) >= _LONG][:_TRIED]
    if len(telling) < 2:
        return None
    return proof._replace(pieces=tuple(pieces for pieces, _ in telling)), [given for _, given in telling]


def _stand(proof: Proof, spans: Sequence[tuple[Span, ...]], text: str) -> bool:
    """Whether more than half of the passages have a place in a text."""
    places = [one for one, given in zip(place_passages(proof, spans, text), spans, strict=True) if given]
    return 2 * sum(bool(one.spans) for one in places) > len(places)


def unmet(draft: ArticleDraft, reason: str = _MISSING) -> Unmet:
    """What is said of an article that is not here."""
    source = draft.source
    told = (source.headline, source.outlet, source.published[:10], source.url)
    return Unmet(", ".join(filter(None, told)) or draft.id, reason)


def _attached(article: Article, draft: ArticleDraft, places: Sequence[Place]) -> Attached:
    placed: list[AnnotationDraft] = []
    left_out: list[tuple[str, str]] = []
    counts: Counter[Placed] = Counter()
    for one, (became, spans) in zip(draft.annotations, places, strict=True):
        if not one.spans:  # on the whole article
            placed.append(one)
            continue
        counts[became] += 1
        if became in _REASONS:
            left_out.append((f"{one.label} {one.spans[0].start}–{one.spans[-1].end}", _REASONS[became]))
        else:
            placed.append(one._replace(spans=spans))
    ids = {one.id for one in placed}
    links = tuple(one for one in draft.relations if one.head in ids and one.child in ids)
    left_out += [
        (f"{one.label}", "This link was left out: an annotation that it links has no place here.")
        for one in draft.relations
        if one.head not in ids or one.child not in ids
    ]
    there = replace(draft, text=article.text, annotations=tuple(placed), relations=links, proof=None)
    return Attached(article.id, article.title, there, tuple(_said(counts)), tuple(left_out))


def _said(counts: Counter[Placed]) -> Iterator[str]:
    missing = counts[Placed.MISSING] + counts[Placed.UNSEARCHED]
    if counts[Placed.FOUND]:
        yield f"Passages found: {counts[Placed.FOUND]}."
    if counts[Placed.MOVED]:
        yield f"Passages moved: {counts[Placed.MOVED]}."
    if missing:
        yield f"Passages missing: {missing}."
    if counts[Placed.AMBIGUOUS]:
        yield f"Passages ambiguous: {counts[Placed.AMBIGUOUS]}."
