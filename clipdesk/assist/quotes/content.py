"""Where reported words begin and end behind their verb. Knows cue verbs, commas and colons; no names of speakers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.assist.quotes.content_ends import behind_semicolon, behind_while, where_reporter_goes_on
from clipdesk.assist.quotes.cues import Cue, CueKind, Cues
from clipdesk.assist.quotes.earlier_clause import past_earlier
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.listeners import past_media
from clipdesk.assist.quotes.no_report import belongs_to_a_paper, is_found_so, is_what_is_done, points_to_a_noun
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.quotes.verb_complements import (
    blamed,
    foretells,
    is_short,
    said_in_infinitive,
    that_right_behind,
    undertakes,
)
from clipdesk.assist.tokens import Token

Place = tuple[int, int]
"""Half-open places of some words among the tokens of a sentence."""
SAY = frozenset({CueKind.SPEECH})
MARKS = frozenset({CueKind.MARKED})
_PLAINLY = frozenset({CueKind.SPEECH, CueKind.FINDING, CueKind.THINKING})
_NEAR, _PARTED = 6, 2
_NEAR_COLON = 3
_LEAST = 4
"""Tokens of a clause whose verb is not listed."""
_ADJUNCT = 14
"""Tokens that may stand between a verb and what was said: “said in an interview with the paper on Monday that”."""
_TAIL = 20
"""Tokens behind the last verb of saying: “said on Monday, as part of a 1.4 billion pound package of support”."""


class Judgment(NamedTuple):
    """What a cue attributes, if anything; its subject; and up to which token the sentence is dealt with then."""

    said: Attributed | None = None
    subject: Place | None = None
    done: int = 0


class ContentReader:
    """Reads the part of a sentence that somebody said."""

    def __init__(self, grammar: Grammar, cues: Cues) -> None:
        self._grammar = grammar
        self._cues = cues

    def begin(self, one: Sentence, cue: Cue, start: int) -> int | None:
        """Where the words begin that follow the verb, or None."""
        items, grammar = one.items, self._grammar
        if grammar.has_comma_clauses:
            if items[cue.begin].folded in grammar.only_that:
                return _right_behind(grammar, items, start)
            comma = _comma_behind_told(grammar, one, cue, start)
            if comma is not None:
                return None if _is_more_of_a_thing(grammar, items, comma) else comma + 1
            if cue.end == cue.begin + 1 and items[cue.begin].folded in grammar.separable and cue.kinds != MARKS:
                return None  # “Wölfe halten sich fern”
        of = blamed(grammar, items, cue, start)
        if of is not None:
            return of
        infinitive = said_in_infinitive(grammar, items, cue, start)
        if infinitive is not None:
            return infinitive
        if undertakes(grammar, items, cue, start) or foretells(grammar, items, cue, start):
            return start
        word = items[cue.begin].folded
        if word in grammar.parenthetical:
            return None
        if word in grammar.only_that:
            return that_right_behind(grammar, items, start)
        start = past_earlier(grammar, items, grammar.past_when(items, past_media(grammar, items, start)))
        stop = self._next_cue_behind_comma(items, start, cue.kinds)
        return self._in_reach(one, cue, start, stop)

    def _in_reach(self, one: Sentence, cue: Cue, start: int, stop: int) -> int | None:
        """Where marks, a colon, “that” or a clause stands, from `start` up to `stop`."""
        items, grammar = one.items, self._grammar
        for at in range(start, min(start + _ADJUNCT, stop)):
            token = items[at]
            if one.is_marked(at):
                is_named = grammar.needs_that and at - start > 1 and items[cue.begin].folded in grammar.naming
                return (
                    at
                    if at == start or is_named or _is_adjunct(grammar, items[start]) or cue.kinds <= {CueKind.MARKED}
                    else start
                )
            if token.text == ":":
                return at + 1 if self._is_its_colon(one, start, at) else None
            if token.text == "," and at + 1 == len(items) and at - start <= 4:
                return at + 1
            if token.text == "," and at == start and grammar.has_comma_clauses and len(items) - at > 3:
                return at + 1  # “sagte, die Zahlen würden geprüft”
            is_that = token.folded in grammar.that or (bool(cue.kinds & SAY) and token.folded in grammar.that_said)
            if at == start and token.folded in grammar.asked and items[cue.begin].folded in grammar.asking:
                return at  # “asked who would pay”
            if is_that and at == start and items[cue.begin].folded in grammar.asking and stop < len(items):
                return None  # “a man who asked that he not be named, said”
            if is_that and at > start and (_is_of_a_thing(grammar, one, cue, start) or _is_about(grammar, items, at)):
                return None  # “announced a plan that would cut taxes”
            is_sure = grammar.needs_that and at == start  # “acusaron que”
            if is_that and at - start < _ADJUNCT and (is_sure or not cue.kinds <= {CueKind.MARKED}):
                is_clause = len(items) - at > 2 or one.is_marked(at + 1)
                is_other = points_to_a_noun(grammar, one, at) or belongs_to_a_paper(grammar, one, at)
                return at if is_clause and not is_other else None
            if token.text in {".", ";"} or (at > start and is_what_is_done(grammar, one, cue, at)):
                return None
            if at == start and token.text != "," and self._begins_clause(one, cue, at):
                return at
        return None

    def _next_cue_behind_comma(self, items: Sequence[Token], start: int, kinds: frozenset[CueKind]) -> int:
        """“who asked not to be named, said that”: what follows another verb of saying belongs to that one."""
        for cue in self._cues.find(items[start : start + _ADJUNCT]):
            at = start + cue.begin
            if not cue.kinds & SAY or cue.is_participle or at <= start + 1:
                continue
            is_next = kinds == MARKS and items[at - 1].folded in self._grammar.coordinators
            if is_next or items[at - 1].text == ",":
                return at  # also “praised the plan but added that”
        return len(items)

    def _is_its_colon(self, one: Sentence, start: int, colon: int) -> bool:
        """Whether a colon is near, or ends the sentence and is no other verb's: “Both had agreed to talk, she said:”."""
        items = one.items
        if colon + 1 < len(items):
            return colon - start <= 4 or one.is_marked(colon + 1)
        last = [start + cue.begin for cue in self._cues.find(items[start:colon]) if cue.kinds & SAY and not cue.is_base]
        return not last or all(word.text != "," for word in items[start : last[-1]])

    def _begins_clause(self, one: Sentence, cue: Cue, at: int) -> bool:
        """Whether a clause follows the verb without “that”."""
        items, grammar = one.items, self._grammar
        if cue.kinds <= {CueKind.MARKED} or grammar.needs_that:
            return False
        first = items[at]
        if grammar.is_rough_number(items, at):
            at = grammar.past_rough(items, at)
            first = items[at]
        if not first.is_word or (first.folded in grammar.prepositions and not cue.kinds & SAY):
            return False
        rest = items[at : self.end(one, at)]
        if first.folded in grammar.prepositions or first.folded in grammar.times or grammar.is_adverb(first):
            return False
        if first.folded in grammar.auxiliaries | grammar.infinitive | grammar.negations | grammar.clitics:
            return False
        word = items[cue.begin].folded
        if word in grammar.transitive and CueKind.TELLING not in cue.kinds:
            second = items[at + 1] if at + 1 < len(items) else None
            is_pronoun = first.folded in grammar.speakers and second is not None and second.is_word
            is_pronoun = is_pronoun and not is_found_so(grammar, items, cue, at)
            return is_pronoun or (bool(cue.kinds & _PLAINLY) and _is_plain_clause(grammar, rest))
        is_said, is_asking = bool(cue.kinds & SAY), word in grammar.asking
        verb = next(
            (
                n
                for n, word in enumerate(rest)
                if n
                and not (is_asking and rest[n - 1].folded in grammar.infinitive)  # “asked pupils to suggest names”
                and (grammar.is_verb(word) or (is_said and grammar.is_third_person(rest, n)))
            ),
            None,
        )
        if verb is None:
            return word in grammar.plainly and len(rest) > _LEAST and first.folded not in grammar.no_clause
        return verb <= 12 or bool(cue.kinds & SAY)

    def has_clause(self, one: Sentence, at: int) -> bool:
        """Whether a verb stands between here and the next comma."""
        comma = next((n for n in range(at, len(one.items)) if one.items[n].text == ","), len(one.items))
        return self._grammar.has_verb(one.items[at:comma])

    def is_aside(self, one: Sentence, subject: Place) -> bool:
        """“The form, which media report …,”: somebody speaks within a relative clause."""
        items, before = one.items, subject[0] - 1
        return before > 1 and items[before].folded in self._grammar.relatives and items[before - 1].text == ","

    def end(self, one: Sentence, begin: int, *, is_aside: bool = False) -> int:
        """Where the words end: at the end of the sentence, or where somebody speaks anew."""
        items = one.items
        if is_aside:
            return next((n for n in range(begin + 2, len(items)) if items[n].text == ","), len(items))
        stop = where_reporter_goes_on(self._grammar, one, begin)
        if begin not in one.marked and is_short(self._grammar, items, begin):
            stop = next((n for n in range(begin + 1, len(items)) if items[n].text == ","), stop)
        for cue in self._cues.find(items[begin:]):
            at = begin + cue.begin
            if stop is not None and at > stop:
                break
            found = self._ended_by(one, cue._replace(begin=at), begin) if at > begin + 1 else None
            if found is not None:
                return found
        return len(items) if stop is None else stop

    def _ended_by(self, one: Sentence, cue: Cue, begin: int) -> int | None:
        """Where words that begin at `begin` end because this cue is somebody else's, or the speaker's next."""
        items, grammar, at = one.items, self._grammar, cue.begin
        other = behind_semicolon(grammar, items, cue, begin)
        if other is None:
            other = self._next_to_marks(one, cue, begin)
        if other is None:
            other = behind_while(grammar, items, cue, begin)
        if other is not None:
            return other
        if items[at - 1].text == "," and (cue.is_participle or CueKind.ACCORDING in cue.kinds):
            return at - 1
        if not cue.is_base and not cue.is_participle and self.is_final(one, begin + cue.end):
            comma = next((n for n in range(at - 1, max(begin + 1, at - _ADJUNCT), -1) if items[n].text == ","), None)
            if comma is not None and at - comma > 2 and items[comma + 1].folded in grammar.determiners:
                return comma  # “…, a survey of 5,250 adults found”
        own = self.own_subject(one, cue) if cue.is_participle else None
        if own is not None:
            return own[0] - 2 if items[own[0] - 2].text == "," else own[0] - 1
        is_urged = not cue.is_base and undertakes(grammar, items, cue, begin + cue.end)
        joint = _joint_before(grammar, items, at, begin) if cue.kinds & SAY or is_urged else None
        if joint is not None:
            return joint
        if cue.is_participle and items[at - 1].folded in grammar.before_participles:
            return at - 1 - (items[at - 2].folded in grammar.all_while)  # « tout en assurant que »
        behind = begin + cue.end
        is_said = bool(cue.kinds & SAY) or undertakes(grammar, items, cue, behind)
        is_said = is_said or (behind < len(items) and items[behind].folded in grammar.that)
        if is_said and not cue.is_base:
            subject = grammar.before(items, at, begin)
            if (
                subject
                and subject[0] > begin + 2
                and items[subject[0]].folded not in grammar.that  # “…, and that in three cases nobody answered”
                and items[subject[0] - 1].folded in grammar.coordinators | grammar.contrasts
            ):
                return subject[0] - 1
        return None

    def _next_to_marks(self, one: Sentence, cue: Cue, begin: int) -> int | None:
        """“…, and the mayor called it “a small miracle””: where somebody else comes in, whose words are in marks."""
        items, grammar = one.items, self._grammar
        near = range(cue.begin + 1, min(len(items), cue.begin + _NEAR))
        if cue.kinds != MARKS or cue.is_base or begin in one.marked or not any(at in one.marked for at in near):
            return None
        is_next = items[cue.begin - 1].folded in grammar.coordinators and not cue.is_participle
        if is_next and items[begin].folded in grammar.that:
            return cue.begin - 1  # “said that it was late and called it “a mess””
        comma = cue.begin - 2
        if items[comma].text == "," and items[comma + 1].folded in grammar.coordinators and comma > begin + 2:
            return comma  # “said it would appeal, and accused the board of “theft””
        named = grammar.before(items, cue.begin, begin)
        if not named or named[0] <= begin + 2 or items[named[0] - 1].folded not in grammar.coordinators:
            return None
        return named[0] - 2 if items[named[0] - 2].text == "," else named[0] - 1

    def own_subject(self, one: Sentence, cue: Cue) -> Place | None:
        """“with Boswell stating”: a participle with a subject of its own."""
        at = cue.begin
        if at > 0 and one.items[at - 1].folded in self._grammar.determiners:
            return None  # “comply with any ruling”
        at -= at > 0 and self._grammar.is_adverb(one.items[at - 1])
        end = at
        while at > 0 and (one.items[at - 1].is_capital or one.items[at - 1].folded in self._grammar.determiners):
            at -= 1
        if at == end > 1 and one.items[end - 2].folded == self._grammar.with_:
            at -= 1  # “with leaders conceding privately that”
        is_own = 0 < at < cue.begin and one.items[at - 1].folded == self._grammar.with_
        return (at, cue.begin) if is_own else None

    def is_final(self, one: Sentence, at: int) -> bool:
        """Whether nothing but when, where and to whom comes behind a verb."""
        items, grammar = one.items, self._grammar
        if at in one.marked or len(items) - at > _TAIL:
            return False
        rest = [word for word in items[at:] if word.is_word]
        first = rest[0] if rest else None
        return first is None or (
            first.folded in grammar.prepositions
            or first.folded in grammar.times
            or first.folded in grammar.listeners
            or grammar.is_adverb(first)
        )


