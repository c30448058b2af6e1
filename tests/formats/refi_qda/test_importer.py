"""Projects of NVivo, ATLAS.ti, MAXQDA, QualCoder and of ours come in with the right words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.refi_qda.exporter import RefiQdaExporter
from clipdesk.formats.refi_qda.importer import RefiQdaImporter
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_described_alike,
    assert_emoji_move_nothing,
    assert_the_same_again,
    drafts,
    needs_samples,
    readings,
    reasons,
    written,
)
from tests.formats.refi_qda.archives import archive, project, read, selection, source
from tests.strategies import corpora


def words(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(one.label, draft.text[slice(*one.spans[0])]) for one in draft.annotations if one.spans]


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    found = drafts(readings(RefiQdaImporter(), written(RefiQdaExporter(), made)[0]))
    names = {label.id: label.name for label in made.codebook}
    people = {one.id: one.key for one in made.annotators}
    for draft, item in zip(found, made.articles, strict=True):
        assert (draft.text, draft.note) == (item.article.text, item.article.note)
        assert draft.changes == ()
        assert draft.original == b""
        assert source_record(draft.source) == source_record(item.article.source)
        assert_described_alike(draft, item, made)
        assert sorted(
            (one.label, one.annotator, one.note, sorted(one.attributes.items()))
            for one in draft.annotations if not one.spans
        ) == sorted(
            (names[one.label_id], people[one.annotator_id], one.note, sorted(one.attributes.items()))
            for one in item.annotations if not one.spans
        )  # fmt: skip
        assert len(draft.relations) == len(item.relations)


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(RefiQdaExporter(), RefiQdaImporter(), ("Ana Ruiz", "“yes”😀 ", "it"))


def test_ids_of_clipdesk_come_back() -> None:
    made = corpus(article("[quote:x] y", id="0f9e1d077a1a53bfb2d0e5d137cc35d4"))
    (draft,) = drafts(readings(RefiQdaImporter(), written(RefiQdaExporter(), made)[0]))
    assert draft.id == "0f9e1d077a1a53bfb2d0e5d137cc35d4"


@needs_samples
def test_a_project_of_nvivo_comes_in_right_and_goes_out_again() -> None:
    folder = SAMPLES / "refi-qda"
    found = readings(RefiQdaImporter(), (folder / "nvivo-shaped.qdpx").read_bytes())
    expected = json.loads((folder / "nvivo-shaped.expected.json").read_text("utf-8"))
    articles = drafts(found)
    assert reasons(found) == []
    for draft, known in zip(articles, expected, strict=True):
        assert draft.source.headline == known["id"]
        assert words(draft) == [(one["label"], one["text"]) for one in known["spans"]]
        assert {one.annotator for one in draft.annotations} == {"Coder B"}
        assert draft.codebook is not None
        assert [one.name for one in draft.codebook][:2] == ["1. Tagged passages", "quote"]
    assert_the_same_again(RefiQdaExporter(), RefiQdaImporter(), found)


@pytest.mark.parametrize(
    ("data", "start"),
    [
        ("😀 A.\r\nThe mayor spoke to us.".encode("utf-8-sig"), 11),
        ("😀 A.\r\nThe mayor spoke to us.".encode(), 10),
        ("😀 A.\nThe mayor spoke to us.".encode(), 10),
        ("😀 A.\r\nThe mayor spoke to us.".encode(), 9),
        ("😀 A.\nThe mayor spoke to us.".encode(), 9),
        ("😀 A.\r\nThe mayor spoke to us.".encode("utf-16"), 11),
    ],
)
def test_names_tell_how_positions_are_counted(data: bytes, start: int) -> None:
    (draft,) = drafts(read(f"<Sources>{source(selection(start, start + 5, 'mayor'))}</Sources>", data))
    assert draft.text == "😀 A.\nThe mayor spoke to us."
    assert words(draft) == [("official", "mayor")]


def test_a_place_that_its_name_contradicts_is_refused() -> None:
    parts = [
        selection(4, 9, "mayor"),
        selection(10, 15, "spoke"),
        selection(19, 21, "mayor"),
        selection(0, 3, "My title"),
    ]
    found = read(f"<Sources>{source(*parts)}</Sources>", b"The mayor spoke to us.")
    (draft,) = drafts(found)
    assert words(draft) == [("official", "mayor"), ("official", "spoke"), ("official", "The")]
    assert reasons(found) == ["It was left out: the text there is “us”, not “mayor”."]


def test_codings_notes_variables_and_links_are_read() -> None:
    two = '<Coding guid="k9"><CodeRef targetGUID="c3"/><NoteRef targetGUID="n"/></Coding>'
    body = (
        '<Variables><Variable guid="v1" name="Outlet" typeOfVariable="Text"/><Variable guid="v2" name="Mood" typeOfVariable="Text"/></Variables><Sources>'
        + source(
            "<Description> about </Description>", selection(4, 9, "mayor", inner=two), selection(10, 15, "spoke", "c3"),
            '<PlainTextSelection guid="e" startPosition="0" endPosition="3"/>', selection(0, 3, "The", "gone"),
            '<Coding guid="w" creatingUser="u1"><CodeRef targetGUID="c1"/></Coding><NoteRef targetGUID="n"/>',
            '<VariableValue><VariableRef targetGUID="v1"/><TextValue>Daily</TextValue></VariableValue>',
            '<VariableValue><VariableRef targetGUID="v2"/><TextValue>low</TextValue></VariableValue>',
        )
        + '</Sources><Notes><Note guid="n"><PlainTextContent>hm</PlainTextContent></Note></Notes>'
        '<Links><Link guid="l" name="says" originGUID="s10-15" targetGUID="k9"/><Link guid="m" originGUID="x" targetGUID="k9"/></Links>'
    )  # fmt: skip
    found = read(body, b"The mayor spoke to us.")
    (draft,) = drafts(found)
    assert [(one.label, one.id, one.annotator, one.note) for one in draft.annotations] == [
        ("official", "k4-9", "Coder B", ""), ("quote", "k9", "Coder A", "hm"), ("quote", "s10-15", "Coder B", ""),
        ("People", "w", "Coder A", ""),
    ]  # fmt: skip
    assert [(one.head, one.label, one.child) for one in draft.relations] == [("s10-15", "says", "k9")]
    assert (draft.source.headline, draft.source.outlet, draft.note) == ("story", "Daily", "about\n\nhm\n\nMood: low")
    assert draft.id == ""
    assert reasons(found) == [
        "It has no code, so it was left out.", "Its code is not in the codebook of the file, so it was left out.",
    ]  # fmt: skip


def test_a_text_may_stand_in_the_project_or_be_missing() -> None:
    inside = source("<PlainTextContent>The mayor.</PlainTextContent>", selection(4, 9), path="")
    found = read(
        f"<Sources>{inside}{source(path='internal://../../etc/passwd')}{source(path='relative://T1.txt')}</Sources>",
        b"x",
    )
    assert words(drafts(found)[0]) == [("official", "mayor")]
    assert reasons(found) == ["Its text is not in the file."] * 2


def test_hostile_and_foreign_archives_are_refused() -> None:
    with pytest.raises(ImportFailedError, match="document type"):
        readings(RefiQdaImporter(), archive(f'<!DOCTYPE x [<!ENTITY e "{"a" * 99}">]>{project("")}'))
    with pytest.raises(ImportFailedError, match="damaged"):
        readings(RefiQdaImporter(), archive("<Project>"))
    with pytest.raises(ImportFailedError, match="damaged"):
        readings(RefiQdaImporter(), b"PK\x03\x04")
    with pytest.raises(ImportFailedError, match="holds no project"):
        readings(RefiQdaImporter(), archive("").replace(b"project.qde", b"projekt.qde"))


def test_projects_are_known_by_what_is_in_them() -> None:
    importer = RefiQdaImporter()
    assert importer.sniff(SourceFile("x.zip", archive(project("")))) == 1
    assert importer.sniff(SourceFile("x.qdpx", b"PK\x03\x04")) == 0
