"""Text that is made up, for the tests of copies."""

from __future__ import annotations

import random

_LETTERS = "bcdfghklmnprstvz"


_SYLLABLES = [one + vowel for one in _LETTERS for vowel in "aeiou"]


def prose(seed: str, words: int) -> str:
    """Words by chance, always the same ones for a seed, in sentences of twelve and paragraphs of three sentences."""
    chance = random.Random(seed)
    made = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(words)]
    sentences = [" ".join(made[at : at + 12]).capitalize() + "." for at in range(0, words, 12)]
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
