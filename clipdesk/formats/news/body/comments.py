"""What readers wrote, below an article or in its midst, as the copy of a page has it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from clipdesk.formats.news.body.line_marks import Mark
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

_BUTTONS = frozenset(("reply", "report", "like", "antworten", "responder", "répondre"))
"""Keys of the buttons below what a reader wrote."""
_SHORT, _FAR = 60, 8
"""Code points of the longest button, and lines from one to the next."""


def has_comments(units: Sequence[Unit], marks: Mapping[int, Mark], start: int) -> bool:
    """Whether what follows from `start` on looks like what readers wrote: times ago, "Reply", "Report"."""
    stamps = any(mark.reason == "date" for index, mark in marks.items() if index >= start)
    return stamps or any(_is_button(units, index) for index in range(start, len(units)))


def comments_amid(units: Sequence[Unit], start: int, marks: Mapping[int, Mark]) -> set[int]:
    """Indexes of the comments between paragraphs of an article: from their heading to the last button.

    The article goes on where a paragraph stands right below that button, and none right below another:
    what a reader wrote stands below a name.
    """
    found: set[int] = set()
    for index in range(start, len(units)):
        if index in found or index not in marks or marks[index][:2] != ("comments", "end"):
            continue
        buttons = _buttons(units, index)
        if buttons and [one for one in buttons if _is_paragraph(units, one + 1, marks)] == buttons[-1:]:
            found.update(range(index, buttons[-1] + 1))
    return found


def _buttons(units: Sequence[Unit], heading: int) -> list[int]:
    """Indexes of the buttons below the heading of comments, each near the one above."""
    found: list[int] = []
    last = index = heading
    while (index := index + 1) < len(units) and index <= last + _FAR:
        if _is_button(units, index):
            last = index
            found.append(index)
    return found


def _is_button(units: Sequence[Unit], index: int) -> bool:
    return len(units[index].text) < _SHORT and key(units[index].text) in _BUTTONS


def _is_paragraph(units: Sequence[Unit], index: int, marks: Container[int]) -> bool:
    return index < len(units) and index not in marks and is_sentence(units[index].text)
