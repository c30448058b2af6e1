"""Nexis Uni and LexisNexis: articles that end in "End of Document", or begin with "3 of 10 DOCUMENTS".

Layouts as described by the packages LexisNexisTools and tm.plugin.lexisnexis for R.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clipdesk.formats.databases.found import Divided, Found, with_values_apart
from clipdesk.formats.databases.labels import Labeled, count_of, read_label
from clipdesk.formats.documents.document import Document, Line
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.sections import is_section

DATABASE = "Nexis"
END = re.compile(
    r"(?:End of Document|Ende des Dokuments|Dokumentende|Fin du document|Fin del documento|Fine del documento"
    r"|Einde van (?:het )?document)\.?",
    re.IGNORECASE,
)
START = re.compile(
    r"(?:(?:FOCUS - )?(?P<n1>\d{1,6}) (?:of|von|de|van) (?P<m1>\d{1,6}) (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN)"
    r"|(?:Document|Dokument|Documento) (?P<n2>\d{1,6}) (?:of|von|de|van) (?P<m2>\d{1,6}))",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"(?:Documents|Dokumente|Documentos|Documenten|Documenti)\s*\((\d{1,6})\)", re.IGNORECASE)
_COVER = re.compile(
    r"(?:Job Number|Auftragsnummer|Numéro de tâche|Número de trabajo|Date and Time|Datum und Uhrzeit|Date et heure"
    r"|Fecha y hora|Download Request|Time Of Request|User Name|Benutzername)\s*:",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"(?P<number>\d{1,6})\.\s*(?P<title>\S.*)", re.DOTALL)
_COPYRIGHT = re.compile(
    r"(?:Copyright\b|\(c\) ?\d{4}|©|All Rights Reserved|Alle Rechte vorbehalten|Tous droits réservés"
    r"|Todos los derechos)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:Page|Seite|Página) \d{1,5} (?:of|von|de|sur) \d{1,5}", re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?:edition|ausgabe|édition|edición|final|late city|national)\b|^(?:\S+ ){0,4}\S*;$", re.IGNORECASE
)
_EDITION_OF_PAPER = re.compile(r"\s+[-–]\s+[^-–]{0,40}\b(?:edition|ausgabe|édition|edición)\b.{0,20}$", re.IGNORECASE)
_PAGE_OF_SECTION = re.compile(r",\s*(?:pg|pp?|s|seite|page|pág)\.?\s*[A-Z]{0,2}\d+\w{0,3}$", re.IGNORECASE)
_BODY = frozenset(("body",))
_HEAD = frozenset(("headline", "byline", "section", "length", "dateline", "standfirst", "other", "outlet"))
_TAIL = frozenset(("loaded", "language", "caption", "other", "accession", "copyright", "url"))
_REASON = {"headline": "headline", "byline": "byline", "section": "section", "standfirst": "standfirst", "caption": "caption",
           "dateline": "dateline", "outlet": "outlet"}  # fmt: skip
_FIRST_LABEL_WITHIN = 24
_DATED_WITHIN = 8
_LONGEST_META = 200
_LONGEST_DATE = 90


def recognize(document: Document) -> Divided | None:
    """The articles of an export of Nexis or LexisNexis; None when the document is none."""
    lines = with_values_apart(document.lines(), _BODY)
    ends = [index for index, line in enumerate(lines) if END.fullmatch(line.text)]
    starts = [index for index, line in enumerate(lines) if START.fullmatch(line.text)]
    if not _is_export(lines, starts, ends):
        return None
    if starts:
        borders = [*starts, len(lines)]
        match = START.fullmatch(lines[starts[0]].text)
        announced = int(match["m1"] or match["m2"]) if match else 0
    else:
        borders = [_after_cover(lines, ends[0] if ends else len(lines)), *(end + 1 for end in ends)]
        announced = next((int(said[1]) for line in lines[: borders[0]] if (said := _ANNOUNCED.fullmatch(line.text))), 0)
        if any(_field(line.text) in _HEAD for line in lines[borders[-1] :]):
            borders.append(len(lines))
    found = tuple(
        _article(lines, first, last, is_classic=bool(starts))
        for first, last in pairwise(borders)
        if last - first > (1 if starts else 2)
    )
    return Divided(DATABASE, lines, found, announced) if found else None


def _is_export(lines: Sequence[Line], starts: list[int], ends: list[int]) -> bool:
    """Whether enough of the export's own words are there: a story may end with "End of document" too."""
    fields = {_field(line.text) for line in lines[:4000]}
    marks = len(fields & {"length", "loaded", "section", "body"}) + any(_COVER.match(line.text) for line in lines[:40])
    return bool(starts or ends) and marks >= (1 if len(starts) + len(ends) > 1 else 2)


