"""Joins the lines of a PDF to a text: hyphens at line ends are mended, what is no text is cut."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.domain.article import Cut

HYPHEN = "hyphen"
_HYPHENATED = re.compile(r"[^\W_][-‐]$")
_DASHED = re.compile(r"\w[–—]$")
_COMPOUND = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)+")
_USUAL, _FEW = 0.02, 40
"""In a document that divides words, at least this share of lines ends within a word; short documents are not judged."""
_LAST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*[-‐]$")
_FIRST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_AND = frozenset(
    "und oder bzw beziehungsweise sowie noch wie als bis statt and or to nor but versus vs y o u e ni et ou ed od en of och eller "
    "og ja tai sekä és vagy illetve i lub oraz a nebo či ir un või in ali și sau και или и".split()
)
"""Words before which a hyphen hangs: it stands for what the next word says again."""


class Vocabulary:
    """Words and compounds that stand within the lines of a document, and what follows lines of one word."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._following: dict[str, set[str]] = {}
        self._compounds: set[str] = set()
        self._within: set[str] = set()
        count = divided = 0
        last = ""
        for line in lines:
            if "-" in line or "‐" in line:
                self._compounds.update(_folded(found) for found in _COMPOUND.findall(line))
            self._within.update(map(_bare, line.casefold().split()[1:]))
            if last and " " not in last:
                self._following.setdefault(_bare(last), set()).add(_bare(line.split()[0]))
            count += 1
            divided += bool(last and _HYPHENATED.search(last) and line[0].islower())
            last = line
        self._is_hyphenated = divided > _USUAL * count or count < _FEW

    def keeps_hyphen(self, last: str, first: str) -> bool:
        """Whether the hyphen at a line end, after `last` and before `first`, is that of a compound.

        It is where the compound stands elsewhere, or where hardly any line of the document ends with a hyphen and the
        whole word stands nowhere: then its words are not divided.
        """
        whole = _folded(last + first)
        if whole in self._compounds:
            return True
        return not self._is_hyphenated and whole.replace("-", "") not in self._within

    def may_be_parts(self, line: str, first: str) -> bool:
        """Whether a line of one word, and the first word of the next, may be parts of one, for neither stands by itself."""
        known = _bare(line.casefold()) in self._within or _bare(first.casefold()) in self._within
        return not known and self._following.get(_bare(line), set()) <= {_bare(first)}


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]\"'“”„«»")


def _folded(word: str) -> str:
    return word.casefold().replace("‐", "-")


class JoinedLines:
    """The text so far: paragraphs of lines, with cuts where something was left out."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self.starts: list[int] = []
        self.cuts: list[Cut] = []

    @property
    def text(self) -> str:
        """What is kept."""
        return "".join(self._pieces)

    def begin(self, line: str) -> None:
        """A line that begins a paragraph."""
        if self._length:
            self._keep("\n\n")
        self.starts.append(self._length)
        self._keep(line)
        self._last = line

    def go_on(self, line: str, *, is_cut: bool = False) -> None:
        """A line that goes on with the paragraph. `is_cut` says that the line before may end within a word."""
        joint = self._joint(line)
        if is_cut and joint == " " and self._is_rest(line):
            joint = "-"
        if joint == " ":
            self._keep(" ")
        elif joint == "-":
            self.cut("\n", HYPHEN)
        else:
            hyphen = self._pieces[-1][-1]
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
            self.cut(f"{hyphen}\n", HYPHEN)
        self._keep(line)
        self._last = line

    def _joint(self, line: str) -> str:
        """What to put between the line before and this one: a space, the hyphen that is there, or nothing."""
        if _DASHED.search(self._last) and line[:1].isalnum():
            return "-"
        last, first = _LAST.search(self._last), _FIRST.match(line)
        if not _HYPHENATED.search(self._last):
            return " "
        if last is None or first is None:
            return "-" if line[:1].isalnum() else " "
        if first[0].casefold() in _AND and first[0].islower():
            return " "
        if not first[0][0].islower() or not last[0][-2].isalpha():
            is_shouted = first[0].isupper() and last[0][:-1].isupper() and self._last.isupper()
            return "" if is_shouted and not self._vocabulary.keeps_hyphen(last[0], first[0]) else "-"
        return "-" if self._vocabulary.keeps_hyphen(last[0], first[0]) else ""

    def _is_rest(self, line: str) -> bool:
        """Whether a line begins with the rest of a word or an address, which stands nowhere by itself."""
        first = line.split()[0]
        is_address = "://" in self._last or self._last.startswith("www.")
        is_rest = first[0].islower() and self._vocabulary.may_be_parts(self._last, first)
        return is_rest or (is_address and self._last[-1] in "/-_=&?%#")

    def cut(self, text: str, reason: str) -> None:
        """Something that is no text."""
        self.cuts.append(Cut(self._length, text, reason))

    def _keep(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
