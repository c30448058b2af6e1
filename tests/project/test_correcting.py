"""What is corrected in the preview of an import reaches the project, and nothing of it goes without a word."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.draft import ArticleDraft, Correction
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome
from clipdesk.formats.registry import Division, ImportOptions
from clipdesk.project.commands.articles import DescribeArticle
from clipdesk.project.correcting import (
    CORRECTED,
    can_be_corrected,
    corrected,
    corrected_files,
    read_anew,
    values_at,
    waiting_words,
    with_value,
)
from clipdesk.project.importing import FileChoice, ImportRequest, import_files, preview
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.project.reading_file import with_prepared
from tests.strategies import names, notes, sources

PATH = Path("/x/a.txt")
FOUND = FoundFile(PATH, "a.txt")


def read(*drafts: ArticleDraft, is_part: bool = False) -> ReadFile:
    return with_prepared(ReadFile(FOUND, "text", "Plain text", is_part=is_part), [prepare(one) for one in drafts])


FIRST = ArticleDraft("One.", Source("Dues rise", ("Ana Ruiz",), outlet="Post", provenance={"headline": "title line"}))
THREE = read(FIRST, ArticleDraft("Two."), ArticleDraft("Three."))


def typed(file: ReadFile, place: int, **values: str | tuple[str, ...]) -> tuple[Correction, ...]:
    corrections: tuple[Correction, ...] = ()
    for name, value in values.items():
        corrections = with_value(corrections, file.prepared, place, name, value)
    return corrections


def stored(project: Project) -> list[Source]:
    return [one.article.source for one in project.queries.corpus("p", CorpusFilter())]


# ------------------------------------------------------------------ in the preview


@given(sources(), notes(), st.lists(names(), max_size=2))
def test_a_correction_is_what_was_typed_and_taking_it_back_is_what_was_recognized(
    source: Source, headline: str, people: list[str]
) -> None:
    file = read(ArticleDraft("Words.", source))
    corrections = typed(file, 0, headline=headline, byline=tuple(people))
    got = corrected(file, corrections).drafts[0].source
    assert (got.headline, got.byline) == (headline, tuple(people))
    assert {name: getattr(got, name) for name in SOURCE_FIELDS[2:]} == {
        name: getattr(source, name) for name in SOURCE_FIELDS[2:]
    }
    for name in ("headline", "byline"):
        corrections = with_value(corrections, file.prepared, 0, name, None)
    assert corrections == ()
    assert corrected(file, corrections) is file


def test_only_the_article_it_was_typed_for_is_corrected() -> None:
    corrections = typed(THREE, 1, headline="Second")
    file = corrected(THREE, corrections)
    assert [one.source.headline for one in file.drafts] == ["Dues rise", "Second", ""]
    assert file.drafts[1].changes == (CORRECTED,)
    assert file.drafts[1] is file.prepared[1].draft
    assert values_at(corrections, 1, THREE.prepared[1].text_hash) == {"headline": "Second"}
    assert not values_at(corrections, 2, THREE.prepared[2].text_hash)


def test_what_was_recognized_is_no_correction() -> None:
    assert typed(THREE, 0, headline="Dues rise") == ()
    assert typed(THREE, 0, headline="Dues fall", outlet="Post")[0].values == {"headline": "Dues fall"}


def test_a_correction_stays_with_its_article_when_the_file_is_read_in_another_encoding() -> None:
    other = read(FIRST, ArticleDraft("Twö."), ArticleDraft("Three."))
    corrections = read_anew(typed(THREE, 1, headline="Second"), other.prepared)
    assert corrected(other, corrections).drafts[1].source.headline == "Second"


def test_read_as_another_number_of_articles_it_waits_for_its_own() -> None:
    whole = read(ArticleDraft("One. Two. Three."))
    corrections = read_anew(typed(THREE, 0, headline="First"), whole.prepared)
    assert not corrected(whole, corrections).drafts[0].source.headline
    assert waiting_words(whole, corrections) == "First"
    assert waiting_words(THREE, corrections) == waiting_words(whole, ()) == ""
    corrections = read_anew(corrections, THREE.prepared)
    assert corrected(THREE, corrections).drafts[0].source.headline == "First"


@pytest.mark.parametrize("draft", [ArticleDraft(""), ArticleDraft("Words.", is_of_project=True)])
def test_a_codebook_and_another_project_are_taken_as_they_are(draft: ArticleDraft) -> None:
    assert can_be_corrected(FIRST)
    assert not can_be_corrected(draft)
    file = read(draft)
    assert corrected(file, typed(file, 0, headline="Mine")).drafts == file.drafts


# ------------------------------------------------------------------ in the import


def test_of_a_file_that_comes_in_parts_the_right_article_is_corrected() -> None:
    corrections = typed(THREE, 2, outlet="Courier")
    parts = [read(FIRST, THREE.drafts[1], is_part=True), read(THREE.drafts[2])]
    got = list(corrected_files(parts, {PATH: FileChoice(corrections=corrections)}))
    assert [one.source.outlet for part in got for one in part.drafts] == ["Post", "", "Courier"]
    assert not any(one.items for one in got)


def test_what_no_article_takes_is_in_the_report_with_its_words() -> None:
    corrections = typed(THREE, 1, headline="Second", byline=("Jo Field", "Kim Lee"))
    changed = replace(read(FIRST, ArticleDraft("Two, and more.")), is_part=False)
    (got,) = corrected_files([changed], {PATH: FileChoice(corrections=corrections)})
    assert got.prepared == changed.prepared
    (item,) = got.items
    assert (item.name, item.outcome) == ("a.txt", Outcome.SKIPPED)
    assert item.reason.endswith("was not taken, as the file reads otherwise now: Second · Jo Field; Kim Lee.")


def records(path: Path, *texts: str) -> Path:
    lines = (json.dumps({"text": text, "meta": {"headline": text[:5], "outlet": "Post"}}) for text in texts)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def request_with(path: Path, place: int, **values: str | tuple[str, ...]) -> ImportRequest:
    """What the dialog asks for when this was typed."""
    (file,) = preview(ImportRequest((path,))).files
    return ImportRequest((path,), choices={path: FileChoice(corrections=typed(file, place, **values))})


def test_the_import_stores_what_the_source_card_would_in_its_one_step(project: Project, tmp_path: Path) -> None:
    path = records(tmp_path / "a.jsonl", "Boats lay idle.", "Dues rise again.")
    before = len(project.queries.history(50))
    report = import_files(project, request_with(path, 1, headline="Dues", byline=("Jo Field",), outlet=""))
    plain, got = stored(project)
    assert (got.headline, got.byline, got.outlet) == ("Dues", ("Jo Field",), "")
    assert (plain.headline, plain.outlet) == ("Boats", "Post")
    assert [(one.outcome, one.reason) for one in report.items] == [(Outcome.TAKEN, ""), (Outcome.CHANGED, CORRECTED)]
    assert report.items[1].name == "a.jsonl, line 2: Dues"
    assert len(project.queries.history(50)) == before + 1
    article_id = report.items[0].article_id
    project.execute(DescribeArticle(article_id, replace(plain, headline="Dues", byline=("Jo Field",), outlet="")))
    by_card = stored(project)[0]
    assert by_card == replace(got, provenance=by_card.provenance)
    assert dict(by_card.provenance) == dict(got.provenance)
    project.undo()
    project.undo()
    assert stored(project) == []
    project.redo()
    assert stored(project)[1] == got


@pytest.mark.parametrize("is_before", [True, False])
def test_an_article_that_is_there_already_keeps_its_source_and_the_report_has_what_was_typed(
    project: Project, tmp_path: Path, is_before: bool
) -> None:
    path = records(tmp_path / "a.jsonl", "Boats lay idle.")
    if is_before:
        import_files(project, ImportRequest((path,)))
        request = request_with(path, 0, byline=("Jo Field",), published="2025-06")
    else:
        first, path = path, records(tmp_path / "b.jsonl", "Boats lay idle.")
        request = replace(request_with(path, 0, byline=("Jo Field",), published="2025-06"), paths=(first, path))
    report = import_files(project, request)
    (source,) = stored(project)
    assert (source.byline, source.published) == ((), "")
    last = report.items[-1]
    assert last.outcome is Outcome.DUPLICATE
    assert last.reason.endswith("What was typed of its source was not taken: Jo Field · 2025-06.")


def test_a_file_that_changed_since_the_preview_is_taken_and_the_words_are_told(
    project: Project, tmp_path: Path
) -> None:
    path = records(tmp_path / "a.jsonl", "Boats lay idle.")
    request = request_with(path, 0, headline="Idle boats")
    records(path, "Boats lay idle, again.")
    report = import_files(project, request)
    assert (report.taken, report.skipped) == (1, 1)
    assert "Idle boats" in next(one.reason for one in report.items if one.outcome is Outcome.SKIPPED)
    assert stored(project)[0].headline == "Boats"


def test_a_file_is_divided_as_it_was_when_it_was_corrected(project: Project, tmp_path: Path) -> None:
    path = records(tmp_path / "a.jsonl", "Boats lay idle.", "Dues rise again.")
    options = ImportOptions(division=Division.SEVERAL)
    (file,) = preview(ImportRequest((path,), options)).files
    choice = FileChoice(division=Division.SEVERAL, corrections=typed(file, 0, section="Harbor"))
    import_files(project, ImportRequest((path,), choices={path: choice}))
    assert [one.section for one in stored(project)] == ["Harbor", ""]
