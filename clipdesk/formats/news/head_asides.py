"""Lines of the head that say nothing of the article: who pays for its series, and words for a picture that stand twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.lines import Line

_PAID = re.compile(r"\b(?:is supported|sponsored|presented|funded) by:?$|\bin partnership with:?$", re.IGNORECASE)
"""The end of a line below which stands who pays."""
_FEWEST_SPACES = 3
"""Spaces in the shortest line that may be a headline or the words for a picture."""
_HEADED, _NEAR = 2, 8
"""Spaces in the shortest headline above them, and the lines above among which the writer stands."""
_KINDS = frozenset(("title", "furniture", "related"))
_SIGNED = frozenset(("name", "byline"))


def without_asides(lines: Sequence[Line]) -> list[Line]:
    """The lines of the head with who pays as furniture, and with words that stand twice above two names as a picture's.

    The first of the names is then who took it; a headline stands above, so that it is none itself.
    """
    settled = list(lines)
    for index in range(1, len(lines)):
        above, line = lines[index - 1], lines[index]
        if _PAID.search(above.text) and above.kind in _KINDS and line.kind in {"title", "name", "outlet"}:
            settled[index - 1] = above._replace(kind="furniture")
            settled[index] = line._replace(kind="furniture", byline=None)
        elif _is_picture(lines, index):
            settled[index - 1], settled[index] = above._replace(kind="caption"), line._replace(kind="caption")
            settled[index + 1] = lines[index + 1]._replace(kind="caption", byline=None)
    return settled


def _is_picture(lines: Sequence[Line], index: int) -> bool:
    """Whether a line says what the one above says, with a headline above both and two signed lines below, or one of each side."""
    text = lines[index].text
    if (
        lines[index].kind not in {"title", "sentence"}
        or lines[index - 1].text != text
        or text.count(" ") < _FEWEST_SPACES
    ):
        return False
    above, below = lines[: index - 1], [line.kind for line in lines[index + 1 : index + 3]]
    is_headed = any(line.kind == "title" and line.text.count(" ") >= _HEADED for line in above)
    signed = sum(kind in _SIGNED for kind in below) if below[:1] and below[0] in _SIGNED else 0
    is_signed_above = any(line.kind in _SIGNED for line in above[-_NEAR:])
    return is_headed and (signed > 1 or (signed == 1 and is_signed_above))
