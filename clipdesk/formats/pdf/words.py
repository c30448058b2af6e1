"""Letters become words with their places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.formats.pdf.letters import Letter, Page
from clipdesk.formats.pdf.right_to_left import FROM_RIGHT, kind_of

NARROWEST = 0.115
"""The narrowest gap between two words, in ems, where pdfium sees a space."""
_UNSAID = 0.28
"""The narrowest gap between two words where pdfium sees none."""
_BACK = 0.7
_RAISED = 0.12
_HIGHEST = 0.62
_SMALLER = 0.9
_SMALLEST = 0.5
_HIGH, _AROUND, _MOST = 1.2, 3, 3_000
"""How far, in ems, a mark may be from the line of its word, and in the file, in words; on fuller pages no farther."""
_BRACKETS = frozenset("()[]{}«»‹›<>“”")
_OFF, _MORE = 0.45, 3
"""How far, in ems, letters may be from a line of so many times as many letters that they stand on it."""
_NO_SPACES = "\x1c\x1d\x1e\x1f"
"""Control characters that Python takes for spaces."""
_LAM, _ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"
"""Letters that become one shape, whose parts no place tells apart; they never stand there the other way around."""


class Word(NamedTuple):
    """Letters that stand together. Lengths are points from the left and the lower edge of the page.

    `base` is the line on which it stands, `size` the size of its type. `place` is its number in the file; `glued` says that
    the file has no space between it and the word before it there.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int = 0
    glued: bool = False


def words_of(page: Page) -> list[Word]:
    """The words of a page, in the order of its file. What stands upright or on its head is left out."""
    letters = list(page.letters())
    is_mixed = bool(FROM_RIGHT.search("".join(letter.char for letter in letters)))
    maker = _WordMaker(page, is_mixed)
    for letter in letters:
        maker.add(letter)
    return maker.finish()


