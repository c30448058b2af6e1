"""What the lines above an article say of its source, told to `Findings`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.captions import paper_in_credit
from clipdesk.formats.news.cards import paper_of_letter
from clipdesk.formats.news.findings import AGENCY, Findings
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.head.headline import speaks_to_readers
from clipdesk.formats.news.head.mastheads import (
    FLAGS,
    GENERAL,
    Above,
    is_name_shaped,
    pair_above,
    section_above,
    section_in_trail,
)
from clipdesk.formats.news.head.places import PLACE_DATED
from clipdesk.formats.news.head.writers import SENT_BY
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.source.agency import agency_named
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.outlet import is_aggregator, is_outlet, without_paper
from clipdesk.formats.news.source.sections import (
    glued_pieces,
    is_of_menu,
    is_root,
    is_section,
    is_trail,
    section_of_trail,
)

_KICKER_SHAPE = latin_pattern(
    r"[A-ZÀ-Þ][\w&’'-]*(?: (?:[A-ZÀ-Þ&]|(?:de|del|de la|la|le|du|des|und|der|y|e|and|of|di|do|da)\b)[\w&’'-]*)*"
)
_GLUED = latin_pattern(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bLe)(?<!\bDu)(?<=[a-zß-ÿ])[A-ZÀ-Þ]")
_KICKER = 4
"""Words of the longest kicker."""
_TAGLINE = 3
"""Spaces in the shortest line in which a site says what it is about."""
_PAIR = 2
_TOPICS = ("Topic:", "Thema:", "Tema:")
"""Labels of what stands for a section on a page, and for one of several topics in a copy of the article alone."""
_LAST_BUTTON = "more"
_MENU, _LONG_MENU = 3, 5
"""Sections in a row that are a menu."""
_KNOWN_PAPER = 0.5
"""Weight of the line of a paper that is one by its name."""
_OFFICES = ("Office of ", "Bureau of ", "Division of ", "Department of ")
"""How the lines begin in which an office that sends out a release names itself."""
_SENDER_WORDS = 8
"""Spaces that the line of a sender has less of."""
_RELEASED_ON = re.compile(r"for (?:immediate )?release\b.*\d", re.IGNORECASE)
"""A day in the line that says a release may be printed: "FOR IMMEDIATE RELEASE: June 2, 2026"."""
_RELEASED_BY = latin_pattern(
    r"(?P<who>[A-ZÀ-Þ].{3,60}?)\s+[-–—|:]\s+(?:(?:Press|News|Media) [Rr]elease|Pressemitteilung|Communiqué de presse"
    r"|Comunicado de prensa|Nota de prensa|Comunicato stampa)"
)


def offer_lines(lines: list[Line], titled: range, findings: Findings, *, is_page: bool, language: str = "") -> None:
    """Tell `findings` what each line says; those that are `titled` are the headline."""
    title, headline = "", titled.start
    if headline >= 0 and not lines[headline].field:
        title, paper = without_paper(" ".join(lines[index].text for index in titled))
        findings.offer("headline", title.removeprefix(": "), "headline line", 1)  # behind a kicker of its own line
        findings.offer_outlet(paper, "headline line", 3)
    if headline > 0 and not is_page:
        _offer_first(lines, headline, title, findings)
    above = _offer_above(lines, headline, findings, is_page=is_page, language=language)
    _offer_site_of_writer(lines, findings)
    for index, line in enumerate(lines):
        if line.kind != "agency" or index + 1 >= headline or line.gap or not _in_menu(lines, index + 1):
            findings.offer_line(line)
        if line.kind == "address":
            findings.offer("url", _address(line.text), "address line", 1)
        elif line.kind == "menu":
            _offer_menu(lines, index, title, findings, is_above=not is_page and index < headline)
        elif index not in titled or line.kind != "title":
            _offer_paper(lines, index, findings, is_page=is_page)
        if (
            index
            and key(lines[index - 1].text) in SENT_BY
            and (line.kind == "outlet" or line.text.count(" ") < _SENDER_WORDS)
        ):
            findings.offer_outlet(line.text, "sender line", 1)
        is_place = language in {"es", "ca"} and PLACE_DATED.match(line.text)
        if line.section and not is_place and _is_of_article(lines, index, headline, above, is_page=is_page):
            findings.offer("section", line.section, "section line", _rank_of_section(lines, index, headline))


def _offer_above(lines: list[Line], headline: int, findings: Findings, *, is_page: bool, language: str) -> Above:
    """Take the section that the lines right above the headline lead to; gives which lines these are."""
    above = section_above(lines, headline)
    is_trail = any(is_root(lines[index].text) for index in above.indexes)
    if is_page and not (above.section and is_trail):
        above = pair_above(lines, headline) or Above()
    findings.offer("section", section_in_trail(lines, headline) if headline > 0 else "", "breadcrumb line", 2)
    findings.offer(
        "section",
        above.section,
        "lines above the headline",
        2 if is_trail and len(above.indexes) <= _LONGEST_TRAIL else 3,
    )
    for index in _kickers(lines, headline) if not is_page and not above.indexes else ():
        findings.offer("section", lines[index].text, "line above the headline", 5)
    kicker = headline - 1 - (headline > 1 and _is_noted_twice(lines, headline))
    if headline > 0 and language != "de" and not above.indexes and _is_lone_kicker(lines[kicker]):
        findings.offer("_kicker", _before_place(lines[kicker].text, language), "line above the headline", 1)
    if headline > 0 and lines[headline - 1].kind == "outlet" and lines[headline - 1].text.endswith(" News"):
        findings.offer("_kicker", lines[headline - 1].text, "line above the headline", 1)
    return above


def _is_noted_twice(lines: Sequence[Line], headline: int) -> bool:
    """Whether the same note stands above and below a headline: "This article is more than 2 years old"."""
    above, below = lines[headline - 1], lines[headline + 1 : headline + 2]
    return above.kind == "furniture" and any(line.text == above.text for line in below)


def _before_place(text: str, language: str) -> str:
    """The section before the place that some sites in other languages set behind it: "Attualità Monte Isola"; else the words."""
    section, _, place = text.partition(" ")
    return section if language not in {"", "en"} and place[:1].isupper() and is_section(section) else text


def _rank_of_section(lines: Sequence[Line], index: int, headline: int) -> int:
    """The rank of a line of a section: a label that names it first, one that holds all others last."""
    if lines[index].weight >= 1:
        return 1
    if _is_said_again(lines, index, headline):
        return 2
    if lines[index].section.casefold() not in GENERAL:
        return 3
    return 4 if _is_near_headline(lines, index, headline) else 5


def _offer_first(lines: list[Line], headline: int, title: str, findings: Findings) -> None:
    """Take the first line as the paper: above what the site says of itself, or where it is an agency."""
    first, below = lines[0], lines[1]
    if headline > 1 and first.kind in {"title", "name"} and is_name_shaped(first.text):
        if below.kind in {"title", "sentence"} and below.text.count(" ") >= _TAGLINE and below.text != title:
            findings.offer_outlet(first.text, "line above what the site says of itself", 6)
    elif headline == 1 and first.kind in {"title", "name"} and is_name_shaped(first.text):
        findings.offer("_top", first.text, "first line", 1)
    elif first.kind == "agency" and agency_named(first.text):
        findings.offer_outlet(first.text, "first line", AGENCY)


def _offer_site_of_writer(lines: Sequence[Line], findings: Findings) -> None:
    """Take the site of the head that a byline names with one of its editions: "By Jo Field, v1 Vega" below the lines "v1" and "Vega"."""
    papers = {line.text for line in lines if line.kind == "outlet"}
    for line in lines if papers else ():
        _, comma, beside = line.text.rpartition(", ") if line.kind == "byline" else ("", "", "")
        site, blank, edition = beside.partition(" ")
        if comma and blank and site in papers and any(edition == other.text for other in lines):
            findings.offer_outlet(site, "byline line", 1)
            findings.offer("section", edition, "byline line", 4)


def _is_of_article(lines: list[Line], index: int, headline: int, above: Above, *, is_page: bool) -> bool:
    """Whether a section is the one in which the article stands, not one of a menu or of the lines `above`, which said theirs."""
    line = lines[index]
    if line.weight >= 1:
        return is_page or not line.text.startswith(_TOPICS)
    if _is_said_again(lines, index, headline):
        return True
    if line.kind == "section" and any(is_aggregator(other.text) for other in lines[:index]):
        return False  # of the site that collects
    if index == headline - 1 and _is_above_headline(lines, headline, above):
        return True
    is_near = _is_right_above(lines, index, headline) if is_page else _is_near(lines, index, headline)
    return index not in above.indexes and (line.date is not None or (is_near and not _in_menu(lines, index)))


_LONGEST_TRAIL = 5
"""Lines of a trail, the front page included: a longer column is a menu."""
_LAST_OF_MENUS = frozenset(
    "jobs classifieds games puzzles crosswords comics horoscopes newsletters podcasts videos video photos".split()
)
"""Sections, lower case, with which menus end."""


def _is_above_headline(lines: Sequence[Line], headline: int, above: Above) -> bool:
    """Whether a section right above a sure headline is the article's although a menu ends there: most pages set it so.

    Not those of sites that collect, and no entry of a menu that holds three names.
    """
    line = lines[headline - 1]
    is_apart = line.gap and headline > 1 and not lines[headline - 2].gap
    is_apart |= headline > 1 and lines[headline - 2].kind == "furniture"  # a button ends the menu
    if (headline - 1 in above.indexes and (above.section or not is_apart)) or "," in line.text:
        return False
    if line.text.casefold() in _LAST_OF_MENUS:
        return False
    named_before = {other.text.casefold() for other in lines[: headline - 1] if other.kind == "section"}
    if lines[headline].gap and not line.gap and line.text.casefold().removesuffix(" news") not in named_before:
        return False  # a blank line ends the menu
    is_collected = any(is_aggregator(other.text) for other in lines[: headline - 1])
    return not is_collected and lines[headline].text.count(" ") >= _TAGLINE


def _offer_paper(lines: list[Line], index: int, findings: Findings, *, is_page: bool) -> None:
    """Take the paper that a line names: as a masthead, behind a photographer or a title, with its newsletter or release."""
    line = lines[index]
    beside = [other.kind for other in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])]
    if line.kind == "outlet" and beside == ["byline", "agency"]:
        findings.offer_outlet(line.text, "line between writer and agency", 1)
    elif line.kind == "outlet" and (not is_page or _is_repeated(lines, index) or line.weight >= 1):
        rank = 1 if line.weight >= 1 else 2 if line.weight >= _KNOWN_PAPER else 4  # readers follow it
        findings.offer_outlet(line.text, "masthead line", rank)
    elif line.kind == "outlet" and (_is_first(lines, index) or _is_only(lines, "outlet")):
        findings.offer_outlet(line.text, "masthead line", 5)
    elif line.kind == "caption":
        findings.offer_outlet(paper_in_credit(line.text), "credit of a picture", 8)
    elif line.kind == "furniture":
        if _RELEASED_ON.match(line.text) and (date := read_dates(line.text)):
            findings.offer("published", date.published, "line of a release", 2)
        findings.offer_outlet(paper_of_letter(line.text), "offer of a newsletter", 5)
    elif line.kind == "title":
        if (logo := line.text.removesuffix(" Logo").removesuffix(" logo")) != line.text and is_outlet(logo):
            findings.offer_outlet(logo, "masthead line", 2)
        if match := _RELEASED_BY.fullmatch(line.text):
            findings.offer_outlet(match["who"], "sender line", 4)
        findings.offer_outlet(without_paper(line.text)[1], "title line", 3)


def _offer_menu(lines: list[Line], index: int, title: str, findings: Findings, *, is_above: bool) -> None:
    """Take the section that a trail leads to, or the second of two in a line right above the headline.

    A last piece that stands again below the trail says what the story is about.
    """
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if is_trail(line.text):
        pieces = list(line.pieces)
        is_topic = below is not None and below.kind in {"title", "section"} and below.text == pieces[-1]
        if is_topic and len(pieces) > _PAIR and is_section(pieces[-2]):
            del pieces[-1]
        findings.offer("section", section_of_trail(pieces, title), "breadcrumb line", 2)
    elif glued_pieces(line.text):
        findings.offer("section", line.pieces[0], "breadcrumb line", 3)
    elif is_above and len(line.pieces) == _PAIR:
        findings.offer("section", line.pieces[-1], "section line", 3)


def _kickers(lines: Sequence[Line], headline: int) -> Iterator[int]:
    """Lines of a word or three between the name of the paper and the headline: they say in which part of it the story stands."""
    outlet = next((index for index, line in enumerate(lines[: max(0, headline)]) if line.kind == "outlet"), headline)
    for index in range(outlet + 1, headline):
        text = lines[index].text
        if (
            lines[index].kind == "title"
            and not is_root(text)
            and not is_of_menu(text)
            and not text.startswith(_OFFICES)
            and text.count(" ") < _KICKER
            and _KICKER_SHAPE.fullmatch(text)
            and not _GLUED.search(text)
            and not _in_column(lines, index)
        ):
            yield index


def _in_column(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands among others of a word or two, sections among them: an entry of the menu."""
    column = _column(lines, index)
    return len(column) > _MENU and any(line.kind == "section" for line in column)


