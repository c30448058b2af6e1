"""Another project file is vetted, read whole, and never changed."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Cut
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.domain.decision import OwnPassage, decision_on, side_of
from clipdesk.domain.draft import ArticleDraft, DecisionDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.span import Span
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.project import project_importer
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.importing import ImportRequest, import_files, preview
from clipdesk.project.project import Project
from clipdesk.project.project_importer import ProjectImporter
from tests.builders import article, draft_of, hard_corpus
from tests.project_builder import make_project

VERSIONS = Path(__file__).parents[1] / "data" / "projects"
ORIGINAL = b"<html>We won, said Kell.</html>"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A project with an article that came from a page, and a split quote in another."""
    project = make_project(
        tmp_path / "theirs.clipdesk", article("[quote#1:We won], said [quote#1:Kell].", headline="Won")
    )
    page = ArticleDraft(
        "It rained.", cuts=(Cut(0, "Menu\n", "furniture"),), original=ORIGINAL, media_type="text/html", encoding="cp1252",
        source_file="page.html", extractor="own", added_at="2025-06-12T09:30:00Z",
    )  # fmt: skip
    project.execute(AddArticles((page,)))
    project.close()
    return project.path


def read(path: Path, *, is_preview: bool = False) -> list[Reading]:
    file = SourceFile(path.name, b"", str(path))
    return list(ProjectImporter().read(file, ImportOptions(is_preview=is_preview)))


def damage(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, values)


def test_it_says_first_what_it_holds(theirs: Path) -> None:
    about, *articles = read(theirs)
    assert isinstance(about, ArticleDraft)
    assert not about.text
    assert about.changes == ("Articles in this project: 2; annotations: 1, by AN. (an).",)
    assert about.codebook is not None
    assert len(articles) == 2


def test_it_is_known_by_its_name_where_nothing_of_it_is_given_and_by_its_header(theirs: Path) -> None:
    data = theirs.read_bytes()
    asked = [
        SourceFile("A.CLIPDESK", b"", str(theirs)), SourceFile("a.txt", data[:100]),
        SourceFile("a.clipdesk", b""), SourceFile("a.clipdesk", b"The board met.", str(theirs)),
        SourceFile("a.txt", b"", str(theirs)), SourceFile("a.db", data[:99]),
        SourceFile("a.db", data[:68] + b"Else" + data[72:]), SourceFile("a.db", b"X" + data[1:]),
    ]  # fmt: skip
    assert [ProjectImporter().sniff(one) for one in asked] == [1, 1, 0, 0, 0, 0, 0, 0]


def test_who_annotated_nothing_is_not_named(tmp_path: Path) -> None:
    with closing(make_project(tmp_path / "bare.clipdesk", article("It rained."))):
        (about, _) = read(tmp_path / "bare.clipdesk")
    assert isinstance(about, ArticleDraft)
    assert about.changes == ("Articles in this project: 1; annotations: 0.",)


def test_rulings_come_in_names(tmp_path: Path) -> None:
    made = make_project(tmp_path / "ruled.clipdesk", article("[quote#1@an:We won], said [quote#2@bo:Kell]."))
    first, second = (made._store.annotations.get(one) for one in ("a1-1", "a1-2"))
    assert first is not None
    assert second is not None
    an, bo = first.annotator_id, second.annotator_id
    own = OwnPassage(first.label_id, anchor("We won, said Kell.", [Span(3, 6)]))
    one, other = (decision_on("a1", (an, bo), [side_of(found)]) for found in (first, second))
    one = one._replace(kept=("a1-1",), note="why", annotator_id=bo, decided_at="2025-06-12T10:00:00Z")
    with made._store.transaction():
        made._store.apply([RecordChange(None, one), RecordChange(None, other._replace(own=own, annotator_id=an))])
    made.close()
    people = ("an", "bo") if an < bo else ("bo", "an")
    side = ("an", "a1-1", "quote", "We won")
    assert set(read_draft(made.path).decisions) == {
        DecisionDraft(people, (side,), ("a1-1",), "", (), "why", "bo", "2025-06-12T10:00:00Z"),
        DecisionDraft(people, (("bo", "a1-2", "quote", "Kell"),), (), "quote", (Span(3, 6),), "", "an", ""),
    }
    damage(made.path, "UPDATE decision SET label = 'gone' WHERE label <> ''")
    damage(made.path, "UPDATE decision SET sides = replace(sides, ?, 'somebody')", an)
    assert [found.sides for found in read_draft(made.path).decisions] == [(("somebody", *side[1:]),)]


