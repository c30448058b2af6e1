"""Policies: acts, bills, orders, agreements, programs, ordinances and court rulings, by name and by pattern."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from clipdesk.assist.blocks import BlockReader, Blocks
from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons, any_of
from clipdesk.assist.names import POSSESSIVE, bare_end, is_name_word
from clipdesk.assist.policies.begins import PolicyBegins
from clipdesk.assist.policies.changes import PolicyChanges
from clipdesk.assist.policies.ends import PolicyEnds
from clipdesk.assist.policies.instruments import PolicyInstruments
from clipdesk.assist.policies.mentions import CASE, LaterMentions, Phrases
from clipdesk.assist.policies.other_meanings import OtherMeanings
from clipdesk.assist.policies.plans import PolicyPlans
from clipdesk.assist.policies.public_talk import PublicTalk
from clipdesk.assist.policies.verbs import PolicyVerbs
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

LABEL = "policy"
_KEY = "policies"
_MOST_OWNER = 4
"""Words of whose policy it is."""
_MOST = 7
_BY_NUMBER = "the number of a law"
_WORDS = re.compile(r"\S+")
_SHORT = 5
"""Letters of “Corp.”, whose full stop belongs to it."""
_TERMINAL = frozenset(".!?")
_OPENING, _CLOSING = frozenset('“"«„'), frozenset('”"»“')


class PolicyAssistant:
    """Proposes policies with their name."""

    key = _KEY
    name = "Policies"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons, blocks: BlockReader | None = None) -> None:
        self._blocks = blocks or BlockReader()
        self._finders = ByLanguage(lexicons, _Finder)

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Policies in reading order, disjoint."""
        return self._finders.of(reading.language).read(self._blocks.of(reading.text))


