"""What lines that were cut still say of the source: the card of a writer, labels of links, words of a newsletter to its readers."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.lines import Line, read_line
from clipdesk.formats.news.source.agency import agency_named
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import is_company, is_outlet
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.news.units import Unit

_LONGEST = 420
_FIRST_PUBLISHED = re.compile(r"\b(?:originally|first) (?:published|posted|appeared)\b(?= .{0,40}\d)", re.IGNORECASE)
_NAMING = latin_pattern(
    r"(?:About|Follow|Ihre Meinung (?:über|zu)|Over|Über|Sobre(?: [oa])?|À propos de|Acerca de|Informazioni su|(?:Get|Add)(?= .{2,40} (?:on Google|app)$)|(?:Read|See|View) (?:the )?(?:full|original|entire|rest of the) (?:story|article|post|report) (?:on|at|in))"
    r" (?:the )?(?P<paper>[A-ZÀ-Þ][\w&’'.-]*(?: [A-ZÀ-Þ&][\w&’'.-]*){0,3}?)(?: on Google| app)?"
)
_NAMES = tuple("About Ihre Follow Over Über Sobre À Acerca Info Get Add Read See View".split())
"""How such lines begin."""
_CARD, _TOP = 60, 6
_ROLES = (" reporter", " editor", " correspondent", " columnist")
"""Ends, lower case, of what a writer is, below the name on the card: "Housing Reporter" is no paper."""
_BELOW_FIRST = 4
"""Lines below the first paragraph that are the page's where they follow one another."""
_TO_READERS = re.compile(
    r"(?:Subscribe to|Thanks for reading|Discover more from) (?P<paper>[A-Z].{2,50}?)(?: to .*|[!.].*)?$"
)
"""What a newsletter says to its readers, by the name that stands at its top."""
_UNLOCKS = re.compile(
    r"(?:Subscribe to|Become a paying subscriber of|Upgrade to paid for|You['’]re currently a free subscriber to|You['’]re a free subscriber to) (?P<paper>[A-Z].{2,50}?)"
    r"(?: to (?:unlock|keep reading|continue reading|get access|read|get full)\b.*|\. (?:For|To) .*)"
)
"""How a newsletter bars the rest of a letter, by its own name."""
_OF_LETTER = re.compile(
    r"\b(?P<paper>[A-Z][\w&]*(?: [A-Z&][\w&]*){1,4})[’']s? (?:\w+ ){0,3}(?:newsletters?|e-?mails?|briefing)\b"
)
"""The paper whose newsletter a box offers: "The Vega Tribune's daily newsletter"."""
_IS_SUPPORTED = re.compile(
    r"(?P<paper>[A-Z].{1,50}?) is a (?:reader-supported|free|weekly) (?:publication|newsletter)\b"
)
_NO_VIEW_OF = latin_pattern(
    r"\breflect the (?:official |editorial )?(?:views?|opinions?|position|policy)(?: or \w+)? of (?P<paper>(?:[Tt]he )?[A-ZÀ-Þ][\w&’'-]*(?: [A-ZÀ-Þ&][\w&’'-]*){0,3})\.?$"
)
_POINTING = frozenset(("This", "It", "Our", "We"))
"""First words of what is no name of a paper in such a note."""
_FROM_PAPER = re.compile(
    r"(?:Related [Ss]tories|More|Read [Mm]ore|Top [Ss]tories|Latest) [Ff]rom (?:the )?(?P<paper>[A-Z].+)"
)


_FEW_SPACES = 3
_BUTTONS = frozenset(("furniture", "share"))
_JOINING = frozenset("@/-_")
"""Signs of addresses, around a name in them."""
_OF_BLOG = re.compile(
    r"(?:\W{0,3}(?:previous|next|older|newer) posts?\b|subscribe by e-?mail|leave a (?:comment|reply)|.{0,12}\bthoughts? on [“‘\"]"
    r"|notify me of (?:new|follow-up)|this entry was posted)",
    re.IGNORECASE,
)
"""Lines at the foot of blogs, which set their name above the headline and no section."""
_HOUSE = re.compile(
    r"(?:Verlag|Media\b|Group|Publi|GmbH|Company|Corp|Inc\b|LLC|Ltd|Limited|Communications|Mediengruppe|Holdings)"
)
"""How what stands behind the name of a paper in that of its house begins."""