def _is_lone_kicker(line: Line) -> bool:
    """Whether a line right above the headline is a word or three that may say in which part of the paper it stands."""
    text = line.text
    is_plain = all(word.isalpha() for word in text.replace("&", "and").replace("-", " ").replace("’", "").split())
    is_short = text[0].isupper() and text.count(" ") < _KICKER - 1
    is_button = is_root(text) or is_of_menu(text) or text.casefold() in FLAGS
    return line.kind == "title" and is_plain and is_short and not is_button and not _GLUED.search(text)


def _is_first(lines: Sequence[Line], index: int) -> bool:
    """Whether the line of a paper that is one by its name stands at the very top, buttons above it or not."""
    is_top = all(line.kind in {"furniture", "share"} for line in lines[:index])
    return is_top and lines[index].weight >= _KNOWN_PAPER


def _is_only(lines: Sequence[Line], kind: str) -> bool:
    """Whether all lines of a kind say the same."""
    return len({line.text for line in lines if line.kind == kind}) == 1


def _is_repeated(lines: list[Line], index: int) -> bool:
    return any(line.text == lines[index].text for place, line in enumerate(lines) if place != index)


def _is_near(lines: Sequence[Line], index: int, headline: int) -> bool:
    """Whether a section is alone, or no unknown words stand between it and the headline: others are the end of a menu."""
    is_lone = sum(line.kind == "section" for line in _column(lines, index)) < _PAIR
    return is_lone or _is_near_headline(lines, index, headline)


