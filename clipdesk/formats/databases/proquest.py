"""ProQuest: labeled fields around "Full text:", records divided by a line of underscores (TXT) or a box (HTML).

Layouts as described by pq_parser and tm.plugin.proquest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clipdesk.formats.databases.found import Divided, Found, with_values_apart
from clipdesk.formats.databases.labels import Labeled, read_label
from clipdesk.formats.documents.document import Document, Line

DATABASE = "ProQuest"
RULE = re.compile(r"[_*]{20,}")
_DOCUMENT = re.compile(r"(?:Document|Dokument|Documento) (\d{1,6}) (?:of|von|de|sur) (\d{1,6})", re.IGNORECASE)
_LINK = re.compile(
    r"(?:ProQuest document link|Link zu ProQuest-Dokument|ProQuest-Dokumentlink|Lien de document ProQuest"
    r"|Lien vers le document ProQuest|Enlace de documentos? de ProQuest|Enlace al documento de ProQuest)",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:Contact us at|Kontakt|Database copyright|Terms and Conditions|Bibliography|Bibliographie|Citation style"
    r"|Table of contents|Inhaltsverzeichnis|Table des matières|Copyright de la base de données|Índice|Search Strategy)\b",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(r"(?P<outlet>[^;\[]+).*?\](?P<date>[^:]{4,40}):", re.DOTALL)
_NOT_AVAILABLE = re.compile(
    r"(?:(?:full text )?(?:is )?not available|nicht verfügbar|non disponible|no disponible)\W*", re.IGNORECASE
)
_HEADING = re.compile(r"(?:Full text|Volltext|Texte intégral|Texto completo)", re.IGNORECASE)
_SHORTEST_TEXT = 50
"""Code points of the shortest first line of the text below such a heading."""
_CITED = re.compile(r"(?P<byline>[^\d.;,:]{2,40}, [^\d;,:.]{2,30})\.\s+[^\d;:]{3,60};.{4,120}\d{4}: ?[\w. ]{1,12}\.?")
"""How a record cites its story: "Field, Jo. Vega Times; Vega, Me. [Vega, Me]. 16 Jan 2011: B.1."."""
_RIGHTS = re.compile(r"\(?(?:Copyright|©)", re.IGNORECASE)
_BELOW_TEXT = re.compile(r"Word count: ?[\d,.]+|Details|\(?(?:Copyright|©) .{3,90}", re.IGNORECASE)
"""What a copy of the page of a record has between its text and the list of its fields."""
_ANY_LABEL = re.compile(r"[^\W\d_][^\n:.!?“”\"]{1,38}[:：]")
_APART = frozenset(("body", "standfirst"))
_SPLIT_MARKS = re.compile(r"rule|DocID\w*|pq_?doc\w*")
_REASON = {"headline": "headline", "byline": "byline", "section": "section", "standfirst": "standfirst", "caption": "caption",
           "outlet": "outlet", "published": "date", "copyright": "copyright"}  # fmt: skip
_NAMING = frozenset(("outlet", "place"))
_MORE = frozenset(("accession", "url", "published", "body"))
_LAST = frozenset(("copyright", "url", "accession", "loaded", "other"))


def recognize(document: Document) -> Divided | None:
    """The articles of an export of ProQuest; None when the document is none."""
    lines = with_values_apart(document.lines(), _APART)
    labels = [read_label(line.text) for line in lines]
    fields = [labeled.field if labeled else "" for labeled in labels]
    known = {"body", "accession"} & set(fields) and {"outlet", "place"} & set(fields)
    if not known or not any("proquest" in line.text.casefold() for line in lines):
        return None
    borders = _borders(lines, fields)
    found: list[Found] = []
    announced = 0
    for first, last in _whole(borders, fields):
        for line in lines[first:last]:
            if (match := _DOCUMENT.fullmatch(line.text)) and (match[1] == "1" or announced or found):
                announced = int(match[2])
        if set(fields[first:last]) & _NAMING and set(fields[first:last]) & _MORE:
            found.append(_article(lines, labels, first, last))
    return Divided(DATABASE, lines, tuple(found), announced) if found else None


def _whole(borders: Sequence[int], fields: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The records between borders; a story may hold a line of underscores, and its fields stand behind it."""
    first = borders[0]
    for _, end in pairwise(borders):
        inside = fields[first:end]
        if "body" in inside and not _NAMING & set(inside) and "body" not in fields[end : end + 12]:
            continue
        yield first, end
        first = end
    if first != borders[-1]:
        yield first, borders[-1]


def _borders(lines: Sequence[Line], fields: Sequence[str]) -> list[int]:
    """Where records begin, and the end: by underscores, by the boxes of a page, else by the order of the labels."""
    count = len(lines)
    marked = [
        index
        for index, line in enumerate(lines)
        if any(_SPLIT_MARKS.fullmatch(mark) for mark in line.marks)
        and not (index and line.marks & lines[index - 1].marks >= {m for m in line.marks if _SPLIT_MARKS.fullmatch(m)})
    ]
    if marked and len(marked) >= fields.count("body"):
        return sorted({0, *marked, count})
    rules = [index for index, line in enumerate(lines) if RULE.fullmatch(line.text)]
    if rules:
        return sorted({0, *rules, count})
    numbered = [index for index, line in enumerate(lines) if _DOCUMENT.fullmatch(line.text)]
    if numbered:
        return sorted({0, *numbered, count})
    borders = [0]
    bodies = [index for index, field in enumerate(fields) if field == "body"]
    for above, below in pairwise(bodies):
        last = max((index for index in range(above, below) if fields[index] in {"url", "accession"}), default=-1)
        while 0 <= last < below - 1 and fields[last + 1] in _LAST:
            last += 1
        if last > 0:
            borders.append(last + 1)
    return [*borders, count]


