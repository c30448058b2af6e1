"""What stands above and below the text of an article, in files whose layout is not known beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clipdesk.formats.databases.found import Found
from clipdesk.formats.databases.labels import FIELD_OF, WORDS, Labeled, count_of
from clipdesk.formats.documents.document import Line
from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.dates import DateLine, read_dates

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\n:：]{0,58}?)[\s\u00a0]*[:：](?!//)[\s\u00a0]*(?P<value>.*)", re.DOTALL)
_MORE = {
    "from": "outlet", "paper": "outlet", "journal": "outlet", "periodical": "outlet", "medium": "outlet", "média": "outlet",
    "outlet": "outlet", "website": "outlet", "by": "byline", "author/byline": "byline", "auteur/signature": "byline",
    "writer": "byline", "reporter": "byline", "published": "published", "published on": "published", "publish date": "published",
    "article date": "published", "pubdate": "published", "heading": "headline", "article title": "headline",
    "record": "number", "article": "number", "item": "number", "document": "number", "gale document number": "accession",
    "record id": "accession", "article id": "accession", "full text word count": "length", "words": "length",
    "persistent link to this record (permalink)": "url", "persistent link to this record": "url", "permalink": "url",
    "url": "url", "article url": "url", "openurl link": "url", "document url": "url", "lead": "standfirst",
    "to": "mail", "sent": "mail", "cc": "mail",
    "subject terms": "other", "geographic terms": "other", "company/entity": "other", "naics/industry codes": "other",
    "reviews & products": "other", "people": "other", "readability": "other", "content level": "other", "accessed": "other",
    "authors note": "other", "lexile measure": "other", "full text lexile": "other", "index terms": "other",
    "named person": "other", "product name": "other", "illustration(s)": "caption", "captions": "caption",
}  # fmt: skip
_RULE = re.compile(r"[~_*=#\-–—•·.\s]{5,}")
_NUMBER = re.compile(
    r"(?:(?:record|document|article|result|item|story|dokument|artikel|artículo|documento|document)\s*[:#]?\s*"
    r"(?:n[o°º.]*\s*)?)?(?P<at>\d{1,5})(?:\s*(?:of|von|de|sur|/)\s*(?P<all>\d{1,5}))?[.):]?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\) ?(?:copyright|\d{4})|copyright\b.{0,30}(?:\d{4}|\(c\)|©|of\b)|all rights reserved)", re.IGNORECASE)  # fmt: skip
_LINK = re.compile(r"(?:https?://|www\.|link\.gale\.com/|infoweb\.newsbank\.com/)\S", re.IGNORECASE)
_CITATION = re.compile(
    r"\W{0,3}(?:source citation|citation\b.{0,12}\(|(?:mla|apa|chicago|harvard|aglc) (?:style|citation)|openurl link"
    r"|(?:www\.)?pressreader(?:\.com)?\W*$)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|von|par|por|de|di|door)\s+[^\W\d_]", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[·|•]|\s[-–—]\s)\s*")
_PAPER_END = re.compile(
    r"\.\s+(?=\d)|[,;]\s*(?=\d|(?:vol|no|issue|mon|tue|wed|thu|fri|sat|sun|[A-Z][a-z]{2,8}\.? \d))|\s*[(,]\s*(?=vol)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:pages?|pp?\.|p|seite|s\.|página|pág\.?)\s*[A-Z]{0,2}\d{1,4}\w{0,3}\b.{0,20}", re.IGNORECASE)
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_REASON = {"headline": "headline", "byline": "byline", "section": "section", "standfirst": "standfirst", "caption": "caption",
           "outlet": "outlet", "published": "date", "copyright": "copyright", "dateline": "dateline"}  # fmt: skip
_LEARNED = frozenset(("headline", "byline", "section", "language", "copyright", "accession", "dateline"))
_NO_DATE = DateLine("", "", "")
LONGEST_HEAD = 250
"""Characters of a line above a text, at most: what is longer is a paragraph."""


def label_of(line: str) -> tuple[str, Labeled | None]:
    """The label of a line in lower case and what it says; ("", None) for a line without a known one.

    >>> label_of("Gale Document Number: GALE|A5")[0], label_of("He said: no")[0], label_of("https://a.example")[0]
    ('gale document number', '', '')
    """
    match = _LABEL.match(line) if ":" in line or "：" in line else None
    if match is None:
        return "", None
    label = " ".join(match["label"].split()).casefold()
    field = _MORE.get(label) or FIELD_OF.get(label)
    return (label, Labeled(field, match["value"].strip(), match.start("value"))) if field else ("", None)


def is_border(text: str) -> bool:
    """Whether a line only divides or numbers articles: a rule, "Record: 3", "2 of 12"."""
    return bool(_RULE.fullmatch(text) or _NUMBER.fullmatch(text))


def announced(text: str) -> int:
    """How many articles "2 of 12" says there are; 0 for other lines."""
    match = _NUMBER.fullmatch(text)
    return int(match["all"]) if match and match["all"] and int(match["at"]) <= int(match["all"]) else 0


def is_foot(text: str) -> bool:
    """Whether a line below a text does not belong to it: rights, a link, how to cite it, a rule."""
    if is_border(text) or _CITATION.match(text):
        return True
    if _COPYRIGHT.match(text) and len(text) < 900:
        return True
    return (
        bool(_LINK.search(text))
        and len(text) < 600
        and (len(text.split()) < 4 or "link.gale" in text or "newsbank" in text)
    )


def is_dated(text: str) -> bool:
    """Whether a line above a text has a date, even an ambiguous one."""
    date = read_dates(text) if len(text) <= 200 else None
    return date is not None and bool(date.published or date.updated or date.doubtful)


def take(found: Found, labeled: Labeled, indexes: Iterable[int], *, american: bool) -> None:
    """Take the value of a label, and note why its lines are not the text."""
    field, value = labeled.field, labeled.value
    if field == "outlet":
        read_place(found, value, american=american)
    elif field == "published":
        found.learn("published", _unambiguous(value) if american else value)
    elif field == "url":
        if link := re.search(r"https?://\S+", value):
            found.learn("url", link[0])
    elif field == "length":
        found.learn("words", str(count_of(value) or count_of(f"{value} words") or ""))
    elif field in _LEARNED:
        found.learn(field, value.partition(";")[0] if field == "section" else value)
    found.cut(indexes, _REASON.get(field, "furniture"))


def read_place(found: Found, words: str, *, american: bool = False) -> None:
    """Paper and day from one line: "The Courier. 3/4/2019, Vol. 1", "The Courier (Vega) - Friday, March 1, 2019"."""
    words = _unambiguous(words) if american else words
    parts = [part for part in _BETWEEN.split(words) if part]
    dated = next((part for part in parts if is_dated(part)), "")
    if dated:
        found.learn("published", dated)
    rest = [part for part in parts if part is not dated and not _PAGE.fullmatch(part)]
    if rest:
        found.learn("outlet", _PAPER_END.split(rest[0], maxsplit=1)[0].strip(" .,"))
    elif (
        dated
        and (read_dates(dated) or _NO_DATE).rest
        and (paper := _PAPER_END.split(dated, maxsplit=1)[0].strip(" .,")) != dated
        and not is_dated(paper)
    ):
        found.learn("outlet", paper)
    for part in rest[1:]:
        if read_byline(part) or _BY.match(part) or _looks_like_name(part):
            found.learn("byline", part)
        else:
            found.learn("section", part)


def read_head(lines: Sequence[Line], indexes: Sequence[int], found: Found) -> None:
    """Headline, byline, paper and day from lines above a text that have no labels."""
    rest = [index for index in indexes if not is_border(lines[index].text) and not is_foot(lines[index].text)]
    found.cut((index for index in indexes if index not in rest), "furniture")
    if rest and "headline" not in found.values and not is_dated(lines[rest[0]].text):
        title = [rest.pop(0)]
        while rest and not lines[rest[0]].gap and lines[rest[0]].text[:1].islower():
            title.append(rest.pop(0))
        found.learn("headline", " ".join(lines[index].text for index in title))
        found.cut(title, "headline")
    left: list[int] = []
    for index in rest:
        text = lines[index].text
        if is_dated(text):
            read_place(found, text)
            found.cut([index], "date")
        elif WORDS.fullmatch(text):
            found.learn("words", str(count_of(text)))
            found.cut([index], "furniture")
        elif _BY.match(text) or read_byline(text):
            found.learn("byline", text)
            found.cut([index], "byline")
        else:
            left.append(index)
    if left and "headline" not in found.values:
        found.learn("headline", lines[left[0]].text)
        found.cut(left[:1], "headline")
        left = left[1:]
    if len(left) == 1 and "outlet" not in found.values:
        found.learn("outlet", lines[left[0]].text)
        found.cut(left, "outlet")
    found.cut(left, "furniture")


def read_foot(lines: Sequence[Line], start: int, last: int, found: Found, *, american: bool) -> int:
    """Read what stands below the text, from the end up; index of its first line."""
    foot = last
    for index in range(last - 1, start - 1, -1):
        text = lines[index].text
        key, labeled = label_of(text)
        is_signed = bool(_BY.match(text)) and index > start and bool(_RULE.fullmatch(lines[index - 1].text))
        if (
            is_signed
            or is_foot(text)
            or (key and labeled is not None and labeled.field not in {"headline", "body", "number"})
        ):
            foot = index
        elif foot - index > 2 or len(text) > LONGEST_HEAD or foot == last:
            break
    after_rule = False
    for index in range(foot, last):
        text = lines[index].text
        labeled = label_of(text)[1]
        if labeled is not None:
            take(found, labeled, [index], american=american)
        elif _COPYRIGHT.match(text):
            found.learn("copyright", text)
            found.cut([index], "copyright")
        elif after_rule and _BY.match(text):
            found.learn("byline", text)
            found.cut([index], "byline")
        after_rule = bool(_RULE.fullmatch(text))
        found.cut([index], "furniture")
    return foot


def _looks_like_name(words: str) -> bool:
    return 2 <= len(words.split()) <= 4 and all(word[:1].isupper() for word in words.split()) and words.isprintable() and not any(map(str.isdigit, words))  # fmt: skip


def _unambiguous(words: str) -> str:
    """Days in figures as a database of North America prints them, month first, in ISO 8601."""
    return _AMERICAN.sub(lambda m: f"{m[3]}-{int(m[1]):02}-{int(m[2]):02}" if 0 < int(m[1]) <= 12 else m[0], words)
