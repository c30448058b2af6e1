"""Whether signs at the edges of a passage belong to it: quotation marks, a sign before the closing one, a full stop.

What else is learned reads words and takes no notice of signs. Here one choice a sign is learned for a whole label, from
the edges that it puts right and wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.assist.learner.habits import LEAST_ARTICLES, LEAST_SHARE, LEAST_TIMES, share_right
from clipdesk.assist.learner.manners import KEY, REASON_MOVED, SignHabit
from clipdesk.assist.learner.scores import trimmed
from clipdesk.assist.learner.sheets import Block, Sheet
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.quotation_marks import Marked, find_marked
from clipdesk.domain.span import Span

MARKS, INNER, STOP = "marks", "inner", "stop"
"""The pair of quotation marks around a passage; a comma or full stop before the closing one, where marks are left out; a
full stop behind a passage, its closing mark included."""
_SIGNS = (MARKS, INNER, STOP)
_STOPS, _COMMAS = ".。", ",，"


class _Ends(NamedTuple):
    """A piece, and what it is without signs at its edges.

    Next to that are the opening mark of a stretch, the closing mark of one, and a comma or full stop, if they are there.
    """

    piece: Span
    core: Span
    opening: Marked | None
    closing: Marked | None
    has_sign: bool


class Signs:
    """The quotation marks that are pairs, the commas and the full stops of a text."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        pairs = [one for one in find_marked(text, [block.span for block in blocks]) if one.is_closed]
        self._opening = {one.outer.start: one for one in pairs}
        self._closing = {one.outer.end - 1: one for one in pairs}
        self._signs = {w.start for block in blocks for w in block.words if w.text in _STOPS or w.text in _COMMAS}

    def changed(self, spans: tuple[Span, ...], wanted: Mapping[str, bool]) -> tuple[Span, ...]:
        """The pieces of a passage with the signs that are wanted, and without those that are not.

        Both marks of a pair come in or go; a pair of which only one mark is at an edge stays as it is.
        """
        ends = [self._ends(one) for one in spans]
        opening = {one.opening for one in ends if one is not None}
        pairs = opening.intersection(one.closing for one in ends if one is not None) - {None}
        found = tuple(
            span if one is None else Span(self._start(one, pairs, wanted), self._end(one, pairs, wanted))
            for span, one in zip(spans, ends, strict=True)
        )
        ordered = sorted(found)
        is_apart = all(one.end <= other.start for one, other in pairwise(ordered))
        return found if is_apart else spans

    def _ends(self, piece: Span) -> _Ends | None:
        """None where there is nothing but signs."""
        text, (start, end) = self._text, piece
        while start < end and (text[start].isspace() or start in self._opening):
            start += 1
        while end > start and (text[end - 1].isspace() or end - 1 in self._closing or end - 1 in self._signs):
            end -= 1
        if start >= end:
            return None
        before, behind = start - 1, end + (end in self._signs)
        while before >= 0 and _is_space(text[before]):
            before -= 1
        while behind < len(text) and _is_space(text[behind]):
            behind += 1
        has_sign = end in self._signs
        return _Ends(piece, Span(start, end), self._opening.get(before), self._closing.get(behind), has_sign)

    @staticmethod
    def _start(one: _Ends, pairs: set[Marked | None], wanted: Mapping[str, bool]) -> int:
        if one.opening is None or one.opening not in pairs or MARKS not in wanted:
            return one.piece.start
        return one.opening.outer.start if wanted[MARKS] else one.core.start

    def _end(self, one: _Ends, pairs: set[Marked | None], wanted: Mapping[str, bool]) -> int:
        end, core = one.piece.end, one.core.end
        if one.closing is None:
            return core + wanted[STOP] if STOP in wanted and self._is_stop(core) else end
        mark = one.closing.outer.end
        if one.closing in pairs:
            if MARKS in wanted and wanted[MARKS] != (end >= mark):
                end = mark if wanted[MARKS] else core + one.has_sign
            if end < mark and one.has_sign and INNER in wanted:
                end = core + wanted[INNER]
        return mark + wanted[STOP] if end >= mark and STOP in wanted and self._is_stop(mark) else end

    def _is_stop(self, at: int) -> bool:
        return at in self._signs and self._text[at] in _STOPS