class _WordMaker:
    """Makes words of letters, one after the other."""

    def __init__(self, page: Page, is_mixed: bool) -> None:
        self._page = page
        self._is_mixed = is_mixed
        self.words: list[Word] = []
        self._letters: list[Letter] = []
        self._kind = ""
        self._size = 0.0
        self._base = 0.0
        self._is_level = True
        self._space = -1.0
        self._is_broken = False
        self._is_glued = False
        self._parts: list[tuple[list[Letter], bool]] = []
        self._marks: list[tuple[Letter, int]] = []

    def add(self, letter: Letter) -> None:
        """The next letter."""
        char = letter.char
        if self._is_next(letter):
            self._letters.append(letter)
        elif char == " " or (char.isspace() and char not in _NO_SPACES):
            self._is_broken = self._is_broken or char == "\n"
            self._space = max(self._space, letter.right - letter.left)
        elif char.isalnum() or (char != "\ufffd" and char.isprintable()):
            kind = kind_of(char) if self._is_mixed else "L"
            if kind == "N" and self._page.is_flat(letter):
                self._fill(letter)
                return
            if kind == "M":
                self._marks.append((letter, len(self.words)))
                return
            if self._letters and self._goes_on(letter, kind):
                self._letters.append(letter)
            else:
                self._begin(letter, kind)
            self._space, self._is_broken = -1.0, False
        elif self._is_mixed and self._page.is_flat(letter):
            self._fill(letter)

    def _is_next(self, letter: Letter) -> bool:
        """Whether it stands right behind the last letter, on a page without other directions: most do."""
        if self._is_mixed or self._is_broken or self._space >= 0 or not self._letters or letter.base != self._base:
            return False
        return abs(letter.left - self._letters[-1].right) < NARROWEST * self._size and letter.char.isalnum()

    def end(self) -> None:
        """The word at hand is whole."""
        if self._letters and self._is_level:
            letters = self._letters
            text = "".join(one.char for one in letters)
            left, right = letters[0].left, max(letters[0].right, letters[-1].right)
            if self._is_mixed:
                left = min(one.left for one in letters)
                right = max(one.right for one in letters)
            self.words.append(Word(text, left, right, letters[0].base, self._size, len(self.words), self._is_glued))
            self._parts.append((letters, self._kind == "R"))
        self._letters = []

    def finish(self) -> list[Word]:
        """The words of the page, their letters and marks in the order in which they are written."""
        self.end()
        if not self._is_mixed:
            return self.words
        marks: dict[int, list[Letter]] = {}
        for mark, number in self._marks:
            found = self._below(mark, range(max(0, number - _AROUND), min(number + _AROUND, len(self.words))))
            if found is None and len(self.words) < _MOST:
                found = self._below(mark, range(len(self.words)))
            if found is not None:
                marks.setdefault(found, []).append(mark)
        for number, (letters, from_right) in enumerate(self._parts):
            if from_right or number in marks:
                ordered = with_marks(in_order(letters) if from_right else letters, marks.get(number, ()))
                self.words[number] = self.words[number]._replace(text="".join(one.char for one in ordered))
        return _leveled(self.words)

    def _below(self, mark: Letter, numbers: range) -> int | None:
        """The number of the word above or below whose letters a mark stands."""
        near = [
            (abs(word.base - mark.base), number)
            for number in numbers
            if abs((word := self.words[number]).base - mark.base) < _HIGH * word.size
            and word.left - _RAISED * word.size <= mark.left <= word.right + _RAISED * word.size
            and word.text[0].isalnum()
        ]
        return min(near)[1] if near else None

    def _fill(self, stroke: Letter) -> None:
        """A stroke that makes the letter before it longer."""
        if self._letters and not self._is_broken and self._space <= 0:
            self._space = -1.0
            last = self._letters[-1]
            left, right = min(last.left, stroke.left), max(last.right, stroke.right)
            self._letters[-1] = last._replace(left=left, right=right)

    def _begin(self, letter: Letter, kind: str) -> None:
        before = self._letters[-1] if self._letters else None
        size, is_level = self._page.type_of(letter)
        is_near = before is not None and not self._is_broken and self._is_beside(before, letter, max(size, self._size))
        # Where directions mix, the word before is not the one beside which it is seen.
        glued = is_near and self._space < 0 and not self._is_mixed
        was_level, self._base = self._is_level, letter.base
        self.end()
        if is_near and was_level:
            letter = self._leveled(letter, size)
        self._letters, self._kind, self._size, self._is_level, self._is_glued = [letter], kind, size, is_level, glued

    def _goes_on(self, letter: Letter, kind: str) -> bool:
        if self._is_broken or self._space > 0:
            return False
        last = self._letters[-1]
        if kind == "O" or kind != self._kind or abs(letter.base - self._base) > self._size * _RAISED:
            return False
        gap = letter.left - last.right if letter.left != last.left else 0.0
        if kind == "R":
            gap = min(gap, last.left - letter.right, key=abs)
        return -_BACK * self._size <= gap <= (NARROWEST if self._space == 0 else _UNSAID) * self._size

    def _is_beside(self, last: Letter, letter: Letter, size: float) -> bool:
        gap = min(letter.left - last.right, last.left - letter.right, key=abs)
        return abs(gap) < _UNSAID * size and abs(letter.base - last.base) < _HIGHEST * size

    def _leveled(self, letter: Letter, size: float) -> Letter:
        """A letter beside the word before it. Of two sizes the smaller one is raised or lowered: both stand on one line."""
        word = self.words[-1]
        if word.base == letter.base or (len(word.text) < 3 and word.size > size * 1.5):
            return letter
        if _SMALLEST * word.size < size < _SMALLER * word.size:
            return letter._replace(base=word.base)
        if _SMALLEST * size < word.size < _SMALLER * size:
            self.words[-1] = word._replace(base=letter.base)
        return letter


