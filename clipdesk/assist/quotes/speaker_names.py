"""Who speaks: whom “she said” means, where it is safe to say; people who are no officials; sources without a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.quotes.speaker_words import FULL_NAME, SpeakerWords
from clipdesk.domain.letters import latin_pattern
from clipdesk.domain.span import Span

UNNAMED = "unnamed official"
_OFFICIAL, _NAME = "official", "name"
_BACK = 2
"""Paragraphs that are looked at in front of the one with the pronoun."""
_FARTHEST = 3000
"""Code points of a paragraph that are looked at: a whole text may be one."""
_LEAD = 3
"""Words that may stand in front of a name between commas."""
_LONGEST_VERB = 30
"""Code points of the words beside a pronoun that are looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class _Person(NamedTuple):
    """Somebody who is named at a place."""

    start: int
    name: str
    span: Span

    @property
    def surname(self) -> str:
        return self.name.split()[-1].casefold() if self.name else ""


class _People:
    """Those who are named in one text."""

    def __init__(self, people: Iterable[_Person]) -> None:
        self._people = sorted(people)
        self._starts = [one.start for one in self._people]
        self.names = {one.name for one in self._people}
        self._full = dict[str, str]()
        for one in self._people:
            if len(one.name) > len(self._full.get(one.surname, "")):
                self._full[one.surname] = one.name

    def within(self, begin: int, end: int) -> Sequence[_Person]:
        """Who is named between two places, in order."""
        return self._people[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]

    def full(self, surname: str) -> str:
        """The longest name with a surname in small letters; empty where nobody has it."""
        return self._full.get(surname, "")

    def with_more(self, more: Iterable[_Person]) -> _People:
        """These and more."""
        return _People({*self._people, *more})


class _Officials:
    """The officials of one text, asked for by place."""

    def __init__(self, found: Iterable[Proposal]) -> None:
        self._found = sorted(found, key=lambda one: one.start)
        self._starts = [one.start for one in self._found]
        self._furthest = list(accumulate((one.end for one in self._found), max))

    def at(self, place: Span) -> Iterator[Proposal]:
        """Those that overlap a place, the last first."""
        number = bisect_left(self._starts, place.end) - 1
        while number >= 0 and self._furthest[number] > place.start:
            if self._found[number].end > place.start:
                yield self._found[number]
            number -= 1

    def people(self) -> Iterator[_Person]:
        """Those with a name."""
        for one in self._found:
            name = one.attributes.get(_NAME, "")
            if name:
                yield _Person(one.start, name, Span(one.start, one.end))


