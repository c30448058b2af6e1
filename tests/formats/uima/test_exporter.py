"""What UIMA programs get, byte for byte, and what has no place in it."""

from __future__ import annotations

import pytest

from clipdesk.domain.loss import LossKind
from clipdesk.formats.registry import FolderExporter
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids
from tests.formats.label_studio.folders import written_files


@pytest.mark.parametrize(("exporter", "name"), [(UimaXmiExporter(), "hard.xmi"), (UimaJsonExporter(), "hard.cas")])
def test_the_hard_corpus_is_written_as_ever(exporter: FolderExporter, name: str) -> None:
    files, _ = written_files(exporter, hard_corpus())
    assert sorted(files) == sorted(path.name for path in (GOLDEN / name).iterdir())
    for file, data in files.items():
        assert data == (GOLDEN / name / file).read_bytes()


def test_what_has_no_place_is_named() -> None:
    made = corpus(
        article("[quote#a:a] b [quote#a:c] [policy#w:]", relations=[("a", "said_by", "w"), ("a", "said_by", "a")])
    )
    for exporter in (UimaXmiExporter(), UimaJsonExporter()):
        _, report = written_files(exporter, made)
        assert lost_ids(report, LossKind.TRIMMED) == ["a1-a"]
        assert lost_ids(report, LossKind.DROPPED) == ["a1-r1", "a1-r2"]
