"""The head of a clipping: everything above the first paragraph, and what it says of the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.formats.news.dateline import read_dateline
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.lines import Line, is_sentence, read_line
from clipdesk.formats.news.outlet import is_aggregator, is_outlet, tidy_outlet
from clipdesk.formats.news.sections import is_trail, section_of_trail
from clipdesk.formats.news.units import Unit


class Head(NamedTuple):
    """What was read above the first paragraph.

    `lines` are the lines read, one for each unit from the first on; the body starts at unit
    `end`. `headline` is the index of the headline, -1 when there is none; `titles` the number of
    lines that are neither known nor sentences; `weight` how much all of it speaks for a news page.
    """

    lines: tuple[Line, ...] = ()
    end: int = 0
    headline: int = -1
    titles: int = 0
    weight: float = 0.0


_LONGEST_HEAD = 60
"""Lines looked at before the search for a first paragraph is given up."""
_LOOK_AHEAD = 7
_STANDFIRST = 330
_BULLETS = ("•", "- ", "– ", "* ", "· ", "● ", "▪", "■")
_TITLE_TAIL = re.compile(r"\s+(?:[|•·»–—-]|::)\s+(?P<tail>[^|•·»–—]{2,50})$")
_META = frozenset(("byline", "date"))


def read_head(units: Sequence[Unit], language: str, findings: Findings) -> Head:
    """Read the lines above the first paragraph and offer `findings` what they say."""
    lines: list[Line] = []
    end = _first_sentence(units, 0, lines, language)
    if end is None:
        return Head(tuple(lines), 0)
    while (resumed := _meta_below(units, end, lines, language)) is not None:
        following = _first_sentence(units, resumed, lines, language)
        if following is None:
            del lines[resumed:]
            end = resumed
            break
        end = following
    end = _body_start(lines[:end])
    del lines[end:]
    lines = _settle_names(lines)
    headline = _headline(lines)
    titles = sum(line.kind in {"title", "sentence"} for line in lines)
    _offer(lines, headline, findings)
    return Head(tuple(lines), end, headline, titles, sum(line.weight for line in lines))


def _first_sentence(units: Sequence[Unit], start: int, lines: list[Line], language: str) -> int | None:
    """Index of the first paragraph from `start` on, reading the lines before it; None when there is none."""
    for index in range(start, min(len(units), start + _LONGEST_HEAD)):
        text = units[index].text
        line = read_line(text, language)
        if line.kind == "sentence" or (
            not line.is_known and text[0] in "(" + _CAPITALS and read_dateline(text, language)
        ):
            return index
        lines.append(line)
    return None


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÍÎÓÔÕÖØÚÜŁŚŻČŠŽ"


def _meta_below(units: Sequence[Unit], start: int, lines: list[Line], language: str) -> int | None:
    """Index behind a byline or date that stands below one or two short paragraphs: these are a standfirst.

    Reads the lines up to it. None when the paragraph at `start` is the first of the body.
    """
    has_byline = any(line.kind == "byline" for line in lines)
    has_date = any(line.kind == "date" for line in lines)
    ahead: list[Line] = []
    sentences = 0
    for index in range(start, min(len(units), start + _LOOK_AHEAD)):
        text = units[index].text
        line = read_line(text, language)
        if line.kind == "sentence":
            sentences += 1
            if sentences > 2 or len(text) > _STANDFIRST or read_dateline(text, language):
                return None
        ahead.append(line)
        is_new_byline = line.kind == "byline" and not has_byline
        is_new_date = line.kind == "date" and not has_date and (line.weight >= 1 or not has_byline)
        if is_new_byline or is_new_date:
            lines += ahead
            return index + 1
    return None


def _body_start(lines: list[Line]) -> int:
    """Index at which the body starts: bullets and introductions to lists right above it belong to it."""
    end = len(lines)
    while end and lines[end - 1].kind == "title" and _introduces(lines[end - 1].text):
        end -= 1
    return end


def _introduces(text: str) -> bool:
    return text.startswith(_BULLETS) or (text.endswith(":") and text.count(" ") >= 2)


def _settle_names(lines: list[Line]) -> list[Line]:
    """Decide which lines of capital words are writers: those below a headline, when no byline says "By"."""
    if not any(line.kind == "name" for line in lines):
        return lines
    has_byline = any(line.kind == "byline" and line.byline and line.byline.names for line in lines)
    settled: list[Line] = []
    has_title = False
    for index, line in enumerate(lines):
        if line.kind == "name":
            words = len(line.text.split())
            known = any(line.text in other.text for other in lines if other.kind == "byline")
            is_writer = known or (has_title and words <= 4 and not has_byline)
            if is_writer and not known and words == 4 and not _beside_meta(lines, index):
                is_writer = False
            line = line._replace(kind="byline" if is_writer else "title", weight=0.5 if is_writer else 0.0)
        has_title = has_title or (line.kind in {"title", "sentence"} and line.text.count(" ") >= 1)
        settled.append(line)
    return settled


def _beside_meta(lines: list[Line], index: int) -> bool:
    return any(line.kind in {"date", "role", "byline"} for line in lines[max(0, index - 1) : index + 3])


def _headline(lines: list[Line]) -> int:
    """Index of the headline, -1 when no line can be one.

    It is the first of the last run of unknown lines above the byline and date: what stands above
    that run is the page's, what follows in it is a second deck.
    """
    titles = [index for index, line in enumerate(lines) if line.kind == "title" and not line.text.startswith(_BULLETS)]
    if not titles:
        lone = [index for index, line in enumerate(lines) if line.kind == "sentence" and len(line.text) <= 150]
        return lone[0] if lone else -1
    meta = next((index for index, line in enumerate(lines) if line.kind in _META), len(lines))
    pool = [index for index in titles if index < meta] or titles
    if repeated := _repeated(lines, pool):
        return repeated
    long = [index for index in pool if _is_headline_long(lines[index].text)]
    if not long:
        return max(pool, key=lambda index: len(lines[index].text))
    start = long[-1]
    while start - 1 in long or (start - 1 in pool and start - 2 in long):
        start -= 1
    return start if start in long else long[-1]


def _is_headline_long(text: str) -> bool:
    return text.count(" ") >= 2 and len(text) >= 15


def _repeated(lines: list[Line], pool: list[int]) -> int:
    """Index of a line that stands twice, as the title of the page and as the headline; 0 for none."""
    for index in pool:
        text = lines[index].text
        if _is_headline_long(text) and any(
            other != index and lines[other].text.startswith(text) for other in range(len(lines))
        ):
            return index
    return 0


def _offer(lines: list[Line], headline: int, findings: Findings) -> None:
    """Tell `findings` what each line says."""
    title = ""
    if headline >= 0:
        title, paper = _without_paper(lines[headline].text)
        findings.offer("headline", title, "headline line", 1)
        findings.offer_outlet(paper, "headline line", 3)
    section_lines = [index for index, line in enumerate(lines) if line.kind == "section"]
    for index, line in enumerate(lines):
        if line.byline is not None and line.kind == "byline":
            findings.offer_byline(line.byline)
        if line.date is not None:
            findings.offer_date(line.date)
            for paper in line.pieces:
                findings.offer_outlet(paper, "date line", 3)
        if line.credit is not None:
            findings.offer_credit(line.credit)
        if line.kind == "outlet":
            findings.offer_outlet(line.text, "masthead line", 2)
        elif line.kind == "address":
            findings.offer("url", _address(line.text), "address line", 1)
        elif line.kind == "menu" and is_trail(line.text):
            findings.offer("section", section_of_trail(list(line.pieces), title), "breadcrumb line", 2)
        elif line.kind == "title" and index != headline:
            findings.offer_outlet(_without_paper(line.text)[1], "title line", 3)
        if line.section:
            is_menu = index - 1 in section_lines or index + 1 in section_lines
            findings.offer("section", line.section, "section line", 1 if line.weight >= 1 else 5 if is_menu else 3)


def _without_paper(text: str) -> tuple[str, str]:
    """A page title as headline and paper: "Bridge to close | Harbor Gazette"."""
    match = _TITLE_TAIL.search(text)
    if match is None:
        return text, ""
    tail = match["tail"].strip()
    if is_aggregator(tail):
        return _without_paper(text[: match.start()])
    if is_outlet(tail) and not is_sentence(tail) and text[: match.start()].count(" ") >= 2:
        return text[: match.start()].strip(), tidy_outlet(tail)
    return text, ""


def _address(text: str) -> str:
    match = re.search(r"https?://[^\s<>]+", text)
    return match[0].rstrip(".,)") if match else ""
