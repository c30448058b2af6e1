"""Every place where two annotators differ is listed once, with how they differ."""

from __future__ import annotations

import pytest

from clipdesk.domain.agreement import DisagreementKind
from clipdesk.review.alignment import align
from clipdesk.review.disagreements import disagreements
from tests.builders import annotator_id, article
from tests.review.pairs_of_sides import sides

ONLY_A, ONLY_B = DisagreementKind.ONLY_A, DisagreementKind.ONLY_B
OTHER, EDGES = DisagreementKind.OTHER_LABEL, DisagreementKind.EDGES


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[x@a,x@b:one]", []),
        ("[x@a:one] [x@b:two]", [(ONLY_A, "one", ""), (ONLY_B, "", "two")]),
        ("[x@b:one] [x@a:two]", [(ONLY_B, "", "one"), (ONLY_A, "two", "")]),
        ("[x@a,y@b:one]", [(OTHER, "one", "one")]),
        ("[x@a:][y@b:]one", [(OTHER, "", "")]),
        ("[x@a:one [x@b:two]]", [(EDGES, "one two", "two")]),
        ("[x@a:one [y@b:two]]", [(ONLY_A, "one two", ""), (ONLY_B, "", "two")]),
        ("[x@a,z@a,y@b:one]", [(OTHER, "one", "one"), (ONLY_A, "one", "")]),
        ("[x#1@a,y#2@b:one] and [x#1@a,y#2@b:two]", [(OTHER, "one two", "one two")]),
    ],
)
def test_what_is_listed(marked: str, expected: list[tuple[DisagreementKind, str, str]]) -> None:
    item, a, b = sides(marked)
    found = disagreements(item.article, align(a, b))
    words = [(one.kind, *("" if side is None else side.anchor.quote for side in (one.a, one.b))) for one in found]
    assert words == expected
    assert {one.article_id for one in found} <= {"a1"}


def test_the_same_passage_with_another_value_is_listed_and_one_without_a_value_is_not() -> None:
    made = article(
        "[x#1@a,x#2@b:one] [x#3@a,x#4@b:two] [x#5@a,x#6@b:three]",
        attributes={
            "1": {"kind": "direct"},
            "2": {"kind": "mixed"},
            "3": {"kind": "direct"},
            "5": {"n": "1"},
            "6": {"n": "1"},
        },
    )
    mine, yours = ([one for one in made.annotations if one.annotator_id == annotator_id(key)] for key in "ab")
    found = disagreements(made.article, align(mine, yours))
    assert [(one.kind, one.a, one.b) for one in found] == [(DisagreementKind.VALUES, mine[0], yours[0])]