def _field(text: str) -> str:
    labeled = read_label(text)
    return labeled.field if labeled else ""


def _after_cover(lines: Sequence[Line], end: int) -> int:
    """Index of the first article's first line: behind the cover page with its table of contents."""
    if not any(_COVER.match(line.text) or _ANNOUNCED.fullmatch(line.text) for line in lines[: min(end, 60)]):
        return 0
    announced = next((index for index, line in enumerate(lines[:end]) if _ANNOUNCED.fullmatch(line.text)), 0)
    titles = [(i, match) for i in range(announced, end) if (match := _ENTRY.fullmatch(lines[i].text))]
    first = next(((i, match["title"]) for i, match in titles if match["number"] == "1"), None)
    dated = _date_index(lines, announced + 1, end)
    # The date of the first article stands above its first label; dates of the cover do not.
    for index in range(announced, end):
        labeled = read_label(lines[index].text)
        if labeled and labeled.field in {"length", "section", "byline", "body"}:
            above = [i for i in range(index) if _date_index(lines, i, i + 1) == i and i > announced]
            dated = above[-1] if above else dated
            break
    if first is not None:
        wanted = _folded(first[1])
        for index in range(first[0] + 1, end):
            text = _folded(lines[index].text)
            if text and (text == wanted or (len(text) > 12 and (wanted.startswith(text) or text.startswith(wanted)))):
                return index
    return max(0, dated - 2) if dated >= 0 else announced


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _date_index(lines: Sequence[Line], first: int, last: int) -> int:
    """Index of the first line that is a date and little else; -1 when there is none."""
    for index in range(first, last):
        text = lines[index].text
        if len(text) <= _LONGEST_DATE and not read_label(text) and not _COPYRIGHT.match(text):
            date = read_dates(text)
            if date is not None and date.published and len(date.rest.split()) <= 4:
                return index
    return -1


def _article(lines: Sequence[Line], first: int, last: int, *, is_classic: bool) -> Found:
    found = Found(first, last)
    content = last
    if END.fullmatch(lines[last - 1].text):
        content -= 1
        found.cut([content], "furniture")
    elif not is_classic:
        found.doubts.append("No mark ends it.")
    start = first
    found.cut(_page_heads(lines, first, last), "furniture")
    if is_classic:
        found.cut([first], "furniture")
        start += 1
    body = _head(lines, start, content, found, is_classic=is_classic)
    tail = _tail_start(lines, body, content)
    _read_tail(lines, tail, content, found)
    return found


def _page_heads(lines: Sequence[Line], first: int, last: int) -> list[int]:
    """Indexes of the lines "Page 1 of 2" and, below them, of the headline, which stands elsewhere too."""
    pages = [index for index in range(first, last) if _PAGE.fullmatch(lines[index].text)]
    below = [index + 1 for index in pages if index + 1 < last and not lines[index + 1].gap]
    texts = Counter(lines[index].text for index in range(first, last)) if below else Counter[str]()
    running = [
        index for index in below if texts[lines[index].text] > sum(lines[index].text == lines[i].text for i in below)
    ]
    return [*pages, *running]


def _head(lines: Sequence[Line], start: int, end: int, found: Found, *, is_classic: bool) -> int:
    """Read everything above the text; index of its first line."""
    # Above its date an article of Nexis Uni has no label, whatever its headline looks like.
    top = start if is_classic else _date_index(lines, start, min(start + _DATED_WITHIN, end)) + 1
    body, labels = _labels_end(lines, max(start, top), end)
    above = labels if labels >= 0 else body
    dated = _date_index(lines, start, min(above if labels >= 0 else start + 12, end))
    for index in range(start, body):
        labeled = read_label(lines[index].text) if index >= above else None
        if labeled is not None:
            _take(found, labeled, index)
            following = index + 1
            while following < body and not lines[following].gap and not read_label(lines[following].text):
                _continue(found, labeled, lines[following].text)
                found.cut([following], _REASON.get(labeled.field, "furniture"))
                following += 1
        elif _COPYRIGHT.match(lines[index].text):
            found.learn("copyright", lines[index].text)
            found.cut([index], "copyright")
    if dated >= 0:
        found.learn("published", lines[dated].text)
        found.cut([dated], "date")
    names = [index for index in range(start, above) if index not in found.reasons]
    _name(lines, names, dated, found, is_classic=is_classic)
    if labels < 0:
        body = max(names, default=start) + 1 if dated < 0 else max(dated + 1, body)
    found.cut(range(start, body), "furniture")
    return body


