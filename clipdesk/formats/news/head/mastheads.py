"""What stands above the headline in a few words each: the name of a paper nobody knows, and a menu or trail set one below the other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.source.names import ARTICLES, has_no_case, is_ordinary
from clipdesk.formats.news.source.outlet import is_aggregator
from clipdesk.formats.news.source.sections import KINDS, REGIONS, is_of_menu, is_root, is_section

_NAME = latin_pattern(r"[A-ZÀ-Þ][\w&’'.-]*(?: (?:[A-ZÀ-Þ&][\w&’'.-]*|of|the|and|de|del|la|du|des|der|di|da|do|y|e))*")
_MOST_WORDS = 5
_KICKER = 3
_HEADLINE, _SHORTEST = 3, 18
"""Spaces and code points of the shortest line that is a headline below a name."""
_FAR = 6
"""Lines below a name within which the headline stands."""
_SIGNS = frozenset("|/>›»→")
_SHORTEST_LOWER = 4
"""Letters of the shortest word in small letters that may be a step of a trail."""
_TAGLINE = re.compile(
    r".{8,80}[,–—-] ?(?:since|est\.?|established|founded(?: in)?|seit|desde|depuis|dal) \d{4}$", re.IGNORECASE
)
"""What a blog or paper says of itself: "A weblog on harbors, since 2009"."""
FOLLOWERS = re.compile(
    r"[\d.,]+ ?[KkMm]? (?:followers?|following|subscribers?|seguidores|abonnés|follower)\b", re.IGNORECASE
)
"""How many read somebody, as sites count it: "66.1K Followers"."""
_ABOVE_BLOG = frozenset(("Published in", "Published in:"))
"""What a site of many sets in a line right above the name of the publication."""
_FOLLOW = frozenset(("Follow", "FOLLOW", "follow"))
_HOST = re.compile(r"(?:^|[@./\s])(?P<name>[a-z0-9-]{6,40})\.[a-z]{2,8}\b")
_SIGNS_OF_HOST = 2
"""A full stop stands behind each, and one of three signs before it: sentences have the one at their end."""
_SHORT_NAME = 2
"""Spaces from which a line of a column says what the story is about rather than where it stands."""
_BUTTONS = frozenset(("menu", "search", "menü", "suche", "buscar", "rechercher", "cerca"))
"""Buttons, lower case, that stand below the name of a site."""
_LISTED_FLAGS = (
    "alert | top story | breaking | breaking news | featured | feature | exclusive | editor's pick | editors' pick | must read | spotlight | news story"
    " | subscriber only | subscribers only | for subscribers | premium | live updates | developing | updated | new | watch | prime"
)
FLAGS: frozenset[str] = KINDS | frozenset(_LISTED_FLAGS.split(" | "))
"""What papers put right above a headline, lower case, to make readers look, or to say what a story is: no section."""
_PAIR = 2
_LONGEST_UNCASED = 24
"""Code points of the longest name of a site in letters without capitals."""
_LISTED_GENERAL = "news | nachrichten | noticias | actualité | actualités | actu | notizie | notícias | nieuws | latest news | última hora | latest | region & land | aus der region"
GENERAL = frozenset(_LISTED_GENERAL.split(" | "))
"""Sections, lower case, that hold all others: below them stands the one of the article."""
_MENU = 4
"""Names of sections, with the front page, one below the other that are a menu, not the way to the article."""


class Above(NamedTuple):
    """The section that lines above a headline lead to (empty for none), and which lines these are."""

    section: str = ""
    indexes: frozenset[int] = frozenset()


def is_name_shaped(text: str) -> bool:
    """Whether a line may name a paper: a few words with capitals, no figures, none of a button or kind of story.

    >>> is_name_shaped("The Vega Headlight"), is_name_shaped("Bridge to close"), is_name_shaped("Exclusive Video")
    (True, False, False)
    """
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or not _NAME.fullmatch(text) or any(map(str.isdigit, text)):
        return False
    return (words[0] == "The" or not is_ordinary(words[0])) and not is_aggregator(text)


def with_unknown_paper(lines: Sequence[Line], short: Collection[str]) -> list[Line]:
    """The lines with the paper at their top as an outlet, where its place tells that it is one.

    That is: below the site that collected the story, above a menu, a section or what the paper says of itself, with
    "The" before it, or where an address in the text (in its `short` lines) is made of the same letters.
    """
    found = list(lines)
    if any(line.kind == "outlet" for line in found[: 2 * _FAR]):
        return found
    if _is_above_front_page(lines):
        found[0] = Line("outlet", lines[0].text, 0.25)
        return found
    for index, line in enumerate(lines[:_FAR]):
        if line.kind in {"title", "name"} and is_name_shaped(line.text) and _has_headline(lines, index):
            if _is_masthead(lines, index, short):
                found[index] = Line("outlet", line.text, 0.25)
                break
        elif line.kind in {"title", "sentence", "byline"} and line.text.count(" ") >= _HEADLINE:
            break
    return found


def _is_above_front_page(lines: Sequence[Line]) -> bool:
    """Whether the first line is a few words in letters without capitals right above the link to the front page: the site's name."""
    if len(lines) < _KICKER or lines[0].kind not in {"title", "name"} or not has_no_case(lines[0].text[0]):
        return False
    is_short = lines[0].text.count(" ") < _KICKER and len(lines[0].text) <= _LONGEST_UNCASED
    return is_short and is_root(lines[1].text) and not is_section(lines[0].text)


