"""Invented news in endless supply: words as frequent as in real text, the same on every run."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span

_SYLLABLES = "ba ca da fer gal har in ker lo mar nor or pel qui ral sen tor ul ver wen yor zel".split()
_FREQUENT = (
    "the of to and a in that for is on said with was as at by from it be has have he his they are an this will not "
    "who their we which or had more up when been one about after last year people government new city council"
).split()
_VOCABULARY = 20_000
_SENTENCES = 8_000
OUTLETS = tuple(
    f"The {name} Courier" for name in "Harbour Valley Northern Lakeside Capital Island Border Coast".split()
)


@cache
def vocabulary() -> tuple[str, ...]:
    """Words, the most frequent first."""
    chance = random.Random(3)
    words = dict.fromkeys(_FREQUENT)
    while len(words) < _VOCABULARY:
        words["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return tuple(words)


@cache
def _sentences() -> tuple[str, ...]:
    chance = random.Random(5)
    words = vocabulary()
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    made = []
    for number in range(_SENTENCES):
        chosen = chance.choices(words, cum_weights=weights, k=chance.randint(9, 26))
        sentence = " ".join(chosen)
        sentence = sentence[0].upper() + sentence[1:]
        made.append(f"“{sentence}”, she said." if number % 9 == 0 else f"{sentence}.")
    return tuple(made)


def news(chance: random.Random, size: int) -> str:
    """A text of about `size` code points, in paragraphs with a blank line between."""
    sentences = _sentences()
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = " ".join(chance.choices(sentences, k=chance.randint(1, 4)))
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def headline(chance: random.Random) -> str:
    """Five to nine words."""
    words = chance.choices(vocabulary()[:4000], k=chance.randint(5, 9))
    return " ".join(words).capitalize()


def spans(chance: random.Random, length: int, number: int) -> list[Span]:
    """`number` passages of 5 to 120 code points, anywhere in a text of `length`; they overlap as they fall."""
    made = []
    for _ in range(number):
        start = chance.randrange(max(1, length - 121))
        made.append(Span(start, min(length, start + chance.randint(5, 120))))
    return made


@dataclass(slots=True)
class Tagger:
    """Makes annotations, the labels in turn."""

    chance: random.Random
    label_ids: tuple[str, ...]
    annotator_id: str
    _made: int = field(default=0)

    def annotations(self, article_id: str, text: str, number: int) -> list[Annotation]:
        """`number` annotations anywhere in an article."""
        made = []
        for span in spans(self.chance, len(text), number):
            self._made += 1
            label = self.label_ids[self._made % len(self.label_ids)]
            made.append(
                Annotation(
                    f"{self.chance.getrandbits(128):032x}", article_id, label, self.annotator_id, anchor(text, [span]),
                    created_at=NOW, modified_at=NOW,
                )
            )  # fmt: skip
        return made


NOW = "2025-06-12T09:30:00Z"


def clipping(chance: random.Random, size: int) -> str:
    """An article as it is copied from an aggregator: with menus, byline and what stands below."""
    title = headline(chance)
    body = news(chance, size)
    return (
        f"Current News\n\n/\n\nArcaMax\n\n{title}\n\nJane Roe, {chance.choice(OUTLETS)} on\n\nPublished in News & Features"
        f"\n\nMIAMI — {body}\n\n©2025 {chance.choice(OUTLETS)}. Visit at courier.example. Distributed by Tribune Content"
        " Agency, LLC.\n\nComments\n"
    )
