"""Counts of votes: “passed 51-48”, “voted 5 to 2”, “a 2-1 ruling”. Scores of games are none."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.numerals import Numeral, Numerals

_BEFORE = 160
"""Code points in front of a vote count among which a body or what is voted on may be named."""
_AHEAD = 40
"""Code points behind it."""
_NUMBER = 30
"""Code points that the second number may have."""
_LARGEST = 10_000
_SENTENCE = re.compile(r"[.!?][”\"’]?\s|\n")


class VoteCount(NamedTuple):
    """Both numbers of a vote, up to `end` in code points."""

    first: Numeral
    end: int


class VoteCounts:
    """Finds the vote counts of one language. Without lists it finds none."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals) -> None:
        self._numerals = numerals

        def words(name: str) -> re.Pattern[str]:
            return re.compile(rf"\b(?:{any_of(lexicon.phrases('votes', name))})\b", re.IGNORECASE)

        sure = any_of(lexicon.phrases("votes", "sure_joints"))
        self._sure, self._votes = re.compile(rf"[ ](?:{sure})[ ]"), re.compile(rf"[ ](?:{sure})(?!\w)")
        self._against = re.compile(rf"[ ](?:{any_of(lexicon.phrases('votes', 'against'))})(?!\w)")
        self.of = lexicon.value("votes", "of")
        joints = any_of(lexicon.phrases("votes", "joints"))
        self._joint = re.compile(rf"[-–]|[ \u00a0](?:{joints})[ \u00a0]")
        self._behind = re.compile(rf"[ -](?:{any_of(lexicon.phrases('votes', 'behind'))})\b", re.IGNORECASE)
        self._voting, self._passing = words("voting"), words("passing")
        self._voted_on, self._games, self._counted = words("voted_on"), words("games"), words("counted")

    def read(self, text: str, number: Numeral) -> VoteCount | None:
        """The vote count that begins with `number`; None where it is anything else."""
        joint = self._joint.match(text, number.end) if _is_count(number) else None
        second = self._numerals.match(text, joint.end(), min(len(text), joint.end() + _NUMBER)) if joint else None
        if joint is None or second is None or not _is_count(second) or number.value == second.value:
            return None
        is_sure = self._sure.search(joint[0]) is not None  # “64 votes to 51”
        if not is_sure and (votes := self._votes.match(text, second.end)):
            return VoteCount(number, votes.end())  # “24 zu 19 Stimmen”
        if is_sure and (against := self._against.match(text, second.end)):
            return VoteCount(number, against.end())  # “15 votes in favor and 11 against”
        return VoteCount(number, second.end) if is_sure or self._is_vote(text, number.start, second.end) else None

    def _is_vote(self, text: str, start: int, end: int) -> bool:
        stop = _SENTENCE.search(text, end, min(len(text), end + _AHEAD))
        ahead = text[end : stop.start() if stop else end + _AHEAD]
        before = text[max(0, start - _BEFORE) : start]
        sentence = _SENTENCE.split(before)[-1]
        if self._games.search(sentence) or self._games.search(ahead):
            return False
        if self._behind.match(ahead):
            return True
        if self._counted.match(ahead.lstrip(" -")):
            return False  # “voted to hire 10 to 12 teachers”
        if self._voting.search(sentence):
            return True
        return self._passing.search(sentence) is not None and self._voted_on.search(before + ahead) is not None


def _is_count(number: Numeral) -> bool:
    """A whole number in figures or words, neither an amount of millions nor a part."""
    value = number.value
    return value is not None and value.denominator == 1 and 0 <= value < _LARGEST
