"""Only what stands where it says is written."""

from __future__ import annotations

import pytest

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.formats.verified import taken, verified
from tests.builders import article, hard_article


def test_a_sound_article_comes_back_as_it_is() -> None:
    sound = hard_article()
    assert verified(sound) == (sound, ())
    assert taken(sound).article_id == "hard"


def broken(anchor: Anchor) -> AnnotatedArticle:
    item = article("[quote#q:No], [official#o:Kell] said.", relations=[("q", "said_by", "o"), ("o", "said_by", "o")])
    return item._replace(
        annotations=tuple(one._replace(anchor=anchor) if one.id == "a1-q" else one for one in item.annotations)
    )


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor((Span(0, 2),), "Yes", "", ""),
        Anchor((Span(0, 99),), "No", "", ""),
        Anchor((Span(-3, 2),), "", "", ""),
        Anchor((Span(2, 2),), "", "", ""),
        Anchor((Span(0, 2), Span(1, 3)), "No o,", "", ""),
        Anchor((Span(0, 2), Span(4, 8)), "No Bell", "", ""),
    ],
)
def test_what_lost_its_place_is_left_out_with_its_relations(anchor: Anchor) -> None:
    sound, lines = verified(broken(anchor))
    assert [one.id for one in sound.annotations] == ["a1-o"]
    assert [one.id for one in sound.relations] == ["a1-r2"]
    assert [(line.name, line.outcome) for line in lines] == [
        ("No, Kell said., annotation a1-q", Outcome.SKIPPED),
        ("No, Kell said., relation a1-r1", Outcome.SKIPPED),
    ]
