"""Lists where two annotators differ in one article, and how."""

from __future__ import annotations

from collections import defaultdict

from clipdesk.domain.agreement import Disagreement, DisagreementKind
from clipdesk.domain.annotation import Annotation, differing_values, reading_key
from clipdesk.domain.article import Article
from clipdesk.domain.span import merged
from clipdesk.review.alignment import Alignment, Pieces


def disagreements(article: Article, aligned: Alignment) -> list[Disagreement]:
    """Every difference in reading order.

    What is not paired is "same words, other label" where the other has another label on exactly the same passage. A pair
    with the same label on the same passage is a difference where both have a value for an attribute, and not the same.
    """
    found = [(DisagreementKind.EDGES, one.a, one.b) for one in aligned.overlapping]
    waiting: defaultdict[Pieces, list[Annotation]] = defaultdict(list)
    for one in aligned.only_b:
        waiting[merged(one.spans)].append(one)
    places: list[tuple[DisagreementKind, Annotation | None, Annotation | None]] = [*found]
    for one in aligned.only_a:
        same = waiting[merged(one.spans)]
        kind = DisagreementKind.OTHER_LABEL if same else DisagreementKind.ONLY_A
        places.append((kind, one, same.pop(0) if same else None))
    places += [(DisagreementKind.VALUES, one.a, one.b) for one in aligned.exact if differing_values(one.a, one.b)]
    places += [(DisagreementKind.ONLY_B, None, one) for rest in waiting.values() for one in rest]
    made = [Disagreement(kind, article.id, article.title, a, b) for kind, a, b in places]
    return sorted(made, key=_place)


def _place(one: Disagreement) -> tuple[int, int, str]:
    keys = [reading_key(annotation) for annotation in (one.a, one.b) if annotation is not None]
    return min(keys)
