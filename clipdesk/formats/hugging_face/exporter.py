"""Writes a folder that `datasets.load_dataset` reads as it is: a card, the codebook, and JSONL by splits."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.rows import row
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.hugging_face.card import card
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.training.codebook_record import codebook_record
from clipdesk.formats.training.record import encode

ONE, THREE = "one", "three"
SEED = 1
"""Decides, with the text of an article alone, in which split the article is."""
_BORDERS = ((80, "train"), (90, "validation"), (100, "test"))
_SPLITS = {"dev": "validation"}
"""What the library calls a part; the others have the same name there."""
_IN_MEMORY = 16 << 20


class HuggingFaceExporter:
    """Writes `README.md`, `codebook.json` and `data/<split>.jsonl`; offsets count code points.

    https://huggingface.co/docs/hub/datasets-manual-configuration. All types are declared, so that a column that
    is empty in one split has the type that it has in the others.
    """

    key = "hugging-face"
    name = "Hugging Face data set"
    suffixes: tuple[str, ...] = (".hf.zip", ".hf")
    main_suffix = ".jsonl"
    carries = EVERYTHING - {Feature.SUGGESTIONS}
    divides = True
    dialects = (
        (ONE, "One split for all articles"),
        (THREE, "Three splits by article: 80 % for training, 10 % for validation, 10 % for testing"),
    )

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        parts = {article: _SPLITS.get(part, part) for article, part in options.parts.items()}
        names = [name for _, name in _BORDERS] if parts or options.dialect == THREE else ["train"]
        with ExitStack() as stack:
            splits = {name: cast("BinaryIO", stack.enter_context(SpooledTemporaryFile(_IN_MEMORY))) for name in names}
            counts = dict.fromkeys(names, 0)
            for item in sending:
                split = parts.get(item.article.id) or (split_of(item.article.text) if len(names) > 1 else names[0])
                splits[split].write(encode(row(item, sending.names)) + b"\n")
                counts[split] += 1
            # A file without any line has no place in the card: the reader refuses it.
            counts = {name: count for name, count in counts.items() if count} or {names[0]: 0}
            seed = SEED if len(names) > 1 and not parts else None
            for name, data in (
                ("README.md", card(corpus, counts, seed).encode("utf-8")),
                ("codebook.json", encode(codebook_record(corpus.codebook)) + b"\n"),
            ):
                with sink.open(name) as file:
                    file.write(data)
            for name in counts:
                splits[name].seek(0)
                with sink.open(f"data/{name}.jsonl") as file:
                    shutil.copyfileobj(splits[name], file)
        return sending.report()


def split_of(text: str) -> str:
    """The split of the article with this text: the same wherever the text is the same, whatever else there is.

    >>> split_of("The board met.") == split_of("The board met.")
    True
    """
    drawn = hashlib.sha256(f"{SEED}\n{text}".encode("utf-8", "surrogatepass")).digest()
    place = int.from_bytes(drawn[:8], "big") % 100
    return next(name for border, name in _BORDERS if place < border)
