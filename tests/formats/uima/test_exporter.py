"""What UIMA programs get, byte for byte, and what has no place in it."""

from __future__ import annotations

import pytest

from clipdesk.domain.loss import LossKind
from clipdesk.formats.registry import FolderExporter
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids
from tests.formats.label_studio.folders import written_files
from tests.formats.uima.suggested import suggested


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


def test_suggestions_are_written_without_a_loss_and_only_their_own_type_is_new() -> None:
    made = suggested()
    files, report = written_files(UimaXmiExporter(), made)
    assert report.losses == ()
    assert b"<name>custom.Suggestion</name>" in files["TypeSystem.xml"]
    (xmi,) = (data.decode() for name, data in files.items() if name.endswith(".xmi"))
    assert (xmi.count("<custom:Suggestion "), xmi.count("<custom:Span ")) == (3, 1)
    json_files, json_report = written_files(UimaJsonExporter(), made)
    assert json_report.losses == ()
    (data,) = json_files.values()
    assert data.count(b'"%TYPE": "custom.Suggestion"') == 3
