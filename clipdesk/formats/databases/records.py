"""Several articles in one file, whatever database it came from: known by field lines that come again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clipdesk.formats.databases.found import Divided, Found, with_values_apart
from clipdesk.formats.databases.heads import (
    LONGEST_HEAD,
    announced,
    is_border,
    is_dated,
    is_foot,
    label_of,
    read_foot,
    read_head,
    take,
)
from clipdesk.formats.databases.labels import Labeled
from clipdesk.formats.databases.signs import AMERICAN, database_of
from clipdesk.formats.documents.document import Document, Line

_TELLING = frozenset(
    ("headline", "byline", "outlet", "published", "accession", "number", "length", "body", "section", "url")
)
_NAMING = frozenset(("headline", "outlet", "published", "accession"))
_BELOW = frozenset(("accession", "url", "copyright", "loaded"))
_AFTER_BODY = frozenset(("byline", "dateline", "section"))
_MOST_ABOVE = 6
_MOST_CONTINUED = 3
_LONGEST_VALUE = 100
_FEWEST_WORDS = 25


def recognize(document: Document) -> Divided | None:
    """The articles that field lines such as "Title:" and "Date:" tell apart; None where they do not."""
    lines = with_values_apart(document.lines(), frozenset(("body",)))
    labeled = [label_of(line.text) for line in lines]
    name = database_of(document.text)
    cycle = _cycle(labeled, 1 if name else 2)
    if not cycle or any(one is not None and one.field == "mail" for _, one in labeled):
        return None
    anchors = [index for index, (key, _) in enumerate(labeled) if key == cycle[0]]
    reading = _Records(lines, labeled, is_american=name in AMERICAN)
    starts: list[int] = []
    for index in anchors:
        starts.append(reading.start_of(index, starts[-1] + 1 if starts else 0))
    found = [reading.read(first, last, anchor) for (first, last), anchor in zip(pairwise([*starts, len(lines)]), anchors, strict=True)]  # fmt: skip
    if not found or not _hold(lines, found, is_known=bool(name)):
        return None
    found[0] = _with_cover(found[0])
    count = max(map(announced, (line.text for line in lines)), default=0)
    said = ", ".join(f"“{key.capitalize()}”" for key in cycle[:3])
    why = "" if name else f"The lines {said} are repeated in it."
    return Divided(name, lines, tuple(found), count, why=why)


def _cycle(labeled: Sequence[tuple[str, Labeled | None]], fewest: int) -> list[str]:
    """The labels that stand once in each article, in the order of the first one; empty where none repeat so."""
    places: dict[str, list[int]] = {}
    fields: dict[str, str] = {}
    for index, (key, one) in enumerate(labeled):
        if one is not None and one.field in _TELLING:
            places.setdefault(key, []).append(index)
            fields[key] = one.field
    counts = Counter(len(where) for where in places.values() if len(where) >= fewest)
    best: list[str] = []
    for count in sorted(counts, reverse=True):
        keys = sorted((key for key, where in places.items() if len(where) == count), key=lambda key: places[key][0])
        keys = [key for key in keys if _alternate(places[keys[0]], places[key])]
        told = {fields[key] for key in keys}
        if len(told) >= 2 and told & _NAMING and len(keys) > len(best):
            best = keys
    return best


def _alternate(anchors: Sequence[int], others: Sequence[int]) -> bool:
    """Whether one of `others` stands behind each of `anchors`, and before the next."""
    return all(a <= b for a, b in zip(anchors, others, strict=True)) and all(
        b < a for a, b in zip(anchors[1:], others, strict=False)
    )


def _hold(lines: Sequence[Line], found: Sequence[Found], *, is_known: bool) -> bool:
    """Whether most of the parts are articles: with a headline, a date and a text."""
    if is_known:
        return all(one.values.get("headline") or one.values.get("accession") for one in found)
    dated = named = full = 0
    for one in found:
        dated += is_dated(one.values.get("published", ""))
        named += bool(one.values.get("headline"))
        words = sum(len(lines[i].text.split()) for i in range(one.first, one.last) if i not in one.reasons)
        full += words >= _FEWEST_WORDS
    return min(dated, named, full) * 2 > len(found)


def _with_cover(found: Found) -> Found:
    """The first article with what stands before it cut, not lost."""
    found.cut(range(found.first), "furniture")
    found.first = 0
    return found


class _Records:
    """Reads the articles of one file."""

    def __init__(
        self, lines: Sequence[Line], labeled: Sequence[tuple[str, Labeled | None]], *, is_american: bool
    ) -> None:
        self._lines = lines
        self._labeled = labeled
        self._is_american = is_american

    def start_of(self, anchor: int, lowest: int) -> int:
        """Index of the first line of the article whose repeated label stands at `anchor`."""
        start = anchor
        seen = {self._labeled[anchor][0]}
        has_title = self._field(anchor) == "headline"
        while start > lowest and (one := self._labeled[start - 1][1]) is not None:
            key = self._labeled[start - 1][0]
            if key in seen or one.field in _BELOW:
                break
            seen.add(key)
            has_title |= one.field == "headline"
            start -= 1
        if not has_title:
            start = self._title_above(start, lowest)
        while start > lowest and is_border(self._lines[start - 1].text):
            start -= 1
        return start

    def _title_above(self, start: int, lowest: int) -> int:
        """Index of the first line above the labels that belongs to their article: all up to the end of the one before, or a paragraph."""
        for index in range(start - 1, max(lowest, start - _MOST_ABOVE) - 1, -1):
            text = self._lines[index].text
            if is_foot(text) or self._labeled[index][1] is not None:
                return index + 1
            if len(text) > LONGEST_HEAD:
                break
            if index == 0:
                return 0
        first = start - 1
        while first > lowest and not self._lines[first].gap and start - first < _MOST_ABOVE:
            first -= 1
        return first if first >= lowest and len(self._lines[first].text) <= LONGEST_HEAD else start

    def _field(self, index: int) -> str:
        one = self._labeled[index][1]
        return one.field if one is not None else ""

    def read(self, first: int, last: int, anchor: int) -> Found:
        """The article in lines `[first, last)`."""
        found = Found(first, last)
        body = next((i + 1 for i in range(first, last) if self._field(i) == "body"), -1)
        above = body if body >= 0 else self._head_end(anchor, last)
        at = first
        while at < above:
            at = self._read_line(at, above, found)
        read_head(self._lines, [i for i in range(first, above) if i not in found.reasons], found)
        while above < last and (is_foot(self._lines[above].text) or self._field(above) in _AFTER_BODY):
            one = self._labeled[above][1]
            if one is not None and one.field in _AFTER_BODY:
                take(found, one, [above], american=self._is_american)
            found.cut([above], "copyright" if "opyright" in self._lines[above].text.casefold() else "furniture")
            above += 1
        foot = read_foot(self._lines, above, last, found, american=self._is_american)
        self._repeat(above, foot, found)
        return found

    def _read_line(self, at: int, end: int, found: Found) -> int:
        """Read a label with its value, which may go on in the next lines or stand there; index of the next line."""
        one = self._labeled[at][1]
        if one is None:
            return at + 1
        stop = at + 1
        while stop < end and self._labeled[stop][1] is None and not is_border(self._lines[stop].text):
            if self._lines[stop].gap and (one.value or stop > at + 1):
                break
            stop += 1
        value = " ".join((one.value, *(self._lines[i].text for i in range(at + 1, stop)))).strip()
        take(found, one._replace(value=value), range(at, stop), american=self._is_american)
        return stop

    def _head_end(self, anchor: int, last: int) -> int:
        """Index of the first line of the text: behind the last label of the head."""
        end = anchor
        while end < last and self._labeled[end][1] is not None:
            one = self._labeled[end][1]
            end += 1
            stop = end
            while stop < last and self._labeled[stop][1] is None and not self._lines[stop].gap:
                stop += 1
            if one is not None and not one.value and stop == end and stop < last and self._labeled[stop][1] is None:
                stop += 1
            if stop - end <= _MOST_CONTINUED and (stop == last or self._labeled[stop][1] is not None or self._lines[stop].gap):  # fmt: skip
                end = stop
            more = next(
                (i for i in range(end, min(end + _MOST_CONTINUED + 1, last)) if self._labeled[i][1] is not None), end
            )
            if all(len(self._lines[i].text) <= _LONGEST_VALUE for i in range(end, more)):
                end = more
        return end

    def _repeat(self, start: int, end: int, found: Found) -> None:
        """Cut a headline that is printed once more above the text."""
        title = found.values.get("headline", "").rstrip(".")
        if title and not title.endswith(".."):
            found.values["headline"] = title
        for index in range(start, min(start + 3, end)):
            if title and self._lines[index].text.rstrip(".").casefold() == title.casefold():
                found.cut([index], "headline")
