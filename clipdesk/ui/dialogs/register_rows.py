"""Tables of the register: who is named, and where they are named and quoted. Values only."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject

from clipdesk.project.mentions import Mention
from clipdesk.project.register import Entry
from clipdesk.ui.dialogs.context_delegate import one_line
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.models.titled_table import TitledTable

_LONGEST = 200
"""Code points of a passage that are shown."""


class EntryRows(TitledTable[Entry]):
    """One row per person or body: name, how often quoted and named, in how many articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Name"), self.tr("Quoted"), self.tr("Named"), self.tr("Articles"))
        self.set_figures(1, 2, 3)
        self._every: list[tuple[Entry, str]] = []
        self._whole: list[Entry] = []
        self._words = self._outlet = ""

    def set_entries(self, entries: Sequence[Entry], searched: Sequence[str]) -> None:
        """Show these; `searched` are the words of each that a search looks in, see `searched_words`."""
        self._every = list(zip(entries, searched, strict=True))
        self.set_words(self._words)

    def set_words(self, words: str) -> None:
        """Show those in whose name, roles or mentions these words stand."""
        self._words = words
        self._fill()

    def set_outlet(self, outlet: str) -> None:
        """Show and count only what is in this outlet; all where it is empty."""
        self._outlet = outlet
        self._fill()

    def _fill(self) -> None:
        wanted = self._words.strip().casefold()
        rows = self._whole = [one for one, where in self._every if wanted in where]
        if self._outlet:
            pairs = [(one, within) for one in rows if (within := one.within(self._outlet)).mentions]
            # By how often they are quoted there; the order of before among equals.
            pairs.sort(key=lambda pair: (not pair[0].is_named, -pair[1].quotes, -pair[1].named))
            self._whole, rows = [one for one, _ in pairs], [within for _, within in pairs]
        self.set_rows(rows)

    def outlets(self) -> list[str]:
        """The outlets in which anybody is named, by name."""
        found = {mention.outlet for one, _ in self._every for mention in one.mentions if mention.outlet}
        return sorted(found, key=str.casefold)

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._every)

    def entry(self, row: int) -> Entry:
        """The entry of a row with its mentions in all outlets; `values` have those that are counted."""
        return self._whole[row]

    def rows_with(self, annotation_ids: frozenset[str]) -> list[int]:
        """The rows that have any of these mentions."""
        return [
            row
            for row, one in enumerate(self._whole)
            if any(mention.annotation_id in annotation_ids for mention in one.mentions)
        ]

    def _text(self, one: Entry, _column: int) -> str:
        return "\n".join((one.name, *role_lines(one)))

    def _shown(self, one: Entry, column: int) -> str:
        if column:
            return format_count((one.quotes, one.named, one.articles)[column - 1])
        return one.name if one.is_named else self.tr("{0} (no name)").format(one.name)


def searched_words(one: Entry) -> str:
    """All words of a person that a search looks in, case folded."""
    words = {words for mention in one.mentions for words in (mention.words, mention.title, mention.outlet)}
    return "\n".join((one.name, *sorted(words))).casefold()


def role_lines(one: Entry) -> list[str]:
    """Each role with the date on which it was first named."""
    return [f"{role} ({format_date(date)})" if date else role for role, date in one.roles]


class Place(NamedTuple):
    """A passage of the register: a mention, or a quote that is said by it."""

    mention: Mention
    annotation_id: str
    words: str
    is_quote: bool


class PlaceColumn(IntEnum):
    """The columns of the places."""

    WHAT = 0
    WORDS = 1
    DATE = 2
    ARTICLE = 3
    ROLE = 4
    OUTLET = 5


class PlaceRows(TitledTable[Place]):
    """One row per mention that is tagged, and below it one per quote that leads to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("What"), self.tr("Words"), self.tr("Date"), self.tr("Article"), self.tr("Role"), self.tr("Outlet")
        )

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show these."""
        rows: list[Place] = []
        listed = set[str]()
        for one in mentions:
            if one.is_tagged:
                rows.append(Place(one, one.annotation_id, one.words, is_quote=False))
            # Two annotators may lead the same quote to different mentions.
            said = [(key, words) for key, words in zip(one.quotes, one.said, strict=True) if key not in listed]
            rows += [Place(one, quote_id, words, is_quote=True) for quote_id, words in said]
            listed.update(one.quotes)
        self.set_rows(rows)

    def _text(self, one: Place, column: int) -> str:
        what = self.tr("quoted") if one.is_quote else self.tr("named")
        mention = one.mention
        title = "" if one.is_quote else mention.title
        date = format_date(mention.published)
        return (what, one.words, date, mention.headline, title, mention.outlet)[column]

    def _shown(self, one: Place, column: int) -> str:
        return one_line(self._text(one, column)[:_LONGEST])
