"""Finds words in one article whatever their case, accents, kind of quotation marks or of space. No Qt.

Works on stored text in code points: what it finds are spans of it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import overload

from clipdesk.domain.sought import SPACED, UNSPACED, Sought
from clipdesk.domain.span import Span

MOST = 100_000
"""The search stops after this many hits: nobody goes through more."""
_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛′ʼ", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"\u00ad": "", "\u200b": ""}
)
_ODD = re.compile(r"[^ -~]")
"""Whatever is not folded by its case alone."""
_FEW = 24
_UNSPACED_PAIR = re.compile(f"{UNSPACED.pattern}(?={UNSPACED.pattern})")
"""A letter and the next, between which a line may be broken."""
_WORD = re.compile(r"[^\W_]+")
_LETTER = r"[^\W_]"
"""Any letter or digit; what `SPACED` comes to in a text of scripts with spaces; far sooner compiled."""


class Hits(Sequence[Span]):
    """Where something was found, in order and disjoint.

    Spans are made when they are asked for: few of a hundred thousand.
    """

    def __init__(self, starts: Sequence[int] = (), length: int = 0, ends: Sequence[int] = ()) -> None:
        """Each is `length` long, in code points; with `ends`, hits are not all of one length."""
        self._starts = starts
        self._length = length
        self._ends = ends

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> Span: ...

    @overload
    def __getitem__(self, number: slice) -> list[Span]: ...

    def __getitem__(self, number: int | slice) -> Span | list[Span]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        start = self._starts[number]
        return Span(start, self._ends[number] if self._ends else start + self._length)


class SearchableText:
    """One text, made ready to be searched. Keeps one copy for searches that mind the case and one for the others."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: dict[bool, _Folded] = {}

    def find(self, words: str, *, match_case: bool = False, whole_words: bool = False) -> Hits:
        """Every place where `words` stand, at most `MOST`."""
        wanted = fold(words, match_case=match_case)
        if not wanted.strip():
            return Hits()
        folded = self._folded(match_case=match_case)
        if folded.is_even:  # the usual case, which must be fast even for a letter that is everywhere
            matches = _pattern(wanted, whole_words=whole_words).finditer(folded.text)
            return Hits([match.start() for match in islice(matches, MOST)], len(wanted))
        starts: list[int] = []
        ends: list[int] = []
        for start, end in islice(
            folded.originals(_places(folded.text, wanted, whole_words=whole_words), len(wanted)), MOST
        ):
            starts.append(start)
            ends.append(end)
        return Hits(starts, ends=ends)

    def find_each(self, sought: Sought, *, match_case: bool = False) -> Hits:
        """Every place where one of these words or phrases stands, as the index finds them, at most `MOST` of each.

        Whole words; of an unfinished one each word that begins so. In scripts without spaces between words, whatever
        was typed, wherever it stands. Places that overlap are one.
        """
        folded = self._folded(match_case=match_case)
        places: list[tuple[int, int]] = []
        letter = SPACED if UNSPACED.search(folded.text) else _LETTER
        patterns = _part_patterns(sought, letter, match_case=match_case)
        for pattern in patterns:
            places += islice(_matches(pattern, folded.text), MOST)
        if len(patterns) > 1:
            places.sort()
        if not folded.is_even:
            places = [place for one in places if (place := folded.original(*one)) is not None]
        starts: list[int] = []
        ends: list[int] = []
        for start, end in places:
            while end < len(self._text) and _is_mark(self._text[end]):
                end += 1
            if ends and start < ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return Hits(starts, ends=ends)

    def _folded(self, *, match_case: bool) -> _Folded:
        folded = self._made.get(match_case)
        if folded is None:
            folded = self._made[match_case] = _Folded(self._text, match_case=match_case)
        return folded


def fold(text: str, *, match_case: bool) -> str:
    """`text` without accents, with plain quotation marks, dashes and spaces, and in lower case unless it matters.

    >>> fold("Ça\\u00a0“Đ”", match_case=False)
    'ca "đ"'
    """
    return "".join(_fold_char(char, match_case) for char in text)


