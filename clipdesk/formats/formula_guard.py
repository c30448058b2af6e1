"""Keeps spreadsheets from taking the words of a cell for a formula."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n\0]")


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> guarded("=1+1"), guarded("'+1"), guarded("so")
    ("'=1+1", "''+1", 'so')
    """
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What was in the cell before `guarded`.

    >>> unguarded("'=1+1"), unguarded("'so'")
    ('=1+1', "'so'")
    """
    return cell[1:] if _GUARDED.match(cell) else cell
