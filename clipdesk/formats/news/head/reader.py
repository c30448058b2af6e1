"""The head of a clipping: everything above the first paragraph, and what it says of the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.foot import is_note_on, is_note_on_paper
from clipdesk.formats.news.head.archive_notes import without_archive
from clipdesk.formats.news.head.asides import first_shouted, is_shouted, with_correspondents, without_asides
from clipdesk.formats.news.head.boxes import TIME_OF_ENTRY, below_boxes, is_said_twice
from clipdesk.formats.news.head.headline import BULLETS, find_headline
from clipdesk.formats.news.head.mail_heads import without_mail_heads
from clipdesk.formats.news.head.mastheads import with_followed, with_unknown_paper
from clipdesk.formats.news.head.places import offer_place
from clipdesk.formats.news.head.source_lines import offer_lines
from clipdesk.formats.news.head.writers import SIGNED_BELOW, settle_names
from clipdesk.formats.news.lines import Line, is_marked, read_line
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.agency import agency_named
from clipdesk.formats.news.source.dateline import Dateline, read_dateline
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sites import LONE_NAMES
from clipdesk.formats.news.units import Unit


class Head(NamedTuple):
    """What was read above the first paragraph.

    `lines` are the lines read, one for each unit from the first on; the body starts at unit
    `end`. `headline` is the index of the headline, -1 when there is none, and `below` that of the line
    behind it; `titles` the number of lines that are neither known nor sentences; `weight` how much all of
    it speaks for a news page.
    """

    lines: tuple[Line, ...] = ()
    end: int = 0
    headline: int = -1
    below: int = 0
    titles: int = 0
    weight: float = 0.0


_LONGEST_HEAD = 60
_MOST_BOXES = 20
"""Lines looked at before the search for a first paragraph is given up."""
_LOOK_AHEAD = 14
_WITH_ADDRESS = 200
"""Code points of the longest line whose addresses are compared with the name at the top."""
_ONLINE = re.compile(r" (?:Info|News|Online|Actu|Actus|Noticias)$")
_MASTHEAD = 4
"""Lines among which a site names itself."""
_STANDFIRST = 330
_FEW_DECKS, _MOST_DECKS, _DECK = 2, 4, 200
"""Sentences that may stand above a byline; more where it says "By", a picture is shown, and each is as short as a deck or the words for it."""
_ENDS = frozenset('.!?…”"»')
_SPOKEN = frozenset(".?!")
_WIDEST = 112
"""Code points of the widest line of a text in broken lines."""
_SLACK = 3
"""Code points by which a line may miss the width of its column."""
_ABOVE_ARTICLE = frozenset(("byline", "date", "share"))
"""Kinds of lines right below which no headline stands."""
_JOINT = 3
_BROKEN = 45
"""Code points of the shortest line that may be part of a paragraph in broken lines."""
_PARAGRAPH = 80
"""Code points of the shortest paragraph above the date and the buttons of a page."""
_GLUED_KIND = latin_pattern(
    r"(?:Décryptages?|Reportage|Enquête|Analyse|Récit|Portrait|Entretien|Factuel|Tribune|Chronique|Critique)(?=[A-ZÀ-Þ])"
)
"""How the deck of a French paper begins in a copy, where what sort of piece it is stands right before it."""
_SUMMARY = 8
"""Lines that may stand between the headline and a sure dateline."""


def read_head(units: Sequence[Unit], language: str, findings: Findings, *, body: int = 0) -> Head:
    """Read the lines above the first paragraph and offer `findings` what they say.

    `body`, where it is known, is the index of the first paragraph in the text of a whole page.
    """
    body = _at_dateline(units, body, language)
    lines = [read_line(unit.text, language) for unit in units[:body]]
    end = _first_sentence(units, body, lines, language)
    lines[:] = without_mail_heads(lines)
    if end is None:
        return Head(tuple(lines), 0)
    while (resumed := _meta_below(units, end, lines, language)) is not None:
        following = _first_sentence(units, resumed, lines, language)
        if following is None:
            del lines[resumed:]
            end = resumed
            break
        end = following
    end = _above_dateline(units, end, lines, language)
    end = _below_notes(units, end, lines, language)
    for _ in range(_MOST_BOXES):
        below = below_boxes(units, end, lines, language)
        if below <= end:
            break
        lines += [read_line(unit.text, language) for unit in units[end:below]]
        following = _first_sentence(units, below, lines, language)
        if following is None:
            del lines[end:]
            break
        end = following
    end = _below_notes(units, end, lines, language)
    if end < len(units) - 1 and _GLUED_KIND.match(units[end].text):
        lines.append(read_line(units[end].text, language))
        end += 1
    end = _body_start(lines[:end], units)
    del lines[end:]
    lines = [line._replace(gap=True) if unit.gap else line for line, unit in zip(lines, units, strict=False)]
    lines, kept = without_archive(lines)
    findings.offer("url", kept, "line of an archive", 1)
    lines = with_followed(_with_masthead(lines))
    if not body:
        lines = with_unknown_paper(lines, [unit.text for unit in units if len(unit.text) <= _WITH_ADDRESS])
    lines = settle_names(with_correspondents(without_asides(lines)), is_page=body > 0)
    later = [unit.text for unit in units[end + 1 :] if len(unit.text) <= _WITH_ADDRESS]
    headline = first_shouted(lines, find_headline(lines, is_page=body > 0, language=language, below=later))
    below = _below_headline(units, lines, headline)
    titles = sum(line.kind in {"title", "sentence"} for line in lines)
    offer_lines(lines, range(headline, below), findings, is_page=body > 0, language=language)
    offer_place(lines, language, findings)
    return Head(tuple(lines), end, headline, below, titles, sum(line.weight for line in lines))


def _at_dateline(units: Sequence[Unit], body: int, language: str) -> int:
    """Index of a paragraph with a sure dateline that only a few short lines part from `body`: date and buttons stand below it."""
    for index in range(body - 1, max(0, body - _SUMMARY), -1):
        text = units[index].text
        if (
            text[0] == "("
            and len(text) > _BROKEN
            and (first := read_dateline(text, language)) is not None
            and first.place
        ):
            return index  # in broken lines it has no full stop
        if len(text) >= _PARAGRAPH and is_sentence(text):
            dateline = read_dateline(text, language)
            return index if dateline is not None and _is_sure(dateline, text) else body
        if len(text) > _BROKEN or is_sentence(text):
            break
    return body


def _is_sure(dateline: Dateline, text: str) -> bool:
    """Whether a dateline at the head of a text is none of a caption: it names an agency, is in capitals or in brackets."""
    return bool(dateline.agency) or dateline.place.isupper() or text[0] == "("


def _with_masthead(lines: list[Line]) -> list[Line]:
    """The lines with a site of a single word at the top as what it is: the outlet, wherever it stands again."""
    sites = {line.text for line in lines[:_MASTHEAD] if _is_site(line)}
    return [
        Line("outlet", line.text, 0.5)
        if (line.text in sites and _is_site(line))
        or (index == 0 and is_outlet(line.text) and line.kind == "date")
        or (index == 0 and line.kind in {"title", "name"} and _is_edition(line.text))
        else line
        for index, line in enumerate(lines)
    ]


def _is_site(line: Line) -> bool:
    """Whether a line is the name of a site of a single word, which may have been taken for another thing: "20minutos"."""
    is_open = line.kind in {"title", "section", "name"} or (line.kind == "date" and line.date is None)
    return is_open and _ONLINE.sub("", line.text) in LONE_NAMES


def _is_edition(text: str) -> bool:
    """Whether a line is a site of a single word and the place its pages are for: "Axios Twin Cities"."""
    words = text.split()
    return words[0] in LONE_NAMES and len(words) <= _MASTHEAD and all(word[0].isupper() for word in words)


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
    if has_byline and has_date:
        return None
    sentences = longest = 0
    has_picture = False
    for index in range(start, min(len(units), start + _LOOK_AHEAD)):
        text = units[index].text
        is_long = len(text) > _STANDFIRST
        line = None if is_long else read_line(text, language)
        if text[0] == "(" and read_dateline(text, language):
            return None
        if line is None or line.kind == "sentence":
            sentences += not is_said_twice(units, index)
            if is_long or sentences > _MOST_DECKS or read_dateline(text, language):
                return None
            longest = max(longest, len(text))
            continue
        is_signed = (
            line.kind == "name" and units[index + 1 : index + 2] and units[index + 1].text.casefold() in SIGNED_BELOW
        )
        is_new_byline = (line.kind == "byline" or line.field == "byline" or is_signed) and not has_byline
        is_labeled = line.field == "published"
        is_new_date = (
            (line.kind == "date" or is_labeled) and not has_date and (line.weight >= 1 or is_labeled or not has_byline)
        )
        has_picture = has_picture or line.kind == "caption"
        is_deck = sentences <= _FEW_DECKS or (has_picture and longest <= _DECK and is_marked(line))
        if is_deck and (is_new_byline or is_new_date):
            lines += [read_line(unit.text, language) for unit in units[start : index + 1]]
            return index + 1
    return None


def _above_dateline(units: Sequence[Unit], start: int, lines: list[Line], language: str) -> int:
    """Index of the paragraph with a sure dateline, where one follows a few short ones: captions, decks, a summary."""
    if (again := _said_in_full(units, start, lines, language)) > start:
        return again
    for index in range(start, min(len(units), start + _SUMMARY)):
        text = units[index].text
        dateline = read_dateline(text, language)
        if dateline is not None and index == start:
            return start
        if dateline is not None and (is_sentence(text) or text[0] == "(") and _is_sure(dateline, text):
            if _size(units[start:index]) > _size(units[index:]):
                break  # most of the article stands above: it is an appeal in capitals, or the caption of a picture
            lines += [read_line(unit.text, language) for unit in units[start:index]]
            return index
        if len(text) > _STANDFIRST:
            break
    return start


def _said_in_full(units: Sequence[Unit], start: int, lines: list[Line], language: str) -> int:
    """Index of the paragraph that a deck is the beginning of, with the dateline, behind the date; `start` for none."""
    deck = units[start].text if start < len(units) else ""
    if len(deck) > _STANDFIRST or read_dateline(deck, language) is None:
        return start
    for index in range(start + 1, min(len(units), start + _SUMMARY)):
        if units[index].text.startswith(deck[:_PARAGRAPH]):
            between = [read_line(unit.text, language) for unit in units[start:index]]
            is_meta = all(line.is_known for line in between[1:]) and any(line.kind == "date" for line in between)
            lines += between if is_meta else []
            return index if is_meta else start
    return start


def _size(units: Sequence[Unit]) -> int:
    """Code points of units together."""
    return sum(len(unit.text) for unit in units)


def _below_notes(units: Sequence[Unit], start: int, lines: list[Line], language: str) -> int:
    """Index of the first paragraph behind a label "BODY:" and behind notes on the writers just named."""
    if any(line.field for line in lines):
        for index in range(start, min(len(units), start + _LOOK_AHEAD)):
            if read_line(units[index].text, language).field == "body":
                lines += [read_line(unit.text, language) for unit in units[start : index + 1]]
                start = index + 1
                break
    is_titled = any(line.kind == "title" and line.text.count(" ") >= 2 for line in lines)
    names = [
        name for line in lines if line.byline and (is_titled or line.kind == "byline") for name in line.byline.names
    ]
    while start < len(units) - 1 and (
        is_note_on(names, units[start].text) or (names and is_note_on_paper(units[start].text))
    ):
        lines.append(Line("byline", units[start].text))
        start += 1
        following = _first_sentence(units, start, lines, language)
        start = start if following is None else following
    return start


def _body_start(lines: list[Line], units: Sequence[Unit]) -> int:
    """Index at which the body starts: what introduces it or runs on into it, right above it, belongs to it."""
    end = len(lines)
    while end and (lines[end - 1].kind == "title" or (_is_weak(lines[end - 1]) and _is_verse(units, end - 1))):
        if end > 1 and lines[end - 2].kind == "title" and units[end - 1].text[-1] in _ENDS and _runs_on(units, end - 2):
            end -= 2  # the first paragraph, in two broken lines
        elif (
            _introduces(lines[end - 1].text)
            or _runs_on(units, end - 1)
            or (
                (_is_wide(units, end - 1) or _is_verse(units, end - 1) or _is_spoken(lines[:end]))
                and end > 1
                and lines[end - 2].kind in _ABOVE_ARTICLE
            )
        ):
            end -= 1
        else:
            break
    is_entry = end > 1 and lines[end - 1].kind == "title" and TIME_OF_ENTRY.fullmatch(lines[end - 2].text)
    return end - 2 if is_entry and sum(bool(TIME_OF_ENTRY.fullmatch(unit.text)) for unit in units[end:]) else end


def _runs_on(units: Sequence[Unit], index: int) -> bool:
    """Whether a line that is no end of a sentence goes on in small letters right below: a paragraph in broken lines."""
    if index + 1 >= len(units) or units[index + 1].gap or len(units[index].text) < _BROKEN:
        return False
    last = units[index].text.rpartition(" ")[2]
    is_cut_short = len(last) <= _JOINT and last.islower() and not agency_named(last)  # no headline ends in "of"
    return units[index].text[-1].isalnum() and (units[index + 1].text[0].islower() or is_cut_short)


def _is_wide(units: Sequence[Unit], index: int) -> bool:
    """Whether a line that ends no sentence fills its column, in a text in broken lines: it goes on with a name right below."""
    if index + 1 >= len(units) or units[index + 1].gap or not units[index].text[-1].isalnum():
        return False
    widest = max(len(unit.text) for unit in units)
    first = len(units[index + 1].text.partition(" ")[0])
    return _PARAGRAPH <= widest <= _WIDEST and len(units[index].text) + 1 + first > widest - _SLACK


def _is_verse(units: Sequence[Unit], index: int) -> bool:
    """Whether a line goes on in small letters right below, however short it is: the first of a poem."""
    return index + 1 < len(units) and not units[index + 1].gap and units[index + 1].text[0].islower()


def _is_weak(line: Line) -> bool:
    """Whether a line has the word of a button that may be another's, too."""
    return line.phrase is not None and 0 < line.phrase.weight < 1


def _is_spoken(lines: Sequence[Line]) -> bool:
    """Whether the last of the lines is a short sentence or a question, and another one the headline: "Listen."."""
    return lines[-1].text[-1] in _SPOKEN and any(line.kind == "title" for line in lines[:-1])


def _introduces(text: str) -> bool:
    return (text.startswith(BULLETS) and text.count(" ") >= 4) or (text.endswith(":") and text.count(" ") >= 2)


def _below_headline(units: Sequence[Unit], lines: Sequence[Line], headline: int) -> int:
    """Index of the line behind the headline: one that goes on right below it in small letters belongs to it, as in print."""
    below = headline + 1
    while (
        0 < below < min(len(lines), headline + 4)
        and not units[below].gap
        and lines[below].kind in {"title", "role"}
        and (lines[below].text[0].islower() or is_shouted(lines[below - 1], lines[below]))
    ):
        below += 1
    return below
