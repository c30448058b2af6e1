"""Words in WordprocessingML."""

from __future__ import annotations

import doctest

from hypothesis import given
from lxml import etree

from clipdesk.formats.word_reading import runs
from clipdesk.formats.word_reading.runs import attribute, paragraph, run
from tests.formats.word_reading.documents import W, words_of
from tests.strategies import raw_texts


def test_the_examples_hold() -> None:
    assert doctest.testmod(runs).failed == 0


@given(raw_texts())
def test_any_words_are_read_again_but_for_what_xml_cannot_hold(words: str) -> None:
    root = etree.fromstring(f'<x xmlns:w="{W[1:-1]}" a={attribute(words)}>{paragraph(run(words))}</x>')
    found = words_of(root)
    assert len(found) == len(words)
    assert all(one in (other, "\ufffd") or other == "\r" for one, other in zip(found, words, strict=True))