def _article(lines: Sequence[Line], labels: Sequence[Labeled | None], first: int, last: int) -> Found:
    found = Found(first, last)
    body = next((i for i in range(first, last) if (one := labels[i]) and one.field == "body"), -1)
    body = _heading_of_text(lines, first, last) if body < 0 else body
    start, end = (body + 1, _text_end(lines, labels, body + 1, last)) if body >= 0 else (last, last)
    while end > start + 1 and _BELOW_TEXT.fullmatch(lines[end - 1].text):
        end -= 1
    is_missing = all(_NOT_AVAILABLE.fullmatch(line.text) for line in lines[start:end])
    if is_missing:
        start, end = _abstract(lines, labels, first, last)
        found.doubts.append("The file has its abstract only." if end > start else "The file does not contain its text.")
    for index in (*range(first, start), *range(end, last)):
        labeled = labels[index]
        if labeled is not None:
            _learn(found, labeled)
            found.cut([index], _REASON.get(labeled.field, "furniture"))
            if labeled.field in {"standfirst", "caption"}:
                found.cut(_values(lines, labels, index + 1, start if index < start else last), _REASON[labeled.field])
    head = min((i for i in range(first, start) if labels[i] is not None), default=start)
    titles = [
        index
        for index in range(first, head)
        if not (RULE.fullmatch(lines[index].text) or _DOCUMENT.fullmatch(lines[index].text))
        and not (_LINK.match(lines[index].text) or _END.match(lines[index].text))
        and not (_HEADING.fullmatch(lines[index].text) or _CITED.fullmatch(lines[index].text))
    ]
    for index in (*range(first, start), *range(end, last)):
        _learn_place(found, labels[index])
    _learn_lines(found, [lines[index].text for index in (*range(first, start), *range(end, last))])
    if titles and not found.values.get("headline"):
        found.learn("headline", " ".join(lines[index].text for index in titles))
    elif body >= 0 and labels[body] is None:  # the page of a record: buttons stand around its title
        titles = [index for index in titles if lines[index].text == found.values["headline"]]
    found.cut(titles, "headline")
    found.cut((*range(first, start), *range(end, last)), "furniture")
    return found


def _heading_of_text(lines: Sequence[Line], first: int, last: int) -> int:
    """Index of the heading without a colon above the text, as the page of a record has it; its tab says the same further up."""
    headings = [index for index in range(first, last - 1) if _HEADING.fullmatch(lines[index].text)]
    return next((index for index in reversed(headings) if len(lines[index + 1].text) >= _SHORTEST_TEXT), -1)


def _learn_lines(found: Found, texts: Sequence[str]) -> None:
    """Take what lines without a label say: the writer in the line that cites the story, and the holder of its rights."""
    for text in texts:
        if match := _CITED.fullmatch(text):
            found.learn("byline", match["byline"])
        elif _RIGHTS.match(text) and "proquest" not in text.casefold():
            found.learn("copyright", text.strip("()") if text[:1] == "(" else text)


def _learn(found: Found, labeled: Labeled) -> None:
    if labeled.field in {"headline", "byline", "published", "language", "copyright", "accession", "url"}:
        found.learn(labeled.field, labeled.value)
    elif labeled.field in {"outlet", "section"}:
        found.learn(labeled.field, labeled.value.partition(";")[0])


def _learn_place(found: Found, labeled: Labeled | None) -> None:
    """Paper and date from the line that holds them all, where they have no line of their own."""
    if labeled and labeled.field == "place" and (match := _PUBLICATION.match(labeled.value)):
        found.learn("outlet", match["outlet"])
        found.learn("published", match["date"])


def _text_end(lines: Sequence[Line], labels: Sequence[Labeled | None], start: int, last: int) -> int:
    """Index of the first label below the text that begins a list of them: a story may hold "Location: …" too."""
    apart = sum(lines[i].gap for i in range(start, last) if labels[i] is not None) * 2
    is_apart = apart > sum(labels[i] is not None for i in range(start, last))
    for index in range(start, last):
        if _END.match(lines[index].text) and index + 3 > last:
            return index
        if labels[index] is None or (is_apart and not lines[index].gap) or _is_prose(lines, labels, index + 1, last):
            continue
        following = labels[index + 1 : min(index + 6, last)]
        if sum(one is not None for one in following) >= min(2, last - index - 1):
            return index
    return last


def _is_prose(lines: Sequence[Line], labels: Sequence[Labeled | None], start: int, last: int) -> bool:
    """Whether a paragraph of the story comes in the next two lines: then the label above is a word of the story."""
    labeled = labels[start - 1]
    return (labeled is None or labeled.field not in _APART) and any(
        lines[index].gap
        and labels[index] is None
        and not _ANY_LABEL.match(lines[index].text)
        and not (_END.match(lines[index].text) or _LINK.match(lines[index].text) or RULE.fullmatch(lines[index].text))
        for index in range(start, min(start + 2, last))
    )


def _values(lines: Sequence[Line], labels: Sequence[Labeled | None], start: int, end: int) -> range:
    """The lines that belong to a label above them."""
    stop = start
    while stop < end and labels[stop] is None and not _LINK.match(lines[stop].text):
        stop += 1
    return range(start, stop)


def _abstract(lines: Sequence[Line], labels: Sequence[Labeled | None], first: int, last: int) -> tuple[int, int]:
    for index in range(first, last):
        labeled = labels[index]
        if labeled is not None and labeled.field == "standfirst":
            values = _values(lines, labels, index + 1, last)
            return values.start, values.stop
    return last, last