def _joint_before(grammar: Grammar, items: Sequence[Token], at: int, begin: int) -> int | None:
    """Where “, and” or “mais” stands in front of the verb at `at` and its auxiliary: “…, mais a assuré que”."""
    while at - 1 > begin and items[at - 1].folded in grammar.auxiliaries | grammar.clitics:
        at -= 1
    if items[at - 1].folded not in grammar.coordinators:
        return None
    return at - 2 if items[at - 2].text == "," else at - 1


def _is_plain_clause(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“rules ban on signs is unlawful”, “announced the bridge would close”: a noun phrase and right behind it its verb."""
    for at, one in enumerate(items[:_ADJUNCT]):
        if at and one.folded in grammar.past_only:
            return items[at - 1].folded not in grammar.determiners
        is_plural = at == 1 and items[0].folded.endswith("s") and not items[0].is_capital  # “noted exports had fallen”
        if (at > 1 or is_plural) and one.folded in grammar.finite:
            return items[at - 1].folded not in grammar.determiners and not grammar.is_verb(items[at - 1])
        is_broken = not one.is_word or one.folded in grammar.conjunctions or one.folded in grammar.speakers
        if is_broken or grammar.is_verb(one):
            return False
    return False


def _is_adjunct(grammar: Grammar, first: Token) -> bool:
    """Whether a word between a verb and quotation marks says when, where or to whom."""
    small = first.folded in grammar.prepositions or first.folded in grammar.times or first.folded in grammar.that
    return small or not first.is_word or grammar.is_adverb(first) or first.folded in grammar.listeners


def _is_of_a_thing(grammar: Grammar, one: Sentence, cue: Cue, start: int) -> bool:
    """Whether a verb that takes things has one behind it, so that “that” belongs to the thing."""
    if one.items[cue.begin].folded not in grammar.transitive or cue.kinds & {CueKind.TELLING}:
        return False
    behind = grammar.past_times(one.items, start)
    start = behind if behind + 1 < len(one.items) else start  # “confirmaron ayer el acuerdo, el mayor que”
    first, second = one.items[start], one.items[start + 1]
    is_joint = second.folded in grammar.that | grammar.prepositions
    if is_joint and first.folded.endswith("s") and not grammar.is_small(first) and not first.is_capital:
        return True  # “confirmed reports that”, “answer questions about how”
    is_time = second.folded in grammar.times or first.folded in grammar.times
    return first.folded in grammar.determiners - grammar.that and not is_time


def _is_about(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“argue about whether it works”: a preposition in front of a question."""
    return items[at].folded in grammar.open and items[at - 1].folded in grammar.prepositions


def _right_behind(grammar: Grammar, items: Sequence[Token], start: int) -> int | None:
    """“findet, das reiche”, “sieht es anders: …”: behind a comma at once, or a colon that is near; not in “findet Zeugen, die”.

    Neither in “findet, wie geplant, am Sonntag statt” and “sieht anders aus: …”, where a part of another verb follows.
    """
    parts = (n for n in range(start, len(items)) if items[n].folded in grammar.other_parts and items[n - 1].text != ",")
    if any(n + 1 == len(items) or not items[n + 1].is_word for n in parts):
        return None
    near = range(start, min(start + _NEAR_COLON, len(items) - 2))
    sign = next((n for n in near if items[n].text == ":" or (n == start and items[n].text == ",")), None)
    if sign is not None and items[sign - 1].folded in grammar.prepositions:
        return None
    return None if sign is None else sign + 1


def _comma_behind_told(grammar: Grammar, one: Sentence, cue: Cue, start: int) -> int | None:
    """“sagte dem Spiegel, es gebe …”, “warf dem Minister vor, …”: the comma behind who is told, and a part of the verb."""
    items = one.items
    end = start
    small = grammar.determiners
    is_parted = cue.end == cue.begin + 1 and items[cue.begin].folded in grammar.separable
    if not is_parted:
        small = small | grammar.prepositions | grammar.times  # “sagte am Dienstag, …”
    adverbs = grammar.adverbs | grammar.coordinators | grammar.listeners  # “warf ihr dagegen vor, …”, “mahnte aber, …”
    while end < len(items) and (items[end].is_capital or items[end].folded in small | adverbs):
        end += 1
    if is_parted:
        if end >= len(items) or items[end].folded not in grammar.particles:
            return None
        end += 1
    is_clause = start < end < len(items) - 3 and items[end].text == ","
    return end if is_clause and not cue.kinds <= MARKS else None


def _is_more_of_a_thing(grammar: Grammar, items: Sequence[Token], comma: int) -> bool:
    """“den Vertrag, den größten, den die Stadt schloss”, “Regeln, die seit Mai gelten”: more of a noun, said by nobody.

    Between commas an article and a word that is no noun, or a clause whose verb stands at its end.
    """
    behind = next((n for n in range(comma + 1, len(items)) if items[n].text in {",", "."}), len(items))
    words = items[comma + 1 : behind]
    if len(words) < _PARTED or words[0].folded not in grammar.determiners | grammar.relatives:
        return False
    is_small = all(word.is_word and not word.is_capital for word in words)
    if behind + 1 < len(items) and items[behind + 1].folded in grammar.determiners and is_small:
        return not grammar.has_verb(words)
    led = grammar.prepositions | grammar.adverbs | grammar.speakers | grammar.negations | grammar.clitics
    is_late = words[1].folded in led or (is_small and len(words) == _PARTED + 1)
    early = {word.folded for word in words[1:-2]}
    return words[0].folded in grammar.relatives and is_late and early.isdisjoint(grammar.auxiliaries | grammar.reported)