def _labels_end(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """Index of the first line of the text, and of the first label above it (-1 without one)."""
    first = -1
    index = start
    while index < min(end, start + _FIRST_LABEL_WITHIN if first < 0 else end):
        labeled = read_label(lines[index].text)
        if labeled is not None and labeled.field == "body":
            return index + 1, (first if first >= 0 else index)
        if labeled is not None and _is_of_head(labeled):
            first = index if first < 0 else first
        elif first >= 0 and lines[index].gap and not _COPYRIGHT.match(lines[index].text):
            # Between the labels and the text a label "Body" may still come, behind a long highlight.
            for later in range(index, min(index + 6, end)):
                if _field(lines[later].text) == "body":
                    return later + 1, first
            return index, first
        index += 1
    if first >= 0:
        return index, first
    dated = _date_index(lines, start, min(end, start + 12))
    after = dated + 1 if dated >= 0 else start + 1
    while after < end and _COPYRIGHT.match(lines[after].text):
        after += 1
    return min(after, end), -1


def _is_of_head(labeled: Labeled) -> bool:
    """Whether the label is one above the text; a length is a number, else it is a headline: "Length: how long is a strike?"."""
    return labeled.field in _HEAD and (labeled.field != "length" or any(map(str.isdecimal, labeled.value)))


def _take(found: Found, labeled: Labeled, index: int) -> None:
    if labeled.field == "length":
        found.learn("words", str(count_of(labeled.value) or ""))
    elif labeled.field == "section":
        pieces = [_PAGE_OF_SECTION.sub("", piece.strip()) for piece in labeled.value.split(";")]
        found.learn("section", next((piece for piece in pieces if piece and is_section(piece)), pieces[0]))
    elif labeled.field in {"headline", "byline", "dateline", "outlet", "language", "accession"}:
        found.learn(labeled.field, labeled.value)
    found.cut([index], _REASON.get(labeled.field, "furniture"))


def _continue(found: Found, labeled: Labeled, more: str) -> None:
    """A value that goes on in the next line."""
    if labeled.field in {"headline", "byline"} and found.values.get(labeled.field) == " ".join(labeled.value.split()):
        found.values[labeled.field] += f" {more}"


def _name(lines: Sequence[Line], names: list[int], dated: int, found: Found, *, is_classic: bool) -> None:
    """Headline and paper, which stand without a label above and below the date."""
    above = [index for index in names if dated < 0 or index < dated]
    below = [index for index in names if index > dated >= 0]
    if is_classic:
        paper, title = (above[-1:], below) if dated >= 0 else (above[:1], above[1:])
        found.cut(above[:-1] if dated >= 0 else (), "furniture")
        while len(title) > 1 and (
            (title[0] == dated + 1 and not lines[title[0]].gap) or _EDITION.search(lines[title[0]].text)
        ):
            found.cut(title[:1], "furniture")
            dated, title = title[0], title[1:]
    else:
        cut = 1 if len(above) > 1 else 0
        paper, title = (
            (above[-1:], above[:-1]) if dated >= 0 and cut else ((above[1:2], above[:1]) if cut else ([], above))
        )
    found.learn("outlet", _EDITION_OF_PAPER.sub("", " ".join(lines[index].text for index in paper)))
    found.learn("headline", " ".join(lines[index].text for index in title))
    found.cut(paper, "outlet")
    found.cut(title, "headline")
    found.cut(below, "furniture")


def _tail_start(lines: Sequence[Line], body: int, end: int) -> int:
    """Index of the first line below the text."""
    start = end
    for index in range(end - 1, body, -1):
        labeled = read_label(lines[index].text)
        if (labeled is not None and labeled.field in _TAIL) or (
            _COPYRIGHT.match(lines[index].text) and len(lines[index].text) < _LONGEST_META and start >= index
        ):
            start = index
        elif len(lines[index].text) > _LONGEST_META and not _is_below(lines, index, body):
            break
    return start


def _is_below(lines: Sequence[Line], index: int, body: int) -> bool:
    """Whether a long line below the text belongs to a label up to four lines above it: captions and subjects are long."""
    for above in range(index - 1, max(body, index - 5), -1):
        labeled = read_label(lines[above].text)
        if labeled is not None and labeled.field in _TAIL:
            return True
    return False


def _read_tail(lines: Sequence[Line], start: int, end: int, found: Found) -> None:
    reason = "furniture"
    for index in range(start, end):
        text = lines[index].text
        labeled = read_label(text)
        if labeled is not None:
            reason = _REASON.get(labeled.field, "furniture")
            if labeled.field in {"language", "accession", "copyright", "url"}:
                found.learn(labeled.field, labeled.value)
        elif _COPYRIGHT.match(text):
            found.learn("copyright", text)
            found.cut([index], "copyright")
        found.cut([index], reason)
