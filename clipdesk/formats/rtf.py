"""RTF documents: the words of the body, by a reader of our own in one pass.

Source of the control words: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Block, Document, composed, left_out
from clipdesk.formats.registry import ImportOptions, SourceFile

_TOKEN = re.compile(
    rb"\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<hex>[0-9A-Fa-f]{2})|(?P<symbol>[^A-Za-z]))"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_DESTINATIONS = frozenset(
    """
    aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author
    background bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim datafield
    datastore defchp defpap do doccomm docvar dptxbxtext ebcend ebcstart falt fchars ffdeftext ffentrymcr ffexitmcr
    ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fontemb fontfile footer footerf
    footerl footerr footnote formfield ftncn ftnsep ftnsepc g generator gridtbl header headerf headerl headerr hl hlfr
    hlinkbase hlloc hlsrc hsv htmltag info keycode keywords latentstyles lchars levelnumbers leveltext lfolevel linkval
    list listlevel listname listoverride listoverridetable listpicture liststylename listtable listtext lsdlockedexcept
    macc mailmerge manager mathpr nesttableprops nonesttables objalias objclass objdata object objname
    objsect objtime oldcprops oldpprops oldsprops oldtprops oleclsid operator panose password passwordhash pgp pgptbl
    picprop pict pn pnseclvl pntext pntxta pntxtb printim private propname protend protstart protusertbl pxe revtbl revtim
    rsidtbl rxe shp shpgrp shpinst shppict shprslt shptxt sn sp staticval stylesheet subject sv svb tc template themedata
    title txe ud upr userprops wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname
    xmlattrvalue xmlclose xmlname xmlnstbl xmlopen
    """.split()
)
"""Groups whose words are not the document's."""
_CHARACTERS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "nestrow": "\n\n", "cell": "\n\n", "nestcell": "\n\n",
    "column": "\n\n", "line": "\n", "softline": "\n", "lbr": "\n", "tab": "\t", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\n": "\n\n", b"\r": "\n\n", b"\t": "\t"}
_LITERALS = frozenset((b"\\", b"{", b"}"))
_CHARSETS = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_SYMBOL_CHARSET = 2
_DEEPEST = 2_000
_SURROGATES = re.compile("[\ud800-\udfff]")


