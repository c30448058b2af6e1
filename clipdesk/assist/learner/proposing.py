"""`Proposer`: proposes what was learned, in the place of what the assistants without training propose for such labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from clipdesk.assist.learner.doubts import without_doubtful
from clipdesk.assist.learner.habits import with_habits
from clipdesk.assist.learner.lessons import Learned, Lesson
from clipdesk.assist.learner.letters import Odds, best_letters, logarithms, spans_of
from clipdesk.assist.learner.manners import KEY, REASON_MOVED, Manner
from clipdesk.assist.learner.memory import Memory, added
from clipdesk.assist.learner.mending import mend
from clipdesk.assist.learner.sheets import Block, Reader, Sheet
from clipdesk.assist.learner.signs import with_signs
from clipdesk.assist.learner.weights import Weights, prepared
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.registry import place
from clipdesk.domain.span import Span

REASON_NEW = "like what you tagged"
REASON_KNOWN = "the same words as you tagged elsewhere"
REASON_SAME = "like what you tagged, and {0}"
_SCORE_KNOWN = 0.7


class Proposer:
    """Uses lessons. Made anew for other lessons; what it loads is loaded at the first text."""

    def __init__(self, learned: Learned) -> None:
        self._lessons = learned.used
        self._reader = Reader()
        self._loaded: list[_Loaded] | None = None

    def __reduce__(self) -> tuple[type[Proposer], tuple[Learned]]:
        """Another process gets the lessons and loads them itself."""
        return Proposer, (Learned(self._lessons),)

    @property
    def labels(self) -> frozenset[str]:
        """The labels that it proposes."""
        return frozenset(one.label for one in self._lessons)

    def revise(self, reading: Reading, rules: Sequence[Proposal]) -> list[Proposal]:
        """Proposals on a text, given those of the assistants without training, in reading order.

        Those of labels without a lesson stay as they are.
        """
        if not self._lessons:
            return list(rules)
        if self._loaded is None:
            self._loaded = [_Loaded.of(one) for one in self._lessons]
        finds = any(one.weights for one in self._loaded)
        sheet = self._reader.read(reading, rules, with_traits=finds)
        items = prepared(sheet.blocks) if finds else []
        found = [one for one in rules if one.label not in self.labels]
        for one in self._loaded:
            found += one.propose(reading.text, sheet, items)
        return sorted(found, key=place)


class _Loaded(NamedTuple):
    """A lesson with its weights as the library has them."""

    lesson: Lesson
    weights: Weights | None
    mends: Weights | None
    memory: Memory

    @classmethod
    def of(cls, lesson: Lesson) -> _Loaded:
        """Load a lesson."""
        weights, mends = (Weights(data) if data else None for data in (lesson.weights, lesson.mends))
        return cls(lesson, weights, mends, Memory(lesson.phrases))

    def propose(self, text: str, sheet: Sheet, items: Sequence[Any]) -> list[Proposal]:
        """What it proposes in the place of what rules propose for its label. `items` are prepared paragraphs."""
        lesson = self.lesson
        if lesson.doubts:
            sheet = without_doubtful(sheet, lesson.label, lesson.doubts)
        if lesson.habits:
            sheet = with_habits(sheet, lesson.label, lesson.habits)
        if self.mends is not None and lesson.mending is not None:
            mended = mend(sheet, lesson.label, self.mends, lesson.mending)
            sheet = with_proposals(sheet, lesson.label, [_proposal(lesson, Found(*one)) for one in mended])
        if lesson.phrases:
            sheet = with_remembered(sheet, lesson.label, self.memory)
        if self.weights is not None:
            odds = odds_of(self.weights, sheet.blocks, items)
            letters = lettered(odds, lesson.manner.lift)
            found = found_in(lesson.label, sheet, odds, letters, lesson.manner)
            sheet = with_proposals(sheet, lesson.label, [_proposal(lesson, one) for one in found])
        sheet = with_signs(text, sheet, lesson.label, lesson.signs)
        return [one for one in sheet.rules if one.label == lesson.label]


def with_proposals(sheet: Sheet, label: str, proposals: Iterable[Proposal]) -> Sheet:
    """The sheet with these proposals in the place of what was proposed for a label."""
    return sheet._replace(rules=(*(one for one in sheet.rules if one.label != label), *proposals))


def with_remembered(sheet: Sheet, label: str, memory: Memory) -> Sheet:
    """The sheet with the remembered phrases that stand where nothing is proposed for a label yet."""
    taken = [span for one in sheet.rules if one.label == label for span in one.spans]
    more = (Proposal((one.span,), label, _SCORE_KNOWN, REASON_KNOWN, KEY) for one in added(sheet.blocks, memory, taken))
    return sheet._replace(rules=(*sheet.rules, *more))


def odds_of(weights: Weights, blocks: Sequence[Block], items: Sequence[Any]) -> list[list[Odds]]:
    """The odds of each word of each paragraph."""
    return [weights.odds(item, len(block.words)) for block, item in zip(blocks, items, strict=True)]


class Found(NamedTuple):
    """A passage that odds speak for: its pieces, raw odds (0 to 1), the rule's proposal on its place if there is one."""

    spans: tuple[Span, ...]
    odds: float
    rule: Proposal | None = None


