"""What two annotators did in one article, written as marked text (`tests/builders.py`): `@a` and `@b` are the two."""

from __future__ import annotations

from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.span import Span
from tests.builders import annotator_id, article, label_id
from tests.strategies import span_lists

TEXT = "The board met for the ninth time."


def sides(marked: str) -> tuple[AnnotatedArticle, list[Annotation], list[Annotation]]:
    """The article, and the annotations of both in reading order."""
    item = article(marked)
    a, b = ([one for one in item.annotations if one.annotator_id == annotator_id(key)] for key in "ab")
    return item, a, b


def tagged_by(key: str) -> st.SearchStrategy[list[Annotation]]:
    """Up to six annotations of `TEXT` by one annotator, of three labels, split and whole ones among them."""
    passage = st.tuples(st.sampled_from(["x", "y", "z"]), span_lists(len(TEXT)))
    return st.lists(passage, max_size=6).map(
        lambda found: [_annotation(key, number, *one) for number, one in enumerate(found)]
    )


def _annotation(key: str, number: int, name: str, spans: tuple[Span, ...]) -> Annotation:
    return Annotation(f"{key}{number}", "a1", label_id(name), annotator_id(key), anchor(TEXT, spans))