def with_followed(lines: Sequence[Line]) -> list[Line]:
    """The lines with who publishes on a site of many as an outlet: the name above how many follow, or above the button to do so."""
    found = list(lines)
    for index in range(1, len(lines)):
        text, above = lines[index].text, index - 2 if index > 1 and lines[index - 1].text in _FOLLOW else index - 1
        is_counted = text[0].isdigit() and FOLLOWERS.match(text) is not None
        is_counted |= text in _FOLLOW and lines[index - 1].kind in {"title", "outlet"}
        if is_counted and _is_followed(lines, above):
            found[above] = Line("outlet", lines[above].text, 1.0)
    papers = {
        below.text
        for above, below in pairwise(lines)
        if above.text in _ABOVE_BLOG
        and below.kind in {"title", "name", "outlet"}
        and below.text.count(" ") < _MOST_WORDS
    }
    return [Line("outlet", line.text, 1.0) if line.text in papers else line for line in found] if papers else found


def hosts_in(texts: Collection[str]) -> frozenset[str]:
    """The names of sites in the addresses of web and mail that short lines hold: "vegatimes" of "jo@vegatimes.com".

    >>> hosts_in(["Contact: jo@vegatimes.com"])
    frozenset({'vegatimes'})
    """
    return frozenset(
        found["name"].replace("-", "")
        for text in texts
        if text.count(".") > text.count(". ") + text.endswith(".")
        if text.count(".") + ("@" in text) + ("/" in text) >= _SIGNS_OF_HOST
        for found in _HOST.finditer(text.casefold())
    )


def section_above(lines: Sequence[Line], headline: int) -> Above:
    """The section that a column of short lines right above the headline ends in, as a trail or below a menu.

    A line or two are no column, and neither is a menu of sections alone.
    """
    headline -= headline > 1 and lines[headline - 1].text.endswith(":")  # "Storms in Vega:" belongs to the headline
    headline = _below_trail(lines, headline)
    if (pair := pair_above(lines, headline)) is not None:
        return pair
    start = headline
    while start > 0 and _is_step_or_sign(lines[start - 1]) and not (start < headline and is_root(lines[start].text)):
        start -= 1
    if start > 0 and lines[start - 1].kind in {
        "furniture",
        "outlet",
    }:  # "Latest" and the like, or the paper, head it too
        steps = headline - start + 1
    else:
        steps = headline - start
    is_short_trail = headline - start == _PAIR and is_root(lines[start].text) and lines[headline - 1].kind == "section"
    if not is_short_trail and (steps < _KICKER or headline - start < _KICKER - 1):
        return Above()
    indexes = frozenset(range(start, headline))
    names = [lines[index].text for index in sorted(indexes) if lines[index].text not in _SIGNS]
    is_trail = is_root(names[0])
    if not is_trail and not any(is_section(name) for name in names):
        return Above()
    known = sum(is_section(name) and not is_of_menu(name) for name in names)
    is_menu = (any(is_of_menu(name) for name in names) and not (known == 1 and is_section(names[-1]))) or (
        known + is_trail >= _MENU and is_section(names[-1])
    )
    if is_menu:
        return Above("", indexes)
    short = [name for name in names if name.count(" ") < _SHORT_NAME and not is_root(name)]
    is_first = is_section(names[0]) and not {names[0].casefold(), lines[start - 1].text.casefold()} & GENERAL
    if len(names) < _KICKER and known and (lines[start - 1].kind == "outlet" or is_first):
        short = [name for name in names if is_section(name)]
    best = names[-1] if is_section(names[-1]) or not short else short[-1]
    is_region = not {name.casefold() for name in names[1:]}.isdisjoint(REGIONS)
    if (
        is_trail
        and len(names) == _PAIR + 1
        and is_section(names[1])
        and names[1].casefold() not in GENERAL
        and not is_region
    ):
        best = names[1]  # "Home", "Politics", "Orrin"
    best = best.title() if best.islower() else best
    return Above(best.strip(" :|/>›»•·#"), indexes)


def section_in_trail(lines: Sequence[Line], headline: int) -> str:
    """The last step of a trail, a line each from the front page on, that ends with the headline itself; empty for none."""
    title = lines[headline].text
    for index in range(_PAIR, headline):
        steps = range(max(0, index - _MENU), index - 1)
        root = next((step for step in steps if is_root(lines[step].text)), -1)
        is_end = lines[index].kind != "menu" and lines[index].text.endswith(title)
        if is_end and root >= 0 and all(_is_step(lines[step]) for step in range(root + 1, index)):
            return lines[index - 1].text
    return ""


