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
_SEVERAL = "This article is ambiguous: several here have its address, and none of them its text."


class Attaching:
    """Looks up articles for one command, or for what is told before an import. Reads only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, draft: ArticleDraft, proof: Proof) -> Attached | Unmet:
        """The article that a draft proves: by its text, its words, its id, or its address, in this order."""
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
        return self._store.addresses.articles_at(draft.source.url) if draft.source.url else ()


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
