"""Little articles about ferries in which every boat is tagged "vessel", as a researcher would: evidence to learn from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from clipdesk.assist.learner.evidence import Evidence
from clipdesk.assist.learner.lessons import Learned
from clipdesk.assist.learner.proposing import Proposer
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.registry import propose
from clipdesk.domain.span import Span

VESSEL = "vessel"
_NAMES = (
    "Aurora",
    "Brava",
    "Corvo",
    "Delfin",
    "Estrella",
    "Faro",
    "Gaviota",
    "Halcon",
    "Isleta",
    "Jara",
    "Kestrel",
    "Lorca",
)
_KINDS = ("ferry", "tug", "trawler", "barge")
_LINES = (
    "The {} left the harbor at dawn.",
    "Crowds waited for the {} all morning.",
    "Repairs to the {} took a week, the board heard.",
    "Nobody aboard the {} was hurt.",
)
_PLAIN = (
    "The board met on Monday.",
    "Rain fell over the islands.",
    "Prices rose again, the union said.",
    "Tickets sell out early.",
)


def article(number: int, *, is_whole: bool = True, emoji: str = "") -> Evidence:
    """One article with three or four tagged boats. The same number gives the same article."""
    dice = Random(number)
    text, spans = "", list[Span]()
    for at in range(8):
        if text:
            text += "\n\n" if at % 3 == 0 else " "
        if at % 2:
            text += emoji + dice.choice(_PLAIN)
            continue
        boat = f"{dice.choice(_KINDS)} {dice.choice(_NAMES)}"
        head, tail = dice.choice(_LINES).split("{}")
        start = len(text) + len(head)
        spans.append(Span(start, start + len(boat)))
        text += head + boat + tail
    whole = frozenset({VESSEL}) if is_whole else frozenset[str]()
    return Evidence(f"article {number}", Reading(text, "en"), {VESSEL: tuple(spans)}, {}, whole)


def articles(count: int, first: int = 0) -> list[Evidence]:
    """Several articles."""
    return [article(number) for number in range(first, first + count)]


SAYING = "saying"


class Sayings:
    """Stands in for an assistant without training: proposes what stands between curly marks, with them."""

    key = "sayings"
    name = "Sayings"
    labels = (SAYING,)

    def propose(self, reading: Reading) -> list[Proposal]:
        """Every marked stretch."""
        places = re.finditer("“[^”]*”", reading.text)
        return [Proposal((Span(*one.span()),), SAYING, 0.8, "marks", self.key) for one in places]


def sayings(count: int, *, is_marked: bool, first: int = 0) -> list[Evidence]:
    """Articles with two sayings each, tagged with their marks or without."""
    found = []
    for number in range(first, first + count):
        text = f"“We sold {number} boats,” the board said. “Nobody was hurt.”\n\nRain fell over the islands."
        cut = 0 if is_marked else 1
        spans = tuple(Span(m.start() + cut, m.end() - cut) for m in re.finditer("“[^”]*”", text))
        found.append(Evidence(f"article {number}", Reading(text, "en"), {SAYING: spans}, {}, frozenset({SAYING})))
    return found


class Boats:
    """Stands in for an assistant without training: proposes every word in a list as a vessel."""

    key = "boats"
    name = "Boats"
    labels = (VESSEL,)

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def propose(self, reading: Reading) -> list[Proposal]:
        """Every place of every word."""
        found = []
        for word in self._words:
            at = reading.text.find(word)
            while at >= 0:
                found.append(Proposal((Span(at, at + len(word)),), VESSEL, 0.5, "a boat", self.key, {"kind": "boat"}))
                at = reading.text.find(word, at + 1)
        return found


def words_of(one: Evidence, proposals: Sequence[Proposal]) -> list[str]:
    """The words of proposals."""
    return [one.reading.text[span.start : span.end] for each in proposals for span in each.spans]


def tagged_words(one: Evidence) -> list[str]:
    """The words that are tagged."""
    return [one.reading.text[span.start : span.end] for span in one.tagged[VESSEL]]


def propose_learned(learned: Learned, reading: Reading, assistants: Sequence[Assistant]) -> list[Proposal]:
    """What is proposed on one text with what was learned beside `assistants`, in reading order."""
    return Proposer(learned).revise(reading, propose(assistants, reading))
