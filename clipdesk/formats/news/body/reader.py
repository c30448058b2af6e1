"""The body of a clipping: which of the lines below the head are not the article's, and where it ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from clipdesk.formats.news import furniture
from clipdesk.formats.news.body.boxes import (
    boilerplate,
    posters,
    sender_in_heading,
    trails_at_foot,
    writer_cards,
)
from clipdesk.formats.news.body.comments import comments_amid, last_comment
from clipdesk.formats.news.body.foot_lines import foot_mark, is_on_card, is_tag, told_of_author
from clipdesk.formats.news.body.line_marks import Mark, marks_in
from clipdesk.formats.news.body.link_boxes import FEWEST_HEADLINES, heads_below_links, is_broken, is_label_of_box
from clipdesk.formats.news.body.rows_of_lines import among_headings, is_in_row, is_made_of_lines, listed_names
from clipdesk.formats.news.body.verses import in_verse
from clipdesk.formats.news.cards import dates_below_first, day_first_published, paper_in_cut
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.foot import (
    is_contact,
    is_correction,
    is_note_on,
    is_note_on_paper,
    is_to_readers,
    paper_in_note,
    paper_of_writer,
)
from clipdesk.formats.news.head.headline import BULLETS
from clipdesk.formats.news.lines import Line, read_line
from clipdesk.formats.news.patterns.phrases import PHRASES
from clipdesk.formats.news.sentences import is_sentence, length_said, may_be_paragraph
from clipdesk.formats.news.source.agency import agency_at_end
from clipdesk.formats.news.source.credits import read_credit
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.sections import labeled_section
from clipdesk.formats.news.units import Unit

_FEWEST_LINKS = 3
_SHORT = 45
_YEAR = 4
"""Code points of the year in a date."""
_HALF = 0.5
_PLAIN = 120
_LONGEST_TAIL = 420
_BOXES = frozenset(
    "people are also reading | you may also like | you might also like | more top stories | also read | recommended | more for you | read more".split(
        " | "
    )
)
"""Keys of labels of boxes whose links a copy leaves out: they head no paragraph of an article."""
_CLOSERS = frozenset(("close", "fermer", "cerrar"))
"""Keys of the buttons that close a picture or a box: with others that are none, such a word may be a subheading."""

_REPORTER = ("Reporter", "REPORTER")
"""The end of what a writer is, below the name; a paper may end so, too."""
_CONTACTS = ("contact", "kontakt", "ansprechpartner", "rückfragen", "prensa", "stampa", "presse")
"""What stands above a name below an article that is not its writer's."""


class Body(NamedTuple):
    """Why units below the head are cut, by their index, and how much they speak for a news page."""

    reasons: dict[int, str]
    weight: float = 0.0


def read_body(
    units: Sequence[Unit], start: int, findings: Findings, *, wrapped: bool = False, sure: bool = False
) -> Body:
    """Find what has to go from the units from `start` on, and offer `findings` what the credits say.

    `sure` says that the head leaves no doubt that this is a clipping: then words without a
    sentence below the last paragraph are the page's.
    """
    reader = _BodyReader(units, start, findings, wrapped=wrapped, sure=sure)
    return reader.read()