def _leveled(words: Sequence[Word]) -> list[Word]:
    """Words on the lines of those around them: of a letter with a mark some files tell where the mark stands."""
    counts: Counter[float] = Counter()
    for word in words:
        counts[round(word.base, 1)] += len(word.text)
    bases = sorted(counts)
    leveled = []
    for word in words:
        reach = _OFF * word.size
        near = bases[bisect_left(bases, word.base - reach) : bisect_right(bases, word.base + reach)]
        base = max(near, key=lambda one: counts[one], default=word.base)
        is_moved = counts[base] > _MORE * counts[round(word.base, 1)] and FROM_RIGHT.search(word.text)
        leveled.append(word._replace(base=base) if is_moved else word)
    return leveled


def in_order(letters: Sequence[Letter]) -> list[Letter]:
    """Letters of a word that runs from right to left, as they are written.

    Files hold them in this order or in the other, and pdfium turns whatever it finds, also several characters of one glyph
    and parts of one shape, which begin at the same place.
    """
    shapes: list[list[Letter]] = []
    for letter in letters:
        if shapes and (shapes[-1][0].left, shapes[-1][0].base) == (letter.left, letter.base):
            shapes[-1].append(letter)
        else:
            shapes.append([letter])
    if shapes[0][0].left < shapes[-1][0].left:
        shapes.reverse()
    return [letter for shape in shapes for letter in _from_first_to_last(shape)]


def with_marks(letters: Sequence[Letter], marks: Sequence[Letter]) -> list[Letter]:
    """Letters in order with the marks that stand above and below them, each behind its letter."""
    placed: list[list[Letter]] = [[letter] for letter in letters]
    for mark in marks:
        away = [_away(mark, letter) for letter in letters]
        placed[away.index(min(away))].append(mark)
    return [letter for one in placed for letter in one]


def _away(mark: Letter, letter: Letter) -> float:
    """How far a mark is from a letter, in points; 0 above or below it."""
    return max(letter.left - mark.left, mark.left - letter.right, 0.0)


def _from_first_to_last(shape: list[Letter]) -> list[Letter]:
    if len(shape) == 2 and shape[0].char in _ALEFS and shape[1].char == _LAM:
        return shape[::-1]
    if len(shape) == 1 or (shape[0].char == _LAM and shape[1].char in _ALEFS):
        return shape
    return sorted(shape, key=lambda letter: letter.right)[::-1]


def joined(words: Sequence[Word]) -> list[str]:
    """The texts of words of one line, from left to right, with the spaces between them."""
    texts: list[str] = []
    for place, word in enumerate(words):
        if place and not _touch(words, place):
            texts.append(" ")
        texts.append(word.text)
    return texts


def _touch(words: Sequence[Word], place: int) -> bool:
    """Whether no space is between a word of a line and the one that is seen left of it."""
    last, word = words[place - 1], words[place]
    later = word if word.place > last.place else last
    glued = later.glued and abs(word.place - last.place) == 1
    gap, size = word.left - last.right, min(last.size, word.size)
    if gap <= NARROWEST * size or gap > _UNSAID * size or glued:
        return gap <= (_UNSAID if glued else NARROWEST) * size
    is_within = _holds(words, place - 1) == place or _holds(words, place) == place - 1
    return is_within and any(FROM_RIGHT.search(one.text) for one in words)


def _holds(words: Sequence[Word], place: int) -> int | None:
    """The number of the word that a bracket by itself belongs to: of those beside it the nearer one."""
    if words[place].text not in _BRACKETS:
        return None
    gaps = {}
    if place and _may_be_held(words[place - 1].text[-1]):
        gaps[place - 1] = words[place].left - words[place - 1].right
    if place + 1 < len(words) and _may_be_held(words[place + 1].text[0]):
        gaps[place + 1] = words[place + 1].left - words[place].right
    return min(gaps, key=lambda other: gaps[other], default=None)


def _may_be_held(char: str) -> bool:
    return char.isalnum() or char in _BRACKETS
