"""Which words of a language are verbs, articles, small words between them: what its lexicon lists. Knows no sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.tokens import Token

_CLAUSE = 4
"""Words that a clause has, where no list has its verb."""


class GrammarWords:
    """Word classes of one language as quick look-ups."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.lexicon = lexicon
        self.pronouns = words("words", "pronouns")
        self.speakers = words("words", "speakers")
        self.determiners = words("words", "determiners")
        self.auxiliaries = words("words", "auxiliaries")
        self.prepositions = words("words", "prepositions")
        self.conjunctions = words("words", "conjunctions")
        self.coordinators = words("words", "coordinators")
        self.adverbs = words("words", "adverbs")
        self.times, self.time_nouns = words("words", "weekdays", "months"), words("words", "time_nouns")
        self.subordinators, self.estimating = words("words", "subordinators"), words("cues", "estimating")
        self.listeners = words("words", "listeners")
        self.infinitive = words("words", "infinitive")
        self.time_openers = words("words", "time_openers")
        self.asides = words("words", "asides")
        self.later, self.later_times = words("words", "later_joints"), words("words", "later_times")
        self.for_whom = words("words", "for_whom")
        self.passive = words("words", "passive")
        self.not_before_cue = words("words", "not_before_cue")
        self.with_ = lexicon.value("words", "with", "with")
        self.first_person = words("words", "first_person")
        self.relatives = words("words", "relatives")
        self.further = words("words", "further")
        self.examples = words("words", "examples")
        self.clitics = words("words", "clitics")
        self.genitives, self.of = words("words", "genitives"), words("statistics", "of")
        self.particles, self.courtesy = words("words", "particles"), words("officials", "courtesy")
        self.plurals = words("words", "plurals")
        self.contrasts = words("words", "contrasts")
        self.as_put = words("words", "as_put")
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._rough = tuple(tuple(one.split()) for one in lexicon.phrases("words", "rough"))
        self.employers = words("words", "employers")
        self.negations, self.open = words("words", "negations"), words("cues", "left_open")
        self._read_cues(lexicon)
        facts = lexicon.mapping("words")
        self.has_comma_clauses = bool(facts.get("comma_clauses"))
        self.has_noun_capitals = bool(facts.get("noun_capitals"))
        self.has_few_verbs = bool(facts.get("few_verbs"))
        self.inverts = bool(facts.get("inverts"))
        self.has_plural_infinitives = bool(facts.get("plural_infinitives"))
        self.aside = re.compile(facts["aside"]) if "aside" in facts else None
        self.opening_endings = lexicon.phrases("words", "opening_endings")
        self.joining = words("words", "joining")
        self._read_verbs(lexicon)
        self.past = self._past = lexicon.phrases("words", "past_endings")
        self.participle_endings = lexicon.phrases("words", "participle_endings")
        self._read_adverbs(lexicon)

    def _read_verbs(self, lexicon: Lexicon) -> None:
        """The forms of verbs that are known, without those that are rather nouns."""
        listed = lexicon.words("cues", "speech", "telling", "thinking", "finding", "marked")
        self._verbs = (lexicon.words("words", "verbs") | listed) - lexicon.words("cues", "nouns_without_that")

    def _read_adverbs(self, lexicon: Lexicon) -> None:
        """How adverbs end, and the nouns that end like one."""
        self._adverb_endings = lexicon.phrases("words", "adverb_endings")
        self._no_adverbs = lexicon.words("words", "no_adverbs")
        self.drops_subjects = bool(lexicon.mapping("words").get("drops_subjects"))

    def _read_cues(self, lexicon: Lexicon) -> None:
        """Which verbs of saying take what behind them, and the words that lead to it."""
        words = lexicon.words
        self.that, self.saying = words("cues", "that"), words("cues", "speech")
        self.that_said = words("cues", "that_said")
        self.transitive = words("cues", "transitive")
        self.only_that = words("cues", "only_that")
        self.other_parts = words("cues", "other_parts")
        self.undertaking = words("cues", "undertaking")
        self.leading = words("cues", "leading")
        self.refusing = words("cues", "refusing")
        self.told_of = words("words", "told_of")
        self.nouns_too, self.measure_ends = words("words", "nouns_too"), tuple(lexicon.phrases("words", "measure_ends"))
        self.commenting, self.weekdays = words("words", "commenting"), words("words", "weekdays")
        self.before_participles, self.all_while = words("words", "before_participles"), words("words", "all_while")
        self.plainly = words("cues", "plainly")
        self.no_clause = words("words", "no_clause")
        self.time_ends = words("words", "time_ends")
        self.having = words("words", "having")
        self.perfect = words("cues", "perfect")
        self.articles = words("numbers", "articles")
        self.past_only = words("words", "past_only")
        self.being = words("words", "being")
        self.finite = self.auxiliaries - words("words", "nonfinite")
        self.suggesting = words("cues", "suggesting")
        self.blaming = words("cues", "blaming")
        self.blaming_of = words("cues", "blaming_of")
        self.foretelling = words("cues", "foretelling")
        self.urging = words("cues", "urging")
        self.reported = words("words", "reported")
        self.asking = words("cues", "asking")
        self.asked = words("cues", "asked")
        self.no_sources = words("cues", "no_sources")
        self.before_as_reported = words("cues", "before_as_reported")
        self.attributable, self.quotes = words("cues", "attributable"), words("cues", "quotes")
        self.as_reported, self.sources_in_front = words("cues", "as_reported"), words("cues", "sources_in_front")
        self.withholding = words("cues", "withholding")
        self.sources = words("words", "sources")
        self.media = words("words", "media")
        self.separable = words("cues", "separable")
        self._read_shapes(lexicon)
        self._read_infinitives(lexicon)

    def _read_shapes(self, lexicon: Lexicon) -> None:
        """Lists for one shape of a sentence each."""
        words = lexicon.words
        self.terming, self.agents = words("shapes", "terming"), words("shapes", "agents")
        self.occasions, self.called_as = words("shapes", "occasions"), frozenset(lexicon.phrases("shapes", "called_as"))
        self.finite_endings = lexicon.phrases("shapes", "finite_endings")
        self.comparing = words("shapes", "comparing")
        self.putting, self.one_of = (tuple(lexicon.value("shapes", name).split()) for name in ("putting", "one_of"))
        self.own_words, self.modals = words("shapes", "own_words"), words("shapes", "modals")
        self.unnamed = words("shapes", "unnamed")
        self.parenthetical = words("shapes", "parenthetical")
        self.knowing = words("shapes", "knowing")
        self.entitling = words("shapes", "entitling")
        self.summing = words("words", "summing")
        self.that_or_which = self.that | self.relatives

    def _read_infinitives(self, lexicon: Lexicon) -> None:
        """Which verbs have what is said in the infinitive behind them, and how infinitives end."""
        words = lexicon.words
        self.naming = words("cues", "naming")
        self.only_behind, self.from_whom = words("cues", "only_behind"), words("cues", "from_whom")
        self.it_says = tuple(tuple(one.casefold().split()) for one in lexicon.phrases("cues", "it_says"))
        self.by_the_way = tuple(tuple(one.split()) for one in lexicon.phrases("words", "by_the_way"))
        self.participles = lexicon.phrases("words", "participles")
        self.with_infinitive, self.promising = words("cues", "with_infinitive"), words("cues", "promising")
        self.before_infinitive = words("words", "before_infinitive")
        self.not_infinitive = words("words", "not_infinitive")
        self.infinitive_endings = lexicon.phrases("words", "infinitive_endings")
        self.needs_that = bool(lexicon.mapping("cues").get("needs_that"))

    def is_adverb(self, token: Token) -> bool:
        """Whether it may stand between a subject and its verb."""
        is_formed = token.folded.endswith(self._adverb_endings) and token.folded not in self._no_adverbs
        return token.folded in self.adverbs or (is_formed and not token.is_capital)

    def is_adverb_at(self, items: Sequence[Token], at: int) -> bool:
        """Whether an adverb stands there; a word behind an article is none: « le gouvernement »."""
        return self.is_adverb(items[at]) and not (at and items[at - 1].folded in self.determiners)

    def is_verb(self, token: Token) -> bool:
        """Whether it looks like a verb in a sentence of its own; capitals are taken for names."""
        if token.folded in self.auxiliaries:
            return not (token.is_capital and token.folded in self.times)  # “in May”
        if not token.is_word or token.is_capital:
            return False
        return token.folded in self._verbs or (token.folded.endswith(self._past) and len(token.folded) > 4)

    def is_small(self, token: Token) -> bool:
        """Whether it is a name, a day, a pronoun, an adverb or the like, and no noun of its own."""
        words = self.times | self.pronouns | self.determiners | self.adverbs | self.listeners | self.time_nouns
        return token.is_capital or not token.is_word or token.folded in words or self.is_adverb(token)

    def past_when(self, items: Sequence[Token], at: int) -> int:
        """Behind “last week”, “this morning”, “last Friday” or “Friday” where one begins here; `at` itself otherwise."""
        is_opener = at < len(items) and items[at].folded in self.time_openers
        is_day = at + 1 < len(items) and items[at].folded in self.determiners and items[at + 1].folded in self.weekdays
        begin = at + (is_opener or is_day)  # “este martes”, “el martes”
        if begin >= len(items):
            return at
        is_noun = begin > at and items[begin].folded in self.time_nouns
        is_day_part = items[begin].folded in self.weekdays and begin + 1 < len(items)
        is_day_part = is_day_part and items[begin + 1].folded in self.time_nouns  # “Thursday morning”
        return begin + 1 + is_day_part if is_noun or items[begin].folded in self.times else at

    def past_times(self, items: Sequence[Token], at: int) -> int:
        """Behind all that says when: “ayer”, “este martes”; `at` itself where a name or a noun phrase begins."""
        while at < len(items):
            is_adverb = items[at].folded in self.adverbs and not items[at].is_capital
            behind = at + 1 if is_adverb else self.past_when(items, at)
            if behind == at:
                break
            at = behind
        return at

    def past_rough(self, items: Sequence[Token], at: int) -> int:
        """Behind a phrase such as “at least” that begins here; `at` itself where there is none."""
        for words in self._rough:
            if tuple(one.folded for one in items[at : at + len(words)]) == words:
                return at + len(words)
        return at

    def is_rough_number(self, items: Sequence[Token], at: int) -> bool:
        """Whether “over 1,200”, “at least two” or the like begins here."""
        behind = self.past_rough(items, at)
        return behind != at and behind < len(items) and self.is_number(items[behind])

    def is_number(self, token: Token) -> bool:
        """Whether it says how many: “16”, “dozen”, “two”."""
        return token.text[0].isdigit() or token.folded in self._numbers

    def is_elided(self, token: Token) -> bool:
        """“l’autrice”: an article and its noun in one."""
        return len(token.folded) > 2 and token.folded[1] in "’'" and f"{token.folded[0]}’" in self.determiners

    def is_third_person(self, items: Sequence[Token], at: int) -> bool:
        """“Salem wishes”: a word in -s behind a name or a pronoun, which no list of verbs need have."""
        one, before = items[at], items[at - 1]
        before = items[at - 2] if at > 1 and self.is_adverb(before) else before  # “it likely breaks”
        is_form = one.folded.endswith("s") and not one.folded.endswith(("ss", "’s", "'s")) and len(one.folded) > 3
        is_behind_one = before.is_capital or before.folded in self.speakers
        return at > 0 and is_form and not one.is_capital and one.is_word and is_behind_one

    def has_third_person(self, items: Sequence[Token]) -> bool:
        """“The ice covers half of the lake”: a verb in -s that no list has, behind a name or a noun with its article."""
        small = self.prepositions | self.determiners | self.listeners
        if self.has_comma_clauses or self.has_few_verbs or len(items) < _CLAUSE:
            return False
        for at in range(1, len(items) - 1):
            is_led = items[at + 1].folded in small or items[at + 1].text[0].isdigit()
            if not is_led or items[at - 1].folded in self.determiners:
                continue
            front = items[1:at] if items[0].folded in self.determiners else ()
            is_noun = bool(front) and not front[-1].folded.endswith("s")
            is_noun = is_noun and all(one.is_word and one.folded not in small for one in front)
            if self.is_third_person(
                (items[0]._replace(text="W"), items[at]) if is_noun else items, 1 if is_noun else at
            ):
                return True
        return False

    def is_said(self, items: Sequence[Token]) -> bool:
        """Whether there is a verb, listed or not."""
        return self.has_verb(items) or self.has_third_person(items)

    def has_verb(self, items: Sequence[Token]) -> bool:
        """Whether there is a verb among these; a word behind an article is none."""
        return any(
            self.is_verb(one)
            and not (at and items[at - 1].folded in self.determiners)
            and not self.is_adjective(items, at)
            for at, one in enumerate(items)
        )

    def is_adjective(self, items: Sequence[Token], at: int) -> bool:
        """“armado” in “el grupo armado”: a participle behind a word that is no auxiliary."""
        if not at or not items[at].folded.endswith(self.participles) or items[at].folded in self._verbs:
            return False
        return items[at - 1].is_word and not (self.is_verb(items[at - 1]) or self.is_adverb(items[at - 1]))
