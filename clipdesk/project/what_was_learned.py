"""What was learned, as values for a list: per label on how much, how well, and by which words."""

from __future__ import annotations

from typing import NamedTuple

from clipdesk.assist.learner.lessons import LEAST_ARTICLES, LEAST_DONE, LEAST_PASSAGES, Lack, Lesson
from clipdesk.assist.learner.wording import in_words
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.project.lessons_file import Kept

_MOST_WORDS = 12
_NEEDED = {Lack.PASSAGES: LEAST_PASSAGES, Lack.ARTICLES: LEAST_ARTICLES, Lack.DONE: LEAST_DONE}
Figures = tuple[float, float, float]
"""Precision, recall and F1, 0 to 1, of passages with the right words."""


class LearnedFacts(NamedTuple):
    """One label: what it was learned on, how well it did on articles that were held out, what tells such passages.

    `own` is how well the lesson did, `rules` how well the assistants without training did. If nothing is proposed,
    `sentence` says why and `lack` the same in a word; else both are empty. `words` are the strongest signs, as text
    for the user.
    """

    label: str
    label_id: str
    passages: int
    articles: int
    done: int
    refused: int
    own: Figures
    rules: Figures
    is_judged: bool
    has_rules: bool
    lack: str
    sentence: str
    words: tuple[str, ...]
    needed: int = 0
    """If there is too little of something to learn from, how many there must be; else 0."""

    @property
    def is_used(self) -> bool:
        """Whether what was learned is proposed."""
        return not self.lack


def facts_of(kept: Kept, codebook: Codebook) -> list[LearnedFacts]:
    """The facts of each label that there is something to say of, in the order of the codebook."""
    lessons = {kept.label_ids[one.label]: one for one in kept.of(codebook).lessons}
    return [_facts(label, lessons[label.id]) for label in codebook if label.id in lessons]


def _facts(label: Label, one: Lesson) -> LearnedFacts:
    own, rules = one.own.words, one.rules.words
    return LearnedFacts(
        label.name, label.id, one.passages, one.articles, one.done, one.refused,
        (own.precision, own.recall, own.f1), (rules.precision, rules.recall, rules.f1),
        bool(own.known), bool(rules.proposed), one.lack.value if one.lack else "", _sentence(one.lack),
        tuple(dict.fromkeys(in_words(trait) for trait, _, _ in one.words))[:_MOST_WORDS],
        _NEEDED.get(one.lack, 0) if one.lack else 0,
    )  # fmt: skip


def _sentence(lack: Lack | None) -> str:
    """Why nothing is proposed for a label; empty where it is."""
    match lack:
        case Lack.PASSAGES:
            return f"too few passages: {LEAST_PASSAGES} are needed"
        case Lack.ARTICLES:
            return f"passages in too few articles: {LEAST_ARTICLES} are needed"
        case Lack.DONE:
            return f"too few articles marked as done: {LEAST_DONE} are needed"
        case Lack.BETTER:
            return "the rules do as well"
        case Lack.WEAK:
            return "still wrong too often"
        case _:
            return ""
