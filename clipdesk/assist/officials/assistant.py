"""Officials: title and name, name and apposition, the office alone, and later mentions by surname."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from clipdesk.assist.blocks import BlockReader, Blocks
from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons
from clipdesk.assist.names import bare_end, is_name_word
from clipdesk.assist.officials.in_full import FullValues
from clipdesk.assist.officials.later_mentions import KnownOfficials, LaterMentions, Official
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


@dataclass
class _Article:
    """One text, with what is found in it so far."""

    text: str
    known: KnownOfficials
    proposals: dict[Span, Proposal] = field(default_factory=dict)
    taken: bytearray = field(init=False)
    """Of each code point whether a proposal covers it."""

    def __post_init__(self) -> None:
        self.taken = bytearray(len(self.text))

    def words(self, items: Sequence[Token], place: tuple[int, int]) -> str:
        """The words of some tokens, without a possessive at their end."""
        span = _span(items, place)
        return self.text[span.start : span.end]

    def add(self, span: Span, reason: str, score: float, who: Official) -> None:
        """Propose a passage; a later reason for the same place counts."""
        values = {"name": who.name, "role": who.parts.role, "body": who.parts.body}
        kept = {key: value for key, value in values.items() if value}
        self.proposals[span] = Proposal((span,), LABEL, score, reason, _KEY, kept)
        self.taken[span.start : span.end] = b"\1" * span.length


class _Finder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = OfficeReader(lexicon)
        self._parts = PartReader(self._offices)
        self._plurals = PluralOffices(lexicon, self._offices)
        self._politicians = PoliticianReader(lexicon, self._offices)
        self._public = PublicOffices(lexicon, self._offices)
        self._later = LaterMentions(lexicon, self._offices, self._politicians)
        self._adverbs = lexicon.words("words", "adverbs")
        self._past = lexicon.words("officials", "past")
        self._full = FullValues(lexicon)

    def read(self, blocks: Blocks) -> list[Proposal]:
        """The officials of a text: first those with an office beside them, then every later mention of their names."""
        article = _Article(blocks.text, KnownOfficials(self._offices))
        for number, items in enumerate(blocks.tokens):
            titled = set[tuple[int, int]]()
            for office in self._offices.find(items):
                if not number and self._public.is_of_headline(items, office):
                    who = Official("", self._parts.read(blocks.text, items, office))
                    article.add(_span(items, (office.begin, office.end)), "an office", 0.6, who)
                before = len(article.proposals)
                self._add_office(article, items, office)
                if len(article.proposals) > before and office.name[1] - office.name[0] > 1:
                    titled.add(office.name)
            for holders in self._plurals.find(items):
                self._add_holders(article, items, holders)
            for one in self._politicians.find(items, titled):
                self._add_politician(article, items, one)
        for items in blocks.tokens if article.known.by_name else ():
            for span, who in self._later.find(blocks.text, items, article.known, article.taken):
                article.add(span, "the surname of an official", 0.8, who)
        return self._full.complete(blocks.text, _outermost(article.proposals))

    def _add_office(self, article: _Article, items: Sequence[Token], office: Office) -> None:
        words = items[office.begin : office.end]
        public = self._public
        if not words or public.is_private(items, office) or self._is_known_beside(article, items, office):
            return
        has_name = office.name[1] > office.name[0]
        has_body = public.has_body(items, office)
        is_titled = words[0].is_capital and words[0].folded not in self._offices.determiners
        is_definite = words[0].folded in public.definite or public.is_of_cabinet(words)
        if not has_name and office.is_weak and not (has_body and public.is_of_public(words)):
            known = article.known.of_title(words)
            if known is not None and words[0].folded in public.definite and not public.is_anybody(items, office):
                article.add(_span(items, (office.begin, office.end)), "an office", 0.6, known)
            return
        beside = self._beside(items, office)
        if not has_name and not has_body and not is_definite and not is_titled and beside is None:
            return
        if not has_name and (self._is_plural(words) or (beside is None and public.is_vacant(items, office))):
            return
        if not has_name and beside is None and public.is_anybody(items, office):
            return
        if (not has_body and public.is_of_anything(items, office)) or public.is_trade(items, office):
            return
        parts = self._parts.read(article.text, items, office)
        name = article.words(items, office.name) if has_name else ""
        place = self._offices.behind.beside(items, office.end) if has_name and not parts.body else (0, 0)
        if place[1] > place[0]:
            parts = parts._replace(body=article.words(items, place))
        if beside is not None:
            name = name or self._add_beside(article, items, office, beside, parts)
        if has_name:
            article.known.add(name, parts)
        score = 0.9 if has_name else 0.8 if beside or has_body else 0.7
        reason = "an office with a name" if has_name else "an office"
        article.add(_span(items, (office.begin, office.end)), reason, score, Official(name, parts))

    def _add_beside(
        self, article: _Article, items: Sequence[Token], office: Office, beside: tuple[int, int], parts: OfficeParts
    ) -> str:
        """Propose the name beside an office; the name of whoever holds the office, empty where it is that of whom somebody speaks for."""
        other, where = article.words(items, self._bare(items, beside)), _span(items, beside)
        spoken = self._offices.spoken_for(items, office) if beside[0] >= office.end else None
        held = parts if spoken is None else self._parts.read(article.text, items, spoken)
        is_past = any(one.folded in self._past for one in items[office.begin : office.end][:2])
        if where not in article.proposals or not is_past:
            article.known.add(other, held)
            article.add(where, "a name beside an office", 0.85, Official(other, held))
        return other if spoken is None else ""

    def _is_known_beside(self, article: _Article, items: Sequence[Token], office: Office) -> bool:
        """“the chief inspector, Dame Ana Ruiz”: who stands there by the office in front, with no more than a word of honour."""
        known = article.proposals.get(_span(items, (office.begin, office.end)))
        is_honour = all(one.folded in self._offices.courtesy for one in items[office.begin : office.name[0]])
        return known is not None and office.begin < office.name[0] and is_honour

    def _bare(self, items: Sequence[Token], place: tuple[int, int]) -> tuple[int, int]:
        """A name without what stands in front of it: “Ana Ruiz” of “Lt. Gen. Ana Ruiz” and “HE Dr Ana Ruiz”."""
        begin, end = place
        titles = [n for n in range(begin, end - 1) if self._offices.is_title(items, n)]
        begin = max((n + 1 for n in titles if items[n].folded not in self._offices.capital_only), default=begin)
        courtesy = self._offices.courtesy | self._offices.honours
        while begin + 1 < end and (
            items[begin].folded in courtesy or f"{items[begin].folded}." in courtesy or not items[begin].is_word
        ):
            begin += 1
        return begin, end

    def _is_plural(self, words: Sequence[Token]) -> bool:
        """“the lawmakers of Vega”, not “the cabinet member for boats”."""
        join = next((at for at, one in enumerate(words) if at and one.folded in self._offices.joins), len(words))
        head = words[join - 1]
        return head.folded.endswith("s") and not head.is_capital and head.folded not in {"affairs", "states"}

    def _add_politician(self, article: _Article, items: Sequence[Token], one: Politician) -> None:
        span = _span(items, (one.begin, one.end))
        if any(article.taken[span.start : span.end]):
            return
        party = article.text[items[one.party[0]].start : items[one.party[1] - 1].end] if one.party[1] else ""
        who = Official(article.words(items, (one.begin, one.end)), OfficeParts("", party))
        article.known.add(who.name, who.parts)
        article.add(span, "a name in politics", 0.55, who)

    def _add_holders(self, article: _Article, items: Sequence[Token], one: Holders) -> None:
        """Each of several under one title; the first takes in a title right in front."""
        title = article.text[items[one.role[0]].start : items[one.role[1] - 1].end]
        role = OfficeParts(self._plurals.singular(title))
        for number, (begin, end) in enumerate(one.names):
            name = article.words(items, (begin, end))
            first = begin if number or begin > one.role[1] else one.role[0]
            article.known.add(name, role)
            article.add(_span(items, (first, end)), "a title of several, with their names", 0.85, Official(name, role))

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


def _span(items: Sequence[Token], place: tuple[int, int]) -> Span:
    """The stretch of text of some tokens, without a possessive at its end."""
    return Span(items[place[0]].start, bare_end(items[place[1] - 1]))


def _outermost(found: dict[Span, Proposal]) -> list[Proposal]:
    """In reading order, without those inside another."""
    made: list[Proposal] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not made or span.start >= made[-1].end:
            made.append(found[span])
    return made
