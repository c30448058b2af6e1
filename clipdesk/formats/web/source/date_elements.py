"""Elements that are named after dates: what they say, and whether that is the day of a change or of another story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clipdesk.formats.news.source.calendar_words import UPDATED_STEMS
from clipdesk.formats.web.claims import CHANGE, Claim
from clipdesk.formats.web.source.dates import PrintedDate, machine_date
from clipdesk.formats.web.tree import Node, Run

_BOXES = 3
"""Elements around one in which a heading or a name tells what it is."""
DATE = re.compile(
    r"(?:^|[^a-z])(?:date|time|pub-?date|published|posted|publication|timestamp|time-?stamp|dateline|datum|fecha|data"
    r"|veroeffentlicht|publi[a-z]*|updated|entry-date|created)(?:$|[^a-z])|dateline|timestamp|pubdate|publish|datetime"
    r"|[a-z]date\b|\bdate[a-z]*\b"
)
_UPDATE = re.compile(r"updat|modif|revis|edited|aktualis|maj\b|actualiz|aggiorn")
_HISTORY = re.compile(r"(?:update|change|version|revision)s?[-_]?history|\bchange-?log\b")
_DATE_ATTRIBUTES = (
    "datetime", "content", "title", "data-datetime", "data-date", "data-published", "data-time", "data-timestamp",
    "data-utc", "data-epoch", "data-pubdate",
)  # fmt: skip
_DAY = 10
_LONGEST_CARD = 500
_HEADINGS = ("h2", "h3", "h4", "h5")
_LONGEST_LABEL = 24


def is_in_card(node: Node, headline: Node | None = None) -> bool:
    """Whether an element stands in a box with a heading of its own, that of another story than the one below `headline`."""
    return any(is_card(around, headline) for around in node.ancestors(_BOXES))


def is_card(node: Node, headline: Node | None = None) -> bool:
    """Whether an element is a box with a heading of its own, and does not hold the `headline` of the page."""
    if not node.is_short(_LONGEST_CARD) or not any(one.tag in _HEADINGS for one in node.walk()):
        return False
    return headline is None or all(one is not node for one in headline.with_ancestors())


def is_of_change(node: Node) -> bool:
    """Whether an element is named after a change, or a word right before it says that it gives the time of one."""
    return bool(_UPDATE.search(node.names)) or any(stem in _word_before(node) for stem in UPDATED_STEMS)


def _word_before(node: Node) -> str:
    """The last words before an element in its line, in small letters: "updated" of "Published <time>… Updated <time>…"."""
    beside = node.parent.children if node.parent is not None else []
    place = next((place for place, child in enumerate(beside) if child is node), 0)
    before = beside[place - 1] if place else None
    return before.text.casefold()[-_LONGEST_LABEL:] if isinstance(before, Run) else ""


def is_in_history(node: Node) -> bool:
    """Whether an element stands in the list of all changes to a page."""
    return any(_HISTORY.search(around.names) for around in node.ancestors(_BOXES))


def dated(date: PrintedDate, origin: str) -> Iterator[Claim]:
    """The claim of a day, told apart where it is the one of a change; none for an empty date."""
    if date.value:
        yield Claim("published", date.value, origin, CHANGE if date.is_update else "")


def first_printed(dates: Iterable[PrintedDate]) -> PrintedDate:
    """The first date of publication, failing that the first of a change; an empty one for none.

    A day behind that of a change is the one of something else: today's, or a comment's.
    """
    changed = PrintedDate()
    for date in dates:
        if date.value and not date.is_update and not (changed.value and date.value[:_DAY] > changed.value[:_DAY]):
            return date
        changed = changed if changed.value else date
    return changed


def written_for_machines(node: Node, language: str) -> str:
    """The date in an attribute of an element that is named after dates."""
    for name in _DATE_ATTRIBUTES:
        value = node.get(name)
        if value[:1].isdigit() and len(value) >= 8 and (date := machine_date(value, language)):
            return date
    return ""
