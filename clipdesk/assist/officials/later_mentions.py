"""People of a text who hold office, and their later mentions by surname: “Mayor Ana Ruiz”, then “Ms. Ruiz”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import bare_end, is_name_word, with_particles
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.parts import OfficeParts
from clipdesk.assist.officials.politicians import PoliticianReader
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

_PARTICLE = re.compile("^(?:al|el|ibn|ben)[-‑]", re.IGNORECASE)
"""What may stand before a surname and be left out later: “Haider al-Abadi”, “Abadi”."""


class Official(NamedTuple):
    """A person of a text, the name in full, with the office. The name may be empty, or the office."""

    name: str
    parts: OfficeParts


class KnownOfficials:
    """Who was named with an office in one text, by full name and by surname."""

    def __init__(self, offices: OfficeReader) -> None:
        self._offices = offices
        self.by_name: dict[str, Official] = {}

    def add(self, name: str, parts: OfficeParts) -> None:
        """Remember a person; the first office that a text gives somebody stays, but for a rank where another follows."""
        words = [
            word
            for word in name.split()
            if (word[0].isupper() or _PARTICLE.match(word)) and word.casefold().rstrip(".") not in self._offices.titles
        ]
        if not words:
            return
        who, last, full = Official(name, parts), words[-1], " ".join(words)
        if full in self.by_name and self._is_rank(self.by_name[full].parts) and not self._is_rank(parts):
            self.by_name = {known: who if one.name == name else one for known, one in self.by_name.items()}
        self.by_name.setdefault(full, who)
        if len(last) > 1 and last.casefold() not in self._offices.openers:
            self.by_name.setdefault(last, who)
            bare = _PARTICLE.sub("", last)
            if len(bare) > 2:
                self.by_name.setdefault(bare, who)

    def of_title(self, words: Sequence[Token]) -> Official | None:
        """Who “the judge” is, the only one with that title; None for other words and where several have it."""
        if len(words) != 2 or words[-1].is_capital:
            return None
        with_it = {one for one in self.by_name.values() if one.parts.role.casefold().split()[-1:] == [words[-1].folded]}
        return next(iter(with_it)) if len(with_it) == 1 else None

    def _is_rank(self, parts: OfficeParts) -> bool:
        """“Lt. Gen.”, with no body."""
        words = parts.role.casefold().split()
        return not parts.body and all(one in self._offices.military for one in words)


class LaterMentions:
    """Finds the later mentions in one language."""

    def __init__(self, lexicon: Lexicon, offices: OfficeReader, politicians: PoliticianReader) -> None:
        self._offices, self._politicians = offices, politicians
        self._courtesy = lexicon.words("officials", "courtesy")
        self._articles = lexicon.words("officials", "definite") | lexicon.words("numbers", "articles")

    def find(
        self, text: str, items: Sequence[Token], known: KnownOfficials, taken: Sequence[int]
    ) -> Iterator[tuple[Span, Official]]:
        """Every surname among `items`, with what of the name stands in front of it, outside the code points that are `taken`."""
        for at, token in enumerate(items):
            word = text[token.start : bare_end(token)]
            who = known.by_name.get(word)
            if who is None or taken[token.start]:
                continue
            if word == token.text and self._politicians.is_of_thing(items, at + 1):
                continue
            surname = with_particles(items, at, who.name)
            begin = self._begin(text, items, surname, bare_end(token), known)
            if begin == surname and (self._is_of_other(items, surname) or self._is_behind_article(items, surname)):
                continue
            if word == token.text and _is_first_name(items, at):
                continue
            yield Span(items[begin].start, bare_end(token)), who

    def _begin(self, text: str, items: Sequence[Token], at: int, end: int, known: KnownOfficials) -> int:
        """Where the name begins whose surname is at `at` and ends at `end` in the text: with first names, title, “Ms.”."""
        begin = at
        while begin > 0 and is_name_word(items[begin - 1]) and items[begin - 1].folded not in self._offices.openers:
            full = text[items[begin - 1].start : end]
            is_known = full in known.by_name or items[begin - 1].folded in self._courtesy
            if not is_known and not self._offices.is_title(items, begin - 1):
                break
            begin -= 1
        return self._past_courtesy(items, begin)

    def _past_courtesy(self, items: Sequence[Token], begin: int) -> int:
        """Before the “Ms.” that stands in front of a name; its full stop is a token of its own."""
        is_dotted = begin > 1 and items[begin - 1].text == "." and items[begin - 1].start == items[begin - 2].end
        return begin - 2 if is_dotted and items[begin - 2].folded in self._courtesy else begin

    def _is_behind_article(self, items: Sequence[Token], at: int) -> bool:
        """“the Ruiz ordinance”: what is named after somebody."""
        return at > 0 and items[at - 1].folded in self._articles

    def _is_of_other(self, items: Sequence[Token], at: int) -> bool:
        """Whether another word of a name stands in front: another person, or a street, of this name."""
        return at > 0 and is_name_word(items[at - 1]) and items[at - 1].folded not in self._offices.openers


def _is_first_name(items: Sequence[Token], at: int) -> bool:
    """Whether another word of a name stands right behind: “Ruiz Bay”."""
    return at + 1 < len(items) and is_name_word(items[at + 1]) and items[at + 1].start - items[at].end <= 1
