"""What brat gets: two files for each article that its strict reader understands, and nothing lost unnamed."""

from __future__ import annotations

import json

from hypothesis import given

from clipdesk.domain.loss import LossKind
from clipdesk.formats.brat.exporter import BratExporter
from clipdesk.formats.brat.lines import read_standoff
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids
from tests.formats.label_studio.folders import written_files
from tests.strategies import corpora


def test_the_hard_corpus_is_written_as_ever() -> None:
    files, _ = written_files(BratExporter(), hard_corpus())
    for name, data in files.items():
        assert data == (GOLDEN / "hard.brat" / name).read_bytes()


def test_an_empty_corpus_is_a_configuration() -> None:
    assert sorted(written_files(BratExporter(), corpus())[0]) == ["annotation.conf", "visual.conf"]


@given(corpora())
def test_every_line_is_understood_and_every_passage_covers_its_words(made: MemoryCorpus) -> None:
    files, report = written_files(BratExporter(), made)
    links = 0
    for name in sorted(files):
        if not name.endswith(".ann"):
            continue
        text = files[name.replace(".ann", ".txt")].decode()
        found = read_standoff(files[name].decode())
        assert found.refused == []
        links += len(found.relations)
        for one in found.passages.values():
            assert " ".join(text[start:end] for start, end in one.pieces).replace("\n", " ") == one.words
    assert links + len(lost_ids(report, LossKind.DROPPED)) == sum(len(item.relations) for item in made)


def test_the_configuration_names_everything_that_is_used() -> None:
    made = corpus(
        article(
            "[quote#q:Yes], said [official#o:Bo] of [policy law:it].", relations=[("q", "said_by", "o")],
            attributes={"q": {"kind": "direct"}, "o": {"role": "Mayor of Vega", "sure": "true"}},
        )
    )  # fmt: skip
    files, report = written_files(BratExporter(), made)
    conf = files["annotation.conf"].decode().splitlines()
    assert [line for line in conf if line.startswith("[")] == ["[entities]", "[relations]", "[events]", "[attributes]"]
    assert {
        "quote",
        "official",
        "policy_law",
        "said_by Arg1:quote|statistic, Arg2:<ENTITY>",
        "sure Arg:official",
    } <= set(conf)
    assert "kind Arg:quote, Value:direct|indirect|mixed" in conf
    assert "policy_law | policy law" in files["visual.conf"].decode().splitlines()
    assert files["00001-Yes_said_Bo_of_it.ann"].decode().splitlines() == [
        "T1\tquote 0 3\tYes", "A1\tkind T1 direct", "T2\tofficial 10 12\tBo", "A2\tsure T2", "T3\tpolicy_law 16 18\tit",
        "R1\tsaid_by Arg1:T1 Arg2:T2",
    ]  # fmt: skip
    side = json.loads(files["00001-Yes_said_Bo_of_it.meta.json"])
    assert side["passages"] == {"T2": {"attributes": {"role": "Mayor of Vega"}}}
    assert lost_ids(report, LossKind.TRIMMED) == ["a1-o"]


def test_relations_that_need_a_passage_are_named() -> None:
    made = corpus(article("[quote#a:a] [policy#w:]", relations=[("a", "said_by", "w"), ("a", "said_by", "a")]))
    assert lost_ids(written_files(BratExporter(), made)[1], LossKind.DROPPED) == ["a1-r1", "a1-r2"]
