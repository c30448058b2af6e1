"""Officials: title and name, name and apposition, the office alone, and later mentions by surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.assist.blocks import BlockReader, Blocks
from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons
from clipdesk.assist.names import bare_end, is_name_word, with_particles
from clipdesk.assist.officials.offices import Office, OfficeReader
from clipdesk.assist.officials.parts import OfficeParts, PartReader
from clipdesk.assist.officials.plural_offices import Holders, PluralOffices
from clipdesk.assist.officials.politicians import Politician, PoliticianReader
from clipdesk.assist.officials.public_offices import PublicOffices
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

LABEL = "official"
_KEY = "officials"
_PARTICLE = re.compile("^(?:al|el|ibn|ben)[-‑]", re.IGNORECASE)
"""What may stand before a surname and be left out later: “Haider al-Abadi”, “Abadi”."""


class Known(NamedTuple):
    """A person of a text with the office; the name in full."""

    name: str
    parts: OfficeParts


class OfficialAssistant:
    """Proposes officials with name, role and body."""

    key = _KEY
    name = "Officials"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons, blocks: BlockReader | None = None) -> None:
        self._blocks = blocks or BlockReader()
        self._finders = ByLanguage(lexicons, _Finder)

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Officials in reading order."""
        return self._finders.of(reading.language).read(self._blocks.of(reading.text))


