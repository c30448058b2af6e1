"""Where words, characters and paragraphs begin and end. Works on stored text in code points; knows no widget."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QTextBoundaryFinder

from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.span import Span

_WINDOW = 256
"""Code points looked at on either side of an offset; doubled where one segment is longer."""
_BLANK = "\u200b\ufeff"
"""What is as empty as white space without being it."""
_AFTER_NUMBER = "%‰‱°"

_WORD = QTextBoundaryFinder.BoundaryType.Word
_GRAPHEME = QTextBoundaryFinder.BoundaryType.Grapheme


def is_blank(char: str) -> bool:
    """Whether `char` shows nothing."""
    return char.isspace() or char in _BLANK


def trimmed(text: str, span: Span) -> Span | None:
    """`span` without white space at its edges; None where nothing is left."""
    start = _behind_blanks(text, *span)
    end = _before_blanks(text, start, span.end)
    return Span(start, end) if start < end else None


def grapheme_span(text: str, span: Span) -> Span:
    """`span` widened so that it splits no character as a reader sees them (emoji sequence, letter with marks)."""
    start, end = span
    if 0 < start < len(text):
        start = _character(text, start).start
    if start < end < len(text):
        end = max(end, _character(text, end - 1).end)
    return Span(start, end)


def snapped(text: str, span: Span) -> Span | None:
    """`span` without white space at its edges, and widened where an edge lies inside a word.

    A number widened takes its currency sign or its per cent sign along. Punctuation and quotation
    marks stay as they were chosen. None where `span` holds white space only.
    """
    inner = trimmed(text, span)
    if inner is None:
        return None
    start, end = inner
    first, last = _segment(text, start, _WORD), _segment(text, end - 1, _WORD)
    if first.start < start:
        start = _with_sign_before(text, first.start)
    if last.end > end:
        end = _before_blanks(text, start, _with_sign_after(text, last.end))
    return grapheme_span(text, Span(start, end))


def word_at(text: str, offset: int) -> Span | None:
    """The word at `offset` or ending there, a number with its signs; None between white space."""
    for place in (offset, offset - 1):
        if 0 <= place < len(text) and not is_blank(text[place]):
            if _is_currency(text[place]) and text[place + 1 : place + 2].isdigit():
                place += 1
            word = _segment(text, place, _WORD)
            start, end = _with_sign_before(text, word.start), _with_sign_after(text, word.end)
            return grapheme_span(text, Span(start, end))
    return None


def paragraph_at(text: str, offset: int) -> Span | None:
    """The paragraph (up to the line ends of the stored text) around `offset`, trimmed; None in an empty one."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return trimmed(text, Span(start, end if end >= 0 else len(text)))


def nearest_edge(text: str, offset: int, *, is_start: bool) -> int:
    """The border of a word nearest to `offset`: one where a passage can start, or where it can end."""
    if not 0 < offset < len(text):
        return offset
    word = _segment(text, offset, _WORD)
    if word.start < offset and not is_blank(text[offset]):
        offset = word.start if offset - word.start <= word.end - offset else word.end
    return _behind_blanks(text, offset, len(text)) if is_start else _before_blanks(text, 0, offset)


def moved_edge(text: str, span: Span, *, is_start: bool, forward: bool) -> Span | None:
    """`span` with one edge moved by one word or punctuation mark; None where it cannot move that way."""
    if is_start and forward:
        start = _behind_blanks(text, min(_segment(text, span.start, _WORD).end, span.end), span.end)
        return Span(start, span.end) if start < span.end else None
    if is_start:
        before = trimmed(text, Span(0, span.start))
        return Span(_segment(text, before.end - 1, _WORD).start, span.end) if before else None
    if forward:
        after = trimmed(text, Span(span.end, len(text)))
        return Span(span.start, _segment(text, after.start, _WORD).end) if after else None
    end = _before_blanks(text, span.start, max(_segment(text, span.end - 1, _WORD).start, span.start))
    return Span(span.start, end) if end > span.start else None


def stepped_edge(text: str, span: Span, *, is_start: bool, forward: bool) -> Span | None:
    """`span` with one edge moved by one character as a reader sees it; None where it cannot move that way."""
    start, end = span
    if is_start:
        if start == 0 and not forward:
            return None
        start = _character(text, start).end if forward else _character(text, start - 1).start
    else:
        if end == len(text) and forward:
            return None
        end = _character(text, end).end if forward else _character(text, end - 1).start
    return Span(start, end) if start < end else None


def _character(text: str, offset: int) -> Span:
    """The character, as a reader sees it, around the code point at `offset`."""
    if not _is_flag_letter(text[offset]):
        return _segment(text, offset, _GRAPHEME)
    # Qt (6.11) pairs the letters of flags wrongly where an emoji stands before them.
    first = offset
    while first and _is_flag_letter(text[first - 1]):
        first -= 1
    start = offset - (offset - first) % 2
    return Span(start, start + 2 if _is_flag_letter(text[start + 1 : start + 2]) else start + 1)


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _behind_blanks(text: str, start: int, end: int) -> int:
    while start < end and is_blank(text[start]):
        start += 1
    return start


def _before_blanks(text: str, start: int, end: int) -> int:
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return end


def _segment(text: str, offset: int, kind: QTextBoundaryFinder.BoundaryType) -> Span:
    """The word or character around the code point at `offset`, which is inside the text."""
    reach = _WINDOW
    while True:
        low, high = max(0, offset - reach), min(len(text), offset + reach)
        window = text[low:high]
        units = Utf16Map(window)
        finder = QTextBoundaryFinder(kind, window)
        place = units.to_utf16(offset - low)
        finder.setPosition(place)
        first = place if finder.isAtBoundary() else finder.toPreviousBoundary()
        finder.setPosition(place)
        last = finder.toNextBoundary()
        start = low + units.to_code_point(max(first, 0))
        end = low + units.to_code_point(last) if last >= 0 else high
        if (start > low or low == 0) and (end < high or high == len(text)):
            return Span(start, end)
        reach *= 2


def _is_currency(char: str) -> bool:
    return unicodedata.category(char) == "Sc"


def _with_sign_before(text: str, start: int) -> int:
    """`start` of a word, moved before the currency sign of a number."""
    is_number = start < len(text) and text[start].isdigit()
    return start - 1 if is_number and start and _is_currency(text[start - 1]) else start


def _with_sign_after(text: str, end: int) -> int:
    """`end` of a word, moved behind the per cent or currency sign of a number."""
    if not 0 < end < len(text) or not text[end - 1].isdigit():
        return end
    return end + 1 if text[end] in _AFTER_NUMBER or _is_currency(text[end]) else end
