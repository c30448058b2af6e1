"""The copies of a project: which articles, from where, and how much they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from clipdesk.assist.near_duplicates import Stories, stories_of
from clipdesk.assist.own_passages import shared_words
from clipdesk.domain.errors import CancelledError
from clipdesk.project.commands.articles import RemoveArticles, SetFlag
from clipdesk.project.commands.stories import PlaceInStory, TakeOutOfStory
from clipdesk.project.copies import LEAST_WORDS, copies, copies_apart, difference
from clipdesk.project.project import Project
from tests.builders import article
from tests.project.told_stories import STORY
from tests.project_builder import Made, make_project
from tests.refusing import stop_at_work

OTHER = " ".join(f"other{number}" for number in range(90))


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article(f"{OTHER} more", headline="Else", outlet="Gazette", published="2025-06-01"),
        article(OTHER, id="a2", number=2, headline="Else again", outlet="Lantern", published="2025-06-02"),
        article(f"Here: {STORY}", id="a3", number=3, headline="Full", outlet="Wire", published="2025-06-11"),
        article(STORY, id="a4", number=4, headline="Late", outlet="Lantern", published="2025-06-13"),
        article(f"{STORY[:-63]} end.", id="a5", number=5, headline="Early", outlet="Gazette", published="2025-06-12"),
        article("Brief.", id="a6", number=6, headline="Brief"),
        name="copies",
    )


def test_stories_with_more_copies_come_first_and_copies_by_date(project: Project) -> None:
    found = copies(project._store)
    assert [[one.article_id for one in story] for story in found.stories] == [["a3", "a5", "a4"], ["a1", "a2"]]
    assert (found.articles, [one.headline for one in found.short], found.links) == (6, ["Brief"], ())
    full, early, _ = found.stories[0]
    assert full[:5] == ("a3", "Full", "Wire", "2025-06-11", 121)
    assert full.share == pytest.approx(120 / 121)
    assert early.share == pytest.approx((early.words - 1) / early.words, abs=0.02)
    assert LEAST_WORDS == 50


def test_the_ids_decide_nothing_where_dates_and_counts_do(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "ids.clipdesk",
        article(STORY, published="2025-06-03"),
        article(f"{STORY} more", id="a2", number=2, published="2025-06-02"),
        article(f"{STORY[:-63]} end.", id="a3", number=3, published="2025-06-01"),
        article(OTHER, id="a4", number=4),
        article(f"{OTHER} more", id="a5", number=5),
        article("Late.", id="a6", number=6, published="2025-06-05"),
        article("Early.", id="a7", number=7, published="2025-06-04"),
    )
    found = copies(project._store)
    project.close()
    assert [[one.article_id for one in story] for story in found.stories] == [["a2", "a3", "a1"], ["a5", "a4"]]
    assert [one.article_id for one in found.short] == ["a7", "a6"]


def test_removed_articles_are_no_copies(project: Project) -> None:
    project.execute(RemoveArticles(("a2",)))
    assert len(copies(project._store).stories) == 1


def test_those_found_with_a_removed_article_stay_with_those_that_were_put_to_it(project: Project) -> None:
    def ids() -> list[list[str]]:
        return [[one.article_id for one in story] for story in copies(project._store).stories]

    project.execute(PlaceInStory(("a6",), "a3"))
    assert ids() == [["a3", "a6", "a5", "a4"], ["a1", "a2"]]
    known = copies(project._store).found
    project.execute(RemoveArticles(("a3",)))
    assert ids() == [["a4", "a6", "a5"], ["a1", "a2"]]
    assert copies_apart(project.reader, known=known) == copies(project._store)
    assert copies(project._store).articles == 5
    project.execute(RemoveArticles(("a4", "a5")))
    assert ids() == [["a1", "a2"]]
    for _ in range(2):
        project.undo()
    assert ids() == [["a3", "a6", "a5", "a4"], ["a1", "a2"]]


def test_it_is_the_same_apart_and_tells_how_far_it_is(project: Project) -> None:
    seen: list[tuple[int, int, str]] = []
    found = copies_apart(project.reader, lambda *told: seen.append(told))
    assert found == copies(project._store)
    assert seen == [(0, 12, ""), (6, 12, "")]


def test_what_was_found_is_looked_for_again_only_where_a_text_has_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    def counted(texts: Iterable[tuple[str, str]], progress: Callable[[int], None]) -> Stories:
        held = list(texts)
        looked.append(len(held))
        return stories_of(held, progress)

    monkeypatch.setattr("clipdesk.project.copies.stories_of", counted)
    found = copies(project._store)
    project.execute(PlaceInStory(("a6",), "a5"))
    project.execute(SetFlag(("a5",), flagged=True))
    again = copies_apart(project.reader, known=found.found)
    assert looked == [6]
    assert again == copies(project._store)
    assert looked == [6, 6]
    project.execute(RemoveArticles(("a2",)))
    assert len(copies_apart(project.reader, known=again.found).stories) == 1
    assert looked == [6, 6, 5]


def test_a_story_put_together_by_hand_is_measured_once_and_that_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []

    def counted(text: str, others: Sequence[str]) -> tuple[int, int]:
        measured.append(len(text))
        return shared_words(text, others)

    monkeypatch.setattr("clipdesk.project.copies.shared_words", counted)
    project.execute(PlaceInStory(("a6",), "a5"))
    seen: list[tuple[int, int, str]] = []
    found = copies(project._store, lambda *told: seen.append(told))
    assert seen[2:] == [(0, 4, "Comparing what was put together by hand.")]
    often = len(measured)
    assert copies(project._store, known=found.found) == found
    assert len(measured) == often > 0
    project.execute(PlaceInStory(("a2",), "a6"))
    assert {len(one) for one in copies(project._store, known=found.found).stories} == {5}
    assert len(measured) > often


def test_work_by_hand_is_stopped_between_two_stories(project: Project) -> None:
    project.execute(PlaceInStory(("a6",), "a5"))
    with pytest.raises(CancelledError):
        copies(project._store, stop_at_work)


def test_what_differs_between_two(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    found = difference(project.queries, "a3", "a5")
    assert found is not None
    full, early = found
    assert [one.words for one in early] == ["end"]
    here, end = full
    assert (here.words, here.span.start, here.after[:7]) == ("Here", 0, ": word0")
    assert (end.article_id, end.after) == ("a3", "")
    assert f"Here: {STORY}".endswith(end.before + end.words)
    monkeypatch.setattr("clipdesk.project.copies._LONGEST_PASSAGE", 7)
    shorter = difference(project.queries, "a3", "a5")
    assert shorter is not None
    assert shorter[0][1].words == end.words[:7]
    assert shorter[0][1].span == end.span


def test_what_stands_around_a_passage_is_told(tmp_path: Path) -> None:
    own = "Nobody had expected this."
    half = len(STORY) // 2
    begin, end = STORY[:half], STORY[half:]
    text = f"“New: {begin} {own} {end}"
    project = make_project(
        tmp_path / "around.clipdesk",
        article(text),
        article(STORY, id="a2", number=2),
    )
    found = difference(project.queries, "a1", "a2")
    project.close()
    assert found is not None
    (new, inside, *_), _ = found
    assert (new.before, new.words, new.after) == ("“", "New", text[4:64])
    assert text[inside.span.start : inside.span.end] == inside.words
    assert inside.before == text[inside.span.start - 60 : inside.span.start]
    assert inside.after == text[inside.span.end : inside.span.end + 60]


def test_very_long_or_missing_articles_are_not_compared(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert difference(project.queries, "a1", "gone") is None
    monkeypatch.setattr("clipdesk.project.copies.LONGEST", 500)
    assert difference(project.queries, "a3", "a4") is None
    monkeypatch.setattr("clipdesk.project.copies.LONGEST", len(f"Here: {STORY}"))
    assert difference(project.queries, "a3", "a4") is not None


def test_what_was_said_by_hand_changes_stories_words_and_shares(project: Project) -> None:
    project.execute(PlaceInStory(("a6",), "a5"))
    project.execute(TakeOutOfStory(("a3",), ("a4", "a5", "a6")))
    found = copies(project._store)
    assert [[one.article_id for one in story] for story in found.stories] == [["a4", "a6", "a5"], ["a1", "a2"]]
    fullest, brief, early = found.stories[0]
    assert (fullest.words, fullest.story, brief.words, brief.share, brief.story) == (120, "", 1, 0.0, "a5")
    assert early.share == pytest.approx((early.words - 1) / early.words)
    assert fullest.share == pytest.approx((early.words - 1) / 120)
    assert (found.short, [one.article_id for one in found.taken_out]) == ((), ["a3"])
    project.execute(RemoveArticles(("a5",)))
    found = copies(project._store)
    assert [[one.article_id for one in story] for story in found.stories] == [["a4", "a6"], ["a1", "a2"]]
    project.execute(RemoveArticles(("a4",)))
    assert [one.article_id for one in copies(project._store).short] == ["a6"]
    project.undo()
    project.undo()
    project.execute(PlaceInStory(("a3", "a6")))
    assert [len(story) for story in copies(project._store).stories] == [3, 2]
    assert copies(project._store).taken_out == ()
