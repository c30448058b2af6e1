"""What a colleague said of stories comes with the project, and never over what is said here."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from clipdesk.domain.article import ALONE
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.domain.span import Span
from clipdesk.project import importing
from clipdesk.project.checking import check
from clipdesk.project.commands.articles import CutPassage, RemoveArticles
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory
from clipdesk.project.importing import BatchSize, ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.rehearsing import rehearse
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.project_state import state

WORDS = {"1": "The harbor board met.", "2": "The board met again.", "3": "It rains.", "4": "It snows.", "5": "Calm."}


def some(prefix: str, numbers: str) -> list[AnnotatedArticle]:
    return [
        article(WORDS[one], id=f"{prefix}{one}", number=place, headline=f"No. {one}")
        for place, one in enumerate(numbers, start=1)
    ]


class Two(NamedTuple):
    """Two projects with the same five articles, of the ids “o1” to “o5” in ours and “t1” to “t5” in theirs."""

    ours: Project
    theirs: Project


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    both = Two(
        make_project(tmp_path / "ours.clipdesk", *some("o", "12345")),
        make_project(tmp_path / "theirs.clipdesk", *some("t", "12345")),
    )
    yield both
    both.ours.close()
    both.theirs.close()


def bring(two: Two, size: int = 100) -> TransferReport:
    large = importing.LARGE
    importing.LARGE = BatchSize(size, large.characters)
    try:
        return import_files(two.ours, ImportRequest((two.theirs.path,)))
    finally:
        importing.LARGE = large


def stories(project: Project) -> dict[str, str]:
    every = project.queries.corpus("all", CorpusFilter())
    return {one.article.id: one.article.story for one in every if one.article.story}


def conflicts(report: TransferReport) -> list[tuple[str, str]]:
    return [(one.name, one.reason) for one in report.items if one.outcome is Outcome.CONFLICT]


def told(report: TransferReport) -> str:
    return " ".join(one.reason for one in report.items)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_what_was_put_together_there_is_together_here_whatever_the_ids(two: Two, size: int) -> None:
    two.theirs.execute(BeginStory(("t4", "t1", "t2")))
    two.theirs.execute(TakeOutOfStory(("t5",)))
    before = state(two.ours)
    report = bring(two, size)
    assert stories(two.ours) == {"o1": "o4", "o2": "o4", "o5": ALONE}
    assert "Articles were put into stories, or taken out of them, as there: 3." in told(report)
    assert (report.taken, report.known, report.conflicts) == (0, 5, 0)
    assert check(two.ours.reader).is_clean
    after = state(two.ours)
    two.ours.undo()
    assert state(two.ours) == before
    two.ours.redo()
    assert state(two.ours) == after
    assert bring(two).items[1:] == tuple(one for one in report.items[1:] if one.outcome is Outcome.DUPLICATE)
    assert state(two.ours) == after


@pytest.mark.parametrize("size", [1, 100])
def test_articles_that_are_new_here_come_in_their_stories(made: Made, size: int) -> None:
    theirs = made(*some("t", "1234"), name="theirs")
    theirs.execute(PlaceInStory(("t1", "t2"), "t4"))
    ours = made(*some("o", "25"), name="ours")
    bring(Two(ours, theirs), size)
    assert stories(ours) == {"t1": "t4", "o2": "t4"}
    ours.undo()
    assert stories(ours) == {}


def test_what_is_said_here_is_gone_through_once_however_many_articles_come(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    two.theirs.execute(BeginStory(("t4", "t1", "t2", "t3")))
    two.theirs.execute(TakeOutOfStory(("t5",)))
    two.ours.execute(BeginStory(("o1", "o5")))
    reads: list[str] = []

    class Counted(dict[str, str]):
        """Counts how often all of it is read."""

        def items(self) -> ItemsView[str, str]:  # type: ignore[override]  # dict has a type of its own
            reads.append("all")
            return super().items()

    said = two.ours._store.stories.said
    monkeypatch.setattr(two.ours._store.stories, "said", lambda: Counted(said()))
    report = bring(two)
    assert [name for name, _ in conflicts(report)] == ["No. 5"]
    assert len(reads) == 1


def test_an_article_that_was_cut_otherwise_is_met(made: Made) -> None:
    text = "Menu\nThe harbor board met.\nMore"
    ours = made(article(text, id="o1"), *some("o", "3")[:1], name="ours")
    theirs = made(article(text, id="t1"), article(WORDS["3"], id="t3", number=2), name="theirs")
    theirs.execute(CutPassage("t1", Span(0, 5)))
    theirs.execute(PlaceInStory(("t3",), "t1"))
    report = bring(Two(ours, theirs))
    found = stories(ours)
    assert found in ({"o3": "o1"}, {"o3": "t1"}), told(report)


def test_what_is_said_here_stays_and_is_told(two: Two) -> None:
    two.ours.execute(PlaceInStory(("o1",), "o2"))
    two.ours.execute(TakeOutOfStory(("o3",)))
    two.ours.execute(PlaceInStory(("o4",), "o5"))
    two.theirs.execute(PlaceInStory(("t1", "t3"), "t5"))
    two.theirs.execute(TakeOutOfStory(("t4",)))
    two.theirs.execute(PlaceInStory(("t2",), "t3"))
    before = stories(two.ours)
    report = bring(two)
    assert stories(two.ours) == before
    assert sorted(conflicts(report)) == [
        ("No. 1", "It was put into one story with “No. 2” here, and with “No. 5” there."),
        ("No. 2", "It was put into one story with “No. 3” there, which was taken out of its story here."),
        ("No. 3", "It was taken out of its story here, and put into one with “No. 5” there."),
        ("No. 4", "It was put into one story with “No. 5” here, and taken out of its story there."),
    ]
    assert (report.conflicts, report.merged.conflicts, report.known) == (4, 4, 5)


def test_one_with_which_others_were_put_together_here_is_not_taken_out(two: Two) -> None:
    two.ours.execute(PlaceInStory(("o1",), "o2"))
    two.theirs.execute(TakeOutOfStory(("t2",)))
    assert conflicts(bring(two)) == [
        ("No. 2", "It was put into one story with “No. 1” here, and taken out of its story there.")
    ]


def test_the_same_story_by_way_of_others_is_no_conflict(two: Two) -> None:
    two.ours.execute(PlaceInStory(("o1", "o3"), "o2"))
    two.theirs.execute(PlaceInStory(("t2", "t3"), "t1"))
    report = bring(two)
    assert conflicts(report) == []
    assert stories(two.ours) == {"o1": "o2", "o3": "o2"}


@pytest.mark.parametrize(("by_way_of", "last"), [("2", "3"), ("3", "2")])
def test_nor_is_it_by_way_of_one_that_comes_with_it(two: Two, by_way_of: str, last: str) -> None:
    two.ours.execute(PlaceInStory((f"o{last}",), "o1"))
    two.theirs.execute(PlaceInStory((f"t{by_way_of}",), "t1"))
    two.theirs.execute(PlaceInStory((f"t{last}",), f"t{by_way_of}"))
    assert conflicts(bring(two)) == []
    assert stories(two.ours) == {f"o{last}": "o1", f"o{by_way_of}": "o1"}


def test_what_was_taken_back_here_stays_so(two: Two) -> None:
    two.theirs.execute(PlaceInStory(("t1",), "t2"))
    bring(two)
    two.ours.execute(PlaceInStory(("o1",)))
    report = bring(two)
    assert stories(two.ours) == {}
    assert "What was said of the stories of articles was taken back here, and stays so: 1." in told(report)


def test_those_put_together_with_one_that_is_not_here_are_put_together(two: Two) -> None:
    two.theirs.execute(PlaceInStory(("t1", "t2"), "t5"))
    two.theirs.execute(PlaceInStory(("t3",), "t4"))
    two.theirs.execute(RemoveArticles(("t4", "t5")))
    report = bring(two)
    assert stories(two.ours) == {"o2": "o1"}
    assert "Articles that were put into one story with one that is not here: 1." in told(report)


def test_articles_that_were_removed_here_take_nothing(tmp_path: Path) -> None:
    made = make_project(tmp_path / "ours.clipdesk", *some("x", "123"))
    made.close()
    (tmp_path / "theirs.clipdesk").write_bytes((tmp_path / "ours.clipdesk").read_bytes())
    two = Two(Project(tmp_path / "ours.clipdesk"), Project(tmp_path / "theirs.clipdesk"))
    for one in two:
        one.use_annotator("mk")
    two.theirs.execute(PlaceInStory(("x1",), "x2"))
    two.theirs.execute(PlaceInStory(("x3",), "x1"))
    two.ours.execute(RemoveArticles(("x1",)))
    bring(two)
    assert stories(two.ours) == {"x3": "x1"}, "until the one that was removed comes back, it is as found"
    for one in two:
        one.close()


def test_a_preview_and_a_rehearsal_show_the_articles_alone(two: Two) -> None:
    request = ImportRequest((two.theirs.path,))
    before = [len(one.drafts) for one in importing.preview(request).files]
    rehearsed = sum(len(one.articles) for one in rehearse(request, two.ours.reader, two.ours.codebook))
    two.theirs.execute(PlaceInStory(("t1",), "t2"))
    assert [len(one.drafts) for one in importing.preview(request).files] == before
    assert sum(len(one.articles) for one in rehearse(request, two.ours.reader, two.ours.codebook)) == rehearsed


def test_what_is_together_here_by_way_of_a_removed_article_contradicts_nothing(two: Two) -> None:
    two.ours.execute(PlaceInStory(("o3",), "o2"))
    two.ours.execute(PlaceInStory(("o1",), "o3"))
    two.ours.execute(RemoveArticles(("o3",)))
    two.theirs.execute(PlaceInStory(("t1",), "t2"))
    before = two.ours._store.stories.said_of_all()
    assert Outcome.CONFLICT not in [one.outcome for one in bring(two).items]
    assert two.ours._store.stories.said_of_all() == before
