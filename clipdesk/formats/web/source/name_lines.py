"""Writers named in lines by themselves around a headline: with an office, above a date or a paper, or alone right below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from clipdesk.formats.news.lines import is_marked, read_line
from clipdesk.formats.news.source.affiliation import is_place, is_role_words
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import are_persons, is_person
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.source.byline_elements import LONGEST_BYLINE
from clipdesk.formats.web.source.bylines import author_names, unique
from clipdesk.formats.web.source.dates import printed_date

RIGHT_BEHIND = 4
"""Blocks, and lines, behind the headline among which a name stands by itself."""

_LONGEST_DATE = 120
_LONGEST_PLACE = 40
_MOST_NAMES = 4
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_OFFICE = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|contributor|columnist|redaktion)\b", re.IGNORECASE
)
_OF_CONTACT = re.compile(
    r"(?:(?:media|press|news) contacts?|contacts?|(?:presse)?kontakt|pressestelle|ansprechpartner(?:in)?|contact presse|contacts? presse|contacto(?: de prensa)?|contatti?(?: stampa)?|contato)\s?:?",
    re.IGNORECASE,
)
"""What stands above whom to call about a release."""
_BEHIND_SECTION = re.compile(r"\s*(?:[|·•]\s*|:\s+)")
"""What parts a name from what sort of piece it is."""
_BEFORE_PLACE = re.compile(r"(?P<name>[^|/,·•]{5,40}?)\s*(?:[|/,·•]|\s[–—-]\s)\s*(?P<place>[^|/,·•\d]{3,30})")


def names_in_lines(near: Sequence[str], language: str) -> list[str]:
    """The names in the first of the lines `near` the headline that stands beside a date, or above or beside an office or paper.

    "Jo Field · May 5, 2025", or "Jo Field" alone with the date, or "Herald Staff Writer", in the line below.

    >>> names_in_lines(["Ana Cruz", "Jo Field", "The Vega Gazette"], "en"), names_in_lines(["Opinion | Ana Cruz"], "en")
    (['Ana Cruz', 'Jo Field'], ['Ana Cruz'])
    """
    for place, words in enumerate(near[:RIGHT_BEHIND]):
        if place and _OF_CONTACT.fullmatch(near[place - 1]):
            return []
        if len(words) <= LONGEST_BYLINE and (names := _names_of(words, near[:place], near[place + 1 :], language)):
            return names
    return []


def name_above(before: Sequence[str], language: str) -> list[str]:
    """The name in the last but one line `before` the headline, where the last is a date and nothing else."""
    lines = before[-2:]
    is_byline = len(lines) == 2 and len(lines[1]) <= _LONGEST_PLACE and _stands_above(lines[0], lines[1:], language)
    return author_names(lines[0]) if is_byline else []


def bare_names(behind: Sequence[str], paragraphs: str) -> list[str]:
    """The names that are all there is in one of the lines right behind the headline, and whom the story does not mention.

    A place that the story mentions may stand beside a name.

    >>> bare_names(["Ana Cruz"], "The ferry is back."), bare_names(["Ana Cruz"], "Ana Cruz is back.")
    (['Ana Cruz'], [])
    >>> bare_names(["Ana Cruz | Port Vega"], "The ferry is back in Port Vega.")
    ['Ana Cruz']
    """
    for place, words in enumerate(behind[:RIGHT_BEHIND]):
        line = words
        if place and _OF_CONTACT.fullmatch(behind[place - 1]):
            break
        if (
            (parted := _BEFORE_PLACE.fullmatch(words))
            and parted["place"].title() in paragraphs
            and not is_person(words)
        ):
            line = parted["name"]
        if len(line) > LONGEST_BYLINE or not are_persons(line) or is_section(line) or is_outlet(line):
            continue
        names = author_names(line)
        if names and not any(name.casefold() in paragraphs.casefold() for name in names):
            return names
    return []


def _names_of(words: str, above: Sequence[str], below: Sequence[str], language: str) -> list[str]:
    """The names in one line, by what it says beside them and what stands around it."""
    if (mail := _MAIL.search(words)) and is_person(name := words[: mail.start()].strip(" |,;:-–—(<")):
        return [name]
    line = read_line(words, language.split("-")[0])
    if any(map(str.isdigit, words)):
        if line.kind == "byline" and line.date is not None and line.byline is not None:
            return list(line.byline.names)
        dated = read_dates(words)
        return [dated.rest] if dated and is_person(dated.rest) and not is_outlet(dated.rest) else []
    if is_marked(line) or _stands_below(words, above, language):
        return author_names(words)
    if names := _beside_section(words):
        return names
    run = [words, *takewhile(_is_name, below[:_MOST_NAMES])] if _is_name(words) else [words]
    if _stands_above(run[-1], below[len(run) - 1 :], language):
        return unique(name for one in run for name in author_names(one))
    return author_names(words) if _stands_above(words, below, language) else []


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST_DATE and are_persons(words) and not is_outlet(words) and not is_section(words)


def _beside_section(words: str) -> list[str]:
    """The names in a line that are set beside what sort of piece it is: "Analysis | Ana Cruz"."""
    parts = _BEHIND_SECTION.split(words)
    for section, names in (parts, parts[::-1]) if len(parts) == 2 else ():
        if is_section(section) and _is_name(names):
            return author_names(names)
    return []


def _stands_above(words: str, below: Sequence[str], language: str) -> bool:
    """Whether a line is nothing but names above a date, a paper or an office, or above a place or paper and a date."""
    name, _, office = words.partition(",")
    if office and not are_persons(words):
        is_beside = _OFFICE.search(office) or is_place(office.strip()) or (language[:2] != "en" and _is_town(office))
        if not (is_person(name) and is_beside and len(words) <= _LONGEST_DATE):
            return False
    elif not _is_name(words) and not (read_line(words, "").kind == "name" and not is_outlet(words)):
        return False
    if is_outlet(words) or is_section(words) or not below or len(below[0]) > _LONGEST_DATE:
        return False
    below = below[:2]
    dated = [bool(printed_date(line, language).value) for line in below if len(line) <= _LONGEST_DATE]
    is_near = len(below[0]) <= _LONGEST_PLACE
    return is_role_words(below[0]) or any(dated[:1]) or (is_near and (any(dated) or is_outlet(below[0])))


def _stands_below(words: str, above: Sequence[str], language: str) -> bool:
    """Whether a line is nothing but a name below a date."""
    if not above or not is_person(words) or is_outlet(words) or is_section(words):
        return False
    return len(above[-1]) <= _LONGEST_PLACE and bool(printed_date(above[-1], language).value)


def _is_town(words: str) -> bool:
    """Whether words behind a name may be the place it is written from; English sets states so behind towns."""
    return 0 < len(words.split()) <= _MOST_NAMES and words.split()[-1].istitle() and not is_outlet(words)