def paper_in_cut(units: Sequence[Unit], index: int, names: Collection[str]) -> tuple[str, str, int]:
    """The paper that the cut unit `index` names, where it was read, and its rank; empty where it names none.

    `names` are the writers known so far: below a writer's name on a card stands the paper.
    """
    text = units[index].text
    if " is a " in text and (found := _IS_SUPPORTED.match(text)) and found["paper"].partition(" ")[0] not in _POINTING:
        return found["paper"], "note on the paper", 3
    if text[0] in "SBUY" and (found := _UNLOCKS.fullmatch(text)):
        return found["paper"], "note on the paper", 3
    if text[0] in "STD" and (found := _TO_READERS.match(text)):
        is_at_top = any(unit.text == found["paper"] for unit in units[:_TOP])
        return found["paper"] if is_at_top else "", "masthead line", 3
    if paper := paper_of_letter(text):
        return paper, "offer of a newsletter", 5
    if text.endswith(" Google News") and is_outlet(paper := text.removesuffix(" Google News")):
        return paper, "button to follow it", 4
    if len(text) <= _CARD:
        if index and units[index - 1].text in names and is_outlet(text) and not text.casefold().endswith(_ROLES):
            return text, "card of the writer", 3
        if "rom " in text and (found := _FROM_PAPER.fullmatch(text)) and is_outlet(found["paper"]):
            return found["paper"], "label of links", 5
        if (found := _naming(text)) and is_outlet(found["paper"]):
            return found["paper"], "line at the foot", 6  # or a part of it: "Follow Telegraph News"
    return "", "", 0


def paper_said_again(lines: Sequence[Line], headline: int, below: Sequence[str], holder: str) -> tuple[str, str, int]:
    """The few words above the headline that another line of the page says again, where they were read, and their rank; empty for none.

    Wherever they stand they are the holder of the rights, or whom a line at the foot is "About". At the very top it is enough that a
    longer line holds them, or that the page is a blog's. `below` are the cut lines below the head.

    >>> paper_said_again([Line("title", "vegalive"), Line("title", "Mill burns")], 1, ["Help", "About Vegalive"], "")[0]
    'Vegalive'
    """
    texts = (*(line.text for line in lines), *below)
    named = [found["paper"] for text in texts if text.startswith(_NAMES) and (found := _naming(text))]
    shown = {line.text.casefold() for line in lines if _may_name(line)}
    for paper in (holder, *named):
        is_holder = paper == holder
        is_shown = paper.casefold() in shown or (is_holder and paper in named)
        is_house = is_section(paper) or is_company(paper) or agency_named(paper)
        if is_shown and not is_house and (is_holder or not is_person(paper)):
            return paper, "line at the foot", 1
    top = next((index for index, line in enumerate(lines[: max(0, headline)]) if line.kind not in _BUTTONS), -1)
    if top < 0 or not _may_name(lines[top]) or is_section(lines[top].text):
        return "", "", 0
    words = lines[top].text
    if (holder.startswith(f"{words} ") and _HOUSE.match(holder, len(words) + 1)) or (
        words.startswith(f"{holder} ") and holder and not is_outlet(holder)
    ):
        return words, "first line", 1
    others = [line.text for line in lines if line.is_known and line.kind != "caption"] + list(below)
    is_said = any(len(text) > len(words) and _holds(text, words.casefold()) for text in others)
    return (words, "first line, said again", 8) if is_said or any(map(_OF_BLOG.match, below)) else ("", "", 0)


def _holds(text: str, words: str) -> bool:
    """Whether a line has words, lower case, as whole words and in no address."""
    before, found, after = text.casefold().partition(words)
    return bool(found) and not (
        before[-1:].isalnum() or before[-1:] in _JOINING or after[:1].isalnum() or after[:1] in _JOINING
    )


def _naming(text: str) -> re.Match[str] | None:
    """A line that points to a paper: "About Vegalive", "Follow Vega Today"."""
    return _NAMING.fullmatch(text) if text.startswith(_NAMES) and len(text) <= _CARD else None


def _may_name(line: Line) -> bool:
    """Whether a line above the headline is a few words of no known kind."""
    return line.kind in {"title", "name", "outlet"} and line.text.count(" ") <= _FEW_SPACES


def dates_below_first(units: Sequence[Unit], start: int) -> dict[int, Line]:
    """The lines that say when an article was published or changed, right below its first paragraph, by their index."""
    found: dict[int, Line] = {}
    for index in range(start + 1, min(len(units), start + 1 + _BELOW_FIRST)):
        text = units[index].text
        line = read_line(text) if len(text) <= _CARD else None
        if line is None or line.kind not in {"date", "share", "furniture", "agency"}:
            break
        if line.kind == "date" and line.date is not None and line.date.explicit:
            found[index] = line
    return found


def paper_of_letter(text: str) -> str:
    """The paper whose newsletter a line offers, or whose view it says it does not give; empty where it names none.

    >>> paper_of_letter("Sign up for The Vega Tribune's daily newsletter.")
    'The Vega Tribune'
    """
    may_offer = len(text) <= _LONGEST and ("letter" in text or "mail" in text or "briefing" in text)
    found = _OF_LETTER.search(text) if may_offer else _NO_VIEW_OF.search(text) if "eflect the" in text else None
    return found["paper"] if found and is_outlet(found["paper"]) else ""


def day_first_published(text: str) -> str:
    """The day in a line such as "This story was originally published July 3, 2025 at 6:12 PM.", empty where there is none.

    >>> day_first_published("This story was originally published July 3, 2025.")
    '2025-07-03'
    """
    found = _FIRST_PUBLISHED.search(text) if len(text) <= _LONGEST else None
    date = read_dates(text[found.end() :]) if found else None
    return date.published if date else ""
