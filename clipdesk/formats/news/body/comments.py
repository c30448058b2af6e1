"""What readers wrote, below an article or in its midst, as the copy of a page has it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.body.line_marks import Mark
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

_BUTTONS = frozenset(("reply", "report", "like", "antworten", "responder", "répondre"))
"""Keys of the buttons below what a reader wrote."""
_SHORT, _FAR = 60, 8
"""Code points of the longest button, and lines from one to the next."""
_INITIAL = latin_pattern(r"\w[\w’'-]*(?: \w[\w’'-]*){0,2} [A-ZÀ-Þ]\.")
"""A name whose last part is an initial: "Jane D."."""


def last_comment(units: Sequence[Unit], start: int, marks: Mapping[int, Mark]) -> int:
    """Index of the last line from `start` on that only what readers wrote has: a time ago, a button below a name; -1 for none."""
    ago = (index for index, mark in marks.items() if mark.reason == "date" and mark.weight < 1)
    found = max((index for index in ago if index >= start), default=-1)
    is_named = False
    for index in range(start, len(units)):
        if index in marks and marks[index].reason == "comments":
            is_named = False
        is_named = is_named or _is_name(units, index, marks)
        if is_named and _is_button(units, index):
            found = max(found, index)
    return found


def comments_amid(units: Sequence[Unit], start: int, marks: Mapping[int, Mark]) -> set[int]:
    """Indexes of the comments between paragraphs of an article: from their heading to the last button.

    The article goes on where a paragraph stands right below that button, and none right below another:
    what a reader wrote stands below a name. Where a paragraph among them has none, it is a story that tells of comments.
    """
    found: set[int] = set()
    for index in range(start, len(units)):
        if index not in marks or marks[index][:2] != ("comments", "end"):
            continue
        last, is_thread = _last_button(units, index, marks)
        if is_thread and last > index and _is_paragraph(units, last + 1, marks):
            found.update(range(index, last + 1))
    return found


def _last_button(units: Sequence[Unit], heading: int, marks: Mapping[int, Mark]) -> tuple[int, bool]:
    """Index of the last of the buttons below the heading of comments, each near the one above, and whether names head all above it."""
    last, is_named, has_stray, is_thread = heading, False, False, True
    for index in range(heading + 1, len(units)):
        if index > last + _FAR or (index in marks and marks[index][:2] == ("comments", "end")):
            break
        if _is_button(units, index):
            last, is_named, is_thread = index, False, not has_stray
        elif _is_paragraph(units, index, marks):
            has_stray = has_stray or not is_named
        else:
            is_named = is_named or _is_name(units, index, marks)
    return last, is_thread


def _is_button(units: Sequence[Unit], index: int) -> bool:
    return len(units[index].text) < _SHORT and key(units[index].text) in _BUTTONS


def _is_paragraph(units: Sequence[Unit], index: int, marks: Container[int]) -> bool:
    return index < len(units) and index not in marks and _is_told(units[index].text)


def _is_name(units: Sequence[Unit], index: int, marks: Container[int]) -> bool:
    """Whether a line may be the name of a reader."""
    text = units[index].text
    return len(text) < _SHORT and index not in marks and not _is_told(text) and not _is_button(units, index)


def _is_told(text: str) -> bool:
    return is_sentence(text) and _INITIAL.fullmatch(text) is None
