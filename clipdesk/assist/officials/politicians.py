"""People whom a text shows in politics without a title: “the candidate Ana Ruiz”, “Jon Kell of the Labour Party”."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word
from clipdesk.assist.officials.campaigns import Campaigns
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import Token

_PARTY_AHEAD = 9
"""Words behind a name within which its party must be named."""
_LISTED = 40
"""Names of one list between which a sure one is looked for."""
_DISTRICT = 5
"""Words among which is said what a member represents."""
_BRACKET = 9
"""Tokens of a bracket behind a name."""
_APPOSED = 12
"""Tokens of an apposition behind a name."""
_PARTY_BEHIND = 6
"""Words between a party and “led by”."""
_LONGEST = 6
"""Words of a well-known name."""
_Phrases = dict[str, list[tuple[str, ...]]]


class Politician(NamedTuple):
    """A name at half-open places among the tokens, and the party where the text names it."""

    begin: int
    end: int
    party: tuple[int, int] = (0, 0)


class PoliticianReader:
    """Finds them in one language. Without lists it finds those alone whom everybody knows."""

    def __init__(self, lexicon: Lexicon, offices: OfficeReader) -> None:
        self._offices, self._campaigns = offices, Campaigns(lexicon, offices)
        self._before = _phrases(lexicon.phrases("politicians", "before"))
        self._no_parties = lexicon.words("politicians", "no_parties")
        self._after = _phrases(lexicon.phrases("politicians", "after"))
        self._parties = lexicon.words("politicians", "parties")
        self._as = lexicon.words("politicians", "as")
        self._made_of = lexicon.words("politicians", "made_of")
        self._party_words = lexicon.words("politicians", "party_words")
        self._who = tuple(lexicon.value("shapes", "who").split())
        self._representing = lexicon.words("shapes", "representing")
        self._chairing, self._chaired = lexicon.words("shapes", "chairing"), lexicon.words("shapes", "chaired")
        self._districts = lexicon.words("shapes", "districts")
        self._leading = frozenset(lexicon.phrases("politicians", "leading"))
        self._partisans = lexicon.words("politicians", "partisans")
        self._letters = frozenset(lexicon.phrases("politicians", "letters"))
        self._of = lexicon.words("politicians", "of")
        self._joining = lexicon.words("politicians", "joining")
        self._known = frozenset(map(bare_name, lexicon.phrases("gazetteers", "politicians")))
        self._last_names = frozenset(name.rpartition(" ")[2] for name in self._known)
        self._alone = frozenset(map(bare_name, lexicon.phrases("gazetteers", "surnames")))
        self._things = lexicon.words("politicians", "things")
        self._determiners = lexicon.words("words", "determiners")
        self._no_names = self._parties | self._partisans | offices.bodies | lexicon.words("politicians", "no_names")

    def find(self, items: Sequence[Token], titled: Iterable[tuple[int, int]] = ()) -> Iterator[Politician]:
        """The politicians of a paragraph, in order. `titled`: names that stand behind a title, with which others may be listed."""
        told = dict(self._names(items)) | dict.fromkeys(self._campaigns.surnames(items), True)
        beside = {place for place in titled if place[1] > place[0]}
        names = list(told)
        sure = {place: party for place in names if (party := self._party(items, place)) is not None}
        sure |= {place: (0, 0) for place in names if place not in sure and (told[place] or self._is_told(items, place))}
        if self._campaigns.is_on_election(items):
            sure |= {place: (0, 0) for place in names if place not in sure and self._campaigns.is_rival(items, place)}
        if not (sure or (beside and names)):
            return
        listed = sorted({*names, *beside})
        anchors = {*sure, *beside}
        for number, place in enumerate(listed):
            if place in sure:
                yield Politician(*place, sure[place])
            elif place in told and self._is_listed(items, listed, number, anchors):
                anchors.add(place)
                yield Politician(*place)

    def _names(self, items: Sequence[Token]) -> Iterator[tuple[tuple[int, int], bool]]:
        """Names, each with whether it is well known or a word such as “Democrat” stands in front."""
        at = 0
        while at < len(items):
            if not is_name_word(items[at]):
                at += 1
                continue
            end = self._offices.name_end(items, at)
            is_partisan = at < end and items[at].folded in self._partisans
            at += is_partisan
            words = items[at:end]
            is_person = 2 <= len(words) <= 4 and not is_acronym(words[0]) and not self._is_seat(words[0])
            is_name = is_person and not any(_bare(word) in self._no_names for word in words)
            known = self._known_from(items, at, end)
            if known is not None or self._is_known_alone(items, at, end):
                yield (at if known is None else known, end), True
            elif is_name and not any(self._offices.is_title(items, n) for n in range(at, end)):
                yield (at, end), is_partisan
            at = max(end, at + 1)

    def _is_seat(self, word: Token) -> bool:
        """“R-Vega Springs”: the party and the place of somebody who is named in front."""
        return word.text.partition("-")[0] in self._letters

    def _known_from(self, items: Sequence[Token], begin: int, end: int) -> int | None:
        """Where in a run of capital words the well-known name begins that ends with it."""
        if end <= begin or bare_name(items[end - 1].text) not in self._last_names:
            return None
        starts = range(max(begin, end - _LONGEST), end - 1)
        return next((start for start in starts if self._is_known(items, start, end)), None)

    def _is_known(self, items: Sequence[Token], begin: int, end: int) -> bool:
        """Whether it is a name that papers no longer introduce, and not that of an airport or a bridge."""
        beside = (*items[max(0, begin - 1) : begin], *items[end : end + 1])
        if any(one.folded in self._things for one in beside):
            return False
        return bare_name(" ".join(one.text for one in items[begin:end])) in self._known

    def is_of_thing(self, items: Sequence[Token], end: int) -> bool:
        """Whether behind a name that ends here something is that bears it: “the Ruiz administration”."""
        return end < len(items) and _bare(items[end]) in self._things

    def _is_known_alone(self, items: Sequence[Token], begin: int, end: int) -> bool:
        """“Putin”: a surname that needs no more, and is not that of a tower or an administration."""
        if end - begin != 1 or bare_name(items[begin].text) not in self._alone:
            return False
        before = items[max(0, begin - 1) : begin]
        return not any(one.folded in self._things for one in before) and not self.is_of_thing(items, end)

    def _party(self, items: Sequence[Token], place: tuple[int, int]) -> tuple[int, int] | None:
        """The party that is named right behind: “of the Labour Party”, “(D-Vega)”, “, a Democrat,”."""
        end = place[1]
        follower = items[end] if end < len(items) else None
        if follower is None or items[end - 1].text.endswith(POSSESSIVE):
            return None
        second = items[end + 1] if end + 1 < len(items) else None
        if second is not None and follower.text == "(" and second.text.partition("-")[0] in self._letters:
            return (0, 0)
        if follower.text == "," and second is not None and second.folded in self._determiners:
            return (0, 0) if end + 2 < len(items) and items[end + 2].folded in self._partisans else None
        if follower.folded not in self._of:
            return None
        start = end + 1 + (second is not None and second.folded in self._determiners)
        last, end = start, start
        while last < min(len(items), start + _PARTY_AHEAD) and (
            is_name_word(items[last]) or items[last].folded in self._joining
        ):
            last += 1
            if _bare(items[last - 1]) in self._parties and items[last - 1].is_capital:
                end = last
        if last > start and last < len(items) and items[last].folded in self._party_words:
            end = last + 1  # “of the LIDER party”
        return (start, end) if end > start else None

    def _is_told(self, items: Sequence[Token], place: tuple[int, int]) -> bool:
        begin, end = place
        is_of_union = begin > 1 and items[begin - 2].folded in self._no_parties
        before = not is_of_union and any(
            tuple(item.folded for item in items[max(0, begin - len(words)) : begin]) == words
            for words in self._before.get(items[begin - 1].folded if begin else "", ())
        )
        behind = _past_apposition(items, end)
        after = behind < len(items) and any(
            tuple(item.folded for item in items[behind : behind + len(words)]) == words
            for words in self._after.get(items[behind].folded, ())
        )
        is_chosen = self._is_of_party(items, begin) or self._is_made(items, end) or self._is_of_district(items, end)
        return before or after or is_chosen

    def _is_of_district(self, items: Sequence[Token], end: int) -> bool:
        """“Ana Ruiz, who represents the Harbor District”, “who chairs the council”, but “who represents the family”."""
        ahead = tuple(one.folded for one in items[end : end + 3])
        if len(ahead) < 3 or ahead[:2] != self._who or ahead[2] not in self._representing | self._chairing:
            return False
        bodies = self._districts if ahead[2] in self._representing else self._chaired
        return any(one.folded in bodies for one in _words_from(items, end + 3, _DISTRICT))

    def _is_made(self, items: Sequence[Token], end: int) -> bool:
        """“Ana Ruiz as foreign minister”, “Jon Kell (Harbor Greens candidate)”: the office comes behind the name."""
        if end >= len(items):
            return False
        if items[end].folded in self._as:
            return any(one.folded in self._made_of for one in _words_from(items, end + 1, _BRACKET // 2))
        if items[end].text != "(":
            return False
        inside = _words_from(items, end + 1, _BRACKET)
        is_closed = end + 1 + len(inside) < len(items) and items[end + 1 + len(inside)].text == ")"
        is_named = bool(inside) and inside[0].is_capital and any(map(self._is_party, inside))
        return is_closed and (is_named or any(one.folded in self._made_of for one in inside))

    def _is_party(self, word: Token) -> bool:
        return word.is_capital and _bare(word) in self._parties

    def _is_of_party(self, items: Sequence[Token], begin: int) -> bool:
        """“Labour’s Ana Ruiz”, “the Harbor Party, led by Ana Ruiz”: a party is named in front."""
        owner = items[begin - 1] if begin else None
        if owner is not None and owner.is_capital and owner.text.endswith(POSSESSIVE):
            return _bare(owner) in self._parties
        is_led = begin > 2 and f"{items[begin - 2].folded} {items[begin - 1].folded}" in self._leading
        ahead = items[max(0, begin - 2 - _PARTY_BEHIND) : begin - 2] if is_led else ()
        return any(one.is_capital and _bare(one) in self._parties for one in ahead)

    def _is_listed(
        self, items: Sequence[Token], names: Sequence[tuple[int, int]], number: int, sure: Set[tuple[int, int]]
    ) -> bool:
        """Whether a name stands in one list with a sure one: only commas, “and” and brackets between."""
        for step in (-1, 1):
            for at in range(number, number + step * _LISTED, step):
                if not 0 <= at + step < len(names):
                    break
                left, right = sorted((names[at], names[at + step]))
                between = _without_bracket(items[left[1] : right[0]])
                if len(between) > 2 or any(item.folded not in {",", "and", "or"} for item in between):
                    break
                if names[at + step] in sure:
                    return True
        return False


def bare_name(name: str) -> str:
    """A name as names are compared: without accents, possessive and capitals.

    >>> bare_name("René Lévesque’s")
    'rene levesque'
    """
    plain = "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
    return plain.casefold().replace("’", "'").removesuffix("'s")


def _past_apposition(items: Sequence[Token], end: int) -> int:
    """Behind “, a former general,”; `end` itself where nothing stands between commas."""
    if end >= len(items) or items[end].text != ",":
        return end
    return next((at + 1 for at in range(end + 2, min(len(items), end + _APPOSED)) if items[at].text == ","), end)


def _without_bracket(items: Sequence[Token]) -> Sequence[Token]:
    """What stands between two names, without the party of the first: “(PSD),”."""
    is_bracket = bool(items) and items[0].text == "("
    closing = next((at for at, one in enumerate(items[:_BRACKET]) if is_bracket and one.text == ")"), -1)
    return items[closing + 1 :]


def _words_from(items: Sequence[Token], at: int, most: int) -> Sequence[Token]:
    """The words from a place on up to a sign, at most so many."""
    end = at
    while end < min(len(items), at + most) and items[end].is_word:
        end += 1
    return items[at:end]


def _bare(token: Token) -> str:
    return token.folded.removesuffix("’s").removesuffix("'s")


def _phrases(listed: Iterable[str]) -> _Phrases:
    """Phrases by the word that stands beside the name: their last or their first; kept under both."""
    found: _Phrases = {}
    for phrase in listed:
        words = tuple(phrase.casefold().split(" "))
        for word in {words[0], words[-1]}:
            found.setdefault(word, []).append(words)
    return found
