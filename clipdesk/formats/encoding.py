"""Bytes to text: byte order mark, what was declared, strict UTF-8, UTF-16 without a mark, then a guess.

Never raises and never hides a loss: what was guessed or replaced stands in `Decoded.note`.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category
from unicodedata import name as name_of

REPLACEMENT = "\ufffd"


class Encoding(NamedTuple):
    """An encoding that the user may choose: Python's name for it and what the user calls it."""

    codec: str
    name: str


ENCODINGS: tuple[Encoding, ...] = (
    Encoding("utf-8", "Unicode (UTF-8)"),
    Encoding("utf-16", "Unicode (UTF-16)"),
    Encoding("utf-16-le", "Unicode (UTF-16, little endian)"),
    Encoding("utf-16-be", "Unicode (UTF-16, big endian)"),
    Encoding("cp1252", "Western (Windows-1252)"),
    Encoding("iso8859-1", "Western (ISO 8859-1)"),
    Encoding("iso8859-15", "Western (ISO 8859-15)"),
    Encoding("mac-roman", "Western (Mac Roman)"),
    Encoding("cp850", "Western (DOS 850)"),
    Encoding("cp437", "Western (DOS 437)"),
    Encoding("cp1250", "Central European (Windows-1250)"),
    Encoding("iso8859-2", "Central European (ISO 8859-2)"),
    Encoding("mac-latin2", "Central European (Mac)"),
    Encoding("cp852", "Central European (DOS 852)"),
    Encoding("iso8859-16", "Romanian (ISO 8859-16)"),
    Encoding("cp1257", "Baltic (Windows-1257)"),
    Encoding("iso8859-13", "Baltic (ISO 8859-13)"),
    Encoding("cp1251", "Cyrillic (Windows-1251)"),
    Encoding("koi8-r", "Cyrillic (KOI8-R)"),
    Encoding("koi8-u", "Cyrillic (KOI8-U)"),
    Encoding("iso8859-5", "Cyrillic (ISO 8859-5)"),
    Encoding("mac-cyrillic", "Cyrillic (Mac)"),
    Encoding("cp866", "Cyrillic (DOS 866)"),
    Encoding("cp1253", "Greek (Windows-1253)"),
    Encoding("iso8859-7", "Greek (ISO 8859-7)"),
    Encoding("cp1254", "Turkish (Windows-1254)"),
    Encoding("iso8859-9", "Turkish (ISO 8859-9)"),
    Encoding("cp1255", "Hebrew (Windows-1255)"),
    Encoding("iso8859-8", "Hebrew (ISO 8859-8)"),
    Encoding("cp1256", "Arabic (Windows-1256)"),
    Encoding("iso8859-6", "Arabic (ISO 8859-6)"),
    Encoding("cp1258", "Vietnamese (Windows-1258)"),
    Encoding("cp874", "Thai (Windows-874)"),
    Encoding("gb18030", "Chinese, simplified (GB 18030)"),
    Encoding("big5hkscs", "Chinese, traditional (Big5)"),
    Encoding("cp932", "Japanese (Shift JIS)"),
    Encoding("euc-jp", "Japanese (EUC)"),
    Encoding("iso2022-jp", "Japanese (ISO 2022)"),
    Encoding("cp949", "Korean (EUC-KR)"),
)
"""What the import preview offers, the usual ones first within each script."""


class Decoded(NamedTuple):
    """A text and how it was read.

    `encoding` is Python's name of the codec. `confident` says that the bytes prove it (a mark,
    a declaration that fits, valid UTF-8, plain ASCII); a guess is never confident. `note` is a
    sentence for the user, empty when there is nothing to say. U+FFFD stands where bytes could not be read.
    """

    text: str
    encoding: str
    confident: bool
    note: str = ""


