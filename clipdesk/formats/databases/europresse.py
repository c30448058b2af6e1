"""Europresse: a page with one element `article` for each article (older ones without), its parts named by class.

Layout as described by EuropresseToLexico and europarser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clipdesk.formats.databases.found import Divided, Found
from clipdesk.formats.databases.labels import WORDS, count_of
from clipdesk.formats.documents.document import Document, Line
from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.calendar_words import MONTHS, WEEKDAYS_AND_MONTHS
from clipdesk.formats.news.source.dates import read_dates

DATABASE = "Europresse"
_PAPER = frozenset(("DocPublicationName", "rdp__DocPublicationName"))
_HEADER = frozenset(("DocHeader",))
_TITLES = frozenset(("titreArticle", "titreArticleVisu", "TitreArticleVisu", "rdp__articletitle"))
_AUTHORS = frozenset(("docAuthors", "sm-margin-bottomNews"))
_SUBTITLES = frozenset(("rdp__subtitle", "docSousTitre", "sousTitre"))
_TITLE_ITSELF = frozenset(("titreArticleVisu", "TitreArticleVisu", "rdp__articletitle"))
_TEXT = frozenset(("DocText", "docOcurrContainer"))
_BELOW_TITLE = _AUTHORS | _SUBTITLES
_FOOT = frozenset(("footer", "aside", "publiC-lblNodoc", "apd-wrapper", "rdp__public"))
_ID = re.compile(r"\b\w{2,8}·\d{8}·[\w·.-]+")
_COPYRIGHT = re.compile(r"(?:©|Copyright\b|\(c\))", re.IGNORECASE)
_PEOPLE = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [\w'’-]+){0,3}, [^\W\d_a-z][\w'’.-]*(?: [\w'’.-]+){0,2}(?:; .{3,60})?")
"""Names with the surname first, as older exports print them below the headline."""
_NUMBER = re.compile(r",\s*(?:no\.?|n°|nº|nr\.?|num[ée]ro|num\.|#)\s*\S+.*", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(r",?\s*(?:pp?\.|pages?)\s*\S+.*", re.IGNORECASE)


def recognize(document: Document) -> Divided | None:
    """The articles of an export of Europresse; None when the document is none."""
    lines = document.lines()
    named = _PAPER | _HEADER | _TITLES
    if not any(line.marks & named for line in lines):
        return None
    borders: list[int] = []
    last = ""
    for index, line in enumerate(lines):
        mark = next((one for one in line.marks if one.startswith("article#")), "")
        if mark != last:
            borders.append(index)
            last = mark
    if not borders:
        borders = _heads(lines)
    borders.append(len(lines))
    found = tuple(
        _article(lines, first, stop)
        for first, stop in pairwise(borders)
        if any(line.marks & named for line in lines[first:stop])
    )
    return Divided(DATABASE, lines, found) if found else None


def _heads(lines: Sequence[Line]) -> list[int]:
    """Where articles begin on an older page, which has no element for each: with the name of the paper, else with what is there."""
    for names in (_PAPER, _HEADER, _TITLES):
        named = [index for index, line in enumerate(lines) if line.marks & names]
        if named:
            return [index for index in named if index - 1 not in named]
    return []


def _article(lines: Sequence[Line], first: int, last: int) -> Found:
    found = Found(first, last)
    is_named = any(line.marks & _TEXT for line in lines[first:last])
    header_end = max((i for i in range(first, last) if lines[i].marks & (_TITLES | _HEADER | _PAPER)), default=first)
    titles: list[str] = []
    for index in range(first, last):
        text, marks = lines[index].text, lines[index].marks
        is_below_title = index > first and "TitreArticleVisu" in lines[index - 1].marks
        if marks & _TITLES and (not marks & _BELOW_TITLE or marks & _TITLE_ITSELF):
            titles.append(text)
            found.cut([index], "headline")
        elif marks & _PAPER:
            found.learn("outlet", _NUMBER.sub("", text))
            found.cut([index], "outlet")
        elif marks & _HEADER:
            _read_header(text, found)
            found.cut([index], "date")
        elif (match := _ID.search(text)) and len(text) < 200:
            found.learn("accession", match[0])
            found.cut([index], "furniture")
        elif _COPYRIGHT.match(text) and len(text) < 300:
            found.learn("copyright", text)
            found.cut([index], "copyright")
        elif marks & _SUBTITLES or (marks & _AUTHORS and marks & _TITLES and not _is_byline(text)):
            found.cut([index], "standfirst")
        elif (marks & _AUTHORS and not marks & _TEXT) or (is_below_title and _PEOPLE.fullmatch(text)):
            found.learn("byline", _turned(text) if _PEOPLE.fullmatch(text) else text)
            found.cut([index], "byline")
        elif marks & _FOOT or (is_named and not marks & _TEXT) or (not is_named and index < header_end):
            found.cut([index], "furniture")
    found.learn("headline", " ".join(titles))
    return found


def _is_byline(text: str) -> bool:
    """Whether a line in the box of the headline names people, and is no line to make one read on."""
    return len(text) < 100 and bool(_PEOPLE.fullmatch(text) or read_byline(text) or read_byline(f"By {text}"))


def _turned(people: str) -> str:
    """Names with the surname last: "Field, Jo; Other, Ann" is "Jo Field; Ann Other"."""
    parts = (one.partition(",") for one in people.split(";"))
    return "; ".join(f"{first.strip()} {last.strip()}".strip() for last, _, first in parts)


def _read_header(text: str, found: Found) -> None:
    """Section, date, number of words and page: "France, mercredi 11 septembre 2024 134 mots, p. 11"."""
    words = WORDS.search(text[_year_end(text) :])
    if words:
        found.learn("words", str(count_of(words[0])))
    rest = _PAGE.sub("", text[: text.index(words[0])] if words else text)
    date = read_dates(rest)
    if date is not None:
        found.learn("published", rest)
    pieces = [piece.strip() for piece in rest.split(",")]
    section = next((piece for piece in pieces if piece), "")
    if section and not _is_dated(section):
        found.learn("section", section)


def _year_end(text: str) -> int:
    match = re.search(r"\b(?:19|20)\d{2}\b", text)
    return match.end() if match else 0


def _is_dated(piece: str) -> bool:
    first = piece.split()[0].casefold().strip(".")
    return any(map(str.isdigit, piece)) or first in WEEKDAYS_AND_MONTHS or first in MONTHS
