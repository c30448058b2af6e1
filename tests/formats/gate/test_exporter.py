"""Documents for GATE: a set for each annotator, links among the features of the document."""

from __future__ import annotations

import json

from clipdesk.domain.loss import LossKind
from clipdesk.formats.gate.exporter import RELATIONS, GateExporter
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids
from tests.formats.label_studio.folders import written_files


def test_the_hard_corpus_is_written_as_ever() -> None:
    for name, data in written_files(GateExporter(), hard_corpus())[0].items():
        assert data == (GOLDEN / "hard.bdocjs" / name).read_bytes()


def test_everybody_has_a_set_and_links_name_its_annotations() -> None:
    made = corpus(
        article(
            "😀 [quote#a@an:x] [quote#b@bo:y] [policy#c@bo:z] [policy#w:]",
            relations=[("a", "said_by", "c"), ("a", "said_by", "w"), ("a", "said_by", "a")],
        )
    )
    files, report = written_files(GateExporter(), made)
    value = json.loads(files["00001-x_y_z.bdocjs"])
    assert {name: len(told["annotations"]) for name, told in value["annotation_sets"].items()} == {"an": 1, "bo": 2}
    assert value["annotation_sets"]["an"]["annotations"][0] == {
        "type": "quote",
        "start": 2,
        "end": 3,
        "id": 0,
        "features": {},
    }
    (link,) = value["features"][RELATIONS]
    assert link == {
        "type": "said_by",
        "clipdesk.annotator": "an",
        "clipdesk.head": ["an", 0],
        "clipdesk.child": ["bo", 1],
    }
    assert lost_ids(report, LossKind.DROPPED) == ["a1-r2", "a1-r3"]