class _Finder:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._plans, self._talk = PolicyPlans(lexicon), PublicTalk(lexicon)
        self._nouns = words("policies", "nouns", "instruments") | self._plans.nouns
        self._weak = words("policies", "weak")
        self._empty = words("policies", "empty")
        self._opening = words("words", "infinitive") | words("policies", "telling", "on_or_against")
        self._determiners = words("words", "determiners")
        self._ends, self._begins = PolicyEnds(lexicon), PolicyBegins(lexicon)
        self._verbs = PolicyVerbs(lexicon)
        self._instruments, self._others = PolicyInstruments(lexicon), OtherMeanings(lexicon, self._ends)
        self._terms = Phrases(lexicon.phrases("policies", "terms"))
        self._idioms = Phrases(lexicon.phrases("policies", "idioms"))
        self._of = words("policies", "of")
        self._later = LaterMentions(lexicon)
        self._plain = words("policies", "plain")
        self._indefinite = words("numbers", "articles") | words("policies", "any")
        self._joints = words("policies", "singular") - words("numbers", "articles")
        self._definite = words("policies", "definite")
        self._mass, self._numbers = words("policies", "mass"), words("numbers", "words")
        self._changes = PolicyChanges(lexicon)
        self._participles = lexicon.phrases("words", "participle_endings")
        numbered = "|".join(lexicon.phrases("policies", "numbered"))
        self._numbered = re.compile(rf"(?<![\w.])(?:{numbered})") if numbered else None
        known = any_of(lexicon.phrases("gazetteers", "policies"))
        behind = any_of(words("policies", "behind_known"))
        self._known = re.compile(rf"(?<![\w-])(?:{known})(?:[ ](?:{behind}))?(?![\w-])")
        courts = lexicon.value("policies", "courts")
        self._courts = re.compile(courts) if courts else None

    def read(self, blocks: Blocks) -> list[Proposal]:
        """The policies of a text, the longest of those that overlap."""
        text = blocks.text
        found: list[Proposal] = []
        for pattern, reason, score in (
            (self._courts, CASE, 0.85),
            (self._numbered, _BY_NUMBER, 0.85),
            (self._known, "a name that is known", 0.8),
            (self._terms, "a word for a policy and what it is about", 0.6),
        ):
            if pattern is not None:
                found += [_made(text, _case(text, m), reason, score) for m in pattern.finditer(text)]
        idle = [Span(*m.span()) for m in self._idioms.finditer(text)]
        idle = sorted([*idle, *(one.spans[0] for one in found if one.reason == _BY_NUMBER)])
        public = self._talk.near(blocks, sorted(one.start for one in found))
        for block, is_public in zip(blocks.tokens, public, strict=True):
            items = self._without_first_capitals(block)
            for at, token in enumerate(items):
                folded = token.folded
                if folded.endswith(POSSESSIVE) and token.is_capital and folded[:-2] in self._nouns:
                    found += self._owner(text, items, at)
                elif folded in self._nouns or ("-" in folded and folded.rpartition("-")[2] in self._nouns):
                    made = self._at_noun(text, items, at)
                    if made is None or (not token.is_capital and _is_in(idle, token.start)):
                        continue
                    if is_public or not self._talk.needs(items, at, made.spans[0]):
                        found.append(made)
        return self._later.read(blocks, _longest(self._changes.whole(text, one) for one in found))

    def _without_first_capitals(self, items: Sequence[Token]) -> list[Token]:
        """With “Legislation to ban nets”, which begins a sentence, in small letters."""
        made = list(items)
        for at, token in enumerate(items[:-2]):
            if token.is_capital and token.folded in self._nouns and (at == 0 or items[at - 1].text in _TERMINAL):
                is_next = items[at + 1].folded in self._opening and not items[at + 2].is_capital
                made[at] = token._replace(text=token.folded) if is_next else token
        return made

    def _at_noun(self, text: str, items: Sequence[Token], at: int) -> Proposal | None:
        quoted = _quoted(text, items, at)
        if quoted is not None:
            return quoted
        noun = items[at]
        end = self._ends.of(items, at)
        is_finite = self._verbs.is_finite(items, at)
        if self._begins.is_verb(items, at) or (is_finite and not self._is_clause(items, at, end)):
            return None
        end = self._ends.before_verb(items, at, end) if is_finite else end
        begin = self._begins.of(items, at)
        begin -= begin == at and noun.folded in self._plain and self._later.is_participle(items, at - 1)
        if noun.folded in self._plans.nouns and not noun.is_capital:
            return self._planned(text, items, begin, at)
        words = items[begin:at]
        is_named = any(is_name_word(word) for word in words) or (
            noun.is_capital and ((at > 0 and begin < at) or end > at + 1)
        )
        is_instrument = noun.folded in self._instruments.nouns
        if self._others.is_none(items, at, end, words) or (
            is_instrument
            and not self._instruments.is_policy(items, begin, at, end)
            and not self._is_truce(items, begin, at, end)
        ):
            return None
        amount = self._instruments.amount(items, begin) if not noun.is_capital else begin
        is_told_by_amount, begin = (
            noun.folded in self._instruments.budgets and amount < begin,
            amount,
        )  # “a $2 billion budget that …”
        determiner = items[begin - 1].folded if begin else ""
        is_several = (
            begin < at and items[begin].folded in self._numbers and noun.folded.endswith("s")
        )  # “two bills that would ban nets”
        is_any = (
            is_several
            or determiner in self._indefinite
            or (noun.folded in self._mass and determiner not in self._determiners)
        )
        is_closed = noun.is_capital or is_told_by_amount
        told = end if is_closed else self._ends.told(items, at, end, is_any=is_any)
        if told > end:
            whole = Span(self._with_determiner(items, begin, at), items[told - 1].end)
            made = _made(text, whole, "a word for a policy and what it is about", 0.6)
            return made._replace(attributes={"name": text[items[begin].start : whole.end]})
        return self._made_of(text, items, (begin, at, end), determiner, is_named=is_named, has_words=bool(words))

    def _made_of(
        self,
        text: str,
        items: Sequence[Token],
        place: tuple[int, int, int],
        determiner: str,
        *,
        is_named: bool,
        has_words: bool,
    ) -> Proposal | None:
        """What becomes of the noun in the midst of `place`, with what belongs to it in front and behind."""
        begin, at, end = place
        noun = items[at]
        span = Span(items[begin].start, items[end - 1].end)
        if is_named:
            made = _made(text, span, "a capital name with a word for a policy", 0.85)
            return (
                made
                if noun.is_capital
                else made._replace(spans=(Span(self._with_determiner(items, begin, at), span.end),))
            )
        if has_words or noun.folded in self._instruments.nouns:
            score = 0.6 if noun.folded not in self._weak else 0.55
            made = _made(text, span, "a word for a policy and what it is about", score)
            return made._replace(spans=(Span(self._with_determiner(items, begin, at), span.end),))
        if end > at + 1 and noun.folded in self._ends.taking:
            start = self._with_determiner(items, begin, at)
            made = _made(text, Span(start, span.end), "a word for a policy and what it is about", 0.55)
            return made._replace(attributes={"name": text[span.start : span.end]})
        if self._is_told(items, at, determiner):
            first = begin - (determiner in self._determiners)
            return _made(text, Span(items[first].start, span.end), "a word for a policy", 0.4)
        return None

    def _is_clause(self, items: Sequence[Token], at: int, end: int) -> bool:
        """“noted that tariffs on fish hurt”: “that” begins a clause, and what tariffs are on stands behind."""
        is_joint = at > 0 and items[at - 1].folded in self._joints
        return is_joint and end > at + 1 and items[at].folded in self._ends.taking

    def _is_truce(self, items: Sequence[Token], begin: int, at: int, end: int) -> bool:
        """“a ceasefire brokered by Vega in May”: what was done tells which."""
        is_any = begin > 0 and items[begin - 1].folded in self._indefinite
        return items[at].folded in self._instruments.truces and self._ends.told(items, at, end, is_any=is_any) > end

    def _planned(self, text: str, items: Sequence[Token], begin: int, at: int) -> Proposal | None:
        """“plans to charge for parking” that a council drops."""
        if not self._plans.is_policy(items, begin, at):
            return None
        span = Span(self._with_determiner(items, begin, at), items[self._ends.planned(items, at) - 1].end)
        return _made(text, span, "a word for a policy and what it is about", 0.6)

    def _owner(self, text: str, items: Sequence[Token], at: int) -> Iterator[Proposal]:
        """“The Clean Harbors Act’s subsidies”: a name with the possessive behind it, which is no part of it."""
        begin = self._begins.of(items, at)
        if any(is_name_word(word) for word in items[begin:at]):
            span = Span(items[begin].start, bare_end(items[at]))
            yield _made(text, span, "a capital name with a word for a policy", 0.85)

    def _with_determiner(self, items: Sequence[Token], begin: int, at: int) -> int:
        """Where it begins in the text with what stands before: “the travel ban”, “the city’s noise rules”, “new EU sanctions”."""
        while begin > 0 and items[begin - 1].folded in self._empty:
            begin -= 1
        begin = self._instruments.amount(items, begin)
        if begin > 0 and items[begin - 1].text.endswith(POSSESSIVE) and not is_name_word(items[begin - 1]):
            owner = begin - 1
            while owner > 0 and begin - owner < _MOST_OWNER and self._begins.is_modifier(items, owner - 1, owner):
                owner -= 1
            if owner > 0 and items[owner - 1].folded in self._determiners:
                return items[owner - 1].start
        is_behind = begin > 0 and items[begin - 1].folded in self._determiners
        is_joint = is_behind and items[at].folded.endswith("s") and items[begin - 1].folded in self._joints
        return items[begin - (is_behind and not is_joint)].start

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


