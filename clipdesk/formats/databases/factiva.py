"""Factiva: articles that end in "Document ABCD000020200105eg1500001", with or without the codes of its index.

Layouts as described by factiva_parser and tm.plugin.factiva.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clipdesk.domain.letters import latin
from clipdesk.formats.databases.found import Divided, Found, apart_at
from clipdesk.formats.databases.labels import WORDS, count_of, language_of
from clipdesk.formats.documents.document import Document, Line
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.sections import is_section

DATABASE = "Factiva"
_ID = r"[A-Z][A-Z0-9]{1,11}\d{8}[a-z0-9]{5,12}"
END = re.compile(
    rf"(?:Document|Dokument|Documento|文件|文档|ドキュメント)\s+(?P<id>{_ID})\b.{{0,40}}", re.IGNORECASE | re.DOTALL
)
_STRICT_END = re.compile(rf"(?:Document|Dokument|Documento|文件|文档|ドキュメント)\s+{_ID}")
CODES = frozenset(
    "SE HD BY CR WC PD ET SN SC ED VOL PG LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM CX DLN RST".split()
)
_CODE = re.compile(r"(?P<code>[A-Z]{2,3})(?:[ \t\u00a0|]+(?P<value>\S.*))?", re.DOTALL)
_TELLING = frozenset(("HD", "WC", "PD", "SN", "SC", "LA", "CY", "AN"))
_PARTED = re.compile(r"[\t\u00a0|]|  ")
"""What stands between a code and its value, where more of the table than a blank was kept."""
_CLOSING = ("CO", "IN", "NS", "RE", "IPD", "IPC", "PUB")
"""Codes below the text of an article, in their order; the identifier follows."""
_INDEXED = re.compile(r"[a-z0-9]{2,}\s?:\s")
"""How the value of such a code begins: "gcat : Political/General News | …"."""
_FEWEST_CODES = 5
"""Codes that each article has, and how many of them show that lines begin with codes."""
_COPYRIGHT = re.compile(
    r"(?:Copyright\b|\(c\)|©|Alle Rechte vorbehalten|All rights reserved|Tous droits réservés|Todos los derechos"
    r"|Tutti i diritti)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|von|par|por|di|door)\s+\S", re.IGNORECASE)
_NAME = latin(r"[^\W\d_a-zß-ÿ][\w’'.-]*(?: (?:de|da|di|la|van|von|der|den|[^\W\d_a-zß-ÿ])[\w’'.-]*){1,3}")
_IN = latin(r"(?: (?:in|à|en) [^\W\d_a-zß-ÿ][\w’'.-]*(?: [^\W\d_a-zß-ÿ][\w’'.-]*){0,2})?")
"""Where they wrote from."""
_NAMES = re.compile(rf"{_NAME}{_IN}(?:(?:, | and | und | et | y | & ){_NAME}{_IN}){{0,3}}(?:, [\w ]{{3,40}})?")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[AP]M| Uhr)?(?: GMT)?", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\w{0,4}articleParagraph")
_VALUES = {"HD": "headline", "BY": "byline", "PD": "published", "SN": "outlet", "LA": "language", "CY": "copyright",
           "SE": "section", "AN": "accession"}  # fmt: skip
_REASON = {
    "HD": "headline",
    "BY": "byline",
    "PD": "date",
    "SN": "outlet",
    "CY": "copyright",
    "SE": "section",
    "ART": "caption",
}
_OWN_NAMES = frozenset(("factiva", "dow jones", "dow jones factiva"))
"""Lines, lower case, at the top of its page."""
_TEXT = frozenset(("LP", "TD"))
_HEAD_LINES = 12
_HOUSE = re.compile(
    r" (?:Pty\.? (?:Ltd|Limited)|Limited|Ltd|Inc|LLC|L\.L\.C|plc|PLC|GmbH|S\.A|S\.L|B\.V|Corp|Corporation)\.?$"
)
_LONGEST_HOUSE = 60
"""The end of the name of a company, and code points of the longest that stands right above the end of an article."""


def recognize(document: Document) -> Divided | None:
    """The articles of an export of Factiva; None when the document is none."""
    lines = _with_codes_apart(document.lines())
    ends = [index for index, line in enumerate(lines) if _STRICT_END.match(line.text)]
    articles = _marked_articles(lines)
    if not ends or not any(_is_factiva(line) for line in lines):
        return None
    # What begins with an article's own mark ends where the next one begins; else the identifiers divide.
    borders = [0, *(end + 1 for end in ends)]
    if articles:
        borders = [*articles, ends[-1] + 1 if ends[-1] >= articles[-1] else len(lines)]
    found: list[Found] = []
    for first, last in pairwise(borders):
        stop = max((end + 1 for end in ends if first <= end < last), default=last)
        # What stands behind an identifier belongs to the index of its article.
        found.append(_article(lines, first, last if articles else stop))
    return Divided(DATABASE, lines, tuple(found)) if found else None


def _is_factiva(line: Line) -> bool:
    if WORDS.fullmatch(line.text) or line.text in {"HD", "WC", "SN"}:
        return True
    return any(_PARAGRAPH.fullmatch(mark) for mark in line.marks)


def _marked_articles(lines: Sequence[Line]) -> list[int]:
    """Index of the first line of each article that the page marks as one."""
    firsts: list[int] = []
    last = ""
    for index, line in enumerate(lines):
        mark = max(
            (mark for mark in line.marks if mark.startswith("article#")), default="", key=lambda one: int(one[8:])
        )
        is_article = any(mark.endswith("Article") or mark == "article" for mark in line.marks)
        if is_article and mark and mark != last:
            firsts.append(index)
            last = mark
    return firsts


def _with_codes_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a code of the index made a line of its own where a value stands behind it."""
    matches = [match if (match := _CODE.fullmatch(line.text)) and match["code"] in CODES else None for line in lines]
    clear = {
        index
        for index, match in enumerate(matches)
        if match and match["value"] and _PARTED.search(lines[index].text[: match.start("value")])
    }
    coded = clear or _behind_blanks(matches)
    apart: list[Line] = []
    for index, (line, match) in enumerate(zip(lines, matches, strict=True)):
        apart += apart_at(line, match.start("value")) if match is not None and index in coded else (line,)
    return apart


