"""Tables of counts: rows, units, what counts once, and the table that is written."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from clipdesk.domain.counts import OTHER_VALUES, CountAsked, CountBy, CountRow, CountTable, CountUnit, ValuesOf
from clipdesk.domain.errors import CancelledError, ExportFailedError
from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.project import counting
from clipdesk.project.commands.annotations import SetAttribute
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.counting import column_names, count, counts_apart, table_rows, write_csv
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project
from clipdesk.store.cross_counts import CountedArticle, CountedCell
from clipdesk.store.store import Store
from tests.builders import article, label_id
from tests.project.told_stories import STORY
from tests.project_builder import Made

QUOTE, POLICY = label_id("quote"), label_id("policy")


@pytest.fixture
def project(made: Made) -> Project:
    """Two copies of one story in two outlets, and an article of one of them without a date."""
    return made(
        article(f"{STORY} [quote,quote@mk:We won]. [quote:They said].", outlet="Wire", published="2025-06-11"),
        article(f"{STORY} [quote:We won].", id="a2", number=2, outlet="Herald", published="2025-05-01"),
        article("[policy:The Act] is old.", id="a3", number=3, outlet="Wire"),
        article("Nothing.", id="a4", number=4),
        name="counts",
    )


def counted(project: Project, by: CountBy, unit: CountUnit = CountUnit.ANNOTATIONS) -> CountTable:
    return counts_apart(project.reader, CountAsked(by, unit))


def test_outlets_with_more_articles_come_first_and_unknown_ones_last(project: Project) -> None:
    found = counted(project, CountBy.OUTLET)
    assert found.rows == (
        CountRow("Wire", 2, 3, {QUOTE: 2, POLICY: 1}),
        CountRow("Herald", 1, 1, {QUOTE: 1}),
        CountRow("", 1, 0, {}),
    )
    assert found.whole == CountRow("", 4, 4, {QUOTE: 3, POLICY: 1})
    assert found.counts_alike_once


def test_dates_are_in_order_of_time(project: Project) -> None:
    found = counted(project, CountBy.MONTH)
    assert [(one.value, one.units) for one in found.rows] == [("2025-05", 1), ("2025-06", 1), ("", 2)]


def test_articles_count_once_however_much_is_tagged_in_them(project: Project) -> None:
    found = counted(project, CountBy.OUTLET, CountUnit.ARTICLES)
    assert found.rows[0] == CountRow("Wire", 2, 2, {QUOTE: 1, POLICY: 1})
    assert found.whole == CountRow("", 4, 3, {QUOTE: 2, POLICY: 1})
    assert not found.counts_alike_once


def test_copies_count_as_one_story_in_each_row_and_in_all(project: Project) -> None:
    found = counted(project, CountBy.OUTLET, CountUnit.STORIES)
    assert [(one.value, one.units, one.columns.get(QUOTE, 0)) for one in found.rows] == [
        ("Wire", 2, 1),
        ("Herald", 1, 1),
        ("", 1, 0),
    ]
    assert found.whole == CountRow("", 3, 2, {QUOTE: 1, POLICY: 1})


def test_annotators_have_the_articles_in_which_they_tagged(project: Project) -> None:
    found = counted(project, CountBy.ANNOTATOR)
    assert [(one.value, one.units, one.tagged) for one in found.rows] == [("an", 3, 4), ("mk", 1, 1)]
    assert (found.whole.units, found.whole.tagged) == (4, 5)


def test_of_one_annotator_and_without_removed_articles(project: Project) -> None:
    project.execute(RemoveArticles((project.queries.listed([1])[0].id,)))
    with project.reader.open() as store:
        of_mk = next(one.id for one in store.codebooks.annotators() if one.key == "mk")
        assert count(store, CountAsked(annotator_id=of_mk)).whole == CountRow("", 3, 0, {})
        assert not count(store, CountAsked(annotator_id=of_mk)).counts_alike_once


def test_the_table_has_titles_and_a_last_row_of_all(project: Project, tmp_path: Path) -> None:
    found = counted(project, CountBy.OUTLET)
    names = {QUOTE: "quote", POLICY: "=policy"}
    assert list(table_rows(found, names)) == [
        ["outlet", "articles", "(all labels)", "quote", "=policy"],
        ["Wire", 2, 3, 2, 1],
        ["Herald", 1, 1, 1, 0],
        ["(not known)", 1, 0, 0, 0],
        ["(all)", 4, 4, 3, 1],
    ]
    write_csv(found, names, tmp_path / "counts.csv")
    written = (tmp_path / "counts.csv").read_text("utf-8").splitlines()
    assert written[:2] == ["outlet,articles,(all labels),quote,'=policy", "Wire,2,3,2,1"]


@pytest.fixture
def valued(project: Project) -> Project:
    """Quotes are direct or indirect, as the codebook offers, or something else; one has no value."""
    quote = project.codebook.label(QUOTE)
    assert quote is not None
    kind = Attribute("kind", AttributeKind.CHOICE, ("direct", "indirect"))
    project.execute(ChangeLabel(replace(quote, attributes=(kind,))))
    an = next(one.id for one in project.annotators if one.key == "an")
    first = [one for one in project.queries.annotations("a1") if one.annotator_id == an]
    (second,) = project.queries.annotations("a2")
    for one, value in ((first[0], "indirect"), (second, "partial")):
        project.execute(SetAttribute(one.id, "kind", value))
    return project


VALUES = ValuesOf(QUOTE, "kind")


def test_the_columns_may_be_values_of_an_attribute(valued: Project) -> None:
    found = counts_apart(valued.reader, CountAsked(values_of=VALUES))
    assert found.rows[0] == CountRow("Wire", 2, 3, {"indirect": 1, "": 2}), "two annotators, two values"
    assert found.whole == CountRow("", 4, 4, {"indirect": 1, "partial": 1, "": 2})
    names = column_names(found, valued.codebook)
    assert names == {"direct": "direct", "indirect": "indirect", "partial": "partial", "": "(no value)"}
    titles, wire, *_ = table_rows(found, names)
    assert titles == ["outlet", "articles", "(all values)", "direct", "indirect", "partial", "(no value)"]
    assert wire == ["Wire", 2, 3, 0, 1, 0, 2]


def test_articles_that_have_a_value_count_once(valued: Project) -> None:
    found = counts_apart(valued.reader, CountAsked(unit=CountUnit.ARTICLES, values_of=VALUES))
    assert found.whole == CountRow("", 4, 2, {"indirect": 1, "partial": 1, "": 1})


def test_values_that_are_not_frequent_share_a_column(valued: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_VALUES", 0)
    found = counts_apart(valued.reader, CountAsked(values_of=VALUES))
    assert found.whole.columns == {"indirect": 1, OTHER_VALUES: 1, "": 2}
    assert list(column_names(found, valued.codebook).values()) == [
        "direct", "indirect", "(other values)", "(no value)",
    ]  # fmt: skip


def test_the_columns_of_labels_are_all_labels(project: Project) -> None:
    found = counted(project, CountBy.OUTLET)
    assert column_names(found, project.codebook) == {one.id: one.name for one in project.codebook}


def test_a_place_that_cannot_be_written_is_told(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="cannot be written"):
        write_csv(counted(project, CountBy.OUTLET), {}, tmp_path / "no folder" / "counts.csv")


def test_somebody_waits_for_the_table(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = dict[str, bool]()

    def note(_path: Path, job: Callable[[Progress], CountTable], progress: Progress, **how: bool) -> CountTable:
        asked.update(how)
        return job(progress)

    monkeypatch.setattr(counting, "apart_if_large", note)
    assert counted(project, CountBy.OUTLET).rows
    assert asked == {"is_awaited": True}


def test_it_tells_how_far_it_is_and_can_be_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "_CELLS_AT_ONCE", 1)
    told = list[tuple[int, int]]()
    with project.reader.open() as store:
        count(store, CountAsked(), lambda done, total, _what: told.append((done, total)))
        assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

        def stop(done: int, _total: int, _what: str) -> None:
            if done:
                raise CancelledError

        with pytest.raises(CancelledError):
            count(store, CountAsked(), stop)


def test_four_thousand_rows_take_no_longer_each_than_a_few() -> None:
    many = 4_000
    articles = [CountedArticle(one, str(one), f"outlet {one}") for one in range(many)]
    cells = [CountedCell(one, f"label {label}", "", 1) for one in range(many) for label in range(8)]
    store = SimpleNamespace(
        tallies=SimpleNamespace(all=dict),
        codebooks=SimpleNamespace(annotators=list),
        cross_counts=SimpleNamespace(articles=lambda _asked: articles, cells=lambda _asked, alike_once: cells),
    )
    start = time.process_time()
    found = count(cast(Store, store), CountAsked(unit=CountUnit.ARTICLES))
    assert time.process_time() - start < 3
    assert (len(found.rows), found.whole.tagged, found.rows[0].tagged) == (many, many, 1)
