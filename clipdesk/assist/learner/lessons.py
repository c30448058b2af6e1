"""`Lesson`: what was learned of one label, on how much, and how well; `Learned`: the lessons of a project."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from clipdesk.assist.learner.manners import PLAINLY, Doubt, Habit, Manner, Mending, Move, Phrase, SignHabit
from clipdesk.assist.learner.scores import AS_IS, NO_SCORES, Curve, Ratio, Scores

LEAST_PASSAGES, LEAST_ARTICLES, LEAST_DONE = 8, 4, 4
"""What a label needs: passages, articles that have some, and articles that were gone through."""
_FORMAT = 4
_HASH = 16
_MOMENT = (2000, 1, 1, 0, 0, 0)
"""Every part bears it, so that the same lessons are the same bytes."""


class Lack(StrEnum):
    """Why nothing is proposed for a label."""

    PASSAGES = "passages"
    ARTICLES = "articles"
    DONE = "done"
    BETTER = "better"
    """The assistants without training do as well."""
    WEAK = "weak"
    """What would be proposed is wrong too often."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned of a label.

    `passages` and `articles`: how many were tagged with it, in how many articles; `done`: how many articles were gone
    through for it; `refused`: how many pieces of it were refused, set aside or given another label. `own` and `rules` are the scores, on articles
    that were held out, of what was learned and of the assistants without training. `lack` says why it is not used, and
    is None where it is. `words` are the strongest traits, as (trait, letter, weight).

    `mending` says how the weights in `mends` mend what rules propose, and is None where that stays as it is; `manner`
    how those in `weights` find passages anew, if there are any. `phrases` are proposed wherever they stand. `doubts`
    leave some of what rules propose out, `habits` move edges of the others; both come before everything else. `signs` come last.
    """

    label: str
    passages: int = 0
    articles: int = 0
    done: int = 0
    refused: int = 0
    own: Scores = NO_SCORES
    rules: Scores = NO_SCORES
    lack: Lack | None = None
    manner: Manner = PLAINLY
    curve: Curve = AS_IS
    words: tuple[tuple[str, str, float], ...] = ()
    weights: bytes = b""
    mending: Mending | None = None
    mends: bytes = b""
    phrases: tuple[Phrase, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    habits: tuple[Habit, ...] = ()
    signs: tuple[SignHabit, ...] = ()

    @property
    def is_used(self) -> bool:
        """Whether its proposals take the place of those of the assistants without training."""
        return self.lack is None and (bool(self.weights) or self.is_corrected)

    @property
    def is_corrected(self) -> bool:
        """Whether something is done to what rules propose."""
        return bool(self.mends or self.phrases or self.doubts or self.habits or self.signs)


@dataclass(frozen=True, slots=True)
class Learned:
    """The lessons, by label. Empty where nothing was learned yet."""

    lessons: tuple[Lesson, ...] = ()

    @property
    def used(self) -> tuple[Lesson, ...]:
        """The lessons whose proposals are used."""
        return tuple(one for one in self.lessons if one.is_used)

    @property
    def version(self) -> str:
        """16 hexadecimal digits: others when other proposals may come of it. Empty where nothing is used."""
        facts = [
            (
                one.label,
                tuple(one.manner),
                tuple(one.curve),
                one.weights,
                one.mending and tuple(one.mending),
                one.mends,
                one.phrases,
                one.doubts,
                one.habits,
                one.signs,
            )
            for one in self.used
        ]
        return blake2b(repr(facts).encode(), digest_size=8).hexdigest() if facts else ""


def to_bytes(learned: Learned) -> bytes:
    """A hash (BLAKE2b, 16 bytes) and a ZIP file of `lessons.json` and the weights. The same lessons, the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        head = {"format": _FORMAT, "lessons": [_facts(one) for one in learned.lessons]}
        archive.writestr(_part("lessons.json"), json.dumps(head, ensure_ascii=False, sort_keys=True))
        for number, one in enumerate(learned.lessons):
            for name, data in (("weights", one.weights), ("mends", one.mends)):
                if data:
                    archive.writestr(_part(f"{name}-{number}"), data)
    return _hashed(target.getvalue()) + target.getvalue()


def from_bytes(data: bytes) -> Learned:
    """What `to_bytes` wrote. Raises ValueError for anything else, also when one bit differs: the weights are native data."""
    if data[:_HASH] != _hashed(data[_HASH:]):
        message = "these are no whole lessons"
        raise ValueError(message)
    with zipfile.ZipFile(io.BytesIO(data[_HASH:])) as archive:
        head = json.loads(archive.read("lessons.json"))
        if head["format"] != _FORMAT:
            message = f"these are lessons of format {head['format']}"
            raise ValueError(message)
        parts = {name: archive.read(name) for name in archive.namelist()}
        return Learned(
            tuple(
                _lesson(facts, parts.get(f"weights-{at}", b""), parts.get(f"mends-{at}", b""))
                for at, facts in enumerate(head["lessons"])
            )
        )


def _hashed(data: bytes) -> bytes:
    return blake2b(data, digest_size=_HASH).digest()


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _MOMENT)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def _facts(one: Lesson) -> dict[str, Any]:
    return {
        "label": one.label, "passages": one.passages, "articles": one.articles, "done": one.done,
        "refused": one.refused, "own": one.own, "rules": one.rules, "lack": one.lack, "manner": one.manner,
        "curve": one.curve, "words": one.words, "mending": one.mending, "phrases": one.phrases,
        "doubts": one.doubts, "habits": one.habits, "signs": one.signs,
    }  # fmt: skip


def _lesson(facts: Mapping[str, Any], weights: bytes, mends: bytes) -> Lesson:
    own, rules = (Scores(*(Ratio(*part) for part in facts[name])) for name in ("own", "rules"))
    return Lesson(
        facts["label"], facts["passages"], facts["articles"], facts["done"], facts["refused"], own, rules,
        Lack(facts["lack"]) if facts["lack"] else None, Manner(*facts["manner"]), Curve(*facts["curve"]),
        tuple((trait, letter, value) for trait, letter, value in facts["words"]), weights,
        Mending(*facts["mending"]) if facts["mending"] else None, mends,
        tuple(tuple(one) for one in facts["phrases"]), tuple(Doubt(*one) for one in facts["doubts"]),
        tuple(Habit(Move(*move), *rest) for move, *rest in facts["habits"]),
        tuple(SignHabit(*one) for one in facts["signs"]),
    )  # fmt: skip
