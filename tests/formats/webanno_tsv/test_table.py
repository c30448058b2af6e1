"""Columns, rows and the text they cut up; the unit of positions is found out by the words."""

from __future__ import annotations

import pytest

from clipdesk.formats.webanno_tsv.table import RELATION, ROLE, SOURCE, SPAN, TARGET, VALUE, Column, placed, read_table

HEAD = "#FORMAT=WebAnno TSV 3.3\n"


def test_columns_are_what_the_header_says() -> None:
    head = "#T_SP=a.Host|x|ROLE_a.Host:links_a.Link|a.Target|y\n#T_SP=a.Bare|\n#T_RL=a.Rel|v|BT_a.Host\n\n\n"
    assert read_table(HEAD + head).columns == [
        Column("a.Host", SPAN, "x", VALUE), Column("a.Host", SPAN, "links", ROLE),
        Column("a.Host", SPAN, "links", TARGET, "a.Target"), Column("a.Host", SPAN, "y", VALUE),
        Column("a.Bare", SPAN, "", VALUE), Column("a.Rel", RELATION, "v", VALUE), Column("a.Rel", RELATION, "", SOURCE, "a.Host"),
    ]  # fmt: skip


@pytest.mark.parametrize(("second", "third"), [("3-6", "8-11"), ("2-5", "7-10"), ("5-8", "10-13")])
def test_the_unit_is_found_out(second: str, third: str) -> None:
    body = f"\n\n#Sentence.id=s1\n#Text=😀 Ana\n1-1\t0-{int(second[0]) - 1}\t😀\n1-2\t{second}\tAna\n\n#Text=ran\n2-1\t{third}\tran\n"
    found = placed(read_table(HEAD + body))
    assert (found.text, found.reasons) == ("😀 Ana\n ran", {})
    assert [found.text[slice(*span)] for span in found.spans.values()] == ["😀", "Ana", "ran"]


def test_sentences_may_follow_each_other_without_a_gap() -> None:
    found = placed(read_table(HEAD + "\n\n#Text=One. \n1-1\t0-3\tOne\n\n#Text=Two\n#Text=\n2-1\t5-8\tTwo\n"))
    assert found.text == "One. Two\n"


def test_words_that_do_not_stand_are_named() -> None:
    table = read_table(HEAD + "\n\n#Text=One two\n1-1\t0-3\tOne\n1-2\t4-7\ttwx\n1-3\t90-99\tfar\nnonsense\n")
    found = placed(table)
    assert found.reasons == {"1-2": "the text there is “two”, not “twx”", "1-3": "it lies outside its sentence"}
    assert [one.part for one in table.refused] == ["line 8"]


def test_an_absurd_gap_costs_no_memory() -> None:
    assert len(placed(read_table(HEAD + "\n\n#Text=a\n1-1\t999999999999-999999999999\t\n")).text) == 1


def test_old_versions_escape_nothing() -> None:
    body = "\n\n#Text=C:\\new\n1-1\t0-6\tC:\\new\n"
    assert placed(read_table("#FORMAT=WebAnno TSV 3.1\n" + body)).text == "C:\\new"
    assert placed(read_table("#FORMAT=WebAnno TSV 3.3\n" + body)).text == "C:\new"