def _is_near_headline(lines: Sequence[Line], index: int, headline: int) -> bool:
    """Whether nothing but known lines stands between a section and the headline."""
    return not any(line.kind in {"title", "name"} for line in lines[index + 1 : headline])


def _is_right_above(lines: Sequence[Line], index: int, headline: int) -> bool:
    """Whether only buttons, or a kicker with a colon, stand between a line and the headline, and no menu above it."""
    is_of_menu = index > 0 and lines[index - 1].kind in {"section", "title", "name"}
    if index == headline - 1 or is_of_menu:
        return index == headline - 1
    return index < headline and all(
        line.kind in {"furniture", "share", "date"} or line.text.endswith(":") or speaks_to_readers(line.text)
        for line in lines[index + 1 : headline]
    )


def _is_said_again(lines: Sequence[Line], index: int, headline: int) -> bool:
    """Whether the section above the headline stands in the menu above it, too, or below its end: it is the one that holds.

    What the story is about, and whether it is for subscribers, may stand between.
    """
    section = lines[index].section.casefold()
    between = [line for line in lines[index + 1 : headline] if line.kind != "date"]
    if (
        not section
        or index >= headline
        or any(line.kind != "title" or line.text.count(" ") >= _PAIR for line in between)
    ):
        return False
    is_below_menu = index > 0 and key(lines[index - 1].text) == _LAST_BUTTON
    return is_below_menu or any(line.section.casefold() == section for line in lines[:index])


