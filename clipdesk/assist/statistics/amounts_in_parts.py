"""Amounts in a larger and a smaller unit: “5 feet 2 inches”, “two hours and 15 minutes”, “3 dollars 50 cents”."""

from __future__ import annotations

import re
from fractions import Fraction

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.other_numbers import BEHIND
from clipdesk.assist.statistics.patterns import GAP

_CENTS, _FEWEST = 100, 10
"""Of money the smaller unit may go without saying: “two pounds fifty”, “15 dollars and 50”."""
_ENDS = re.compile(r"(?=[.;!?)”\"’]|,(?!\d)|\s*$)", re.MULTILINE)
_MORE = "|"
"""Stands in the list between the larger unit and the smaller."""


class AmountsInParts:
    """Reads the smaller part in one language. Its list has lines such as “12 foot feet ft | inch inches in”."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals) -> None:
        self._numerals = numerals
        self._smaller: dict[str, dict[str, int]] = {}
        for times, *words in lexicon.rows("statistics", "parts"):
            middle = words.index(_MORE)
            for larger in words[:middle]:
                self._smaller.setdefault(larger, {}).update(dict.fromkeys(words[middle + 1 :], int(times)))
        joint = re.escape(lexicon.value("numbers", "and", "and"))
        self._joint = re.compile(rf",?{GAP}(?:{joint}{GAP})?")
        listed = {smaller for one in self._smaller.values() for smaller in one}
        self._unit = re.compile(rf"{GAP}?({any_of(listed)})(?!\w)", re.IGNORECASE)

    def smaller(self, text: str, end: int, unit: str) -> tuple[int, Fraction] | None:
        """Where the smaller part ends that stands at `end`, behind the larger unit, and what it is worth in that."""
        listed = self._smaller.get(unit.casefold())
        joint = self._joint.match(text, end) if listed else None
        number = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND)) if joint else None
        if not listed or number is None or number.value is None:
            return None
        behind = self._unit.match(text, number.end)
        if behind is None and _CENTS in listed.values() and _ENDS.match(text, number.end):
            return (number.end, number.value / _CENTS) if _FEWEST <= number.value < _CENTS else None
        times = listed.get(behind[1].casefold()) if behind else None
        if behind is None or times is None or not 0 < number.value < times:
            return None
        return behind.end(), number.value / times
