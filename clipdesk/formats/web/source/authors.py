"""Chooses the authors of a page from what it claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.web.claims import Claim, grouped, of_field
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.bylines import author_names, unique

_TRUST = {
    "guest line": 7.0, "json-ld": 5.0, "byline element": 4.0, "meta": 4.0, "microdata": 3.5, "byline line": 3.5, "opengraph": 3.0,
    "name line": 2.0, "bare name": 1.0, "foot element": 1.8, "signature line": 1.0, "distant element": 0.8, "script": 0.9, "data attribute": 1.6,
}  # fmt: skip
_OF_HEAD = frozenset(("json-ld", "meta", "opengraph", "microdata"))
_COMMAS = str.maketrans("şţ", "șț")
_UNSEEN = 2.5
_MAY_ADD = 1.0
"""Trust from which a claim may add names to those of the best one."""
_MOST = 12
_CODE = 4
"""Letters of the short name of an agency."""
_OF_DESKS = frozenset(
    ("web", "online", "digital", "desk", "news", "newsroom", "opinion", "editorial", "sports", "staff", "team", "admin",
     "redaktion", "redação", "redacción", "redazione", "rédaction", "redactie")
)  # fmt: skip
"""Words, lower case, beside a part of the outlet's name in the names of its own accounts."""


class Byline(NamedTuple):
    """The authors in their order, the agency that is named beside or in place of them, and who says so."""

    names: tuple[str, ...] = ()
    agency: str = ""
    origin: str = ""


class _Vote(NamedTuple):
    names: tuple[str, ...]
    trust: float
    origin: str

    @property
    def key(self) -> frozenset[str]:
        return frozenset(plain(name) for name in self.names)


def best_byline(claims: Sequence[Claim], outlets: Sequence[str], shown: str = "") -> Byline:
    """The authors that the most trusted claims agree on, never the outlet itself.

    `shown` is the text that a reader sees, in small letters: whom it does not name is believed less.
    """
    said = of_field(claims, "byline")
    named = _keys(claim.value for claim in of_field(claims, "outlet"))
    agency = next((found for claim in said if (found := agency_within(claim.value))), "")
    votes = [vote for (origin, _), group in grouped(said).items() if (vote := _vote(origin, group, outlets, named))]
    votes = [_doubted(vote, shown) for vote in votes]
    if any(is_person(vote.names[0]) for vote in votes):
        votes = [vote for vote in votes if not _is_user(vote.names[0])]
    if not votes:
        return Byline(agency=agency)
    best = max(votes, key=lambda vote: vote.trust + _support(vote, votes))
    fuller = [
        vote
        for vote in votes
        if vote.key > best.key and vote.trust >= _MAY_ADD and len(vote.names) <= 2 * len(best.names) + 2
    ]
    best = max(fuller, key=lambda vote: vote.trust, default=best)
    return Byline(_well_written(best, votes), agency, best.origin)


def _vote(origin: str, group: Sequence[Claim], outlets: Sequence[str], named: Set[str]) -> _Vote | None:
    own = _keys(outlets)
    names = unique(
        name
        for claim in group
        if "://" not in claim.value
        for name in (_without_outlet(name, outlets) for name in author_names(claim.value, is_name=True))
        if not _is_own(name, own, named) and not _is_house(name, outlets)
    )[:_MOST]
    if not names:
        return None
    trust = _TRUST.get(origin, 1.0)
    names = [name for name in names if not _is_of_agency(name)] or names
    if all(map(_is_code, names)):
        return None
    people = [name for name in names if is_person(name) and not is_outlet(name)]
    begun = [name for name in people if any(outlet.startswith(f"{name} ") for outlet in outlets)]
    people = [name for name in people if name not in begun] or people  # "Big Sky" of "Big Sky Public Radio"
    if people:
        names = [name for name in names if name in people or (name not in begun and _may_be_person(name))]
    else:
        trust -= 2.5 if agency_named(names[0]) else 1.5
    return _Vote(tuple(names), trust, origin)