class _BodyReader:
    """Reads the units of one clipping below its head."""

    def __init__(
        self, units: Sequence[Unit], start: int, findings: Findings, *, wrapped: bool, sure: bool = False
    ) -> None:
        self._sure = sure
        self._units = units
        self._start = start
        self._findings = findings
        self._marks = _without_told_days(marks_in(units, start, wrapped=wrapped, sure=sure), units, findings)
        self._boilerplate = boilerplate(units, start)
        for index in self._boilerplate:
            self._marks[index] = Mark("furniture", "end")
            findings.offer_outlet(sender_in_heading(units[index].text), "heading of the release", 5)
        self._marks.update(dict.fromkeys(writer_cards(units, start, findings.names), Mark("byline", "end")))
        title = findings.best("headline")
        trails = trails_at_foot(units, start, title.value if title is not None else "")
        self._marks.update(dict.fromkeys(trails, Mark("furniture", "end")))
        self._marks.update(dict.fromkeys(posters(units, start, findings.names), Mark("byline")))
        self._marks.update(_offered_dates(units, start, findings))
        self._marks.update(dict.fromkeys(comments_amid(units, start, self._marks), Mark("comments")))
        self._last_comment = last_comment(units, start, self._marks)
        self._headings = among_headings(units, self._marks)
        self._verse = in_verse(units, start, self._marks)
        self._told = told_of_author(units, start, self._marks, findings.names)
        self._reasons: dict[int, str] = {}
        self._ends = sorted(index for index, mark in self._marks.items() if mark.role != "line")

    def read(self) -> Body:
        """Find the end of the article, then what is left below it, then what stands between its paragraphs."""
        end = self._end()
        for index in range(end, len(self._units)):
            self._cut(index, self._marks[index].reason if index in self._marks else self._reason_above(index))
        last = self._last_paragraph(end)
        last = max(self._open_paragraph(last + 1, end) or last, *(one for one in self._verse if one < end), 0)
        signed = agency_at_end(self._units[last].text) if self._units else ""
        self._findings.offer("agency", signed, "last paragraph", 3)
        self._cut_foot(last + 1, end)
        for index, mark in self._marks.items():
            if index <= last and index not in self._reasons and self._goes(index, mark):
                self._cut(index, mark.reason)
                if mark.role == "list":
                    self._cut_links(index + 1, last)
                self._cut_slug(index - 1)
        weight = sum(self._marks[index].weight for index in self._reasons if index in self._marks)
        for index in sorted(self._reasons):
            self._findings.offer("published", day_first_published(self._units[index].text), "date line", 3)
            self._findings.offer("section", labeled_section(self._units[index].text), "line at the foot", 4)
            self._findings.offer_outlet(*paper_in_cut(self._units, index, self._findings.names))
        for index in sorted(self._marks.keys() & self._reasons.keys()):
            if credit := self._marks[index].credit:
                self._findings.offer_credit(credit)
        return Body(self._reasons, weight)

    def _cut(self, index: int, reason: str) -> None:
        self._reasons.setdefault(index, reason)

    def _reason_above(self, index: int) -> str:
        """The reason of the nearest cut above: links below "Related stories" are related."""
        reason = self._reasons.get(index - 1, "furniture")
        return reason if reason in {"related", "comments"} else "furniture"

    def _is_paragraph(self, index: int) -> bool:
        is_there = 0 <= index < len(self._units)
        if not is_there or index in self._marks or not is_sentence(self._units[index].text):
            return False
        is_below_label = index - 1 in self._marks and self._marks[index - 1].reason == "related"
        return not (is_below_label and self._units[index].text.endswith(":"))  # "See our playlist:"

    def _end(self) -> int:
        """Index behind the last unit that can be the article: the first mark below which only the page goes on."""
        sizes = [
            size if (size := length_said(unit.text)) > _SHORT and index not in self._marks else 0
            for index, unit in enumerate(self._units)
        ]
        before = list(accumulate(sizes, initial=0))
        for index in self._ends:
            above, below = before[index] - before[self._start], before[-1] - before[index]
            if self._is_end(index, above, below):
                return index
        return len(self._units)

    def _is_end(self, index: int, above: int, below: int) -> bool:
        """Whether the article ends at a mark, with `above` and `below` code points of paragraphs around it."""
        mark = self._marks[index]
        if index in self._boilerplate or index in self._told:
            return index in self._boilerplate
        if mark.role == "list":
            has_more = any(self._is_paragraph(other) for other in range(index + 1, len(self._units)))
            return not has_more or (below < 0.35 * above and self._is_list_of_links(index + 1))
        if not below:
            return True
        if mark.reason == "comments" and index < self._last_comment:
            return below < 3 * above
        return below < (0.5 if mark.weight >= 1 else 0.25) * above

    def _is_list_of_links(self, start: int) -> bool:
        """Whether headlines follow, with no more paragraphs between them than a teaser each.

        Where no headline stands below the first paragraph the article goes on with it: the box was in its midst.
        """
        first = next(index for index in range(start, len(self._units)) if self._is_paragraph(index))
        other = bisect_right(self._ends, first)
        following = range(start, self._ends[other] if other < len(self._ends) else len(self._units))
        paragraphs = sum(self._is_paragraph(index) and self._units[index].text[-1] != ":" for index in following)
        if sum(self._is_headline(index) for index in range(first + 1, following.stop)) < FEWEST_HEADLINES:
            return False
        if paragraphs == 1 and first - start < _FEWEST_LINKS:
            return False  # a box of one or two links, the last paragraph, and what stands at the foot
        titles = sum(not self._is_paragraph(index) for index in following)
        return titles >= max(_FEWEST_LINKS, paragraphs) and not self._is_paragraph(start)

    def _is_headline(self, index: int) -> bool:
        """Whether an unmarked line is long enough for the headline of another story."""
        text = self._units[index].text
        return index not in self._marks and not is_sentence(text) and text.count(" ") >= 3

    def _last_paragraph(self, end: int) -> int:
        """Index of the last paragraph of the article above `end`, skipping notes about its writers."""
        index = end - 1
        notes = 0
        while index > self._start:
            if self._is_paragraph(index):
                mark = self._note(self._units[index].text) if notes < 5 else None
                if mark is None and is_on_card(self._units, index, self._findings.names):
                    mark = Mark("byline")
                if mark is None:
                    break
                self._marks[index] = mark
                notes += 1
            index -= 1
        return index

    def _open_paragraph(self, start: int, end: int) -> int:
        """Index of a last paragraph without a full stop right below a box in the midst of the article; 0 for none.

        It is the only line of its length below the last sentence: several are headlines of other stories.
        """
        titles = [index for index in range(start, end) if self._is_headline(index)]
        if len(titles) != 1 or titles[0] == start or not may_be_paragraph(self._units[titles[0]].text):
            return 0
        between = [self._marks.get(index) for index in range(start, titles[0])]
        is_box = all(mark is not None and mark.weight > 0 and mark.role == "line" for mark in between)
        return titles[0] if is_box else 0

    def _note(self, text: str) -> Mark | None:
        """What a sentence at the foot is: a credit, a note on the writer, an address for tips."""
        if len(text) > _LONGEST_TAIL:
            return None
        credit = read_credit(text)
        if credit is not None:
            return Mark(credit.reason, credit=credit)
        if len(text) <= _PLAIN and text[-1] == "." and read_line(text).kind == "date":  # "Updated May 20, 2026."
            return Mark("date")
        if is_note_on_paper(text):
            self._findings.offer_outlet(paper_in_note(text), "note on the paper", 4)
            return Mark("furniture")
        if is_to_readers(text):
            return Mark("furniture")
        if text.casefold().startswith("copyright "):
            return Mark("copyright")
        if is_correction(text) or text.startswith("Disclosure: "):
            return Mark("correction")
        if is_note_on(self._findings.names, text):
            self._findings.offer_outlet(paper_of_writer(text), "note on the writer", 4)
            return Mark("byline")
        return Mark("byline") if is_contact(text) else None

    def _cut_foot(self, start: int, end: int) -> None:
        """Cut the lines below the last paragraph, from the first that is known not to be the article's."""
        lines = {index: read_line(self._units[index].text) for index in range(start, end) if index not in self._marks}
        listed = listed_names(self._units, lines, start)
        for index, line in lines.items():
            mark = foot_mark(line, self._findings.names)
            if mark is not None and not (mark.weight <= _HALF and (index in listed or is_in_row(lines, index))):
                self._marks[index] = mark
        for index in range(self._first_note(start, end), end):
            self._cut(index, self._marks[index].reason if index in self._marks else self._reason_above(index))
            if index in lines and not (lines[index].kind == "name" and self._is_contact_person(index)):
                self._offer(lines[index])

    def _is_contact_person(self, index: int) -> bool:
        """Whether a name below the article is not its writer's: one is known, or readers are to call this one."""
        above = self._units[max(self._start, index - 4) : index]
        return bool(self._findings.names) or any(word in unit.text.casefold() for unit in above for word in _CONTACTS)

    def _first_note(self, start: int, end: int) -> int:
        """Index of the first line below the last paragraph that is not the article's, `end` when all of them are.

        A rule right above it belongs to it; topics without a label count when nothing else follows.
        """
        if all(is_tag(self._units[index].text) for index in range(start, end)):
            return start
        first = next(
            (index for index in range(start, end) if index in self._marks and self._marks[index].weight > 0), end
        )
        may_climb = self._sure and not is_made_of_lines(self._units[self._start : start])
        while first > start and (first - 1 in self._marks or (may_climb and _is_label(self._units, first - 1, start))):
            first -= 1
        return first

    def _offer(self, line: Line) -> None:
        self._findings.offer_line(line._replace(kind="byline") if line.kind == "name" else line)
        if line.kind == "outlet" and not line.text.endswith(_REPORTER):
            self._findings.offer_outlet(line.text, "last lines", 3)
        elif line.kind == "address":
            self._findings.offer("url", line.text[line.text.index("http") :].rstrip(">.)"), "address line", 2)

    def _goes(self, index: int, mark: Mark) -> bool:
        """Whether a marked unit between paragraphs goes: one that may be a subheading stays."""
        if mark.role == "list":
            is_before_list = self._units[index + 1].text.startswith(BULLETS)
            return not is_before_list and (
                not self._is_paragraph(index + 1)
                or furniture.key(self._units[index].text) in _BOXES
                or (self._sure and mark.weight >= 1 and is_label_of_box(self._units[index].text))
            )
        heads = mark.reason == "share" and mark.weight < 1 and index in self._headings
        if heads or index in self._verse or (mark.role == "end" and index in self._told):
            return False
        if mark.weight >= 1 or (index not in self._headings and furniture.key(self._units[index].text) in _CLOSERS):
            return True
        if mark.weight <= 0:
            beside = [self._marks.get(place, Mark("", weight=0)) for place in (index - 1, index + 1)]
            return all(other.weight > 0 for other in beside) and beside[0].role == "line"
        is_topic = mark.reason == "share" and furniture.key(self._units[index].text) not in PHRASES
        below = self._units[min(index + 1, len(self._units) - 1)]
        if is_topic and below.gap != self._units[index].gap:
            return True  # "Follow Transportation", a button right above a paragraph
        if (mark.reason in {"share", "date", "caption"} and not is_topic) or _is_beside_mark(self._marks, index):
            return True
        return mark.role == "line" and not (self._is_paragraph(index - 1) and self._is_paragraph(index + 1))

    def _cut_slug(self, index: int) -> None:
        """Cut the word in capitals under which a print story goes on: "BRIDGE / Continued from A1"."""
        text = self._units[index].text
        is_jump = self._units[index + 1].text.lstrip("(").casefold().startswith(("continued from", "from page"))
        if is_jump and index >= self._start and text.isupper() and len(text) < 30:
            self._cut(index, "furniture")

    def _cut_links(self, start: int, last: int) -> None:
        """Cut the headlines that follow "Related stories" between two paragraphs."""
        for index in range(start, min(last, start + 8)):
            may_head = index > start and index not in self._marks and self._is_paragraph(index + 1)
            is_text = self._is_paragraph(index) or is_broken(self._units, index)
            if is_text or (may_head and heads_below_links(self._units, start, index)):
                return
            self._cut(index, "related")


