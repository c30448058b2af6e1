"""Large letters at the head of a paragraph: they go with the first of the lines beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from clipdesk.formats.pdf.words import Word

_LARGER = 1.6
"""The size of such a letter, in sizes of the body."""
_SMALLER = 1.3
_NEAR, _OVERLAP = 2.0, 0.5
_LEVEL = 0.35
_FEWEST, _MOST = 2, 40
"""Lines that stand beside it, and such letters on one page: more are something else."""
_WORDS = frozenset("AIOYÉÈÀEUВИОУКСЯ")
"""Letters that may be words."""


def lowered(pages: Sequence[Sequence[Word]], size: float) -> list[list[Word]]:
    """The words of pages of which the body has this `size`, with large letters joined to the word they begin."""
    caps = [[word for word in words if _is_cap(word, size)] for words in pages]
    caps = [found if len(found) <= _MOST else [] for found in caps]
    known = Counter(word.text.casefold() for words in pages for word in words) if any(caps) else Counter[str]()
    return [_joined(words, found, size, known) for words, found in zip(pages, caps, strict=True)]


def _joined(words: Sequence[Word], caps: Sequence[Word], size: float, known: Counter[str]) -> list[Word]:
    kept = list(words)
    for cap in caps:
        beside = _beside(cap, kept, size)
        if len(beside) < _FEWEST:
            continue
        first = max(beside, key=lambda word: (word.base, -word.left))
        kept.remove(cap)
        kept = [word._replace(left=cap.left) if word in beside and word is not first else word for word in kept]
        text = cap.text + first.text
        if cap.text in _WORDS and not known[text.casefold()] and known[first.text.casefold()] > 1:
            text = f"{cap.text} {first.text}"
        kept[kept.index(first)] = first._replace(text=text, left=cap.left)
    return kept


def _is_cap(word: Word, size: float) -> bool:
    letters = [char for char in word.text if char.isalpha()]
    return word.size >= _LARGER * size and len(letters) == 1 and len(word.text) <= 2 and not letters[0].islower()


def _beside(cap: Word, words: Sequence[Word], size: float) -> list[Word]:
    """The words that begin the lines beside the letter."""
    found: dict[float, Word] = {}
    for word in words:
        is_near = word.size < cap.size / _SMALLER and -_OVERLAP * size <= word.left - cap.right <= _NEAR * size
        if is_near and cap.base - _LEVEL * size <= word.base <= cap.base + cap.size:
            line = round(word.base, 1)
            if line not in found or word.left < found[line].left:
                found[line] = word
    return list(found.values())
