"""`Counterparts`: finds the article of this project that an article of another project is, though their texts differ.

They are the same where only other pieces were cut from them, or only their white space differs. Then everything that is
annotated has the same place in both, but for words that one of the two does not have.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.anchor import quote_of
from clipdesk.domain.carrying import Carrier, carrier
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.project.commands.settling import short_words
from clipdesk.store.store import Store


class Found(NamedTuple):
    """The article here, the draft with its places in the text here, and what has no place in it, in sentences."""

    article_id: str
    draft: ArticleDraft
    lost: list[str]


class Counterparts:
    """Looks up articles for one command, or for what is told before an import. Reads only."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._of_originals: dict[str, list[str]] = {}

    def expect(self, drafts: Iterable[ArticleDraft]) -> None:
        """Look up the originals of all drafts that `find` may be asked for, at once."""
        hashes = {one.original_hash for one in drafts if one.is_of_project and one.original_hash}
        self._of_originals = self._store.originals.articles_of(hashes) if hashes else {}

    def find(self, draft: ArticleDraft, fingerprint: bytes) -> Found | None:
        """The article that a draft is; None where there is none, or where that is not certain.

        `fingerprint` is that of the draft's words.
        """
        if not draft.is_of_project:
            return None
        same_words = self._store.articles.same_words([fingerprint]).values()
        for one in dict.fromkeys((draft.id, *self._of_originals.get(draft.original_hash, ()), *same_words)):
            state, body = self._store.articles.state(one), self._store.articles.body(one)
            if state is None or state.removed or body is None:
                continue
            way = carrier(draft.text, draft.cuts, body.text, body.cuts)
            if way is not None:
                return _carried(one, draft, way)
        return None


def _carried(article_id: str, draft: ArticleDraft, way: Carrier) -> Found:
    placed: list[AnnotationDraft] = []
    lost: list[str] = []
    for one in draft.annotations:
        spans = way.carry(one.spans)
        if spans is None:
            words = short_words(quote_of(draft.text, one.spans))
            lost.append(f"“{words}” ({one.label}) cannot be placed: not all of its words are in the text here.")
        else:
            placed.append(one._replace(spans=spans))
    decisions = []
    for ruling in draft.decisions:
        spans = way.carry(ruling.own_spans)
        if spans is None:
            lost.append("What a ruling set cannot be placed: not all of its words are in the text here.")
        else:
            decisions.append(ruling._replace(own_spans=spans))
    ids = {one.id for one in placed}
    relations = tuple(one for one in draft.relations if one.head in ids and one.child in ids)
    moved = replace(draft, text=way.ours, annotations=tuple(placed), relations=relations, decisions=tuple(decisions))
    return Found(article_id, moved, lost)