def _in_menu(lines: Sequence[Line], index: int) -> bool:
    """Whether a section stands in the menu of the page: among three or more in a row, or two, or not at its end, in a long one."""
    column = _column(lines, index)
    sections = sum(line.kind == "section" for line in column)
    is_inside = lines[index] is not column[-1]
    return sections >= _MENU or (len(column) >= _LONG_MENU and (sections == _PAIR or is_inside))


def _column(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """The sections in a row in which a line stands, buttons and short words between them.

    A blank line parts it from others, where not every line has one above.
    """
    has_blocks = not all(line.gap for line in lines)
    start = end = index
    while start > 0 and _is_of_menu(lines[start - 1], loose=has_blocks) and not (has_blocks and lines[start].gap):
        start -= 1
    while end + 1 < len(lines) and _is_of_menu(lines[end + 1], loose=has_blocks):
        if has_blocks and lines[end + 1].gap:
            break
        end += 1
    return lines[start : end + 1]


def _is_of_menu(line: Line, *, loose: bool) -> bool:
    """Whether a line may be a piece of a menu; `loose` takes buttons and a word or two for one."""
    is_short = loose and line.kind in {"furniture", "title", "name"} and line.text.count(" ") < _PAIR
    return line.kind == "section" or (is_short and not is_root(line.text))


def _address(text: str) -> str:
    match = re.search(r"https?://[^\s<>]+", text)
    return match[0].rstrip(".,)") if match else ""
