"""Policies: acts, bills, orders, agreements, programs, ordinances and court rulings, by name and by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clipdesk.assist.blocks import BlockReader, Blocks
from clipdesk.assist.lexicon import Lexicon, Lexicons, any_of
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.policy_ends import PolicyEnds
from clipdesk.assist.policy_instruments import PolicyInstruments
from clipdesk.assist.policy_mentions import CASE, LaterMentions, Phrases
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

LABEL = "policy"
_KEY = "policies"
_MOST_OWNER = 4
"""Words of whose policy it is."""
_MOST = 7
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_OPENING, _CLOSING = frozenset('“"«„'), frozenset('”"»“')


class PolicyAssistant:
    """Proposes policies with their name."""

    key = _KEY
    name = "Policies"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons, blocks: BlockReader | None = None) -> None:
        self._lexicons = lexicons
        self._blocks = blocks or BlockReader()
        self._finders: dict[str, _Finder] = {}

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Policies in reading order, disjoint."""
        lexicon = self._lexicons.of(reading.language)
        if lexicon.language not in self._finders:
            self._finders[lexicon.language] = _Finder(lexicon)
        return self._finders[lexicon.language].read(self._blocks.of(reading.text))


class _Finder:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._nouns = words("policies", "nouns", "instruments")
        self._weak = words("policies", "weak")
        self._empty = words("policies", "empty")
        self._determiners = words("words", "determiners")
        self._stops = words(
            "words", "prepositions", "conjunctions", "determiners", "auxiliaries", "pronouns", "verbs", "adverbs"
        ) | words("cues", "speech", "telling", "thinking", "finding", "marked", "that", "that_said")
        self._stops = (self._stops | words("policies", "doing_with")) - words("policies", "names_too")
        self._ends = PolicyEnds(lexicon)
        self._instruments = PolicyInstruments(lexicon)
        self._terms = Phrases(lexicon.phrases("policies", "terms"))
        self._idioms = Phrases(lexicon.phrases("policies", "idioms"))
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._verb_signs = words("words", "infinitive", "auxiliaries") | (
            words("words", "speakers") - words("words", "relatives")
        )
        self._of = words("policies", "of") or frozenset({"of", "on", "for", "to"})
        self._formal = words("policies", "formal")
        self._later = LaterMentions(lexicon)
        self._plain = words("policies", "plain")
        self._indefinite = words("numbers", "articles")
        self._verbs_too = words("policies", "verbs_too")
        self._ruling = words("policies", "ruling")
        self._singular = words("policies", "singular") | words("numbers", "articles")
        self._everyday = words("policies", "everyday")
        self._fields = words("policies", "fields") | words("officials", "fields")
        self._definite = words("policies", "definite")
        self._inside = words("shapes", "inside_names")
        self._told = words("policies", "formal_behind_names")
        self._mass = words("policies", "mass")
        self._ruled, self._telling = words("policies", "ruled"), words("policies", "telling")
        self._ordering = words("policies", "ordering")
        self._never_everyday = words("policies", "never_everyday")
        self._verbs = words("policies", "doing_with", "deciding")
        self._compounds = words("policies", "compounds")
        self._participles = tuple(lexicon.phrases("words", "participle_endings")) or ("ing",)
        self._endings = tuple(lexicon.phrases("policies", "no_modifier_endings"))
        numbered = "|".join(lexicon.phrases("policies", "numbered"))
        self._numbered = re.compile(rf"(?<![\w.])(?:{numbered})") if numbered else None
        known = any_of(lexicon.phrases("gazetteers", "policies"))
        self._known = re.compile(rf"(?<![\w-])(?:{known})(?![\w-])")
        courts = lexicon.value("policies", "courts")
        self._courts = re.compile(courts) if courts else None

    def read(self, blocks: Blocks) -> list[Proposal]:
        """The policies of a text, the longest of those that overlap."""
        text = blocks.text
        found: list[Proposal] = []
        for pattern, reason, score in (
            (self._courts, CASE, 0.85),
            (self._numbered, "the number of a law", 0.85),
            (self._known, "a name that is known", 0.8),
            (self._terms, "a word for a policy and what it is about", 0.6),
        ):
            if pattern is not None:
                found += [_made(text, Span(*m.span()), reason, score) for m in pattern.finditer(text)]
        idle = [Span(*m.span()) for m in self._idioms.finditer(text)]
        for items in blocks.tokens:
            for at, token in enumerate(items):
                if token.folded in self._nouns or token.folded.split("-")[-1] in self._nouns:
                    made = self._at_noun(text, items, at)
                    is_idle = not token.is_capital and any(one.start <= token.start < one.end for one in idle)
                    if made is not None and not is_idle:
                        found.append(made)
        return self._later.read(blocks, _longest(found))

    def _at_noun(self, text: str, items: Sequence[Token], at: int) -> Proposal | None:
        quoted = _quoted(text, items, at)
        if quoted is not None:
            return quoted
        noun = items[at]
        if self._is_verb(items, at) or self._is_finite(items, at):
            return None
        begin = self._begin(items, at)
        end = self._ends.of(items, at)
        begin -= begin == at and noun.folded in self._plain and self._later.is_participle(items, at - 1)
        words = items[begin:at]
        is_named = any(is_name_word(word) for word in words) or (
            noun.is_capital and ((at > 0 and begin < at) or end > at + 1)
        )
        is_instrument = noun.folded in self._instruments.nouns
        if self._is_none(items, at, end, words) or (
            is_instrument and not self._instruments.is_policy(items, begin, at, end)
        ):
            return None
        begin = self._instruments.amount(items, begin) if not noun.is_capital else begin
        determiner = items[begin - 1].folded if begin else ""
        is_any = determiner in self._indefinite or (noun.folded in self._mass and determiner not in self._determiners)
        told = self._ends.told(items, at, end, is_any=is_any) if not noun.is_capital else end
        if told > end:
            whole = Span(self._with_determiner(items, begin), items[told - 1].end)
            made = _made(text, whole, "a word for a policy and what it is about", 0.6)
            return made._replace(attributes={"name": text[items[begin].start : whole.end]})
        span = Span(items[begin].start, items[end - 1].end)
        if is_named:
            made = _made(text, span, "a capital name with a word for a policy", 0.85)
            return (
                made if noun.is_capital else made._replace(spans=(Span(self._with_determiner(items, begin), span.end),))
            )
        if words or is_instrument:
            score = 0.6 if noun.folded not in self._weak else 0.55
            made = _made(text, span, "a word for a policy and what it is about", score)
            return made._replace(spans=(Span(self._with_determiner(items, begin), span.end),))
        if end > at + 1 and noun.folded in self._ends.taking:
            start = self._with_determiner(items, begin)
            made = _made(text, Span(start, span.end), "a word for a policy and what it is about", 0.55)
            return made._replace(attributes={"name": text[span.start : span.end]})
        if self._is_told(items, at, determiner):
            first = begin - (determiner in self._determiners)
            return _made(text, Span(items[first].start, span.end), "a word for a policy", 0.4)
        return None

    def _begin(self, items: Sequence[Token], at: int) -> int:
        """Where the words begin that belong to the noun at `at`, without “new” and the like."""
        begin = at
        while begin > 0 and at - begin < _MOST:
            if self._is_modifier(items, begin - 1, begin):
                begin -= 1
            elif (bracket := _before_bracket(items, begin, at)) < begin:
                begin = bracket
            else:
                break
        begin = self._behind_another(items, begin, at)
        while begin < at and (items[begin].folded in self._empty or not items[begin].is_word):
            begin += 1
        return self._with_year(items, begin, at)

    def _with_year(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“a 2009 treaty”, “the state’s 2024 phone law”, “a 2009 basing treaty”: the year says which, behind an article or an owner."""
        year = begin - 1
        if begin == at and year > 0 and items[year].folded.endswith(self._participles):
            year -= 1
        if year < 1 or not _YEAR.fullmatch(items[year].text) or items[at].is_capital:
            return begin
        before = items[year - 1]
        return year if before.folded in self._determiners or before.text.endswith(POSSESSIVE) else begin

    def _with_determiner(self, items: Sequence[Token], begin: int) -> int:
        """Where it begins in the text with what stands before: “the travel ban”, “the city’s noise rules”, “new EU sanctions”."""
        while begin > 0 and items[begin - 1].folded in self._empty:
            begin -= 1
        begin = self._instruments.amount(items, begin)
        if begin > 0 and items[begin - 1].text.endswith(POSSESSIVE) and not is_name_word(items[begin - 1]):
            owner = begin - 1
            while owner > 0 and begin - owner < _MOST_OWNER and self._is_modifier(items, owner - 1, owner):
                owner -= 1
            if owner > 0 and items[owner - 1].folded in self._determiners:
                return items[owner - 1].start
        is_behind = begin > 0 and items[begin - 1].folded in self._determiners
        return items[begin - is_behind].start

    def _is_none(self, items: Sequence[Token], at: int, end: int, words: Sequence[Token]) -> bool:
        """Whether the noun at `at` means something else: a convention one goes to, a horrific act, a law firm."""
        noun = items[at]
        follower = items[at + 1] if at + 1 < len(items) else None
        is_bare = end == at + 1
        if noun.is_capital and is_bare:
            is_place = follower and is_name_word(follower) and follower.start - noun.end == 1
            return not words or bool(is_place)  # the Convention Centre
        if noun.is_capital:
            return False
        is_named = noun.folded in self._told and words and is_name_word(words[-1])
        is_ordered = bool(words) and words[-1].folded in self._ordering  # “an executive order”
        is_ruled = noun.folded in self._ruled and follower is not None and follower.folded in self._telling
        if noun.folded in self._formal and not (is_named or is_ordered or is_ruled):
            return True
        is_everyday = bool(words) and noun.folded in self._weak - self._never_everyday
        is_everyday = is_everyday and words[-1].folded in self._everyday
        return is_everyday or (follower is not None and _is_compound(noun, follower, self._compounds))

    def _is_told(self, items: Sequence[Token], at: int, determiner: str) -> bool:
        """Whether a noun with nothing in front but an article is a policy: by what it is of, or because it is a plain one."""
        noun = items[at].folded
        if at + 1 < len(items) and noun not in self._ends.taking:
            follower = items[at + 1].folded
            is_of = follower in self._of or follower.endswith(self._participles)
        else:
            is_of = False
        if noun in self._plain and (is_of or determiner in self._definite):
            return True
        return is_of and determiner in self._determiners and noun not in self._weak

    def _behind_another(self, items: Sequence[Token], begin: int, at: int) -> int:
        """“Florida law governs trade policy”: behind another policy and its verb."""
        for n in range(at - 2, begin - 1, -1):
            if items[n].folded in self._nouns and not items[n].is_capital:
                is_verb = items[n + 1].folded.endswith("s") and n + 1 < at
                return n + 1 + is_verb
        return begin

    def _is_modifier(self, items: Sequence[Token], at: int, following: int) -> bool:
        token = items[at]
        if items[following].start - token.end > 1 or not token.is_word or token.text[0].isdigit():
            return False
        if token.text.endswith(POSSESSIVE):
            return False
        if is_name_word(token):
            if at and items[at - 1].folded in self._definite and not items[at - 1].is_capital:
                return True  # the One Harbor Act
            if (at == 0 and token.folded in self._stops) or (
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
            return len(items[at - 1].text) > 1  # “Measure B and Amendment 4”
        if self._is_verb(items, at) or token.folded in self._numbers:
            return False
        if token.folded in self._inside and is_name_word(items[following]):
            return self._is_doing_in_name(items, at)
        if token.folded in self._fields:
            return True
        return token.folded not in self._stops and not token.folded.endswith(("ly", "ing", *self._endings))

    def _is_doing_in_name(self, items: Sequence[Token], at: int) -> bool:
        """“the Protecting Kids on Social Media Act”: capital words in front, of which the first says what is done."""
        first = at
        while first > 0 and at - first < _MOST and is_name_word(items[first - 1]):
            first -= 1
        is_doing = first < at and items[first].folded.endswith(self._participles)
        return is_doing and first > 0 and items[first - 1].folded in self._determiners

    def _is_inside_name(self, items: Sequence[Token], at: int) -> bool:
        """“Protect Our Courts Act”: a capital word stands in front, which does not merely begin a sentence."""
        if at == 0 or not is_name_word(items[at - 1]) or items[at].start - items[at - 1].end != 1:
            return False
        return items[at - 1].folded not in self._stops

    def _is_finite(self, items: Sequence[Token], at: int) -> bool:
        """“court rules”, “firms plan”, “that rules were broken”: a verb of a subject in front, or no “that” of it."""
        noun, before = items[at].folded, items[at - 1].folded if at else ""
        if noun not in self._verbs_too or items[at].is_capital:
            return before in self._singular and noun.endswith("s")
        if noun.endswith("s"):
            return before in self._singular or before in self._ruling
        return before.endswith("s") or (at > 0 and items[at - 1].is_capital)

    def _is_verb(self, items: Sequence[Token], at: int) -> bool:
        """“to extend sanctions”, “would offer amendments”: what stands behind “to”, an auxiliary or a pronoun."""
        token = items[at]
        is_form = not token.is_capital and not token.folded.endswith("s")
        return is_form and at > 0 and items[at - 1].folded in self._verb_signs


def _quoted(text: str, items: Sequence[Token], at: int) -> Proposal | None:
    """“Stay in Port” policy: a name in quotation marks right before the noun."""
    if at < 3 or items[at - 1].text not in _CLOSING or items[at].start - items[at - 1].end != 1:
        return None
    begin = at - 2
    while begin > max(0, at - _MOST - 2) and items[begin].is_word:
        begin -= 1
    if items[begin].text not in _OPENING or begin == at - 2 or not items[begin + 1].is_capital:
        return None
    span = Span(items[begin].start, items[at].end)
    return _made(text, span, "a capital name with a word for a policy", 0.85)


def _is_compound(noun: Token, follower: Token, compounds: frozenset[str]) -> bool:
    """“reform agenda”, “law firm”: what follows is the noun that is meant."""
    return follower.start - noun.end == 1 and follower.folded.removesuffix("’s").removesuffix("'s") in compounds


def _before_bracket(items: Sequence[Token], begin: int, at: int) -> int:
    """“Postal Services (Parcel Standards) Regulations”: where the word stands in front of a bracket within a name."""
    if not items[at].is_capital or begin < 3 or items[begin - 1].text != ")":
        return begin
    opens = next((n for n in range(begin - 2, max(0, begin - _MOST), -1) if items[n].text == "("), 0)
    is_name = opens > 0 and is_name_word(items[opens - 1]) and items[opens + 1].is_capital
    return opens - 1 if is_name else begin


def _made(text: str, span: Span, reason: str, score: float) -> Proposal:
    return Proposal((span,), LABEL, score, reason, _KEY, {"name": text[span.start : span.end]} if score > 0.5 else {})


def _longest(found: Iterable[Proposal]) -> list[Proposal]:
    kept: list[Proposal] = []
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if not any(other.start < one.end and one.start < other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda each: each.start)
