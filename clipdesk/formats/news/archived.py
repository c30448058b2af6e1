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
_KEPT = re.compile(r"https?://(?!(?:web\.)?archive\.|[^/\s]*wayback)[^\s<>]+")
_HIGHEST = 12
"""Lines from the first on among which the archive speaks."""


def without_archive(lines: Sequence[Line]) -> tuple[list[Line], str]:
    """The lines with those of an archive as furniture, and the address of the page that it kept; empty where none is said.

    The time at which the page was kept stands between the archive's words, and is no date of the article.
    """
    own = [index for index, line in enumerate(lines[:_HIGHEST]) if _OWN_WORDS.match(line.text)]
    if not any(_SURE.match(lines[index].text) for index in own):
        return list(lines), ""
    last = own[-1]
    address = next((found[0] for line in lines[: last + 1] for found in _KEPT.finditer(line.text)), "")
    above = [line._replace(kind="furniture", weight=1.0, date=None, section="") for line in lines[: last + 1]]
    return [*above, *lines[last + 1 :]], address.rstrip(".,)")
