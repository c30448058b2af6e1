"""For exporters: the annotations of an article whose words are at their place, and the lines of the report.

An annotation is written only if the words under it are those that were annotated.
"""

from __future__ import annotations

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.report import Outcome, ReportItem


def verified(item: AnnotatedArticle) -> tuple[AnnotatedArticle, tuple[ReportItem, ...]]:
    """The article with the annotations whose words are at their place, and a line for each part left out.

    Relations need both their ends. An article with nothing to leave out comes back as it is.
    """
    text = item.article.text
    misplaced = {one.id for one in item.annotations if not _is_in_place(one, text)}
    if not misplaced and not item.relations:
        return item, ()
    known = {one.id for one in item.annotations} - misplaced
    dangling = {one.id for one in item.relations if one.head not in known or one.child not in known}
    if not misplaced and not dangling:
        return item, ()
    title, id_ = item.article.title, item.article.id
    lines = [
        ReportItem(f"{title}, annotation {one.id}", Outcome.SKIPPED, f"“{one.anchor.quote}” is not at its place.", id_)
        for one in item.annotations
        if one.id in misplaced
    ]
    lines += [
        ReportItem(f"{title}, relation {one.id}", Outcome.SKIPPED, "An annotation that it links is not written.", id_)
        for one in item.relations
        if one.id in dangling
    ]
    annotations = tuple(one for one in item.annotations if one.id not in misplaced)
    relations = tuple(one for one in item.relations if one.id not in dangling)
    return item._replace(annotations=annotations, relations=relations), tuple(lines)


def taken(item: AnnotatedArticle) -> ReportItem:
    """The line of the report for an article that was written."""
    return ReportItem(item.article.title, Outcome.TAKEN, article_id=item.article.id)


def _is_in_place(one: Annotation, text: str) -> bool:
    spans = one.anchor.spans
    if len(spans) == 1:
        ((start, end),) = spans
        return 0 <= start < end <= len(text) and text[start:end] == one.anchor.quote
    return not spans or (spans_fit(spans, len(text)) and quote_of(text, spans) == one.anchor.quote)
