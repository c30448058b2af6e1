"""The exports in GATE's Python library: it sees our words under every passage."""

from __future__ import annotations

import pytest

from clipdesk.formats.gate.exporter import GateExporter
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import with_emoji
from tests.formats.label_studio.folders import written_files

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


def test_gatenlp_sees_our_words_under_every_passage() -> None:
    gatenlp = pytest.importorskip("gatenlp", reason="the extra “consumers” is not installed")
    for made in (hard_corpus(), *(one for _, one in with_emoji())):
        names = {label.id: label.name for label in made.codebook}
        files, _ = written_files(GateExporter(), made)
        for (_, data), item in zip(sorted(files.items()), made, strict=True):
            document = gatenlp.Document.load_mem(data.decode(), fmt="bdocjs")
            assert document.text == item.article.text
            seen = [(one.type, document[one]) for name in document.annset_names() for one in document.annset(name)]
            text = item.article.text
            expected = [(names[one.label_id], text[start:end]) for one in item.annotations for start, end in one.spans]
            assert sorted(seen) == sorted(expected)
