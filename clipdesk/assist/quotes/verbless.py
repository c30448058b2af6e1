"""What is attributed without a verb of saying: “according to”, a colon before quotation marks, “for the union, “…””."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.quotes.content import Judgment, Place
from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.quotes.subjects import first_subject
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

_SOURCE = 12
"""Tokens at most that tell more of a source."""
_AS = 12
"""Tokens from “as” to the marks in “as the mayor put it, “…””."""
_LEAST = 2
_WHOLE = 6
"""Words from which on what stands before “, according to …” at the end of a sentence is taken for one, whatever its verb."""


def behind_colon(grammar: Grammar, one: Sentence, done: int) -> Attributed | None:
    """“Sunak defended the plan: “…””: quotation marks behind a colon belong to the subject of the sentence."""
    put = _put_before(grammar, one) if not done else None
    if put is not None:
        return put
    at = next(
        (n for n in range(max(done, 2), len(one.items)) if n in one.marked and one.items[n - 1].text == ":"), None
    )
    if at is None or any(word.folded in grammar.examples for word in one.items[max(0, at - 3) : at]):
        return None
    begin = first_subject(grammar, one.items, at)
    subject = grammar.after(one.items, begin, at)
    speaker = one.span(*subject) if subject else None
    return Attributed((one.marked[at].outer,), speaker, "quotation marks behind a colon", 0.75)


def attributable(grammar: Grammar, one: Sentence) -> Attributed | None:
    """“Quotes attributable to Minister Ruiz:”, which stands in front of the paragraphs that she says."""
    items = one.items
    at = next((n for n in range(min(len(items), _WHOLE)) if items[n].folded in grammar.attributable), 0)
    is_colon = items[-1].text == ":"
    end = len(items) - is_colon
    if not at or at + 2 >= end or items[at + 1].folded not in grammar.infinitive:
        return None
    is_line = items[0].folded in grammar.quotes and items[-1].is_word
    is_said = any(word.folded in grammar.quotes for word in items[:at])
    if not is_said or not (is_colon or is_line) or any(word.is_capital for word in items[1:at]):
        return None
    comma = next((n for n in range(at + 3, end) if items[n].text == ","), end)
    speaker = one.span(at + 2, comma)
    return Attributed((), speaker, "a colon at the end of the paragraph", 0.85, opens=True)


def _put_before(grammar: Grammar, one: Sentence) -> Attributed | None:
    """“As Ruiz put it, “…””, “In Ruiz’s words, “…””: who speaks stands in front of marks and a comma."""
    items = one.items
    at = next(iter(sorted(one.marked)), 0)
    if at < 4 or items[at - 1].text != ",":
        return None
    first = next((n for n in range(at - 4, max(-1, at - _AS), -1) if items[n].folded in grammar.as_put), 0)
    is_put = first == 0 or items[first - 1].text == "," or items[first - 1].folded in grammar.coordinators
    if any(not word.is_word for word in items[first : at - 1]) or not is_put:
        return None
    if items[first].folded in grammar.as_put and [one.folded for one in items[at - 3 : at - 1]] == list(
        grammar.putting
    ):
        subject = grammar.after(items, first + 1, at - 3)
        speaker = one.span(*subject) if subject is not None and subject[1] == at - 3 else None
    elif not first and items[at - 2].folded in grammar.own_words and items[at - 3].text.endswith(POSSESSIVE):
        speaker = Span(items[1].start, items[at - 3].end - len(POSSESSIVE[0]))
    else:
        return None
    return None if speaker is None else Attributed((one.marked[at].outer,), speaker, "quotation marks", 0.8)


def for_whom(grammar: Grammar, one: Sentence, done: int) -> Attributed | None:
    """“For the union, “the strike goes on””: a whole sentence of a preposition, who speaks, and what is in quotation marks.

    In German a verb stands between: “Für die Gewerkschaft ist das „ein Tropfen auf den heißen Stein“”.
    """
    items = one.items
    if done or len(items) < 4 or items[0].folded not in grammar.for_whom or one.is_title(len(items) - 1):
        return None
    if grammar.has_comma_clauses:
        return _for_whom_it_is(grammar, one)
    said = _what_is_for_whom(grammar, one)
    if said is not None:
        return said
    at = next((n for n in sorted(one.marked)), 0)
    is_all = at > 2 and items[at - 1].text == "," and not any(word.is_word for word in items[at + 1 :])
    subject = grammar.after(items, 1, at) if is_all else None
    if subject is None or grammar.has_verb(items[1:at]):
        return None
    is_whole = items[subject[1]].text == ","
    reason = "quotation marks behind whose words they are"
    return Attributed((one.marked[at].outer,), one.span(*subject), reason, 0.75) if is_whole else None


def _what_is_for_whom(grammar: Grammar, one: Sentence) -> Attributed | None:
    """« Pour son éditeur, elle est « la plus têtue » », “Para el alcalde, en cambio, “…””: a clause with marks in it."""
    items = one.items
    comma = next((n for n in range(2, min(len(items), _SOURCE)) if items[n].text == ","), None)
    if comma is None or grammar.after(items, 1, comma) != (1, comma) or not one.marked or min(one.marked) < comma:
        return None
    begin = comma + 1
    for words in grammar.by_the_way:
        behind = begin + len(words)
        if tuple(word.folded for word in items[begin:behind]) == words and items[behind].text == ",":
            begin = behind + 1
            break
    at = min(one.marked)
    if begin == comma + 1 and at == begin:
        return None  # what is all in marks is dealt with elsewhere
    is_pronoun = items[begin].folded in grammar.speakers
    is_whole = at == begin or (is_pronoun and at - begin <= _LEAST + 1 and grammar.has_verb(items[begin:at]))
    if not is_whole or any(word.is_word for word in items[at + 1 :]):
        return None
    reason = "quotation marks behind whose words they are"
    return Attributed((one.span(begin, at + 1),), one.span(1, comma), reason, 0.7)


def it_says(grammar: Grammar, one: Sentence) -> Attributed | None:
    """“Aus Regierungskreisen hieß es, die Gespräche seien beendet”: whence something is told, and a comma."""
    items = one.items
    if not grammar.it_says or len(items) < _WHOLE or items[0].folded not in grammar.from_whom:
        return None
    for at in range(2, min(len(items) - _LEAST, _SOURCE)):
        words = next(
            (each for each in grammar.it_says if tuple(w.folded for w in items[at : at + len(each)]) == each), None
        )
        if words is None:
            continue
        comma = next((n for n in range(at + len(words), min(len(items), at + _WHOLE)) if items[n].text == ","), None)
        if comma is None or any(not word.is_word for word in items[1:at]):
            return None
        said = one.span(comma + 1, len(items))
        return Attributed((said,), one.span(1, at), "a clause and a verb of saying", 0.75) if said.length else None
    return None


def _for_whom_it_is(grammar: Grammar, one: Sentence) -> Attributed | None:
    items = one.items
    at = next(iter(sorted(one.marked)), 0)
    verb = next((n for n in range(2, min(at, _WHOLE)) if items[n].folded in grammar.being), None)
    is_near = verb is not None and at - verb <= _WHOLE and all(word.is_word for word in items[verb:at])
    if verb is None or not is_near or not all(word.is_word for word in items[1:verb]):
        return None
    reason = "quotation marks behind whose words they are"
    return Attributed((one.marked[at].outer,), one.span(1, verb), reason, 0.7)


def according(grammar: Grammar, one: Sentence, cue: Cue, done: int) -> Judgment:
    """“According to the port, …”: what it reports, and who is the source."""
    items = one.items
    subject = grammar.after(items, cue.end, len(items))
    if subject is None or items[cue.end].folded in grammar.no_sources:
        return Judgment()  # “pay according to how much they own”
    subject = subject[0], source_end(grammar, one, subject)
    speaker, rest = one.span(*subject), subject[1]
    reason = "“according to”"
    before = items[done : cue.begin]
    is_relative = len(before) > 1 and before[-1].text == "," and before[-2].folded in grammar.conjunctions
    is_end = not any(word.is_word for word in items[rest:]) and before[-1:] and before[-1].text == ","
    is_whole = bool(is_end) and done == 0 and sum(word.is_word for word in before) > _WHOLE and before[0].is_capital
    if grammar.inverts and _goes_on_behind(grammar, one, cue, (done, rest)):
        pieces = one.span(done, cue.begin), one.span(rest, len(items))
        return Judgment(Attributed(pieces, speaker, reason, 0.7), subject, len(items))
    if (grammar.may_be_clause(before) or is_whole) and not is_relative:
        end = cue.begin - 1 if items[cue.begin - 1].text == "," else cue.begin
        return Judgment(Attributed((one.span(done, end),), speaker, reason, 0.8), subject, rest)
    behind = items[rest + 1] if _is_named_part(grammar, before, items, rest) else None
    if behind is not None and (behind.folded in grammar.finite or grammar.is_verb(behind)):
        pieces = one.span(done, cue.begin - 1), one.span(rest + 1, len(items))
        return Judgment(Attributed(pieces, speaker, reason, 0.8), subject, len(items))
    comma = next((at for at in range(rest, len(items)) if items[at].text == ","), None)
    if comma is not None and not grammar.has_verb(items[rest:comma]) and comma + 2 < len(items):
        return Judgment(Attributed((one.span(comma + 1, len(items)),), speaker, reason, 0.8), subject, len(items))
    if grammar.is_clause(items[rest:]) or (grammar.inverts and grammar.may_be_clause(items[rest:])):
        return Judgment(Attributed((one.span(rest, len(items)),), speaker, reason, 0.6), subject, len(items))
    return Judgment(None, subject)


def _goes_on_behind(grammar: Grammar, one: Sentence, cue: Cue, place: Place) -> bool:
    """“Die Strecke bleibt nach Auskunft der Bahn gesperrt”: no comma on either side of the source, and words behind it."""
    items, (done, rest) = one.items, place
    before, behind = items[done : cue.begin], items[rest:]
    is_open = len(before) > 1 and all(word.is_word for word in before)
    is_open = is_open and (grammar.is_verb(before[-1]) or grammar.may_be_clause(before))
    is_plain = bool(behind) and behind[0].is_word and sum(word.is_word for word in behind) > 1
    return is_open and is_plain and not any(n in one.marked for n in range(done, len(items)))


def _is_named_part(grammar: Grammar, before: Sequence[Token], items: Sequence[Token], rest: int) -> bool:
    """“The measure, according to Kell, would …”: a subject in front of the source, and a comma behind it."""
    is_subject = len(before) > 1 and before[-1].text == "," and grammar.is_phrase(before[:-1])
    return is_subject and rest + 2 < len(items) and items[rest].text == ","


def source_end(grammar: Grammar, one: Sentence, subject: Place) -> int:
    """Behind “a survey cited in the briefs”, “a memo from his department”: up to the comma or the end, where no verb stands."""
    items, end = one.items, subject[1]
    if end + 1 >= len(items) or items[subject[0]].is_capital:
        return end
    is_led = items[end + 1].folded in grammar.prepositions or grammar.past_times(items, end + 1) > end + 1
    is_past = items[end].folded.endswith(grammar.past) and is_led
    is_known = items[end - 1].folded in grammar.knowing and items[end].folded in grammar.prepositions
    is_from = is_known or (items[end].folded in grammar.sources and items[end + 1].folded not in grammar.times)
    if not (is_past or is_from):
        return end
    stop = next((n for n in range(end, len(items)) if not items[n].is_word or n in one.marked), len(items))
    words = items[end + is_past : stop]
    told = max(end + 1, grammar.past_times(items, end + 1))
    is_told = is_past and any(one.folded not in grammar.times | grammar.prepositions for one in items[told:stop])
    is_timed = any(word.folded in grammar.times for word in words) or (is_past and told == stop)
    is_open = (is_timed and not is_told) or (grammar.has_verb(words) and not grammar.is_reduced(words[1:]))
    return end if is_open or stop - end > _SOURCE else stop


def as_reported(grammar: Grammar, one: Sentence, cue: Cue) -> Attributed | None:
    """“Wie die Polizei mitteilte, …”, “…, según informó la Policía”: a clause that only says whose words these are."""
    items = one.items
    near = range(cue.begin - 1, max(-1, cue.begin - _SOURCE), -1)
    at = next((n for n in near if items[n].folded in grammar.as_reported), None)
    if at is None or cue.is_participle:
        return None
    small = grammar.auxiliaries | grammar.clitics  # “según ha informado”, « comme l’a indiqué »
    between = [one.folded.replace("'", "’").rpartition("’")[2] for one in items[at + 1 : cue.begin]]
    is_inverted = grammar.inverts and all(word in small for word in between)
    behind = grammar.past_times(items, cue.end)  # “según informó ayer la Policía”
    subject = grammar.after(items, *((behind, len(items)) if is_inverted else (at + 1, cue.begin)))
    is_first = all(one.folded in grammar.before_as_reported for one in items[:at])
    if subject is None or not (is_first or items[at - 1].text == ","):
        return None
    end = _end_of_source(grammar, items, max(cue.end, subject[1]), is_first=is_first)
    if end is None or (not is_first and at <= _LEAST):
        return None
    said = one.span(end + 1, len(items)) if is_first else one.span(0, at - 1)
    return Attributed((said,), one.span(*subject), "a clause and a verb of saying", 0.8)


def _end_of_source(grammar: Grammar, items: Sequence[Token], end: int, *, is_first: bool) -> int | None:
    """The comma behind who reports it, when and where, and behind a name set off by commas; the end where nothing comes first."""
    if not is_first:
        return end if not grammar.has_verb(items[end:]) and not any(one.text == "," for one in items[end:]) else None
    commas = [n for n in range(end, len(items) - _LEAST) if items[n].text == ","]
    if len(commas) > 1 and all(one.is_capital for one in items[commas[0] + 1 : commas[1]]):
        del commas[0]  # “según explicó el alcalde, Jon Ruiz, …”
    is_plain = bool(commas) and not grammar.has_verb(items[end : commas[0]])
    return commas[0] if is_plain else None


def source_in_front(grammar: Grammar, one: Sentence, done: int) -> Attributed | None:
    """“Dem Bericht zufolge fehlen 300 Lehrer”: who reports it stands in front of a word like “zufolge”."""
    items = one.items
    at = next(
        (n for n in range(done, min(len(items), done + _SOURCE)) if items[n].folded in grammar.sources_in_front), None
    )
    if at is None or at + _LEAST >= len(items) or not grammar.is_phrase(items[done:at]):
        return None
    return Attributed((one.span(at + 1, len(items)),), one.span(done, at), "“according to”", 0.75)
