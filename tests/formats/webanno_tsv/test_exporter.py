"""Tables as INCEpTION reads them: rows of words, numbers for what shares them, offsets in UTF-16 units."""

from __future__ import annotations

from clipdesk.domain.loss import LossKind
from clipdesk.formats.webanno_tsv.exporter import WebAnnoTsvExporter
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids
from tests.formats.label_studio.folders import written_files


def table(*marked: str, **values: object) -> list[str]:
    (data,) = written_files(WebAnnoTsvExporter(), corpus(article(*marked, **values)))[0].values()  # type: ignore[arg-type]  # the values are those of `article`
    return data.decode().splitlines()


def test_the_hard_corpus_is_written_as_ever() -> None:
    files, _ = written_files(WebAnnoTsvExporter(), hard_corpus())
    for name, data in files.items():
        assert data == (GOLDEN / "hard.webanno" / name).read_bytes()


def test_words_parts_and_numbers() -> None:
    lines = table("[a#x:Mayor 😀 [b#y:Ana]] [c#z:Ru]iz.", relations=[("y", "said_by", "x"), ("z", "said_by", "y")])
    assert lines == [
        "#FORMAT=WebAnno TSV 3.3", "#T_SP=custom.Span|label", "#T_RL=custom.Relation|label|BT_custom.Span", "", "",
        "#Text=Mayor 😀 Ana Ruiz.", "1-1\t0-5\tMayor\ta[1]\tsaid\\_by\t1-3[2_1]\t", "1-2\t6-8\t😀\ta[1]\t_\t_\t",
        "1-3\t9-12\tAna\ta[1]|b[2]\tsaid\\_by\t1-4.1[0_2]\t", "1-4\t13-17\tRuiz\t_\t_\t_\t",
        "1-4.1\t13-15\tRu\tc\t_\t_\t", "1-5\t17-18\t.\t_\t_\t_\t",
    ]  # fmt: skip


def test_sentences_keep_the_white_space_behind_them() -> None:
    lines = table("One. Two.\n\nThree\t.\n")
    assert [line for line in lines if line.startswith("#Text")] == [
        "#Text=One. ", "#Text=Two.", "#Text=", "#Text=Three\\t.", "#Text=",
    ]  # fmt: skip


def test_what_has_no_place_is_named() -> None:
    made = corpus(article("\n[a#n: x ] [b#s:\n]", relations=[("n", "said_by", "s")]), article(" \n", id="a2"))
    files, report = written_files(WebAnnoTsvExporter(), made)
    assert len(files) == 1
    assert lost_ids(report, LossKind.TRIMMED) == ["a1-n", "a1"]
    assert lost_ids(report, LossKind.DROPPED) == ["a1-s", "a1-r1", "a2"]


def test_relations_of_an_article_without_words_are_named() -> None:
    made = corpus(article("[quote#a: ][policy#b:\n]", relations=[("a", "said_by", "b")]))
    report = written_files(WebAnnoTsvExporter(), made)[1]
    assert "a1-r1" in [loss.id for loss in report.losses]
