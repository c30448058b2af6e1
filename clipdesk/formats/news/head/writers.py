"""Which of the lines above an article with capitals are its writers, and which a place, a picture's credit or a button."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.lines import Line, is_introduced

_BY = frozenset(("by", "von", "por", "par", "di", "door", "written by", "story by", "author", "autor", "autora"))
_ANOTHER = ("and ", "und ", "et ", "y ", "e ", "& ")
"""How a line begins that goes on with another writer."""
SIGNED_BELOW = frozenset(("text", "tekst", "teksti"))
"""What papers of the north set right below who wrote the story."""
SENT_BY = frozenset(("news provided by", "provided by", "from", "source", "issued by", "released by"))
"""What stands in a line above who sent a release."""
_CONTACTS = frozenset(("contact", "contacts", "contact information", "media contact", "press contact", "kontakt", "pressekontakt", "contacto"))  # fmt: skip
"""What stands in a line above whom to call about a release."""
_PICTURE_ROLES = frozenset(
    ("foto", "photo", "photos", "photographer", "fotograf", "fotografin", "bild", "kuva", "fotos")
)
"""What a line right below a name says of who took the pictures."""
_OF_A_PICTURE = frozenset(("hide caption", "toggle caption", "enlarge this image", "enlarge image", "show caption"))
SIGNED = frozenset(("byline", "date", "role"))
"""Those of them that no menu has."""
LABELED = frozenset(("byline", "published", "updated"))
"""Fields of labeled lines that stand below a headline."""
_SLASHED = latin_pattern(r"\w ?/ ?[A-ZÀ-Þ]")
_HEADLINE = 3
"""Spaces in the shortest line that is surely a headline."""


def settle_names(lines: list[Line], *, is_page: bool) -> list[Line]:
    """Decide which lines of capital words are writers: those below a headline, when no byline says "By"."""
    if not any(line.kind in {"name", "byline"} for line in lines):
        return lines
    lines = [_as_button(lines, index) for index in range(len(lines))]
    lines = [_as_place(lines, index) for index in range(len(lines))]
    lines = [_as_caption(lines, index) for index in range(len(lines))]
    lines = _with_site_above(lines)
    has_byline = any(
        (line.kind == "byline" and line.byline and line.byline.names)
        or (line.kind == "name" and _is_introduced(lines, index))
        for index, line in enumerate(lines)
    )
    settled: list[Line] = []
    has_title = False
    for index, line in enumerate(lines):
        if line.kind == "name":
            line = _with_paper_below(lines, index)
            is_sender = index > 0 and lines[index - 1].text.rstrip(" :").casefold() in SENT_BY
            is_known = any(
                line.text in other.byline.names for other in lines if other.kind == "byline" and other.byline
            )
            is_writer = is_known or (not has_byline and has_title and _may_be_writer(lines, index, is_page=is_page))
            is_writer = is_writer or _is_introduced(lines, index)
            is_writer |= index + 1 < len(lines) and lines[index + 1].text.casefold() in SIGNED_BELOW
            is_writer |= index > 0 and lines[index - 1].kind == "byline" and line.text.startswith(_ANOTHER)
            is_writer = is_writer or (not has_byline and not is_page and _is_above_headline(lines, index))
            is_writer = is_writer and not _is_kicker(lines, index)
            is_called = index > 0 and lines[index - 1].text.rstrip(" :").casefold() in _CONTACTS
            is_writer = is_writer and not is_sender and not is_called
            line = line._replace(kind="byline" if is_writer else "title", weight=0.5 if is_writer else 0.0)
        has_title = has_title or (lines[index].kind in {"title", "sentence"} and " " in line.text)
        settled.append(line)
    written = {line.text for line in settled if line.kind == "byline"}
    return [
        line._replace(kind="byline") if line.byline and line.kind == "title" and line.text in written else line
        for line in settled
    ]


def _is_introduced(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of nothing but "By" stands right above."""
    return index > 0 and lines[index - 1].text.rstrip(" :").casefold() in _BY


def _with_site_above(lines: list[Line]) -> list[Line]:
    """The lines with the name of a site as what it is: it begins the page, stands there again, and others may have written."""
    first = lines[0]
    others = [line for line in lines[1:] if line.kind in {"name", "byline"} and line.text != first.text]
    is_site = first.kind == "name" and others and any(line.text == first.text for line in lines[1:])
    if not is_site:
        return lines
    return [
        line._replace(kind="outlet", weight=0.25, byline=None) if line.text == first.text else line for line in lines
    ]


