"""How well PDF pages are read: the order of words, what is lost or added, and where paragraphs begin.

    python -m benchmarks.pdf_reading [--each N]

Of files whose text is known, made at run time (`benchmarks.pdf_pages`): no other program and no data is needed.
The floor of the time is what pdfium needs to hand out the same pages as plain text.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from benchmarks.pdf_pages import Sample, samples
from clipdesk.formats.pdf.importer import PdfImporter
from clipdesk.formats.registry import ImportOptions, SourceFile


class Score(NamedTuple):
    """How well a text was read, each from 0 to 1.

    `order` is the share of words that follow each other in print and in what was read, `words` the F1 of words, `paragraphs`
    that of the places where they begin. What stands beside the text may stand between any two of its paragraphs.
    """

    order: float
    words: float
    paragraphs: float


def scored(sample: Sample, text: str) -> Score:
    """What was read of a file, against what it says."""
    flow = [paragraph.split() for paragraph in sample.flow]
    parts = [[word for words in flow for word in words], *(aside.split() for aside in sample.asides)]
    words = text.split()
    asides = {tuple(aside.split()) for aside in sample.asides}
    read = [words for words in (paragraph.split() for paragraph in text.split("\n\n")) if words]
    through = [words for words in read if tuple(words) not in asides]
    pairs = Counter(pair for part in parts for pair in pairwise(part))
    found = Counter(pairwise(words)) | Counter(pairwise(word for words in through for word in words))
    known = Counter(word for part in parts for word in part)
    common = sum((known & Counter(words)).values())
    begun = Counter((one[-1], other[0]) for one, other in pairwise(flow))
    inner = Counter(pair for one in flow for pair in pairwise(one))
    breaks = Counter((one[-1], other[0]) for one, other in pairwise(through))
    hits, wrong = sum((begun & breaks).values()), sum((inner & breaks).values())
    return Score(
        sum((pairs & found).values()) / max(1, pairs.total()),
        2 * common / max(1, known.total() + len(words)),
        2 * hits / max(1, hits + wrong + begun.total()),
    )


def read(data: bytes) -> str:
    """The text of a file as the importer finds it."""
    return PdfImporter().document(SourceFile("a.pdf", data), ImportOptions()).text


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--each", type=int, default=4, help="so many files of each layout")
    given = parser.parse_args(arguments)
    scores: dict[str, list[Score]] = {}
    ours = floor = 0.0
    pages = 0
    for sample in samples(given.each):
        start = time.process_time()
        text = read(sample.data)
        middle = time.process_time()
        pages += _plain(sample.data)
        ours, floor = ours + middle - start, floor + time.process_time() - middle
        scores.setdefault(sample.layout.name, []).append(scored(sample, text))
    print(f"{'':34}{'files':>6}{'order':>8}{'worst':>8}{'words':>8}{'paragraphs':>12}")
    scores["all"] = [score for found in list(scores.values()) for score in found]
    for name, found in scores.items():
        mean = Score(*(sum(column) / len(found) for column in zip(*found, strict=True)))
        worst = min(score.order for score in found)
        print(f"{name:34}{len(found):6}{mean.order:8.4f}{worst:8.4f}{mean.words:8.4f}{mean.paragraphs:12.4f}")
    print(f"{1000 * ours / pages:.1f} ms of a processor a page, {ours / floor:.1f} × plain text by pdfium")
    return 0


def _plain(data: bytes) -> int:
    """Read a file as plain text. Returns its pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    return len(document)


if __name__ == "__main__":
    sys.exit(main())
