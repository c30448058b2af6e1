"""What stands beside the names in a byline: a paper, an agency, a place, what the writer does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.outlet import is_aggregator, is_outlet, tidy_outlet
from clipdesk.formats.news.source.sites import LONE_NAMES


class Affiliation(NamedTuple):
    """The paper and the agency of a writer; `has_role` says that a role is named.

    `unknown` counts the pieces that are none of these and no place.
    """

    outlet: str = ""
    agency: str = ""
    has_role: bool = False
    unknown: int = 0


_PLACE = latin_pattern(
    r"(?:in|en|à|aus|a|from|reporting from|at|nach)\s+(?P<place>[A-ZÀ-Þ][\w.'’-]*(?:[ ,/][ ,/-]*(?:(?:and|y|et|und|e"
    r"|de|la|del|du)\s+)?[A-ZÀ-Þ][\w.'’-]*){0,5})$"
)
_FOR_START = re.compile(r"^(?:(?:for|special (?:to|for)|of|para|pour|für)\s+)?(?-i:the\s+(?=[A-Z]))?", re.IGNORECASE)
_SITE = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+(?: [A-Z]\w+)*|\w[\w-]*\.(?:com|org|net|news|info|eu)", re.ASCII)
"""Papers that live on the web alone: "CalMatters", "Stateline.org"."""
DANGLING = re.compile(r"\s+(?:on|at|for|in|the|published|updated)$", re.IGNORECASE)
"""Words that stand behind a writer or a paper before a date that was cut off."""
_PAPER_IN_ROLE = re.compile(
    r"(?P<paper>(?:[A-Z][\w.&'’-]*\s){2,5}?)"
    r"(?:[Ss]taff|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]olumnist|STAFF|WRITER|REPORTER)"
)
_LISTED_NOUNS = """
writer writers reporter reporters editor editors correspondent correspondents columnist columnists critic critics journalist journalists contributor
contributors producer producers staff bureau photographer photographers fellow intern anchor newsroom analyst author special director manager desk specialist
blogger guest host for contributing team redactor redactora corresponsal especial periodista redaktion redakteurin redakteur korrespondentin korrespondent
volontär volontärin reporterin rédaction correspondant correspondante spécial spéciale journaliste redactie verslaggever redacteur repórter enviado enviada
inviato inviata corrispondente giornalista jornalista redattore redattrice redator redatora autorin autore
"""
ROLE_NOUNS: frozenset[str] = frozenset(_LISTED_NOUNS.split())
"""Words, lower case, for what a writer does."""
_ROLE = re.compile(
    rf"(?:(?:[\w&'’-]+\s){{0,5}}(?:{'|'.join(sorted(ROLE_NOUNS - {'for', 'contributing', 'team', 'especial', 'spécial', 'spéciale'}))}|bureau chief|envoyée? spéciale?|enviad[oa] especial)(?:[\s,].{{0,40}})?"
    r"|(?:special (?:to|for)|for) .{2,40}|contributing .{2,30}|[A-Z][\w’'-]+ (?:desk|bureau|team))$",
    re.IGNORECASE,
)
_NO_PAPER = re.compile(r"an? ", re.IGNORECASE)
"""How what is no paper begins behind "for": "Gravediggers ask for a roof" in capitals."""
_RUNNING = re.compile(r"\b(?:to|is|are|was|says|said|will|has|have)\b|\d")
"""What stands in a headline and in no words for what somebody does."""


def is_role_words(words: str) -> bool:
    """Whether `words` say what a writer does: "Political editor", "special to the Gazette"."""
    return (
        not ROLE_NOUNS.isdisjoint(words.casefold().replace(",", " ").split())
        and bool(_ROLE.match(words))
        and ("@" in words or words.casefold().startswith("special to ") or not _RUNNING.search(words))
    )


def is_place(words: str) -> bool:
    """Whether `words` say where a writer is: "in Brussels"."""
    return bool(_PLACE.match(words))


def read_affiliation(pieces: Sequence[str], *, is_paper: bool = False) -> Affiliation:
    """What the pieces beside the names say. With `is_paper` the last unknown one is the paper.

    >>> read_affiliation(["Harbor Gazette Staff Writer"])[:3]
    ('Harbor Gazette', '', True)
    """
    outlet = agency = ""
    has_role = False
    unknown = 0
    for piece in pieces:
        bare = DANGLING.sub("", _FOR_START.sub("", piece).strip(" ,.")).strip(" ,.")
        if known := agency_within(bare):
            agency = agency or known
            if " avec " in bare and not agency_named(bare):
                outlet = outlet or tidy_outlet(bare.partition(" avec ")[0])
        elif paper := _paper_in_role(bare):
            outlet, has_role = outlet or paper, True
        elif is_outlet(bare) and (bare.startswith("The ") or not is_role_words(bare)):
            outlet = outlet or tidy_outlet(bare)
        elif bare.isupper() and 2 <= len(bare) <= 6 and bare.isalpha():
            outlet = outlet or bare
        elif is_role_words(bare):
            has_role = True
        elif is_place(piece):
            continue
        elif piece.casefold().startswith(("for ", "special ")) and bare[:1].isupper() and not _NO_PAPER.match(bare):
            outlet = outlet or ("" if is_aggregator(bare) else tidy_outlet(bare))
        elif (is_paper or _SITE.fullmatch(bare)) and bare[:1].isupper() and not is_aggregator(bare):
            outlet = outlet or tidy_outlet(bare)
        else:
            unknown += not is_aggregator(bare)
    return Affiliation(outlet, agency, has_role, unknown)


def _paper_in_role(words: str) -> str:
    """The paper in "Harbor Gazette Staff Writer", empty when there is none."""
    if (lone := words.partition(" ")[0]) in LONE_NAMES and is_role_words(words):
        return lone
    match = _PAPER_IN_ROLE.match(words)
    paper = match["paper"].strip() if match else ""
    return tidy_outlet(paper) if paper and is_outlet(paper) else ""
