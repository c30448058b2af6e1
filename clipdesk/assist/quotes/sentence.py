"""One sentence as the finder of quotes sees it: tokens, in which what stands between quotation marks is a single one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.quotation_marks import Marked, find_marked
from clipdesk.assist.tokens import Token, sentences
from clipdesk.domain.letters import latin_pattern
from clipdesk.domain.span import Span

_FEW_WORDS = 3
_ASKER = 24
"""Tokens among which the verb stands behind words that end in a question mark."""
_LEAD = 90
"""Code points before marks that are looked at for a verb that calls somebody something."""
_NEAR = 7
"""Words from such a verb up to the marks."""
_NAME = 8
"""Tokens of a speaker, with titles."""
_HEAD = 8
"""Paragraphs among which the first of a report is."""
_FIRST = 3
"""Paragraphs among which one begins with a place and a colon."""
_DATELINE = latin_pattern(
    r"[A-ZÀ-Þ]{3}[^\n–—-]{0,60}?(?: [–—] |\.?-- ?|[.)]- ?|- )(?=[A-Z“\"‘])"
    r"|[A-ZÀ-Þ][^\n()–—]{1,40}\([A-Za-z/]{2,10}\)(?: [–—-] |\.- ?|\. |- )(?=[A-ZÀ-Þ“\"‘«„])"
)
"""“WASHINGTON (AP) — ” before the first sentence of a report, not “SPD-” in “SPD-Chef”."""
_PLACE = latin_pattern(
    r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ.’' ]{0,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^()\n]{1,30}\))?: (?=[A-Z])"
)
"""“NEW DELHI: ” or “MUMBAI, Nov 5: ” before the first sentence of a report."""
_ANEW = "“A”"
"""The folded form of a marked stretch that begins with a capital letter."""
BARE = "“”"
"""The text of a marked stretch that no sign ends; a comma or a sign that ends a sentence comes behind it otherwise."""
_NAMED = "“T”"
"""The folded form of a marked stretch in which every long word begins with a capital letter."""
_TERMINAL = ".!?…"


class Attributed(NamedTuple):
    """Pieces of one quote, the speaker's place (None where there is none in the sentence), and the reason in words.

    `opens` says that what was said comes in the next paragraph: the sentence ends in a colon.
    """

    spans: tuple[Span, ...]
    speaker: Span | None
    reason: str
    score: float
    opens: bool = False


class Sentence(NamedTuple):
    """The tokens of a sentence, the marked stretch of each token that is one, and which paragraph it is of."""

    items: tuple[Token, ...]
    marked: dict[int, Marked]
    paragraph: int

    def is_marked(self, at: int) -> bool:
        """Whether the token at this place is a marked stretch."""
        return 0 <= at < len(self.items) and at in self.marked

    def begins_anew(self, at: int) -> bool:
        """Whether the token at this place is a marked stretch that begins with a capital letter."""
        return self.is_marked(at) and self.items[at].folded in {_ANEW, _NAMED}

    def is_title(self, at: int) -> bool:
        """Whether the token at this place is a marked stretch that looks like the title of a book or a film."""
        return self.is_marked(at) and self.items[at].folded == _NAMED

    def span(self, begin: int, end: int) -> Span:
        """The stretch of text from one token to before another, without white space and signs at its ends."""
        while (
            end > begin
            and end - 1 not in self.marked
            and not self.items[end - 1].is_word
            and _is_loose(self.items[end - 1])
        ):
            end -= 1
        while (
            begin < end and begin not in self.marked and not self.items[begin].is_word and _is_loose(self.items[begin])
        ):
            begin += 1
        return Span(self.items[begin].start, self.items[end - 1].end) if end > begin else Span(0, 0)


def _is_loose(token: Token) -> bool:
    return token.text[0] in ".,;:-–—…!?"


def read_sentences(blocks: Blocks, lexicon: Lexicon) -> tuple[list[Sentence], list[Marked]]:
    """The sentences of a text, and all of its marked stretches."""
    text = blocks.text
    marked = find_marked(text, blocks.spans)
    long: list[Marked] = []
    for one in marked:
        is_split = bool(lexicon.value("words", "inverts")) and bool(long) and _goes_on(text, long[-1], one)
        if is_split or is_long(text, one, lexicon):
            long.append(one)
    found: list[Sentence] = []
    taken = 0
    carried: int | None = None
    for number, block in enumerate(blocks.spans):
        inside = []
        while taken < len(long) and long[taken].outer.start < block.end:
            inside.append(long[taken])
            taken += 1
        start = block.start
        before = taken - len(inside)
        if before and long[before - 1].outer.end > block.start:  # it began in an earlier paragraph
            start = min(long[before - 1].outer.end, block.end)
        if inside and inside[-1].outer.start == block.start and _is_said_below(blocks, inside[-1], block):
            carried = number
            continue
        if carried is not None and long[before - 1].outer.end <= block.end:
            whole = Span(long[before - 1].outer.start, block.end)
            first, *others = _sentences_of(blocks, whole, [long[before - 1], *inside], number, lexicon)
            found += [first._replace(paragraph=carried), *others]
            carried = None
            continue
        dateline = _DATELINE.match(text, start, block.end) if number < _HEAD else None
        dateline = dateline or (_PLACE.match(text, start, block.end) if number < _FIRST else None)
        if dateline and not any(one.outer.start < dateline.end() for one in inside):
            start = dateline.end()
        found += _sentences_of(blocks, Span(start, block.end), inside, number, lexicon)
    return found, marked


def _goes_on(text: str, before: Marked, one: Marked) -> bool:
    """“…”, dijo Ana Ruiz, “habrá que elegir”: a few words between commas behind the marks in front."""
    between = text[before.outer.end : one.outer.start]
    is_aside = between.startswith(",") and between.endswith(", ") and len(between) < _LEAD
    is_lower = text[one.inner.start : one.inner.start + 1].islower()
    return is_aside and is_lower and not any(sign in between for sign in ".;:!?\n")


_APPOSED = re.compile(r",(?: [^\W\d_a-z][\w.’'-]*){1,4},")
"""“, Tom Lee,” in “described by his lawyer, Tom Lee, as “a trap””."""


def is_long(text: str, one: Marked, lexicon: Lexicon) -> bool:
    """Whether a marked stretch is a token of its own: more than a few words, or with a sign that ends a part of speech."""
    inner = text[one.inner.start : one.inner.end].strip()
    words = inner.split()
    after = text[one.outer.end : one.outer.end + 2].strip()
    is_nickname = inner[-1:] not in ",!?" and (inner[-1:] != "." or inner[:1].isupper())
    if len(words) == 1 and after[:1].isupper() and is_nickname:
        return False  # John “J.D.” Dorrian, but: called it “late.” Ruiz …
    at = one.outer.start
    while at and text[at - 1] == " ":
        at -= 1
    before = text[max(0, at - 1) : at]
    if text[max(0, at - _LEAD) : at].rpartition(" ")[2] in lexicon.words("shapes", "entitling"):
        return False  # “a column headlined ‘The price of rain’”
    is_begun = before in {"", "\n", *_TERMINAL}
    is_part = after[:1] == "," and (len(words) == 1 or bool(lexicon.value("words", "noun_capitals")))
    is_alone = is_begun and (after[:1] in {".", "!", "?"} or is_part)
    if inner[-1:] not in ",.!?…—" and not is_alone and _is_title(words, lexicon):
        return False
    is_lower = len(words) <= _FEW_WORDS and inner[:1].islower()
    if is_lower and _is_called(text, one.outer.start, lexicon) and not _is_scare(text, one, lexicon):
        return True
    return (
        is_alone or len(words) > _FEW_WORDS or inner[-1:] in ",.!?…—" or text[one.outer.end : one.outer.end + 1] == ","
    )


def _is_called(text: str, place: int, lexicon: Lexicon) -> bool:
    """“accused the mayor of “theft””, “described it as “unfair””: words that somebody calls another, in this sentence."""
    near = _APPOSED.sub("", text[max(0, place - _LEAD) : place])
    lead = re.split(r"[.;:!?\n,](?=\s)|[“”\"]", near)[-1]
    written = lead.split()
    before = [word.casefold() for word in written]
    verbs = lexicon.words("cues", "marked") & lexicon.words("cues", "naming")
    pairs = [*(f"{a} {b}" for a, b in pairwise(before)), ""]  # “sprach von”
    joints = lexicon.words("words", "coordinators")
    apart = (
        [  # “hält das für”, not “hielt durch und spielte für”
            "" if joints.intersection(before[n:]) else f"{word} {before[-1]}" for n, word in enumerate(before[:-2])
        ]
        + ["", ""]
    )
    forms = list(enumerate(zip(before, pairs, apart, strict=False)))
    at = next((n for n, each in reversed(forms) if not verbs.isdisjoint(each)), None)
    if at is None or len(before) - at > _NEAR:
        return False
    if lexicon.words("shapes", "agents").intersection(before[at + 1 : at + 2]):
        return True  # “was called by its opponents “a mess””
    adverbs, first = lexicon.words("words", "adverbs"), at
    while first and before[first - 1] in adverbs and written[first - 1].islower():
        first -= 1
    if first < at:  # “had earlier described”, but “a man often described”
        return bool(first) and before[first - 1] in lexicon.words("words", "auxiliaries") - lexicon.words(
            "words", "passive"
        )
    return not at or before[at - 1] not in lexicon.words("words", "passive")


def _is_scare(text: str, one: Marked, lexicon: Lexicon) -> bool:
    """“Critics call the “reform” a sham”: an article in front of the marks and one behind, of what it is called."""
    before = text[max(0, one.outer.start - _LEAD) : one.outer.start].split()
    behind = text[one.outer.end : one.outer.end + _LEAD].split(maxsplit=1)
    is_definite = bool(before) and before[-1].casefold() in lexicon.words("policies", "definite")
    is_apart = text[one.outer.end : one.outer.end + 1] == " "
    return is_definite and is_apart and bool(behind) and behind[0].casefold() in lexicon.words("numbers", "articles")


def _is_title(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all words but small ones begin with a capital, as in the title of a book; a small verb is in none."""
    verbs = lexicon.words("words", "auxiliaries")
    is_written_so = all(
        word[0].isupper() or word[0].isdigit() or (len(word) <= _FEW_WORDS and word not in verbs) for word in words
    )
    return (
        is_written_so
        and not words[0][0].islower()
        and (len(words) == 1 or sum(word[0].isupper() or word[0].isdigit() for word in words) > 1)
    )


