"""Words whose speaker is not named: “Parents were told that it would close”, “Dijo que …”."""

from __future__ import annotations

from clipdesk.assist.quotes.content import ContentReader, Judgment
from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence

TOLD = "a verb of telling in the passive"
_SCORE = 0.7
_NEAR = 4
"""Tokens from “who” to the verb in “Ruiz, who had been told that”."""


def _behind_verb_in_front(grammar: Grammar, content: ContentReader, one: Sentence, cue: Cue) -> Judgment | None:
    """“Dijo que …”, “También preguntó si …”: a verb in front, in a language that leaves the subject out."""
    items = one.items
    if not grammar.drops_subjects or cue.is_participle or cue.is_base or CueKind.SPEECH not in cue.kinds:
        return None
    is_first = all(grammar.is_adverb(word) for word in items[: cue.begin])
    if not is_first or cue.end + 2 >= len(items) or items[cue.end].folded not in grammar.that:
        return None
    stop = content.end(one, cue.end)
    return Judgment(Attributed((one.span(cue.end, stop),), None, "a verb of saying and a clause", _SCORE), None, stop)


def _past_when(grammar: Grammar, one: Sentence, at: int) -> int:
    """Behind “last week” or “in March”; `at` itself elsewhere."""
    items = one.items
    is_in = at + 1 < len(items) and items[at].folded in grammar.prepositions and items[at + 1].folded in grammar.times
    return grammar.past_times(items, at + is_in)


def without_speaker(grammar: Grammar, content: ContentReader, one: Sentence, cue: Cue) -> Judgment | None:
    """What this verb reports where its subject is not who speaks, or is left out; None elsewhere."""
    return _what_was_told(grammar, content, one, cue) or _behind_verb_in_front(grammar, content, one, cue)


def _what_was_told(grammar: Grammar, content: ContentReader, one: Sentence, cue: Cue) -> Judgment | None:
    """The words behind such a verb, with whoever stands behind “by”."""
    items = one.items
    is_passive = cue.begin > 1 and items[cue.begin - 1].folded in grammar.passive and not cue.is_base
    if CueKind.TELLING not in cue.kinds or cue.is_participle or not is_passive:
        return None
    begin, speaker = _past_when(grammar, one, cue.end), None
    if begin < len(items) and items[begin].folded in grammar.agents:
        agent = grammar.after(items, begin + 1, len(items))
        if agent is None:
            return None
        speaker, begin = one.span(*agent), grammar.past_times(items, agent[1])
    if begin + 2 >= len(items) or begin in one.marked:
        return None
    is_plain = items[begin].folded in grammar.speakers and items[begin + 1].folded in grammar.finite
    if not is_plain and items[begin].folded not in grammar.that:
        return None
    is_aside = any(word.folded in grammar.relatives for word in items[max(0, cue.begin - _NEAR) : cue.begin])
    stop = content.end(one, begin, is_aside=is_aside)
    return Judgment(Attributed((one.span(begin, stop),), speaker, TOLD, _SCORE), None, stop)
