"""Just enough grammar to find who speaks: which words open a clause, which end a noun phrase. Data from a lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.brackets import before_bracket, in_brackets
from clipdesk.assist.quotes.grammar_words import GrammarWords
from clipdesk.assist.quotes.told_alone import is_told_alone
from clipdesk.assist.tokens import Token

_BREAKS = frozenset(",;:()[]–—")
_MOST_WORDS = 16
_CLAUSE = 4


class Grammar(GrammarWords):
    """Word classes of one language, and the shapes of its clauses and noun phrases."""

    def is_clause(self, items: Sequence[Token]) -> bool:
        """Whether this may be what somebody said: several words with a verb behind the first."""
        return len(items) > 2 and self.has_verb(items[1:])

    def may_be_clause(self, items: Sequence[Token]) -> bool:
        """`is_clause`, or, where few verbs are listed, as many words as a clause has."""
        if self.is_clause(items):
            return True
        least = _CLAUSE - 1 if items and self.is_verb(items[0]) else _CLAUSE
        return self.has_few_verbs and sum(one.is_word for one in items) >= least

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
        if len(items) > 1 and items[1].folded in self.prepositions and first.folded.endswith(self.opening_endings):
            return False  # “Interrogé par la presse”
        return not self.has_verb(items[:-1] if items[-1].folded in self.nouns_too else items)

    def _is_participle(self, items: Sequence[Token]) -> bool:
        """“Speaking today Mr Ellwood”, but “Beijing Mayor Li”: what follows a participle is no name."""
        if not items[0].folded.endswith(self.participle_endings) or len(items[0].folded) < 6:
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
        small = self.auxiliaries | self.negations
        while end > first and (self.is_adverb_at(items, end - 1) or items[end - 1].folded in small):
            if end - 1 > first and items[end - 1].is_capital and items[end - 2].is_capital:
                break  # “Family First described it”
            end -= 1
        end = before_bracket(items, end, first)
        if end <= first:
            return None
        segments = self._without_relatives(items, self._segments(items, first, end))
        if not segments:
            return None
        begin, close = segments[-1]
        is_apposed = items[end - 1].text == ","
        found: tuple[int, int] | None = None
        if not is_apposed:
            found = self._last_phrase(items, begin, close)
            if found is not None and items[found[0]].folded in self.negations:
                return None  # “did not answer questions about”
            if found is None or found[0] != begin:
                return found
            words = items[found[0] : found[1]]
            is_bare = _is_bare_plural(self, words) or (is_last and self.is_reduced(words))
            if (
                items[found[0]].folded in self.pronouns | self.courtesy  # “Ana Kell, Mr Ruiz said”
                or (is_last and (self.is_said(lead := items[first : found[0]]) or is_told_alone(self, lead)))
                or is_bare
            ):
                return found
        return self._apposed(items, segments if is_apposed else segments[:-1], is_apposed=is_apposed) or found

    def _apposed(
        self, items: Sequence[Token], segments: Sequence[tuple[int, int]], *, is_apposed: bool
    ) -> tuple[int, int] | None:
        """The first of the phrases between commas that lead up to a verb, back to one that is no phrase."""
        found: tuple[int, int] | None = None
        for begin, close in reversed(segments):
            trimmed = self._trimmed(items, begin, close)
            if trimmed is None and is_apposed and close == begin + 1:
                continue  # “the mayor, however, said”
            if trimmed is None:
                break
            if items[trimmed[0]].folded in self.prepositions and is_apposed and begin != segments[0][0]:
                continue  # “the mayor, in remarks to the council, said”
            if not _is_apposition(self, items[trimmed[0] : trimmed[1]]) or _is_occasion(self, items, trimmed[0]):
                break
            if _is_name(self, items, trimmed):
                found = trimmed
            if trimmed[0] != begin:
                break
        return found

    def _segments(self, items: Sequence[Token], first: int, end: int) -> list[tuple[int, int]]:
        """Stretches between commas, back to the last stronger break."""
        found: list[tuple[int, int]] = []
        begin = first
        bracketed = in_brackets(items, first, end)
        for at in range(first, end):
            text = items[at].text
            if at in bracketed:
                if at == begin:
                    begin = at + 1
                elif text == "(":
                    found.append((begin, at))
                    begin = at + 1
            elif text[0] in '“„«»‹"' and len(text) > 1:
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

    def _without_relatives(self, items: Sequence[Token], segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """“Ruiz, who asked not to be named, said”: what stands between commas behind a name and begins with “who”."""
        kept = [
            one
            for number, one in enumerate(segments)
            if not (number and items[one[1]].text == "," and self._is_relative(items[one[0] : one[1]]))
        ]
        return kept if kept and items[kept[-1][1]].text in {",", "("} else segments

    def _is_relative(self, items: Sequence[Token]) -> bool:
        """“who pays the rent”, or “published by the paper”: what only tells more of the one before."""
        if len(items) < 2:
            return False
        if items[0].folded in self.relatives:
            is_sure = len(items) > 2 and items[0].folded not in self.determiners  # “whose bakery employs 14 people”
            third = (items[0]._replace(text="W"), items[1])
            return is_sure or self.has_verb(items[1:]) or self.is_third_person(third, 1)
        if items[0].folded in self.asides or _is_citing(self, items):
            return True
        if items[0].folded.endswith(self.participle_endings) and not items[0].is_capital:
            is_hidden = any(one.folded in self.unnamed for one in items)  # “requesting anonymity”
            return is_hidden or items[1].folded in self.prepositions  # “writing for the majority”
        if items[0].folded in self.asking and len(items) > 2:
            return items[0].folded.endswith(self._past)  # “asked whether it would reopen”
        is_past = items[0].folded.endswith(self._past) and not items[0].is_capital and len(items[0].folded) > 4
        is_plain = all(one.folded not in self.auxiliaries | self.speakers for one in items)
        return is_past and (items[1].folded in self.prepositions or is_plain)

    def _trimmed(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int] | None:
        while begin < end and (
            items[begin].folded in self.coordinators | self.contrasts
            or self.is_adverb(items[begin])
            or not items[begin].is_word
            or ":" in items[begin].text  # “12:02 The opposition said”
        ):
            begin += 1
        return (begin, end) if begin < end else None

    def _last_phrase(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int] | None:
        """The whole stretch if it is a phrase, else what of its end is one."""
        trimmed = self._trimmed(items, begin, end)
        if trimmed is not None:
            words = items[trimmed[0] : trimmed[1]]
            is_joint = any(one.folded in self.subordinators for one in words[1:])
            if (self.is_phrase(words) and not is_joint) or (begin == 0 and self.is_reduced(words)):
                return trimmed
            if begin and items[begin - 1].text == "," and _is_one_cited(self, words):
                return trimmed
        at = end
        while at > begin:
            token = items[at - 1]
            if token.folded in self.pronouns and token.folded not in self.determiners:
                return (at - 1, end) if at == end else (at, end)
            if _is_employed(self, items, at - 1, begin):
                at -= 1
                continue
            if _ends_phrase(self, items, at - 1, end):
                break
            at -= 1
            if token.folded in self.determiners and not (at > begin and items[at - 1].folded in self.joining):
                break
        found = self._trimmed(items, at, end)
        while found and _is_loose(self, items[found[0]]):
            found = self._trimmed(items, found[0] + 1, end)
        return found

    def is_reduced(self, items: Sequence[Token]) -> bool:
        """“Officials who were not authorized to speak”, or “a person briefed on the talks”, with no other verb."""
        who = next((n for n, one in enumerate(items) if one.folded in self.relatives), 0)
        is_open = self.has_few_verbs and items[0].folded in self.determiners  # “un técnico que trabaja allí”
        if who and self.is_phrase(items[:who]) and (is_open or self.has_verb(items[who + 1 :])):
            return all(one.is_word for one in items)
        at = _reduced_verb(self, items)
        if at < 1 or at + 1 >= len(items) or not items[at].folded.endswith(self._past):
            return False
        is_joined = any(one.folded in self.coordinators or not one.is_word for one in items)
        is_led = at + 2 < len(items) and items[at + 1].folded in self.prepositions
        is_when = self.past_times(items, at + 1) > at + 1  # “a study published last year”
        is_plain = items[at].folded not in self.auxiliaries and (is_when or is_led)
        is_named = self.is_phrase(items[: at - 2 if items[at - 1].folded in self.passive else at])
        return is_plain and not is_joined and is_named and not self.has_verb(items[at + 1 :])

    def after(self, items: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
        """The subject that begins at `start`, behind its verb: up to a comma, a verb or a preposition of place or time."""
        at = start
        if at < stop and items[at].folded in self.speakers:
            return at, at + 1
        if self.past_times(items, at) > at or _is_led(self, items, at, stop):
            return None  # “anunció ayer que”, “dijo este martes”
        while at < stop and at - start < _MOST_WORDS:
            token = items[at]
            if (
                token.text in {"’s", "'s", ".", "&", "’"}
                and at > start
                and items[at - 1].end == token.start
                and token.text != "."
            ):
                at += 1
                continue
            if token.text == "." and at > start and items[at - 1].folded in self.lexicon.abbreviations:
                at += 1
                continue
            if at > start and _is_before_employer(self, items, start, at, stop):
                at += 1
                continue
            is_joined = token.folded in self.genitives or token.folded in self.joining
            if (
                at > start
                and token.folded in self.determiners
                and not is_joined
                and items[at - 1].folded not in self.joining
            ):
                break
            if _ends_capitals(self, items, start, at, is_joined=is_joined):
                break
            if not token.is_word and not (token.text in '“"' and at > start and len(token.text) == 1):
                break
            if token.folded not in self.joining and (
                token.folded in self.prepositions
                or (token.folded in self.conjunctions and token.folded not in self.determiners)
                or (token.folded in self.times and not _is_in_name(self, items, start, at))
                or _is_verb_behind(self, items, start, at)
                or (at > start and self.is_adverb(token))
            ):
                break
            at += 1
        while at > start and items[at - 1].folded in self.joining:
            at -= 1
        return (start, at) if at > start else None


def _is_citing(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“citing an unnamed aide”: whom the one before heard it from."""
    return items[0].folded in grammar.commenting and items[1].folded in grammar.determiners


