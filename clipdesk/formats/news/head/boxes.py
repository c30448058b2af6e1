"""What pages set between the headline and the article: a summary in points, words for a picture, a deck above a share row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.formats.news.announced import behind_picture
from clipdesk.formats.news.captions import says_who_is_shown
from clipdesk.formats.news.furniture import key, match
from clipdesk.formats.news.head.headline import BULLETS
from clipdesk.formats.news.lines import Line, read_line
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.dateline import read_dateline
from clipdesk.formats.news.units import Unit

_LISTED_SUMMARIES = """
key points | key takeaways | key facts | key findings | takeaways | in short | in brief | at a glance | summary
the gist | tl;dr | highlights | story highlights | ai summary | ai-generated summary | quick read | what's next
what’s next | the brief | need to know | what you need to know | in kürze | das wichtigste in kürze | auf einen blick
zusammenfassung | artikelzusammenfassung | kurz & knapp | darum geht's | darum geht’s | l'essentiel | l’essentiel | en bref | le résumé
resumen | claves | las claves | en resumen | puntos clave | in sintesi | em resumo | resumo
"""
_SUMMARIES = frozenset(name.strip() for row in _LISTED_SUMMARIES.strip().split("\n") for name in row.split("|"))
"""Keys of the lines above a summary of the article in a few points."""
_POINT = 240
"""Code points of the longest point of a summary, of a deck, of the words for a picture."""
_SUMMARY = 14
"""Lines of a summary and the buttons below it that are looked at."""
_MOST_POINTS = 6
_SHORT = 40
_DENSE, _FEWEST_POINTS = 110, 3
"""Code points of the longest sentence of a summary without a label, and how many there are at least."""
_SHARE_ROW = 2
"""Buttons in a row that are a share row."""
_SAME = 3
"""Words with which two lines on the same picture begin alike."""
_NEAR, _CAPTION = 3, 420
"""Lines within which the words for a picture come again as its caption, and the code points of the longest."""
_AGAIN = 5
"""Lines within which the first sentence of a copy comes again: those between say who took the picture."""
_PICTURES = frozenset(("image", "photo", "picture", "bild", "foto", "imagen", "immagine", "imagem"))
"""Keys of the label of a picture."""
_POSED = re.compile(
    r"(?!I |We )[A-Z][^.!?]{2,60}? (?:stands?|sits?|poses?|looks?|walks?|holds?|speaks?|talks?|works?|waits?) \w[^.!?]+\.$"
)
"""How captions say in the present what somebody does: "Supervisor Len Oakes stands beside the lamp on Monday."."""
TIME_OF_ENTRY = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?| Uhr)?(?: [A-Z]{2,4})?")
"""The line above an entry of a live report."""
_META = frozenset(("byline", "date", "share"))


def below_boxes(units: Sequence[Unit], start: int, lines: Sequence[Line], language: str) -> int:
    """Index of the first unit from `start` on that stands in no box of the head; `lines` are those above `start`.

    Only what a line below it tells from the article counts as such a box: a row of buttons, a date, the
    caption of the same picture, or points that stand closer than paragraphs do.
    """
    if start >= len(units) or not any(line.kind == "title" for line in lines):
        return start
    for below in (
        *_below_summary(units, start, lines, language),
        *_below_dense_points(units, start, lines),
        *_below_title_again(units, start, lines),
        *_below_repeated(units, start),
        *_below_picture(units, start, language),
        *_below_own_picture(units, start, lines),
        *_below_labeled_picture(units, start, language),
        behind_picture(units, start),
        *_below_share_row(units, start, language),
    ):
        if below > start and below < len(units):
            return below
    return start


def _below_summary(units: Sequence[Unit], start: int, lines: Sequence[Line], language: str) -> Iterator[int]:
    """The end of a summary whose label stands right above `start`."""
    if key(units[start].text) in _SUMMARIES:  # with a colon it has the shape of a sentence
        start += 1
    elif not any(key(line.text) in _SUMMARIES for line in lines[-2:]) or _is_entry(lines):
        return
    closing = next(
        (
            index
            for index in range(start, min(len(units), start + _MOST_POINTS + 1))
            if _is_note_on_machine(units[index])
        ),
        -1,
    )
    if closing >= 0:
        yield closing + 1
        return
    points = start
    while (
        points - start < _MOST_POINTS
        and points < len(units)
        and not units[points].gap
        and len(units[points].text) <= _POINT
    ):
        points += 1
    if (
        points > start
        and points < len(units)
        and units[points].gap
        and _size(units[points:]) > 2 * _size(units[start:points])
    ):
        yield points
        return
    last = sentences = 0
    for index in range(start, min(len(units), start + _SUMMARY)):
        line = read_line(units[index].text, language)
        sentences += line.kind == "sentence"
        if (
            (last and line.kind == "sentence")
            or sentences > _MOST_POINTS
            or len(line.text) > _POINT
            or read_dateline(line.text, language)
        ):
            break
        if line.kind in _META:
            last = index + 1
    if last and _size(units[last:]) > _size(units[start:last]):
        yield last


def _is_entry(lines: Sequence[Line]) -> bool:
    """Whether the last line heads an entry of a live report: a time of day stands above it."""
    return len(lines) > 1 and TIME_OF_ENTRY.fullmatch(lines[-2].text) is not None


def _is_note_on_machine(unit: Unit) -> bool:
    """Whether a line asks how good a summary is, or leads to what a paper says of those that a machine makes: "Read our AI Policy."."""
    is_asked = "usammenfassung hilfreich" in unit.text or "ummary helpful" in unit.text
    return is_asked or (" AI " in unit.text and len(unit.text) <= _SHORT and match(unit.text) is not None)


def _below_dense_points(units: Sequence[Unit], start: int, lines: Sequence[Line]) -> Iterator[int]:
    """The end of a few short sentences, or items of a list, that stand close below the head, where blank lines part all paragraphs."""
    if not any(line.kind in {"byline", "date"} for line in lines):
        return
    end = start
    is_list = units[start].text.startswith(BULLETS)
    longest, fewest = (_POINT, _FEWEST_POINTS - 1) if is_list else (_DENSE, _FEWEST_POINTS)
    for unit in units[start : start + _MOST_POINTS]:
        is_close = unit.text.startswith(BULLETS) if is_list else not unit.gap
        if not is_close or len(unit.text) > longest or not is_sentence(unit.text):
            break
        end += 1
    below = [unit for unit in units[end:] if is_sentence(unit.text)] if end - start >= fewest else []
    if len(below) < _FEWEST_POINTS:
        return
    is_apart = (
        not any(unit.text.startswith(BULLETS) for unit in below)
        if is_list
        else units[end].gap and all(unit.gap for unit in below)
    )
    if is_apart:
        yield end


def _size(units: Sequence[Unit]) -> int:
    """Code points of the paragraphs among the units."""
    return sum(len(unit.text) for unit in units if len(unit.text) > _SHORT)


def _below_own_picture(units: Sequence[Unit], start: int, lines: Sequence[Line]) -> Iterator[int]:
    """The end of the words for a picture that the writer took, whose name stands right below them.

    They are words for a picture where they read like those, or where the name stands a third time further down.
    """
    names = {name.casefold() for line in lines if line.byline for name in line.byline.names}
    is_short = start + 2 < len(units) and len(units[start].text) <= _POINT and not read_dateline(units[start].text)
    if not is_short or units[start + 1].text.casefold() not in names or not is_sentence(units[start + 2].text):
        return
    name = units[start + 1].text.casefold()
    if (
        _POSED.match(units[start].text)
        or says_who_is_shown(units[start].text.rstrip("."))
        or any(unit.text.casefold() == name for unit in units[start + 2 :])
    ):
        yield start + 2


def _below_title_again(units: Sequence[Unit], start: int, lines: Sequence[Line]) -> Iterator[int]:
    """The place behind the headline where a page shows it again, below a player or its transcript."""
    titles = {line.text for line in lines if line.kind == "title" and line.text.count(" ") >= _SAME}
    for index in range(start, min(len(units), start + _SUMMARY)):
        if units[index].text in titles and _size(units[index + 1 :]) > 2 * _size(units[start:index]):
            yield index + 1
            return


def is_said_twice(units: Sequence[Unit], index: int) -> bool:
    """Whether a line stands close by in the same words: what a picture shows, as words for it and as its caption."""
    near = (*range(max(0, index - _NEAR), index), *range(index + 1, min(len(units), index + 1 + _NEAR)))
    return any(
        units[other].text.startswith(units[index].text) or units[index].text.startswith(units[other].text)
        for other in near
        if len(units[other].text) > _POINT // 10
    )


def _below_repeated(units: Sequence[Unit], start: int) -> Iterator[int]:
    """The place behind the second of two lines in the same words: no article says its first sentence twice."""
    if len(units[start].text) > _CAPTION:
        return
    for other in range(min(len(units), start + 1 + _AGAIN) - 1, start, -1):
        is_near = other - start <= _NEAR or not any(is_sentence(unit.text) for unit in units[start + 1 : other])
        if is_near and units[other].text.startswith(units[start].text):
            yield other + 1
            return


def _below_picture(units: Sequence[Unit], start: int, language: str) -> Iterator[int]:
    """The place behind the words for a picture: its caption stands right below them, or begins alike."""
    text = units[start].text
    if start + 1 >= len(units) or len(text) > _POINT or read_dateline(text, language):
        return
    below = units[start + 1]
    is_alike = below.text.split()[:_SAME] == text.split()[:_SAME]
    kind = read_line(below.text, language).kind
    is_signed = kind == "name" and start + 2 < len(units) and units[start].gap and units[start + 2].gap
    if (kind == "caption" and (is_alike or not below.gap)) or (is_signed and not below.gap):
        yield start + 2


def _below_labeled_picture(units: Sequence[Unit], start: int, language: str) -> Iterator[int]:
    """The place behind what a picture shows, between the label "Image" and the line that credits it."""
    if not start or key(units[start - 1].text) not in _PICTURES or len(units[start].text) > _CAPTION:
        return
    for index in range(start + 1, min(len(units), start + _NEAR)):
        if read_line(units[index].text, language).kind == "caption":
            yield index + 1
            return


def _below_share_row(units: Sequence[Unit], start: int, language: str) -> Iterator[int]:
    """The place behind a share row with one short sentence above it: a deck, or the words for a picture."""
    if len(units[start].text) > _POINT or read_dateline(units[start].text, language):
        return
    first = start + 1
    while first < min(len(units), start + 3) and read_line(units[first].text, language).kind not in {
        "share",
        "sentence",
    }:
        first += 1
    last = first
    while last < len(units) and read_line(units[last].text, language).kind == "share":
        last += 1
    if last - first >= _SHARE_ROW:
        yield last
