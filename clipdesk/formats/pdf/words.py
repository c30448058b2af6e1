"""Letters become words with their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    growing = _Growing(page, is_mixed)
    for letter in letters:
        growing.add(letter)
    growing.end()
    return growing.words


class _Growing:
    """Words as they grow, letter by letter."""

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

    def add(self, letter: Letter) -> None:
        """The next letter."""
        char = letter.char
        if char == " " or (char.isspace() and char not in _NO_SPACES):
            self._is_broken = self._is_broken or char == "\n"
            self._space = max(self._space, letter.right - letter.left)
        elif char.isalnum() or (char != "\ufffd" and char.isprintable()):
            kind = kind_of(char) if self._is_mixed else "L"
            if kind == "N" and self._page.is_flat(letter):
                self._fill(letter)
                return
            if self._letters and self._goes_on(letter, kind):
                self._letters.append(letter)
                self._kind = kind if self._kind == "M" else self._kind
            else:
                self._begin(letter, kind)
            self._space, self._is_broken = -1.0, False
        elif self._is_mixed and self._page.is_flat(letter):
            self._fill(letter)

    def end(self) -> None:
        """The word at hand is whole."""
        if self._letters and self._is_level:
            letters = self._letters
            text = "".join(one.char for one in (in_order(letters) if self._kind == "R" else letters))
            left = min(one.left for one in letters)
            right = max(one.right for one in letters)
            self.words.append(Word(text, left, right, letters[0].base, self._size, len(self.words), self._is_glued))
        self._letters = []

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
        if kind == "M":
            return True
        last = self._letters[-1]
        if kind == "O" or self._kind not in {kind, "M"} or abs(letter.base - self._base) > self._size * _RAISED:
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


def _from_first_to_last(shape: list[Letter]) -> list[Letter]:
    if len(shape) == 2 and shape[0].char in _ALEFS and shape[1].char == _LAM:
        return shape[::-1]
    if len(shape) == 1 or (shape[0].char == _LAM and shape[1].char in _ALEFS):
        return shape
    return sorted(shape, key=lambda letter: letter.right)[::-1]


def joined(words: Iterable[Word]) -> list[str]:
    """The texts of words of one line, from left to right, with the spaces between them."""
    texts: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None and not touch(last, word):
            texts.append(" ")
        texts.append(word.text)
        last = word
    return texts


def touch(last: Word, word: Word) -> bool:
    """Whether no space is between two words of a line, of which `word` is seen right of `last`."""
    later = word if word.place > last.place else last
    glued = later.glued and abs(word.place - last.place) == 1
    return word.left - last.right <= (_UNSAID if glued else NARROWEST) * min(last.size, word.size)