def _below_trail(lines: Sequence[Line], headline: int) -> int:
    """Index of the line above a headline that says what the story is, or what it is about, below where it stands."""
    while headline > 1 and lines[headline - 1].text.casefold() in FLAGS:
        headline -= 1
    kicker = headline - 1
    if kicker < _PAIR:
        return headline
    is_kicker = (
        lines[kicker].kind == "title" and lines[kicker].text.count(" ") < _MOST_WORDS and not _is_step(lines[kicker])
    )
    start = kicker
    while start > 0 and _is_step(lines[start - 1]) and not (start < kicker and is_root(lines[start].text)):
        start -= 1
    return kicker if is_kicker and kicker - start > 1 and is_root(lines[start].text) else headline


def pair_above(lines: Sequence[Line], headline: int) -> Above | None:
    """The section of two lines by themselves right above a headline: the first, and what the story is about below it."""
    start = headline - _PAIR
    pair = lines[max(0, start) : headline]
    if start < 0 or pair[1].gap or not all(_is_step(line) and line.kind != "furniture" for line in pair):
        return None
    above = lines[start - 1] if start else None
    is_trail = any(is_root(line.text) for line in lines[max(0, start - _PAIR) : start])
    is_again = start > 0 and not is_trail and pair[1].text.casefold() not in FLAGS
    is_again = is_again and any(
        line.section and line.text.casefold() == pair[0].text.casefold() for line in lines[:start]
    )
    is_alone = pair[0].gap or (
        above is not None and above.kind in {"furniture", "outlet"} and above.text.casefold() not in GENERAL
    )
    first = lines[start].text
    if not (is_alone or is_again) or not is_section(first) or is_root(first):
        return None
    if first.casefold() in GENERAL:
        return Above(pair[1].text, frozenset(range(start, headline))) if pair[0].gap or is_again else None
    place = pair[1].text if first.casefold() in REGIONS else first  # a town stands below its region
    return Above(place.strip(" :|/>›»•·#"), frozenset(range(start, headline)))


def _is_step_or_sign(line: Line) -> bool:
    """Whether a line may be a piece of a column, or is the sign between two pieces of a trail."""
    return line.text in _SIGNS or _is_step(line)


def _is_step(line: Line) -> bool:
    """Whether a line may be a piece of a column: a section, the front page, or a word or three with a capital."""
    if line.kind == "section":
        return True
    is_short = line.kind in {"title", "name", "furniture"} and line.text.count(" ") < _KICKER
    return is_short and (
        is_root(line.text)
        or is_of_menu(line.text)
        or (line.kind != "furniture" and (_NAME.fullmatch(line.text) is not None or _is_lower(line.text)))
    )


def _is_lower(text: str) -> bool:
    """Whether a line is one word in small letters, as the trails of some sites are: "home", "india", "karnataka"."""
    return len(text) >= _SHORTEST_LOWER and text.isalpha() and text.islower()


def _is_followed(lines: Sequence[Line], index: int) -> bool:
    """Whether a line above a number of followers is a name, with the headline below: who publishes on a site of many."""
    line = lines[index]
    return (
        line.kind in {"title", "name", "outlet"} and line.text.count(" ") < _MOST_WORDS and _has_headline(lines, index)
    )


def _has_headline(lines: Sequence[Line], index: int) -> bool:
    """Whether a line long enough for a headline stands close below, or anywhere below a menu that begins right there."""
    far = len(lines) if index + 1 < len(lines) and lines[index + 1].kind in {"section", "menu"} else index + 1 + _FAR
    return any(
        line.kind == "title" and line.text.count(" ") >= _HEADLINE and len(line.text) >= _SHORTEST
        for line in lines[index + 1 : far]
    )


def _is_masthead(lines: Sequence[Line], index: int, short: Collection[str]) -> bool:
    text = lines[index].text
    squeezed = "".join(char for char in text.casefold() if char.isalnum())
    if not {squeezed, squeezed.removeprefix("the")}.isdisjoint(hosts_in(short)):
        return True
    if index and is_aggregator(lines[index - 1].text):
        return True
    is_said = any(text.casefold() in line.text.casefold() for line in lines[:index])
    if not is_said and any(line.kind != "furniture" for line in lines[:index]):
        return False
    below = lines[index + 1] if len(lines) > index + 1 else None
    is_above_menu = below is not None and (
        below.kind in {"section", "menu"}
        or below.text.casefold() in _BUTTONS
        or (is_root(below.text) and not is_section(text))
        or bool(_TAGLINE.match(below.text))
    )
    return text.split(" ", 1)[0] in ARTICLES or is_above_menu