def _is_beside_mark(marks: Mapping[int, Mark], index: int) -> bool:
    """Whether another line that goes stands next to a unit: one button may be a subheading, two are not."""
    return any(
        mark.weight > 0 and mark.role == "line"
        for place in (index - 1, index + 1)
        if (mark := marks.get(place)) is not None
    )


def _is_label(units: Sequence[Unit], index: int, start: int) -> bool:
    """Whether a line below the last paragraph is a word or two of the page's, not the item of a list."""
    text = units[index].text
    introduced = any(unit.text.endswith(":") for unit in units[max(0, start - 1) : index + 1])
    if text.isdigit():
        return True
    is_short = len(text) <= _SHORT and text.count(" ") <= 4 and text[-1].isalnum()
    return is_short and not introduced and not text.startswith(BULLETS) and not any(map(str.isdigit, text))


def _without_told_days(marks: dict[int, Mark], units: Sequence[Unit], findings: Findings) -> dict[int, Mark]:
    """The marks but those of days in a year before the article, whose own stands above it: of a law or a book it tells of."""
    known = findings.best("published")
    if known is None:
        return marks
    dated = {index: read_dates(units[index].text) for index, mark in marks.items() if mark.reason == "date"}
    told = {
        index
        for index, date in dated.items()
        if date is not None and "" < (date.updated or date.published)[:_YEAR] < known.value[:_YEAR]
    }
    return {index: mark for index, mark in marks.items() if index not in told}


def _offered_dates(units: Sequence[Unit], start: int, findings: Findings) -> dict[int, Mark]:
    """The marks of the days right below the first paragraph, offered to `findings`."""
    lines = dates_below_first(units, start)
    for line in lines.values():
        findings.offer_line(line)
    return dict.fromkeys(lines, Mark("date"))
