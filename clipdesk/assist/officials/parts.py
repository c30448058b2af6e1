"""What an office consists of: the role (“Prime Minister”) and the body it is of (“Vega”, “State Department”)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.assist.names import POSSESSIVE, bare_end, is_acronym, is_name_word
from clipdesk.assist.officials.offices import Office, OfficeReader
from clipdesk.assist.tokens import Token


class OfficeParts(NamedTuple):
    """Role and body in the words of the text; either may be empty."""

    role: str = ""
    body: str = ""


class PartReader:
    """Takes the offices of one language apart."""

    def __init__(self, offices: OfficeReader) -> None:
        self._offices = offices

    def read(self, text: str, items: Sequence[Token], office: Office) -> OfficeParts:
        """“the Vega council chair” is the chair of the Vega council; “minister of health of Vega” is of health."""
        stop = office.name[0] if office.name[1] > office.name[0] else office.end
        titles = [n for n in range(office.begin, stop) if self._offices.is_title(items, n)]
        if not titles:
            behind = office.name[1]
            return OfficeParts(text[items[behind].start : items[office.end - 1].end] if behind < office.end else "")
        if len(titles) > 1 and titles[0] > office.begin and items[titles[0] - 1].folded in self._offices.joins:
            del titles[0]  # “Department of Justice spokesman”
        stop = self._before_rank(items, titles, stop)
        first = self._first(items, office.begin, titles[0])
        joint = self._past_field(items, self._joint(items, titles[0], stop), stop)
        body = self._words(text, items, joint + 1, stop)
        owner = self._words(text, items, office.begin, first)
        if body and owner and items[joint].folded in self._offices.listing:
            return OfficeParts(text[items[first].start : self._role_end(items, first, stop)], owner)
        if body:
            return OfficeParts(text[items[first].start : self._role_end(items, first, joint)], body)
        begin, ranks = self._past_ranks(items, office.begin, first)
        role = text[items[first].start : self._role_end(items, first, joint)]
        return OfficeParts(" ".join((*(items[n].text for n in ranks), role)), self._words(text, items, begin, first))

    def _before_rank(self, items: Sequence[Token], titles: Sequence[int], stop: int) -> int:
        """Where an office in small letters ends with a rank behind it: “press director Navy Capt. Ana Ruiz”."""
        for last, at in pairwise(titles):
            if not items[last].is_capital and items[at].is_capital and items[at].folded in self._offices.military:
                return last + 1
        return stop

    def _joint(self, items: Sequence[Token], title: int, stop: int) -> int:
        """Where the body is joined to a role; `stop` where it is not. “Secretary of state” is a role."""
        joint = next((n for n in range(title + 1, stop) if items[n].folded in self._offices.joins), stop)
        if (
            joint + 1 < stop
            and f"{items[joint - 1].folded} {items[joint].folded} {items[joint + 1].folded}" in self._offices.phrases
        ):
            return next((n for n in range(joint + 2, stop) if items[n].folded in self._offices.joins), stop)
        return joint

    def _past_field(self, items: Sequence[Token], joint: int, stop: int) -> int:
        """Behind “of foreign affairs”, which is of the role: where the body is joined to “minister of foreign affairs of Vega”."""
        at = joint + 1
        while at < stop and items[at].folded in self._offices.determiners:
            at += 1
        begin = at
        while at < stop and (
            items[at].folded in self._offices.fields or (begin < at and items[at].folded in self._offices.coordinators)
        ):
            at += 1
        is_field = begin < at and (at == stop or items[at].folded in self._offices.joins)
        return at if is_field else joint

    def _past_ranks(self, items: Sequence[Token], begin: int, first: int) -> tuple[int, Sequence[int]]:
        """Where the body begins: behind “acting” in “acting FBI director”, which is of the role, and “former Republican”."""
        at = begin
        while at < first and items[at].folded in self._offices.determiners:
            at += 1
        ranks = at
        while at < first and items[at].folded in self._offices.ranking:
            at += 1
        behind = at
        while at < first and items[at].folded in self._offices.partisans:
            at += 1
        return at, range(ranks, behind)

    def _role_end(self, items: Sequence[Token], first: int, end: int) -> int:
        """Behind the last word of the role; “Sir” and “the Hon” in front of a name are none."""
        small = self._offices.courtesy | self._offices.honours | self._offices.determiners
        while end - 1 > first and items[end - 1].folded in small:
            end -= 1
        return bare_end(items[end - 1])

    def _first(self, items: Sequence[Token], begin: int, title: int) -> int:
        """Where the role begins: “press” in “the White House press secretary”."""
        first = title
        if first > begin and f"{items[first - 1].folded} {items[first].folded}" in self._offices.phrases:
            first -= not is_acronym(items[first - 1]) or items[first - 1].folded in self._offices.nation
        while first > begin and (
            items[first - 1].folded in self._offices.modifiers or self._offices.is_title(items, first - 1)
        ):
            first -= 1
            if (
                first - 1 > begin
                and items[first - 1].folded == "and"
                and items[first - 2].folded in self._offices.modifiers
            ):
                first -= 1  # “health and human services secretary”
        if first > begin and items[first].folded in self._offices.of_nation:
            first -= items[first - 1].folded in self._offices.nation  # “U.S. District Judge”
        if first > begin and items[first - 1].folded in self._offices.joins:
            return title
        while first > begin and self._is_of_role(items, first - 1):
            first -= 1
        while first < title and items[first].folded in self._offices.bodies and items[first].is_capital:
            before = items[first - 1] if first > begin else None
            if before is None or not is_name_word(before) or is_acronym(before):
                break
            first += 1
        return first

    def _is_of_role(self, items: Sequence[Token], at: int) -> bool:
        """“policy” in “the EU’s foreign policy chief”: in small letters, and no public body."""
        word = items[at]
        small = self._offices.owners | self._offices.determiners | self._offices.joins | self._offices.stops
        is_small = word.is_word and word.text[0].islower() and word.folded not in small
        return is_small and not self._offices.is_own(word) and not word.text.endswith(POSSESSIVE)

    def _words(self, text: str, items: Sequence[Token], begin: int, end: int) -> str:
        while begin < end and (items[begin].folded in self._offices.determiners or self._offices.is_own(items[begin])):
            begin += 1
        return text[items[begin].start : bare_end(items[end - 1])] if begin < end else ""
