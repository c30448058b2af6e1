"""Texts of QualCoder with their codings, whatever the version that brought them in."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.qualcoder import QualCoderImporter
from clipdesk.formats.registry import SourceFile
from tests.formats.exchange.round_trips import drafts, readings, reasons
from tests.formats.foreign_databases import database
from tests.formats.qualcoder_projects import TEXT, coding, project


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
