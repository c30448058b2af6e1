"""What the learner sees of a word: the word, its form, what stands around it, and what assistants propose there.

A trait is a short key: `w:minister` (the word), `w-1:the` (the word before), `rule:quote:B` (a proposal of a quote
begins here). `clipdesk.assist.learner.wording` says them in words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.quotation_marks import find_marked
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.sentence import is_long
from clipdesk.assist.tokens import Token, sentences
from clipdesk.domain.span import Span

_TABLES = ("words", "numbers", "statistics", "officials", "policies")
_NEAR_CUE = 6
_SAID_BY = "said_by"


class WordClasses:
    """Which lists of a language's lexicon a word stands in."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.cues = Cues(lexicon)
        self._of: dict[str, tuple[str, ...]] = {}
        for table in _TABLES:
            for name, value in lexicon.mapping(table).items():
                if isinstance(value, Mapping):
                    self._add(f"{table}.{name}", (str(one) for one in value))
                elif name != "courts" and isinstance(value, str | list):
                    self._add(f"{table}.{name}", lexicon.words(table, name))

    def _add(self, name: str, words: Iterator[str] | frozenset[str]) -> None:
        for word in words:
            key = word.casefold()
            if name not in self._of.get(key, ()):
                self._of[key] = (*self._of.get(key, ()), name)

    def of(self, folded: str) -> tuple[str, ...]:
        """The names of the lists, such as "officials.titles"."""
        return self._of.get(folded, ())


def shape(word: str) -> str:
    """The form of a word: letters and digits by kind, runs as one.

    >>> shape("O'Neill"), shape("1,000"), shape("U.S.")
    ("X'Xx", '0,0', 'X.X.')
    """
    kinds = ("X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in word[:24])
    return "".join(key for key, _ in groupby(kinds))


def traits_of(
    text: str,
    blocks: Sequence[Span],
    words: Sequence[Sequence[Token]],
    rules: Sequence[Proposal],
    classes: WordClasses,
) -> list[tuple[tuple[str, ...], ...]]:
    """The traits of each word of each paragraph. Linear in the length of the text."""
    outer = [(one.outer, is_long(text, one, classes.lexicon)) for one in find_marked(text, blocks)]
    starts = [span.start for span, _ in outer]
    placed = _placed(rules, words)
    return [
        _block(own, classes, [_marked(outer, starts, one) for one in own], placed[number])
        for number, own in enumerate(words)
    ]


def _marked(outer: Sequence[tuple[Span, bool]], starts: Sequence[int], word: Token) -> str:
    """Where a word is with regard to quotation marks: "" outside; "long" or "short" within, "open", "close" on one."""
    at = bisect_right(starts, word.start) - 1
    if at < 0 or outer[at][0].end <= word.start:
        return ""
    span, long = outer[at]
    return "open" if word.start == span.start else "close" if word.end == span.end else "long" if long else "short"


def _placed(rules: Sequence[Proposal], words: Sequence[Sequence[Token]]) -> list[list[list[str]]]:
    """For each word what is proposed there: label, and whether its passage begins (B), goes on (I) or ends (E) there."""
    flat = [(number, at, word) for number, own in enumerate(words) for at, word in enumerate(own)]
    starts = [word.start for _, _, word in flat]
    placed: list[list[list[str]]] = [[[] for _ in own] for own in words]
    for one in rules:
        kind = one.attributes.get("kind", "")
        for label, spans in ((one.label, one.spans), (_SAID_BY, (one.said_by,) if one.said_by else ())):
            for span in spans:
                _place(placed, flat, starts, label, kind if label == one.label else "", span, one.reason)
    return placed


def _place(
    placed: list[list[list[str]]],
    flat: Sequence[tuple[int, int, Token]],
    starts: Sequence[int],
    label: str,
    kind: str,
    span: Span,
    reason: str,
) -> None:
    first = max(0, bisect_right(starts, span.start) - 1)
    inside = []
    for number, at, word in flat[first:]:
        if word.start >= span.end:
            break
        if word.end > span.start:
            inside.append((number, at))
    for rank, (number, at) in enumerate(inside):
        own = placed[number][at]
        own.append(f"{label}:{'I' if rank else 'B'}")
        if kind:
            own.append(f"{label}:{kind}:{'I' if rank else 'B'}")
        if rank == len(inside) - 1:
            own.append(f"{label}:E")
        if not rank:
            own.append(f"{label}:because:{reason}")


def _block(
    words: Sequence[Token], classes: WordClasses, marks: Sequence[str], placed: Sequence[Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    shapes = [shape(one.text) for one in words]
    lists = [classes.of(one.folded) for one in words]
    position = _positions(words, classes)
    count = len(words)
    found = []
    for at, word in enumerate(words):
        folded = word.folded
        before = words[at - 1].folded if at else "^"
        after = words[at + 1].folded if at + 1 < count else "$"
        own = [
            "any", f"w:{folded}", f"w-1:{before}", f"w+1:{after}", f"form:{shapes[at]}", f"two-:{before} {folded}",
            f"two+:{folded} {after}", f"end:{folded[-3:]}", f"begin:{folded[:3]}",
            f"form-1:{shapes[at - 1] if at else '^'}", f"form+1:{shapes[at + 1] if at + 1 < count else '$'}",
            f"w-2:{words[at - 2].folded if at > 1 else '^'}", f"w+2:{words[at + 2].folded if at + 2 < count else '$'}",
            *position[at],
        ]  # fmt: skip
        own += [f"list:{one}" for one in lists[at]]
        if at:
            own += [f"list-1:{one}" for one in lists[at - 1]]
            own += [f"rule-1:{one}" for one in placed[at - 1] if "because" not in one]
        if at + 1 < count:
            own += [f"list+1:{one}" for one in lists[at + 1]]
            own += [f"rule+1:{one}" for one in placed[at + 1] if "because" not in one]
        own += [f"rule:{one}" for one in placed[at]] or ["rule:none"]
        if marks[at]:
            own.append(f"marks:{marks[at]}")
        if (marks[at - 1] if at else "") != marks[at]:
            own.append(f"marks-1:{marks[at - 1] if at else ''}")
        found.append(tuple(own))
    return tuple(found)


def _positions(words: Sequence[Token], classes: WordClasses) -> list[list[str]]:
    """For each word where in its sentence it stands, and how near to a cue ("said")."""
    found: list[list[str]] = [[] for _ in words]
    for number, (begin, end) in enumerate(sentences(words, classes.lexicon)):
        found[begin].append("sentence:first")
        found[end - 1].append("sentence:last")
        if not number:
            found[begin].append("paragraph:first")
        if not any(one.is_word for one in words[begin:end]):
            continue
        for cue in classes.cues.find(words[begin:end]):
            first, last = begin + cue.begin, begin + cue.end
            kinds = "+".join(sorted(kind.value for kind in cue.kinds))
            for at in range(first, last):
                found[at].append(f"cue:{kinds}")
            for at in range(begin, end):
                if at < first:
                    found[at].append("cue:later" if first - at > _NEAR_CUE else "cue:soon")
                elif at >= last:
                    found[at].append("cue:earlier" if at - last >= _NEAR_CUE else "cue:just before")
    return [list(dict.fromkeys(own)) for own in found]
