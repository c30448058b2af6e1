"""Finds a passage of one article again in a copy of it. Nothing is guessed: what is not plain is given back with a reason.

A passage is found in the copy where its words stand exactly as they do in the article, but for white space and the shape
of quotation marks and hyphens, where `_WORDS` words before it or `_WORDS` words behind it are the same, and where with
these words it stands once in the article and once in the copy. On its other side the next word is the same, too, unless
the text or, in both, a line ends there: “3 million” is not found in “3 billion” by what stands before it. Where its
words stand more than once in the article or in the copy, both sides must lead to the same place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from clipdesk.domain.span import Span

_WORDS = 5
_FAR = 400
"""Code points in which the words around a passage are looked for."""
_SHAPES = (
    dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("‘’‚‛‹›′＇", "'")
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff", "")
)
_OF_VALUES = frozenset("%‰°$€£¥+-−")
"""Signs that make another value of a number beside which they stand."""


class Lost(Enum):
    """Why a passage has no place in a copy: its words are not there, others are around them, or it may be in several."""

    MISSING = "missing"
    AROUND = "around"
    SEVERAL = "several"


class EvenText(NamedTuple):
    """A text with white space, quotation marks and hyphens made even, and the place of each sign in the text as it is.

    A space stands before and behind it.
    """

    text: str
    signs: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> EvenText:
        """Make a text even."""
        signs, places = [" "], [-1]
        for place, sign in enumerate(text):
            even = _SHAPES.get(sign, sign)
            if even.isspace():
                even = " " if signs[-1] != " " else ""
            if even:
                signs.append(even)
                places.append(place)
        if signs[-1] != " ":
            signs.append(" ")
            places.append(len(text))
        return cls(text, "".join(signs), tuple(places))

    def within(self, span: Span) -> tuple[int, int]:
        """The signs of a span, without white space at its edges."""
        start, end = bisect_left(self.places, span.start), bisect_left(self.places, span.end)
        while start < end and self.signs[start] == " ":
            start += 1
        while end > start and self.signs[end - 1] == " ":
            end -= 1
        return start, end

    def span(self, start: int, end: int) -> Span:
        """The span of these signs in the text as it is."""
        return Span(self.places[start], self.places[end - 1] + 1)


def reason_of(where: str) -> str:
    """Why a passage of the copy that stood there is suggested."""
    return f"tagged in the copy in {where}"


def find_copied(article: EvenText, spans: Sequence[Span], copy: EvenText) -> tuple[Span, ...] | Lost:
    """The pieces of a passage of `article` in `copy`, or why they have no place there.

    Of a split passage, what stands between its pieces must be the same, too.
    """
    pieces = [article.within(span) for span in spans]
    if not pieces or any(start == end for start, end in pieces):
        return Lost.MISSING
    start, end = pieces[0][0], pieces[-1][1]
    words = article.signs[start:end]
    if words not in copy.signs:
        return Lost.MISSING
    left, right = _by_left(article, start, end, copy), _by_right(article, start, end, copy)
    is_repeated = article.signs.count(words) > 1 or copy.signs.count(words) > 1
    if left != right and (is_repeated or (left and right)):
        return Lost.SEVERAL
    if not left and not right:
        return Lost.SEVERAL if is_repeated else Lost.AROUND
    by = (left or right) - start
    return tuple(copy.span(first + by, last + by) for first, last in pieces)


def _by_left(article: EvenText, start: int, end: int, copy: EvenText) -> int:
    """Where in the copy the passage begins, found by the words before it; 0 for nowhere."""
    first = max(0, start - _FAR)
    spaces = [at for at in range(first, start) if article.signs[at] == " "]
    if len(spaces) <= _WORDS:
        return 0
    begin = spaces[-_WORDS - 1]
    at = _only_place(article.signs[begin:end], article.signs, copy.signs)
    return at + start - begin if at >= 0 and _goes_on(article, end, copy, at + end - begin) else 0


def _by_right(article: EvenText, start: int, end: int, copy: EvenText) -> int:
    """Where in the copy the passage begins, found by the words behind it; 0 for nowhere."""
    spaces = [at for at in range(end, min(len(article.signs), end + _FAR)) if article.signs[at] == " "]
    if len(spaces) <= _WORDS:
        return 0
    at = _only_place(article.signs[start : spaces[_WORDS] + 1], article.signs, copy.signs)
    return at if at >= 0 and _comes_from(article, start, copy, at) else 0


def _only_place(words: str, article: str, copy: str) -> int:
    """Where in the copy these words stand, if they stand once in both; else -1."""
    if _is_again(words, article, article.find(words)):
        return -1
    at = copy.find(words)
    return -1 if at < 0 or _is_again(words, copy, at) else at


def _is_again(words: str, text: str, at: int) -> bool:
    return text.find(words, at + 1) >= 0


def _goes_on(article: EvenText, end: int, copy: EvenText, there: int) -> bool:
    """Whether the passage ends in both where a word ends, and the next word is the same or nothing goes on there."""
    touching, behind, is_at_end = _next_word(article, end)
    other_touching, other_behind, is_other_at_end = _next_word(copy, there)
    is_same = behind == other_behind or not behind or not other_behind or (is_at_end and is_other_at_end)
    return _is_same_touch(touching, other_touching) and is_same


def _comes_from(article: EvenText, start: int, copy: EvenText, there: int) -> bool:
    """As `_goes_on`, in front of the passage."""
    touching, before, is_at_start = _word_before(article, start)
    other_touching, other_before, is_other_at_start = _word_before(copy, there)
    is_same = before == other_before or not before or not other_before or (is_at_start and is_other_at_start)
    return _is_same_touch(touching, other_touching) and is_same


def _is_same_touch(one: str, other: str) -> bool:
    """Whether what touches the passage is the same, or other signs that change no value."""
    if one == other:
        return True
    return not any(sign.isalnum() or sign in _OF_VALUES for sign in one + other)


def _next_word(one: EvenText, end: int) -> tuple[str, str, bool]:
    """What touches a passage from behind, the next word, and whether a line ends between."""
    space = one.signs.find(" ", end)
    after = one.signs.find(" ", space + 1)
    word = one.signs[space + 1 : after] if after > 0 else ""
    return one.signs[end:space], _bare(word), "\n" in one.text[one.places[end - 1] : one.places[space] + 1]


def _word_before(one: EvenText, start: int) -> tuple[str, str, bool]:
    """What touches a passage from the front, the word before, and whether a line ends between."""
    space = one.signs.rfind(" ", 0, start)
    before = one.signs.rfind(" ", 0, max(0, space))
    word = one.signs[before + 1 : space] if space > 0 else ""
    gap = one.text[max(0, one.places[space]) : one.places[start]]
    return one.signs[space + 1 : start], _bare(word), "\n" in gap


def _bare(word: str) -> str:
    """A word without the signs of the sentence around it."""
    return word.strip(".,;:!?\"'()[]")
