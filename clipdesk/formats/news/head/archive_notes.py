"""What an archive of pages sets above the page it kept: its own words, the time of the copy, the address of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.lines import Line

_OWN_WORDS = re.compile(
    r"archive\.(?:today|ph|is|li|md|vn|fo)\b|web ?page capture\b|saved from\b|redirected from\b|linked from\b"
    r"|no other snapshots\b|all snapshots\b|other snapshots from this\b|webpage\s+screenshot$|share\s+download\b|history\W+prior"
    r"|the wayback machine\b|(?:file )?archived on \d|\d[\d,]* captures?$|about this capture$|collected by$|success$|fail$",
    re.IGNORECASE,
)
_SURE = re.compile(r"archive\.(?:today|ph|is|li|md|vn|fo)\b|web ?page capture\b|the wayback machine\b", re.IGNORECASE)
_FIRST_LETTERS = frozenset("aAwWtT")
"""Letters with which such a line begins."""
_CAPTURES = re.compile(r"\d[\d,]* captures?$", re.IGNORECASE)
_SPAN = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4} [-–] \d{1,2} [A-Z][a-z]{2} \d{4}$")
"""How many copies of a page an archive has, and from when to when, right below."""
_KEPT = re.compile(r"https?://(?!(?:web\.)?archive\.|[^/\s]*wayback)[^\s<>]+")
_HIGHEST = 12
"""Lines from the first on among which the archive speaks."""
_DEEPEST = 40
"""Lines from the first on among which it surely speaks, with months and years of its bar above."""


def without_archive(lines: Sequence[Line]) -> tuple[list[Line], str]:
    """The lines with those of an archive as furniture, and the address of the page that it kept; empty where none is said.

    The time at which the page was kept stands between the archive's words, and is no date of the article.
    """
    sure = [index for index in range(min(_DEEPEST, len(lines))) if _is_sure(lines, index)]
    if not sure:
        return list(lines), ""
    own = [index for index, line in enumerate(lines[:_HIGHEST]) if _OWN_WORDS.match(line.text)]
    last = max(own[-1:] + sure)
    address = next((found[0] for line in lines[: last + 1] for found in _KEPT.finditer(line.text)), "")
    above = [line._replace(kind="furniture", weight=1.0, date=None, section="") for line in lines[: last + 1]]
    return [*above, *lines[last + 1 :]], address.rstrip(".,)")


def _is_sure(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is surely an archive's: it names itself, or says from when to when it has copies."""
    text = lines[index].text
    is_span = index > 0 and text[0].isdigit() and _SPAN.match(text) and _CAPTURES.match(lines[index - 1].text)
    return bool((text[0] in _FIRST_LETTERS and _SURE.match(text)) or is_span)
