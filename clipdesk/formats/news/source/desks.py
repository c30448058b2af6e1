"""Bylines that name nobody, and what every byline says: desks, papers that sign with an agency, "our Vega correspondent"."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.source.affiliation import Affiliation
from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.calendar_words import MONTHS
from clipdesk.formats.news.source.names import is_person, split_names, tidy
from clipdesk.formats.news.source.outlet import PAPER_NOUNS, is_outlet, tidy_outlet


class Byline(NamedTuple):
    """Who wrote a story: names of persons (or of a staff, where no person is named), paper and agency.

    `sure` says that the line cannot be anything else; a bare name could be.
    """

    names: tuple[str, ...]
    outlet: str = ""
    agency: str = ""
    sure: bool = True


WITH = latin_pattern(r"\s+(?:with|mit|avec|con|com|met|et|y|und|and|via)\s+(?=[A-ZÀ-Þa-z])")
"""What stands between a paper and the agency that it signs with."""
STAFF = re.compile(
    r"(?:the )?(?:[\w.&'’-]+ ){0,4}(?:staff(?: reports?| writers?)?|editorial board|newsroom|news staff|editors"
    r"|reporters|digital (?:team|staff)|web (?:team|staff|desk)|redacción|redaktion|rédaction|redactie|redazione|redação|news desk|agencias|agences|agenturen)$",
    re.IGNORECASE,
)
"""What writers are called that sign as a whole."""
_BUREAU = latin_pattern(
    r"(?P<paper>(?:[A-ZÀ-Þ][\w.&'’-]*\s){1,5}?)"
    r"(?:Bureau|News Desk|Web Desk|Desk|Staff|Staff Reports?|News Service|Newsroom|News Staff|Team|Reporters?"
    r"|Correspondents?)"
)
_UNNAMED = re.compile(
    r"(?:(?:from|by) )?(?P<who>our (?:(?:own|special|chief|[A-Z][\w’'-]+) ){1,3}(?:correspondents?|reporters?|staff(?: reporters?)?|bureau)"
    r"|(?:the )?(?P<paper>\w+) staff(?: reports?)?)",
    re.IGNORECASE,
)
"""Writers that a paper does not name: "From our Vega correspondent", "Tribune staff"."""
_STATION_STAFF = re.compile(r"(?P<paper>[KW][A-Z]{2,3}(?:-TV)?) (?:(?:Digital|Web|News|Weather) )?(?:Team|Staff|Desk)")
_SIGNED = re.compile(r"(?P<paper>\S+(?: \S+)?) (?:avec|mit|con|com|met) (?P<agency>\S+(?: \S+)?)")
_LONGEST_SIGNED = 40
_NUMBERED = latin_pattern(r"(?:[A-ZÀ-Þ][\w’'-]* ){1,3}\d{1,3}|[A-Za-z][A-Za-z_.-]{1,20}\d{1,4}")
"""A writer who is told from others by a number, as accounts and desks are: "Writer 1", "Jo Field 2", "editor7"."""


def unnamed_writer(words: str) -> Byline | None:
    """Somebody of the paper without a name, perhaps behind "From": "From our Vega correspondent", "Tribune staff".

    >>> unnamed_writer("From our Vega correspondent").names
    ('Our Vega correspondent',)
    """
    match = _UNNAMED.fullmatch(words)
    if match is None or (match["paper"] and match["paper"].casefold() not in PAPER_NOUNS):
        return None
    return Byline((match["who"][0].upper() + match["who"][1:],))


def paper_with_agency(words: str) -> Byline | None:
    """A line such as "Le Monde avec AFP"."""
    split = WITH.search(words)
    if split is None or not is_outlet(words[: split.start()]):
        return None
    agency = agency_within(words[split.end() :])
    return Byline((), tidy_outlet(words[: split.start()]), agency) if agency else None


def signed_with_agency(words: str) -> Byline | None:
    """A site of any name that signs with an agency and nothing else: "franceinfo avec AFP"."""
    match = _SIGNED.fullmatch(words) if len(words) <= _LONGEST_SIGNED else None
    if match is None or not (agency := agency_named(match["agency"])) or is_person(match["paper"]):
        return None
    return Byline((), tidy_outlet(match["paper"]), agency)


def bureau(words: str) -> Byline | None:
    """A line such as "The Deccan Mirror Bureau": a staff that signs as a whole."""
    match = _BUREAU.fullmatch(words)
    if match is None or not is_outlet(paper := match["paper"].strip()):
        lone = _STATION_STAFF.fullmatch(words)
        return Byline((words,), lone["paper"]) if lone else None
    if words.endswith(("eporter", "orrespondent")) and is_person(" ".join(words.split()[:2])):
        return None  # "Jane Roe News Reporter"
    return Byline((words,), tidy_outlet(paper))


def without_person(parts: list[str], beside: Affiliation) -> Byline | None:
    """A line that begins with "By" and names no person: an agency, a staff, a single pen name, one with a number."""
    who = parts[0]
    if agency := beside.agency or agency_named(who):
        return Byline((), beside.outlet, agency)
    if STAFF.match(who):
        of_paper = bureau(who)
        return Byline((who[0].upper() + who[1:],), beside.outlet or (of_paper.outlet if of_paper else ""))
    if is_outlet(who):
        return Byline((), tidy_outlet(who))
    pieces = [piece for piece in split_names(who) if piece]
    single = all(len(piece.split()) == 1 and piece[0].isupper() and piece.isalpha() for piece in pieces)
    if single and pieces and len(who) < 40:
        return Byline(tuple(tidy(piece) for piece in pieces), beside.outlet, beside.agency, sure=False)
    # "By May 12" is a day. A number alone could be anything: what stands around the line decides.
    if _NUMBERED.fullmatch(who) and who.split()[-2:][0].casefold() not in MONTHS:
        return Byline((who,), beside.outlet, beside.agency, sure=False)
    return None