_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536
_PIECE = 1 << 20
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
_LOOKED_AT = 2_000  # code points
_SENSELESS = frozenset(("Cc", "Cn", "Co", "Cs"))
_SENSELESS_SHARE, _ALIKE_SHARE = 0.02, 0.7
_JAPANESE = frozenset(("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HALFWIDTH", "FULLWIDTH", "IDEOGRAPHIC"))
_WESTERN_LANGUAGES = frozenset(("en", "es", "fr", "de", "it", "pt", "nl", "ca", "da", "nb", "sv"))
_WESTERN_LETTERS = frozenset("áéíóúüñàèìòùâêîôçäößÁÉÍÓÚÜÑÀÈÌÒÙÂÊÎÔÇÄÖ¿¡«»“”‘’–—…€£°ºª\xa0")
_WESTERN_ENCODINGS = ("cp1252", "iso8859-1", "iso8859-15", "mac-roman", "cp850", "cp437")
_PLAIN_BYTES = bytes((*range(32, 127), 9, 10, 13))
_FEW_LOST = 10
"""Letters that are not ASCII to one that could not be read, in a text that is what it says."""
_CJK_MARKS = "\u3001\u3002\uff0c\u3000"
_VALID_SEQUENCE = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, forced: str = "", declared: str = "") -> Decoded:
    """Read `data` as text.

    `forced` is what the user chose and is obeyed; `declared` is what the file says of itself
    and is believed when it fits. Names are Python's, or any that Python knows.

    >>> decode("Señal".encode("utf-8"))
    Decoded(text='Señal', encoding='utf-8', confident=True, note='')
    """
    if forced and (codec := codec_name(forced)):
        return _as_told(data, codec)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict_or_replaced(data[len(mark) :], codec)
    for codec in _meant(codec_name(declared)) if declared else ():
        if (text := _try(data, codec)) is not None:
            return Decoded(text, codec, confident=True)
    if (b"\x1b$" in data[:_SAMPLE] or b"\x1b(" in data[:_SAMPLE]) and (
        decoded_jis := _try(data, "iso2022-jp")
    ) is not None:
        return Decoded(decoded_jis, "iso2022-jp", confident=True)
    has_nul = b"\x00" in data
    if not has_nul and (text := _try(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", confident=True)
    if codec := utf16_without_mark(data[:_SAMPLE]):
        return _strict_or_replaced(data, codec)
    if has_nul and (text := _try(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", confident=False)
    return _damaged_utf8(data) or _nearly(data, declared) or _guessed(data)


def decoded_lines(data: bytes, forced: str = "") -> tuple[Iterator[str], str]:
    """The lines of what `decode` reads, with their ends, and its note. UTF-8 is never held as a whole."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if not forced and _is_plain_utf8(data, len(mark)):
        file = io.BytesIO(data)
        file.seek(len(mark))
        return io.TextIOWrapper(file, "utf-8", newline=""), ""
    decoded = decode(data, forced)
    return lines_of(decoded.text), decoded.note


def lines_of(text: str) -> Iterator[str]:
    r"""The lines of a text with their ends, which may be those of any system.

    >>> list(lines_of("a\r\nb\rc\n"))
    ['a\r\n', 'b\r', 'c\n']
    """
    return (line[0] for line in _LINE.finditer(text))


def _is_plain_utf8(data: bytes, start: int) -> bool:
    """Whether this is UTF-8 from `start` on, and nothing in it may be a sign of another encoding."""
    if b"\x00" in data or b"\x1b" in data[:_SAMPLE] or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(start, len(data), _PIECE):
            decoder.decode(data[at : at + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


_NOT_FOR_FILES = frozenset(
    (
        "idna",
        "punycode",
        "undefined",
        "unicode-escape",
        "unicode_escape",
        "raw-unicode-escape",
        "raw_unicode_escape",
    )
)
"""Codecs of Python that are not for text files; some of them raise errors even when told not to."""

_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
"""Encodings that files and detectors name when they mean a larger one that contains them."""


def _superset(codec: str) -> str:
    return _SUPERSETS.get(codec, codec)


def _meant(codec: str) -> tuple[str, ...]:
    """The encodings that a file may mean which names `codec`, the likelier first: many name ASCII whatever they hold."""
    if codec == "ascii":
        return ("utf-8", _superset(codec))
    return (_superset(codec),) if codec else ()


def codec_name(name: str) -> str:
    """Python's name for the text encoding `name`, empty when it knows none.

    >>> codec_name("Windows-1252"), codec_name("no such thing")
    ('cp1252', '')
    """
    try:
        info = codecs.lookup(name.strip())
        "".encode(info.name)
    except (LookupError, ValueError):
        return ""
    if info.name in _NOT_FOR_FILES:
        return ""
    return info.name


def utf16_without_mark(sample: bytes) -> str:
    """The UTF-16 codec of bytes without a byte order mark, empty when they are something else.

    Prose in any script holds spaces, line ends or CJK punctuation; read in the wrong byte order,
    or read out of another encoding, these become characters that hardly occur. What is no text at all is told by
    `reads_like_text`.
    """
    sample = sample[: len(sample) // 2 * 2]
    strange = len(sample.translate(None, _PLAIN_BYTES))
    if strange < 0.15 * len(sample):
        return ""
    shares = {codec: _share_of_marks(sample, codec) for codec in ("utf-16-le", "utf-16-be")}
    best, other = sorted(shares, key=shares.__getitem__, reverse=True)
    if shares[best] < 0.04 or shares[best] <= 4 * shares[other]:
        return ""
    return best if reads_like_text(sample.decode(best, "replace").removesuffix(REPLACEMENT)) else ""


def reads_like_text(text: str) -> bool:
    """Whether this may have been written by somebody: hardly anything in it means nothing, and scripts do not mix in words.

    >>> reads_like_text("Привет, BBC!"), reads_like_text("a扢c摤e\ue000")
    (True, False)
    """
    sample = text[:_LOOKED_AT]
    senseless = sum(category(char) in _SENSELESS and char not in "\t\n\v\f\r" for char in sample)
    if senseless + sample.count(REPLACEMENT) > _SENSELESS_SHARE * len(sample):
        return False
    scripts = [_script(char) for char in sample]
    pairs = [(one, other) for one, other in pairwise(scripts) if one and other]
    return sum(one == other for one, other in pairs) >= _ALIKE_SHARE * len(pairs)


def _script(char: str) -> str:
    """The script of a letter, by the first word of its name; scripts that are mixed in Japanese words count as one."""
    if not char.isalpha():
        return ""
    script = name_of(char, "").partition(" ")[0]
    return "CJK" if script in _JAPANESE else script


def _share_of_marks(sample: bytes, codec: str) -> float:
    text = sample.decode(codec, "replace")
    if not text:
        return 0.0
    strange = text.count(REPLACEMENT) + sum(text.count(chr(code)) for code in (0, 1, 2, 3, 4))
    usual = sum(text.count(mark) for mark in " \n\r\t" + _CJK_MARKS)
    return max(0.0, (usual - 2 * strange) / len(text))


def _as_told(data: bytes, codec: str) -> Decoded:
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked.startswith(codec):
            return _strict_or_replaced(data[len(mark) :], marked)
    return _strict_or_replaced(data, codec)


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except ValueError:
        return None


def _strict_or_replaced(data: bytes, codec: str) -> Decoded:
    text = _try(data, codec)
    if text is not None:
        return Decoded(text, codec, confident=True)
    text = data.decode(codec, "replace")
    lost = text.count(REPLACEMENT)
    return Decoded(text, codec, confident=False, note=_unread(lost, codec))


def _nearly(data: bytes, declared: str) -> Decoded | None:
    """What a file is that names an encoding which a few of its bytes do not fit: a mail cut in the middle of a character."""
    codec = _superset(codec_name(declared)) if declared else ""
    if not codec or codec.startswith("utf"):
        return None
    found = _strict_or_replaced(data, codec)
    strange = sum(not char.isascii() for char in found.text)
    return found if found.text.count(REPLACEMENT) * _FEW_LOST <= strange else None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8 with a few bytes that are not UTF-8: usually a passage pasted from a Windows program."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A lone byte at the end is more likely the last letter of a Windows text.
        is_cut = len(data) - error.start > 1 or not data[: error.start].isascii()
        if error.reason == "unexpected end of data" and error.start and is_cut:
            text = data[: error.start].decode("utf-8") + REPLACEMENT
            return Decoded(text, "utf-8", confident=True, note="The file ends in the middle of a character.")
    good = len(_VALID_SEQUENCE.findall(data))
    text = data.decode("utf-8", "replace")
    bad = text.count(REPLACEMENT)
    if good < 3 or bad * 4 > good:
        return None
    text = data.decode("utf-8", "clipdesk.windows")
    western = encoding_label("cp1252")
    note = f"1 place is not UTF-8 and was read as {western}."
    if bad != 1:
        note = f"{bad} places are not UTF-8 and were read as {western}."
    return Decoded(text, "utf-8", confident=False, note=note)


def _windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("clipdesk.windows", _windows)


def _guessed(data: bytes) -> Decoded:
    from chardet import EncodingEra, detect

    from clipdesk.formats.news import language

    part = _telling_part(data)
    # A few accents fit many encodings; the plain words beside them tell the language.
    plain = part.decode("ascii", "ignore")
    is_western = len(plain) > 0.85 * len(part) and language.guess(plain) in _WESTERN_LANGUAGES
    eras = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = detect(
        part, encoding_era=eras, compat_names=False, include_encodings=_WESTERN_ENCODINGS if is_western else None
    )
    guess = codec_name(found["encoding"] or "")
    if not is_western and guess not in _WESTERN_ENCODINGS:
        guess = _few_accents(part, guess) or guess
    for codec in (_superset(guess), guess, "cp1252"):
        if codec and (text := _try(data, codec)) is not None:
            return Decoded(text, codec, confident=False, note=f"The encoding was guessed: {encoding_label(codec)}.")
    text = data.decode("cp1252", "replace")
    note = " ".join(("The encoding is unknown.", _unread(text.count(REPLACEMENT), "cp1252")))
    return Decoded(text, "cp1252", confident=False, note=note)


def _few_accents(part: bytes, guess: str) -> str:
    """The Western encoding in which the bytes are letters of Western Europe and nothing else; empty for none.

    In a sentence or two the detector cannot tell "é" from its neighbors in other code pages.
    """
    codec = "mac-roman" if guess.startswith("mac") else "cp1252"
    beyond = [char for char in part.decode(codec, "replace") if char > "\x7f"]
    is_sparse = len(beyond) < 0.12 * len(part)
    return codec if beyond and is_sparse and _WESTERN_LETTERS.issuperset(beyond) else ""


def _telling_part(data: bytes) -> bytes:
    """A part of long data that holds bytes beyond ASCII, since only these tell encodings apart."""
    if len(data) <= _SAMPLE:
        return data
    first = re.search(b"[\x80-\xff]", data)
    start = max(0, first.start() - 64) if first else 0
    return data[start : start + _SAMPLE]


def encoding_label(codec: str) -> str:
    """What the user calls the codec ("Western (Windows-1252)"); the codec's name when it is not on the list."""
    return next((name for known, name in ENCODINGS if known == codec), codec.upper())


def replaced_words(count: int) -> str:
    """The sentence on `count` characters that `canonical` replaced."""
    if count == 1:
        return f"1 character that cannot be stored was replaced by {REPLACEMENT}."
    return f"{count} characters that cannot be stored were replaced by {REPLACEMENT}."


def _unread(count: int, codec: str) -> str:
    if count == 1:
        return f"1 place could not be read as {encoding_label(codec)}."
    return f"{count} places could not be read as {encoding_label(codec)}."
