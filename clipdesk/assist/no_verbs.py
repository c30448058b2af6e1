"""Tells words that look like verbs of saying and are none: “the report”, “a dozen states”, “claimed by rebels”."""

from __future__ import annotations

from clipdesk.assist.cues import Cue
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.sentence import Sentence


def is_no_verb(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“the report”, “other reports suggest that”, “an attack claimed by rebels that killed two”."""
    items, end = one.items, cue.end
    if one.items[cue.begin].folded in grammar.only_behind and not _is_behind_words(grammar, one, cue):
        return True
    is_behind_small = cue.begin > 0 and items[cue.begin - 1].folded in grammar.not_before_cue
    is_done_by = (
        end + 1 < len(items)
        and items[end].folded in grammar.agents
        and not one.is_marked(cue.begin - 1)
        and (
            items[end + 1].is_capital
            or items[end + 1].folded in grammar.determiners
            or items[end + 1].folded[-1] == "s"
        )
    )
    return is_behind_small or is_done_by or _is_noun(grammar, one, cue)


def _is_behind_words(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“…, so der Minister”: a comma or marks in front, and a name, an article or a pronoun behind; not “doppelt so viele”."""
    if cue.begin < 1 or cue.end >= len(one.items):
        return False
    behind = one.items[cue.end]
    is_named = behind.is_capital or behind.folded in grammar.determiners | grammar.speakers
    return is_named and (one.items[cue.begin - 1].text == "," or one.is_marked(cue.begin - 1))


def _is_noun(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“Recent reports have revealed”, “other reports suggest that”: a noun that a verb follows is no verb itself."""
    if cue.end >= len(one.items) or one.items[cue.begin].folded not in grammar.nouns_too:
        return False
    if cue.begin and grammar.is_number(one.items[cue.begin - 1]):
        return True  # “a dozen states that have passed such laws”
    behind = one.items[cue.end]
    is_in_relative = any(item.folded in grammar.relatives for item in one.items[max(0, cue.begin - 4) : cue.begin])
    is_verb = not is_in_relative and grammar.is_verb(behind) and behind.folded in grammar.finite | grammar.suggesting
    is_owned = cue.begin > 0 and one.items[cue.begin - 1].text.endswith(POSSESSIVE)
    return is_verb or behind.folded in grammar.suggesting or (is_owned and grammar.is_verb(behind))
