"""Finds offices in a text: titles with what stands before them, the body they are of, and the name in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word, name_run
from clipdesk.assist.officials.bodies import OfficeBodies
from clipdesk.assist.officials.fields_before import OfficeFields
from clipdesk.assist.tokens import Token

_MOST = 14


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
        self.titles, self.weak = words("officials", "titles", "trades"), words("officials", "weak", "trades")
        self.strong = self.titles - self.weak
        self.modifiers = words("officials", "modifiers", "portfolios")
        self.places, self.joins = words("officials", "places"), words("officials", "joins")
        self.prepositions = words("words", "prepositions")
        self.determiners = words("words", "determiners")
        self._that, self._months = words("cues", "that"), words("words", "months")
        self.adjectives = words("officials", "adjectives")
        self.capital_only = words("officials", "capital_only")
        self.phrases = frozenset(lexicon.phrases("officials", "phrases"))
        self._high = frozenset(lexicon.phrases("officials", "high"))
        self._additions = [tuple(one.split(" ")) for one in lexicon.phrases("officials", "behind_titles")]
        self._any_title = self.titles.union(
            (one.removesuffix(".") for one in self.titles), (one.split(" ")[-1] for one in self.phrases)
        )
        self._public_words = words("officials", "publics")
        self._no_surnames, self._surnames_too = words("officials", "no_surnames"), words("officials", "surnames_too")
        self.fields = self.modifiers - words("officials", "ranking", "publics", "bodies") | words(
            "officials", "in_fields"
        )
        self.listing, self.coordinators = words("officials", "listing"), words("words", "coordinators")
        self.nation, self.own = words("officials", "nation"), words("officials", "own")
        self._own_endings = lexicon.phrases("officials", "own_endings")
        self.of_nation = words("officials", "of_nation")
        self.military = words("officials", "military")
        self.ranking = words("officials", "ranking")
        self.honours, self.courtesy = words("officials", "honours"), words("officials", "courtesy")
        self.partisans = words("politicians", "partisans") | words("politicians", "partisan_adjectives")
        self.owners = words("officials", "bodies", "publics", "owners")
        self.bodies = words("officials", "bodies")
        self._behind_names = words("officials", "behind_names")
        self._spokes = words("officials", "spokes")
        self._behind_adjectives = self.bodies | words("officials", "behind_adjectives")
        small_verbs = words("policies", "doing_with", "deciding") | words("cues", "speech")
        self.ends = words("officials", "not_names") | {one for one in small_verbs if one.endswith("s")}
        self.shortened = lexicon.abbreviations
        self.openers = lexicon.openers | words("words", "weekdays", "months") | words("officials", "not_names")
        self.stops = words("words", "prepositions", "conjunctions", "auxiliaries", "pronouns", "verbs") | words(
            "cues", "speech", "telling", "thinking", "finding", "marked"
        )
        self.behind = OfficeBodies(lexicon, self.stops, self.is_title)
        self._fields_before = OfficeFields(lexicon, self.stops)

    def find(self, items: Sequence[Token]) -> Iterable[Office]:
        """The offices among the tokens of a paragraph, in order; none takes in one with a name in front of it."""
        at = done = 0
        while at < len(items):
            if not self.is_title(items, at):
                at += 1
                continue
            office = self._office(items, at, done)
            if self._is_body(items, office.name):
                at += 1
                continue
            yield office
            at = max(office.end, at + 1)
            done = at if office.name[1] > office.name[0] else done

    def _is_body(self, items: Sequence[Token], name: tuple[int, int]) -> bool:
        """“The Justice Department”, “Prince Edward Island”: what stands behind the title is no name."""
        last = items[name[1] - 1].folded.removesuffix("’s").removesuffix("'s") if name[1] > name[0] else ""
        if last in self._surnames_too and name[1] - name[0] > 1 and items[name[0] - 1].folded not in self.weak:
            return False  # “Mayor Ana Park”
        return last in self._no_surnames or (name[1] - name[0] == 1 and last in self.bodies)

    def name_end(self, items: Sequence[Token], at: int) -> int:
        """Where the name ends that begins at `at`; `at` where there is none."""
        if _is_month_in_name(items, at, self._months):
            return name_run(items, at + 1, self.openers, self.shortened, self.ends)
        return name_run(items, at, self.openers, self.shortened, self.ends)

    def is_title(self, items: Sequence[Token], at: int) -> bool:
        """Whether the word at `at` names an office."""
        word = items[at].folded
        if "-" in word:
            word = word.removeprefix("ex-").removeprefix("then-")
            word = head if (head := word.split("-")[0]) in self.titles else word
        if word not in self._any_title or _ends_body(items, at, self.joins, self.bodies):
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

    def _office(self, items: Sequence[Token], at: int, done: int) -> Office:
        begin = at
        while begin > done and at - begin < _MOST:
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
            if not (is_part or is_joint or is_dot or _is_within_body(items, begin - 1, self.joins, self.bodies)) or (
                token.is_word and items[begin].start - token.end > 2
            ):
                break
            begin -= 1
        is_place = (
            at - begin == 1
            and begin > 0
            and items[begin - 1].folded in self.places
            and items[begin].folded not in self.modifiers | self._public_words
            and not is_acronym(items[begin])
        )
        begin += is_place  # “In Turkey Minister Ellwood met”
        end, name = self._rest(items, at)
        if name[1] == name[0] and end == at + 1 and items[at].folded in self._behind_names:
            name = self._name_before(items, begin, at)
        begin = self._fields_before.of(items, begin)
        begin -= self._owned(items, begin)
        begin -= begin > 1 and self.is_own(items[begin - 1]) and items[begin - 2].folded in self.determiners
        if begin > 0 and items[begin - 1].folded in self.determiners:
            begin -= not (items[begin - 1].folded in self._that and items[begin].is_capital)  # “that President Ruiz”
        titles = [n for n in range(begin, end) if self.is_title(items, n) and not name[0] <= n < name[1]]
        return Office(begin, end, name, all(_is_weak(items, n, self.weak, self._high) for n in titles))

    def _name_before(self, items: Sequence[Token], begin: int, at: int) -> tuple[int, int]:
        """“Hamish Orr” in “Hamish Orr MP”, “Ana Ruiz” in “The Rt Hon Ana Ruiz MP”; empty where a title or a body stands there."""
        small = self.honours | self.courtesy | self.determiners
        while begin < at and items[begin].folded in small:
            begin += 1
        is_name = all(is_name_word(one) and one.folded not in self.bodies | self.partisans for one in items[begin:at])
        is_plain = is_name and not any(self.is_title(items, n) for n in range(begin, at))
        return (begin, at) if at - begin > 1 and is_plain else (at + 1, at + 1)

    def is_own(self, token: Token) -> bool:
        """“own” in “his own secretary”, “first-term” in “a first-term legislator”: of whoever holds the office, not of the role."""
        return token.folded in self.own or token.folded.endswith(self._own_endings)

    def _owned(self, items: Sequence[Token], begin: int) -> int:
        """“the state’s attorney general”, “the Vega military’s spokesman”: of how many words the body is that owns the office."""
        owner = items[begin - 1].folded if begin > 1 else ""
        if not owner.endswith(POSSESSIVE) or owner[:-2] not in self.owners | self.strong:
            return 0
        first = begin - 1
        is_whole = f"{items[first - 1].folded} {owner[:-2]}" in self.phrases  # “the prime minister’s”
        is_named = is_name_word(items[first - 1]) and items[first - 1].folded not in self.openers
        first -= first > 1 and (is_whole or is_named)
        return begin - first if items[first - 1].folded in self.determiners else 0

    def _rest(self, items: Sequence[Token], at: int) -> tuple[int, tuple[int, int]]:
        """Behind a title: further titles, the body it is of, and the name."""
        end = at + 1
        while end < min(len(items), at + _MOST) and (
            self.is_title(items, end)
            or (
                items[end].text == "."
                and items[end].start == items[end - 1].end
                and self._is_short_title(items[end - 1])
            )
        ):
            end += 1
        end = self._past_additions(items, end)
        inside = self.behind.employed_end(items, end)
        if inside > end:
            return inside, (inside, inside)
        if end < len(items) and items[end].folded in self.joins:
            body = self.behind.of(items, end + 1)
            if items[at].folded in self._spokes and self._has_named(items, end + 1, body):
                return end, (end, end)  # “a spokesman for Gov. Ana Ruiz”: the governor is the official
            if body > end + 1:
                last = self.behind.listed(items, end, body)
                name = self.name_end(items, last)
                return (
                    (name, (last, name))
                    if name > last and not self.is_title(items, last)
                    else (last, _inner_name(items, end + 1, last, self))
                )
        end = self._past_honour(items, end)
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

    def spoken_for(self, items: Sequence[Token], office: Office) -> Office | None:
        """“the attorney general” of “a spokesman for the attorney general”; None where nobody with an office is spoken for."""
        at = next((n for n in range(office.begin, office.end) if items[n].folded in self._spokes), office.end)
        begin = at + 2
        if begin >= office.end or items[at + 1].folded not in self.joins:
            return None
        has_title = any(self.is_title(items, n) for n in range(begin, office.end))
        return office._replace(begin=begin, name=(office.end, office.end)) if has_title else None

    def _has_named(self, items: Sequence[Token], begin: int, end: int) -> bool:
        """Whether a title and a name stand there."""
        last = max((n for n in range(begin, end) if self.is_title(items, n)), default=end)
        return any(is_name_word(one) for one in items[last + 1 : end])

    def _past_honour(self, items: Sequence[Token], end: int) -> int:
        """Behind “the Hon” and “the Rt Hon” of “Senator the Hon Ana Ruiz”; `end` itself where no name follows."""
        at = end + (end < len(items) and items[end].folded in self.determiners)
        while end < at < len(items) and items[at].is_capital and items[at].folded in self.honours:
            at += 1
        return at if at > end + 1 and at < len(items) and is_name_word(items[at]) else end

    def _past_additions(self, items: Sequence[Token], end: int) -> int:
        """Behind what belongs to a title: “Mayor Pro Tem”, “chief of staff”, of which no name and no body is a part."""
        for words in self._additions:
            if tuple(one.folded for one in items[end : end + len(words)]) == words:
                return end + len(words)
        whole = " ".join(one.folded for one in items[end - 1 : end + 2])
        return end + 2 if whole in self.phrases else end


def _is_weak(items: Sequence[Token], at: int, weak: frozenset[str], high: frozenset[str]) -> bool:
    """“inspector”, also “chief” in front of it, but not in “chief inspector”, one of the phrases `high`."""
    pairs = (items[max(0, at - 1) : at + 1], items[at : at + 2])
    is_high = any(" ".join(one.folded for one in pair) in high for pair in pairs)
    return items[at].folded in weak and not is_high


def _is_within_body(items: Sequence[Token], at: int, joins: frozenset[str], bodies: frozenset[str]) -> bool:
    """“House of Commons Speaker”: what joins the name of a body, with a word for one in front."""
    if at < 1 or items[at].folded not in joins or not items[at + 1].is_capital:
        return False
    return items[at - 1].is_capital and items[at - 1].folded in bodies


def _inner_name(items: Sequence[Token], begin: int, end: int, offices: OfficeReader) -> tuple[int, int]:
    """“Secretary of State John Kerry”: the last two capital words of a run of three and more, behind “the” of four."""
    run = end
    while run > begin and is_name_word(items[run - 1]):
        run -= 1
    count = end - run
    if items[end - 1].folded in offices.bodies:
        return end, end
    first = next((n for n in range(run, end) if items[n].folded not in offices.fields), end)
    if run < first < end - 1:
        return first, end  # “Secretary of the Interior Ana Ruiz”
    is_behind_article = count >= 4 and items[run - 1].folded in offices.determiners
    is_behind_joint = count >= 3 and items[run - 1].folded in offices.joins
    return (end - 2, end) if is_behind_joint or is_behind_article else (end, end)


def _ends_body(items: Sequence[Token], at: int, joins: frozenset[str], bodies: frozenset[str]) -> bool:
    """“Justice” in “the International Court of Justice”, “Governors” in “the Board of Governors”."""
    if at < 2 or not (items[at].is_capital and items[at - 2].is_capital):
        return False
    return items[at - 1].folded in joins and items[at - 2].folded in bodies


def _is_month_in_name(items: Sequence[Token], at: int, months: frozenset[str]) -> bool:
    """“Mar” in “Secretary Mar Ruiz”: a name follows."""
    if at + 1 >= len(items) or not items[at].is_capital or items[at].folded not in months:
        return False
    return is_name_word(items[at + 1]) and items[at + 1].start - items[at].end == 1
