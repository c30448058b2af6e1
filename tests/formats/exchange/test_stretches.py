"""Stretches are the text again, and each lies under the passages that lie over it."""

from __future__ import annotations

from hypothesis import given

from clipdesk.formats.exchange.stretches import stretches
from tests.builders import MemoryCorpus, article
from tests.strategies import corpora


@given(corpora())
def test_stretches_are_the_text_and_tell_what_lies_over_them(made: MemoryCorpus) -> None:
    for item in made:
        text = item.article.text
        found = list(stretches(len(text), item.annotations))
        assert "".join(text[one.start : one.end] for one in found) == text
        for one in found:
            over = {
                (place.id, part)
                for place in item.annotations
                for part, (start, end) in enumerate(place.spans, 1)
                if start <= one.start < end
            }
            assert {(piece.annotation.id, piece.part) for piece in one.on} == over
        pieces = sum(len(one.spans) for one in item.annotations)
        assert sum(len(one.starting) for one in found) == sum(len(one.ending) for one in found) == pieces


def test_the_innermost_is_last_and_ends_first() -> None:
    first, second, third, last = stretches(7, article("[a#o:ab [b#i:cd]ef]").annotations)
    assert [piece.annotation.id for piece in second.on] == ["a1-o", "a1-i"]
    assert ([one.annotation.id for one in first.starting], [one.annotation.id for one in third.ending]) == (
        ["a1-o"], ["a1-i"],
    )  # fmt: skip
    assert ([one.annotation.id for one in last.ending], (last.start, last.end)) == (["a1-o"], (7, 7))