def _behind_blanks(matches: Sequence[re.Match[str] | None]) -> set[int]:
    """Indexes of the lines of a copy that has kept no more than a blank between a code and its value.

    In the text of an article two capitals are a word ("IN VEGA, the mayor smiled"): there only "TD" is a code, and
    what stands in the order of the index right above the identifier.
    """
    with_values = {match["code"] for match in matches if match and match["value"]}
    if len(with_values & _TELLING) < _FEWEST_CODES:
        return set()
    found: set[int] = set()
    seen: dict[str, bool] = {}
    """Codes of this article, and whether each has its value on its line."""
    for index, match in enumerate(matches):
        if match is None:
            continue
        code, value = match["code"], match["value"]
        is_first = code not in seen and (
            seen.keys().isdisjoint(_TEXT) or (code == "TD" and seen.get("LP") is bool(value))
        )
        if code == "AN" and value and _STRICT_END.match(value):
            found |= {index, *_closing_codes(matches, index)}
            seen = {}
        elif is_first:
            seen[code] = bool(value)
            found |= {index} if value else set()
    return found


def _closing_codes(matches: Sequence[re.Match[str] | None], end: int) -> Iterator[int]:
    """Indexes of the lines right above the identifier of an article that have its other codes, in their order."""
    order = len(_CLOSING)
    for index in range(end - 1, -1, -1):
        match = matches[index]
        if match is None or not match["value"] or match["code"] not in _CLOSING[:order]:
            return
        if match["code"] != "PUB" and not _INDEXED.match(match["value"]):
            return
        order = _CLOSING.index(match["code"])
        yield index


def _article(lines: Sequence[Line], first: int, last: int) -> Found:
    found = Found(first, last)
    end = next((i for i in range(last - 1, first - 1, -1) if _STRICT_END.match(lines[i].text)), -1)
    if end >= 0 and (match := END.match(lines[end].text)):
        found.learn("accession", match["id"])
        found.cut([end], "furniture")
        if end - 1 > first and _names_house(lines[end - 1].text):
            found.cut([end - 1], "copyright")
    else:
        found.doubts.append("No mark ends it.")
    codes = [i for i in range(first, last) if (lines[i].text in CODES and len(lines[i].text) == 2) or lines[i].text in {"IPC", "IPD", "PUB", "ART", "VOL", "CLM", "RST", "DLN"}]  # fmt: skip
    if sum(lines[i].text in {"HD", "WC", "PD", "SN", "TD", "LP"} for i in codes) >= 3:
        _read_codes(lines, codes, last, found)
    else:
        _read_places(lines, first, end if end >= 0 else last, found)
        found.cut(range(end, last) if end >= 0 else (), "furniture")
    return found