class SignedCase(NamedTuple):
    """The pieces of a proposal of an article (a key), each with the tagged passage of the same words, None without one."""

    article: str
    signs: Signs
    spans: tuple[Span, ...]
    known: tuple[Span | None, ...]


def cases_of(article: str, text: str, sheet: Sheet, label: str, known: Sequence[Span]) -> list[SignedCase]:
    """The proposals for a label on an article of which everything is known."""
    signs, same = Signs(text, sheet.blocks), {trimmed(text, one): one for one in known}
    return [
        SignedCase(article, signs, rule.spans, tuple(same.get(trimmed(text, one)) for one in rule.spans))
        for rule in sheet.rules
        if rule.label == label
    ]


def sign_habits_of(cases: Sequence[SignedCase]) -> tuple[SignHabit, ...]:
    """What these cases teach of each sign, in the order in which it is learned: each beside those before it."""
    wanted: dict[str, bool] = {}
    found: list[SignHabit] = []
    for sign in _SIGNS:
        best = max(_taught(cases, sign, wanted), key=lambda one: one.right - one.wrong, default=None)
        if best is not None:
            found.append(best)
            wanted[sign] = best.is_in
    return tuple(found)


def with_signs(text: str, sheet: Sheet, label: str, habits: Sequence[SignHabit]) -> Sheet:
    """The sheet of a text with the signs at the edges of what is proposed for a label as the habits have them.

    No two proposals are on the same pieces.
    """
    if not habits:
        return sheet
    signs, wanted = Signs(text, sheet.blocks), {one.sign: one.is_in for one in habits}
    seen = set[tuple[Span, ...]]()
    rules: list[Proposal] = []
    for rule in sheet.rules:
        if rule.label != label:
            rules.append(rule)
            continue
        spans = signs.changed(rule.spans, wanted)
        if spans not in seen:
            seen.add(spans)
            rules.append(rule if spans == rule.spans else _changed(rule, spans))
    return sheet if tuple(rules) == sheet.rules else sheet._replace(rules=tuple(rules))


def _changed(rule: Proposal, spans: tuple[Span, ...]) -> Proposal:
    if rule.assistant == KEY:
        return rule._replace(spans=spans)
    return rule._replace(spans=spans, reason=REASON_MOVED.format(rule.reason), assistant=KEY)


def _taught(cases: Sequence[SignedCase], sign: str, wanted: Mapping[str, bool]) -> Iterator[SignHabit]:
    for is_in in (True, False):
        effects = [_effect(one, wanted, {**wanted, sign: is_in}) for one in cases]
        right, wrong = sum(one > 0 for one in effects), sum(one < 0 for one in effects)
        articles = {one.article for one, effect in zip(cases, effects, strict=True) if effect > 0}
        is_often = right >= LEAST_TIMES and len(articles) >= LEAST_ARTICLES
        if is_often and share_right(right, wrong) >= LEAST_SHARE:
            yield SignHabit(sign, is_in, right, wrong)


def _effect(case: SignedCase, before: Mapping[str, bool], after: Mapping[str, bool]) -> int:
    """How many more edges are right after than before."""
    return _right(case, after) - _right(case, before)


def _right(case: SignedCase, wanted: Mapping[str, bool]) -> int:
    pieces = zip(case.signs.changed(case.spans, wanted), case.known, strict=True)
    return sum((one.start == known.start) + (one.end == known.end) for one, known in pieces if known is not None)


def _is_space(char: str) -> bool:
    return char.isspace() and char != "\n"
