"""CoNLL-U: ten columns, and nothing of the text or the words of a passage is lost."""

from __future__ import annotations

from hypothesis import given

from clipdesk.domain.loss import LossKind
from clipdesk.formats.conll_u.exporter import ConllUExporter
from clipdesk.formats.conll_u.last_column import read_misc
from clipdesk.formats.loss_log import NO_TOKENS
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, written
from tests.strategies import corpora


def rows(data: bytes) -> list[list[str]]:
    return [line.split("\t") for line in data.decode().split("\n") if line and not line.startswith("#")]


def test_the_hard_corpus_is_written_as_ever() -> None:
    assert written(ConllUExporter(), hard_corpus())[0] == (GOLDEN / "hard.conllu").read_bytes()


@given(corpora(1))
def test_every_line_has_ten_columns_and_offsets_cover_its_word(made: MemoryCorpus) -> None:
    data, _ = written(ConllUExporter(), made)
    for row in rows(data):
        misc = read_misc(row[9])
        assert len(row) == 10
        assert made.articles[0].article.text[int(misc["Start"]) : int(misc["End"])] == row[1]


def test_a_blank_line_is_a_new_paragraph_and_a_sentence_has_its_text() -> None:
    data, _ = written(ConllUExporter(), corpus(article(" One. Two\n\nThree", id="a b")))
    assert data.decode().splitlines()[:6] == [
        "# newdoc id = a b",
        "# sent_id = a b-1",
        "# text = One.",
        "1\tOne\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|SpacesBefore=\\s|Start=1|End=4",
        "2\t.\t_\t_\t_\t_\t_\t_\t_\tStart=4|End=5",
        "",
    ]
    assert b"# newpar\n# sent_id = a b-3" in data
    assert b"1\tTwo\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\n\\n|" in data


def test_losses_are_named() -> None:
    made = corpus(article("[quote#a: x ] [policy#b: ][topic#c:]", notes={"a": "n"}), article("\n", id="w"))
    report = written(ConllUExporter(), made)[1]
    assert lost_ids(report, LossKind.DROPPED) == ["a1-c", "a1-b", "w"]
    assert lost_ids(report, LossKind.TRIMMED) == ["a1-a", "a1-a"]
    assert report.losses[-1].reason == NO_TOKENS