def _with_paper_below(lines: Sequence[Line], index: int) -> Line:
    """The name with the paper right below it as the paper it writes for: "Jo Field" above "Vega News, Harbor"."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if line.byline is None or line.byline.outlet or below is None or below.kind != "outlet":
        return line
    return line._replace(byline=line.byline._replace(outlet=below.text.partition(",")[0]))


def _as_button(lines: Sequence[Line], index: int) -> Line:
    """The line, as a few words, where capitals stand between two buttons to share with."""
    line = lines[index]
    is_between = 0 < index < len(lines) - 1 and lines[index - 1].kind == lines[index + 1].kind == "share"
    return line._replace(kind="title", weight=0.0, byline=None) if is_between and line.kind == "name" else line


def _as_place(lines: Sequence[Line], index: int) -> Line:
    """The line, as a few words, where capitals below a writer in small letters stand right above the article: a place."""
    line, above = lines[index], lines[index - 1] if index else None
    is_last = index == len(lines) - 1
    is_name = line.kind == "name" or (line.kind == "byline" and not line.date and " e " in line.text)
    if not is_name or above is None or above.kind not in {"name", "byline"} or not is_last:
        return line
    is_place = (
        line.text.replace(" e ", " ").isupper()
        and not above.text.isupper()
        and not above.text.casefold().endswith((" and", " e", " y"))
    )
    return line._replace(kind="title", weight=0.0, byline=None) if is_place else line


def _as_caption(lines: Sequence[Line], index: int) -> Line:
    """The line, as a caption when a button for a picture stands next to a name that no "By" introduces."""
    line = lines[index]
    if line.kind not in {"byline", "name"} or line.date or is_introduced(line.text):
        return line
    if _is_introduced(lines, index):
        return line
    beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    is_credit = any(other.text.casefold() in _OF_A_PICTURE for other in beside)
    is_credit |= index + 1 < len(lines) and lines[index + 1].text.casefold() in _PICTURE_ROLES
    if _SLASHED.search(line.text):  # "Jo Field / Vega Times" below the picture, where another line names the writer
        is_credit |= any(
            other.kind in {"byline", "name"} and other.byline and other.byline.names and not _SLASHED.search(other.text)
            for place, other in enumerate(lines)
            if place != index
        )
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is not None and below.kind == "caption" and not _is_only_name(lines, index):
        is_credit |= index == 0 or lines[index - 1].kind != "date"  # who is shown, above who took the picture
    if line.kind == "name" and len(beside) == 2:
        above, below = beside  # the sentence says what a picture shows, the name who took it; below stands the writer
        is_credit |= above.kind == "sentence" and below.kind in {"name", "byline"} and not below.date
    return line._replace(kind="caption") if is_credit else line


def _is_only_name(lines: Sequence[Line], index: int) -> bool:
    """Whether a line right below a headline is the only one that may name a writer."""
    above = lines[index - 1] if index else None
    if above is None or above.kind != "title" or above.text.count(" ") < _HEADLINE:
        return False
    # a name above the headline may be the paper's
    is_signed_above = any(line.kind == "byline" for line in lines[:index])
    return not is_signed_above and not any(line.kind in {"byline", "name"} for line in lines[index + 1 :])


def _may_be_writer(lines: Sequence[Line], index: int, *, is_page: bool) -> bool:
    line = lines[index]
    words = line.text.split()
    names = len(line.byline.names) if line.byline else 1
    if names > 1 and not is_page:
        return len(words) <= 5 * names
    if len(words) > 4 * names and " in " not in line.text:
        return False
    if not is_page and len(words) < 4:
        return True
    is_above_paper = index + 1 < len(lines) and lines[index + 1].kind == "outlet"
    return is_above_paper or any(
        line.kind in SIGNED or line.field in LABELED for line in lines[max(0, index - 1) : index + 3]
    )


def _is_kicker(lines: Sequence[Line], index: int) -> bool:
    """Whether capitals right above a headline are a place: another name beside a date stands below it."""
    below = lines[index + 1 : index + 2]
    is_above_headline = bool(below) and below[0].kind == "title" and below[0].text.count(" ") > _HEADLINE
    if not is_above_headline or (index and lines[index - 1].kind == "date"):
        return False
    return any(
        line.kind == "name" and any(other.kind == "date" for other in lines[place - 1 : place + 2])
        for place, line in enumerate(lines[index + 2 :], index + 2)
    )


def _is_above_headline(lines: list[Line], index: int) -> bool:
    """Whether a name beside a date stands above a line that is long enough for a headline."""
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    has_headline = any(line.kind == "title" and line.text.count(" ") >= 3 for line in lines[index + 1 : index + 4])
    return has_headline and any(line.kind == "date" for line in beside)