class RtfImporter(DocumentImporter):
    """Reads an RTF document."""

    key = "rtf"
    name = "RTF document"
    suffixes = (".rtf",)
    media_type = "application/rtf"

    def sniff(self, file: SourceFile) -> float:
        """By its first bytes."""
        return 0.9 if file.data[:64].lstrip().startswith(b"{\\rtf") else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs of the body; a cell of a table is one."""
        start = file.data.find(b"{\\rtf")
        if not 0 <= start < len(file.data) or file.data[:start].strip(b"\xef\xbb\xbf \r\n\t"):
            raise ImportFailedError(f"“{file.name}” is not an RTF document.", "Choose an .rtf file.")
        reading = _Reading(file.name)
        text = reading.words(file.data[start:])
        told = left_out(footnotes="footnote" in reading.passed, comments="annotation" in reading.passed)
        return composed((Block(paragraph) for paragraph in text.split("\n\n")), told)


class _Group(NamedTuple):
    """What holds inside a pair of braces: bytes after `\\u` to pass over, encoding, whether words count or were deleted."""

    skip: int = 1
    codec: str = "cp1252"
    is_skipped: bool = False
    is_deleted: bool = False
    in_fonts: bool = False


class _Reading:
    """One pass over an RTF document."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.passed: set[str] = set()
        """The control words of the groups whose words are not the document's."""
        self._group = _Group()
        self._groups: list[_Group] = []
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_start = False
        self._codec = "cp1252"
        self._font = 0
        self._fonts: dict[int, str] = {}

    def words(self, data: bytes) -> str:
        """The words, two line breaks between paragraphs and one inside them."""
        place = 0
        while (match := _TOKEN.search(data, place)) is not None:
            place = match.end()
            if match["brace"]:
                if not self._brace(match["brace"] == b"{"):
                    break
            elif match["word"]:
                place += self._word(match["word"].decode("ascii"), match["number"])
            else:
                self._say(match)
        self._flush()
        text = "".join(self._pieces)
        if _SURROGATES.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return text

    def _brace(self, opens: bool) -> bool:
        """Enter or leave a group; whether the document goes on."""
        self._flush()
        self._to_skip = 0
        if opens:
            if len(self._groups) > _DEEPEST:
                raise ImportFailedError(f"“{self._name}” is damaged: its groups never end.", "Save it again.")
            self._groups.append(self._group)
            self._is_start = True
            return True
        self._group = self._groups.pop() if self._groups else _Group()
        self._is_start = False
        return bool(self._groups)

    def _word(self, word: str, number: bytes | None) -> int:
        """Obey a control word; how many bytes behind it belong to it."""
        value = int(number) if number else None
        is_start, self._is_start = self._is_start, False
        if word == "bin" and value and value > 0:
            return value
        if word == "u" and value is not None:
            self._flush()
            self._add(chr(value % 0x10000))
            self._to_skip = self._group.skip
        elif word == "uc" and value is not None:
            self._group = self._group._replace(skip=max(0, min(value, 16)))
        elif word == "fonttbl":
            self._group = self._group._replace(is_skipped=True, in_fonts=True)
        elif is_start and word in _DESTINATIONS:
            self._flush()
            self.passed.add(word)
            self._group = self._group._replace(is_skipped=True)
        elif word in _CHARACTERS:
            self._flush()
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._add(_CHARACTERS[word])
        else:
            self._set_character(word, value)
        return 0

    def _set_character(self, word: str, value: int | None) -> None:
        if word == "ansicpg" and value:
            self._codec = _codec(f"cp{value}") or self._codec
            self._use(self._codec)
        elif word in {"mac", "pc", "pca"}:
            self._codec = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[word]
            self._use(self._codec)
        elif word == "f" and value is not None:
            self._font = value
            if not self._group.in_fonts:
                self._use(self._fonts.get(value, self._codec))
        elif word == "plain":
            self._use(self._codec)
            self._group = self._group._replace(is_deleted=False)
        elif word == "deleted":
            self._flush()
            self._group = self._group._replace(is_deleted=value != 0)
        elif word == "fcharset" and value is not None and self._group.in_fonts and value > _SYMBOL_CHARSET:
            # The charset 0 says "Western", and means what the document declares; 2 is of pictures.
            self._fonts[self._font] = _codec(_CHARSETS.get(value, "")) or self._codec

    def _use(self, codec: str) -> None:
        self._flush()
        self._group = self._group._replace(codec=codec)

    def _say(self, match: re.Match[bytes]) -> None:
        """Words, bytes in hexadecimal, and symbols."""
        symbol = match["symbol"]
        if symbol == b"*":
            # "\*" begins a destination that a reader may pass over where it does not know it.
            if self._is_start:
                self._group = self._group._replace(is_skipped=True)
            return
        self._is_start = False
        raw = bytes.fromhex(match["hex"].decode("ascii")) if match["hex"] else match["text"] or b""
        if symbol in _LITERALS:
            raw = symbol
        elif symbol:
            self._flush()
            self._add(_SYMBOLS.get(symbol, ""))
            return
        passed = min(self._to_skip, len(raw))
        self._to_skip -= passed
        if not self._group.is_skipped and not self._group.is_deleted:
            self._bytes += raw[passed:]

    def _add(self, text: str) -> None:
        if not self._group.is_skipped and not self._group.is_deleted:
            self._pieces.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._pieces.append(self._bytes.decode(self._group.codec, "replace"))
            self._bytes.clear()


def _codec(name: str) -> str:
    try:
        return codecs.lookup({"cp65001": "utf-8", "cp10000": "mac-roman"}.get(name, name)).name
    except LookupError:
        return ""