def _names_house(text: str) -> bool:
    """Whether a line is nothing but the company that publishes a paper: "Vega Newspapers Pty Ltd"."""
    is_short = len(text) <= _LONGEST_HOUSE and text[0].isupper() and text.count(" ") > 0
    return is_short and _HOUSE.search(text) is not None


def _read_codes(lines: Sequence[Line], codes: Sequence[int], last: int, found: Found) -> None:
    """An article with the codes of the index before each value."""
    found.cut(range(found.first, codes[0]), "furniture")
    for place, index in enumerate(codes):
        code = lines[index].text
        stop = codes[place + 1] if place + 1 < len(codes) else last
        values = range(index + 1, stop)
        value = " ".join(lines[one].text for one in values)
        found.cut([index], "furniture")
        if code in _TEXT:
            continue
        if code == "WC":
            found.learn("words", str(count_of(value) or count_of(f"{value} words") or ""))
        elif code in _VALUES and not (code == "AN" and "accession" in found.values):
            found.learn(_VALUES[code], value)
        found.cut(values, _REASON.get(code, "furniture"))


def _read_places(lines: Sequence[Line], first: int, end: int, found: Found) -> None:
    """An article without codes: what stands above and below its number of words says what it is."""
    counted = next((i for i in range(first, min(end, first + 30)) if WORDS.fullmatch(lines[i].text)), -1)
    if counted < 0:
        found.doubts.append("Its number of words was not found.")
        found.learn("headline", lines[first].text)
        found.cut([first], "headline")
        return
    found.learn("words", str(count_of(lines[counted].text)))
    found.cut([counted], "furniture")
    _read_above(lines, first, counted, found)
    body = _read_below(lines, counted + 1, end, found)
    found.cut(range(counted + 1, body), "furniture")


def _read_above(lines: Sequence[Line], first: int, counted: int, found: Found) -> None:
    """Section, headline and byline, in this order."""
    above = [i for i in range(first, counted) if lines[i].text.casefold() not in _OWN_NAMES]
    found.cut(range(first, counted - len(above)), "furniture")
    by = [i for i in above if "author" in lines[i].marks]
    if not by and len(above) > 1:
        last, before = lines[above[-1]].text, lines[above[-2]].text
        if _BY.match(last) or (_NAMES.fullmatch(last) and len(before.split()) > 2 and not _NAMES.fullmatch(before)):
            by = above[-1:]
    titles = [i for i in above if any(mark.endswith("Headline") or mark == "hd" for mark in lines[i].marks)]
    rest = [i for i in above if i not in by]
    if not titles:
        # The lines of one paragraph are one headline; what stands before it is the section.
        start = len(rest) - 1
        while start > 0 and not lines[rest[start]].gap:
            start -= 1
        if start + 1 < len(rest) and is_section(lines[rest[max(0, start)]].text):
            start = max(0, start) + 1
        titles = rest[max(0, start) :]
    sections = [i for i in rest if i not in titles and i < (titles[0] if titles else counted)]
    found.learn("headline", " ".join(lines[i].text for i in titles))
    found.learn("byline", "; ".join(lines[i].text for i in by))
    found.learn("section", lines[sections[0]].text if sections else "")
    found.cut(titles, "headline")
    found.cut(by, "byline")
    found.cut(sections, "section")
    found.cut(above, "furniture")


def _read_below(lines: Sequence[Line], start: int, end: int, found: Found) -> int:
    """Date, paper, page, language and copyright; index of the first line of the text."""
    body = start
    stop = min(end, start + _HEAD_LINES)
    for index in range(start, stop):
        text = lines[index].text
        is_text = any(_PARAGRAPH.fullmatch(mark) for mark in lines[index].marks)
        if is_text or (len(text) > 200 and not _COPYRIGHT.search(text)):
            break
        body = index + 1
        if "published" not in found.values and (date := read_dates(text)) and date.published:
            found.learn("published", text)
            found.cut([index], "date")
        elif _COPYRIGHT.search(text):
            found.learn("copyright", text)
            found.cut([index], "copyright")
            while body < end and not lines[body].gap and not _is_paragraph(lines[body]):
                found.cut([body], "copyright")
                body += 1
            break
        elif language_of(text):
            found.learn("language", text)
        elif "published" in found.values and "outlet" not in found.values and not _TIME.fullmatch(text):
            found.learn("outlet", text)
            found.cut([index], "outlet")
    else:
        spoken = [i for i in range(start, stop) if language_of(lines[i].text)]
        body = spoken[0] + 1 if spoken else min(body, start + 4)
    return body


def _is_paragraph(line: Line) -> bool:
    return any(_PARAGRAPH.fullmatch(mark) for mark in line.marks)
