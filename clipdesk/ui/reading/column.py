"""Where the text column and the margin of names stand in a pane of a given width. Arithmetic only."""

from __future__ import annotations

from typing import NamedTuple

BLEED = 16
"""Pixels beside the column that belong to it: frames, handles, and where a drag may begin."""
_GAP = 28
_NAMES = 128
_NAMES_MOST = 260
_DIGITS = 44
_EDGE = 32
_EDGE_NARROW = 20
_GAP_NARROW = 20
_LEAST_MEASURE = 0.84
"""The part of the best width that the text keeps where it gives way to the names: 55 characters of 66."""


class Column(NamedTuple):
    """The column of text and the margin beside it, in pixels from the left edge of the pane."""

    left: int
    width: int
    margin_left: int
    margin_width: int

    @property
    def is_narrow(self) -> bool:
        """Whether the margin has room for the labels' keys only."""
        return self.margin_width < _NAMES


def column_in(available: int, ideal: int, *, has_margin: bool = True) -> Column:
    """The column in a pane with `available` pixels, at best `ideal` wide and in the middle.

    A smaller pane first moves the column to the left, then sets it narrower by a sixth at most, so that the names
    keep their place, then has a margin of digits, then a still narrower column.
    """
    if not has_margin:
        width = min(ideal, max(available - 2 * _EDGE_NARROW, 80))
        left = max(_EDGE_NARROW, (available - width) // 2)
        return Column(left, width, left + width, 0)
    if available >= _EDGE + ideal + _GAP + _NAMES:
        left = max(_EDGE, min((available - ideal) // 2, available - ideal - _GAP - _NAMES))
        margin_left = left + ideal + _GAP
        return Column(left, ideal, margin_left, min(_NAMES_MOST, available - margin_left))
    given = min(ideal, available - _EDGE_NARROW - _GAP_NARROW - _NAMES)
    if given >= _LEAST_MEASURE * ideal:
        margin_left = _EDGE_NARROW + given + _GAP_NARROW
        return Column(_EDGE_NARROW, given, margin_left, available - margin_left)
    width = min(ideal, max(available - 2 * _EDGE_NARROW - _DIGITS, 80))
    left = max(_EDGE_NARROW, (available - width - _DIGITS) // 2)
    return Column(left, width, left + width + BLEED // 2, _DIGITS)