class _Finder:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._offices = OfficeReader(lexicon)
        self._parts = PartReader(self._offices)
        self._plurals = PluralOffices(lexicon, self._offices)
        self._politicians = PoliticianReader(lexicon, self._offices)
        self._public = PublicOffices(lexicon, self._offices)
        self._courtesy = words("officials", "courtesy")
        self._adverbs = words("words", "adverbs")

    def read(self, blocks: Blocks) -> list[Proposal]:
        """The officials of a text: first those with an office beside them, then every later mention of their names."""
        found: dict[Span, Proposal] = {}
        known: dict[str, Known] = {}
        text = blocks.text
        for number, items in enumerate(blocks.tokens):
            titled = set[tuple[int, int]]()
            for office in self._offices.find(items):
                if not number and self._public.is_of_headline(items, office):
                    place = Span(items[office.begin].start, bare_end(items[office.end - 1]))
                    found[place] = _made(place, "an office", 0.6, Known("", self._parts.read(text, items, office)))
                before = len(found)
                self._take(text, items, office, found, known)
                if len(found) > before and office.name[1] - office.name[0] > 1:
                    titled.add(office.name)
            for holders in self._plurals.find(items):
                self._take_holders(text, items, holders, found, known)
            for one in self._politicians.find(items, titled):
                self._take_politician(text, items, one, found, known)
        for items in blocks.tokens:
            self._later(text, items, found, known)
        return _outermost(found)

    def _take(
        self, text: str, items: Sequence[Token], office: Office, found: dict[Span, Proposal], known: dict[str, Known]
    ) -> None:
        words = items[office.begin : office.end]
        public = self._public
        if not words or public.is_private(items, office):
            return
        has_name = office.name[1] > office.name[0]
        has_body = public.has_body(items, office)
        is_titled = words[0].is_capital and words[0].folded not in self._offices.determiners
        is_definite = words[0].folded in public.definite
        if not has_name and office.is_weak and not (has_body and public.is_of_public(words)):
            return
        beside = self._beside(items, office)
        if not has_name and not has_body and not is_definite and not is_titled and beside is None:
            return
        if not has_name and self._is_plural(words):
            return
        if not has_name and beside is None and public.is_anybody(items, office):
            return
        if not has_body and public.is_of_anything(items, office):
            return
        span = Span(words[0].start, bare_end(words[-1]))
        parts = self._parts.read(text, items, office)
        name = text[items[office.name[0]].start : bare_end(items[office.name[1] - 1])] if has_name else ""
        if beside is not None:
            other = text[items[beside[0]].start : bare_end(items[beside[1] - 1])]
            place = Span(items[beside[0]].start, bare_end(items[beside[1] - 1]))
            self._know(other, parts, known)
            name = name or other
            found[place] = _made(place, "a name beside an office", 0.85, Known(other, parts))
        if has_name:
            self._know(name, parts, known)
        score = 0.9 if has_name else 0.8 if beside or has_body else 0.7
        if has_name or beside is not None or has_body or is_definite or is_titled:
            found[span] = _made(
                span,
                "an office with a name" if has_name else "an office",
                score,
                Known(name, parts),
            )

    def _is_plural(self, words: Sequence[Token]) -> bool:
        """“the mayors”, not “the cabinet member for boats”."""
        join = next((at for at, one in enumerate(words) if at and one.folded in self._offices.joins), len(words))
        head = words[join - 1]
        return head.folded.endswith("s") and not head.is_capital and head.folded not in {"affairs", "states"}

    def _take_politician(
        self, text: str, items: Sequence[Token], one: Politician, found: dict[Span, Proposal], known: dict[str, Known]
    ) -> None:
        span = Span(items[one.begin].start, bare_end(items[one.end - 1]))
        if any(other.start < span.end and span.start < other.end for other in found):
            return
        name = text[span.start : span.end]
        party = text[items[one.party[0]].start : items[one.party[1] - 1].end] if one.party[1] else ""
        self._know(name, OfficeParts("", party), known)
        found[span] = _made(span, "a name in politics", 0.55, Known(name, OfficeParts("", party)))

    def _take_holders(
        self, text: str, items: Sequence[Token], one: Holders, found: dict[Span, Proposal], known: dict[str, Known]
    ) -> None:
        """Each of several under one title; the first takes the title in."""
        role = OfficeParts(self._plurals.singular(text[items[one.role[0]].start : items[one.role[1] - 1].end]))
        for number, (begin, end) in enumerate(one.names):
            name = text[items[begin].start : bare_end(items[end - 1])]
            first = items[begin] if number else items[one.role[0]]
            span = Span(first.start, bare_end(items[end - 1]))
            self._know(name, role, known)
            found[span] = _made(span, "a title of several, with their names", 0.85, Known(name, role))

    def _beside(self, items: Sequence[Token], office: Office) -> tuple[int, int] | None:
        """The name in apposition: “Ana Ruiz, mayor of Vega” or “the mayor, Ana Ruiz”."""
        if office.name[1] > office.name[0]:
            return None
        before = office.begin - 1
        before -= before > 1 and items[before].folded in self._adverbs  # “Ana Ruiz, then a council member”
        if before > 0 and items[before].text == ",":
            begin = before
            while begin > 0 and (
                is_name_word(items[begin - 1])
                or (items[begin - 1].text == "." and begin > 1 and len(items[begin - 2].text) < 5)
            ):
                begin -= 1
            while begin < before and (not items[begin].is_word or items[begin].folded in self._offices.openers):
                begin += 1
            is_body = items[before - 1].folded in self._offices.bodies
            if before - begin >= 2 and not is_body and not self._offices.is_title(items, before - 1):
                return begin, before
        after = office.end
        if after + 1 < len(items) and items[after].text == ",":
            end = self._offices.name_end(items, after + 1)
            is_closed = end >= len(items) or not items[end].is_capital
            if end - after - 1 >= 2 and is_closed:
                return after + 1, end
        return None

    def _know(self, name: str, parts: OfficeParts, known: dict[str, Known]) -> None:
        words = [
            word
            for word in name.split()
            if (word[0].isupper() or _PARTICLE.match(word)) and word.casefold().rstrip(".") not in self._offices.titles
        ]
        if not words:
            return
        who = Known(name, parts)
        known.setdefault(" ".join(words), who)
        last = words[-1]
        if len(last) > 1 and last.casefold() not in self._offices.openers:
            known.setdefault(last, who)
            bare = _PARTICLE.sub("", last)
            if len(bare) > 2:
                known.setdefault(bare, who)

    def _past_courtesy(self, items: Sequence[Token], begin: int) -> int:
        """Before the “Ms.” that stands in front of a name; its full stop is a token of its own."""
        is_dotted = begin > 1 and items[begin - 1].text == "." and items[begin - 1].start == items[begin - 2].end
        return begin - 2 if is_dotted and items[begin - 2].folded in self._courtesy else begin

    def _later(self, text: str, items: Sequence[Token], found: dict[Span, Proposal], known: dict[str, Known]) -> None:
        if not known:
            return
        surnames = {name: who for name, who in known.items() if " " not in name}
        taken = sorted(found)
        for number, token in enumerate(items):
            at, word = number, text[token.start : bare_end(token)]
            if word not in surnames or any(one.start <= token.start < one.end for one in taken):
                continue
            if word == token.text and self._politicians.is_of_thing(items, number + 1):
                continue
            begin = at = with_particles(items, at, surnames[word].name)
            while begin > 0 and is_name_word(items[begin - 1]) and items[begin - 1].folded not in self._offices.openers:
                full = text[items[begin - 1].start : bare_end(token)]
                if (
                    full not in known
                    and items[begin - 1].folded not in self._courtesy
                    and not self._offices.is_title(items, begin - 1)
                ):
                    break
                begin -= 1
            begin = self._past_courtesy(items, begin)
            if (
                begin == at
                and begin > 0
                and is_name_word(items[at - 1])
                and items[at - 1].folded not in self._offices.openers
            ):
                continue  # another person, or a street, of this name
            if (
                number + 1 < len(items)
                and is_name_word(items[number + 1])
                and items[number + 1].start - token.end <= 1
                and word == token.text
            ):
                continue
            span = Span(items[begin].start, bare_end(token))
            found[span] = _made(span, "the surname of an official", 0.8, surnames[word])


def _made(span: Span, reason: str, score: float, who: Known) -> Proposal:
    values = {"name": who.name, "role": who.parts.role, "body": who.parts.body}
    kept = {key: value for key, value in values.items() if value}
    return Proposal((span,), LABEL, score, reason, _KEY, kept)


def _outermost(found: dict[Span, Proposal]) -> list[Proposal]:
    """In reading order, without those inside another."""
    made: list[Proposal] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not made or span.start >= made[-1].end:
            made.append(found[span])
    return made
