"""One font: words become its glyphs, and what was used of it goes into the file.

HarfBuzz chooses and places the glyphs and cuts the font down. Every pair of a glyph and the characters that it
stands for has a code of its own, so that who reads the file finds the very characters of the text.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any, NamedTuple

from clipdesk.formats.pdf_reading.pdf_file import PdfFile

UNUSED_TABLES = ("DSIG", "GDEF", "GPOS", "GSUB", "STAT", "kern", "meta", "name", "post")
"""What a font needs to be shaped with, and not to be drawn; in the order of their names."""
FEATURES = {"liga": False, "clig": False}
"""Ligatures of the Latin script would make one thing of two letters that may lie in different passages."""

_PAIRS = "()[]{}<>«»‹›≤≥⟨⟩"
_MIRRORED = str.maketrans(_PAIRS, "".join(_PAIRS[place ^ 1] for place in range(len(_PAIRS))))
"""From right to left the glyph of an opening bracket is that of a closing one; readers expect its text, and turn it back."""

_FLAT = 4.0
"""Thousandths of the size up to which nobody sees that a mark is raised."""
_NO_TEXT = "\u200b"
"""Stands under the further glyphs of a character that has several: white space of no width."""


class Shaped(NamedTuple):
    """Characters as glyphs. Lengths are thousandths of the size of the type.

    `edges` has one place more than there are characters: how far the pen has come, in reading direction, before each
    of them and behind the last. `pieces` are what is drawn from left to right: how high above the line, and codes and
    shifts in the syntax of the operator TJ.
    """

    edges: tuple[float, ...]
    pieces: tuple[tuple[float, str], ...]
    right_to_left: bool = False

    @property
    def width(self) -> float:
        """How far the pen comes."""
        return self.edges[-1]

    def between(self, start: int, end: int) -> tuple[float, float]:
        """From where to where, from the left, the characters `[start, end)` reach."""
        left, right = self.edges[start], self.edges[end]
        return (self.width - right, self.width - left) if self.right_to_left else (left, right)


class Typeface:
    """A font of a file, with the codes given so far. `number` names it on pages (`/F0`)."""

    def __init__(self, data: Any, number: int, index: int = 0) -> None:
        """`data` is a `uharfbuzz.Blob` of the file, `index` the place of the font in a collection."""
        import uharfbuzz

        self._hb = uharfbuzz
        self._face = uharfbuzz.Face(data, index)
        self._font = uharfbuzz.Font(self._face)
        self._scale = 1000 / (self._face.upem or 1000)
        self._tables = frozenset(self._face.table_tags)
        self._is_true_type = "glyf" in self._tables
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}
        # Readers pass over the glyph of what is missing, and over the characters under it.
        self._box = next(filter(None, map(self._font.get_nominal_glyph, map(ord, "□\ufffd"))), 0)
        self.number = number

    @property
    def is_usable(self) -> bool:
        """Whether it has outlines, and may be put into a document (OS/2 `fsType`)."""
        if not self._tables & {"glyf", "CFF "} or "head" not in self._tables:
            return False
        os2 = self._face.reference_table("OS/2").data if "OS/2" in self._tables else b""
        rights = struct.unpack_from(">H", os2, 8)[0] if len(os2) >= 10 else 0
        return not rights & 0x0002 and not rights & 0x0200

    def has(self, char: str) -> bool:
        """Whether there is something to see for the character; of a space, whether it is known."""
        glyph = self._font.get_nominal_glyph(ord(char))
        if not glyph:
            return False
        extents = self._font.get_glyph_extents(glyph)
        return char.isspace() or (extents is not None and bool(extents.width))

    def shaped(self, words: str, right_to_left: bool = False) -> Shaped:
        """`words`, which run in one direction, as glyphs."""
        hb = self._hb
        buffer = hb.Buffer()
        if right_to_left:
            # Readers turn the characters around: a letter and its mark would change places under one glyph.
            buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_codepoints([ord(char) for char in words])
        buffer.not_found_glyph = self._box
        # Otherwise it would be that of the machine.
        buffer.language = "en"
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        hb.shape(self._font, buffer, FEATURES)
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _ in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(words)], strict=True))
        advances = dict.fromkeys(starts, 0.0)
        widest: dict[int, int] = {}
        for place, (info, position) in enumerate(glyphs):
            advances[info.cluster] += position.x_advance * self._scale
            other = widest.setdefault(info.cluster, place)
            if position.x_advance > glyphs[other][1].x_advance:
                widest[info.cluster] = place
        drawing = _Drawing()
        for place, (info, position) in enumerate(glyphs):
            start = info.cluster
            text = words[start : ends[start]] if widest[start] == place else _NO_TEXT
            code = self._code(info.codepoint, text.translate(_MIRRORED) if right_to_left else text)
            natural = self._font.get_glyph_h_advance(info.codepoint) * self._scale
            moves = (position.x_advance, position.x_offset, position.y_offset)
            is_aside = text == _NO_TEXT or (right_to_left and bool(position.y_offset))
            drawing.glyph(code, natural, *(move * self._scale for move in moves), is_aside=is_aside)
        return Shaped(_edges(words, ends, advances), drawing.pieces(), right_to_left)

    def _code(self, glyph: int, text: str) -> int:
        """The code under which the glyph stands for `text`; outlines other than TrueType are found by the glyph alone."""
        if not self._is_true_type:
            self._texts[glyph] = self._texts.get(glyph) or text
            return glyph
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    # ------------------------------------------------------------------ the file

    def write(self, file: PdfFile, number: int) -> None:
        """Write the font, cut down to the glyphs in use, as object `number`."""
        codes = self._used_codes()
        data = self._cut_down(sorted({glyph for _, glyph, _ in codes} | {0}))
        name = f"{chr(65 + self.number // 26 % 26)}{chr(65 + self.number % 26)}CLIP+{self._name()}"
        if self._is_true_type:
            program = f"/FontFile2 {file.add_stream(data, f'/Length1 {len(data)} ')} 0 R"
        else:
            program = f"/FontFile3 {file.add_stream(data, '/Subtype /OpenType ')} 0 R"
        extents = self._font.get_font_extents("ltr")
        ascent, descent = round(extents.ascender * self._scale), round(extents.descender * self._scale)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-1000 {descent} 2000 {ascent}] /ItalicAngle 0"
            f" /Ascent {ascent} /Descent {descent} /CapHeight {round(ascent * 0.7)} /StemV 80 {program} >>"
        )
        widths = " ".join(
            f"{code} [{self._font.get_glyph_h_advance(glyph) * self._scale:.6g}]" for code, glyph, _ in codes
        )
        kind, glyph_map = "CIDFontType0", ""
        if self._is_true_type:
            glyphs = struct.pack(f">{len(codes) + 1}H", 0, *(glyph for _, glyph, _ in codes))
            kind, glyph_map = "CIDFontType2", f" /CIDToGIDMap {file.add_stream(glyphs)} 0 R"
        inner = file.add(
            f"<< /Type /Font /Subtype /{kind} /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
            f" /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W [{widths}]{glyph_map} >>"
        )
        unicode_map = file.add_stream(_to_unicode([(code, text) for code, _, text in codes if text]))
        file.put(
            number,
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{inner} 0 R]"
            f" /ToUnicode {unicode_map} 0 R >>",
        )

    def _used_codes(self) -> list[tuple[int, int, str]]:
        """Code, glyph and text of all that was used, by code."""
        if self._is_true_type:
            return [(code, glyph, text) for (glyph, text), code in self._codes.items()]
        return [(glyph, glyph, text) for glyph, text in sorted(self._texts.items())]

    def _cut_down(self, glyphs: Sequence[int]) -> bytes:
        hb = self._hb
        wanted = hb.SubsetInput()
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.pin_all_axes_to_default(self._face)
        for glyph in glyphs:
            wanted.glyph_set.add(glyph)
        for table in UNUSED_TABLES:
            wanted.drop_table_tag_set.add(int.from_bytes(table.encode().ljust(4), "big"))
        return bytes(hb.subset(self._face, wanted).blob.data)

    def _name(self) -> str:
        found = self._face.get_name(self._hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return "".join(char for char in found if char.isascii() and (char.isalnum() or char == "-")) or "Font"


class _Drawing:
    """Codes and shifts of TJ. The pen of the file moves by the widths of the font; shifts bring it where it should be.

    What stands aside, as raised marks do, is drawn behind all letters, so that those are one row to who reads the file.
    """

    def __init__(self) -> None:
        self._later: list[tuple[float, float, int, float]] = []
        self._pieces: list[tuple[float, str]] = []
        self._rise = 0.0
        self._codes = ""
        self._shown: list[str] = []
        self._pen = self._drawn = 0.0

    def glyph(self, code: int, natural: float, advance: float, right: float, up: float, *, is_aside: bool) -> None:
        """Draw the glyph of `code`, whose own width is `natural`, and move the pen by `advance`."""
        place = self._pen + right
        self._pen += advance
        if is_aside:
            self._later.append((up, place, code, natural))
        else:
            self._draw(up, place, code, natural)

    def pieces(self) -> tuple[tuple[float, str], ...]:
        """All that was drawn; the pen is left at its end."""
        for one in self._later:
            self._draw(*one)
        self._move(self._pen)
        self._end_piece()
        return tuple(self._pieces)

    def _draw(self, up: float, place: float, code: int, natural: float) -> None:
        if abs(up - self._rise) > _FLAT:
            self._end_piece()
            self._rise = up
        self._move(place)
        self._codes += f"{code:04X}"
        self._drawn += natural

    def _move(self, place: float) -> None:
        shift = round(self._drawn - place)
        if shift:
            self._end_codes()
            self._shown.append(f"{shift}")
            self._drawn -= shift

    def _end_codes(self) -> None:
        if self._codes:
            self._shown.append(f"<{self._codes}>")
            self._codes = ""

    def _end_piece(self) -> None:
        self._end_codes()
        if self._shown:
            self._pieces.append((self._rise, "".join(f"{one} " for one in self._shown)))
            self._shown = []


def _edges(words: str, ends: dict[int, int], advances: dict[int, float]) -> tuple[float, ...]:
    """Where each character begins; those that share a glyph share its width."""
    edges = [0.0] * (len(words) + 1)
    pen = 0.0
    for start, end in ends.items():
        for place in range(start, end):
            edges[place] = pen + advances[start] * (place - start) / (end - start)
        pen += advances[start]
    edges[-1] = pen
    return tuple(edges)


def _to_unicode(texts: Sequence[tuple[int, str]]) -> bytes:
    """The map from codes to characters (ISO 32000-1, 9.10.3), in blocks of at most a hundred."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for first in range(0, len(texts), 100):
        block = texts[first : first + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in block]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
