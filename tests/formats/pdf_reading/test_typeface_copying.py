"""What two readers copy from the PDF for reading: words as they stand in the text, whatever is drawn.

The readers are PDFium (Chrome, Edge) and Poppler (Evince, Okular). Marks on one letter may come in another order that
means the same (Unicode, canonical equivalence). Both guess the direction of what stands beside figures: marks of
direction, which are not seen, tell it to them, and are copied.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from clipdesk.formats.pdf_reading import fonts
from tests.builders import article, corpus
from tests.formats.pdf_reading.pages import exported, page_texts

VOWELED = "قَالَ وَزِيرُ ٱلنَّقْلِ سَالِمٌ ٱلْعُمَرِيُّ إِنَّ (خُمْسَ) الرِّحْلَاتِ أُلْغِيَتْ"
POINTED = "שָׁלוֹם עוֹלָם (כֵּן) [לֹא] אָמַר הַשַּׂר."
BRACKETS = "قال ((نعم)) [(لا)] «ربما» وزير النقل"
COMPOSED = "e\u0301a\u0323\u0302 cafe\u0301 (no) done"
HINDI = "भारत की राजधानी नई दिल्ली"
THAI = "ภาษาไทยที่นี่"
FIGURES = (
    "قال الوزير إن عدد الرحلات 2025.",
    "ألغيت رحلات في عام 2025، ثم عادت 12,5.",
    "ارتفعت النسبة 7%.",
    "عدد الرحلات (10:30) 5!",
    "שר התחבורה אמר ב-2025.",
    "עלה ב-7%, ואז ירד ב-12.5%.",
    "שלום 100, 200, 300.",
    "عام (2020).",
)
TEXTS = (VOWELED, POINTED, BRACKETS, COMPOSED, HINDI, THAI)
SPANISH = "Dijo «sí» (sin más) y 12,5 %."


def same(words: str) -> str:
    """`words` in the one order of marks, without the marks of direction that we and Poppler put around them."""
    return unicodedata.normalize("NFC", re.sub("[\u200f\u202a-\u202e]", "", words))


def file_of(text: str) -> bytes:
    return exported(corpus(article(text, headline="H")))[0]


@pytest.mark.parametrize("text", [*TEXTS, *FIGURES, SPANISH])
def test_pdfium_copies_the_words_of_a_line_as_they_stand(text: str) -> None:
    line = page_texts(file_of(text))[1].split("\n")[1]
    assert same(line) == same(text)


@pytest.mark.parametrize("text", [*TEXTS, *FIGURES, SPANISH])
def test_poppler_copies_the_words_of_a_line_as_they_stand(text: str, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if not program:
        pytest.skip("pdftotext of poppler-utils is not installed")
    file = tmp_path / "made.pdf"
    file.write_bytes(file_of(text))
    done = subprocess.run([program, "-f", "2", "-l", "2", "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    assert same(text) in same(done.stdout.decode()).split("\n")


def test_vowels_are_drawn_above_their_letters() -> None:
    bare, voweled = (ink(file_of(text)) for text in ("قال", "قَالَ"))
    assert voweled > bare


def test_letters_of_a_font_with_other_outlines_are_drawn_and_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Squares.otf").write_bytes(postscript_font("日本\ue000"))
    monkeypatch.setattr(fonts, "font_folders", lambda: (tmp_path,))
    file, report = exported(corpus(article("[quote:日本] and \ue000 日", headline="H")))
    assert report.losses == ()
    assert page_texts(file)[1].split("\n")[1] == "日本 and \ue000 日"
    assert ink(file) - ink(file_of("and")) > 1000


def ink(file: bytes) -> int:
    """How many points of the first article's page are dark."""
    image = pdfium.PdfDocument(file)[1].render(scale=2, grayscale=True)
    return sum(one < 128 for one in bytes(image.buffer))


def postscript_font(chars: str) -> bytes:
    """A font with PostScript outlines (CFF) that draws each of `chars` as a square."""
    builder = pytest.importorskip("fontTools.fontBuilder", reason="fontTools, which makes the font, is not installed")
    pens = pytest.importorskip("fontTools.pens.t2CharStringPen", reason="fontTools is not installed")
    names = [".notdef", *(f"uni{ord(char):04X}" for char in chars)]
    shapes = {}
    for name in names:
        pen = pens.T2CharStringPen(1000, None)
        pen.moveTo((100, 0))
        for corner in ((900, 0), (900, 800), (100, 800)):
            pen.lineTo(corner)
        pen.closePath()
        shapes[name] = pen.getCharString()
    font = builder.FontBuilder(1000, isTTF=False)
    font.setupGlyphOrder(names)
    font.setupCharacterMap(dict(zip(map(ord, chars), names[1:], strict=True)))
    font.setupCFF("Squares", {}, shapes, {})
    font.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Squares", "psName": "Squares"})
    font.setupOS2(sTypoAscender=800)
    font.setupPost()
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()
