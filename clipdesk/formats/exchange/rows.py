"""Articles as rows of a data set: the same fields, of the same types, in every row."""

from __future__ import annotations

import json
from typing import Any

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.training.record import Names


def row(item: AnnotatedArticle, names: Names) -> dict[str, Any]:
    """One row, without loss. Attributes are JSON in a string, since their names differ from label to label.

    `start` and `end` count code points, half open; of a passage of several pieces they are the outer bounds.
    """
    article = item.article
    source = {
        "headline": "", "byline": [], "outlet": "", "published": "", "url": "", "section": "", "dateline": "",
        "language": "", "copyright": "", "agency": "", **source_record(article.source),
    }  # fmt: skip
    whole = [one for one in item.annotations if one.is_whole_article]
    return {
        "id": article.id,
        "text": article.text,
        "labels": list(dict.fromkeys(map(names.label, whole))),
        "spans": [_span(one, names) for one in item.annotations if one.spans],
        "article_annotations": [_described(one, names) for one in whole],
        "relations": [_relation(link, names) for link in item.relations],
        **source,
        "status": article.status.value,
        "flagged": article.flagged,
        "note": article.note,
    }


def _span(one: Annotation, names: Names) -> dict[str, Any]:
    fragments = [{"start": start, "end": end} for start, end in one.spans]
    return {"start": one.start, "end": one.end, "text": one.anchor.quote, "fragments": fragments} | _described(
        one, names
    )


def _described(one: Annotation, names: Names) -> dict[str, Any]:
    attributes = json.dumps(dict(one.attributes), ensure_ascii=False, sort_keys=True)
    return {
        "id": one.id, "label": names.label(one), "annotator": names.person(one), "note": one.note,
        "attributes": attributes,
    }  # fmt: skip


def _relation(link: Relation, names: Names) -> dict[str, Any]:
    return {
        "id": link.id, "head": link.head, "child": link.child, "label": names.kind(link),
        "annotator": names.person(link),
    }  # fmt: skip