def _may_be_person(name: str) -> bool:
    """Whether a name is one beside others that are plainly names: "June Page", but not "WVX South West"."""
    is_mixed = not name.isupper() and any(len(word) > 2 and word.isupper() for word in name.split())
    return not is_mixed and is_person(name, introduced=True) and not is_outlet(name)


def _is_of_agency(name: str) -> bool:
    """Whether a name is an agency with the place of its desk behind it: "EFE Almería"."""
    agency, _, place = name.partition(" ")
    return bool(place) and agency.isupper() and bool(agency_named(agency))


def _is_code(name: str) -> bool:
    """Whether a name is the short one of an agency, which pages give in place of a writer's: "sda", "AFP"."""
    return len(name) <= _CODE and " " not in name and bool(agency_named(name)) and bool(agency_within(name))


def _is_user(name: str) -> bool:
    """Whether a name is that of an account, which no reader is told: "lantern_web", "jfield"."""
    return " " not in name and name.isascii() and name == name.lower()


def _is_own(name: str, own: Set[str], named: Set[str]) -> bool:
    """Whether a name is the outlet's own. A person's may be that of the address alone: Ana Cruz writes at anacruz.example."""
    key = _key(name)
    return key in own and (key in named or not is_person(name) or is_outlet(name))


def _key(name: str) -> str:
    """The letters of a name, with the commas of Romanian below them whether it has these or cedillas."""
    return plain(name).translate(_COMMAS)


def _keys(outlets: Iterable[str]) -> frozenset[str]:
    """The letters of names of outlets, and of what stands before a dash in them."""
    return frozenset(_key(part) for outlet in outlets for part in (outlet, outlet.partition(" - ")[0]))


def _without_outlet(name: str, outlets: Sequence[str]) -> str:
    """A name without the page's own outlet behind it: "ANA CRUZ TIDEWATER"."""
    for outlet in outlets:
        if name.casefold().endswith(f" {outlet.casefold()}") and is_person(rest := name[: -len(outlet)].strip(" ,-|")):
            return rest
    return name


def _is_house(name: str, outlets: Sequence[str]) -> bool:
    """Whether a name begins like the outlet, or is nothing but words of it and a desk's.

    "Global Courier Latin America" of the Global Courier, "Ledger Web" of the Harbor Ledger.
    """
    words = name.casefold().split()
    of_outlets = [outlet.casefold().split() for outlet in outlets]
    if len(words) > 2 and any(outlet[:2] == words[:2] for outlet in of_outlets):
        return True
    initials = {"".join(word[0] for word in outlet.split() if word[0].isupper()) for outlet in outlets}
    short = name.partition(" ")[0]
    if (
        short.isupper()
        and len(short) > 1
        and (short in initials or any(outlet[:1] == words[:1] for outlet in of_outlets))
    ):
        return len(words) > 1  # "NCB Scotland" of NCB News
    own = {word for word in words if word not in _OF_DESKS}
    return 0 < len(own) < len(words) and any(own <= set(outlet) for outlet in of_outlets)


def _doubted(vote: _Vote, shown: str) -> _Vote:
    """A vote of the head of the page, with less trust where its names stand nowhere on the page: an owner's, or an editor's."""
    if vote.origin not in _OF_HEAD or not shown or any(name.casefold() in shown for name in vote.names):
        return vote
    return vote._replace(trust=vote.trust - _UNSEEN)


def _support(vote: _Vote, votes: Sequence[_Vote]) -> float:
    """How far other claims name the same people."""
    return sum(
        1.0 if other.key == vote.key else 0.5 if other.key & vote.key else 0.0 for other in votes if other is not vote
    )


def _well_written(best: _Vote, votes: Sequence[_Vote]) -> tuple[str, ...]:
    """The names as they are written where they are not all capitals, or without "Dr.", if anybody writes them so."""
    spelled = {plain(name): name for vote in reversed(votes) for name in vote.names if not name.isupper()}
    bare = {name for vote in votes for name in vote.names}
    names = (spelled.get(plain(name), name) if name.isupper() else name for name in best.names)
    return tuple(rest if (rest := name.removeprefix("Dr. ")) in bare else name for name in names)
