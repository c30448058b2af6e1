"""Finds words of scripts without spaces between words, such as Chinese: the search index has a whole clause as one word.

Every text is looked through, as fast as they can be read: only such words pay for it. A word may be broken over two lines,
but not over a blank one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.domain.listing import MARK_END, MARK_START, Snippet
from clipdesk.domain.sought import SPACED, UNSPACED, read_sought
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_BEFORE, _LENGTH = 12, 72
"""Code points of a snippet before the first word found, and in all."""
_BREAKS = re.compile(r"\s+")
_MOST = 10_000
"""Code points of what is looked for: SQLite takes no pattern of more than 50,000 bytes."""
_BETWEEN = re.compile(f"(?<={UNSPACED.pattern})(?={UNSPACED.pattern})")
_SIGNS = re.compile(r"[\\%_]")
_STANDS_IN = r"""(
    headline || char(10) || byline || char(10) || outlet || char(10) || section LIKE ? ESCAPE '\'
    OR (SELECT replace(replace(text, char(10) || char(10), ' '), char(10), '') FROM body WHERE article = number) LIKE ? ESCAPE '\'
    OR number IN (SELECT value FROM json_each(?)))"""
"""That a word stands in an article, or that it is one of those with the word in a note; LIKE takes half the time of `instr`."""
_NOTED = r"SELECT json_group_array(article) FROM note_fts WHERE note LIKE ? ESCAPE '\'"


def unspaced_parts(words: str) -> tuple[str, ...]:
    """The words and phrases to look for here, of what the user typed."""
    return read_sought(words).unspaced


def unspaced_conditions(database: ProjectDatabase, words: str) -> tuple[list[str], list[object]]:
    """The conditions in SQL that an article meets in which all these words stand, and the values to bind.

    Notes are looked through here, once.
    """
    parts = unspaced_parts(words)
    values = list[object]()
    for part in parts:
        pattern = "%" + _SIGNS.sub(r"\\\g<0>", part[:_MOST]) + "%"
        values += (pattern, pattern, *execute(database, _NOTED, (pattern,)).fetchone())
    return [_STANDS_IN] * len(parts), values


def unspaced_snippets(database: ProjectDatabase, words: str, numbers: Sequence[int]) -> list[Snippet]:
    """Where words stand in these articles, in their text or else in a note; in no particular order.

    For an article found only by its headline or source it is the beginning of the text, without marks.
    """
    sought = read_sought(words)
    parts = sorted(sought.parts, key=len, reverse=True)
    wanted = re.compile(
        "|".join(_standing(part, is_finished=part != sought.unfinished) for part in parts), re.IGNORECASE
    )
    marks = ",".join("?" * len(numbers))
    found: dict[int, str] = {}
    beginnings: dict[int, str] = {}
    for sql in (
        f"SELECT article, text FROM body WHERE article IN ({marks})",
        f"SELECT article, note FROM note_fts WHERE article IN ({marks})",
    ):
        for number, text in execute(database, sql, numbers):
            match = wanted.search(text)
            if match is not None:
                found.setdefault(number, _around(text, wanted, match.start()))
            beginnings.setdefault(number, _around(text, wanted, 0))
    return [Snippet(*item) for item in (beginnings | found).items()]


def _around(text: str, wanted: re.Pattern[str], place: int) -> str:
    start = max(0, place - _BEFORE)
    end = start + _LENGTH
    shown = wanted.sub(rf"{MARK_START}\g<0>{MARK_END}", text[start:end])
    dots = ("…" if start else "", "…" if end < len(text) else "")
    return dots[0] + _BREAKS.sub(" ", shown).strip() + dots[1]


def _standing(part: str, *, is_finished: bool) -> str:
    """A pattern that finds a part: wherever it stands in scripts without spaces, as words of their own in others."""
    if UNSPACED.search(part):
        return _over_lines(re.escape(part))
    return rf"(?<!{SPACED}){re.escape(part)}" + (f"(?!{SPACED})" if is_finished else f"{SPACED}*+")


def _over_lines(pattern: str) -> str:
    """A pattern that also finds the words broken over two lines between letters of these scripts."""
    return _BETWEEN.sub(r"\\n?", pattern)
