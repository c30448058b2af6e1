"""Projects of INCEpTION: what several people did with a document is one article; Java objects are named."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Reading, SourceFile
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from clipdesk.formats.uima.inception_project import InceptionProjectImporter
from tests.builders import article, corpus
from tests.formats.exchange.bundles import exported
from tests.formats.exchange.round_trips import SAMPLES, drafts, needs_samples, readings, reasons
from tests.formats.label_studio.folders import written_files
from tests.formats.uima.inception_projects import one_json, project
from tests.formats.uima.suggested import suggested


def read(data: bytes) -> list[Reading]:
    return readings(InceptionProjectImporter(), data, "p.zip")


def test_work_of_several_people_is_one_article() -> None:
    found = read(
        project({
            "annotation/a.txt/anna.json": one_json("[quote#a:x] [policy#b:y]"),
            "annotation/a.txt/bert.json": one_json("x [policy#b:y]"),
            "annotation/a.txt/INITIAL_CAS.json": one_json("x y"),
            "curation/a.txt/CURATION_USER.zip": exported(UimaXmiExporter(), corpus(article("[quote:x] y"))),
            "annotation/b.txt/anna.json": "{",
        })
    )  # fmt: skip
    (draft,) = drafts(found)
    assert draft.source_file == "a.txt"
    assert sorted((one.annotator, one.label) for one in draft.annotations) == [
        ("an", "quote"), ("anna", "policy"), ("anna", "quote"), ("bert", "policy"),
    ]  # fmt: skip
    assert len({one.id for one in draft.annotations}) == 4
    assert [reason[:30] for reason in reasons(found)] == ["“annotation/b.txt/anna.json” i", "Its text is not there."]


def test_suggestions_that_came_to_several_people_are_taken_once() -> None:
    (data,) = written_files(UimaJsonExporter(), suggested())[0].values()
    (draft,) = drafts(read(project({f"annotation/a.txt/{name}.json": data for name in ("anna", "bert")})))
    assert [one.label for one in draft.annotations] == ["quote", "quote"]
    assert [(one.label, len(one.spans)) for one in draft.suggestions] == [("quote", 2), ("official", 1)]
    assert draft.suggestions[0].said_by == draft.suggestions[1].id
    assert [one[:34] for one in draft.changes] == ["Positions were taken as UTF-16 uni"]


def test_java_objects_are_named_and_the_text_is_taken() -> None:
    found = read(
        project({"source/a.txt": "Story", "annotation_ser/a.txt/anna.ser": b"\xac\xed", "source/b.pdf": b"%PDF-"})
    )
    assert [(one.text, one.source_file) for one in drafts(found)] == [("Story", "a.txt")]
    assert [reason[:45] for reason in reasons(found)] == [
        "Its annotations are in the project only as Ja", "The project has it only in a form that is not",
    ]  # fmt: skip


def test_a_project_without_documents_is_told() -> None:
    with pytest.raises(ImportFailedError, match="no document"):
        read(project({}))


@needs_samples
def test_the_sample_is_known_and_its_text_is_taken() -> None:
    (path,) = (SAMPLES / "inception-project").glob("*.zip")
    file = SourceFile(path.name, path.read_bytes(), str(path))
    assert builtin_registry().importer_for(file).key == "inception"
    found = read(file.data)
    assert [one.source_file for one in drafts(found)] == ["Obama.txt"]
    assert len(reasons(found)) == 1