def read_draft(path: Path) -> ArticleDraft:
    """The first article of a project."""
    draft = read(path)[1]
    assert isinstance(draft, ArticleDraft)
    return draft


def test_an_article_comes_with_its_original_and_where_it_came_from(theirs: Path, tmp_path: Path) -> None:
    page = read(theirs)[2]
    assert isinstance(page, ArticleDraft)
    assert (page.original, page.media_type, page.encoding, page.extractor) == (ORIGINAL, "text/html", "cp1252", "own")
    assert page.is_of_project
    with closing(Project.create(tmp_path / "ours.clipdesk")) as ours:
        import_files(ours, ImportRequest((theirs,)))
        store = ours._store
        made = store.articles.get(page.id)
        assert made is not None
        assert (made.cuts, made.source_file, made.added_at) == (page.cuts, "page.html", "2025-06-12T09:30:00Z")
        assert store.originals.get(made.original_hash) == ORIGINAL
        assert store.originals.readings([page.id]) == {page.id: ("text/html", "cp1252", "own")}


def test_everything_comes_whole(tmp_path: Path) -> None:
    made = hard_corpus()
    make_project(tmp_path / "hard.clipdesk", *made.articles).close()
    drafts = [one for one in read(tmp_path / "hard.clipdesk")[1:] if isinstance(one, ArticleDraft)]
    for draft, item in zip(drafts, made.articles, strict=True):
        expected = draft_of(item, made)
        assert {one.id: one for one in draft.annotations} == {one.id: one for one in expected.annotations}
        assert set(draft.relations) == set(expected.relations)
        assert (draft.text, draft.source, draft.cuts, draft.note) == (
            expected.text, expected.source, expected.cuts, expected.note,
        )  # fmt: skip


def test_a_preview_needs_no_originals(theirs: Path) -> None:
    assert [one.original for one in read(theirs, is_preview=True) if isinstance(one, ArticleDraft)] == [b""] * 3
    (file,) = preview(ImportRequest((theirs,))).files
    assert (file.format_name, len(file.drafts)) == ("Clipdesk project", 3)


def test_few_articles_are_read_at_once_where_originals_are_large(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(theirs)
    monkeypatch.setattr(project_importer, "_ORIGINALS_AT_ONCE", 1)
    monkeypatch.setattr(project_importer, "_AT_ONCE", 2)
    assert read(theirs) == whole


def test_what_was_removed_there_does_not_come(theirs: Path) -> None:
    with closing(Project(theirs)) as project:
        project.execute(RemoveArticles(("a1",)))
    assert [one.text for one in read(theirs) if isinstance(one, ArticleDraft)] == ["", "It rained."]


def test_a_damaged_history_costs_no_article(theirs: Path) -> None:
    whole = read(theirs)
    with closing(sqlite3.connect(theirs)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'history_item'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with theirs.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    about, *articles = read(theirs)
    assert articles == whole[1:]
    assert isinstance(about, ArticleDraft)
    assert about.changes[1:] == ("Its history is damaged, so that it is not known which passages were removed there.",)


def test_a_project_that_is_open_is_read_as_it_was_saved_last(theirs: Path, tmp_path: Path) -> None:
    with closing(Project(theirs)) as project, closing(Project.create(tmp_path / "ours.clipdesk")) as ours:
        project.execute(RemoveArticles(("a1",)))
        assert (tmp_path / "theirs.clipdesk-wal").stat().st_size
        assert import_files(ours, ImportRequest((theirs,))).merged.new == 1


def test_a_project_imported_into_itself_changes_nothing(theirs: Path) -> None:
    with closing(Project(theirs)) as project:
        before = project.history_state
        report = import_files(project, ImportRequest((theirs,)))
        assert (report.taken, report.known, report.conflicts) == (0, 2, 0)
        assert project.history_state == before


def test_a_project_in_a_folder_is_not_taken_unasked(theirs: Path, tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "ours.clipdesk")) as ours:
        folder = tmp_path / "folder"
        folder.mkdir()
        shutil.move(theirs, folder)
        (item,) = import_files(ours, ImportRequest((folder,))).items
        assert (item.outcome, item.name) == (Outcome.SKIPPED, "folder/theirs.clipdesk")
        assert "Import it by itself" in item.reason


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        (
            "CREATE TRIGGER t AFTER INSERT ON label BEGIN DELETE FROM article; END",
            "holds what a Clipdesk project never",
        ),
        ("CREATE VIEW v AS SELECT 1", "holds what a Clipdesk project never holds (v)"),
        ("PRAGMA user_version = 999", "newer"),
        ("PRAGMA application_id = 1", "is a database, but not a Clipdesk project"),
    ],
)
def test_a_hostile_or_foreign_file_is_refused_as_at_every_opening(theirs: Path, sql: str, sentence: str) -> None:
    damage(theirs, sql)
    with pytest.raises(ImportFailedError, match=re.escape(sentence)):
        read(theirs)