def _made(text: str, span: Span, reason: str, score: float) -> Proposal:
    return Proposal((span,), LABEL, score, reason, _KEY, {"name": text[span.start : span.end]} if score > 0.5 else {})


def _case(text: str, found: re.Match[str]) -> Span:
    """The name of a case, without the full stop that ends the sentence: not that of “Inc.”."""
    for word in _WORDS.finditer(text, *found.span()):
        if word[0].endswith(".") and len(word[0]) > _SHORT and "." not in word[0][:-1]:
            return Span(found.start(), word.end() - 1)
    return Span(*found.span())


def _is_in(spans: Sequence[Span], place: int) -> bool:
    """Whether `place` lies in one of `spans`, which are disjoint and in order."""
    at = bisect_right(spans, place, key=_start)
    return at > 0 and place < spans[at - 1].end


def _longest(found: Iterable[Proposal]) -> list[Proposal]:
    """The longest of those that overlap, in reading order. What is kept lies apart, so only its neighbors are looked at."""
    kept: list[Proposal] = []
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        place = bisect_left(kept, one.start, key=_start)
        is_free_before = place == 0 or kept[place - 1].end <= one.start
        if is_free_before and (place == len(kept) or one.end <= kept[place].start):
            kept.insert(place, one)
    return kept


def _start(one: Proposal | Span) -> int:
    return one.start