class _Folded:
    """A folded text that knows which code points of the original its own come from."""

    def __init__(self, text: str, *, match_case: bool) -> None:
        table = {char: _fold_char(char, match_case) for char in set(_ODD.findall(text))}
        self.text = _replaced(text, table, match_case=match_case)
        uneven = "".join(char for char, folded in table.items() if len(folded) != 1)
        places = [match.start() for match in re.finditer(f"[{re.escape(uneven)}]", text)] if uneven else []
        grown = list(accumulate((len(table[text[at]]) - 1 for at in places), initial=0))
        self.is_even = not places
        """Whether every character is folded to exactly one, so that offsets are the same in both."""
        self._behind = [at + 1 for at in places]
        """Offsets in the original behind each character that is not folded to exactly one."""
        self._behind_folded = [at + by for at, by in zip(self._behind, grown[1:], strict=True)]
        self._before_folded = [at + by for at, by in zip(places, grown[:-1], strict=True)]
        self._grown = grown

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Start and end in the original, as `originals` has them; None within a character."""
        before, count = self._before_folded, len(self._before_folded)
        passed = bisect_right(self._behind_folded, start)
        reached = bisect_right(self._behind_folded, end, passed)
        if (passed < count and before[passed] < start) or (reached < count and before[reached] < end):
            return None
        return start - self._grown[passed], end - self._grown[reached]

    def originals(self, places: Iterator[int], length: int) -> Iterator[tuple[int, int]]:
        """Start and end in the original of hits of this length at these ascending places, including the marks that follow.

        Hits that begin or end within a character, or overlap the hit before, are left out.
        """
        before, behind, grown = self._before_folded, self._behind_folded, self._grown
        count = len(before)
        passed = reached = last = 0
        for place in places:
            while passed < count and behind[passed] <= place:
                passed += 1
            end = place + length
            reached = max(reached, passed)
            while reached < count and behind[reached] <= end:
                reached += 1
            cuts = (passed < count and before[passed] < place) or (reached < count and before[reached] < end)
            first, behind_it = place - grown[passed], end - grown[reached]
            if not cuts and last <= first < behind_it:
                last = behind_it
                yield first, behind_it


def _fold_char(char: str, match_case: bool) -> str:
    if char.isascii():
        if char.isspace():
            return " "
        return char if match_case else char.lower()
    if char.isspace():
        return " "
    bare = "".join(one for one in unicodedata.normalize("NFD", char) if not unicodedata.combining(one))
    bare = bare.translate(_ALIKE)
    return bare if match_case else bare.casefold()


def _replaced(text: str, table: Mapping[str, str], *, match_case: bool) -> str:
    """`text` with each character folded; `table` has those that are no letter, digit or sign of ASCII, nor a space.

    A few that change are replaced one after the other, and the case of all at once: half the time of a table for all.
    """
    changed = {char: folded for char, folded in table.items() if folded != char}
    folds_apart = any(one in changed for folded in changed.values() for one in folded)
    lowers_apart = not match_case and any(folded != folded.lower() for folded in table.values())
    if len(changed) > _FEW or folds_apart or lowers_apart:
        whole = {ord(char): _fold_char(char, match_case) for char in set(text)}
        return text.translate(whole)
    for char, folded in changed.items():
        text = text.replace(char, folded)
    return text if match_case else text.lower()


def _pattern(wanted: str, *, whole_words: bool) -> re.Pattern[str]:
    """What finds `wanted`. It begins with the words themselves, because those are looked for the fastest."""
    words = re.escape(wanted)
    return re.compile(rf"{words}(?<!\w{words})(?!\w)" if whole_words else words)


def _is_mark(char: str) -> bool:
    """Whether `char` belongs to the letter before it: an accent, a vowel sign of Devanagari."""
    return char > "\u02ff" and unicodedata.category(char).startswith("M")


@lru_cache(maxsize=8)
def _part_patterns(sought: Sought, letter: str, *, match_case: bool) -> tuple[re.Pattern[str], ...]:
    """What finds each of the parts in a folded text; made once for all portions of a text.

    `letter` is what no word begins or ends beside, as a pattern.
    """
    parts = [(fold(part, match_case=match_case), True) for part in sought.finished]
    parts.append((fold(sought.unfinished, match_case=match_case), False))
    made = (_part_pattern(part, letter, is_finished=is_finished) for part, is_finished in dict.fromkeys(parts))
    return tuple(pattern for pattern in made if pattern is not None)


def _part_pattern(part: str, letter: str, *, is_finished: bool) -> re.Pattern[str] | None:
    """What finds a folded word or phrase, as `_pattern` does; None where nothing of it is a word.

    Between the words of a phrase there may be anything that is none. In scripts without spaces between words, no word
    begins or ends where a letter stands beside it, and a line may be broken anywhere.
    """
    first, *others = _WORD.findall(part) or [""]
    if not first:
        return None
    start = "" if UNSPACED.match(first) else rf"(?<!{letter}{first})"
    end = f"(?!{letter})" if is_finished else f"{letter}*+"
    if UNSPACED.match([first, *others][-1][-1]):
        end = ""
    first, *others = (_UNSPACED_PAIR.sub("\\g<0> ?", one) for one in (first, *others))
    further = "".join(rf"[\W_]++{one}" for one in others)
    return re.compile(rf"{first}{start}{further}{end}")


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Also places that overlap: "to be to be" twice in "to be to be to be"."""
    match = pattern.search(text)
    while match is not None:
        yield match.span()
        match = pattern.search(text, match.start() + 1)


def _places(text: str, wanted: str, *, whole_words: bool) -> Iterator[int]:
    """Also places that overlap, unless whole words are looked for."""
    if whole_words:
        for match in _pattern(wanted, whole_words=True).finditer(text):
            yield match.start()
        return
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def hit_at_or_behind(hits: Sequence[Span], offset: int) -> int:
    """The number of the first hit that does not start before `offset`, the first of all behind the last; -1 without any."""
    if not hits:
        return -1
    number = bisect_left(hits, offset, key=lambda hit: hit.start)
    return number if number < len(hits) else 0
