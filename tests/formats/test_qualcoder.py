"""Texts of QualCoder with their codings, whatever the version that brought them in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.qualcoder import QualCoderImporter
from clipdesk.formats.registry import SourceFile
from tests.formats.exchange.round_trips import drafts, readings, reasons
from tests.formats.foreign_databases import database

Row: TypeAlias = tuple[str, tuple[Any, ...]]

_SCHEMA = """
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,
  owner text, date text, memo text, avid integer, important integer);
INSERT INTO code_cat VALUES (1, 'People', '', '', 'all of them', NULL), (2, 'official', '', '', '', 1);
INSERT INTO code_name VALUES (1, 'official', 'in office', 2, '', '', ''), (2, 'quote', NULL, NULL, '', '', '');
"""
TEXT = "😀 Ana\r\nsaid “yes”."


def project(folder: Path, text: str = TEXT, codings: Sequence[Row] = ()) -> bytes:
    sources: list[Row] = [
        ("source", (1, "story.docx", text, None, "memo", "me", "")),
        ("source", (2, "a.png", None, "/images/a.png", "", "me", "")),
    ]
    return database(folder, _SCHEMA, [*sources, *codings])


def coding(
    number: int, start: int, end: int, words: str, code: int = 1, note: str = "", important: int | None = None
) -> Row:
    return "code_text", (number, code, 1, words, start, end, "me", "", note, None, important)


@pytest.mark.parametrize(("text", "shift"), [(TEXT, 1), ("\ufeff" + TEXT, 2), (TEXT, 0), ("\ufeff" + TEXT, 1)])
def test_old_line_ends_and_marks_are_found_out(tmp_path: Path, text: str, shift: int) -> None:
    start = TEXT.index("“") - 1 + shift
    made = coding(1, start, start + 5, "“yes”", 2, "why", 1), coding(2, start - 5, start - 1, "said")
    found = readings(QualCoderImporter(), project(tmp_path, text, made))
    (draft,) = drafts(found)
    assert draft.text == "😀 Ana\nsaid “yes”."
    assert [(one.label, draft.text[slice(*one.spans[0])], one.annotator, one.note) for one in draft.annotations] == [
        ("quote", "“yes”", "me", "why"), ("official", "said", "me", ""),
    ]  # fmt: skip
    assert dict(draft.annotations[0].attributes) == {"important": "true"}
    assert (draft.source.headline, draft.note) == ("story", "memo")
    assert reasons(found) == ["It has no text and was left out."]


def test_codings_that_do_not_fit_are_told(tmp_path: Path) -> None:
    made = coding(1, 2, 5, "Ana"), coding(2, 2, 5, "Eva"), coding(3, 2, 5, "Ana", 9)
    found = readings(QualCoderImporter(), project(tmp_path, codings=made))
    assert len(drafts(found)[0].annotations) == 1
    assert reasons(found)[:2] == [
        "Its code is not in the codebook of the file, so it was left out.",
        "It was left out: the text there is “Ana”, not “Eva”.",
    ]


def test_categories_and_codes_are_one_tree(tmp_path: Path) -> None:
    (draft,) = drafts(readings(QualCoderImporter(), project(tmp_path)))
    assert draft.codebook is not None
    names = {one.id: one.name for one in draft.codebook}
    assert {(one.name, names.get(one.parent, ""), one.definition) for one in draft.codebook} == {
        ("People", "", "all of them"), ("official 2", "People", ""), ("official", "official 2", "in office"), ("quote", "", ""),
    }  # fmt: skip


def test_it_is_known_by_its_tables(tmp_path: Path) -> None:
    other = database(tmp_path, "CREATE TABLE t (x);")
    assert QualCoderImporter().sniff(SourceFile("x", project(tmp_path))) == 1
    assert QualCoderImporter().sniff(SourceFile("x", other)) == 0
    with pytest.raises(ImportFailedError, match="not a project of QualCoder"):
        readings(QualCoderImporter(), other)