def test_a_file_that_is_no_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs.clipdesk").write_text("The board met.")
    with closing(Project.create(tmp_path / "ours.clipdesk")) as ours:
        (item,) = import_files(ours, ImportRequest((tmp_path / "theirs.clipdesk",))).items
    assert item.outcome is Outcome.SKIPPED
    assert "is not a Clipdesk project" in item.reason


def test_a_project_of_an_older_program_is_refused_as_when_it_is_only_read(tmp_path: Path) -> None:
    shutil.copy(VERSIONS / "v0001.clipdesk", tmp_path / "old.clipdesk")
    before = (tmp_path / "old.clipdesk").read_bytes()
    with pytest.raises(ImportFailedError, match="was written by an older Clipdesk"):
        read(tmp_path / "old.clipdesk")
    assert (tmp_path / "old.clipdesk").read_bytes() == before


def test_a_damaged_article_costs_itself_alone(theirs: Path) -> None:
    damage(theirs, "UPDATE body SET text = 'It rained!' WHERE text = 'It rained.'")
    _, first, second = read(theirs)
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ReportItem)
    assert second.outcome is Outcome.SKIPPED
    assert "The text of “It rained!” is damaged in the project file." in second.reason


def test_a_file_in_which_nothing_can_be_read_any_more_is_left(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_importer, "_AT_ONCE", 1)
    readings = ProjectImporter().read(SourceFile("theirs", b"", str(theirs)), ImportOptions())
    next(readings)
    theirs.unlink()
    told = list(readings)
    assert [one.outcome for one in told if isinstance(one, ReportItem)] == [Outcome.SKIPPED] * 2
    assert isinstance(told[-1], ReportItem)
    assert told[-1].reason == "The articles behind these were not read: 1."


def test_an_annotation_that_is_not_at_its_place_is_told_and_left(theirs: Path) -> None:
    damage(theirs, "UPDATE annotation SET quote = 'They won'")
    lines = [one for one in read(theirs) if isinstance(one, ReportItem)]
    assert [one.reason for one in lines] == ["“They won” is not at its place."]


def test_a_text_that_no_import_would_store_is_not_taken(theirs: Path) -> None:
    from clipdesk.domain.text import digest

    text = "It\x00rained."
    damage(theirs, "UPDATE body SET text = ? WHERE text = 'It rained.'", text)
    damage(theirs, "UPDATE article SET text_hash = ? WHERE number = 2", digest(text))
    (line,) = [one for one in read(theirs) if isinstance(one, ReportItem)]
    assert (line.name, line.outcome, line.reason) == (
        text, Outcome.SKIPPED, "Its text is none that Clipdesk stores.",
    )  # fmt: skip


def test_values_that_the_program_never_writes_are_made_fit_as_in_any_other_file(theirs: Path) -> None:
    damage(
        theirs,
        "UPDATE label SET color = 'url(evil)', shortcut = 'abc', definition = 'a' || char(0) WHERE name = 'quote'",
    )
    damage(theirs, "UPDATE annotation SET origin = 'evil', modified_at = '9999', note = 'b' || char(7)")
    about, draft, _ = read(theirs)
    assert isinstance(about, ArticleDraft)
    assert isinstance(draft, ArticleDraft)
    quote = about.codebook and about.codebook.named("quote")
    assert quote
    assert (quote.color in LABEL_COLORS, quote.shortcut, quote.definition) == (True, "a", "a\ufffd")
    (mark,) = draft.annotations
    assert (mark.origin, mark.modified_at, mark.note) == ("import", "", "b\ufffd")
