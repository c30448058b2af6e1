"""Finds offices in a text: titles with what stands before them, the body they are of, and the name in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word, name_run
from clipdesk.assist.tokens import Token

_MOST = 14
_FIELDS = 3
"""Words in small letters between a body and a title: “EU foreign policy chief”."""


class Office(NamedTuple):
    """A title with what belongs to it: places of its words among the tokens, and of the name in it (may be empty)."""

    begin: int
    end: int
    name: tuple[int, int]
    is_weak: bool


class OfficeReader:
    """Reads the offices of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.titles = words("officials", "titles")
        self.weak = words("officials", "weak")
        self.strong = self.titles - self.weak
        self.modifiers = words("officials", "modifiers", "portfolios")
        self.places = words("officials", "places")
        self.inside = words("officials", "inside")
        self.joins = words("officials", "joins")
        self.prepositions = words("words", "prepositions")
        self.determiners = words("words", "determiners")
        self.adjectives = words("officials", "adjectives")
        self.capital_only = words("officials", "capital_only")
        self.participles = tuple(lexicon.phrases("words", "participle_endings")) or ("ing",)
        self.fields = words("officials", "fields")
        self.phrases = frozenset(lexicon.phrases("officials", "phrases"))
        self._any_title = self.titles.union(
            (one.removesuffix(".") for one in self.titles), (one.split(" ")[-1] for one in self.phrases)
        )
        self.owners = words("officials", "bodies", "publics", "owners")
        self.bodies = words("officials", "bodies")
        self.public_bodies = words("shapes", "public_bodies")
        self._employed = words("shapes", "employed")
        self._posted, self._posted_to = words("shapes", "posted"), words("shapes", "posted_to")
        self._employed_in = words("shapes", "employed_in")
        self._unions = words("shapes", "unions")
        self._behind_adjectives = self.bodies | words("officials", "behind_adjectives")
        small_verbs = words("policies", "doing_with", "deciding") | words("cues", "speech")
        self.ends = words("officials", "not_names") | {one for one in small_verbs if one.endswith("s")}
        self.shortened = lexicon.abbreviations
        self.openers = lexicon.openers | words("words", "weekdays", "months") | words("officials", "not_names")
        self.stops = words("words", "prepositions", "conjunctions", "auxiliaries", "pronouns", "verbs") | words(
            "cues", "speech", "telling", "thinking", "finding", "marked"
        )

    def find(self, items: Sequence[Token]) -> Iterable[Office]:
        """The offices among the tokens of a paragraph, in order."""
        at = 0
        while at < len(items):
            if not self.is_title(items, at):
                at += 1
                continue
            office = self._office(items, at)
            yield office
            at = max(office.end, at + 1)

    def name_end(self, items: Sequence[Token], at: int) -> int:
        """Where the name ends that begins at `at`; `at` where there is none."""
        return name_run(items, at, self.openers, self.shortened, self.ends)

    def is_title(self, items: Sequence[Token], at: int) -> bool:
        """Whether the word at `at` names an office."""
        word = items[at].folded.removeprefix("ex-")
        if "-" in word and (head := word.split("-")[0]) in self.titles:
            word = head
        if word not in self._any_title:
            return False
        if items[at].folded in self.capital_only and not items[at].is_capital:
            return False
        if at and f"{items[at - 1].folded} {items[at].folded}" in self.phrases:
            return True
        if word in self.adjectives and self._is_adjective(items, at):
            return False
        if word in self.titles:
            return True
        return at + 1 < len(items) and items[at + 1].text == "." and word + "." in self.titles

    def _is_short_title(self, word: Token) -> bool:
        """“Gov”, whose full stop ends no sentence; not “the mayor. Senator Ruiz …”."""
        return word.folded in self.shortened or f"{word.folded}." in self.titles

    def _is_adjective(self, items: Sequence[Token], at: int) -> bool:
        """“the general election”: a noun in small letters follows."""
        after = items[at + 1] if at + 1 < len(items) else None
        if after is not None and items[at].is_capital and after.folded in self._behind_adjectives:
            return after.is_capital and after.start - items[at].end == 1
        if after is None or not after.text[0].islower() or items[at].is_capital:
            return False
        return after.folded not in self.titles | self.stops | self.joins and not after.folded.endswith(("ed", "ly"))

    def _office(self, items: Sequence[Token], at: int) -> Office:
        begin = at
        while begin > 0 and at - begin < _MOST:
            token = items[begin - 1]
            is_ordinal = token.text[0].isdigit() and token.folded.endswith(("st", "nd", "rd", "th"))
            is_part = (
                is_ordinal
                or f"{token.folded} {items[begin].folded}" in self.phrases
                or (token.folded in self.modifiers and (token.is_capital or token.folded not in self.prepositions))
                or self.is_title(items, begin - 1)
                or (is_name_word(token) and (token.folded not in self.openers or is_acronym(token)))
            )
            is_joint = (
                token.folded == "and"
                and begin > 1
                and items[begin - 2].folded in self.modifiers
                and items[begin].folded in self.modifiers
            )
            is_dot = (
                token.text == "."
                and begin > 1
                and self._is_short_title(items[begin - 2])
                and items[begin - 2].end == token.start
            )
            if not (is_part or is_joint or is_dot) or (token.is_word and items[begin].start - token.end > 2):
                break
            begin -= 1
        is_place = (
            at - begin == 1
            and begin > 0
            and items[begin - 1].folded in self.places
            and items[begin].folded not in self.modifiers
            and not is_acronym(items[begin])
        )
        begin += is_place  # “In Turkey Minister Ellwood met”
        end, name = self._rest(items, at)
        begin = self._from_union(items, begin)
        begin -= self._owned(items, begin)
        if begin > 0 and items[begin - 1].folded in self.determiners:
            begin -= 1
        titles = [n for n in range(begin, end) if self.is_title(items, n) and not name[0] <= n < name[1]]
        return Office(begin, end, name, all(items[n].folded in self.weak for n in titles))

    def _from_union(self, items: Sequence[Token], begin: int) -> int:
        """Where “EU foreign policy chief” begins, of which “chief” does at `begin`; `begin` itself in any other office."""
        first = begin
        while first > 0 and begin - first < _FIELDS and _is_plain(items[first - 1], self.stops | self.determiners):
            first -= 1
        is_union = 0 < first < begin and items[first - 1].is_capital and items[first - 1].folded in self._unions
        if not is_union:
            return begin
        while first > 0 and is_name_word(items[first - 1]) and items[first - 1].folded not in self.openers:
            first -= 1
        return first

    def _owned(self, items: Sequence[Token], begin: int) -> int:
        """“the state’s attorney general”, “the Vega military’s spokesman”: of how many words the body is that owns the office."""
        owner = items[begin - 1].folded if begin > 1 else ""
        if not owner.endswith(POSSESSIVE) or owner[:-2] not in self.owners | self.strong:
            return 0
        first = begin - 1
        first -= first > 1 and is_name_word(items[first - 1]) and items[first - 1].folded not in self.openers
        return begin - first if items[first - 1].folded in self.determiners else 0

    def _rest(self, items: Sequence[Token], at: int) -> tuple[int, tuple[int, int]]:
        """Behind a title: further titles, the body it is of, and the name."""
        end = at + 1
        while end < len(items) and (
            self.is_title(items, end)
            or (
                items[end].text == "."
                and items[end].start == items[end - 1].end
                and self._is_short_title(items[end - 1])
            )
        ):
            end += 1
        inside = self.employed_end(items, end)
        if inside > end:
            return inside, (inside, inside)
        if end < len(items) and items[end].folded in self.joins:
            body = self._body(items, end + 1)
            if body > end + 1:
                last = body
                name = self.name_end(items, last)
                return (
                    (name, (last, name))
                    if name > last and not self.is_title(items, last)
                    else (last, self._inner_name(items, end + 1, last))
                )
        stop = self.name_end(items, end)
        if stop > end and not any(self.is_title(items, n) for n in range(end, stop)):
            return stop, (end, stop)
        if stop > end:
            last = max(n for n in range(end, stop) if self.is_title(items, n))
            if last == stop - 1 > end and items[last].folded in self.capital_only:
                return stop, (end, stop)  # Senator Angus King
            inner = last + 1 + (last + 1 < stop and items[last + 1].text == ".")
            return stop, (inner, stop)
        return end, (end, end)

    def employed_end(self, items: Sequence[Token], at: int) -> int:
        """Behind “in her office” and “to the UN”, where an official or an envoy is one of it; `at` itself where none begins."""
        if at + 2 < len(items) and items[at].folded in self._posted_to and items[at - 1].folded in self._posted:
            return max(at, self._body(items, at + 1)) if items[at + 1].is_capital or items[at + 2].is_capital else at
        if at + 2 >= len(items) or items[at].folded not in self._employed_in:
            return at
        if items[at - 1].folded not in self._employed or items[at + 1].folded not in self.determiners:
            return at
        end = self._body(items, at + 1)
        is_public = any(one.folded in self.bodies | self.public_bodies for one in items[at + 1 : end])
        return end if is_public else at

    def _inner_name(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int]:
        """“Secretary of State John Kerry”: the last two capital words of a run of three and more, behind “the” of four."""
        run = end
        while run > begin and is_name_word(items[run - 1]):
            run -= 1
        count = end - run
        if items[end - 1].folded in self.bodies:
            return end, end
        is_behind_article = count >= 4 and items[run - 1].folded in self.determiners
        is_behind_joint = count >= 3 and items[run - 1].folded in self.joins
        return (end - 2, end) if is_behind_joint or is_behind_article else (end, end)

    def _is_doing(self, items: Sequence[Token], at: int) -> bool:
        """“accused the mayor of taking bribes”: a participle behind “of” is no body; “housing” is one."""
        word = items[at]
        is_form = word.folded.endswith(self.participles) and not word.is_capital
        return is_form and word.folded not in self.fields

    def is_field_of_body(self, items: Sequence[Token], at: int) -> bool:
        """“foreign ministry”, “separatist administration”: a public body in small letters behind a word for which."""
        before = items[at - 1] if at else None
        is_which = before is not None and before.is_word and before.folded not in self.stops | self.determiners
        return is_which and not items[at - 1].is_capital and items[at].folded in self.public_bodies

    def _body(self, items: Sequence[Token], at: int) -> int:
        """Where the body ends: “the Indonesian military”, “the LA Sheriff's office”, “State”."""
        end = at
        if end < len(items) and items[end].folded in self.determiners:
            end += 1
        start = end
        while (
            end < len(items)
            and end - start < 8
            and items[end].is_word
            and (items[end].folded not in self.stops or items[end].is_capital)
        ):
            is_small = end > start and not items[end].is_capital
            is_own = (
                is_small and end - start < 3 and self.is_field_of_body(items, end)
            )  # “the separatist administration”
            if is_small and not is_own and (not items[end - 1].is_capital or end - start > 2):
                break
            if items[end].folded.endswith(("ed", "ly")) and not items[end].is_capital:
                break
            if end == start and self._is_doing(items, at):
                break
            end += 1
            if _is_shortened(items, end, self.shortened):
                end += 1  # “for Gov. Ana Ruiz”
            if end + 1 < len(items) and items[end].folded in self.inside and is_name_word(items[end + 1]):
                if any(self.is_title(items, n) for n in range(end + 1, min(end + 3, len(items)))):
                    break
                end += 1
        return end if end > start else at


def _is_shortened(items: Sequence[Token], at: int, shortened: frozenset[str]) -> bool:
    """Whether the full stop of a title stands at `at`, and a name behind it."""
    is_dot = at + 1 < len(items) and items[at].text == "." and items[at - 1].folded in shortened
    return is_dot and items[at - 1].is_capital and is_name_word(items[at + 1])


def _is_plain(word: Token, small: frozenset[str]) -> bool:
    """A word in small letters that is none of these."""
    return word.is_word and not word.is_capital and word.folded not in small
