"""What a number counts: the nouns behind it, up to a plural. Data from a lexicon."""

from __future__ import annotations

import re

from clipdesk.assist.lexicon import Lexicon

_MOST = 4
"""Words among which the plural must be."""
_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")


class CountedNouns:
    """Reads counted nouns of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._plurals = lexicon.words("statistics", "irregular_plurals")
        self._stops = lexicon.words(
            "words", "prepositions", "conjunctions", "determiners", "auxiliaries", "pronouns", "verbs"
        )

    def read(self, text: str, at: int) -> tuple[int, str]:
        """Where the counted noun behind `at` ends, and the words up to there; no words where there is none."""
        place, last, count = at, at, 0
        while count < _MOST:
            word = _WORD.match(text, place)
            if not word or word[1].casefold() in self._stops or word[1].endswith(("ly", "’s", "'s")):
                break
            folded, place, count = word[1].casefold(), word.end(), count + 1
            if self.is_plural(folded):
                last = place
            elif last > at:
                break
        return (last, text[at:last].strip()) if last > at else (at, "")

    def is_plural(self, folded: str) -> bool:
        """Whether a word, folded in case, is a plural."""
        is_regular = folded.endswith("s") and not folded.endswith(("ss", "us", "is", "ous")) and len(folded) > 3
        return folded in self._plurals or is_regular
