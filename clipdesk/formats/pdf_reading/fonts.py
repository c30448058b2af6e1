"""All fonts of one document: which of them has a character, and words as glyphs of one or several of them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from clipdesk.formats.pdf_reading.pdf_file import PdfFile
from clipdesk.formats.pdf_reading.system_fonts import font_files, font_folders
from clipdesk.formats.pdf_reading.typeface import Shaped, TextOperand, Typeface
from clipdesk.runtime.resources import read_resource

_KEPT = 40_000
"""So many words are remembered as glyphs."""
_FURTHER = ("fonts/NotoNaskhArabic-Regular.ttf", "fonts/NotoSerifHebrew-Regular.ttf", "fonts/NotoSerif-Regular.ttf")
_TAB = 4
"""A tab is as wide as so many spaces."""


class Role(Enum):
    """What a text is; every role has its font."""

    READING = "fonts/NotoSerif-Regular.ttf"
    FRAME = "fonts/NotoSans-Regular.ttf"
    NAME = "fonts/NotoSans-Bold.ttf"


class Part(NamedTuple):
    """A part of a text, `[start, end)`, in one font."""

    start: int
    end: int
    face: Typeface
    glyphs: Shaped


class Fonts:
    """The shipped fonts and, for characters that none of them has, those of the system, looked up when one is met."""

    def __init__(self, folders: tuple[Path, ...] | None = None) -> None:
        import uharfbuzz

        self._hb = uharfbuzz
        self._folders = font_folders() if folders is None else folders
        self._system: Iterator[Typeface] | None = None
        self._met: list[Typeface] = []
        self._shipped: dict[str, Typeface] = {}
        self._used: list[Typeface] = []
        self._choice: dict[tuple[Role, str], Typeface | None] = {}
        self._words: dict[tuple[Role, str, bool], tuple[Part, ...]] = {}

    def parts(self, words: str, role: Role, right_to_left: bool = False) -> tuple[Part, ...]:
        """`words`, which run in one direction, in reading order. What no font has is drawn as “�”."""
        key = (role, words, right_to_left)
        found = self._words.get(key)
        if found is None:
            found = tuple(
                Part(
                    start,
                    end,
                    face,
                    _tab(face) if words[start] == "\t" else face.shaped(words[start:end], right_to_left),
                )
                for start, end, face in self._runs(words, role)
            )
            if len(self._words) >= _KEPT:
                self._words.clear()
            self._words[key] = found
        return found

    def missing_in(self, text: str) -> Counter[str]:
        """The characters of `text` that are drawn as “�”, with how often each comes."""
        gone = {char for char in set(text) if not _needs_none(char) and self._face_for(char, Role.READING) is None}
        return Counter(char for char in text if char in gone) if gone else Counter()

    def write(self, file: PdfFile, resources: int) -> None:
        """Write all fonts in use, and the dictionary of resources that pages refer to, as object `resources`."""
        names, outlines = [], []
        for face in self._used:
            number = file.reserve()
            face.write(file, number)
            names.append(f"/F{face.number} {number} 0 R")
            outlines += [f"/{face.outline_name(glyph)} {one} 0 R" for glyph, one in face.write_outlines(file)]
        states = "/P << /Type /ExtGState /ca 0.13 >> /S << /Type /ExtGState /ca 1 >>"
        shapes = f" /XObject << {' '.join(outlines)} >>" if outlines else ""
        said = " /Properties << /B0 << /ActualText () >> /B1 << /ActualText () >> >>"
        file.put(resources, f"<< /Font << {' '.join(names)} >> /ExtGState << {states} >>{shapes}{said} >>")

    def _runs(self, words: str, role: Role) -> Iterator[tuple[int, int, Typeface]]:
        """The parts of `words` by font; a tab is a part of its own."""
        own = self._face_of(role)
        start, last = 0, self._face_for(words[0], role) or own
        for place, char in enumerate(words):
            face = last if place and _follows(char, last) else self._face_for(char, role) or own
            if place > start and (face is not last or "\t" in {char, words[place - 1]}):
                yield start, place, self._use(last)
                start = place
            last = face
        yield start, len(words), self._use(last)

    def _face_of(self, role: Role) -> Typeface:
        return self._load(role.value)

    def _load(self, name: str) -> Typeface:
        if name not in self._shipped:
            self._shipped[name] = Typeface(self._hb.Blob(read_resource(name)), -1)
        return self._shipped[name]

    def _use(self, face: Typeface) -> Typeface:
        """Give the font its number when it is drawn for the first time."""
        if face.number < 0:
            face.number = len(self._used)
            self._used.append(face)
        return face

    def _face_for(self, char: str, role: Role) -> Typeface | None:
        """The font for a character, the role's own first; None where there is none."""
        key = (role, char)
        if key not in self._choice:
            own = self._face_of(role)
            shipped = (own, *(self._load(name) for name in _FURTHER))
            chosen = next((face for face in shipped if face.has(char)), None)
            self._choice[key] = own if _needs_none(char) and chosen is None else chosen or self._of_system(char)
        return self._choice[key]

    def _of_system(self, char: str) -> Typeface | None:
        """The first font of the system that has the character, of those met before first."""
        for face in self._met:
            if face.has(char):
                return face
        if self._system is None:
            self._system = self._fonts_of_system()
        for face in self._system:
            self._met.append(face)
            if face.has(char):
                return face
        return None

    def _fonts_of_system(self) -> Iterator[Typeface]:
        for path in font_files(self._folders):
            try:
                blob = self._hb.Blob.from_file_path(str(path))
            except (OSError, self._hb.HarfBuzzError):
                # A font that is not to be read is as good as none.
                continue
            for index in range(self._hb.Face(blob).count):
                face = Typeface(blob, -1, index)
                if face.is_usable:
                    yield face


def _needs_none(char: str) -> bool:
    """Whether nothing is to be seen of the character: spaces, marks of direction and the like."""
    return (
        unicodedata.category(char) in {"Zs", "Zl", "Zp", "Cc", "Cf"}
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
    )


def _follows(char: str, face: Typeface) -> bool:
    """Whether the character stays with the font of the one before it: it joins or marks that one."""
    if unicodedata.category(char) in {"Mn", "Mc", "Me"}:
        return _needs_none(char) or face.has(char)
    return _needs_none(char) and char != " "


def _tab(face: Typeface) -> Shaped:
    """A tab: white space of a fixed width."""
    space = face.shaped(" ")
    width = space.width * _TAB
    return Shaped((0.0, width), (TextOperand(f"{space.pieces[0].codes}{round(space.width - width)} "),))