class SpeakerNames:
    """Names who speaks, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._resolved = lexicon.words("shapes", "one_person")
        self._unnamed = lexicon.words("shapes", "unnamed_officials")
        self._words, self._prepositions = SpeakerWords(lexicon), lexicon.words("words", "prepositions")
        self._coordinators = lexicon.words("words", "coordinators")
        self._openers = lexicon.openers
        self._before_places = [[one] for one in lexicon.words("shapes", "before_places")]
        self._of_several = tuple(lexicon.phrases("shapes", "of_several"))
        courtesy = any_of({one.rstrip(".") for one in lexicon.phrases("officials", "courtesy")})
        self._with_courtesy = latin_pattern(
            rf"\b(?:{courtesy})\.? ((?:[A-ZÀ-Þ][\w’'-]*[^\W\d_] ){{0,2}}[A-ZÀ-Þ][\w’'-]*[^\W\d_])"
        )

    def named(self, blocks: Blocks, quotes: Sequence[Proposal], found: Sequence[Proposal]) -> list[Proposal]:
        """The quotes, in reading order, with the name of who speaks and the place of it where they have a pronoun.

        `found` are the proposals on officials of the same text.
        """
        officials = _Officials(one for one in found if one.label == _OFFICIAL)
        speakers = _People({*officials.people(), *self._speakers(blocks.text, quotes, officials)})
        people = speakers.with_more(self._courteous(blocks.text, speakers))
        made: list[Proposal] = []
        last: tuple[str, int, _Person] | None = None
        for quote in quotes:
            at = quote.said_by
            if at is None:
                made.append(quote)
            elif (pronoun := blocks.text[at.start : at.end].casefold()) in self._resolved and self._is_one(
                blocks.text, at
            ):
                who = self._meant(blocks, people, quote, at)
                if (
                    who is None
                    and last is not None
                    and last[0] == pronoun
                    and self._is_same(blocks, people, last[1], at)
                ):
                    who = last[2]
                last = (pronoun, at.end, who) if who is not None else None
                made.append(quote if who is None else quote._replace(speaker=who.name, antecedent=who.span))
            else:
                made.append(quote._replace(speaker=self._of_words(blocks.text, at, officials, speakers.names)))
        return made

    def _of_words(self, text: str, at: Span, officials: _Officials, names: Collection[str]) -> str:
        """Who speaks at a place where no pronoun stands; empty where the link to an official says who it is."""
        words = text[at.start : at.end]
        here = [one for one in officials.at(at) if not self._is_spoken_for(text, at, one)]
        is_named = any(one.attributes.get(_NAME) for one in here)
        is_meant = any(_is_meant(one, at) for one in here)
        beside = "" if is_meant else self._words.beside(text, at)  # “a spokesman for the mayor, Ana Ruiz, said”
        name = "" if is_named else self._words.behind_title(words) or beside
        if not name and not is_named and self._is_unnamed(words):
            return UNNAMED
        if is_meant and (is_named or not name):
            return ""
        return name or self._words.of(words, names)

    def _is_spoken_for(self, text: str, at: Span, one: Proposal) -> bool:
        """“Mayor Ana Ruiz” in “an aide to Mayor Ana Ruiz” and “Mayor Ana Ruiz’s spokesman”: beside the words for who speaks."""
        if not one.attributes.get(_NAME):
            return False
        before, behind = text[at.start : one.start].casefold().split(), text[one.end : at.end]
        is_led = bool(before) and before[-1] in self._prepositions and self._is_unnamed(" ".join(before))
        is_led = is_led and self._coordinators.isdisjoint(before)  # “Tom Lee and an aide to Mayor Ana Ruiz”
        return is_led or (behind.startswith(POSSESSIVE) and self._is_unnamed(behind))

    def _courteous(self, text: str, people: _People) -> Iterator[_Person]:
        """“Ms. Ruiz”, who says nothing, but may be meant by “she”."""
        for one in self._with_courtesy.finditer(text):
            surname = one[1].rpartition(" ")[2].casefold()
            yield _Person(one.start(), people.full(surname) or one[1], Span(*one.span()))

    def _speakers(self, text: str, quotes: Sequence[Proposal], officials: _Officials) -> Iterator[_Person]:
        for one in quotes:
            at = one.said_by
            if at is None or text[at.start : at.end].casefold() in self._resolved:
                continue
            if any(self._is_spoken_for(text, at, who) for who in officials.at(at)):
                yield _Person(at.start, "", at)
                continue
            if any(who.attributes.get(_NAME) and _is_meant(who, at) for who in officials.at(at)):
                continue  # named with the officials
            found = FULL_NAME.search(text, at.start, at.end)
            last = text[at.start : at.end].split()[-1]
            name = self._words.without_role(found[0]) if found is not None else last if last[0].isupper() else ""
            name = name or self._words.beside(text, at)  # “their coach, Ana Ruiz, said”
            yield _Person(at.start, name, at)

    def _meant(self, blocks: Blocks, people: _People, quote: Proposal, at: Span) -> _Person | None:
        """The only person that is named in the nearest paragraph which names any.

        None where there are two, or where one speaks who has no name. Paragraphs in front are looked at only where the
        quote, or the pronoun, begins its own: elsewhere it may be somebody whom the words before it tell of.
        """
        own = bisect_right(blocks.spans, at.start, key=lambda span: span.start) - 1
        is_first = blocks.spans[own].start in {quote.start, at.start}
        for number in range(own, max(-1, own - _BACK - 1) if is_first else own - 1, -1):
            end = min(at.start, blocks.spans[number].end)
            begin = max(blocks.spans[number].start, end - _FARTHEST)
            named = people.within(begin, end)
            others = self._others(blocks.text, begin, end, named)
            if not named and not others:
                continue
            if not named and (first := self._first_named(blocks.text, begin, others)):
                return first
            surnames = {one.surname for one in named}
            if len(surnames) != 1 or "" in surnames or others:
                return None
            return max(named)._replace(name=people.full(surnames.pop()))
        return None

    def _is_same(self, blocks: Blocks, people: _People, start: int, at: Span) -> bool:
        """“She added”: nobody is named between the pronoun that ends at `start` and this one, a paragraph later at most."""
        first, second = (bisect_right(blocks.spans, place, key=lambda span: span.start) for place in (start, at.start))
        return (
            second - first <= 1
            and not people.within(start, at.start)
            and not self._others(blocks.text, start, at.start, ())
        )

    def _first_named(self, text: str, begin: int, others: Sequence[re.Match[str]]) -> _Person | None:
        """Who begins a paragraph that names nobody else: “Tom Forte bakes bread. “I love it,” he said”."""
        name = self._words.of(others[0][0], ())
        lead = text[begin : others[0].start()].strip('“"„«‘ ')
        is_first = not lead or (lead.endswith(",") and len(lead.split()) <= _LEAD)  # “Her coach, Tom Forte, left”
        if (
            not is_first
            or len({one[0].split()[-1] for one in others}) > 1
            or name.split()[0].casefold() in self._openers
        ):
            return None
        return _Person(others[0].start(), name, Span(*others[0].span()))

    def _others(self, text: str, begin: int, end: int, named: Sequence[_Person]) -> list[re.Match[str]]:
        """Full names there of nobody who is known: people, perhaps, who may be meant as well."""
        surnames = {one.surname for one in named}
        return [
            one
            for one in FULL_NAME.finditer(text, begin, end)
            if one[0].split()[-1].casefold() not in surnames
            and not (one[0].count(" ") == 1 and one[0].split()[0].casefold() in self._openers)
            and not any(person.span.start <= one.start() < person.span.end for person in named)
            and text[max(begin, one.start() - _LONGEST_VERB) : one.start()].casefold().split(" ")[-2:-1]
            not in self._before_places
        ]

    def _is_one(self, text: str, at: Span) -> bool:
        """Whether the verb beside a pronoun is of one person, where it tells: not in “sagten sie”."""
        beside = (
            *text[max(0, at.start - _LONGEST_VERB) : at.start].split()[-1:],
            *text[at.end : at.end + _LONGEST_VERB].split()[:1],
        )
        return not (self._of_several and any(one.rstrip(",.").endswith(self._of_several) for one in beside))

    def _is_unnamed(self, words: str) -> bool:
        """“A senior official at the ministry”: a word for officials."""
        return any(word[0].casefold() in self._unnamed for word in _WORD.finditer(words))


def _is_meant(one: Proposal, at: Span) -> bool:
    """Whether a proposal is for the most part what stands at a place, so that the quote is linked to it."""
    whole = max(at.length, sum(span.length for span in one.spans))
    return 2 * sum(span.shared(at) for span in one.spans) > whole
