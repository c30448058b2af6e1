"""Where the name of a policy begins: the words in front of “law” that belong to it, within a name and without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.policies.done import YEAR
from clipdesk.assist.tokens import Token

_MOST = 7
"""Words in front of the noun."""
_MOST_KIND = 2
"""Words between the article and “licensing” of “a gun licensing law”."""
_MOST_LISTED = 16
"""Tokens of a name with commas in front of its noun."""
_SHORT = 3
"""Letters of a word whose end says nothing: “the red flag law”."""
_APOSTROPHES = frozenset("’'")
_TERMINAL = frozenset(".!?")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")


class PolicyBegins:
    """Reads back from a word for a policy, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._nouns = words("policies", "nouns", "instruments")
        self._empty = words("policies", "empty")
        self._determiners = words("words", "determiners")
        self._stops = words(
            "words", "prepositions", "conjunctions", "determiners", "auxiliaries", "pronouns", "verbs", "adverbs"
        ) | words("cues", "speech", "telling", "thinking", "finding", "marked", "that", "that_said")
        self._stops = (self._stops | words("policies", "doing_with") | words("words", "negations")) - words(
            "policies", "names_too"
        )
        self._levels = words("policies", "levels")
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._verb_signs = words("words", "infinitive", "auxiliaries") | (
            words("words", "speakers") - words("words", "relatives")
        )
        self._past = lexicon.phrases("words", "past_endings")
        self._mass, self._people_of = words("policies", "mass", "everyday_mass"), words("policies", "people_of")
        self._fields = words("policies", "fields") | words("officials", "fields")
        self._definite = words("policies", "definite")
        self._indefinite = words("numbers", "articles")
        self._relatives = words("words", "relatives") - self._determiners
        self._authors, self._owned = words("policies", "authors"), words("policies", "owned")
        self._infinitive = words("words", "infinitive")
        self._never_verbs = words("policies", "never_verbs")
        self._inside = words("shapes", "inside_names") | self._infinitive
        self._inside_of_one = words("shapes", "inside_names_of_one")
        self._verbs = words("policies", "doing_with", "deciding")
        self._participles = lexicon.phrases("words", "participle_endings")
        self._coordinators = words("words", "coordinators")
        self._things = lexicon.phrases("policies", "thing_endings")
        self._endings = lexicon.phrases("policies", "no_modifier_endings")

    def of(self, items: Sequence[Token], at: int) -> int:
        """Where the words begin that belong to the noun at `at`, without “new” and the like."""
        begin = at
        while begin > 0 and at - begin < _MOST:
            if self.is_modifier(items, begin - 1, begin):
                begin -= 1
            elif (bracket := _before_bracket(items, begin, at)) < begin:
                begin = bracket
            elif (listed := self._listed_in_name(items, begin, at)) < begin:
                begin = listed
            elif (owners := self._owners_in_name(items, begin, at)) < begin:
                begin = owners
            else:
                break
        begin = self._behind_people(items, begin, at)
        begin = self._of_two(items, self._behind_another(items, begin, at), at)
        while begin < at and (self._is_empty(items, begin) or not items[begin].is_word):
            begin += 1
        return self._with_year(items, begin, at)

    def _behind_people(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“Sponsors of Senate Bill 12”: behind whoever begins a sentence, but not in “Freedom of Information Act”."""
        is_first = begin == 0 or items[begin - 1].text in _TERMINAL
        is_of = begin + 2 < at and items[begin + 1].folded in self._people_of
        return begin + 2 if is_first and is_of and items[begin].folded.endswith("s") else begin

    def _is_empty(self, items: Sequence[Token], at: int) -> bool:
        """Whether it says nothing of the policy: “new”, not in “the First Amendment”, and “federal” in front of a name."""
        if items[at].folded in self._empty:
            return not (items[at].is_capital and items[at + 1].is_capital and items[at - 1].folded in self._definite)
        return items[at].folded in self._levels and not items[at].is_capital and items[at + 1].is_capital

    def _with_year(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“a 2009 treaty”, “the state’s 2024 phone law”, “a 2009 basing treaty”: the year says which, behind an article or an owner."""
        year = begin - 1
        if begin < at and items[at].is_capital and not items[begin].is_capital:
            return begin
        if begin == at and year > 0 and items[year].folded.endswith(self._participles):
            year -= 1
        if year < 1 or not YEAR.fullmatch(items[year].text):
            return begin
        before = items[year - 1]
        return year if before.folded in self._determiners or before.text.endswith(POSSESSIVE) else begin

    def _behind_another(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“Florida law governs trade policy”: behind another policy and its verb."""
        for n in range(at - 2, begin - 1, -1):
            if items[n].folded in self._nouns and not items[n].is_capital:
                is_verb = items[n + 1].folded.endswith("s") and n + 1 < at
                if is_verb or n + 1 == at or items[n].folded.endswith("s"):
                    return n + 1 + is_verb
        return begin

    def is_modifier(self, items: Sequence[Token], at: int, following: int) -> bool:
        """Whether the word at `at` belongs to what begins at `following`: a capital word, an adjective, no verb."""
        token = items[at]
        if items[following].start - token.end > 1 or not token.is_word:
            return False
        if token.text[0].isdigit():
            is_led = at > 0 and items[at - 1].folded in self._definite and items[following].is_capital
            return _is_number_in_name(items, at) or (is_led and not YEAR.fullmatch(token.text))  # the 10 Year Plan
        if token.text.endswith(POSSESSIVE):
            return False
        if token.folded in self._numbers and at and items[at - 1].text[0].isdigit():
            return False  # “$31 Million Fraud Scheme”
        if is_name_word(token):
            is_behind = at > 0 and items[at - 1].folded in self._definite
            if is_behind and (not items[at - 1].is_capital or at == 1 or items[at - 2].text in _TERMINAL):
                return True  # the One Harbor Act
            is_first = at == 0 or items[at - 1].text in _TERMINAL
            if (is_first and token.folded in self._stops) or (
                token.folded.endswith("s") and token.folded in self._verbs
            ):
                return False  # “Governor Signs Law”
            return token.folded not in self._determiners or self._is_inside_name(items, at)
        if (
            token.folded in {"and", "for", "of"}
            and at > 0
            and is_name_word(items[at - 1])
            and is_name_word(items[following])
        ):
            one = items[at - 1]  # “the Ruiz Act and Bill 4”, “Bill C-18 and Bill 96”, “Measure B and Amendment 4”
            is_whole = token.folded == "and" and (one.text[-1].isdigit() or one.folded in self._nouns)
            return len(one.text) > 1 and not is_whole
        if self.is_verb(items, at) or token.folded in self._numbers:
            return False
        if token.folded in self._inside and is_name_word(items[following]):
            return self._is_doing_in_name(items, at)
        if token.folded in self._fields:
            return True
        is_compound = "-" in token.text and token.folded.endswith("ing")  # “water-sharing”
        is_compound = is_compound or self._is_kind(items, at, following) or self._is_led_by(items, at, following)
        is_formed = token.folded.endswith(("ly", "ing", *self._endings)) and len(token.text) > _SHORT
        return token.folded not in self._stops and (is_compound or not is_formed)

    def _is_kind(self, items: Sequence[Token], at: int, following: int) -> bool:
        """“the camping ban”, “a gun licensing law”, “the state’s sports betting rules”: what kind, in -ing, right in front of the noun.

        Not so “the firm breaking laws”: only behind an article or an owner, or where the noun is one that needs an article.
        """
        noun = items[following].folded
        if not items[at].folded.endswith(self._participles) or noun not in self._nouns:
            return False
        first = at
        while first > 0 and at - first < _MOST_KIND and self._is_thing(items[first - 1]):
            first -= 1
        before = items[first - 1] if first else items[at]
        is_owned = before.text.endswith(POSSESSIVE)
        needs_article = not noun.endswith("s") and noun not in self._mass
        is_led = is_owned or before.folded in self._definite | self._indefinite
        return is_led and (first == at or is_owned or needs_article)

    def _is_led_by(self, items: Sequence[Token], at: int, following: int) -> bool:
        """“voter-approved” in “a voter-approved parks levy”: in front of another word that says which."""
        is_formed = "-" in items[at].text and items[at].folded.endswith(self._past)
        is_led = at > 0 and items[at - 1].folded in self._definite | self._indefinite
        return is_formed and is_led and items[following].folded not in self._nouns

    def _is_thing(self, token: Token) -> bool:
        is_plain = token.is_word and not token.is_capital and not token.text.endswith(POSSESSIVE)
        return is_plain and token.folded not in self._stops

    def _owners_in_name(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“the Tenants’ Rights Act”, “the Women’s Health Act”: where those whom a law is for begin, who are part of its name.

        Not so “Republicans’ Border Act” and “the Senate’s Border Act”: who wrote it is no part of it.
        """
        is_sign = begin > 1 and items[begin - 1].text in _APOSTROPHES and items[begin - 2].folded.endswith("s")
        owner = begin - 1 - is_sign
        if not items[at].is_capital or owner < 1 or not items[owner].is_capital:
            return begin
        folded = items[owner].folded
        if is_sign:
            is_near = items[owner].end == items[begin - 1].start
            is_for = is_near and folded not in self._authors
        else:
            is_for = folded.endswith(POSSESSIVE) and folded[:-2] in self._owned
        first = owner
        while is_for and is_sign and first > 1 and is_name_word(items[first - 1]):
            first -= 1  # “the Harbor Workers’ Safety Act”
        before = items[first - 1].folded
        return first if is_for and before in self._definite | self._indefinite else begin

    def _listed_in_name(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“the Police, Crime, Sentencing and Courts Act”: where a name with commas begins, right behind an article."""
        if not items[at].is_capital or begin == at or not items[begin].is_capital:
            return begin
        first = begin
        while first > 1 and begin - first < _MOST_LISTED:
            is_comma = items[first - 1].text == "," and items[first - 2].is_capital
            is_word = is_name_word(items[first - 1]) and not items[first - 1].text.endswith(POSSESSIVE)
            if not (is_comma or is_word or self._joins_names(items, first - 1)):
                break
            first -= 1
        is_adjunct = first <= 2 and not any(one.folded in self._coordinators for one in items[first:begin])
        is_led = first > 0 and items[first - 1].folded in self._definite  # “In the Senate, Harbor Act …”
        is_list = any(one.text == "," for one in items[first:begin])
        return first if is_led and is_list and not is_adjunct else begin

    def _joins_names(self, items: Sequence[Token], at: int) -> bool:
        is_between = items[at - 1].is_capital and items[at + 1].is_capital
        return items[at].folded in self._coordinators and is_between and items[at - 1].folded not in self._nouns

    def _of_two(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“the league’s profit and sustainability rules”: where the first of two begins that rules are on, behind an article or an owner."""
        first = begin - 2
        if begin == at or first < 1 or items[begin].is_capital or items[begin - 1].folded not in self._coordinators:
            return begin
        word, before = items[first], items[first - 1]
        is_thing = word.is_word and not word.is_capital and word.folded.endswith(self._things)
        is_led = before.folded in self._determiners or before.text.endswith(POSSESSIVE)
        return first if is_thing and is_led and word.folded not in self._stops else begin

    def _is_doing_in_name(self, items: Sequence[Token], at: int) -> bool:
        """“the Protecting Kids on Social Media Act”, “the Medical Freedom in Schools Act”: an article and capital words in front."""
        first = at
        while (
            first > 0
            and at - first < _MOST
            and is_name_word(items[first - 1])
            and items[first - 1].folded not in self._definite
        ):
            first -= 1
        is_doing = items[first].folded.endswith(self._participles) or at - first > 1
        is_doing = first < at and (is_doing or items[at].folded in self._inside_of_one)
        is_right = first < at and items[at].folded in self._infinitive  # “the Right to Repair Act”
        first -= (
            is_right
            and first > 1
            and items[first - 1].is_word
            and not items[first - 1].is_capital
            and (items[first - 1].folded not in self._determiners)
        )  # “its long-promised Right to Repair Bill”
        return (is_doing or is_right) and first > 0 and items[first - 1].folded in self._determiners

    def _is_inside_name(self, items: Sequence[Token], at: int) -> bool:
        """“Protect Our Courts Act”: a capital word stands in front, which does not merely begin a sentence.

        So does one in front of “by”: “the Read by Nine Act”.
        """
        if at > 1 and items[at - 1].folded in self._inside_of_one and is_name_word(items[at - 2]):
            return True
        if at == 0 or not is_name_word(items[at - 1]) or items[at].start - items[at - 1].end != 1:
            return False
        return items[at - 1].folded not in self._stops

    def is_verb(self, items: Sequence[Token], at: int) -> bool:
        """“to extend sanctions”, “would offer amendments”: what stands behind “to”, an auxiliary or a pronoun."""
        token = items[at]
        before = items[at - 1].folded if at > 0 and not token.is_capital else ""
        if before in self._relatives and items[at - 1].is_word:
            return True  # “which requires labor agreements”
        is_noun = token.folded in self._never_verbs and before in self._infinitive
        return not token.folded.endswith("s") and before in self._verb_signs and not is_noun


def _is_number_in_name(items: Sequence[Token], at: int) -> bool:
    """“14th” in “the 14th Amendment”, “2030” in “the Vision 2030 plan”."""
    if _ORDINAL.fullmatch(items[at].text):
        return items[at + 1].is_capital
    is_year = bool(YEAR.fullmatch(items[at].text)) and at > 1 and is_name_word(items[at - 1])
    return is_year and not items[at + 1].is_capital and not items[at + 1].folded.endswith(POSSESSIVE)


def _before_bracket(items: Sequence[Token], begin: int, at: int) -> int:
    """“Postal Services (Parcel Standards) Regulations”: where the word stands in front of a bracket within a name."""
    if not items[at].is_capital or begin < 3 or items[begin - 1].text != ")":
        return begin
    opens = next((n for n in range(begin - 2, max(0, begin - _MOST), -1) if items[n].text == "("), 0)
    is_name = opens > 0 and is_name_word(items[opens - 1]) and items[opens + 1].is_capital
    return opens - 1 if is_name else begin