def lettered(odds: Sequence[Sequence[Odds]], lift: float) -> list[list[str]]:
    """The letters that the odds of each paragraph speak for."""
    return [best_letters(logarithms(one), lift) for one in odds]


def found_in(
    label: str, sheet: Sheet, odds: Sequence[Sequence[Odds]], letters: Sequence[Sequence[str]], manner: Manner
) -> list[Found]:
    """What odds and rules together say of a label. Every rule's proposal is used once, every passage once.

    `letters` are those of the odds with the lift of the manner.
    """
    blocks = sheet.blocks
    own = spans_of(blocks, letters)
    taken: set[Span] = set()
    found: list[Found] = []
    for rule in sheet.rules:
        if rule.label != label:
            continue
        mine = [(span, places) for span, places in own if span not in taken and _touches(span, rule.spans)]
        taken.update(span for span, _ in mine)
        if (mine and manner.keeps_edges) or (not mine and manner.keeps_all):
            found.append(Found(rule.spans, _inside(blocks, odds, rule.spans), rule))
        elif mine:
            sure = min(_sureness(odds, places) for _, places in mine)
            found.append(Found(tuple(span for span, _ in mine), sure, rule))
    if manner.keeps_edges or manner.keeps_all:
        ruled = [span for one in found for span in one.spans]
        own = [(span, places) for span, places in own if not _touches(span, ruled)]
    return found + [Found((span,), _sureness(odds, places)) for span, places in own if span not in taken]


def _inside(blocks: Sequence[Block], odds: Sequence[Sequence[Odds]], spans: Sequence[Span]) -> float:
    """The mean of the odds that the words of passages are in one."""
    inside = [
        1 - own[at][2]
        for block, own in zip(blocks, odds, strict=True)
        if _touches(block.span, spans)
        for at, word in enumerate(block.words)
        if _touches(Span(word.start, word.end), spans)
    ]
    return sum(inside) / len(inside) if inside else 0.0


def _sureness(odds: Sequence[Sequence[Odds]], places: Sequence[tuple[int, int]]) -> float:
    """How sure a passage is: that it begins where it does, goes on on every word, and ends where it does."""
    begin_number, begin = places[0]
    least = odds[begin_number][begin][0]
    for number, at in places[1:]:
        least = min(least, 1 - odds[number][at][2] if at == 0 else odds[number][at][1])
    number, last = places[-1]
    return min(least, 1 - odds[number][last + 1][1]) if last + 1 < len(odds[number]) else least


def _proposal(lesson: Lesson, one: Found) -> Proposal:
    """The proposal of a passage. One on the place of a rule's has its values and its speaker."""
    score = lesson.curve(one.odds)
    if one.rule is None:
        return Proposal(one.spans, lesson.label, score, REASON_NEW, KEY)
    if one.rule.assistant == KEY:
        return one.rule._replace(spans=one.spans, score=score)
    reason = (REASON_SAME if one.spans == one.rule.spans else REASON_MOVED).format(one.rule.reason)
    return one.rule._replace(spans=one.spans, score=score, reason=reason, assistant=KEY)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(one) for one in others)
