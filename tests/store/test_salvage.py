"""What a damaged project holds twice is used; what it holds nowhere is listed."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project.checking import check_store
from clipdesk.project.commands.annotations import AddAnnotation, SetNote
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.project import Project
from clipdesk.project.salvaging import SalvageResult, salvage
from clipdesk.store.salvage import written
from clipdesk.store.store import Store
from tests.builders import NOW, article
from tests.project_builder import make_project
from tests.store_builder import scratch


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.clipdesk"
    made = make_project(
        path,
        article("[quote#1:“We won,”] said [official#2:Ana Ruiz].", relations=[("1", "said_by", "2")], headline="Won"),
        article("Rates [statistic#1:fell 3%] today.", id="a2", number=2, headline="Rates"),
    )
    made.finish_history()
    made.close()
    return path


def salvaged(project: Path, *statements: str) -> tuple[SalvageResult, Store]:
    """What a salvage makes of a project to which this was done."""
    with contextlib.closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for one in statements:
            connection.execute(one)
    result = salvage(project, project.with_name("new.clipdesk"))
    store = Store(result.target, writing=False)
    assert check_store(store).problems == ()
    return result, store


def said(result: SalvageResult, outcome: Outcome) -> list[tuple[str, str]]:
    return [(one.name, one.reason) for one in result.report.items if one.outcome is outcome]


def test_nothing_is_lost_of_what_is_whole(project: Path) -> None:
    result, store = salvaged(project)
    assert (result.articles, result.annotations) == (2, 3)
    assert [one.outcome for one in result.report.items] == [Outcome.TAKEN, Outcome.TAKEN]
    assert [one.state.value for one in store.history.latest(9)] == ["final"]
    assert store.meta("id")
    store.close()


def test_a_damaged_text_comes_from_the_search_index(project: Path) -> None:
    result, store = salvaged(project, "UPDATE body SET text = 'R' || substr(text, 1) WHERE article = 2")
    found = store.articles.get("a2")
    assert found is not None
    assert found.text == "Rates fell 3% today."
    assert said(result, Outcome.CHANGED) == [
        ("Rates", "Its text is from the search index; what the import had cut away is lost.")
    ]
    store.close()


def test_a_text_that_is_nowhere_is_lost_with_its_annotations_and_told(project: Path) -> None:
    result, store = salvaged(project, "DELETE FROM body WHERE article = 2", "DELETE FROM article_fts WHERE rowid = 2")
    assert store.articles.get("a2") is None
    assert said(result, Outcome.SKIPPED) == [
        ("Rates", "Its text is lost."),
        ("“fell 3%”", "The article in which it was tagged is lost."),
    ]
    store.close()


def test_a_text_without_its_article_gets_one(project: Path) -> None:
    result, store = salvaged(project, "DELETE FROM article WHERE number = 2")
    (number,) = set(store.every_number()) - {1}
    (article_id,) = store.articles.ids([number]).values()
    found = store.articles.get(article_id)
    assert found is not None
    assert (found.text, found.source.headline) == ("Rates fell 3% today.", "Rates")
    assert [one.anchor.quote for one in store.annotations.of_article(article_id)] == ["fell 3%"]
    assert article_id == "a2"
    assert said(result, Outcome.CHANGED) == [("Rates", "What is known of it is from the history, or lost.")]
    store.close()


def test_a_passage_that_moved_is_found_by_its_words_or_lost(project: Path) -> None:
    result, store = salvaged(
        project,
        "UPDATE annotation SET start = start + 1, stop = stop + 1 WHERE quote = 'fell 3%'",
        "UPDATE annotation SET stop = 9999, quote = 'nowhere', prefix = '' WHERE quote = 'Ana Ruiz'",
        "DELETE FROM history",
        "DELETE FROM history_item",
    )
    assert [one.anchor.quote for one in store.annotations.of_article("a2")] == ["fell 3%"]
    assert said(result, Outcome.CHANGED) == [("“fell 3%”", "It was found again in “Rates” by its words.")]
    assert said(result, Outcome.SKIPPED) == [
        ("“nowhere”", "Where it stands in “Won” is lost."),
        ("links", "1 led to an annotation that is lost."),
    ]
    store.close()


def test_pieces_that_are_none_are_found_by_their_words_and_a_passage_without_words_is_lost(project: Path) -> None:
    result, store = salvaged(
        project,
        "UPDATE annotation SET pieces = '[7' WHERE quote = 'fell 3%'",
        "UPDATE annotation SET stop = 9999, quote = '' WHERE quote = 'Ana Ruiz'",
        "DELETE FROM history",
        "DELETE FROM history_item",
    )
    (found,) = store.annotations.of_article("a2")
    assert (found.anchor.quote, found.spans) == ("fell 3%", (Span(6, 13),))
    assert said(result, Outcome.CHANGED) == [("“fell 3%”", "It was found again in “Rates” by its words.")]
    assert ("a label on a whole article", "Where it stands in “Won” is lost.") in said(result, Outcome.SKIPPED)
    store.close()


def test_an_article_that_is_in_the_search_index_alone_comes_back_if_something_is_tagged_in_it(project: Path) -> None:
    with contextlib.closing(Project(project)) as opened:
        kept = [one.id for one in opened.queries.annotations("a2")]
    result, store = salvaged(
        project,
        "DELETE FROM article WHERE number = 2",
        "DELETE FROM body WHERE article = 2",
    )
    assert [one.id for one in store.annotations.of_article("a2")] == kept
    words = "What is known of it is from the history, or lost. Its text could not be checked."
    assert said(result, Outcome.CHANGED) == [("Rates", words)]
    store.close()


def test_an_article_that_is_in_the_search_index_alone_and_bare_is_lost(project: Path) -> None:
    _, store = salvaged(
        project,
        "DELETE FROM annotation WHERE article = 2",
        "DELETE FROM article WHERE number = 2",
        "DELETE FROM body WHERE article = 2",
    )
    assert store.every_number() == [1]
    store.close()


def test_a_label_below_one_that_is_lost_stands_alone(project: Path) -> None:
    _, store = salvaged(project, "UPDATE label SET parent = 'gone' WHERE name = 'quote'")
    assert {one.parent for one in store.codebooks.codebook().labels} == {""}
    store.close()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_FULL", r"The disk is full: “new\.clipdesk” needs about 5\.0 kB"),
        ("SQLITE_IOERR_WRITE", r"“new\.clipdesk” cannot be written\. The disk reported an error\."),
    ],
)
def test_a_disk_that_does_not_take_the_new_project_is_told(tmp_path: Path, code: str, words: str) -> None:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorname = code
    with pytest.raises(ProjectError, match=words), written(tmp_path / "new.clipdesk", 5000):
        raise error


def test_a_mistake_of_ours_in_a_salvage_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), written(tmp_path / "new.clipdesk", 5000):
        raise sqlite3.OperationalError("no such table: nothing")


def test_what_differs_from_the_history_is_as_the_history_knew_it(project: Path) -> None:
    result, store = salvaged(project, "UPDATE annotation SET note = 'x' WHERE quote = 'fell 3%'")
    assert [one.note for one in store.annotations.of_article("a2")] == [""]
    assert said(result, Outcome.CHANGED) == [("“fell 3%”", "It was damaged and was restored from the history.")]
    store.close()


def test_lost_labels_come_back_in_different_colors(project: Path) -> None:
    _, store = salvaged(project, "DELETE FROM label", "DELETE FROM history")
    labels = store.codebooks.codebook().labels
    assert len(labels) > 1
    assert len({one.color for one in labels}) == len(labels)
    store.close()


def test_lost_labels_leave_a_name_that_says_so(project: Path) -> None:
    result, store = salvaged(project, "DELETE FROM label WHERE name = 'quote'", "DELETE FROM history")
    ((name, reason),) = said(result, Outcome.CHANGED)
    assert (name.startswith("Recovered label"), reason) == (True, "The name and the guideline of a label are lost.")
    assert result.annotations == 3
    assert name in {one.name for one in store.codebooks.codebook().labels}
    store.close()


def test_labels_and_people_that_the_history_knows_come_from_it(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    made = make_project(path, article("Rates fell 3% today."))
    made.execute(AddLabel(Label("label-new", "figure", definition="A figure.")))
    made.execute(AddAnnotation("a1", "label-new", (Span(6, 13),)))
    made.close()
    result, store = salvaged(path, "DELETE FROM label", "DELETE FROM annotator")
    (label,) = store.codebooks.codebook().labels
    assert (label.id, label.name, label.definition) == ("label-new", "figure", "A figure.")
    assert [one.label_id for one in store.annotations.of_article("a1")] == ["label-new"]
    assert ("figure", "It was restored from the history.") in said(result, Outcome.CHANGED)
    store.close()


def test_originals_that_are_damaged_are_told(tmp_path: Path) -> None:
    from clipdesk.domain.draft import ArticleDraft
    from clipdesk.project.commands.adding import AddArticles

    path = tmp_path / "p.clipdesk"
    made = make_project(path)
    drafts = [
        ArticleDraft(f"Words {n}.", original=b"bytes %d" % n, source_file=f"{n}.txt", added_at=NOW) for n in range(2)
    ]
    made.execute(AddArticles(tuple(drafts)))
    made.close()
    result, store = salvaged(path, "UPDATE original SET data = x'00' WHERE rowid = 2")
    assert said(result, Outcome.CHANGED) == [("1.txt", "The original file is lost.")]
    assert len(store.every_original()) == 1
    store.close()


def test_where_entries_of_the_history_are_lost_nothing_is_held_against_it(project: Path) -> None:
    made = Project(project)
    made.use_annotator("an")
    made.execute(SetNote("a1-1", "newer than the rest of the history"))
    made.close()
    result, store = salvaged(project, "UPDATE history SET changes = x'00' WHERE seq = (SELECT max(seq) FROM history)")
    (found,) = [one for one in store.annotations.of_article("a1") if one.id == "a1-1"]
    assert found.note == "newer than the rest of the history"
    assert said(result, Outcome.CHANGED) == []
    store.close()


def test_a_damaged_history_is_counted(project: Path) -> None:
    result, store = salvaged(project, "UPDATE history SET changes = x'00'")
    assert said(result, Outcome.SKIPPED) == [("entries of the history", "1 or more could not be read.")]
    assert store.history.latest(9) == []
    store.close()


def test_links_of_a_kind_that_is_lost_are_lost_with_it_and_annotations_are_counted_anew(project: Path) -> None:
    result, store = salvaged(
        project, "DELETE FROM relation_type", "UPDATE annotation SET quote = 'nowhere', prefix = '' WHERE quote = 'Ana Ruiz'",
        "DELETE FROM history", "DELETE FROM history_item",
    )  # fmt: skip
    assert said(result, Outcome.SKIPPED)[0] == ("“nowhere”", "Where it stands in “Won” is lost.")
    assert store.marks.annotations_in(["a1"]) == 1
    store.close()
    store.path.unlink()
    result, store = salvaged(
        project, "UPDATE annotation SET quote = 'Ana Ruiz' WHERE quote = 'nowhere'", "DELETE FROM relation_type"
    )
    assert ("links", "1 or more could not be read.") in said(result, Outcome.SKIPPED)
    store.close()


def test_labels_that_cannot_be_read_are_counted(project: Path) -> None:
    scratch(project, "label")
    result, store = salvaged(project)
    assert ("labels", "1 or more could not be read.") in said(result, Outcome.SKIPPED)
    store.close()


def test_every_article_is_told_of_once_and_long_passages_are_shortened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.clipdesk"
    make_project(path, article(f"[quote:{'x' * 80}]", headline="One"), article("Two.", id="a2", number=2)).close()
    monkeypatch.setattr("clipdesk.store.salvage._TEXTS_AT_ONCE", 1)
    monkeypatch.setattr("clipdesk.store.salvage._ROWS_AT_ONCE", 1)
    told: list[tuple[int, int]] = []
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE annotation SET quote = quote || 'y'")
        connection.execute("DELETE FROM history")
        connection.execute("DELETE FROM history_item")
    result = salvage(path, tmp_path / "new.clipdesk", lambda done, total, _what: told.append((done, total)))
    assert [one.outcome for one in result.report.items].count(Outcome.TAKEN) == 2
    assert said(result, Outcome.SKIPPED) == [(f"“{'x' * 60}…”", "Where it stands in “One” is lost.")]
    assert all(done <= total for done, total in told)


def test_without_its_history_an_article_has_the_headline_of_the_search_index(project: Path) -> None:
    result, store = salvaged(
        project, "DELETE FROM article", "DELETE FROM history", "DELETE FROM history_item",
        "UPDATE article_fts SET headline = '' WHERE rowid = 1",
    )  # fmt: skip
    found = [store.articles.get(one) for one in store.articles.ids([1, 2]).values()]
    assert [one.source.headline for one in found if one is not None] == ["", "Rates"]
    assert set(store.originals.readings(list(store.articles.ids([1, 2]).values())).values()) == {("text/plain", "", "")}
    words = "What is known of it is from the history, or lost."
    assert said(result, Outcome.CHANGED)[:2] == [("“We won,” said Ana Ruiz.", words), ("Rates", words)]
    store.close()
