"""The quiet line under a headline: who wrote it, for whom, when and where. Words only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.article import Cut, Source
from clipdesk.ui.locale_words import format_date

SEPARATOR = " · "


def source_parts(source: Source) -> tuple[str, ...]:
    """Byline, outlet (or agency), date and dateline, as far as they are known.

    >>> source_parts(Source(byline=("Ana Ruiz",), outlet="Courier"))
    ('Ana Ruiz', 'Courier')
    """
    parts = (byline(source.byline), source.outlet or source.agency, published(source.published), source.dateline)
    return tuple(part for part in parts if part.strip())


def byline(names: Sequence[str]) -> str:
    """The names in a row: "Ana Ruiz, Tom Beck and Li Wei"."""
    known = [name.strip() for name in names if name.strip()]
    if len(known) < 2:
        return "".join(known)
    first, last = ", ".join(known[:-1]), known[-1]
    return QCoreApplication.translate("ReadingPane", "{0} and {1}", "names").format(first, last)


def published(moment: str) -> str:
    """An ISO 8601 date or instant as a reader writes the day out; anything else as it stands."""
    return format_date(moment.strip(), is_long=True)


def lines_cut(cuts: Iterable[Cut]) -> int:
    """How many lines were cut that say something; white space does not count."""
    return sum(1 for cut in cuts if cut.reason != "blank" for line in cut.text.splitlines() if line.strip())
