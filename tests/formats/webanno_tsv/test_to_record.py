"""What rows say: passages, slots, chains, relations; what cannot be taken is named."""

from __future__ import annotations

from typing import Any

from clipdesk.formats.webanno_tsv.table import read_table
from clipdesk.formats.webanno_tsv.to_record import RecordMaker

TEXT = "#Text=This is a test .\n"
WORDS = [
    ("1-1", "0-4", "This"),
    ("1-2", "5-7", "is"),
    ("1-3", "8-9", "a"),
    ("1-4", "10-14", "test"),
    ("1-5", "15-16", "."),
]


def told(head: str, *columns: str) -> tuple[RecordMaker, dict[str, Any]]:
    rows = "".join("\t".join((*word, column)) + "\t\n" for word, column in zip(WORDS, columns, strict=True))
    telling = RecordMaker(read_table(f"#FORMAT=WebAnno TSV 3.3\n{head}\n\n\n{TEXT}{rows}"))
    return telling, telling.record()


def links(record: dict[str, Any]) -> list[tuple[str, str, str]]:
    names = {one["id"]: one["text"] for one in record["spans"]}
    return [(names[one["head"]], one["label"], names[one["child"]]) for one in record["relations"]]


def test_numbers_join_words_and_stacks_are_parted() -> None:
    _, record = told("#T_SP=a.Span|value|more", "PER[1]|LOC[2]\tx[1]|*[2]", "PER[1]\tx[1]", "_\t_", "*\t*", "_\ty\\_z")
    assert [(one["label"], one["text"], one["attributes"]) for one in record["spans"]] == [
        ("PER", "This is", {"more": "x"}), ("LOC", "This", {}), ("Span", "test", {}), ("Span", ".", {"more": "y_z"}),
    ]  # fmt: skip


def test_slots_lead_to_what_they_name() -> None:
    head = "#T_SP=a.Simple|\n#T_SP=a.Host|ROLE_a.Host:links_a.Link|a.Simple"
    telling, record = told(head, "_\tp1;*;p3\t1-2[1];1-4;1-5", "*[1]\t_\t_", "*[1]\t_\t_", "*\t_\t_", "_\t_\t_")
    assert links(record) == [("This", "p1", "is a"), ("This", "links", "test")]
    assert [one.reason for one in telling.refused] == ["It was left out: what it refers to is not there."]


def test_chains_lead_from_link_to_link() -> None:
    head = "#T_CH=a.Link|referenceType|referenceRelation"
    _, record = told(head, "pr[1]\tcoref->1-1", "_\t_", "pr[1]\t*->1-2", "_\t_", "nn[1]\t*->1-3")
    assert links(record) == [("This", "coref", "a"), ("a", "next", ".")]
    assert record["spans"][2]["attributes"] == {"referenceType": "nn"}


def test_relations_lead_from_the_row_they_name() -> None:
    head = "#T_SP=a.Span|value\n#T_RL=a.Relation|label|more|BT_a.Span"
    telling, record = told(
        head, "A[1]|B[2]\t_\t_\t_", "_\t_\t_\t_", "_\t_\t_\t_", "C\tx|y\t*|z\t1-1[2_0]|1-1[1_0]", "_\tq\t*\t1-1[1_0]"
    )
    assert links(record) == [("This", "x", "test"), ("This", "y", "test")]
    assert [one.reason for one in telling.refused] == [
        "Its attributes were left out, because links have none: more=z.", "It was left out: nothing stands at 1-5.",
    ]  # fmt: skip


def test_relations_of_words_make_passages_of_them() -> None:
    _, record = told("#T_RL=a.Rel|BT_a.Token", *["_"] * 4, "1-1")
    assert links(record) == [("This", "Rel", ".")]
    assert {one["label"] for one in record["spans"]} == {"Token"}
