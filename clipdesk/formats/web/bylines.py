"""Names of authors out of bylines: "By Ana Cruz and Jo Field, Staff Writers | 5 May" is two people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.formats.news.agency import agency_named
from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.news.names import is_ordinary, is_person, split_names
from clipdesk.formats.news.outlet import is_outlet
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.tree import fold

_GERMAN_WORKS = (
    "(?:geschrieben|verfasst|veröffentlicht|gespeichert|erstellt|gepostet|eingetragen|analyse|artikel|bericht|beitrag|essay"
    "|gastbeitrag|gastkommentar|glosse|interview|kolumne|kommentar|porträt|reportage|rezension|text|foto|fotos)"
)
_LABEL = re.compile(
    r"^(?:\W*(?:(?:(?:(?:an?|the|guest|contributing|additional) )?(?:written|posted|published|reported|reporting|story|stories|text"
    r"|words|articles?|review(?:ed)?|edited|submitted|created|analysis|opinion|op-ed|column|essay|commentary|interview|report"
    r"|contributed|special report|exclusive|post|blog|(?:story|text|words|report(?:ing)?) (?:and|&) (?:photos?|photographs?|photography|pictures?|images|illustrations?|video)"
    r"|(?:photos?|photographs?|photography|pictures?|images|illustrations?|video) (?:and|&) (?:story|text|words|report(?:ing)?)) )?by\b"
    r"|(?:this|the) (?:article|entry|post|story) (?:was |is )?(?:contributed |written |posted )?by\b|(?:文|取材・文|記者|著者|執筆|作者|撰文|记者)(?=\s?[:：●])[:：●]?|from(?= \S+ \S)|authors?\b|byline\b|words|(?:text|tekst|interview|story|reporting|article)(?=:)|reporter(?=:)"
    r"|(?:about|meet)(?= \S+ \S)"
    r"|ein(?:e)? (?:\w+ ){1,2}von\b|(?:"
    + _GERMAN_WORKS
    + r" )?von\b|autor(?:in|en)?(?=\W)|verfasser(?:in)?(?=\W)|text und fotos?"
    r"|(?:propos recueillis |écrit |publié |rédigé |article |recueilli )?par\b|auteurs?(?=\W)"
    r"|(?:escrito |publicado |texto )?por\b|autore?s?(?=\W)|(?:scritto |pubblicato )?da\b|a cura di\b|di\b"
    r"|dal? (?:nostr[oa] )?(?:inviat[oa]|corrispondente)|автор(?:ы)?(?=:)|текст(?=:)|(?:بقلم|كتبت?|إعداد|تحرير)(?=\s?:|\s)"
    r"|(?:geschreven )?door\b|auteur(?=\W)|(?:skrevet )?af\b|av\b|przez\b|autor:)(?![’'-])\s*:?\s*)+",
    re.IGNORECASE,
)
_CLUTTER = re.compile(
    r"\S+@\S+|(?<!\w)@\w+|https?://\S+|www\.\S+|\b(?:follow|twitter|e-?mail|bio)\b.*$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:\d+|an?|one) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
    r"|\bvor \d+ \w+|\bil y a \d+ \w+|\bhace \d+ \w+|(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\b\d{1,2}:\d\d ?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_OTHER_WORK = re.compile(
    r"^\W*(?:(?:video|photo(?:s|graphs?|graphy)?|pictures?|illustrations?|graphics?|edited|editing|produced|translated|translation"
    r"|compiled)(?: and \w+)? by\b|fotos?:|(?:photos?|pictures?|illustrations?|graphics?|videos?|translation|übersetzung|traduction)"
    r" ?:)",
    re.IGNORECASE,
)
"""How a segment begins that names who did something else than write, behind one that names the writers."""
_WITH = re.compile(r"\(\s*(?:avec|with|mit|con|com|en|et|and|und)\s+([^)]*)\)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)|(?!^)\[[^\]]*\]|（[^）]*）|【[^】]*】")
_SEGMENTS = re.compile(r"\s*(?:[|•·;/\n、，／]|\s[—–-]+\s|\s{3,}|…)\s*")
_ROLE = re.compile(
    r"\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contribut(?:or|ing)s?|staff|freelance|producers?|critic"
    r"|special to|for the|photographers?|photos?|director|professor|fellow|analyst|desk|team|bureau chief|journaliste?s?"
    r"|redakteur(?:in)?|redaktion|korrespondent(?:in)?|rédaction|rédact(?:eur|rice)|correspondante?|envoyée?s? spécia\w+"
    r"|enviad[oa]s? (?:especia\w+)?|colaboraç\w+|colaboraci\w+|colaborador\w*|colunista|columnista|repórter|redacción|redazione|redação|redactie|corresponsal|periodista|corrispondente|inviat[oa]|updated|published|posted"
    r"|last|modified|aktualisiert|veröffentlicht|publié|actualizado|aggiornato|read|share|comments?|minutes?)\b",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(
    r"\s+(?:who|is (?:an?|the)|was|writes|covers)\s.*$|\s+(?:in|IN|at|AT|à|aus|from|FROM|for|FOR|For|of|bei|para|pour|für)\s+.*$"
)
_NOBODY = frozenset(("admin", "administrator", "editor", "webmaster", "root", "user", "guest", "anonymous", "unknown", "author",
                     "redaktion", "none", "null", "staff", "default", "wordpress", "super user", "superuser"))  # fmt: skip
_BEFORE_PLACE = re.compile(r"(?:reporting|based|live)? ?(?:from|in|at):?", re.IGNORECASE)
"""A line above the place where a writer is."""
_MOST_LETTERS = 60
_BEFORE_PLACES = frozenset(("de", "do", "da", "en", "em", "in", "from", "desde", "à", "aus"))
_PAPER = 3
"""Words from which a name behind another one that has the shape of a paper's is no person's."""


def author_names(byline: str, *, is_name: bool = False) -> list[str]:
    """The people (or, failing them, the agency) that a byline names, in order, each once.

    With `is_name` the words are known to be a name, so that their shape does not matter.

    >>> author_names("By ANA CRUZ and Jo Field, Staff Writers | ana@example.com")
    ['ANA CRUZ', 'Jo Field']
    >>> author_names("Marie Roux (avec Paul Noir et Anne Petit)")
    ['Marie Roux', 'Paul Noir', 'Anne Petit']
    """
    bare = _BRACKETS.sub(" ", _WITH.sub(r", \1", byline.replace("\xa0", " ")))
    people: list[str] = []
    agencies: list[str] = []
    others: list[str] = []
    is_place = False
    for segment in _SEGMENTS.split(_CLUTTER.sub("", bare)):
        if is_place or (people and _BEFORE_PLACE.fullmatch(segment)):
            is_place = not is_place
            continue
        if people and _OTHER_WORK.match(segment):
            continue
        words, labels = _LABEL.subn("", fold(_without_date(segment)))
        for piece in _pieces(words):
            name = _bare_name(piece)
            if not name:
                continue
            if agency_named(name):
                agencies.append(name)
            elif people and _is_affiliation(name, people[0]):
                continue
            elif (is_person(name) and not _ROLE.match(name)) or (labels and not people and _is_shaped(name)):
                people.append(name)
            elif _is_usable(name):
                others.append(name)
    return unique(people or (others[:1] if is_name else []) or agencies)


def _without_date(segment: str) -> str:
    """A segment without the date or "2 hours ago" in it; the words around it stay."""
    if any(char.isdigit() for char in segment) and (dated := read_dates(fold(segment))):
        segment = dated.rest
    return _TIMES.sub("", segment)


def _bare_name(piece: str) -> str:
    """A piece without office, agency, paper, place and punctuation."""
    if agency_named(piece):
        return piece
    role = _ROLE.search(piece)
    if role and (name := _before_office(piece[: role.start()].split())):
        piece = name
    words = piece.split()
    for count in range(1, min(5, len(words) - 1)):
        rest, behind = " ".join(words[:-count]), " ".join(words[-count:])
        if (agency_named(behind) or _is_paper_behind(rest, behind)) and is_person(rest):
            return rest
    return _PLACE_AFTER.sub("", piece).strip(" ,.:*[]\"“”‘’'")


def _before_office(words: list[str]) -> str:
    """The name in the words before an office, without those that belong to it: "Jo Field Senior Political"."""
    while len(words) > 2 and (is_ordinary(words[-1]) or words[-1].islower()):
        words = words[:-1]
    name = " ".join(words).strip(" ,")
    is_name = is_person(name) or (len(words) > 2 and bool(agency_named(words[-1])))
    return name if is_name else ""


def _is_paper_behind(name: str, words: str) -> bool:
    """Whether words behind a name are its paper: capitals behind a name in small letters, or words such as "Daily News"."""
    if " " not in words:
        return False
    return is_outlet(words) and (words.isupper() or is_ordinary(words.split()[0]) or not name[-1].isupper())


def _is_affiliation(name: str, author: str) -> bool:
    """Whether words behind an author are no second one: a paper, capitals beside small letters, "de Brasília"."""
    if is_outlet(name) and len(name.split()) >= _PAPER:
        return True
    return (name.isupper() and not author.isupper()) or name.split()[0].casefold() in _BEFORE_PLACES


def _pieces(segment: str) -> list[str]:
    """The names in a segment; "Cruz, Ana" is one."""
    parts = segment.split(",")
    if len(parts) == 2 and all(len(part.split()) == 1 and part.strip().istitle() for part in parts):
        return [f"{parts[1].strip()} {parts[0].strip()}"]
    return split_names(segment)


def _is_shaped(name: str) -> bool:
    """Whether words behind "By" can be a name although one of them is an ordinary noun ("Sunny Day")."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words) and _is_usable(name)


def _is_usable(name: str) -> bool:
    return (
        1 < len(name) <= _MOST_LETTERS
        and len(name.split()) <= 6
        and any(char.isalpha() for char in name)
        and not any(char.isdigit() for char in name)
        and not _ROLE.search(name)
        and name.casefold() not in _NOBODY
        and not is_outlet(name)
    )


def unique(names: Iterable[str]) -> list[str]:
    """The names in their order, each once; letters decide, not their case."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(plain(name), name)
    return list(seen.values())
