"""Which fields of the records of a file nobody reads, in one line of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.training.json_values import storable

_MOST, _LONGEST = 20, 40


def unread_in(value: Any, known: AbstractSet[str], path: str = "") -> Iterator[str]:
    """Where the fields of an object, or of those in a list, are that are not `known` and say something.

    `path` leads to them, as in `spans.`; names that begin with an underscore are a program's own.

    >>> list(unread_in([{"start": 0, "kind": "direct", "_view": 1, "note": ""}], {"start"}, "spans."))
    ['spans.kind']
    """
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and not one.keys() <= known:
            for name, said in one.items():
                if name not in known and not name.startswith("_") and said not in (None, "", [], {}):
                    yield path + storable(name)


class UnreadFields:
    """Collects the fields of the records of one file that nobody reads."""

    def __init__(self, file_name: str) -> None:
        self._file_name = file_name
        self._names: dict[str, None] = {}

    def add(self, names: Iterable[str]) -> None:
        """Fields of one record."""
        self._names.update(dict.fromkeys(names))

    def told(self) -> Iterator[ReportItem]:
        """A line about them, when there are any."""
        if self._names:
            names = ", ".join(f"“{name[:_LONGEST]}”" for name in list(self._names)[:_MOST])
            yield ReportItem(self._file_name, Outcome.REMARK, f"These fields are not read: {names}.")
