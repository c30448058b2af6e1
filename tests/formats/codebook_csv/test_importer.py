"""Codebooks come back from our table without loss, and come in from those of others."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.label import RelationType
from clipdesk.domain.report import Outcome
from clipdesk.formats.codebook_csv.exporter import CodebookCsvExporter
from clipdesk.formats.codebook_csv.importer import CodebookCsvImporter
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import MemoryCorpus, codebook
from tests.formats.exchange.round_trips import GOLDEN, SAMPLES, drafts, needs_samples, readings, written
from tests.strategies import codebooks


def read(data: bytes | str, name: str = "codes.csv") -> tuple[Codebook, tuple[str, ...]]:
    found = readings(CodebookCsvImporter(), data.encode() if isinstance(data, str) else data, name)
    (draft,) = drafts(found)
    assert (draft.text, draft.source.headline) == ("", "codes")
    assert draft.codebook is not None
    return draft.codebook, draft.changes


def by_name(made: Codebook) -> Codebook:
    """The codebook as a table has it: names are ids, and the order is that of the rows."""
    names = {one.id: one.name for one in made}
    labels = [
        replace(one, id=one.name, parent=names.get(one.parent, ""), order=place) for place, one in enumerate(made)
    ]
    kinds = [
        RelationType(
            f"relation {one.name}", one.name, *(tuple(names[id_] for id_ in side) for side in (one.heads, one.children))
        )
        for one in made.relation_types
    ]
    return Codebook(reading_order(labels), tuple(kinds))


@given(codebooks())
def test_every_codebook_comes_back_without_loss_and_goes_out_the_same(made: Codebook) -> None:
    data, _ = written(CodebookCsvExporter(), MemoryCorpus("c", made))
    found, changes = read(data)
    assert (found, changes) == (by_name(made), ())
    again, _ = written(CodebookCsvExporter(), MemoryCorpus("c", found))
    assert read(again)[0] == by_name(found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_what_a_spreadsheet_saved_in_its_own_way_is_read(encoding: str) -> None:
    table = 'label;definition;Key\r\n"Señal";"two\r\nlines";1\r\n;;\r\nother;\'=1;\r\n'
    found, _ = read(table.encode(encoding))
    assert [(one.name, one.definition, one.shortcut) for one in found] == [
        ("Señal", "two\nlines", "1"),
        ("other", "=1", ""),
    ]


@needs_samples
def test_the_codebook_of_taguette_is_read() -> None:
    found, changes = read((SAMPLES / "taguette" / "codebook.csv").read_bytes())
    assert [one.name for one in found] == ["interesting", "quote", "speaker", "statistic", "official", "policy"]
    assert found.labels[-1].definition == "law, resolution or programme"
    assert changes == ()


def test_tags_keep_their_apostrophes_for_only_ours_are_guarded() -> None:
    assert read("tag,description\na,'=1\n")[0].labels[0].definition == "'=1"


def test_the_lists_of_qualcoder_are_read_with_their_categories() -> None:
    found, changes = read("Politics>>vote\tA vote.\nPolitics>>law>>>bill\nother\nOther\nlaw\tA law.\n", "codes.txt")
    assert [(one.name, one.parent, one.definition) for one in found] == [
        ("Politics", "", ""), ("vote", "Politics", "A vote."), ("law", "Politics", "A law."), ("bill", "law", ""),
        ("other", "", ""),
    ]  # fmt: skip
    assert changes == ("The label “Other” is there twice; the second was left out.",)
    assert [one.parent for one in read('"A >> b","x, y"\n>>c,\n')[0]] == ["", "A", ""]


def test_what_does_not_fit_is_told() -> None:
    found, changes = read(
        "label,parent,attributes,kind,from,to\na,b,when: date,,,\nA,c,,,,\n,,x,,,\ns,,,Relation,a | z,\n,,,relation,,\n"
    )
    assert [(one.name, one.parent) for one in found] == [("b", ""), ("a", "b")]
    assert found.relation_types == (RelationType("relation s", "s", ("a",), ()),)
    assert changes == (
        "The attribute “when” of “a” is of a kind unknown here and became text.",
        "The label “A” is there twice; the second was left out.",
        "A row has no label.",
        "The label “b”, which others name as their parent, was added.",
        "The relation “s” names a label “z” that is not there.",
    )


@pytest.mark.parametrize("data", ["label,color\n", "", "label,color\n,red\n", ">>\n"])
def test_what_holds_no_labels_is_refused(data: str) -> None:
    with pytest.raises(ImportFailedError, match="holds no labels"):
        read(data)


def test_labels_arrive_in_the_project_as_they_left_another(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_bytes((GOLDEN / "hard.codebook.csv").read_bytes())
    with closing(Project.create(tmp_path / "p.clipdesk")) as project:
        report = import_files(project, ImportRequest((file,)))
        assert [(one.outcome, one.reason) for one in report.items] == [
            (Outcome.CHANGED, "Labels were added to the codebook: 8. Kinds of link were added to the codebook: 1.")
        ]
        found = {one.name: one for one in project.codebook}
        for one in codebook():
            assert replace(found[one.name], id=one.id) == one
        assert [one.name for one in project.codebook.relation_types] == ["said_by"]
        assert [one.outcome for one in import_files(project, ImportRequest((file,))).items] == [Outcome.DUPLICATE]


def test_the_headings_are_those_of_the_table_where_a_stray_quotation_mark_hides_its_delimiter() -> None:
    found, _ = read('z"x,label\ny";;;;\n')
    assert [one.name for one in found] == ['z"x,label', 'y"']
