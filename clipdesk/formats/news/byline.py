"""Bylines: who wrote a story, for whom, in the forms of the press of several languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.formats.news.agency import agency_named, agency_within
from clipdesk.formats.news.names import is_person, split_names, tidy
from clipdesk.formats.news.outlet import is_aggregator, is_outlet, tidy_outlet


class Byline(NamedTuple):
    """Who wrote a story: names of persons (or of a staff, where no person is named), paper and agency.

    `sure` says that the line cannot be anything else; a bare name could be.
    """

    names: tuple[str, ...]
    outlet: str = ""
    agency: str = ""
    sure: bool = True


_MARK = re.compile(
    r"(?:(?:story|written|words|report|reported|reporting|article|analysis|review|opinion|commentary|column|interview|text|texte|texto|testo|tekst|"
    r"publié|escrito|redactado|geschrieben|posted|published|compiled|photos|exclusive|column)\s+)?"
    r"(?P<mark>by|por|par|von|door|di|da|per)\b(?:\s*:)?\s+(?P<who>\S.*)$"
    r"|(?:autor(?:a|en|in|es)?|author(?:\(s\)|s)?|auteurs?|autore|autori|byline|reporter|verfasser|texto?|texte|testo|journalist)\s*:\s*(?P<who2>\S.*)$",
    re.IGNORECASE,
)
_LOWER_MARKS = frozenset(("di", "da", "per"))
_ROLE = re.compile(
    r"(?:(?:[\w&'’-]+\s){0,5}(?:writers?|reporters?|editors?|correspondents?|columnists?|critics?|journalists?|contributors?|producers?|staff|bureau(?: chief)?"
    r"|photographers?|fellow|intern|anchor|newsroom|analyst|author|special|director|manager|desk|specialist|blogger|guest|host"
    r"|redactora?|corresponsal|enviad[oa] especial|periodista|redaktion|redakteurin|redakteur|korrespondentin|korrespondent|volontär(?:in)?|reporterin"
    r"|rédaction|correspondante?|envoyée? spéciale?|journaliste|redactie|correspondent|verslaggever|redacteur|repórter|enviad[oa]|inviat[oa]|corrispondente)"
    r"(?:[\s,].{0,40})?|special (?:to|for) .{2,40}|for .{2,40}|staff|columnist|contributing .{2,30}|[A-Z][\w’'-]+ (?:desk|bureau|team))$",
    re.IGNORECASE,
)
_STAFF_ROLE = re.compile(
    r"(?:[\w’'-]+ )?(?:staff|senior|chief|special|general|news|political|city|sports?) \w+$", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?:in|en|à|aus|a|from|reporting from|at|nach)\s+(?P<place>[A-ZÀ-Þ][\w.'’-]*(?:[ ,/-]+(?:(?:and|y|et|und|e|de|la|del|du)\s+)?[A-ZÀ-Þ][\w.'’-]*){0,5})$"
)
_FOR = re.compile(r"\s+(?:for|of|special (?:to|for)|para|pour|für|per|voor)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])")
_FOR_START = re.compile(r"^(?:(?:for|special (?:to|for)|of|para|pour|für)\s+)?(?:the\s+(?=[A-Z]))?", re.IGNORECASE)
_WITH = re.compile(r"\s+(?:with|mit|avec|con|com|met|et|y|und|and|via)\s+(?=[A-ZÀ-Þa-z])")
_PARTS = re.compile(r"\s*[|•·●◆▪]\s*|\s+[–—-]\s+|\s*\(|\)\s*|\s{3,}|\t|\s+/\s*|\s*/\s+")
_READING = re.compile(
    r"\W*\b\d+\s?(?:min(?:ute)?s?\.?(?: (?:read|de lectura|de lecture|lesezeit|di lettura))?|comments?|h|hrs?|d|mins? ago|hours? ago)\b.*$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s*[<(]?(?:@\w{2,20}|\S+@\S+\.\w{2,})[>)]?\s*")
_STAFF = re.compile(
    r"(?:the )?(?:[\w.&'’-]+ ){0,4}(?:staff(?: reports?| writers?)?|editorial board|newsroom|news staff|editors|reporters|redacción|redaktion|rédaction|redactie|redazione|redação|news desk|agencias|agences|agenturen)$",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"\s+(?:on|at|for|published|updated)$", re.IGNORECASE)
_JUNIOR = ("Jr.", "Sr.")
_LONGEST = 170


def read_byline(line: str) -> Byline | None:
    """Who wrote the story, if `line` is a byline without a date; None when it is something else.

    >>> read_byline("By JANE ROE and Jo Field, Harbor Gazette")
    Byline(names=('Jane Roe', 'Jo Field'), outlet='Harbor Gazette', agency='', sure=True)
    >>> read_byline("By the time it ended, nobody was left") is None
    True
    """
    if not 3 <= len(line) <= _LONGEST or line[-1] in "!?…:":
        return None
    bare = _HANDLE.sub(" ", _READING.sub("", line)).strip(" ,;|•·–—-")
    match = _MARK.match(bare)
    if match:
        mark = match["mark"] or ""
        if mark in _LOWER_MARKS and bare[0].islower() and len(bare) > 60:
            return None
        who = match["who"] or match["who2"]
        return _named(who if who.endswith(_JUNIOR) else who.rstrip("."), marked=True)
    if line[-1] == "." and not line.endswith(_JUNIOR):
        return None
    return _named(bare, marked=False)


def _named(words: str, *, marked: bool) -> Byline | None:
    """A byline from what follows "By", or from a line without it (`marked` false)."""
    words = _DANGLING.sub("", words)
    parts = [part.strip(" ,;") for part in _PARTS.split(words) if part.strip(" ,;.-")]
    if not parts:
        return None
    names, affiliations = _people(parts[0])
    for part in parts[1:]:
        more, others = _people(part)
        names += more
        affiliations += others or ([] if more else [part])
    outlet, agency, role = _affiliation(affiliations)
    # "Jane Roe in Brussels" may also be a place or a title: only its neighbors can tell.
    role = role and not all(_PLACE.match(one) for one in affiliations)
    if names:
        known = marked or bool(outlet or agency or role)
        if not known and (len(parts) > 1 or not all(_PLACE.match(one) for one in affiliations)):
            return None
        if not marked and len(affiliations) > 2 and not outlet and not agency:
            return None
        if affiliations and not marked and not all(_is_affiliation(one) for one in affiliations):
            return None
        return Byline(tuple(dict.fromkeys(names)), outlet, agency, sure=known)
    if not marked:
        return _paper_with_agency(parts[0])
    return _without_person(parts, outlet, agency)


def _people(part: str) -> tuple[list[str], list[str]]:
    """The persons in one part of a byline, and the rest of it: "A B and C D, Paper" or "A B in Paris"."""
    part = re.sub(r"^(?:[Bb]y|BY|[Aa]nd)\s+", "", part)
    rest: list[str] = []
    if split := _FOR.search(part):
        rest.append("for " + part[split.end() :])
        part = part[: split.start()]
    elif (split := _WITH.search(part)) and (agency_within(part[split.end() :]) or _STAFF.match(part[split.end() :])):
        rest.append(part[split.end() :])
        part = part[: split.start()]
    names: list[str] = []
    half = len(part) // 2
    if part[:half] == part[half + 1 :]:
        part = part[:half]
    for piece in split_names(part):
        person, tail = _person_and_tail(piece)
        if person:
            names.append(person if person.endswith(_JUNIOR) else tidy(person))
            if tail:
                rest.append(tail)
        else:
            rest.append(piece)
    # "Jane Roe, Harbor Gazette": a paper may have the shape of a name.
    while len(names) > 1 and is_outlet(names[-1]):
        rest.insert(0, names.pop())
    return names, rest


def _person_and_tail(piece: str) -> tuple[str, str]:
    """A name, and the place or role that follows it without a comma ("Jane Roe in Brussels", "Jane Roe Political editor")."""
    if is_person(piece):
        return ("", "") if is_outlet(piece) or agency_named(piece) else (piece, "")
    place = re.search(r"\s+(?:in|en|à|aus|from|at|reporting from)\s+(?=[A-ZÀ-Þ])", piece)
    if place and is_person(piece[: place.start()]):
        return piece[: place.start()], piece[place.start() :].strip()
    words = piece.split()
    for cut in range(min(4, len(words) - 1), 1, -1):
        name, tail = " ".join(words[:cut]), " ".join(words[cut:])
        if is_person(name) and (_ROLE.match(tail) or is_outlet(tail)) and not is_outlet(name):
            return name, tail
    return "", ""


def _affiliation(pieces: list[str]) -> tuple[str, str, bool]:
    """The paper and the agency among what stands beside the names, and whether a role or a place does."""
    outlet = agency = ""
    role = False
    for piece in pieces:
        bare = _FOR_START.sub("", piece).strip(" ,.")
        bare = re.sub(r"\s+(?:on|at|the|in|for)$", "", bare)
        known = agency_within(bare)
        if known:
            agency = agency or known
            if not agency_named(bare) and " avec " in bare:
                outlet = outlet or tidy_outlet(bare.partition(" avec ")[0])
        elif paper := _paper_in_role(bare):
            outlet, role = outlet or paper, True
        elif is_outlet(bare) and not _STAFF_ROLE.match(bare):
            outlet = outlet or tidy_outlet(bare)
        elif _ROLE.match(bare) or _PLACE.match(piece):
            role = True
        elif piece.casefold().startswith(("for ", "special ")) and bare[:1].isupper() and not is_aggregator(bare):
            outlet = outlet or tidy_outlet(bare)
    return outlet, agency, role


def _paper_in_role(words: str) -> str:
    """The paper in "Harbor Gazette Staff Writer", empty when there is none."""
    match = re.match(
        r"(?P<paper>(?:[A-Z][\w.&'’-]*\s){1,5}?)(?:[Ss]taff|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]olumnist|STAFF|WRITER|REPORTER)",
        words,
    )
    paper = match["paper"].strip() if match else ""
    return tidy_outlet(paper) if is_outlet(paper) and len(paper.split()) > 1 else ""


def _is_affiliation(piece: str) -> bool:
    bare = re.sub(r"\s+(?:on|at)$", "", piece).strip(" ,.")
    return bool(
        is_outlet(bare)
        or is_aggregator(bare)
        or agency_within(bare)
        or _ROLE.match(bare)
        or _PLACE.match(bare)
        or piece.startswith("for ")
        or _paper_in_role(bare)
    )


def _paper_with_agency(words: str) -> Byline | None:
    """A line such as "Le Monde avec AFP"."""
    split = _WITH.search(words)
    if split is None or not is_outlet(words[: split.start()]):
        return None
    agency = agency_within(words[split.end() :])
    return Byline((), tidy_outlet(words[: split.start()]), agency) if agency else None


def _without_person(parts: list[str], outlet: str, agency: str) -> Byline | None:
    """A line that begins with "By" and names no person: an agency, a staff, a single pen name."""
    who = parts[0]
    if agency or agency_named(who):
        return Byline((), outlet, agency or agency_named(who))
    if _STAFF.match(who):
        return Byline((who[0].upper() + who[1:],), outlet)
    if is_outlet(who):
        return Byline((), tidy_outlet(who))
    pieces = [piece for piece in split_names(who) if piece]
    single = all(len(piece.split()) == 1 and piece[0].isupper() and piece.isalpha() for piece in pieces)
    if single and pieces and len(who) < 40:
        return Byline(tuple(tidy(piece) for piece in pieces), outlet, agency, sure=False)
    return None


def is_role(line: str) -> bool:
    """Whether a line says only what its writer is: "Staff writer", "Political editor", "@janeroe".

    >>> is_role("Harbor Gazette Staff Writer"), is_role("Bridge to close")
    (True, False)
    """
    if len(line) > 70 or line[-1] in ".!?":
        return False
    return bool(_ROLE.match(line) or _HANDLE.fullmatch(line))
