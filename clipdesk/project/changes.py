"""`Changes`: which kinds and ids a command touched, so that a view redraws only what it must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.change import KIND_OF, ArticleState, Kind, RecordChange
from clipdesk.domain.decision import Decision
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Verdict


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command touched.

    `articles` are the articles whose state, text, annotations, relations or decisions changed; `is_list_changed` says that
    articles came or went. `suggested` are the articles on which assistants proposed something. `places` gives by
    article the outer bounds, before and after, of each annotation and verdict that came, went or moved. `everything`
    says that nothing known before is valid any more.
    """

    kinds: frozenset[Kind] = frozenset()
    articles: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    is_list_changed: bool = False
    everything: bool = False
    added: tuple[str, ...] = field(default=())
    suggested: frozenset[str] = frozenset()
    places: tuple[tuple[str, Span], ...] = ()

    def touches(self, *kinds: Kind) -> bool:
        """Whether any record of these kinds changed."""
        return self.everything or not self.kinds.isdisjoint(kinds)

    def touches_article(self, article_id: str) -> bool:
        """Whether anything of this article changed."""
        return self.everything or article_id in self.articles

    def touches_suggestions(self, article_id: str) -> bool:
        """Whether other suggestions may wait in this article."""
        if self.everything or article_id in self.suggested or self.touches(Kind.LABEL):
            return True
        return article_id in self.articles and self.touches(Kind.VERDICT, Kind.ANNOTATION, Kind.BODY)

    def places_in(self, article_id: str) -> list[Span]:
        """The places of an article where other suggestions may wait after annotations and verdicts changed."""
        return [span for one, span in self.places if one == article_id]

    @property
    def is_codebook_changed(self) -> bool:
        """Whether labels or relation types changed."""
        return self.touches(Kind.LABEL, Kind.RELATION_TYPE)


def changes_of(records: Iterable[RecordChange]) -> Changes:
    """Sum up record changes."""
    kinds, articles, annotations = set[Kind](), set[str](), set[str]()
    added: list[str] = []
    places: dict[tuple[str, Span], None] = {}
    is_list_changed = False
    for change in records:
        before, after = change
        if before is None and type(after) is Annotation:
            own_id, article_id, _, _, (spans, _, _, _), *_ = after  # an import brings thousands
            added.append(own_id)
            articles.add(article_id)
            if spans:
                places[article_id, spans[0] if len(spans) == 1 else _bounds(spans)] = None
            continue
        record = change.record if after is None else after
        kind = KIND_OF[type(record)]
        kinds.add(kind)
        match record:
            case Annotation():
                annotations.add(record.id)
                articles.add(record.article_id)
                places.update(_places(change))
            case Decision():
                articles.add(record.article_id)
            case Relation():
                articles.add(record.article_id)
                annotations.update((record.head, record.child))
            case Verdict():
                articles.add(record.article_id)
                places.update(_places(change))
            case ArticleState():
                articles.add(record.id)
                is_list_changed |= not isinstance(before, ArticleState) or before.removed != record.removed
            case _ if kind is Kind.BODY:
                articles.add(record.id)
            case _:
                pass
    if added:
        kinds.add(Kind.ANNOTATION)
        annotations.update(added)
    return Changes(
        frozenset(kinds),
        frozenset(articles),
        frozenset(annotations),
        is_list_changed,
        everything=False,
        added=tuple(added),
        places=tuple(places),
    )


def _places(change: RecordChange) -> list[tuple[tuple[str, Span], None]]:
    """The outer bounds of an annotation or a verdict before and after; none for one on the whole article."""
    found: list[tuple[tuple[str, Span], None]] = []
    before, after = change
    if isinstance(before, Annotation) and isinstance(after, Annotation) and after.anchor is before.anchor:
        change = RecordChange(before, None)  # a label that is merged may have hundreds of thousands
    for one in change:
        if isinstance(one, Annotation):
            spans = one.anchor.spans
        elif isinstance(one, Verdict):
            spans = one.suggestion.spans
        else:
            continue
        if spans:
            found.append(((one.article_id, _bounds(spans)), None))
    return found


def _bounds(spans: tuple[Span, ...]) -> Span:
    return spans[0] if len(spans) == 1 else Span(spans[0].start, spans[-1].end)


EVERYTHING = Changes(frozenset(Kind), is_list_changed=True, everything=True)
"""Nothing known before is valid any more: the file was replaced."""
