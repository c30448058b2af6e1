"""Lines of the head that say nothing of the article: who pays for its series, and words for a picture that stand twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.lines import Line, is_introduced
from clipdesk.formats.news.source.desks import Byline
from clipdesk.formats.news.source.names import is_person, tidy

_PAID = re.compile(r"\b(?:is supported|sponsored|presented|funded) by:?$|\bin partnership with:?$", re.IGNORECASE)
"""The end of a line below which stands who pays."""
_POSTED = 24
"""Code points of the longest line of no known kind above what somebody posted: "2d • Edited •"."""
_FEWEST_SPACES = 3
"""Spaces in the shortest line that may be a headline or the words for a picture."""
_HEADED, _NEAR = 2, 8
"""Spaces in the shortest headline above them, and the lines above among which the writer stands."""
_PLACE = latin_pattern(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?")
_SIGNS = re.compile(r"[\u4e00-\u9fff々]{1,4}[ \u3000][\u3040-\u30ff\u4e00-\u9fff々]{1,4}")
"""A name as papers in Japan set it beside the day: surname and given name."""
_SHOUTED = 2
"""Spaces in the shortest line of a headline in capitals."""
_KINDS = frozenset(("title", "furniture", "related"))
_SIGNED = frozenset(("name", "byline"))


def without_asides(lines: Sequence[Line]) -> list[Line]:
    """The lines of the head with who pays as furniture, and with words that stand twice above two names as a picture's.

    The first of the names is then who took it; a headline stands above, so that it is none itself.
    """
    settled = list(lines)
    for index in range(1, len(lines)):
        above, line = lines[index - 1], lines[index]
        if above.kind == "name" and is_shouted(above._replace(kind="title"), line):
            settled[index - 1] = above._replace(kind="title", weight=0.0, byline=None)
        if above.kind in _KINDS and line.kind in {"title", "name", "outlet"} and _PAID.search(above.text):
            settled[index - 1] = above._replace(kind="furniture")
            settled[index] = line._replace(kind="furniture", byline=None)
        elif _is_beside_picture(lines, index):
            settled[index] = line._replace(kind="caption", byline=None)
        elif _is_picture(lines, index):
            settled[index - 1], settled[index] = above._replace(kind="caption"), line._replace(kind="caption")
            settled[index + 1] = lines[index + 1]._replace(kind="caption", byline=None)
    return settled


_OF_POSTS = re.compile(
    r"• ?\d?(?:1st|2nd|3rd)\+?(?:\s|$)|\b\d{1,2} ?(?:h|d|w|mo|yr)\b ?(?:•|$)|^(?:\+ )?Follow(?:ing)?$|^@\w+",
    re.IGNORECASE,
)
"""What sites for posts set below a name: how far the reader knows its bearer, how long ago it was, a button."""


def with_correspondents(lines: Sequence[Line]) -> list[Line]:
    """The lines with a writer and the place right above the day as a name: "Jo Field, Vega"; in Japan the name beside the day."""
    settled = list(lines)
    if _is_post(lines):
        settled = [line._replace(kind="furniture") if line.kind == "title" else line for line in lines]
        settled[:2] = [
            line._replace(kind="byline", weight=0.5, byline=Byline((tidy(line.text),))) for line in lines[:2]
        ]
    for index, (line, below) in enumerate(pairwise(lines)):
        name, comma, place = line.text.partition(", ")
        is_dated = line.kind == "title" and below.kind == "date" and below.weight >= 1
        if comma and is_dated and _PLACE.fullmatch(place) and is_person(name):
            settled[index] = line._replace(kind="name", weight=0.25, byline=Byline((tidy(name),)))
        for one, other in ((index, below), (index + 1, line)):
            if other.kind == "date" and lines[one].kind == "title" and _SIGNS.fullmatch(lines[one].text):
                settled[one] = lines[one]._replace(kind="byline", weight=0.5, byline=Byline((lines[one].text,)))
    return settled


def _is_post(lines: Sequence[Line]) -> bool:
    """Whether the first two lines say one name, no other does, and no headline stands below: what somebody posted, portrait and name above it.

    Only a sign of a site for posts below tells it from a portrait that has the name of its subject as a headline.
    """
    is_twice = len(lines) > 1 and lines[0].text == lines[1].text and is_person(lines[0].text)
    if not is_twice or any(lines[0].text in line.text for line in lines[2:]):
        return False
    is_posted = any(_OF_POSTS.search(line.text) for line in lines[2:])
    return is_posted and not any(line.kind == "title" and len(line.text) > _POSTED for line in lines[2:])


def is_shouted(line: Line, below: Line) -> bool:
    """Whether two lines right below each other are a headline all in capitals, as a column of print breaks it."""
    return (
        line.kind == below.kind == "title"
        and not below.gap
        and min(line.text.count(" "), below.text.count(" ")) >= _SHOUTED
        and (line.text + below.text).isupper()
        and line.text[-1].isalnum()
    )


def first_shouted(lines: Sequence[Line], headline: int) -> int:
    """Index of the first line of a headline in capitals of which `headline` is a line; `headline` itself for others."""
    while headline > 0 and is_shouted(lines[headline - 1], lines[headline]):
        headline -= 1
    return headline


def _is_beside_picture(lines: Sequence[Line], index: int) -> bool:
    """Whether a name right below a sentence says who took the picture: the writer stands right below the headline, without "By"."""
    line, above = lines[index], lines[index - 1]
    if line.kind not in _SIGNED or line.date or above.kind != "sentence" or is_introduced(line.text):
        return False
    return any(
        one.kind == "title" and one.text.count(" ") > _HEADED and two.kind == "name" and two.text != line.text
        for one, two in pairwise(lines[: index - 1])
    )


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
