"""What single lines below the head of a clipping are, told without knowing where the article ends."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from clipdesk.formats.news import furniture
from clipdesk.formats.news.announced import (
    listed_links,
    opened_pictures,
    shouted_links,
)
from clipdesk.formats.news.body.boxes import (
    between_marks,
    box_mates,
    dated_links,
    pull_quotes,
    shown_twice,
    words_for_pictures,
)
from clipdesk.formats.news.body.newsletters import sign_ups, sponsored
from clipdesk.formats.news.body.running_heads import running_heads
from clipdesk.formats.news.captions import LABEL_WORDS, is_caption, says_who_is_shown
from clipdesk.formats.news.head.boxes import TIME_OF_ENTRY
from clipdesk.formats.news.patterns.appeals import CALL_ENDINGS
from clipdesk.formats.news.patterns.appeals import FIRST_WORDS as ASKING
from clipdesk.formats.news.patterns.phrases import Phrase
from clipdesk.formats.news.patterns.table import PATTERNS
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.credits import CONTRIBUTIONS, FIRST_WORDS, Credit, may_be_credit, read_credit
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.units import Unit

_SHORT = 45
_PLAIN = 120
_LONGEST_STAMP = 60
"""Code points of the longest line that says when an article was published or changed."""
_FIRST_STAMP = "1990"
"""Year before which no page was published or changed: "Issued 4 June 1940" tells of a law."""
_FEWEST_ENTRIES = 3
_STOPS = frozenset('.”“"!?')
_TELLING = FIRST_WORDS | PATTERNS.keys() | LABEL_WORDS | ASKING
"""First words, lower case, of long lines that may not be the article's: other paragraphs are let through at once."""

_ENDINGS = (*CONTRIBUTIONS, *CALL_ENDINGS)


class Mark(NamedTuple):
    """What a unit below the head is that is not the article. `role` as in `Phrase`."""

    reason: str
    role: str = "line"
    weight: float = 1.0
    credit: Credit | None = None


def marks_in(units: Sequence[Unit], start: int, *, wrapped: bool, sure: bool) -> dict[int, Mark]:
    """What each unit from `start` on is that can be told without knowing where the article ends."""
    marks = {
        index: mark
        for index in range(start, len(units))
        if not (wrapped and goes_on(units, index)) and (mark := _mark_of(units[index].text)) is not None
    }
    if wrapped:
        return marks
    for index in [
        one for one, mark in marks.items() if mark.reason in {"date", "share"} and units[one].text[-1] == "."
    ]:
        if goes_on(units, index):  # "… a request that took / 41 days."
            del marks[index]
    entries = _times_of_entries(units, marks)
    marks = {index: mark for index, mark in marks.items() if index not in entries}
    marks.update((index, Mark("furniture")) for index in sign_ups(units, start, marks))
    marks.update((index, Mark("furniture")) for index in sponsored(units, start, marks))
    marks.update((index, Mark("related")) for index in dated_links(units, start, marks))
    marks.update((index, Mark("related")) for index in listed_links(units, start))
    marks.update((index, Mark("caption")) for index in opened_pictures(units, start))
    captions = {index for index, mark in marks.items() if mark.reason == "caption" and mark.weight >= 1}
    marks.update((index, Mark("caption")) for index in words_for_pictures(units, start, captions) if index not in marks)
    marks.update((index, Mark("furniture")) for index in running_heads(units, start))
    if sure:
        marks.update((index, Mark("related")) for index in shouted_links(units, start) if index not in marks)
        marks.update((index, Mark("caption")) for index in shown_twice(units, start, marks))
        strong = {index for index, mark in marks.items() if mark.weight >= 1 and mark.role != "end"}
        marks.update((index, Mark("furniture")) for index in between_marks(units, start, strong) if index not in marks)
        reasons = {index: mark.reason for index, mark in marks.items() if mark.weight >= 1 and mark.role == "line"}
        marks.update(
            (index, Mark(reason)) for index, reason in box_mates(units, start, reasons).items() if index not in marks
        )
    marks.update((index, Mark("pullquote")) for index in pull_quotes(units, start, marks))
    return marks


def _times_of_entries(units: Sequence[Unit], marks: Container[int]) -> frozenset[int]:
    """The marked lines that are nothing but a time of day, with a paragraph or its heading below, again and again: a live report."""
    found = frozenset(
        index
        for index, unit in enumerate(units)
        if index in marks
        and TIME_OF_ENTRY.fullmatch(unit.text)
        and any(is_sentence(below.text) for below in units[index + 1 : index + 3])
    )
    return found if len(found) >= _FEWEST_ENTRIES else frozenset()


def goes_on(units: Sequence[Unit], index: int) -> bool:
    """Whether a line of a wrapped text may be the rest of the paragraph above."""
    above = units[index - 1].text if index else ""
    return not units[index].gap and len(above) > _SHORT and (above[-1].isalnum() or above[-1] == ",")


def _mark_of(text: str) -> Mark | None:
    """What a unit of the body is that can be told without its neighbors; cheap for a paragraph."""
    if len(text) > _PLAIN and text[-1] in _STOPS and "/" not in text[-40:]:
        first = text[:24].lstrip("*•·> ").partition(" ")[0].casefold()
        if first not in _TELLING and not text.endswith(_ENDINGS) and not may_be_credit(text):
            return None
    phrase: Phrase | None = furniture.match(text)
    if phrase is not None:
        origin = read_credit(text) if phrase.reason == "agency" else None
        return Mark(phrase.reason, phrase.role, phrase.weight, origin)
    if len(text) <= _LONGEST_STAMP and _is_dated(text):
        return Mark("date")
    if len(text) < _SHORT or may_be_credit(text):
        credit = read_credit(text)
        if credit is not None:
            is_last = credit.reason == "copyright" or (credit.reason == "agency" and "diting by " in text)
            role = "end" if is_last else "line"
            return Mark(credit.reason, role, 1.0, credit)
    return Mark("caption", weight=1.0) if is_caption(text) or says_who_is_shown(text) or _is_credit(text) else None


def _is_dated(text: str) -> bool:
    """Whether a line says nothing but the day on which the article was published or changed, and that it was."""
    dated = read_dates(text) if text[-1] != "." and any(map(str.isdigit, text)) else None
    if dated is None or dated.rest or not (dated.labeled or dated.updated):
        return False
    return (dated.updated or dated.published) >= _FIRST_STAMP


def _is_credit(text: str) -> bool:
    """Whether a line is nothing but who took a picture and for whom: "Jo Field/BBC"."""
    who, slash, paper = text.partition("/")
    is_short = bool(slash) and len(text) <= _SHORT
    return is_short and is_person(who.strip()) and is_outlet(paper.strip()) and is_caption(text, bare_credit=True)
