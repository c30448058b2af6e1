"""Just enough grammar to find who speaks: which words open a clause, which end a noun phrase. Data from a lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.tokens import Token

_BREAKS = frozenset(",;:()[]–—")
_TITLES_OF = frozenset(
    {"of", "for", "and", "&", "de", "del", "von", "van", "der", "bin", "al", "du", "des", "di", "da", "’s", "'s"}
)
_MOST_WORDS = 16


class Grammar:
    """Word classes of one language as quick look-ups, and the shapes of noun phrases."""

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
        self.times = words("words", "weekdays", "months")
        self.listeners = words("words", "listeners")
        self.that = words("cues", "that")
        self.that_said = words("cues", "that_said")
        self.transitive = words("cues", "transitive")
        self.infinitive = words("words", "infinitive")
        self.passive = words("words", "passive")
        self.not_before_cue = words("words", "not_before_cue")
        self.with_ = lexicon.value("words", "with", "with")
        self.first_person = words("words", "first_person")
        self.relatives = words("words", "relatives")
        self.further = words("words", "further")
        self.examples = words("words", "examples")
        self.joining = frozenset(words("words", "joining") or _TITLES_OF)
        self._verbs = words("words", "verbs") | words("cues", "speech", "telling", "thinking", "finding", "marked")
        self._past = tuple(lexicon.phrases("words", "past_endings")) or ("ed",)
        self._participle_endings = tuple(lexicon.phrases("words", "participle_endings")) or ("ing",)
        self._adverb_endings = tuple(lexicon.phrases("words", "adverb_endings")) or ("ly",)

    def is_adverb(self, token: Token) -> bool:
        """Whether it may stand between a subject and its verb."""
        return token.folded in self.adverbs or (token.folded.endswith(self._adverb_endings) and not token.is_capital)

    def is_verb(self, token: Token) -> bool:
        """Whether it looks like a verb in a sentence of its own; capitals are taken for names."""
        if token.folded in self.auxiliaries:
            return True
        if not token.is_word or token.is_capital:
            return False
        return token.folded in self._verbs or (token.folded.endswith(self._past) and len(token.folded) > 4)

    def is_third_person(self, items: Sequence[Token], at: int) -> bool:
        """“Salem wishes”: a word in -s behind a name or a pronoun, which no list of verbs need have."""
        one, before = items[at], items[at - 1]
        is_form = one.folded.endswith("s") and not one.folded.endswith(("ss", "’s", "'s")) and len(one.folded) > 3
        is_behind_one = before.is_capital or before.folded in self.speakers
        return at > 0 and is_form and not one.is_capital and one.is_word and is_behind_one

    def has_verb(self, items: Sequence[Token]) -> bool:
        """Whether there is a verb among these; a word behind an article is none."""
        return any(
            self.is_verb(one) and not (at and items[at - 1].folded in self.determiners) for at, one in enumerate(items)
        )

    def is_clause(self, items: Sequence[Token]) -> bool:
        """Whether this may be what somebody said: several words with a verb behind the first."""
        return len(items) > 2 and self.has_verb(items[1:])

    def is_phrase(self, items: Sequence[Token]) -> bool:
        """Whether these words may be a name or a noun phrase: no verb, no preposition in front, not too long."""
        if not items or len(items) > _MOST_WORDS:
            return False
        first = items[0]
        is_joint = first.folded in self.conjunctions and first.folded not in self.determiners
        if first.folded in self.prepositions or is_joint or first.folded in self.times:
            return False
        if first.folded in self.pronouns and first.folded not in self.determiners:
            return len(items) == 1
        if not first.is_word or self.is_adverb(first) or self._is_participle(items):
            return False
        return not self.has_verb(items)

    def _is_participle(self, items: Sequence[Token]) -> bool:
        """“Speaking today Mr Ellwood”, but “Beijing Mayor Li”: what follows a participle is no name."""
        if not items[0].folded.endswith(self._participle_endings) or len(items[0].folded) < 6:
            return False
        return not items[0].is_capital or (len(items) > 1 and not items[1].is_capital)

    def before(
        self, items: Sequence[Token], stop: int, first: int = 0, *, is_last: bool = False
    ) -> tuple[int, int] | None:
        """The subject that ends where a verb begins: half-open places of its words among `items`, or None.

        Of “Ana Ruiz, mayor of Vega, said” and of “the mayor, Ana Ruiz, said” it is the first part. `is_last`:
        nothing is said behind the verb, so that what stands before a comma may be what was said.
        """
        end = stop
        while end > first and (self.is_adverb(items[end - 1]) or items[end - 1].folded in self.auxiliaries):
            end -= 1
        if end <= first:
            return None
        segments = self._segments(items, first, end)
        if not segments:
            return None
        begin, close = segments[-1]
        is_apposed = items[end - 1].text == ","
        found: tuple[int, int] | None = None
        if not is_apposed:
            found = self._last_phrase(items, begin, close)
            if found is None or found[0] != begin:
                return found
            if items[found[0]].folded in self.pronouns or (is_last and self.has_verb(items[first : found[0]])):
                return found
        return self._apposed(items, segments if is_apposed else segments[:-1], is_apposed=is_apposed) or found

    def _apposed(
        self, items: Sequence[Token], segments: Sequence[tuple[int, int]], *, is_apposed: bool
    ) -> tuple[int, int] | None:
        """The first of the phrases between commas that lead up to a verb, back to one that is no phrase."""
        found: tuple[int, int] | None = None
        for begin, close in reversed(segments):
            trimmed = self._trimmed(items, begin, close)
            if trimmed is None:
                break
            if items[trimmed[0]].folded in self.prepositions and is_apposed and begin != segments[0][0]:
                continue  # “the mayor, in remarks to the council, said”
            if not self.is_phrase(items[trimmed[0] : trimmed[1]]):
                break
            if self._is_name(items, trimmed):
                found = trimmed
            if trimmed[0] != begin:
                break
        return found

    def _segments(self, items: Sequence[Token], first: int, end: int) -> list[tuple[int, int]]:
        """Stretches between commas, back to the last stronger break."""
        found: list[tuple[int, int]] = []
        begin = first
        for at in range(first, end):
            text = items[at].text
            if text[0] in '“„«»‹"' and len(text) > 1:
                found, begin = [], at + 1
            elif text in _BREAKS:
                if at > begin:
                    found.append((begin, at))
                begin = at + 1
                if text != ",":
                    found = []
        if end > begin:
            found.append((begin, end))
        return found

    def _trimmed(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int] | None:
        while begin < end and (
            items[begin].folded in self.coordinators or self.is_adverb(items[begin]) or not items[begin].is_word
        ):
            begin += 1
        return (begin, end) if begin < end else None

    def _is_name(self, items: Sequence[Token], place: tuple[int, int]) -> bool:
        first = items[place[0]]
        return first.is_capital or first.folded in self.determiners

    def _last_phrase(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int] | None:
        """The whole stretch if it is a phrase, else what of its end is one."""
        trimmed = self._trimmed(items, begin, end)
        if trimmed is not None and self.is_phrase(items[trimmed[0] : trimmed[1]]):
            return trimmed
        at = end
        while at > begin:
            token = items[at - 1]
            if token.folded in self.pronouns and token.folded not in self.determiners:
                return (at - 1, end) if at == end else (at, end)
            if self._ends_phrase(items, at - 1, end):
                break
            at -= 1
            if token.folded in self.determiners and not (at > begin and items[at - 1].folded in self.joining):
                break
        found = self._trimmed(items, at, end)
        while found and (items[found[0]].folded in self.joining or items[found[0]].folded in self.prepositions):
            found = self._trimmed(items, found[0] + 1, end)
        return found

    def _ends_phrase(self, items: Sequence[Token], at: int, end: int) -> bool:
        token = items[at]
        if token.folded in self.joining:
            return False
        is_noun = at > 0 and items[at - 1].folded in self.determiners
        if (
            not token.is_word
            or (self.is_verb(token) and not is_noun)
            or self.is_adverb(token)
            or token.folded in self.times
        ):
            return True
        if token.folded in self.prepositions or token.folded in self.conjunctions:
            return True
        return token.folded.endswith(self._participle_endings) and at + 1 < end and items[at + 1].is_capital

    def after(self, items: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
        """The subject that begins at `start`, behind its verb: up to a comma, a verb or a preposition of place or time."""
        at = start
        if at < stop and items[at].folded in self.speakers:
            return at, at + 1
        while at < stop and at - start < _MOST_WORDS:
            token = items[at]
            if (
                token.text in {"’s", "'s", ".", "&"}
                and at > start
                and items[at - 1].end == token.start
                and token.text != "."
            ):
                at += 1
                continue
            if token.text == "." and at > start and items[at - 1].folded in self.lexicon.abbreviations:
                at += 1
                continue
            if at > start and token.folded in self.determiners and items[at - 1].folded not in self.joining:
                break
            if not token.is_word and not (token.text in '“"' and at > start and len(token.text) == 1):
                break
            if token.folded not in self.joining and (
                token.folded in self.prepositions
                or token.folded in self.conjunctions
                or token.folded in self.times
                or (self.is_verb(token) and not (at > start and items[at - 1].folded in self.determiners))
                or (at > start and self.is_adverb(token))
            ):
                break
            at += 1
        while at > start and items[at - 1].folded in self.joining:
            at -= 1
        return (start, at) if at > start else None
