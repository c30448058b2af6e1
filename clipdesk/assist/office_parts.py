"""What an office consists of: the role (“Prime Minister”) and the body it is of (“Vega”, “State Department”)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.assist.names import bare_end, is_acronym, is_name_word
from clipdesk.assist.offices import Office, OfficeReader
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
            return OfficeParts()
        first = self._first(items, office.begin, titles[0])
        joint = next((n for n in range(titles[0] + 1, stop) if items[n].folded in self._offices.joins), stop)
        if (
            joint + 1 < stop
            and f"{items[joint - 1].folded} {items[joint].folded} {items[joint + 1].folded}" in self._offices.phrases
        ):
            joint = next((n for n in range(joint + 2, stop) if items[n].folded in self._offices.joins), joint + 2)
        body = self._words(text, items, joint + 1, stop) or self._words(text, items, office.begin, first)
        return OfficeParts(text[items[first].start : bare_end(items[joint - 1])], body)

    def _first(self, items: Sequence[Token], begin: int, title: int) -> int:
        """Where the role begins: “press” in “the White House press secretary”."""
        first = title
        while first > begin and (
            items[first - 1].folded in self._offices.modifiers or self._offices.is_title(items, first - 1)
        ):
            first -= 1
        while first < title and items[first].folded in self._offices.bodies and items[first].is_capital:
            before = items[first - 1] if first > begin else None
            if before is None or not is_name_word(before) or is_acronym(before):
                break
            first += 1
        return first

    def _words(self, text: str, items: Sequence[Token], begin: int, end: int) -> str:
        while begin < end and items[begin].folded in self._offices.determiners:
            begin += 1
        return text[items[begin].start : bare_end(items[end - 1])] if begin < end else ""
