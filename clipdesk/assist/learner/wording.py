"""Traits in words, for a researcher who wants to know what was learned."""

from __future__ import annotations

_FIXED = {
    "any": "anything",
    "any-piece": "all that the rules propose",
    "rule:none": "no rule proposes anything",
    "sentence:first": "at the start of a sentence",
    "sentence:last": "at the end of a sentence",
    "paragraph:first": "at the start of a paragraph",
    "cue:soon": "shortly before a word of saying",
    "cue:later": "well before a word of saying",
    "cue:just before": "shortly after a word of saying",
    "cue:earlier": "well after a word of saying",
    "marks:long": "in quotation marks",
    "marks:short": "a few words in quotation marks",
    "marks:open": "at an opening quotation mark",
    "marks:close": "at a closing quotation mark",
    "marks-1:": "where quotation marks end",
    "sign:marks|in": "take the quotation marks in",
    "sign:marks|out": "leave the quotation marks out",
    "sign:inner|in": "take in the comma or full stop before the closing mark",
    "sign:inner|out": "leave out the comma or full stop before the closing mark",
    "sign:stop|in": "take in the full stop at the end",
    "sign:stop|out": "leave out the full stop at the end",
}
_KINDS = {
    "w:": "“{0}”",
    "w-1:": "after “{0}”",
    "w+1:": "before “{0}”",
    "w-2:": "two words after “{0}”",
    "w+2:": "two words before “{0}”",
    "two-:": "“{0}”",
    "two+:": "“{0}”",
    "end:": "words in -{0}",
    "begin:": "words with {0}-",
    "form:": "words of the form {0}",
    "form-1:": "after a word of the form {0}",
    "form+1:": "before a word of the form {0}",
    "list:": "words of the list {0}",
    "list-1:": "after a word of the list {0}",
    "list+1:": "before a word of the list {0}",
    "cue:": "a word of {0}",
    "marks-1:": "where quotation marks begin",
    "rule:": "the rules propose {0}",
    "rule-1:": "after what the rules propose as {0}",
    "rule+1:": "before what the rules propose as {0}",
}
_OF_WINDOWS = {
    "part:": "the {0} of what the rules propose",
    "has:": "where the rules say {0}",
    "size:": "proposals of {0} words",
    "reason:": "what the rules propose as {0}",
    "scored:": "what the rules propose as {0}",
    "score:": "what the rules propose with a score of {0}",
}
_OF_PIECES = {
    "first": "proposals that begin with {0}",
    "last": "proposals that end with {0}",
    "ahead": "proposals after {0}",
    "behind": "proposals before {0}",
}
_MOVES = {
    "begin-drop": "begin {0} words later, {1}",
    "begin-behind": "begin after “{0}”, {1}",
    "begin-add": "begin {0} words sooner, {1}",
    "begin-from": "begin with the “{0}” in front, {1}",
    "end-drop": "end {0} words sooner, {1}",
    "end-before": "end before “{0}”, {1}",
    "end-add": "end {0} words later, {1}",
    "end-at": "end with the “{0}” behind, {1}",
    "end-until": "end before the next “{0}”, {1}",
    "begin-with": "begin where {0} begins, {1}",
    "begin-without": "begin where {0} ends, {1}",
    "end-with": "end where {0} ends, {1}",
    "end-without": "end where {0} begins, {1}",
}
_PARTS = {
    "said_by": "the one who says it",
    "ahead": "the proposal in front",
    "behind": "the proposal behind",
    "name": "the name",
    "role": "the role",
    "body": "the body",
    "value": "the value",
    "unit": "the unit",
    "qualifier": "the qualifier",
    "of": "what is counted",
}
_MOVES_BY_ONE = {
    "begin-drop": "begin one word later, {0}",
    "begin-add": "begin one word sooner, {0}",
    "end-drop": "end one word sooner, {0}",
    "end-add": "end one word later, {0}",
}
_PLACES = {
    "before": "{0} words before what the rules propose",
    "after": "{0} words after what the rules propose",
    "inside": "within what the rules propose",
    "first": "at the start of what the rules propose",
    "last": "at the end of what the rules propose",
    "only": "a single word that the rules propose",
}
_SIDES = (" inside", " before", " after")
_EDGES = {"^": "the start of a paragraph", "$": "the end of a paragraph"}


def in_words(trait: str) -> str:
    """What a trait means: `w-1:the` is “after “the””.

    >>> in_words("w:ferry"), in_words("rule:quote:B")
    ('“ferry”', 'the rules propose quote')
    """
    if trait in _FIXED:
        return _FIXED[trait]
    kind, _, rest = trait.partition(":")
    if kind == "move":
        return _move(*rest.split("|", 2))
    if kind == "doubt":
        return f"seldom {in_words(rest)}"
    edge, _, listed = kind.partition(" ")
    if edge in _OF_PIECES:
        border = "the start of a paragraph" if edge == "ahead" else "the end of a paragraph"
        word = f"a word of the {listed} {_list(rest)}" if listed else f"“{rest}”" if rest else border
        return _OF_PIECES[edge].format(word)
    if trait.startswith("at:"):
        return _where(trait.removeprefix("at:"))
    for kind, words in _OF_WINDOWS.items():
        if trait.startswith(kind):
            value = trait.removeprefix(kind)
            for side in _SIDES:
                value = value.removesuffix(side)
            return words.format(value or "other words")
    for kind, words in _KINDS.items():
        if trait.startswith(kind):
            value = trait.removeprefix(kind)
            if value in _EDGES and kind[0] == "w":
                return words.replace("“{0}”", "{0}").format(_EDGES[value])
            value = _list(value) if kind.startswith("list") else value
            return words.format(_rule(value) if kind.startswith("rule") else value)
    return trait


def _list(value: str) -> str:
    """A list by the name that it has in the file of its language: “titles” (officials) of `officials.titles`."""
    table, _, name = value.rpartition(".")
    words = f"“{name.replace('_', ' ')}”"
    return f"{words} ({table})" if table and table != "words" else words


def _move(move: str, what: str, trait: str) -> str:
    """A habit, by its kind, how far or to which word it moves an edge, and the trait of the proposals that it moves."""
    if what == "1" and move in _MOVES_BY_ONE:
        return _MOVES_BY_ONE[move].format(in_words(trait))
    return _MOVES[move].format(
        _PARTS.get(what, what) if move.endswith(("-with", "-without")) else what, in_words(trait)
    )


def _where(value: str) -> str:
    """Where a word is with regard to what rules propose, perhaps with the reason of the rule behind a bar."""
    where, _, reason = value.partition("|")
    number = where.rpartition(" ")[2]
    place = _PLACES.get(where.removesuffix(f" {number}") if number.isdigit() else where, where)
    return place.format(number) + (f" as {reason}" if reason else "")


def _rule(value: str) -> str:
    label, _, rest = value.partition(":")
    label = "the one who says it" if label == "said_by" else label
    if rest.startswith("because:"):
        return f"{label} ({rest.removeprefix('because:')})"
    kind = rest.rpartition(":")[0]
    return f"{label} ({kind})" if kind else label
