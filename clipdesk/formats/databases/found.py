"""`Found`: one article in an export as its recognizer sees it, and `Divided`: all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.formats.databases.labels import language_of, read_label
from clipdesk.formats.documents.document import Line
from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.credits import read_credit
from clipdesk.formats.news.source.dates import read_dates


@dataclass(slots=True)
class Found:
    """An article as lines `[first, last)` of an export.

    `reasons` says by line why it is not the article's text. `values` holds what the export says, by field
    of a source, and besides `words` (length by the export's count) and `accession`. `doubts` are sentences.
    """

    first: int
    last: int
    reasons: dict[int, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def cut(self, indexes: Iterable[int], reason: str) -> None:
        """Note that these lines are not the article's text; the first reason for a line is kept."""
        for index in indexes:
            self.reasons.setdefault(index, reason)

    def learn(self, name: str, value: str) -> None:
        """Take a value; the first one counts."""
        value = " ".join(value.split())
        if value:
            self.values.setdefault(name, value)


@dataclass(frozen=True, slots=True)
class Divided:
    """What a recognizer found. `announced` is how many articles the export says it holds, 0 where it says nothing.

    `why` is a sentence on what they were told apart by, where the file is of no known database: the user looks at them then.
    `is_offered`: too little speaks for it to divide the file unasked.
    """

    database: str
    lines: Sequence[Line]
    found: tuple[Found, ...]
    announced: int = 0
    why: str = ""
    is_offered: bool = False


def with_values_apart(lines: Iterable[Line], fields: frozenset[str]) -> list[Line]:
    """The lines, with a label of these fields made a line of its own, apart from the value behind it."""
    apart: list[Line] = []
    for line in lines:
        labeled = read_label(line.text)
        if labeled is None or labeled.field not in fields or not labeled.value:
            apart.append(line)
            continue
        apart += apart_at(line, labeled.place)
    return apart


def apart_at(line: Line, place: int) -> tuple[Line, Line]:
    """Divide a line in two, before and behind `place` (a code point of its text)."""
    label = line.text[:place].rstrip()
    first = line._replace(text=label, end=line.start + len(label))
    return first, line._replace(text=line.text[place:], start=line.start + place, gap=False)


_AUTHORS = re.compile(r"\s*(?:;|\||\n)\s*")
_BY = re.compile(r"^(?:by|von|par|por|de|di|door|text|texte|texto)\s*:?\s+(?=\S)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\ben\b)\s*", re.IGNORECASE)
_MOST_WORDS = 5


def authors(value: str, *, surname_first: bool = False) -> tuple[str, ...]:
    """The people in a byline of a database.

    >>> authors("By Jo Field and Ann Other"), authors("Field, Jo; Other, Ann", surname_first=True)
    (('Jo Field', 'Ann Other'), ('Jo Field', 'Ann Other'))
    """
    names: list[str] = []
    for piece in _AUTHORS.split(value.strip(" .;")):
        bare = _BY.sub("", piece).strip(" .,;")
        if surname_first and bare.count(",") == 1:
            last, first = (part.strip() for part in bare.split(","))
            found: Sequence[str] = (f"{first} {last}".strip(),)
        else:
            byline = read_byline(f"By {bare}")
            found = byline.names if byline is not None and byline.names else _plain_names(bare)
        names += [name for name in found if name and name not in names]
    return tuple(names)


def _plain_names(words: str) -> tuple[str, ...]:
    pieces = [piece.strip(" .") for piece in _AND.split(words)]
    return tuple(one for one in pieces if one and len(one.split()) <= _MOST_WORDS and not any(map(str.isdigit, one)))


def source_of(values: Mapping[str, str], database: str) -> Source:
    """The source from the values of an export: the holder from a line of rights, and no ambiguous dates."""
    known = {name: value for name, value in values.items() if name in SOURCE_FIELDS and name != "byline"}
    language = language_of(known.pop("language", ""))
    date = read_dates(known.pop("published", ""), language)
    known |= {"language": language, "published": date.published if date else ""}
    if "copyright" in known and (credit := read_credit(known["copyright"])) is not None and credit.holder:
        known["copyright"] = credit.holder
    people = authors(values.get("byline", ""), surname_first=database in {"ProQuest", "EBSCOhost"})
    return Source().completed({**known, "byline": people}, database)
