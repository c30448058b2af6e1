"""What somebody is reported to have said, sentence by sentence: the pieces, who says it, and on what grounds we think so.

No parser: cue verbs, commas, colons and quotation marks, as reporters use them. Linear in the length of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipdesk.assist.quotes.content import MARKS, SAY, ContentReader, Judgment, Place
from clipdesk.assist.quotes.cues import Cue, CueKind, Cues
from clipdesk.assist.quotes.described_as import described_as
from clipdesk.assist.quotes.earlier_clause import within_first_clause
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.inverted import is_inverted, past_adjunct
from clipdesk.assist.quotes.later_clause import without_later
from clipdesk.assist.quotes.listeners import behind_told
from clipdesk.assist.quotes.no_report import is_left_open, is_no_verb, is_of_another
from clipdesk.assist.quotes.postposed import clauses_around, is_apart, marked_before, parted_subject, past_told
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.quotes.subjects import (
    agreeing,
    antecedent,
    begins_with_adjunct,
    is_behind_question,
    is_plural,
    subject_of_coordinated,
    subject_of_main_clause,
)
from clipdesk.assist.quotes.unlisted_verbs import named_before, tied_subject, unlisted_verb
from clipdesk.assist.quotes.verbless import (
    according,
    as_reported,
    attributable,
    behind_colon,
    for_whom,
    it_says,
    source_end,
    source_in_front,
)
from clipdesk.assist.quotes.without_speaker import without_speaker
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

_WHOLE = 6
"""Tokens that a sentence has more of, for which a source with words behind it stands though its verb is not listed."""
_WHEN = 5
"""Tokens behind a comma among which “before” or “after” stands: “hours before the ferry sailed”."""
_PERFECT = 14
"""Tokens from “hat” to the participle of a verb of saying."""


class Finder:
    """Finds attributed words in the sentences of one language."""

    def __init__(self, grammar: Grammar, cues: Cues) -> None:
        self._grammar = grammar
        self._cues = cues
        self._content = ContentReader(grammar, cues)

    def find(self, one: Sentence) -> Iterator[Attributed]:
        """What the sentence attributes, in order; what is within words of another speaker is left to them."""
        done, taken = 0, list[Span]()
        speaker = self._named_first(one)
        cues = list(self._cues.find(one.items))
        one = without_later(self._grammar, one, cues)
        cues = [cue for cue in cues if cue.end <= len(one.items)]
        reported = (as_reported(self._grammar, one, cue) for cue in cues)
        last = next((each for each in reported if each is not None), None) or self._last_word(one, cues)
        if last is not None:
            yield last
            return
        for cue in cues:
            if cue.begin < done or cue.begin in one.marked:
                continue
            known = described_as(self._grammar, one, cue) or without_speaker(self._grammar, self._content, one, cue)
            tied = tied_subject(self._grammar, one.items, cue)
            if tied is not None:
                known = known or self._postposed(one, cue, tied, done, max(cue.end, tied[1]))
            judged = known or self._judge(within_first_clause(self._grammar, one, cue), cue, done, speaker)
            speaker = judged.subject or speaker
            if judged.said is not None:
                yield judged.said
                taken += judged.said.spans
                done = max(done, judged.done)
        yield from self._unlisted(one, cues, taken)
        grammar = self._grammar
        behind = attributable(grammar, one) if not done else None
        behind = behind or behind_colon(grammar, one, done) or for_whom(grammar, one, done)
        behind = behind or source_in_front(grammar, one, done) or (None if done else it_says(grammar, one))
        if behind is not None:
            yield behind

    def _named_first(self, one: Sentence) -> Place | None:
        """“…”, disparó el vocero, y adelantó que: who is named behind marks and a verb that no list has goes on."""
        found = unlisted_verb(one, 0, self._grammar, is_cue=False) if one.is_marked(0) else None
        return found.subject if found is not None else None

    def _unlisted(self, one: Sentence, cues: Sequence[Cue], taken: Sequence[Span]) -> Iterator[Attributed]:
        """Marks with a verb behind them that no list has, or with a listed one and nobody named."""
        reach = 0
        for at, place in sorted(one.marked.items()):
            if at < reach or one.is_title(at) or any(span.overlaps(place.outer) for span in taken):
                continue
            is_cue = any(cue.begin in {at + 1, at + 2} for cue in cues)
            found = unlisted_verb(one, at, self._grammar, is_cue=is_cue)
            found = found or named_before(one, at, self._grammar)
            if found is None:
                continue
            if found.subject is None:
                yield Attributed((place.outer,), None, "quotation marks and a verb of saying", 0.8)
                continue
            cue = Cue(*found.verb, MARKS)
            after = max(found.subject[1], found.verb[0])
            made, _, reach = self._postposed(one, cue, found.subject, at, after)
            if made is not None:
                yield made._replace(reason="quotation marks, a verb and a name", score=0.8)

    def _last_word(self, one: Sentence, cues: Sequence[Cue]) -> Attributed | None:
        """A whole sentence that somebody said, named at its end: “…, the report said.” What it reports is not looked into."""
        if not cues or one.marked:
            return None
        cue, items, grammar = cues[-1], one.items, self._grammar
        if CueKind.ACCORDING in cue.kinds:
            if cues[0].begin == 0 and len(cues) > 1 and CueKind.ACCORDING in cues[0].kinds:
                return None  # “Selon la préfecture, …, 2 000 d’après les organisateurs”
            found, subject, _ = according(grammar, one, cue, 0)
            is_end = subject is not None and not grammar.has_verb(items[subject[1] :])
            return found if is_end and found and found.spans[0].end <= items[cue.begin].start else None
        told = behind_told(grammar, items, cue)
        if (
            cue.is_participle
            or grammar.has_verb(items[cue.end : _before_when(grammar, items, cue.end)])
            or items[cue.begin - 1].folded in grammar.prepositions | grammar.passive
            or not self._content.is_final(one, told)
            or any(word.text == ":" for word in items[cue.end :])  # “Speaking after he met them, she said:”
        ):
            return None
        subject = grammar.before(items, cue.begin, 0, is_last=True)
        if subject is None or subject[0] < 4 or items[subject[0] - 1].text != ",":
            return None
        named, lead = items[subject[0] : subject[1]], items[: subject[0] - 1]
        if cue.is_base and (CueKind.THINKING not in cue.kinds or not is_plural(grammar, named)):
            return None
        is_reduced = grammar.is_reduced(named)  # “a study cited by supporters”
        if grammar.has_verb(named) and not is_reduced:
            return None
        if not grammar.is_clause(lead) and not grammar.has_third_person(lead):
            is_whole = is_reduced and len(lead) > _WHOLE and grammar.is_phrase(lead[:1]) and not cue.kinds <= MARKS
            said = (one.span(0, subject[0] - 1),), one.span(*subject), "a clause and a verb of saying"
            return Attributed(*said, 0.7) if is_whole else None
        if items[0].folded in grammar.prepositions and not grammar.is_clause(_past_comma(items, subject[0])):
            return None
        return self._postposed(one, cue, subject, 0, cue.end).said

    def _judge(self, one: Sentence, cue: Cue, done: int, last: Place | None) -> Judgment:
        """What this cue attributes."""
        if CueKind.ACCORDING in cue.kinds:
            return according(self._grammar, one, cue, done)
        items, grammar = one.items, self._grammar
        leading = _leading(grammar, one, cue)
        if leading is not None:
            subject = grammar.before(items, leading, done)
            return self._of_subject(one, cue, subject, done) if subject is not None else Judgment()
        if is_no_verb(grammar, one, cue):
            return Judgment()
        if cue.is_participle:
            named = self._content.own_subject(one, cue)
            subject = named or last or subject_of_main_clause(grammar, one, cue)
            return self._of_subject(one, cue, subject, done) if subject else Judgment()
        if _is_coordinated(grammar, one, cue, done):
            subject = last or (None if cue.is_base else subject_of_coordinated(grammar, one, cue))
            if subject is not None:
                return self._of_subject(one, cue, subject, done)
        if not is_behind_question(grammar, items, done, cue.begin) and is_inverted(grammar, one, cue):
            begin = past_adjunct(grammar, items, grammar.past_times(items, _past_itself(grammar, items, cue.end)))
            subject = grammar.after(items, begin, len(items))
            if subject is not None and not is_of_another(grammar, one, subject):
                subject = subject[0], source_end(grammar, one, subject)
                return self._postposed(one, cue, subject, done, subject[1])
        if grammar.inverts and begins_with_adjunct(grammar, items, done, cue.begin):
            subject = grammar.after(items, cue.end, len(items))
            if subject is not None:
                return self._of_subject(one, cue._replace(end=subject[1]), subject, done)
        is_last = self._content.is_final(one, cue.end)
        subject = parted_subject(grammar, items, cue) or grammar.before(items, cue.begin, done, is_last=is_last)
        subject = agreeing(grammar, items, subject)
        if subject is None or not self._is_subject(one, cue, subject) or _is_reporter(grammar, one, cue, subject):
            return Judgment()
        return self._of_subject(one, cue, subject, done)

    def _is_subject(self, one: Sentence, cue: Cue, subject: Place) -> bool:
        items, grammar = one.items, self._grammar
        between = items[subject[1] : cue.begin]
        if any(word.folded in grammar.passive for word in between[-1:]):
            return False
        if (
            cue.kinds == MARKS
            and items[cue.begin - 1].text == ","
            and not any(item.text == "," for item in items[: cue.begin - 1])
        ):
            return False  # “the plan, called “Green Harbor”, …”
        before = items[subject[0] - 1].folded if subject[0] else ""
        if cue.kinds <= MARKS and before in grammar.prepositions - grammar.joining and subject[1] == cue.begin:
            return False  # “ivory in a box labelled “wood””
        if self._is_asked(one, cue):
            return False
        if self._is_told_of(one, cue, subject) and not self._content.has_clause(one, cue.end):
            return False
        if not cue.is_base or grammar.has_plural_infinitives or is_plural(grammar, items[subject[0] : subject[1]]):
            return True
        return any(word.folded in grammar.auxiliaries for word in between)

    def _is_asked(self, one: Sentence, cue: Cue) -> bool:
        """“The mayor, asked whether it would reopen, replied”: a participle between commas, and the verb behind it."""
        items = one.items
        is_past = items[cue.begin].folded.endswith(self._grammar.past) and items[cue.begin - 1].text == ","
        if not is_past or items[cue.begin].folded not in self._grammar.asking:
            return False
        behind = (next_cue for next_cue in self._cues.find(items[cue.end :]) if not next_cue.is_participle)
        return any(items[cue.end + one.begin - 1].text == "," and one.begin and not one.is_base for one in behind)

    def _is_told_of(self, one: Sentence, cue: Cue, subject: Place) -> bool:
        """“Katz, who argued the case, said”: a verb behind “who”, and another one behind its comma."""
        comma = next((n for n in range(cue.end, len(one.items)) if one.items[n].text == ","), None)
        if comma is None or one.items[subject[0]].folded not in self._grammar.relatives:
            return False
        behind = next(iter(self._cues.find(one.items[comma + 1 :])), None)
        return behind is not None and not behind.begin and not behind.is_participle

    def _of_subject(self, one: Sentence, cue: Cue, subject: Place, done: int) -> Judgment:
        """The words after the verb; where there are none, those before the subject."""
        items = one.items
        speaker = one.span(*antecedent(self._grammar, items, subject))
        start = behind_told(self._grammar, items, cue)
        is_book = one.is_title(subject[0] - 1) and cue.end < len(items) and items[cue.end].folded in self._grammar.that
        is_whole = subject[0] == done + 2 and one.is_marked(done) and items[done + 1].text == ","
        is_behind = one.is_marked(subject[0] - 1) and subject[0] > done
        if (is_behind or is_whole) and not cue.is_participle and not is_book:
            return self._postposed(one, cue, subject, done, max(cue.end, subject[1]))
        begin = None if is_apart(self._grammar, one, cue, (done, subject[0])) else self._content.begin(one, cue, start)
        if begin is not None and (
            is_left_open(self._grammar, one, cue, subject, begin)
            or _is_named_behind(self._grammar, self._cues, one, (start, begin))
        ):
            return Judgment(None, subject)
        if begin is None and _is_in_relative(self._grammar, one, cue, subject):
            begin = cue.end
        if begin is not None:
            is_aside = self._content.is_aside(one, subject) or self._is_told_of(one, cue, subject)
            stop = self._content.end(one, begin, is_aside=is_aside)
            if begin >= len(items) or (
                items[begin - 1].text == ":" and begin not in one.marked and not cue.is_participle
            ):
                return Judgment(_behind_its_colon(items, begin, speaker), subject, len(items))
            if stop - begin == 1 and items[begin].folded in self._grammar.speakers:
                return Judgment(None, subject)  # “denied it and noted that”
            made = _made(self._grammar, one, cue, begin, stop, speaker)
            is_marked = begin in one.marked and made.spans == (one.marked[begin].outer,)
            return Judgment(made, subject, begin + 1 if is_marked else stop)
        before, told = subject[0] - 1, past_told(self._grammar, items, cue)
        is_between = told < len(items) and items[told].text in {",", ";"}
        is_behind = before >= done and (
            one.is_marked(before)
            or (
                items[before].text == ","
                and (is_between or one.is_marked(before - 1) or self._content.is_final(one, cue.end))
            )
        )
        if is_behind and not cue.is_participle:
            return self._postposed(one, cue, subject, done, max(told, subject[1]))
        marked = [at for at in range(cue.end, len(items)) if at in one.marked]
        if marked and CueKind.MARKED in cue.kinds and marked[0] - cue.end <= 6:
            at = marked[0]
            if any(one.kinds & SAY for one in self._cues.find(items[cue.end : at])):
                return Judgment(None, subject)  # “praised it but added that “…””
            return Judgment(Attributed((one.marked[at].outer,), speaker, "quotation marks", 0.7), subject, at + 1)
        return Judgment(None, subject)

    def _postposed(self, one: Sentence, cue: Cue, subject: Place, done: int, after: int) -> Judgment:
        """Words before the one who says them, and what goes on behind: “…,” she said, “…”."""
        items, grammar = one.items, self._grammar
        is_as = subject[1] - subject[0] > 1 and items[subject[0]].folded in grammar.as_reported
        speaker = one.span(subject[0] + is_as, subject[1])  # “war, wie die Polizei mitteilte, …”
        first = min(subject[0], cue.begin)
        while first > done and items[first - 1].folded in grammar.auxiliaries | grammar.clitics:
            first -= 1
        is_marked = one.is_marked(first - 1) or one.is_marked(first - 2)
        if is_marked:
            pieces, reach = [marked_before(grammar, one, first, done)], after
            later = [at for at in range(after, len(items)) if at in one.marked]
            if later:
                reach = later[-1] + 1
                pieces.append(Span(one.marked[later[0]].outer.start, one.marked[later[-1]].outer.end))
        else:
            pieces, reach = clauses_around(grammar, one, cue, (done, first), after)
        if not pieces:
            return Judgment(None, subject)
        reason = "quotation marks and a verb of saying" if is_marked else "a clause and a verb of saying"
        spans = tuple(piece for piece in pieces if piece.end > piece.start)
        return Judgment(Attributed(spans, speaker, reason, 0.95 if is_marked else 0.8), subject, reach)


def _behind_its_colon(items: Sequence[Token], begin: int, speaker: Span) -> Attributed:
    """“She added: it is late”, and the paragraphs below a colon at the end."""
    if begin >= len(items):
        return Attributed((), speaker, "a colon at the end of the paragraph", 0.85, opens=True)
    return Attributed((Span(items[begin].start, items[-1].end),), speaker, "words behind a colon", 0.7, opens=True)


def _leading(grammar: Grammar, one: Sentence, cue: Cue) -> int | None:
    """“went on to say that”: where the verb begins that leads to one of saying."""
    items, at = one.items, cue.begin - 1
    if items[cue.begin].folded in grammar.perfect:
        return next((n for n in range(at, max(0, at - _PERFECT), -1) if items[n].folded in grammar.having), None)
    if at < 2 or not cue.is_base or items[at].folded not in grammar.infinitive:
        return None
    while at > 1 and items[at - 1].folded in grammar.leading:
        at -= 1
    return at if at < cue.begin - 1 else None


def _past_itself(grammar: Grammar, items: Sequence[Token], at: int) -> int:
    """Behind “sich” in “rechtfertigte sich die Ministerin”."""
    is_one = grammar.has_noun_capitals and at + 1 < len(items) and items[at].folded in grammar.clitics
    return at + is_one


def _is_named_behind(grammar: Grammar, cues: Cues, one: Sentence, place: Place) -> bool:
    """“conceded shortly after 10 p.m. “We lost,” he said”: marks apart from this verb, and right behind them who says them."""
    items, (start, begin) = one.items, place
    if begin not in one.marked or begin <= start or not items[begin].text.rstrip('”"’').endswith(","):
        return False
    behind = next((begin + 1 + cue.begin for cue in cues.find(items[begin + 1 :])), begin)
    return behind > begin + 1 and grammar.before(items, behind, begin + 1) == (begin + 1, behind)


def _before_when(grammar: Grammar, items: Sequence[Token], start: int) -> int:
    """The comma in front of “hours before the ferry sailed”, behind who said it; the end of the sentence without one."""
    comma = next((n for n in range(start, len(items)) if items[n].text == ","), len(items))
    is_when = any(one.folded in grammar.subordinators for one in items[comma + 1 : comma + _WHEN])
    return comma if is_when else len(items)


def _is_reporter(grammar: Grammar, one: Sentence, cue: Cue, subject: Place) -> bool:
    """“I asked whether she slept”: what the reporter asks is no quote."""
    return one.items[subject[0]].folded in grammar.first_person and one.items[cue.begin].folded in grammar.asking


def _is_in_relative(grammar: Grammar, one: Sentence, cue: Cue, subject: Place) -> bool:
    """“a plan he says would cost $75 billion”: the verb of what is said stands right behind the verb of saying."""
    items, before = one.items, subject[0] - 1
    if cue.is_participle or not cue.kinds & (SAY | {CueKind.THINKING}) or before < 1 or cue.end + 1 >= len(items):
        return False
    is_verb = items[cue.end].folded in grammar.auxiliaries and cue.begin == subject[1]
    is_noun = items[before].is_word and before not in one.marked and items[before].folded not in grammar.that_said
    return is_verb and is_noun and items[before].folded not in grammar.coordinators | grammar.contrasts


def _past_comma(items: Sequence[Token], stop: int) -> Sequence[Token]:
    """What stands between the first comma and the one before `stop`; everything up there where there is but one."""
    comma = next((at for at in range(stop - 1) if items[at].text == ","), 0)
    return items[comma + 1 : stop - 1] if comma else items[: stop - 1]


def _made(grammar: Grammar, one: Sentence, cue: Cue, begin: int, stop: int, speaker: Span) -> Attributed:
    """The words from `begin` to `stop`, or of them only those in quotation marks."""
    marked = [at for at in range(begin, stop) if at in one.marked]
    if marked and marked[0] == begin:
        rest = one.items[begin + 1 : stop]
        if not any(word.is_word for word in rest):
            return Attributed((one.marked[begin].outer,), speaker, "quotation marks and a verb of saying", 0.95)
        later = [at for at in marked if at > begin]
        is_next = rest[0].folded in grammar.coordinators and grammar.is_verb(rest[1]) if len(rest) > 1 else False
        is_next = is_next or (bool(rest) and rest[0].folded in grammar.contrasts | grammar.subordinators)
        is_next = is_next or _is_next_clause(grammar, one, begin)
        if (not later and not grammar.has_verb(rest)) or (rest and rest[0].text == ",") or is_next:
            return Attributed((one.marked[begin].outer,), speaker, "quotation marks and a verb of saying", 0.9)
        return Attributed((one.span(begin, stop),), speaker, "quotation marks and a verb of saying", 0.75)
    score = 0.8 if cue.kinds & SAY or CueKind.TELLING in cue.kinds else 0.6
    return Attributed((one.span(begin, stop),), speaker, "a verb of saying and a clause", score)


def _is_next_clause(grammar: Grammar, one: Sentence, at: int) -> bool:
    """““a dream,” and Sen. Kell left”: a comma within the marks, “and”, and somebody else with a verb."""
    items = one.items
    if not items[at].text.endswith(",") or at + 2 >= len(items) or items[at + 1].folded not in grammar.coordinators:
        return False
    return items[at + 2].folded not in grammar.that and grammar.has_verb(items[at + 3 :])


def _is_coordinated(grammar: Grammar, one: Sentence, cue: Cue, done: int) -> bool:
    """“said …, and added”: the subject is that of the verb before."""
    at, small = cue.begin - 1, grammar.clitics | (grammar.auxiliaries if grammar.inverts else frozenset())
    while at > done and (grammar.is_adverb(one.items[at]) or one.items[at].folded in small):
        at -= 1
    if grammar.has_comma_clauses and one.items[at].text == "," and cue.end < len(one.items):
        return one.items[cue.end].folded in grammar.coordinators and at > done  # “begrüßte die Pläne, mahnte aber, …”
    return at >= max(done - 1, 0) and one.items[at].folded in grammar.coordinators