def _sentences_of(
    blocks: Blocks, block: Span, inside: list[Marked], paragraph: int, lexicon: Lexicon
) -> Iterator[Sentence]:
    text = blocks.text
    items: list[Token] = []
    of: dict[int, Marked] = {}
    start = block.start
    for one in inside:
        items += blocks.within(paragraph, Span(start, max(start, one.outer.start)))
        of[len(items)] = one
        items.append(_marked_token(text, one, lexicon))
        start = one.outer.end
    if start < block.end:
        items += blocks.within(paragraph, Span(start, block.end))
    for begin, end in _with_askers(items, of, list(sentences(items, lexicon)), lexicon):
        here = {at - begin: of[at] for at in range(begin, end) if at in of}
        yield Sentence(tuple(items[begin:end]), here, paragraph)


def _is_said_below(blocks: Blocks, one: Marked, block: Span) -> bool:
    """Whether a stretch that begins with this paragraph is closed in a later one, with words behind it there."""
    if not one.is_closed or one.outer.end <= block.end:
        return False
    last = blocks.spans[bisect_left(blocks.spans, one.outer.end, key=lambda span: span.end)]
    return any(char.isalpha() for char in blocks.text[one.outer.end : last.end])


def _marked_token(text: str, one: Marked, lexicon: Lexicon) -> Token:
    """A marked stretch as a token: its last sign, and whether it begins with a capital or is a title."""
    words = text[one.inner.start : one.inner.end].split()
    last = words[-1][-1] if words else ""
    sign = last * 3 if last in _TERMINAL else last if last == "," else ""
    is_new = bool(words) and words[0][:1].isupper()
    is_noun_capital = bool(lexicon.value("words", "noun_capitals"))  # “Das Geld” is no title
    is_name = is_new and len(words) > 1 and not is_noun_capital and _is_title(words, lexicon)
    folded = _NAMED if is_name else _ANEW if is_new else BARE
    return Token(one.outer.start, one.outer.end, BARE + sign, folded)


