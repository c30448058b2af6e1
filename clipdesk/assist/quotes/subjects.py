"""Who a sentence is about, where the verb of saying has no subject of its own: “The mayor defended it, saying that …”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.content import Place
from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Sentence
from clipdesk.assist.tokens import Token


def first_subject(grammar: Grammar, items: Sequence[Token], stop: int) -> int:
    """Where the subject of the sentence begins: behind “In June,”, “Asked about it,” and the “As” of “As she put it”."""
    begin = 0
    while begin < stop and items[begin].folded in grammar.coordinators:
        begin += 1
    while begin < stop and _leads_up(grammar, items[begin:stop]):
        comma = next((n for n in range(begin, stop) if items[n].text == ","), None)
        if comma is None:
            return begin + 1 if items[begin].folded in grammar.as_put else begin
        begin = comma + 1
    return begin


def _leads_up(grammar: Grammar, items: Sequence[Token]) -> bool:
    """Whether a sentence that begins so has words of time, place or occasion before its subject."""
    first = items[0]
    if len(items) > 1 and grammar.is_verb(items[1]) and grammar.is_phrase(items[:1]):
        return False  # “Kell had left”
    if first.folded in grammar.prepositions or not grammar.is_phrase(items[:2]):
        return True
    is_occasion = len(items) > 1 and (items[1].folded in grammar.that or items[1].folded in grammar.prepositions)
    return is_occasion and grammar.is_verb(first._replace(text=first.folded))


def subject_of_main_clause(grammar: Grammar, one: Sentence, cue: Cue) -> Place | None:
    """The subject of a sentence with a participle behind a comma; None where no verb stands between them."""
    if one.items[cue.begin - 1].text != ",":
        return None
    return _of_main_clause(grammar, one, cue)


def subject_of_coordinated(grammar: Grammar, one: Sentence, cue: Cue) -> Place | None:
    """The subject of a sentence whose second verb is one of saying: “The bank kept its rates but signaled that …”."""
    subject = _of_main_clause(grammar, one, cue)
    if subject is None or any(word.folded in grammar.passive for word in one.items[subject[1] : cue.begin]):
        return None  # “I was hauled in and told that …”
    return subject


def antecedent(grammar: Grammar, items: Sequence[Token], subject: Place) -> Place:
    """“people” in “from people who said”, “Vance” in “said Vance, who told”: of whom a relative word is; else the subject."""
    if subject[1] - subject[0] != 1 or items[subject[0]].folded not in grammar.relatives or subject[0] < 2:
        return subject
    end = subject[0] - (items[subject[0] - 1].text == ",")
    found = grammar.before(items, end)
    return subject if found is None or grammar.has_verb(items[found[0] : found[1]]) else found


def agreeing(grammar: Grammar, items: Sequence[Token], subject: Place | None) -> Place | None:
    """“a move campaigners described as …”: what stands behind “a” and is a plural speaks, not the move."""
    if subject is not None:
        past = next((n for n in range(subject[0] + 1, subject[1] - 1) if items[n].folded in grammar.time_ends), None)
        subject = subject if past is None else (past + 1, subject[1])  # “Ten days ago her office”
        behind = grammar.past_when(items, subject[0])
        subject = (behind, subject[1]) if subject[0] < behind < subject[1] else subject  # “Last week he”
    subject = _behind_that(grammar, items, subject)
    if subject is None or subject[1] - subject[0] < 3 or items[subject[0]].folded not in grammar.articles:
        return subject
    words, last = items[subject[0] + 1 : subject[1]], items[subject[1] - 1]
    is_form = last.folded.endswith("s") and not last.folded.endswith(("ss", "us", "is", "’s", "'s"))
    is_plain = not last.is_capital and all(one.is_word and one.folded not in grammar.prepositions for one in words)
    return (subject[1] - 1, subject[1]) if is_form and is_plain and not grammar.has_plural_infinitives else subject


def _behind_that(grammar: Grammar, items: Sequence[Token], subject: Place | None) -> Place | None:
    """“a school that the agency said”: what stands behind “that”; of “by a company that said” the company."""
    if subject is None or grammar.has_plural_infinitives:
        return subject
    that = next((n for n in range(subject[1] - 1, subject[0], -1) if items[n].folded in grammar.that), None)
    if that is None:
        return subject
    if that < subject[1] - 1:
        first = items[that + 1]
        is_named = first.is_capital or first.folded in grammar.determiners | grammar.speakers
        is_whole = grammar.has_few_verbs and not is_named and items[subject[0]].folded in grammar.determiners
        is_whole = is_whole or _is_doing(grammar, items, that, subject)
        return subject if is_whole else (that + 1, subject[1])  # “una enfermera que vive en el barrio”
    article = next(
        (n for n in range(that - 1, max(subject[0], that - 6), -1) if items[n].folded in grammar.articles), None
    )
    found = grammar.before(items, that, subject[0]) if article is None else (article, that)
    return subject if found is None else found  # “Many wore shirts that read “Stay””


def _is_doing(grammar: Grammar, items: Sequence[Token], that: int, subject: Place) -> bool:
    """“The union that represents 3,100 dockers”: a verb right behind “that”, and what it takes."""
    first, behind = items[that + 1], items[that + 2] if that + 2 < subject[1] else None
    if behind is None or first.is_capital or items[subject[0]].folded not in grammar.determiners:
        return False
    is_taken = behind.folded in grammar.determiners or grammar.is_number(behind) or behind.is_capital
    return is_taken and (grammar.is_verb(first) or first.folded.endswith("s"))


def is_plural(grammar: Grammar, items: Sequence[Token]) -> bool:
    """Whether a subject takes a verb in the plural: “officials”, “figures published on Tuesday”, “police”."""
    last = next((n for n, one in enumerate(items) if n and _ends_head(grammar, one)), len(items)) - 1
    heads = {items[-1].folded, items[last].folded}
    is_form = any(one.endswith("s") or one in grammar.plurals for one in heads - grammar.determiners)
    return is_form or items[0].folded in {"i", "we", "they", "you", "some", "many"}


def _ends_head(grammar: Grammar, token: Token) -> bool:
    return token.folded in grammar.prepositions or grammar.is_verb(token) or token.folded in grammar.relatives


def _of_main_clause(grammar: Grammar, one: Sentence, cue: Cue) -> Place | None:
    items = one.items
    if cue.begin < 3 or one.is_marked(0):
        return None
    begin = first_subject(grammar, items, cue.begin)
    subject = grammar.after(items, begin, cue.begin)
    if subject is None or items[subject[0]].folded in grammar.pronouns - grammar.speakers - grammar.determiners:
        return None
    return subject if grammar.has_verb(items[subject[1] : cue.begin]) else None


def is_behind_question(grammar: Grammar, items: Sequence[Token], begin: int, verb: int) -> bool:
    """“Auf die Frage, ob er gehe, antwortete der Senator”: a preposition and a question stand in front of the verb."""
    if not grammar.has_comma_clauses or verb <= begin or items[verb - 1].text != ",":
        return False
    comma = next(n for n in range(begin, verb) if items[n].text == ",")
    is_asked = items[comma + 1].folded in grammar.that | grammar.asked
    return is_asked and items[begin].folded in grammar.prepositions


def begins_with_adjunct(grammar: Grammar, items: Sequence[Token], begin: int, verb: int) -> bool:
    """“Auf die Frage antwortete der Senator”: the verb stands behind a time or a place, and its subject behind it."""
    if is_behind_question(grammar, items, begin, verb):
        return True
    if begin >= verb or any(not one.is_word for one in items[begin:verb]):
        return False
    first, behind = items[begin], items[verb + 1] if verb + 1 < len(items) else None
    is_adjunct = first.folded in grammar.prepositions or grammar.is_adverb(first)
    is_named = behind is not None and (behind.folded in grammar.determiners or behind.is_capital)
    return is_adjunct and is_named and items[verb - 1].folded not in grammar.auxiliaries
