"""Projects of QualCoder, written by tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

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
