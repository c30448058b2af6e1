"""Counts of votes, told from scores and ranges."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.vote_counts import VoteCounts

_ENGLISH = Lexicons().of("en")
_NUMERALS = Numerals(_ENGLISH)
_VOTE_COUNTS = VoteCounts(_ENGLISH, _NUMERALS)


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The council voted 5-2 to approve it.", "5-2"),
        ("The bill passed 51–48.", "51–48"),
        ("The measure went down. It failed, 46-53.", "46-53"),
        ("It passed with 15 votes in favor and 11 against.", "15 votes in favor and 11 against"),
        ("It passed with 13 votes for, 8 against.", "13 votes for, 8 against"),
        ("In a 2-1 ruling, the panel agreed.", "2-1"),
        ("By a vote of eleven to eight it passed.", "eleven to eight"),
        ("The bill passed the Senate 43 to 3.", "43 to 3"),
        ("Vega won 3-1 on Sunday.", None),
        ("The Harbor team voted it the best game, 27-10.", None),
        ("They voted to hire 10 to 12 teachers.", None),
        ("The ferry passed 10-12 boats.", None),
        ("Some 10 to 12 came.", None),
    ],
)
def test_a_vote_is_told_from_a_score_and_a_range(text: str, votes: str | None) -> None:
    found = [
        text[one.first.start : one.end]
        for number in _NUMERALS.find(text, 0, len(text))
        if (one := _VOTE_COUNTS.read(text, number)) is not None
    ]
    assert found == ([votes] if votes else [])


@pytest.mark.parametrize(
    ("language", "text", "votes", "of"),
    [
        ("es", "con 13 votos a favor y 8 en contra", "13 votos a favor y 8 en contra", "votos"),
        ("es", "con 13 votos a favor, 8 en contra", "13 votos a favor, 8 en contra", "votos"),
        ("de", "mit 24 zu 19 Stimmen", "24 zu 19 Stimmen", "Stimmen"),
        ("de", "mit 24 Stimmen gegen 19", "24 Stimmen gegen 19", "Stimmen"),
        ("fr", "par 22 voix contre 11", "22 voix contre 11", "voix"),
    ],
)
def test_other_languages_say_what_is_counted(language: str, text: str, votes: str, of: str) -> None:
    lexicon = Lexicons().of(language)
    numerals = Numerals(lexicon)
    counts = VoteCounts(lexicon, numerals)
    found = counts.read(text, numerals.find(text, 0, len(text))[0])
    assert found is not None
    assert (text[found.first.start : found.end], counts.of) == (votes, of)


def test_a_language_without_lists_has_none() -> None:
    bare = Lexicon("")
    numerals = Numerals(_ENGLISH)
    (first, *_) = numerals.find("51 to 48", 0, 8)
    assert VoteCounts(bare, numerals).read("51 to 48", first) is None
