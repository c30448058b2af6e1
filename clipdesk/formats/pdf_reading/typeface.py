"""One font: words become its glyphs, and what was used of it goes into the file.

HarfBuzz chooses and places the glyphs and cuts the font down. Every character that can have one has a code of its own,
so that who reads the file finds the very characters of the text, in their order.

Where glyphs stand in one row, one for each character, they are drawn as text. Where they do not (marks above
letters, ligatures, syllables of several glyphs), and where the outlines of a font are not TrueType, all of them are drawn
as outlines, and the row of characters lies under them unseen: what is copied does not depend on what is seen.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from clipdesk.formats.pdf_reading.outlines import outline
from clipdesk.formats.pdf_reading.pdf_file import PdfFile
from clipdesk.runtime.resources import read_resource

UNUSED_TABLES = ("DSIG", "GDEF", "GPOS", "GSUB", "STAT", "kern", "meta", "name", "post")
"""What a font needs to be shaped with, and not to be drawn; in the order of their names."""
FEATURES = {"liga": False, "clig": False}
"""Ligatures of the Latin script would make one thing of two letters that may lie in different passages."""

RIGHT_TO_LEFT_MARK = "\u200f"
_PAIRS = "()[]{}<>«»‹›≤≥⟨⟩"
_MIRRORED = str.maketrans(_PAIRS, "".join(_PAIRS[place ^ 1] for place in range(len(_PAIRS))))
_STAND_IN = "fonts/NotoSans-Regular.ttf"
_HAIR = 1.0
"""Thousandths of the size that are nothing to see, and more than nothing to readers."""
_FLAT = 4.0
"""Thousandths of the size up to which nobody sees that a glyph is raised."""


class TextOperand(NamedTuple):
    """Codes and shifts in the syntax of the operator TJ.

    `bracket` is set for one that runs from right to left: what one sees, and what the codes say, is the other of its pair.
    """

    codes: str
    bracket: str = ""


class Placed(NamedTuple):
    """A glyph that is drawn as an outline: how far right of where the words begin, and how high above the line."""

    glyph: int
    right: float
    up: float


class Shaped(NamedTuple):
    """Characters as glyphs. Lengths are thousandths of the size of the type.

    `edges` has one place more than there are characters: how far the pen has come, in reading direction, before each
    of them and behind the last. `pieces` are the row of characters from left to right. Where it is not `is_seen`,
    `outlines` are seen in its place.
    """

    edges: tuple[float, ...]
    pieces: tuple[TextOperand, ...]
    right_to_left: bool = False
    is_seen: bool = True
    outlines: tuple[Placed, ...] = ()

    @property
    def width(self) -> float:
        """How far the pen comes."""
        return self.edges[-1]

    def between(self, start: int, end: int) -> tuple[float, float]:
        """From where to where, from the left, the characters `[start, end)` reach."""
        left, right = self.edges[start], self.edges[end]
        return (self.width - right, self.width - left) if self.right_to_left else (left, right)


class _Cluster(NamedTuple):
    """Characters that HarfBuzz keeps together, with their glyphs: (glyph, advance, right, up) in thousandths of the size."""

    text: str
    glyphs: list[tuple[int, float, float, float]]

    @property
    def advance(self) -> float:
        return sum(advance for _, advance, _, _ in self.glyphs)

    def is_plain(self, right_to_left: bool) -> bool:
        """Whether it is one glyph in its place in the row, and from right to left also one character, and no space."""
        (_, _, right, up), *others = self.glyphs
        is_char = not right_to_left or (len(self.text) == 1 and not self.text.isspace())
        return is_char and not others and max(abs(right), abs(up)) <= _FLAT


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
        self._codes: dict[tuple[int, str, float], int] = {}
        self._outlines: dict[int, str] = {}
        # Readers pass over the glyph of what is missing, and over the characters under it.
        self._box = next(filter(None, map(self._font.get_nominal_glyph, map(ord, "□\ufffd"))), 0)
        self.number = number

    @property
    def is_usable(self) -> bool:
        """Whether it has outlines, and may be put into a document (OS/2 `fsType`)."""
        if not self._tables & {"glyf", "CFF ", "CFF2"} or "head" not in self._tables:
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
        clusters = self._clusters(words, right_to_left)
        row = _Row()
        is_seen = self._is_true_type and all(one.is_plain(right_to_left) for one in clusters)
        (self._set_seen if is_seen else self._set_unseen)(clusters, right_to_left, row)
        edges = _edges(clusters[::-1] if right_to_left else clusters)
        return Shaped(edges, row.pieces(), right_to_left, is_seen, () if is_seen else tuple(self._placed(clusters)))

    def mark(self) -> Shaped:
        """A mark that says that what is beside it runs from right to left: wide enough for readers, and not seen."""
        code = self._code(self._box, RIGHT_TO_LEFT_MARK, _HAIR)
        return Shaped((0.0,), (TextOperand(f"<{code:04X}> {_HAIR:g} "),), right_to_left=True, is_seen=False)

    def _clusters(self, words: str, right_to_left: bool) -> list[_Cluster]:
        """The glyphs of `words` from left to right, together where their characters cannot be told apart."""
        hb = self._hb
        buffer = hb.Buffer()
        if right_to_left:
            buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_codepoints([ord(char) for char in words])
        buffer.not_found_glyph = self._box
        # Otherwise it would be that of the machine.
        buffer.language = "en"
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        hb.shape(self._font, buffer, FEATURES)
        found: dict[int, list[tuple[int, float, float, float]]] = {}
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            lengths = (position.x_advance, position.x_offset, position.y_offset)
            advance, right, up = (length * self._scale for length in lengths)
            found.setdefault(info.cluster, []).append((info.codepoint, advance, right, up))
        starts = sorted(found)
        ends = dict(zip(starts, [*starts[1:], len(words)], strict=True))
        return [_Cluster(words[start : ends[start]], glyphs) for start, glyphs in found.items()]

    def _set_seen(self, clusters: Iterable[_Cluster], right_to_left: bool, row: _Row) -> None:
        for text, ((glyph, advance, right, _),) in clusters:
            natural = round(self._font.get_glyph_h_advance(glyph) * self._scale, 1)
            said, bracket = _said(text, right_to_left)
            row.char(self._code(glyph, said, natural), natural, advance, right, bracket)

    def _set_unseen(self, clusters: Iterable[_Cluster], right_to_left: bool, row: _Row) -> None:
        """The characters in one row, as wide as their glyphs; from right to left each for itself, for readers turn them around.

        A space stands under a glyph that is seen elsewhere: readers guess where words end from what is nowhere seen.
        """
        for one in clusters:
            glyph = self._box if one.text.isspace() else max(one.glyphs, key=lambda glyph: glyph[1])[0]
            texts = one.text[::-1] if right_to_left else (one.text,)
            width = round(one.advance / len(texts), 1)
            for text in texts:
                said, bracket = _said(text, right_to_left)
                row.char(self._code(glyph, said, width), width, one.advance / len(texts), bracket=bracket)

    def _placed(self, clusters: Iterable[_Cluster]) -> Iterator[Placed]:
        pen = 0.0
        for one in clusters:
            for glyph, advance, right, up in one.glyphs:
                if glyph not in self._outlines:
                    self._outlines[glyph] = outline(self._font, glyph, self._scale)
                if self._outlines[glyph]:
                    yield Placed(glyph, pen + right, up)
                pen += advance

    def _code(self, glyph: int, text: str, width: float) -> int:
        """The code under which the glyph stands for `text`, so wide in thousandths of the size."""
        return self._codes.setdefault((glyph, text, width), len(self._codes) + 1)

    # ------------------------------------------------------------------ the file

    def write(self, file: PdfFile, number: int) -> None:
        """Write the font, cut down to the glyphs in use, as object `number`."""
        if self._is_true_type:
            face, glyphs = self._face, [glyph for glyph, _, _ in self._codes]
        else:
            # The row of characters is not seen: any glyph will do.
            face = self._hb.Face(self._hb.Blob(read_resource(_STAND_IN)))
            glyphs = [self._hb.Font(face).get_nominal_glyph(ord("x")) or 0] * len(self._codes)
        data = self._cut_down(face, sorted({*glyphs, 0}))
        name = f"{chr(65 + self.number // 26 % 26)}{chr(65 + self.number % 26)}CLIP+{self._name()}"
        program = file.add_stream(data, f"/Length1 {len(data)} ")
        extents = self._font.get_font_extents("ltr")
        ascent, descent = round(extents.ascender * self._scale), round(extents.descender * self._scale)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-1000 {descent} 2000 {ascent}] /ItalicAngle 0"
            f" /Ascent {ascent} /Descent {descent} /CapHeight {round(ascent * 0.7)} /StemV 80 /FontFile2 {program} 0 R >>"
        )
        widths = " ".join(f"{code} [{width:g}]" for (_, _, width), code in self._codes.items())
        glyph_map = file.add_stream(struct.pack(f">{len(glyphs) + 1}H", 0, *glyphs))
        inner = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
            f" /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W [{widths}] /CIDToGIDMap {glyph_map} 0 R >>"
        )
        unicode_map = file.add_stream(_to_unicode([(code, text) for (_, text, _), code in self._codes.items()]))
        file.put(
            number,
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{inner} 0 R]"
            f" /ToUnicode {unicode_map} 0 R >>",
        )

    def write_outlines(self, file: PdfFile) -> Iterator[tuple[int, int]]:
        """Write the outlines in use. Yields glyph and number of the object of each."""
        for glyph, drawing in self._outlines.items():
            if drawing:
                box = "/Type /XObject /Subtype /Form /BBox [-4000 -4000 8000 8000] "
                yield glyph, file.add_stream(drawing.encode("ascii"), box)

    def outline_name(self, glyph: int) -> str:
        """How pages call the outline of a glyph."""
        return f"G{self.number}.{glyph}"

    def _cut_down(self, face: Any, glyphs: Sequence[int]) -> bytes:
        hb = self._hb
        wanted = hb.SubsetInput()
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.pin_all_axes_to_default(face)
        for glyph in glyphs:
            wanted.glyph_set.add(glyph)
        for table in UNUSED_TABLES:
            wanted.drop_table_tag_set.add(int.from_bytes(table.encode().ljust(4), "big"))
        return bytes(hb.subset(face, wanted).blob.data)

    def _name(self) -> str:
        found = self._face.get_name(self._hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return "".join(char for char in found if char.isascii() and (char.isalnum() or char == "-")) or "Font"


class _Row:
    """Codes and shifts of TJ. The pen of the file moves by the widths of codes; shifts bring it where it should be."""

    def __init__(self) -> None:
        self._pieces: list[TextOperand] = []
        self._codes = ""
        self._shown: list[str] = []
        self._pen = self._drawn = 0.0

    def char(self, code: int, natural: float, advance: float, right: float = 0.0, bracket: str = "") -> None:
        """Put the code, whose own width is `natural`, and move the pen by `advance`. A `bracket` is a piece of its own."""
        if bracket:
            self._end_piece()
        self._move(self._pen + right)
        self._pen += advance
        self._codes += f"{code:04X}"
        self._drawn += natural
        if bracket:
            self._move(self._pen)
            self._end_piece(bracket)

    def pieces(self) -> tuple[TextOperand, ...]:
        """All that was put; the pen is left at its end."""
        self._move(self._pen)
        self._end_piece()
        return tuple(self._pieces)

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

    def _end_piece(self, bracket: str = "") -> None:
        self._end_codes()
        if self._shown:
            self._pieces.append(TextOperand("".join(f"{one} " for one in self._shown), bracket))
            self._shown = []


def _said(text: str, right_to_left: bool) -> tuple[str, str]:
    """What a code says of its glyph, and for a bracket from right to left, where one sees the other of its pair, which it is.

    >>> _said("(", False), _said("(", True), _said("a", True)
    (('(', ''), (')', '('), ('a', ''))
    """
    seen = text.translate(_MIRRORED) if right_to_left else text
    return seen, text if seen != text else ""


def _edges(clusters: Iterable[_Cluster]) -> tuple[float, ...]:
    """Where each character begins; those that share glyphs share their width."""
    edges = [0.0]
    for one in clusters:
        pen, count = edges[-1], len(one.text)
        edges += [pen + one.advance * place / count for place in range(1, count + 1)]
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
