"""What lines that were cut still say of the source: the card of a writer, labels of links, words of a newsletter to its readers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.news.lines import Line, read_line
from clipdesk.formats.news.names import is_person
from clipdesk.formats.news.outlet import is_outlet
from clipdesk.formats.news.sections import is_section
from clipdesk.formats.news.units import Unit

_LONGEST = 420
_FIRST_PUBLISHED = re.compile(r"\b(?:originally|first) (?:published|posted|appeared)\b(?= .{0,40}\d)", re.IGNORECASE)
_NAMING = re.compile(
    r"(?:About|Follow|Ihre Meinung (?:über|zu)|Over|Über|Sobre(?: [oa])?|À propos de|Acerca de|Informazioni su|(?:Get|Add)(?= .{2,40} (?:on Google|app)$)|(?:Read|See|View) (?:the )?(?:full|original|entire|rest of the) (?:story|article|post|report) (?:on|at|in))"
    r" (?:the )?(?P<paper>[A-ZÀ-Þ][\w&’'.-]*(?: [A-ZÀ-Þ&][\w&’'.-]*){0,3}?)(?: on Google| app)?"
)
_NAMES = (
    "About",
    "Ihre",
    "Follow",
    "Over",
    "Über",
    "Sobre",
    "À",
    "Acerca",
    "Info",
    "Get",
    "Add",
    "Read",
    "See",
    "View",
)
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
_OF_LETTER = re.compile(
    r"\b(?P<paper>[A-Z][\w&]*(?: [A-Z&][\w&]*){1,4})[’']s? (?:\w+ ){0,3}(?:newsletters?|e-?mails?|briefing)\b"
)
"""The paper whose newsletter a box offers: "The Vega Tribune's daily newsletter"."""
_IS_SUPPORTED = re.compile(
    r"(?P<paper>[A-Z].{1,50}?) is a (?:reader-supported|free|weekly) (?:publication|newsletter)\b"
)
_NO_VIEW_OF = re.compile(
    r"\breflect the (?:official |editorial )?(?:views?|opinions?|position|policy)(?: or \w+)? of (?P<paper>(?:[Tt]he )?[A-ZÀ-Þ][\w&’'-]*(?: [A-ZÀ-Þ&][\w&’'-]*){0,3})\.?$"
)
_POINTING = frozenset(("This", "It", "Our", "We"))
"""First words of what is no name of a paper in such a note."""
_FROM_PAPER = re.compile(
    r"(?:Related [Ss]tories|More|Read [Mm]ore|Top [Ss]tories|Latest) [Ff]rom (?:the )?(?P<paper>[A-Z].+)"
)


def paper_in_cut(units: Sequence[Unit], index: int, names: Collection[str]) -> tuple[str, str, int]:
    """The paper that the cut unit `index` names, where it was read, and its rank; empty where it names none.

    `names` are the writers known so far: below a writer's name on a card stands the paper.
    """
    text = units[index].text
    if " is a " in text and (found := _IS_SUPPORTED.match(text)) and found["paper"].partition(" ")[0] not in _POINTING:
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
        if text.startswith(_NAMES) and (found := _NAMING.fullmatch(text)) and is_outlet(found["paper"]):
            return found["paper"], "line at the foot", 6  # or a part of it: "Follow Telegraph News"
    return "", "", 0


def paper_at_top(above: Collection[str], below: Iterable[str], holder: str = "") -> str:
    """The one of the lines `above` the headline, or the holder of the rights, that a line at the foot names: "About Vegalive".

    Of the holder alone it may have the shape of a person's name.

    >>> paper_at_top(["vegalive", "News"], ["Help", "About Vegalive"])
    'Vegalive'
    """
    for text in below:
        found = _NAMING.fullmatch(text) if text.startswith(_NAMES) and len(text) <= _CARD else None
        if found is None:
            continue
        paper = found["paper"]
        is_known = paper.casefold() in {one.casefold() for one in (*above, holder)}
        if is_known and not is_section(paper) and (paper == holder or not is_person(paper)):
            return paper
    return ""


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
