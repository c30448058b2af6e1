"""Whom something is told, and in what: “told the Daily News that”, “said in a statement suppliers had”. Knows no quotes."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.tokens import Token

_NEAR = 6
_LEAST = 4
"""Words of a subject that follows."""
_ADJUNCT = 14
"""Tokens that may stand between a verb and what was said: “said in an interview with the paper on Monday that”."""


def behind_told(grammar: Grammar, items: Sequence[Token], cue: Cue) -> int:
    """Behind the verb, or behind whom something is told: “told the court”, “told parliament”."""
    return past_listener(grammar, items, cue.end) if CueKind.TELLING in cue.kinds else cue.end


def past_listener(grammar: Grammar, items: Sequence[Token], at: int) -> int:
    """Behind those who are told: “her”, “reporters”, “the Daily News”."""
    if at < len(items) and items[at].folded in grammar.asked:
        return at
    if at < len(items) and (items[at].folded in grammar.listeners or items[at].folded in grammar.speakers):
        is_subject = items[at].folded in grammar.told_of and items[at + 1 : at + 2]
        return at if is_subject and items[at + 1].folded in grammar.finite else at + 1  # “warned it would fail”
    told = _told(grammar, items, at)
    if told is not None:
        return told
    begin = at
    if at < len(items) and items[at].folded in grammar.determiners:
        at += 1
        while (
            at < len(items)
            and at - begin < 4
            and not items[at].is_capital
            and items[at].is_word
            and (
                items[at].folded not in grammar.that
                and items[at].folded not in grammar.determiners
                and items[at].folded not in grammar.speakers
                and not _is_times(grammar, items[at])
                and not grammar.is_verb(items[at])
            )
        ):
            at += 1
    while at < len(items) and items[at].is_capital and items[at].is_word and items[at].folded not in grammar.speakers:
        at += 1
    if at < len(items) and items[at].folded in grammar.finite:
        return begin  # “warn the market is booming”
    return at + 1 if at > begin and _is_kind_of_paper(grammar, items, at) else at


def _is_times(grammar: Grammar, word: Token) -> bool:
    """“days” in “told the council days before he resigned that”."""
    return word.folded.endswith("s") and word.folded[:-1] in grammar.later_times


def past_media(grammar: Grammar, items: Sequence[Token], at: int) -> int:
    """Behind “in a statement” or “on Radio Vega”, where somebody else or “it” comes next; `at` itself otherwise."""
    if at >= len(items) or items[at].folded not in grammar.prepositions:
        return at
    end = next((n for n in range(at + 1, min(at + _NEAR, len(items) - 2)) if items[n].folded in grammar.media), at)
    if end == at:
        end = next((n for n in range(at + 1, min(at + _NEAR, len(items))) if not items[n].is_capital), at + 1) - 1
    behind = grammar.past_times(items, end + 1)
    first = items[behind] if end > at and behind < len(items) else None
    is_opened = first is not None and first.folded in grammar.speakers | grammar.determiners - grammar.that
    return behind if first is not None and (is_opened or _is_subject_of(grammar, items, behind)) else at


def _is_subject_of(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“suppliers had”, “Vega will”: a plural or a name, and right behind it its verb."""
    end = at
    while end < len(items) and end - at < _LEAST and items[end].is_word and not grammar.is_verb(items[end]):
        if items[end].folded in grammar.prepositions | grammar.conjunctions | grammar.times:
            return False
        end += 1
    is_named = end > at and (items[at].is_capital or items[end - 1].folded.endswith("s"))
    return is_named and end < len(items) and items[end].folded in grammar.finite


def _told(grammar: Grammar, items: Sequence[Token], at: int) -> int | None:
    """Up to “that”, or behind a noun without an article that another subject follows: “told state television he …”."""
    for here in range(at, min(at + _NEAR, len(items))):
        token = items[here]
        if token.folded in grammar.that:
            return here
        is_bare = here > at and not any(word.is_capital for word in items[at:here])
        if is_bare and (token.folded in grammar.determiners or token.folded in grammar.speakers):
            return here if items[at].folded not in grammar.determiners else None
        if here > at and token.folded in grammar.prepositions:
            return _past_writing(grammar, items, here)
        if not token.is_word or (here > at and grammar.is_verb(token)) or token.folded in grammar.prepositions:
            return None
    return None


def _past_writing(grammar: Grammar, items: Sequence[Token], at: int) -> int | None:
    """“that” behind “in a letter titled “Term Dates””; None where no such preposition begins here."""
    that = next((n for n in range(at, min(at + _ADJUNCT, len(items))) if items[n].folded in grammar.that), at)
    words = items[at:that]
    is_written = any(one.folded in grammar.media for one in words)
    is_named = any(one.folded in grammar.entitling for one in words)
    is_broken = any(grammar.is_verb(one) and one.folded not in grammar.entitling for one in words)
    return that if is_written and not is_broken and (is_named or all(one.is_word for one in words)) else None


def _is_kind_of_paper(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“told The Vega Post newspaper he …”: a noun behind a name and before the next subject."""
    if at + 1 >= len(items) or not items[at].is_word or grammar.is_verb(items[at]) or grammar.is_adverb(items[at]):
        return False
    small = grammar.prepositions | grammar.conjunctions | grammar.determiners | grammar.pronouns | grammar.times
    behind = items[at + 1]
    is_subject = behind.is_capital or behind.folded in grammar.determiners or behind.folded in grammar.speakers
    return items[at].folded not in small and items[at].folded not in grammar.auxiliaries and is_subject
