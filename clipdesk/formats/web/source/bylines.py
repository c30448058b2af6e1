"""Names of authors out of bylines: "By Ana Cruz and Jo Field, Staff Writers | 5 May" is two people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.source.agency import agency_named
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import is_ordinary, is_person, split_names
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.public_bodies import is_public_body
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.byline_words import (
    BRACKETS,
    CLUTTER,
    KOREAN,
    LABEL,
    OTHER_WORK,
    PICTURES,
    PICTURES_BEHIND,
    ROLE,
    SEGMENTS,
    TIMES,
    WITH,
    prepared,
)
from clipdesk.formats.web.tree import fold

_PLACE_AFTER = re.compile(
    r"\s+(?:who|is (?:an?|the)|was|writes|covers)\s.*$|\s+(?:in|IN|at|AT|à|aus|from|FROM|for|FOR|For|of|Of|OF|bei|para|pour|für)\s+.*$"
)
_NOBODY = frozenset(("admin", "administrator", "editor", "webmaster", "root", "user", "guest", "anonymous", "unknown", "author",
                     "redaktion", "none", "null", "staff", "agencies", "wire services", "wires", "agences", "agencias", "agenturen", "webadmin", "siteadmin", "newsroom", "newsdesk", "name", "未知", "佚名", "匿名", "web editor", "site editor", "news desk", "default", "wordpress", "super user", "superuser", "super utilisateur", "super usuario", "super utente", "super benutzer"))  # fmt: skip
_BODY = latin_pattern(
    r"(?:The )?(?:[A-ZÀ-Þ][\w’'-]+ ){1,4}(?:Agency|Commission|Authority|Council|Committee|Administration|Board|Bureau|Service|Institute) (?:of|for|on) "
)
"""How the name of a public body begins that says behind it whose or what for it is."""
_SURNAMES = latin_pattern(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3} (?:y|e|i) (?P<last>[A-ZÀ-Þ][\w’'-]+)")
"""A Spanish, Portuguese or Catalan name whose last two surnames are joined."""
_DANGLING = re.compile(
    r"(?:\s+(?:on|at|in|am|um|le|el|à|il|om))?(?:\s+(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?\W*)?$"
    r"|\s+\S+\.(?:com|net|org)$",
    re.IGNORECASE,
)
"""What is left behind a name when a date is taken away, and addresses."""
_BEFORE_PLACE = re.compile(r"(?:reporting|based|live)? ?(?:from|in|at):?", re.IGNORECASE)
"""A line above the place where a writer is."""
_SPOKEN = re.compile(r"['’](?:re|ve|ll)\b")
"""Shortened verbs, which stand in sentences: "You're logged in"."""
_QUOTES = re.compile(r"[“”\"«»„]")
_MOST_LETTERS = 60
_BEFORE_PLACES = frozenset(("de", "do", "da", "en", "em", "in", "from", "desde", "à", "aus"))
_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff々]{2,7}")
"""A Chinese or Japanese name."""

_TITLES = re.compile(r"(?:(?:prof|dr|drs|ir|ing|mr|mgr|inż|hab|dott|mag|doc)\.\s?){1,4}(?=[^\W\d_])")
"""Titles of universities as papers of some countries set them before a name."""

_BESIDE = re.compile(r"(?:and )?(?:condensed|(?:with|featuring|feat\.) guests?)\b", re.IGNORECASE)
"""How a segment begins, behind one that names who wrote or spoke, of those who did neither."""

_OFFICES = frozenset(("bureau", "newspapers", "newspaper", "desk", "wire", "syndicate", "correspondence", "redaktion"))
"""Last words of what stands behind a name and is where the writer works."""

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
    if is_name and (is_public_body(fold(byline)) or _BODY.match(byline.strip())):
        return []  # its name has commas, and words between them that are none
    return _korean(byline) or _names_in(byline, is_name)


def _korean(byline: str) -> list[str]:
    """The Korean reporters that a byline names by their office."""
    found = [] if byline.isascii() else KOREAN.findall(byline)
    return unique(name.strip() for names in found for name in re.split(r"[·,]", names))


def _names_in(byline: str, is_name: bool) -> list[str]:
    """The names that a byline in any other script gives, as `author_names` does."""
    bare = BRACKETS.sub(" ", WITH.sub(r", \1", PICTURES_BEHIND.sub(", Photographer, ", prepared(byline))))
    head, dash, _ = bare.partition(" — ")
    if dash and LABEL.match(head) and (names := author_names(head)):
        # Behind the dash stands where or what the writer is.
        return names
    people: list[str] = []
    agencies: list[str] = []
    others: list[str] = []
    is_place = False
    for segment in SEGMENTS.split(CLUTTER.sub("", bare)):
        if is_place or (people and _BEFORE_PLACE.fullmatch(segment)):
            is_place = not is_place
            continue
        if (people and (OTHER_WORK.match(segment) or _BESIDE.match(segment))) or _is_of_pictures(segment):
            continue
        words, labels = LABEL.subn("", fold(_without_date(segment)))
        for piece in _pieces(words):
            if len(people) > 1 and PICTURES.fullmatch(piece):
                people.pop()
                continue
            is_office = bool(people) and piece.split()[-1].casefold() in _OFFICES
            name = "" if is_office else _bare_name(without_title(piece))
            if not name or name.casefold() in _NOBODY:
                continue
            if agency_named(name):
                agencies.append(name)
            elif people and _is_affiliation(name, people[0]):
                continue
            elif (is_person(_QUOTES.sub("", name), introduced=bool(people or labels)) and not ROLE.match(name)) or (
                labels and (not people or _SIGNS.fullmatch(name)) and _is_shaped(name)
            ):
                people.append(name)
            elif _is_usable(name):
                others.append(name)
    return unique(people or (others[:1] if is_name and not agencies else []) or agencies)


def without_title(name: str) -> str:
    """A name without academic titles in small letters before it.

    >>> without_title("prof. dr. Ana Cruz"), without_title("de la Cruz")
    ('Ana Cruz', 'de la Cruz')
    """
    return _TITLES.sub("", name)


def _is_of_pictures(segment: str) -> bool:
    """Whether a segment names who took the pictures, behind a colon: "Fotograf: Jo Field"."""
    office = PICTURES.match(segment)
    return office is not None and segment[office.end() :].lstrip().startswith(":")


def _without_date(segment: str) -> str:
    """A segment without the date or "2 hours ago" in it; the words around it stay."""
    if any(char.isdigit() for char in segment) and (dated := read_dates(fold(segment))):
        segment = dated.rest
    return TIMES.sub("", segment)


def _bare_name(piece: str) -> str:
    """A piece without office, agency, paper, place and punctuation."""
    if agency_named(piece):
        return piece
    role = ROLE.search(piece)
    if role and (name := _before_office(piece[: role.start()].split()) or _behind_office(piece)):
        piece = name
    words = _without_place(_before_figures(_DANGLING.sub("", piece).split()))
    parts = [(" ".join(words[:-count]), " ".join(words[-count:])) for count in range(1, min(5, len(words) - 1))]
    for rest, behind in parts:
        if is_person(rest) and (agency_named(behind) or _is_paper_behind(rest, behind)):
            return rest
    if parts and is_person(parts[0][0]) and is_ordinary(parts[0][1]):
        return parts[0][0]
    return _PLACE_AFTER.sub("", " ".join(words)).strip(" ,.:*|[]\"“”‘’'–—-")


def _behind_office(piece: str) -> str:
    """The name behind an office: "political reporter Jo Field", "unserem Redakteur Jo Field"."""
    behind = (_PLACE_AFTER.sub("", piece[role.end() :]).strip(" ,:") for role in ROLE.finditer(piece))
    return next((name for name in behind if is_person(name) and len(name.split()[0]) > 1), "")


def _before_figures(words: list[str]) -> list[str]:
    """The words of a name without what is left of a date behind it: "Jo Field 10/ 5"."""
    figures = next((place for place, word in enumerate(words) if word[0].isdigit()), len(words))
    return words[:figures] if is_person(" ".join(words[:figures])) else words


def _without_place(words: list[str]) -> list[str]:
    """The words of a name in capitals alone, without a place or paper in small letters behind it: "JO FIELD Madrid"."""
    shouted = next((place for place, word in enumerate(words) if not word.isupper()), len(words))
    following = words[shouted:]
    is_name = shouted >= 2 and any(len(word) > 2 and "." not in word for word in words[1:shouted])
    is_place = is_name and bool(following) and all(word.istitle() and len(word) > 1 for word in following)
    return words[:shouted] if is_place and is_person(" ".join(words[:shouted]), introduced=True) else words


def _before_office(words: list[str]) -> str:
    """The name in the words before an office, without those that belong to it: "Jo Field Senior Political"."""
    if (name := " ".join(_without_place(words))) != " ".join(words):
        return name
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
    if (is_outlet(name) and len(name.split()) >= _PAPER) or name.split()[-1].casefold() in _OFFICES:
        return True
    is_shouted = any(len(word) > 2 and word.isupper() for word in author.split())
    return (name.isupper() and not is_shouted) or name.split()[0].casefold() in _BEFORE_PLACES


def _pieces(segment: str) -> list[str]:
    """The names in a segment; "Cruz, Ana" is one."""
    parts = segment.split(",")
    if len(parts) == 2 and all(len(part.split()) == 1 and part.strip().istitle() for part in parts):
        return [f"{parts[1].strip()} {parts[0].strip()}"]
    if (joined := _SURNAMES.fullmatch(segment.strip())) and _is_surname(joined["last"]):
        return [segment.strip()]
    if (signs := segment.split()) and all(map(_SIGNS.fullmatch, signs)):
        return signs if all(len(one) > 1 for one in signs) else ["".join(signs)]
    return split_names(segment)


def _is_surname(word: str) -> bool:
    """Whether the word behind "y" is the last of a name such as "José Ortega y Gasset", and not who else wrote."""
    return not (is_ordinary(word) or ROLE.search(word) or agency_named(word) or is_outlet(word)) and (
        word.casefold() not in _NOBODY
    )


def _is_shaped(name: str) -> bool:
    """Whether words behind "By" can be a name although one of them is an ordinary noun ("Sunny Day")."""
    words = name.split()
    if _SIGNS.fullmatch(name):
        return True
    return 2 <= len(words) <= 4 and not any(word[0].islower() for word in words) and _is_usable(name)


def _is_usable(name: str) -> bool:
    return (
        1 < len(name) <= _MOST_LETTERS
        and len(name.split()) <= 6
        and any(char.isalpha() for char in name)
        and "\\" not in name
        and not any(char.isdigit() for char in name)
        and not ROLE.search(name)
        and name.casefold() not in _NOBODY
        and not is_outlet(name)
        and not is_ordinary(name)
        and not _SPOKEN.search(name)
    )


def unique(names: Iterable[str]) -> list[str]:
    """The names in their order, each once; letters decide, not their case."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(plain(name), name)
    return list(seen.values())
