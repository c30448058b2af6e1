"""Every code point is counted once, with the labels of both."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from clipdesk.domain.annotation import Annotation
from clipdesk.review.characters import character_table, of_label
from tests.builders import label_id
from tests.review.pairs_of_sides import TEXT, sides, tagged_by


def test_code_points_are_counted_by_their_labels() -> None:
    item, a, b = sides("[x@a:👍 [x@b,y@b:be]]ne")
    x, y = label_id("x"), label_id("y")
    table = character_table(a, b, len(item.article.text))
    assert table == {
        (frozenset({x}), frozenset()): 2, (frozenset({x}), frozenset({x, y})): 2, (frozenset(), frozenset()): 2,
    }  # fmt: skip
    assert of_label(table, y) == {(False, False): 4, (False, True): 2}


@given(tagged_by("a"), tagged_by("b"))
def test_it_is_what_going_through_the_text_gives(a: list[Annotation], b: list[Annotation]) -> None:
    def labels(side: list[Annotation], offset: int) -> frozenset[str]:
        return frozenset(one.label_id for one in side if any(offset in range(*span) for span in one.spans))

    expected = Counter((labels(a, offset), labels(b, offset)) for offset in range(len(TEXT)))
    assert character_table(a, b, len(TEXT)) == expected
