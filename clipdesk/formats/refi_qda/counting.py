"""How a file counts positions, found for all of its texts at once, since one program wrote them.

Asked are the names of selections, which often quote their words; where they do not, whether
passages begin and end with whole words, as nearly all do when counted right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from clipdesk.formats.positions import CODE_POINTS, UTF16

_LINE_END = re.compile("\r\n|[\n\r]")
_ASKED = 2000
_CLEAR_SHARE, _CLEAR_LEAD = 0.8, 0.25
_BLANKS = re.compile(r"\s+")
_ELLIPSES = ("…", "...")


class Selection(NamedTuple):
    """A passage as the file has it: positions in the file's own unit, and what it is called."""

    start: int
    end: int
    name: str = ""


class Counting(NamedTuple):
    """One way to count: the unit, line ends and byte order mark as the writer saw them, ends that are inclusive or not.

    `line_end` is empty, `mark` None where they count as they are in the file.
    """

    unit: str = CODE_POINTS
    line_end: str = ""
    mark: bool | None = None
    inclusive: bool = False

    def seen(self, raw: str) -> str:
        """The text as the writer of the file counted it."""
        text = _LINE_END.sub(lambda _: self.line_end, raw) if self.line_end else raw
        return text if self.mark is None else "\ufeff" * self.mark + text.lstrip("\ufeff")

    def __str__(self) -> str:
        told = {"": "", "\n": ", line ends as one character", "\r\n": ", line ends as two characters"}[self.line_end]
        marked = {None: "", True: ", with a byte order mark", False: ", without the byte order mark"}[self.mark]
        return f"{self.unit}s{told}{marked}{', with the last character' if self.inclusive else ''}"


STANDARD = Counting()
_COUNTINGS = tuple(
    Counting(unit, line_end, mark, inclusive)
    for inclusive, line_end, mark, unit in product((False, True), ("", "\r\n", "\n"), (None, False, True), (CODE_POINTS, UTF16))
)  # fmt: skip


class Counted:
    """A text counted in one way."""

    def __init__(self, raw: str, counting: Counting) -> None:
        self.text = counting.seen(raw)
        self._extra = int(counting.inclusive)
        self._step = 2 if counting.unit == UTF16 and max(self.text, default="") > "\uffff" else 1
        self._units = self.text.encode("utf-16-le", "surrogatepass") if self._step == 2 else b""

    def around(self, one: Selection) -> tuple[str, str, str]:
        """The character before a passage, its words, and the character behind; all empty where it leaves the text."""
        first, last = one.start, one.end + self._extra
        if not 0 <= first < last <= (len(self._units) // 2 if self._units else len(self.text)):
            return "", "", ""
        return self._slice(max(0, first - 1), first)[-1:], self._slice(first, last), self._slice(last, last + 1)[:1]

    def _slice(self, first: int, last: int) -> str:
        if not self._units:
            return self.text[first:last]
        return self._units[2 * first : 2 * last].decode("utf-16-le", "replace")


class Found(NamedTuple):
    """How a file counts; whether names quote words there; and a sentence for the report where there is something to say."""

    counting: Counting
    quotes: bool
    remark: str = ""


def quotes(name: str, words: str) -> bool:
    """Whether a name is the words, or a long beginning of them.

    >>> quotes("The mayor  said…", "The mayor said that"), quotes("The", "The mayor")
    (True, False)
    """
    told, there = _BLANKS.sub(" ", name).strip(), _BLANKS.sub(" ", words).strip()
    if told == there:
        return bool(told)
    cut = next(
        (told.removesuffix(one).rstrip() for one in _ELLIPSES if told.endswith(one)), told if len(told) >= 20 else ""
    )
    return bool(cut) and there.startswith(cut)


def find_counting(texts: Sequence[tuple[str, Sequence[Selection]]]) -> Found:
    """The way in which positions are counted, given each text as it is in the file, with its selections."""
    asked = list(islice(((raw, one) for raw, selections in texts for one in selections), _ASKED))
    if not asked:
        return Found(STANDARD, False)
    answers = dict(_answers(asked))
    named = sum(bool(one.name.strip()) for _, one in asked)
    by_name = {way: sum(one.quoted for one in found) for way, found in answers.items()}
    best = max(_COUNTINGS, key=by_name.__getitem__)
    if named and by_name[best] * 2 >= named:
        return Found(best, True, "" if best == STANDARD else f"Positions were counted in {best}, and were converted.")
    return _by_edges(answers)


class _Answer(NamedTuple):
    """What one way of counting makes of a selection."""

    words: str
    quoted: bool
    whole: bool


def _answers(asked: Sequence[tuple[str, Selection]]) -> Iterator[tuple[Counting, list[_Answer]]]:
    for way in _COUNTINGS:
        counted: dict[str, Counted] = {}
        found: list[_Answer] = []
        for raw, one in asked:
            if raw not in counted:
                counted[raw] = Counted(raw, way)
            before, words, behind = counted[raw].around(one)
            told = quotes(one.name, words) if one.name else False
            found.append(_Answer(_LINE_END.sub("\n", words), told, _is_whole(before, words, behind)))
        yield way, found


def _by_edges(answers: dict[Counting, list[_Answer]]) -> Found:
    whole = {way: sum(one.whole for one in found) for way, found in answers.items()}
    total, usual = len(answers[STANDARD]), whole[STANDARD]
    best = max(_COUNTINGS, key=whole.__getitem__)
    lead = whole[best] - usual
    if whole[best] >= _CLEAR_SHARE * total and lead >= max(2, _CLEAR_LEAD * total):
        return Found(best, False, f"Positions were counted in {best}, as whole words show, and were converted.")
    words = [one.words for one in answers[STANDARD]]
    others = [way for way in _COUNTINGS if whole[way] >= usual and [one.words for one in answers[way]] != words]
    if others or usual * 2 < total:
        first = " ".join(words[0].split())[:60]
        return Found(
            STANDARD, False,
            f"The file does not say how it counts positions; they were read as {STANDARD}. The first passage reads “{first}”.",
        )  # fmt: skip
    return Found(STANDARD, False)


def _is_whole(before: str, words: str, behind: str) -> bool:
    """Whether a passage begins and ends with whole words."""
    if not words or words[0].isspace() or words[-1].isspace() or "\ufeff" in (words[0], words[-1]):
        return False
    return not (before.isalnum() and words[0].isalnum()) and not (behind.isalnum() and words[-1].isalnum())