def _with_askers(
    items: Sequence[Token], of: Mapping[int, Marked], found: Sequence[tuple[int, int]], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """The sentences, of which “Mayor Ruiz asked.” is one with the marked words in front: “Is it true?”."""
    begin, last = 0, None
    for number, (start, end) in enumerate(found):
        if last is None:
            begin = start
        is_asked = end - 1 in of and items[end - 1].text[-1] in "?!…" and number + 1 < len(found)
        last = end if is_asked and _is_asker(items[slice(*found[number + 1])], lexicon) else None
        if last is None:
            yield begin, end


def _is_asker(items: Sequence[Token], lexicon: Lexicon) -> bool:
    """A name or a noun phrase and a verb of saying, behind which nothing is said."""
    verbs = lexicon.words("cues", "speech", "telling", "marked")
    verb = next((n for n, one in enumerate(items[:_ASKER]) if n and not one.is_capital and one.folded in verbs), None)
    if verb is None:
        return False
    at = verb
    small = lexicon.words("words", "determiners", "joining")
    comma = next((n for n in range(at) if items[n].text == ","), None)
    if comma is not None and items[at - 1].text != ",":
        return False
    at = at if comma is None else comma
    is_named = all(one.is_capital or one.text == "." or one.folded in small for one in items[:at]) and at < _NAME
    is_noun = items[0].folded in small and all(one.is_word for one in items[:at]) and at < _NAME
    behind = items[verb + 1] if verb + 1 < len(items) else None
    ends = behind is None or not behind.is_word or behind.folded in lexicon.words("words", "prepositions", "adverbs")
    is_open = any(one.text[0] in '“":' for one in items[verb + 1 :])
    return (is_named or is_noun) and ends and not is_open
