"""Finds words in a text without dividing all of it into words.

FTS5's own snippet() reads the whole text of every article that a list shows. Here words are looked for as bytes, and
only their surroundings are read. Difficult cases are left to FTS5: phrases, letters beyond Latin ones, and places
where it is uncertain what FTS5 takes for a letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from clipdesk.domain.listing import MARK_END, MARK_START, SNIPPET_WORDS
from clipdesk.store.prefixes import FIRST_ACCENTED, LAST_ACCENTED, folded

_HALF = SNIPPET_WORDS // 2
_TO_SENTENCE = 8
"""Words before the one found up to which a snippet begins with its sentence."""
_REACH = 160
"""Bytes that are read on each side of what was found."""
_NEAR = 80
"""Bytes within which several words are shown together."""
_MOST_PLACES = 8
"""Places of each of several words that are looked at."""
_DOTS = "…"
_CLOSING = " \n\t.,;:"
"""Not before dots."""
_ENDS = ".!?”’\"'"
"""What a sentence ends in."""
_MARKED = rf"{MARK_START}\g<0>{MARK_END}"
# Characters that FTS5 certainly does not take for letters: signs of ASCII and Latin-1, general punctuation.
_BETWEEN = r"\x00-/:-@\[-`{-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f"
_SURE = frozenset(re.findall(f"[{_BETWEEN}]", "".join(map(chr, range(0x2070)))))
_SURE_BYTES = bytes(sorted(ord(one) for one in _SURE if one.isascii()))
_REST = re.compile(r"[^\W_]*")


class Needle(NamedTuple):
    """A word as the index has it, and as the bytes that it may stand as where ASCII letters are small.

    `pattern` finds it where it surely stands as FTS5 finds it, whole.
    """

    word: str
    is_finished: bool
    spellings: tuple[bytes, ...]
    pattern: str


class Needles(NamedTuple):
    """One or several words, and what finds any of them."""

    each: tuple[Needle, ...]
    pattern: re.Pattern[str]


@lru_cache(maxsize=8)
def needles(finished: tuple[str, ...], unfinished: str = "") -> Needles | None:
    """What to look for; None if it must be left to FTS5: phrases, and letters whose folding is not known here."""
    each = [_needle(word, is_finished=True) for word in finished]
    if unfinished:
        each.append(_needle(unfinished, is_finished=False))
    known = tuple(one for one in each if one is not None)
    if not known or len(known) < len(each):
        return None
    return Needles(known, re.compile("|".join(one.pattern for one in known), re.DOTALL))


def _needle(word: str, *, is_finished: bool) -> Needle | None:
    bare = folded(word)
    if not bare:
        return None
    composed = unicodedata.normalize("NFC", word)
    written = (bare, composed.lower(), composed.upper())
    spellings = tuple(dict.fromkeys(one.encode().lower() for one in written))
    first, *others = (f"[{_alike()[letter]}]" for letter in bare)
    end = "" if is_finished else r"[^\W_]*+"
    # The first letter is checked first, so that nothing else is checked where it is missing.
    pattern = f"{first}(?<![^{_BETWEEN}].){''.join(others)}{end}(?![^{_BETWEEN}])"
    return Needle(bare, is_finished, spellings, pattern)


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    """For each letter and digit those that fold to it."""
    alike: dict[str, str] = {}
    for code in (*range(128), *range(ord(FIRST_ACCENTED), ord(LAST_ACCENTED) + 1)):
        if bare := folded(chr(code)):
            alike[bare] = alike.get(bare, "") + chr(code)
    return alike


def snippet(text: bytes, wanted: Needles) -> str | None:
    """A dozen words of `text` (UTF-8) with marks around those wanted; None where FTS5 has to say.

    Of several words it shows the first place where most of them stand together.

    >>> found = snippet(b"Late again, as always. The ferry was old.", needles(("ferry",)))
    >>> found.replace("\\x02", "[").replace("\\x03", "]")
    '…The [ferry] was old.'
    """
    small = text.lower()
    if len(wanted.each) == 1:
        place = next(_places(text, small, wanted.each[0]), None)
    else:
        place = _closest(text, small, wanted)
    return _around(text, *place, wanted) if place else None


def _places(text: bytes, small: bytes, wanted: Needle) -> Iterator[tuple[int, int]]:
    """Where a word surely stands; all places of one spelling, then those of the next."""
    for spelling in wanted.spellings:
        at = small.find(spelling)
        while at >= 0:
            end = at + len(spelling)
            # Beside ASCII, which is nearly always so, no function is called: there are hundreds of places.
            if not at or text[at - 1] in _SURE_BYTES or _is_sure_before(text, at):
                if not wanted.is_finished:
                    end += _rest(text, end)
                if (end < len(text) and text[end] in _SURE_BYTES) or _is_sure_after(text, end):
                    yield at, end
            at = small.find(spelling, end)


def _closest(text: bytes, small: bytes, wanted: Needles) -> tuple[int, int] | None:
    """From the first to the last word where most of those wanted stand together; None where one is not found."""
    places: list[tuple[int, int, str]] = []
    for one in wanted.each:
        found = [(*place, one.word) for place in islice(_places(text, small, one), _MOST_PLACES)]
        if not found:
            return None
        places += found
    places.sort()
    most, closest = 0, places[0][:2]
    for number, (start, _, _) in enumerate(places):
        if most and (number + 1 == len(places) or places[number + 1][1] - start > _NEAR):
            continue  # alone
        together: dict[str, int] = {}
        for _, end, word in places[number:]:
            if end - start > _NEAR and together:
                break
            together.setdefault(word, end)
        if len(together) > most:
            most, closest = len(together), (start, max(together.values()))
            if most == len(wanted.each):
                break
    return closest


def _rest(text: bytes, at: int) -> int:
    """The bytes of the word that goes on there."""
    found = _REST.match(text[at : at + _REACH].decode(errors="ignore"))
    return len(found[0].encode()) if found else 0


def _is_sure_before(text: bytes, at: int) -> bool:
    """Whether a word surely begins there: what stands before it is no letter."""
    if not at or text[at - 1] in _SURE_BYTES:
        return True
    return text[at - 1] > 127 and text[max(0, at - 4) : at].decode(errors="ignore")[-1:] in _SURE


def _is_sure_after(text: bytes, at: int) -> bool:
    if at == len(text) or text[at] in _SURE_BYTES:
        return True
    return text[at] > 127 and text[at : at + 4].decode(errors="ignore")[:1] in _SURE


def _around(text: bytes, start: int, end: int, wanted: Needles) -> str | None:
    """What stands from `start` to `end` among the words beside it, none of them cut; None for very long ones."""
    inside = text[start:end].decode(errors="ignore")
    room = SNIPPET_WORDS - 1 - inside.count(" ")
    before, words = _before(text, start, room)
    after = _after(text, end, room - words)
    if before is None or after is None:
        return None
    beside = f"{before}{after}".strip(_DOTS)
    if beside.isascii() and inside.isalnum() and not _stands_in(beside.lower(), wanted):
        return f"{before}{MARK_START}{inside}{MARK_END}{after}"
    return wanted.pattern.sub(_MARKED, before + inside + after)


def _stands_in(small: str, wanted: Needles) -> bool:
    return any(one.word in small for one in wanted.each)


def _before(text: bytes, end: int, room: int) -> tuple[str | None, int]:
    """What stands before `end`, and how many words: from the beginning of the sentence or the text, or some of them."""
    most = min(_TO_SENTENCE, room)
    piece = text[end - _REACH if end > _REACH else 0 : end].decode(errors="ignore")
    words = piece.rsplit(None, most + 1)
    glued = words.pop() if words and not piece[-1].isspace() else ""
    if end > _REACH or len(words) > most:
        if glued and not words:
            return None, 0
        words = words[1:]
        dots = _DOTS
    else:
        dots = ""
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1][-1] in _ENDS:
            words, dots = words[place:], _DOTS
            break
    else:
        if dots:
            words = words[max(0, len(words) - min(_HALF - 1, room)) :]
    words.append(glued)
    return dots + " ".join(words), len(words) - 1


def _after(text: bytes, start: int, room: int) -> str | None:
    """So many words from `start` on, or all to the end of the text."""
    piece = text[start : start + _REACH].decode(errors="ignore")
    is_whole = start + _REACH >= len(text)
    room += bool(piece) and not piece[0].isspace()
    if not is_whole:
        piece = piece.rstrip()
    words = piece.split(None, room)
    if not words or (is_whole and len(words) <= room):
        return piece
    if len(words) == 1 and not piece[0].isspace():
        return None
    return piece[: len(piece) - len(words[-1])].rstrip(_CLOSING) + _DOTS