def _is_led(grammar: Grammar, items: Sequence[Token], at: int, stop: int) -> bool:
    """“confesó antes de cantarla”: a preposition that joins parts of names, where no name stands behind it."""
    is_led = at < stop and items[at].folded in grammar.prepositions & grammar.joining
    return is_led and grammar.has_few_verbs and not (at + 1 < stop and items[at + 1].is_capital)


def _reduced_verb(grammar: Grammar, items: Sequence[Token]) -> int:
    """The participle of “a person briefed on the talks”, of “figures to be published today”; 0 where no verb stands."""
    at = next((n for n in range(1, len(items)) if _is_verb_at(grammar, items, n)), 0)
    is_to_be = at > 1 and items[at - 1].folded in grammar.infinitive and items[at].folded in grammar.passive
    return at + 1 if is_to_be and at + 1 < len(items) else at


def _is_verb_at(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """Whether a verb stands there; a word behind an article is none."""
    return grammar.is_verb(items[at]) and items[at - 1].folded not in grammar.determiners


def _is_verb_behind(grammar: Grammar, items: Sequence[Token], start: int, at: int) -> bool:
    """Whether a verb stands there, behind a subject that begins at `start`; “note” in “a fiscal note” is none."""
    is_noun = at > start and (
        items[at - 1].folded in grammar.determiners
        or (items[start].folded in grammar.articles and items[at].folded in grammar.nouns_too)
    )
    return grammar.is_verb(items[at]) and not is_noun


def _is_in_name(grammar: Grammar, items: Sequence[Token], start: int, at: int) -> bool:
    """“the March of Dimes”, “Secretary Mar Ruiz”: what looks like a month or a day belongs to a name."""
    if at == start:
        return False
    is_between = items[at - 1].is_capital and items[at].is_capital and at + 1 < len(items) and items[at + 1].is_capital
    return is_between or items[at - 1].folded in grammar.determiners


def _is_one_cited(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“a study cited by supporters”, “people involved in the case”, behind what they say."""
    is_opened = items[0].folded in grammar.determiners or items[0].folded in grammar.plurals
    return is_opened and grammar.is_reduced(items) and not any(one.folded in grammar.relatives for one in items)


def _is_name(grammar: Grammar, items: Sequence[Token], place: tuple[int, int]) -> bool:
    first = items[place[0]]
    return first.is_capital or first.folded in grammar.determiners


def _ends_phrase(grammar: Grammar, items: Sequence[Token], at: int, end: int) -> bool:
    token = items[at]
    if token.folded in grammar.joining:
        return False
    is_noun = at > 0 and items[at - 1].folded in grammar.determiners
    if (
        not token.is_word
        or (grammar.is_verb(token) and not is_noun and not grammar.is_adjective(items, at))
        or grammar.is_adverb_at(items, at)
        or (token.folded in grammar.times and not is_noun)  # “the Sunday Post”, “the March of Dimes”
    ):
        return True
    if token.folded in grammar.prepositions or token.folded in grammar.conjunctions:
        return True
    return token.folded.endswith(grammar.participle_endings) and at + 1 < end and items[at + 1].is_capital


def _is_occasion(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“Asked about the plan, Kell said”, « Contacté, le maire a dit »: no name, and nobody whom the next is."""
    if not at and len(items) > 1 and items[0].folded.endswith(grammar.opening_endings) and items[1].text == ",":
        return True
    if at + 1 >= len(items) or items[at].folded not in grammar.occasions:
        return False
    return items[at + 1].folded in grammar.prepositions | grammar.that | grammar.listeners


def _is_bare_plural(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“teachers in Vega”, which is in apposition to nothing, as “mayor of Vega” may be."""
    head = next((n for n, one in enumerate(items) if n and one.folded in grammar.prepositions), len(items)) - 1
    is_plural = items[head].folded.endswith("s") and not items[head].folded.endswith(("ss", "’s", "'s"))
    return (
        is_plural
        and not (items[0].is_capital or items[0].folded in grammar.determiners)
        and not items[head].is_capital
        and not grammar.has_noun_capitals
    )


def _is_apposition(grammar: Grammar, items: Sequence[Token]) -> bool:
    """A phrase, or one with a clause that tells more: “a driver in Vega whose complaint set it off”."""
    who = next((n for n, one in enumerate(items) if n and one.folded in grammar.relatives), len(items))
    return grammar.is_phrase(items[:who])


def _is_employed(grammar: Grammar, items: Sequence[Token], at: int, begin: int) -> bool:
    """“at” in “though analysts at Baird noted”: a plural in small letters in front and a name behind."""
    if items[at].folded not in grammar.employers or at <= begin or not items[at + 1].is_capital:
        return False
    before = items[at - 1]
    return before.is_word and before.folded.endswith("s") and not before.is_capital and not grammar.is_verb(before)


def _is_loose(grammar: Grammar, first: Token) -> bool:
    """“of the mayors” goes on with something; “des sources policières” begins with an article, though it is “de” and “les”."""
    if first.folded in grammar.determiners:
        return False
    return first.folded in grammar.joining or first.folded in grammar.prepositions


def _is_before_employer(grammar: Grammar, items: Sequence[Token], start: int, at: int, stop: int) -> bool:
    """“a senior official at the Ministry of Transport”: the preposition, and the article behind it."""
    if items[start].is_capital:
        return False
    if items[at].folded in grammar.determiners:
        return items[at - 1].folded in grammar.employers and at + 1 < stop and items[at + 1].is_capital
    ahead = at + 2 if at + 1 < stop and items[at + 1].folded in grammar.determiners else at + 1
    return items[at].folded in grammar.employers and ahead < stop and items[ahead].is_capital


def _ends_capitals(grammar: Grammar, items: Sequence[Token], start: int, at: int, *, is_joined: bool) -> bool:
    """Where nouns have capitals: a small word behind one; and “sagte Leiter Uwe Petersen der Deutschen Presse-Agentur”.

    There an article behind a whole name begins whom it is told.
    """
    if not grammar.has_noun_capitals or at <= start or not items[at - 1].is_capital or items[at].is_capital:
        return False
    is_name = at - start > 2 - items[start].is_capital and items[at - 2].is_capital
    return not is_joined or (is_name and items[at].folded in grammar.genitives)
