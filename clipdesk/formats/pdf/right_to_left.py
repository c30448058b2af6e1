"""Restores the written order of a line from its visible order: the Unicode Bidirectional Algorithm (UAX #9) backwards.

Where several texts would look the same, the likeliest is taken: a number beside a Latin word belongs to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

FROM_RIGHT = re.compile(
    "[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that go from right to left, without the figures among them."""
_ARABIC = re.compile("[\u0600-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_OPENING, _CLOSING = "([{«‹<“", ")]}»›>”"
_OTHER = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))
_FORMS = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdf2\ufe70-\ufefc]")
_HYPHENS = ("-", "\u2010")
_SEPARATORS = frozenset(".,:/\u066b\u066c\u060c")


def plain_letters(text: str) -> str:
    """Letters in the place of the shapes of letters and of ligatures that some files name.

    >>> plain_letters("o\ufb03ce")
    'office'
    """
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def kind_of(char: str) -> str:
    """Which way a character runs: R, L, N (numbers), M (a mark, which goes with its letter) or O (others)."""
    found = unicodedata.bidirectional(char)
    return {"R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "N", "NSM": "M", "BN": "M"}.get(found, "O")


def is_from_right(texts: Iterable[str]) -> bool:
    """Whether more letters go from right to left than the other way."""
    whole = "".join(texts)
    if not FROM_RIGHT.search(whole):
        return False
    kinds = [kind_of(char) for char in whole]
    return kinds.count("R") > kinds.count("L")


def as_written(seen: Sequence[str], from_right: bool) -> str:
    """What was written, of tokens of one line as they are seen from left to right.

    A token holds characters of one direction in their own order. `from_right` says which way the paragraph runs.

    >>> as_written(["b", " ", "3", " ", "א"], True)
    'א b 3'
    """
    kinds = [kind_of(token[0]) for token in seen]
    is_arabic = any(map(_ARABIC.search, seen))
    if from_right:
        return "".join(_read_from_right(seen, kinds, is_arabic))
    parts: list[str] = []
    place = 0
    while place < len(seen):
        end = place + 1
        if kinds[place] == "R":
            end = _last_right(kinds, place)
            parts += _read_from_right(seen[place:end], kinds[place:end], is_arabic)
        else:
            parts.append(seen[place])
        place = end
    return "".join(parts)


def _last_right(kinds: Sequence[str], start: int) -> int:
    """The end of what runs from right to left: up to the last such word before one that does not."""
    end = start + 1
    for place in range(start + 1, len(kinds)):
        if kinds[place] == "L":
            break
        if kinds[place] == "R":
            end = place + 1
    return end


def _read_from_right(seen: Sequence[str], kinds: Sequence[str], is_arabic: bool) -> list[str]:
    groups: list[str] = []
    turned: list[bool] = []
    place = 0
    while place < len(seen):
        end = place + 1
        if kinds[place] in "LN" or (_is_sign(seen, kinds, place) and not is_arabic):
            end = _group_end(seen, kinds, place, is_arabic)
            groups.append("".join(seen[place:end]))
        else:
            groups.append(seen[place])
        turned.append(kinds[place] == "O" and end == place + 1)
        place = end
    if len(groups) > 1 and kinds[0] == "L" and groups[1] in _HYPHENS:
        # The line ends within a word, whose direction its hyphen has.
        groups[:2], turned[:2] = [groups[0] + groups[1]], [False]
    groups.reverse()
    turned.reverse()
    return [_bracket(groups, place) if turned[place] else one for place, one in enumerate(groups)]


def _is_sign(seen: Sequence[str], kinds: Sequence[str], place: int) -> bool:
    """Whether a sign such as one of a currency stands right before a number."""
    return unicodedata.bidirectional(seen[place][0]) == "ET" and kinds[place + 1 : place + 2] == ["N"]


def _group_end(seen: Sequence[str], kinds: Sequence[str], start: int, is_arabic: bool) -> int:
    """The end of the words and numbers that run from left to right, beginning with `start`."""
    end = start + 1
    has_word = kinds[start] == "L"
    while end < len(seen):
        place = end
        while place < len(seen) and kinds[place] in "OM":
            place += 1
        between = seen[end:place]
        follows = kinds[place] if place < len(seen) else ""
        if follows not in {"L", "N"}:
            if not is_arabic and between and unicodedata.bidirectional(between[0][0]) == "ET" and not has_word:
                return end + 1
            return end
        is_number = len(between) == 1 and follows == "N" and not has_word
        is_one = is_number and (between[0] in _SEPARATORS or (between[0] in "+-" and not is_arabic))
        is_one = is_one or (not is_arabic and follows == "N" and _are_signs(between))
        if between and not has_word and not is_one:
            return end
        has_word = has_word or follows == "L"
        end = place + 1
    return end


def _are_signs(between: Sequence[str]) -> bool:
    return bool(between) and all(unicodedata.bidirectional(one[0]) == "ET" for one in between)


def _bracket(groups: Sequence[str], place: int) -> str:
    """A bracket as it was written, by the words beside it: files name the shape that is seen, or the other."""
    one = groups[place]
    if one not in _OTHER:
        return one
    before = groups[place - 1][-1] if place else " "
    after = groups[place + 1][0] if place + 1 < len(groups) else " "
    if before.isspace() != after.isspace():
        opens = before.isspace()
    elif before.isalnum() != after.isalnum():
        opens = after.isalnum()
    else:
        return one
    return one if (one in _OPENING) == opens else _OTHER[one]
