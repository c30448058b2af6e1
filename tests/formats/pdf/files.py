"""PDF files made of placed lines at test time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Put:
    """Words at a place of a page (points from the lower left) in a size (points)."""

    text: str
    x: float
    y: float
    size: float = 10


def pdf(pages: Sequence[Iterable[Put]], *, encrypt: bool = False) -> bytes:
    """A PDF of these pages, in Helvetica. `encrypt` says that only a password opens it."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        stream = "\n".join(
            f"BT /F1 {put.size} Tf 1 0 0 1 {put.x} {put.y} Tm ({_escaped(put.text)}) Tj ET" for put in page
        )
        size = len(stream.encode("cp1252", "replace"))
        objects.append(f"<< /Length {size} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if encrypt:
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -44 >>")
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252", "replace")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f"/Encrypt {len(objects)} 0 R /ID [<00> <00>] " if encrypt else ""
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R {lock}>>\nstartxref\n{len(data)}\n%%EOF"
    return data + tail.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def wrapped(paragraph: str, width: int) -> list[str]:
    """Lines of up to `width` characters; the last is marked by being the last."""
    import textwrap

    return textwrap.wrap(paragraph, width, break_on_hyphens=False)


def flowed(
    paragraphs: Iterable[str], *, width: int = 95, x: float = 50, top: float = 780, height: float = 700
) -> list[list[Put]]:
    """Paragraphs set in lines of 12 points with 8 points between them, on as many pages as they need."""
    pages: list[list[Put]] = [[]]
    y = top
    for paragraph in paragraphs:
        for line in paragraph.split("\n"):
            for piece in wrapped(line, width):
                if y < top - height:
                    pages.append([])
                    y = top
                pages[-1].append(Put(piece, x, y))
                y -= 12
        y -= 8
    return pages
