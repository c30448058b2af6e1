"""What is typed into a search over all articles, read as words and phrases: for the index and for whoever shows the hits."""

from __future__ import annotations

import re
from typing import NamedTuple

MANY = 20_000
"""Articles from which on an unfinished word needs `LEAST` letters."""
LEAST = 4
_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""A letter of a script without spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer."""
_LETTERS = UNSPACED.pattern[1:-1]
SPACED = f"[^\\W_{_LETTERS}]"
"""A letter or digit of any other script, as a pattern: no word of such a script begins or ends beside one."""
_OTHERS = re.compile(f"[^{_LETTERS}]+")
_SIGNS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


class Sought(NamedTuple):
    """Words and phrases as they were typed, without the quotation marks: each of them is looked for by itself.

    `finished` are whole words, in the order of a phrase where one part holds several; of the part in `unfinished`
    the last word may be the beginning of one. Parts without a letter or digit are left out.
    """

    finished: tuple[str, ...] = ()
    unfinished: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """All of them, in the order of typing."""
        return (*self.finished, self.unfinished) if self.unfinished else self.finished

    @property
    def unspaced(self) -> tuple[str, ...]:
        """Those in a script without spaces between words, without the signs around them.

        The index, which divides at spaces and signs, has a whole clause as one word.
        """
        return tuple(_SIGNS_AROUND.sub("", part) for part in self.parts if UNSPACED.search(part))

    def spaced(self) -> Sought:
        """The others, which the index finds."""
        finished = tuple(part for part in self.finished if not UNSPACED.search(part))
        return Sought(finished, "" if UNSPACED.search(self.unfinished) else self.unfinished)

    def whole(self) -> Sought:
        """The same, every word finished."""
        return Sought(self.parts)


def read_sought(words: str, least: int = 1) -> Sought:
    """Read what was typed: words in double quotes are a phrase, the last word may be unfinished.

    An unfinished word of fewer than `least` letters of the Latin alphabet is taken as it stands: in other scripts two
    may say much.

    >>> read_sought('ferry "night boat" sub')
    Sought(finished=('ferry', 'night boat'), unfinished='sub')
    >>> read_sought("ferry EU", least=4)
    Sought(finished=('ferry', 'EU'), unfinished='')
    """
    parts: list[str] = []
    unfinished = ""
    for match in _PARTS.finditer(words):
        part = match[1] if match[2] is None else match[2]
        tokens = tokens_of(part)
        if tokens:
            is_told = len(tokens[-1]) >= least or not tokens[-1].isascii()
            if match[2] is not None and match.end() == len(words) and is_told:
                unfinished = part
            else:
                parts.append(part)
    return Sought(tuple(parts), unfinished)


def least_letters(articles: int) -> int:
    """How many letters an unfinished word needs where there are so many articles."""
    return LEAST if articles > MANY else 1


def tokens_of(part: str) -> list[str]:
    """The words of a part, as the index divides them.

    >>> tokens_of("Ruiz's")
    ['Ruiz', 's']
    """
    return _TOKEN.findall(part)


def joined_words(text: str) -> list[str]:
    """The words that touch letters of a script without spaces, each once: the index has a whole clause as one word.

    >>> joined_words("手机iPhone发布, A股, no 5G")
    ['iPhone', 'A']
    """
    if text.isascii() or not UNSPACED.search(text):
        return []
    clauses = (one for one in tokens_of(text) if UNSPACED.search(one))
    return list(dict.fromkeys(word for one in clauses for word in _OTHERS.findall(one)))


def unspaced_words(text: str) -> int:
    """About how many words there are that no space parts, two letters each.

    >>> unspaced_words("港口费将上涨"), unspaced_words("Dues rise")
    (3, 0)
    """
    return 0 if text.isascii() else len(UNSPACED.findall(text)) // 2
